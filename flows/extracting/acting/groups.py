"""Actors told together: "|A and B|", "by |A, Head of Zorbex, and by B|", and the word before them that says their part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from flows.extracting.acting.appositions import Actor
from flows.extracting.acting.sharing import shared_posts
from flows.extracting.pieces.head_first import noun_ends
from flows.extracting.posts.posts import is_of_many
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Line, Reading

_LONGEST_INSERTION = 16
"""Words at most of a bracket that names whoever leads a body."""
_LEADING = 8
"""Words at most from a comma over "represented by its" to who acts."""
_KIND = 3
"""Words at most of "space agencies"."""


_UNKNOWN = 12
"""Words at most between two of a list that semicolons set apart."""
_LINKED = 3
"""Words at most that join two of a list."""


class Group(NamedTuple):
    """Coordinated actors, tokens ``i`` to ``j``; ``marker`` is the grammar word before them, that begins at ``at``."""

    actors: tuple[Actor, ...]
    i: int
    j: int
    marker: str | None
    at: int


def group(reading: Reading, line: Line, actors: list[Actor]) -> list[Group]:
    """Coordinated actors as groups, with the marker before each."""
    if not actors:
        return []
    markers: dict[int, Hit] = {}
    for hit in reading.hits_of("marker", line.a, line.b):
        markers.setdefault(hit.j, hit)
    actors = _without_lands(reading, actors)
    groups: list[Group] = []
    current: list[Actor] = []
    inserted: list[Group] = []
    until = line.a
    for n, actor in enumerate(actors):
        if actor.i < until:
            inserted.append(_closed(reading, line, [actor], markers))
            continue
        until = _insertion_end(reading, line, actor, actors[n + 1 :])
        actor = actor._replace(j=until) if until > actor.j else actor
        following = [actor, *actors[n + 1 :]]
        if current and _joined(reading, line, current, following, markers):
            current.append(actor)
            continue
        if current:
            groups.append(_closed(reading, line, current, markers))
        current = [actor]
    groups.append(_closed(reading, line, current, markers))
    groups = sorted([*groups, *inserted], key=lambda each: each.j) if inserted else groups
    return [
        each._replace(actors=tuple(shared_posts(reading, each.actors))) if len(each.actors) > 1 else each
        for each in groups
    ]


def _without_lands(reading: Reading, actors: Sequence[Actor]) -> list[Actor]:
    """ "between the Orbital Commission |in the Kingdom of Norway| and Zorbex": where a body is, and nobody who acts beside."""
    lower, grammar, kept = reading.tokens.lower, reading.grammar, list[Actor]()
    for actor in actors:
        last = kept[-1] if kept else None
        between = lower[last.j : actor.i] if last is not None and last.kind == "organisation" else []
        sited = between[:1] and between[0] in grammar.places and len(between) <= _KIND + 1
        described = all(word in grammar.determiners or word in grammar.of or word.isalpha() for word in between[1:])
        joined = actor.j < len(lower) and lower[actor.j] in grammar.conjunctions
        if last is not None and sited and described and joined and actor.kind == "country" and not actor.possessive:
            kept[-1] = last._replace(j=actor.j)
        else:
            kept.append(actor)
    return kept


def _insertion_end(reading: Reading, line: Line, actor: Actor, following: Sequence[Actor]) -> int:
    """The token after "Zorbex|, represented by Ana Sol,| and CNES signed", "Zorbex |(President: Ana Sol)| and CNES": who is
    named there acts for who stands before, and parts no list. The line's beginning where nothing is inserted."""
    words, k = reading.tokens.words, actor.j
    if not following or actor.kind == "person" or k + 1 >= line.b:
        return line.a
    inside = following[0]
    if words[k] == "(":
        close = next((m for m in range(k, min(line.b, k + _LONGEST_INSERTION)) if words[m] == ")"), None)
        return close + 1 if close is not None and inside.i < close else line.a
    if words[k] != "," or reading.hit(k + 1, "represented") is None or inside.i - k > _LEADING:
        return line.a
    return inside.j + (words[inside.j : inside.j + 1] == [","])


def _joined(
    reading: Reading, line: Line, current: list[Actor], following: Sequence[Actor], markers: dict[int, Hit]
) -> bool:
    """Whether the first of those ``following`` goes on a list. After "in the presence of A, Head of B," a comma ends it,
    unless "and" does so further on: "by A, Head of B, |C, Head of D, and| E"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    last, actor = current[-1], following[0]
    if last.i == actor.i:
        return True
    until = _before_consortium(reading, line, actor, _before_determiners(reading, line, actor.i))
    between = [word for word in _linking(reading, last.j, until) if word not in grammar.determiners]
    if not between and until == last.j > last.name[1] and reading.tokens.words[last.j - 1] == ",":
        between = [","]  # "between A, represented by B|,| C, represented by D, and E"
    listed = any(word in grammar.conjunctions or word == "," for word in between)
    if any(one in grammar.conjunctions and other == "," for one, other in pairwise(between)):
        return False  # "a letter with A and, with B, a protocol"
    marker = _closed(reading, line, current, markers).marker
    plural = any(is_of_many(reading, post) for post in current[0].posts)  # "the pilots are A of B; C of D"
    told = between[:1] == [";"] and ((last.posts and actor.posts) or plural)
    if ";" in between and _are_people(last, actor) and (told or marker is not None):
        between = [",", *between[between.index(";") + 1 :]]  # "by A, whatever A is; B, whatever B is; and C"
    if between[:1] == [";"] and _in_series(reading, line, last, following):
        return True
    if actor.unnamed is not None and (by := markers_at(markers, actor.j)) is not None and by.value == "by":
        return False  # "was led by A and |the Peruvian delegation by B|"
    again = _preposition(reading, line, current) if listed else frozenset()
    determined = until < actor.i or lower[actor.i] in grammar.determiners
    if again & grammar.contractions and determined and not any(word in again for word in between):
        return False
    governments = lower[current[0].i] in grammar.governments and grammar.is_plural(lower[current[0].i])
    if last.unnamed is not None and (governments or any(is_of_many(reading, post) for post in last.posts)):
        again |= grammar.of
    if (
        _are_offices(reading, current, actor)
        and between
        and all(w == "," or w in grammar.conjunctions for w in between)
    ):
        return True
    between = [word for word in between if word not in again]
    if last.possessive or any(word != "," and word not in grammar.conjunctions for word in between):
        return False
    if any(word in grammar.conjunctions for word in between):
        return not (last.kind != actor.kind == "person" and marker == "on_behalf")
    if (
        not between
        or lower[actor.i] in grammar.pair_words
        or (until < actor.i and lower[actor.i - 1] in grammar.pair_words)
    ):
        return False
    closed = any(word in grammar.conjunctions for word in lower[current[0].j : last.i])
    told_after = len(last.posts) > 0 and last.posts[-1].i > last.name[0]
    opens = len(last.posts) > 0 and len(current) == 1 and _opens(reading, line, current, following)
    apart = (told_after or opens) and not _goes_on(reading, line, current, following)
    return last.kind == actor.kind and not (marker is not None and (closed or apart))


def _are_people(one: Actor, other: Actor) -> bool:
    """Named, or by the office: "; and |the ambassadors of Peru and Chile|"."""
    return one.kind == "person" and (other.kind == "person" or (other.unnamed is not None and bool(other.posts)))


def _are_offices(reading: Reading, current: list[Actor], actor: Actor) -> bool:
    """ "A, B; and |the ambassadors of Peru|, Chile and Kenya": the countries after a plural of office holders."""
    lands = [one for one in current if one.kind == "country"]
    first = lands[0] if lands and actor.kind == "country" and actor.unnamed is None else None
    many = first is not None and first.unnamed is not None and any(is_of_many(reading, post) for post in first.posts)
    return many and current[-len(lands) :] == lands


def _in_series(reading: Reading, line: Line, last: Actor, following: Sequence[Actor]) -> bool:
    """ "of the Ministry of Oil; |of the Zorb Institute; and Blip|": bodies that semicolons set apart, up to the one that a
    conjunction adds, and of which no verb is said."""
    grammar = reading.grammar
    small = grammar.determiners | grammar.of | grammar.contractions
    for actor in following:
        between = [word for word in _linking(reading, last.j, actor.i) if word not in small]
        if last.kind == "person" or actor.kind == "person" or between[:1] != [";"] or len(between) > _UNKNOWN:
            return False
        verbs = any(hit.category == "verb" for hit in reading.hits_in(last.j, actor.i))
        between = [";", *between[len(between) - between[::-1].index(";") :]]  # over bodies that nobody knows
        if verbs or any(word not in grammar.conjunctions for word in between[1:]):
            return False
        if len(between) > 1:
            k = reading.past_auxiliaries(actor.j, line.b)
            return k == actor.j and (k >= line.b or reading.hit(k, "verb") is None)
        last = actor
    return False


def markers_at(markers: Mapping[int, Hit], i: int) -> Hit | None:
    """The marker that begins at token ``i``. ``markers``: by the token after each."""
    return next((hit for hit in markers.values() if hit.i == i), None)


def _opens(reading: Reading, line: Line, current: list[Actor], following: Sequence[Actor]) -> bool:
    """ "|In the presence of Minister A|, B, Head of C, and D signed": one list follows, of those who act."""
    at = _before_determiners(reading, line, current[0].i)
    if not any(hit.value == "presence" and hit.i == line.a for hit in reading.all_ending("marker", at)):
        return False
    lists = 0
    for one, other in pairwise(following):
        between = _linking(reading, one.j, _before_determiners(reading, line, other.i))
        if not any(word == "," or word in reading.grammar.conjunctions for word in between) or len(between) > _LINKED:
            break
        lists += any(word in reading.grammar.conjunctions for word in between)
    return lists == 1


def _goes_on(reading: Reading, line: Line, current: list[Actor], following: Sequence[Actor]) -> bool:
    """A list of people after the verb is closed by "and" further on; before it those who act may come next: "In the
    presence of A, Head of B, |C and D| signed"."""
    if not any(hit.category == "verb" for hit in reading.hits_in(line.a, current[0].i)):
        return False
    for one, other in pairwise(following):
        between = _linking(reading, one.j, _before_determiners(reading, line, other.i))
        if one.kind != "person" or other.kind != "person" or not between:
            return False
        if any(word in reading.grammar.conjunctions for word in between):
            return True
        if between != [","]:
            return False
    return False


def _linking(reading: Reading, a: int, b: int) -> list[str]:
    """The words between two actors, a conjunction of several words being one: « A, |ainsi que| B »."""
    lower = reading.tokens.lower
    long = next(iter(reading.hits_of("conjunction", a, b)), None)
    words = lower[a:b] if long is None else [*lower[a : long.i], "&", *lower[long.j : b]]
    return [word for word in words if word != "'"]


def _preposition(reading: Reading, line: Line, actors: list[Actor]) -> frozenset[str]:
    """The preposition before the first of a list, in all its forms: it may be said again, "par A et |par| B"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    at = _before_determiners(reading, line, actors[0].i)
    word = lower[at - 1] if at > line.a else ""
    if word in grammar.of:
        return grammar.of
    is_preposition = word in grammar.complements or reading.hit(at - 1, "marker") is not None
    return frozenset((word,)) if is_preposition else frozenset()


def _before_determiners(reading: Reading, line: Line, at: int) -> int:
    grammar = reading.grammar
    nouns = noun_ends(reading, line, at) if grammar.adjective_after_noun else (at,)
    noun = None
    for end in nouns if "organisation_noun" in line.said else ():
        if noun is None:
            noun = next(iter(_nouns_ending(reading, line, end)), None)
    at = noun.i if noun is not None else at
    if (
        noun is not None
        and at > line.a
        and (hit := reading.known(at - 1)) is not None
        and hit.value[0].sort == "demonym"
    ):
        at -= 1
    elif (
        noun is None and grammar.adjective_after_noun and at - 1 > line.a and not reading.tokens.is_capitalised(at - 1)
    ):
        hit = reading.known(at - 1)
        at -= hit is not None and hit.j == at and hit.value[0].sort == "demonym"
    if noun is not None and at - 1 > line.a and reading.tokens.lower[at - 1] in grammar.based:
        at = _over_place(reading, line, at - 1)
    at = reading.before_determiners(at, line.a)
    address = (
        reading.ending("honorific", at - (reading.tokens.words[at - 1] == "."), line.a) if at > line.a + 1 else None
    )
    return address.i if address is not None else at  # « en présence de |Monsieur le Ministre|, Bo Ek »


def _before_consortium(reading: Reading, line: Line, actor: Actor, at: int) -> int:
    """ "with |a consortium led by| Zorbex", « et |le groupement mené par| B »: who leads it stands for it."""
    led = next((hit for hit in reading.all_ending("marker", at) if hit.value == "chairs"), None)
    if led is None or actor.kind != "organisation":
        return at
    lower, grammar, k = reading.tokens.lower, reading.grammar, led.i - 1
    while k > line.a and led.i - k < _KIND and lower[k].isalpha() and lower[k] not in grammar.consortia:
        k -= 1
    if k <= line.a or lower[k] not in grammar.consortia:
        return at
    while k > line.a and lower[k - 1].isalpha() and not grammar.is_small(lower[k - 1]) and led.i - k < 2 * _KIND:
        if reading.hit(k - 1, "verb") is not None:
            break
        k -= 1
    return reading.before_determiners(k, line.a)


def _before_owner(reading: Reading, line: Line, at: int) -> int:
    """ "by |the company's| President, Ana Sol": over a body that no name is known of."""
    if at - 2 <= line.a or reading.tokens.lower[at - 1] not in ("'s", "'"):
        return at
    noun = next(iter(_nouns_ending(reading, line, at - 1)), None)
    return reading.before_determiners(noun.i, line.a) if noun is not None else at


def _over_place(reading: Reading, line: Line, at: int) -> int:
    """ "the |Lima-based| company Zorbex": where the place begins that a body is at home in."""
    k = at
    while k > line.a and (reading.tokens.words[k - 1] == "-" or reading.tokens.is_capitalised(k - 1)):
        k -= 1
    return k


def _nouns_ending(reading: Reading, line: Line, end: int) -> list[Hit]:
    """The words for a kind of organisation that end at a token: "the company", « l'opérateur de satellites »."""
    return [hit for hit in reading.all_ending("organisation_noun", end) if hit.i >= max(line.a, end - 4)]


def _represented(reading: Reading, line: Line, actors: list[Actor], of: int) -> int | None:
    """ "the |governments| of both lands", "the |space agencies| of Norway and Kenya": where the word begins for those who
    act for whom "of" leads to."""
    if reading.tokens.lower[of - 1] in reading.grammar.governments:
        return of - 1
    lands = len(actors) > 1 and all(actor.kind == "country" for actor in actors)
    return bodies_before(reading, line, of) if lands else None


def bodies_after(reading: Reading, line: Line, k: int) -> int | None:
    """The token after "|space agencies|" that begins at ``k``: bodies without a name."""
    for j in range(k, min(line.b, k + _KIND)):
        if reading.tokens.lower[j] in reading.grammar.bodies_meant:
            return j + 1
        if not reading.tokens.words[j].isalpha() or reading.tokens.is_capitalised(j):
            return None
    return None


def bodies_before(reading: Reading, line: Line, k: int) -> int | None:
    """Where « |agences spatiales| », "|the agencies|" begins that ends before token ``k``."""
    words, grammar = reading.tokens.words, reading.grammar
    for i in range(k - 1, max(line.a, k - _KIND) - 1, -1):
        if reading.tokens.lower[i] in grammar.bodies_meant:
            modified = not grammar.adjective_after_noun and i > line.a and reading.hit(i - 1, "field") is not None
            return i - modified
        if not words[i].isalpha() or reading.tokens.is_capitalised(i) or grammar.is_small(reading.tokens.lower[i]):
            return None
    return None


def _closed(reading: Reading, line: Line, actors: list[Actor], markers: dict[int, Hit]) -> Group:
    lower, grammar = reading.tokens.lower, reading.grammar
    at = _before_owner(reading, line, _before_determiners(reading, line, actors[0].i))
    at = _before_consortium(reading, line, actors[0], at)
    hit = markers.get(at)
    if hit is not None:
        return Group(tuple(actors), actors[0].i, actors[-1].j, str(hit.value), hit.i)
    word = lower[at - 1] if at > line.a else ""
    represented = _represented(reading, line, actors, at - 1) if word in grammar.of and at - 1 > line.a else None
    if represented is not None:
        at = reading.before_determiners(represented, line.a)  # "|by| the governments of both lands"
        hit = markers.get(at)
        if hit is not None:
            return Group(tuple(actors), actors[0].i, actors[-1].j, str(hit.value), hit.i)
        word = lower[at - 1] if at > line.a else ""
    if word in grammar.contractions and word in grammar.of and at - 1 == line.a:
        return Group(
            tuple(actors), actors[0].i, actors[-1].j, None, at - 1
        )  # « |Des| responsables péruviens ont visité »
    for sort, words in (
        ("of", grammar.of),
        ("to", grammar.destinations),
        ("place", grammar.places),
        ("other", grammar.before_objects),
    ):
        if word in words:
            return Group(tuple(actors), actors[0].i, actors[-1].j, sort, at - 1)
    return Group(tuple(actors), actors[0].i, actors[-1].j, None, at)
