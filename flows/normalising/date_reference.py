"""What date expressions are resolved against, and what resolving gives."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from flows.model import When

DAY = timedelta(days=1)
UNKNOWN = When()
FUTURE, PAST, NO_TENSE, CONDITIONAL = 1, -1, 0, 2
AHEAD = (FUTURE, CONDITIONAL)
"""Tenses of what lies ahead: of the release, or of the time that the sentence tells of."""


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


def month_bounds(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_of_undated(
    reference: Reference, fits: Callable[[int], bool] = lambda year: True
) -> tuple[int | None, str, tuple[Doubt, ...]]:
    """The year, its basis and what is doubtful of a day or month without one, in a text that has no publication
    date."""
    if reference.sentence_year is not None and fits(reference.sentence_year):
        return reference.sentence_year, "year_inferred", ()
    if reference.text_year is not None:
        doubts = (reference.text_year_doubt,) if reference.text_year_doubt else ()
        return reference.text_year, "year_inferred", doubts
    message = "the year is not stated and nothing in the text decides it"
    return None, "unknown", (Doubt("ambiguous_year", "warning", message),)


def year_of_sentence(reference: Reference) -> int | None:
    """The year stated before in the sentence, unless its tense speaks against it: "founded in |2014|, it will meet in
    May", "to fly in |2028|, as A agreed in May"."""
    year, published = reference.sentence_year, reference.published
    if year is None or published is None:
        return year
    behind = reference.tense == FUTURE and year < published.year
    return None if behind or (reference.tense == PAST and year > published.year) else year


def third_of_month(year: int, month: int, third: int) -> tuple[date, date]:
    """First and last day of the third of a month that "early", "mid" (1) or "late" (2) means."""
    last = monthrange(year, month)[1]
    return date(year, month, (1, 11, 21)[third]), date(year, month, (10, 20, last)[third])


def led(when: When, lead: int, reference: Reference) -> When:
    """ "Earlier this month" ends with the publication, "later this year" begins with it; so do the days of a week, whose
    date names its ends."""
    published = reference.published
    if (
        published is None
        or when.earliest is None
        or when.latest is None
        or not when.earliest <= published <= when.latest
    ):
        return when
    if lead == 0:
        return when
    earliest, latest = (when.earliest, published) if lead < 0 else (published, when.latest)
    named = f"{earliest}/{latest}" if when.date == f"{when.earliest}/{when.latest}" else when.date
    return replace(when, date=named, earliest=earliest, latest=latest)
