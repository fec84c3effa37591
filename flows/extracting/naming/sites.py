"""Houses: organisations of which a text says only that something is in or at them are places there."""

from __future__ import annotations

from bisect import bisect_right

from flows.extracting.naming.bodies import is_acronym
from flows.extracting.naming.entities import Entities, Entity, forget
from flows.extracting.naming.names import Name
from flows.extracting.pieces.headed import is_part
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Reading

_FAR_PAPER = 4
"""Words back from "from" to the contract that comes from somebody."""
_LONGEST_NAME = 8
_BUILDINGS = ("embassy", "military", "head_of_state_or_government")
"""Organisations that a text may speak of as houses only: "at the Zorbian Embassy"."""
_NEAR = 8
"""Tokens between a post and "at" with the body where it is held."""


def part_sites(reading: Reading, found: Entities, owners: set[int]) -> None:
    """An organisation of which the text only says that something is in or at it is a place there; not an employer."""
    bodies: dict[str, list[int]] = {}
    for i, (_, entity) in found.by_piece.items():
        if entity.kind == "organisation":
            bodies.setdefault(entity.key, []).append(i)
    sites: dict[int, Name] = {}
    for key, at in bodies.items():
        house = owners.isdisjoint(at) and any(_is_house(reading, *found.by_piece[i]) for i in at)
        for i in at if house and all(_is_located(reading, found, i) for i in at) else ():
            piece, entity = found.by_piece[i]
            sites[i] = Name(piece, "site", key if entity.curated else None, entity.term, entity.rule_id, entity.name)
    forget(found, sites)
    found.others.update(sites)


def _is_house(reading: Reading, piece: Piece, entity: Entity) -> bool:
    """ "at the |embassy in Oslo|", « au centre spatial |Zorb| », "lifted off from the |Zorb Space Center|": a building; an
    institute only where its noun stands apart from its name, people visit it, or something is launched; no acronym."""
    if entity.curated:
        short = piece.j == piece.i + 1 and is_acronym(reading, piece.i)
        return reading.registry.organisations[entity.key].parent_id is not None and not short
    if entity.term != "research":
        return entity.term in _BUILDINGS
    line = reading.lines[bisect_right(reading.lines, piece.i, key=lambda line: line.a) - 1]
    apart, words = entity.rule_id == "organisation-noun-before", set(reading.tokens.lower[piece.i : piece.j])
    launched = "launch" in line.told and bool(reading.grammar.of_agencies & words)
    return apart or launched or bool(reading.grammar.public_houses & words)


def _is_located(reading: Reading, found: Entities, i: int) -> bool:
    """ "in", "at" or "from" leads to the name, over a determiner or its owner ("at NASA's …")."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k = i - 1
    while k > 0 and (lower[k] in grammar.determiners or lower[k] == "'" or lower[k] == "'s" or _owner_ends(found, k)):
        k -= 1
    noun = reading.ending("organisation_noun", k + 1, max(k - 3, 0))
    k = reading.before_determiners(noun.i, 0) - 1 if noun is not None and noun.i > 0 else k
    if k > 0 and lower[k] in grammar.origins and reading.hits_of("agreement", max(k - _FAR_PAPER, 0), k):
        return False  # "won a contract |from| the Zorb Institute"
    staff = k > 0 and (lower[k - 1] in grammar.delegations or reading.ending("post", k, 0) is not None)
    staff = staff or reading.ending("works", k + 1, 0) is not None
    staff = staff or ((lower[k] in grammar.at_work or lower[k] in grammar.origins) and _has_people(reading, found, k))
    if k < 0 or lower[k] not in grammar.places or staff:
        return False
    return not (_is_made_at(reading, k) or _has_holder(reading, k))


def _is_made_at(reading: Reading, k: int) -> bool:
    """ "a camera developed |at| the Zorb Institute", « confiée |à| l'Institut zorbien » : who made it or got it to make."""
    lower, grammar = reading.tokens.lower, reading.grammar
    made = lower[k - 1] in grammar.built or lower[k - 1] in grammar.led
    given = (reading.ending(category, k + 1, max(k - _NEAR, 0)) for category in ("maker", "house"))
    return made or any(hit is not None for hit in given)


def _has_holder(reading: Reading, k: int) -> bool:
    """ "an |engineer| in the orbits department |at| the Zorb Centre": a post, and nothing but what it is for since."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if lower[k] not in grammar.at_work:
        return False
    posts = reading.hits_of("post", max(k - _NEAR, 0), k)
    between = range(posts[-1].j, k) if posts else range(0)
    return bool(posts) and not any(
        reading.tokens.words[n] in ",.;:" or reading.hit(n, "verb") is not None or lower[n] in grammar.auxiliaries
        for n in between
    )


def _has_people(reading: Reading, found: Entities, k: int) -> bool:
    """ "Ana Sol |of Zorbex|", "the Department of Physics |at Zorb University|": a person or a part of a body ends at ``k``."""
    k -= reading.tokens.words[k - 1] == ","
    named = (found.by_piece.get(j) for j in range(max(k - _LONGEST_NAME, 0), k))
    return any(
        one is not None and one[0].j == k and (one[1].kind == "person" or is_part(reading, one[0])) for one in named
    )


def _owner_ends(found: Entities, k: int) -> bool:
    return any((here := found.by_piece.get(j)) is not None and here[0].j == k + 1 for j in range(max(k - 4, 0), k + 1))
