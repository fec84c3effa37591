"""Editing a text while remembering where each of its characters came from.

A step of normalising is a list of edits; ``apply_edits`` gives the new text with its map, ``compose`` chains maps, so
that the last text leads back to the file. Costs grow with the number of edits, not of characters.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from flows.model import OffsetMap

IDENTITY = OffsetMap((), ())


class Edit(NamedTuple):
    """Put ``text`` in the place of ``[start, end)``."""

    start: int
    end: int
    text: str


class Piece(NamedTuple):
    """A slice ``[start, end)`` of a text to keep, after the literal ``before`` (a space or line ends)."""

    before: str
    start: int
    end: int


class _Runs:
    """Collects (derived, source) runs, dropping those that go on with the shift of the run before."""

    def __init__(self) -> None:
        self.derived: list[int] = []
        self.sources: list[int] = []

    def add(self, derived: int, source: int) -> None:
        if self.derived:
            if self.derived[-1] == derived:
                self.derived.pop()
                self.sources.pop()
            if self.derived and self.sources[-1] - self.derived[-1] == source - derived:
                return
        self.derived.append(derived)
        self.sources.append(source)

    def as_map(self) -> OffsetMap:
        if self.derived in ([], [0]) and self.sources in ([], [0]):
            return IDENTITY
        return OffsetMap(tuple(self.derived), tuple(self.sources))


def apply_edits(text: str, edits: Iterable[Edit]) -> tuple[str, OffsetMap]:
    """``text`` with the edits made, and the map from the new text to ``text``. Edits must be sorted and not overlap.

    A replacement longer than what it replaces maps its surplus to the last character replaced (``ﬁ`` -> ``fi``).
    """
    parts: list[str] = []
    derived, sources = [0], [0]
    taken = length = shift = 0
    for start, end, replacement in edits:
        parts.append(text[taken:start])
        parts.append(replacement)
        length += start - taken
        replaced, taken = end - start, end
        for surplus in range(replaced, len(replacement)):
            derived.append(length + surplus)
            sources.append(max(end - 1, start))
        length += len(replacement)
        if end - length == shift:
            continue
        shift = end - length
        if derived[-1] == length:
            sources[-1] = end
        else:
            derived.append(length)
            sources.append(end)
    if not parts:
        return text, IDENTITY
    parts.append(text[taken:])
    same = len(derived) == 1 and not sources[0]
    return "".join(parts), IDENTITY if same else OffsetMap(tuple(derived), tuple(sources))


def assemble(text: str, pieces: Sequence[Piece]) -> tuple[str, OffsetMap]:
    """The pieces of ``text`` one after the other, and the map back; a literal maps into the gap it stands for."""
    parts: list[str] = []
    runs = _Runs()
    length = previous = 0
    for before, start, end in pieces:
        if before:
            parts.append(before)
            for step in range(len(before)):
                runs.add(length + step, max(start - len(before) + step, previous))
            length += len(before)
        previous = end
        parts.append(text[start:end])
        runs.add(length, start)
        length += end - start
    return "".join(parts), runs.as_map()


def compose(outer: OffsetMap, inner: OffsetMap) -> OffsetMap:
    """The map of a text derived (``outer``) from a text that is itself derived (``inner``): straight to the source."""
    if not outer.derived:
        return inner
    if not inner.derived:
        return outer
    runs = _Runs()
    for run, (derived, middle) in enumerate(zip(outer.derived, outer.sources, strict=True)):
        runs.add(derived, inner.to_source(middle))
        if run + 1 < len(outer.derived):
            length = outer.derived[run + 1] - derived
            last = bisect_right(inner.derived, middle + length - 1)
        else:
            last = len(inner.derived)
        for index in range(bisect_right(inner.derived, middle), last):
            runs.add(derived + inner.derived[index] - middle, inner.sources[index])
    return runs.as_map()
