"""Evidence: every value that should have a slice has one, slices lie in their texts, and they say what the value says.

All of it by joins in DuckDB, so that it holds for millions of slices. Offsets are code points from 0.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from flows.contract import Schema, primary_key_of, row_ids_of
from flows.model import Tables
from flows.validating.problems import Problem, few, shown
from flows.validating.rows import holds
from flows.validating.shape import key_of

_CELLS = pa.schema(
    [
        ("table", pa.string()),
        ("field", pa.string()),
        ("row_id", pa.string()),
        ("row", pa.int64()),
        ("needs", pa.string()),  # verbatim, unspaced, stated, or null where no evidence is asked
        ("value", pa.string()),  # null where only a slice must exist
    ]
)

_BLANK = r"[\s\x{A0}\x{2000}-\x{200B}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}]+"


def _spaced(words: str) -> str:
    return f"trim(regexp_replace({words}, '{_BLANK}', ' ', 'g'))"


def _unspaced(words: str) -> str:
    """Without blanks, every dash a hyphen: « N° 12 – 2018 » says "12-2018"."""
    return f"regexp_replace(translate({words}, '‐‑–—−', '-----'), '{_BLANK}', '', 'g')"


_MISSING = """
    SELECT c."table", c.field, c.row FROM cells c
    WHERE c.needs IS NOT NULL
      AND NOT EXISTS (FROM evidence e WHERE e."table" = c."table" AND e.row_id = c.row_id AND e.field = c.field)
    ORDER BY ALL
"""

_DANGLING = """
    SELECT e.row, e."table", e.field, e.row_id FROM evidence e
    WHERE NOT EXISTS (FROM cells c WHERE e."table" = c."table" AND e.row_id = c.row_id AND e.field = c.field)
    ORDER BY ALL
"""

# A value may rest on slices of several releases; one of them must say it to the letter, in one slice or in its pieces.
_DIFFERENT = f"""
    WITH slices AS (
        SELECT c."table", c.field, c.row, c.needs, c.value, e.release_id, e.start, e.row AS evidence_row,
               substring(t.text, e.start + 1, e."end" - e.start) AS slice
        FROM cells c
        JOIN evidence e ON e."table" = c."table" AND e.row_id = c.row_id AND e.field = c.field
        JOIN texts t ON t.release_id = e.release_id
        WHERE c.value IS NOT NULL
    ), told AS (
        SELECT "table", field, row, needs, value, slice FROM slices
        UNION ALL
        SELECT "table", field, row, needs, value, string_agg(slice, ' ' ORDER BY start, evidence_row)
        FROM slices GROUP BY "table", field, row, needs, value, release_id HAVING count(*) > 1
    ), folded AS (
        SELECT "table", field, row, value, slice,
               CASE needs WHEN 'unspaced' THEN {_unspaced("value")} = {_unspaced("slice")}
               ELSE {_spaced("value")} = {_spaced("slice")} END AS same
        FROM told
    )
    SELECT "table", field, row, min(value), min(slice) FROM folded
    GROUP BY "table", field, row HAVING NOT bool_or(same) ORDER BY ALL
"""


def evidence_problems(tables: Tables, schemas: Mapping[str, Schema]) -> Iterator[Problem]:
    """What is wrong with the slices and the evidence. Without ``texts`` there is nothing to say."""
    if not {"release_id", "text"} <= set(tables["texts"].column_names if "texts" in tables else ()):
        return
    yield from slice_problems(tables, schemas)
    if "evidence" not in tables or "evidence" not in schemas:
        return
    cells = _cells(tables, schemas)
    evidence = _numbered(tables["evidence"])
    with duckdb.connect(config={"autoinstall_known_extensions": False, "autoload_known_extensions": False}) as database:
        database.register("cells", cells)
        database.register("evidence", evidence)
        database.register("texts", tables["texts"])
        missing = database.execute(_MISSING).fetchall()
        dangling = database.execute(_DANGLING).fetchall()
        different = database.execute(_DIFFERENT).fetchall()
    yield from few(
        _of(tables, schemas, table, row, field, "evidence_missing", "no slice of a text stands behind the value")
        for table, field, row in missing
    )
    yield from few(
        _of(
            tables,
            schemas,
            "evidence",
            row,
            "field",
            "evidence_dangling",
            f"{table}.{field} of row {key!r} does not exist or is empty",
        )
        for row, table, field, key in dangling
    )
    yield from few(
        _of(
            tables,
            schemas,
            table,
            row,
            field,
            "evidence_differs",
            f"the value is {shown(value)}, the text says {shown(slice_)}",
        )
        for table, field, row, value, slice_ in different
    )


def slice_problems(tables: Tables, schemas: Mapping[str, Schema]) -> Iterator[Problem]:
    """Slices of any table that end beyond their text, or whose words are not those of the text."""
    texts = tables["texts"]
    ids = texts["release_id"].combine_chunks()
    for table, schema in schemas.items():
        needed = {"release_id", "start", "end"}
        if "slice" not in schema or table not in tables or not needed <= set(tables[table].column_names):
            continue
        rows = tables[table]
        length = pc.take(pc.utf8_length(texts["text"]), pc.index_in(rows["release_id"], value_set=ids))
        beyond = pc.indices_nonzero(pc.fill_null(pc.greater(rows["end"], length), False)).to_pylist()
        yield from few(
            _of(tables, schemas, table, row, "end", "evidence_outside_text", _beyond(rows, row, length[row].as_py()))
            for row in beyond
        )
        words = schema["slice"].get("text")
        if words in rows.column_names:
            yield from few(_other_words(tables, schemas, table, words))


def _other_words(tables: Tables, schemas: Mapping[str, Schema], table: str, words: str) -> Iterator[Problem]:
    with duckdb.connect(config={"autoinstall_known_extensions": False, "autoload_known_extensions": False}) as database:
        database.register("rows", _numbered(tables[table]))
        database.register("texts", tables["texts"])
        different = database.execute(
            f"""SELECT r.row, r."{words}" AS said, substring(t.text, r.start + 1, r."end" - r.start) AS stands
            FROM rows r JOIN texts t USING (release_id) WHERE said IS DISTINCT FROM stands ORDER BY r.row"""
        ).fetchall()
    for row, said, stands in different:
        message = f"the value is {shown(said)}, the text says {shown(stands)}"
        yield _of(tables, schemas, table, row, words, "evidence_differs", message)


def _beyond(rows: pa.Table, row: int, length: int) -> str:
    return f"the slice ends at {rows['end'][row]}, the text of {rows['release_id'][row]} has {length} characters"


def _numbered(rows: pa.Table) -> pa.Table:
    return rows.append_column("row", pa.array(range(rows.num_rows), pa.int64()))


def _cells(tables: Tables, schemas: Mapping[str, Schema]) -> pa.Table:
    """One row for each filled cell that needs evidence or that evidence points at."""
    pointed = tables["evidence"].group_by(["table", "field"]).aggregate([]).to_pylist()
    fields: dict[tuple[str, str], None] = {(row["table"], row["field"]): None for row in pointed}
    for table, schema in schemas.items():
        fields.update({(table, field["name"]): None for field in schema["fields"] if "evidence" in field})
    parts = [_CELLS.empty_table()]
    for table, name in sorted(fields, key=str):
        if (
            table in schemas
            and table in tables
            and name in tables[table].column_names
            and primary_key_of(schemas[table])
        ):
            field = next((field for field in schemas[table]["fields"] if field["name"] == name), {"name": name})
            parts.append(_cells_of(table, schemas[table], tables[table], field))
    return pa.concat_tables(parts)


def _cells_of(table: str, schema: Schema, rows: pa.Table, field: Mapping[str, Any]) -> pa.Table:
    name, kind = field["name"], field.get("evidence")
    excused = pa.chunked_array([pa.repeat(pa.scalar(kind is None), rows.num_rows)])
    for unless in (schema.get("evidenceUnless"), field.get("evidenceUnless")):
        if unless:
            excused = pc.or_(excused, holds(rows, unless))
    needs = pc.if_else(excused, pa.scalar(None, pa.string()), pa.scalar(kind, pa.string()))
    value = rows[name].cast(pa.string()) if kind in ("verbatim", "unspaced") else pa.nulls(rows.num_rows, pa.string())
    filled = pc.is_valid(rows[name])
    columns = [
        pa.repeat(pa.scalar(table), rows.num_rows),
        pa.repeat(pa.scalar(name), rows.num_rows),
        row_ids_of(primary_key_of(schema), rows),
        pa.array(range(rows.num_rows), pa.int64()),
        needs,
        pc.if_else(excused, pa.scalar(None, pa.string()), value),
    ]
    return pa.Table.from_arrays(columns, schema=_CELLS).filter(filled)


def _of(
    tables: Tables, schemas: Mapping[str, Schema], table: str, row: int, column: str, code: str, message: str
) -> Problem:
    return Problem(table, row + 1, column, code, message, key=key_of(schemas[table], tables[table], row))
