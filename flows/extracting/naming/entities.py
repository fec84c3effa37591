"""The entities of one release: what they are called, and every place that names them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from flows.extracting.naming.names import Name
from flows.extracting.naming.people import plain
from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.posts import Post
from flows.extracting.words.reading import Reading
from flows.model import Mention

NAMED = ("person", "organisation", "mission", "country")


@dataclass(slots=True)
class Entity:
    """A person, organisation, mission or country as one release knows it. ``term``: its type or kind."""

    kind: str
    key: str
    name: str
    curated: bool
    term: str | None = None
    acronym: str | None = None
    forms: Counter[str] = field(default_factory=Counter)
    rule_id: str = ""


@dataclass(slots=True)
class Entities:
    """``by_piece``: first token -> (piece, entity); ``others``: first token -> the decided names of places,
    gatherings and agreements; ``mentions`` in the order of the text."""

    by_key: dict[tuple[str, str], Entity]
    by_piece: dict[int, tuple[Piece, Entity]]
    others: dict[int, Name]
    undecided: dict[int, Piece]
    mentions: list[Mention]
    surnames_unresolved: list[Piece]
    publisher: list[int] = field(default_factory=list)
    """Where the release's publisher, or a part of it, is named: first tokens, in order."""
    order: list[int] = field(default_factory=list, repr=False)
    """First tokens of all that is decided, in order; made when first asked for."""
    titled: dict[tuple[str, ...], dict[str, int]] | None = field(default=None, repr=False)
    """The first words of titles -> the people who are named with them beside, and where first; in the order of the text,
    made when first asked for."""
    first_named: dict[str, dict[str, int]] | None = field(default=None, repr=False)
    """The types of organisations -> the keys of those of that type, and where each is named first; in the order of the
    text, made when first asked for."""
    beside: dict[int, list[Post]] | None = field(default=None, repr=False)
    """First tokens of people's names -> the posts that stand beside; in the order of the text, made when first asked for."""

    def starts(self, a: int, b: int) -> list[int]:
        """Where decided pieces begin, tokens ``a`` to ``b`` (exclusive); once all names are decided."""
        if not self.order:
            self.order = sorted({*self.by_piece, *self.others})
        return self.order[bisect_left(self.order, a) : bisect_left(self.order, b)]

    def named_before(self, k: int, term: str) -> set[str]:
        """The organisations of a type that are named before token ``k``; once all names are decided."""
        if self.first_named is None:
            self.first_named = {}
            for i, (_, entity) in sorted(self.by_piece.items()):
                if entity.kind == "organisation" and entity.term is not None:
                    self.first_named.setdefault(entity.term, {}).setdefault(entity.key, i)
        return {key for key, i in self.first_named.get(term, {}).items() if i < k}

    def piece_at(self, i: int) -> Piece | None:
        """The piece that begins at token ``i`` and has been decided, if any."""
        found = self.by_piece.get(i)
        if found is not None:
            return found[0]
        other = self.others.get(i)
        return other.piece if other is not None else None


def of_publisher(reading: Reading, found: Entities) -> list[int]:
    """Where the release's publisher, or a part of it, is named: first tokens, in order."""
    publisher, registry = reading.release.publisher_id, reading.registry.organisations
    keys = {entity.key for entity in found.by_key.values() if entity.kind == "organisation"}
    own = {key for key in keys if key == publisher or (key in registry and registry[key].parent_id == publisher)}
    return sorted(i for i, (_, entity) in found.by_piece.items() if entity.kind == "organisation" and entity.key in own)


def forget(found: Entities, pieces: Iterable[int]) -> None:
    """Take back what the pieces that begin at these tokens name, wherever it is named."""
    gone = {(entity.kind, entity.key) for _, entity in (found.by_piece.pop(i) for i in pieces)}
    for key in gone:
        found.by_key.pop(key, None)
    if gone:
        found.mentions = [m for m in found.mentions if (m.kind, m.key) not in gone]


def mission_name(text: str) -> str:
    """One spelling for a number's variants: ``"Bion-M N°2"`` -> ``Bion-M2``, ``"Zorb n° 3"`` -> ``Zorb-3``."""
    name = plain(text).removesuffix("®").strip()
    for sign in (" N°", " n°", " No.", " No ", " N° ", "n°", "N°"):
        head, found, number = name.partition(sign)
        if found and number.strip().isdigit():
            glue = "" if "-" in head else "-"
            return f"{head.strip()}{glue}{number.strip()}"
    return name


def _as_registered(reading: Reading, kind: str, key: str, name: str, term: str | None) -> tuple[str, str | None]:
    """The registry's name of an entity, and its organisation type or mission kind."""
    registry = reading.registry
    if kind == "country":
        country = registry.countries[key]
        return (country.name_fr if reading.grammar.language == "fr" else country.name_en), None
    if kind == "organisation":
        return registry.organisations[key].acronym or registry.organisations[key].name, registry.organisations[key].type
    return (registry.missions[key].name, registry.missions[key].kind) if kind == "mission" else (name, term)


def is_shouted(name: str) -> bool:
    """ "ZORB SPACE AGENCY" in a letterhead: capitals are its print, no part of the name."""
    return " " in name and name.isupper()


def add(
    reading: Reading, found: Entities, piece: Piece, kind: str, key: str, name: str,
    rule_id: str, curated: bool = False, term: str | None = None,
) -> None:  # fmt: skip
    """One more place that names an entity."""
    entity = found.by_key.get((kind, key))
    if entity is None:
        name, term = _as_registered(reading, kind, key, name, term) if curated else (name, term)
        entity = found.by_key[kind, key] = Entity(kind, key, name, curated, rule_id=rule_id)
    elif not curated and not entity.curated and is_shouted(entity.name) and not is_shouted(name):
        entity.name = name
    entity.term = entity.term or term
    tokens = reading.tokens
    form = tokens.slice(piece.i, piece.j)
    entity.forms[form] += 1
    found.by_piece[piece.i] = (piece, entity)
    found.mentions.append(Mention(tokens.starts[piece.i], tokens.end(piece.j - 1), kind, key, rule_id))
