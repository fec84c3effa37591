"""Whether 06/07/2024 is in June or in July: told by the days that the text names beside it, by how it words them, its
hours, its publisher's country."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from flows.lexicon import lexicon, words
from flows.model import DateMention
from flows.normalising.dates import find_dates
from flows.normalising.phrases import alternation

_NUMERIC = re.compile(r"(?P<first>[0-3]?[0-9])[/-](?P<second>[0-3]?[0-9])[/-](?:[0-9]{2}){1,2}")
_HALF_DAY_AND_ZONE = re.compile(r"\b[AaPp]\.?[Mm]\.?\s\(?[ECMP][DS]?T\b")


def as_ordered(written: str, day: date, text: str, language: str, country: str | None) -> date | None:
    """``day`` as the text means ``written``: months first or days first where both fit, by the text's other dates, else
    by the publisher's country; null where nothing tells."""
    match = _NUMERIC.fullmatch(written.strip())
    either = lexicon(language)["dates"]["numeric_order"] == "either"
    if match is None or not either or match["first"] == match["second"]:
        return day
    if max(int(match["first"]), int(match["second"])) > 12:
        return day
    order = _by_days_beside(day, match, text, language)
    if order is None:
        order = _month_first(text, language)
    if order is None and country is not None:
        order = country in lexicon(language)["dates"]["month_first_in"]
    return (
        None
        if order is None
        else day.replace(
            month=int(match["first" if order else "second"]), day=int(match["second" if order else "first"])
        )
    )


def _by_days_beside(day: date, match: re.Match[str], text: str, language: str) -> bool | None:
    """By the days of the text that lie shortly before the one reading and not before the other: a release tells of
    what was lately."""
    first, second = int(match["first"]), int(match["second"])
    beside = []
    for month, number in ((first, second), (second, first)):
        meant = day.replace(month=month, day=number)
        days = [found.when.earliest for found in find_dates(text[:_SAMPLE], language, meant) if _is_worded(text, found)]
        beside.append(sum(one is not None and 0 <= (meant - one).days <= _LATELY for one in days))
    return None if beside[0] == beside[1] else beside[0] > beside[1]


def _is_worded(text: str, found: DateMention) -> bool:
    written = text[found.start : found.end]
    return found.when.precision == "day" and any(map(str.isdigit, written)) and any(map(str.isalpha, written))


_SAMPLE, _LATELY = 4_000, 10


def _month_first(text: str, language: str) -> bool | None:
    """By the wording of the other dates ("June 3, 2024" or "3 June 2024"), else by an American hour; null where the text
    has neither."""
    month, day = (len(pattern.findall(text)) for pattern in _worded(language))
    if month != day:
        return month > day
    return True if _HALF_DAY_AND_ZONE.search(text) else None


@lru_cache(maxsize=4)
def _worded(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = alternation(form for forms in words("dates", "months", language) for form in forms)
    return (
        re.compile(rf"\b{names}\.? [0-3]?[0-9](?:st|nd|rd|th)?\b(?![0-9])"),
        re.compile(rf"\b[0-3]?[0-9](?:st|nd|rd|th)? (?:of )?{names}\b"),
    )
