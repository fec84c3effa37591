"""What shows that a run of capitals is nobody's name, whatever stands beside it.

"|NASA Johnson| said" · "her picture “|Beyond Dunes|,” won"
"""

from __future__ import annotations

from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Line, Reading
from flows.extracting.words.tokens import CLOSING_QUOTES, OPENING_QUOTES


def holds_body(reading: Reading, piece: Piece) -> bool:
    """ "|NASA| Johnson": a part of it is an acronym that the registry, or the language, has for something else."""
    if piece.j < piece.i + 2:
        return False
    for k in range(piece.i, piece.j):
        known = reading.known(k) if reading.tokens.words[k].isupper() else None
        if piece.i < k < piece.j - 1 and reading.tokens.lower[k] in reading.grammar.particles:
            continue  # "Ana |LE| SOL"
        sure = known is not None and any(not one.ambiguous and one.kind == "organisation" for one in known.value)
        if sure or (reading.tokens.words[k].isupper() and reading.tokens.lower[k] in reading.grammar.acronyms):
            return True
    return False


def is_title(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "her picture “|Beyond Dunes|,” won", « la cible « |Pic du Sel| » »: what alone fills the quotation marks has a
    title, and is nobody."""
    words, i, j = reading.tokens.words, piece.i, piece.j
    if i == line.a or words[i - 1] not in OPENING_QUOTES or j >= line.b:
        return False
    return words[j] in CLOSING_QUOTES or (words[j] in ",." and j + 1 < line.b and words[j + 1] in CLOSING_QUOTES)
