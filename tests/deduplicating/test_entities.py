"""People, organisations, missions and names told once."""

from __future__ import annotations

from datetime import date

import pytest

from flows import contract
from flows.deduplicating import deduplicate
from flows.deduplicating.entity_rows import folded
from tests.deduplicating.telling import REGISTRY, Telling, dangling, rows


def _people(*tellings: tuple[str, str | None]) -> list[str]:
    """The ids of the people that remain of (name, organisation) pairs, each told by a release of its own."""
    made = []
    for number, (name, body) in enumerate(tellings):
        telling = Telling(f"orbis-{number}")
        telling.person(name, telling.organisation(body) if body else None)
        made.append(telling.part())
    tables = deduplicate(made, REGISTRY, None)
    assert dangling(tables) == []
    return [row["person_id"] for row in tables["people"].to_pylist()]


def test_spellings_of_one_name_in_one_post_are_one_person() -> None:
    assert _people(("Dmitry Nabiyev", "Norla"), ("Dmitri Nabiev", "Norla"), ("Dmitry Nabiyev", "Norla")) == [
        "dmitry-nabiyev"
    ]


def test_spellings_of_one_name_in_other_bodies_are_two_people() -> None:
    assert len(_people(("Dmitry Nabiyev", "Norla"), ("Dmitri Nabiev", "Vesta Works"))) == 2
    assert len(_people(("Dmitry Nabiyev", None), ("Dmitri Nabiev", None))) == 2


def test_initials_join_the_only_full_name_that_they_fit() -> None:
    assert _people(("J.-M. Varga", "Norla"), ("Jean-Marc Varga", "Norla")) == ["jean-marc-varga"]
    assert len(_people(("J. Varga", "Norla"), ("Jean Varga", "Norla"), ("Julia Varga", "Norla"))) == 3
    assert len(_people(("K. Varga", "Norla"), ("Jean Varga", "Norla"))) == 2


def test_given_names_that_differ_at_their_end_are_two_people() -> None:
    assert len(_people(("Martin Weberling", "Norla"), ("Martina Weberling", "Norla"))) == 2


def test_a_name_turned_round_is_one_person() -> None:
    assert len(_people(("Tao Lin", "Norla"), ("Lin Tao", "Norla"))) == 1


def test_a_spelling_variant_is_a_finding_on_the_person_and_initials_are_none() -> None:
    first, second, third = Telling("orbis-1"), Telling("orbis-2"), Telling("orbis-3")
    for telling, name in ((first, "Dmitry Nabiyev"), (second, "Dmitri Nabiev"), (third, "D. Nabiev")):
        telling.person(name, telling.organisation("Norla"))
        telling.person({first: "Eva Stone", second: "Eva Stone", third: "E. Stone"}[telling], "norla")
    tables = deduplicate([first.part(), second.part(), third.part()], REGISTRY, None)
    [finding] = rows(tables, "findings", code="spelling_variant")
    assert (finding["table"], finding["row_id"], finding["severity"]) == ("people", "dmitry-nabiyev", "info")
    assert "Dmitri Nabiev, Dmitry Nabiyev" in finding["message"]
    assert len(tables["people"]) == 2


def _organisations(*bodies: dict[str, str]) -> list[str]:
    made = []
    for number, body in enumerate(bodies):
        telling = Telling(f"orbis-x{number}")
        telling.organisation(**body)
        made.append(telling.part())
    tables = deduplicate(made, REGISTRY, None)
    assert dangling(tables) == []
    return [
        row["organisation_id"]
        for row in tables["organisations"].to_pylist()
        if not row["organisation_id"].startswith("orbis")
    ]


def test_a_legal_form_makes_no_other_company() -> None:
    assert _organisations(
        {"name": "Norla Orbital"}, {"name": "Norla Orbital Inc."}, {"name": "Norla Orbital", "country": "BRA"}
    ) == ["norla-orbital"]


def test_one_name_in_two_countries_is_two_bodies_and_without_a_country_a_third() -> None:
    bodies = [
        {"name": "National Space Office", "organisation_id": f"office-{code}", "country": code}
        for code in ("BRA", "JPN")
    ]
    assert len(_organisations(*bodies)) == 2
    assert len(_organisations(*bodies, {"name": "National Space Office"})) == 3


def test_an_acronym_joins_names_of_one_country() -> None:
    english = {"name": "Brazil Orbit Agency", "acronym": "BOA", "country": "BRA"}
    other_language = {"name": "Instituto de Orbitas", "acronym": "BOA", "country": "BRA"}
    elsewhere = {"name": "Bureau of Astronautics", "acronym": "BOA", "country": "JPN"}
    assert len(_organisations(english, other_language)) == 1
    assert len(_organisations(english, elsewhere)) == 2
    assert len(_organisations(english, {"name": "BOA"})) == 1
    assert len(_organisations(english, elsewhere, {"name": "BOA"})) == 3


def test_a_known_body_under_another_form_is_the_curated_row() -> None:
    telling = Telling("orbis-1")
    telling.organisation("Orbis Agency Ltd", country="FRA")
    tables = deduplicate([telling.part()], REGISTRY, None)
    [row] = rows(tables, "organisations", organisation_id="orbis")
    assert (row["name"], row["acronym"], row["origin"], row["parent_id"]) == (
        "Orbis",
        "ORB",
        "curated",
        "orbis-council",
    )
    assert rows(tables, "organisations", organisation_id="orbis-council")[0]["origin"] == "curated"
    names = {row["name"]: (row["kind"], row["observations"]) for row in rows(tables, "names", organisation_id="orbis")}
    assert names == {
        "Orbis": ("canonical", 0),
        "ORB": ("acronym", 0),
        "Orbis Agency": ("alias", 0),
        "Orbis Agency Ltd": ("alias", 1),
    }


def test_one_mission_under_several_forms_takes_the_most_observed_name() -> None:
    made = []
    for number, name in enumerate(("Bor-M N°2", "Bor-M2", "Bor-M2", "Bor-M3")):
        telling = Telling(f"orbis-{number}")
        telling.mission(name, kind="satellite" if number else None)
        made.append(telling.part())
    tables = deduplicate(made, REGISTRY, None)
    assert [(row["mission_id"], row["name"], row["kind"]) for row in tables["missions"].to_pylist()] == [
        ("bor-m2", "Bor-M2", "satellite"),
        ("bor-m3", "Bor-M3", "satellite"),
    ]
    names = {row["name"]: (row["kind"], row["observations"]) for row in rows(tables, "names", mission_id="bor-m2")}
    assert names == {"Bor-M2": ("canonical", 2), "Bor-M N°2": ("spelling", 1)}


def test_a_launcher_and_a_satellite_of_one_name_are_two_missions() -> None:
    first, second = Telling("orbis-1"), Telling("orbis-2")
    first.mission("Vesta 9", kind="launcher")
    second.mission("Vesta-IX", kind="satellite")
    assert len(deduplicate([first.part(), second.part()], REGISTRY, None)["missions"]) == 2


def test_a_curated_mission_brings_its_operator_and_its_country() -> None:
    telling = Telling("zenita-1", publisher_id="zenita")
    telling.mission("Borealis 2")
    tables = deduplicate([telling.part()], REGISTRY, None)
    assert rows(tables, "missions")[0] | {"operator_id": "orbis", "field": "climate"} == rows(tables, "missions")[0]
    assert [row["organisation_id"] for row in tables["organisations"].to_pylist()] == [
        "orbis",
        "orbis-council",
        "zenita",
    ]
    assert [row["country"] for row in tables["countries"].to_pylist()] == ["FRA", "IND"]
    assert dangling(tables) == []


def test_a_post_seen_by_several_releases_is_one_row_with_its_days() -> None:
    made = []
    for number, (day, title) in enumerate(
        ((date(2031, 3, 1), "Director General"), (date(2030, 1, 5), "director general"), (None, "Director General"))
    ):
        telling = Telling(f"orbis-{number}", day)
        telling.person("Nadia Holm", telling.organisation("Orbis", "orbis"), title, country="FRA" if number else None)
        made.append(telling.part())
    [row] = rows(deduplicate(made, REGISTRY, None), "positions")
    assert (row["title"], row["country"], row["observations"]) == ("Director General", "FRA", 3)
    assert (row["first_seen"], row["last_seen"]) == (date(2030, 1, 5), date(2031, 3, 1))


@pytest.mark.parametrize(
    ("posts", "found"),
    [
        ([("Ada Voss", "Norla", 1), ("Ada Voss", "Norla", 9), ("Bo Lind", "Norla", 5)], 1),
        ([("Ada Voss", "Norla", 1), ("Ada Voss", "Norla", 5), ("Bo Lind", "Norla", 5), ("Bo Lind", "Norla", 9)], 0),
        ([("Ada Voss", "Norla", 1), ("Ada Voss", "Norla", 9), ("Ada Voss", "Vesta Works", 3)], 1),
        ([("Ada Voss", "Norla", 1), ("Ada Voss", "Vesta Works", 3)], 0),
    ],
)
def test_two_heads_of_one_body_or_two_bodies_of_one_head_at_a_time_are_a_finding(
    posts: list[tuple[str, str, int]], found: int
) -> None:
    made = []
    for number, (name, body, month) in enumerate(posts):
        telling = Telling(f"orbis-{number}", date(2031, month, 1))
        telling.person(name, telling.organisation(body), "Head")
        made.append(telling.part())
    tables = deduplicate(made, REGISTRY, None)
    assert len(rows(tables, "findings", code="overlapping_positions")) == found
    assert dangling(tables) == []


def test_entity_whose_name_is_its_own_id_keeps_the_name() -> None:
    rows = contract.table_from_rows("missions", [{"mission_id": "zorb", "name": "zorb", "origin": "found"}])
    assert folded({"missions": rows}, "missions")["zorb"]["name"] == "zorb"
