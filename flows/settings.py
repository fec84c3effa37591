"""Where things are."""

from __future__ import annotations

from pathlib import Path

_BESIDE_CODE = Path(__file__).resolve().parent
ROOT = _BESIDE_CODE / "_project" if (_BESIDE_CODE / "_project").is_dir() else _BESIDE_CODE.parent
"""The project: a checkout's top level, or the contract and registries that an installed wheel carries along."""

SCHEMAS = ROOT / "schemas"
RAW = ROOT / "raw"
OUTPUT = ROOT / "output"
DESCRIPTOR = "datapackage.json"
REFERENCE = RAW / "reference"
PUBLISHERS = RAW / "publishers"
