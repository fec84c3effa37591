"""The descriptor is a Data Package of version 2 that strangers' tools take, and it says whose the words are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from flows.contract import TABLES, empty_tables
from flows.packaging.descriptor import FileFacts, descriptor
from flows.validating.profile import profile_errors
from tests.corpora import packages


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return packages.write(tmp_path_factory.mktemp("descriptor") / "package")


@pytest.fixture(scope="module")
def told(package: Path) -> dict[str, Any]:
    described: dict[str, Any] = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    return described


def test_descriptor_keeps_the_official_profile(told: dict[str, Any]) -> None:
    assert list(profile_errors(told, "datapackage")) == []


def test_every_table_is_there_as_csv_and_as_parquet(told: dict[str, Any]) -> None:
    assert [resource["name"] for resource in told["resources"]] == [
        name for table in TABLES for name in (table, f"{table}-parquet")
    ]


def test_csv_says_how_it_is_written_and_parquet_does_not(told: dict[str, Any]) -> None:
    csv, parquet = told["resources"][:2]
    assert (csv["mediatype"], csv["encoding"], csv["dialect"]) == ("text/csv", "utf-8", {"lineTerminator": "\n"})
    assert parquet["mediatype"] == "application/vnd.apache.parquet"
    assert not {"encoding", "dialect"} & set(parquet)
    assert csv["schema"] == parquet["schema"] == "schemas/releases.json"


def test_words_remain_their_publishers(told: dict[str, Any]) -> None:
    reserved = [r["name"] for r in told["resources"] if r.get("licenses", [{}])[0].get("name") == "other-closed"]
    assert reserved == ["texts", "texts-parquet", "quotations", "quotations-parquet"]
    assert told["licenses"][0]["name"] == "CC-BY-4.0"
    assert told["sources"] == [
        {"title": "Press releases of LUSA", "path": "https://lusa.example"},
        {"title": "Press releases of Nordspace"},
    ]


def test_descriptor_of_empty_tables_keeps_the_profile() -> None:
    files = {"events": FileFacts("output/events.csv", 10, "0" * 64)}
    assert list(profile_errors(descriptor(empty_tables(), files, "0.1.0"), "datapackage")) == []


def test_frictionless_takes_the_csv_side_whole_with_foreign_keys(package: Path, told: dict[str, Any]) -> None:
    """Its Parquet reader fails on any correct `bytes` and reads null numbers as NaN: those are our own check's."""
    import frictionless

    csv = {**told, "resources": [resource for resource in told["resources"] if resource["format"] == "csv"]}
    report = frictionless.Package.from_descriptor(csv, basepath=str(package)).validate()
    assert report.flatten(["title", "fieldName", "message"]) == []
    assert report.stats["tasks"] == len(TABLES)
