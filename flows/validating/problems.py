"""What validation says: a problem names its place, what is wrong and, by its code, the remedy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import pyarrow as pa

MOST_PER_KIND = 20
"""Rows told one by one for each kind of problem; the rest is told as a number."""


class Problem(NamedTuple):
    """One thing that is wrong. ``row`` is the data row counted from 1 (the header is not a row)."""

    table: str | None
    row: int | None
    column: str | None
    code: str
    message: str
    file: str | None = None
    key: str | None = None
    """The row's primary key, the parts of a composite one joined with ``/``."""

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return REMEDIES[self.code]


class Unreadable(ValueError):  # noqa: N818 - says what the package is
    """The thing to be checked is no package, or its descriptor cannot be read: exit code 2."""


REMEDIES: Mapping[str, str] = {
    # Shape of a table
    "missing_table": "add the table, or drop what refers to it",
    "unknown_table": "remove the table, or add its schema to the contract",
    "missing_column": "add the column, or correct its name to the schema's",
    "extra_column": "remove the column, or describe it in the schema",
    "column_order": "put the columns in the schema's order",
    "wrong_type": "write the value in the type that the schema gives",
    # Values
    "null_value": "fill the cell: the schema requires it",
    "not_unique": "keep one of the rows, or correct the value",
    "unknown_term": "use a term of the vocabulary, or add the term to it",
    "pattern": "write the value in the form that the schema asks for",
    "bounds": "correct the value: it lies beyond what the schema allows",
    # Keys
    "duplicate_key": "keep one of the rows, or give the other its own key",
    "dangling_key": "add the row that is referred to, or correct the reference",
    "unsorted": "sort the rows by the primary key",
    # Rules over several columns or tables
    "rule": "correct the row so that the rule holds",
    # Evidence
    "evidence_missing": "add the slice of text that states the value, or remove the value",
    "evidence_outside_text": "correct start and end: they count the text's code points from 0",
    "evidence_differs": "correct the slice or the value: they must say the same",
    "evidence_dangling": "remove the evidence, or correct table, row and field",
    # Privacy
    "personal_data": "remove the number or address: it may not be published",
    # Descriptor
    "descriptor": "correct datapackage.json to the Data Package v2 standard",
    "version": "write a semantic version such as 1.4.0",
    "unsafe_path": "use a relative path of a file inside the package's folder",
    "mixed_path": "give each format its own resource",
    "duplicate_name": "give each resource its own name",
    "unused_schema": "add the resource that the schema describes, or remove the schema",
    "bad_schema": "correct the Table Schema",
    "too_large": "split the file, or check it where the limits can be raised",
    # Files
    "missing_file": "put the file back, or remove it from datapackage.json",
    "wrong_size": "write the file again: it is not the one that datapackage.json describes",
    "wrong_hash": "write the file again: it is not the one that datapackage.json describes",
    "unreadable_file": "write the file again: it is damaged",
    "not_utf8": "write the file in UTF-8",
    "frictionless": "correct the file so that frictionless accepts it",
    "files_differ": "write CSV and Parquet again from one table",
    "arrow_schema": "write the Parquet file with the columns and types of the schema",
}


def few(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The first problems of each kind (table, column, code, file) and one that counts the others."""
    seen: dict[tuple[str | None, str | None, str, str | None], int] = {}
    for problem in problems:
        kind = (problem.table, problem.column, problem.code, problem.file)
        seen[kind] = seen.get(kind, 0) + 1
        if seen[kind] <= MOST_PER_KIND:
            yield problem
    for (table, column, code, file), count in seen.items():
        if count > MOST_PER_KIND:
            message = f"… and {count - MOST_PER_KIND} more of this kind"
            yield Problem(table, None, column, code, message, file)


def shown(value: object) -> str:
    """A value for a message: quoted, control characters escaped, cut at 80 characters."""
    if isinstance(value, pa.Scalar):
        value = value.as_py()
    if value is None:
        return "nothing"
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= 80 else f"{text[:77]}…"
