"""Deeds that show that a name is somebody's, where it is no subject: "signed by |Ana Sol|", "the election of |Bo Ek|"."""

from __future__ import annotations

from flows.extracting.naming.beside import verb_ending
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Line, Reading

_WHEN_WHERE = 14
"""Tokens at most of "on 3 May 2019 in Rome" between a verb and "by"."""


def is_appointee(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "the appointment of |Ana Sol|", « la nomination d'|Ana Sol| »."""
    k = piece.i - (reading.tokens.lower[piece.i - 1] == "'")
    if k - 1 <= line.a or piece.head is not None or reading.tokens.lower[k - 1] not in reading.grammar.of:
        return False
    noun = reading.ending("noun", k - 1, line.a)
    return noun is not None and "appointment" in reading.grammar.types(noun.value)


def is_agent(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "was signed by |Ana Sol|", "witnessed by |Ana Sol|", « sous la coprésidence d'|Ana Sol| »."""
    if "marker" not in line.said:
        return False
    elided = piece.i > line.a and reading.tokens.lower[piece.i - 1] == "'"
    marker = reading.ending("marker", piece.i - elided, line.a)
    if marker is None or piece.head is not None:
        return False
    signed = marker.value == "by" and _is_signed_before(reading, marker.i, line)
    return signed or marker.value in ("presence", "chairs", "along")


def is_awardee(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "presented the Comet Medal to |Ana Sol|", « a décerné à |Ana Sol| la médaille » : a verb of awards before "to"."""
    k = piece.i - 1
    if "award" not in line.told or k <= line.a or piece.head is not None:
        return False
    if reading.tokens.lower[k] not in reading.grammar.destinations:
        return False
    given = verb_ending(reading, k, line)
    if given is not None and "award" in reading.grammar.types(given.value):
        return bool(reading.hits_of("prizes", piece.j, line.b))
    if not reading.hits_of("prizes", line.a, k):
        return False
    return any("award" in reading.grammar.types(hit.value) for hit in reading.hits_of("verb", line.a, k))


def _is_signed_before(reading: Reading, k: int, line: Line) -> bool:
    """ "was |signed| by", "was |signed| on 3 May in Rome by": a verb of signing, and no other after it."""
    verbs = reading.hits_of("verb", max(line.a, k - _WHEN_WHERE), k) if "signing" in line.told else ()
    last = verbs[-1] if verbs else None
    return last is not None and "signing" in reading.grammar.types(last.value)
