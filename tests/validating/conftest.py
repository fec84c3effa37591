"""A small valid package, written once and copied for each test that damages it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.corpora import packages


@pytest.fixture(scope="session")
def valid_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return packages.write(tmp_path_factory.mktemp("valid") / "package")


@pytest.fixture
def package(valid_package: Path, tmp_path: Path) -> Path:
    """A copy to be damaged."""
    return Path(shutil.copytree(valid_package, tmp_path / "package"))
