"""Names of gatherings, which tell of one by themselves: "at the |Oslo Space Show| in June"."""

from __future__ import annotations

from collections.abc import Sequence

from flows.extracting.clauses.triggers import Trigger, is_gone_to
from flows.extracting.naming.entities import Entities
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Line, Reading


def named_gatherings(reading: Reading, line: Line, entities: Entities, starts: Sequence[int]) -> list[Trigger]:
    """A gathering's name tells of it by itself: "at the Oslo Space Show in June". ``starts``: where names begin."""
    spans = []
    if entities.others:
        here = (entities.others.get(i) for i in starts)
        spans = [(name.piece.i, name.piece.j) for name in here if name is not None and name.kind == "gathering"]
    bodies = (entities.by_piece.get(i) for i in starts) if "gathering" in line.said else ()
    spans += [
        (piece.i, piece.j)
        for piece, entity in filter(None, bodies)
        if entity.kind == "organisation" and _is_gathering(reading, line, piece)
    ]
    if "happens" in line.said and not line.titled:
        spans += _held_by_name(reading, line, entities)
    if not spans:
        return []
    number = reading.grammar.first_frame("gathering")
    return [Trigger(i, j, number, "name") for i, j in spans]


def _held_by_name(reading: Reading, line: Line, entities: Entities) -> list[tuple[int, int]]:
    """ "|The Big Zorb Challenge| was held in Oslo": what takes place under a name of its own, whatever it calls itself."""
    tokens, grammar, spans = reading.tokens, reading.grammar, []
    for hit in reading.hits_of("happens", line.a, line.b):
        verb = reading.hit(hit.i, "verb")
        j = hit.i
        while j > line.a and (tokens.lower[j - 1] in grammar.to_be or reading.hit(j - 1, "plan") is not None):
            j -= 1
        i = j
        while i > line.a and (tokens.is_capitalised(i - 1) or tokens.words[i - 1] in ("-", "–", "&")):
            i -= 1
        i = reading.past_determiners(i, j)
        named = any(entities.by_piece.get(k) or entities.others.get(k) for k in range(i, j))
        kind = any(reading.hit(j - 1, category) is not None for category in ("noun", "feats", "agreement", "sessions"))
        held = verb is not None and verb.j >= hit.j and "gathering" in grammar.types(verb.value)
        if j - i >= _NAMED and held and not (named or kind or "'" in tokens.words[i:j]):
            spans.append((i, j))
    return spans


_NAMED = 3
"""Words at least of the name of something held that no registry knows and no word calls a gathering."""


def _is_gathering(reading: Reading, line: Line, piece: Piece) -> bool:
    """ "at the Zorbex Forum", "the Zorbex Congress will be held": a name that may be a body's is a gathering's here."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if reading.ending("gathering", piece.j, piece.i) is None:
        return False
    k = piece.i
    while k > line.a and (lower[k - 1] in grammar.determiners or lower[k - 1][0].isdigit()):
        k -= 1
    if k > line.a and (lower[k - 1] in grammar.venues or is_gone_to(reading, line, k)):
        return True
    for k in range(piece.j, min(line.b, piece.j + 5)):
        hit = reading.hit(k, "verb")
        if hit is not None:
            return "gathering" in grammar.types(hit.value)
    return False
