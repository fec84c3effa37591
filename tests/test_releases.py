"""The dataset of the five releases that lie in ``raw/``: what they must show, item by item, through all stages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from flows import settings
from flows.model import Tables
from flows.pipeline import extract_batch, open_project, sources_of, tables_of, tell_once

Row = dict[str, Any]
ENTITY_COLUMNS = ("person_id", "organisation_id", "mission_id", "country")
ACTINSPACE = "Being a part of ActInSpace"


class Dataset:
    """The tables as rows, and events and agreements with what hangs on them."""

    def __init__(self, tables: Tables) -> None:
        self.rows: Mapping[str, list[Row]] = {name: table.to_pylist() for name, table in tables.items()}

    def by_id(self, table: str, row_id: str) -> Row:
        return next(row for row in self.rows[table] if row_id in row.values())

    def roles(self, event: Row) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for part in self.rows["event_participants"]:
            if part["event_id"] == event["event_id"]:
                found.setdefault(part["role"], set()).add(next(part[c] for c in ENTITY_COLUMNS if part[c]))
        return found

    def events(self, event_type: str, date: str | None) -> list[Row]:
        return [row for row in self.rows["events"] if (row["type"], row["date"]) == (event_type, date)]

    def event(self, event_type: str, date: str | None) -> Row:
        (found,) = self.events(event_type, date)
        return found

    def agreement(self, kind: str, *parties: str) -> Row:
        found = [
            row for row in self.rows["agreements"]
            if row["kind"] == kind and set(parties) <= self.parties(row["agreement_id"])
        ]  # fmt: skip
        assert len(found) == 1, (kind, parties, found)
        return found[0]

    def parties(self, agreement_id: str) -> set[str]:
        rows = [row for row in self.rows["agreement_parties"] if row["agreement_id"] == agreement_id]
        return {row["organisation_id"] or row["country"] for row in rows}

    def history(self, agreement_id: str) -> set[tuple[str, str | None]]:
        rows = [row for row in self.rows["agreement_history"] if row["agreement_id"] == agreement_id]
        return {(row["status"], row["date"]) for row in rows}

    def posts(self, person: str) -> set[tuple[str, str | None, str | None]]:
        rows = [row for row in self.rows["positions"] if row["person_id"] == person]
        return {(row["title"], row["organisation_id"], row["country"]) for row in rows}


@pytest.fixture(scope="session")
def told() -> Dataset:
    return Dataset(tables_of(settings.RAW))


def undated(told: Dataset) -> Row:
    (row,) = [row for row in told.rows["releases"] if row["number"] is None]
    return row


@pytest.mark.parametrize(
    ("release_id", "day"),
    [
        ("cnes-pr111-2018", "2018-07-20"), ("cnes-pr199-2015", "2015-11-06"), ("cnes-pr081-2018", "2018-06-15"),
        ("cnes-pr039-2018", "2018-03-23"),
    ],
)  # fmt: skip
def test_numbered_releases_have_their_day(told: Dataset, release_id: str, day: str) -> None:
    assert str(told.by_id("releases", release_id)["published_on"]) == day


def test_five_releases_and_no_file_lost(told: Dataset) -> None:
    assert len(told.rows["releases"]) == len(told.rows["documents"]) == 5
    assert {row["status"] for row in told.rows["documents"]} == {"accepted"}
    assert {row["publisher_id"] for row in told.rows["releases"]} == {"cnes"}
    assert {row["language"] for row in told.rows["releases"]} == {"en"}


def test_dateline_of_the_release_from_paris(told: Dataset) -> None:
    assert told.by_id("releases", "cnes-pr199-2015")["dateline_place"] == "Paris"


def test_release_without_date_stays_without(told: Dataset) -> None:
    row = undated(told)
    assert (row["published_on"], row["published_on_basis"]) == (None, "unknown")


def test_its_meeting_is_on_the_sunday_that_its_weekday_gives(told: Dataset) -> None:
    meeting = told.event("meeting", "2018-05-27")
    assert (meeting["place"], meeting["country"], meeting["date_basis"]) == ("Baku", "AZE", "year_inferred")
    roles = told.roles(meeting)
    assert {"jean-yves-le-gall", "rashad-nabiyev"} <= roles["principal"]
    assert roles["witness"] == {"aurelia-bouchez", "FRA"}


def test_one_weekday_is_wrong_and_no_other(told: Dataset) -> None:
    (finding,) = [row for row in told.rows["findings"] if row["code"] == "weekday_mismatch"]
    text = told.by_id("texts", finding["release_id"])["text"]
    assert text[finding["start"] : finding["end"]] == "Thursday 15 June"


def test_framework_agreement_of_which_only_the_latest_day_is_known(told: Dataset) -> None:
    row = told.agreement("framework", "cnes", "azercosmos")
    assert (row["status"], row["date"], row["earliest"], row["date_basis"]) == ("signed", None, None, "publication")
    assert str(row["latest"]) == "2018-07-20"


def test_letter_of_intent_is_pursuant_to_the_agreement_of_the_two_countries(told: Dataset) -> None:
    letter = told.agreement("letter_of_intent", "cnes", "kazcosmos")
    assert (letter["status"], letter["date"], letter["parent_relation"]) == ("signed", "2015-11-05", "pursuant_to")
    older = told.agreement("intergovernmental", "FRA", "KAZ")
    assert (older["agreement_id"], older["date"]) == (letter["parent_agreement_id"], "2009")


def test_framework_agreement_of_two_releases_is_one_with_its_history(told: Dataset) -> None:
    row = told.agreement("framework", "cnes", "roscosmos")
    assert (row["status"], row["date"]) == ("signed", "2018-06-15")
    assert told.history(row["agreement_id"]) == {("negotiating", "2018-03-23"), ("signed", "2018-06-15")}
    older = told.by_id("agreements", row["parent_agreement_id"])
    assert (older["kind"], older["date"]) == ("intergovernmental", "1966")


def test_charles_de_gaulle_signed_in_1966(told: Dataset) -> None:
    assert told.roles(told.event("signing", "1966"))["signatory"] == {"charles-de-gaulle"}


def test_meeting_at_the_embassy(told: Dataset) -> None:
    meeting = told.event("meeting", "2018-03-23")
    assert (meeting["place"], meeting["country"]) == ("French Embassy in Moscow", "RUS")
    roles = told.roles(meeting)
    assert {"jean-yves-le-gall", "igor-komarov"} <= roles["principal"]
    assert roles["witness"] == {"sylvie-bermann", "FRA"}


def test_meeting_in_moscow(told: Dataset) -> None:
    meeting = told.event("meeting", "2018-06-15")
    assert (meeting["place"], meeting["country"]) == ("Moscow", "RUS")
    assert {"jean-yves-le-gall", "dmitry-rogozin"} <= told.roles(meeting)["principal"]


def test_president_and_unnamed_counterpart_witness(told: Dataset) -> None:
    roles = told.roles(told.event("signing", "2015-11-05"))
    assert roles["witness"] == {"francois-hollande", "KAZ"}
    assert roles["signatory"] == {"jean-yves-le-gall", "talgat-mussabayev"}


def test_unnamed_office_holders_are_no_people(told: Dataset) -> None:
    unnamed = {(row["title"], row["country"]) for row in told.rows["positions"] if row["person_id"] is None}
    assert {("President of Azerbaijan", "AZE"), ("Kazakh counterpart", "KAZ"), ("French President", "FRA")} <= unnamed
    assert {row["person_id"] for row in told.rows["people"]} == {
        "jean-yves-le-gall", "rashad-nabiyev", "talgat-mussabayev", "jean-yves-le-drian", "aurelia-bouchez",
        "sylvie-bermann", "francois-hollande", "igor-komarov", "dmitry-rogozin", "charles-de-gaulle",
    }  # fmt: skip


def test_final_of_two_days_and_the_one_to_come(told: Dataset) -> None:
    held = told.event("gathering", "2018-05-25/2018-05-26")
    assert (held["date_precision"], held["realis"]) == ("range", "actual")
    planned = told.event("gathering", "2018-06-27")
    assert (planned["realis"], planned["place"], planned["country"]) == ("planned", "Toulouse", "FRA")


def test_launch_by_soyuz_from_guiana(told: Dataset) -> None:
    launch = told.event("launch", "2018-03-09")
    assert (launch["place"], launch["realis"]) == ("Guiana Space Centre", "actual")
    assert told.roles(launch) == {"mentioned": {"o3b"}, "launch_provider": {"soyuz-2"}}


def test_launches_to_come(told: Dataset) -> None:
    assert "bepicolombo" in told.roles(told.event("launch", "2018-10"))["mentioned"]
    assert "bion-m2" in told.roles(told.event("launch", "2019"))["mentioned"]
    assert {told.event("launch", day)["realis"] for day in ("2018-10", "2019")} == {"planned"}


def test_session_of_the_council(told: Dataset) -> None:
    (session,) = [row for row in told.rows["events"] if row["type"] == "joint_session"]
    assert (session["place"], session["country"]) == ("Moscow", "RUS")


def test_an_anniversary_is_no_launch(told: Dataset) -> None:
    assert not told.events("launch", "2017")
    assert all(
        "sputnik-1" not in told.roles(row).get("mentioned", set())
        for row in told.rows["events"]
        if row["type"] == "launch"
    )


def test_last_year_is_resolved(told: Dataset) -> None:
    assert told.event("gathering", "2017-12")["date_basis"] == "relative"


@pytest.mark.parametrize(
    ("person", "post"),
    [
        ("igor-komarov", ("Head", "roscosmos", "RUS")),
        ("dmitry-rogozin", ("Director General", "roscosmos", "RUS")),
        ("rashad-nabiyev", ("CEO", "azercosmos", "AZE")),
        ("rashad-nabiyev", ("Chairman of the Board", "azercosmos", "AZE")),
        ("talgat-mussabayev", ("Chairman", "kazcosmos", "KAZ")),
        ("jean-yves-le-gall", ("President", "cnes", "FRA")),
        ("jean-yves-le-drian", ("Minister for Europe and Foreign Affairs", None, None)),
    ],
)
def test_positions(told: Dataset, person: str, post: tuple[str, str | None, str | None]) -> None:
    assert post in told.posts(person)


def test_instruments_ride_on_their_missions(told: Dataset) -> None:
    hosts = {row["mission_id"]: (row["kind"], row["host_mission_id"]) for row in told.rows["missions"]}
    assert hosts["phebus"] == ("instrument", "bepicolombo")
    assert hosts["mtb-2"] == ("instrument", "bion-m2")
    assert told.by_id("missions", "space-climate-observatory")["kind"] == "initiative"


def test_two_spellings_are_one_mission(told: Dataset) -> None:
    forms = {row["name"] for row in told.rows["names"] if row["mission_id"] == "bion-m2"}
    assert {"Bion-M N°2", "Bion-M2"} <= forms


def test_five_quotations_whole_with_speaker_and_post(told: Dataset) -> None:
    quotations = told.rows["quotations"]
    assert len({row["release_id"] for row in quotations}) == len(quotations) == 5
    posts = {row["position_id"]: row for row in told.rows["positions"]}
    for row in quotations:
        text = told.by_id("texts", row["release_id"])["text"]
        assert row["person_id"] == "jean-yves-le-gall"
        assert (posts[row["position_id"]]["title"], posts[row["position_id"]]["organisation_id"]) == (
            "President",
            "cnes",
        )
        assert row["text"] == " ".join(text[row["start"] : row["end"]].split())
        assert text[row["start"] - 1] in '“"'
        assert text[row["end"]] in '”"'


def test_contacts_by_name_alone(told: Dataset) -> None:
    named = {(row["release_id"], row["name"]) for row in told.rows["contacts"]}
    assert ("cnes-pr199-2015", "Julien Watelet") in named
    assert len(named) == 10
    for rows in told.rows.values():
        for row in rows:
            cells = " ".join(str(value) for value in row.values())
            assert "@" not in cells
            assert "44 76" not in cells


def test_every_slice_lies_in_its_text(told: Dataset) -> None:
    texts = {row["release_id"]: row["text"] for row in told.rows["texts"]}
    assert len(told.rows["evidence"]) > 300
    for row in told.rows["evidence"]:
        assert texts[row["release_id"]][row["start"] : row["end"]].strip()


def test_order_of_the_files_and_size_of_the_batches_change_nothing() -> None:
    project = open_project(settings.RAW)
    sources, releases = sources_of(settings.RAW, project), settings.RAW / "releases"
    alone = tell_once([extract_batch([source], releases, project) for source in reversed(sources)], project)
    together = tell_once([extract_batch(sources[2:] + sources[:2], releases, project)], project)
    assert alone.keys() == together.keys()
    for name, table in alone.items():
        assert table.equals(together[name]), name
