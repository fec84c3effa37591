"""The contract holds together: schema, vocabulary, pandera, Arrow and the written files say the same of every table."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows import contract
from flows.contract import TABLES, ContractError
from flows.packaging.dictionary import diagram, dictionary, schema_texts
from flows.settings import SCHEMAS
from flows.validating.frames import pandera_schema_of
from flows.validating.profile import profile_errors
from flows.validating.rows import columns_used
from flows.validating.schemas import dangling_references, schema_problems
from tests.corpora import packages

FIELDS = [(table, field) for table in TABLES for field in contract.schema(table)["fields"]]


def _name(part: object) -> str:
    return str(part["name"]) if isinstance(part, Mapping) else str(part)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return packages.write(tmp_path_factory.mktemp("contract") / "package")


def test_every_schema_file_is_a_table_and_the_reverse() -> None:
    assert sorted(path.stem for path in SCHEMAS.glob("*.json")) == sorted(TABLES)


@pytest.mark.parametrize("table", TABLES)
def test_schema_is_a_table_schema_of_version_2(table: str) -> None:
    schema = contract.schema(table)
    assert list(profile_errors(schema, "tableschema")) == []
    assert schema["$schema"] == "https://datapackage.org/profiles/2.0/tableschema.json"
    assert schema["missingValues"] == [""]
    assert contract.primary_key(table)


@pytest.mark.parametrize("table", TABLES)
def test_schema_can_be_run_with_all_its_checks(table: str) -> None:
    told = {**contract.schema(table), "title": "not the project's own file"}
    assert schema_problems(table, told, f"schemas/{table}.json", ours=True) == []


def test_foreign_keys_resolve() -> None:
    assert list(dangling_references(contract.schemas(), {})) == []


def test_foreign_keys_refer_to_primary_keys_of_the_same_type() -> None:
    for table in TABLES:
        for key in contract.foreign_keys(table):
            assert key.other_columns == contract.primary_key(key.other_table)
            ours = [contract.arrow_schema(table).field(column).type for column in key.columns]
            assert ours == [contract.arrow_schema(key.other_table).field(column).type for column in key.other_columns]


def test_a_column_of_an_entity_is_a_foreign_key() -> None:
    """The same column name everywhere for the same thing: `person_id` is always a reference to `people`."""
    owners = {contract.primary_key(table): table for table in TABLES if table != "texts"}
    for table in TABLES:
        references = {key.columns: key.other_table for key in contract.foreign_keys(table)}
        for column in contract.columns(table):
            owner = owners.get((column,))
            if owner not in (None, table):
                assert references.get((column,)) == owner, f"{table}.{column}"


@pytest.mark.parametrize(("table", "field"), FIELDS, ids=_name)
def test_field_is_described_with_a_valid_example(table: str, field: Mapping[str, Any]) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*", field["name"])
    assert field["title"]
    assert field["description"].endswith(".")
    example, constraints = field["example"], field.get("constraints", {})
    column = pa.array([example]).cast(contract.ARROW_TYPES[field["type"]])
    assert column.null_count == 0
    if "enum" in constraints:
        assert example in constraints["enum"]
    if "pattern" in constraints:
        assert re.fullmatch(constraints["pattern"], example)
    if field["type"] in ("integer", "number") and "minimum" in constraints:
        assert float(example) >= constraints["minimum"]


def test_schema_files_hold_the_terms_of_the_vocabularies() -> None:
    stale = [table for table, text in schema_texts().items() if (SCHEMAS / f"{table}.json").read_text("utf-8") != text]
    assert stale == [], "run `entente docs`"


def test_every_enum_comes_from_a_vocabulary_and_every_vocabulary_is_used() -> None:
    used = {field["vocabulary"] for _, field in FIELDS if "vocabulary" in field}
    assert used == set(contract.vocabulary_names())
    assert [
        field["name"] for _, field in FIELDS if "enum" in field.get("constraints", {}) and "vocabulary" not in field
    ] == []


@pytest.mark.parametrize("name", contract.vocabulary_names())
def test_vocabulary_is_defined_in_both_languages(name: str) -> None:
    terms = contract.terms(name)
    assert len({term.id for term in terms}) == len(terms)
    for term in terms:
        assert re.fullmatch(r"[a-z][a-z0-9_]*", term.id)
        assert term.label_en and term.label_fr
        assert term.definition.endswith(".") and term.definition_fr.endswith(".")
        assert term.definition != term.definition_fr


def test_table_of_vocabularies_holds_every_term() -> None:
    rows = contract.vocabularies_table().to_pylist()
    assert {(row["vocabulary"], row["term_id"]) for row in rows} == {
        (name, term) for name in contract.vocabulary_names() for term in contract.vocabulary(name)
    }


@pytest.mark.parametrize("table", TABLES)
def test_schema_pandera_arrow_and_files_agree(table: str, written: Path) -> None:
    fields = contract.schema(table)["fields"]
    names = [field["name"] for field in fields]
    types = {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
    }
    required = [contract.is_required(contract.schema(table), field) for field in fields]

    arrow = contract.arrow_schema(table)
    assert arrow.names == names
    assert arrow.types == [types[field["type"]] for field in fields]
    assert [not field.nullable for field in arrow] == required
    assert arrow.metadata is None

    pandera = pandera_schema_of(contract.schema(table))
    assert list(pandera.columns) == names
    assert [column.dtype.type for column in pandera.columns.values()] == [pd.ArrowDtype(kind) for kind in arrow.types]
    assert [not column.nullable for column in pandera.columns.values()] == required
    assert pandera.unique == list(contract.primary_key(table))

    with (written / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        assert next(csv.reader(lines)) == names
    parquet = pq.read_schema(written / f"{table}.parquet")
    assert parquet.equals(arrow)
    assert not parquet.metadata

    copied = json.loads((written / "schemas" / f"{table}.json").read_text(encoding="utf-8"))
    assert copied == contract.schema(table)


@pytest.mark.parametrize("table", TABLES)
def test_checks_of_the_schema_are_in_the_pandera_schema_or_across_tables(table: str) -> None:
    from flows.validating.across import ACROSS_RULES

    checks = contract.schema(table).get("checks", [])
    across = [check for check in checks if check["rule"] in ACROSS_RULES]
    assert len(pandera_schema_of(contract.schema(table)).checks) == len(checks) - len(across)
    for check in checks:
        assert check["description"].endswith(".")
        if check not in across:
            assert set(columns_used(check)) <= set(contract.columns(table))


def test_data_dictionary_is_fresh() -> None:
    assert (SCHEMAS / "README.md").read_text(encoding="utf-8") == dictionary(), "run `entente docs`"


def test_data_dictionary_tells_every_table_column_and_term() -> None:
    told = dictionary()
    for table, field in FIELDS:
        assert f"### {table}\n" in told
        assert f"`{field['name']}`" in told
    for name in contract.vocabulary_names():
        assert all(f"| `{term}` |" in told for term in contract.vocabulary(name))


def test_diagram_joins_tables_by_their_foreign_keys() -> None:
    assert '    people |o--o{ quotations : "person_id"' in diagram()
    assert '    events ||--o{ event_releases : "event_id"' in diagram()
    assert all(re.search(rf"\b{table}\b", diagram()) for table in TABLES)
    assert diagram(["events", "event_releases"]) == 'erDiagram\n    events ||--o{ event_releases : "event_id"\n'


def test_rows_become_a_table_sorted_by_key_with_nulls_for_what_they_leave_out() -> None:
    rows = [
        {"person_id": "zoe", "name": "Zoe", "origin": "found"},
        {"person_id": "ada", "name": "Ada", "origin": "found"},
    ]
    table = contract.table_from_rows("people", rows)
    assert table.schema.equals(contract.arrow_schema("people"))
    assert table["person_id"].to_pylist() == ["ada", "zoe"]
    assert table["wikidata_id"].to_pylist() == [None, None]


@pytest.mark.parametrize(
    ("table", "row", "said"),
    [
        ("people", {"person": "ada"}, "people, row 1: the contract has no column person"),
        ("people", {"person_id": "ada", "name": ""}, "people.name, row 1: an empty string"),
        ("mentions", {"start": "3"}, "mentions.start, row 1: '3' is not of type integer"),
        ("mentions", {"start": True}, "True is not of type integer"),
        ("event_releases", {"main": 1}, "1 is not of type boolean"),
        ("events", {"earliest": "2021-05-03"}, "is not of type date"),
        ("events", {"earliest": datetime(2021, 5, 3)}, "is not of type date"),  # noqa: DTZ001
        ("letters", {}, "there is no table 'letters'"),
    ],
)
def test_row_against_the_contract_is_refused(table: str, row: dict[str, object], said: str) -> None:
    with pytest.raises(ContractError, match=re.escape(said)):
        contract.table_from_rows(table, [row])


def test_unknown_vocabulary_and_finding_code_are_refused() -> None:
    with pytest.raises(ContractError):
        contract.vocabulary("colours")
    with pytest.raises(ContractError):
        contract.severity("bad_weather")


def test_row_ids_join_the_parts_of_a_composite_key() -> None:
    row = {"event_id": "e1", "release_id": "lusa-nr7-2021", "main": True}
    assert contract.row_id("event_releases", row) == "e1/lusa-nr7-2021"
    assert contract.row_ids("event_releases", contract.table_from_rows("event_releases", [row])).to_pylist() == [
        "e1/lusa-nr7-2021"
    ]
    dyad = contract.table_from_rows("dyads", packages.rows()["dyads"])
    assert contract.row_ids("dyads", dyad).to_pylist() == ["NOR/PRT/2021"]


def test_dates_are_dates_and_integers_stay_integers_beside_nulls() -> None:
    table = contract.table_from_rows("findings", [{"finding_id": "f1", "start": 3}, {"finding_id": "f2"}])
    assert table["start"].to_pylist() == [3, None]
    table = contract.table_from_rows("events", [{"event_id": "e1", "earliest": date(2021, 5, 3)}])
    assert table["earliest"].to_pylist() == [date(2021, 5, 3)]
