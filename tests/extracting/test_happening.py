"""Steps told by a noun that takes place or is done, by a word for a first picture, by a flight of somebody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The leak test took place on 6 April 2019.", "2019-04-06"),
        ("The first engine test of the year took place on 17 January at Lampsfeld.", "2019-01-17"),
        ("The first test of roaming between networks was conducted in 2017 at Lampsfeld.", "2017"),
        ("The critical design review was completed without a hitch in Lampsfeld in May 2017.", "2017-05"),
        ("ESA completed a second 5-test qualification campaign in June 2018.", "2018-06"),
        ("ESA conducted a short hot fire on 3 April 2019 on the new stand.", "2019-04-03"),
        ("Rover operations ended in June 2018.", "2018-06"),
    ],
)
def test_what_takes_place_or_is_done_is_a_step(tell: Tell, text: str, date: str) -> None:
    assert tell(text).one("mission_milestone").date == date


def test_who_does_it_leads(tell: Tell) -> None:
    assert tell("ESA conducted a short hot fire on 3 April 2019.").one("mission_milestone").roles == {"lead": {"esa"}}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("La répétition du compte à rebours s'est déroulée le 6 avril 2019.", "2019-04-06"),
        ("Le premier essai réussi d'itinérance entre réseaux a été mené en 2017 à Lampsfeld.", "2017"),
        ("La revue préliminaire a été achevée avec succès à Lampsfeld en mai 2017.", "2017-05"),
        ("Un essai sous vide, conduit le 14 septembre 2018 à Lampsfeld, a rassuré tout le monde.", "2018-09-14"),
        ("Les opérations du rover ont pris fin en juin 2018.", "2018-06"),
    ],
)
def test_what_takes_place_or_is_done_is_a_step_in_french(dire: Tell, text: str, date: str) -> None:
    assert dire(text).one("mission_milestone").date == date


@pytest.mark.parametrize(
    "text",
    [
        "The test of the engine pleased everybody in 2017.",
        "In 2017 nobody had heard of the tests.",
        "ESA wants many tests, and has said so in June 2018.",
    ],
)
def test_noun_alone_is_no_step(tell: Tell, text: str) -> None:
    assert tell(text).types() == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("On 4 April 2019, teams loaded the Zorb-2 spacecraft onto a barge.", "2019-04-04"),
        ("Crews transported the new engine to the stand on 30 August 2018.", "2018-08-30"),
        ("The Zorb-2 satellite returned its first colour image in August 1967.", "1967-08"),
        ("The Zorb-2 probe smashed into an asteroid on 26 September 2018.", "2018-09-26"),
        ("The sample was collected in October 2018 by the Zorb-2 probe.", "2018-10"),
    ],
)
def test_what_is_moved_or_sends_its_first_picture_is_a_step(tell: Tell, text: str, date: str) -> None:
    assert tell(text).one("mission_milestone").date == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Le 4 avril 2019, les équipes ont chargé la sonde Zorb-2 dans la chambre à vide.", "2019-04-04"),
        ("Le nouveau moteur a été transporté sur le banc le 30 août 2018.", "2018-08-30"),
        ("Le satellite Zorb-2 a transmis le premier beau cliché de la Terre en août 1967.", "1967-08"),
    ],
)
def test_what_is_moved_or_sends_its_first_picture_is_a_step_in_french(dire: Tell, text: str, date: str) -> None:
    assert dire(text).one("mission_milestone").date == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Astronaut Ana Sol's first spaceflight came in January 2003.", "2003-01"),
        ("CNES astronaut Ana Sol made a short trip into space in May 2010.", "2010-05"),
        ("In November 1997 astronaut Ana Sol returned to space aboard the Zorb-2 shuttle.", "1997-11"),
    ],
)
def test_flight_of_an_astronaut_is_a_launch(tell: Tell, text: str, date: str) -> None:
    event = tell(text).one("launch")
    assert event.date == date
    assert "ana-sol" in event.roles["attendee"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Le premier vol spatial d'Ana Sol, astronaute du CNES, a eu lieu en janvier 2003.", "2003-01"),
        ("L'astronaute Ana Sol a effectué son troisième voyage dans l'espace en avril 2010.", "2010-04"),
        ("L'astronaute Ana Sol est retournée dans l'espace en novembre 1997.", "1997-11"),
    ],
)
def test_flight_of_an_astronaut_is_a_launch_in_french(dire: Tell, text: str, date: str) -> None:
    event = dire(text).one("launch")
    assert event.date == date
    assert "ana-sol" in event.roles["attendee"]


def test_date_of_what_followed_a_flight_is_not_its_own(tell: Tell) -> None:
    told = tell("After Ana Sol's second spaceflight, NASA appointed her Head of Education in 2010.")
    assert "launch" not in told.types()


def test_final_flight_is_no_final(tell: Tell) -> None:
    assert tell("The final spaceflight of astronaut Ana Sol was in December 1992.").types() == []


def test_launched_then_it(tell: Tell) -> None:
    told = tell("The Zorb-2 probe is well. Launched in April 2003, it studied galaxies.")
    assert (told.one("launch").date, told.one("launch").who) == ("2003-04", {"zorb-2"})


def test_launched_then_it_in_french(dire: Tell) -> None:
    told = dire("La sonde Zorb-2 va bien. Lancée en avril 2003, elle a étudié des galaxies.")
    assert (told.one("launch").date, told.one("launch").who) == ("2003-04", {"zorb-2"})


def test_date_of_a_launch_is_when_it_is_due(tell: Tell) -> None:
    told = tell("The Zorb-2 probe now has a launch date of June 2028.")
    assert (told.one("launch").date, told.one("launch").realis) == ("2028-06", "planned")


def test_date_of_a_launch_is_when_it_is_due_in_french(dire: Tell) -> None:
    told = dire("La fenêtre de tir de la sonde Zorb-2 s'ouvrira le 8 avril 2028.")
    assert (told.one("launch").date, told.one("launch").realis) == ("2028-04-08", "planned")


def test_data_collected_by_a_camera_are_no_step(tell: Tell) -> None:
    assert tell("The view uses data collected by the Zorb camera on 2 August 2018.").types() == []
