"""What a date expression comes to: EDTF value, bounds, precision, basis, and what is doubtful about it.

EDTF (ISO 8601-2): quarters are ``2020-33`` to ``2020-36``, halves ``2021-40`` and ``2021-41``, seasons ``2022-21``
(spring) to ``2022-24``; a third of a year is an interval of months (early ``2019-01/2019-04``, mid ``2019-05/2019-08``,
late ``2019-09/2019-12``), a third of a month is the month with narrower bounds (1-10, 11-20, 21-end); a decade
``1960/1969``; a week Monday to Sunday. A season's bounds take in the calendar's and the astronomers' reckoning of the
northern hemisphere; a winter named by one year may begin in it or end in it.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from flows.model import When
from flows.normalising.calendar_grammar import LAST, NEXT, THIS, Reading

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NEAR = 183
"""Days within which a day without its year is looked for on each side of the publication."""
_JUST_PAST = 31
"""Days that a sentence about the time ahead may look back without meaning the next year ("on 9 March … will")."""
_DAY = timedelta(days=1)
_UNKNOWN = When()

FUTURE, PAST, NO_TENSE = 1, -1, 0


class Doubt(NamedTuple):
    """What becomes a ``Finding`` at the mention's place."""

    code: str
    severity: str
    message: str


class Reference(NamedTuple):
    """What a date expression is resolved against."""

    published: date | None
    text_year: int | None = None
    """The year of all days without one, in a text that has no publication date."""
    text_year_doubt: Doubt | None = None
    sentence_year: int | None = None
    """A year stated earlier in the same sentence."""
    tense: int = NO_TENSE
    numeric_order: str = "day_first"


Resolved = tuple[When, tuple[Doubt, ...]]


def resolve(reading: Reading, reference: Reference) -> Resolved:
    """The value of a reading and what is doubtful; an unknown ``When`` where nothing can be said."""
    when, doubts = _RESOLVERS[reading.kind](reading, reference)
    if reading.opener and when.date is not None:
        when = opened(when, reading.opener)
    return when, doubts


def opened(when: When, opener: str) -> When:
    """The interval that "since", "by" and the like make of a date, open on one side."""
    if when.earliest is None or when.latest is None:
        return when
    if opener in ("since", "from", "not_before"):
        return replace(when, date=f"{_edge(when, 0)}/..", latest=None, precision="open_interval")
    if opener in ("until", "by"):
        return replace(when, date=f"../{_edge(when, 1)}", earliest=None, precision="open_interval")
    beyond = when.earliest - _DAY if opener == "before" else when.latest + _DAY
    stated = _like(when, beyond)
    if opener == "before":
        return replace(when, date=f"../{stated}", earliest=None, latest=beyond, precision="open_interval")
    return replace(when, date=f"{stated}/..", earliest=beyond, latest=None, precision="open_interval")


def joined(first: When, last: When) -> When | None:
    """The range from one date to another; null where they are not in order or one of them is open."""
    if first.earliest is None or first.latest is None or last.earliest is None or last.latest is None:
        return None
    if first.earliest >= last.earliest or first.latest >= last.latest:
        return None
    basis = first.basis if last.basis == "stated" else last.basis
    return When(f"{_edge(first, 0)}/{_edge(last, 1)}", first.earliest, last.latest, "range", basis)


def _edge(when: When, side: int) -> str:
    """The first or last date of a value as an interval may hold it: days, months and years, but no season."""
    bound = when.earliest if side == 0 else when.latest
    edge = (when.date or "").split("/")[-side]
    if (len(edge) == 7 and int(edge[5:]) > 12) or ".." in edge or not edge:
        return bound.isoformat() if bound else ".."
    return edge


def _like(when: When, day: date) -> str:
    """``day`` written to the precision of ``when``."""
    length = len(when.date or "")
    if when.precision == "year":
        return f"{day.year:04}"
    return day.isoformat()[:7] if when.precision == "month" and length == 7 else day.isoformat()


# Days -------------------------------------------------------------------------------------------------------------------


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
    values = reading.values
    if len(values) == 3:
        return [_Point(*values, 0)]
    return [_Point(*values[:3], int(values[:2] > values[3:5])), _Point(*values[3:6], 0)]


def fits_weekdays(reading: Reading, year: int) -> bool:
    """Every day of the reading exists in ``year`` and falls on the weekday that it states."""
    return all(point.fits(year) for point in points(reading))


def _days(reading: Reading, reference: Reference) -> Resolved:
    spots = points(reading)
    for spot in spots:
        if spot.day > monthrange(2000, spot.month)[1]:
            return _UNKNOWN, (_impossible(spot, None),)
    year, basis, doubts = _year_of_days(reading, spots, reference)
    if year is None:
        return _UNKNOWN, doubts
    for spot in spots:
        if not spot.exists(year):
            return _UNKNOWN, (_impossible(spot, year - spot.years_back),)
    wrong = tuple(_weekday_mismatch(spot, year) for spot in spots if not spot.fits(year))
    first, last = spots[0].on(year), spots[-1].on(year)
    if len(spots) == 1:
        return When(first.isoformat(), first, first, "day", basis), (*wrong, *doubts)
    if first >= last:
        return _UNKNOWN, (Doubt("impossible_date", "warning", f"the range runs backwards, from {first} to {last}"),)
    return When(f"{first}/{last}", first, last, "range", basis), (*wrong, *doubts)


def _year_of_days(reading: Reading, spots: list[_Point], reference: Reference) -> tuple[int | None, str, tuple[Doubt, ...]]:
    published = reference.published
    if reading.year is not None:
        return reading.year, "stated", ()
    if published is None:
        return _year_of_undated(spots, reference)
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
    if any(spot.weekday >= 0 for spot in spots):
        fitting = [year for year in near if all(spot.fits(year) for spot in spots) and distance(year)[0] <= _NEAR]
        if fitting:
            return min(fitting, key=distance), "year_inferred", ()
        if reference.sentence_year is not None and all(spot.fits(reference.sentence_year) for spot in spots):
            return reference.sentence_year, "year_inferred", ()
    elif reference.sentence_year is not None and all(spot.exists(reference.sentence_year) for spot in spots):
        return reference.sentence_year, "year_inferred", ()
    nearest = min(near, key=distance)
    if reference.tense == FUTURE and (spots[-1].on(nearest) - published).days < -_JUST_PAST and nearest + 1 in near:
        nearest += 1
    return nearest, "year_inferred", ()


def _year_of_undated(spots: list[_Point], reference: Reference) -> tuple[int | None, str, tuple[Doubt, ...]]:
    sentence_year = reference.sentence_year
    if sentence_year is not None and all(spot.fits(sentence_year) for spot in spots):
        return sentence_year, "year_inferred", ()
    if reference.text_year is not None:
        doubts = (reference.text_year_doubt,) if reference.text_year_doubt else ()
        return reference.text_year, "year_inferred", doubts
    return None, "unknown", (_no_year(),)


def _no_year() -> Doubt:
    return Doubt("ambiguous_year", "warning", "the year is not stated and nothing in the text decides it")


def _impossible(spot: _Point, year: int | None) -> Doubt:
    named = f"{spot.day} {MONTHS[spot.month - 1]}" + (f" {year}" if year is not None else "")
    return Doubt("impossible_date", "error", f"{named} does not exist")


def _weekday_mismatch(spot: _Point, year: int) -> Doubt:
    if not spot.exists(year):
        return _impossible(spot, year)
    day = spot.on(year)
    message = f"{day.day} {MONTHS[day.month - 1]} {day.year} is a {WEEKDAYS[day.weekday()]}, not a {WEEKDAYS[spot.weekday]}"
    return Doubt("weekday_mismatch", "warning", message)


def _numeric(reading: Reading, reference: Reference) -> Resolved:
    first, second = reading.values
    year = reading.year or 0
    orders = {"day_first": (second, first), "month_first": (first, second)}
    possible = {name: _day_or_none(year, *order) for name, order in orders.items()}
    days = sorted({day for day in possible.values() if day})
    if not days:
        return _UNKNOWN, (Doubt("impossible_date", "error", f"{first}/{second}/{year} does not exist"),)
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


# Months, parts of years, years ----------------------------------------------------------------------------------------------


def _nearest_year(
    reading: Reading, reference: Reference, bounds: Callable[[int], tuple[date, date]]
) -> tuple[int | None, str, tuple[Doubt, ...]]:
    """The year of something that comes round once a year, such as a month: ``bounds(year)`` are its first and last day."""
    published = reference.published
    if reading.year is not None:
        return reading.year, "stated", ()
    if published is None:
        return _year_of_undated([], reference) if reading.shift is None and not reading.lean else (None, "unknown", ())
    if reading.shift is not None:
        return published.year + reading.shift, "relative", ()
    years = range(published.year - 1, published.year + 2)
    if reading.lean == THIS:
        return published.year, "relative", ()
    if reading.lean == LAST:
        return max(year for year in (published.year - 2, *years) if bounds(year)[1] < published), "relative", ()
    if reading.lean == NEXT:
        return min(year for year in (*years, published.year + 2) if bounds(year)[0] > published), "relative", ()
    if reference.sentence_year is not None:
        return reference.sentence_year, "year_inferred", ()
    if reference.tense == FUTURE:
        return min(year for year in years if bounds(year)[1] >= published), "year_inferred", ()
    if reference.tense == PAST:
        return max(year for year in years if bounds(year)[0] <= published), "year_inferred", ()

    def distance(year: int) -> tuple[int, int]:
        first, last = bounds(year)
        return abs((first - published).days + (last - published).days), year

    return min(years, key=distance), "year_inferred", ()


def _month_bounds(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _months(reading: Reading, reference: Reference) -> Resolved:
    first, last = reading.values[0], reading.values[-1]
    wraps = int(first > last)
    year, basis, doubts = _nearest_year(
        reading, reference, lambda year: (_month_bounds(year - wraps, first)[0], _month_bounds(year, last)[1])
    )
    if year is None:
        return _UNKNOWN, doubts
    earliest, latest = _month_bounds(year - wraps, first)[0], _month_bounds(year, last)[1]
    if len(reading.values) == 1:
        return When(f"{year:04}-{first:02}", earliest, latest, "month", basis), doubts
    return When(f"{year - wraps:04}-{first:02}/{year:04}-{last:02}", earliest, latest, "range", basis), doubts


def _third_of_month(year: int, month: int, third: int) -> tuple[date, date]:
    last = monthrange(year, month)[1]
    return date(year, month, (1, 11, 21)[third]), date(year, month, (10, 20, last)[third])


def _month_part(reading: Reading, reference: Reference) -> Resolved:
    third, month = reading.values
    year, basis, doubts = _nearest_year(reading, reference, lambda year: _third_of_month(year, month, third))
    if year is None:
        return _UNKNOWN, doubts
    return When(f"{year:04}-{month:02}", *_third_of_month(year, month, third), "month", basis), doubts


def _half_of_month(year: int, month: int, half: int) -> tuple[date, date]:
    return (date(year, month, 1), date(year, month, 15)) if half == 1 else (date(year, month, 16), _month_bounds(year, month)[1])


def _month_half(reading: Reading, reference: Reference) -> Resolved:
    half, month = reading.values
    year, basis, doubts = _nearest_year(reading, reference, lambda year: _half_of_month(year, month, half))
    if year is None:
        return _UNKNOWN, doubts
    earliest, latest = _half_of_month(year, month, half)
    return When(f"{earliest}/{latest}", earliest, latest, "range", basis), doubts


def _stated_year(reading: Reading, reference: Reference) -> tuple[int | None, str]:
    if reading.year is not None:
        return reading.year, "stated"
    if reference.published is None:
        return None, "unknown"
    return reference.published.year + (reading.shift or 0), "relative"


def _year(reading: Reading, reference: Reference) -> Resolved:
    year, basis = _stated_year(reading, reference)
    if year is None:
        return _UNKNOWN, ()
    when = When(f"{year:04}", date(year, 1, 1), date(year, 12, 31), "year", basis)
    return _led(when, reading.values[0] if reading.values else 0, reference), ()


def _led(when: When, lead: int, reference: Reference) -> When:
    """ "Earlier this month" ends with the publication, "later this year" begins with it."""
    published = reference.published
    if published is None or when.earliest is None or when.latest is None or not when.earliest <= published <= when.latest:
        return when
    return replace(when, latest=published) if lead < 0 else replace(when, earliest=published) if lead > 0 else when


def _year_part(reading: Reading, reference: Reference) -> Resolved:
    year, basis = _stated_year(reading, reference)
    if year is None:
        return _UNKNOWN, ()
    first, last = 4 * reading.values[0] + 1, 4 * reading.values[0] + 4
    bounds = _month_bounds(year, first)[0], _month_bounds(year, last)[1]
    return When(f"{year:04}-{first:02}/{year:04}-{last:02}", *bounds, "part_of_year", basis), ()


def _months_of_year(base: int, months: int, precision: str) -> Callable[[Reading, Reference], Resolved]:
    """Resolver of the n-th stretch of so many months; its EDTF code is ``base`` plus n."""

    def resolver(reading: Reading, reference: Reference) -> Resolved:
        year, basis = _stated_year(reading, reference)
        if year is None:
            return _UNKNOWN, ()
        number = reading.values[0]
        bounds = _month_bounds(year, months * (number - 1) + 1)[0], _month_bounds(year, months * number)[1]
        return When(f"{year:04}-{base + number}", *bounds, precision, basis), ()

    return resolver


def _season_bounds(year: int, season: int, ends_next_year: int) -> tuple[date, date]:
    if season == 3:
        return date(year if ends_next_year else year - 1, 12, 1), date(year + 1, 3, 21)
    return date(year, (3, 6, 9)[season], 1), date(year, (6, 9, 12)[season], (21, 23, 21)[season])


def _season(reading: Reading, reference: Reference) -> Resolved:
    season, spans = reading.values
    year, basis, doubts = _nearest_year(reading, reference, lambda year: _season_bounds(year, season, 1))
    if year is None:
        return _UNKNOWN, doubts
    return When(f"{year:04}-{21 + season}", *_season_bounds(year, season, spans), "season", basis), doubts


def _years(reading: Reading, reference: Reference) -> Resolved:
    first, last = reading.values
    return When(f"{first:04}/{last:04}", date(first, 1, 1), date(last, 12, 31), "range", "stated"), ()


def _decade(reading: Reading, reference: Reference) -> Resolved:
    start, third = reading.values
    first, last = (start, start + 9) if third < 0 else ((start, start + 3), (start + 4, start + 6), (start + 7, start + 9))[third]
    return When(f"{first:04}/{last:04}", date(first, 1, 1), date(last, 12, 31), "range", "stated"), ()


# Relative to the publication ------------------------------------------------------------------------------------------------


def _relative(day: date, last: date | None = None) -> When:
    if last is None:
        return When(day.isoformat(), day, day, "day", "relative")
    return When(f"{day}/{last}", day, last, "range", "relative")


def _offset(reading: Reading, reference: Reference) -> Resolved:
    published = reference.published
    return (_UNKNOWN if published is None else _relative(published + reading.values[0] * _DAY)), ()


def _month_from(published: date, months: int) -> tuple[int, int]:
    index = published.year * 12 + published.month - 1 + months
    return index // 12, index % 12 + 1


def _unit(reading: Reading, reference: Reference) -> Resolved:
    published = reference.published
    if published is None:
        return _UNKNOWN, ()
    unit, offset, lead = reading.values
    monday = published - published.weekday() * _DAY + 7 * offset * _DAY
    if unit == 2:
        year, month = _month_from(published, offset)
        when = When(f"{year:04}-{month:02}", *_month_bounds(year, month), "month", "relative")
    else:
        when = _relative(monday + 5 * _DAY if unit == 1 else monday, monday + 6 * _DAY)
    return _led(when, lead, reference), ()


def _unit_part(reading: Reading, reference: Reference) -> Resolved:
    if reference.published is None:
        return _UNKNOWN, ()
    third, offset = reading.values
    year, month = _month_from(reference.published, offset)
    return When(f"{year:04}-{month:02}", *_third_of_month(year, month, third), "month", "relative"), ()


def _ago(reading: Reading, reference: Reference) -> Resolved:
    published = reference.published
    if published is None:
        return _UNKNOWN, ()
    unit, count = reading.values
    if unit == 4:
        year = published.year + count
        return When(f"{year:04}", date(year, 1, 1), date(year, 12, 31), "year", "relative"), ()
    if unit == 2:
        year, month = _month_from(published, count)
        return When(f"{year:04}-{month:02}", *_month_bounds(year, month), "month", "relative"), ()
    if unit == 0:
        monday = published - published.weekday() * _DAY + 7 * count * _DAY
        return _relative(monday, monday + 6 * _DAY), ()
    return _relative(published + count * _DAY), ()


def _weekday(reading: Reading, reference: Reference) -> Resolved:
    """A weekday by itself: on or before the publication, unless the sentence speaks of the time ahead."""
    published = reference.published
    if published is None:
        return _UNKNOWN, ()
    back = (published.weekday() - reading.values[0]) % 7
    ahead = -back % 7
    if reading.lean == LAST:
        return _relative(published - (back or 7) * _DAY), ()
    if reading.lean == NEXT:
        return _relative(published + (ahead or 7) * _DAY), ()
    if reading.lean == THIS and reference.tense == NO_TENSE:
        return _relative(published - published.weekday() * _DAY + reading.values[0] * _DAY), ()
    return _relative(published + ahead * _DAY if reference.tense == FUTURE else published - back * _DAY), ()


def _weekday_of_week(reading: Reading, reference: Reference) -> Resolved:
    published = reference.published
    if published is None:
        return _UNKNOWN, ()
    weekday, weeks = reading.values
    return _relative(published + (weekday - published.weekday() + 7 * weeks) * _DAY), ()


_RESOLVERS: dict[str, Callable[[Reading, Reference], Resolved]] = {
    "days": _days,
    "numeric": _numeric,
    "months": _months,
    "month_part": _month_part,
    "month_half": _month_half,
    "year": _year,
    "year_part": _year_part,
    "quarter": _months_of_year(32, 3, "quarter"),
    "half": _months_of_year(39, 6, "half"),
    "season": _season,
    "years": _years,
    "decade": _decade,
    "offset": _offset,
    "unit": _unit,
    "unit_part": _unit_part,
    "ago": _ago,
    "weekday": _weekday,
    "weekday_of_week": _weekday_of_week,
}
