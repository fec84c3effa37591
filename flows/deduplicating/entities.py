"""Organisations, missions and people that are one take one id: the curated one, else that of the best name."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from flows.deduplicating.entity_rows import KEYS, best_first, distinct_rows, folded, names_of, seen
from flows.deduplicating.identifiers import rekey
from flows.deduplicating.judgements import Judgements
from flows.deduplicating.organisations import Mission, Organisation, join_missions, join_organisations
from flows.deduplicating.people import Person, join_people
from flows.deduplicating.unions import Unions
from flows.registry import Mission as RegistryMission
from flows.registry import Organisation as RegistryOrganisation
from flows.registry import Registry

CURATED = "curated"


def join_entities(tables: Mapping[str, pa.Table], registry: Registry, judgements: Judgements) -> dict[str, pa.Table]:
    """Every column names an entity by one id: the curated one, else that of its most observed name.

    Organisations first: people are told by their posts in them."""
    joined = dict(tables)
    for name, join in (("organisations", _organisations), ("missions", _missions), ("people", _people)):
        curated = getattr(registry, name, {})
        unions = Unions(judgements.parted(name), tags=dict.fromkeys(curated, CURATED))
        for a, b in judgements.joined(name):
            unions.join(a, b, sure=True)
        join(unions, joined, registry)
        joined = rekey(joined, name, _canonical_ids(name, unions, joined, curated))
    return joined


def _organisations(unions: Unions, tables: Mapping[str, pa.Table], registry: Registry) -> None:
    names = names_of(tables, "organisations")
    found = [
        Organisation(key, names[key], row["acronym"], row["country"], row["type"])
        for key, row in folded(tables, "organisations").items()
        if key not in registry.organisations
    ]
    curated = [
        Organisation(key, _unambiguous(known), known.acronym, known.country, known.type)
        for key, known in registry.organisations.items()
    ]
    join_organisations(unions, found + curated)


def _missions(unions: Unions, tables: Mapping[str, pa.Table], registry: Registry) -> None:
    names = names_of(tables, "missions")
    found = [
        Mission(key, names[key], row["kind"])
        for key, row in folded(tables, "missions").items()
        if key not in registry.missions
    ]
    curated = [Mission(key, _unambiguous(known), known.kind) for key, known in registry.missions.items()]
    join_missions(unions, found + curated)


def _people(unions: Unions, tables: Mapping[str, pa.Table], registry: Registry) -> None:
    countries = {key: row["country"] for key, row in folded(tables, "organisations").items()}
    countries |= {key: known.country for key, known in registry.organisations.items()}
    posts: dict[str, set[str]] = {}
    for row in distinct_rows(tables, "positions", ("person_id", "organisation_id", "country")):
        held = posts.setdefault(row["person_id"] or "", set())
        held.update(filter(None, (row["organisation_id"], row["country"])))
        if country := countries.get(row["organisation_id"] or ""):
            held.add(f"of:{country}")
    join_people(
        unions,
        [
            Person(key, row["name"], row["family_name"] or row["name"].split()[-1], frozenset(posts.get(key, ())))
            for key, row in folded(tables, "people").items()
        ],
    )


def _unambiguous(known: RegistryOrganisation | RegistryMission) -> tuple[str, ...]:
    return tuple(form for form in (known.name, *known.aliases) if form not in known.ambiguous)


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
    for row in distinct_rows(tables, table, (key, "name")):
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
