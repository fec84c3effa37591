"""A release's text as tokens: words, numbers, and each mark of punctuation by itself.

``"CNES's Bion-M N°2"`` -> ``CNES`` ``'s`` ``Bion`` ``-`` ``M`` ``N`` ``°`` ``2``: names and the forms in the registries
are cut alike, so a name is found inside a hyphenated compound ("CNES-Roscosmos") and after an elision ("l'ESA"). The
``A&M`` of "Zorb A&M University" is one word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from operator import ne

_WORD = r"[^\W\dA-Z]\w*|\d+(?:[.,]\d+){0,8}(?!\w)|[A-Z]{1,2}&[A-Z]{1,2}(?!\w)|\w+|['’]s\b|[^\w\s]"
_TOKEN = re.compile(_WORD)
_WITH_BLANKS = re.compile(rf"(?:{_WORD})\s*")
_STRAIGHT = {"’": "'", "’s": "'s"}
"""The only tokens that hold a typographic apostrophe."""
OPENING_QUOTES = '“"«'
CLOSING_QUOTES = '”"»'


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists over a text: the token, its lower case, its first offset, whether it has a capital letter."""

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    capital: list[bool]

    def end(self, i: int) -> int:
        """The offset after token ``i``."""
        return self.starts[i] + len(self.words[i])

    def slice(self, i: int, j: int) -> str:
        """The text of tokens ``i`` to ``j`` (exclusive, not empty)."""
        return self.text[self.starts[i] : self.end(j - 1)]

    def at(self, offset: int) -> int:
        """The index of the first token that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)

    def touches(self, i: int) -> bool:
        """No blank between token ``i - 1`` and token ``i``."""
        return i > 0 and self.end(i - 1) == self.starts[i]

    def joins(self, i: int) -> bool:
        """Token ``i`` is a hyphen with no blank on either side."""
        return self.words[i] == "-" and self.touches(i) and i + 1 < len(self.words) and self.touches(i + 1)

    def is_branded(self, i: int) -> bool:
        """The token has a capital after its first letter, and small letters too: ``CubeSats``, ``CUBESATs``."""
        return not self.words[i][1:].islower() and not self.words[i].isupper()

    def is_capitalised(self, i: int) -> bool:
        """The token has a capital letter: ``Paris``, ``CNES``, ``eXploration``; ``O3b`` but not ``23rd``."""
        return self.capital[i] and self.words[i][0].isalpha()


def tokenise(text: str, stretches: Iterable[tuple[int, int]] | None = None) -> Tokens:
    """Cut a text, or only these stretches of it (offsets, in order), into tokens; linear in its length."""
    words: list[str] = []
    starts: list[int] = []
    for start, end in stretches if stretches is not None else [(0, len(text))]:
        while start < end and text[start].isspace():
            start += 1
        found = _WITH_BLANKS.findall(text, start, end)
        starts.extend(accumulate(map(len, found[:-1]), initial=start) if found else ())
        words.extend(map(str.rstrip, found))
    lower = list(map(str.lower, words))
    capital = list(map(ne, words, lower))
    at = text.find("’")
    while at >= 0:
        i = bisect_left(starts, at)
        if i < len(starts) and starts[i] == at:
            lower[i] = _STRAIGHT[lower[i]]
        at = text.find("’", at + 1)
    return Tokens(text, words, lower, starts, capital)


def token_key(phrase: str) -> tuple[str, ...]:
    """A phrase's tokens in lower case, as phrase tables hold them."""
    return tuple(word.lower().replace("’", "'") for word in _TOKEN.findall(phrase))
