"""The cache of parts: it gives back what was stored, only while everything that made it is the same, only if whole."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

from flows import cache
from flows.contract import TABLES, table_from_rows
from flows.model import Source, Tables


def _source(path: str) -> Source:
    return Source(path=path, publisher_id=None, source_url=None, collected_at=None)


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    folder = tmp_path / "raw" / "releases"
    (folder / "agency").mkdir(parents=True)
    for name in "abc":
        (folder / "agency" / f"{name}.txt").write_text(f"Release {name}\n", encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "parts" / "0123456789abcdef"


def _tables(*names: str) -> Tables:
    return {"texts": table_from_rows("texts", [{"release_id": name, "text": f"Release {name}"} for name in names])}


def _keys(releases: Path, *names: str) -> dict[str, Source]:
    return cache.keyed([_source(f"agency/{name}.txt") for name in names], releases)


def test_stored_tables_come_back_equal_and_with_every_table_of_the_contract(folder: Path) -> None:
    part = cache.store(folder, ["k"], _tables("a", "b"))
    loaded = cache.load(part)
    assert tuple(loaded) == TABLES
    assert loaded["texts"].equals(_tables("a", "b")["texts"])
    assert loaded["events"].num_rows == 0
    assert {path.name for path in part.iterdir()} == {"part.json", "texts.parquet"}


def test_only_files_in_no_part_are_unread(releases: Path, folder: Path) -> None:
    keys = _keys(releases, "a", "b", "c")
    first, second, third = keys
    part = cache.store(folder, [first, second], _tables("a", "b"))
    assert cache.recall(folder, keys) == cache.Recalled((part,), (keys[third],))


def test_nothing_is_recalled_from_a_folder_that_does_not_exist(releases: Path, folder: Path) -> None:
    keys = _keys(releases, "a", "b")
    assert cache.recall(folder, keys) == cache.Recalled((), tuple(keys.values()))


def test_changed_file_is_read_again_and_its_part_forgotten(releases: Path, folder: Path) -> None:
    part = cache.store(folder, list(_keys(releases, "a", "b")), _tables("a", "b"))
    alone = cache.store(folder, list(_keys(releases, "c")), _tables("c"))
    (releases / "agency" / "a.txt").write_text("Release a, corrected\n", encoding="utf-8")
    recalled = cache.recall(folder, _keys(releases, "a", "b", "c"))
    assert recalled.parts == (alone,)
    assert [source.path for source in recalled.unread] == ["agency/a.txt", "agency/b.txt"]
    assert not part.exists()


def test_part_of_another_corpus_is_left_alone(releases: Path, folder: Path) -> None:
    part = cache.store(folder, list(_keys(releases, "a")), _tables("a"))
    assert cache.recall(folder, _keys(releases, "b")).parts == ()
    assert part.exists()


def test_key_depends_on_bytes_path_and_manifest(releases: Path) -> None:
    (releases / "agency" / "copy.txt").write_bytes((releases / "agency" / "a.txt").read_bytes())
    told = Source(path="agency/a.txt", publisher_id="agency", source_url=None, collected_at=None)
    keys = {
        cache.document_key(source, releases) for source in [_source("agency/a.txt"), _source("agency/copy.txt"), told]
    }
    assert len(keys) == 3
    assert cache.document_key(told, releases) in keys


@pytest.mark.parametrize(
    "damage", ["truncated table", "missing table", "missing label", "label is no JSON", "label is a list"]
)
def test_damaged_part_is_discarded_and_its_files_are_unread(releases: Path, folder: Path, damage: str) -> None:
    keys = _keys(releases, "a")
    part = cache.store(folder, list(keys), _tables("a"))
    table, label = part / "texts.parquet", part / "part.json"
    match damage:
        case "truncated table":
            table.write_bytes(table.read_bytes()[:-7])
        case "missing table":
            table.unlink()
        case "missing label":
            label.unlink()
        case "label is no JSON":
            label.write_text("{", encoding="utf-8")
        case "label is a list":
            label.write_text("[]", encoding="utf-8")
    assert cache.recall(folder, keys) == cache.Recalled((), tuple(keys.values()))
    assert cache.load(cache.store(folder, list(keys), _tables("a")))["texts"].num_rows == 1


def test_unfinished_part_is_never_seen(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(cache.pq, "write_table", full)
    with pytest.raises(OSError, match="no space"):
        cache.store(folder, ["k"], _tables("a"))
    assert list(folder.iterdir()) == []


def test_part_that_another_build_is_writing_is_not_taken(releases: Path, folder: Path) -> None:
    keys = _keys(releases, "a")
    cache.store(folder, list(keys), _tables("a")).rename(folder / ".part-unfinished")
    assert cache.recall(folder, keys) == cache.Recalled((), tuple(keys.values()))
    assert (folder / ".part-unfinished").exists()


@pytest.fixture
def code(tmp_path: Path) -> Path:
    folder = tmp_path / "flows"
    for name in ["reading/text.py", "lexicons/en.toml", "model.py", "validating/keys.py", "cli.py"]:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x = 1\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", ["reading/text.py", "lexicons/en.toml", "model.py", "reading/new.py"])
def test_digest_changes_with_what_reads(code: Path, name: str) -> None:
    before = cache.reading_digest(code, [])
    (code / name).write_text("x = 2\n", encoding="utf-8")
    assert cache.reading_digest(code, []) != before


@pytest.mark.parametrize("name", ["validating/keys.py", "cli.py", "reading/__pycache__/text.pyc"])
def test_digest_stays_with_what_comes_later(code: Path, name: str) -> None:
    before = cache.reading_digest(code, [])
    (code / name).parent.mkdir(exist_ok=True)
    (code / name).write_text("x = 2\n", encoding="utf-8")
    assert cache.reading_digest(code, []) == before


def test_digest_changes_with_registries_but_not_with_where_they_lie(code: Path, tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    for place in (here, there):
        place.mkdir()
        (place / "countries.csv").write_text("country\nFRA\n", encoding="utf-8")
    assert cache.reading_digest(code, [here]) == cache.reading_digest(code, [there])
    (there / "countries.csv").write_text("country\nITA\n", encoding="utf-8")
    assert cache.reading_digest(code, [here]) != cache.reading_digest(code, [there])


def test_only_the_last_states_of_the_code_keep_their_parts(tmp_path: Path) -> None:
    states = [tmp_path / str(number) for number in range(cache.DIGESTS_KEPT + 2)]
    for state in states:
        cache.forget_old(state)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        state.name for state in states[-cache.DIGESTS_KEPT :]
    )


def test_file_that_cannot_be_opened_has_a_key_of_its_own(releases: Path) -> None:
    missing = cache.document_key(_source("agency/missing.txt"), releases)
    (releases / "agency" / "missing.txt").write_text("here now\n", encoding="utf-8")
    assert cache.document_key(_source("agency/missing.txt"), releases) != missing


def test_state_of_the_code_counts_every_library_that_reads() -> None:
    flows = Path(cache.__file__).parent
    reading = [
        path for path in flows.rglob("*.py") if path.relative_to(flows).parts[0].removesuffix(".py") not in cache.LATER
    ]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in reading]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    modules = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    modules |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    libraries = {module.split(".")[0] for module in modules} - set(sys.stdlib_module_names) - {"flows"}
    names = {"re2": "google-re2"}
    # What checks, prints or documents is imported by these modules, but reads nothing.
    assert {names.get(name, name) for name in libraries} - {"pandera"} == set(cache.READERS)
