"""Who is who in one release: which names are of one entity, and what it is called in full."""

from __future__ import annotations

from flows.extracting.naming.bodies import has_inner_capital, is_acronym
from flows.extracting.naming.brackets import bracketed
from flows.extracting.naming.entities import NAMED, Entities, Entity, add, forget, mission_name, of_publisher
from flows.extracting.naming.names import Name
from flows.extracting.naming.people import bearer, people_named, plain
from flows.extracting.naming.possessions import is_abbreviated
from flows.extracting.naming.shaped import full_name
from flows.extracting.naming.sites import part_sites
from flows.extracting.naming.voices_of_people import honorific_before
from flows.extracting.pieces.head_first import post_begins
from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.posts.fields import is_short
from flows.extracting.posts.posts import Post
from flows.extracting.words.reading import Reading
from flows.ids import slug

_FAR = 100
"""Mentions back from "the Bureau" to the name of it."""
_LIKE_PEOPLE = ("organisation-acts", "organisation-party", "organisation-listed")
"""Rules for bodies by what people do as well: "Sol and Ek signed"."""


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
            add(reading, found, piece, "person", slug(surname), surname, rule)
            recent[reading.tokens.words[piece.j - 1]] = surname
        elif is_short(reading, piece) and (name is None or (name.kind == "organisation" and name.key is None)):
            meant = _meant(reading, found, piece)
            if meant is not None:
                add(reading, found, piece, "organisation", meant.key, meant.name, "organisation-short", meant.curated)
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
    part_sites(reading, found, {title.owner.i for post in posts for title in post.titles if title.owner is not None})
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


def _governments(reading: Reading, found: Entities) -> None:
    """ "the Government of Japan" is Japan, by its acronym too: "the Government of Japan (|GoJ|)"."""
    countries: dict[str, str] = {}
    for piece, entity in found.by_piece.values():
        if entity.kind != "organisation" or entity.curated or entity.term != "head_of_state_or_government":
            continue
        inside = [reading.known(k) for k in range(piece.i, piece.j)]
        country = next((m for hit in inside if hit is not None for m in hit.value if m.kind == "country"), None)
        if country is not None:
            countries.setdefault(entity.key, country.key)
    named = [one for one in found.by_piece.values() if one[1].kind == "organisation" and one[1].key in countries]
    forget(found, [piece.i for piece, _ in named])
    for piece, entity in named:
        if not is_short(reading, piece):  # "the Government" may be another country's
            add(reading, found, piece, "country", countries[entity.key], "", entity.rule_id, curated=True)


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
    renamed: dict[str, str] = {}
    for i, (piece, entity) in list(found.by_piece.items()):
        long = entity
        while long.kind == "organisation" and not long.curated and long.name in longer:
            long = longer[long.name]  # always a longer name, or the registry's
        if long is not entity:
            found.by_piece[i] = (piece, long)
            long.forms[reading.tokens.slice(piece.i, piece.j)] += 1
            found.by_key.pop((entity.kind, entity.key), None)
            renamed[entity.key] = long.key
    if renamed:
        found.mentions = [
            m._replace(key=renamed[m.key]) if m.kind == "organisation" and m.key in renamed else m
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


def _add_name(reading: Reading, found: Entities, name: Name, piece: Piece) -> None:
    text = _canonical(name)
    key = name.key or slug(text)
    add(reading, found, piece, name.kind, key, text, name.rule_id, name.key is not None, name.term)
