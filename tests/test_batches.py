"""Batches depend on the files alone; a part is read by this process or another with the same result."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows import batches, cache, pipeline
from flows.batches import LARGEST, PARTS, in_batches, read_part, readers
from flows.contract import empty_tables, table_from_rows
from flows.model import Source, Tables


def _sources(number: int) -> list[Source]:
    return [Source(f"agency/{index:06}.txt", None, None, None) for index in range(number)]


@pytest.mark.parametrize("number", [0, 1, 5, PARTS, PARTS + 1, 1_000, PARTS * LARGEST, PARTS * LARGEST + 1])
def test_batches_hold_each_file_once_in_order(number: int) -> None:
    found = in_batches(_sources(number))
    assert [source for batch in found for source in batch] == _sources(number)
    assert all(1 <= len(batch) <= LARGEST for batch in found)


def test_few_files_are_read_one_by_one_and_many_in_few_batches() -> None:
    assert [len(batch) for batch in in_batches(_sources(5))] == [1] * 5
    assert len(in_batches(_sources(PARTS * LARGEST))) == PARTS


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "raw" / "releases" / "agency"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("One.\n", encoding="utf-8")
    return tmp_path / "raw"


def test_file_that_changes_while_it_is_read_makes_no_part(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def written_meanwhile(sources: list[Source], releases: Path, _project: object) -> Tables:
        (releases / sources[0].path).write_text("One. Two.\n", encoding="utf-8")
        return empty_tables()

    monkeypatch.setattr(batches, "extract_batch", written_meanwhile)
    with pytest.raises(batches.ChangingFileError, match=r"agency/a\.txt"):
        read_part([Source("agency/a.txt", None, None, None)], raw, tmp_path / "parts" / "state")
    assert not (tmp_path / "parts").exists()


def test_part_holds_what_extraction_gave_under_the_keys_of_its_files(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = table_from_rows("texts", [{"release_id": "r", "text": "One."}])
    monkeypatch.setattr(batches, "extract_batch", lambda *_: {**empty_tables(), "texts": texts})
    source = Source("agency/a.txt", None, None, None)
    part = read_part([source], raw, tmp_path / "state")
    assert cache.load(part)["texts"].equals(texts)
    assert cache.recall(tmp_path / "state", cache.keyed([source], raw / "releases")).parts == (part,)


def test_few_files_need_no_processes() -> None:
    with readers(8, batches.WORTH_PROCESSES - 1) as reader:
        assert reader is read_part
    with readers(1, 10**6) as reader:
        assert reader is read_part


def test_other_processes_read_the_same(raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "WORTH_PROCESSES", 1)
    batch = [Source("agency/a.txt", None, None, None)]
    here = read_part(batch, raw, tmp_path / "here")
    with readers(2, 1) as reader:
        there = reader(batch, raw, tmp_path / "there")
    assert here.name == there.name
    assert cache.load(here) == cache.load(there)


RELEASES = [
    "Press release\n\n3 May 2017\n\nPR901-2017\n\nAn arrangement\n\nOn Wednesday 3 May, CNES and JAXA signed an implementing "
    "arrangement in Tokyo. JAXA President Naoki Okumura and Jean-Yves Le Gall met for the occasion.\n",
    "Press release\n\n9 June 2017\n\nPR902-2017\n\nA meeting\n\nOn 8 June 2017, CNES President Jean-Yves Le Gall met ASI in "
    "Rome. They spoke of the arrangement between CNES and JAXA and of BepiColombo, to be launched in 2018.\n",
    "Press release\n\n12 June 2017\n\nPR903-2017\n\nThe same meeting\n\nASI and CNES met in Rome on 8 June 2017.\n",
]


def test_tables_do_not_depend_on_how_files_are_batched(tmp_path: Path) -> None:
    folder = tmp_path / "raw" / "releases" / "cnes"
    folder.mkdir(parents=True)
    for number, text in enumerate([*RELEASES, RELEASES[0]]):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    raw = tmp_path / "raw"
    project = pipeline.open_project(raw)
    sources = pipeline.sources_of(raw, project)
    results = []
    for size in (1, 2, len(sources)):
        batches_of_size = [sources[start : start + size] for start in range(0, len(sources), size)]
        parts = [pipeline.extract_batch(batch, raw / "releases", project) for batch in batches_of_size]
        results += [pipeline.tell_once(parts, project), pipeline.tell_once(parts[::-1], project)]
    assert results[0]["releases"].num_rows == 3
    for name, table in results[0].items():
        assert all(other[name].equals(table) for other in results[1:]), name
