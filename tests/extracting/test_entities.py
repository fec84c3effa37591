"""Which names are one entity, what it is called, and every place that names it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flows.extracting.naming.entities import mission_name
from flows.extracting.rows.entity_rows import family_name
from flows.lexicon import languages, words
from tests.extracting.telling import Told

Tell = Callable[..., Told]


def test_surname_alone_is_the_person_named_in_full(tell: Tell) -> None:
    told = tell("Dr Ana Sol came to Oslo. Then Sol left the room.")
    assert told.ids("people") == {"ana-sol"}
    assert [row["text"] for row in told.table("mentions") if row["kind"] == "person"] == ["Ana Sol", "Sol"]


def test_fullest_form_is_the_name(tell: Tell) -> None:
    told = tell("Dr Ana Sol came to Oslo. Later Dr Ana L. Sol left the room.")
    assert {row["name"] for row in told.table("people")} == {"Ana L. Sol"}


def test_of_two_with_one_surname_the_last_named_is_meant(tell: Tell) -> None:
    told = tell("They heard Dr Ana Sol. They heard Dr Bo Sol. Then Sol left the room.")
    last = max((row for row in told.table("mentions") if row["kind"] == "person"), key=lambda row: row["start"])
    assert (last["text"], last["person_id"]) == ("Sol", "bo-sol")


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Ana Sol", "Sol"),
        ("Jean-Luc Le Sol", "Le Sol"),
        ("Ana de la Sol", "de la Sol"),
        ("Bo van der Ek", "van der Ek"),
    ],
)
def test_family_name_begins_at_the_first_particle(name: str, family: str) -> None:
    assert family_name(name) == family


@pytest.mark.parametrize("language", languages())
def test_particles_of_family_names_are_particles(language: str) -> None:
    assert set(words("people", "family_particles", language)) <= set(words("people", "particles", language))


def test_acronym_in_brackets_is_the_same_organisation(tell: Tell) -> None:
    told = tell("They saw the Norland Space Agency (NSA). Then NSA spoke.")
    (row,) = told.table("organisations")
    assert (row["organisation_id"], row["acronym"]) == ("norland-space-agency", "NSA")
    assert {(n["name"], n["kind"], n["observations"]) for n in told.table("names")} == {
        ("Norland Space Agency", "canonical", 1),
        ("NSA", "acronym", 2),
    }


def test_acronym_of_a_known_agency_is_known(tell: Tell) -> None:
    told = tell("They saw CNES there. The French space agency was glad.")
    assert told.ids("organisations") == {"cnes"}
    assert told.row("organisations", "cnes")["origin"] == "curated"


def test_government_of_a_country_is_the_country(tell: Tell) -> None:
    told = tell("On 3 June 2019 the Government of Japan signed a protocol with Norway.")
    assert "JPN" in told.ids("countries")
    assert not any("government" in key for key in told.ids("organisations"))


def test_acronym_of_a_government_is_the_country(tell: Tell, dire: Tell) -> None:
    told = tell("The Government of Japan (GoJ) signed a protocol with Norway. GoJ will pay for it.")
    assert [row["country"] for row in told.table("mentions") if row["text"] == "GoJ"] == ["JPN", "JPN"]
    dit = dire("Le Gouvernement du Japon (GDJ) a signé un protocole avec la Norvège. Le GDJ le paiera.")
    assert [row["country"] for row in dit.table("mentions") if row["text"] == "GDJ"] == ["JPN", "JPN"]


def test_a_house_that_only_is_a_place_is_no_organisation(tell: Tell) -> None:
    told = tell("CNES met DLR at the Zorbex Space Museum on 3 June 2019.")
    assert told.ids("organisations") == {"cnes", "dlr"}
    assert told.one("meeting").place == "Zorbex Space Museum"


def test_a_house_that_acts_is_an_organisation(tell: Tell) -> None:
    told = tell("CNES met DLR at the Zorbex Space Center on 3 June 2019. The team thanked the Zorbex Space Center.")
    assert "zorbex-space-center" in told.ids("organisations")


def test_first_word_of_a_found_organisation_stands_for_it(tell: Tell) -> None:
    told = tell("They saw Quilla Dynamics Ltd there. Bo Ek and the company Quilla were glad.")
    assert told.ids("organisations") == {"quilla-dynamics-ltd"}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Lumo-M N°2", "Lumo-M2"),
        ("Zorb n° 3", "Zorb-3"),
        ("Zorb No. 4", "Zorb-4"),
        ("Zorb-5", "Zorb-5"),
        ("Zorb®", "Zorb"),
    ],
)
def test_number_s_variants_have_one_spelling(written: str, name: str) -> None:
    assert mission_name(written) == name


def test_spellings_of_a_numbered_mission_are_one(tell: Tell) -> None:
    told = tell("They built the Lumo-M N°2 mission. The Lumo-M2 capsule flies soon.")
    assert told.ids("missions") == {"lumo-m2"}
    assert {row["name"] for row in told.table("names")} == {"Lumo-M N°2", "Lumo-M2"}


def test_two_numbers_are_two_missions(tell: Tell) -> None:
    told = tell("They built the Zorb-2 satellite and the Zorb-3 satellite.")
    assert told.ids("missions") == {"zorb-2", "zorb-3"}


def test_numbered_flight_of_a_known_craft_is_a_mission_of_its_own(tell: Tell) -> None:
    assert "soyuz" not in tell("They flew Soyuz MS-95 there.").ids("missions")


def test_adjective_of_a_country_mentions_it(tell: Tell) -> None:
    told = tell("They praised Norwegian scientists and Portugal.")
    assert told.ids("countries") == {"NOR", "PRT"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They saw the Norland Space Agency there.", "space_agency"),
        ("They saw the Norland University there.", "university"),
        ("They saw the Norland Institute of Physics there.", "research"),
        ("They saw the Norland Ministry of Trade, which spoke.", "ministry"),
        ("They saw Zorbex Ltd there.", "company"),
        ("They saw the satellite operator Zorbex there.", "satellite_operator"),
        ("They thanked the Norland Senate for it.", "parliament"),
    ],
)
def test_type_of_a_found_organisation_is_what_the_text_shows(tell: Tell, text: str, kind: str) -> None:
    (row,) = tell(text).table("organisations")
    assert (row["type"], row["origin"]) == (kind, "found")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They saw the satellite Zorb there.", "satellite"),
        ("They saw the Zorb spectrometer there.", "instrument"),
        ("They saw the Zorb rocket there.", "launcher"),
        ("They saw the Zorb constellation there.", "constellation"),
        ("They saw Zorb, an international initiative of old.", "initiative"),
        ("They saw the Blue Comet Orbiter there.", "spacecraft"),
        ("They saw the Zorb ground station there.", "ground_system"),
    ],
)
def test_kind_of_a_found_mission_is_what_the_text_shows(tell: Tell, text: str, kind: str) -> None:
    (row,) = tell(text).table("missions")
    assert (row["kind"], row["origin"]) == (kind, "found")


def test_every_mention_lies_where_it_says(tell: Tell) -> None:
    told = tell("CNES President Ana Sol met Bo Ek, Head of DLR, about the Zorb-2 satellite in Norway on 3 June 2019.")
    mentions = told.table("mentions")
    assert {row["kind"] for row in mentions} == {"person", "organisation", "mission", "country"} - (
        set() if "NOR" in told.ids("countries") else {"country"}
    )
    assert all(told.slice(row["start"], row["end"]) == row["text"] for row in mentions)


def test_surname_only_is_a_finding(tell: Tell) -> None:
    t = tell("The work was shown to Dr. Oxley there.")
    assert "unresolved_surname" in t.findings() and not t.ids("people")
