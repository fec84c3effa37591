"""Who is named in the sentence of something held, or right after it, and is said to do nothing else: they were at it.

"The workshop on dust opened in Oslo on 3 May, |Minister Ana Sol| cutting the ribbon" · "the autumn session |of the Zorb
Union, the Blip Bank and Peru|" · "will be held |at the University of Oslo|"
"""

from __future__ import annotations

from collections.abc import Iterator

from flows.extracting.acting.groups import Group
from flows.extracting.clauses.told import HELD, Part
from flows.extracting.frames.events import Event
from flows.extracting.telling.account import Account
from flows.extracting.words.reading import Line, Reading

_THERE = {"visit": "visitor", "meeting": "principal", "remote_talk": "principal"}
"""Types of events -> the role of those who are there; of others they are attendees."""
_OF_BODIES = ("gathering", "joint_session")
"""What bodies come to, and not only people."""
_UNCLAIMED = (None, "of")
"""Words before bodies that say nothing else of them."""


def add_beside(result: Account) -> None:
    """Add to what is held the people with posts of its sentence, and to gatherings and sessions the bodies; and of a
    sentence after it that tells nothing of its own and denies nothing those people who are not quoted."""
    by_line: dict[int, list[Event]] = {}
    quoted = {said.speaker.key for said in result.said if said.speaker is not None}
    for event in result.events:
        for told in event.tellings:
            by_line.setdefault(told.line, []).append(event)
    for number, events in by_line.items():
        line = result.clauses[number]
        held = [event for event in events if event.type in (*HELD, "remote_talk")]
        if not held or line.line.titled:
            continue
        taken = {part.actor.key for event in events for told in event.tellings for part in told.parts}
        for group in line.groups:
            there = _there(result.reading, held[-1], line.line, group)
            held[-1].tellings[-1].parts += [part for part in there if part.actor.key not in taken]
        after = result.clauses[number + 1 : number + 2] if number + 1 not in by_line else []
        if not after or after[0].line.kind != "body" or "negation" in after[0].line.said:
            continue  # "Minister Ana Sol could |not| come"
        for group in after[0].groups:
            there = _there(result.reading, held[-1], after[0].line, group)
            people = [part for part in there if part.actor.kind == "person"]
            held[-1].tellings[-1].parts += [part for part in people if part.actor.key not in taken | quoted]


def _there(reading: Reading, event: Event, line: Line, group: Group) -> Iterator[Part]:
    """Who of a group was at it, and as what: nobody of "|without| Ana Sol", "|according to| Ana Sol", nor the body of
    "with |Zorbex's| help"."""
    led = (reading.before_determiners(group.i, line.a), group.i)
    if any(reading.ending("left_out", k, line.a) is not None for k in led):
        return
    for actor in group.actors:
        if actor.kind == "person" and actor.posts and actor.unnamed is None:
            yield Part(actor, _THERE.get(event.type, "attendee"), "role-beside")
        elif actor.kind == "organisation" and not (actor.unnamed or actor.possessive) and event.type in _OF_BODIES:
            if group.marker in _UNCLAIMED:
                yield Part(actor, "attendee", "role-beside")
            elif group.marker == "place" and event.type == "gathering":
                yield Part(actor, "host", "role-beside")
