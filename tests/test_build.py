"""The flow on a real server: read, read nothing twice, fail in good order, and say nothing that is not of use.

One test, because a server costs some seconds; what the stages do is tested without it.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from flows import batches, pipeline, settings
from flows.contract import table_from_rows
from flows.model import Source, Tables
from flows.server import prefect_api, quieten
from flows.validating.package import check_package

RELEASES = {
    "cnes/pr901-2017.txt": """Press release

3 May 2017

PR901-2017

CNES and JAXA sign an arrangement on ocean data

On Wednesday 3 May, CNES President Jean-Yves Le Gall and JAXA President Naoki Okumura signed an implementing
arrangement in Tokyo. Both agencies will share the measurements of their satellites with researchers.
""",
    "cnes/pr902-2017.txt": """Press release

9 June 2017

PR902-2017

A meeting in Rome

On 8 June 2017, a delegation from CNES met ASI in Rome to talk about the exploration of Mars.
""",
    "cnes/picture.txt": "\x00\x01\x02",
}
ODD = """Press release

4 July 2017

PR903-2017

CNES welcomes KARI to Toulouse

On 3 July 2017, KARI's engineers visited CNES in Toulouse.
"""


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    for name, text in RELEASES.items():
        path = tmp_path / "raw" / "releases" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "raw"


@pytest.fixture
def api() -> Iterator[str]:
    """A temporary server; its database is the project's own, which exists after `make`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "environ", os.environ.copy())
        quieten(settings.ROOT / ".cache" / "prefect")
        with prefect_api() as ready:
            ready()
            yield os.environ["PREFECT_API_URL"]


def _bytes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.server
def test_build_on_a_real_server(api: str, raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.sorting import ArtifactSort, FlowRunSort

    from flows.build import run

    attempts: list[str] = []

    def once_disturbed(sources: Sequence[Source], releases: Path, project: pipeline.Project) -> Tables:
        attempts.append(sources[0].path)
        if sources[0].path == "cnes/pr902-2017.txt" and attempts.count("cnes/pr902-2017.txt") == 1:
            raise OSError("the disk was away for a moment")
        return pipeline.extract_batch(sources, releases, project)

    # What the disk does is tried again; what cannot be read is set aside; the package is valid.
    monkeypatch.setattr(batches, "extract_batch", once_disturbed)
    output = tmp_path / "output"
    summary = run(raw, output, workers=2)
    assert (summary.files, summary.files_from_cache, summary.problems) == (3, 0, ())
    assert [path for path, _ in summary.set_aside] == ["cnes/picture.txt"]
    assert dict(summary.rows)["releases"] == 2
    assert attempts.count("cnes/pr902-2017.txt") > attempts.count("cnes/pr901-2017.txt")
    assert check_package(output) == []
    first = _bytes(output)

    # What has not changed is not read again, and the bytes are the same.
    attempts.clear()
    again = run(raw, output, workers=1)
    assert (attempts, again.files_from_cache) == ([], 3)
    assert _bytes(output) == first

    # A release of which a row breaks a rule is set aside, and no other with it.
    def with_evidence_out_of_place(sources: Sequence[Source], releases: Path, project: pipeline.Project) -> Tables:
        tables = dict(pipeline.extract_batch(sources, releases, project))
        if sources[0].path == "cnes/pr903-2017.txt":
            moved = [{**row, "start": 0, "end": 1} for row in tables["evidence"].to_pylist()]
            tables["evidence"] = table_from_rows("evidence", moved)
        return tables

    monkeypatch.setattr(batches, "extract_batch", with_evidence_out_of_place)
    (raw / "releases" / "cnes" / "pr903-2017.txt").write_text(ODD, encoding="utf-8")
    without = run(raw, tmp_path / "without", workers=1)
    assert (without.problems, dict(without.rows)["releases"]) == ((), 2)
    assert [path for path, _ in without.set_aside] == ["cnes/picture.txt", "cnes/pr903-2017.txt"]
    assert "the value is 'PR903-2017', the text says" in without.set_aside[1][1]
    assert check_package(tmp_path / "without") == []
    (raw / "releases" / "cnes" / "pr903-2017.txt").unlink()
    monkeypatch.setattr(batches, "extract_batch", pipeline.extract_batch)

    # A build that is not valid fails, says why, and leaves everything as it was.
    def with_a_dangling_key(parts: Sequence[Tables], *rest: Any) -> Tables:
        tables = dict(told(parts, *rest))
        tables["organisations"] = tables["organisations"].slice(0, 0)
        return tables

    told = pipeline.tell_once
    monkeypatch.setattr(pipeline, "tell_once", with_a_dangling_key)
    failed = run(raw, output, workers=1)
    assert failed.version is None
    assert any("releases" in problem and "publisher_id" in problem for problem in failed.problems)
    assert _bytes(output) == first
    monkeypatch.setattr(pipeline, "tell_once", told)

    # The runs and their page are on the server.
    with get_client(sync_client=True) as client:
        runs = client.read_flow_runs(limit=20, sort=FlowRunSort.START_TIME_DESC)
        ours = [flow_run for flow_run in runs if flow_run.parameters["output"] == str(output)]
        artifacts = client.read_artifacts(limit=20, sort=ArtifactSort.CREATED_DESC)
    assert [flow_run.state.type.value for flow_run in ours if flow_run.state] == ["FAILED", "COMPLETED", "COMPLETED"]
    pages = {artifact.flow_run_id: str(artifact.data) for artifact in artifacts if artifact.key == "build-summary"}
    assert [pages[flow_run.id].split(":")[0] for flow_run in ours] == ["**Not written", "**Written", "**Written"]

    # The command, with a server that runs: the summary on standard output, plain lines on standard error.
    command = [sys.executable, "-m", "flows.cli", "build", "--raw", raw, "--output", tmp_path / "other", "--strict"]
    done = subprocess.run(
        command, env={**os.environ, "PREFECT_API_URL": api}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 3, done.stderr
    assert "1 file set aside" in done.stdout
    assert [line for line in done.stderr.splitlines() if "3 files" not in line] == []
    assert _bytes(tmp_path / "other") == first
