"""No telephone number and no e-mail address in any published text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyarrow.compute as pc
import re2

from flows.contract import Schema
from flows.model import Tables
from flows.validating.problems import Problem, few
from flows.validating.shape import key_of

EMAIL = r"[\w.+-]+\s?(?:@|\(at\)|\[at\]|\(@\))\s?[\w-]+(?:\.[\w-]+)+|mailto:"

# Written as numbers to be dialled: with + and country code, with Tel., with a trunk 0 and pairs, or 3-3-4.
TELEPHONE = (
    r"\+\s?\d{1,3}[\s.()/-]*(?:\d[\s.()/-]{0,2}){6,13}\d"
    r"|(?i:\b(?:tel|tél|phone|fax|mobile|téléphone|telephone)\b)[\s.:°]*(?:\(?\+?\d[\s.()/-]{0,2}){6,14}\d"
    r"|\b0\d(?:[\s.-]\d\d){4}\b"
    r"|(?:\(\d{3}\)\s?|\b\d{3}[-.])\d{3}[-.]\d{4}\b"
)

PERSONAL = f"{EMAIL}|{TELEPHONE}"
_COMPILED = re2.compile(PERSONAL)
_THOUSANDS = re2.compile(r"\+[0-9]{1,3}(?:[ .]000)+")


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
    return [found.start() for found in _COMPILED.finditer(text) if not _THOUSANDS.fullmatch(found.group())]


def _where(text: str) -> str:
    return f"a telephone number or e-mail address stands in the text at character {_personal(text)[0]}"
