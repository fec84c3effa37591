"""The name of a newspaper or news agency above what it prints: "The Norland Times", « Le Quotidien du Nord – Sciences »."""

from __future__ import annotations

import re

from flows.model import Span
from flows.normalising.naming import has_verb, is_letterhead, is_office, is_paper
from flows.normalising.phrases import any_of, phrases, plain, word_count
from flows.normalising.small_words import CAPITAL, small

_SECTION = re.compile(r"\s[–—|•·-]\s")
_EDITION = re.compile(rf"[\s,(]{{1,2}}{any_of('header', 'editions')}\)?$", re.IGNORECASE)
_MOST_WORDS = 6


def head_of(line: str) -> Span | None:
    """The body's name in a first line that says besides no more than where it is, what it is for short or what its page
    is called; null in any other: "|Example Embassy in Norland|", "|Example Agency| – Members' news", "Norland in Zorbia –
    |Example Institute in Norby|", "|Politique exemple (POLEX)|"."""
    if has_verb(line) or ":" in line or line.endswith((".", "!", "?")) or is_letterhead(line):
        return None
    first, *others = _SECTION.split(line)
    if len(others) == 1:
        for piece in (others[0], first):
            if _is_body(piece) and not is_office(piece):
                return Span(line.index(piece), line.index(piece) + len(piece))
        return Span(0, len(first)) if _is_of_papers(others[0]) else None
    if others:
        return None
    name, comma, tail = line.partition(", ")
    if comma and not tail[:1].islower():
        return None
    return Span(0, len(name)) if _is_seated(name) or (_WITH_ACRONYM.fullmatch(name) and not is_paper(name)) else None


def _is_of_papers(piece: str) -> bool:
    """ "Daily Bulletin in English", "Members' News", « La lettre trimestrielle du Cercle »."""
    return any(part in phrases("header", "paper_nouns") for part in plain(piece).split()[:3])


def _is_body(piece: str) -> bool:
    return is_letterhead(piece) or _is_seated(piece)


def _is_seated(name: str) -> bool:
    """A body's name that ends with its place: "Example Embassy in Norland", "Example High Commission Port Zorb"."""
    words = name.split()
    parts = [plain(word) for word in words]
    head = next((n for n, part in enumerate(parts[:4]) if part in phrases("header", "institutions")), None)
    if head is None or len(words) > _MOST_WORDS or any(map(str.isdigit, name)):
        return False
    place = words[head + 1 :]
    if place and plain(place[0]) in phrases("header", "place_words"):
        place = place[1:]
    named = all(word[0].isupper() and plain(word) not in _SMALL for word in (*words[: head + 1], *place))
    return named and 0 < len(place) <= _LONGEST_PLACE


_LONGEST_PLACE = 2
_SMALL = small("articles", "of", "and")
_WITH_ACRONYM = re.compile(rf"[{CAPITAL}][\w'’&. -]{{4,80}} \([A-Z][A-Z0-9&-]{{2,9}}\)")


def masthead_of(line: str) -> Span | None:
    """The name in a line that is a paper's masthead, its section and edition left out; null in any other: "|Le Courrier
    du Nord| en français", "|THE NORLAND HERALD| – Science"."""
    name = _EDITION.sub("", _SECTION.split(line, maxsplit=1)[0]).rstrip()
    words = name.split()
    if not 2 <= word_count(name) <= _MOST_WORDS or has_verb(name) or not re.fullmatch(rf"[{CAPITAL}][\w'’ .&-]*", name):
        return None
    parts = [plain(word) for word in words]
    articled = parts[0] in small("articles")
    papers = phrases("header", "mastheads")
    if parts[articled] not in papers and parts[-1] not in papers:
        return None
    others = small("articles", "of", "and")
    for word, part in zip(words, parts, strict=True):
        if not (word[0].isupper() or part in others or "’" in word or "'" in word):
            return None
    return Span(0, len(name))
