"""No telephone number and no e-mail address in any published text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyarrow.compute as pc

from flows.contract import Schema
from flows.model import Tables
from flows.normalising.details import PERSONAL, left_over
from flows.validating.problems import Problem, few
from flows.validating.shape import key_of


def privacy_problems(tables: Tables, schemas: Mapping[str, Schema]) -> Iterator[Problem]:
    """Cells of free text that hold a telephone number or an e-mail address; the message does not repeat it."""
    for table, schema in schemas.items():
        for column in free_text(schema):
            if table not in tables or column not in tables[table].column_names:
                continue
            rows = tables[table]
            hits = pc.indices_nonzero(pc.fill_null(pc.match_substring_regex(rows[column], PERSONAL), False)).to_pylist()
            hits = [row for row in hits if _personal(rows[column][row].as_py())]
            yield from few(
                Problem(
                    table,
                    row + 1,
                    column,
                    "personal_data",
                    _where(rows[column][row].as_py()),
                    key=key_of(schema, rows, row),
                )
                for row in hits
            )


def free_text(schema: Schema) -> tuple[str, ...]:
    """The string columns that neither a pattern, an enum nor a format confines."""
    return tuple(
        field["name"]
        for field in schema["fields"]
        if field.get("type") == "string"
        and not {"pattern", "enum"} & set(field.get("constraints", {}))
        and field.get("format", "default") == "default"
    )


def _personal(text: str) -> list[int]:
    """Where details stand in the text, quantities ("+50 000 000") apart."""
    return [found.start for found in left_over(text)]


def _where(text: str) -> str:
    return f"a telephone number or e-mail address stands in the text at character {_personal(text)[0]}"
