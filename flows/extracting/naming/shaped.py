"""Whether a piece looks like a person's name, whatever stands beside it."""

from __future__ import annotations

from collections.abc import Callable

from flows.extracting.naming.nobody import holds_body
from flows.extracting.pieces.after_heads import is_numeral
from flows.extracting.pieces.parted import is_korean
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Reading


def person_shaped(reading: Reading, piece: Piece) -> bool:
    """One to seven words without a number, no acronym, no "&", no noun of titles, bodies and things among them."""
    return _looks(reading, "person", piece, _person_shaped)


def full_name(reading: Reading, piece: Piece) -> bool:
    """Two words or more that look like a person's given and family names, or initials and a family name."""
    return piece.j > piece.i + 1 and _looks(reading, "full", piece, _full_name)


def _looks(reading: Reading, like: str, piece: Piece, told: Callable[[Reading, Piece], bool]) -> bool:
    """Worked out once for each piece."""
    known = reading.looks.get((like, piece.i, piece.j))
    if known is None:
        known = reading.looks[like, piece.i, piece.j] = told(reading, piece)
    return known


def _person_shaped(reading: Reading, piece: Piece) -> bool:
    here = reading.tokens.words[piece.i : piece.j]
    words = [word for word in here if word[0].isalpha()]
    if len(words) == 1 and len(words[0]) < 5 and words[0].isupper():
        return False
    return (
        1 <= len(words) <= 7
        and "&" not in here
        and not holds_body(reading, piece)
        and reading.grammar.common.isdisjoint(reading.tokens.lower[piece.i + is_korean(here) : piece.j])
        and all(word.isalpha() or not any(c.isdigit() for c in word) for word in here)
        and not (len(here) > 2 and here[-2] == "-" and is_numeral(here[-1]))
    )


def _full_name(reading: Reading, piece: Piece) -> bool:
    here = reading.tokens.words[piece.i : piece.j]
    words = [word for word in here if word[0].isalpha() and len(word) > 1]
    initials = len(words) == 1 and len(words[0]) > 2 and len(here[0]) == 1 and here[1:2] == ["."]
    parted = any(not reading.tokens.touches(k) for k in range(piece.i + 1, piece.j))  # "Zorb-EXT" is no full name
    named = (len(words) >= 2 or initials) and parted and person_shaped(reading, piece)
    return named and not all(word.isupper() for word in words)
