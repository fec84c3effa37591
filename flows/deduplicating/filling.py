"""A row for every entity that a row names, from the registry where it is curated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from flows import contract
from flows.deduplicating.entity_rows import folded, seen
from flows.deduplicating.identifiers import referencing
from flows.registry import Registry

CURATED = "curated"


def fill_entities(tables: Mapping[str, pa.Table], registry: Registry) -> dict[str, pa.Table]:
    """A row for every entity that a row names: from the registry where it is curated, else from what was found."""
    filled = dict(tables)
    counts = seen(filled)
    for name in ("people", "missions", "organisations"):
        rows = folded(filled, name, counts)
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
