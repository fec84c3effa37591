"""Dates told from the day of publication: "today", "last week", "three years ago", "on Friday"."""

from __future__ import annotations

from datetime import date

from flows.model import When
from flows.normalising.calendar_reading import LAST, NEXT, THIS, Reading
from flows.normalising.date_reference import (
    AHEAD,
    DAY,
    NO_TENSE,
    UNKNOWN,
    Reference,
    Resolved,
    led,
    month_bounds,
    third_of_month,
)

_NEAR = 45
"""Days on each side of the publication in which a day without its month is looked for."""


def _relative(day: date, last: date | None = None) -> When:
    if last is None:
        return When(day.isoformat(), day, day, "day", "relative")
    return When(f"{day}/{last}", day, last, "range", "relative")


def resolve_offset(reading: Reading, reference: Reference) -> Resolved:
    published = reference.published
    return (UNKNOWN if published is None else _relative(published + reading.values[0] * DAY)), ()


def _month_from(published: date, months: int) -> tuple[int, int]:
    index = published.year * 12 + published.month - 1 + months
    return index // 12, index % 12 + 1


def resolve_unit(reading: Reading, reference: Reference) -> Resolved:
    published = reference.published
    if published is None:
        return UNKNOWN, ()
    unit, offset, lead = reading.values
    monday = published - published.weekday() * DAY + 7 * offset * DAY
    if unit == 2:
        year, month = _month_from(published, offset)
        when = When(f"{year:04}-{month:02}", *month_bounds(year, month), "month", "relative")
    else:
        when = _relative(monday + 5 * DAY if unit == 1 else monday, monday + 6 * DAY)
    return led(when, lead, reference), ()


def resolve_unit_part(reading: Reading, reference: Reference) -> Resolved:
    if reference.published is None:
        return UNKNOWN, ()
    third, offset = reading.values
    year, month = _month_from(reference.published, offset)
    return When(f"{year:04}-{month:02}", *third_of_month(year, month, third), "month", "relative"), ()


def resolve_day_of_month(reading: Reading, reference: Reference) -> Resolved:
    day, offset = reading.values
    if reference.published is None:
        return UNKNOWN, ()
    first, last = month_bounds(*_month_from(reference.published, offset))
    return (_relative(first.replace(day=day)) if 1 <= day <= last.day else UNKNOWN), ()


def resolve_ago(reading: Reading, reference: Reference) -> Resolved:
    """ "In two years" is a time ahead only where the sentence speaks of one; else it is how long something took."""
    published = reference.published
    if published is None or (reading.lean == THIS and reference.tense not in AHEAD):
        return UNKNOWN, ()
    unit, count = reading.values
    if unit == 4:
        year = published.year + count
        return When(f"{year:04}", date(year, 1, 1), date(year, 12, 31), "year", "relative"), ()
    if unit == 2:
        year, month = _month_from(published, count)
        return When(f"{year:04}-{month:02}", *month_bounds(year, month), "month", "relative"), ()
    if unit == 0:
        monday = published - published.weekday() * DAY + 7 * count * DAY
        return _relative(monday, monday + 6 * DAY), ()
    return _relative(published + count * DAY), ()


def resolve_weekday(reading: Reading, reference: Reference) -> Resolved:
    """A weekday by itself: on or before the publication, unless the sentence speaks of the time ahead."""
    published = reference.published
    if published is None:
        return UNKNOWN, ()
    back = (published.weekday() - reading.values[0]) % 7
    ahead = -back % 7
    if reading.lean == LAST:
        return _relative(published - (back or 7) * DAY), ()
    if reading.lean == NEXT:
        return _relative(published + (ahead or 7) * DAY), ()
    if reading.lean == THIS and reference.tense == NO_TENSE:
        return _relative(published - published.weekday() * DAY + reading.values[0] * DAY), ()
    return _relative(published + ahead * DAY if reference.tense in AHEAD else published - back * DAY), ()


def resolve_weekday_of_week(reading: Reading, reference: Reference) -> Resolved:
    published = reference.published
    if published is None:
        return UNKNOWN, ()
    weekday, weeks = reading.values
    return _relative(published + (weekday - published.weekday() + 7 * weeks) * DAY), ()


def resolve_day_alone(reading: Reading, reference: Reference) -> Resolved:
    """A weekday with its day but no month: the nearest such day; where there is none, the weekday by itself."""
    published = reference.published
    if published is None:
        return UNKNOWN, ()
    day, weekday = reading.values
    near = (published + n * DAY for n in range(-_NEAR, _NEAR + 1))
    fitting = [each for each in near if (each.day, each.weekday()) == (day, weekday)]
    if not fitting:
        return resolve_weekday(reading._replace(kind="weekday", values=(weekday,)), reference)
    return _relative(min(fitting, key=lambda each: abs((each - published).days))), ()
