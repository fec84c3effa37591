"""The shape of a table: its columns, their order and types; and how its rows are named."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from flows.contract import Schema, arrow_schema_of, primary_key_of, row_ids_of
from flows.validating.problems import Problem


def shape_problems(table: str, schema: Schema, rows: pa.Table) -> Iterator[Problem]:
    """Columns that are missing, unknown, out of order or of another Arrow type than the schema's."""
    asked = arrow_schema_of(schema)
    for name in asked.names:
        if rows.column_names.count(name) != 1:
            yield Problem(table, None, name, "missing_column", "the column is missing or stands twice")
    for name in rows.column_names:
        if name not in asked.names:
            yield Problem(table, None, name, "extra_column", "the schema does not know the column")
        elif rows.column_names.count(name) == 1 and rows.schema.field(name).type != asked.field(name).type:
            message = f"the column is of type {rows.schema.field(name).type}, not {asked.field(name).type}"
            yield Problem(table, None, name, "wrong_type", message)
    if sorted(asked.names) == sorted(rows.column_names) and asked.names != rows.column_names:
        first = next(name for name, other in zip(rows.column_names, asked.names, strict=True) if name != other)
        yield Problem(table, None, first, "column_order", f"the columns' order is {', '.join(rows.column_names)}")


def key_of(schema: Schema, rows: pa.Table, row: int) -> str | None:
    """The primary key of the row (counted from 0), as ``row_ids`` names it; null where it has none."""
    key = primary_key_of(schema)
    if not key or not set(key) <= set(rows.column_names):
        return None
    value = row_ids_of(key, rows.slice(row, 1))[0].as_py()
    return None if value is None else str(value)
