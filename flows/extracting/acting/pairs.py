"""Those whom a number and a noun mean together: "the two countries", "both agency heads", "the three partners"."""

from __future__ import annotations

from collections import Counter

from flows.extracting.acting.appositions import Actor
from flows.extracting.acting.role_nouns import Named, meant_by_pair
from flows.extracting.naming.entities import Entities, Entity
from flows.extracting.posts.posts import Post
from flows.extracting.words.reading import Line, Reading

_LAST = 4
"""How many of the bodies named last may be meant, of which those count that were named most."""
_REACH = 4
"""Words at most from the number to its noun: "the two |space agencies' heads|"."""


def meant_together(reading: Reading, line: Line, entities: Entities, posts: dict[int, Post], k: int) -> list[Actor]:
    """The last two, or three, of their kind that were named before; none if token ``k`` begins no such phrase."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if lower[k] not in grammar.pair_words:
        return []
    many = 3 if lower[k] in grammar.triples else 2
    for j in range(k + 1, min(line.b, k + _REACH)):
        kind = _kind(reading, lower[j])
        if kind is not None:
            latest_first = [entities.by_piece[i] for i in reversed(entities.starts(0, k)) if i in entities.by_piece]
            side = kind == "side"
            if side:
                kind = _nearer(latest_first, many)
            before = [named for named in latest_first if named[1].kind == kind]
            named = [entity for _, entity in before]
            sort = grammar.pair_type(lower[j]) if kind == "organisation" else None
            alike = [entity for entity in named if sort is not None and _sort(reading, entity) == sort]
            if kind == "person":
                alike = meant_by_pair(reading, posts, before, reading.hit(j, "post"))
            elif len({entity.key for entity in alike}) < many:
                alike = []
            last = list(dict.fromkeys(entity.key for entity in (alike or named)))
            if kind != "person":
                last = _often(before, last[: None if side else _LAST])
            last = last[:many]
            possessive = j + 1 < line.b and lower[j + 1] in ("'s", "'")
            meant = [Actor(k, j + 1, kind, key, (k, j + 1), possessive=possessive) for key in reversed(last)]
            return meant if len(meant) == many else []
        if not lower[j].isalpha() or lower[j] in grammar.function_words:
            return []
    return []


def _sort(reading: Reading, entity: Entity) -> str | None:
    """What kind of organisation it is, by the registry or by its name."""
    known = reading.registry.organisations.get(entity.key)
    return known.type if known is not None else entity.term


def _kind(reading: Reading, word: str) -> str | None:
    """What a noun says of those it means; "side" where it says nothing."""
    grammar = reading.grammar
    kinds = (
        ("person", grammar.pair_people),
        ("organisation", grammar.pair_organisations),
        ("country", grammar.pair_countries),
        ("side", grammar.pair_sides),
    )
    return next((kind for kind, nouns in kinds if word in nouns), None)


def _often(named: list[Named], keys: list[str]) -> list[str]:
    """Those first who were named most: of them the sides of a talk are."""
    counts = Counter(entity.key for _, entity in named)
    return sorted(keys, key=lambda key: -counts[key])


def _nearer(latest_first: list[Named], many: int) -> str:
    """Whether so many organisations, or so many countries, were named last: "both sides" may be either."""
    seen: dict[str, dict[str, None]] = {"organisation": {}, "country": {}}
    for _, entity in latest_first:
        if entity.kind in seen:
            seen[entity.kind][entity.key] = None
            if len(seen[entity.kind]) == many:
                return entity.kind
    return "country"
