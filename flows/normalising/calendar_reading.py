"""A date expression as it was read and before it is resolved."""

from __future__ import annotations

from typing import NamedTuple

THIS, LAST, NEXT = 2, -1, 1
"""Which one of its kind is meant: "this October", "last October", "next October"."""


class Reading(NamedTuple):
    """A date expression before it is resolved. Hashable apart from its place, so equal ones are resolved once.

    ``values`` by ``kind`` — days: (month, day, weekday or -1), once or, for a range, twice · months: one or two
    numbers · month_part: (third, month) · year_part: (third,) · quarter, half, season: (number,) · month_half: (half,
    month) · year: () · years: (first, last) · decade: (first year, third or -1) · offset: (days,) · unit and ago:
    (days of a unit or months, how many) · weekday: (weekday,) · numeric: (first, second, year).
    """

    start: int
    end: int
    kind: str
    values: tuple[int, ...]
    year: int | None = None
    shift: int | None = None
    """Year counted from the publication's: -1 "last year"."""
    lean: int = 0
    """THIS, LAST or NEXT one of its kind."""
    opener: str = ""
    """since · until · by · before · after · not_before: the date bounds an open interval."""
    link: str = ""
    """How it hangs on the reading before it: ``range`` ("to"), ``dash`` or ``list``."""

    @property
    def meaning(self) -> tuple[object, ...]:
        """All but its place."""
        return self[2:8]
