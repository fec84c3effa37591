"""Sentences: where a paragraph's text stops at ``.``, ``!``, ``?`` or ``…`` and starts anew.

What is no end is data: titles ("Dr.", « M. »), abbreviations before a number ("No. 5", "Jan. 18") and such as may
also end a sentence ("U.S.", "Inc.", "p.m."), which do so only before a usual first word. Initials ("J.-Y.") never end
one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from flows.lexicon import languages, lexicon
from flows.model import Paragraph, Sentence

# A stop, the closing marks that belong to it, and the blank after it. French sets a blank before ».
_STOP = re.compile(r"[.!?…]{1,8}(?:[\"'”’“\])›]|[ \u00a0\u202f]?»){0,4}(?=\s)")
_BEFORE_WORD = re.compile(r".*[^\w.’'&-]", re.DOTALL)
"""All that stands before the last word."""
_SECOND_INITIAL = re.compile(r"(?<![\w.])[^\W\d_]\. ?[^\W\d_]{2}\Z")
_NEAR_INITIAL = 8
_INITIAL = re.compile(r"(?:[^\W\d_]{1,2}\.-)?[^\W\d_]\Z")
_NEXT = re.compile(r"\s{1,20}([“\"«„‹‘'(\[—–-]{0,3}[ \u00a0\u202f]?)([\w’'@#]{1,40})?")
_QUOTE_MARKS = frozenset('“"«„‹')
LONGEST_PARAGRAPH = 100_000
"""Characters. A paragraph of a release has a few hundred; what is longer is no running text, and is not read."""


@dataclass(frozen=True, slots=True)
class _Words:
    never_end: frozenset[str]
    never_before_number: frozenset[str]
    may_end: frozenset[str]
    before_initials: frozenset[str]
    openers: frozenset[str]


@lru_cache(maxsize=64)
def _words(language: str) -> _Words:
    section = lexicon(language if language in languages() else "en")["sentences"]
    return _Words(
        frozenset(section["never_end"]),
        frozenset(section["never_end_before_number"]),
        frozenset(section["may_end"]),
        frozenset(section["before_initials"]),
        frozenset(section["openers"]),
    )


def split_sentences(text: str, paragraphs: Sequence[Paragraph], language: str) -> tuple[Sentence, ...]:
    """The sentences of every paragraph, in order, without the blanks around them; none crosses a paragraph's end.

    Sentences within quotation marks are sentences like others; closing marks stay with the sentence that they close.
    A paragraph longer than ``LONGEST_PARAGRAPH`` has none.
    """
    words = _words(language)
    found: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs):
        if paragraph.end - paragraph.start > LONGEST_PARAGRAPH:
            continue
        start = _after_blanks(text, paragraph.start, paragraph.end)
        for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
            end = stop.end()
            if end > start and _ends_sentence(text, stop.start(), end, paragraph.end, words):
                found.append(Sentence(start, end, number))
                start = _after_blanks(text, end, paragraph.end)
        end = start + len(text[start : paragraph.end].rstrip())
        if end > start:
            found.append(Sentence(start, end, number))
    return tuple(found)


def readable(text: str, paragraphs: Sequence[Paragraph]) -> str:
    """``text`` with blanks in the place of the paragraphs that are longer than ``LONGEST_PARAGRAPH``."""
    for paragraph in paragraphs:
        length = paragraph.end - paragraph.start
        if length > LONGEST_PARAGRAPH:
            text = text[: paragraph.start] + " " * length + text[paragraph.end :]
    return text


def _after_blanks(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _ends_sentence(text: str, stop: int, end: int, limit: int, words: _Words) -> bool:
    following = _NEXT.match(text, end, limit)
    if following is None or (not following[1].strip() and not following[2]):
        # Nothing but a mark comes next: a new sentence would have a word. At the end the paragraph cuts it off itself.
        return False
    opens, word = following[1], following[2] or ""
    begins = not word or not word[0].islower() or any(letter.isupper() for letter in word[1:])
    if not begins and not _QUOTE_MARKS.intersection(opens):
        return False
    if text[stop] != "." or text[stop : stop + 2] == "..":
        return True
    near = text[max(stop - 40, 0) : stop]
    lead = _BEFORE_WORD.match(near)
    last = near[lead.end() :] if lead else near
    if not last:
        return True
    last = last.lstrip("'’-")
    if text[stop:end] == ".)" and _opens_within(near, words):
        return False
    if end == stop + 1:
        if last in words.never_end or _is_initial(text, last, stop, word, words):
            return False
        if word[:1].isdigit() and last in words.never_before_number:
            return False
    if last in words.may_end or (_dotted(last) and last not in words.openers):
        opener = word.replace("’", "'")
        return (
            opener in words.openers
            or opener.partition("'")[0] + "'" in words.openers
            or bool(_QUOTE_MARKS.intersection(opens))
        )
    return True


def _opens_within(near: str, words: _Words) -> bool:
    """ "Professor |(Mrs.)| Sol", "Col. |(USAF, Ret.)| Sol": the bracket that a full stop closes opens within a sentence."""
    opens = near.rfind("(")
    before = near[:opens].split() if opens >= 0 and ")" not in near[opens:] else []
    if not before:
        return False
    return before[-1][-1].isalnum() or (before[-1][-1] == "." and before[-1][:-1] in words.never_end)


def _dotted(word: str) -> bool:
    """Letters with full stops between them: "U.S", "S.A.R.L"."""
    parts = word.split(".")
    return len(parts) > 1 and all(len(part) == 1 and part.isalpha() for part in parts)


def _is_initial(text: str, word: str, stop: int, following: str, words: _Words) -> bool:
    """The "L" of "James L. Green", the "J.-Y" of « J.-Y. Le Du », but not the "C" of "… vitamin C. The next …"."""
    if len(word) == 2 and word.istitle() and (two := _SECOND_INITIAL.search(text, max(stop - _NEAR_INITIAL, 0), stop)):
        return two[0][0].isupper()  # "A. |Ye.| Sol"
    if not _INITIAL.match(word) or not word[-1].isupper():
        return False
    if len(word) > 1 or following not in words.openers or len(following) == 1:
        return True
    head = text[max(stop - 30, 0) : stop - 1].split()
    return not head or not (head[-1].isalpha() and head[-1].islower()) or head[-1] in words.before_initials


def sentence_end(text: str, start: int, limit: int, language: str | None) -> int:
    """Where the sentence that ``start`` lies in ends, closing marks taken in; ``limit`` where none ends before."""
    words = _words(language or "")
    for stop in _STOP.finditer(text, start, limit):
        if stop.end() < limit and _ends_sentence(text, stop.start(), stop.end(), limit, words):
            return stop.end()
    return limit
