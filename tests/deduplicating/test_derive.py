"""Counts, stories and dyads."""

from __future__ import annotations

from datetime import date

from flows.deduplicating import deduplicate
from tests.deduplicating.telling import REGISTRY, Telling, rows


def test_facts_count_events_observations_posts_and_quotations() -> None:
    telling = Telling("orbis-1")
    body = telling.organisation("Orbis", "orbis")
    telling.person("Ada Voss", body)
    telling.event("creation", "2031", bodies=[body])
    telling.agreement("charter", "signed", [body], day="2031")
    telling.add("quotations", quotation_id="q1", release_id="orbis-1", text="Fine.", start=0, end=5)
    empty = Telling("orbis-2")
    tables = deduplicate([telling.part(), empty.part()], REGISTRY, None)
    assert {row["release_id"]: row["facts"] for row in tables["releases"].to_pylist()} == {"orbis-1": 4, "orbis-2": 0}


def test_each_release_without_company_is_its_own_story() -> None:
    tables = deduplicate([Telling("orbis-1").part(), Telling("orbis-2", None).part()], REGISTRY, None)
    assert [row["story_id"] for row in tables["releases"].to_pylist()] == ["orbis-1", "orbis-2"]


def test_an_event_in_passing_links_releases_and_makes_no_story() -> None:
    made = []
    for number, main in ((1, True), (2, False)):
        telling = Telling(f"orbis-{number}", date(2031, 3, number))
        telling.event("launch", "2032", "planned", missions=[telling.mission("Bor-M2", kind="satellite")], main=main)
        made.append(telling.part())
    tables = deduplicate(made, REGISTRY, None)
    assert [row["story_id"] for row in tables["releases"].to_pylist()] == ["orbis-1", "orbis-2"]
    assert [(row["release_id"], row["other_release_id"]) for row in tables["release_links"].to_pylist()] == [
        ("orbis-1", "orbis-2")
    ]


def test_dyads_count_what_happened_between_countries() -> None:
    telling = Telling("orbis-1", date(2031, 12, 31))
    orbis, zenita = telling.organisation("Orbis", "orbis"), telling.organisation("Zenita", "zenita")
    minister = telling.person("Ada Voss")
    post = telling.position(minister, None, "Minister", rank="minister", country="BRA")
    telling.event("meeting", "2031-03-14", bodies=[orbis, zenita])
    telling.event("remote_talk", "2031-05", bodies=[orbis], countries=["IND"])
    visit = telling.event("visit", "2031-06-01", bodies=[zenita], role="host")
    telling.participant(visit, "visitor", person_id=minister, position_id=post)
    telling.event("launch", "2032-01-01", "planned", bodies=[orbis, zenita])
    telling.event("meeting", None, bodies=[orbis, zenita])
    telling.event("meeting", "2031-07-01", bodies=[orbis, zenita], role="mentioned")
    telling.agreement("framework", "signed", [orbis, zenita], day="2029-01-01")
    telling.agreement("memorandum", "signed", ["FRA", "IND"], day="2030")
    telling.agreement("treaty", "signed", ["FRA", "USA"], day="1803")
    telling.agreement("protocol", "ended", [orbis, zenita], day="2020", seen="2030-05-01")
    found = {
        (row["country_a"], row["country_b"], row["year"]): tuple(row.values())[3:]
        for row in deduplicate([telling.part()], REGISTRY, None)["dyads"].to_pylist()
    }
    assert found == {
        ("BRA", "IND", 2031): (1, 0, 1, 0, 0, 0),
        ("FRA", "IND", 2020): (0, 0, 0, 0, 0, 1),
        ("FRA", "IND", 2029): (0, 0, 0, 0, 0, 2),
        ("FRA", "IND", 2030): (0, 0, 0, 0, 0, 2),
        ("FRA", "IND", 2031): (2, 2, 0, 0, 0, 2),
    }


def test_findings_of_parts_follow_their_rows_and_leave_with_them() -> None:
    made = []
    for number in (1, 2):
        telling = Telling(f"orbis-{number}", date(2031, 3, number))
        event = telling.event("launch", "2032", "planned", missions=[telling.mission("Bor-M2", kind="satellite")])
        telling.add(
            "findings",
            finding_id=f"f{number}",
            code="ambiguous_year",
            severity="warning",
            table="events",
            row_id=event,
            release_id=telling.release_id,
            start=1,
            end=2,
            message="Which year?",
        )
        made.append(telling.part())
    made[1]["findings"] = made[1]["findings"].set_column(
        made[1]["findings"].column_names.index("row_id"), "row_id", [["e-gone"]]
    )
    tables = deduplicate(made, REGISTRY, None)
    assert [row["row_id"] for row in rows(tables, "findings", code="ambiguous_year")] == [
        tables["events"][0][0].as_py()
    ]
