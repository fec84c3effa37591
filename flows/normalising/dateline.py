"""The place and date that a body opens with: "WASHINGTON — ", "Moscow, June 3 (ABC) – ", "Paris, le 6 mai 2015. "."""

from __future__ import annotations

import re
from typing import NamedTuple

from flows.model import DateMention, Span
from flows.normalising.dates import find_dates

_WINDOW = 120
_NAME = r"[A-ZÀ-Þ][\w'’.-]*(?:[ -](?:(?:d[eu]s?|l[ae]s?|sur|en|of|the)[ -])?[A-ZÀ-Þ][\w'’.-]*){0,3}"
_PLACES = re.compile(rf"(?P<place>{_NAME}(?:\s?/\s?{_NAME})?)(?P<country>(?:, {_NAME}){{0,2}})")
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’./ -]{2,40}")
_AGENCY = re.compile(r"\s?\((?:[A-Z][\w. /-]{1,30})\)")
_DASH = re.compile(r"(?:\s-\s|\s?--\s?|\s?[—–]\s?)(?=[\"“«A-ZÀ-Þ0-9])")
_AFTER_DATE = re.compile(r"(?:\s-|\s?--|\s?[—–.:])\s?(?=[\"“«A-ZÀ-Þ0-9])")
_BEFORE_DATE = re.compile(r",? ?(?:le |on |the )?$")


class Dateline(NamedTuple):
    """Spans count from the paragraph's start; ``end`` is where the text proper begins."""

    place: Span
    date: DateMention | None
    end: int


def read_dateline(paragraph: str, language: str) -> Dateline | None:
    """The dateline that ``paragraph`` opens with. A place alone must be in capitals, or before a dash and an agency."""
    window = paragraph[:_WINDOW]
    places = _PLACES.match(window)
    if places is None:
        return None
    dash = _DASH.search(window)
    return (_before_dash(window, dash.start(), dash.end()) if dash else None) or _with_date(window, language)


def _before_dash(window: str, end: int, body: int) -> Dateline | None:
    """``WASHINGTON — ``, ``HOUSTON, Texas – ``, ``MOSCOW (ABC) – ``."""
    head = window[:end]
    agency = _AGENCY.search(head)
    places = _PLACES.fullmatch((head[: agency.start()] if agency else head).rstrip())
    if places is None or not (agency or _CAPITALS.fullmatch(places["place"])):
        return None
    spaced = window[end].isspace() or window[body - 1].isspace() or "—" in window[end:body]
    return Dateline(Span(*places.span("place")), None, body) if spaced else None


def _with_date(window: str, language: str) -> Dateline | None:
    """A place, a date, perhaps an agency, then a dash, point or colon: "Paris, 6 November 2015 – "."""
    if not any(map(str.isdigit, window)):
        return None
    for date in find_dates(window, language, None)[:1]:
        places = _PLACES.fullmatch(_BEFORE_DATE.sub("", window[: date.start]))
        agency = _AGENCY.match(window, date.end)
        after = _AFTER_DATE.match(window, agency.end() if agency else date.end)
        if places and after:
            return Dateline(Span(*places.span("place")), date, after.end())
    return None
