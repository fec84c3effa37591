"""Those who stand in a list below a sentence that says what they are: "Also present were: |- Ana Sol, Head of Zorbex|",
"with the following participants: |Ana Sol, Zorbex|", "awarded contracts to these companies: |Zorbex Ltd, of Oslo|"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import islice

from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.clauses.pacts import LOOKED_BACK
from flows.extracting.clauses.told import HELD, Part
from flows.extracting.frames.attending import part_of
from flows.extracting.frames.events import Event
from flows.extracting.telling.continuing import ATTENDED, add_to_last
from flows.extracting.words.reading import Reading

_LISTED = ("attendee", "witness", "signatory", "speaker", "member")
"""What those in a list may be said to have been by the sentence above it."""
_OPENING = ("attending", "rolls", "rolls_of_bodies")
"""Categories of the words by which a line may open a roll."""
_AWARDS = ("contract_award", "award")
_BEFORE = 8
"""Words at most before a name in a list: "Deputy Head of Mission |Ana Sol|"."""
_SHORT = 16
"""Words at most of an entry that ends in a full stop, and is no sentence."""
_LONGEST = 40
"""Words at most of an entry."""
_REACH = 12
"""Lines at most from what is told to be held to the list of "the participants"."""


def call_roll(reading: Reading, lines: Sequence[Clauses], number: int, events: list[Event]) -> None:
    """Add those whom a list below a line names to what the line tells, or to what was told last before it."""
    line = lines[number]
    a, b = line.line.a, line.line.b
    if reading.tokens.words[b - 1] != ":":
        return
    awarded = _awarded_here(events, number)
    if awarded is None and line.line.said.isdisjoint(_OPENING):
        return
    entries = _entries_below(reading, lines, number)
    said = [hit for hit in reading.hits_of("attending", a, b) if hit.value in _LISTED and part_of(reading, line, hit)]
    called = reading.hits_of("rolls", a, b)
    role = min((str(hit.value) for hit in said), key="member".__eq__, default="member")
    told = said and not any(group.i >= said[-1].j for group in line.groups)
    given = _told_last(events, number, _AWARDS) if reading.hits_of("rolls_of_bodies", a, b) else awarded
    # "the participants are:", "the winners are:" say who came or won, not of what they are members
    if told and not (role == "member" and (called or given is not None)):
        for group in entries:
            add_to_last(events, number, ATTENDED[role], group, role)
        return
    actors = [actor for group in entries for actor in group.actors]
    if called and (held := _told_last(events, number, (*HELD, "remote_talk"))) is not None:
        held.tellings[-1].parts += [Part(actor, "attendee", "role-listed") for actor in actors]
    elif given is not None:
        bodies = [actor for actor in actors if actor.kind == "organisation" or given.type == "award"]
        given.tellings[-1].parts += [Part(actor, "awardee", "role-listed") for actor in bodies]


def _entries_below(reading: Reading, lines: Sequence[Clauses], number: int) -> list[Group]:
    """Who is named first in each line of the list below a line; it ends where another line opens one."""
    found: list[Group] = []
    for n in range(number + 1, len(lines)):
        line = lines[n]
        entry = _entry(reading, line)
        listed = entry is not None or line.line.kind == "list_item" or line.is_silent()
        if not listed or reading.tokens.words[line.line.b - 1] == ":":
            break
        found += [entry] if entry is not None else []
    return found


def _awarded_here(events: Sequence[Event], number: int) -> Event | None:
    """ "announced the award of three contracts. |They are as follows:|": what the line tells or the one before it, and who
    got it is not told yet."""
    for event in islice(reversed(events), LOOKED_BACK):
        if event.type in _AWARDS and 0 <= number - event.tellings[-1].line <= 1:
            known = any(part.role == "awardee" for told in event.tellings for part in told.parts)
            return None if known else event
    return None


def _told_last(events: Sequence[Event], number: int, types: Collection[str]) -> Event | None:
    """The event of the types that was told last, if not too long ago; of awards one that says who gave it and not yet
    who got it."""

    def fullness(event: Event) -> tuple[bool, int]:
        roles = {part.role for told in event.tellings for part in told.parts}
        return roles >= {"awarder"} and "awardee" not in roles, event.tellings[-1].line

    recent = islice(reversed(events), LOOKED_BACK)
    told = [each for each in recent if each.type in types and number - each.tellings[-1].line <= _REACH]
    return max(reversed(told), key=fullness, default=None)


def _entry(reading: Reading, line: Clauses) -> Group | None:
    """ "|Ana Sol|, Head of Zorbex": no sentence, and somebody at its head."""
    named = [actor for actor in line.actors if actor.unnamed is None]
    first = next((actor for actor in (*(a for a in named if a.kind == "person"), *named)), None)
    a, b = line.line.a, line.line.b
    if first is None or b - a > _LONGEST or first.name[0] - a > _BEFORE:
        return None
    said = any(trigger.form in ("verb", "passive") for trigger in line.triggers)
    group = next((group for group in line.groups if first in group.actors), None)
    last = reading.tokens.words[b - 1]
    plain = (
        last == "." and first.i == a and b - a <= _SHORT and not _has_verb(reading, a, b)
    )  # "Ana Sol, |Zorbex Inc.|"
    if group is None or said or (last in (".", "!", "?", ":") and not plain):
        return None
    return group._replace(actors=(first,))


def _has_verb(reading: Reading, a: int, b: int) -> bool:
    lower, grammar = reading.tokens.lower, reading.grammar
    return any(lower[k] in grammar.auxiliaries or lower[k] in grammar.speech for k in range(a, b)) or any(
        hit.category == "verb" for hit in reading.hits_in(a, b)
    )
