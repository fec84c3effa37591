"""Where a command works when it is told nothing: in its checkout or, installed, in the folder where it is called."""

from __future__ import annotations

import os
from pathlib import Path

from flows import settings

INSTALLED = settings.ROOT.name == "_project"
"""Whether this is a wheel in an environment, whose own folder is no place for anybody's files."""

HERE = Path() if INSTALLED else settings.ROOT
RAW = HERE / "raw"
OUTPUT = HERE / "output"


def cache_home() -> Path:
    """Where parts and Prefect's database are kept: ``ENTENTE_CACHE``, else ``.cache`` of checkout or user."""
    given = os.environ.get("ENTENTE_CACHE")
    if given:
        return Path(given).absolute()
    if not INSTALLED:
        return settings.ROOT / ".cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache").absolute() / "entente"


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
