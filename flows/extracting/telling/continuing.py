"""What a sentence adds to an event told before it: who received, chaired, witnessed, came along, took part.

"Ana Sol visited Zorbex on 3 May. |She was received by Bo Ek|."
"The fifth session was held in Rome. |It was chaired by Ana Sol|."
"""

from __future__ import annotations

from collections.abc import Iterator

from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.told import Part, Told
from flows.extracting.frames.events import Event
from flows.extracting.telling.account import PACT_EVENTS
from flows.extracting.words.reading import Reading

_REACH = 2
"""Over how many lines an event is still what "it was chaired by" speaks of."""

_CEREMONIES = (*PACT_EVENTS, "contract_award", "award", "appointment")
_ADDED = {
    "hosts": (("visit", "meeting"), "host"),
    "chairs": (("joint_session", "gathering", "meeting", *_CEREMONIES), "chair"),
    "presence": ((*_CEREMONIES, "meeting", "visit", "creation"), "witness"),
    "along": (("visit", "meeting"), "visitor"),
}
"""Word before a group -> the types of events that it adds somebody to, and the role there."""
_ATTENDED = ("joint_session", "gathering", "meeting", "visit", *_CEREMONIES)


def continue_events(reading: Reading, line: Clauses, number: int, told: list[Told], events: list[Event]) -> None:
    """Add those whom a line names so to the last event of the kind, told in it or up to two lines before."""
    taken = {part.actor.i for event in told for part in event.parts}
    for group in line.groups:
        types, role = _ADDED.get(group.marker or "", ((), ""))
        if not types or any(actor.i in taken for actor in group.actors):
            continue
        event = _last(events, number, types)
        if event is not None:
            came = any(part.role == "visitor" for each in event.tellings for part in each.parts)
            as_guest = "principal" if role == "visitor" and event.type == "meeting" and not came else role
            event.tellings[-1].parts += [Part(actor, as_guest, "role-continued") for actor in group.actors]
    if any(event.trigger.form != "noun" for event in told):
        return
    for group, role in _attending(reading, line):
        event = _last(events, number, _ATTENDED)
        if event is not None and not any(actor.i in taken for actor in group.actors):
            event.tellings[-1].parts += [Part(actor, role, "role-continued") for actor in group.actors]


def _last(events: list[Event], number: int, types: tuple[str, ...]) -> Event | None:
    near = (e for e in reversed(events) if e.type in types and 0 <= number - e.tellings[-1].line <= _REACH)
    return next((event for event in near if not all(told.headline for told in event.tellings)), None)


def _attending(reading: Reading, line: Clauses) -> Iterator[tuple[Group, str]]:
    """ "|A and B| took part in it", « |A et B| y ont pris part », "|A| also attended", "Also present were |A and B|"."""
    hit = next(iter(reading.hits_of("attending", line.line.a, line.line.b)), None)
    if hit is None or any(t.i >= hit.j and t.form != "noun" for t in line.triggers):
        return
    unmarked = [g for g in line.groups if g.marker is None]
    before = [g for g in unmarked if g.j <= hit.i and barriers(reading, line, g.j, hit.i) == 0]
    for group in before or ([] if hit.i > line.line.a + 1 else unmarked[:1]):
        yield group, str(hit.value)
