"""Files of a package as Arrow tables of their schema; what does not fit is told by row and column.

A CSV file is read as text first and typed afterwards, so that a cell that is no date is told by its place.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq

from flows.contract import ARROW_TYPES, Schema, arrow_schema_of, columns_of
from flows.validating.problems import Problem, few, shown
from flows.validating.shape import key_of, shape_problems

MOST_BYTES = 8 * 1024**3
"""Of a data file, and of a Parquet file unpacked: beyond this a package is not checked."""

# How a value of a type is written (Table Schema's default formats); what may follow is judged by the conversion itself.
_LEXICAL: Mapping[str, str] = {
    "integer": r"^[+-]?[0-9]{1,19}$",
    "number": r"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?$",
    "boolean": r"^([Tt]rue|TRUE|1|[Ff]alse|FALSE|0)$",
    "date": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
}
_UNUSUAL = ("trueValues", "falseValues", "decimalChar", "groupChar", "bareNumber", "missingValues", "categories")


class Read(NamedTuple):
    """A file's rows, null where they could not be had, and what is wrong with the file."""

    rows: pa.Table | None
    problems: list[Problem]


def is_plain(schema: Schema, dialect: Mapping[str, Any] | None, encoding: str) -> bool:
    """Whether the CSV is of the common form that is read here; others are judged by frictionless alone."""
    default = {"lineTerminator", "delimiter", "quoteChar", "doubleQuote", "header", "$schema"}
    common = {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "header": True}
    dialect = dialect or {}
    return (
        encoding.lower().replace("_", "-") in ("utf-8", "utf8")
        and set(dialect) <= default
        and all(dialect.get(name, usual) == usual for name, usual in common.items())
        and all(
            field.get("type", "string") in ARROW_TYPES
            and (field.get("type", "string") == "string" or field.get("format", "default") == "default")
            and not any(name in field for name in _UNUSUAL)
            for field in schema["fields"]
        )
    )


def read_csv(table: str, schema: Schema, file: Path, name: str) -> Read:
    """The CSV file's rows; ``name`` is the file's path as problems tell it."""
    broken = _first_bad_byte(file)
    if broken is not None:
        return Read(
            None, [Problem(table, None, None, "not_utf8", f"line {broken} holds bytes that are not UTF-8", name)]
        )
    ragged: list[Problem] = []
    try:
        text = _as_text(file, schema, ragged, table, name)
    except pa.ArrowInvalid as error:
        return Read(
            None, [Problem(table, None, None, "unreadable_file", f"not a CSV file: {_first_line(error)}", name)]
        )
    if ragged:
        return Read(None, list(few(ragged)))
    strings = {"fields": [{"name": column} for column in columns_of(schema)]}
    shape = [problem._replace(file=name) for problem in shape_problems(table, strings, text)]
    if shape:
        return Read(None, shape)
    problems: list[Problem] = []
    columns = []
    for field in schema["fields"]:
        column, bad = _typed(text[field["name"]], field.get("type", "string"))
        columns.append(column)
        kind = field.get("type", "string")
        problems += few(
            Problem(
                table,
                row + 1,
                field["name"],
                "wrong_type",
                f"{shown(text[field['name']][row])} is not of type {kind}",
                name,
                key_of(schema, text, row),
            )
            for row in bad
        )
    asked = arrow_schema_of(schema)
    return Read(None if problems else pa.table(columns, names=asked.names), problems)


def read_parquet(table: str, schema: Schema, file: Path, name: str, strict: bool) -> Read:
    """The Parquet file's rows. ``strict``: its types are exactly the schema's; else int32 will do for an integer."""
    try:
        with pq.ParquetFile(file) as parquet:
            size = sum(
                parquet.metadata.row_group(group).total_byte_size for group in range(parquet.metadata.num_row_groups)
            )
            if size > MOST_BYTES:
                return Read(None, [Problem(table, None, None, "too_large", f"unpacked it takes {size} bytes", name)])
            rows = parquet.read()
        rows.validate(full=True)  # strings that are not UTF-8 would come to light only where they are used
    except (pa.ArrowException, OSError, ValueError) as error:
        return Read(
            None, [Problem(table, None, None, "unreadable_file", f"not a Parquet file: {_first_line(error)}", name)]
        )
    rows = rows.replace_schema_metadata(None)
    if not strict:
        rows = _widened(rows, schema)
    problems = [
        problem._replace(code="arrow_schema" if problem.code == "wrong_type" else problem.code, file=name)
        for problem in shape_problems(table, schema, rows)
    ]
    return Read(None if problems else rows, problems)


def difference(table: str, schema: Schema, csv: pa.Table, parquet: pa.Table, name: str) -> list[Problem]:
    """Where CSV and Parquet of one table differ: the number of rows, or cells by row and column."""
    if csv.num_rows != parquet.num_rows:
        message = f"the CSV file has {csv.num_rows} rows, the Parquet file {parquet.num_rows}"
        return [Problem(table, None, None, "files_differ", message, name)]
    return [
        problem
        for column in csv.column_names
        for problem in few(_different_cells(table, schema, csv, parquet, column, name))
    ]


def _different_cells(
    table: str, schema: Schema, csv: pa.Table, parquet: pa.Table, column: str, name: str
) -> Iterator[Problem]:
    ours, theirs = csv[column], parquet[column]
    if ours.equals(theirs):
        return
    same = pc.fill_null(pc.equal(ours, theirs), False)
    both_null = pc.and_(pc.is_null(ours), pc.is_null(theirs))
    for row in pc.indices_nonzero(pc.invert(pc.or_(same, both_null))).to_pylist():
        message = f"the CSV file has {shown(ours[row])}, the Parquet file {shown(theirs[row])}"
        yield Problem(table, row + 1, column, "files_differ", message, name, key_of(schema, csv, row))


def _as_text(file: Path, schema: Schema, ragged: list[Problem], table: str, name: str) -> pa.Table:
    """All cells as strings. A row with too few or too many cells is told in ``ragged`` and left out."""

    def tell(row: pa_csv.InvalidRow) -> str:
        number = None if row.number is None else row.number - 1
        message = f"the row has {row.actual_columns} cells, not {row.expected_columns}"
        ragged.append(Problem(table, number, None, "unreadable_file", message, name))
        return "skip"

    with file.open("rb") as data:
        header = _header(data.readline())
    nulls = list(schema.get("missingValues", [""]))
    # Not in threads: only then a ragged row knows its number.
    return pa_csv.read_csv(
        file,
        read_options=pa_csv.ReadOptions(use_threads=False),
        parse_options=pa_csv.ParseOptions(newlines_in_values=True, invalid_row_handler=tell),
        convert_options=pa_csv.ConvertOptions(
            column_types={column: pa.string() for column in header},
            null_values=[null for null in nulls if isinstance(null, str)],
            strings_can_be_null=True,
            quoted_strings_can_be_null=True,
        ),
    )


def _header(line: bytes) -> Sequence[str]:
    text = line.decode("utf-8", "replace").lstrip("\ufeff").rstrip("\r\n")
    return [cell.strip('"') for cell in text.split(",")]


def _typed(text: pa.ChunkedArray, kind: str) -> tuple[pa.ChunkedArray, list[int]]:
    """The column in its type, and the rows (from 0) whose cells are not of it."""
    if kind not in _LEXICAL:
        return text, []
    bad = pc.indices_nonzero(pc.invert(pc.fill_null(pc.match_substring_regex(text, _LEXICAL[kind]), True))).to_pylist()
    if bad:
        return text, bad
    if kind == "integer":
        text = pc.replace_substring_regex(text, r"^\+", "")
    try:
        return text.cast(ARROW_TYPES[kind]), []
    except pa.ArrowInvalid:
        # Of the right form and still no value, such as 2018-02-30: rare, so found one by one.
        return text, [row for row, cell in enumerate(text) if not _casts(cell, ARROW_TYPES[kind])]


def _casts(cell: pa.Scalar, kind: pa.DataType) -> bool:
    try:
        cell.cast(kind)
    except pa.ArrowInvalid:
        return False
    return True


def _widened(rows: pa.Table, schema: Schema) -> pa.Table:
    asked = arrow_schema_of(schema)
    for place, field in enumerate(rows.schema):
        if field.name in asked.names and rows.column_names.count(field.name) == 1:
            wanted = asked.field(field.name).type
            if _same_kind(field.type, wanted):
                rows = rows.set_column(place, field.name, rows.column(place).cast(wanted))
    return rows


def _same_kind(held: pa.DataType, wanted: pa.DataType) -> bool:
    if pa.types.is_dictionary(held):
        held = held.value_type
    return (
        (pa.types.is_string(wanted) and (pa.types.is_large_string(held) or pa.types.is_string(held)))
        or (pa.types.is_integer(wanted) and pa.types.is_integer(held) and not pa.types.is_uint64(held))
        or (pa.types.is_floating(wanted) and (pa.types.is_floating(held) or pa.types.is_integer(held)))
        or (pa.types.is_date(wanted) and pa.types.is_date(held))
    )


def _first_bad_byte(file: Path) -> int | None:
    """The line (from 1) of the first bytes that are not UTF-8; null where there are none."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    line = 1
    with file.open("rb") as data:
        while True:
            block = data.read(1 << 20)
            try:
                decoder.decode(block, final=not block)
            except UnicodeDecodeError as error:
                return line + error.object[: error.start].count(b"\n")
            if not block:
                return None
            line += block.count(b"\n")


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]
