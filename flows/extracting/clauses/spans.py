"""How long something lasted of which the text gives the day that it ended or began, and how many days it took."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import chain

from flows.extracting.clauses.clauses import Clauses, Dated, barriers
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.clauses.words_between import foreign
from flows.extracting.words.reading import Reading
from flows.model import When

_BESIDE = 12
"""Words at most between a verb of beginning or ending and its day, places aside: "opened |in Oslo| on 3 May"."""
_FAR = 10
"""Words at most between "three days" and what lasted so long."""
_YEARS = 366
_FIGURES = 2
"""Digits at most of a number of days."""
_LONGEST = 31
"""Days at most that a visit or a session lasts."""
_AFTER, _BEFORE = 1, 6
"""Words at most that are of no place between the verb and its day after it, or before it ("|today| A and B concluded")."""


def lasting(reading: Reading, clauses: Clauses, trigger: Trigger, dated: Dated) -> Dated:
    """The day as a span: "concluded today its session, which opened on 18 May", "ended today a |three-day| visit"."""
    day = dated.mention.when.earliest
    if dated.mention.when.precision != "day" or day is None:
        return dated
    first, last = day_of(reading, clauses, "opening"), day_of(reading, clauses, "closing")
    if first is None and last is not None:
        first = _since(clauses, last)
    if first is None and last is None:
        return dated
    if first is not None and last is not None:
        return span_of(dated, first, last) if day in (first, last) else dated
    a, b = max(clauses.line.a, trigger.i - _FAR), min(clauses.line.b, trigger.j + _FAR)
    days = days_in(reading, a, b) or _days_after(reading, clauses)
    if days is None:
        return dated
    if last == day:
        return span_of(dated, day - timedelta(days=days - 1), day)
    return span_of(dated, day, day + timedelta(days=days - 1)) if first == day else dated


def some_day(dated: Dated, published: date | None) -> Dated | None:
    """What takes an hour took place on some day of a span: of "10 and 11 May" no more is known than the month."""
    when = dated.mention.when
    first, last = when.earliest, when.latest
    years = first is not None and last is not None and when.precision == "range" and (last - first).days > _YEARS
    if years and published is not None and last is not None and last > published:
        return None  # "signed a roadmap |for 2023-2026|": what it is about
    if (
        when.precision != "range"
        or first is None
        or last is None
        or (first.year, first.month) != (last.year, last.month)
    ):
        return dated
    month = When(f"{first.year:04}-{first.month:02}", first, last, "month", when.basis)
    return dated._replace(mention=dated.mention._replace(when=month))


def span_of(dated: Dated, first: date, last: date) -> Dated:
    if not 0 < (last - first).days <= _LONGEST:
        return dated
    when = When(f"{first.isoformat()}/{last.isoformat()}", first, last, "range", dated.mention.when.basis)
    return dated._replace(mention=dated.mention._replace(when=when))


def day_of(reading: Reading, clauses: Clauses, category: str) -> date | None:
    """The day that stands with a verb of beginning or ending: "|opened| on 3 May in Oslo", "|today| concluded"."""
    hits = reading.hits_of(category, clauses.line.a, clauses.line.b)
    days = [dated for dated in clauses.dates if dated.mention.when.precision == "day"]
    for hit in hits:
        after = (d for d in days if 0 <= d.i - hit.j <= _BESIDE and foreign(reading, clauses, hit.j, d.i) <= _AFTER)
        before = (
            d
            for d in reversed(days)
            if 0 <= hit.i - d.j <= _BESIDE
            and foreign(reading, clauses, d.j, hit.i) <= _BEFORE
            and barriers(clauses, d.j, hit.i) == 0
        )
        if (found := next(chain(after, before), None)) is not None:
            return found.mention.when.earliest
    return None


def _since(clauses: Clauses, last: date) -> date | None:
    """ "|organised since 3 May| by A, the course closed on Friday": the day from which on it has lasted."""
    spans = (dated.mention.when for dated in clauses.dates if dated.mention.when.precision == "open_interval")
    begins = (when.earliest for when in spans if when.latest is None and when.earliest is not None)
    return next((day for day in begins if 0 < (last - day).days <= _LONGEST), None)


def _days_after(reading: Reading, clauses: Clauses) -> int | None:
    """ "The Zorb Week, which A holds, |closed today| in Oslo |after four days|": of what no sentence else says how long."""
    hits = reading.hits_of("closing", clauses.line.a, clauses.line.b)
    found = (days_in(reading, hit.j, min(clauses.line.b, hit.j + _FAR)) for hit in hits)
    return next((days for days in found if days is not None), None)


def days_in(reading: Reading, a: int, b: int) -> int | None:
    """How many days some words tell: "a |three-day| visit", « une visite de |trois jours| »."""
    lower, grammar = reading.tokens.lower, reading.grammar
    for k in range(a, b - 1):
        unit = k + 1 + (lower[k + 1] == "-")
        if unit < b and lower[unit] in grammar.days and (days := number_at(reading, k)) is not None:
            return days
    return None


def number_at(reading: Reading, k: int) -> int | None:
    """What a numeral or a figure below a hundred says: "three", "12"."""
    word, cardinals = reading.tokens.lower[k], reading.grammar.cardinals
    if word in cardinals:
        return cardinals.index(word) + 1
    return int(word) if word.isdecimal() and len(word) <= _FIGURES else None
