"""Drafted paragraphs written out: one text, a blank line between paragraphs, and where everything in it came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from flows.lexicon import words
from flows.model import OffsetMap, Paragraph, Span
from flows.normalising.details import left_over, within
from flows.normalising.drafts import Draft
from flows.normalising.lines import CELLS_GAP, join_lines, known_words
from flows.normalising.offsets import Piece, assemble

_BLANKS = re.compile(r"[ \t]{2,}|\t")
_CLOSERS = re.compile(r"[ \t]*[)\]>]")
_BETWEEN_PARAGRAPHS = "\n\n"
_ROUNDS = 3
"""Times that what is left over is taken out: taking out joins what stood on both sides."""


class Written(NamedTuple):
    """The text, its paragraphs with the draft each was made of, and the map back to the text before."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    drafts: tuple[Draft, ...]
    offsets: OffsetMap

    def span_of(self, start: int, end: int) -> Span | None:
        """The slice that shows what ``[start, end)`` of the text before was; null where that was left out."""
        sources = self.offsets.sources
        if not sources:
            return Span(start, end)
        found = [self._derived(start), self._derived(end - 1)]
        return Span(found[0], found[1] + 1) if None not in found else None  # type: ignore[operator, arg-type]

    def sources_of(self, start: int, end: int) -> list[Span]:
        """The slices of the text before that ``[start, end)`` was made of."""
        derived, sources = self.offsets.derived, self.offsets.sources
        if not sources:
            return [Span(start, end)]
        first, last = bisect_right(derived, start) - 1, bisect_right(derived, end - 1)
        found: list[Span] = []
        for run in range(max(first, 0), last):
            upto = min(end, derived[run + 1]) if run + 1 < len(derived) else end
            begin = max(start, derived[run])
            shift = sources[run] - derived[run]
            found.append(Span(begin + shift, upto + shift))
        return found

    def _derived(self, offset: int) -> int | None:
        # Lines keep their order, so both sides of the map rise.
        run = bisect_right(self.offsets.sources, offset) - 1
        if run < 0:
            return None
        derived = self.offsets.derived[run] + offset - self.offsets.sources[run]
        limit = self.offsets.derived[run + 1] if run + 1 < len(self.offsets.derived) else len(self.text)
        return derived if derived < limit else None


def write(text: str, drafts: Sequence[Draft], private: Sequence[Span]) -> Written:
    """The paragraphs of ``drafts`` written one after the other, without the slices ``private`` of ``text``, and without
    what turns out to be a number or an address only then."""
    written = _write(text, drafts, private)
    for _ in range(_ROUNDS):
        left = left_over(written.text)
        if not left:
            break
        sources = (source for span in left for source in written.sources_of(*span))
        private = sorted({*private, *(part for source in sources for part in _by_line(text, source))})
        written = _write(text, drafts, private)
    return written


def _by_line(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for part in text[span.start : span.end].split("\n"):
        if part.strip():
            yield Span(start, start + len(part))
        start += len(part) + 1


def _write(text: str, drafts: Sequence[Draft], private: Sequence[Span]) -> Written:
    hyphened = any(text[line.end - 1] in "-‐" for draft in drafts for line in draft.lines[:-1])
    known = known_words(text) if hyphened else frozenset()
    blanks = "  " in text or "\t" in text
    pieces: list[Piece] = []
    paragraphs: list[Paragraph] = []
    kept: list[Draft] = []
    length = 0
    for draft in drafts:
        lines = draft.lines
        if len(lines) == 1:
            own = [Piece("", lines[0].start, lines[0].end)]
        else:
            own = join_lines(text, lines, known)
        details = within(private, lines[0].start, lines[-1].end)
        if details or (blanks and _BLANKS.search(text, lines[0].start, lines[-1].end)):
            own = _cleaned(text, own, details, draft.kind == "list_item")
        if not own:
            continue
        gap = _BETWEEN_PARAGRAPHS if paragraphs else ""
        own[0] = Piece(gap, own[0].start, own[0].end)
        start = length + len(gap)
        length += sum(len(piece.before) + piece.end - piece.start for piece in own)
        paragraphs.append(Paragraph(start, length, draft.kind))
        pieces += own
        kept.append(draft)
    written, offsets = assemble(text, pieces)
    return Written(written, tuple(paragraphs), tuple(kept), offsets)


def _cleaned(text: str, pieces: Sequence[Piece], private: Sequence[Span], is_row: bool) -> list[Piece]:
    """The pieces without private details, and with one blank for several; in a row a stroke for the gap of two cells."""
    cleaned: list[Piece] = []
    details: list[Span] = []
    for span in private:
        details.append(_with_lead(text, details[-1].end if details else pieces[0].start, span))
    for piece in pieces:
        gaps = [gap for gap in details if piece.start <= gap.start < piece.end]
        gaps += [Span(*match.span()) for match in _BLANKS.finditer(text, piece.start, piece.end)]
        before, position = piece.before, piece.start
        for start, end in sorted(gaps):
            if start > position:
                cleaned.append(Piece(before if cleaned else "", position, start))
                before = " | " if is_row and CELLS_GAP.match(text, start, end + 1) else " "
            position = max(position, end)
        if position < piece.end:
            if before != "" and text[position] in ".,;:!?)":
                before = ""
            cleaned.append(Piece(before if cleaned else "", position, piece.end))
    return cleaned


def _with_lead(text: str, first: int, span: Span) -> Span:
    """A private detail with the words that lead to it ("at jane@example.org", "(phone: …)") and the blanks around."""
    start, end = span
    floor = max(first, start - _LONGEST_LEAD)
    floor = max(text.rfind("\n", floor, start) + 1, floor)
    while start > floor:
        before = text[floor:start].rstrip(_LEADING_SIGNS)
        word = before[_last_word_start(before) :]
        start = floor + len(before)
        if word.rstrip(".").lower() not in _leading_words() or start - len(word) < floor:
            break
        start -= len(word)
    if "(" in text[start : span.start] and (closing := _CLOSERS.match(text, end)):
        end = closing.end()
    while end < len(text) and text[end] in " \t":
        end += 1
    return Span(start, end)


def _last_word_start(text: str) -> int:
    return max(text.rfind(sign) for sign in _LEADING_SIGNS) + 1


_LONGEST_LEAD = 60
_LEADING_SIGNS = " \t([<:,/"


@lru_cache(maxsize=1)
def _leading_words() -> frozenset[str]:
    return frozenset({*words("contacts", "connectors"), *words("contacts", "telephone"), "e-mail", "email"})
