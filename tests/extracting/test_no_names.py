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
