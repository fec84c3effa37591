"""What a launch carries and who flies, where the sentence that tells of it names nothing but the launcher or the craft.

"The Zorb rocket lifted off on 3 May. |It carried Blip-1 and Blip-2|." · "Zorb-5 splashed down. |On board were Ana Sol
and Bo Ek|." · a headline's "Blip-1 in orbit" above the launch of a Zorb rocket
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from flows.extracting.acting.actors import Actor
from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.pacts import LOOKED_BACK
from flows.extracting.clauses.told import FLIGHTS, Flown, Part
from flows.extracting.frames.events import Event
from flows.extracting.naming.entities import Entity
from flows.extracting.telling.account import Account
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import UNDERTAKINGS, Reading

_REACH = 2
"""Over how many lines a flight is still what "it carried" speaks of."""
_SAID = 8
"""Words at most from "on board" to "were": "|on board| the Zorb rocket |were| A and B"."""
_ALSO = 2
"""Words at most between "also" and "on board"."""
_OPENS = 4
"""Words at most before a craft that a sentence is about: "|The ocean satellite| Zorb-1 will …"."""
_NO_LOADS = ("launcher", *UNDERTAKINGS, "instrument", "station")
_ASIDE = ("by", "of", "presence", "support", "hosts", "on_behalf")
"""Marks of those who are named with what flies and do not fly."""


class Load(NamedTuple):
    """What, and who, a flight has with it by one line."""

    event: Event
    flown: list[Flown]
    people: list[Part]


def find_load(reading: Reading, line: Clauses, number: int, events: list[Event]) -> Load | None:
    """What a line says is on board of the flight told last."""
    if "on_board" not in line.line.said:
        return None
    said = reading.hits_of("on_board", line.line.a, line.line.b)
    near = (e for e in islice(reversed(events), LOOKED_BACK) if 0 <= number - e.tellings[-1].line <= _REACH)
    event = next(near, None)
    if event is None or event.type not in FLIGHTS:
        return None
    for hit in said:
        if _is_place(reading, line, hit) or _is_reserve(reading, line, hit):
            continue
        here = any(told.line == number for told in event.tellings)
        lacks = event.type == "launch" and (not event.crafts() or _is_also(reading, line, hit))
        flown = _crafts(reading, line, hit) if lacks else []
        before = here and event.tellings[-1].trigger.i > hit.i
        people = [] if before else [Part(actor, "attendee", "role-aboard") for actor in _people(reading, line, hit)]
        if flown or people:
            return Load(event, flown, people)
    return None


def add_loads(loads: list[Load]) -> None:
    """Give them to their flights, once it is known which tellings are of one flight."""
    for load in loads:
        load.event.tellings[-1].missions += load.flown
        load.event.tellings[-1].parts += load.people


def _is_place(reading: Reading, line: Clauses, hit: Hit) -> bool:
    """ "once |aboard| the station": where something goes on; but "|on board| the Zorb rocket were", "à |son bord|"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if lower[hit.j - 1] not in grammar.hosted or lower[hit.j - 2] in grammar.possessives:
        return False
    return not any(word in grammar.passive for word in lower[hit.j : min(line.line.b, hit.j + _SAID)])


def _is_reserve(reading: Reading, line: Clauses, hit: Hit) -> bool:
    """ "the |back-up| crew included": they stay on the ground."""
    return bool(reading.hits_of("reserve", line.line.a, hit.i + 1))


def _crafts(reading: Reading, line: Clauses, hit: Hit) -> list[Flown]:
    """ "carried |Zorb-1 and Zorb-2|", "two passengers: |Zorb-1| and …"; else "|Zorb-1 and Zorb-2| were on board"."""
    named = [(piece.i, piece.j, entity) for piece, entity in line.missions if _is_load(reading, entity)]
    found: list[Flown] = []
    start = hit.j
    for i, j, entity in named:
        if i >= start and _is_near(reading, line, start, i):
            found.append((entity.key, (i, j), "mentioned"))
            start = j
    if found:
        return found
    return [(e.key, (i, j), "mentioned") for i, j, e in named if j <= hit.i and barriers(line, j, hit.i) == 0]


def _people(reading: Reading, line: Clauses, hit: Hit) -> Iterator[Actor]:
    for group in line.groups:
        claimed = group.at < hit.j  # "the crew consists |of A and B|"
        if (claimed or group.marker not in _ASIDE) and group.i >= hit.j and _is_near(reading, line, hit.j, group.i):
            yield from (actor for actor in group.actors if actor.kind == "person" and actor.unnamed is None)


def _is_near(reading: Reading, line: Clauses, start: int, end: int) -> bool:
    """In one clause, over a colon before what is counted and over "including"."""
    led = reading.tokens.lower[end - 1] in reading.grammar.subordinators
    return barriers(line, start, end) <= led + (":" in reading.tokens.words[start:end])


def _is_load(reading: Reading, entity: Entity) -> bool:
    known = reading.registry.missions.get(entity.key) if entity.curated else None
    return (known.kind if known is not None else entity.term) not in _NO_LOADS


def _is_also(reading: Reading, line: Clauses, hit: Hit) -> bool:
    around = reading.tokens.lower[max(line.line.a, hit.i - _ALSO) : hit.j + _ALSO]
    return any(word in reading.grammar.adding for word in around)


def add_loads_of_main(result: Account) -> None:
    """The launch that a release is about carries, where no place says what, the craft of its headlines; else those that
    its sentences are about: "|Zorb-1| will watch the seas"."""
    event = next((each for each in result.events if each.main and each.type == "launch"), None)
    if event is None or event.crafts():
        return
    launched = any(role == "launch_provider" for told in event.tellings for _, _, role in told.missions)
    elsewhere = {key for each in result.events if each is not event for key in each.crafts()}
    for kinds, opens in ((("title", "subtitle"), False), (("body", "list_item"), True)):
        flown: dict[str, Flown] = {}
        for line in result.clauses:
            for piece, entity in line.missions if line.line.kind in kinds and (launched or not opens) else ():
                fits = not opens or piece.i - line.line.a <= _OPENS
                if fits and entity.key not in elsewhere and _is_load(result.reading, entity):
                    flown.setdefault(entity.key, (entity.key, (piece.i, piece.j), "mentioned"))
        if flown:
            event.tellings[0].missions += flown.values()
            return
