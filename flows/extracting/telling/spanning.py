"""From when to when something was held of which one sentence gives the week or a day, and the next ones the days.

"gathered last week in Oslo. |Over five days, from 18 to 22 September,| they …" · "has been held since Monday. |It closes on
Friday|" · "are meeting this week. |The five-day event|, opened this morning, …"
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from flows.extracting.clauses.clauses import Clauses, Dated
from flows.extracting.clauses.spans import day_of, days_in, span_of
from flows.extracting.clauses.told import HELD
from flows.extracting.frames.events import Event
from flows.extracting.telling.account import Account

_NEXT = 2
"""Sentences behind that in which something is told, in which its days stand."""
_WEEK = 6
_WORKING = 5
"""Days that a week has for those who work."""


def span_occasions(result: Account) -> None:
    """Give what was held the span that the sentences after it tell."""
    for event in result.events:
        dated = event.dated
        told = next((each for each in event.tellings if each.dated is dated), None)
        if event.type not in HELD or told is None or dated is None:
            continue
        here = result.clauses[told.line]
        if here.line.kind != "body":
            continue
        behind = [line for line in result.clauses[told.line + 1 : told.line + 1 + _NEXT] if line.line.kind == "body"]
        spanned = dated
        if _is_week(dated):
            spanned = _of_week(result, dated, [here, *behind])
        elif dated.mention.when.precision == "day":
            spanned = _until(result, event, dated, behind)
        for each in event.tellings if spanned is not dated else ():
            if each.dated is not None and each.dated.mention.when == dated.mention.when:
                each.dated = spanned


def _is_week(dated: Dated) -> bool:
    """ "this week", "last week"."""
    when = dated.mention.when
    if when.basis != "relative" or when.earliest is None or when.latest is None:
        return False
    return when.earliest.weekday() == 0 and (when.latest - when.earliest).days == _WEEK


def _of_week(result: Account, dated: Dated, lines: Sequence[Clauses]) -> Dated:
    """The days of the week that the same sentence or the next ones tell, or how many of them."""
    monday, sunday = dated.mention.when.earliest, dated.mention.when.latest
    if monday is None or sunday is None:
        return dated
    for other in (each for line in lines for each in line.dates):
        first, last = other.mention.when.earliest, other.mention.when.latest
        if first is not None and last is not None and monday <= first < last <= sunday and (last - first).days < _WEEK:
            return other
    for line in lines:
        days = days_in(result.reading, line.line.a, line.line.b)
        if days is None or not 1 < days <= _WEEK + 1:
            continue
        first = next((d for d in (day_of(result.reading, each, "opening") for each in lines) if d is not None), None)
        if first is None and days == _WORKING:
            first = monday
        if first is not None and monday <= first <= sunday:
            return span_of(dated, first, first + timedelta(days=days - 1))
    return dated


def _until(result: Account, event: Event, dated: Dated, lines: Sequence[Clauses]) -> Dated:
    """ "has been held since Monday. |The proceedings will close on Friday|": until that day."""
    first, lower, grammar = dated.mention.when.earliest, result.reading.tokens.lower, result.reading.grammar
    for line in lines:
        head = lower[line.line.a]
        meant = head in grammar.definites or head in grammar.objects_meant or head in grammar.recalling
        types = {grammar.frames[trigger.frame].type for trigger in line.triggers}
        last = day_of(result.reading, line, "closing") if meant and types <= {event.type, "mission_milestone"} else None
        if last is not None and first is not None:
            return span_of(dated, first, last)
    return dated
