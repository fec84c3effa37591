"""Months, seasons, years and their parts.

A season's bounds take in the calendar's and the astronomers' reckoning of the northern hemisphere; a winter named by
one year may begin in it or end in it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from flows.model import When
from flows.normalising.calendar_reading import LAST, NEXT, THIS, Reading
from flows.normalising.date_reference import (
    AHEAD,
    PAST,
    UNKNOWN,
    Doubt,
    Reference,
    Resolved,
    led,
    month_bounds,
    third_of_month,
    year_of_sentence,
    year_of_undated,
)


def _nearest_year(
    reading: Reading, reference: Reference, bounds: Callable[[int], tuple[date, date]]
) -> tuple[int | None, str, tuple[Doubt, ...]]:
    """The year of something that comes round once a year, such as a month: ``bounds(year)`` are its first and last
    day."""
    published = reference.published
    if reading.year is not None:
        return reading.year, "stated", ()
    if published is None:
        return year_of_undated(reference) if reading.shift is None and not reading.lean else (None, "unknown", ())
    if reading.shift is not None:
        return published.year + reading.shift, "relative", ()
    years = range(published.year - 1, published.year + 2)
    if reading.lean == THIS:
        return published.year, "relative", ()
    if reading.lean == LAST:
        return max(year for year in (published.year - 2, *years) if bounds(year)[1] < published), "relative", ()
    if reading.lean == NEXT:
        return min(year for year in (*years, published.year + 2) if bounds(year)[0] > published), "relative", ()
    if (told := year_of_sentence(reference)) is not None:
        return told, "year_inferred", ()
    if reference.tense in AHEAD:
        return min(year for year in years if bounds(year)[1] >= published), "year_inferred", ()
    if reference.tense == PAST:
        return max(year for year in years if bounds(year)[0] <= published), "year_inferred", ()

    def distance(year: int) -> tuple[int, int]:
        first, last = bounds(year)
        return abs((first - published).days + (last - published).days), year

    return min(years, key=distance), "year_inferred", ()


def resolve_months(reading: Reading, reference: Reference) -> Resolved:
    first, last = reading.values[0], reading.values[-1]
    wraps = int(first > last)
    year, basis, doubts = _nearest_year(
        reading, reference, lambda year: (month_bounds(year - wraps, first)[0], month_bounds(year, last)[1])
    )
    if year is None:
        return UNKNOWN, doubts
    earliest, latest = month_bounds(year - wraps, first)[0], month_bounds(year, last)[1]
    if len(reading.values) == 1:
        return When(f"{year:04}-{first:02}", earliest, latest, "month", basis), doubts
    return When(f"{year - wraps:04}-{first:02}/{year:04}-{last:02}", earliest, latest, "range", basis), doubts


def resolve_month_part(reading: Reading, reference: Reference) -> Resolved:
    third, month = reading.values
    year, basis, doubts = _nearest_year(reading, reference, lambda year: third_of_month(year, month, third))
    if year is None:
        return UNKNOWN, doubts
    return When(f"{year:04}-{month:02}", *third_of_month(year, month, third), "month", basis), doubts


def _half_of_month(year: int, month: int, half: int) -> tuple[date, date]:
    return (
        (date(year, month, 1), date(year, month, 15))
        if half == 1
        else (date(year, month, 16), month_bounds(year, month)[1])
    )


def resolve_month_half(reading: Reading, reference: Reference) -> Resolved:
    half, month = reading.values
    year, basis, doubts = _nearest_year(reading, reference, lambda year: _half_of_month(year, month, half))
    if year is None:
        return UNKNOWN, doubts
    earliest, latest = _half_of_month(year, month, half)
    return When(f"{earliest}/{latest}", earliest, latest, "range", basis), doubts


def _stated_year(reading: Reading, reference: Reference) -> tuple[int | None, str]:
    if reading.year is not None:
        return reading.year, "stated"
    if reference.published is None:
        return None, "unknown"
    return reference.published.year + (reading.shift or 0), "relative"


def resolve_year(reading: Reading, reference: Reference) -> Resolved:
    year, basis = _stated_year(reading, reference)
    if year is None:
        return UNKNOWN, ()
    when = When(f"{year:04}", date(year, 1, 1), date(year, 12, 31), "year", basis)
    return led(when, reading.values[0] if reading.values else 0, reference), ()


def resolve_year_part(reading: Reading, reference: Reference) -> Resolved:
    year, basis = _stated_year(reading, reference)
    if year is None:
        return UNKNOWN, ()
    first, last = 4 * reading.values[0] + 1, 4 * reading.values[0] + 4
    bounds = month_bounds(year, first)[0], month_bounds(year, last)[1]
    return When(f"{year:04}-{first:02}/{year:04}-{last:02}", *bounds, "part_of_year", basis), ()


def months_of_year(base: int, months: int, precision: str) -> Callable[[Reading, Reference], Resolved]:
    """Resolver of the n-th stretch of so many months; its EDTF code is ``base`` plus n."""

    def resolver(reading: Reading, reference: Reference) -> Resolved:
        number = reading.values[0]

        def bounds(year: int) -> tuple[date, date]:
            return month_bounds(year, months * (number - 1) + 1)[0], month_bounds(year, months * number)[1]

        year, basis, doubts = _nearest_year(reading, reference, bounds)
        if year is None:
            return UNKNOWN, doubts
        return When(f"{year:04}-{base + number}", *bounds(year), precision, basis), doubts

    return resolver


def _season_bounds(year: int, season: int, ends_next_year: int) -> tuple[date, date]:
    if season == 3:
        return date(year if ends_next_year else year - 1, 12, 1), date(year + 1, 3, 21)
    return date(year, (3, 6, 9)[season], 1), date(year, (6, 9, 12)[season], (21, 23, 21)[season])


def resolve_season(reading: Reading, reference: Reference) -> Resolved:
    season, spans = reading.values
    year, basis, doubts = _nearest_year(reading, reference, lambda year: _season_bounds(year, season, 1))
    if year is None:
        return UNKNOWN, doubts
    return When(f"{year:04}-{21 + season}", *_season_bounds(year, season, spans), "season", basis), doubts


def resolve_years(reading: Reading, reference: Reference) -> Resolved:
    first, last = reading.values
    return When(f"{first:04}/{last:04}", date(first, 1, 1), date(last, 12, 31), "range", "stated"), ()


def resolve_decade(reading: Reading, reference: Reference) -> Resolved:
    start, third = reading.values
    first, last = (
        (start, start + 9) if third < 0 else ((start, start + 3), (start + 4, start + 6), (start + 7, start + 9))[third]
    )
    return When(f"{first:04}/{last:04}", date(first, 1, 1), date(last, 12, 31), "range", "stated"), ()
