"""Lines that are nothing but header: what kind of paper, whose, its number, place and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import re2

from flows.lexicon import languages, words
from flows.model import DateMention, Span
from flows.normalising.dates import find_dates
from flows.normalising.phrases import plain, starts_with
from flows.publishers import Profile, Publishers

_LONGEST = 160
_DASHES = str.maketrans("‐‑–—−", "-----")
_BLANKS_AROUND_DASH = re.compile(r"\s?([-/])\s?")
_SEPARATORS = re.compile(r"[|•·–—\-:;,()/\[\]#*.\n\"“”«»]+|\s{3,}")
_TIME = re.compile(
    r"\b(?:[01]?[0-9]|2[0-3])[:hH.][0-5][0-9](?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4}\b)?|\b[0-9]{1,2}\s?min(?:ute)?s?\s?read\b"
)
_CAPITALISED = r"[A-ZÀ-Þ][\w'’.-]*"
_PLACE = re.compile(
    rf"{_CAPITALISED}(?:[ -](?:(?:d[eu]s?|l[ae]s?|sur|en|of|the|am|upon|aux?)[ -])?{_CAPITALISED}){{0,3}}"
)
_MENU = re.compile(r"[|›»>•·]")
_SMALL_WORDS = frozenset("of for the and de du des d' la le les l' et à en on to".split())
_STROKE = re.compile(r"[/|•·]")
_TRIVIA = re.compile(r"[\s°º.]+")
_BEFORE_DATE = frozenset({"le", "the", "on", "du"})

_VALUE = r"(?:[A-Z]{1,6}[-/.]){0,2}[A-Z]{0,5}[- ]?[0-9]{1,5}(?: ?[-–/.] ?[A-Z0-9]{1,5}){0,3}"
# A prefix of capitals and two parts: PR111-2018, PR199 - 2015, CP 12/2018.
_PREFIXED = r"\b([A-Z]{1,6}(?:[-/.][A-Z]{1,4})?[-/ ]?[0-9]{1,4} ?[-–/] ?[0-9]{1,4}(?:[-/][0-9]{1,4})?)\b"
_SIGN = r"(?:\b(?i:n|no|nr|num)\s?[°º.]\s?|№\s?|\bN\s?o\s)"


class Header(NamedTuple):
    """What a header line says; spans count from the line's start. ``publisher``: (id, its span)."""

    label: bool
    number: Span | None
    date: DateMention | None
    place: Span | None
    publisher: tuple[str, Span] | None


def canonical_number(written: str) -> str:
    """A number without blanks around its dashes, dashes as hyphens: ``PR199 - 2015`` -> ``PR199-2015``."""
    return _BLANKS_AROUND_DASH.sub(r"\1", " ".join(written.translate(_DASHES).split()))


def read_header(line: str, language: str, publishers: Publishers, profile: Profile | None) -> Header | None:
    """What ``line`` says as a header, or None where anything in it is something else, such as a title.

    "Paris, 6 November 2015" · "PR199 - 2015" · "FOR IMMEDIATE RELEASE: July 5, 2016" · "N° 12–2018" · "CNES"
    """
    if len(line) > _LONGEST:
        return None
    date = next(iter(header_dates(line, language)), None)
    rest = _blank(line, Span(date.start, date.end)) if date else line
    number = find_number(rest, profile) if _DIGIT.search(rest) else None
    if number:
        rest = _blank(rest, number)
    rest = _TIME.sub(lambda found: " " * len(found.group()), rest) if date else rest
    label, place, publisher = False, None, None
    for start, end in _between(rest, _SEPARATORS):
        piece = plain(rest[start:end])
        if _is_label(piece, profile):
            label = True
        elif owner := publishers.by_alias(rest[start:end]):
            publisher = publisher or (owner, Span(start, end))
        elif start and line[start - 1] == "(" and end - start <= 5:
            continue  # a time zone: "April 3, 2018 (JST)"
        elif date and (found := _place(rest, start, end)):
            # After a stroke stands a section of a site ("5 May 2020 | Earth"); a second name is the place's country.
            if place is None and not _STROKE.search(line, min(date.end, end), max(date.start, start)):
                place = found
        else:
            return None
    if not (label or number or date or publisher):
        return None
    return Header(label, number, date, place, publisher)


def is_navigation(line: str) -> bool:
    """A site's menu or path: three short entries or more between strokes ("Home | News | Jobs")."""
    entries = [entry.split() for entry in _MENU.split(line.strip(" |›»>•·"))]
    return len(entries) >= 3 and all(1 <= len(entry) <= 3 for entry in entries)


def is_letterhead(line: str) -> bool:
    """An institution's name and no more: "Ministry of Science", "Example Space Agency"."""
    tokens = line.split()
    if not 2 <= len(tokens) <= 9 or any(map(str.isdigit, line)) or not line[-1].isalpha():
        return False
    if not all(token[0].isupper() or token.lower() in _SMALL_WORDS for token in tokens):
        return False
    institutions = words("header", "institutions")
    first_of = tokens[0].lower() in institutions and tokens[1].lower() in _SMALL_WORDS
    return first_of or (tokens[-1].lower() in institutions and len(tokens) <= 5)


def header_dates(line: str, language: str) -> Sequence[DateMention]:
    """Dates of day precision in ``line``, in its language, else in any other."""
    digit = _DIGIT.search(line)
    if digit is None:
        return ()
    # From the first digit on, a day is a day even where "until" stands before it, as in an embargo.
    for start in dict.fromkeys((0, digit.start())):
        for code in dict.fromkeys((language, *languages())):
            found = find_dates(line[start:], code, None) if code in languages() else ()
            if days := [_moved(mention, start) for mention in found if mention.when.precision == "day"]:
                return days
    return ()


def _moved(mention: DateMention, by: int) -> DateMention:
    return mention._replace(start=mention.start + by, end=mention.end + by) if by else mention


def find_number(line: str, profile: Profile | None) -> Span | None:
    """Where a release number stands in ``line``: by the profile's patterns, else by the general ones."""
    for pattern in _number_patterns(profile.numbers if profile else ()):
        if match := pattern.search(line):
            return Span(*match.span(1 if pattern.groups else 0))
    return None


@lru_cache(maxsize=64)
def _number_patterns(of_profile: tuple[str, ...]) -> tuple[re2._Regexp, ...]:
    leading = {*words("header", "number_words"), *words("header", "labels")}
    named = "|".join(sorted(map(re.escape, leading), key=lambda word: (-len(word), word)))
    worded = rf"(?:\b(?i:{named})\b[\s:]{{0,3}}(?:{_SIGN})?|{_SIGN})[\s:]{{0,3}}({_VALUE})\b"
    return tuple(re2.compile(pattern) for pattern in (*of_profile, _PREFIXED, worded))


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


def _is_label(piece: str, profile: Profile | None) -> bool:
    """Whether a plain piece is made of nothing but words of headers ("press release no", "publié le")."""
    pattern = _label_pattern(profile.labels if profile else ())
    while piece:
        match = pattern.match(piece)
        if not match:
            return False
        piece = piece[match.end() :].strip(" °'")
    return True


@lru_cache(maxsize=64)
def _label_pattern(of_profile: tuple[str, ...]) -> re.Pattern[str]:
    lists = (words("header", key) for key in ("labels", "number_words", "date_words", "source_words"))
    return starts_with({plain(phrase) for phrase in (*of_profile, *(word for each in lists for word in each), "n°")})


def _place(line: str, start: int, end: int) -> Span | None:
    """The place that ``line[start:end]`` names, the word before a date ("Paris, le") left out."""
    piece = line[start:end]
    first, _, rest = piece.partition(" ")
    if first.lower() in words("header", "place_words") and rest:
        start += len(first) + 1
        piece = rest
    head, _, last = piece.rpartition(" ")
    if head and last.lower() in _BEFORE_DATE:
        piece = head.rstrip()
    return Span(start, start + len(piece)) if _PLACE.fullmatch(piece) else None
