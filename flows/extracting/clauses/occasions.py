"""The day of what a line tells without one: that of what was told last, where the line goes back to it.

"|On the same day| they met" · "|on this occasion| A and B signed" · "|at the closing session| A and B signed"
"""

from __future__ import annotations

from flows.extracting.clauses.clauses import Clauses, Dated
from flows.extracting.clauses.spans import some_day
from flows.extracting.clauses.told import Context
from flows.extracting.words.reading import Reading
from flows.model import When

_LONG_AGO = 365
"""Days before the release from which on nothing of it is an occasion."""
_JUST_TOLD = 60
"""Words at most to what was told just before, however long ago it was."""


def on_occasion(reading: Reading, clauses: Clauses, context: Context, brief: bool) -> Dated | None:
    """ "|On the same day| they met", "|in the afternoon| she visited Zorbex": the date told last. ``brief``: it takes an
    hour, as a signature does: of several days the first at the opening, the last at the closing."""
    a, b = clauses.line.a, clauses.line.b
    if clauses.line.said.isdisjoint(("occasion", "same_day")):
        return None
    hit = next(iter(reading.hits_of("same_day", a, b)), None)
    occasion = next(iter(reading.hits_of("occasion", a, b)), None)
    if hit is None and occasion is not None:
        if reading.hits_of("announced", a, b):
            return None
        dated = _lately(reading, clauses, context.event_date)
        return _at_its(reading, dated, str(occasion.value)) if dated is not None and brief else dated
    date = context.date
    if hit is None or date is None:
        return None
    whole = date.mention.when.precision not in ("year", "month", "open_interval")
    return date if whole or context.event_date is None else context.event_date


def _at_its(reading: Reading, dated: Dated, part: str) -> Dated | None:
    """The day of the opening or the closing of several, else some day of them."""
    when = dated.mention.when
    day = when.earliest if part == "opening" else when.latest if part == "closing" else None
    if when.precision != "range" or day is None:
        return some_day(dated, reading.release.published_on)
    return dated._replace(mention=dated.mention._replace(when=When(day.isoformat(), day, day, "day", when.basis)))


def _lately(reading: Reading, clauses: Clauses, dated: Dated | None) -> Dated | None:
    """ "On this occasion" goes back to what the release tells, and not to what was years before it."""
    published = reading.release.published_on
    last = dated.mention.when.latest if dated is not None else None
    if dated is not None and clauses.line.a - dated.i <= _JUST_TOLD:
        return dated
    return None if published is not None and last is not None and (published - last).days > _LONG_AGO else dated
