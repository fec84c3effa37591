"""What and who a flight has with it, where another sentence says so than the one that tells of the flight."""

from __future__ import annotations

from tests.extracting.telling import dire, tell

LIFTED = "The Vask rocket lifted off from Oslo on 3 June 2019. "
PARTI = "La fusée Vask a décollé d'Oslo le 3 juin 2019. "


def test_what_it_carried_was_launched() -> None:
    told = tell(LIFTED + "It carried the radar satellite Zorb-1, for the Blip Institute, and Zorb-2.")
    roles = told.one("launch").roles
    assert roles["mentioned"] == {"zorb-1", "zorb-2"} and roles["launch_provider"] == {"vask"}


def test_passengers_are_counted_and_listed() -> None:
    told = tell(LIFTED + "There were two passengers: the satellite Zorb-1 and the satellite Zorb-2.")
    assert told.one("launch").roles["mentioned"] == {"zorb-1", "zorb-2"}
    dit = dire(PARTI + "Elle emportait deux passagers : le satellite Zorb-1 et le satellite Zorb-2.")
    assert dit.one("launch").roles["mentioned"] == {"zorb-1", "zorb-2"}


def test_who_was_on_board_flew() -> None:
    told = tell("The Zorb-5 capsule splashed down on 3 June 2019. On board were commander Ana Sol and pilot Bo Ek.")
    assert told.one("mission_milestone").roles["attendee"] == {"ana-sol", "bo-ek"}
    dit = dire("La capsule Zorb-5 a décollé le 3 juin 2019. À son bord, la commandante Ana Sol et le pilote Bo Ek.")
    assert {"ana-sol", "bo-ek"} <= dit.one("launch").who


def test_on_board_a_station_nobody_flies() -> None:
    told = tell("Zorb-5 docked on 3 June 2019. Once aboard the station, Ana Sol, engineer, will welcome them.")
    assert "ana-sol" not in told.one("mission_milestone").who


def test_craft_of_the_headline_fly_in_the_launch_told_below() -> None:
    told = tell(LIFTED + "It was the third flight of the year.", title="The Zorb-1 satellite is in orbit")
    assert told.one("launch").roles["mentioned"] == {"zorb-1"}


def test_it_means_the_craft_that_opens_the_sentence_before() -> None:
    told = tell("The Zorb-3 satellite replaces the Zorb-2 satellite. It was launched on 3 June 2019.")
    assert told.one("launch").roles["mentioned"] == {"zorb-3"}
    dit = dire("Le satellite Zorb-3 remplace le satellite Zorb-2. Il a été lancé le 3 juin 2019.")
    assert dit.one("launch").roles["mentioned"] == {"zorb-3"}
