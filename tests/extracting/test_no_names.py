"""What looks like a name and is none, or like several and is one: nothing false is told of it."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, tell


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("They heard astronaut George D. “Pinky” Brel there.", "george-d-pinky-brel"),
        ('They heard Dr Jack L. "Bob" Satt there.', "jack-l-bob-satt"),
    ],
)
def test_a_nickname_after_an_initial_is_inside_the_name(text: str, person: str) -> None:
    assert tell(text).ids("people") == {person}


def test_a_nickname_stands_in_french_names_too() -> None:
    assert dire("Ils ont entendu l'astronaute Jean D. « Pito » Brel.").ids("people") == {"jean-d-pito-brel"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("They saw the Zorbex A&M University there.", "zorbex-a-m-university"),
        ("They saw the Tide and Dune Administration there.", "tide-and-dune-administration"),
        ("They saw the National Reed and Moss Museum there.", "national-reed-and-moss-museum"),
        ("They saw the Galileo Reception Centre there.", "galileo-reception-centre"),
        ("They saw the Smithsonian Reed Observatory there.", "smithsonian-reed-observatory"),
    ],
)
def test_a_bodys_name_is_whole(text: str, body: str) -> None:
    assert body in tell(text).ids("organisations")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("They are part of the Zorbex Student Challenges there.", set()),
        ("It won the Officer Excellence prize and three Zorby awards.", set()),
        ("“Bo will build on that,” said Dr Bo Ek, who was glad. Then Bo will lead the work.", {"bo-ek"}),
        ("Dr Ana Sol was a member of Crew 8 and commander of ZTS-12.", {"ana-sol"}),
        ("The list has Sol, A. S. and Ek, S. L. in it.", set()),
        ("They use the Remote Grapple System (RGS). It was seen with RGS there.", set()),
        ("They saw an Earth-observing satellite and a Sol-sized cubesat there.", set()),
        ("They saw a Mars rover and a Ku-band radar there.", set()),
        ("Bo Ek is a rocket motor design engineer there.", {"bo-ek"}),
    ],
)
def test_no_body_no_mission_and_no_further_person_is_told(text: str, people: set[str]) -> None:
    told = tell(text)
    assert told.ids("organisations") == set()
    assert told.ids("missions") == set()
    assert told.ids("people") == people


@pytest.mark.parametrize(
    ("text", "table", "expected"),
    [
        ("They are part of the Zorbex Institute there.", "organisations", {"zorbex-institute"}),
        ("The list has Dr Ana Sol and Dr Bo Ek in it.", "people", {"ana-sol", "bo-ek"}),
        ("They use the Remote Grapple Agency (RGA). It was seen there.", "organisations", {"remote-grapple-agency"}),
        ("They saw the Earth-observing satellite Zorb-2 there.", "missions", {"zorb-2"}),
        ("They saw the Mars rover Zorbel there.", "missions", {"zorbel"}),
    ],
)
def test_what_is_a_name_beside_such_words_is_told(text: str, table: str, expected: set[str]) -> None:
    assert tell(text).ids(table) == expected


def test_what_leads_is_told_without_the_adjective_made_of_it() -> None:
    assert tell("They met the firm Zorbex. A Zorbex-led group came.").ids("organisations") == {"zorbex"}


def test_the_adjective_of_a_country_or_of_many_is_no_name() -> None:
    told = tell(
        "They looked at the Polish penetrometer ZRET-L. Zorb-2 is an Arab satellite. The African space fair was full."
    )
    assert told.ids("organisations") == set()
    assert told.ids("missions") == {"zret-l", "zorb-2"}


@pytest.mark.parametrize(
    "text",
    [
        "Later he was chief of the Dune Requirements and Verification branch.",
        "Later she led the Reed Systems, Interfaces, and Verification division there.",
        "Construction of Zorbia’s first components began there.",
        "Enterprise on its Mobile Launch Platform was a sight.",
        "They spoke of the agency’s latest projects, including the QX-59 plane.",
        "The agency is testing small beacons called ANGLE there.",
    ],
)
def test_words_for_units_works_and_things_are_no_bodies(text: str) -> None:
    assert tell(text).ids("organisations") == set()


def test_a_body_by_such_words_is_still_told() -> None:
    told = tell("Bank of Norland signed a contract with Zorb Construction. An agency called Norspace came too.")
    assert told.ids("organisations") == {"bank-of-norland", "zorb-construction", "norspace"}


def test_nobody_is_called_like_an_agreement_or_with_an_ampersand() -> None:
    assert tell("Norland and Peru sign Associate Membership agreement in Lima.").ids("people") == set()
    told = tell("Zorbcoin & Starswap signed an agreement there.")
    assert (told.ids("people"), told.ids("organisations")) == (set(), {"zorbcoin-starswap"})
    assert dire("Zorbcoin & Starswap ont signé un accord ici.").ids("people") == set()


def test_a_sentence_all_in_capitals_is_no_name() -> None:
    assert tell("SO IT WAS NEVER HEARD OF AGAIN BY THE BOARD.").ids("organisations") == set()
    assert tell("It was heard by the Zorb Space Board.").ids("organisations") == {"zorb-space-board"}
    told = dire("LE CLIENT PEUT ALORS SAISIR LE CENTRE DE LA CONSOMMATION.")
    assert told.ids("organisations") == set()


def test_a_place_after_a_preposition_before_a_post_is_nobody() -> None:
    for where in ("In Peru", "Outside Peru"):
        assert tell(f"{where}, President Ana Sol met the Administrator of NASA.").ids("people") == {"ana-sol"}
    assert dire("En France, le président Ana Sol a rencontré l'administrateur de la NASA.").ids("people") == {"ana-sol"}
    assert "ana-holland" in tell("Ana Holland, President of Zorbex, met them.").ids("people")


def test_what_may_be_a_form_of_address_is_a_craft_with_a_number() -> None:
    assert tell("The satellite MK-2 was launched there.").ids("missions") == {"mk-2"}
    assert tell("MK Ana Sol met the Administrator of NASA.").ids("people") == {"ana-sol"}
