"""The small dataset of ``told_by_hand`` as tables and as a package: to be damaged and judged."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa

from flows import contract
from flows.packaging import write_package
from tests.corpora.told_by_hand import Rows, rows
from tests.corpora.told_texts import FIRST, SECOND, TEXTS

__all__ = ["FIRST", "SECOND", "TEXTS", "Rows", "described_anew", "descriptor_changed", "rows", "tables", "write"]


def tables(change: Callable[[dict[str, Rows]], None] | None = None) -> dict[str, pa.Table]:
    """The tables of the small dataset; ``change`` may damage the rows first."""
    told = rows()
    if change is not None:
        change(told)
    made = {table: contract.table_from_rows(table, told[table]) for table in told}
    return {table: made.get(table, contract.vocabularies_table()) for table in contract.TABLES}


def write(folder: Path, change: Callable[[dict[str, Rows]], None] | None = None) -> Path:
    """The small dataset as a package in ``folder`` that stands by itself, written without being checked."""
    write_package(tables(change), folder)
    return folder


def descriptor_changed(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Rewrite ``folder/datapackage.json`` after ``change`` has had its way with it."""
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    change(descriptor)
    path.write_text(json.dumps(descriptor, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def described_anew(folder: Path) -> None:
    """Put the sizes and hashes of the files as they are now into the descriptor, as a careful forger would."""

    def renew(descriptor: dict[str, Any]) -> None:
        for resource in descriptor["resources"]:
            data = (folder / resource["path"]).read_bytes()
            resource["bytes"] = len(data)
            resource["hash"] = f"sha256:{hashlib.sha256(data).hexdigest()}"

    descriptor_changed(folder, renew)
