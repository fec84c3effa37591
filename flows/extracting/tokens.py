"""A release's text as tokens: words, numbers, and each mark of punctuation by itself.

``"CNES's Bion-M N°2"`` -> ``CNES`` ``'s`` ``Bion`` ``-`` ``M`` ``N`` ``°`` ``2``: names and the forms in the registries
are cut alike, so a name is found inside a hyphenated compound ("CNES-Roscosmos") and after an elision ("l'ESA").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*(?![^\W\d_])|\w+|['’]s\b|[^\w\s]")
APOSTROPHES = frozenset("'’")
POSSESSIVES = frozenset(("'s", "’s"))


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists over a text: the token, its lower case, its first offset."""

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]

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

    def is_capitalised(self, i: int) -> bool:
        """The token has a capital letter: ``Paris``, ``CNES``, ``eXploration``; ``O3b`` but not ``23rd``."""
        word = self.words[i]
        return word[0].isupper() or (word[0].isalpha() and not word.islower())


def tokenise(text: str) -> Tokens:
    """Cut a text into tokens; linear in its length."""
    words: list[str] = []
    starts: list[int] = []
    for match in _TOKEN.finditer(text):
        words.append(match[0])
        starts.append(match.start())
    return Tokens(text, words, [word.lower().replace("’", "'") for word in words], starts)


def token_key(phrase: str) -> tuple[str, ...]:
    """A phrase's tokens in lower case, as phrase tables hold them."""
    return tuple(word.lower().replace("’", "'") for word in _TOKEN.findall(phrase))
