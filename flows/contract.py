"""The contract: what ``schemas/*.json`` and ``schemas/vocabularies/*.csv`` say, for code to ask.

A schema is a Data Package v2 Table Schema with a few custom properties, which travel with the published package:

- field ``vocabulary``: the vocabulary whose terms stand in ``constraints.enum`` (kept in step by ``entente contract``);
- field ``evidence``: ``verbatim`` (an evidence slice equals the value, white space folded), ``unspaced`` (the same with
  all white space left out and every dash a hyphen) or ``stated`` (a slice must exist); ``evidenceUnless`` on field or
  table: ``{column: [values]}`` that excuse it;
- ``slice``: ``release_id``/``start``/``end`` of the row are a place in a text; ``{"text": column}`` names its words;
- ``order``: rows are sorted by the primary key;
- ``checks``: rules over several columns or tables, each ``{"rule": …, "description": …}`` (see ``flows.validating``).
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from flows.settings import SCHEMAS

Schema = Mapping[str, Any]
"""A Table Schema as read from JSON."""

ARROW_TYPES: Mapping[str, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}
"""Table Schema type -> the Arrow type that holds it."""

_PYTHON_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "date": date,
}

# The order in which people meet the tables: what was read, who and what is in it, what is told, what stands behind it.
TABLES: tuple[str, ...] = (
    "releases",
    "texts",
    "documents",
    "release_links",
    "organisations",
    "people",
    "positions",
    "missions",
    "countries",
    "names",
    "events",
    "event_participants",
    "event_releases",
    "agreements",
    "agreement_parties",
    "agreement_history",
    "quotations",
    "mentions",
    "release_themes",
    "agreement_themes",
    "contacts",
    "evidence",
    "findings",
    "dyads",
    "vocabularies",
    "retired_ids",
)


class ContractError(ValueError):
    """A row or a table that the contract does not allow; the message names table and column."""


class ForeignKey(NamedTuple):
    """``columns`` of a table hold values of ``other_columns`` of ``other_table``."""

    columns: tuple[str, ...]
    other_table: str
    other_columns: tuple[str, ...]


class Term(NamedTuple):
    """A term of a vocabulary; ``severity`` is null but in ``finding_code``."""

    id: str
    label_en: str
    label_fr: str
    definition: str
    definition_fr: str
    severity: str | None = None


# What the project's own contract says


@cache
def schema(table: str) -> Schema:
    """The Table Schema of ``table``, as it stands in ``schemas/<table>.json``. Raises ``ContractError``."""
    if table not in TABLES:
        raise ContractError(f"there is no table {table!r} in the contract")
    loaded: Schema = json.loads((SCHEMAS / f"{table}.json").read_text(encoding="utf-8"))
    return loaded


@cache
def schemas() -> Mapping[str, Schema]:
    """Every table's schema, in the order of ``TABLES``."""
    return {table: schema(table) for table in TABLES}


@cache
def columns(table: str) -> tuple[str, ...]:
    """The table's columns in order."""
    return columns_of(schema(table))


@cache
def primary_key(table: str) -> tuple[str, ...]:
    """The columns that identify a row of the table."""
    return primary_key_of(schema(table))


@cache
def foreign_keys(table: str) -> tuple[ForeignKey, ...]:
    """The table's references to others (or to itself)."""
    return foreign_keys_of(table, schema(table))


@cache
def arrow_schema(table: str) -> pa.Schema:
    """The Arrow schema of the table: column names, types, nullability; no metadata."""
    return arrow_schema_of(schema(table))


@cache
def vocabulary_names() -> tuple[str, ...]:
    """The vocabularies of the contract, alphabetically."""
    return tuple(sorted(path.stem for path in (SCHEMAS / "vocabularies").glob("*.csv")))


@cache
def terms(vocabulary_name: str) -> tuple[Term, ...]:
    """The vocabulary's terms with their definitions, in its own order. Raises ``ContractError``."""
    path = SCHEMAS / "vocabularies" / f"{vocabulary_name}.csv"
    if not path.is_file():
        raise ContractError(f"there is no vocabulary {vocabulary_name!r} in the contract")
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(Term(**row) for row in csv.DictReader(lines, strict=True))


@cache
def vocabulary(name: str) -> tuple[str, ...]:
    """The ids of the vocabulary's terms, in its own order."""
    return tuple(term.id for term in terms(name))


@cache
def severity(finding_code: str) -> str:
    """How grave a finding of this code is, by the vocabulary ``finding_code``. Raises ``ContractError``."""
    for term in terms("finding_code"):
        if term.id == finding_code and term.severity:
            return term.severity
    raise ContractError(f"there is no finding code {finding_code!r} in the contract")


def vocabularies_table() -> pa.Table:
    """The table ``vocabularies``, filled from the vocabularies of the contract."""
    rows = [
        {
            "vocabulary": name,
            "term_id": term.id,
            **{k: v for k, v in term._asdict().items() if k not in ("id", "severity")},
        }
        for name in vocabulary_names()
        for term in terms(name)
    ]
    return table_from_rows("vocabularies", rows)


# What any schema says


def columns_of(schema: Schema) -> tuple[str, ...]:
    """The names of the schema's fields."""
    return tuple(field["name"] for field in schema["fields"])


def primary_key_of(schema: Schema) -> tuple[str, ...]:
    """The columns of the schema's primary key; empty where it has none."""
    return _as_tuple(schema.get("primaryKey", ()))


def foreign_keys_of(table: str, schema: Schema) -> tuple[ForeignKey, ...]:
    """The schema's foreign keys; a reference without a resource is to the table itself."""
    return tuple(
        ForeignKey(
            _as_tuple(key["fields"]),
            key["reference"].get("resource") or table,
            _as_tuple(key["reference"]["fields"]),
        )
        for key in schema.get("foreignKeys", ())
    )


def arrow_schema_of(schema: Schema) -> pa.Schema:
    """The Arrow schema of a Table Schema; types beyond ``ARROW_TYPES`` are kept as strings."""
    return pa.schema(
        [
            pa.field(
                field["name"],
                ARROW_TYPES.get(field.get("type", "string"), pa.string()),
                nullable=not is_required(schema, field),
            )
            for field in schema["fields"]
        ]
    )


def is_required(schema: Schema, field: Mapping[str, Any]) -> bool:
    """Whether the field takes no null: by its constraint, or as a part of the primary key."""
    return bool(field.get("constraints", {}).get("required")) or field["name"] in primary_key_of(schema)


def _as_tuple(value: str | Sequence[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


# Tables in the contract's shape


def empty_table(table: str) -> pa.Table:
    """The table with its columns and no row."""
    return arrow_schema(table).empty_table()


def empty_tables() -> dict[str, pa.Table]:
    """Every table of the contract, empty."""
    return {table: empty_table(table) for table in TABLES}


def table_from_rows(table: str, rows: Iterable[Mapping[str, object]]) -> pa.Table:
    """The rows as an Arrow table, sorted by primary key; what a row leaves out is null.

    Raises ``ContractError`` for an unknown column, an empty string, or a value of another type than the column's.
    """
    known = frozenset(columns(table))
    rows = list(rows)
    for number, row in enumerate(rows, start=1):
        if not known.issuperset(row):
            strangers = ", ".join(sorted(map(str, set(row) - known)))
            raise ContractError(f"{table}, row {number}: the contract has no column {strangers}")
    arrays = [_array(table, field, [row.get(field["name"]) for row in rows]) for field in schema(table)["fields"]]
    return sorted_by_key(table, pa.Table.from_arrays(arrays, schema=arrow_schema(table)))


def _array(table: str, field: Mapping[str, Any], values: list[object]) -> pa.Array:
    name, expected = field["name"], _PYTHON_TYPES[field["type"]]
    plain = set(map(type, values)) <= {type(None), *(expected if isinstance(expected, tuple) else (expected,))}
    # Column by column in one go; value by value only to say which one is wrong.
    for number, value in () if plain and "" not in values else enumerate(values, start=1):
        if value is None:
            continue
        # bool is an int to Python and a datetime is a date; neither is to the contract.
        if (
            not isinstance(value, expected)
            or (isinstance(value, bool) and expected is not bool)
            or hasattr(value, "hour")
        ):
            raise ContractError(f"{table}.{name}, row {number}: {value!r} is not of type {field['type']}")
        if value == "":
            raise ContractError(f"{table}.{name}, row {number}: an empty string; leave it out where there is no value")
    return pa.array(values, ARROW_TYPES[field["type"]])


def sorted_by_key(table: str, rows: pa.Table) -> pa.Table:
    """The table's rows in the order of its primary key."""
    return rows.sort_by([(column, "ascending") for column in primary_key(table)])


def row_ids(table: str, rows: pa.Table) -> pa.ChunkedArray:
    """How ``evidence.row_id`` and ``findings.row_id`` name the rows: the primary key, its parts joined by ``/``."""
    return row_ids_of(primary_key(table), rows)


def row_ids_of(key: Sequence[str], rows: pa.Table) -> pa.ChunkedArray:
    """The values of the key's columns as strings, joined by ``/`` where there are several."""
    parts = [rows[column].cast(pa.string()) for column in key]
    return parts[0] if len(parts) == 1 else pc.binary_join_element_wise(*parts, "/")


def row_id(table: str, row: Mapping[str, object]) -> str:
    """The same for a single row."""
    return "/".join(str(row[column]) for column in primary_key(table))
