"""Finding the texts of gold and handing them on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from flows.evaluating import GoldError, gather, lay_out, load_gold, texts_of

Content = dict[str, Any]


def _written(folder: Path, content: Content) -> Path:
    folder.mkdir(parents=True)
    (folder / f"{content['id']}.json").write_text(json.dumps(content), "utf-8")
    return folder


def test_a_text_beside_its_annotation_is_found_and_goes_where_no_publisher_is_named(
    gold: Content, tmp_path: Path
) -> None:
    folder = _written(tmp_path / "vesta", gold)
    (folder / "vesta-12.txt").write_text("text", "utf-8")
    texts = texts_of(load_gold(folder), tmp_path / "releases")
    paths = gather(texts, tmp_path / "releases", tmp_path / "raw")
    assert paths == {"vesta-12": "annotated/vesta-12.txt"}
    assert (tmp_path / "raw/releases/annotated/vesta-12.txt").read_text("utf-8") == "text"


def test_a_text_in_the_folder_beside_is_found(gold: Content, tmp_path: Path) -> None:
    folder = _written(tmp_path / "gold", gold)
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "vesta-12.md").write_text("text", "utf-8")
    assert texts_of(load_gold(folder), tmp_path)["vesta-12"] == tmp_path / "text" / "vesta-12.md"


def test_a_collected_text_keeps_its_path(gold: Content, tmp_path: Path) -> None:
    folder = _written(tmp_path / "gold", {**gold, "path": "vesta/n12.txt"})
    collected = tmp_path / "releases" / "vesta"
    collected.mkdir(parents=True)
    (collected / "n12.txt").write_text("text", "utf-8")
    texts = texts_of(load_gold(folder), tmp_path / "releases")
    assert gather(texts, tmp_path / "releases", tmp_path / "raw") == {"vesta-12": "vesta/n12.txt"}


def test_a_text_that_is_nowhere_is_an_error(gold: Content, tmp_path: Path) -> None:
    releases = load_gold(_written(tmp_path / "gold", gold))
    with pytest.raises(GoldError, match=r"vesta-12\.json: no text for it"):
        texts_of(releases, tmp_path)


def test_a_collected_text_is_found_by_its_name_if_only_one_bears_it(gold: Content, tmp_path: Path) -> None:
    releases = load_gold(_written(tmp_path / "gold", gold))
    for agency in ("a", "b"):
        (tmp_path / "releases" / agency).mkdir(parents=True)
    (tmp_path / "releases/a/vesta-12.txt").write_text("text", "utf-8")
    assert texts_of(releases, tmp_path / "releases")["vesta-12"] == tmp_path / "releases/a/vesta-12.txt"
    (tmp_path / "releases/b/vesta-12.md").write_text("text", "utf-8")
    with pytest.raises(GoldError, match="several texts"):
        texts_of(releases, tmp_path / "releases")


def test_registries_and_profiles_come_along_with_the_texts(gold: Content, tmp_path: Path) -> None:
    folder = _written(tmp_path / "gold", gold)
    (folder / "vesta-12.txt").write_text("text", "utf-8")
    raw = tmp_path / "raw"
    (raw / "releases").mkdir(parents=True)
    (raw / "reference").mkdir()
    (raw / "reference" / "people.csv").write_text("person_id\n", "utf-8")
    laid_out = lay_out(load_gold(folder), raw, tmp_path / "folder")
    assert sorted(path.relative_to(laid_out).as_posix() for path in laid_out.rglob("*") if path.is_file()) == [
        "reference/people.csv", "releases/annotated/vesta-12.txt"]  # fmt: skip
