"""The entities of one release: which names are one, what they are called in full, and every place that names them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from flows.extracting.naming.bodies import has_inner_capital, is_acronym
from flows.extracting.naming.brackets import bracketed
from flows.extracting.naming.names import Name
from flows.extracting.naming.people import bearer, people_named, plain
from flows.extracting.naming.possessions import is_abbreviated
from flows.extracting.naming.shaped import full_name
from flows.extracting.naming.voices_of_people import honorific_before
from flows.extracting.pieces.head_first import post_begins
from flows.extracting.pieces.headed import is_part
from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.posts.fields import is_short
from flows.extracting.posts.posts import Post
from flows.extracting.words.reading import Reading
from flows.ids import slug
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
    beside: dict[int, list[Post]] | None = field(default=None, repr=False)
    """First tokens of people's names -> the posts that stand beside; in the order of the text, made when first asked for."""

    def starts(self, a: int, b: int) -> list[int]:
        """Where decided pieces begin, tokens ``a`` to ``b`` (exclusive); once all names are decided."""
        if not self.order:
            self.order = sorted({*self.by_piece, *self.others})
        return self.order[bisect_left(self.order, a) : bisect_left(self.order, b)]

    def piece_at(self, i: int) -> Piece | None:
        """The piece that begins at token ``i`` and has been decided, if any."""
        found = self.by_piece.get(i)
        if found is not None:
            return found[0]
        other = self.others.get(i)
        return other.piece if other is not None else None


def resolve(reading: Reading, pieces: list[Piece], posts: list[Post], names: list[Name]) -> Entities:
    """Tell which names are of one entity. Needs the pieces that are undecided too: some are surnames."""
    found = Entities({}, {}, {}, {}, [], [])
    people = people_named(reading, names)
    decided = {name.piece.i: name for name in names}
    aliases = _aliases(reading, names, Shelf(pieces))
    recent: dict[str, str] = {}
    for piece in pieces:
        name = decided.get(piece.i)
        speaks = name is None or name.kind == "person" or (name.rule_id in _LIKE_PEOPLE and name.key is None)
        other = name is not None and name.kind != "person" and name.key and not _is_said_of_person(reading, piece)
        surname = None if other else bearer(reading, piece, people, recent, speaks)
        if surname is not None:
            rule = name.rule_id if name and name.kind == "person" else "name-surname"
            _add(reading, found, piece, "person", slug(surname), surname, rule)
            recent[reading.tokens.words[piece.j - 1]] = surname
        elif is_short(reading, piece) and (name is None or (name.kind == "organisation" and name.key is None)):
            meant = _meant(reading, found, piece)
            if meant is not None:
                _add(reading, found, piece, "organisation", meant.key, meant.name, "organisation-short", meant.curated)
            else:
                found.undecided[piece.i] = piece
        elif name is None:
            found.undecided[piece.i] = piece
        elif name.kind in NAMED and (name.kind != "person" or _may_stand_alone(reading, name)):
            long = aliases.get(name.text)
            _add_name(reading, found, long if long is not None and name.key is None else name, piece)
        elif name.kind == "person":
            found.surnames_unresolved.append(piece)
        else:
            found.others[piece.i] = name
    _name_acronyms(found, aliases)
    _governments(reading, found)
    _short_names(reading, found)
    _sites(reading, found, {title.owner.i for post in posts for title in post.titles if title.owner is not None})
    found.publisher.extend(of_publisher(reading, found))
    return found


def _is_said_of_person(reading: Reading, piece: Piece) -> bool:
    """ "|Vega| said", "Dr |Vega|": a name that may be a craft's or a town's does what people do."""
    if any(not known.ambiguous for known in piece.known):
        return False
    lower, speech = reading.tokens.lower, reading.grammar.speech
    beside = lower[piece.j] in speech if piece.j < len(lower) else False
    return beside or (piece.i > 0 and lower[piece.i - 1] in speech) or honorific_before(reading, piece)


def _meant(reading: Reading, found: Entities, piece: Piece) -> Entity | None:
    """The organisation of whose name "the Bureau" is a part, in the text or in full: the one named last in its sentence,
    else who publishes, else the one named last."""
    word, registry = reading.tokens.lower[piece.i], reading.registry.organisations
    last: Entity | None = None
    for mention in found.mentions[: -_FAR - 1 : -1]:
        entity = found.by_key.get((mention.kind, mention.key))
        if mention.kind != "organisation" or entity is None:
            continue
        known = registry.get(entity.key) if entity.curated else None
        names = [*entity.forms, entity.name, *((known.name, known.name_fr or "") if known is not None else ())]
        if not any(word in name.lower().split() for name in names):
            continue
        own = entity.key == reading.release.publisher_id
        if own or (last is None and "." not in reading.tokens.words[reading.tokens.at(mention.start) : piece.i]):
            return entity
        last = last or entity
    return last


def of_publisher(reading: Reading, found: Entities) -> list[int]:
    """Where the release's publisher, or a part of it, is named: first tokens, in order."""
    publisher, registry = reading.release.publisher_id, reading.registry.organisations
    keys = {entity.key for entity in found.by_key.values() if entity.kind == "organisation"}
    own = {key for key in keys if key == publisher or (key in registry and registry[key].parent_id == publisher)}
    return sorted(i for i, (_, entity) in found.by_piece.items() if entity.kind == "organisation" and entity.key in own)


_FAR = 100
"""Mentions back from "the Bureau" to the name of it."""
_FAR_PAPER = 4
"""Words back from "from" to the contract that comes from somebody."""
_LONGEST_NAME = 8
_LIKE_PEOPLE = ("organisation-acts", "organisation-party", "organisation-listed")
"""Rules for bodies by what people do as well: "Sol and Ek signed"."""
_SITES = ("research", "embassy", "military", "head_of_state_or_government")
"""Organisations that a text may speak of as houses only: "at the Zorbex Space Center"."""


def _governments(reading: Reading, found: Entities) -> None:
    """ "the Government of Japan" is Japan."""
    for i, (piece, entity) in list(found.by_piece.items()):
        if entity.kind != "organisation" or entity.curated or entity.term != "head_of_state_or_government":
            continue
        inside = [reading.known(k) for k in range(piece.i, piece.j)]
        country = next((m for hit in inside if hit is not None for m in hit.value if m.kind == "country"), None)
        if country is not None:
            _forget(found, entity, i)
            _add(reading, found, piece, "country", country.key, "", entity.rule_id, curated=True)


def _sites(reading: Reading, found: Entities, owners: set[int]) -> None:
    """An organisation of which the text only says that something is in or at it is a place there; not an employer."""
    places: dict[tuple[str, str], list[int]] = {}
    for i, (_, entity) in found.by_piece.items():
        known = reading.registry.organisations.get(entity.key) if entity.curated else None
        house = entity.term in _SITES or (known is not None and known.parent_id is not None)
        key = (entity.kind, entity.key)
        if house and entity.kind == "organisation" and key in found.by_key:
            places.setdefault(key, []).append(i)
    for key, at in places.items():
        entity = found.by_key[key]
        if owners.isdisjoint(at) and all(_is_located(reading, found, i, entity.curated) for i in at):
            for i in at:
                piece = found.by_piece[i][0]
                _forget(found, entity, i)
                found.others[i] = Name(
                    piece, "site", entity.key if entity.curated else None, entity.term, entity.rule_id, entity.name
                )


def _is_located(reading: Reading, found: Entities, i: int, curated: bool) -> bool:
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
    return not (_is_made_at(reading, k) or _has_holder(reading, k) or (not curated and _is_origin(reading, k)))


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


def _is_origin(reading: Reading, k: int) -> bool:
    """ "a magnetometer |from| the Zorb Institute", where nothing is steered or launched "from" there."""
    lower, grammar = reading.tokens.lower, reading.grammar
    moved = lower[k - 1].endswith(grammar.participle_endings) or reading.ending("verb", k, max(k - 3, 0)) is not None
    return lower[k] in grammar.origins and lower[k] not in grammar.at_work and not moved


_NEAR = 8
"""Tokens between a post and "at" with the body where it is held."""


def _has_people(reading: Reading, found: Entities, k: int) -> bool:
    """ "Ana Sol |of Zorbex|", "the Department of Physics |at Zorb University|": a person or a part of a body ends at ``k``."""
    k -= reading.tokens.words[k - 1] == ","
    named = (found.by_piece.get(j) for j in range(max(k - _LONGEST_NAME, 0), k))
    return any(
        one is not None and one[0].j == k and (one[1].kind == "person" or is_part(reading, one[0])) for one in named
    )


def _owner_ends(found: Entities, k: int) -> bool:
    return any((here := found.by_piece.get(j)) is not None and here[0].j == k + 1 for j in range(max(k - 4, 0), k + 1))


def _forget(found: Entities, entity: Entity, i: int) -> None:
    del found.by_piece[i]
    found.by_key.pop((entity.kind, entity.key), None)
    found.mentions = [m for m in found.mentions if not (m.kind == entity.kind and m.key == entity.key)]


def _short_names(reading: Reading, found: Entities) -> None:
    """ "Bechtel" beside "Bechtel National": a found organisation's first word alone is the same organisation; of one that
    the registry has, where the text calls it so in full: "Zorb" beside "Zorb Space Centre"."""
    longer: dict[str, Entity] = {}
    for entity in found.by_key.values():
        if entity.kind == "organisation" and entity.curated:
            for form in entity.forms:
                first, _, rest = form.replace("’", "'").rpartition("'s ")[2].partition(" ")
                if rest and not first.isupper():
                    longer.setdefault(first, entity)
            continue
        words = entity.name.split()
        if entity.kind == "organisation" and len(words) > 1:
            for n in range(1, len(words)):
                if words[n - 1].isalnum():
                    longer.setdefault(" ".join(words[:n]), entity)
            initials = "".join(word[0] for word in words if word[0].isupper())
            capitals = "".join(letter for letter in entity.name if letter.isupper())
            for short in (initials, capitals):
                if len(short) > 2:
                    longer.setdefault(short, entity)
    for i, (piece, entity) in list(found.by_piece.items()):
        if entity.kind == "organisation" and not entity.curated and (long := longer.get(entity.name)) is not None:
            form = reading.tokens.slice(piece.i, piece.j)
            found.by_piece[i] = (piece, long)
            long.forms[form] += 1
            found.by_key.pop((entity.kind, entity.key), None)
            found.mentions = [
                m._replace(key=long.key) if m.kind == "organisation" and m.key == entity.key else m
                for m in found.mentions
            ]


def _may_stand_alone(reading: Reading, name: Name) -> bool:
    """More than a surname, or one after a post ("President Sol"); after a form of address it leaves open whose."""
    after = name.piece.j
    holds = reading.tokens.words[after : after + 1] == [","] and post_begins(reading, after + 1)
    honoured = name.rule_id == "name-honorific" and (" " in name.text or holds)
    return honoured or name.rule_id == "name-post-before" or full_name(reading, name.piece)


def _aliases(reading: Reading, names: list[Name], shelf: Shelf) -> dict[str, Name]:
    """Short form in brackets after a long one, and the other way round -> the name that stands for both; and the acronym
    that opens a name which it abbreviates."""
    by_piece = {name.piece: name for name in names}
    aliases: dict[str, Name] = {}
    for name in names:
        i, j = name.piece.i, name.piece.j
        if (
            name.kind == "organisation"
            and j > i + 2
            and is_acronym(reading, i)
            and is_abbreviated(reading, i, i + 1, j)
        ):
            aliases.setdefault(reading.tokens.words[i], name)
        inner = bracketed(reading, shelf, name.piece)
        short = by_piece.get(inner) if inner is not None else None
        if short is None or short.kind != name.kind or name.kind not in ("organisation", "mission"):
            continue
        if name.key is None and short.key is None:
            longer, shorter = (name, short) if len(name.text) >= len(short.text) else (short, name)
            aliases.setdefault(shorter.text, longer)
        elif name.key is None:
            aliases.setdefault(name.text, short)
        elif short.key is None:
            aliases.setdefault(short.text, name)
    return aliases


def _name_acronyms(found: Entities, aliases: dict[str, Name]) -> None:
    for short, name in aliases.items():
        entity = found.by_key.get((name.kind, name.key or slug(_canonical(name))))
        if (
            entity is not None
            and not entity.curated
            and (short.isupper() or has_inner_capital(short))
            and entity.acronym is None
        ):
            entity.acronym = short


def _canonical(name: Name) -> str:
    return mission_name(name.text) if name.kind == "mission" else plain(name.text).removesuffix("®").strip()


def mission_name(text: str) -> str:
    """One spelling for a number's variants: ``"Bion-M N°2"`` -> ``Bion-M2``, ``"Zorb n° 3"`` -> ``Zorb-3``."""
    name = plain(text).removesuffix("®").strip()
    for sign in (" N°", " n°", " No.", " No ", " N° ", "n°", "N°"):
        head, found, number = name.partition(sign)
        if found and number.strip().isdigit():
            glue = "" if "-" in head else "-"
            return f"{head.strip()}{glue}{number.strip()}"
    return name


def _add_name(reading: Reading, found: Entities, name: Name, piece: Piece) -> None:
    text = _canonical(name)
    key = name.key or slug(text)
    _add(reading, found, piece, name.kind, key, text, name.rule_id, name.key is not None, name.term)


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


def _add(
    reading: Reading, found: Entities, piece: Piece, kind: str, key: str, name: str,
    rule_id: str, curated: bool = False, term: str | None = None,
) -> None:  # fmt: skip
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
