"""A line as its clauses see it: triggers in their order, and for each of them who stands where around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from flows.extracting.acting.actors import Actor, find_actors
from flows.extracting.acting.employers import employed
from flows.extracting.acting.groups import Group, group
from flows.extracting.clauses.agreements import Phrase, find_phrases
from flows.extracting.clauses.apposed import said_again
from flows.extracting.clauses.between import stretched
from flows.extracting.clauses.named import named_gatherings
from flows.extracting.clauses.relations import with_stand_ins
from flows.extracting.clauses.sent import is_delegation, is_plain, sent_beside
from flows.extracting.clauses.triggers import Trigger, find_triggers
from flows.extracting.naming.entities import Entities, Entity
from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.posts import Post
from flows.extracting.words.reading import Line, Reading, known_as
from flows.model import DateMention

_BESIDE = ("along", "presence", "support", "by")
"""Markers of those who are told beside whom a verb is said of: "Ana Sol, accompanied by |experts of Zorbex|, visited"."""
_TO_RELATIVE = 8
"""Tokens at most from a relative pronoun to its verb."""
_LED = 4
"""Words at most between a verb and "from B" in "met senior officials from B"."""


class Dated(NamedTuple):
    """A date as tokens ``i`` to ``j``; ``quoted``: somebody says it, whose "today" may be another day; ``headed``: it
    stands in a dateline, which is the paper's own day."""

    i: int
    j: int
    mention: DateMention
    quoted: bool = False
    headed: bool = False


@dataclass(slots=True)
class Clauses:
    """All that stands in one line, in order."""

    line: Line
    actors: list[Actor]
    groups: list[Group]
    agreements: list[Phrase]
    dates: list[Dated]
    triggers: list[Trigger]
    missions: list[tuple[Piece, Entity]]
    places: dict[int, int]
    """Where the names of places and sites begin -> where they end."""
    dated: Set[int]
    """The tokens of ``dates``."""
    fences: list[int]
    """How many clause boundaries stand before each token of the line, and before its end; none where no trigger is."""
    hidden: dict[int, list[Trigger]]
    """Where a trigger begins -> the shorter ones within it, which count where it tells nothing."""

    def is_silent(self) -> bool:
        """It names nobody and nothing, and tells of nothing."""
        return not (self.actors or self.agreements or self.dates or self.triggers or self.missions)


def analyse(
    reading: Reading, line: Line, entities: Entities, posts: dict[int, Post], places: Sequence[int], dates: list[Dated]
) -> Clauses:
    """Read one line. ``places``: where actors may begin; ``dates``: those that lie in it."""
    actors = found = find_actors(reading, line, entities, posts, places)
    dated = {k for each in dates for k in range(each.i, each.j)}
    starts = entities.starts(line.a, line.b)
    agreements = with_stand_ins(reading, line, find_phrases(reading, line, entities, starts, dated), dated)
    groups = _linked(group(reading, line, actors)) if actors else []
    if any(actor.posts for each in groups for actor in each.actors):
        groups = [each._replace(actors=tuple(employed(reading, line, entities, each.actors))) for each in groups]
    actors = [actor for each in groups for actor in each.actors]
    if agreements:
        agreements = [phrase._replace(until=after.i) for phrase, after in pairwise(agreements)] + agreements[-1:]
        agreements = [
            stretched(reading, line, _with_own_date(reading, phrase, dates), groups, dated) for phrase in agreements
        ]
        agreements = said_again(reading, line, agreements)
    named = (entities.by_piece.get(i) for i in starts)
    missions = [here for here in named if here is not None and here[1].kind == "mission"]
    triggers, hidden = named_gatherings(reading, line, entities, starts), {}
    if line.told:
        covered = {i for actor in found for i in _said_of(reading, actor)}
        for piece in filter(None, map(entities.piece_at, starts)):
            covered.update(range(piece.i, piece.j))
        said = find_triggers(reading, line, agreements, covered, {craft_end(reading, piece) for piece, _ in missions})
        triggers, hidden = sorted(triggers + said.triggers), said.hidden
    located = {
        i: name.piece.j
        for i in starts
        if (name := entities.others.get(i)) is not None and name.kind in ("place", "site")
    }
    fences = _fences(reading, line, triggers, dated)
    return Clauses(line, actors, groups, agreements, dates, triggers, missions, located, dated, fences, hidden)


def uncovered(reading: Reading, clauses: Clauses, i: int) -> Clauses:
    """The same line, the trigger at a token replaced by those that it hides."""
    triggers = sorted([t for t in clauses.triggers if t.i != i] + clauses.hidden[i])
    return replace(clauses, triggers=triggers, fences=_fences(reading, clauses.line, triggers, clauses.dated))


def redated(reading: Reading, clauses: Clauses, dates: list[Dated]) -> Clauses:
    """The same line with these dates: the words of a date bound no clause."""
    dated = {k for each in dates for k in range(each.i, each.j)}
    fences = _fences(reading, clauses.line, clauses.triggers, dated)
    return replace(clauses, dates=dates, dated=dated, fences=fences)


def _linked(groups: list[Group]) -> list[Group]:
    """ "linking |A to B|", « qui lie |A à B| » : those between whom something is, as one group."""
    joined: list[Group] = []
    for each in groups:
        last = joined[-1] if joined else None
        opened = last is not None and last.marker == "between" and len(last.actors) == 1 and last.j == each.at
        if last is not None and opened and each.marker in ("to", "with"):
            joined[-1] = last._replace(actors=last.actors + each.actors, j=each.j)
        else:
            joined.append(each)
    return joined


def craft_end(reading: Reading, piece: Piece) -> int:
    """The token after a craft's name and the noun that says what it is: "the Zorb-1 |satellite|"."""
    noun = reading.hit(piece.j, "mission_noun")
    return noun.j if noun is not None else piece.j


def _said_of(reading: Reading, actor: Actor) -> Iterator[int]:
    """The tokens of an actor's name and posts; in a clause between commas after them something may happen, and
    "was |elected| chair" tells of it too."""
    if actor.unnamed is not None:
        yield from range(actor.i, actor.j)
        return
    yield from range(actor.i, actor.name[1])
    for post in actor.posts:
        happens = post.i > actor.name[0] and reading.tokens.lower[post.i - 1] in reading.grammar.passive
        first = post.i + (happens and reading.hit(post.i, "verb") is not None)
        yield from range(first, post.j)


def _with_own_date(reading: Reading, phrase: Phrase, dates: list[Dated]) -> Phrase:
    """ "the agreement |of 14 March 2016| between A and B": what follows its date is its own still."""
    own = next((d for d in dates if d.i == phrase.j + 1 and reading.tokens.lower[phrase.j] in reading.grammar.of), None)
    return phrase._replace(tail=own.j) if own is not None else phrase


def _fences(reading: Reading, line: Line, triggers: list[Trigger], dated: Set[int]) -> list[int]:
    """Running count of clause boundaries: verbs that are triggers, relative pronouns, semicolons and colons.

    Verbs of gatherings divide nothing: "the signing |took place| on 2 March"."""
    if not triggers:
        return []
    words, lower, subordinators = reading.tokens.words, reading.tokens.lower, reading.grammar.subordinators
    frames = reading.grammar.frames
    verbs = {
        t.i for t in triggers
        if t.form not in ("noun", "name") and frames[t.frame].type != "gathering" and frames[t.frame].needs != "discussed"
        and lower[t.i] not in reading.grammar.copulas
        and not (frames[t.frame].type == "accession" and lower[t.j - 1] in reading.grammar.of)  # "|members of| A"
        and reading.hit(t.i, "plan") is None
        and reading.hit(t.i, "aspects") is None
        and not (_is_light(reading, triggers, t) or _is_going(reading, line, t))
    }  # fmt: skip
    linking = {k for hit in reading.hits_of("conjunction", line.a, line.b) for k in range(hit.i, hit.j)}
    fences, count = [0], 0
    for k, word in enumerate(lower[line.a : line.b], start=line.a):
        if k in verbs or word in subordinators or word in ";:":
            hour = word == ":" and words[k - 1][-1:].isdigit()  # "at 06:14"
            count += not hour and k not in linking and k not in dated  # "the |following| day"
        fences.append(count)
    return fences


def _is_going(reading: Reading, line: Line, trigger: Trigger) -> bool:
    """ "launched a rocket |carrying| Zorb-1", « a lancé une fusée |emportant| Zorb-1 » : no clause of its own."""
    lower, grammar = reading.tokens.lower, reading.grammar
    alone = trigger.i == line.a or lower[trigger.i - 1] not in grammar.to_be
    return alone and lower[trigger.i].endswith(grammar.progressive_endings)


def _is_light(reading: Reading, triggers: list[Trigger], trigger: Trigger) -> bool:
    """ "|gave| its late approval to": the noun tells it, the verb nothing beside."""
    if reading.tokens.lower[trigger.i] not in reading.grammar.light_verbs:
        return False
    return any(t.form == "noun" and 0 <= t.i - trigger.j <= _LED + 2 for t in triggers)


def joins(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "the 38th |country to| sign": who signs joins others."""
    lower, grammar = reading.tokens.lower, reading.grammar
    before = lower[trigger.i - 1]
    if trigger.i - 2 < clauses.line.a or (before not in grammar.to_sign and before not in grammar.purpose):
        return False
    return any(word in grammar.signatory_nouns for word in lower[max(clauses.line.a, trigger.i - 4) : trigger.i - 1])


def before_insert(reading: Reading, clauses: Clauses, trigger: Trigger) -> int:
    """Where the clause inserted before a verb begins, else the trigger: "Zorb-1, |launched in 2014|, fell silent"."""
    words, k = reading.tokens.words, trigger.i
    lower, grammar = reading.tokens.lower, reading.grammar
    while k > clauses.line.a and (
        lower[k - 1] in grammar.to_be
        or lower[k - 1] in grammar.purpose
        or lower[k - 1] == "'"
        or reading.hit(k - 1, "plan") is not None
    ):
        k -= 1
    if trigger.form not in ("verb", "passive") or k - 1 <= clauses.line.a or words[k - 1] != ",":
        return trigger.i
    return next((m for m in range(k - 2, clauses.line.a, -1) if words[m] == ","), trigger.i)


def relative_before(reading: Reading, clauses: Clauses, trigger: Trigger) -> int | None:
    """The relative pronoun whose verb or noun the trigger is: "Zorb-1, |which| was launched", « |dont| le lancement »,
    "Zorb Station, |whose| first element is due for launch"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    described = 0
    for k in range(trigger.i - 1, max(clauses.line.a, trigger.i - _TO_RELATIVE - 1), -1):
        if lower[k] in grammar.relatives:
            return k if not described or lower[k] in grammar.possessives else None
        small = lower[k] in grammar.to_be or lower[k] in grammar.determiners or lower[k] in grammar.complements
        small = small or lower[k] in grammar.clitics  # « Ana Sol, |qui lui| succédera »
        if not (small or lower[k] in grammar.purpose or reading.hit(k, "plan") is not None or lower[k] == "'"):
            described += 1
            if described > _LED or not is_plain(reading, k) or reading.hit(k, "noun") is not None:
                return None
    return None


def barriers(clauses: Clauses, start: int, end: int) -> int:
    """How many clause boundaries lie between two tokens of the line."""
    a, last = clauses.line.a, len(clauses.fences) - 1
    return clauses.fences[min(end - a, last)] - clauses.fences[max(start - a, 0)] if start < end and last >= 0 else 0


def subject(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """The group that a verb is said of: the nearest before it that no grammar word claims, over coordinated verbs."""
    if (relative := _antecedent(reading, clauses, trigger)) is not None:
        return relative
    joining = joins(reading, clauses, trigger)
    for candidate in reversed([g for g in clauses.groups if g.j <= trigger.i]):
        if joining:
            return candidate
        if is_delegation(reading, clauses.line, candidate):
            beside = sent_beside(reading, clauses.line, candidate)
            if beside is not None and beside.marker in _BESIDE:
                continue
            return candidate
        if candidate.marker in (
            "presence",
            "chairs",
            "support",
            "by",
            "of",
            "place",
            "other",
            "to",
            "hosts",
            "between",
            "on_behalf",
            "with",
        ):
            continue
        if candidate.actors[-1].possessive:
            continue
        if _is_object(reading, clauses, candidate, trigger):
            continue
        return candidate
    return None


def _antecedent(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "met |Bo Ek, who| flew in May", « a rencontré |Bo Ek, qui| s'envolera »: whom the relative pronoun goes back to."""
    k = relative_before(reading, clauses, trigger) if trigger.form != "noun" else None
    if k is None or reading.tokens.lower[k] in reading.grammar.possessives:
        return None
    ahead = next((g for g in clauses.groups if g.j in (k, k - 1) and not reading.tokens.is_capitalised(g.j)), None)
    if ahead is not None:
        return _before_place(reading, clauses, ahead) or ahead
    # "|Ana Sol, who had visited Rome in May|, said": what is said of her goes with her name
    return next((g for g in clauses.groups if len(g.actors) == 1 and g.actors[0].name[1] <= k < trigger.i < g.j), None)


def _before_place(reading: Reading, clauses: Clauses, land: Group) -> Group | None:
    """ "by |the Zorb Laboratory| in Toronto, Canada, which won": the body that the country only says the place of."""
    before = next((g for g in reversed(clauses.groups) if g.j <= land.at), None)
    if before is None or before.actors[-1].kind != "organisation" or [a.kind for a in land.actors] != ["country"]:
        return None
    between = reading.tokens.lower[before.j : land.i]
    placed = any(word in reading.grammar.places for word in between)
    return before if placed and foreign(reading, clauses, before.j, land.i) == 0 else None


def _is_object(reading: Reading, clauses: Clauses, candidate: Group, trigger: Trigger) -> bool:
    """The group stands right after another verb: it is that verb's object and not this one's subject."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k, subordinators = candidate.at, grammar.subordinators
    if k < candidate.i and lower[k] in subordinators:
        return False  # "announced |that| A has been appointed"
    while k > clauses.line.a and lower[k - 1] not in subordinators:
        if lower[k - 1] not in grammar.determiners and lower[k - 1] not in grammar.auxiliaries:
            break
        k -= 1
    return any(other.form != "noun" and other.j == k and other.i < trigger.i for other in clauses.triggers) or (
        k > clauses.line.a and lower[k - 1] in grammar.speech and not _is_related(reading, candidate)
    )


def _is_related(reading: Reading, candidate: Group) -> bool:
    """« déclare Ana Sol, |qui| a pris ses fonctions »: the name is the relative clause's subject."""
    lower = reading.tokens.lower
    k = candidate.j + (lower[candidate.j : candidate.j + 1] == [","])
    return k < len(lower) and lower[k] in reading.grammar.subordinators


def _without_adverbials(reading: Reading, clauses: Clauses, start: int, end: int) -> list[str]:
    """The words from ``start`` to ``end`` but for dates and "in Oslo": « a reçu |mardi à Zorbourg| Ana Sol »."""
    lower, grammar = reading.tokens.lower, reading.grammar
    skipped = set(clauses.dated)
    for i in range(start + 1, end):
        after = _place_ends(reading, clauses, i) if lower[i - 1] in grammar.places else None
        if after is not None:
            skipped |= set(range(i - 1, after))
            if reading.tokens.words[after] == "(" and ")" in reading.tokens.words[after:end]:
                skipped |= set(range(after, reading.tokens.words.index(")", after) + 1))
    return [lower[i] for i in range(start, end) if i not in skipped]


def _place_ends(reading: Reading, clauses: Clauses, i: int) -> int | None:
    """The token after the place or country that token ``i`` begins, by the registry or by the text."""
    hit = reading.known(i)
    if hit is not None and known_as(hit, "place", "country") is not None:
        return hit.j
    return clauses.places.get(i)


def foreign(reading: Reading, clauses: Clauses, start: int, end: int) -> int:
    """How many words between two tokens are neither of a date nor of a place: none in "signed |on 3 May in Rome|"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    count, k = 0, start
    while k < end:
        after = _place_ends(reading, clauses, k)
        if after is not None:
            k = after
            continue
        small = lower[k] in grammar.prepositions or lower[k] in grammar.determiners
        count += not (k in clauses.dated or small or lower[k] in ",'" or lower[k] in grammar.auxiliaries)
        k += 1
    return count


def described(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """Of whom a participle is said: "|Zorbex|, founded in 1998, …", "Appointed in May, |Ana Sol| said"."""
    words = reading.tokens.words
    if trigger.i == clauses.line.a:
        fronted = (g for g in clauses.groups if g.at > trigger.j and words[g.at - 1] == "," and g.marker is None)
        return next(fronted, None)
    until = trigger.i - (words[trigger.i - 1] == ",")
    return next((g for g in clauses.groups if g.j == until), None)


def objects(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """The group that follows a verb with nothing but determiners and adverbs between."""
    grammar = reading.grammar
    for candidate in clauses.groups:
        if candidate.i >= trigger.j:
            between = _without_adverbials(reading, clauses, trigger.j, candidate.i)
            if all(word in grammar.determiners or word in grammar.auxiliaries or word == "'" for word in between):
                return candidate
            if all(word in grammar.determiners or word in grammar.sites or word in grammar.of for word in between):
                return candidate
            if candidate.marker is None and foreign(reading, clauses, trigger.j, candidate.at) == 0:
                return candidate
            led = _without_adverbials(reading, clauses, trigger.j, candidate.at)
            if (
                is_delegation(reading, clauses.line, candidate)
                and sum(word.isalnum() and word not in grammar.determiners for word in led) <= _LED
                and not any(word in ",;:" for word in led)
            ):
                return candidate
            return None
    return None
