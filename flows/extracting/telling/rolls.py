"""Those who stand in a list below a sentence that says what they were: "Also present were: |- Ana Sol, Head of Zorbex|"."""

from __future__ import annotations

from flows.extracting.acting.actors import Actor
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.frames.events import Event
from flows.extracting.telling.continuing import ATTENDED, add_to_last
from flows.extracting.words.reading import Reading

_LISTED = ("attendee", "witness", "signatory", "speaker", "member")
"""What those in a list may be said to have been by the sentence above it."""
_BEFORE = 8
"""Words at most before a name in a list: "Deputy Head of Mission |Ana Sol|"."""
_LONGEST = 40
"""Words at most of an entry."""


def next_roll(reading: Reading, line: Clauses, role: str | None) -> str | None:
    """What those in the list are said to have been that a line is of, or opens; null in no list."""
    opened = _opens_roll(reading, line)
    listed = line.line.kind == "list_item" or _entry(reading, line) is not None or line.is_silent()
    return opened or (role if listed else None)


def add_listed(reading: Reading, line: Clauses, number: int, role: str | None, events: list[Event]) -> None:
    """Add who stands in a line of a list to the event told last before the list."""
    actor = _entry(reading, line)
    group = next((group for group in line.groups if actor in group.actors), None)
    if role is not None and actor is not None and group is not None:
        add_to_last(events, number, ATTENDED[role], group._replace(actors=(actor,)), role)


def _opens_roll(reading: Reading, line: Clauses) -> str | None:
    """ "Also taking part in the ceremony were:"."""
    a, b = line.line.a, line.line.b
    if reading.tokens.words[b - 1] != ":":
        return None
    said = [hit for hit in reading.hits_of("attending", a, b) if hit.value in _LISTED]
    if not said or any(group.i >= said[-1].j for group in line.groups):
        return None
    return min((str(hit.value) for hit in said), key="member".__eq__)


def _entry(reading: Reading, line: Clauses) -> Actor | None:
    """ "|Ana Sol|, Head of Zorbex": no sentence, and somebody at its head."""
    named = [actor for actor in line.actors if actor.unnamed is None]
    first = next((actor for actor in (*(a for a in named if a.kind == "person"), *named)), None)
    a, b = line.line.a, line.line.b
    if first is None or b - a > _LONGEST or first.name[0] - a > _BEFORE:
        return None
    said = any(trigger.form in ("verb", "passive") for trigger in line.triggers)
    return None if reading.tokens.words[b - 1] in (".", "!", "?", ":") or said else first
