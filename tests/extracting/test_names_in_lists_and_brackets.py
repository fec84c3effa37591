"""Bodies with their towns in lists, names that an acronym spells, devices of craft."""

from __future__ import annotations

import pytest

from tests.extracting.telling import names, tell


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The partners are Zorbex in Reno, Nevada; Kelbix Blue in Tampa, Florida; and Zorb Tides in Utica.", 3),
        ("It was made by Zorbex Ltd in Oslo, Norway, Kelbix in Bergen and Blip Tides in Tartu, Estonia.", 3),
    ],
)
def test_where_each_of_them_is_parts_no_list(body: str, expected: int) -> None:
    assert sum(name.kind == "organisation" for name in names(body).values()) == expected


def test_where_each_of_them_is_parts_no_list_in_french() -> None:
    told = names("Les partenaires sont Zorbex à Toulouse, Kelbix à Lyon et Blipal à Brest, en France.", french=True)
    assert {text for text, name in told.items() if name.kind == "organisation"} == {"Zorbex", "Kelbix", "Blipal"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "A satellite called ZALIPRO (short for the Zorb Aerosol Lidar and Infrared Pathfinder Reed Observation) flew.",
            "Zorb Aerosol Lidar and Infrared Pathfinder Reed Observation",
        ),
        ("PIZL, short for Planetary Instrument for Zonal Lamps, is aboard.", "Planetary Instrument for Zonal Lamps"),
        ("The camera BATZE (Burst and Transient Zorb Experiment) saw it.", "Burst and Transient Zorb Experiment"),
    ],
)
def test_what_an_acronym_stands_for_is_one_name(body: str, expected: str) -> None:
    assert names(body)[expected].kind == "mission"


def test_what_an_acronym_stands_for_is_one_name_in_french() -> None:
    told = names("L'instrument PIZL, abréviation de Planetary Instrument for Zonal Lamps, est à bord.", french=True)
    assert told["Planetary Instrument for Zonal Lamps"].kind == "mission"


@pytest.mark.parametrize(
    "name",
    ["Wide Field and Planetary Camera-2", "Climate and Ocean Initiative", "Lidar Surface and Atmosphere Mission"],
)
def test_one_thing_with_two_subjects_is_one_name(name: str) -> None:
    told = names(f"They came for the {name} in May.")
    assert [text for text, one in told.items() if one.kind == "mission"] == [name]


def test_a_program_in_small_letters_has_two_subjects() -> None:
    told = names("They paid for it by the Technical and Business Assistance program in May.")
    assert "Technical and Business Assistance" in told


@pytest.mark.parametrize(
    "body",
    [
        "The picture by the spacecraft's Zorb Reference Unit shows dust.",
        "It was seen by the Zorb Reference Unit (ZRU) aboard the probe.",
    ],
)
def test_a_device_of_a_craft_is_no_body(body: str) -> None:
    assert names(body)["Zorb Reference Unit"].kind == "mission"


def test_letters_before_a_ray_end_no_name() -> None:
    told = names("The Zorb telescope flew. A Zorb X-ray image of the cluster was shown.")
    assert set(told) == {"Zorb"}


def test_a_unit_is_the_same_by_the_first_word_of_its_name() -> None:
    told = tell("Tests are run at NASA's Glenn Research Center in Cleveland. Ana Sol is an engineer at Glenn.")
    assert "glenn" not in told.ids("organisations")
    assert "glenn-research-center" in told.ids("organisations")
