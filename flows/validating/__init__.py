"""Validating: tables and packages -> problems. Nothing is published that has one.

Order: shape and values (pandera), keys, rules over tables, evidence, privacy; for a package on disk also the
descriptor, sizes and hashes, frictionless on the CSV files and CSV ≡ Parquet.
"""

from __future__ import annotations

from flows.validating.package import check_package
from flows.validating.problems import Problem, Unreadable
from flows.validating.reports import FORMATS, render
from flows.validating.tables import validate

__all__ = ["FORMATS", "Problem", "Unreadable", "check_package", "render", "validate"]
