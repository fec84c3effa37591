"""Dates of gold and of the tables, compared as spans of days."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from flows.evaluating.matching import words
from flows.evaluating.terms import terms

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_PRECISIONS = {4: "year", 7: "month", 10: "day"}


def span_of(value: str) -> tuple[date, date]:
    """First and last day of ``2018``, ``2018-06`` or ``2018-06-15``. ValueError for anything else."""
    found = _PARTIAL.fullmatch(value)
    if not found:
        raise ValueError(f"'{value}' is not a date such as 2018, 2018-06 or 2018-06-15")
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    first_month, last_month = (month, month) if month else (1, 12)
    last_day = day or calendar.monthrange(year, last_month)[1]
    return date(year, first_month, day or 1), date(year, last_month, last_day)


@dataclass(frozen=True, slots=True)
class GoldDate:
    """A date as annotated. ``value`` is EDTF; null with ``free`` where the text has a date that cannot be resolved."""

    value: str | None
    precision: str | None
    earliest: date | None
    latest: date | None
    free: bool
    """The tables may give any date (if ``value`` is null), or any within the span (if it is not)."""

    @staticmethod
    def of(value: str | None, end: str | None, text: str | None, precision: str | None) -> GoldDate:
        """From the keys ``date``, ``end_date``, ``date_text`` and ``date_precision``. ValueError for a bad date."""
        if value is None:
            return GoldDate(None, None, None, None, text is not None)
        first, _, last = value.partition("/")
        last = last or end or first
        earliest, latest = span_of(first)[0], span_of(last)[1]
        if latest < earliest:
            raise ValueError(f"{value} ends before it begins")
        vague = text is not None and bool(terms("dates")["parts"].intersection(words(text)))
        if first == last:
            return GoldDate(first, precision or _PRECISIONS[len(first)], earliest, latest, vague)
        return GoldDate(f"{first}/{last}", "range", earliest, latest, vague)


@dataclass(frozen=True, slots=True)
class ToldDate:
    """The date columns of a row."""

    value: str | None
    earliest: date | None
    latest: date | None
    precision: str | None


def same_date(gold: GoldDate, told: ToldDate) -> bool:
    """Whether value and precision are right. Where gold knows no date, the tables must not know one either."""
    if gold.value is None:
        return gold.free or told.value is None
    if gold.free and told.earliest and told.latest and gold.earliest and gold.latest:
        return gold.earliest <= told.earliest and told.latest <= gold.latest
    return told.value == gold.value and told.precision == gold.precision


def can_be_same(gold: GoldDate, told: ToldDate) -> bool:
    """Whether the two do not contradict each other: their spans share a day, or one of them is not known."""
    if gold.earliest is None or gold.latest is None:
        return True
    begins_in_time = told.earliest is None or told.earliest <= gold.latest
    ends_in_time = told.latest is None or told.latest >= gold.earliest
    return begins_in_time and ends_in_time
