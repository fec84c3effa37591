"""What a date expression comes to: EDTF value, bounds, precision, basis, and what is doubtful about it.

EDTF (ISO 8601-2): quarters are ``2020-33`` to ``2020-36``, halves ``2021-40`` and ``2021-41``, seasons ``2022-21``
(spring) to ``2022-24``; a third of a year is an interval of months (early ``2019-01/2019-04``, mid ``2019-05/2019-08``,
late ``2019-09/2019-12``), a third of a month is the month with narrower bounds (1-10, 11-20, 21-end); a decade
``1960/1969``; a week Monday to Sunday; "since" ``2015/..``, "by" ``../2030``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from flows.model import When
from flows.normalising.calendar_reading import Reading
from flows.normalising.date_reference import DAY, Reference, Resolved
from flows.normalising.dates_from_publication import (
    resolve_ago,
    resolve_day_alone,
    resolve_day_of_month,
    resolve_offset,
    resolve_unit,
    resolve_unit_part,
    resolve_weekday,
    resolve_weekday_of_week,
)
from flows.normalising.dates_of_days import resolve_days, resolve_numeric
from flows.normalising.dates_of_months import (
    months_of_year,
    resolve_decade,
    resolve_month_half,
    resolve_month_part,
    resolve_months,
    resolve_season,
    resolve_year,
    resolve_year_part,
    resolve_years,
)


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
    beyond = when.earliest - DAY if opener == "before" else when.latest + DAY
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


_RESOLVERS: Mapping[str, Callable[[Reading, Reference], Resolved]] = {
    "days": resolve_days,
    "numeric": resolve_numeric,
    "months": resolve_months,
    "month_part": resolve_month_part,
    "month_half": resolve_month_half,
    "year": resolve_year,
    "year_part": resolve_year_part,
    "quarter": months_of_year(32, 3, "quarter"),
    "half": months_of_year(39, 6, "half"),
    "season": resolve_season,
    "years": resolve_years,
    "decade": resolve_decade,
    "offset": resolve_offset,
    "unit": resolve_unit,
    "unit_part": resolve_unit_part,
    "ago": resolve_ago,
    "day_alone": resolve_day_alone,
    "day_of_month": resolve_day_of_month,
    "weekday": resolve_weekday,
    "weekday_of_week": resolve_weekday_of_week,
}
