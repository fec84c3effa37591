"""A text as lines without their prefixes, and which of them run on: hard-wrapped lines belong together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from flows.lexicon import words
from flows.normalising.offsets import Piece

_LINE = re.compile(r"[^\n]+")
_PREFIXED = frozenset("#>*+-–—•·▪◦‣●○■□➢➤✓=_|1234567890~`:")
_HEADING = re.compile(r"#{1,6}(?:[ \t]+|$)")
_BULLET = re.compile(r"(?:[*+•·▪◦‣●○■□➢➤✓][ \t]+|[•▪◦‣●○■□➢➤✓]|\(?[0-9]{1,2}[.)][ \t]+(?=\S))")
_LETTERED = re.compile(r"\(?(?:[a-h]|i{1,3}|iv|v)\)[ \t]+(?=\S)")
"""« a) », "(ii)" before an item."""
_DASH = re.compile(r"[-–—][ \t]+(?=\S)")
_RULE = re.compile(r"(?:[-*_=~·—–][ \t]?){3,}$")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*){0,50}\|?$")
_FENCE = re.compile(r"(?:`{3,}|~{3,})[\w-]{0,20}$")
CELLS_GAP = re.compile(r"(?<=[^\s.:;!?])(?: *\t[ \t]*+|[ ]{3,}+)(?=[^\s\d])")
"""Between two cells of a row: a tab, or blanks that no writer puts between words. Possessive, for a row may be endless."""
_CLOSING_HASHES = re.compile(r"[ \t]{1,9}#{1,9}$")
_ENDS = (".", "!", "?", ":", ";", "…", ".”", '."', "?”", "!”", ".»", ". »", ".)", "”", '"', "»")
_NARROWEST, _WIDEST = 40, 180


class Line(NamedTuple):
    """A line ``[start, end)`` of the text without blanks around it and without its prefix.

    ``mark``: "" · ``heading`` (Markdown) · ``list_item``. ``block``: lines with the same number stand without a blank
    line between them.
    """

    start: int
    end: int
    mark: str
    block: int


_DASHED = "dash"


def split_lines(text: str) -> list[Line]:
    """The lines of ``text`` that hold something; rules, fences and underlines of headings go, and part the blocks."""
    lines: list[Line] = []
    block, last_end = 0, 0
    for match in _LINE.finditer(text):
        raw = match.group()
        start, end = match.span()
        content = raw.strip()
        if not content:
            continue
        if start - last_end > 1 and lines:
            block += 1
        last_end = end
        start += len(raw) - len(raw.lstrip())
        end = start + len(content)
        mark = ""
        if content[0] in _PREFIXED or _LETTERED.match(content):
            if content[0] in "=-" and _underlines(content, lines, block):
                lines[-1] = lines[-1]._replace(mark="heading")
                block += 1
                continue
            if _RULE.match(content) or _FENCE.match(content) or ("|" in content and _TABLE_RULE.match(content)):
                block += 1
                continue
            start, end, mark = _without_prefix(text, start, end)
            if start >= end:
                block += 1
                continue
        lines.append(Line(start, end, mark, block))
    gaps = "\t" in text or "   " in text
    lines = _with_rows_told(text, lines) if " | " in text or (gaps and CELLS_GAP.search(text)) else lines
    return _with_dashes_told(text, lines) if any(line.mark == _DASHED for line in lines) else lines


def _with_rows_told(text: str, lines: Sequence[Line]) -> list[Line]:
    """The rows of a table without rules are items: lines one below the other with as many strokes, tabs or wide gaps
    within them."""
    strokes = [text.count(" | ", line.start, line.end) or _gaps(text, line) for line in lines]
    told = list(lines)
    for index, line in enumerate(lines):
        beside = {
            strokes[other] for other in (index - 1, index + 1)
            if 0 <= other < len(lines) and lines[other].block == line.block
        }  # fmt: skip
        if strokes[index] > 1 and strokes[index] in beside and not line.mark:
            told[index] = line._replace(mark="list_item")
    return told


def _gaps(text: str, line: Line) -> int:
    """Gaps between cells, counted as strokes are: the gap after a first cell alone will do, for a text has none."""
    found = sum(1 for _ in CELLS_GAP.finditer(text, line.start, line.end))
    return found + 1 if found else 0


def _with_dashes_told(text: str, lines: Sequence[Line]) -> list[Line]:
    """A line that begins with a dash is an item of a list where its neighbour begins so too; alone, the dash is text
    ("— Jane Doe, director")."""
    told = []
    for index, line in enumerate(lines):
        if line.mark == _DASHED:
            neighbours = (*lines[max(index - 1, 0) : index], *lines[index + 1 : index + 2])
            if any(other.mark == _DASHED for other in neighbours):
                after = _DASH.match(text, line.start, line.end)
                line = line._replace(mark="list_item", start=after.end() if after else line.start)
            else:
                line = line._replace(mark="")
        told.append(line)
    return told


def _underlines(content: str, lines: Sequence[Line], block: int) -> bool:
    """Whether ``content`` underlines the line above it (Setext heading): three signs or more, right below one line."""
    return len(content) > 2 and not content.strip(content[0]) and bool(lines) and lines[-1].block == block


def _without_prefix(text: str, start: int, end: int) -> tuple[int, int, str]:
    """Bounds of a line's content and its mark, quotation marks of mails, ``#`` and bullets left out."""
    mark = ""
    while start < end and text[start] == ">":
        start += 1
        while start < end and text[start] in " \t":
            start += 1
    if match := _HEADING.match(text, start, end):
        mark, start = "heading", match.end()
        if closing := _CLOSING_HASHES.search(text, start, end):
            end = closing.start()
    elif _DASH.match(text, start, end) and text[end - 1] not in "-–—":
        mark = _DASHED
    elif match := _BULLET.match(text, start, end):
        mark = "list_item"
        if not text[match.start() : match.end()].strip("( \t").rstrip(".)").isdigit():
            start = match.end()
    elif match := _LETTERED.match(text, start, end):
        mark, start = "list_item", match.end()
    elif text[start : start + 1] == "|":
        mark, start = "list_item", start + 1
        end -= text[start:end].endswith("|")
    while start < end and text[start] in " \t":
        start += 1
    while start < end and text[end - 1] in " \t":
        end -= 1
    return start, end, mark


def wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the text's lines were wrapped by hand or by a program; 0 where a line end ends a paragraph.

    Told by the lines that another line follows directly: in wrapped text most of them are about as long as the longest.
    """
    lengths = sorted(a.end - a.start for a, b in pairwise(lines) if a.block == b.block)
    if len(lengths) < 3:
        return 0
    width = lengths[-1 - len(lengths) // 20]
    if not _NARROWEST <= width <= _WIDEST or lengths[-1] > _WIDEST:
        return 0
    full = sum(length >= width * 0.75 for length in lengths)
    return width if full * 2 >= len(lengths) else 0


def runs_on(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the paragraph goes on from ``line`` to ``following``, the next line of its block."""
    if following.mark or line.mark == "heading":
        return False
    first, last = text[following.start], text[line.end - 1]
    ended = text[line.start : line.end].endswith(_ENDS)
    if width:
        next_word_end = text.find(" ", following.start, following.end)
        next_word = (next_word_end if next_word_end > 0 else following.end) - following.start
        if line.end - line.start + 1 + next_word >= width * 0.85:
            return True
        return not ended and first.islower()
    return not ended and (first.islower() or last in ",-")


def join_lines(text: str, lines: Sequence[Line], known: frozenset[str]) -> list[Piece]:
    """The lines of one paragraph as pieces: a blank between them, or nothing where a hyphen parts a word.

    ``known``: the text's words in lower case, hyphenated ones included, which tell a broken word from a compound.
    """
    pieces: list[Piece] = []
    for index, line in enumerate(lines):
        before, end = " " if index else "", line.end
        if index and text[lines[index - 1].end - 1] in "-‐" and pieces[-1].end == lines[index - 1].end:
            before = ""
            if not _keeps_hyphen(text, lines[index - 1], line, known):
                pieces[-1] = pieces[-1]._replace(end=pieces[-1].end - 1)
            elif text[lines[index - 1].end - 2 : lines[index - 1].end - 1] in " –":
                before = " "
        pieces.append(Piece(before, line.start, end))
    return pieces


_LAST_WORD = re.compile(r"[\w'’‐-]{0,60}[-‐]$")
_FIRST_WORD = re.compile(r"[\w'’]+(?:-\w+)*")
_LONGEST_WORD = 80


def _keeps_hyphen(text: str, line: Line, following: Line, known: frozenset[str]) -> bool:
    """Whether the hyphen at the end of ``line`` is the word's own: "Jean-" / "Yves" keeps it, "coopera-" / "tion" not.

    A capital or a digit after it, or a second hyphen in the word, keeps it. Else the text itself tells by how it writes
    the word elsewhere, then by whether both halves are words of it, then the lexicons' list of first halves.
    """
    left = _LAST_WORD.search(text[max(line.start, line.end - _LONGEST_WORD) : line.end])
    right = _FIRST_WORD.match(text, following.start, min(following.end, following.start + _LONGEST_WORD))
    if left is None or right is None or not right.group()[0].islower():
        return True
    first, second = left.group()[:-1].lower(), right.group().lower()
    if not first or not first[-1].isalpha() or "-" in first or "-" in second:
        return True
    if first + second in known:
        return False
    if f"{first}-{second}" in known or first in words("language", "hyphen_prefixes"):
        return True
    return first in known and second in known


_WORD = re.compile(r"\w+(?:[-‐]\w+)*")
_BROKEN_WORD = re.compile(r"\w{1,60}[-‐][ \t]{0,20}\n[ \t]{0,20}\w+")


def known_words(text: str) -> frozenset[str]:
    """The text's words in lower case, with their inner hyphens, but for those that a line's end breaks."""
    return frozenset(word.lower() for word in _WORD.findall(_BROKEN_WORD.sub(" ", text)))
