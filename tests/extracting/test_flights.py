"""Who takes part in a launch or a step of a mission: crews, owners, operators."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        (
            "A Falcon 9 rocket carrying NASA astronauts Ana Sol and Bo Ek launched from Florida on 3 June 2019.",
            "launch",
            {"ana-sol", "bo-ek", "nasa"},
        ),
        (
            "NASA astronaut Ana Sol, Roscosmos cosmonaut Bo Ek, and spaceflight participant Cy Oxley will launch "
            "aboard the Zorb-2 spacecraft on 3 July 2019.",
            "launch",
            {"ana-sol", "bo-ek", "cy-oxley", "nasa", "roscosmos"},
        ),
        (
            "The Zorb-2 spacecraft with NASA astronauts Ana Sol and Bo Ek aboard docked to the station on 3 June 2019.",
            "mission_milestone",
            {"ana-sol", "bo-ek", "nasa"},
        ),
        (
            "NASA astronauts Ana Sol and Bo Ek have finished their work. The crew splashed down on 3 June 2019.",
            "mission_milestone",
            {"ana-sol", "bo-ek", "nasa"},
        ),
    ],
)
def test_crew_takes_part_in_its_flight(tell: Tell, text: str, type_: str, who: set[str]) -> None:
    assert tell(text).one(type_).roles["attendee"] == who


@pytest.mark.parametrize(
    ("text", "role", "who"),
    [
        ("NASA's new lunar lander Zorb-2 touched down on the Moon on 3 June 2019.", "operator", "nasa"),
        ("The Zorb-2 probe of ISRO touched down on the Moon on 3 June 2019.", "operator", "isro"),
        ("The Zorb-2 satellite, launched on 3 June 2019 by ISRO, is well.", "launch_provider", "isro"),
        ("The Zorb-2 satellite was lofted on 3 June 2019 by a Vega rocket of Arianespace.", "launch_provider", "arianespace"),
    ],
)  # fmt: skip
def test_owner_of_a_craft_takes_part(tell: Tell, text: str, role: str, who: str) -> None:
    assert who in tell(text).events[0].roles[role]


def test_owner_of_a_craft_takes_part_in_french(dire: Tell) -> None:
    told = dire("Le lanceur Vega d'Arianespace a mis en orbite le satellite Zorb-2 de l'ISRO le 3 juin 2019.")
    assert told.one("launch").roles["operator"] == {"isro"}
    assert "arianespace" in told.one("launch").roles["launch_provider"]


def test_participle_beside_a_craft_has_no_subject(dire: Tell) -> None:
    """« le satellite Zorb-2, lancé en 2012 » : the body that the sentence is about has not launched it."""
    told = dire("Le CNES recevra gratuitement les images du satellite Zorb-2, lancé en mars 2012.")
    assert told.one("launch").who == {"zorb-2"}


def test_date_of_the_launch_is_not_that_of_what_came_of_it(tell: Tell) -> None:
    assert tell("Since its launch in 2012, the Zorb-2 satellite has returned ten thousand images.").types() == [
        "launch"
    ]


def test_body_that_speaks_of_a_craft_does_not_fly(tell: Tell) -> None:
    told = tell("DLR was glad that the Zorb-2 probe landed on the Moon on 3 June 2019.")
    assert told.ids("organisations") == {"dlr"}
    assert told.one("mission_milestone").who == {"zorb-2"}


def test_lift_off_of_what_was_named_before(tell: Tell) -> None:
    """A craft need not be named again where only a craft does such a thing."""
    told = tell("The Zorb-2 spacecraft stands on its pad. Liftoff is targeted for 3 July 2019.").one("launch")
    assert (told.date, told.realis, told.who) == ("2019-07-03", "planned", {"zorb-2"})


def test_crew_s_launch_goes_on_in_the_next_sentence(tell: Tell) -> None:
    text = (
        "Three crew members will launch on 3 July 2019. NASA astronauts Ana Sol, Bo Ek and Cy Oxley are to lift off "
        "aboard the Zorb-2 spacecraft."
    )
    launch = tell(text).one("launch")
    assert launch.date == "2019-07-03"
    assert {"ana-sol", "bo-ek", "cy-oxley", "zorb-2"} <= launch.who


def test_station_receives_what_docks_with_it(tell: Tell) -> None:
    told = tell("The Zorb-2 spacecraft docked with the International Space Station on 3 June 2019.").events[0]
    assert (told.roles["host"], told.roles["mentioned"]) == ({"iss"}, {"zorb-2"})


def test_hour_divides_no_clause(tell: Tell) -> None:
    text = "The Zorb-2 satellite was launched on 3 June 2019 at 06:14 from Oslo atop a Brolga rocket operated by Zorbex Ltd."
    assert tell(text).one("launch").roles["launch_provider"] == {"brolga", "zorbex-ltd"}
