"""A body that the text names elsewhere by itself, before what it owns, is a name of its own.

"a |Zorbex| |Comet 9| rocket", where "Zorbex said" · "the |ZRA| |Joint Committee|", where "ZRA's" stands too
"""

from __future__ import annotations

from collections.abc import Mapping

from flows.extracting.naming.bodies import is_acronym, is_roman
from flows.extracting.naming.names import Name
from flows.extracting.pieces.headed import Piece
from flows.extracting.words.reading import Reading

_LONGEST = 5


def cut_owners(reading: Reading, pieces: list[Piece], names: list[Name]) -> list[Piece]:
    """The pieces, each that begins with a decided organisation's name cut after it; the same list where none does."""
    words = reading.tokens.words
    kinds = {name.piece.i: name.kind for name in names}
    bodies = {tuple(words[n.piece.i : n.piece.j]) for n in names if n.kind == "organisation"}
    bodies |= {(words[p.i],) for p in pieces if p.j == p.i + 1 and p.i not in kinds and is_acronym(reading, p.i)}
    found = [(piece, _owner_end(reading, piece, kinds, bodies) if piece.j > piece.i + 1 else 0) for piece in pieces]
    if not any(end for _, end in found):
        return pieces
    result: list[Piece] = []
    for piece, end in found:
        if end:
            result.append(Piece(piece.i, end, (), None, False))
            result.append(Piece(end, piece.j, (), _head_in(reading, end, piece), False))
        else:
            result.append(piece)
    return result


def _owner_end(reading: Reading, piece: Piece, kinds: Mapping[int, str], bodies: set[tuple[str, ...]]) -> int:
    """The token after the owner's name, where more follows than the rest of a body's name; else 0."""
    words, kind = reading.tokens.words, kinds.get(piece.i)
    if piece.known or kind not in (None, "mission", "organisation"):
        return 0
    kind = piece.head[0] if piece.head is not None else kind
    for end in range(min(piece.j - 1, piece.i + _LONGEST), piece.i, -1):
        if tuple(words[piece.i : end]) in bodies and words[end][0].isalnum():
            number = words[piece.j - 1].isdigit() or is_roman(words[piece.j - 1])
            own = is_acronym(reading, piece.i) and _head_in(reading, end, piece) is not None and piece.j > end + 1
            own = own and not is_abbreviated(reading, piece.i, end, piece.j)
            named = reading.hit(end, "mission_noun") is None
            return end if named and (kind != "organisation" or number or own) else 0
    return 0


def is_abbreviated(reading: Reading, acronym: int, i: int, j: int) -> bool:
    """ "|UFAZ| French-Azerbaijani University": every initial is in the acronym, in another order where another language
    made it: the name's own, and no owner's."""
    tokens = reading.tokens
    return all(tokens.words[k][0] in tokens.words[acronym] for k in range(i, j) if tokens.is_capitalised(k))


def _head_in(reading: Reading, i: int, piece: Piece) -> tuple[str, str] | None:
    """What the head noun of the piece says, where it stands from token ``i`` on."""
    if piece.head is None:
        return None
    category = {"organisation": "organisation_head", "mission": "mission_noun"}.get(piece.head[0], piece.head[0])
    return piece.head if any(reading.hit(k, category) is not None for k in range(i, piece.j)) else None
