"""Who may take part: people with their posts, holders of posts who are not named, organisations and countries.

    "CNES President Ana Sol and Bo Ek, Head of Zorbex, the aerospace committee at the Ministry of Oil,"
    -> one group of two actors, posts and appositions swallowed
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from flows.extracting.entities import Entities
from flows.extracting.head_first import noun_ends
from flows.extracting.phrases import Hit
from flows.extracting.posts import Post, apposed_post
from flows.extracting.reading import Line, Reading, known_as
from flows.extracting.role_nouns import holder, meant_by_pair

_LONGEST_APPOSITION = 24


@dataclass(frozen=True, slots=True)
class Actor:
    """Tokens ``i`` to ``j``. ``kind`` and ``key`` as in ``Mention``; ``posts``: attached post phrases;
    ``unnamed``: the office by which a country or organisation is meant ("French President"), as token range."""

    i: int
    j: int
    kind: str
    key: str
    name: tuple[int, int]
    posts: tuple[Post, ...] = ()
    unnamed: tuple[int, int] | None = None
    possessive: bool = False


class Group(NamedTuple):
    """Coordinated actors, tokens ``i`` to ``j``; ``marker`` is the grammar word before them, that begins at ``at``."""

    actors: tuple[Actor, ...]
    i: int
    j: int
    marker: str | None
    at: int


def find_actors(reading: Reading, line: Line, entities: Entities, posts: dict[int, Post]) -> list[Actor]:
    """The actors of a line in order, none overlapping another. ``posts``: first token -> post phrase."""
    actors: list[Actor] = []
    k = line.a
    while k < line.b:
        starts = k in posts or k in entities.by_piece or reading.tokens.lower[k] in reading.grammar.pair_words
        if not starts and reading.hit(k, "honorific") is None:
            k += 1
            continue
        pair = _pair(reading, line, entities, posts, k)
        if pair:
            actors.extend(pair)
            k = pair[-1].j
            continue
        actor = _actor(reading, line, entities, posts, k)
        if actor is None:
            inside = entities.by_piece.get(k)
            k = inside[0].j if inside is not None and posts.get(k) is None else k + 1
            continue
        actors.append(actor)
        k = max(actor.j, k + 1)
    return actors


def _pair(reading: Reading, line: Line, entities: Entities, posts: dict[int, Post], k: int) -> list[Actor]:
    """"the two countries", "both agency heads": the last two of their kind that were named before."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if lower[k] not in grammar.pair_words:
        return []
    for j in range(k + 1, min(line.b, k + 4)):
        for kind, nouns in (
            ("person", grammar.pair_people),
            ("organisation", grammar.pair_organisations),
            ("country", grammar.pair_countries),
        ):
            if lower[j] in nouns:
                latest_first = sorted(entities.by_piece.items(), reverse=True)
                before = [named for i, named in latest_first if i < k and named[1].kind == kind]
                named = [e for _, e in before]
                alike = [e for e in named if kind == "organisation" and e.term == grammar.pair_type(lower[j])]
                if kind == "person":
                    alike = meant_by_pair(reading, posts, before, reading.hit(j, "post"))
                last = list(dict.fromkeys(e.key for e in (alike or named)))
                possessive = j + 1 < line.b and lower[j + 1] in ("'s", "'")
                return [Actor(k, j + 1, kind, key, (k, j + 1), possessive=possessive) for key in last[1::-1]] if len(last) > 1 else []
        if not lower[j].isalpha() or lower[j] in grammar.function_words:
            return []
    return []


def _actor(reading: Reading, line: Line, entities: Entities, posts: dict[int, Post], k: int) -> Actor | None:
    post = posts.get(k)
    if post is not None:
        named = _named_after(reading, line, entities, post)
        if named is not None:
            return _with_appositions(reading, line, entities, posts, replace(named, i=k))
        unnamed = _unnamed(reading, line, entities, post, k)
        if unnamed is not None:
            return unnamed
        key = holder(reading, entities, posts, post)
        if key is not None:
            return Actor(k, post.j, "person", key, (post.titles[0].i, post.titles[0].j))
        if post.i == k and (post.titles[0].i > k or post.owner is None):
            return None
    found = entities.by_piece.get(_after_honorifics(reading, line, k))
    if found is None:
        return None
    piece, entity = found
    if piece.i > k and entity.kind != "person":
        return None
    if entity.kind == "mission":
        return None
    if entity.kind == "country" and all(known.sort in ("demonym", "prefix") for known in piece.known):
        return _delegation(reading, line, piece, entity)
    if entity.kind == "country" and _is_attribute(reading, line, piece.j):
        return None
    possessive = piece.j < line.b and reading.tokens.lower[piece.j] in ("'s", "'", "’")
    actor = Actor(k, piece.j, entity.kind, entity.key, (piece.i, piece.j), possessive=possessive)
    return actor if possessive else _with_appositions(reading, line, entities, posts, actor)


def _delegation(reading: Reading, line: Line, piece: Piece, entity: Entity) -> Actor | None:
    """"the |Russian delegation|", « la |délégation russe| »: the country."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if grammar.adjective_after_noun and piece.i > line.a and lower[piece.i - 1] in grammar.delegations:
        return Actor(piece.i - 1, piece.j, "country", entity.key, (piece.i, piece.j), unnamed=(piece.i - 1, piece.j))
    if not grammar.adjective_after_noun and piece.j < line.b and lower[piece.j] in grammar.delegations:
        return Actor(piece.i, piece.j + 1, "country", entity.key, (piece.i, piece.j), unnamed=(piece.i, piece.j + 1))
    return None


def _after_honorifics(reading: Reading, line: Line, k: int) -> int:
    """Over "Mr.", "M.", "Son Excellence Mme": the token after them, ``k`` where there is none."""
    while k < line.b and (hit := reading.hit(k, "honorific")) is not None:
        k = hit.j + (hit.j < line.b and reading.tokens.words[hit.j] == ".")
    return k


def _is_attribute(reading: Reading, line: Line, j: int) -> bool:
    """"the Azerbaijan final": a country's name before a common noun is an adjective."""
    if j >= line.b:
        return False
    word, grammar = reading.tokens.lower[j], reading.grammar
    return (
        word.isalpha()
        and not reading.tokens.is_capitalised(j)
        and reading.hit(j, "verb") is None
        and word not in grammar.function_words | grammar.auxiliaries | grammar.complements | grammar.places | grammar.conjunctions
        and word not in grammar.speech
        and reading.hit(j, "gathering") is not None
    )


def _named_after(reading: Reading, line: Line, entities: Entities, post: Post) -> Actor | None:
    at = post.j
    if at < line.b and reading.tokens.words[at] == "," and post.definite:
        at += 1
    at = _after_honorifics(reading, line, at)
    found = entities.by_piece.get(at)
    if found is None or found[1].kind != "person" or at >= line.b:
        return None
    piece, entity = found
    possessive = piece.j < line.b and reading.tokens.lower[piece.j] in ("'s", "'")
    return Actor(post.i, piece.j, "person", entity.key, (piece.i, piece.j), (post,), possessive=possessive)


def _unnamed(reading: Reading, line: Line, entities: Entities, post: Post, k: int) -> Actor | None:
    owner = post.owner
    found = entities.by_piece.get(owner.i) if owner is not None else None
    if found is None or found[1].kind not in ("country", "organisation"):
        return None
    if post.titles[0].rank in ("astronaut", "scientist", "official", "executive"):
        return None
    start = k
    while start < post.j and reading.tokens.lower[start] in reading.grammar.determiners:
        start += 1
    possessive = post.j < line.b and reading.tokens.lower[post.j] in ("'s", "'")
    return Actor(k, post.j, found[1].kind, found[1].key, (found[0].i, found[0].j), (post,), (start, post.j), possessive)


def _with_appositions(reading: Reading, line: Line, entities: Entities, posts: dict[int, Post], actor: Actor) -> Actor:
    """Swallow ", Head of Zorbex", "(ZBX)" and ", the Kazakh space agency," after an actor."""
    words, lower, grammar = reading.tokens.words, reading.tokens.lower, reading.grammar
    j, attached = actor.j, list(actor.posts)
    while j < line.b:
        if lower[j] in grammar.of and actor.kind == "person" and (owned := _of_owner(reading, line, entities, actor, attached, j)):
            attached, j = owned
            continue
        if words[j] == "(":
            close = next((k for k in range(j, min(line.b, j + _LONGEST_APPOSITION)) if words[k] == ")"), None)
            if close is None:
                break
            j = close + 1
            continue
        if words[j] == "®":
            j += 1
            continue
        if lower[j] in grammar.copulas and actor.kind == "person" and (said := apposed_post(reading, posts, j, line.b)) is not None:
            attached.append(said)
            break
        role = posts.get(j + 1) if lower[j] in grammar.appointed_as and actor.kind == "person" else None
        if role is not None:
            attached.append(role)
            j = role.j
            continue
        taken = _taken_post(reading, line, posts, j) if actor.kind == "person" and j == actor.name[1] else None
        if taken is not None:
            attached.append(taken)
            break
        given = posts.get(j) if actor.kind == "person" and j == actor.name[1] else None
        if given is not None and not _is_name_next(reading, given, line) and _appoints(reading, line, actor.i):
            attached.append(given)
            j = given.j
            continue
        if words[j] != "," or j + 1 >= line.b:
            break
        where = reading.known(j + 1)
        if where is not None and where.j < line.b and words[where.j] == "," and known_as(where, "country", "place") is not None:
            j = where.j
            continue
        post = apposed_post(reading, posts, j, line.b) if actor.kind == "person" else None
        if post is not None and attached and _is_of_next(reading, line, entities, post):
            break
        if post is not None and not _is_name_next(reading, post, line):
            attached.append(post)
            j = post.j
            continue
        first = lower[j + 1]
        close = next((k for k in range(j + 1, min(line.b, j + _LONGEST_APPOSITION)) if words[k] in ",;:—–" or k == line.b - 1), None)
        if close is None or (first not in grammar.determiners and lower[j + 1] not in grammar.subordinators):
            break
        inner = range(j + 2, close)
        if first in grammar.subordinators and first not in ("who", "which", "qui", "dont"):
            break
        if first not in grammar.subordinators and any(lower[k] in grammar.auxiliaries or reading.hit(k, "verb") for k in inner):
            break
        if words[close] != ",":
            break
        if any(lower[k] in grammar.conjunctions for k in inner) and any(k in posts for k in inner):
            break
        j = close
        if j + 1 < line.b and lower[j + 1] in grammar.conjunctions:
            break
    if len(attached) > 1 and _is_honorific(reading, attached[0]):
        attached = attached[1:]
    return replace(actor, j=j, posts=tuple(attached))


def _is_honorific(reading: Reading, post: Post) -> bool:
    """"Professor" before a name: a form of address beside another post."""
    title = post.titles[0]
    hit = reading.hit(title.i, "honorific")
    return len(post.titles) == 1 and title.owner is None and hit is not None and hit.j == title.j


def _taken_post(reading: Reading, line: Line, posts: dict[int, Post], j: int) -> Post | None:
    """The post in "Ana Sol was appointed |Director of Zorbex|", "a été nommée |présidente|"."""
    grammar = reading.grammar
    while j < line.b and reading.tokens.lower[j] in grammar.auxiliaries:
        j += 1
    verb = reading.hit(j, "verb") if j < line.b else None
    if verb is None or "appointment" not in grammar.types(verb.value):
        return None
    k = verb.j + (verb.j < line.b and reading.tokens.lower[verb.j] in grammar.appointed_as)
    post = posts.get(k)
    return post if post is not None and not post.definite else None


def _appoints(reading: Reading, line: Line, i: int) -> bool:
    """A verb before token ``i`` tells an appointment: "named Ana Sol |head of Zorbex|"."""
    verbs = (hit for hit in reading.hits_in(line.a, i) if hit.category == "verb")
    return any("appointment" in reading.grammar.types(hit.value) for hit in verbs)


def _is_of_next(reading: Reading, line: Line, entities: Entities, post: Post) -> bool:
    """In "Ana Sol, the Minister of Oil, Bo Ek, …" the post with its determiner belongs to the next person."""
    if not post.definite or post.j >= line.b or reading.tokens.words[post.j] != ",":
        return False
    found = entities.by_piece.get(_after_honorifics(reading, line, post.j + 1))
    return found is not None and found[1].kind == "person"


def _of_owner(
    reading: Reading, line: Line, entities: Entities, actor: Actor, attached: list[Post], j: int
) -> tuple[list[Post], int] | None:
    """"State Secretary Ana Sol |of the Ministry of Oil|": the owner of a post that stands before the name."""
    if not attached or attached[0].owner is not None or attached[0].i > actor.name[0]:
        return None
    k = j + 1
    while k < line.b and reading.tokens.lower[k] in reading.grammar.determiners:
        k += 1
    found = entities.by_piece.get(k)
    if found is None or found[1].kind not in ("organisation", "country"):
        return None
    titles = tuple(title._replace(owner=found[0]) for title in attached[0].titles)
    return [attached[0]._replace(titles=titles), *attached[1:]], found[0].j


def _is_name_next(reading: Reading, post: Post, line: Line) -> bool:
    """In "Ana Sol, CNES President Bo Ek" the post belongs to the next person."""
    tokens = reading.tokens
    return (
        post.j < line.b
        and tokens.is_capitalised(post.j)
        and tokens.lower[post.j] not in reading.grammar.function_words
        and reading.hit(post.j, "post") is None
    )


def group(reading: Reading, line: Line, actors: list[Actor]) -> list[Group]:
    """Coordinated actors as groups, with the marker before each."""
    markers: dict[int, Hit] = {}
    for hit in reading.hits_in(line.a, line.b):
        if hit.category == "marker":
            markers.setdefault(hit.j, hit)
    groups: list[Group] = []
    current: list[Actor] = []
    for actor in actors:
        if current and _joined(reading, line, current, actor, markers):
            current.append(actor)
            continue
        if current:
            groups.append(_closed(reading, line, current, markers))
        current = [actor]
    if current:
        groups.append(_closed(reading, line, current, markers))
    return [_shared_posts(reading, group) for group in groups]


def _shared_posts(reading: Reading, group: Group) -> Group:
    """"astronauts A and B": both are; "the Zorbex Director A and Deputy Director B": both are of Zorbex."""
    actors: list[Actor] = []
    for actor in group.actors:
        before = actors[-1] if actors else None
        if before is not None and actor.kind == before.kind == "person" and before.posts:
            plural = [post for post in before.posts if post.i < before.name[0] and _is_plural(reading, post)]
            plural = plural or [post for post in before.posts if post in group.actors[0].posts and _is_plural(reading, post)]
            if not actor.posts and plural:
                actor = replace(actor, posts=tuple(plural))
            elif _is_colleague(actor, before) and not plural:
                owner = before.posts[0].owner
                titles = tuple(title._replace(owner=title.owner or owner) for title in actor.posts[0].titles)
                actor = replace(actor, posts=(actor.posts[0]._replace(titles=titles), *actor.posts[1:]))
        actors.append(actor)
    return group._replace(actors=tuple(actors))


def _is_colleague(actor: Actor, before: Actor) -> bool:
    """A post without an owner after one with: "the Zorbex Director A and |Deputy Director| B"."""
    if not actor.posts or actor.posts[0].owner is not None or before.posts[0].owner is None:
        return False
    return actor.posts[0].titles[0].rank in ("deputy", "director", "official", "executive")


def _is_plural(reading: Reading, post: Post) -> bool:
    """The head noun is a plural of which the lexicon has the singular too."""
    title = post.titles[0]
    return singular(reading, title.j) and post.i < title.j


def singular(reading: Reading, j: int) -> bool:
    """The word before token ``j`` is the plural of another post of the lexicon."""
    word = reading.tokens.lower[j - 1]
    return word.endswith("s") and word[:-1] in reading.grammar.post_words


def _joined(reading: Reading, line: Line, current: list[Actor], actor: Actor, markers: dict[int, Hit]) -> bool:
    """Whether an actor goes on a list. After "in the presence of A, Head of B," a comma ends it: the subject follows."""
    lower, grammar = reading.tokens.lower, reading.grammar
    last = current[-1]
    if last.i == actor.i:
        return True
    until = _before_determiners(reading, line, actor.i)
    between = [word for word in lower[last.j : until] if word not in grammar.determiners and word not in ("'", "’")]
    listed = any(word in grammar.conjunctions or word == "," for word in between)
    again = _preposition(reading, line, current) if listed else frozenset()
    determined = until < actor.i or lower[actor.i] in grammar.determiners
    if again & grammar.contractions and determined and not any(word in again for word in between):
        return False
    between = [word for word in between if word not in again]
    if last.possessive or any(word != "," and word not in grammar.conjunctions for word in between):
        return False
    if any(word in grammar.conjunctions for word in between):
        return True
    if not between:
        return False
    closed = any(word in grammar.conjunctions for word in lower[current[0].j : last.i])
    led = _closed(reading, line, current, markers).marker is not None
    return last.kind == actor.kind and not (led and (closed or len(last.posts) > 0 and last.posts[-1].i > last.name[0])) and not (closed and led)


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
    lower, grammar = reading.tokens.lower, reading.grammar
    nouns = noun_ends(reading, line, at) if grammar.adjective_after_noun else [at]
    noun = next((hit for end in nouns for hit in _nouns_ending(reading, line, end)), None)
    at = noun.i if noun is not None else at
    if noun is not None and at > line.a and (hit := reading.known(at - 1)) is not None and hit.value[0].sort == "demonym":
        at -= 1
    while at > line.a and (lower[at - 1] in grammar.determiners or lower[at - 1] in "'’"):
        at -= 1
    return at


_NOUNS = ("organisation_noun", "organisation_head")


def _nouns_ending(reading: Reading, line: Line, end: int) -> list[Hit]:
    """The words for a kind of organisation that end at a token: "the company", « l'opérateur de satellites »."""
    found = (reading.hit(k, "organisation_noun") for k in range(max(line.a, end - 4), end))
    return [hit for hit in found if hit is not None and hit.j == end]


def _closed(reading: Reading, line: Line, actors: list[Actor], markers: dict[int, Hit]) -> Group:
    lower, grammar = reading.tokens.lower, reading.grammar
    at = _before_determiners(reading, line, actors[0].i)
    hit = markers.get(at)
    if hit is not None:
        return Group(tuple(actors), actors[0].i, actors[-1].j, str(hit.value), hit.i)
    word = lower[at - 1] if at > line.a else ""
    for sort, words in (("of", grammar.of), ("to", grammar.destinations), ("place", grammar.places), ("other", grammar.complements)):
        if word in words:
            return Group(tuple(actors), actors[0].i, actors[-1].j, sort, at - 1)
    return Group(tuple(actors), actors[0].i, actors[-1].j, None, at)
