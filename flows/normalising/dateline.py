"""The place and date that a body opens with: "WASHINGTON — ", "Moscow, June 3 (ABC) – ", "Paris, le 6 mai 2015. "."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from flows.model import DateMention, Span
from flows.normalising.clock import clock_time
from flows.normalising.dates import find_dates
from flows.normalising.header_dates import Evened, evened, header_dates
from flows.normalising.phrases import any_of
from flows.normalising.small_words import PLACE_NAME, either

_WINDOW = 150
_BEFORE_DATE = rf"(?i:{either('before_date')})"
_PLACES = re.compile(
    rf"(?P<place>{PLACE_NAME}(?:\s?(?:/|&|–|-|\b{either('and')})\s?{PLACE_NAME}){{0,2}})"
    rf"(?P<country>(?:,? \({PLACE_NAME}(?:, {PLACE_NAME})?\))?(?:, {PLACE_NAME}){{0,3}}"
    rf"(?:,? (?:{either('and')}|& ){PLACE_NAME}(?:, {PLACE_NAME})?)?)"
)
_CAPITALS = re.compile(rf"[A-ZÀ-Þ][A-ZÀ-Þ'’./&() -]{{2,40}}(?: {either('and')}[A-ZÀ-Þ'’./ -]{{2,40}})?")
_AGENCY = re.compile(r"\s?(?:\([A-ZÀ-Þ][\w. '’/-]{1,90}\)|/\s?[A-Z][\w ]{1,20}/)")
_AGENCY_BEFORE_DATE = re.compile(rf"{_AGENCY.pattern}(?=[\s,–—:-]{{0,4}}{_BEFORE_DATE}?$)")
_SENT = re.compile(r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,30})\. (?P<agency>[A-ZÀ-Þ][\w-]{2,30})")
_SENT_ON = re.compile(r"[.,]\s/?(?P<agency>[A-ZÀ-Þ]{3,14})(?=/?(?:\s?[–—]|\s-{1,2}\s|\.\s))/?")
"""After the date in capitals: "OSLO. May 4. |ABC| – ", "Oslo, May 4, |ABC|. ", "OSLO, May 4. /|ABC|/. "."""
_REGION = re.compile(r"\((?:[A-Z]{2}|[A-ZÀ-Þ]\w*[a-zà-ÿ])\)")
"""« Longueuil (Québec), le 3 mai »: what an agency sends bears its acronym there."""
_OPEN_AGENCY = re.compile(r"\s?\([A-Z][\w. /-]{1,40}?\s?[–—,-]\s?$")
_DASH = re.compile(r"(?:\s-\s|\s?-{2,3}\s?|\s?[—–]\s?)(?=[\"“«\w])")
_AFTER_DATE = re.compile(
    r"[)\]]\s{1,3}(?=[\"“«A-ZÀ-Þ])|\)?(?:(?:\s-|\s?-{2,3}|\s?[—–])\s?(?=[\"“«\w])|\s?[.:](?:-|\s[—–-])?\s(?=[\"“«A-ZÀ-Þ0-9])|:\s?(?=[\"“«A-ZÀ-Þ]))"
)
_BARE_BEFORE_DATE = re.compile(rf"\s?(?:,|\(|–|—|-|:)?\s?{_BEFORE_DATE}?$")
_LED_DATE = re.compile(_BEFORE_DATE)
_OPENING_BRACKET = re.compile(rf"\((?P<place>{PLACE_NAME})\)(?:\s-|\s?--|\s?[—–])\s?(?=[\"“«\w])")
_DATE_FIRST = re.compile(rf"{_BEFORE_DATE}?$")
_SECOND_PLACE = re.compile(rf"(?P<place>{PLACE_NAME})(?:, {PLACE_NAME}){{0,2}}(?:\s-|\s?--|\s?[—–])\s?(?=[\"“«\w])")


_FIRST_DIGIT = re.compile(r"[0-9]")
_LEAD = re.compile(r"[^.!?;]*(?:\w{1,3}\.[^.!?;]*){0,4}$")


class Dateline(NamedTuple):
    """Spans count from the paragraph's start; ``end`` is where the text proper begins; ``agency``: who sends it, in
    brackets or after a stroke ("MOSCOW (ABC) –")."""

    place: Span | None
    date: DateMention | None
    end: int
    agency: Span | None = None


def read_dateline(paragraph: str, language: str) -> Dateline | None:
    """The dateline that ``paragraph`` opens with. A place alone must be in capitals, in brackets, or before a dash and
    an agency; a date alone before a dash."""
    return _read(paragraph[:_WINDOW], language)


@lru_cache(maxsize=512)  # a front's lines are asked about several times
def _read(window: str, language: str) -> Dateline | None:
    if (even := evened(window)) is not None and even.odd.start <= _SOON:
        return _before_evening(_read(even.line, language), even)
    first = window[:1]
    if first == "(" and (bracket := _OPENING_BRACKET.match(window)):
        return Dateline(Span(*bracket.span("place")), None, bracket.end())
    if first in ("(", "["):
        inner = _read(window[1:], language)
        return None if inner is None or inner.date is None else _moved(inner, 1)
    if not (first.isupper() or first.isdigit() or _LED_DATE.match(window)):
        return None
    dash = _DASH.search(window)
    placed = _before_dash(window, dash.start(), dash.end()) if dash else None
    return _dated_after(window, placed, language) if placed else _with_date(window, language)


_SOON = 60


def _before_evening(dateline: Dateline | None, even: Evened) -> Dateline | None:
    """The dateline of a line whose odd date was written in full, where it stood before."""
    if dateline is None:
        return None

    def back(span: Span | None) -> Span | None:
        return Span(even.back(span.start), even.back(span.end)) if span else None

    date = dateline.date
    if date is not None:
        date = date._replace(start=even.back(date.start), end=even.back(date.end))
    return Dateline(back(dateline.place), date, even.back(dateline.end), back(dateline.agency))


def _moved(dateline: Dateline, by: int) -> Dateline:
    date, place, agency = dateline.date, dateline.place, dateline.agency
    return Dateline(
        Span(place.start + by, place.end + by) if place else None,
        date._replace(start=date.start + by, end=date.end + by) if date else None,
        dateline.end + by,
        Span(agency.start + by, agency.end + by) if agency else None,
    )


def _town(places: re.Match[str]) -> Span:
    """The place without the point after it ("MOSCOW. June 3")."""
    start, end = places.span("place")
    written = places["place"]
    return Span(start, end - (written.endswith(".") and written.count(".") == 1))


def _inner(agency: re.Match[str] | None) -> Span | None:
    """The name within brackets; the first of two ("Agencia Sol - ASol", "Portal / Sol")."""
    if agency is None or agency.group().lstrip().startswith("/"):
        return None  # a wire between strokes hands out what others publish
    name = re.search(r"[^\s(/][^/]*?(?=\s?[–—,-]\s|\s?/|\)|$)", agency.group())
    return Span(agency.start() + name.start(), agency.start() + name.end()) if name else None


def _before_dash(window: str, end: int, body: int) -> Dateline | None:
    """``WASHINGTON — ``, ``HOUSTON, Texas – ``, ``MOSCOW (ABC) – ``."""
    head = window[:end]
    if any(map(str.isdigit, head)):
        return None
    if sent := _SENT.fullmatch(head.rstrip()):
        return Dateline(Span(*sent.span("place")), None, body, Span(*sent.span("agency")))
    agency = _AGENCY.search(head)
    places = _PLACES.fullmatch((head[: agency.start()] if agency else head).rstrip())
    if places is None or not (agency or _CAPITALS.fullmatch(places["place"])):
        return None
    spaced = window[end].isspace() or window[body - 1].isspace() or "—" in window[end:body]
    return Dateline(Span(*places.span("place")), None, body, _inner(agency)) if spaced else None


def _dated_after(window: str, place: Dateline, language: str) -> Dateline:
    """The same with the date that stands after it between dashes ("TURIN, Italy – 3 May 2021 – …")."""
    dated = _with_date(window[place.end :], language)
    if dated is None or dated.place or dated.date is None:
        return place
    return _moved(dated, place.end)._replace(place=place.place, agency=place.agency or dated.agency)


@lru_cache(maxsize=1)
def _hour_after() -> re.Pattern[str]:
    """ "…, 16 March 2021|, 18:00 GMT| – …"."""
    return re.compile(rf"(?:,\s?|\s)(?:{any_of('header', 'place_words')}\s)?(?:{clock_time().pattern})")


def _with_order(window: str, found: Sequence[DateMention], language: str) -> Sequence[DateMention]:
    """A day in figures alone ("03/05/2021"), which running text leaves open, as headers have it; any other as it is."""
    if not found or found[0].when.precision == "day" or any(map(str.isalpha, window[found[0].start : found[0].end])):
        return found
    start = found[0].start
    read = header_dates(window[start : found[0].end], language)
    return [read[0]._replace(start=start + read[0].start, end=start + read[0].end)] if read else found


def _with_date(window: str, language: str) -> Dateline | None:
    """A place, a date, perhaps an agency, then a dash, point or colon: "Paris, 6 November 2015 – "; or a date first."""
    # A sign must follow the date, and nothing but a place stand before it.
    digit = _FIRST_DIGIT.search(window)
    if digit is None or not _LEAD.match(window, 0, digit.start()) or not _AFTER_DATE.search(window, digit.end()):
        return None
    for date in _with_order(window, find_dates(window, language, None)[:1], language):
        sender = _AGENCY.match(window, date.end)
        sent = _SENT_ON.match(window, date.end) if sender is None and date.start else None
        end = sender.end() if sender else sent.end() if sent else date.end
        hour = _hour_after().match(window, end)
        after = _AFTER_DATE.match(window, hour.end() if hour else end)
        if after is None:
            return None
        head = window[: date.start]
        if date.when.precision == "day" and _DATE_FIRST.fullmatch(head):
            if not re.search("[-–—]", after.group()):
                return None
            second = _SECOND_PLACE.match(window, after.end())
            if second:
                return Dateline(Span(*second.span("place")), date, second.end())
            return Dateline(None, date, after.end(), _inner(sender))
        before = _BARE_BEFORE_DATE.search(head)
        agency = _AGENCY_BEFORE_DATE.search(head) or _OPEN_AGENCY.search(head)
        region = agency is not None and not agency.group().endswith("/") and _REGION.search(agency.group())
        end = min(before.start() if before else len(head), agency.start() if agency else len(head))
        places = _PLACES.fullmatch(head[:end].rstrip(" ,–—-("))
        if places:
            sending = Span(*sent.span("agency")) if sent else _inner(sender if region else agency or sender)
            return Dateline(_town(places), date, after.end(), sending)
    return None
