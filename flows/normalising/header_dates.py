"""Dates as headers write them, ones that running text has not included: 05-07-2016, 5-Jul-2016, 14/06/22."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from flows.lexicon import languages, words
from flows.model import DateMention, Span
from flows.normalising.dates import find_dates
from flows.normalising.phrases import alternation, word_count

_DIGIT = re.compile(r"[0-9]")


class Evened(NamedTuple):
    """A line with its odd date written as running text has it, and where both dates stand."""

    line: str
    odd: Span
    even: Span

    def back(self, offset: int) -> int:
        """Where what stands at ``offset`` stood before."""
        if offset >= self.even.end:
            return offset - self.even.end + self.odd.end
        return min(offset, self.odd.end)


def evened(line: str) -> Evened | None:
    """``line`` with its first odd date ("05-07-2016") written in full; null where none stands in it."""
    odd = _ODD_DATE.search(line)
    if odd is None:
        return None
    even = _evened(odd)
    start = odd.start()
    return Evened(f"{line[:start]}{even}{line[odd.end() :]}", Span(*odd.span()), Span(start, start + len(even)))


@lru_cache(maxsize=512)  # a front's lines are asked about several times
def header_dates(line: str, language: str) -> Sequence[DateMention]:
    """Dates of day precision in ``line``, in its language, else in any other; else a day and month without a year."""
    digit = _DIGIT.search(line)
    if digit is None:
        return ()
    if odd := _ODD_DATE.search(line):
        even = _evened(odd)
        found = header_dates(f"{line[: odd.start()]}{even}{line[odd.end() :]}", language)
        return [_as_written(each, odd, len(even)) for each in found]
    codes = [code for code in dict.fromkeys((language, *languages())) if code in languages()]
    yearless: Sequence[DateMention] = ()
    # From the weekday or the first digit on, a day is a day even where "until" stands before it, as in an embargo.
    weekday = _weekday_before_digit().search(line)
    for start in dict.fromkeys((0, weekday.start() if weekday else digit.start(), digit.start())):
        for code in codes:
            here = find_dates(line[start:], code, None)
            if days := [_moved(mention, start) for mention in here if mention.when.precision == "day"]:
                return days
            if not yearless and word_count(line) <= _YEARLESS_WORDS:
                open_days = [_moved(each, start) for each in here if each.when.date is None]
                yearless = [each for each in open_days if _DAY_AND_MONTH.search(line[each.start : each.end])]
    return yearless[:1]


def is_dated(line: str) -> bool:
    """Whether a short line ends with a day and its year ("Norrby, 3 May 2016", « Service de presse – 3 mai 2016 »)."""
    year = _YEAR_AT_END.search(line) if len(line) <= _LONGEST_DATED else None
    days = header_dates(line, next(iter(languages()))) if year else ()
    return bool(days) and days[0].when.precision == "day" and len(line) - days[0].end <= _BEYOND_DAY


_YEAR_AT_END = re.compile(r"\b(?:19|20)[0-9]{2}\b\W{0,3}$")
_LONGEST_DATED, _BEYOND_DAY = 80, 3


# Day, month and year in figures or with dashes, as they are written beside what ``find_dates`` reads in running text.
_ODD_DATE = re.compile(
    r"\b(?P<named>[0-9]{1,2}(?P<joint>[-/])[A-Za-zÀ-ÿ]{3,9}\.?(?P=joint)(?:[0-9]{2}){1,2})\b"  # 5-Jul-2016, 5/July/2016
    r"|(?<![\w/.-])(?P<year_first>(?:19|20)[0-9]{2}(?P<sign>[./])[01]?[0-9](?P=sign)[0-3]?[0-9])(?![\w/-])"  # 2016.7.5
    r"|(?<![\w/.-])(?P<compact>20[0-9]{2}[01][0-9][0-3][0-9])(?![\w/.-])"  # 20160705
    r"|(?<![\w/.-])(?P<year_spaced>(?:19|20)[0-9]{2}\. [01]?[0-9]\. ?[0-3]?[0-9]\.?)(?![\w/-])"  # 2016. 7. 5.
    r"|(?<=-[0-3][0-9])(?P<hour>T)(?=[0-2][0-9]:)"  # 2016-07-05T10:00
    r"|(?<![\w/-])(?P<hyphened>[0-3]?[0-9]-[01]?[0-9]-(?:19|20)[0-9]{2})\b"  # 05-07-2016
    r"|(?<![\w/.-])(?P<spaced>[0-3]?[0-9](?:\. ?[01]?[0-9]\. | [./] ?[01]?[0-9] [./] ?)(?:19|20)[0-9]{2})\b"  # 5. 7. 2016
    r"|(?<![\w/.-])(?P<roman>[0-3]?[0-9]\.\s?(?i:i{1,3}|iv|vi{0,3}|ix|xi{0,2})\.\s?(?:19|20)[0-9]{2})\b"  # 5.vii.2016
    r"|(?<![\w/.-])(?P<short>[0-3]?[0-9](?P<mark>[/.])[01]?[0-9](?P=mark)[0-9]{2})(?![\w/.-]|[:,][0-9])"  # 5/7/16
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_YEARLESS_WORDS = 8
_DAY_AND_MONTH = re.compile(
    r"\b[0-3]?[0-9](?:er|st|nd|rd|th)?\b.{0,40}?[^\W\d_]{3}|[^\W\d_]{3}.{0,40}?\b[0-3]?[0-9](?:er|st|nd|rd|th)?\b"
)


def _evened(odd: re.Match[str]) -> str:
    """An odd way of writing a date as one that is read in running text."""
    written = odd.group()
    match odd.lastgroup:
        case "named":
            day, month, year = re.split("[-/]", written)
            return f"{day} {month} {year if len(year) > 2 else f'20{year}'}"
        case "hyphened":
            return written.replace("-", ".")
        case "year_first" | "year_spaced":
            year, month, day = re.split("[./] ?", written.rstrip("."))
            return f"{year}-{month:0>2}-{day:0>2}"
        case "compact":
            return f"{written[:4]}-{written[4:6]}-{written[6:]}"
        case "spaced":
            return "".join(written.split())
        case "roman":
            day, month, year = re.split(r"\.\s?", written)
            return f"{day}.{_ROMAN.index(month.lower()) + 1:0>2}.{year}"
        case "short":
            return f"{written[:-2]}20{written[-2:]}"
    return " "


def _as_written(mention: DateMention, odd: re.Match[str], length: int) -> DateMention:
    """The mention where it stands in the line as it was before ``odd`` was written with so many letters."""

    def back(offset: int, inside: int) -> int:
        if offset >= odd.start() + length:
            return offset - length + odd.end() - odd.start()
        return offset if offset <= odd.start() else inside

    return mention._replace(start=back(mention.start, odd.start()), end=back(mention.end, odd.end()))


@lru_cache(maxsize=1)
def _weekday_before_digit() -> re.Pattern[str]:
    names = alternation(name for code in languages() for forms in words("dates", "weekdays", code) for name in forms)
    return re.compile(rf"\b{names}\b\.?,?\s(?=[0-9])", re.IGNORECASE)


def _moved(mention: DateMention, by: int) -> DateMention:
    return mention._replace(start=mention.start + by, end=mention.end + by) if by else mention
