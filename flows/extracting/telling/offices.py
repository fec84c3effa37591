"""A post that a text tells of somebody, and what leads from the name to it."""

from __future__ import annotations

from typing import NamedTuple

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.houses import after_noun
from flows.extracting.naming.entities import Entities
from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.apposed import after_adverbs
from flows.extracting.posts.times import is_time
from flows.extracting.posts.titles import Title
from flows.extracting.words.reading import Line, Reading


class Holding(NamedTuple):
    """A post of somebody; ``was``: it is one they have left."""

    person: Actor
    title: Title
    was: bool = False


def body_at(reading: Reading, entities: Entities, line: Line, k: int) -> Piece | None:
    """The organisation that begins at token ``k``, over a time, determiners and "the Danish company"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    organ = reading.hit(reading.past_determiners(k, line.b), "organ") if k < line.b else None
    k = organ.j if organ is not None and organ.j not in entities.by_piece else k
    while (
        k < line.b
        and entities.by_piece.get(k) is None
        and (lower[k] in grammar.determiners or lower[k] in grammar.of or is_time(reading, k))
    ):
        k += 1
    found = entities.by_piece.get(after_noun(reading, line, entities, k))
    return found[0] if found is not None and found[1].kind == "organisation" else None


def to_verb(reading: Reading, k: int, stop: int) -> int:
    """Over "will", "now" between somebody and a verb of office."""
    k = after_adverbs(reading, k, stop)
    while k < stop and reading.hit(k, "served_as") is None and reading.hit(k, "takes_up") is None:
        if reading.tokens.lower[k] not in reading.grammar.auxiliaries and reading.hit(k, "plan") is None:
            break
        k += 1
    return k
