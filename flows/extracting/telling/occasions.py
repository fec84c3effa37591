"""The day of what is told without one: that of the meeting, session or visit at which it happened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from flows.extracting.clauses.clauses import Dated
from flows.extracting.clauses.spans import some_day
from flows.extracting.clauses.told import Told
from flows.extracting.frames.events import Event
from flows.extracting.telling.account import PACT_EVENTS, PAST_DAYS, Account
from flows.extracting.telling.choosing import NEWS_DAYS, is_finite

_OCCASIONS = ("meeting", "remote_talk", "visit", "joint_session")
_TOLD_ON = (
    *PACT_EVENTS,
    "meeting",
    "remote_talk",
    "visit",
    "award",
    "appointment",
    "contract_award",
    "negotiation",
    "exchange",
)
"""Types of what is done in an hour, and told where the news is told."""
_HAD = 4
"""Words at most from "had" to what had been done."""
_STORY = 2
"""Over how many lines a day goes on."""
_SITTINGS = ("joint_session", "meeting", "visit")
_DONE_THERE = (*PACT_EVENTS, "appointment", "negotiation")
"""What a body does when it sits: "The Council also |elected| …", « Les deux parties ont |arrêté le texte| … »."""
_REACH = 14
"""Over how many lines "the Council" sits still in the session told before."""
_HEAD = 4
"""Words at most at the head of a sentence to who did it: "|The two sides| also approved"."""


def date_by_occasion(result: Account) -> None:
    """What the same people sign in the sentence after they met, without another date, they signed there and then; what
    "the Council" decides it decides in its session. Of several days it is not known which."""
    met = [event for event in result.events if event.type in _OCCASIONS and event.dated is not None]
    for event in result.events:
        first = next((told for told in event.tellings if not told.headline), event.tellings[0])
        if event.type not in _DONE_THERE or event.dated is not None or event.realis != "actual" or first.headline:
            continue
        signed = (o for o in met if event.type in PACT_EVENTS and o.who() & event.who() and _is_after(o, first, 1))
        occasion = next(signed, None)
        if occasion is None and _is_by_who_sat(result, first):
            sat = (o for o in reversed(met) if o.type in _SITTINGS and o.realis == "actual")
            occasion = next((o for o in sat if _is_after(o, first, _REACH)), None)
        if occasion is not None and occasion.dated is not None:
            first.dated = some_day(occasion.dated, result.reading.release.published_on)
            first.place = first.place or occasion.place


def date_by_story(result: Account) -> None:
    """What somebody does in the sentences after a day was told is done on that day: "A visited Oslo on 3 May. |She also
    met B|". The day of the news holds on to the end: "|In closing, A presented B with the medal|"."""
    dated = [event for event in result.events if _is_on_day(event)]
    days = sorted(
        (each.line, each.trigger.i, n) for n, o in enumerate(dated) for each in o.tellings if not each.headline
    )
    for event in result.events:
        first = next((told for told in event.tellings if not told.headline), None)
        if event.type not in _TOLD_ON or event.dated is not None or event.realis != "actual" or first is None:
            continue
        line = result.clauses[first.line]
        if line.line.kind != "body" or line.dates or first.trigger.form not in ("verb", "passive"):
            continue
        at = (first.line, first.trigger.i)
        before = [(day[0], dated[day[2]]) for day in days if day[:2] < at and dated[day[2]] is not event]
        if before and first.line - before[-1][0] <= _STORY and before[-1][1].type in _OCCASIONS:
            story = before[-1][1].dated if _goes_on(result, before[-1][1], event, first) else None
            first.dated = some_day(story, result.reading.release.published_on) if story is not None else None
        if first.dated is None and _is_step(result, first):
            first.dated = _news_day(result, first, before)


def _is_step(result: Account, told: Told) -> bool:
    """It is said as done then: not "A |had| met B", "A, |who| met B" nor "they |are discussing|"."""
    lower, a = result.reading.tokens.lower, result.clauses[told.line].line.a
    had = result.reading.grammar.done_before.intersection(lower[max(told.trigger.i - _HAD, a) : told.trigger.j])
    return told.status != "negotiating" and not had and is_finite(result, told)


def _news_day(result: Account, told: Told, before: Sequence[tuple[int, Event]]) -> Dated | None:
    """The day of the news that was told last, or right before; not where what was told right before is older, nor of
    several days."""
    if any(_is_history(result, dated) for dated in result.clauses[max(told.line - 1, 0)].dates):
        return None
    lead = (dated for n in result.lead() if n < told.line for dated in result.clauses[n].dates if not dated.quoted)
    near = [o.dated for line, o in before if told.line - line <= _STORY][-1:]
    days = near or [*(o.dated for _, o in before), *lead]
    fresh = [dated for dated in days if dated is not None and _is_fresh(result, dated)]
    news = max(fresh, key=lambda dated: (not dated.headed, dated.mention.when.latest or date.min), default=None)
    return news if news is not None and news.mention.when.precision == "day" else None


def _is_history(result: Account, dated: Dated) -> bool:
    """ "|In 2016| they opened talks"."""
    published, last = result.reading.release.published_on, dated.mention.when.latest
    return published is not None and last is not None and (published - last).days > PAST_DAYS


def _is_fresh(result: Account, dated: Dated) -> bool:
    published, when = result.reading.release.published_on, dated.mention.when
    if published is None or when.latest is None or when.precision not in ("day", "range"):
        return False
    return 0 <= (published - when.latest).days <= NEWS_DAYS


def _is_on_day(event: Event) -> bool:
    """It has happened, on a day or in some days."""
    when = event.dated.mention.when if event.dated is not None else None
    return event.realis == "actual" and when is not None and when.precision in ("day", "range")


def _goes_on(result: Account, occasion: Event, event: Event, told: Told) -> bool:
    """Somebody takes part in both, or the sentence begins with who was meant before."""
    reading, line = result.reading, result.clauses[told.line].line
    grammar, head = reading.grammar, reading.tokens.lower[line.a]
    meant = head in grammar.singular_pronouns or head in grammar.pronouns or head in grammar.objects_meant
    return meant or bool(occasion.who() & event.who())


def _is_after(occasion: Event, told: Told, reach: int) -> bool:
    return any(0 <= told.line - each.line <= reach for each in occasion.tellings)


def _is_by_who_sat(result: Account, told: Told) -> bool:
    """ "|The Council| approved", « |Les deux parties| ont arrêté le texte »: at the head of the sentence."""
    reading, line = result.reading, result.clauses[told.line].line
    lower, grammar = reading.tokens.lower, reading.grammar
    if line.kind != "body" or lower[line.a] not in grammar.recalling | grammar.pair_words:
        return False
    head = range(line.a + 1, min(told.trigger.i, line.a + _HEAD))
    return any(reading.hit(k, "sessions") is not None or lower[k] in grammar.pair_sides for k in head)
