"""Whether a frame has what makes its trigger mean its event: "launched a campaign" is no launch."""

from __future__ import annotations

from flows.extracting.actors import Actor
from flows.extracting.clauses import Clauses, Trigger, barriers, is_delegation, objects
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
            received = objects(reading, clauses, event.trigger)
            sent = received is not None and is_delegation(reading, clauses, received)
            return (sent or any(part.actor.kind == "person" for part in who)) and len(event.parts) >= 2
        case "visit":
            return bool(who) or event.place is not None
        case "appointee":
            return any(part.actor.kind == "person" and part.role == "appointee" for part in who)
        case "hardware":
            return bool(who) and event.dated is not None and is_near(reading, clauses, event.trigger, "hardware", 8)
        case "mission":
            return bool(event.missions) or is_near(reading, clauses, event.trigger, "flying")
        case "flight":
            return bool(event.missions) or (event.dated is not None and is_near(reading, clauses, event.trigger, "flying"))
        case "planned_flight":
            return _is_planned_flight(reading, entities, clauses, event)
        case "feat":
            return bool(event.missions) and event.dated is not None and _is_feat(reading, clauses, event.trigger)
        case "talks":
            return len(who) >= 2
        case "post":
            return event.dated is not None and any(part.actor.kind == "person" for part in who) and _post_follows(reading, clauses, event.trigger)
        case "session_meets":
            return session_before(reading, clauses, event.trigger) is not None
        case "prize":
            return bool(who) and is_near(reading, clauses, event.trigger, "prizes")
        case "contract":
            return len(who) >= 1 and is_near(reading, clauses, event.trigger, "contracts", 24)
        case "created":
            return is_near(reading, clauses, event.trigger, "created", 6)
        case "session":
            return is_near(reading, clauses, event.trigger, "sessions", 14)
        case "gathering":
            return _is_gathering(reading, entities, clauses, event)
    raise ValueError(f"frame {frame.type}: needs {frame.needs!r} is none that frames.py knows; see en.toml")


def _is_planned_flight(reading: Reading, entities: Entities, clauses: Clauses, event: Told) -> bool:
    """"|Zorb-3| is planned for |2025|": a mission's name, small words, the trigger, small words, a date."""
    lower, grammar, trigger = reading.tokens.lower, reading.grammar, event.trigger
    dated = any(0 <= d.i - trigger.j <= _SMALL and all(word in grammar.function_words for word in lower[trigger.j : d.i]) for d in clauses.dates)
    k = trigger.i
    while k > clauses.line.a and (lower[k - 1] in grammar.passive or lower[k - 1] in grammar.auxiliaries):
        k -= 1
    flown = [(piece, entity) for piece, entity in clauses.missions if piece.j <= k and all(_is_small(reading, i) for i in range(piece.j, k))]
    if not dated or not flown or flown[-1][1].term not in _FLY:
        return False
    event.missions = [(flown[-1][1].key, (flown[-1][0].i, flown[-1][0].j), "mentioned")]
    return True


_FLY = ("satellite", "constellation", "spacecraft", "launcher", None)
_SMALL = 2


def _is_small(reading: Reading, k: int) -> bool:
    noun = reading.hit(k, "mission_noun")
    return noun is not None or reading.tokens.lower[k] == ","


def _is_feat(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """"sent |its first images|", "|the engine| was tested"."""
    around = range(trigger.j, min(clauses.line.b, trigger.j + 6))
    intransitive = any(0 <= dated.i - trigger.j <= 1 for dated in clauses.dates)
    if trigger.form == "passive" or intransitive:
        around = range(max(clauses.line.a, trigger.i - 12), trigger.i)
    for k in around:
        if reading.hit(k, "feats") is not None and barriers(reading, clauses, min(k, trigger.j), max(k, trigger.i)) == 0:
            return True
    return False


def _post_follows(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """"becomes |Head| of Zorbex", "takes over as |Manager|"."""
    for k in range(trigger.j, min(clauses.line.b, trigger.j + 4)):
        if reading.hit(k, "post") is not None:
            return True
        word = reading.tokens.lower[k]
        small = word in reading.grammar.appointed_as or word in reading.grammar.determiners or word in reading.grammar.complements
        if not small and reading.hit(k, "post_modifier") is None:
            return False
    return False


def session_before(reading: Reading, clauses: Clauses, trigger: Trigger) -> int | None:
    """Where "|the joint committee| of A and B met" names what met: the token after it."""
    for k in range(trigger.i - 1, max(clauses.line.a, trigger.i - _NEAR) - 1, -1):
        hit = reading.hit(k, "sessions")
        if hit is not None and hit.j <= trigger.i and barriers(reading, clauses, hit.j, trigger.i) == 0:
            free = [g for g in clauses.groups if hit.j <= g.i < trigger.i and g.marker is None]
            return hit.j if not free else None
    return None


def _is_body(reading: Reading, entities: Entities, actor: Actor) -> bool:
    """Something that a country or an agency joins: a network, an organisation, a committee."""
    entity = entities.by_key.get((actor.kind, actor.key))
    return entity is not None and entity.kind == "organisation" and entity.term in ("association", "intergovernmental", "joint_body")


def is_near(reading: Reading, clauses: Clauses, trigger: Trigger, category: str, reach: int = 10) -> bool:
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
