"""What kind of paragraph a line or block of the body is."""

from __future__ import annotations

import re
from functools import lru_cache

from flows.model import Span
from flows.normalising.details import web_addresses
from flows.normalising.phrases import (
    any_of,
    first_word,
    first_words,
    is_prose,
    phrases,
    plain,
    starts_with,
    word_count,
)
from flows.normalising.small_words import either
from flows.publishers import Profile

_END_SIGNS = re.compile(r"(?=.*[-–—#*_~]{2})[-–—#*_~\s]*$")
_CREDIT = re.compile(r"[A-ZÀ-Þ][\w&.’' -]{1,40}(?:\s?/\s?[A-ZÀ-Þ][\w&.’', -]{1,40}){1,4}")
_AFTER_CAPTION = re.compile(rf"\s*(?:[:–—-]|©|\b{either('by')})")
_COPYRIGHT = re.compile(r"(?:©|\([cC]\)\s)")
_BYLINE = re.compile(rf"(?i:{any_of('header', 'byline_words')})\s+[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){{1,3}}")
ENDS_SENTENCE = (".", "!", "?", "…", "”", '"', "»", ":", ";", ",")
"""Marks at the end of what is, or goes on as, a sentence, and neither a heading nor a credit."""
_HEADING_WORDS = 14


def is_end_mark(line: str) -> bool:
    """``-end-``, ``###``, ``–Fin–``, ``* * *``, ``- 30 -``."""
    if len(line) > 40:
        return False
    if _END_SIGNS.match(line):
        return True
    bare = line.strip("-–—#*_~() \t")
    if bare != line and bare == "30":
        return True
    return (bare != line or line.isupper()) and plain(bare) in phrases("boilerplate", "end_marks")


def is_boilerplate_start(line: str, profile: Profile | None) -> bool:
    """Whether ``line`` opens what a publisher puts under each release: "About X", "Note to editors", its phrases."""
    known, pattern = _boilerplate(profile.boilerplate if profile else ())
    first = first_word(line)
    if first in known and pattern.match(plain(line[:120])):
        return True
    return first in first_words(phrases("boilerplate", "about")) and is_about(line)


@lru_cache(maxsize=64)
def _boilerplate(own: tuple[str, ...]) -> tuple[frozenset[str], re.Pattern[str]]:
    starts = phrases("boilerplate", "starts") | frozenset(map(plain, own))
    return first_words(starts), starts_with(starts)


def is_about(line: str) -> bool:
    """A heading of "About" and a name: short, without a sentence's end, the name in capitals or with an article."""
    return about_name(line) is not None


def about_name(line: str) -> Span | None:
    """The name in a heading of "About" and a name ("About the Example Agency"), its article left out."""
    if word_count(line) > 10 or line.rstrip(" :").endswith((".", "!", "?", ",", ";")):
        return None
    if first_word(line) not in first_words(phrases("boilerplate", "about")) or not _about_pattern().match(plain(line)):
        return None
    match = _ABOUT.match(line)
    name = line[match.end() :].rstrip(" :") if match else ""
    if match is None or not name or not (name[0].isupper() or match.group("article")):
        return None
    return Span(match.end(), match.end() + len(name))


_ABOUT = re.compile(rf"\W*(?i:{any_of('boilerplate', 'about')}\s{either('of')}?(?P<article>{either('articles')})?)")


@lru_cache(maxsize=1)
def _about_pattern() -> re.Pattern[str]:
    return starts_with(phrases("boilerplate", "about"))


def is_caption(line: str) -> bool:
    """A picture's caption, credit or byline: "Image credit: …", "NASA/Jane Doe", "© CNES 2018", "By Jane Doe"."""
    known = first_word(line) in first_words(phrases("boilerplate", "captions"))
    match = caption_pattern().match(line) if known else None
    if match and _AFTER_CAPTION.match(line, match.end()):
        return True
    if len(line) > 140 or line.endswith((".", "!", "?")):
        return False
    return bool(_COPYRIGHT.match(line) or _CREDIT.fullmatch(line) or _BYLINE.fullmatch(line))


@lru_cache(maxsize=1)
def caption_pattern() -> re.Pattern[str]:
    """The words by which a caption or a credit opens: "Image credit"."""
    return re.compile(rf"{any_of('boilerplate', 'captions')}(?!\w)", re.IGNORECASE)


def is_web_only(line: str) -> bool:
    """Whether ``line`` is nothing but web addresses."""
    if "." not in line or len(line) > 300 or line.count(" ") > 6:
        return False
    position = 0
    rest = ""
    for start, end in web_addresses(line):
        rest += line[position:start]
        position = end
    return position > 0 and not (rest + line[position:]).strip(" \t|/,;.<>()-–—")


def is_heading(line: str) -> bool:
    """Whether a line standing alone heads what follows: a few words, capital first, no sentence's end."""
    return (
        word_count(line) <= _HEADING_WORDS
        and not line.endswith(ENDS_SENTENCE)
        and (line[0].isupper() or line[0].isdigit())
        and not is_prose(line)
    )
