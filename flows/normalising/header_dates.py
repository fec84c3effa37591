"""Dates as headers write them, ones that running text has not included: 05-07-2016, 5-Jul-2016, 14/06/22."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from flows.lexicon import languages
from flows.model import DateMention
from flows.normalising.dates import find_dates
from flows.normalising.phrases import word_count

_DIGIT = re.compile(r"[0-9]")


@lru_cache(maxsize=512)  # a front's lines are asked about several times
def header_dates(line: str, language: str) -> Sequence[DateMention]:
    """Dates of day precision in ``line``, in its language, else in any other; else a day and month without a year."""
    digit = _DIGIT.search(line)
    if digit is None:
        return ()
    if spaced := _SPACED_DATE.search(line):
        even = "".join(spaced.group().split())
        line = line[: spaced.start()] + even.rjust(len(spaced.group())) + line[spaced.end() :]
        found = header_dates(line, language)
        return [
            each._replace(start=min(each.start, spaced.start())) if each.end == spaced.end() else each for each in found
        ]
    if _ODD_DATE.search(line):
        line = _ODD_DATE.sub(_evened, line)
    if short := _SHORT_YEAR.search(line):
        full = f"{line[: short.start(2)]}20{line[short.start(2) :]}"
        found = [each for each in header_dates(full, language) if each.start <= short.start()]
        return [each._replace(end=each.end - 2) for each in found[-1:]]
    codes = [code for code in dict.fromkeys((language, *languages())) if code in languages()]
    yearless: Sequence[DateMention] = ()
    # From the first digit on, a day is a day even where "until" stands before it, as in an embargo.
    for start in dict.fromkeys((0, digit.start())):
        for code in codes:
            here = find_dates(line[start:], code, None)
            if days := [_moved(mention, start) for mention in here if mention.when.precision == "day"]:
                return days
            if not yearless and word_count(line) <= _YEARLESS_WORDS:
                open_days = [_moved(each, start) for each in here if each.when.date is None]
                yearless = [each for each in open_days if _DAY_AND_MONTH.search(line[each.start : each.end])]
    return yearless[:1]


# 5-Jul-2016, 2016.07.05, 2016-07-05T10:00, 05-07-2016
_ODD_DATE = re.compile(
    r"\b(?P<named>[0-9]{1,2}-[A-Za-zÀ-ÿ]{3,9}\.?-[0-9]{4})\b"
    r"|\b(?P<dotted>[0-9]{4}\.[01][0-9]\.[0-3][0-9])\b"
    r"|(?<=-[0-3][0-9])T(?=[0-2][0-9]:)"
    r"|(?<![\w/-])(?P<hyphened>[0-3]?[0-9]-[01]?[0-9]-(?:19|20)[0-9]{2})\b"
)
# 29. 1. 2025
_SPACED_DATE = re.compile(r"\b[0-3]?[0-9]\. ?[01]?[0-9]\. (?:19|20)[0-9]{2}\b")
_SHORT_YEAR = re.compile(r"(?<![\w/.-])[0-3]?[0-9]([/.])[01]?[0-9]\1([0-9]{2})(?![\w/.-]|[:,][0-9])")
_YEARLESS_WORDS = 8
_DAY_AND_MONTH = re.compile(
    r"\b[0-3]?[0-9](?:er|st|nd|rd|th)?\b.{0,40}?[^\W\d_]{3}|[^\W\d_]{3}.{0,40}?\b[0-3]?[0-9](?:er|st|nd|rd|th)?\b"
)


def _evened(odd: re.Match[str]) -> str:
    """An odd way of writing a date as one that is read, of the same length."""
    match odd.lastgroup:
        case "named":
            return odd.group().replace("-", " ")
        case "hyphened":
            return odd.group().replace("-", ".")
        case "dotted":
            return odd.group().replace(".", "-")
    return " "


def _moved(mention: DateMention, by: int) -> DateMention:
    return mention._replace(start=mention.start + by, end=mention.end + by) if by else mention
