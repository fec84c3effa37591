"""Files to tables: one bad file is set aside alone; what is read goes by itself, and the collector may rest meanwhile."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import pytest

from flows import pipeline, settings
from flows.model import Release
from flows.pipeline import extract_batch, open_project, sources_of, told_by
from flows.registry import Registry


def test_what_was_read_of_a_release_goes_without_the_collector() -> None:
    project = open_project(settings.RAW)
    files = [
        (source, (settings.RAW / "releases" / source.path).read_bytes()) for source in sources_of(settings.RAW, project)
    ]
    for source, data in files:
        told_by(source, data, project, {})  # lexicons and patterns are read once, and stay
    gc.collect()
    gc.disable()
    try:
        told = [told_by(source, data, project, {}) for source, data in files]
        assert told
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_rows_that_break_the_contract_set_their_own_file_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    releases = tmp_path / "releases"
    releases.mkdir()
    for name in ("good", "bad"):
        (releases / f"{name}.txt").write_text(
            f"A {name} day\n12 June 2023\n\nCNES and ESA signed an agreement in Oslo.\n"
        )
    read = pipeline.extract

    def with_empty_label(release: Release, registry: Registry, *rest: Any) -> dict[str, list[dict[str, Any]]]:
        rows = read(release, registry, *rest)
        if "bad" in release.text:
            rows["events"] = [{**row, "label": ""} for row in rows["events"]]
        return rows

    monkeypatch.setattr(pipeline, "extract", with_empty_label)
    project = open_project(tmp_path)
    tables = extract_batch(sources_of(tmp_path, project), releases, project)
    told = {row["path"]: row for row in tables["documents"].to_pylist()}
    assert told["good.txt"]["status"] == "accepted"
    assert told["bad.txt"]["status"] == "quarantined"
    assert told["bad.txt"]["reason"].startswith("bad.txt: events.label, row 1: an empty string")
    assert tables["events"].num_rows == 1
    assert tables["releases"].num_rows == 1
