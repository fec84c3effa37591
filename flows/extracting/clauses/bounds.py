"""What a span that is open on one side dates: the day on which something begins, or for which it is aimed."""

from __future__ import annotations

import datetime

from flows.extracting.clauses.clauses import Dated
from flows.extracting.words.reading import Reading
from flows.model import When

_YEAR, _MONTH, _DAY = 4, 7, 10
"""Letters of a year, of "2019-05" and of "2019-05-03"."""


def beginning(dated: Dated) -> Dated:
    """ "from 1 May on": somebody takes up a post on that day."""
    when = dated.mention.when
    if when.precision != "open_interval" or when.earliest is None or when.date is None:
        return dated
    start = when.date.split("/")[0]
    precision = {_YEAR: "year", _MONTH: "month", _DAY: "day"}.get(len(start), when.precision)
    latest = when.earliest if precision == "day" else _last_day(when.earliest, precision)
    return dated._replace(
        mention=dated.mention._replace(when=When(start, when.earliest, latest, precision, when.basis))
    )


def at_earliest(reading: Reading, dated: Dated) -> Dated:
    """ "will launch |no earlier than 15 May|", "is to land |by May 2027|": the day or month that is aimed at."""
    when = dated.mention.when
    bound = (when.date or "").strip("/.")
    if when.precision != "open_interval" or not bound or bound.count("/"):
        return dated
    figures = [word for word in reading.tokens.words[dated.i : dated.j] if word.isdigit() and len(word) < _YEAR]
    if len(bound) != _MONTH and not (len(bound) == _DAY and figures):
        return dated  # a season's bounds are days too
    at = when.earliest or when.latest
    if at is None:
        return dated
    if len(bound) == _DAY:
        aimed = When(bound, at, at, "day", when.basis)
    else:
        aimed = When(bound, at.replace(day=1), _last_day(at.replace(day=1), "month"), "month", when.basis)
    return dated._replace(mention=dated.mention._replace(when=aimed))


def due(reading: Reading, dated: Dated) -> Dated:
    """ "to be signed |by the end of June 2027|", "will meet |before the end of the year|": the month that is named, or the
    year of the release, in what is left of which it lies."""
    when, published = dated.mention.when, reading.release.published_on
    bound = (when.date or "").strip("/.")
    if when.precision != "open_interval" or when.earliest is not None or when.latest is None or published is None:
        return dated
    named = any(word in reading.grammar.calendar for word in reading.tokens.lower[dated.i : dated.j])
    if len(bound) == _MONTH and named:
        first = when.latest.replace(day=1)
        at = When(bound, first, _last_day(first, "month"), "month", when.basis)
    elif when.latest.year == published.year and len(bound) < _DAY:
        at = When(
            bound[:_YEAR],
            when.latest.replace(month=1, day=1),
            when.latest.replace(month=12, day=31),
            "year",
            when.basis,
        )
    else:
        return dated
    return dated._replace(mention=dated.mention._replace(when=at))


def _last_day(start: datetime.date, precision: str) -> datetime.date:
    """The last day of the month or year that begins on a day."""
    months = 1 if precision == "month" else 12
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return datetime.date(year, month + 1, 1) - datetime.timedelta(days=1)
