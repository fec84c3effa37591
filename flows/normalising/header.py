"""Lines that are nothing but header: what kind of paper, whose, its number, place and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from flows.lexicon import words
from flows.model import DateMention, Span
from flows.normalising.clock import clock_time, counts, hours, weekday_beside
from flows.normalising.header_dates import header_dates
from flows.normalising.naming import (
    has_verb,
    is_letterhead,
    is_name_like,
    is_office,
    is_paper,
    is_topic,
    made_of,
    page_words,
)
from flows.normalising.numbers import find_number
from flows.normalising.phrases import any_of, function_words, phrases, plain, starts_with, word_count
from flows.normalising.small_words import PLACE_NAME, bare, either, small
from flows.normalising.titles import is_of_person
from flows.publishers import Profile, Publishers

_LONGEST = 160
_SEPARATORS = re.compile(
    r"(?:[|•·–—:;,()/\[\]#*<>_\n\"“”«»\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]|(?<![^\W\d_])-|-(?![^\W\d_])|\.(?=\s|$|\|)|--)+|\s{3,}"
)
_AND = rf"(?:{either('and')}|&\s)"
_PLACE = re.compile(rf"{PLACE_NAME}(?: {_AND}{PLACE_NAME})?")
_STROKE = re.compile(r"[/|•·]")
_TRIVIA = re.compile(r"[\s°º.]+")
_LONGEST_OWNER = 12


class Header(NamedTuple):
    """What a header line says; spans count from the line's start. ``publisher``: (id, its span); ``owner``: a name that
    no profile knows, of an institution or after "Source:"; ``sourced``: such a word stands before it. The ``date`` of a
    line may lack its year; ``updated``: it is that of a later revision."""

    label: bool
    number: Span | None
    date: DateMention | None
    place: Span | None
    publisher: tuple[str, Span] | None
    owner: Span | None = None
    sourced: bool = False
    updated: bool = False


def read_header(line: str, language: str, publishers: Publishers, profile: Profile | None) -> Header | None:
    """What ``line`` says as a header, or None where anything in it is something else, such as a title.

    "Paris, 6 November 2015" · "PR199 - 2015" · "FOR IMMEDIATE RELEASE: July 5, 2016" · "N° 12–2018" · "CNES"
    """
    if len(line) > _LONGEST or word_count(line) > 24:
        return None
    return _read(line, language, publishers, profile)


@lru_cache(maxsize=256)  # while a release is laid out, its first lines are asked for again and again
def _read(line: str, language: str, publishers: Publishers, profile: Profile | None) -> Header | None:
    before, colon, _ = line.partition(":")
    if colon and plain(before) in phrases("header", "addressee_words"):
        return Header(True, None, None, None, None)
    if (
        colon
        and plain(before) in phrases("header", "sender_words")
        and (sender := _sender(line, len(before) + 1, publishers))
    ):
        return sender
    if asked := _to_ask().search(line):  # "FOR IMMEDIATE RELEASE   CONTACT: Jane Doe": the head is what stands before
        line = line[: asked.start()]
    found = header_dates(line, language)
    if found and line[max(found[0].start - 1, 0)] in "/-" and (first := find_number(line, profile)):
        # "7/24 - 19 February 2024": what stands before the day is a number's second half.
        found = header_dates(_blank(line, first), language)
    date = found[0] if found else None
    rest, updated = line, False
    for mention in found:
        rest = _blank(rest, Span(mention.start, mention.end))
    if found:
        rest = weekday_beside().sub(lambda day: "|" * len(day.group()), rest)
    if len(found) > 1 and _ends_with_update(line[: found[0].start]):
        date = found[1]
    elif found:
        updated = len(found) == 1 and _ends_with_update(line[: found[0].start])
    if _DIGIT.search(rest):
        for pattern in (clock_time(), hours(), counts()):
            rest = pattern.sub(lambda found: "|" * len(found.group()), rest)
    number = find_number(rest, profile) if _DIGIT.search(rest) else None
    if number:
        rest = _blank(rest, number)
    pieces = _Pieces(line, rest, date, bool(date or number), publishers, profile)
    nothing_else = not rest.strip("| ")  # « Temps de lecture : 3 minutes »
    if not pieces.read() or not (pieces.label or number or date or pieces.publisher or pieces.owner or nothing_else):
        return None
    return Header(
        pieces.label, number, date, pieces.place, pieces.publisher, pieces.owner, pieces.sourced, updated
    )  # fmt: skip


def _sender(line: str, start: int, publishers: Publishers) -> Header | None:
    """Who sends a paper, after "From:": a name and no more; of several the first."""
    name = line[start:].strip()
    first, comma, _ = name.partition(", ")
    if comma and (is_letterhead(first) or publishers.by_alias(first)):
        name = first
    span = Span(line.index(name, start), line.index(name, start) + len(name)) if name else None
    if span is None or word_count(name) > _LONGEST_OWNER or not (is_letterhead(name) or is_name_like(name)):
        return None
    known = publishers.by_alias(name)
    return Header(True, None, None, None, (known, span) if known else None, None if known else span, True)


def read_loose_header(line: str, language: str, profile: Profile | None) -> Header | None:
    """A short line of which only the date at its edge is understood ("Press desk Norrby, 4 May 2019", "La rédaction de
    l'Exemple, le 3 mai 2019."); None where a verb or a sentence makes it something else."""
    if len(line) > _LONGEST or word_count(line) > _LOOSE_WORDS or has_verb(line) or ":" in line:
        return None
    for date in header_dates(line, language)[:1]:
        before, after = line[: date.start], line[date.end :]
        edge = not after.strip(" .)") or not _BARE_LEAD.sub("", before).strip(" (")
        if date.when.precision == "day" and edge and _EDGE.search(before if before.strip() else after):
            number = find_number(_blank(line, Span(date.start, date.end)), profile)
            return Header(False, number, date, None, None, None, False, _ends_with_update(before))
    return None


_LOOSE_WORDS = 14
_LEAD = rf"(?i:{either('before_date')})"
_BARE_LEAD = re.compile(rf"^{_LEAD}")
_EDGE = re.compile(rf"[,|–—·(/-]\s?{_LEAD}?$|^\s?[,|–—·)/-]|\b{_LEAD}$")


def _ends_with_update(before: str) -> bool:
    simple = plain(before)
    return any(simple.endswith(word) for word in phrases("header", "updated_words"))


class _Pieces:
    """The pieces of a line between its separators, its dates and number aside, told one by one."""

    def __init__(
        self,
        line: str,
        rest: str,
        date: DateMention | None,
        firm: bool,
        publishers: Publishers,
        profile: Profile | None,
    ) -> None:
        self.line, self.rest, self.date, self.firm = line, rest, date, firm
        self.publishers, self.profile = publishers, profile
        self.label = self.sourced = False
        self.place: Span | None = None
        self.publisher: tuple[str, Span] | None = None
        self.owner: Span | None = None
        self.office: Span | None = None

    def read(self) -> bool:
        """Whether every piece is something that headers hold. A name alone is none, save an institution's in a line
        that has a label, number or date."""
        loose: list[Span] = []
        byline = False
        for start, end in _between(self._with_lists_closed(), _SEPARATORS):
            written = self.rest[start:end]
            piece = plain(written.replace("º", "°"))
            if byline and word_count(written) <= 4:
                byline = False
                continue
            byline = False
            if self.sourced and self.publisher is None and self.owner is None:
                self._take_owner(start, end)
            elif _is_label(piece, self.profile) or is_paper(piece):
                self.label = True
                self.sourced = self.sourced or piece in phrases("header", "source_words")
                if is_letterhead(written) and is_office(piece):
                    self.office = self.office or Span(start, end)  # "Press Information Bureau" may be a body
            elif self.firm and (name := self._before_paper(start, written)):
                self.label = True
                self.owner = self.owner or name
            elif owner := self.publishers.by_alias(written):
                self.publisher = self.publisher or (owner, Span(start, end))
            elif start and self.line[start - 1] == "(" and end - start <= 5 and written.isupper():
                continue  # a time zone: "April 3, 2018 (JST)"
            elif (self.date or self.firm) and piece in _between_words():
                continue
            elif self.firm and (by := _BY.match(written)) and is_letterhead(written[by.end() :]):
                self.owner = self.owner or Span(start + by.end(), end)
            elif self.date and (desk := _BY_DESK.fullmatch(written)):
                self.label = self.sourced = True
                self._take_owner(*(start + offset for offset in desk.span("desk")))
            elif self._sourced_within(start, written) or self._is_byline(piece):
                byline = piece in phrases("header", "byline_words")
            elif self.firm and made_of(piece, page_words()):
                continue
            elif (names := _PAPER_OF.match(written)) and self._are_names(start + names.end(), end):
                self.label = True
            elif self.date and (place := _place(self.rest, start, end)) and not is_letterhead(written):
                # After a stroke stands a section of a site ("5 May 2020 | Earth"), after a place its country.
                between = self.line[min(self.date.end, end) : max(self.date.start, start)]
                cities = place.start == 0 and "/" in between
                if self.place is None and (cities or not _STROKE.search(between)):
                    self.place = place
                elif self.place is None and start < self.date.start and not is_topic(written) and " " in written:
                    loose.append(Span(start, end))
            elif (self.firm and (is_letterhead(written) or is_topic(written))) or is_name_like(written):
                loose.append(Span(start, end))
            else:
                return False
        told = self._take_loose(loose)
        self.owner = self.owner or self.office
        return told

    def _with_lists_closed(self) -> str:
        """The line without the commas within a ministry's name ("Ministry of Air, Sea and Space"), offsets kept."""
        if "," not in self.rest:
            return self.rest
        closed = self.rest
        for start, end in _between(self.rest, _STROKES):
            if _LISTED.search(self.rest, start, end) and is_letterhead(self.rest[start:end]):
                closed = closed[:start] + closed[start:end].replace(",", "’") + closed[end:]
        return closed

    def _take_loose(self, loose: Sequence[Span]) -> bool:
        """Names that nothing explains: an institution's, or one of a few words, beside a number, date or label; one at
        most beside a bare number ("Days 41-43: Another Look")."""
        if len(loose) > 1 and not (self.label or self.date or self.publisher):
            return False
        for span in loose:
            written = self.rest[span.start : span.end]
            if is_topic(written) and not is_letterhead(written):
                if not (self.firm or self.label):
                    return False
            elif (self.firm or self.label) and len(loose) <= 2 and (is_letterhead(written) or is_name_like(written)):
                if sum(map(str.isalpha, written)) > 1:  # a figure that nothing explains names nobody
                    self.owner = self.owner or span
            else:
                return False
        return True

    def _take_owner(self, start: int, end: int) -> None:
        """The name after "Source:", the kind of paper before it left out ("communiqué de l'Agence spatiale")."""
        written = self.rest[start:end]
        if match := _PAPER_OF.match(written):
            start += match.end()
            written = self.rest[start:end]
        if (joined := _AND_LAST.match(written)) and (
            is_of_person(written[joined.end() :]) or self.publishers.by_alias(joined["body"])
        ):
            end = start + joined.end("body")  # "From: Example Department and The Rt Hon Jane Doe MP"
            written = self.rest[start:end]
        if found := self.publishers.by_alias(written):
            self.publisher = (found, Span(start, end))
        elif word_count(written) <= _LONGEST_OWNER and not written.islower():
            self.owner = Span(start, end)

    def _sourced_within(self, start: int, written: str) -> bool:
        """ "Issued by the Example Space Agency", "This press release was issued by …": a source's words and a name in
        one piece, nothing but words of papers before them."""
        match = _source_pattern().search(written, 0, _LONGEST_LEAD)
        if match is None or not all(map(_is_of_paper, plain(written[: match.start()]).split())):
            return False
        if not written[match.end() :].strip()[:1].isupper():
            return False
        name = start + match.end() + len(written[match.end() :]) - len(written[match.end() :].lstrip())
        self.label = self.sourced = True
        self._take_owner(name, start + len(_BEFORE_DAY.sub("", written)))
        return True

    def _are_names(self, start: int, end: int) -> bool:
        """Whether names joined by "and" are all that stands there ("Press release of the ASI and the AEB")."""
        for found in _JOINED_NAME.finditer(self.rest, start, end):
            name = found.group().strip()
            if owner := self.publishers.by_alias(name):
                self.publisher = self.publisher or (owner, Span(*found.span()))
            elif is_letterhead(name) or is_name_like(name):
                self.owner = self.owner or Span(*found.span())
            else:
                return False
        return self.publisher is not None or self.owner is not None

    @staticmethod
    def _before_paper(start: int, written: str) -> Span | None:
        """The name before the kind of paper ("EXB Press Release", "Example Agency – Bulletin"); null for all else."""
        parts = written.split()
        for at in range(len(parts) - 1, 0, -1):
            name = " ".join(parts[:at])
            if is_paper(" ".join(parts[at:])) and (
                is_letterhead(name) or (at == 1 and name.isupper() and len(name) > 1)
            ):
                return Span(start, start + len(name))
        return None

    @staticmethod
    def _is_byline(piece: str) -> bool:
        match = _byline_pattern().match(piece)
        return bool(match) and word_count(piece) <= 6


_AND_LAST = re.compile(rf"(?P<body>.{{3,120}}),?\s{either('and')}")
_BY = re.compile(rf"(?i:{either('by')}{either('articles')}?)")
_BY_DESK = re.compile(rf"(?i:{either('by')}{either('articles')}?)(?P<desk>[A-Z]{{2,6}})(?: [A-ZÀ-Þ][\w'’-]+){{0,2}}")
"""An agency that hands out what it was told, perhaps with its town: "by |NPA| Norrby"."""
_LONGEST_LEAD = 60
_BEFORE_DAY = re.compile(rf"\s{bare('before_date')}$")
_STROKES = re.compile(r"[|•·\n]+|\s[–—-]\s")
_LISTED = re.compile(rf"[^\W\d_], (?:[^\W\d_]+ ){{1,4}}{_AND}[^\W\d_]+")
_JOINED_NAME = re.compile(rf"(?:(?<=\s)|(?<=['’]))(?!{either('and', 'of', 'articles', 'by')})\S.*?(?=\s{_AND}|$|\|)")
_PAPER_WORD = any_of("header", "paper_words")
_PAPER_OF = re.compile(
    rf"(?i:(?:{_PAPER_WORD}\s){{0,3}}{any_of('header', 'paper_nouns')}(?:\s{_PAPER_WORD}){{0,3}}"
    rf"\s{either('of', 'by')}{either('articles')}?)"
)


@lru_cache(maxsize=1)
def _source_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('header', 'source_words')}\s*:?\s+{either('articles')}?", re.IGNORECASE)


@lru_cache(maxsize=1)
def _to_ask() -> re.Pattern[str]:
    return re.compile(rf"(?<=\S)[\s,|–—-]{{1,80}}{any_of('contacts', 'headings')}\s?:", re.IGNORECASE)


@lru_cache(maxsize=1)
def _before_place() -> re.Pattern[str]:
    return re.compile(rf"{any_of('header', 'place_words', 'closings')}\s(?=\S)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _between_words() -> frozenset[str]:
    """Small words that stay between a date, its hour and its place."""
    return phrases("header", "place_words") | small("before_date", "of", "by")


@lru_cache(maxsize=1)
def _byline_pattern() -> re.Pattern[str]:
    return starts_with(phrases("header", "byline_words"))


_DIGIT = re.compile(r"[0-9]")


def _blank(line: str, span: Span) -> str:
    """``line`` with a separator in the place of ``span``, offsets kept."""
    return line[: span.start] + "|" * (span.end - span.start) + line[span.end :]


def _between(line: str, separators: re.Pattern[str]) -> Iterator[Span]:
    """The pieces of ``line`` between separators, blanks around them and points left out."""
    position = 0
    for match in (*separators.finditer(line), None):
        start, end = position, match.start() if match else len(line)
        position = match.end() if match else end
        piece = line[start:end]
        if _TRIVIA.sub("", piece):
            yield Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))


def _is_of_paper(word: str) -> bool:
    return (
        word in function_words() or word in phrases("header", "paper_nouns") or word in phrases("header", "paper_words")
    )


def _is_label(piece: str, profile: Profile | None) -> bool:
    """Whether a plain piece is made of nothing but words of headers ("press release no", "publié le")."""
    return made_of(piece, _label_pattern(profile.labels if profile else ()))


@lru_cache(maxsize=64)
def _label_pattern(of_profile: tuple[str, ...]) -> re.Pattern[str]:
    lists = (words("header", key) for key in ("labels", "number_words", "date_words", "source_words", "updated_words"))
    return starts_with({plain(phrase) for phrase in (*of_profile, *(word for each in lists for word in each), "n°")})


def _place(line: str, start: int, end: int) -> Span | None:
    """The place that ``line[start:end]`` names, the words before it (« Fait à ») and before a date ("Paris, le") left
    out."""
    piece = line[start:end]
    if lead := _before_place().match(piece):
        start += lead.end()
        piece = piece[lead.end() :]
    head, _, last = piece.rpartition(" ")
    if head and last.lower() in small("before_date", "this"):
        piece = head.rstrip()
    return Span(start, start + len(piece)) if _PLACE.fullmatch(piece) else None
