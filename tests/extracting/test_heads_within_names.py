"""What stands after or beside the noun for a body in a run of capitals: a place, another name, the thing that is named."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, pieces, tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They saw the Zorb Space Centre Oslo there.", ["Zorb Space Centre Oslo"]),
        ("They saw the National Company Kelbix Zorba there.", ["National Company Kelbix Zorba"]),
        ("They saw the Zorb State University BLIP-N there.", ["Zorb State University", "BLIP-N"]),
        ("They saw the Zorb Army Tide Research Agency there.", ["Zorb Army Tide Research Agency"]),
        ("They saw the Society of Zorb Engineers there.", ["Society of Zorb Engineers"]),
        ("They saw the College of Limnologists and Zorbographers.", ["College of Limnologists and Zorbographers"]),
        ("They saw the Centre for Reeds and Zorbological Health.", ["Centre for Reeds and Zorbological Health"]),
        ("They saw the U.S. Reed and Tide Service there.", ["U.S. Reed and Tide Service"]),
    ],
)
def test_a_name_goes_on_after_its_head(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They saw the Kelbix Laboratory Freezer there.",
        "They saw the Zorbic Service Wheel and a Chamber B there.",
        "They took part in the Kelbix Robotics Championship there.",
        "She has a degree in Business Administration and saw it.",
        "They used the Kelbix Deep Network and the Zorb Sky Survey.",
        "They landed at the Kelbix Landing Facility (KLF) and left.",
    ],
)
def test_a_thing_named_with_the_noun_for_a_body_is_none(text: str) -> None:
    assert not tell(text).ids("organisations")


def test_networks_and_surveys_of_states_are_bodies() -> None:
    told = tell("They heard of the International Reed Network and of the Kelbix Geological Survey.")
    assert {"international-reed-network", "kelbix-geological-survey"} <= told.ids("organisations")
    told = dire("Le texte crée le Réseau Kelbix, dont les membres se voient souvent.")
    assert not told.ids("organisations")


def test_a_hyphened_mission_is_named_whole() -> None:
    assert "kelbix-argos" in tell("They heard that the Kelbix-Argos mission lifted off.").ids("missions")
    assert "kelbix-argos" in dire("La mission Kelbix-Argos a décollé hier.").ids("missions")
