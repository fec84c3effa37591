"""Keys over tables: foreign keys resolve, rows stand in the order of their primary key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from flows.contract import Schema, foreign_keys_of, primary_key_of
from flows.model import Tables
from flows.validating.problems import Problem, few, shown
from flows.validating.shape import key_of

_SEPARATOR = "\x1f"


def foreign_key_problems(tables: Tables, schemas: Mapping[str, Schema]) -> Iterator[Problem]:
    """References to rows that are not there. A reference with a null in it refers to nothing and is fine."""
    for table, schema in schemas.items():
        for key in foreign_keys_of(table, schema):
            if table not in tables or key.other_table not in tables:
                continue
            rows, others = tables[table], tables[key.other_table]
            if not (set(key.columns) <= set(rows.column_names) and set(key.other_columns) <= set(others.column_names)):
                continue
            yield from few(_dangling(table, schema, rows, key.columns, others, key.other_columns, key.other_table))


def order_problems(tables: Tables, schemas: Mapping[str, Schema]) -> Iterator[Problem]:
    """The first row of each table that should stand earlier, where the schema says ``"order": "primaryKey"``."""
    for table, schema in schemas.items():
        key = primary_key_of(schema)
        if schema.get("order") != "primaryKey" or not key or table not in tables:
            continue
        rows = tables[table]
        place = pc.sort_indices(rows, sort_keys=[(column, "ascending") for column in key])
        moved = pc.indices_nonzero(pc.not_equal(place, pa.array(range(rows.num_rows), pa.uint64())))
        if len(moved):
            row = moved[0].as_py()
            message = "the rows are not sorted by the primary key from here on"
            yield Problem(table, row + 1, ", ".join(key), "unsorted", message, key=key_of(schema, rows, row))


def joined(rows: pa.Table, columns: Sequence[str]) -> pa.ChunkedArray:
    """The columns' values as one string a row, null where one of them is null."""
    parts = [rows[column].cast(pa.string()) for column in columns]
    return parts[0] if len(parts) == 1 else pc.binary_join_element_wise(*parts, _SEPARATOR)


def _dangling(
    table: str,
    schema: Schema,
    rows: pa.Table,
    columns: tuple[str, ...],
    others: pa.Table,
    other_columns: tuple[str, ...],
    other_table: str,
) -> Iterator[Problem]:
    values = joined(rows, columns)
    known = pc.is_in(values, value_set=joined(others, other_columns))
    for index in pc.indices_nonzero(pc.and_(pc.is_valid(values), pc.invert(known))).to_pylist():
        wanted = ", ".join(shown(rows[column][index]) for column in columns)
        message = f"{wanted} is not in {other_table}.{', '.join(other_columns)}"
        yield Problem(table, index + 1, ", ".join(columns), "dangling_key", message, key=key_of(schema, rows, index))
