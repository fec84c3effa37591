"""Days, and ranges of days: the year that is not stated, the weekday that does not fit, the day that does not exist."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import NamedTuple

from flows.model import When
from flows.normalising.calendar_reading import LAST, NEXT, Reading
from flows.normalising.date_reference import (
    AHEAD,
    PAST,
    UNKNOWN,
    Doubt,
    Reference,
    Resolved,
    year_of_sentence,
    year_of_undated,
)

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NEAR = 183
"""Days within which a day without its year is looked for on each side of the publication."""
_NEWS = 21
"""Days at most before the release of what it tells as new, whatever year the sentence recalls: "Signed |in 2015|, the
accord entered into force |on 3 May|"."""
_JUST_PAST = 31
"""Days that a sentence about the time ahead may look back without meaning the next year ("on 9 March … will")."""

_FAR_AHEAD = 92
"""Days ahead from which on a sentence about the past means the year before ("launched on 11 April", in November)."""


class _Point(NamedTuple):
    month: int
    day: int
    weekday: int
    years_back: int
    """1 for the first day of a range that runs over New Year."""

    def exists(self, year: int) -> bool:
        return self.day <= monthrange(year - self.years_back, self.month)[1]

    def on(self, year: int) -> date:
        return date(year - self.years_back, self.month, self.day)

    def fits(self, year: int) -> bool:
        return self.exists(year) and (self.weekday < 0 or self.on(year).weekday() == self.weekday)


def points(reading: Reading) -> list[_Point]:
    """The one or two days of a ``days`` reading; the year that it states is that of the last."""
    month, day, weekday = reading.values[-3:]
    last = _Point(month, day, weekday, 0)
    if len(reading.values) == 3:
        return [last]
    month, day, weekday = reading.values[:3]
    return [_Point(month, day, weekday, int((month, day) > last[:2])), last]


def fits_weekdays(reading: Reading, year: int) -> bool:
    """Every day of the reading exists in ``year`` and falls on the weekday that it states."""
    return all(point.fits(year) for point in points(reading))


def resolve_days(reading: Reading, reference: Reference) -> Resolved:
    spots = points(reading)
    for spot in spots:
        if not 1 <= spot.month <= 12 or not 1 <= spot.day <= monthrange(2000, spot.month)[1]:
            return UNKNOWN, (_impossible(spot, None),)
    year, basis, doubts = _year_of_days(reading, spots, reference)
    if year is None:
        return UNKNOWN, doubts
    for spot in spots:
        if not spot.exists(year):
            return UNKNOWN, (_impossible(spot, year - spot.years_back),)
    wrong = tuple(_weekday_mismatch(spot, year) for spot in spots if not spot.fits(year))
    first, last = spots[0].on(year), spots[-1].on(year)
    if len(spots) == 1:
        return When(first.isoformat(), first, first, "day", basis), (*wrong, *doubts)
    if first >= last:
        return UNKNOWN, (Doubt("impossible_date", "warning", f"the range runs backwards, from {first} to {last}"),)
    return When(f"{first}/{last}", first, last, "range", basis), (*wrong, *doubts)


def _year_of_days(
    reading: Reading, spots: list[_Point], reference: Reference
) -> tuple[int | None, str, tuple[Doubt, ...]]:
    published = reference.published
    if reading.year is not None:
        return reading.year, "stated", ()
    if published is None:
        return year_of_undated(reference, lambda year: all(spot.fits(year) for spot in spots))
    if reading.shift is not None:
        return published.year + reading.shift, "relative", ()
    near = [year for year in range(published.year - 1, published.year + 2) if all(spot.exists(year) for spot in spots)]
    if not near:
        return published.year, "year_inferred", ()

    def distance(year: int) -> tuple[int, int]:
        return min(abs((spot.on(year) - published).days) for spot in spots), year

    if reading.lean in (LAST, NEXT):
        side = [year for year in near if (spots[-1].on(year) - published).days * reading.lean > 0]
        if side:
            return min(side, key=distance), "relative", ()
    told = year_of_sentence(reference)
    just = any(0 <= (published - spots[-1].on(year)).days <= _NEWS for year in near)
    if any(spot.weekday >= 0 for spot in spots):
        fitting = [year for year in near if all(spot.fits(year) for spot in spots) and distance(year)[0] <= _NEAR]
        if fitting:
            return min(fitting, key=distance), "year_inferred", ()
        if told is not None and all(spot.fits(told) for spot in spots):
            return told, "year_inferred", ()
    elif told is not None and not just and all(spot.exists(told) for spot in spots):
        return told, "year_inferred", ()
    nearest = min(near, key=distance)
    ahead = (spots[-1].on(nearest) - published).days
    if reference.tense in AHEAD and ahead < -_JUST_PAST and nearest + 1 in near:
        nearest += 1
    elif reference.tense == PAST and ahead > _FAR_AHEAD and nearest - 1 in near:
        nearest -= 1
    return nearest, "year_inferred", ()


def _impossible(spot: _Point, year: int | None) -> Doubt:
    month = MONTHS[spot.month - 1] if 1 <= spot.month <= 12 else f"of month {spot.month}"
    named = f"{spot.day} {month}" + (f" {year}" if year is not None else "")
    return Doubt("impossible_date", "error", f"{named} does not exist")


def _weekday_mismatch(spot: _Point, year: int) -> Doubt:
    if not spot.exists(year):
        return _impossible(spot, year)
    day = spot.on(year)
    message = (
        f"{day.day} {MONTHS[day.month - 1]} {day.year} is a {WEEKDAYS[day.weekday()]}, not a {WEEKDAYS[spot.weekday]}"
    )
    return Doubt("weekday_mismatch", "warning", message)


def resolve_numeric(reading: Reading, reference: Reference) -> Resolved:
    first, second = reading.values
    year = reading.year or 0
    orders = {"day_first": (second, first), "month_first": (first, second)}
    possible = {name: _day_or_none(year, *order) for name, order in orders.items()}
    days = sorted({day for day in possible.values() if day})
    if not days:
        return UNKNOWN, (Doubt("impossible_date", "error", f"{first}/{second}/{year} does not exist"),)
    preferred = possible.get(reference.numeric_order)
    if len(days) == 1 or preferred:
        day = preferred or days[0]
        return When(day.isoformat(), day, day, "day", "stated"), ()
    if reference.published is not None:
        close = [day for day in days if abs((day - reference.published).days) <= 31]
        if len(close) == 1:
            return When(close[0].isoformat(), close[0], close[0], "day", "stated"), ()
    message = f"{first}/{second}/{year} is {days[0]} or {days[1]}: the order of day and month is not known"
    return When(f"{year:04}", days[0], days[1], "year", "stated"), (Doubt("ambiguous_year", "warning", message),)


def _day_or_none(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] else None
