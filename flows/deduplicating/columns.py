"""Columns at work: SQL over Arrow tables, and tables put into the contract's shape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from flows import contract


def query(sql: str, **tables: pa.Table) -> pa.Table:
    """What ``sql`` gives over ``tables``, each seen under its keyword's name.

    DuckDB promises no order and picks any of equals: a query whose result reaches a file sorts by a total order.
    """
    with _engine().cursor() as connection:
        for name, table in tables.items():
            connection.register(name, table)
        return plain(connection.sql(sql).to_arrow_table())


@cache
def _engine() -> duckdb.DuckDBPyConnection:
    """An empty database in memory: starting one takes 15 ms, a cursor on it well under one."""
    return duckdb.connect(":memory:")


def plain(table: pa.Table) -> pa.Table:
    """The same with the contract's Arrow types: string views and large strings as strings, all integers 64 bits."""
    fields = [field.with_type(_plain_type(field.type)) for field in table.schema]
    return table.cast(pa.schema(fields))


def _plain_type(kind: pa.DataType) -> pa.DataType:
    if pa.types.is_string_view(kind) or pa.types.is_large_string(kind) or pa.types.is_null(kind):
        return pa.string()
    return pa.int64() if pa.types.is_integer(kind) else kind


def concat(tables: Iterable[pa.Table], name: str) -> pa.Table:
    """One table in the contract's shape out of several; a missing column is null."""
    shaped = [shape(table, name) for table in tables]
    return pa.concat_tables([contract.arrow_schema(name).empty_table(), *shaped]).combine_chunks()


def shape(table: pa.Table, name: str) -> pa.Table:
    """The columns of the contract's table ``name``, in its order and types."""
    schema = contract.arrow_schema(name)
    arrays = [
        table[field.name].cast(field.type) if field.name in table.column_names else pa.nulls(len(table), field.type)
        for field in schema
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


def once(table: pa.Table, name: str) -> pa.Table:
    """A row per primary key; of rows that share one, the first in the order of all their columns."""
    key = contract.primary_key(name)
    if table.group_by(list(key)).aggregate([]).num_rows == len(table):
        return table
    keys = ", ".join(quoted(key))
    rest = ", ".join(f"{column} nulls last" for column in quoted(contract.columns(name)))
    return shape(query(f"select distinct on ({keys}) * from rows order by {keys}, {rest}", rows=table), name)


def appended(table: pa.Table, name: str, rows: Sequence[Mapping[str, object]]) -> pa.Table:
    """The table and further rows."""
    return pa.concat_tables([table, contract.table_from_rows(name, rows)]) if rows else table


def among(column: pa.ChunkedArray, values: pa.Array | pa.ChunkedArray) -> pa.ChunkedArray:
    """Mask: which values of the column are among ``values``; a null never is."""
    wanted = values.combine_chunks() if isinstance(values, pa.ChunkedArray) else values
    return pc.is_in(column, value_set=wanted.drop_null().cast(column.type))


def quoted(names: Iterable[str]) -> list[str]:
    """Column names as SQL identifiers: ``table``, ``start`` and ``end`` are words of SQL."""
    return [f'"{name}"' for name in names]


def hashed(prefix: str, names: Iterable[str], alias: str = "") -> str:
    """SQL for ``flows.ids.short_hash(prefix, *columns)``."""
    dot = f"{alias}." if alias else ""
    joined = " || ':' || ".join(f"coalesce({dot}{name}::varchar, '')" for name in quoted(names))
    return f"'{prefix}' || left(sha256({joined}), 12)"
