"""Bodies in a list below a sentence that says what they are: "These companies were selected: |- Zorbex, Oslo|"."""

from __future__ import annotations

from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Line, Reading

_ENDS = ",(–—|-"


def lists_of_bodies(reading: Reading) -> frozenset[int]:
    """Where the items begin of lists of bodies: their first tokens."""
    found: list[int] = []
    opened = False
    for line in reading.lines:
        if line.kind == "list_item" and opened:
            found.append(line.a)
        else:
            opened = reading.tokens.words[line.b - 1] == ":" and "rolls_of_bodies" in line.said
    return frozenset(found)


def is_entry_alone(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "|Zorbex|, of Oslo, Maine", "|Zorbex| – lamps": a name, and at most something apart from it, in an item."""
    words = reading.tokens.words
    closed = piece.j >= line.b or words[piece.j] in _ENDS
    return closed and not piece.known and words[line.b - 1] not in ".:!?"
