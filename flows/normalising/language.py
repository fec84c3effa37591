"""The language of a text, told by how many of its words are the function words of each lexicon."""

from __future__ import annotations

import re
from functools import lru_cache

from flows.lexicon import languages, words

UNDETERMINED = "und"
"""BCP 47 for a language that no lexicon knows."""

_SAMPLE = 2000
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_COUNT = 2
_LEAST_SHARE = 0.05
_LEAST_LEAD = 2


@lru_cache(maxsize=1)
def _function_words() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((code, frozenset(words("language", "function_words", code))) for code in languages())


def detect_language(text: str) -> str:
    """The BCP 47 code of the lexicon whose function words are a twentieth of the text's words and more than one and twice as
    many as any other's; ``und`` where there is none. The first 2,000 characters decide."""
    found = _WORD.findall(text[:_SAMPLE].lower())
    shares = sorted(((sum(map(known.__contains__, found)), code) for code, known in _function_words()), reverse=True)
    if not found or not shares:
        return UNDETERMINED
    (most, language), second = shares[0], shares[1][0] if len(shares) > 1 else 0
    enough = most >= _LEAST_COUNT and most >= _LEAST_SHARE * len(found)
    return language if enough and most >= _LEAST_LEAD * second else UNDETERMINED
