"""Whether the words around a date speak of the time ahead or of the time gone by.

The nearest cue before the date in its clause decides ("announced Monday that it will …" is past); without one the
nearest after it in the sentence does ("On Monday the board will …"), then any before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from flows.normalising.date_reference import CONDITIONAL, FUTURE, NO_TENSE, PAST
from flows.normalising.date_words import DateWords

_SENTENCE_BREAK = re.compile(r"[.!?…]\s|\n")
_CLAUSE_MARKS = re.compile(r"\([\w&./-]{1,12}\)|[,;:()–—]")
"""What marks off a clause; and what is no such mark, the short name in brackets: "will meet the Zorb Agency |(ZA)| in May"."""
_WINDOW = 400
"""Characters of a very long sentence that are looked through together, with as many on each side."""

_AUXILIARY_REACH = 4
"""Words from an auxiliary to the end of its participle: "will then be formally signed"."""


_AHEAD = {"future": FUTURE, "planned": FUTURE, "conditional": CONDITIONAL}


@dataclass(frozen=True, slots=True)
class _Cues:
    """The cues of a stretch of text: where they end, in order, and their kinds; and where its clauses are marked
    off."""

    ends: list[int]
    kinds: list[str]
    marks: list[int]


@dataclass(slots=True)
class Sentences:
    """Where a text's sentences end, roughly, and their tenses: worked out only where a date asks for it."""

    text: str
    words: DateWords
    _breaks: list[int] | None = None
    _cues: dict[tuple[int, int], _Cues] = field(default_factory=dict)

    def index(self, offset: int) -> int:
        """The number of the sentence in which ``offset`` lies."""
        if self._breaks is None:
            self._breaks = [match.end() for match in _SENTENCE_BREAK.finditer(self.text)]
        return bisect_right(self._breaks, offset)

    def tense(self, start: int, end: int) -> int:
        """FUTURE, CONDITIONAL, PAST or NO_TENSE of the words around the date at ``start`` to ``end``."""
        cues = self._near(start)
        before, after = bisect_right(cues.ends, start), bisect_left(cues.ends, end)
        mark = bisect_right(cues.marks, start - 1)
        clause = cues.marks[mark - 1] if mark else -1
        following = cues.kinds[after] if after < len(cues.kinds) else ""
        if before and cues.ends[before - 1] > clause:
            kind = self._said(cues, before - 1)
            if kind != "planned" or cues.kinds[before - 1] == "past":
                return _AHEAD.get(kind, PAST)
            earlier = cues.kinds[before - 2] if before > 1 and cues.ends[before - 2] > clause else ""
            if earlier == "before_past":
                return NO_TENSE  # "was planned for March" tells nothing of when March was
            closed = mark < len(cues.marks) and after < len(cues.ends) and cues.marks[mark] < cues.ends[after]
            return PAST if following == "before_past" and not closed else FUTURE
        kind = following or (self._said(cues, before - 1) if before else "")
        return _AHEAD.get(kind, PAST) if kind else NO_TENSE

    def _said(self, cues: _Cues, number: int) -> str:
        """The kind of a cue; of a participle that of its auxiliary."""
        governed = cues.kinds[number] == "past" and number > 0 and self._governs(cues, number - 1)
        return cues.kinds[number - 1 if governed else number]

    def _governs(self, cues: _Cues, number: int) -> bool:
        """The cue is the auxiliary of the participle that follows: "will be launched", "planned to be launched"."""
        between = self.text[cues.ends[number] : cues.ends[number + 1]]
        return cues.kinds[number] in _AHEAD and len(between.split()) <= _AUXILIARY_REACH

    def _near(self, offset: int) -> _Cues:
        index = self.index(offset)
        breaks = self._breaks or []
        start = breaks[index - 1] if index else 0
        end = breaks[index] if index < len(breaks) else len(self.text)
        part = (offset - start) // _WINDOW
        key = (index, part)
        if key not in self._cues:
            self._cues[key] = self._found(
                max(start, start + (part - 1) * _WINDOW), min(end, start + (part + 2) * _WINDOW)
            )
        return self._cues[key]

    def _found(self, start: int, end: int) -> _Cues:
        stretch = self.text[start:end]
        longest: dict[int, tuple[int, str]] = {}
        for kind, pattern in self.words.tenses:
            for match in pattern.finditer(stretch):
                first, last = max(match.span(group) for group in range(1, len(match.groups()) + 1))
                while first > 0 and stretch[first - 1].isalpha():
                    first -= 1  # an ending: of the whole word
                if kind == "past" and first > 0 and stretch[first].isupper() and stretch[last - 1].islower():
                    continue  # "the |United| States", « l'|Université| »
                if last > longest.get(first, (0, ""))[0]:  # "set up", and not its "set"
                    longest[first] = (last, kind)
        found = {start + last: kind for last, kind in reversed(longest.values()) if kind != "timeless"}
        ends = sorted(found)
        marks = [start + match.start() for match in _CLAUSE_MARKS.finditer(stretch) if len(match[0]) == 1]
        return _Cues(ends, [found[offset] for offset in ends], marks)
