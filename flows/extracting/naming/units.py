"""Words with capitals that say what a unit inside a body is for, where the unit's noun has a small letter."""

from __future__ import annotations

from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Reading

_FAR = 12


def is_of_unit(reading: Reading, piece: Piece) -> bool:
    """ "chief of the |Dune Systems|, Interfaces, and Verification branch": a list of fields, closed by the noun of the
    unit; none of them is a body."""
    tokens, conjunctions = reading.tokens, reading.grammar.conjunctions
    if piece.known or reading.grammar.adjective_after_noun:
        return False
    joined = False
    for k in range(piece.j, min(piece.j + _FAR, len(tokens.words))):
        if tokens.lower[k] in conjunctions:
            joined = True
        elif tokens.words[k] not in ",-" and not tokens.is_capitalised(k):
            unit = reading.hit(k, "organisation_head") if joined and tokens.is_capitalised(k - 1) else None
            return unit is not None and unit.value == "weak_research"
    return False
