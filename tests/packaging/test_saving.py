"""``output/`` changes at once or not at all, and what else lies in it stays."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from flows.packaging import InvalidTables, OutputError, save, saving
from flows.validating import check_package
from tests.corpora import packages


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a build into an empty folder gives."""
    output = tmp_path_factory.mktemp("saved") / "out"
    save(packages.tables(), output)
    return _contents(output)


def _unpack(contents: dict[str, bytes], folder: Path) -> None:
    for path, data in contents.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def test_folder_becomes_a_package_that_stands_by_itself(saved: dict[str, bytes], tmp_path: Path) -> None:
    assert {"datapackage.json", "events.csv", "events.parquet", "schemas/events.json"} <= set(saved)
    _unpack(saved, tmp_path)
    assert check_package(tmp_path) == []


def test_two_builds_in_two_folders_give_the_same_bytes(saved: dict[str, bytes], tmp_path: Path) -> None:
    save(packages.tables(), tmp_path / "deep" / "down")
    assert _contents(tmp_path / "deep" / "down") == saved
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["down"]


def test_output_of_a_project_is_described_at_its_root(saved: dict[str, bytes], tmp_path: Path) -> None:
    _unpack({path: data for path, data in saved.items() if path.startswith("schemas/")}, tmp_path)
    save(packages.tables(), tmp_path / "output", tmp_path / "datapackage.json")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["datapackage.json", "output", "schemas"]
    assert '"path": "output/events.csv"' in (tmp_path / "datapackage.json").read_text(encoding="utf-8")
    assert not (tmp_path / "output" / "datapackage.json").exists()
    assert check_package(tmp_path) == []


def test_invalid_tables_leave_everything_as_it_was(saved: dict[str, bytes], tmp_path: Path) -> None:
    output = tmp_path / "out"
    _unpack(saved, output)
    with pytest.raises(InvalidTables) as told:
        save(packages.tables(lambda rows: rows["events"][0].update(type="party")), output)
    assert [(p.table, p.row, p.column, p.code) for p in told.value.problems] == [("events", 1, "type", "unknown_term")]
    assert _contents(output) == saved
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_files_that_fail_their_check_never_reach_the_output(
    saved: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def badly(rows: object, path: Path) -> None:
        path.write_text("a,b\n1,2\n", encoding="utf-8")

    monkeypatch.setattr(saving, "write_csv", badly)
    output = tmp_path / "out"
    _unpack(saved, output)
    with pytest.raises(InvalidTables):
        save(packages.tables(), output)
    assert _contents(output) == saved
    with pytest.raises(InvalidTables):
        save(packages.tables(), tmp_path / "new")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_versions_and_notes_stay(saved: dict[str, bytes], tmp_path: Path) -> None:
    output = tmp_path / "out"
    others = {"versions/entente-0.1.0.zip": b"PK", "versions.json": b"[]", ".gitkeep": b"", "notes/a/b.txt": b"mine"}
    _unpack({**saved, **others, "events.csv": b"old"}, output)
    save(packages.tables(), output)
    assert _contents(output) == {**saved, **others}


def test_folder_of_other_things_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match=r"holds other things \(thesis.txt\)"):
        save(packages.tables(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="is a file"):
        save(packages.tables(), tmp_path / "out")


def test_failing_rename_is_undone(saved: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output, descriptor = tmp_path / "output", tmp_path / "datapackage.json"
    save(packages.tables(), output, descriptor)
    before = _contents(tmp_path)

    def fails(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(target))

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(OutputError, match="Permission denied"):
        save(packages.tables(lambda rows: rows["findings"].pop()), output, descriptor)
    assert _contents(tmp_path) == before


def test_what_a_killed_build_left_is_put_right(saved: dict[str, bytes], tmp_path: Path) -> None:
    """Killed between the two renames: the old output still lies beside."""
    output, bench = tmp_path / "out", tmp_path / ".out.building"
    _unpack({**saved, "versions/entente-0.1.0.zip": b"PK"}, bench / "old")
    _unpack({"half.csv": b"a"}, bench / "package")
    save(packages.tables(), output)
    assert _contents(output) == {**saved, "versions/entente-0.1.0.zip": b"PK"}
    assert not bench.exists()


def test_two_builds_into_one_folder_at_a_time_are_kept_apart(tmp_path: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    bench = tmp_path / ".out.building"
    bench.mkdir()
    handle = os.open(bench, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        with pytest.raises(OutputError, match="another build is writing"):
            save(packages.tables(), tmp_path / "out")
    finally:
        os.close(handle)


def test_output_outside_of_its_descriptor_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="must lie below"):
        save(packages.tables(), tmp_path / "a", tmp_path / "b" / "datapackage.json")
