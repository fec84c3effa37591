"""Short and long forms of one name: "Zorb Research Academy (|ZRA|)", "ZRA (|Zorb Research Academy|)"."""

from __future__ import annotations

from flows.extracting.naming.bodies import is_acronym, is_brand
from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.words.reading import Reading
from flows.extracting.words.tokens import OPENING_QUOTES


def _opening_bracket(reading: Reading, shelf: Shelf, piece: Piece) -> int:
    """Right after the piece, or after the acronym of its owner: "the Zorb Centre of ESA |(|ZCE)"."""
    words, lower, k = reading.tokens.words, reading.tokens.lower, piece.j
    if piece.head is None or k + 4 >= len(words) or lower[k] not in reading.grammar.of:
        return k
    k = reading.past_determiners(k + 1, len(words))
    owner = shelf.starting.get(k)
    return owner.j if owner is not None and is_acronym(reading, owner.i) and owner.j < len(words) else piece.j


def bracketed(reading: Reading, shelf: Shelf, piece: Piece) -> Piece | None:
    """The piece that fills the brackets after this one alone, or first: "(|KASA|, Administrator Bo Ek)"."""
    words = reading.tokens.words
    if piece.head is None and words[piece.j : piece.j + 1] != ["("]:
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
    return None
