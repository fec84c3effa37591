"""The day of what is told without one: that of the meeting, session or visit at which it happened."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from functools import partial, reduce
from itertools import accumulate

from flows.extracting.clauses.clauses import Dated
from flows.extracting.clauses.spans import some_day
from flows.extracting.clauses.told import Told
from flows.extracting.frames.events import Event
from flows.extracting.telling.account import PACT_EVENTS, PAST_DAYS, Account
from flows.extracting.telling.choosing import is_finite, is_in_news_days

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
        signed = (o for o in met if event.type in PACT_EVENTS and _is_after(o, first, 1) and o.who() & event.who())
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
    newest = list(accumulate((None, *(dated[n].dated for _, _, n in days)), partial(_newer, result)))
    for event in result.events:
        first = next((told for told in event.tellings if not told.headline), None)
        if event.type not in _TOLD_ON or event.dated is not None or event.realis != "actual" or first is None:
            continue
        line = result.clauses[first.line]
        if line.line.kind != "body" or line.dates or first.trigger.form not in ("verb", "passive"):
            continue
        place = bisect_left(days, (first.line, first.trigger.i))
        near = dated[days[place - 1][2]] if place and first.line - days[place - 1][0] <= _STORY else None
        if (
            near is not None
            and near.dated is not None
            and near.type in _OCCASIONS
            and _goes_on(result, near, event, first)
        ):
            first.dated = some_day(near.dated, result.reading.release.published_on)
        if first.dated is None and _is_step(result, first):
            first.dated = _news_day(result, first, near.dated if near is not None else None, newest[place])


def _is_step(result: Account, told: Told) -> bool:
    """It is said as done then: not "A |had| met B", "A, |who| met B" nor "they |are discussing|"."""
    lower, a = result.reading.tokens.lower, result.clauses[told.line].line.a
    had = result.reading.grammar.done_before.intersection(lower[max(told.trigger.i - _HAD, a) : told.trigger.j])
    return told.status != "negotiating" and not had and is_finite(result, told)


def _news_day(result: Account, told: Told, near: Dated | None, before: Dated | None) -> Dated | None:
    """The day told right before (``near``), else the newest of those told before (``before``) and by the head of the text;
    not where what was told right before is older, nor of several days."""
    if any(_is_history(result, dated) for dated in result.clauses[max(told.line - 1, 0)].dates):
        return None
    lead = (dated for n in result.lead() if n < told.line for dated in result.clauses[n].dates if not dated.quoted)
    days = [near] if near is not None else [before, *lead]
    news = reduce(partial(_newer, result), days, None)
    return news if news is not None and news.mention.when.precision == "day" else None


def _newer(result: Account, best: Dated | None, dated: Dated | None) -> Dated | None:
    """The better of two days of the news: one of the text's sentences, and the later one."""
    if dated is None or dated.mention.when.precision not in ("day", "range"):
        return best
    if not is_in_news_days(result, dated.mention.when):
        return best
    return max((best, dated), key=_newness) if best is not None else dated


def _newness(dated: Dated) -> tuple[bool, date]:
    return not dated.headed, dated.mention.when.latest or date.min


def _is_history(result: Account, dated: Dated) -> bool:
    """ "|In 2016| they opened talks"."""
    published, last = result.reading.release.published_on, dated.mention.when.latest
    return published is not None and last is not None and (published - last).days > PAST_DAYS


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
