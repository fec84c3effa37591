"""Organisations, people, missions and countries told once: ids joined, rows filled, everything that is named there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from functools import cache
from types import MappingProxyType
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from flows import contract
from flows.deduplicating.columns import query, quoted
from flows.deduplicating.forms import only_initials
from flows.deduplicating.identifiers import ENTITY, referencing, rekey
from flows.deduplicating.judgements import Judgements
from flows.deduplicating.organisations import Mission, Organisation, join_missions, join_organisations
from flows.deduplicating.people import Person, join_people
from flows.deduplicating.unions import Unions
from flows.registry import Mission as RegistryMission
from flows.registry import Organisation as RegistryOrganisation
from flows.registry import Registry

KEYS: Mapping[str, str] = {"organisations": "organisation_id", "people": "person_id", "missions": "mission_id"}
CURATED = "curated"

Seen = Mapping[tuple[str, str], int]
"""(entity id, form) -> mentions of the entity in that form."""


def join_entities(tables: Mapping[str, pa.Table], registry: Registry, judgements: Judgements) -> dict[str, pa.Table]:
    """Every column names an entity by one id: the curated one, else that of its most observed name.

    Organisations first: people are told by their posts in them."""
    joined = dict(tables)
    for name, join in (("organisations", _organisations), ("missions", _missions), ("people", _people)):
        curated = getattr(registry, name, {})
        unions = Unions(judgements.parted(name), tags=dict.fromkeys(curated, CURATED))
        for a, b in judgements.joined(name):
            unions.join(a, b)
        join(unions, joined, registry)
        joined = rekey(joined, name, _canonical_ids(name, unions, joined, curated))
    return joined


def _organisations(unions: Unions, tables: Mapping[str, pa.Table], registry: Registry) -> None:
    names = _names_of(tables, "organisations")
    found = [
        Organisation(key, names[key], row["acronym"], row["country"], row["type"])
        for key, row in _folded(tables, "organisations").items()
        if key not in registry.organisations
    ]
    curated = [
        Organisation(key, _unambiguous(known), known.acronym, known.country, known.type)
        for key, known in registry.organisations.items()
    ]
    join_organisations(unions, found + curated)


def _missions(unions: Unions, tables: Mapping[str, pa.Table], registry: Registry) -> None:
    names = _names_of(tables, "missions")
    found = [
        Mission(key, names[key], row["kind"])
        for key, row in _folded(tables, "missions").items()
        if key not in registry.missions
    ]
    curated = [Mission(key, _unambiguous(known), known.kind) for key, known in registry.missions.items()]
    join_missions(unions, found + curated)


def _people(unions: Unions, tables: Mapping[str, pa.Table], registry: Registry) -> None:
    countries = {key: row["country"] for key, row in _folded(tables, "organisations").items()}
    countries |= {key: known.country for key, known in registry.organisations.items()}
    posts: dict[str, set[str]] = {}
    for row in _rows(tables, "positions", ("person_id", "organisation_id", "country")):
        held = posts.setdefault(row["person_id"] or "", set())
        held.update(filter(None, (row["organisation_id"], row["country"])))
        if country := countries.get(row["organisation_id"] or ""):
            held.add(f"of:{country}")
    join_people(
        unions,
        [
            Person(key, row["name"], row["family_name"] or row["name"].split()[-1], frozenset(posts.get(key, ())))
            for key, row in _folded(tables, "people").items()
        ],
    )


def _unambiguous(known: RegistryOrganisation | RegistryMission) -> tuple[str, ...]:
    return tuple(form for form in (known.name, *known.aliases) if form not in known.ambiguous)


def _rows(tables: Mapping[str, pa.Table], table: str, columns: tuple[str, ...]) -> list[dict[str, Any]]:
    """The distinct values of the columns, in order; the entities of the whole, which may live in memory."""
    named = ", ".join(quoted(columns))
    rows: list[dict[str, Any]] = query(
        f"select distinct {named} from rows order by all", rows=tables[table]
    ).to_pylist()
    return rows


def _names_of(tables: Mapping[str, pa.Table], table: str) -> dict[str, tuple[str, ...]]:
    """Entity id -> the forms in ``names`` and in the entity's own rows."""
    key = KEYS[table]
    forms: dict[str, set[str]] = {}
    for row in _rows(tables, "names", (key, "name")) + _rows(tables, table, (key, "name")):
        if row[key] is not None:
            forms.setdefault(row[key], set()).add(row["name"])
    return {entity: tuple(sorted(names)) for entity, names in forms.items()}


def seen(tables: Mapping[str, pa.Table]) -> dict[tuple[str, str], int]:
    """How often each entity is mentioned in each form."""
    sql = f"select coalesce({', '.join(ENTITY)}) as entity, text, count(*) as n from mentions group by all"
    counts = query(sql, mentions=tables["mentions"])
    keys = zip(counts["entity"].to_pylist(), counts["text"].to_pylist(), strict=True)
    return dict(zip(keys, counts["n"].to_pylist(), strict=True))


def _canonical_ids(
    table: str, unions: Unions, tables: Mapping[str, pa.Table], curated: Mapping[str, object]
) -> dict[str, str]:
    """Old id -> the id of its group: the curated one, else that of the best name."""
    groups = unions.groups()
    if not groups:
        return {}
    key = KEYS[table]
    counts = seen(tables)
    names: dict[str, list[str]] = {}
    for row in _rows(tables, table, (key, "name")):
        names.setdefault(row[key], []).append(row["name"])
    chosen: dict[str, str] = {}
    for members in groups.values():
        known = [member for member in members if member in curated]
        ranked = sorted(
            (best_first(name, counts.get((member, name), 0)), member)
            for member in members
            for name in names.get(member, ())
        )
        if known or ranked:
            chosen.update(dict.fromkeys(members, known[0] if known else ranked[0][1]))
    return chosen


def best_first(name: str, observations: int) -> tuple[bool, int, int, str]:
    """Order of names: written out before initials, most observed, longest, alphabetical."""
    return only_initials(name.split()[0]) and " " in name, -observations, -len(name), name


def fill_entities(tables: Mapping[str, pa.Table], registry: Registry) -> dict[str, pa.Table]:
    """A row for every entity that a row names: from the registry where it is curated, else from what was found."""
    filled = dict(tables)
    counts = seen(filled)
    for name in ("people", "missions", "organisations"):
        rows = _folded(filled, name, counts)
        curated: Mapping[str, Any] = getattr(registry, name, {})
        wanted = set(rows) | _named(filled, name)
        while missing := sorted(key for key in wanted if key in curated and rows.get(key, {}).get("origin") != CURATED):
            for key in missing:
                rows[key] = {
                    column: value
                    for column, value in _curated(curated[key]).items()
                    if column in contract.columns(name)
                }
                # A carrier or a parent of this same table.
                wanted |= {str(rows[key][c]) for t, c in referencing(name) if t == name and rows[key].get(c)}
        filled[name] = contract.table_from_rows(name, rows.values())
    codes = sorted(_named(filled, "countries") | set(filled["countries"]["country"].to_pylist()))
    known_countries = [asdict(registry.countries[code]) for code in codes if code in registry.countries]
    others = [
        row for row in _once(filled["countries"].to_pylist(), "country") if row["country"] not in registry.countries
    ]
    shaped = [{column: row[column] for column in contract.columns("countries")} for row in known_countries + others]
    return {**filled, "countries": contract.table_from_rows("countries", shaped)}


def _curated(known: Any) -> dict[str, Any]:
    return {**{field.name: getattr(known, field.name) for field in fields(known)}, "origin": CURATED}


def _once(rows: Iterable[dict[str, Any]], key: str) -> list[dict[str, Any]]:
    return list({row[key]: row for row in sorted(rows, key=str)}.values())


def _named(tables: Mapping[str, pa.Table], name: str) -> set[str]:
    """The ids of ``name`` that any column holds."""
    own = (name, contract.primary_key(name)[0])
    columns = [tables[table][column] for table, column in referencing(name) if (table, column) != own]
    return {value for column in columns for value in pc.unique(column).drop_null().to_pylist()}


def _folded(
    tables: Mapping[str, pa.Table], name: str, counts: Seen = MappingProxyType({})
) -> dict[str, dict[str, Any]]:
    """Id -> one row: the best name, and for each other column the value that comes first in its vocabulary, else in the
    alphabet, those beside the best name before others. Never a row that names itself."""
    key = contract.primary_key(name)[0]
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in _rows(tables, name, contract.columns(name)):
        groups.setdefault(row[key], []).append(row)
    folded = {}
    for entity, rows in groups.items():
        best = min((row["name"] for row in rows), key=lambda form: best_first(form, counts.get((entity, form), 0)))
        told: dict[str, Any] = {}
        for column in contract.columns(name):
            values = [
                (row["name"] != best, _rank(name, column, row[column]), str(row[column]), row[column]) for row in rows
            ]
            values = [value for value in values if value[3] is not None and (column == key or value[3] != entity)]
            told[column] = min(values)[3] if values else None
        folded[entity] = told
    return folded


@cache
def _terms(table: str, column: str) -> tuple[str, ...]:
    """The terms that the column may hold, in the order of its vocabulary."""
    names = (field.get("vocabulary") for field in contract.schema(table)["fields"] if field["name"] == column)
    return next((contract.vocabulary(name) for name in names if name), ())


def _rank(table: str, column: str, value: Any) -> int:
    terms = _terms(table, column)
    return terms.index(value) if value in terms else len(terms)
