"""Pairs of quotation marks, the outermost of each nest, over paragraphs where a quotation runs on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from flows.model import Finding, Paragraph, Span

_MARK = re.compile(r"[\"“”„«»‹›]")
_SINGLE_OPENING = re.compile(r"(?<![^\s(\[—–-])([‘'])(?=[^\W\d_])")
_SINGLE_CLOSING = re.compile(r"(?:[,.!?…]|[^\W_](?=[’'](?:[,.;:)—–]|\s?$))|[^\W_s](?=[’']\s[a-z]))([’'])(?!\w)")
"""A single mark that may close: after a comma or full stop; after a word and before one of them, or before a
word in lower case; "the engineers’ work" has an apostrophe."""
_BLANKS_WITHIN = 2
"""In what stands between single marks, at least: a word or two in them is a term."""
_CLOSERS = {"‘": "’", "“": '”"', "„": '“”"', "«": "»", "‹": "›", '"': '"”', "”": "”"}
"""What may close each mark, the proper one first: curly and typewriter's marks are often mixed."""
_BEFORE_OPENING = frozenset("([{—–-:/«“‘‹„*_")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-…»”’'*_")
_RUNS_ON = 6
"""Paragraphs over which an opening mark waits for its closing mark."""
_DEEPEST = 8
"""Open marks among which a closing mark looks for its own: what nests deeper is no nest but a heap of marks."""
_MOST = 1_000
"""Marks in one paragraph that are paired; where there are more, they are no quotation marks."""


class Marked(NamedTuple):
    """What stands between an outermost pair of marks. ``open`` is the opening mark's offset, ``close`` the offset after
    the closing mark; ``spans`` are the contents by paragraph, blanks stripped; ``paragraphs`` their numbers. Where the
    opening mark is missing (``broken``), the contents begin with the paragraph or after the pair before."""

    open: int
    close: int
    spans: tuple[Span, ...]
    paragraphs: tuple[int, ...]
    broken: bool = False


class _Open(NamedTuple):
    mark: str
    offset: int


def pair_marks(text: str, paragraphs: Sequence[Paragraph]) -> tuple[tuple[Marked, ...], tuple[Finding, ...]]:
    """Outermost pairs in order, and an ``unbalanced_quotes`` finding for each mark that has no partner."""
    found: list[Marked] = []
    findings: list[Finding] = []
    running: tuple[_Open, list[Span], list[int]] | None = None
    for number, paragraph in enumerate(paragraphs):
        matches = islice(_MARK.finditer(text, paragraph.start, paragraph.end), _MOST + 1)
        marks = _with_single([_Open(match[0], match.start()) for match in matches], text, paragraph)
        if len(marks) > _MOST:
            findings.append(_heap(marks[0], paragraph))
            marks = []
        if not marks and running is None:
            continue
        begin = 0
        if running is not None:
            opened, spans, numbers = running
            if marks and text[paragraph.start : marks[0].offset].strip() == "" and marks[0].mark == opened.mark:
                begin = 1  # opened again, as each paragraph of a long quotation is
            content_start = marks[0].offset + 1 if begin else paragraph.start
            depth_end = _closing(text, marks, begin, opened.mark)
            numbers.append(number)
            if depth_end is None:
                spans.append(_stripped(text, content_start, paragraph.end))
                if not _goes_on(text, paragraphs, number, opened.mark):
                    found.append(Marked(opened.offset, paragraph.end, tuple(spans), tuple(numbers)))
                    findings.append(_unbalanced(opened))
                    running = None
                continue
            close = marks[depth_end].offset
            spans.append(_stripped(text, content_start, close))
            found.append(Marked(opened.offset, close + 1, tuple(spans), tuple(numbers)))
            running = None
            marks = marks[depth_end + 1 :]
        running = _pair_in_paragraph(text, paragraphs, number, marks, found, findings)
    return tuple(found), tuple(findings)


def _with_single(marks: list[_Open], text: str, paragraph: Paragraph) -> list[_Open]:
    """Also the single marks that hold a quotation by themselves, ‘We are ready,’ said X, as pairs of ‘ and ’.

    They are apostrophes too: an opening mark stands before a letter and after a blank, and the first mark that may
    close it has whole words before it. Within double marks, or around half a pair of them, single marks are left alone.
    """
    if text.find("‘", *paragraph[:2]) < 0 and text.find("'", *paragraph[:2]) < 0:
        return marks
    opening = _SINGLE_OPENING.search(text, paragraph.start, paragraph.end)
    if opening is None or len(marks) > _MOST:
        return marks
    found: list[_Open] = []
    pairs = 0
    while opening is not None and pairs < _MOST:
        begin, close = opening.start(1), _SINGLE_CLOSING.search(text, opening.end(1), paragraph.end)
        if close is None:
            break
        inside = sum(begin < mark.offset < close.start(1) for mark in marks)
        outside = sum(mark.offset < begin for mark in marks)
        if text.count(" ", begin, close.start(1)) >= _BLANKS_WITHIN and inside % 2 == 0 and outside % 2 == 0:
            found += (_Open("‘", begin), _Open("’", close.start(1)))
            pairs += 1
        opening = _SINGLE_OPENING.search(text, close.end(1), paragraph.end)
    return sorted([*marks, *found], key=lambda mark: mark.offset)


def _pair_in_paragraph(
    text: str,
    paragraphs: Sequence[Paragraph],
    number: int,
    marks: Sequence[_Open],
    found: list[Marked],
    findings: list[Finding],
) -> tuple[_Open, list[Span], list[int]] | None:
    """Append the paragraph's pairs; return the quotation that runs on into the next paragraph, if one does."""
    paragraph = paragraphs[number]
    stack: list[_Open] = []
    inner: list[tuple[_Open, int]] = []  # pairs within the outermost open mark
    for mark in marks:
        if (partner := _partner(text, mark, stack)) is not None:
            findings.extend(_unbalanced(unclosed) for unclosed in stack[partner + 1 :])
            opened = stack[partner]
            del stack[partner:]
            if stack:
                inner.append((opened, mark.offset))
            else:
                found.append(_marked(text, opened.offset, mark.offset, number))
                inner.clear()
        elif _opens(text, mark):
            stack.append(mark)
        elif mark.mark != "›" and not (mark.mark == '"' and text[max(mark.offset - 1, 0)].isdigit()):
            findings.append(_unbalanced(mark))
            begin = max(paragraph.start, found[-1].close if found else 0)
            span = _stripped(text, begin, mark.offset)
            if not stack and span.end > span.start:
                found.append(Marked(begin, mark.offset + 1, (span,), (number,), broken=True))
    if not stack:
        return None
    outer = stack[0]
    same = [(opened, close) for opened, close in inner if opened.mark == outer.mark]
    if not same and _goes_on(text, paragraphs, number, outer.mark):
        return outer, [_stripped(text, outer.offset + 1, paragraph.end)], [number]
    findings.extend(_unbalanced(mark) for mark in stack)
    if same:
        # A mark of the same kind opened and closed within: the outer one lacks its partner, the inner pairs are whole.
        end_before = outer.offset
        for opened, close in inner:
            if opened.offset > end_before and opened.mark == outer.mark:
                found.append(_marked(text, opened.offset, close, number))
                end_before = close
    else:
        found.append(
            Marked(outer.offset, paragraph.end, (_stripped(text, outer.offset + 1, paragraph.end),), (number,))
        )
    return None


def _closing(text: str, marks: Sequence[_Open], begin: int, opener: str) -> int | None:
    """Index of the mark that closes a quotation which came in open from the paragraph before."""
    stack = [_Open(opener, -1)]
    for index in range(begin, len(marks)):
        mark = marks[index]
        if (partner := _partner(text, mark, stack)) is not None:
            del stack[partner:]
            if not stack:
                return index
        elif _opens(text, mark):
            stack.append(mark)
    return None


def _goes_on(text: str, paragraphs: Sequence[Paragraph], number: int, opener: str) -> bool:
    """A quotation left open at a paragraph's end goes on: the next one opens with the same mark, or a later one
    closes it before any mark opens."""
    for later in paragraphs[number + 1 : number + 1 + _RUNS_ON]:
        match = _MARK.search(text, later.start, later.end)
        if match is None:
            continue
        mark = _Open(match[0], match.start())
        if later is paragraphs[number + 1] and mark.mark == opener and not text[later.start : mark.offset].strip():
            return True
        return mark.mark in _CLOSERS[opener] and _looks_closing(text, mark.offset)
    return False


def _partner(text: str, mark: _Open, stack: Sequence[_Open]) -> int | None:
    """Index of the innermost open mark that ``mark`` closes; null where it closes none."""
    if mark.mark == '"' and _looks_opening(text, mark.offset) and not _looks_closing(text, mark.offset):
        return None
    for rank in range(3):
        for index in range(len(stack) - 1, max(len(stack) - _DEEPEST, 0) - 1, -1):
            if _CLOSERS[stack[index].mark][rank : rank + 1] == mark.mark:
                return index if rank == 0 or _looks_closing(text, mark.offset) else None
    return None


def _opens(text: str, mark: _Open) -> bool:
    if mark.mark in "“„«‹‘":
        return True
    if mark.mark == '"':
        return not _looks_closing(text, mark.offset) or _looks_opening(text, mark.offset)
    return mark.mark == "”" and _looks_opening(text, mark.offset)


def _looks_opening(text: str, offset: int) -> bool:
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    return (not before or before.isspace() or before in _BEFORE_OPENING) and bool(after) and not after.isspace()


def _looks_closing(text: str, offset: int) -> bool:
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    return bool(before) and not before.isspace() and (not after or after.isspace() or after in _AFTER_CLOSING)


def _stripped(text: str, start: int, end: int) -> Span:
    """Without the blanks that French sets within its marks."""
    content = text[start:end]
    start += len(content) - len(content.lstrip())
    return Span(start, max(start, start + len(content.strip())))


def _marked(text: str, opened: int, close: int, number: int) -> Marked:
    return Marked(opened, close + 1, (_stripped(text, opened + 1, close),), (number,))


def _heap(mark: _Open, paragraph: Paragraph) -> Finding:
    message = f"more than {_MOST:,} quotation marks in one paragraph: no quotation is read in it"
    return Finding("unbalanced_quotes", "warning", message, start=mark.offset, end=paragraph.end)


def _unbalanced(mark: _Open) -> Finding:
    message = f"the quotation mark {mark.mark} has no partner"
    return Finding("unbalanced_quotes", "warning", message, start=mark.offset, end=mark.offset + 1)
