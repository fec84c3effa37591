"""Which of the events of a release it is about."""

from __future__ import annotations

from collections.abc import Sequence

from flows.extracting.clauses.relative import relative_before
from flows.extracting.clauses.told import FLIGHTS, Told
from flows.extracting.frames.events import Event, dates_agree, may_be_of_one_craft
from flows.extracting.telling.account import LEAD, PACT_EVENTS, PAST_DAYS, SIGNED, Account
from flows.model import When

_NEWS = (*PACT_EVENTS, "launch", "appointment")
"""Types of events that are the news where they are told; others are often what they happened at or led to."""
NEWS_DAYS = 14
"""Days at most before the release that news happened."""
_STAYS = ("visit", "joint_session")
"""Types of what lasts some days, and in which agreements are signed and approved."""
_OPENS = 2
"""Sentences at the head of the body in which it is told first."""
_Stay = tuple[int, When]
"""The first of these sentences that tells of it, and the days."""
_LED = 5
"""Words at most from "after" or "during" to the noun of a flight: "|during| its 59th close flyby"."""
_OPENING = 3
"""Sentences at the head of the body in which a flight is told that the title does not speak of."""
_ENOUGH = 2
"""Points for which an event that stands neither in the title nor at the head of the body is the news all the same."""


def choose_main(result: Account) -> None:
    """The event that the release is about: early in the body, of the kind that the title tells, in these days."""
    lead = result.lead()
    lines = [*lead, *(n for n in result.body() if n not in lead)]
    place = {line: n for n, line in enumerate(lines)}
    titles = {n for n, line in enumerate(result.clauses) if line.line.kind in ("title", "subtitle")}
    entitled = result.entitled()
    stays = _stays(result, lead)

    def rank(event: Event) -> tuple[int, int, int]:
        first = min((place[told.line] for told in event.tellings if told.line in place), default=len(lines))
        return -_points(result, event, first, entitled, stays), first, event.tellings[0].trigger.i

    told = [event for event in result.events if event.realis in ("actual", "planned")]
    meant = any(each.line in lead for event in told if event.type in entitled for each in event.tellings)

    def may_be(event: Event) -> bool:
        points, first, _ = rank(event)
        if event.type == "gathering" and event.type not in entitled and _is_announced_at(result, event):
            return False
        titled = any(told.line in titles for told in event.tellings)
        shown = event.type in entitled and any(told.line in result.pictured for told in event.tellings)
        if not titled and event.type in FLIGHTS and entitled.isdisjoint(FLIGHTS):
            days = days_since(result, event)
            fresh = days is not None and days >= -1
            return not (meant or is_past(days)) and _is_asserted(result, event, lead if fresh else lead[:_OPENING])
        recent = (first < len(lead) or shown) and not is_past(days_since(result, event))
        return titled or recent or -points >= _ENOUGH

    main = min(filter(may_be, told), key=rank, default=None)
    if main is not None:
        launches = (event for event in told if _is_of_flight(event, main))
        min(launches, key=rank, default=main).main = True


def _is_asserted(result: Account, event: Event, lines: Sequence[int]) -> bool:
    """One of these lines says that it happens, as its own news and not in passing, or on which day."""
    dated = event.dated.mention.when if event.dated is not None else None
    if event.realis == "planned" and dated is not None and dated.precision not in ("day", "month", "range"):
        return False
    return any(told.line in lines and (is_finite(result, told) or _has_day(result, told)) for told in event.tellings)


def _has_day(result: Account, told: Told) -> bool:
    """ "is preparing for the |launch| of Zorb-1 |on 3 May|", but not "is pictured |after its launch| on 3 May"."""
    dated = told.dated if told.trigger.form == "noun" else None
    if dated is None or dated.mention.when.precision != "day":
        return False
    lower, grammar, i = result.reading.tokens.lower, result.reading.grammar, told.trigger.i
    led = grammar.later | grammar.occasions
    return told.realis == "planned" or led.isdisjoint(lower[max(i - _LED, 0) : i])


def is_finite(result: Account, told: Told) -> bool:
    """Not "instruments for astronauts |to deploy|": that they do so is not said; nor "a rocket |which was launched| by
    Zorbex"."""
    reading, trigger = result.reading, told.trigger
    infinitive = reading.tokens.lower[trigger.i - 1] in reading.grammar.purpose and told.realis == "actual"
    passing = relative_before(reading, result.clauses[told.line], trigger) is not None
    return trigger.form in ("verb", "passive") and not infinitive and not passing


def _is_of_flight(launch: Event, step: Event) -> bool:
    """ "Zorb-1 |lifted off| on 3 May and |reached its orbit| an hour later": one flight, which is the launch."""
    days = [each.dated.mention.when.latest if each.dated is not None else None for each in (launch, step)]
    if (launch.type, step.type) != ("launch", "mission_milestone") or days[0] is None or days[1] is None:
        return False
    return 0 <= (days[1] - days[0]).days <= 1 and may_be_of_one_craft(launch, step)


def _points(result: Account, event: Event, first: int, entitled: set[str], stays: Sequence[_Stay]) -> int:
    """One for each sign that an event is the news, less one for each that it is not. Who is appointed today takes up
    the post on a day to come."""
    days = days_since(result, event)
    early = (first == 0) + (first <= 1) + (first < LEAD)
    agreed = event.type in PACT_EVENTS and not _is_within_stay(event, first, stays)
    signs = early + (event.type in entitled) + agreed + (len(event.tellings) > 1)
    signs -= 2 * (event.type == "gathering" and event.type not in entitled and _is_occasion(result, event))
    if event.type != "appointment":
        signs -= (event.realis == "planned") + (event.type not in _NEWS)
    if days is None:
        return signs + (first == 0 and event.type in entitled and event.type not in FLIGHTS)  # it is new: no day needed
    if days < -1 and event.type == "appointment":
        return signs
    return signs + (1 if -1 <= days <= NEWS_DAYS else -1) - is_past(days)


def _stays(result: Account, lead: Sequence[int]) -> list[_Stay]:
    """ "A paid a visit to Norway |from 3 to 5 May|": what has just lasted some days and is told at the head of the body."""
    places = {line: n for n, line in enumerate(lead[:_OPENS])}
    found: list[_Stay] = []
    for event in result.events:
        told = [places[told.line] for told in event.tellings if told.line in places] if event.type in _STAYS else []
        if not told or event.dated is None or event.dated.mention.when.precision != "range":
            continue
        if event.realis == "actual" and not is_past(days_since(result, event)):
            found.append((min(told), event.dated.mention.when))
    return found


def _is_within_stay(event: Event, first: int, stays: Sequence[_Stay]) -> bool:
    """ "A paid a visit to Norway from 3 to 5 May. … |On 4 May| B and C signed …": what a release tells first, and lasts
    some days, is its news; what is signed in these days is a part of it."""
    when = event.dated.mention.when if event.dated is not None else None
    return any(place < first and dates_agree(days, when) for place, days in stays)


def _is_occasion(result: Account, event: Event) -> bool:
    """ "announced |at the Zorb Show| the signature of …", "signed |on the margins of the Zorb Forum|": where the news was
    told or made, and not the news."""
    lower, grammar, told = result.reading.tokens.lower, result.reading.grammar, event.tellings[0]
    k, a = result.reading.before_determiners(told.trigger.i, result.clauses[told.line].line.a), told.trigger.i - _LED
    small = grammar.of | grammar.venues | grammar.determiners | {"'"}
    back = range(k - 1, max(result.clauses[told.line].line.a, a) - 1, -1)
    margin = next((n for n in back if lower[n] not in small), None)
    if margin is not None and lower[margin] in grammar.margins:
        return True
    led = k > result.clauses[told.line].line.a and lower[k - 1] in grammar.venues
    beside = (o for o in result.events if o is not event and o.type in SIGNED)
    return led and any(each.line == told.line for o in beside for each in o.tellings)


def _is_announced_at(result: Account, event: Event) -> bool:
    """ "|announced today at| the Zorb Workshop that two teams will fly": what was announced there is the news."""
    told = event.tellings[0]
    line, i = result.clauses[told.line].line, told.trigger.i
    hits = result.reading.hits_of("announced", line.a, i)
    grammar, lower = result.reading.grammar, result.reading.tokens.lower
    return any(not grammar.venues.isdisjoint(lower[hit.j : i]) for hit in hits)


def is_news(result: Account, event: Event) -> bool:
    """What the head of the text tells without a day that can be told: it is not what happened years before."""
    lead = result.lead()
    if event.realis != "actual" or event.type in FLIGHTS or all(told.line not in lead for told in event.tellings):
        return False
    return event.dated is None or event.dated.mention.when.date is None


def is_fresh(result: Account, event: Event) -> bool:
    """It has just happened: not long before the release, or, without a day, told by its head."""
    if event.realis != "actual":
        return False
    return not is_past(days_since(result, event)) if event.dated is not None else is_news(result, event)


def is_past(days: int | None) -> bool:
    """So long before the release that it is its history."""
    return days is not None and days >= PAST_DAYS


def is_in_news_days(result: Account, when: When) -> bool:
    """Not after the release, and not so long before it that it is no news."""
    published = result.reading.release.published_on
    return published is not None and when.latest is not None and 0 <= (published - when.latest).days <= NEWS_DAYS


def days_since(result: Account, event: Event) -> int | None:
    """From the event to the release; null where either has no day. What only a year dates is history in a release
    that has no date itself."""
    published = result.reading.release.published_on
    when = event.dated.mention.when if event.dated is not None else None
    if published is None and when is not None and when.precision == "year" and event.realis == "actual":
        return PAST_DAYS
    last = (when.latest or when.earliest) if when is not None else None
    return (published - last).days if published is not None and last is not None else None
