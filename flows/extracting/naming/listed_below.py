"""Bodies in a list below a sentence that says what they are: "These companies were selected: |- Zorbex, Oslo|", or
beside one that is known for a body."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from flows.extracting.naming.ballots import Ballots
from flows.extracting.naming.beside import Voice
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Line, Reading, is_where

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


def items_alike(reading: Reading, pieces: list[Piece], ballots: Ballots) -> Iterator[Voice]:
    """ "- Zorbex Ltd (Norway), for lamps; - |Kelbix| (Peru), for reeds": items that begin with a name and, in brackets or
    after a comma, a country are all bodies where one of them is, and none is a person."""
    starts = [piece.i for piece in pieces]
    items: list[Piece] = []
    for line in (*reading.lines, None):
        if line is not None and line.kind == "list_item":
            n = bisect_left(starts, line.a)
            first = pieces[n] if n < len(pieces) and pieces[n].i <= line.a + 1 else None
            if first is not None and _is_before_country(reading, first, line):
                items.append(first)
            continue
        kinds = {ballots.at[piece.i].leader() for piece in items}
        if len(items) > 1 and "organisation" in kinds and kinds <= {"organisation", None}:
            for piece in items:
                if ballots.at[piece.i].leader() is None and not piece.known:
                    yield piece, "organisation-below", None
        items = []


def _is_before_country(reading: Reading, piece: Piece, line: Line) -> bool:
    words, j = reading.tokens.words, piece.j
    if j + 1 >= line.b or words[j] not in (",", "("):
        return False
    where = reading.known(j + 1)
    return where is not None and is_where(where.value)
