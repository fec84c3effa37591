"""The rows of entities in memory: what is distinct in the parts, how often it is seen, what the best row is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import pyarrow as pa

from flows import contract
from flows.deduplicating.columns import query, quoted
from flows.deduplicating.forms import only_initials
from flows.deduplicating.identifiers import ENTITY

KEYS: Mapping[str, str] = {"organisations": "organisation_id", "people": "person_id", "missions": "mission_id"}

Seen = Mapping[tuple[str, str], int]
"""(entity id, form) -> mentions of the entity in that form."""


def distinct_rows(tables: Mapping[str, pa.Table], table: str, columns: tuple[str, ...]) -> list[dict[str, Any]]:
    """The distinct values of the columns, in order; the entities of the whole, which may live in memory."""
    named = ", ".join(quoted(columns))
    rows: list[dict[str, Any]] = query(
        f"select distinct {named} from rows order by all", rows=tables[table]
    ).to_pylist()
    return rows


def names_of(tables: Mapping[str, pa.Table], table: str) -> dict[str, tuple[str, ...]]:
    """Entity id -> the full names in its rows. Other forms in ``names`` tell nobody apart: "the Ministry" is many."""
    key = KEYS[table]
    forms: dict[str, set[str]] = {}
    for row in distinct_rows(tables, table, (key, "name")):
        forms.setdefault(row[key], set()).add(row["name"])
    return {entity: tuple(sorted(names)) for entity, names in forms.items()}


def seen(tables: Mapping[str, pa.Table]) -> dict[tuple[str, str], int]:
    """How often each entity is mentioned in each form."""
    sql = f"select coalesce({', '.join(ENTITY)}) as entity, text, count(*) as n from mentions group by all"
    counts = query(sql, mentions=tables["mentions"])
    keys = zip(counts["entity"].to_pylist(), counts["text"].to_pylist(), strict=True)
    return dict(zip(keys, counts["n"].to_pylist(), strict=True))


def best_first(name: str, observations: int) -> tuple[bool, int, int, str]:
    """Order of names: written out before initials, most observed, longest, alphabetical."""
    return only_initials(name.split()[0]) and " " in name, -observations, -len(name), name


def folded(tables: Mapping[str, pa.Table], name: str, counts: Seen = MappingProxyType({})) -> dict[str, dict[str, Any]]:
    """Id -> one row: the best name, and for each other column the value that comes first in its vocabulary, else in the
    alphabet, those beside the best name before others. Never a row that names itself."""
    key = contract.primary_key(name)[0]
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in distinct_rows(tables, name, contract.columns(name)):
        groups.setdefault(row[key], []).append(row)
    folded = {}
    for entity, rows in groups.items():
        best = min((row["name"] for row in rows), key=lambda form: best_first(form, counts.get((entity, form), 0)))
        told: dict[str, Any] = {}
        for column in contract.columns(name):
            values = [
                (row["name"] != best, _rank(name, column, row[column]), str(row[column]), row[column]) for row in rows
            ]
            values = [
                value for value in values if value[3] is not None and (column in (key, "name") or value[3] != entity)
            ]
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
