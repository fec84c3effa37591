"""Whether a frame has what makes its trigger mean its event: "launched a campaign" is no launch."""

from __future__ import annotations

from flows.extracting.actors import Actor
from flows.extracting.clauses import Clauses, Trigger, barriers, objects
from flows.extracting.entities import Entities
from flows.extracting.grammar import Frame
from flows.extracting.reading import Reading
from flows.extracting.told import Told

_NEAR = 14


def needs_met(reading: Reading, entities: Entities, clauses: Clauses, frame: Frame, event: Told) -> bool:
    """Whether the frame has what makes its trigger mean this event: "launched a campaign" is no launch."""
    who = [part for part in event.parts if part.role not in ("witness", "host")]
    match frame.needs:
        case "agreement":
            recalled = event.trigger.form == "noun" and any(part.rule_id == "role-attending" for part in event.parts)
            return event.agreement is not None or recalled
        case "accords":
            joined = objects(reading, clauses, event.trigger)
            body = joined is not None and any(_is_body(reading, entities, actor) for actor in joined.actors)
            return body or (event.agreement is not None and event.agreement.title is not None)
        case "actors":
            return len(who) >= 2
        case "guests":
            return any(part.actor.kind == "person" for part in who) and len(event.parts) >= 2
        case "visit":
            return bool(who) or event.place is not None
        case "appointee":
            return any(part.actor.kind == "person" and part.role == "appointee" for part in who)
        case "hardware":
            return bool(who) and event.dated is not None and _near(reading, clauses, event.trigger, "hardware", 8)
        case "mission":
            return bool(event.missions) or _near(reading, clauses, event.trigger, "flying")
        case "flight":
            return bool(event.missions) or (event.dated is not None and _near(reading, clauses, event.trigger, "flying"))
        case "prize":
            return bool(who) and _near(reading, clauses, event.trigger, "prizes")
        case "contract":
            return len(who) >= 1 and _near(reading, clauses, event.trigger, "contracts", 24)
        case "created":
            return _near(reading, clauses, event.trigger, "created", 6)
        case "session":
            return _near(reading, clauses, event.trigger, "sessions", 14)
        case "gathering":
            return _is_gathering(reading, entities, clauses, event)
    raise ValueError(f"frame {frame.type}: needs {frame.needs!r} is none that frames.py knows; see en.toml")


def _is_body(reading: Reading, entities: Entities, actor: Actor) -> bool:
    """Something that a country or an agency joins: a network, an organisation, a committee."""
    entity = entities.by_key.get((actor.kind, actor.key))
    return entity is not None and entity.kind == "organisation" and entity.term in ("association", "intergovernmental", "joint_body")


def _near(reading: Reading, clauses: Clauses, trigger: Trigger, category: str, reach: int = 10) -> bool:
    around = range(max(clauses.line.a, trigger.i - reach), min(clauses.line.b, trigger.j + reach))
    return any(
        reading.hit(k, category) is not None and barriers(reading, clauses, min(k, trigger.j), max(k, trigger.i)) <= (0 if k > trigger.i else 1)
        for k in around
    )


def _is_gathering(reading: Reading, entities: Entities, clauses: Clauses, event: Told) -> bool:
    """A gathering counts when its name or noun stands with a date; a verb needs the name or noun beside it."""
    trigger = event.trigger
    if trigger.form in ("noun", "name"):
        event.label = _noun_phrase(reading, entities, clauses, trigger)
        return event.dated is not None
    event.dated = None
    return bool(event.parts) and any(
        hit.category == "noun" and "gathering" in reading.grammar.types(hit.value)
        for hit in reading.hits_in(max(clauses.line.a, trigger.i - _NEAR), trigger.i)
    )


def _noun_phrase(reading: Reading, entities: Entities, clauses: Clauses, trigger: Trigger) -> tuple[int, int]:
    """"the Azerbaijan final of ActInSpace" around its noun: names directly before it and after "of"."""
    i, j = trigger.i, trigger.j
    lower, grammar = reading.tokens.lower, reading.grammar
    while i > clauses.line.a and lower[i - 1][0].isalpha() and lower[i - 1] not in grammar.determiners:
        if lower[i - 1] in grammar.function_words or reading.hit(i - 1, "verb") or lower[i - 1] in grammar.complements:
            break
        i -= 1
    if j + 1 < clauses.line.b and lower[j] in grammar.of:
        k = j + 1
        while k < clauses.line.b and lower[k] in grammar.determiners:
            k += 1
        found = entities.others.get(k) or entities.by_piece.get(k)
        if found is not None:
            j = found[0].j
    return i, j
