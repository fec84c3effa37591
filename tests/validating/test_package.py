"""Packages on disk: a valid one passes, and each kind of damage is told at its place."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.contract import schema
from flows.packaging.files import write_parquet
from flows.validating import Problem, Unreadable, check_package
from tests.corpora import packages

Damage = Callable[[Path], None]
Place = tuple[str | None, int | None, str | None, str]
"""Table, row, column, code."""


def _edit(file: str, old: str, new: str, forged: bool = True) -> Damage:
    """Replace once in a file; ``forged``: sizes and hashes are put right, so that only the content can tell."""

    def damage(package: Path) -> None:
        path = package / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} is not in {file}"
        path.write_bytes(text.replace(old, new, 1).encode())
        if forged:
            packages.described_anew(package)

    return damage


def _tell(change: Callable[[dict[str, packages.Rows]], None]) -> Damage:
    """Write the package again with other rows: CSV, Parquet, sizes and hashes agree."""

    def damage(package: Path) -> None:
        shutil.rmtree(package)
        packages.write(package, change)

    return damage


def _set(table: str, row: int, **values: object) -> Damage:
    return _tell(lambda rows: rows[table][row].update(values))


def _describe(change: Callable[[dict[str, Any]], None]) -> Damage:
    return lambda package: packages.descriptor_changed(package, change)


def _resource(name: str, /, **values: object) -> Damage:
    def change(descriptor: dict[str, Any]) -> None:
        next(resource for resource in descriptor["resources"] if resource["name"] == name).update(values)

    return _describe(change)


def _bytes(file: str, change: Callable[[bytes], bytes], forged: bool = True) -> Damage:
    def damage(package: Path) -> None:
        path = package / file
        path.write_bytes(change(path.read_bytes()))
        if forged:
            packages.described_anew(package)

    return damage


def _parquet(table: str, change: Callable[[pa.Table], pa.Table]) -> Damage:
    def damage(package: Path) -> None:
        path = package / f"{table}.parquet"
        pq.write_table(change(pq.read_table(path)), path, store_schema=False)
        packages.described_anew(package)

    return damage


def _swap_rows(package: Path) -> None:
    lines = (package / "people.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (package / "people.csv").write_text("".join([lines[0], lines[2], lines[1]]), encoding="utf-8")
    rows = pq.read_table(package / "people.parquet")
    write_parquet(rows.take(pa.array([1, 0])), package / "people.parquet", schema("people"))
    packages.described_anew(package)


def _column_dropped(package: Path) -> None:
    lines = (package / "contacts.csv").read_text(encoding="utf-8").splitlines()
    (package / "contacts.csv").write_text("\n".join(line.rpartition(",")[0] for line in lines) + "\n", encoding="utf-8")
    packages.described_anew(package)


def _linked_out(package: Path) -> None:
    outside = package.parent / "outside.csv"
    (package / "people.csv").rename(outside)
    (package / "people.csv").symlink_to(outside)


def _add(table: str, **values: object) -> Damage:
    return _tell(lambda rows: rows[table].append(dict(values)))


def _phone(rows: dict[str, packages.Rows]) -> None:
    rows["contacts"][0]["role"] = "Press Officer, Tel. +351 21 555 01 23"


DAMAGES: dict[str, tuple[Damage, Place]] = {
    # Files against the descriptor
    "wrong size": (_resource("events", bytes=1), ("events", None, None, "wrong_size")),
    "wrong hash": (_resource("events", hash="sha256:" + "0" * 64), ("events", None, None, "wrong_hash")),
    "wrong hash of a Parquet file": (
        _resource("events-parquet", hash="sha256:" + "0" * 64),
        ("events", None, None, "wrong_hash"),
    ),
    "missing file": (lambda p: (p / "people.parquet").unlink(), ("people", None, None, "missing_file")),
    "missing schema": (lambda p: (p / "schemas/people.json").unlink(), ("people", None, None, "missing_file")),
    "changed without a word": (
        _edit("people.csv", "Ana Exemplo", "Ana Exempla", forged=False),
        ("people", None, None, "wrong_hash"),
    ),
    "truncated CSV": (_bytes("names.csv", lambda data: data[:-40]), ("names", 4, None, "unreadable_file")),
    "truncated Parquet": (
        _bytes("events.parquet", lambda data: data[: len(data) // 2]),
        ("events", None, None, "unreadable_file"),
    ),
    "empty Parquet": (_bytes("events.parquet", lambda data: b""), ("events", None, None, "unreadable_file")),
    "empty CSV": (_bytes("events.csv", lambda data: b""), ("events", None, None, "unreadable_file")),
    "not UTF-8": (
        _bytes("countries.csv", lambda data: data.replace("è".encode(), b"\xe8")),
        ("countries", None, None, "not_utf8"),
    ),
    "a cell too many": (_edit("people.csv", "Beispiel,", "Beispiel,,"), ("people", 2, None, "unreadable_file")),
    # Columns
    "missing column": (_column_dropped, ("contacts", None, "organisation_id", "missing_column")),
    "extra column": (
        _bytes("dyads.csv", lambda data: data.replace(b"\n", b",x\n")),
        ("dyads", None, "x", "extra_column"),
    ),
    "renamed column": (
        _edit("people.csv", "family_name", "surname"),
        ("people", None, "family_name", "missing_column"),
    ),
    "columns in another order": (
        _edit("event_releases.csv", "event_id,release_id", "release_id,event_id"),
        ("event_releases", None, "release_id", "column_order"),
    ),
    "Parquet column of another type": (
        _parquet("dyads", lambda rows: rows.set_column(2, "year", rows["year"].cast(pa.int32()))),
        ("dyads", None, "year", "arrow_schema"),
    ),
    # Values
    "wrong type": (_edit("mentions.csv", ",111,115,", ",111,115.5,"), ("mentions", 1, "end", "wrong_type")),
    "bad date": (_edit("releases.csv", "2021-05-04", "2021-02-30"), ("releases", 1, "published_on", "wrong_type")),
    "bad EDTF": (_set("events", 0, date="2021-5-3"), ("events", 1, "date", "pattern")),
    "date and bounds differ": (_set("events", 2, date="2022-11"), ("events", 3, "date", "rule")),
    "unknown term": (_set("events", 1, type="party"), ("events", 2, "type", "unknown_term")),
    "null in a required column": (
        _edit("people.csv", "Ana Exemplo,Exemplo", ",Exemplo"),
        ("people", 1, "name", "null_value"),
    ),
    "unknown term in the CSV only": (
        _edit("events.csv", "e2,meeting", "e2,party"),
        ("events", 2, "type", "unknown_term"),
    ),
    "dangling key in the CSV only": (
        _edit("contacts.csv", "Officer,lusa", "Officer,nobody"),
        ("contacts", 1, "organisation_id", "dangling_key"),
    ),
    "below the minimum": (_set("events", 0, releases=0), ("events", 1, "releases", "bounds")),
    "CSV and Parquet differ": (
        _edit("events.csv", "Signing in Lisbon", "Signing in Porto"),
        ("events", 1, "label", "files_differ"),
    ),
    "a row only in the CSV": (
        _bytes("people.csv", lambda data: data + b"zoe-zero,Zoe Zero,Zero,,curated\n"),
        ("people", None, None, "files_differ"),
    ),
    # Keys
    "duplicate key": (
        _add("people", person_id="ana-exemplo", name="Ana Two", origin="curated"),
        ("people", 1, "person_id", "duplicate_key"),
    ),
    "dangling key": (_set("contacts", 0, organisation_id="nobody"), ("contacts", 1, "organisation_id", "dangling_key")),
    "unsorted rows": (_swap_rows, ("people", 1, "person_id", "unsorted")),
    # Rules
    "two entities in one row": (
        _set("event_participants", 2, country="PRT"),
        ("event_participants", 3, "person_id", "rule"),
    ),
    "a count that is none": (_set("events", 1, releases=1), ("events", 2, "releases", "rule")),
    "a release with two main events": (
        _set("event_releases", 1, main=True),
        ("event_releases", 2, "release_id", "rule"),
    ),
    "a status never observed": (_set("agreements", 0, status="ended"), ("agreements", 1, "status", "rule")),
    "a text changed after its hash": (
        _tell(lambda rows: rows["texts"][1].update(text=packages.SECOND + " Or not.")),
        ("releases", 2, "text_sha256", "rule"),
    ),
    "a release without text": (_tell(lambda rows: rows["texts"].pop()), ("releases", 2, "release_id", "rule")),
    "a finding about nothing": (_set("findings", 0, row_id="q9"), ("findings", 1, "row_id", "rule")),
    # Evidence
    "evidence beyond the text": (
        _set("evidence", 0, end=100_000),
        ("evidence", 1, "end", "evidence_outside_text"),
    ),
    "evidence of other words": (_set("evidence", 1, start=0), ("releases", 1, "title", "evidence_differs")),
    "value without evidence": (
        _tell(lambda rows: rows["evidence"].pop(0)),
        ("releases", 1, "number", "evidence_missing"),
    ),
    "evidence of nothing": (_set("evidence", 0, field="story"), ("evidence", 1, "field", "evidence_dangling")),
    "mention of other words": (_set("mentions", 0, text="LUSO"), ("mentions", 1, "text", "evidence_differs")),
    # Privacy
    "telephone number": (_tell(_phone), ("contacts", 1, "role", "personal_data")),
    "e-mail address": (_set("contacts", 0, name="carla@lusa.example"), ("contacts", 1, "name", "personal_data")),
    # Descriptor
    "version banana": (_describe(lambda d: d.update(version="banana")), (None, None, None, "version")),
    "no version": (_describe(lambda d: d.pop("version")), (None, None, None, "version")),
    "'..' in a path": (_resource("people", path="../package/people.csv"), ("people", None, None, "unsafe_path")),
    "'..' inside a path": (_resource("people", path="schemas/../people.csv"), ("people", None, None, "unsafe_path")),
    "absolute path": (_resource("people", path="/etc/passwd"), ("people", None, None, "unsafe_path")),
    "URL path": (_resource("people", path="https://lusa.example/people.csv"), ("people", None, None, "unsafe_path")),
    "path out by a link": (_linked_out, ("people", None, None, "unsafe_path")),
    "schema from elsewhere": (
        _resource("people", schema="https://lusa.example/x.json"),
        ("people", None, None, "unsafe_path"),
    ),
    "mixed path": (_resource("people", path=["people.csv", "people.parquet"]), ("people", None, None, "mixed_path")),
    "name given twice": (_resource("people", name="names"), ("names", None, None, "duplicate_name")),
    "no resources": (_describe(lambda d: d.update(resources=[])), (None, None, None, "descriptor")),
    "a table left out": (
        _describe(lambda d: d.update(resources=[r for r in d["resources"] if not r["name"].startswith("dyads")])),
        ("dyads", None, None, "unused_schema"),
    ),
    "a Parquet file left out": (
        _describe(lambda d: d.update(resources=[r for r in d["resources"] if r["name"] != "dyads-parquet"])),
        ("dyads", None, None, "missing_table"),
    ),
    "a dangling foreign key in a schema": (
        _edit("schemas/contacts.json", '"resource": "releases"', '"resource": "press_releases"', forged=False),
        ("contacts", None, "release_id", "bad_schema"),
    ),
    "a schema that is none": (
        _edit("schemas/contacts.json", '"type": "string"', '"type": "text"', forged=False),
        ("contacts", None, None, "bad_schema"),
    ),
    "a pattern that does not compile": (
        _edit("schemas/contacts.json", "^[a-z][a-z0-9-]*$", "^[a-z(", forged=False),
        ("contacts", None, "contact_id", "bad_schema"),
    ),
}

OWN_PROPERTIES: dict[str, Callable[[dict[str, Any]], None]] = {
    "an unknown rule": lambda schema: schema["checks"][0].update(rule="as_i_like"),
    "a rule that is no name": lambda schema: schema["checks"][0].update(rule={}),
    "a rule without its part": lambda schema: schema["checks"][0].pop("field"),
    "a column that is not there": lambda schema: schema["checks"][0].update(field="nothing"),
    "values of another type": lambda schema: schema["checks"][0].update(when={"published_on_basis": [[1]]}),
    "another table that is not there": lambda schema: schema["checks"][2].update(table="letters"),
    "another column that is not there": lambda schema: schema["checks"][3].update(when={"colour": ["red"]}),
    "evidence of an unknown kind": lambda schema: schema["fields"][4].update(evidence="sometimes"),
    "an excuse that is none": lambda schema: schema.update(evidenceUnless={"origin": "curated"}),
    "a slice that is none": lambda schema: schema.update(slice="all of it"),
}


@pytest.mark.parametrize("name", OWN_PROPERTIES)
def test_malformed_rule_in_a_schema_is_told_and_not_run(name: str, package: Path) -> None:
    path = package / "schemas" / "releases.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    OWN_PROPERTIES[name](told)
    path.write_text(json.dumps(told), encoding="utf-8")
    problems = check_package(package)
    assert ("releases", "bad_schema", "schemas/releases.json") in [(p.table, p.code, p.file) for p in problems]


def test_valid_package_has_no_problem(valid_package: Path) -> None:
    assert check_package(valid_package) == []
    assert check_package(valid_package / "datapackage.json") == []


@pytest.mark.parametrize("name", DAMAGES)
def test_damage_is_told_at_its_place(name: str, package: Path) -> None:
    damage, (table, row, column, code) = DAMAGES[name]
    damage(package)
    problems = check_package(package)
    places = [(problem.table, problem.row, problem.column, problem.code) for problem in problems]
    assert (table, row, column, code) in places, "\n".join(map(str, problems))
    assert all(problem.remedy and problem.message for problem in problems)


def test_damage_is_told_with_the_key_of_its_row(package: Path) -> None:
    _set("events", 1, type="party")(package)
    told = {(problem.column, problem.key, problem.file) for problem in check_package(package)}
    assert ("type", "e2", "events.csv") in told


def test_one_damage_is_not_told_again_by_frictionless(package: Path) -> None:
    _set("events", 1, type="party")(package)
    assert {problem.code for problem in check_package(package)} == {"unknown_term"}


def test_frictionless_judges_by_itself(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.validating.package.validate", lambda tables, schemas: [])
    _set("events", 1, type="party")(package)
    problem = next(problem for problem in check_package(package) if problem.code == "frictionless")
    assert (problem.table, problem.row, problem.column) == ("events", 2, "type")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "there is no file"),
        (b"", "not JSON"),
        (b"{]", "not JSON"),
        (b'["a", "package"]', "not an object"),
        (b'{"name": "\xff"}', "not UTF-8"),
        (b'{"a":' * 5000 + b"1" + b"}" * 5000, "nested deeper"),
        (b'{"name": "a", "name": "b"}', "stands twice"),
        (b'{"bytes": NaN}', "NaN"),
    ],
)
def test_what_is_no_package_is_unreadable(content: bytes | None, said: str, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "datapackage.json").write_bytes(content)
    with pytest.raises(Unreadable, match=said):
        check_package(tmp_path)


def test_no_folder_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        check_package(tmp_path / "nowhere")


def test_package_of_others_is_judged_by_its_own_schema(tmp_path: Path) -> None:
    assert _others(tmp_path / "good", "a;1,5\nb;2,5\n", {"delimiter": ";"}, decimal_char=",") == []
    problems = _others(tmp_path / "bad", "a,1\na,x\n", {})
    assert [(p.row, p.column, p.code) for p in problems] == [(2, "height", "wrong_type")]
    problems = _others(tmp_path / "twice", "a,1\na,2\n", {})
    assert {(p.row, p.column, p.code) for p in problems} == {(1, "name", "duplicate_key"), (2, "name", "duplicate_key")}


def test_strange_pattern_does_not_hang(tmp_path: Path) -> None:
    """A pattern that a backtracking engine never gets done with."""
    problems = _others(tmp_path / "slow", "a" * 60 + "!,1\n", {}, pattern="^(a+)+$")
    assert [(p.row, p.column, p.code) for p in problems] == [(1, "name", "pattern")]


def _others(
    folder: Path,
    lines: str,
    dialect: dict[str, str],
    decimal_char: str | None = None,
    pattern: str | None = None,
) -> list[Problem]:
    """The problems of a package that is not ours, with a CSV file of names and heights."""
    folder.mkdir()
    (folder / "trees.csv").write_text(f"name{dialect.get('delimiter', ',')}height\n{lines}", encoding="utf-8")
    fields: list[dict[str, object]] = [{"name": "name", "type": "string"}, {"name": "height", "type": "number"}]
    if decimal_char:
        fields[1]["decimalChar"] = decimal_char
    if pattern:
        fields[0]["constraints"] = {"pattern": pattern}
    resource = {
        "name": "trees",
        "path": "trees.csv",
        "format": "csv",
        "schema": {"fields": fields, "primaryKey": ["name"], "checks": "of another kind"},
        **({"dialect": dialect} if dialect else {}),
    }
    (folder / "datapackage.json").write_text(json.dumps({"resources": [resource]}), encoding="utf-8")
    return check_package(folder)
