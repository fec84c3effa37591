"""Ids told anew: when rows become one, every column that names them follows, by the contract's foreign keys.

Invariant: after each function here, evidence and findings name the same rows as before, under their new ids.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pyarrow as pa
import pyarrow.compute as pc

from flows import contract
from flows.deduplicating.columns import hashed, once, query, quoted, shape

ENTITY = ("person_id", "organisation_id", "mission_id", "country")
NATURAL_KEYS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "names": ("n", (*ENTITY, "name", "language")),
    "positions": ("p", ("person_id", "title", "organisation_id", "country")),
    "event_participants": ("t", ("event_id", *ENTITY, "role")),
    "agreement_parties": ("y", ("agreement_id", "organisation_id", "country")),
    "agreement_history": ("o", ("agreement_id", "status", "release_id")),
}
"""Table -> prefix and columns of which its primary key is the hash."""
POINTERS = ("evidence", "findings")
"""Tables that name rows of any table by ``table`` and ``row_id``."""


@cache
def referencing(table: str) -> tuple[tuple[str, str], ...]:
    """(table, column) of every column that holds ids of ``table``, its own primary key first."""
    own = contract.primary_key(table)
    found = [(table, own[0])]
    for other in contract.TABLES:
        for key in contract.foreign_keys(other):
            if key.other_table == table and key.other_columns == own:
                found += [(other, column) for column in key.columns]
    return tuple(found)


def renamed(column: pa.ChunkedArray, old: pa.Array, new: pa.Array) -> pa.ChunkedArray:
    """The column with every value of ``old`` replaced by its neighbour in ``new``; ``old`` holds each value once."""
    places = pc.index_in(column, value_set=old)
    return pc.coalesce(
        new.take(places)
        if isinstance(places, pa.Array)
        else pa.chunked_array([new.take(chunk) for chunk in places.chunks], type=new.type),
        column,
    )


def rekey(tables: Mapping[str, pa.Table], table: str, ids: Mapping[str, str]) -> dict[str, pa.Table]:
    """Every column that names a row of ``table`` by an old id names it by the new one; rows may then share a key."""
    changed = {old: new for old, new in sorted(ids.items()) if old != new}
    result = dict(tables)
    if not changed:
        return result
    old, new = pa.array(changed.keys(), pa.string()), pa.array(changed.values(), pa.string())
    by_table: dict[str, list[str]] = {}
    for other, column in referencing(table):
        by_table.setdefault(other, []).append(column)
    for other, columns in by_table.items():
        before = result[other]
        after = before
        for column in columns:
            after = after.set_column(after.column_names.index(column), column, renamed(after[column], old, new))
        result = replaced(result, other, before, after)
    return result


def replaced(tables: Mapping[str, pa.Table], table: str, before: pa.Table, after: pa.Table) -> dict[str, pa.Table]:
    """``after`` in place of ``before``, row by row, and the pointers to rows whose key changed pointed anew."""
    result = {**tables, table: shape(after, table)}
    if table in POINTERS or not len(before):
        return result
    old, new = contract.row_ids(table, before), contract.row_ids(table, after)
    moved = pc.not_equal(old, new)
    if not pc.any(moved).as_py():
        return result
    changes = query(
        "select old, min(new) as new from changes group by old order by old",
        changes=pa.table({"old": old.filter(moved), "new": new.filter(moved)}),
    )
    old_ids, new_ids = changes["old"].combine_chunks(), changes["new"].combine_chunks()
    for pointer in POINTERS:
        rows = result[pointer]
        here = pc.fill_null(pc.equal(rows["table"], table), False)
        pointed = pc.if_else(here, renamed(rows["row_id"], old_ids, new_ids), rows["row_id"])
        result[pointer] = rows.set_column(rows.column_names.index("row_id"), "row_id", pointed)
    return result


def with_natural_ids(tables: Mapping[str, pa.Table], table: str) -> dict[str, pa.Table]:
    """The rows of ``table`` under the hash of their natural key; rows may then share a key."""
    prefix, key = NATURAL_KEYS[table]
    before = tables[table]
    own = contract.primary_key(table)[0]
    sql = f"select * replace ({hashed(prefix, key)} as {own}) from rows order by place"
    after = query(sql, rows=before.append_column("place", pa.array(range(len(before)), pa.int64())))
    if len(referencing(table)) > 1:
        changed = dict(zip(before[own].to_pylist(), after[own].to_pylist(), strict=True))
        return rekey(tables, table, changed)
    return replaced(tables, table, before, after)


def told_once(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """Evidence and findings under the hash of what they say, each once, and only where the row and value exist."""
    result = dict(tables)
    evidence = _pointing_at_values(result)
    place = ("table", "row_id", "field", "release_id", "start", "end")
    columns = ", ".join(quoted(place))
    result["evidence"] = shape(
        query(
            f"select {hashed('v', place)} as evidence_id, {columns}, min(rule_id) as rule_id from rows group by all",
            rows=evidence,
        ),
        "evidence",
    )
    findings = result["findings"]
    said = ("code", "table", "row_id", "release_id", "start", "end", "message")
    sql = f"select * replace ({hashed('f', said)} as finding_id) from rows"
    result["findings"] = once(shape(query(sql, rows=_pointing_at_rows(result, findings)), "findings"), "findings")
    return result


def _pointing_at_values(tables: Mapping[str, pa.Table]) -> pa.Table:
    """The evidence whose row exists and has a value in its field."""
    evidence = tables["evidence"]
    kept = []
    places = (
        evidence.select(["table", "field"])
        .group_by(["table", "field"])
        .aggregate([])
        .sort_by([("table", "ascending"), ("field", "ascending")])
    )
    for table, field in zip(places["table"].to_pylist(), places["field"].to_pylist(), strict=True):
        rows = tables[table]
        named = rows.filter(pc.is_valid(rows[field]))
        here = evidence.filter(pc.and_(pc.equal(evidence["table"], table), pc.equal(evidence["field"], field)))
        kept.append(here.filter(pc.is_in(here["row_id"], value_set=_combined(contract.row_ids(table, named)))))
    return pa.concat_tables([evidence.slice(0, 0), *kept])


def _pointing_at_rows(tables: Mapping[str, pa.Table], findings: pa.Table) -> pa.Table:
    """The findings that concern no row, or one that exists."""
    kept = [findings.filter(pc.is_null(findings["row_id"]))]
    for table in sorted(findings["table"].drop_null().unique().to_pylist()):
        here = findings.filter(pc.fill_null(pc.equal(findings["table"], table), False))
        row_ids = (
            _combined(contract.row_ids(table, tables[table])) if table != "findings" else pa.array([], pa.string())
        )
        kept.append(here.filter(pc.is_in(here["row_id"], value_set=row_ids)))
    return pa.concat_tables(kept)


def _combined(column: pa.ChunkedArray) -> pa.Array:
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
