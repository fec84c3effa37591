"""Entities, their names and mentions, and the positions that people hold, as rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.sharing import singular
from flows.extracting.naming.entities import Entity
from flows.extracting.posts.titles import Title
from flows.extracting.rows.rows import ID_COLUMN, Row, Rows
from flows.extracting.telling.account import FOR_COUNTRY, Account
from flows.extracting.telling.ministries import Ministry, ministries, ministry_of
from flows.ids import short_hash
from flows.lexicon import words
from flows.model import Mention
from flows.registry import Registry

Positions = Mapping[tuple[str, str], str]
"""("person", key) or ("unnamed", first token) -> the first position told of the holder."""

_OWNER = ("organisation_id", "country")
_TABLE = {"person": "people", "organisation": "organisations", "mission": "missions", "country": "countries"}
_TYPES = {
    "space_agency_generic": "space_agency", "foreign_agency": "space_agency", "foreign_research": "research",
    "foreign_ministry": "ministry", "foreign_university": "university", "foreign_association": "association",
    "foreign_company": "company",
}  # fmt: skip
"""Groups of head nouns in the lexicons that are not themselves terms of the vocabulary."""


def add_entities(rows: Rows) -> None:
    registry = rows.account.reading.registry
    first: dict[tuple[str, str], Mention] = {}
    for mention in rows.account.entities.mentions:
        first.setdefault((mention.kind, mention.key), mention)
        row_id = short_hash("m", rows.release.release_id, mention.start, mention.end)
        rows.add("mentions", row_id, {
            "mention_id": row_id, "release_id": rows.release.release_id, "start": mention.start, "end": mention.end,
            "text": rows.release.text[mention.start : mention.end], "kind": mention.kind, ID_COLUMN[mention.kind]: mention.key,
        })  # fmt: skip
    for (kind, key), entity in rows.account.entities.by_key.items():
        table, column = _TABLE[kind], ID_COLUMN[kind]
        rows.add(table, key, {column: key, **_attributes(registry, entity)})
        mention = first[kind, key]
        stated = ("name",) if entity.curated else ("name", "acronym", "type", "kind", "country")
        if kind != "country":
            rows.stated(table, key, stated, mention.start, mention.end, mention.rule_id)
        for form, count in entity.forms.items():
            name_id = short_hash("n", kind, key, form)
            rows.add("names", name_id, {
                "name_id": name_id, column: key, "name": form, "language": rows.release.language,
                "kind": _form_kind(entity, form), "observations": count,
            })  # fmt: skip


def _form_kind(entity: Entity, form: str) -> str:
    if form == entity.name:
        return "canonical"
    if entity.kind == "organisation" and form.isupper() and len(form) < 9:
        return "acronym"
    return "spelling" if form.casefold().replace("-", " ") == entity.name.casefold().replace("-", " ") else "alias"


def _attributes(registry: Registry, entity: Entity) -> Row:
    """The row's own columns: the registry's where it knows the entity, else what the text shows."""
    origin = "curated" if entity.curated else "found"
    if entity.kind == "person":
        return {"name": entity.name, "family_name": family_name(entity.name), "origin": origin}
    if entity.kind == "country":
        country = registry.countries[entity.key]
        return {
            "alpha_2": country.alpha_2,
            "name_en": country.name_en,
            "name_fr": country.name_fr,
            "region": country.region,
        }
    if entity.kind == "organisation":
        known = registry.organisations.get(entity.key) if entity.curated else None
        columns = ("name", "acronym", "type", "country", "parent_id", "wikidata_id", "ror_id", "website")
        if known is not None:
            return {**{column: getattr(known, column) for column in columns}, "origin": origin}
        return {"name": entity.name, "acronym": entity.acronym, "type": type_of(entity.term), "origin": origin}
    mission = registry.missions.get(entity.key) if entity.curated else None
    columns = ("name", "kind", "field", "operator_id", "host_mission_id", "cospar_id", "norad_id", "wikidata_id")
    if mission is not None:
        return {**{column: getattr(mission, column) for column in columns}, "origin": origin}
    return {"name": entity.name, "kind": entity.term, "origin": origin}


def type_of(term: str | None) -> str | None:
    """The term of ``organisation_type`` that a group of head nouns in the lexicons stands for."""
    plain = term.removeprefix("weak_") if term else None
    return _TYPES.get(plain, plain) if plain else None


def family_name(name: str) -> str:
    """``"Jean-Yves Le Gall"`` -> ``Le Gall``: from the first particle after the given name, else the last word."""
    parts, particles = name.split(), words("people", "family_particles")
    for n, part in enumerate(parts[1:-1], start=1):
        if part.lower() in particles:
            return " ".join(parts[n:])
    return parts[-1]


def add_positions(rows: Rows) -> dict[tuple[str, str], str]:
    """The positions told; gives (kind of holder, key) -> the first position told of them."""
    first: dict[tuple[str, str], str] = {}
    observed: Counter[str] = Counter()
    settled, known = _with_owner(rows.account), ministries(rows.account.reading, rows.account.entities)
    for line in rows.account.clauses:
        for actor in line.actors:
            for post in actor.posts:
                for title in post.titles:
                    if actor.unnamed is None and actor.key in settled and _describes(rows.account, title):
                        continue
                    position_id = _position(rows, known, actor, title)
                    observed[position_id] += 1
                    first.setdefault(
                        (
                            actor.kind if actor.unnamed is None else "unnamed",
                            actor.key if actor.unnamed is None else f"{actor.i}",
                        ),
                        position_id,
                    )
    for holding in rows.account.holdings:
        if holding.person.key in settled and _describes(rows.account, holding.title):
            continue
        position_id = _position(rows, known, holding.person, holding.title)
        observed[position_id] += 1
        first.setdefault(("person", holding.person.key), position_id)
    for position_id, row in rows.tables["positions"].items():
        row["observations"] = observed[position_id]
    return first


def _with_owner(account: Account) -> set[str]:
    """Keys of the people of whom a post is told with whose it is."""
    held = [(actor.key, title) for line in account.clauses for actor in line.actors if actor.unnamed is None
            for post in actor.posts for title in post.titles]  # fmt: skip
    held += [(holding.person.key, holding.title) for holding in account.holdings]
    return {key for key, title in held if _owner(account, title) is not None}


def _owner(account: Account, title: Title) -> Entity | None:
    found = account.entities.by_piece.get(title.owner.i) if title.owner is not None else None
    return found[1] if found is not None and found[1].kind in ("organisation", "country") else None


def _describes(account: Account, title: Title) -> bool:
    """ "|Ambassador| Sol", "Bo Ek, |a specialist in tides|": of whom a post is told with whose it is, a word of address or
    what else somebody is holds nothing; an office of state does, where it is told for what, and what somebody was."""
    office = title.rank in FOR_COUNTRY and title.j > title.i + 1
    former = bool(account.reading.hits_of("former", title.i, title.j))
    return not office and not former and _owner(account, title) is None


def _position(rows: Rows, known: Sequence[Ministry], actor: Actor, title: Title) -> str:
    account, published = rows.account, rows.release.published_on
    owner = account.entities.by_piece.get(title.owner.i) if title.owner is not None else None
    owner_entity = owner[1] if owner else None
    organisation = owner_entity.key if owner_entity and owner_entity.kind == "organisation" else None
    country = owner_entity.key if owner_entity and owner_entity.kind == "country" else None
    ministry = ministry_of(account.reading, account.entities, known, title)
    if ministry is not None:
        organisation = ministry.entity.key
    elif organisation is not None and owner_entity is not None and owner_entity.curated:
        country = account.reading.registry.organisations[organisation].country
    person = actor.key if actor.kind == "person" and actor.unnamed is None else None
    tokens = (title.i, title.j) if actor.unnamed is None else actor.unnamed
    worded = tokens[0] < tokens[1]
    start, end = rows.at(tokens if worded else actor.name)
    if worded and person is not None and singular(account.reading, title.j):
        end -= 1
    text = rows.release.text[start:end] if worded else None
    position_id = short_hash("p", person, text, organisation, country)
    rows.add("positions", position_id, {
        "position_id": position_id, "person_id": person, "title": text,
        "rank": rank(account, title, owner_entity), "organisation_id": organisation, "country": country,
        "first_seen": published, "last_seen": published, "observations": 0,
    })  # fmt: skip
    rows.stated("positions", position_id, ("title",), start, end, "position-title")
    rows.stated("positions", position_id, ("rank",), start, end, "position-rank")
    if person is not None:
        rows.stated("positions", position_id, ("person_id",), *rows.at(actor.name), "position-holder")
    for piece, columns in (
        (owner and owner[0], _OWNER[1:] if ministry else _OWNER),
        (ministry and ministry.piece, _OWNER[:1]),
    ):
        if piece is not None:
            rows.stated("positions", position_id, columns, *rows.at((piece.i, piece.j)), "position-owner")
    return position_id


def rank(account: Account, title: Title, owner: Entity | None) -> str:
    """The rank of a post: what its head noun says, and for a head or president what it is the head of."""
    if title.rank == "counterpart":
        return "other"
    if title.rank == "deputy":
        return "deputy_head"
    if title.rank != "head":
        return title.rank
    if owner is None:
        return "other"
    if owner.kind == "country":
        return "head_of_state"
    known = account.reading.registry.organisations.get(owner.key)
    kind = known.type if known else type_of(owner.term)
    if kind == "space_agency" or kind is None or kind == "intergovernmental":
        return "agency_head"
    return "executive" if kind in ("company", "satellite_operator", "launch_operator") else "director"
