"""Whether a frame has what makes its trigger mean its event: "launched a campaign" is no launch."""

from __future__ import annotations

from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.told import ACTS_OF_STATE, Context, Part, Told
from flows.extracting.frames.appointed import is_appointment, is_chosen, takes_post
from flows.extracting.frames.assembling import is_crowd, is_met, is_talk, is_together
from flows.extracting.frames.begun import is_begun
from flows.extracting.frames.contracts import is_contract
from flows.extracting.frames.founding import is_created, is_founded
from flows.extracting.frames.gatherings import (
    is_anniversary,
    is_edition,
    is_gathering,
    is_occasion,
    is_open_house,
    is_told_beside,
)
from flows.extracting.frames.handing import is_handed_on
from flows.extracting.frames.happening import happens, is_of_day
from flows.extracting.frames.hints import PRIZE, is_near
from flows.extracting.frames.joining import is_accession
from flows.extracting.frames.lifting_off import is_ended, is_launch_due, is_sent_up
from flows.extracting.frames.memberships import joined_on
from flows.extracting.frames.prizes import is_award
from flows.extracting.frames.sessions import is_numbered, is_session_of, session_before
from flows.extracting.frames.stays import is_stay
from flows.extracting.frames.steps import is_carried, is_of_craft, is_of_device
from flows.extracting.frames.visits import is_reception, is_visit
from flows.extracting.naming.entities import Entities
from flows.extracting.words.grammar import Frame
from flows.extracting.words.reading import Reading

_NEAR = 14


def needs_met(
    reading: Reading, entities: Entities, clauses: Clauses, frame: Frame, event: Told, context: Context
) -> bool:
    """Whether the frame has what makes its trigger mean this event: "launched a campaign" is no launch."""
    who = [part for part in event.parts if part.role not in ("witness", "host")]
    match frame.needs:
        case "agreement":
            recalled = event.trigger.form == "noun" and any(part.rule_id == "role-attending" for part in event.parts)
            return event.agreement is not None or recalled or _is_between(event) or _is_of_state(event, who)
        case "accords":
            return is_accession(reading, entities, clauses, event, who)
        case "membership":
            return joined_on(reading, clauses, event.trigger, event.dated, event.parts)
        case "talks":
            told = event.trigger.form == "noun" or event.trigger.j > event.trigger.i + 1 or event.agreement is not None
            return len(who) >= 2 or (told and event.dated is not None)
        case "actors":
            return len(who) >= 2 or is_met(reading, clauses, event)
        case "together":
            return is_together(reading, clauses, event)
        case "discussed":
            return is_talk(event)
        case "press":
            return event.dated is not None and any(part.role == "speaker" for part in event.parts)
        case "open_house":
            return is_open_house(event)
        case "anniversary":
            return is_anniversary(reading, clauses, event)
        case "crowd":
            return is_crowd(reading, clauses, event)
        case "guests":
            return is_reception(reading, clauses, event, who)
        case "visit":
            return is_visit(reading, clauses, event, who)
        case "stay":
            return is_stay(reading, clauses, event)
        case "appointee":
            return is_appointment(reading, clauses, frame, event, who)
        case "duties":
            taken = reading.hits_of("duties", event.trigger.j, min(clauses.line.b, event.trigger.j + _NEAR))
            free = bool(taken) and barriers(clauses, event.trigger.j, taken[0].i) == 0
            return free and any(part.actor.kind == "person" for part in who)
        case "chosen":
            return is_chosen(reading, clauses, event, who)
        case "assigned" | "entrusted" | "term":
            return any(part.actor.kind == "person" and part.role == "appointee" for part in who)
        case "hardware":
            until = min(clauses.line.b, event.trigger.j + _NEAR)
            return bool(who) and not reading.hits_of("to_orbit", event.trigger.j, until)
        case "handed":
            return is_handed_on(reading, clauses, event)
        case "mission":
            flies = is_near(reading, clauses, event.trigger, "flying")
            due = is_sent_up(reading, clauses, event) or is_launch_due(reading, clauses, event)
            return bool(event.missions) or flies or due
        case "flight":
            if event.missions or event.dated is None:
                return bool(event.missions)
            near = is_near(reading, clauses, event.trigger, "flying") or is_ended(reading, clauses, event.trigger)
            done = event.trigger.form == "noun" and happens(reading, clauses, event.trigger)
            return near or done or is_of_device(reading, clauses, event, event.dated)
        case "planned_flight" | "aloft":
            return bool(event.missions)
        case "device":
            if event.dated is None:
                return False
            of_device = is_of_device(reading, clauses, event, event.dated)
            return of_device or (event.trigger.form == "noun" and happens(reading, clauses, event.trigger))
        case "spaceflight":
            flies = any(part.actor.kind == "person" and part.actor.unnamed is None for part in who)
            alone = event.trigger.form == "noun" or not event.missions
            return (flies or not alone) and is_of_day(reading, clauses, event)
        case "to_orbit":
            after = range(event.trigger.j, min(clauses.line.b, event.trigger.j + _NEAR))
            led = (k for k in after if reading.hit(k, "to_orbit") is not None)
            led_to = any(barriers(clauses, event.trigger.j, k) == 0 for k in led)
            return led_to or is_carried(event)
        case "ordered":
            return len({part.actor.key for part in who if part.actor.kind == "organisation"}) > 1
        case "feat":
            told = event.dated is not None and event.dated.mention.when.date is not None
            near = told and is_near(reading, clauses, event.trigger, "flying")
            return bool(event.missions) or near or is_of_craft(reading, clauses, event.trigger)
        case "initiated" | "done" | "winners":
            return True
        case "post":
            return takes_post(reading, clauses, event.trigger) and any(part.actor.kind == "person" for part in who)
        case "voices":
            return bool(who) or event.dated is not None
        case "post_as":
            return any(part.actor.kind == "person" for part in who)
        case "session_meets":
            return session_before(reading, clauses, event.trigger) is not None
        case "session_of":
            return is_session_of(reading, entities, clauses, event, context)
        case "prize":
            near = is_near(reading, clauses, event.trigger, "prizes", PRIZE)
            return is_award(reading, clauses, event, who, near)
        case "contract":
            return is_contract(reading, clauses, event, who)
        case "created":
            told = is_created(reading, clauses, event.trigger, event.realis) or is_founded(reading, clauses, event)
            return told or is_begun(reading, clauses, event)
        case "session":
            numbered = event.dated is not None and is_numbered(reading, clauses, event.trigger)
            return numbered or is_near(reading, clauses, event.trigger, "sessions", _NEAR)
        case "held":
            held = happens(reading, clauses, event.trigger) or is_occasion(reading, clauses, event)
            told = is_told_beside(reading, clauses, event.trigger)
            return held and not told and not clauses.agreements and is_gathering(reading, entities, clauses, event)
        case "edition":
            return is_edition(reading, clauses, event)
        case "gathering":
            return is_gathering(reading, entities, clauses, event)
    raise ValueError(f"frame {frame.type}: needs {frame.needs!r} is none that is known here; see en.toml")


def _is_between(event: Told) -> bool:
    """ "the |signing ceremony between A and B| on 3 May": whatever they sign."""
    sides = {part.actor.key for part in event.parts if part.rule_id == "role-between"}
    return event.trigger.form == "noun" and event.type == "signing" and event.dated is not None and len(sides) > 1


def _is_of_state(event: Told, who: list[Part]) -> bool:
    """ "|Peru's instrument of ratification| was deposited |on 3 May|": whose act it is says enough."""
    own = event.type in ACTS_OF_STATE and event.trigger.form == "noun"
    return own and event.dated is not None and bool(who)
