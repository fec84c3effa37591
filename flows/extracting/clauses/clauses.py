"""A line as its clauses see it: triggers in their order, and for each of them who stands where around it."""

from __future__ import annotations

from bisect import bisect_left
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
from flows.extracting.clauses.fences import fences_of
from flows.extracting.clauses.named import named_gatherings
from flows.extracting.clauses.relations import with_stand_ins
from flows.extracting.clauses.triggers import Trigger, find_triggers
from flows.extracting.naming.entities import Entities, Entity
from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.posts import Post
from flows.extracting.words.reading import Line, Reading
from flows.model import DateMention


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
    """Where its clauses part, in order; nowhere where no trigger is."""
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
    fences = fences_of(reading, line, triggers, dated)
    return Clauses(line, actors, groups, agreements, dates, triggers, missions, located, dated, fences, hidden)


def uncovered(reading: Reading, clauses: Clauses, i: int) -> Clauses:
    """The same line, the trigger at a token replaced by those that it hides."""
    triggers = sorted([t for t in clauses.triggers if t.i != i] + clauses.hidden[i])
    return replace(clauses, triggers=triggers, fences=fences_of(reading, clauses.line, triggers, clauses.dated))


def redated(reading: Reading, clauses: Clauses, dates: list[Dated]) -> Clauses:
    """The same line with these dates: the words of a date bound no clause."""
    dated = {k for each in dates for k in range(each.i, each.j)}
    fences = fences_of(reading, clauses.line, clauses.triggers, dated)
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


def barriers(clauses: Clauses, start: int, end: int) -> int:
    """How many clause boundaries lie between two tokens of the line."""
    fences = clauses.fences
    return bisect_left(fences, end) - bisect_left(fences, start) if fences and start < end else 0
