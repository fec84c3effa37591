"""Days that a text counts from one that it told: "the next day", "two weeks later", "the following year", "on the last day".

They stand in a line like dates of their own, from the sentence that counts on.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from flows.extracting.clauses.clauses import Clauses, Dated, redated
from flows.extracting.clauses.spans import number_at
from flows.extracting.clauses.told import Context
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Reading
from flows.model import DateMention, When

_BESIDE = {"day_before": -1, "day_after": 1, "two_days_after": 2}
"""Categories of phrases -> days from the one told last."""
_MONTHS = 12

_Found = tuple[int, int, When]


def with_counted_days(reading: Reading, clauses: Clauses, context: Context) -> Clauses:
    """The line with the days that it counts from the one told before, in it or in the sentences before it."""
    line = clauses.line
    if not line.said.isdisjoint(("counted", *_BESIDE)):
        found = [
            Dated(i, j, DateMention(reading.tokens.starts[i], reading.tokens.end(j - 1), when, ()))
            for i, j, when in _counted(reading, clauses, context)
            if not any(k in clauses.dated for k in range(i, j))
        ]
        if found:
            dates = sorted((*clauses.dates, *found))
            return redated(reading, clauses, dates)
    return clauses


def _counted(reading: Reading, clauses: Clauses, context: Context) -> Iterator[_Found]:
    a, b = clauses.line.a, clauses.line.b
    for category, days in _BESIDE.items():
        for hit in reading.hits_of(category, a, b):
            day = _day(_anchor(reading, clauses, context, hit.i, "day"))
            if day is not None:
                yield hit.i, hit.j, _on(day + datetime.timedelta(days=days))
    for hit in reading.hits_of("counted", a, b):
        told = _by_number(reading, clauses, context, hit) or _by_side(reading, clauses, context, hit)
        told = told or _of_several(reading, clauses, context, hit)
        if told is not None:
            yield told


def _by_number(reading: Reading, clauses: Clauses, context: Context, hit: Hit) -> _Found | None:
    """ "|two days later|", « |un an plus tard| »."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, hit.i - 1
    ways = ((word, sign) for words, sign in ((grammar.some_later, 1), (grammar.some_earlier, -1)) for word in words)
    way = next((each for each in ways if lower[hit.j : hit.j + len(each[0].split())] == each[0].split()), None)
    count = _number(reading, k) if k >= clauses.line.a else None
    if way is None or not count:
        return None
    when = _shifted(_anchor(reading, clauses, context, k, hit.value), hit.value, way[1] * count)
    return (k, hit.j + len(way[0].split()), when) if when is not None else None


def _number(reading: Reading, k: int) -> int | None:
    """ "two", "2", "a"."""
    count = number_at(reading, k)
    return 1 if count is None and reading.tokens.lower[k] in reading.grammar.indefinite else count


def _by_side(reading: Reading, clauses: Clauses, context: Context, hit: Hit) -> _Found | None:
    """ "|the following month|", « |l'année suivante| », "|the same year|"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    sides = ((grammar.following, 1), (grammar.preceding, -1), (grammar.same, 0))
    for at, i, j in ((hit.i - 1, hit.i - 1, hit.j), (hit.j, hit.i, hit.j + 1)):
        side = next((sign for words, sign in sides if at < clauses.line.b and lower[at] in words), None)
        if side is None or (side == 0 and hit.value not in ("month", "year")):
            continue
        k = reading.before_apostrophe(i)
        if k < clauses.line.a or lower[k] not in grammar.definites:
            continue
        anchor = _anchor(reading, clauses, context, k, hit.value)
        when = _shifted(anchor, hit.value, side)
        if when is not None and hit.value == "week" and when.earliest is not None:
            monday = when.earliest - datetime.timedelta(days=when.earliest.weekday())
            sunday = monday + datetime.timedelta(days=6)
            when = When(f"{monday.isoformat()}/{sunday.isoformat()}", monday, sunday, "range", "relative")
        return (k, j, when) if when is not None else None
    return None


def _of_several(reading: Reading, clauses: Clauses, context: Context, hit: Hit) -> _Found | None:
    """ "on |the second day|", « |le dernier jour| »: of what goes on for several."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, hit.i - 1
    if hit.value != "day" or k <= clauses.line.a or lower[k - 1] not in grammar.definites:
        return None
    span = next((d.mention.when for d in (context.event_date, context.date) if d is not None and _lasts(d)), None)
    if span is None or span.earliest is None or span.latest is None:
        return None
    nth = next((n for n, words in enumerate(grammar.nth) if lower[k] in words), None)
    last = lower[k] in grammar.last_ordinals
    if nth is None and not last:
        return None
    day = span.latest if last or nth is None else span.earliest + datetime.timedelta(days=nth)
    return (k - 1, hit.j, _on(day)) if day <= span.latest else None


def _lasts(dated: Dated) -> bool:
    return dated.mention.when.precision == "range"


def _anchor(reading: Reading, clauses: Clauses, context: Context, k: int, unit: str) -> When | None:
    """From which day, month or year it is counted: the one told last that is as precise, else the first of several days.
    What lies ahead of the release stands back behind what has happened."""
    exact = ("day",) if unit in ("day", "week") else ("day", "month") if unit == "month" else ("day", "month", "year")
    told: list[Dated | None] = [*(dated for dated in reversed(clauses.dates) if dated.j <= k)]
    if told and told[0] is not None and told[0].mention.when.date is None:
        return None  # "On March 23 it came back; eight days later …", of a year that nobody knows
    told += (
        [context.date, context.event_date] if not _is_ahead(reading, context) else [context.event_date, context.date]
    )
    known = [dated.mention.when for dated in told if dated is not None]
    bounded = [when for when in known if when.earliest is not None and when.latest is not None]
    spans = (when for when in bounded if when.precision == "range")
    return next((when for when in bounded if when.precision in exact), None) or next(spans, None)


def _is_ahead(reading: Reading, context: Context) -> bool:
    published = reading.release.published_on
    latest = context.date.mention.when.latest if context.date is not None else None
    return published is not None and latest is not None and latest > published


def _day(anchor: When | None) -> datetime.date | None:
    return anchor.earliest if anchor is not None else None


def _on(day: datetime.date) -> When:
    return When(day.isoformat(), day, day, "day", "relative")


def _shifted(anchor: When | None, unit: str, count: int) -> When | None:
    """So many days, weeks, months or years from it."""
    day = _day(anchor)
    if day is None:
        return None
    if unit in ("day", "week"):
        return _on(day + datetime.timedelta(days=count * (1 if unit == "day" else 7)))
    if unit == "year":
        first, last = datetime.date(day.year + count, 1, 1), datetime.date(day.year + count, _MONTHS, 31)
        return When(str(first.year), first, last, "year", "relative")
    year, month = divmod(day.year * _MONTHS + day.month - 1 + count, _MONTHS)
    following = divmod(year * _MONTHS + month + 1, _MONTHS)
    first = datetime.date(year, month + 1, 1)
    last = datetime.date(following[0], following[1] + 1, 1) - datetime.timedelta(days=1)
    return When(first.isoformat()[:7], first, last, "month", "relative")
