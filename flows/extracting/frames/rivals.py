"""Which of two events that one sentence tells is told by its words, and which only seems to be."""

from __future__ import annotations

from flows.extracting.clauses.told import FLIGHTS, HELD, Told
from flows.extracting.words.reading import Reading


def is_told_by(reading: Reading, event: Told, other: Told) -> bool:
    """ "The joint committee |met|" is a session, and no meeting of those whose committee it is; "|launched| in 2012, it
    has sent images": the date is the launch's, and the images have none."""
    if event.trigger.i == other.trigger.i and event.type != other.type:
        if (event.type, other.type) in (
            ("meeting", "joint_session"),
            ("mission_milestone", "launch"),
            ("meeting", "award"),
            ("visit", "award"),
            ("visit", "contract_award"),
            ("creation", "gathering"),
        ):
            return True
        if event.type == "contract_award" and other.type in ("meeting", "visit"):
            return other.trigger.form == "passive"  # "|a delegation| was received by Zorbex Development"
        if {event.type, other.type} == {"exchange", "mission_milestone"}:
            return _is_handed_over(other) if other.type == "exchange" else not _is_handed_over(event)
    needs = reading.grammar.frames[event.trigger.frame].needs
    if needs == "discussed" and other is not event and other.type in (*HELD, "remote_talk"):
        return True
    if needs == "held" and other.type in _GIVEN and reading.tokens.lower[event.trigger.i] in reading.grammar.ceremonies:
        return True  # "was awarded the medal at |a ceremony| on 3 May"
    same_day = event.dated is not None and event.dated == other.dated
    if event.type == "remote_talk" and other.type in HELD and same_day and not event.parts:
        return True  # "the first meeting was held in |videoconference| format on 3 May": how it was held
    if event.type == other.type == "visit" and event.trigger.form == "noun" and _is_turned(event, other):
        return True
    its = same_day and 0 <= event.trigger.i - other.trigger.j <= _ITS
    if its and event.type == "meeting" and other.type == "joint_session":
        return True  # "the committee |convened| its third |meeting|"
    if event.type == "meeting" and event.trigger.form == "verb":
        return opens_signing(reading, event, other) or is_for(reading, event, other)
    if needs != "feat" or event.dated is None or other.dated != event.dated:
        return False
    return other.type in FLIGHTS and other is not event and _apart(other) < _apart(event)


_ITS = 5
"""Words at most from "convened" to "meeting": "convened |its thirty-first annual| meeting"."""
_GIVEN = ("award", "signing", "appointment", "creation", "contract_award", "accession", "exchange")
"""What a ceremony is held for."""


def _is_turned(event: Told, other: Told) -> bool:
    """ "|Zorbex| hosted Ana Sol during her |visit|": who received came to nobody."""
    came = {part.actor.key for part in event.parts if part.role == "visitor"}
    return bool(came) and came <= {part.actor.key for part in other.parts if part.role == "host"}


def opens_signing(reading: Reading, event: Told, other: Told) -> bool:
    """ "|Meeting in Rome|, A and B signed an accord": how they signed it, and no more."""
    fronted = reading.tokens.is_capitalised(event.trigger.i) and event.trigger.i < other.trigger.i
    return fronted and other.type == "signing" and bool(_keys(event) & _keys(other))


def is_for(reading: Reading, event: Told, other: Told) -> bool:
    """ "officials |met for| their second |dialogue|": the session is what they meet for."""
    lower, grammar = reading.tokens.lower, reading.grammar
    lies = range(event.trigger.j, min(other.trigger.i, event.trigger.j + _FOR))
    led = any(lower[k] in grammar.for_words for k in lies) and other.trigger.i - event.trigger.j <= _FOR
    return led and other.type in ("joint_session", "gathering") and other.trigger.form in ("noun", "name")


_FOR = 18
"""Words at most from "met" to what it was for: "met |last week in Lima for the twelfth Peru-Chile Space| Dialogue"."""


def _keys(event: Told) -> set[str]:
    return {part.actor.key for part in event.parts}


def _is_handed_over(event: Told) -> bool:
    """Two bodies take part: who gives and who gets."""
    return len({part.actor.key for part in event.parts if part.actor.kind != "person"}) > 1


def _apart(event: Told) -> int:
    """How many tokens lie between the trigger and the date."""
    dated = event.dated
    return max(dated.i - event.trigger.j, event.trigger.i - dated.j) if dated is not None else 0
