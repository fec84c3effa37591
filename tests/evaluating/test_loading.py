"""Reading gold: what is wrong with a file is told by file and key."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from flows.contract import vocabulary
from flows.evaluating import GoldError, load_gold
from flows.evaluating.terms import ANY, terms

Content = dict[str, Any]


def _load(folder: Path, content: Content) -> None:
    (folder / "a.json").write_text(json.dumps(content), "utf-8")
    load_gold(folder)


def test_an_unknown_key_is_named(gold: Content, tmp_path: Path) -> None:
    gold["events"][1]["participants"][0]["rol"] = "signatory"
    with pytest.raises(GoldError, match=r"a\.json: events\[1\]\.participants\[0\]: the key 'rol' is unknown"):
        _load(tmp_path, gold)


def test_a_missing_key_is_named(gold: Content, tmp_path: Path) -> None:
    del gold["people"][0]["country"]
    with pytest.raises(GoldError, match=r"people\[0\]: the key 'country' is missing"):
        _load(tmp_path, gold)


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("title", 3, "'title' must be a text, not a number"),
        ("events", {}, "'events' must be a list, not an object"),
        ("countries", ["FR", 3], "'countries' must be a list of texts"),
        ("quotations", ["x"], r"quotations\[0\]: an object is expected, not a text"),
    ],
)
def test_a_value_of_another_type_is_named(gold: Content, tmp_path: Path, key: str, value: object, message: str) -> None:
    gold[key] = value
    with pytest.raises(GoldError, match=message):
        _load(tmp_path, gold)


def test_an_organisation_may_have_other_names(gold: Content, tmp_path: Path) -> None:
    gold["organisations"][0] = {"name": "Vesta", "also": ["Vesta Space Centre"]}
    _load(tmp_path, gold)
    assert load_gold(tmp_path)[0].organisations[0].also == ("Vesta Space Centre",)
    gold["organisations"] = "Vesta"
    with pytest.raises(GoldError, match="'organisations' must be a list"):
        _load(tmp_path, gold)


def test_a_bad_date_is_named(gold: Content, tmp_path: Path) -> None:
    gold["events"][0]["date"] = "4 March"
    with pytest.raises(GoldError, match=r"events\[0\]: 'date': '4 March' is not a date"):
        _load(tmp_path, gold)


def test_only_one_event_is_main(gold: Content, tmp_path: Path) -> None:
    gold["events"][0]["main"] = True
    with pytest.raises(GoldError, match="more than one is main"):
        _load(tmp_path, gold)


def test_an_id_stands_once(gold: Content, tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text(json.dumps(gold), "utf-8")
    with pytest.raises(GoldError, match="'vesta-12' stands in"):
        _load(tmp_path, gold)


def test_no_gold_and_no_json_are_errors(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no annotated release"):
        load_gold(tmp_path)
    with pytest.raises(GoldError, match="no such folder"):
        load_gold(tmp_path / "absent")
    (tmp_path / "a.json").write_text("{", "utf-8")
    with pytest.raises(GoldError, match="not JSON"):
        load_gold(tmp_path)


def test_folders_below_are_sets(gold: Content, tmp_path: Path) -> None:
    (tmp_path / "tuning").mkdir()
    (tmp_path / "tuning" / "b.json").write_text(json.dumps({**gold, "id": "b"}), "utf-8")
    (tmp_path / "a.json").write_text(json.dumps(gold), "utf-8")
    assert [(release.gold_id, release.set_name) for release in load_gold(tmp_path)] == [
        ("vesta-12", ""), ("b", "tuning")]  # fmt: skip


@pytest.mark.parametrize(
    ("section", "name"),
    [
        ("event_types", "event_type"),
        ("agreement_kinds", "agreement_kind"),
        ("agreement_statuses", "agreement_status"),
        ("roles", "role"),
    ],
)
def test_older_terms_lead_to_terms_of_the_vocabularies(section: str, name: str) -> None:
    for older, accepted in terms(section).items():
        assert accepted <= {*vocabulary(name), ANY}, older
