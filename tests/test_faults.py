"""Who is blamed for a row that breaks a rule: the file that told it, and nobody where many would be."""

from __future__ import annotations

from typing import Any

import pytest

from flows import settings
from flows.contract import table_from_rows
from flows.faults import files_at_fault
from flows.model import Tables
from flows.pipeline import open_project, tables_of, tell_alone, tell_once
from flows.validating import Problem, validate

CITIES = ("Oslo", "Lisbon", "Rome", "Tokyo", "Ottawa", "Nairobi")


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """Six releases, one of a file each, that tell of an agreement signed in another city."""
    raw = tmp_path_factory.mktemp("raw")
    (raw / "releases").mkdir()
    for day, city in enumerate(CITIES, start=10):
        text = f"News of {city}\n{day} June 2023\n\nCNES and JAXA signed an agreement on ocean data in {city}.\n"
        (raw / "releases" / f"{city}.txt").write_text(text)
    return tables_of(raw)


def _broken(tables: Tables, table: str, column: str, value: Any, told_in: tuple[str, ...]) -> Tables:
    """The tables with another value in that column, of the rows that those files tell, and what is wrong with them."""
    releases = {row["path"]: row["release_id"] for row in tables["documents"].to_pylist()}
    names = {releases[f"{city}.txt"] for city in told_in}
    evident = {row["row_id"] for row in tables["evidence"].to_pylist() if row["release_id"] in names}
    rows = [
        {**row, column: value} if row.get("release_id", row.get("event_id")) in names | evident else row
        for row in tables[table].to_pylist()
    ]
    return {**tables, table: table_from_rows(table, rows)}


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [("evidence", "end", 0), ("events", "type", "a fair"), ("event_participants", "role", "onlooker")],
)
def test_the_file_that_told_the_row_is_blamed(tables: Tables, table: str, column: str, value: Any) -> None:
    broken = _broken(tables, table, column, value, ("Rome",))
    blamed = files_at_fault(validate(broken), broken)
    assert set(blamed) == {"Rome.txt"}
    assert blamed["Rome.txt"].startswith(f"{table}.")


def test_many_are_never_blamed(tables: Tables) -> None:
    broken = _broken(tables, "evidence", "end", 0, ("Rome", "Oslo"))
    assert files_at_fault(validate(broken), broken) == {}
    broken = _broken(tables, "evidence", "end", 0, ("Rome",))
    assert files_at_fault(validate(broken), broken, aside=["Oslo.txt"]) == {}


def test_no_file_is_blamed_for_what_no_file_told(tables: Tables) -> None:
    assert files_at_fault([Problem("dyads", None, None, "missing_table", "the table is missing")], tables) == {}
    assert files_at_fault([Problem("countries", 1, "name_en", "pattern", "no name")], tables) == {}


def test_all_is_told_again_without_a_file_set_aside() -> None:
    project = open_project(settings.RAW)
    parts = [
        tell_alone(
            f"{city}.txt", f"In {city}\n2 May 2023\n\nCNES and JAXA met in {city} on 1 May 2023.\n".encode(), project
        )
        for city in CITIES
    ]
    tables = tell_once(parts, project, {"Rome.txt": "events.place: nowhere"})
    assert validate(tables) == []
    assert sorted(event["place"] for event in tables["events"].to_pylist()) == sorted(set(CITIES) - {"Rome"})
    (rome,) = [row for row in tables["documents"].to_pylist() if row["path"] == "Rome.txt"]
    assert (rome["status"], rome["release_id"], rome["relation"]) == ("quarantined", None, None)
    assert rome["reason"].startswith("Rome.txt: events.place: nowhere")
