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
    told = tell(LIFTED + "It flew for the third time.", title="The Zorb-1 satellite is in orbit")
    assert told.one("launch").roles["mentioned"] == {"zorb-1"}


def test_it_means_the_craft_that_opens_the_sentence_before() -> None:
    told = tell("The Zorb-3 satellite replaces the Zorb-2 satellite. It was launched on 3 June 2019.")
    assert told.one("launch").roles["mentioned"] == {"zorb-3"}
    dit = dire("Le satellite Zorb-3 remplace le satellite Zorb-2. Il a été lancé le 3 juin 2019.")
    assert dit.one("launch").roles["mentioned"] == {"zorb-3"}


def test_craft_with_years_of_their_own_are_launched_then() -> None:
    told = tell("Zorb-5 is the third satellite launched for CNES, after Zorb-1 in 2009 and Zorb-3 in 2012.")
    assert {event.date: event.roles.get("mentioned") for event in told.all("launch") if event.date} == {
        "2009": {"zorb-1"}, "2012": {"zorb-3"},
    }  # fmt: skip
    dit = dire("Zorb-5 est le troisième satellite lancé par la NASA, après Zorb-1 en 2009 et Zorb-3 en 2012.")
    assert {"2009", "2012"} <= {event.date for event in dit.all("launch")}


def test_a_year_for_each_craft() -> None:
    told = tell("The Zorb-2 and Zorb-3 satellites, launched in 2016 and 2018, watch the seas.")
    assert {event.date: event.who for event in told.all("launch")} == {"2016": {"zorb-2"}, "2018": {"zorb-3"}}
    dit = dire("Les satellites Zorb-2 et Zorb-3, lancés en 2016 et en 2018, observent les mers.")
    assert {event.date: event.who for event in dit.all("launch")} == {"2016": {"zorb-2"}, "2018": {"zorb-3"}}


def test_who_operates_launches_nothing() -> None:
    dit = dire("Lancé le 4 mars 2018 par une fusée Vask, le satellite Zorb-1 est exploité par l'Institut Blip.")
    assert "institut-blip" not in dit.one("launch").roles.get("launch_provider", set())


def test_who_speaks_of_a_launch_does_not_fly() -> None:
    told = tell("Director Ana Sol spoke of Zorb-1 and Zorb-2, which were both launched in 2011.")
    assert told.one("launch").who == {"zorb-1", "zorb-2"}


def test_main_camera_is_provided() -> None:
    told = tell("The Zorb-1 satellite was launched on 3 June 2019. Its main camera was provided by the Blip Institute.")
    assert told.one("launch").roles["instrument_provider"] == {"blip-institute"}


def test_the_crew_consists_of_who_flies() -> None:
    told = tell("The Zorb-5 spacecraft lifted off on 3 June 2019. The crew consists of pilot Ana Sol and Dr Bo Ek.")
    assert {"ana-sol", "bo-ek"} <= told.one("launch").roles["attendee"]
    dit = dire("Zorb-5 a décollé le 3 juin 2019. L'équipage se compose de la pilote Ana Sol et de M. Bo Ek.")
    assert {"ana-sol", "bo-ek"} <= dit.one("launch").roles["attendee"]
