"""The stretches of a text in which dates may stand, as strings of token classes (see ``date_words``).

A guard pattern (google-re2) finds anchors: months, weekdays, years, "last week". Only the words around an anchor are
cut into tokens; the rest of the text is never looked at by the grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from flows.normalising.date_words import DateWords, Value, date_words, plain

_BEFORE, _AFTER = 40, 28
"""Characters around an anchor that can still belong to its date ("no earlier than the beginning of …")."""

_MARKS = {",": "c", "-": "-", "‐": "-", "‑": "-", "–": "-", ".": ".", "!": ".", "?": ".", "(": "(", ")": ")"}
_OTHER = {"line": "|", "number": "N", "time": "T", "iso": "I", "numeric": "Z"}
_DASH = re.compile(r"[-‐‑–]")
_DAY = re.compile(r"(\d{1,2})([^\W\d_]{0,3})\Z")
_DECADE = re.compile(r"(\d{3}0)(\D{1,2})\Z")
_BRACKETED = re.compile(r"(?<=[DMmY])\([Ww]\.?\)")
_YEAR = re.compile(r"\d{4}\Z")
_BLANK = re.compile(r"\s")


class Stretch(NamedTuple):
    """Tokens of a stretch of text, in order: one class letter, value and pair of offsets each."""

    classes: str
    values: list[Value]
    starts: list[int]
    ends: list[int]


def stretches(text: str, words: DateWords) -> Iterator[Stretch]:
    """The tokenised surroundings of every anchor; anchors near one another share a stretch. Linear in the text."""
    first = last = -1
    for anchor in words.guard.finditer(text):
        start, end = anchor.span()
        if last >= 0 and start - last <= _BEFORE + _AFTER:
            last = end
            continue
        if last >= 0:
            yield _tokenise(text, *_widened(text, first, last), words)
        first, last = start, end
    if last >= 0:
        yield _tokenise(text, *_widened(text, first, last), words)


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch around an anchor, cut at blanks so that no word is torn unless it is longer than the margin."""
    left, right = max(start - _BEFORE, 0), min(end + _AFTER, len(text))
    if left:
        blank = _BLANK.search(text, left - 1, start)
        left = blank.end() if blank else start
    if right < len(text):
        blank = _BLANK.search(text, right, right + _BEFORE)
        right = blank.start() if blank else right
    return left, right


class _Word(NamedTuple):
    """What the lexicon makes of a word by itself."""

    known: tuple[str, Value]
    phrase: re.Pattern[str] | None
    """The phrases that begin with it."""
    parts: tuple[tuple[int, str, Value], ...]
    """Of a compound such as ``mid-2020``: length, class and value of each part and dash; empty for any other word."""


@lru_cache(maxsize=1 << 16)
def _word(token: str, language: str) -> _Word:
    words = date_words(language)
    known = words.forms.get(token)
    lower = token.lower()
    phrase = words.phrases.get(lower)
    known = known or _known(lower, words)
    if known is not None:
        return _Word(known, phrase, ())
    parts = tuple(_compound(token, words)) if _DASH.search(token) else ()
    return _Word(("l" if token[0].islower() else "x", 0), phrase, parts)


def _tokenise(text: str, left: int, right: int, words: DateWords) -> Stretch:
    classes: list[str] = []
    values: list[Value] = []
    starts: list[int] = []
    ends: list[int] = []
    forms, language, done = words.forms, words.language, left
    for match in words.tokens.finditer(text, left, right):
        start, end = match.span()
        if start < done:
            continue
        group, token = match.lastgroup, match[0]
        class_: str
        value: Value
        if group == "word":
            (class_, value), phrase, parts = _word(token, language)
            if phrase is not None and (found := phrase.match(text, start)):
                done = end = found.end()
                class_, value = forms[plain(found[0])]
            elif parts:
                for length, class_, value in parts[:-1]:
                    classes.append(class_)
                    values.append(value)
                    starts.append(start)
                    start += length
                    ends.append(start)
                _, class_, value = parts[-1]
        elif group == "mark":
            if token == "." and ends and ends[-1] == start and text[starts[-1] : start] in words.abbreviations:
                ends[-1] = end
                if classes[-1] == "m":
                    classes[-1] = "M"
                continue
            class_, value = forms.get(token) or (_MARKS.get(token, "x"), token)
        else:
            class_, value = _OTHER[group or ""], token
        classes.append(class_)
        values.append(value)
        starts.append(start)
        ends.append(end)
    return _without_weekdays(Stretch("".join(classes), values, starts, ends))


def _without_weekdays(stretch: Stretch) -> Stretch:
    """ "July 9 (Fri), 2021", "26 (Tue) to 29 (Fri)": the weekday in brackets is the day's own, and stands in its way."""
    found = list(_BRACKETED.finditer(stretch.classes))
    for match in reversed(found):
        i, j = match.span()
        stretch.ends[i - 1] = stretch.ends[j - 1]
        for column in (stretch.values, stretch.starts, stretch.ends):
            del column[i:j]
    return stretch._replace(classes=_BRACKETED.sub("", stretch.classes)) if found else stretch


def _known(lower: str, words: DateWords) -> tuple[str, Value] | None:
    """Class and value of a word or number (case folded) that the lexicon or its digits tell; null for any other."""
    if not lower[0].isdigit():
        return words.forms.get(lower)
    if _YEAR.match(lower):
        year = int(lower)
        return ("Y", year) if 1500 <= year <= 2099 else ("N", year)
    if (day := _DAY.match(lower)) and (not day[2] or day[2] in words.ordinal_suffixes):
        number = int(day[1])
        return ("D", number) if 1 <= number <= 31 else ("N", number)
    if (decade := _DECADE.match(lower)) and decade[2] in words.decade_suffixes:
        return "E", int(decade[1])
    return ("N", int(lower[:9])) if lower.isdecimal() else None


def _compound(token: str, words: DateWords) -> list[tuple[int, str, Value]]:
    """``mid-2020`` -> its parts and dashes; empty where a part is no date word, so the token is a name or a code."""
    parts: list[tuple[int, str, Value]] = []
    offset = 0
    for dash in (*_DASH.finditer(token), None):
        part = token[offset : dash.start()] if dash else token[offset:]
        known = words.forms.get(part) or _known(part.lower(), words)
        if known is None:
            return []
        parts.append((len(part), *known))
        if dash:
            parts.append((1, "-", dash[0]))
            offset = dash.end()
    return parts
