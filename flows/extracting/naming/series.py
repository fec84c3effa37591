"""Names in a series: "Zorbia-2", "Zorb Node-1", "Kelbix 4"."""

from __future__ import annotations

from flows.extracting.pieces.after_heads import is_numeral
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Reading

_LETTERS = ("A", "B", "C", "D", "E", "F")
"""Those that number satellites of a series: "Zorbia-C", "Zorbia-2C"."""
_SHORTEST, _SHORTEST_IN_CAPITALS = 4, 6
"""Letters of a name in a series; shorter ones in capitals are diseases, standards and techniques too, unless the number
has one digit: "COVID-19", yet "ZORB-2"."""


def is_of_series(reading: Reading, piece: Piece) -> bool:
    """ "Zorbia-2", "Blip Zorbia-IV", "ZORB-2", "Zorb 6": a name of four letters or more, which nothing knows, and its number
    in a series; what else is counted is told by the word for it: "Gate 9"."""
    words = reading.tokens.words[piece.i : piece.j]
    hyphen = len(words) > 2 and words[-2] == "-"
    name, number = words[: -2 if hyphen else -1], words[-1]
    if not name or (len(name) > 1 and not hyphen):
        return False
    one = number.isdigit() and len(number) == 1
    shortest = _SHORTEST_IN_CAPITALS if name[-1].isupper() and not one else _SHORTEST
    if len(name[-1]) < shortest or not all(word.isalpha() and word[0].isupper() for word in name):
        return False
    counted = number.isdigit() and len(number) < 3
    if hyphen:
        counted = counted or is_numeral(number) or number in _LETTERS
        counted = counted or (number[0].isdigit() and number[1:] in _LETTERS)
    return counted and _is_own(reading, piece.i + len(name) - 1)


def counts_things(reading: Reading, piece: Piece) -> bool:
    """ "|Gate 9|", "|Nearly 40| were launched", « |Presque 40| fusées »: no name, but something counted."""
    return piece.j == piece.i + 2 and reading.tokens.words[piece.j - 1].isdigit() and _is_counting(reading, piece.i)


def _is_counting(reading: Reading, k: int) -> bool:
    word, grammar = reading.tokens.lower[k], reading.grammar
    return word in grammar.numbered_things or word in grammar.approximate


def _is_own(reading: Reading, k: int) -> bool:
    """A word that is known for nothing but in the sky, where craft are called after: "Vela 3"; and not what is counted."""
    grammar, word = reading.grammar, reading.tokens.lower[k]
    if word in grammar.sky:
        return True
    plain = word in grammar.things or word in grammar.calendar or _is_counting(reading, k)
    told = any(reading.hit(k, category) for category in ("field", "mission_noun", "gathering"))
    return not plain and not told and reading.known(k) is None
