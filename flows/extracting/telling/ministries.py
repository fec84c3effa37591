"""Which ministry a minister heads whose post names none: the one of the release that is for all that the minister is for.

"the |Ministry of Tides and Mines| … Bo Ek, Minister of Tides of Norland" · « |le ministère des Marées| … la ministre des
Marées, Ana Sol »
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from flows.extracting.naming.entities import Entities, Entity
from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.titles import Title
from flows.extracting.words.reading import Reading

_MINISTRIES = frozenset(("ministry", "foreign_ministry"))


class Ministry(NamedTuple):
    """Where a ministry is named first, what it is, and the words of its names."""

    piece: Piece
    entity: Entity
    words: frozenset[str]


def ministries(reading: Reading, entities: Entities) -> list[Ministry]:
    """The ministries that a release names."""
    first: dict[str, Piece] = {}
    for piece, entity in entities.by_piece.values():
        first.setdefault(entity.key, piece)
    named = (entity for entity in entities.by_key.values() if _is_ministry(reading, entity))
    return [Ministry(first[entity.key], entity, _words(entity)) for entity in named if entity.key in first]


def ministry_of(reading: Reading, entities: Entities, known: Sequence[Ministry], title: Title) -> Ministry | None:
    """The one of ``known`` that a minister heads; null where the post is none of a minister, or is for nothing said."""
    own = _portfolio(reading, title) if title.rank == "minister" else frozenset()
    owner = entities.by_piece.get(title.owner.i) if title.owner is not None else None
    if not own or (owner is not None and owner[1].kind != "country"):
        return None
    country = owner[1].key if owner is not None else None
    fitting = (found for found in known if own <= found.words)
    return next((found for found in fitting if not _is_elsewhere(reading, found.entity, country)), None)


def _portfolio(reading: Reading, title: Title) -> frozenset[str]:
    """The words with capitals that say what the post is for: after its noun, else before it; no country's."""
    tokens, owner = reading.tokens, title.owner
    noun = next((hit for hit in reading.hits_of("post", title.i, title.j)), None)
    if noun is None:
        return frozenset()

    def named(i: int, j: int) -> frozenset[str]:
        own = (n for n in range(i, j) if tokens.is_capitalised(n) and not (owner and owner.i <= n < owner.j))
        return frozenset(tokens.lower[n] for n in own)

    before = (n for n in range(title.i, noun.i) if reading.hit(n, "field") is not None)
    return named(noun.j, title.j) or frozenset(tokens.lower[n] for n in before if tokens.is_capitalised(n))


def _is_ministry(reading: Reading, entity: Entity) -> bool:
    known = reading.registry.organisations.get(entity.key) if entity.curated else None
    return entity.kind == "organisation" and (known.type if known is not None else entity.term) in _MINISTRIES


def _is_elsewhere(reading: Reading, entity: Entity, country: str | None) -> bool:
    """It is another country's, as far as the registry knows."""
    known = reading.registry.organisations.get(entity.key) if entity.curated else None
    return known is not None and country is not None and known.country not in (None, country)


def _words(entity: Entity) -> frozenset[str]:
    return frozenset(word.strip(",").rpartition("'")[2] for form in (entity.name, *entity.forms)
                     for word in form.lower().replace("’", "'").split())  # fmt: skip
