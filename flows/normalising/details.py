"""Telephone numbers, e-mail addresses and web addresses in a text: the first two are never published."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import re2

from flows.model import Span
from flows.normalising.phrases import any_of

EMAIL = r"[A-Za-z0-9._%+'’-]+(?: ?(?:@|\(at\)|\[at\]|＠) ?)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24}"
_SEPARATOR = r"[ .\-–/]"
_NUMBERS = (
    # +33 (0)1 44 76 74 04, 00 33 1 44 76 74 04, +1-202-358-1600
    rf"(?:\+ ?|\b00 ?)[1-9][0-9]{{0,2}}(?:{_SEPARATOR}{{0,3}}\(?[0-9]{{1,5}}\)?){{2,8}}",
    # (202) 358-1600, 8 (495) 631-81-23
    r"(?:\b[0-9] )?\([0-9]{2,5}\) ?[0-9]{2,4}(?:[ .\-–][0-9]{2,4}){1,4}\b",
    # 202-358-1600, 202.358.1600, 202 358 1600
    r"\b(?:1[-. ])?[2-9][0-9]{2}[-.–][0-9]{3}[-.–][0-9]{4}\b|\b[2-9][0-9]{2} [2-9][0-9]{2} [0-9]{4}\b",
    # 01 44 76 75 39, 03-3438-6111, 06151 90-2696
    r"\b0[1-9](?:[ .\-–][0-9]{2}){4}\b",
    # 0491 570 006, 082 000 0000, 07555 0104 12, 01234 567890
    r"\b0[0-9]{2,4} (?:[0-9]{3,4} [0-9]{2,4}|[0-9]{6})\b",
    r"\b0[0-9]{1,4}[-–][0-9]{2,4}[-–][0-9]{3,4}\b",
)
_LABELLED = r"[ .:]{0,6}\(?[+0-9](?:[ ./()\-–]{0,3}[0-9]){5,16}"
_DOMAIN_ENDS = "com|org|net|int|gov|edu|eu|fr|de|it|uk|ca|jp|in|kr|cn|ru|ae|az|kz|es|be|ch|at|info|space"
_PATH = r"[^\s<>\"”»)\]]"
_URL = rf"(?:https?://|www\.){_PATH}+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:{_DOMAIN_ENDS})\b(?:/{_PATH}*)?"
# What no table may hold, whether it is one of the above or not: addresses, and what is written to be dialled, with + and
# country code, with Tel., with a trunk 0 and pairs, or 3-3-4.
PERSONAL = "|".join(
    (
        r"[\w.+-]+\s?(?:@|\(at\)|\[at\]|\(@\))\s?[\w-]+(?:\.[\w-]+)+|mailto:",
        r"\+\s?\d{1,3}[\s.()/-]*(?:\d[\s.()/-]{0,2}){6,13}\d",
        r"(?i:\b(?:tel|tél|phone|fax|mobile|téléphone|telephone)\b)[\s.:°]*(?:\(?\+?\d[\s.()/-]{0,2}){6,14}\d",
        r"\b0\d(?:[\s.-]\d\d){4}\b",
        r"(?:\(\d{3}\)\s?|\b\d{3}[-.])\d{3}[-.]\d{4}\b",
    )
)
_YEAR_IN_BRACKETS = re.compile(r"\((?:19|20)[0-9]{2}\)")
_THOUSANDS = re.compile(r"\+[0-9]{1,3}(?:[ .]000)+")
_DAY = re.compile(r"[0-3][0-9]([-–])[01][0-9]\1(?:19|20)[0-9]{2}")

_MIN_DIGITS = 8


def _private() -> str:
    labels = any_of("contacts", "telephone")
    labelled = rf"\b(?i:{labels})\b{_LABELLED}"
    return "|".join((EMAIL, *_NUMBERS, labelled))


_PRIVATE = re2.compile(_private())
_LEFT_OVER = re2.compile(PERSONAL)
_WEB = re2.compile(_URL)
_AT = re.compile(r"@|＠|[(\[]at[)\]]")
_ANY_DIGITS = re.compile(r"[0-9][0-9 ().–/-]{2,}[0-9]")


class Details(NamedTuple):
    """Where a text holds telephone numbers and e-mail addresses, and where web addresses; both in order."""

    private: tuple[Span, ...]
    web: tuple[Span, ...]


def find_details(text: str) -> Details:
    """The details of a whole text. None of them goes over a line's end."""
    return Details(tuple(private_details(text)), tuple(web_addresses(text)))


def within(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Those of the ordered ``spans`` that lie in ``[start, end)``."""
    if not spans:
        return ()
    first = bisect_left(spans, start, key=_start)
    return spans[first : bisect_left(spans, end, first, key=_start)]


def _start(span: Span) -> int:
    return span.start


def private_details(text: str) -> Iterator[Span]:
    """Slices of ``text`` that are telephone numbers (with their label) or e-mail addresses, in order."""
    if not any(at in text for at in ("@", "＠", "(at", "[at")) and not _ANY_DIGITS.search(text):
        return
    for match in _PRIVATE.finditer(text):
        start, end = match.span()
        found = text[start:end]
        inside_word = start > 0 and (text[start - 1].isalnum() or text[start - 1] in "/_")
        if _AT.search(found) or not (inside_word or _is_quantity(found)):
            yield Span(start, end)


def _is_quantity(found: str) -> bool:
    """Whether what has the shape of a telephone number is none: "(2018) 105 40", "+50 000 000", "09-04-2025"."""
    labelled = found[0] not in "0123456789(+"
    too_short = not labelled and sum(map(str.isdigit, found)) < _MIN_DIGITS
    return too_short or bool(_YEAR_IN_BRACKETS.match(found) or _THOUSANDS.fullmatch(found) or _DAY.fullmatch(found))


def left_over(text: str) -> list[Span]:
    """What still is a number or an address once lines are joined and the details taken out: "+33 1 00 11|22 33 44" that
    went over two lines, "mailto:" before an address."""
    found = (Span(*match.span()) for match in _LEFT_OVER.finditer(text))
    return [span for span in found if not _THOUSANDS.fullmatch(text[span.start : span.end])]


def web_addresses(text: str) -> Iterator[Span]:
    """Slices of ``text`` that are web addresses or bare domain names, in order."""
    if "." not in text:
        return
    for match in _WEB.finditer(text):
        yield Span(*match.span())
