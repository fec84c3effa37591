"""The README's examples run on the published tables, as a new user would run them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
_EXAMPLES = re.findall(
    r"^```python\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
)


def _library(example: str) -> str:
    return example.split()[1]


def test_readme_shows_pandas_polars_duckdb_and_r() -> None:
    assert {_library(example) for example in _EXAMPLES} == {"pandas", "polars", "duckdb"}
    assert "```r\n" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("example", _EXAMPLES, ids=_library)
def test_example_prints_rows(example: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", example], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 3
