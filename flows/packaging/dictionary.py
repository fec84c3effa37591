"""The data dictionary ``schemas/README.md``, written from the contract, and the picture of the tables.

``python -m flows.packaging.dictionary`` writes it anew, after putting the vocabularies' terms into the schemas.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from flows import contract
from flows.contract import Schema
from flows.settings import SCHEMAS

_HEAD = """\
# Data dictionary

Written by `entente docs` from `schemas/*.json` and `schemas/vocabularies/*.csv`; do not edit it by hand.

Every table is there twice, as CSV (UTF-8, `\\n`, comma; an empty cell is a null) and as Parquet. Rows are sorted by
primary key (**bold** below). Countries are ISO 3166-1 alpha-3. Offsets count Unicode code points of `texts.text` from
0, and `text[start:end]` is the slice.

Dates of facts are five columns: `date` is EDTF (ISO 8601-2) as far as the text tells it, `earliest` and `latest` bound
it, `date_precision` and `date_basis` say how it is known.

Evidence: a value marked *verbatim* equals the slice that `evidence` gives for it (white space folded; *unspaced*: left
out, every dash a hyphen), one marked *stated* follows from its slice. `evidence.row_id` is the row's primary key, the
parts of a composite one joined with `/`.
"""


def dictionary() -> str:
    """The data dictionary, in Markdown."""
    parts = [_HEAD, "## The tables\n", f"```mermaid\n{diagram()}```\n"]
    parts += [_table(table) for table in contract.TABLES]
    parts.append("## Vocabularies\n")
    parts += [_vocabulary(name) for name in contract.vocabulary_names()]
    return "\n".join(parts)


def diagram(tables: Collection[str] = contract.TABLES) -> str:
    """These tables and the foreign keys between them as a Mermaid ``erDiagram``; each pair of tables is joined once."""
    lines = ["erDiagram"]
    joined: set[str] = set()
    for table in (table for table in contract.TABLES if table in tables):
        columns: dict[str, list[str]] = {}
        for key in contract.foreign_keys(table):
            if key.other_table in tables:
                columns.setdefault(key.other_table, []).extend(key.columns)
        for other, names in columns.items():
            required = all(not contract.arrow_schema(table).field(name).nullable for name in names)
            lines.append(f'    {other} {"||" if required else "|o"}--o{{ {table} : "{", ".join(names)}"')
        joined |= {*columns, *([table] if columns else [])}
    lines += [f"    {table}" for table in contract.TABLES if table in tables and table not in joined]
    return "\n".join(lines) + "\n"


def schema_texts() -> Mapping[str, str]:
    """Each table's schema file as it should read: the enum of a field with a vocabulary is the vocabulary's terms."""
    texts = {}
    for table, schema in contract.schemas().items():
        told = json.loads(json.dumps(schema))
        for field in told["fields"]:
            if "vocabulary" in field:
                field.setdefault("constraints", {})["enum"] = list(contract.vocabulary(field["vocabulary"]))
        texts[table] = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    return texts


def write_dictionary() -> None:
    """Put the vocabularies' terms into the schemas, and write ``schemas/README.md``."""
    for table, text in schema_texts().items():
        (SCHEMAS / f"{table}.json").write_text(text, encoding="utf-8")
    (SCHEMAS / "README.md").write_text(dictionary(), encoding="utf-8")


def _table(table: str) -> str:
    schema = contract.schema(table)
    references = {
        column: f"{key.other_table}.{other}"
        for key in contract.foreign_keys(table)
        for column, other in zip(key.columns, key.other_columns, strict=True)
    }
    lines = [f"### {table}\n", f"{schema['title']}. {schema['description']}\n"]
    lines += ["| column | type | meaning | example |", "|---|---|---|---|"]
    lines += [_row(schema, field, references.get(field["name"])) for field in schema["fields"]]
    rules = [check["description"] for check in schema.get("checks", ())]
    if rules:
        lines += ["", "Rules:", *[f"- {rule}" for rule in rules]]
    return "\n".join(lines) + "\n"


def _row(schema: Schema, field: Mapping[str, Any], reference: str | None) -> str:
    name = f"`{field['name']}`"
    if field["name"] in contract.primary_key_of(schema):
        name = f"**{name}**"
    meaning = " ".join([field["description"], *_notes(schema, field, reference)])
    return f"| {name} | {field['type']} | {_cell(meaning)} | {_cell(_short(field['example']))} |"


def _notes(schema: Schema, field: Mapping[str, Any], reference: str | None) -> Iterator[str]:
    constraints = field.get("constraints", {})
    if reference:
        yield f"→ `{reference}`."
    if "vocabulary" in field:
        yield f"One of [{field['vocabulary']}](#{field['vocabulary']})."
    if contract.is_required(schema, field):
        yield "Required."
    if constraints.get("unique"):
        yield "Unique."
    if "evidence" in field:
        yield f"*{field['evidence'].capitalize()}.*"


def _vocabulary(name: str) -> str:
    lines = [f"### {name}\n", "| term | English | français |", "|---|---|---|"]
    for term in contract.terms(name):
        severity = f" ({term.severity})" if term.severity else ""
        english = f"**{term.label_en}**{severity}: {term.definition}"
        lines.append(f"| `{term.id}` | {_cell(english)} | {_cell(f'**{term.label_fr}** : {term.definition_fr}')} |")
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _short(example: str) -> str:
    shown = example if len(example) <= 40 else f"{example[:39]}…"
    return f"`{shown}`"


if __name__ == "__main__":
    write_dictionary()
