"""Who flies in what, as any sentence of a release says: all steps of a flight have the crew of their craft.

"The Zorb-5 spacecraft lifted off with |Ana Sol and Bo Ek|. |It docked| on 4 May." · "the |Zorb-5 crew members Ana Sol
and Bo Ek| were greeted. |Zorb-5 splashed down| on 6 May."
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from flows.extracting.acting.actors import Actor
from flows.extracting.clauses.clauses import Clauses, barriers, craft_end
from flows.extracting.clauses.told import FLIGHTS, Part
from flows.extracting.frames.events import Event
from flows.extracting.telling.account import Account
from flows.extracting.words.reading import Reading

_ONE_FLIGHT = 400
"""Days within which the steps of a craft are of one flight."""
_POSTPONED = 60
"""Days by which a launch may be put off: from then on it is another."""
_NEAR = 6
"""Words at most from "crew members" to the first of them, and from the craft's name to "crew"."""
_FLOWN = ("mission", "flight", "to_orbit", "planned_flight", "spaceflight")
"""Needs of frames of what a craft does with its crew in it."""
_ABOARD = frozenset(f"role-{how}" for how in ("crew", "aboard", "subject", "object", "with", "passive", "purpose"))
RECALLED = "role-crew-recalled"


class Crew(NamedTuple):
    """Who flies in a craft by one telling, and when."""

    craft: str
    people: dict[str, Actor]
    day: date | None
    launched: bool


def add_crews(result: Account, flyers: Collection[str]) -> None:
    """Give launches and steps of flights that name nobody the crew of their craft; nobody is taken for the crew of a craft
    whose crew is another. ``flyers``: keys of the release's astronauts."""
    flights = [event for event in result.events if event.type in FLIGHTS]
    crews = list(_all(result, flights, flyers)) if flights else []
    for event in flights if crews else ():
        named = [part for told in event.tellings for part in told.parts if part.actor.kind == "person"]
        recalled = [part for part in named if part.rule_id == RECALLED]
        if any(part.rule_id in _ABOARD for part in named):
            continue
        known = _crew_of(result, event, crews)
        elsewhere = event.crafts() and any(
            part.actor.key in crew.people and crew.craft not in event.crafts() for part in recalled for crew in crews
        )
        if known or elsewhere:
            for told in event.tellings:
                told.parts = [part for part in told.parts if part.rule_id != RECALLED]
        event.tellings[0].parts += [Part(actor, "attendee", RECALLED) for actor in known.values()]


def _all(result: Account, flights: list[Event], flyers: Collection[str]) -> Iterator[Crew]:
    for event in flights:
        for told in event.tellings:
            flying = [part for part in told.parts if part.actor.kind == "person" and part.rule_id in _ABOARD]
            people = {part.actor.key: part.actor for part in flying}
            alone = len(people) == 1 and flying[0].rule_id == "role-crew"  # "Ana Sol will capture Zorb-5"
            for craft in sorted(event.crafts()) if people and not alone else ():
                if not _is_station(result, craft):
                    yield Crew(craft, people, _day(event), event.type == "launch")
    telling = {told.line for event in flights for told in event.tellings}
    for number, line in enumerate(result.clauses):
        yield from _named_beside(result.reading, line)
        if number not in telling:
            yield from (crew for crew in _in_crew(result.reading, line, flyers) if not _is_station(result, crew.craft))


def _named_beside(reading: Reading, line: Clauses) -> Iterator[Crew]:
    """ "|Zorb-5| (Z-5) |crew members| Commander |Ana Sol|, Pilot |Bo Ek|": right after the craft and the word for those who
    fly."""
    lower, crews = reading.tokens.lower, reading.grammar.crews
    for piece, entity in line.missions:
        end = craft_end(reading, piece)
        words = range(end, min(end + _NEAR, line.line.b))
        crew = next((k for k in words if lower[k] in crews and not reading.tokens.is_capitalised(k)), None)
        group = next((g for g in line.groups if crew is not None and g.actors[0].name[0] > crew), None)
        if crew is None or group is None or group.actors[0].name[0] - crew > _NEAR or barriers(line, end, group.i) > 0:
            continue
        people = {actor.key: actor for actor in group.actors if actor.kind == "person" and actor.unnamed is None}
        if len(people) > 1:
            yield Crew(entity.key, people, None, False)


def _in_crew(reading: Reading, line: Clauses, flyers: Collection[str]) -> Iterator[Crew]:
    """ "|As part of Zorb-5|, |Sol, Ek and Oxley| spent 197 days in space": astronauts told of together, and their craft."""
    crafts = [(piece, entity) for piece, entity in line.missions if entity.term != "launcher"]
    for hit in reading.hits_of("in_crew", line.line.a, line.line.b) if len(crafts) == 1 else ():
        piece, entity = crafts[0]
        for group in line.groups if 0 <= piece.i - hit.j <= _NEAR else ():
            people = {actor.key: actor for actor in group.actors if actor.key in flyers}
            if len(people) > 1 and len(people) == len(group.actors) and group.marker is None:
                yield Crew(entity.key, people, None, False)


def _crew_of(result: Account, event: Event, crews: list[Crew]) -> dict[str, Actor]:
    """The crew that all tellings of one flight of its craft agree on."""
    frames = result.reading.grammar.frames
    if not any(frames[told.trigger.frame].needs in _FLOWN for told in event.tellings) or _is_empty(result, event):
        return {}
    day, found = _day(event), dict[str, Actor]()
    crafts = event.crafts() or _one_crew(crews)
    for crew in crews:
        if crew.craft in crafts and _is_one_flight(event, day, crew):
            if found and found.keys().isdisjoint(crew.people):
                return {}
            found |= crew.people
    return found


def _one_crew(crews: list[Crew]) -> set[str]:
    """The crafts of a release in which one crew flies: "|Docking| took place on 4 May"."""
    told = {frozenset(crew.people) for crew in crews}
    return {crew.craft for crew in crews} if len(told) == 1 else set()


def _is_one_flight(event: Event, day: date | None, crew: Crew) -> bool:
    """A step comes after its launch, and a craft that is launched twice has two crews."""
    if crew.day is None or day is None:
        return True
    after = (day - crew.day).days
    launch = event.type == "launch"
    if launch and crew.launched:
        return abs(after) <= _POSTPONED
    return 0 <= (-after if launch else after) <= _ONE_FLIGHT


def _is_station(result: Account, craft: str) -> bool:
    known = result.reading.registry.missions.get(craft)
    entity = result.entities.by_key.get(("mission", craft))
    return (known is not None and known.kind == "station") or (entity is not None and entity.term == "station")


def _is_empty(result: Account, event: Event) -> bool:
    """ "the |uncrewed| Zorb-5 spacecraft"."""
    lower, grammar = result.reading.tokens.lower, result.reading.grammar
    lines = (result.clauses[told.line].line for told in event.tellings)
    return any(word in grammar.uncrewed for line in lines for word in lower[line.a : line.b])


def _day(event: Event) -> date | None:
    when = event.dated.mention.when if event.dated is not None else None
    return (when.latest or when.earliest) if when is not None else None
