"""Those whom a number and a noun mean together: "the two countries", "both agency heads", "the three partners"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from flows.extracting.acting.appositions import Actor
from flows.extracting.acting.role_nouns import Named, holders_between, meant_by_pair
from flows.extracting.naming.entities import Entities, Entity
from flows.extracting.posts.posts import Post
from flows.extracting.words.reading import Line, Reading

_LAST = 4
"""How many of the bodies named last may be meant, of which those count that were named most."""
_HIGHEST = ("head_of_state", "head_of_government", "minister", "head", "director", "deputy")
"""Ranks, the highest first."""
_BODIES = ("organisation", "country")
_JOINT = "joint_body"
"""The term of what both sides sit on: no side itself."""
_FAR = 1000
"""Words at most back to those who are meant: a text that is longer has told of others since."""
_REACH = 4
"""Words at most from the number to its noun: "the two |space agencies' heads|"."""


def meant_together(reading: Reading, line: Line, entities: Entities, posts: dict[int, Post], k: int) -> list[Actor]:
    """The last two, or three, of their kind that were named before; none if token ``k`` begins no such phrase."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if lower[k] not in grammar.pair_words:
        return []
    definite = grammar.pointing | grammar.contractions
    pointed = lower[k] in grammar.pointing or (k > line.a and lower[k - 1] in definite)
    if not pointed and (not line.titled or lower[k] in grammar.triples):
        return []  # "an agreement between |three countries|": whichever they are
    many = 3 if lower[k] in grammar.triples else 2
    for j in range(k + 1, min(line.b, k + _REACH)):
        kind = _kind(reading, lower[j])
        if kind is not None:
            side, possessive = kind == "side", j + 1 < line.b and lower[j + 1] in ("'s", "'")
            latest_first = _sides(reading, entities, k, many, _BODIES if side else (kind,))
            if side:
                kind = _named_more(latest_first, many)
            if kind in _BODIES and not _are_heads(reading, line, k):
                acting = _acting(reading, line, entities, posts, k, kind, latest_first)
                if len(acting) == many:
                    return [Actor(k, j + 1, kind, key, (k, j + 1), possessive=possessive) for key in acting]
            before = [named for named in latest_first if named[1].kind == kind]
            named = [entity for _, entity in before]
            sort = grammar.pair_type(lower[j]) if kind == "organisation" else None
            alike = [entity for entity in named if sort is not None and _sort(reading, entity) == sort]
            if kind == "person":
                alike = meant_by_pair(reading, entities, posts, before, reading.hit(j, "post"))
            elif len({entity.key for entity in alike}) < many:
                alike = []
            last = list(dict.fromkeys(entity.key for entity in (alike or named)))
            if kind != "person":
                last = _often(before, last[: None if side else _LAST])
            last = last[:many]
            if kind in _BODIES and (heads := _heads_of(reading, line, entities, posts, k, last)):
                return [Actor(k, j + 1, "person", key, (k, j + 1)) for key in heads] if len(heads) == many else []
            meant = [Actor(k, j + 1, kind, key, (k, j + 1), possessive=possessive) for key in reversed(last)]
            return meant if len(meant) == many else []
        if not lower[j].isalpha() or lower[j] in grammar.function_words:
            return []
    return []


def _sides(reading: Reading, entities: Entities, k: int, many: int, kinds: Collection[str]) -> list[Named]:
    """Those named before token ``k`` who may be meant, the last one first: no committee on which they sit, unless there
    are no others, nor the house of a body ("the Oil Laboratory |at the University of Zorb|")."""
    starts = entities.starts(max(k - _FAR, 0), k)
    latest_first = [entities.by_piece[i] for i in reversed(starts) if i in entities.by_piece]
    before = [*latest_first[1:], None][: len(latest_first)]
    latest_first = [one for one, other in zip(latest_first, before, strict=True) if not _is_housed(reading, one, other)]
    acting = [named for named in latest_first if named[1].term != _JOINT]
    sides = {(entity.kind, entity.key) for _, entity in acting}
    enough = any(sum(sort == kind for sort, _ in sides) >= many for kind in kinds)
    return acting if enough else latest_first


def _is_housed(reading: Reading, house: Named, body: Named | None) -> bool:
    """ "the Oil Laboratory |at the University of Zorb|": where the body before it is at home."""
    if body is None or house[1].kind != "organisation" or body[1].kind != "organisation":
        return False
    at = reading.before_determiners(house[0].i, body[0].j) - 1
    return at == body[0].j and reading.tokens.lower[at] in reading.grammar.at_work


def _heads_of(
    reading: Reading, line: Line, entities: Entities, posts: dict[int, Post], k: int, bodies: list[str]
) -> list[str]:
    """ "the |heads| of the two agencies", « les |présidents| des deux organismes »: of each of those the person named with
    the highest post there; empty where the words before token ``k`` do not say so, or one of them has nobody."""
    if not _are_heads(reading, line, k):
        return []
    held: dict[str, dict[str, int]] = {body: {} for body in bodies}
    for person, owner, rank in holders_between(reading, entities, posts, max(k - _FAR, 0), k):
        if owner in held:
            best = held[owner].get(person, len(_HIGHEST))
            held[owner][person] = min(best, _HIGHEST.index(rank) if rank in _HIGHEST else len(_HIGHEST))
    heads = [min(people, key=lambda person: people[person]) for people in held.values() if people]
    return list(reversed(heads)) if len(heads) == len(bodies) else []


def _are_heads(reading: Reading, line: Line, k: int) -> bool:
    """ "the |heads of| the two agencies"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    of = reading.before_determiners(k, line.a) - 1
    of += of + 1 < k and lower[of] not in grammar.of and lower[of + 1] in grammar.of  # « les chefs |des| deux agences »
    return of > line.a and lower[of] in grammar.of and lower[of - 1] in grammar.pair_people


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


def _named_more(latest_first: list[Named], many: int) -> str:
    """Whether "both sides" are organisations or countries: of which so many were named more often, else nearer."""
    seen = Counter((entity.kind, entity.key) for _, entity in latest_first)
    least = {}
    for kind in _BODIES:
        counts = sorted((n for (sort, _), n in seen.items() if sort == kind), reverse=True)
        least[kind] = counts[many - 1] if len(counts) >= many else 0
    if least["organisation"] == least["country"]:
        return _nearer(latest_first, many)
    return max(least, key=lambda kind: least[kind])


def _acting(
    reading: Reading,
    line: Line,
    entities: Entities,
    posts: dict[int, Post],
    k: int,
    kind: str,
    latest_first: list[Named],
) -> list[str]:
    """Those of a kind that the sentence names before token ``k``, and those for whom its people act."""
    here = [named for named in reversed(latest_first) if named[0].i >= line.a]
    people = {entity.key for _, entity in here if entity.kind == "person"}
    owners: dict[str, str] = {}
    if people and kind == "organisation":
        told = holders_between(reading, entities, posts, max(k - _FAR, 0), k)
        owners = {person: owner for person, owner, _ in told if person in people}
    found: dict[str, None] = {}
    for _, entity in here:
        if entity.kind == kind:
            found[entity.key] = None
        elif entity.key in owners:
            found[owners[entity.key]] = None
    return list(found)


def _nearer(latest_first: list[Named], many: int) -> str:
    """Whether so many organisations, or so many countries, were named last: "both sides" may be either."""
    seen: dict[str, dict[str, None]] = {"organisation": {}, "country": {}}
    for _, entity in latest_first:
        if entity.kind in seen:
            seen[entity.kind][entity.key] = None
            if len(seen[entity.kind]) == many:
                return entity.kind
    return "country"
