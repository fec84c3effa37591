"""People in lines of their own, where capitals mean nothing.

"|Ana Sol|, President of Zorbex" · "The Honourable |Ana Sol|, Minister of Oil" · "Zorbex: |Ana Sol|, President"
"""

from __future__ import annotations

from flows.extracting.pieces.headed import Piece
from flows.extracting.words.reading import Line, Reading

_LONGEST = 7


def titled_person(reading: Reading, line: Line, k: int) -> Piece | None:
    """Two words or more that no lexicon knows, a comma, and a post; a form of address or a body with a colon before."""
    tokens, grammar = reading.tokens, reading.grammar
    k = j = _after_address(reading, line, _after_colon(reading, line, k))
    while j < line.b and j - k < _LONGEST and (tokens.is_capitalised(j) or tokens.lower[j] in ".-'"):
        if tokens.lower[j] in grammar.common or tokens.lower[j] in grammar.function_words:
            return None
        j += 1
    names = sum(len(word) > 1 for word in tokens.words[k:j])
    if names < 2 or j + 1 >= line.b or tokens.words[j] != "," or reading.known(k) is not None:
        return None
    holds = any(reading.hit(n, "post") is not None for n in range(j + 1, min(j + _LONGEST, line.b)))
    return Piece(k, j, (), None, False) if holds else None


def _after_address(reading: Reading, line: Line, k: int) -> int:
    """Over "The Honourable", "Dr.", « S. E. Mme »."""
    words, start = reading.tokens.words, k
    k = reading.past_determiners(k, line.b)
    addressed = False
    while k < line.b and (hit := reading.hit(k, "honorific")) is not None:
        k, addressed = hit.j + (hit.j < line.b and words[hit.j] == "."), True
    return k if addressed else start


def _after_colon(reading: Reading, line: Line, k: int) -> int:
    """Over "Zorbex:", "For the Zorb Institute:", which say for whom somebody acts."""
    colon = next((n for n in range(k + 1, min(k + _LONGEST, line.b)) if reading.tokens.words[n] == ":"), None)
    return colon + 1 if colon is not None and colon + 1 < line.b else k
