"""Which of the events of a release say enough to be kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from flows.extracting.clauses.clauses import Dated
from flows.extracting.clauses.pacts import MULTILATERAL
from flows.extracting.clauses.told import FLIGHTS
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.frames.events import Event
from flows.extracting.telling.account import BEFORE_SIGNATURE, PACT_EVENTS, Account
from flows.extracting.telling.choosing import days_since, is_finite, is_past
from flows.extracting.telling.parties import fill_parties, is_loose
from flows.extracting.telling.parties_near import in_sentences, led_to
from flows.extracting.telling.sides import of_news

_NOBODY_NEEDED = ("launch", "mission_milestone", "gathering", "creation", "joint_session")
_AFTER = 2
"""Lines at most from a launch with its day to where it is told again without."""
_DAY_ENOUGH = (*_NOBODY_NEEDED, "award", "contract_award", "remote_talk", "negotiation")
_WON = ("awardee", "signatory")
"""Roles of those who win contracts."""
_TELLING = ("meeting", "visit", "remote_talk", "negotiation")


class _News(NamedTuple):
    """What every event is measured by: the types of events that the title speaks of, the lines that tell the news and the
    first ones, and the people who hold a post or act for somebody."""

    entitled: Set[str]
    lead: Sequence[int]
    head: Set[int]
    acting: Set[str]


def keep_told(result: Account) -> None:
    """Keep the events that say enough: a date, or who with whom; and the observations that still stand."""
    acting = {holding.person.key for holding in result.holdings} | result.employer.keys() | result.office.keys()
    news = _News(result.entitled(), result.lead(), result.head(), acting)
    alone = [event for event in result.events if _is_private(result, event, news)]
    own = {id(event) for event in alone}
    result.events = [event for event in result.events if id(event) not in own and _says_enough(result, event, news)]
    private = {event.pact for event in alone} - {event.pact for event in result.events}
    result.observations = [o for o in result.observations if o.pact not in private]
    events = result.by_telling()
    result.observations = [o for o in result.observations if o.told is None or id(o.told) in events]
    _settle(result, events)
    told_of = {o.pact for o in result.observations if o.told is not None}
    named = {n for n, pact in enumerate(result.pacts) if pact.title or pact.parties}
    signed = {
        o.pact
        for o in result.observations
        if o.status == "signed" and (e := events.get(id(o.told))) is not None and e.dated is not None
    }
    told_of = {
        n for n in told_of if n in named or n in signed or not is_loose(result.pacts[n]) or any(in_sentences(result, n))
    }
    observed = {o.pact for o in result.observations if o.told is None}
    told_of = fill_parties(result, told_of | named | observed)
    result.observations = [o for o in result.observations if o.pact in told_of]
    mere = {o.pact for o in result.observations if result.pacts[o.pact].is_mere_headline()}
    if any(o.pact not in mere for o in result.observations):
        result.observations = [o for o in result.observations if o.pact not in mere]
    kept_pacts = {o.pact for o in result.observations}
    result.events = [e for e in result.events if not _is_idle(e) or e.pact in kept_pacts]


def _is_idle(event: Event) -> bool:
    """The signature of something, done or to come, which stands or falls with what is signed."""
    return event.type in PACT_EVENTS and event.pact is not None and event.realis in ("actual", "planned")


def _settle(result: Account, events: Mapping[int, Event]) -> None:
    """A signature is as its event: "will sign", told in another sentence as done, is done; and of what is signed the
    text does not also say that it is about to be ("more countries are expected to sign"); an agreed text is agreed.
    What a headline calls signed is the amendment that the text tells. What is approved and is to be signed awaits its
    signature; what expired and is renewed goes on."""
    for o in result.observations:
        event = events.get(id(o.told)) if o.status in ("signed", "signature_planned") else None
        if event is not None:
            o.status = "signature_planned" if event.realis == "planned" else "signed"
    awaited = {o.pact for o in result.observations if o.status == "signature_planned" and o.told is not None}
    awaited = {n for n in awaited if result.pacts[n].kind not in MULTILATERAL}
    result.observations = [o for o in result.observations if o.status != "ratified" or o.pact not in awaited]
    renewed = {
        o.pact for o in result.observations if o.status == "extended" and _is_news(result, events.get(id(o.told)))
    }
    result.observations = [o for o in result.observations if o.status != "ended" or o.pact not in renewed]
    changed = {o.pact for o in result.observations if o.status in ("amended", "extended")}
    result.observations = [
        o for o in result.observations
        if o.pact not in changed or o.status != "signed" or o.told is None or o.told.dated is not None
        or not o.told.headline
    ]  # fmt: skip
    signed = {o.pact for o in result.observations if o.status not in BEFORE_SIGNATURE}
    stands = {
        o.pact: status
        for status in ("negotiating", "text_agreed")
        for o in result.observations if o.status == status
    }  # fmt: skip
    result.observations = [
        o for o in result.observations
        if o.status not in BEFORE_SIGNATURE
        or (o.pact not in signed and o.status == stands.get(o.pact, o.status))
    ]  # fmt: skip


def _is_news(result: Account, event: Event | None) -> bool:
    """It has just happened, not long before the release."""
    return event is not None and event.realis == "actual" and not is_past(days_since(result, event))


def _is_at_host(event: Event) -> bool:
    """ "On 3 May |the guests visited Zorbex|": who came was told before."""
    return any(part.role == "host" for told in event.tellings for part in told.parts if told.trigger.form == "verb")


def _says_enough(result: Account, event: Event, news: _News) -> bool:
    who = event.who()
    if event.dated is not None and event.dated.mention.when.date is not None:
        seen = event.type in ("visit", "meeting") and event.place is not None
        seen = seen or (event.type == "meeting" and _is_opening(result, event, news))
        seen = seen or (event.type == "visit" and (_is_received(event, news) or _is_at_host(event)))
        return bool(who) or seen or event.type in _DAY_ENOUGH or event.pact is not None
    on_a_day = event.dated is not None and (event.type in FLIGHTS or _is_on_number(result, event.dated))
    if event.type in (*FLIGHTS, "gathering") and on_a_day and result.reading.release.published_on is None:
        return True
    if all(result.clauses[told.line].line.titled for told in event.tellings):
        return _is_title_alone(result, event)
    if event.type in PACT_EVENTS:
        listed = (
            event.type in ("signing", "amendment")
            and event.pact is not None
            and len(result.pacts[event.pact].parties) > 1
        )
        named = event.pact is not None and any(in_sentences(result, event.pact))
        return bool(who) or listed or named or _is_to_follow(result, event)
    if event.type == "negotiation" and event.realis == "planned":
        return False
    if event.type == "appointment":
        return bool(who)
    if event.type in ("award", "contract_award") and (_is_headlined(event, news) or _is_given(result, event)):
        return True
    if event.type == "award":
        return len(who) > 1 and any(told.trigger.form in ("verb", "passive") for told in event.tellings)
    if event.type == "creation":
        opened = event.place is not None and any(is_finite(result, told) for told in event.tellings)
        return (event.type in news.entitled or opened) and _is_headlined(event, news)
    if event.type == "joint_session":
        first = event is next(each for each in result.events if each.type == event.type)
        entitled = first and event.type in news.entitled and _is_headlined(event, news)
        return (bool(who) or entitled) and event.place is not None
    if event.type in ("contract_award", "launch", "mission_milestone"):
        if _is_launch_told(result, event):
            return False
        return _is_told_in_lead(result, event, news) and (
            len(who) >= 2 or any(told.missions for told in event.tellings)
        )
    if (
        event.type == "meeting"
        and event.realis == "planned"
        and any(p.role == "host" for told in event.tellings for p in told.parts)
    ):
        return False
    if event.type == "meeting" and who and _is_received(event, news):
        return True
    nowhere = event.place is None and all(part.role != "host" for told in event.tellings for part in told.parts)
    if event.type == "visit" and nowhere:
        return False  # "the first to |visit| the facility"
    return event.type in _TELLING and (len(who) >= 2 or (bool(who) and event.place is not None))


def _is_on_number(result: Account, dated: Dated) -> bool:
    """ "on |March 18|", though nobody says of which year; not "this year"."""
    return any(word.isdigit() for word in result.reading.tokens.words[dated.i : dated.j])


def _is_to_follow(result: Account, event: Event) -> bool:
    """ "A and B signed a memorandum. |An implementing arrangement will be signed| next year": theirs as well."""
    if event.pact is None or event.realis != "planned":
        return False
    if not result.pacts[event.pact].phrases[0].definite and led_to(result, event.pact):
        return True
    return not is_loose(result.pacts[event.pact]) and of_news(result, event.pact) != {}


def _is_opening(result: Account, event: Event, news: _News) -> bool:
    """ "The Boards of Zorbex and Orbex |met on 3 May|": the first sentence says that it was done, and on which day."""
    first = news.lead[:1]
    return event.realis == "actual" and any(told.line in first and is_finite(result, told) for told in event.tellings)


_ACTS_FOR = ("role-behalf", "role-employer")


def _is_private(result: Account, event: Event, news: _News) -> bool:
    """ "Bo Ek signed a contract with |the Zorb Rovers|": one person who holds no post and acts for nobody, and one body
    at most: nothing that bodies or countries agree."""
    if event.type not in ("signing", "amendment", "contract_award"):
        return False
    parts = [part for told in event.tellings for part in told.parts]
    if any(part.rule_id in _ACTS_FOR for part in parts):
        return False
    actors = [part.actor for part in parts]
    people = {actor.key for actor in actors if actor.kind == "person"}
    bodies = {(actor.kind, actor.key) for actor in actors if actor.kind != "person"}
    if event.pact is not None:
        bodies |= result.pacts[event.pact].parties.keys()
    least = 0 if event.type == "contract_award" else 1
    if (
        len(people) != 1
        or not least <= len(bodies) < 2
        or any(actor.posts or actor.unnamed is not None for actor in actors)
    ):
        return False
    return people.isdisjoint(news.acting) and all(kind == "organisation" for kind, _ in bodies)


def _is_title_alone(result: Account, event: Event) -> bool:
    """ "Prime Minister of Peru Visits Zorbex": told by the title and by no sentence, who came to whom."""
    took_part = {part.actor.key for told in event.tellings for part in told.parts}
    again = any(other is not event and other.type == event.type for other in result.events)
    return event.type in ("visit", "meeting", "remote_talk") and len(took_part) > 1 and not again


def _is_achieved(result: Account, trigger: Trigger) -> bool:
    """ "the |successful| launch", « le lancement |réussi| »: a noun, and yet it says that it has happened."""
    lower = result.reading.tokens.lower
    around = (*lower[max(trigger.i - 1, 0) : trigger.i], *lower[trigger.j : trigger.j + 1])
    return any(word in result.reading.grammar.achieved for word in around)


def _is_given(result: Account, event: Event) -> bool:
    """ "The first prize |was awarded to Ana Sol|", "|Zorbex has won| the contract for the radar": a sentence says, and not
    in passing, that it is done and to whom."""
    told = [each for each in event.tellings if not each.headline and is_finite(result, each)]
    parts = [part for each in told for part in each.parts]
    if event.type == "award":
        return event.realis == "actual" and any(p.role == "awardee" and p.rule_id == "role-to" for p in parts)
    return event.realis == "actual" and any(p.role in _WON and p.actor.kind == "organisation" for p in parts)


def _is_headlined(event: Event, news: _News) -> bool:
    """What the head of the text tells as done, of the kind that the title speaks of: "A awards contracts | A has selected
    four companies to build sensors"; or what its first sentence tells."""
    lead = news.lead if event.type in news.entitled else news.lead[:1]
    return event.realis == "actual" and any(told.line in lead for told in event.tellings)


def _is_received(event: Event, news: _News) -> bool:
    """The head of the text tells of it as done, and who the host is: "President Bo Ek |has received| Ana Sol"."""
    host = any(part.role == "host" for told in event.tellings for part in told.parts if told.line in news.lead)
    return host and event.realis == "actual"


def _is_launch_told(result: Account, event: Event) -> bool:
    """ "Zorb-1 lifted off today. |A Blip rocket propelled the spacecraft| into orbit": right after a launch that has its
    day."""
    if event.type != "launch":
        return False
    at = event.tellings[0].line
    before = (other for other in result.events if other.type == "launch" and other.dated is not None)
    return any(0 < at - told.line <= _AFTER for other in before for told in other.tellings)


def _is_told_in_lead(result: Account, event: Event, news: _News) -> bool:
    """The head of the text says that it happens, and not in passing: not "a rover |that will land| on Mars"."""
    told = [each for each in event.tellings if each.line in news.head]
    announced = any(part.rule_id == "role-announcing" for each in told for part in each.parts)
    return announced or any(is_finite(result, each) or _is_achieved(result, each.trigger) for each in told)
