"""The rows of one file as plain values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from flows.contract import TABLES
from flows.model import Tables

Row = Mapping[str, Any]


def rows_of(tables: Tables) -> dict[str, list[Row]]:
    """Every table's rows, tables in the order of the contract."""
    return {table: tables[table].to_pylist() for table in TABLES}


def as_json(tables: Tables) -> str:
    """One JSON object on one line: table -> rows, columns as in the contract, dates in ISO 8601."""
    return json.dumps(rows_of(tables), ensure_ascii=False, default=_value)


def _value(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} is of no type that the contract knows")


def reason_aside(tables: Tables) -> str | None:
    """Why the file could not be read, with its path and the remedy; null where it could."""
    rows = tables["documents"].select(["status", "reason"]).to_pylist()
    return next((row["reason"] for row in rows if row["status"] == "quarantined"), None)
