"""Short and long forms of one name: "Zorb Research Academy (|ZRA|)", "ZRA (|Zorb Research Academy|)"."""

from __future__ import annotations

from flows.extracting.naming.bodies import is_acronym, is_brand
from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.pieces.spelled import MARKS, explanation, spells
from flows.extracting.words.reading import Reading
from flows.extracting.words.tokens import OPENING_QUOTES

_LONGEST = 16
"""Tokens at most of a bracket that holds a name in another language."""


def _opening_bracket(reading: Reading, shelf: Shelf, piece: Piece) -> int:
    """Right after the piece, or after the acronym of its owner: "the Zorb Centre of ESA |(|ZCE)"."""
    words, lower, k = reading.tokens.words, reading.tokens.lower, piece.j
    if piece.head is None or k + 4 >= len(words) or lower[k] not in reading.grammar.of:
        return k
    k = reading.past_determiners(k + 1, len(words))
    owner = shelf.starting.get(k)
    return owner.j if owner is not None and is_acronym(reading, owner.i) and owner.j < len(words) else piece.j


def bracketed(reading: Reading, shelf: Shelf, piece: Piece) -> Piece | None:
    """The piece that fills the brackets after this one alone, or first: "(|KASA|, Administrator Bo Ek)"; or, after what
    the name is in another language, last: "(Zorbisches Amt; |ZA|)"."""
    words, j = reading.tokens.words, piece.j
    if j >= len(words) or (
        words[j] not in MARKS and (piece.head is None or reading.tokens.lower[j] not in reading.grammar.of)
    ):
        return None
    span = explanation(reading, piece)
    if span is not None and (spelt := shelf.starting.get(span[0])) is not None and spelt.j == span[1]:
        return spelt
    if piece.head is None and words[j] != "(":
        return None
    at = _opening_bracket(reading, shelf, piece)
    if at + 2 < len(words) and words[at] == "(":
        inner = shelf.starting.get(at + 1 + (words[at + 1] in OPENING_QUOTES))
        if inner is None or inner.j >= len(words):
            return None
        if words[inner.j] in ')”"»' or (
            words[inner.j] in ",;" and (is_brand(reading, inner) or is_brand(reading, piece))
        ):
            return inner
        return _translated(reading, shelf, at, piece)
    return _set_off(reading, shelf, piece)


def _translated(reading: Reading, shelf: Shelf, at: int, piece: Piece) -> Piece | None:
    words = reading.tokens.words
    close = next((k for k in range(at, min(at + _LONGEST, len(words))) if words[k] == ")"), None)
    short = shelf.ending.get(close) if close is not None else None
    if close is None or short is None or words[short.i - 1] not in ",;" or not is_acronym(reading, short.i):
        return None
    named = spells(reading, short, piece.i, piece.j) or spells(reading, short, at + 1, short.i - 1)
    return short if short.j == short.i + 1 and named else None


def _set_off(reading: Reading, shelf: Shelf, piece: Piece) -> Piece | None:
    """ "the Zorb Research Academy, |ZRA|, signed": an acronym between commas that spells what stands before it."""
    words, j = reading.tokens.words, piece.j
    if piece.head is None or piece.j < piece.i + 2 or words[j : j + 1] != [","]:
        return None
    short = shelf.starting.get(j + 1)
    if short is None or short.j != j + 2 or not is_acronym(reading, short.i):
        return None
    closed = short.j < len(words) and words[short.j] in ",.;"
    return short if closed and spells(reading, short, piece.i, piece.j) else None
