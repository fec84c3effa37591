"""Agreements told by several releases."""

from __future__ import annotations

from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from flows.deduplicating import deduplicate
from tests.deduplicating.telling import REGISTRY, Telling, dangling, rows

SIGNED = ("framework", "signed", "2031-06-15")


def _told(*tellings: tuple[str, tuple[Any, ...], dict[str, Any]]) -> dict[str, pa.Table]:
    """(day of the release, (kind, status, day of signature), further columns); unsigned is seen on the first day."""
    made = []
    for number, (published, (kind, status, day), more) in enumerate(tellings):
        telling = Telling(f"orbis-{number}", date.fromisoformat(published) if published else None)
        parties = [telling.organisation("Orbis", "orbis"), telling.organisation("Zenita", "zenita")]
        seen = (
            published
            if day is None and status in ("proposed", "negotiating", "text_agreed", "signature_planned")
            else None
        )
        telling.agreement(kind, status, more.pop("parties", parties), day=day, seen=seen or None, **more)
        made.append(telling.part())
    tables = deduplicate(made, REGISTRY, None)
    assert dangling(tables) == []
    return tables


def _count(*tellings: tuple[str, tuple[Any, ...], dict[str, Any]]) -> int:
    return len(_told(*tellings)["agreements"])


def test_an_agreement_prepared_and_then_signed_is_one_with_its_history() -> None:
    tables = _told(
        (
            "2031-03-23",
            ("framework", "negotiating", None),
            {"title": "framework accord", "subject": "orbital science and life sciences"},
        ),
        ("2031-06-15", SIGNED, {"title": "framework cooperation agreement", "subject": "orbital science"}),
    )
    [agreement] = tables["agreements"].to_pylist()
    assert (agreement["status"], agreement["date"], agreement["date_precision"]) == ("signed", "2031-06-15", "day")
    assert (agreement["title"], agreement["subject"]) == ("framework cooperation agreement", "orbital science")
    history = sorted(tables["agreement_history"].to_pylist(), key=lambda row: row["date"])
    assert [(row["status"], row["date"], row["release_id"]) for row in history] == [
        ("negotiating", "2031-03-23", "orbis-0"),
        ("signed", "2031-06-15", "orbis-1"),
    ]
    assert len(tables["agreement_parties"]) == 2
    assert rows(tables, "findings", code="status_regression") == []


@pytest.mark.parametrize(
    ("second", "agreements"),
    [
        (("2031-07-01", ("framework", "signed", "2031-06-16"), {}), 1),
        (("2031-07-01", ("framework", "signed", "2031-06-25"), {}), 2),
        (("2031-07-01", ("framework", "signed", "2031-06"), {}), 1),
        (("2032-07-01", ("unspecified", "signed", "2031"), {}), 1),
        (("2032-07-01", ("framework", "signed", "../2032-07-01"), {}), 1),
        (("2039-07-01", ("framework", "signed", "../2039-07-01"), {}), 2),
        (("2039-07-01", ("framework", "signed", "../2039-07-01"), {"subject": "lunar ice drilling"}), 1),
        (("2031-07-01", ("framework", "signed", "2031-06"), {"subject": "weather satellites"}), 2),
        (("2031-07-01", ("contract", "signed", "2031-06-15"), {}), 2),
        (("2031-07-01", ("framework", "signed", "2031-06-15"), {"parties": ["FRA", "IND"]}), 2),
        (("2031-07-01", ("framework", "signed", "2031-06-15"), {"parties": ["orbis"]}), 2),
    ],
)
def test_two_signatures_are_one_if_parties_kind_date_and_subject_allow(
    second: tuple[str, tuple[Any, ...], dict[str, Any]], agreements: int
) -> None:
    assert (
        _count(("2031-06-15", SIGNED, {"subject": "drilling for lunar ice"}), (second[0], second[1], dict(second[2])))
        == agreements
    )


def test_a_signature_dated_loosely_joins_no_agreement_if_two_fit() -> None:
    signed = [(f"2031-0{month}-02", ("memorandum", "signed", f"2031-0{month}-01"), {}) for month in (3, 9)]
    assert _count(*signed) == 2
    assert _count(*signed, ("2032-01-01", ("memorandum", "signed", "2031"), {})) == 3


def test_an_agreement_in_preparation_two_years_before_is_another() -> None:
    assert _count(("2029-01-01", ("framework", "negotiating", None), {}), ("2031-06-15", SIGNED, {})) == 2
    assert _count(("2031-01-01", ("memorandum", "negotiating", None), {}), ("2031-06-15", SIGNED, {})) == 2


def test_an_earlier_state_told_later_is_a_finding_and_undoes_no_signature() -> None:
    tables = _told(("2031-06-15", SIGNED, {}), ("2031-09-01", ("framework", "negotiating", None), {}))
    [agreement] = tables["agreements"].to_pylist()
    assert agreement["status"] == "signed"
    [finding] = rows(tables, "findings", code="status_regression")
    assert (finding["row_id"], finding["release_id"], finding["severity"]) == (
        agreement["agreement_id"],
        "orbis-1",
        "warning",
    )


def test_the_surest_date_of_signature_stands() -> None:
    tables = _told(
        ("2031-06-15", ("framework", "signed", "2031-06-15"), {"basis": "year_inferred"}),
        ("2031-06-16", ("framework", "signed", "2031-06-15"), {"basis": "stated"}),
    )
    assert [row["date_basis"] for row in tables["agreements"].to_pylist()] == ["stated"]


def test_children_follow_their_parent_when_it_is_told_twice() -> None:
    made = []
    for number in (1, 2):
        telling = Telling(f"orbis-{number}", date(2031, 6, number))
        bodies = [telling.organisation("Orbis", "orbis"), telling.organisation("Zenita", "zenita")]
        parent = telling.agreement("intergovernmental", "signed", ["FRA", "IND"], day="2009")
        telling.agreement(
            "letter_of_intent",
            "signed",
            bodies,
            day="2031-05-30",
            parent_agreement_id=parent,
            parent_relation="pursuant_to",
        )
        made.append((telling.part(), parent))
    tables = deduplicate([part for part, _ in made], REGISTRY, None)
    [letter] = rows(tables, "agreements", kind="letter_of_intent")
    assert (
        letter["parent_agreement_id"]
        == made[0][1]
        == rows(tables, "agreements", kind="intergovernmental")[0]["agreement_id"]
    )
    assert dangling(tables) == []


def test_an_agreement_named_twice_in_one_release_is_one_and_two_of_them_are_two() -> None:
    for days, agreements in ((("2009", "2009"), 1), (("2009", "2012"), 2)):
        telling = Telling("orbis-1")
        for day in days:
            telling.agreement("intergovernmental", "signed", ["FRA", "IND"], day=day)
        assert len(deduplicate([telling.part()], REGISTRY, None)["agreements"]) == agreements


def test_agreements_without_parties_are_never_joined() -> None:
    assert _count(*(("2031-06-15", SIGNED, {"parties": []}) for _ in range(2))) == 2


def test_the_signing_events_of_one_agreement_are_one() -> None:
    made = []
    for number in (1, 2):
        telling = Telling(f"orbis-{number}", date(2031, 6, 14 + number))
        bodies = [telling.organisation("Orbis", "orbis"), telling.organisation("Zenita", "zenita")]
        agreement = telling.agreement("framework", "signed", bodies, day="2031-06-15")
        event = telling.event(
            "signing", "2031-06-15" if number == 1 else "2031-06", bodies=bodies, agreement_id=agreement, role="party"
        )
        telling.rows["agreement_history"][0]["event_id"] = event
        made.append(telling.part())
    tables = deduplicate(made, REGISTRY, None)
    [event] = tables["events"].to_pylist()
    assert (event["date"], event["releases"], event["agreement_id"]) == (
        "2031-06-15",
        2,
        tables["agreements"].to_pylist()[0]["agreement_id"],
    )
    assert {row["event_id"] for row in tables["agreement_history"].to_pylist()} == {event["event_id"]}
    assert dangling(tables) == []
