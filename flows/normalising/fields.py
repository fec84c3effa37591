"""A release's columns out of its header lines and dateline, each with the slice that states it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from flows.lexicon import languages, words
from flows.model import DateMention, Paragraph, Span
from flows.normalising.bodies import body_name, embassy_start, spells
from flows.normalising.dateline import Dateline, read_dateline
from flows.normalising.dates import find_dates, last_year
from flows.normalising.header import Header
from flows.normalising.mastheads import masthead_of
from flows.normalising.naming import is_headed_by_acronym, is_letterhead, is_office, is_told_as_name, is_topic
from flows.normalising.numbers import canonical_number
from flows.normalising.numeric_order import as_ordered
from flows.normalising.phrases import any_of, phrases, plain
from flows.normalising.small_words import PLACE_NAME, small
from flows.normalising.titles import is_motto
from flows.normalising.writing import Written

_BODIES = 2
"""In how many paragraphs of text a dateline may stand: after a summary, say."""
_SAMPLE = 12_000


_WIRE = re.compile(r"(?i:wire)$|^[A-Z]{2}$")
"""Services that hand out what others publish ("PRNewswire"), and a state's two letters."""


class Fields(NamedTuple):
    """``fields``: release column -> its slice and the rule's id; ``basis``: of the date of publication."""

    fields: Mapping[str, tuple[Span, str]]
    published_on: date | None
    basis: str
    number: str | None


class _Dated(NamedTuple):
    """A date that may be that of publication, where it stands, and the rule that found it."""

    mention: DateMention
    span: Span
    rule_id: str


class _Owner(NamedTuple):
    """A name in a header line; ``sourced``: after "Source:"; ``known``: a profile bears it."""

    span: Span
    sourced: bool
    known: bool


def read_fields(written: Written, language: str, country: str | None = None) -> Fields:
    """The slices behind the release's columns with the rules that found them, its publication date and its number.

    ``country``: the publisher's, where it is known; it tells how a date in figures is meant."""
    fields: dict[str, tuple[Span, str]] = {}
    number: str | None = None
    dated: list[_Dated] = []
    revised: list[_Dated] = []
    owners: list[_Owner] = []
    for paragraph, draft in zip(written.paragraphs, written.drafts, strict=True):
        if paragraph.kind == "title":
            fields["title"] = (Span(paragraph.start, paragraph.end), "title.first_lines")
        if draft.header is None:
            continue
        located = {name: written.span_of(*span) for name, span in _parts(draft.header, draft.lines[0].start)}
        if (span := located.get("number")) and number is None:
            number = canonical_number(written.text[span.start : span.end])
            fields["number"] = (span, "header.number")
        if (span := located.get("published_on")) and draft.header.date is not None:
            (revised if draft.header.updated else dated).append(_Dated(draft.header.date, span, "header.date"))
        if span := located.get("dateline_place"):
            fields.setdefault("dateline_place", (span, "header.place"))
        if span := located.get("publisher_id"):
            owners.append(_Owner(span, draft.header.sourced, draft.header.publisher is not None))
    for dateline, start in _datelines(written, language):
        if dateline.place:
            fields.setdefault("dateline_place", (_shift(dateline.place, start), "dateline.place"))
        if dateline.date is not None:
            dated.append(_Dated(dateline.date, _shift(dateline.date, start), "dateline.date"))
        if dateline.agency and _sends_its_own(written.text, sender := _shift(dateline.agency, start)):
            fields["publisher_id"] = (sender, "dateline.agency")
    if owner := _owner(written.text, owners):
        fields["publisher_id"] = owner
    if not dated and (
        day := _after_title(written.text, written.paragraphs, fields, language) or _today(written, language)
    ):
        dated.append(day)
    published_on, basis, found = _published_on(written.text, language, [*dated, *revised], country)
    if found is not None:
        fields["published_on"] = (found.span, found.rule_id)
    return Fields(fields, published_on, basis, number)


def _seat_of(embassy: str) -> re.Pattern[str]:
    """ "Embassy of Norland in Zorbia" for an "Embassy of Norland"."""
    return re.compile(rf"\b{re.escape(embassy)} {any_of('header', 'place_words')} {PLACE_NAME}")


def _sends_its_own(text: str, sender: Span) -> bool:
    """No wire that hands out what others publish: their names stand in brackets, an agency's own after a point."""
    return text.endswith(". ", 0, sender.start) or not _WIRE.search(text[slice(*sender)])


def _owner(text: str, owners: list[_Owner]) -> tuple[Span, str] | None:
    """Who publishes, where header lines name it: whoever stands after "Source:", a newspaper, else the best letterhead: one
    that the text speaks of again, an agency rather than its ministry, never a press office."""
    if sourced := [owner.span for owner in owners if owner.sourced]:
        return _in_full(text, sourced[0], owners), "header.source"
    for owner in owners:
        if masthead_of(name := text[owner.span.start : owner.span.end]) == (0, len(name)):
            return owner.span, "header.masthead"
    ranked = [(_weight(text, text[each.span.start : each.span.end], each.known), each.span) for each in owners]
    best = max(ranked, key=lambda each: (each[0], -each[1].start), default=None)
    if best is None or best[0] <= 0:
        return None
    return _in_full(text, best[1], owners), "header.letterhead"


def _in_full(text: str, name: Span, owners: list[_Owner]) -> Span:
    """The name that an acronym stands for, where another line of the header spells it out; an embassy's with the place
    where it is, where the text tells it."""
    short = text[name.start : name.end]
    if embassy_start().match(short) and (seated := _seat_of(short).search(text)):
        return Span(*seated.span())
    return next((each.span for each in owners if spells(text[each.span.start : each.span.end], short)), name)


_KNOWN, _RECURS, _INSTITUTION, _AGENCY, _OWN_ACRONYM = 3, 4, 2, 1, 1


def _weight(text: str, name: str, known: bool) -> int:
    """How likely a name in the header is the publisher's; nothing for an office of the press, a place, a rubric."""
    parts = plain(name).split()
    if _SLUG.fullmatch(name) or is_motto(name) or name[0].isdigit():
        return 0
    if is_office(name):
        return _KNOWN + _RECURS + _INSTITUTION if _has_acronym(text, name) else 0
    if is_topic(name) and not (is_letterhead(name) or is_headed_by_acronym(name) or is_told_as_name(name, text)):
        return 0
    if parts[0] in phrases("header", "states"):
        return 1  # the arms of a state stand above the name of its ministry
    weight = _KNOWN if known else 0
    weight += _RECURS if _recurs(text, name) else 0
    weight += _INSTITUTION if is_letterhead(name) else 0
    weight += _OWN_ACRONYM if body_name(name).acronym else 0
    weight += _AGENCY if any(part in phrases("header", "agency_words") for part in parts) else 0
    return weight or 1


_SLUG = re.compile(r"[A-ZÀ-Þ]{2,}(?:-[A-ZÀ-Þ]{2,}){2,}")
"""What a wire calls its piece: "NORLAND-ZORBIA-SPACE"."""


def _has_acronym(text: str, name: str) -> bool:
    """Whether the paper calls an office by its letters ("Press Information Bureau", "by PIB Norby"): then it is a body,
    which speaks of others."""
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    return len(letters) > 2 and bool(re.search(rf"\b{re.escape(letters)}\b", text[:_SAMPLE]))


def _recurs(text: str, name: str) -> bool:
    sample = text[:_SAMPLE].casefold()
    names = [each.casefold() for each in body_name(name) if each]
    return any(sample.count(each) > 1 for each in names)


def _datelines(written: Written, language: str) -> Iterator[tuple[Dateline, int]]:
    bodies = [paragraph for paragraph in written.paragraphs if paragraph.kind == "body"][:_BODIES]
    for body in bodies:
        if dateline := read_dateline(written.text[body.start : body.end], language):
            yield dateline, body.start
            return


def _after_title(
    text: str, paragraphs: Sequence[Paragraph], fields: Mapping[str, tuple[Span, str]], language: str
) -> _Dated | None:
    """The day in brackets after a title or a line below it, or that of the paper that the title names. Rule
    ``title.date``: "Joint statement on space (17 May 2024)", "Communiqué of the Cabinet of 17 May 2024"."""
    below = [Span(start, end) for start, end, kind in paragraphs if kind == "subtitle"]
    spans = [fields["title"][0], *below] if "title" in fields else []
    found = ((span, match) for span in spans if (match := _BRACKET_AT_END.search(text[slice(*span)])))
    span, bracket = next(found, (None, None))
    if span is None or bracket is None:
        return _of_paper(text, fields, language)
    start = span.start + bracket.start(1)
    days = [each for each in find_dates(bracket[1], language, None) if each.end - each.start == len(bracket[1])]
    return _Dated(days[0], _shift(days[0], start), "title.date") if days else _of_paper(text, fields, language)


def _of_paper(text: str, fields: Mapping[str, tuple[Span, str]], language: str) -> _Dated | None:
    """The day in a title that begins with a kind of paper; none where later years show that what it is about was then."""
    span = fields["title"][0] if "title" in fields else Span(0, 0)
    title = text[slice(*span)]
    if not any(part in phrases("header", "paper_nouns") for part in plain(title).split()[:2]):
        return None
    for day in find_dates(title, language, None):
        if day.when.precision == "day" and (date := day.when.earliest) is not None:
            of_subject = not phrases("agreements", "subjects").isdisjoint(plain(title[: day.start]).split())
            then = of_subject and last_year(text, date.year) > date.year
            return None if then else _Dated(day, _shift(day, span.start), "title.date")
    return None


_BRACKET_AT_END = re.compile(r"\(([^()]{6,30})\)$")


def _today(written: Written, language: str) -> _Dated | None:
    """The day that the first paragraphs call today. Rule ``body.today``: "Today (Sunday), 30 January 2011, the …"."""
    for body in [paragraph for paragraph in written.paragraphs if paragraph.kind == "body"][:_BODIES]:
        window = written.text[body.start : min(body.end, body.start + _OPENING)]
        for match in _today_words().finditer(window, 0, _FIRST_WORDS):
            for mention in find_dates(window, language, None):
                between = window[match.end() : mention.start] if mention.start >= match.end() else "…"
                if (
                    mention.when.earliest
                    and mention.when.precision == "day"
                    and set(plain(between).split()) <= _of_day()
                ):
                    return _Dated(mention, _shift(mention, body.start), "body.today")
    return None


_OPENING, _FIRST_WORDS = 400, 40


@lru_cache(maxsize=1)
def _of_day() -> frozenset[str]:
    """What may stand between "today" and its date: a weekday, an article, "on"."""
    weekdays = {plain(form) for code in languages() for forms in words("dates", "weekdays", code) for form in forms}
    return small("before_date", "this") | weekdays


@lru_cache(maxsize=1)
def _today_words() -> re.Pattern[str]:
    known = any_of("dates", "today")
    return re.compile(rf"\b{known}\b", re.IGNORECASE)


def _published_on(
    text: str, language: str, dated: list[_Dated], country: str | None
) -> tuple[date | None, str, _Dated | None]:
    """The first full day among the dates; else a day and month in the one year that the text's weekdays allow."""
    for found in dated:
        when = found.mention.when
        if when.precision == "day" and when.basis == "stated" and when.earliest:
            day = as_ordered(text[found.span.start : found.span.end], when.earliest, text, language, country)
            if day is not None:
                return day, "stated", found
    for found in dated:
        for mention in find_dates(text, language, None):
            if mention.start <= found.span.start < mention.end and mention.when.precision == "day":
                return mention.when.earliest, "year_inferred", found
    return None, "unknown", None


def _parts(header: Header, offset: int) -> list[tuple[str, Span]]:
    owner = header.publisher[1] if header.publisher else header.owner
    parts = [("number", header.number), ("dateline_place", header.place), ("publisher_id", owner)]
    if header.date is not None:
        parts.append(("published_on", Span(header.date.start, header.date.end)))
    return [(name, _shift(span, offset)) for name, span in parts if span is not None]


def _shift(span: Span | DateMention, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)
