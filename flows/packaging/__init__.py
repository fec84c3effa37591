"""Packaging: valid tables -> CSV and Parquet, descriptor, data dictionary; put in place at once or not at all."""

from __future__ import annotations

from flows.packaging.saving import InvalidTables, OutputError, save, write_package

__all__ = ["InvalidTables", "OutputError", "save", "write_package"]
