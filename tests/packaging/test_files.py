"""CSV and Parquet of one table: faithful, readable by others, and the same bytes each time."""

from __future__ import annotations

import csv
import tempfile
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows import contract
from flows.packaging.files import write_csv, write_parquet
from flows.validating.reading import read_csv

NASTY = [
    "line\nbreak",
    "two\r\nlines",
    'a "quoted" word',
    "comma, comma",
    "=1+1",
    "+351",
    "-x",
    "@home",
    " blanks around ",
    "NA",
    "null",
    "true",
    "1.0",
    "é 🛰 e\u0301",
    '"',
    "\t",
    "'",
]


def _countries(names: list[str]) -> pa.Table:
    codes = [f"{chr(65 + i // 676)}{chr(65 + i // 26 % 26)}{chr(65 + i % 26)}" for i in range(len(names))]
    rows = [
        {"country": code, "alpha_2": code[1:], "name_en": name, "name_fr": "x"}
        for code, name in zip(codes, names, strict=True)
    ]
    return contract.table_from_rows("countries", rows)


def _names(path: Path) -> list[str]:
    read = read_csv("countries", contract.schema("countries"), path, path.name)
    assert read.problems == []
    assert read.rows is not None
    return [str(name) for name in read.rows["name_en"].to_pylist()]


def test_every_reader_reads_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "countries.csv"
    write_csv(_countries(NASTY), path)
    assert _names(path) == NASTY
    with path.open(encoding="utf-8", newline="") as lines:
        assert [row["name_en"] for row in csv.DictReader(lines)] == NASTY
    query = f"SELECT name_en FROM read_csv('{path}', all_varchar = true, header = true)"
    assert [name for (name,) in duckdb.sql(query).fetchall()] == NASTY


@settings(max_examples=60)
@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1), min_size=1, max_size=20
    )
)
def test_any_text_survives_the_round_trip(names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.csv"
        write_csv(_countries(names), path)
        assert _names(path) == names


def test_frictionless_reads_what_was_written(tmp_path: Path) -> None:
    from frictionless import Resource, Schema

    write_csv(_countries(NASTY), tmp_path / "countries.csv")
    schema = Schema.from_descriptor(dict(contract.schema("countries")))
    rows = Resource(path="countries.csv", basepath=str(tmp_path), schema=schema).read_rows()
    assert [row["name_en"] for row in rows] == NASTY


def test_only_cells_that_need_it_are_quoted_and_null_is_an_empty_cell(tmp_path: Path) -> None:
    rows = contract.table_from_rows(
        "missions",
        [
            {"mission_id": "a", "name": "plain", "norad_id": 7, "origin": "found"},
            {"mission_id": "b", "name": "with, comma", "origin": "found"},
        ],
    )
    write_csv(rows, tmp_path / "missions.csv")
    assert (tmp_path / "missions.csv").read_bytes() == (
        b"mission_id,name,kind,field,operator_id,host_mission_id,cospar_id,norad_id,wikidata_id,origin\n"
        b"a,plain,,,,,,7,,found\n"
        b'b,"with, comma",,,,,,,,found\n'
    )


def test_empty_table_is_a_header(tmp_path: Path) -> None:
    write_csv(contract.empty_table("texts"), tmp_path / "texts.csv")
    assert (tmp_path / "texts.csv").read_bytes() == b"release_id,text\n"


def test_empty_string_is_refused(tmp_path: Path) -> None:
    rows = pa.table({"release_id": ["a"], "text": [""]}, schema=contract.arrow_schema("texts"))
    with pytest.raises(ValueError, match="column text holds an empty string"):
        write_csv(rows, tmp_path / "texts.csv")


def test_long_table_is_written_in_pieces_without_a_seam(tmp_path: Path) -> None:
    rows = pa.table({"a": pa.array(range(200_000)), "b": ["x"] * 200_000})
    write_csv(rows, tmp_path / "long.csv")
    assert (tmp_path / "long.csv").read_bytes() == b"a,b\n" + b"".join(b"%d,x\n" % i for i in range(200_000))


def test_same_table_gives_the_same_bytes_however_it_is_chunked(tmp_path: Path) -> None:
    whole = _countries(NASTY)
    pieces = pa.concat_tables([whole.slice(0, 5), whole.slice(5)])
    for name, rows in (("whole", whole), ("pieces", pieces)):
        write_csv(rows, tmp_path / f"{name}.csv")
        write_parquet(rows, tmp_path / f"{name}.parquet", contract.schema("countries"))
    for ending in ("csv", "parquet"):
        assert (tmp_path / f"whole.{ending}").read_bytes() == (tmp_path / f"pieces.{ending}").read_bytes()


def test_parquet_carries_no_metadata_of_its_writer(tmp_path: Path) -> None:
    rows = _countries(["x"]).replace_schema_metadata({"pandas": "{}"})
    write_parquet(rows, tmp_path / "countries.parquet", contract.schema("countries"))
    assert not pq.read_metadata(tmp_path / "countries.parquet").metadata
