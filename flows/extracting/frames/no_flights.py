"""Words of launches and of steps of a flight that tell none: what people do too, what a thrust is for, what is pictured.

"Ana Sol |retired| in 2018" · "the thrust needed |to launch| Zorb-1" · "rocks |captured| by the Zorb camera"
"""

from __future__ import annotations

from flows.extracting.clauses.told import Told
from flows.extracting.words.reading import Reading

_BEFORE = 2
"""Words at most from "to" to its verb: "|to help| launch"."""


def is_no_flight(reading: Reading, event: Told) -> bool:
    """Whether the trigger of a launch or milestone tells none here."""
    match reading.grammar.frames[event.trigger.frame].needs:
        case "mission":
            return _is_only_meant_for(reading, event)
        case "flight":
            meant = _is_only_for(reading, event)
            return meant or _is_of_person(reading, event) or _is_done_by_craft(reading, event)
        case "device":
            return _is_only_for(reading, event)
        case "feat":
            return _is_only_for(reading, event) or (
                event.trigger.form != "passive" and _is_done_by_craft(reading, event)
            )
    return False


def _is_only_meant_for(reading: Reading, event: Told) -> bool:
    """ "the thrust needed |to launch| Zorb-1": an infinitive that says what for, with no day and no plan."""
    before = reading.tokens.lower[max(event.trigger.i - _BEFORE, 0) : event.trigger.i]
    led = any(word in reading.grammar.purpose for word in before)
    return event.trigger.form == "verb" and event.realis == "actual" and event.dated is None and led


def _is_only_for(reading: Reading, event: Told) -> bool:
    """ "A chose B |in 2018 to attach| a module": the day before an infinitive is that of the verb which it depends on."""
    trigger, before = event.trigger, reading.tokens.lower[event.trigger.i - 1 : event.trigger.i]
    earlier = event.dated is not None and event.dated.i < trigger.i
    led = any(word in reading.grammar.purpose for word in before)
    return trigger.form == "verb" and event.realis == "actual" and earlier and led


def _is_of_person(reading: Reading, event: Told) -> bool:
    """ "Ana Sol |retired| in 2018", "|retired| ZSA engineer Bo Ek": what people do as well as spacecraft, told of
    somebody."""
    trigger = event.trigger
    if reading.hit(trigger.i, "person_acts") is None or trigger.form == "passive":
        return False
    if reading.hit(trigger.i, "former") is not None and reading.tokens.is_capitalised(trigger.j):
        return True
    people = (part for part in event.parts if part.actor.kind == "person")
    return not event.missions and any(part.rule_id in ("role-subject", "role-pronoun") for part in people)


def _is_done_by_craft(reading: Reading, event: Told) -> bool:
    """ "rocks |captured| by the Zorb camera": what the craft does to something else is no step of its flight."""
    trigger = event.trigger
    first = min((at[0] for _, at, _ in event.missions if at[0] >= trigger.j), default=0)
    agent = any(hit.value == "by" for hit in reading.hits_of("marker", trigger.i + 1, first))
    return agent and (
        trigger.form in ("passive", "participle") or reading.ending("marker", trigger.j, trigger.i) is not None
    )
