"""``datapackage.json``: the Data Package v2 descriptor, derived from the contract, the tables and the files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from flows import contract
from flows.model import Tables

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

_TITLE = "Entente: space agencies' press releases as tables"
_DESCRIPTION = (
    "Who met whom, what was signed, launched or planned, and what was said, in the press releases of space agencies, "
    "with the words of the release behind each value. Every table is there twice, as CSV and as Parquet."
)
_KEYWORDS = ["space policy", "international cooperation", "diplomacy", "press releases", "agreements", "events"]

_CC_BY = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0 International",
}
_RESERVED = {
    "name": "other-closed",
    "title": "The words are the publishers', who keep all rights; the selection and its offsets are CC BY 4.0",
}
_PUBLISHERS_WORDS = frozenset({"texts", "quotations"})


class FileFacts(NamedTuple):
    """What the descriptor says of a file: its path below the package, its size in bytes, its SHA-256."""

    path: str
    size: int
    sha256: str


def file_facts(file: Path, base: Path) -> FileFacts:
    """Size and SHA-256 of the file, its path relative to ``base``."""
    with file.open("rb") as data:
        digest = hashlib.file_digest(data, "sha256").hexdigest()
    return FileFacts(file.relative_to(base).as_posix(), file.stat().st_size, digest)


def descriptor(
    tables: Tables, files: Mapping[str, FileFacts], version: str, schemas: str = "schemas"
) -> dict[str, Any]:
    """The descriptor of a package with these files: resource name (``events``, ``events-parquet``) -> its file.

    ``schemas`` is the folder of the Table Schemas below the package. Nothing in it depends on clock or machine.
    """
    sources = list(_sources(tables))
    return {
        "$schema": PROFILE,
        "name": "entente",
        "title": _TITLE,
        "description": _DESCRIPTION,
        "version": version,
        "licenses": [_CC_BY],
        **({"sources": sources} if sources else {}),
        "keywords": _KEYWORDS,
        "resources": [
            _resource(name, facts, f"{schemas}/{_table(name)}.json", sources) for name, facts in files.items()
        ],
    }


def written(descriptor: Mapping[str, Any]) -> str:
    """The descriptor as the text of ``datapackage.json``."""
    return json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"


def _resource(name: str, facts: FileFacts, schema_path: str, sources: list[dict[str, str]]) -> dict[str, Any]:
    table = _table(name)
    schema = contract.schema(table)
    is_csv = name == table
    form: dict[str, Any] = (
        {"format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "dialect": {"lineTerminator": "\n"}}
        if is_csv
        else {"format": "parquet", "mediatype": "application/vnd.apache.parquet"}
    )
    rights: dict[str, Any] = {}
    if table in _PUBLISHERS_WORDS:
        rights = {"licenses": [_RESERVED], **({"sources": sources} if sources else {})}
    return {
        "name": name,
        "type": "table",
        "path": facts.path,
        "title": schema["title"] + ("" if is_csv else " (Parquet)"),
        "description": schema["description"],
        **form,
        "bytes": facts.size,
        "hash": f"sha256:{facts.sha256}",
        **rights,
        "schema": schema_path,
    }


def _table(resource_name: str) -> str:
    return resource_name.removesuffix("-parquet")


def _sources(tables: Tables) -> Iterator[dict[str, str]]:
    """The publishers whose releases are in the tables, by name."""
    publishers = set(tables["releases"]["publisher_id"].to_pylist())
    organisations = {row["organisation_id"]: row for row in tables["organisations"].to_pylist()}
    for publisher in sorted(publisher for publisher in publishers if publisher in organisations):
        row = organisations[publisher]
        source = {"title": f"Press releases of {row['name']}"}
        yield {**source, "path": row["website"]} if row["website"] else source
