"""Tables in memory: what is valid passes, and rules find what breaks them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pyarrow as pa
import pytest

from flows import contract
from flows.validating import Problem, validate
from flows.validating.problems import MOST_PER_KIND, few
from flows.validating.rows import ROW_RULES
from tests.corpora import packages

Change = Callable[[dict[str, packages.Rows]], None]


def _problems(change: Change) -> list[Problem]:
    return validate(packages.tables(change))


def test_small_dataset_is_valid() -> None:
    assert validate(packages.tables()) == []


def test_empty_tables_are_valid() -> None:
    assert validate(contract.empty_tables()) == []


def test_small_dataset_has_a_row_in_every_table() -> None:
    assert [table for table, rows in packages.tables().items() if not rows.num_rows] == []


def test_missing_and_unknown_tables_are_told() -> None:
    tables = packages.tables()
    tables["letters"] = tables.pop("dyads")
    assert [(p.table, p.code) for p in validate(tables)] == [("dyads", "missing_table"), ("letters", "unknown_table")]


def test_table_of_another_type_is_told_and_left_out_of_other_checks() -> None:
    tables = packages.tables()
    rows = tables["dyads"]
    tables["dyads"] = rows.set_column(2, "year", rows["year"].cast(pa.int16()))
    assert [(p.table, p.column, p.code) for p in validate(tables)] == [("dyads", "year", "wrong_type")]


def test_null_in_required_column_is_told() -> None:
    problems = _problems(lambda rows: rows["people"][1].update(name=None))
    assert ("people", 2, "name", "null_value") in [(p.table, p.row, p.column, p.code) for p in problems]


def test_unique_column_is_kept() -> None:
    problems = _problems(lambda rows: rows["countries"][1].update(alpha_2="NA"))
    assert {(p.row, p.column, p.code) for p in problems} == {(1, "alpha_2", "not_unique"), (2, "alpha_2", "not_unique")}


def test_alpha_2_of_namibia_is_no_null() -> None:
    assert packages.tables()["countries"]["alpha_2"].to_pylist() == ["NA", "NO", "PT"]


def test_value_of_curated_row_needs_no_evidence() -> None:
    assert _problems(lambda rows: rows["organisations"][0].update(acronym="LUSA")) == []
    problems = _problems(lambda rows: rows["organisations"][1].update(acronym="NS"))
    assert [(p.table, p.row, p.column, p.code) for p in problems] == [
        ("organisations", 2, "acronym", "evidence_missing")
    ]


def test_value_may_rest_on_one_of_several_releases() -> None:
    """The second release words the title otherwise; the first has it to the letter."""

    def change(rows: dict[str, packages.Rows]) -> None:
        start = packages.SECOND.index("met in Lisbon")
        rows["evidence"].append(
            {
                "evidence_id": "w1",
                "table": "agreements",
                "row_id": "a1",
                "field": "title",
                "release_id": "nordspace-20210505-a1b2c3",
                "start": start,
                "end": start + 3,
                "rule_id": "by.hand",
            }
        )

    assert _problems(change) == []


def test_white_space_is_folded_before_slice_and_value_are_compared() -> None:
    def change(rows: dict[str, packages.Rows]) -> None:
        title = next(row for row in rows["evidence"] if row["field"] == "title" and row["table"] == "releases")
        start = packages.FIRST.index("framework agreement\n\nOn 3 May")
        title.update(start=start, end=start + len("framework agreement\n\nOn 3 May"))
        rows["releases"][0]["title"] = "framework agreement On 3 May"

    assert _problems(change) == []


def test_offsets_count_code_points() -> None:
    """The slice lies behind an emoji, which is one code point, two UTF-16 units and four bytes."""
    start = packages.FIRST.index("The Sargasso")
    problems = _problems(lambda rows: rows["quotations"][0].update(text="We share one ocean"))
    assert problems == []  # one of its two slices says just this
    mention = {"start": start + 4, "end": start + 14}
    assert _problems(lambda rows: rows["mentions"][3].update(mention)) == []


def test_finding_codes_have_a_severity() -> None:
    assert {contract.severity(code) for code in contract.vocabulary("finding_code")} <= {"info", "warning", "error"}


def test_few_tells_the_rest_as_a_number() -> None:
    many = [Problem("events", row, "type", "unknown_term", "…") for row in range(1, 101)]
    told = list(few(many))
    assert len(told) == MOST_PER_KIND + 1
    assert told[-1].message == f"… and {100 - MOST_PER_KIND} more of this kind"


FIELDS = ["date", "earliest", "latest", "date_precision"]


@pytest.mark.parametrize(
    ("told", "earliest", "latest", "precision", "holds"),
    [
        (None, None, None, "unknown", True),
        (None, None, date(2021, 5, 4), "unknown", True),
        (None, None, date(2021, 5, 4), "open_interval", True),
        ("../2021-05-04", None, date(2021, 5, 4), "open_interval", True),
        ("2021-05-03", date(2021, 5, 3), date(2021, 5, 3), "day", True),
        ("2021-05-03", date(2021, 5, 3), date(2021, 5, 4), "day", False),
        ("2021-05-03", None, None, "day", False),
        ("2021-05", date(2021, 5, 1), date(2021, 5, 31), "month", True),
        ("2021-05", date(2021, 4, 1), date(2021, 5, 31), "month", False),
        ("2021-13", date(2021, 5, 1), date(2021, 5, 31), "month", False),
        ("2021", date(2021, 1, 1), date(2021, 12, 31), "year", True),
        ("2021", date(2021, 1, 1), date(2021, 12, 31), "day", False),
        ("2021-21", date(2021, 3, 1), date(2021, 5, 31), "season", True),
        ("2021-34", date(2021, 4, 1), date(2021, 6, 30), "quarter", True),
        ("2021-40", date(2021, 1, 1), date(2021, 6, 30), "half", True),
        ("2021-05-25/2021-05-26", date(2021, 5, 25), date(2021, 5, 26), "range", True),
        ("2021-05-25/2021-05-26", date(2021, 5, 25), date(2021, 5, 27), "range", False),
        ("2021-05-25", date(2021, 5, 25), date(2021, 5, 25), "range", False),
        ("2021", date(2021, 1, 1), date(2021, 4, 30), "part_of_year", True),
        ("2021-05-03", date(2021, 5, 3), date(2021, 5, 3), "unknown", False),
    ],
)
def test_dates_and_bounds_say_the_same(
    told: str | None, earliest: date | None, latest: date | None, precision: str, holds: bool
) -> None:
    types = [pa.string(), pa.date32(), pa.date32(), pa.string()]
    values = [told, earliest, latest, precision]
    rows = pa.table([pa.array([value], kind) for value, kind in zip(values, types, strict=True)], names=FIELDS)
    check = {"rule": "dates", "fields": FIELDS}
    assert ROW_RULES["dates"](rows, check).to_pylist() == [holds]
