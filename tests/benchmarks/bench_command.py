"""How long the whole command takes on the project's own releases: first build, and one in which nothing has changed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from flows import settings


def bench_build_command(tmp_path: Path) -> None:
    """Prints wall seconds of ``entente build`` with a temporary server whose database exists."""
    home = str(settings.ROOT / ".cache" / "prefect")
    surroundings = {**os.environ, "ENTENTE_CACHE": str(tmp_path / "cache"), "PREFECT_HOME": home}
    command = [sys.executable, "-m", "flows.cli", "build", "--output", str(tmp_path / "output")]
    print()
    for label in ("nothing cached", "all cached"):
        start = perf_counter()
        subprocess.run(command, env=surroundings, check=True, capture_output=True, cwd=settings.ROOT)
        print(f"  entente build, {label:<16}{perf_counter() - start:6.2f} s")
