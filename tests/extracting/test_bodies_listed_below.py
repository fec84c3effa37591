"""Bodies in a list below a sentence that says what they are, and what they were awarded."""

from __future__ import annotations

from tests.extracting.telling import Told, dire, tell

ITEMS = "Argolec Inc., of Largo, Maine\n\nBlue Cavern, of Reno, Nevada\n\nZorb State University"


def bodies(told: Told) -> set[str]:
    return told.ids("organisations")


def test_headings_below_a_colon_are_a_list_of_bodies() -> None:
    told = tell(f"CNES has chosen suppliers. The following companies were heard:\n\n{ITEMS}\n\nThe work ends soon.")
    assert bodies(told) >= {"argolec-inc", "blue-cavern", "zorb-state-university"}


def test_items_below_a_colon_are_bodies_in_french() -> None:
    told = dire(
        "Les sociétés suivantes ont été entendues :\n- Argolec, à Rennes\n- Caverne Bleue, à Brest\n\nMerci à eux."
    )
    assert bodies(told) >= {"argolec", "caverne-bleue"}


def test_items_of_another_list_are_no_bodies() -> None:
    told = tell("The following colours were seen:\n- Argolec, at dawn\n- Blue Cavern, at noon\n\nAll saw them.")
    assert bodies(told).isdisjoint({"argolec", "blue-cavern"})


def test_those_listed_got_what_is_awarded() -> None:
    told = tell(
        "CNES awarded contracts for lamps on 3 June 2019. The following companies have been selected:\n\n"
        f"{ITEMS}\n\nThe work ends soon."
    )
    award = next(event for event in told.events if event.type == "contract_award")
    assert award.roles == {"awarder": {"cnes"}, "awardee": {"argolec-inc", "blue-cavern", "zorb-state-university"}}


def test_items_with_town_and_region_are_bodies_beside_one_that_is() -> None:
    told = tell(
        "CNES gave out work for lamps:\n\n- Argolec Thermal (Porby, North Zorbia): 6 million for the camera;\n"
        "- Zorb Avionics Ltd. (Kelbourn, South Zorbia): 2 million;\n- Kestrel Geodata (Ulby, East Zorbia): 1 million."
    )
    assert bodies(told) >= {"argolec-thermal", "kestrel-geodata"}
