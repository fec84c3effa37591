"""A table as files: CSV and Parquet from one Arrow table, the same bytes for the same table."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from flows.contract import Schema, arrow_schema_of

_ROWS_AT_A_TIME = 65_536
_ROW_GROUP = 131_072  # rows; a reader that filters skips whole groups

# RFC 4180: a cell is quoted where its own characters would be taken for structure. Blanks at the ends are quoted too,
# because some readers trim them.
_MUST_QUOTE = r'[",\r\n]|^\s|\s$'


def write_csv(rows: pa.Table, path: Path) -> None:
    """UTF-8, comma, ``\\n`` after every line, quotes only where needed, an empty cell for null.

    Values are written faithfully, a leading ``=`` included: a cell is data, and no reader that types its columns by the
    schema takes it for a formula. Raises ``ValueError`` for an empty string, which a cell could not tell from null.
    """
    with path.open("wb") as file:
        file.write(",".join(rows.column_names).encode() + b"\n")
        for batch in rows.to_batches(max_chunksize=_ROWS_AT_A_TIME):
            file.write(_lines(batch))


def write_parquet(rows: pa.Table, path: Path, schema: Schema) -> None:
    """Parquet (zstd) with the columns, types and nullability of the schema, without metadata of the writer.

    Raises ``pyarrow.ArrowInvalid`` for a null in a required column.
    """
    bare = rows.cast(arrow_schema_of(schema)).replace_schema_metadata(None)
    pq.write_table(bare, path, compression="zstd", row_group_size=_ROW_GROUP, store_schema=False)


def _lines(batch: pa.RecordBatch) -> bytes:
    if not batch.num_rows:
        return b""
    cells = [_cells(name, column) for name, column in zip(batch.schema.names, batch.columns, strict=True)]
    lines = pc.binary_join_element_wise(*cells, ",") if len(cells) > 1 else cells[0]
    offsets = pa.array([0, len(lines)], pa.int32())
    joined = pc.binary_join(pa.ListArray.from_arrays(offsets, lines), "\n")[0]
    return bytes(joined.as_buffer()) + b"\n"


def _cells(name: str, column: pa.Array) -> pa.Array:
    text = column.cast(pa.string())
    if pa.types.is_string(column.type):
        if pc.any(pc.equal(column, "")).as_py():
            raise ValueError(f"column {name} holds an empty string: a null is meant, or a value is missing")
        quoted = pc.binary_join_element_wise('"', pc.replace_substring(text, '"', '""'), '"', "")
        text = pc.if_else(pc.match_substring_regex(text, _MUST_QUOTE), quoted, text)
    return pc.fill_null(text, "")
