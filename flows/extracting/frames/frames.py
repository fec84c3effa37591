"""Events as frames: a trigger, and around it who took part in which role, when, where and whether it happened.

What each frame takes is data (``[[frames]]`` of a lexicon); how a role is found is grammar and stands in ``roles``.
"""

from __future__ import annotations

from itertools import groupby

from flows.extracting.clauses.agreements import Phrase
from flows.extracting.clauses.clauses import Clauses, barriers, uncovered
from flows.extracting.clauses.relative import joins
from flows.extracting.clauses.spans import lasting, some_day
from flows.extracting.clauses.told import HELD, Context, Flown, Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.clauses.when_where import when, where
from flows.extracting.frames.apart import gapped, told_apart
from flows.extracting.frames.assembling import is_for_gathering, is_of_sides
from flows.extracting.frames.built import built_before
from flows.extracting.frames.contracts import contract_under
from flows.extracting.frames.dated_crafts import with_dated_crafts
from flows.extracting.frames.each_day import on_each_day
from flows.extracting.frames.flights import flight_parts
from flows.extracting.frames.flown import missions_of
from flows.extracting.frames.happening import awaits_force
from flows.extracting.frames.hints import FLOWN_BY_NAME, is_near, may_mean, means_undated
from flows.extracting.frames.implied import deposit, said_of_talks
from flows.extracting.frames.needs import needs_met
from flows.extracting.frames.no_flights import is_no_flight
from flows.extracting.frames.of_crafts import steps_of_crafts
from flows.extracting.frames.prizes import is_prize_told
from flows.extracting.frames.realis import realis
from flows.extracting.frames.recalls import named_again, recalled
from flows.extracting.frames.rivals import is_for, is_told_by
from flows.extracting.frames.roles import find_parts
from flows.extracting.frames.signed import again, agreements_of, is_talked_of, shared_out
from flows.extracting.frames.steps import aloft, leaves_by_launcher, planned_to_fly
from flows.extracting.frames.taking_place import taking_place
from flows.extracting.naming.entities import Entities
from flows.extracting.words.reading import Reading

_NEAR = 14


def tell(reading: Reading, entities: Entities, clauses: Clauses, number: int, context: Context) -> list[Told]:
    """The events that one line tells, in the order of their triggers; a trigger that tells nothing gives way to those
    that it hides."""
    told: list[Told] = []
    for i, here in groupby(clauses.triggers, key=_by_place):
        events = [event for t in here for event in _told_by(reading, entities, clauses, t, number, context)]
        if not events and i in clauses.hidden and reading.hit(i, "closing") is None:
            laid_open = uncovered(reading, clauses, i)
            within = clauses.hidden[i]
            events = [event for t in within for event in _told_by(reading, entities, laid_open, t, number, context)]
            clauses = laid_open if events else clauses
        told += events
    for parted, step in list(steps_of_crafts(reading, clauses, told)):
        told += _told_by(reading, entities, parted, step, number, context)
    told = with_dated_crafts(reading, clauses, told)
    told += taking_place(reading, entities, clauses, told, number, context)
    for event in told:
        _take_over(reading, event, told)
        if event.type == "ratification" and awaits_force(reading, clauses, event.trigger):
            event.realis = "planned"
    return [event for event in told if not any(is_told_by(reading, event, other) for other in told)]


def _take_over(reading: Reading, event: Told, told: list[Told]) -> None:
    """ "|A and B| met for their dialogue": who is said to meet takes part in what they meet for."""
    for other in told if event.type == "meeting" and event.trigger.form == "verb" else ():
        if is_for(reading, event, other):
            known = {part.actor.key for part in other.parts}
            came = [part for part in event.parts if part.actor.key not in known]
            other.parts += [part._replace(role="attendee" if part.role == "principal" else part.role) for part in came]


def _by_place(trigger: Trigger) -> int:
    return trigger.i


def _told_by(
    reading: Reading, entities: Entities, clauses: Clauses, trigger: Trigger, number: int, context: Context
) -> list[Told]:
    """What one trigger tells: an event, several of the same words, or none."""
    frame = reading.grammar.frames[trigger.frame]
    if _is_said_by_verb(reading, clauses, trigger):
        return []
    agreements: list[Phrase] = []
    if frame.needs in ("agreement", "accords", "talks"):
        signed = [p for p in agreements_of(reading, clauses, trigger) if not p.loose or frame.type == "signing"]
        agreements = named_again(reading, clauses, signed, number, context)
        agreements = agreements or recalled(reading, clauses, trigger, number, context)
    elif frame.needs == "contract":
        agreements = [p for p in agreements_of(reading, clauses, trigger) if p.kind == "contract"][:1]
    if not may_mean(reading, clauses, frame, trigger, agreements):
        return []
    missions = missions_of(reading, clauses, trigger, context) if frame.needs in _FLOWN else []
    if not missions and frame.needs in FLOWN_BY_NAME:
        return []
    dated = when(reading, clauses, trigger, context)
    if dated is None:
        verb = deposit(reading, clauses, trigger) or said_of_talks(reading, clauses, trigger)
        dated = when(reading, clauses, verb, context) if verb is not None else None
    if dated is None and not means_undated(reading, clauses, frame, trigger, missions):
        return []
    if dated is not None and frame.type in HELD:
        dated = lasting(reading, clauses, trigger, dated)
    elif dated is not None and frame.type in _AT_ONCE:
        dated = some_day(dated, reading.release.published_on)
    event = Told(
        frame.type, trigger, number, find_parts(reading, entities, clauses, trigger, frame, context),
        dated, where(reading, entities, clauses, trigger, frame),
        _REALIS.get(frame.needs) or realis(reading, clauses, trigger),
        agreements[0] if agreements else None, missions,
        rule_id=f"{frame.type.replace('_', '-')}-{trigger.form}", status=frame.status,
        headline=clauses.line.kind != "body",
    )  # fmt: skip
    if frame.needs == "contract" and event.agreement is None:
        event.agreement = contract_under(reading, clauses, event)
    if frame.needs == "contract" and event.agreement is not None:
        event.status = "signed"  # "awarded |a contract| to Zorbex"
    if event.realis == "planned" and event.dated is not None and event.dated.i < clauses.line.a:
        event.dated = None  # "They met on 3 May. |After the meeting|, they decided to sign …"
    event.again = trigger.form == "noun" and event.dated is None and _is_definite(reading, clauses, trigger)
    event.again |= event.type == "visit" and event.dated is None and _is_of_guests(reading, clauses)
    event.again |= frame.needs == "prize" and event.dated is None and is_prize_told(reading, clauses)
    if event.agreement is not None and _is_denied(reading, clauses, event.agreement):
        event.realis = "negated"
    if event.agreement is not None and event.agreement.kind in ("principles", "charter"):
        event.parts = [part._replace(role="attendee") if part.rule_id == "role-with" else part for part in event.parts]
    if frame.needs in _FLOWN:
        event.parts += flight_parts(reading, clauses, event, context)
    if is_no_flight(reading, event):
        return []
    if frame.needs in _CRAFTS:
        event.missions = _CRAFTS[frame.needs](reading, clauses, event)
    if not needs_met(reading, entities, clauses, frame, event, context):
        flown = _flown_alone(reading, clauses, event, context)
        if flown is None:
            return []
        event.missions = flown
    if event.type == "mission_milestone" and leaves_by_launcher(reading, event):
        event.type = "launch"
    if (
        event.agreement is not None
        and event.agreement.kind == "amendment"
        and event.type in ("signing", "amendment", "ratification")
    ):
        extends = _extends(reading, clauses, event.agreement)
        event.type = event.type if event.type == "ratification" else "amendment"
        event.status = "extended" if extends else _AMENDED.get(event.status or "")
    _by_its_agreement(reading, clauses, event)
    if frame.needs == "guests" and (
        _comes_to(reading, clauses, event) or _is_hosted(event) or _is_on_visit(reading, clauses, trigger)
    ):
        event.type = "visit"
    if frame.needs in ("together", "actors") and is_for_gathering(reading, clauses, event):
        event.type = "gathering"
    if event.type == "gathering" and trigger.form == "noun" and is_of_sides(reading, clauses, trigger):
        event.type = "meeting"
    if event.type == "meeting" and trigger.form == "noun" and _is_on_agreement(reading, clauses, trigger):
        event.type, event.status = "negotiation", "negotiating"
        event.parts = [part._replace(role="party") if part.role == "principal" else part for part in event.parts]
    remote = any(is_near(reading, clauses, trigger, each, _NEAR) for each in ("remote", "aloft_voices"))
    if event.type == "meeting" and remote:
        event.type = "remote_talk"
    apart = told_apart(reading, clauses, event, agreements) or gapped(reading, clauses, event)
    if apart:
        return apart
    shares = shared_out(reading, clauses, event, agreements)
    event.parts = shares[0] if shares else event.parts
    others = [again(event, phrase, parts) for phrase, parts in zip(agreements[1:], shares[1:], strict=True)]
    return (on_each_day(reading, clauses, event) or [event]) + others


def _is_definite(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|the| dialogue was chaired by A", and not "the dialogue of 2014"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k = reading.before_apostrophe(trigger.i)
    return (
        k >= clauses.line.a and lower[k] in grammar.recalling and not set(lower[trigger.j : trigger.j + 1]) & grammar.of
    )


def _is_of_guests(reading: Reading, clauses: Clauses) -> bool:
    """ "|The delegation|, which included A, toured the plant": who came, as told before."""
    lower, grammar, a = reading.tokens.lower, reading.grammar, clauses.line.a
    a += lower[a + 1] == "'"
    return lower[clauses.line.a] in grammar.recalling and lower[a + 1] in grammar.delegations


def _comes_to(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "A welcomed B |to Rome|": who is received comes as a visitor."""
    if event.place is None:
        return False
    i = reading.before_determiners(event.place.i, clauses.line.a)
    word = reading.tokens.lower[i - 1] if i > clauses.line.a else ""
    return word in reading.grammar.destinations and word not in reading.grammar.places


def _is_on_visit(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "A received B |on a visit|"."""
    frames = reading.grammar.frames
    return any(
        other.form == "noun"
        and frames[other.frame].type == "visit"
        and trigger.j < other.i
        and barriers(clauses, trigger.j, other.i) == 0
        for other in clauses.triggers
    )


def _is_hosted(event: Told) -> bool:
    """ "|Zorbex| received |a delegation of Blip|": where nobody is named for the hosts, it is their house that is seen."""
    hosts = [part.actor for part in event.parts if part.role == "host"]
    guests = [part.actor for part in event.parts if part.rule_id in ("role-object", "role-passive")]
    sent = all(a.kind == "organisation" or (a.kind == "country" and not a.posts) for a in guests)
    return bool(hosts) and all(a.kind != "person" and not a.posts for a in hosts) and sent


def _is_said_by_verb(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|An amendment| was signed": the verb tells it, not the noun."""
    if trigger.form != "noun" or not any(p.i <= trigger.i < p.j and p.kind == "amendment" for p in clauses.agreements):
        return False
    frames = reading.grammar.frames
    return any(
        other.form not in ("noun", "name") and frames[other.frame].needs == "agreement" for other in clauses.triggers
    )


def _is_on_agreement(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|talks| between A and B on a treaty": what they talk about is negotiated."""
    after = next((phrase for phrase in clauses.agreements if phrase.i >= trigger.j), None)
    return after is not None and reading.hit(trigger.i, "talks") is not None and is_talked_of(reading, clauses, after)


def _extends(reading: Reading, clauses: Clauses, phrase: Phrase) -> bool:
    """ "|the extension| of the agreement was signed", "an amendment |extending| it to 2027"."""
    frames = reading.grammar.frames
    nouns = (hit for k in range(phrase.i, phrase.j) if (hit := reading.hit(k, "noun")) is not None)
    named = any(frames[number].status == "extended" for hit in nouns for number in hit.value)
    after = (t for t in clauses.triggers if t.i >= phrase.j and t.form != "noun")
    return named or any(frames[trigger.frame].status == "extended" for trigger in after)


def _is_joined_alone(event: Told) -> bool:
    """One country alone signs what others have signed before: "Slovenia signed the Artemis Accords"."""
    signing = {
        part.actor.key for part in event.parts if part.actor.kind == "country" and part.role in ("signatory", "party")
    }
    return len(signing) == 1


def _by_its_agreement(reading: Reading, clauses: Clauses, event: Told) -> None:
    """What is signed says what signing it is: "became the 38th country |to sign|" an accession, a contract an award."""
    if event.agreement is None or event.type != "signing":
        return
    if event.agreement.kind == "contract":
        event.type = "contract_award"
    elif event.agreement.kind in ("principles", "charter") and (
        joins(reading, clauses, event.trigger) or _is_joined_alone(event)
    ):
        event.type = "accession"


def _is_denied(reading: Reading, clauses: Clauses, phrase: Phrase) -> bool:
    """ "signed |no| agreement", « n'a signé |aucun| accord »."""
    return any(reading.hit(k, "negation") is not None for k in (phrase.i - 1, phrase.i) if k >= clauses.line.a)


def _flown_alone(reading: Reading, clauses: Clauses, event: Told, context: Context) -> list[Flown] | None:
    """ "|Liftoff| is set for 3 May", "|Ana Sol| returned to Earth in May": what only a craft does, or an astronaut, and
    the day; the craft is the one named last, if any was. Null where nothing flies."""
    needs, trigger = reading.grammar.frames[event.trigger.frame].needs, event.trigger
    if needs == "device" and event.dated is not None:
        return built_before(reading, clauses, event, event.dated, context)
    if needs not in ("mission", "flight") or event.dated is None:
        return None
    if any(part.actor.key in context.flyers for part in event.parts):
        return []
    alone = reading.hit(trigger.i, "flights_alone")
    if not ((alone is not None and alone.j == trigger.j) or _is_spaceward(reading, trigger)):
        return None
    return [(context.mission, (trigger.i, trigger.j), "mentioned")] if context.mission is not None else []


def _is_spaceward(reading: Reading, trigger: Trigger) -> bool:
    """ "|returned to Earth|", "|entered orbit|": what it says, no ship or plane does."""
    said = reading.tokens.lower[trigger.i : trigger.j]
    return trigger.form != "noun" and len(said) > 1 and not reading.grammar.spaceward.isdisjoint(said)


_AT_ONCE = ("signing", "accession", "ratification", "amendment", "appointment")
"""Those that take an hour."""
_REALIS = {"planned_flight": "planned", "aloft": "actual"}
_CRAFTS = {"planned_flight": planned_to_fly, "aloft": aloft}
"""Needs of frames -> what finds the craft that stands right before the trigger, which such an event is of."""
_FLOWN = ("mission", "flight", "planned_flight", "aloft", "feat", "to_orbit", "device", "done", "spaceflight")
"""Needs of frames that are about something that flies."""

_AMENDED = {
    "signed": "amended",
    "ratified": "amended",
    "amended": "amended",
    "extended": "extended",
    "in_force": "amended",
}
