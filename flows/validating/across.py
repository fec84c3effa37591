"""Rules over several tables or rows, as the schemas' ``checks`` declare them.

Each takes the tables, the name of its own and the check, and gives the rows (counted from 0) that break it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

import pyarrow as pa
import pyarrow.compute as pc

from flows.contract import Schema, primary_key_of, row_ids_of
from flows.model import Tables
from flows.validating.problems import Problem, few, shown
from flows.validating.rows import Check, columns_used, holds
from flows.validating.shape import key_of

Broken: TypeAlias = pa.Array
"""Indices of rows."""


def across_problems(tables: Tables, schemas: Mapping[str, Schema]) -> Iterator[Problem]:
    """Rows that break a rule over several tables or rows. A check whose columns are not all there is left out."""
    for table, schema in schemas.items():
        for check in schema.get("checks", ()):
            rule = ACROSS_RULES.get(check["rule"])
            if rule is not None and table in tables and _can_run(tables, table, check):
                yield from few(_told(tables[table], table, schema, check, rule(tables, schemas, table, check)))


def has_row(tables: Tables, schemas: Mapping[str, Schema], table: str, check: Check) -> Broken:
    """Every ``field`` occurs in the column of the same name of ``table``, there among the rows of ``when``."""
    others = tables[check["table"]]
    chosen = others.filter(holds(others, check.get("when", {})))
    values = tables[table][check["field"]]
    return pc.indices_nonzero(pc.invert(pc.is_in(values, value_set=_whole(chosen[check["field"]]))))


def count(tables: Tables, schemas: Mapping[str, Schema], table: str, check: Check) -> Broken:
    """``field`` is the number of rows of ``table`` that hold the row's ``key``."""
    counted = tables[check["table"]].group_by(check["key"]).aggregate([([], "count_all")])
    place = pc.index_in(tables[table][check["key"]], value_set=_whole(counted[check["key"]]))
    found = pc.fill_null(pc.take(counted["count_all"], place), 0)
    return pc.indices_nonzero(pc.fill_null(pc.not_equal(tables[table][check["field"]], found), False))


def among(tables: Tables, schemas: Mapping[str, Schema], table: str, check: Check) -> Broken:
    """``field`` is one of the values of ``other`` in the rows of ``table`` that hold the row's ``key``."""
    rows, others = tables[table], tables[check["table"]]
    pairs = pc.binary_join_element_wise(rows[check["key"]], rows[check["field"]], "\x1f")
    known = pc.binary_join_element_wise(others[check["key"]], others[check["other"]], "\x1f")
    return pc.indices_nonzero(pc.and_(pc.is_valid(pairs), pc.invert(pc.is_in(pairs, value_set=_whole(known)))))


def sha256(tables: Tables, schemas: Mapping[str, Schema], table: str, check: Check) -> Broken:
    """``field`` is the SHA-256 of ``other`` (UTF-8) in the row of ``table`` that holds the row's ``key``."""
    rows, others = tables[table], tables[check["table"]]
    # A text at a time: the digest needs the bytes, and no more than one text is ever held as a Python object.
    digests = pa.array(
        (None if text is None else hashlib.sha256(text.as_buffer()).hexdigest() for text in others[check["other"]]),
        pa.string(),
    )
    place = pc.index_in(rows[check["key"]], value_set=_whole(others[check["key"]]))
    return pc.indices_nonzero(pc.fill_null(pc.not_equal(rows[check["field"]], pc.take(digests, place)), False))


def unique_when(tables: Tables, schemas: Mapping[str, Schema], table: str, check: Check) -> Broken:
    """No two rows of those of ``when`` hold the same values in ``fields``."""
    rows = tables[table].append_column("#", pa.array(range(tables[table].num_rows), pa.int64()))
    chosen = rows.filter(holds(rows, check["when"]))
    firsts = chosen.group_by(check["fields"]).aggregate([("#", "min")])["#_min"]
    return _whole(chosen["#"].filter(pc.invert(pc.is_in(chosen["#"], value_set=_whole(firsts)))))


def row_exists(tables: Tables, schemas: Mapping[str, Schema], table: str, check: Check) -> Broken:
    """The table and the row that the columns ``table`` and ``row`` name exist, and so does the column ``field``."""
    rows = tables[table]
    named, wanted = rows[check["table"]], rows[check["row"]]
    broken = pc.and_(pc.is_valid(wanted), pa.chunked_array([pa.repeat(pa.scalar(True), rows.num_rows)]))
    for other in pc.unique(named.drop_null()).to_pylist():
        if other in tables and other in schemas and primary_key_of(schemas[other]):
            here = pc.fill_null(pc.equal(named, other), False)
            ids = _whole(row_ids_of(primary_key_of(schemas[other]), tables[other]))
            broken = pc.and_(broken, pc.invert(pc.and_(here, pc.is_in(wanted, value_set=ids))))
    return pc.indices_nonzero(broken)


ACROSS_RULES: Mapping[str, Callable[[Tables, Mapping[str, Schema], str, Check], Broken]] = {
    "has_row": has_row,
    "count": count,
    "among": among,
    "sha256": sha256,
    "unique_when": unique_when,
    "row_exists": row_exists,
}


def _can_run(tables: Tables, table: str, check: Check) -> bool:
    own = set(columns_used(check))
    if check["rule"] in ("has_row", "count", "among", "sha256"):
        own = {check["field"], *([check["key"]] if "key" in check else [])}
        other = {
            check.get("key", check["field"]),
            *check.get("when", {}),
            *([check["other"]] if "other" in check else []),
        }
        if check["table"] not in tables or not other <= set(tables[check["table"]].column_names):
            return False
    return own <= set(tables[table].column_names)


def _told(rows: pa.Table, table: str, schema: Schema, check: Check, broken: Broken) -> Iterator[Problem]:
    column = check.get("field") or check.get("row") or check["fields"][0]
    if check["rule"] == "row_exists":
        column = check["row"]
    for index in broken.to_pylist():
        message = f"{check['description']} Here: {column} = {shown(rows[column][index])}"
        yield Problem(table, index + 1, column, "rule", message, key=key_of(schema, rows, index))


def _whole(values: pa.ChunkedArray) -> pa.Array:
    return values.combine_chunks() if isinstance(values, pa.ChunkedArray) else values
