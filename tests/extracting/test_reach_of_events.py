"""Events told in passing: prizes of whoever got them, tasks given, numbered sessions, programmes begun, flights to come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        ("In 2018 the company received the Kelbix Prize for its lamps.", "award", "2018"),
        ("In 2015, the Zorb-1 mission was honoured with the Kelbix Trophy.", "award", "2015"),
        ("The winners of the rocket challenge were announced on 7 June 2018 in Bergen.", "award", "2018-06-07"),
        ("NASA selected Zorbex Ltd in January 2018 to attach a module to the station.", "contract_award", "2018-01"),
        ("Phase C of the lining work was entrusted to Zorbex Ltd in December 2018.", "contract_award", "2018-12"),
        ("The 31st session took place in Lampsfeld on 21 March 2018.", "joint_session", "2018-03-21"),
        ("The fourth sitting is planned for Oslo in 2025.", "joint_session", "2025"),
        ("The Zorbian programme started in May 2016.", "creation", "2016-05"),
        ("The tide working group established in May 2018 has nine members.", "creation", "2018-05"),
        ("The first launches from the site are expected in 2023.", "launch", "2023"),
        ("Astronaut Ana Sol is expected to fly in 2024.", "launch", "2024"),
        ("Astronaut Ana Sol was assigned in 2018 to the crew.", "appointment", "2018"),
    ],
)
def test_is_told(tell: Tell, text: str, type_: str, date: str) -> None:
    told = tell(text)
    assert (told.types(), told.one(type_).date) == ([type_], date)


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        ("En 2018, l'entreprise a reçu le prix Kelbix pour ses lampes.", "award", "2018"),
        ("La mission Zorb-1 a été distinguée en 2015 par le trophée Kelbix.", "award", "2015"),
        ("Les lauréats du concours ont été annoncés le 7 juin 2018 à Bergen.", "award", "2018-06-07"),
        ("La NASA a retenu Zorbex SA en janvier 2018 pour accrocher un module.", "contract_award", "2018-01"),
        ("La phase C des travaux a été confiée à Zorbex SA en décembre 2018.", "contract_award", "2018-12"),
        ("La 31e session a eu lieu à Lampsfeld le 21 mars 2018.", "joint_session", "2018-03-21"),
        ("La quatrième session est prévue à Oslo en 2025.", "joint_session", "2025"),
        ("Le programme zorbien a débuté en mai 2016.", "creation", "2016-05"),
        ("Les premiers lancements depuis le site sont attendus en 2025.", "launch", "2025"),
        ("L'astronaute Ana Sol doit voler en 2024.", "launch", "2024"),
        ("L'astronaute Ana Sol a été affectée en 2018 à l'équipage.", "appointment", "2018"),
    ],
)
def test_is_told_in_french(dire: Tell, text: str, type_: str, date: str) -> None:
    told = dire(text)
    assert (told.types(), told.one(type_).date) == ([type_], date)


@pytest.mark.parametrize(
    "text",
    [
        "NASA chose the team in January 2018 to test the antenna.",
        "The series began in March 2016.",
        "Astronaut Ana Sol was assigned to the crew.",
        "The photograph won praise in 2018.",
    ],
)
def test_is_no_event(tell: Tell, text: str) -> None:
    assert tell(text).types() == []


def test_it_is_the_body_told_of(tell: Tell) -> None:
    told = tell("CNES is growing. Last year it won praise. In 2018 it received the Kelbix Prize.")
    assert told.one("award").roles == {"awardee": {"cnes"}}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The Big Hoopla Challenge was held in Oslo on 17 March 2018.", "2018-03-17"),
        ("ESA will host an awards ceremony in Oslo on 20 July 2019.", "2019-07-20"),
        ("The first event was held near Lampsfeld in 2014.", "2014"),
    ],
)
def test_what_is_held_is_a_gathering(tell: Tell, text: str, date: str) -> None:
    assert tell(text).one("gathering").date == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Le Grand Défi Zorbien s'est tenu à Oslo le 17 mars 2018.", "2018-03-17"),
        ("Une séance de présentation est organisée à Lampsfeld le mercredi 3 juillet 2019.", "2019-07-03"),
        ("L'assemblée, tenue à Lampsfeld les 27 et 28 juin 2018, a choisi un emblème.", "2018-06-27/2018-06-28"),
    ],
)
def test_what_is_held_is_a_gathering_in_french(dire: Tell, text: str, date: str) -> None:
    assert dire(text).one("gathering").date == date


def test_challenge_that_is_not_held_is_no_gathering(tell: Tell) -> None:
    assert tell("NASA chose teams in October 2018 to begin an engineering challenge.").all("gathering") == []


def test_who_is_named_to_a_post_by_those_without_a_name(tell: Tell) -> None:
    told = tell("Ana Sol, an engineer of CNES, taught at schools. Managers named her Head of Education in 2010.")
    assert (told.one("appointment").date, told.one("appointment").roles["appointee"]) == ("2010", {"ana-sol"})


def test_who_names_or_picks_counted_winners_is_none_of_them(tell: Tell) -> None:
    named = tell("The Zorb Board announced the three winners of the Orb Prize on 3 May 2018.").one("award")
    picked = tell("NASA selected the first winners of the agency's Orb Tech prize in Oslo on 3 May 2018.").one("award")
    won = tell("NASA was the winner of the Orb Prize on 3 May 2018.").one("award")
    assert [event.roles.get("awardee", set()) for event in (named, picked, won)] == [set(), set(), {"nasa"}]


def test_who_announces_the_winners_tells_of_the_prize(tell: Tell, dire: Tell) -> None:
    assert tell("ESA announced the winners of the rover challenge on 22 April 2018.").one("award").date == "2018-04-22"
    assert dire("L'ESA a annoncé les lauréats du défi le 22 avril 2018.").one("award").date == "2018-04-22"


def test_meeting_that_takes_place_somewhere_needs_no_names(tell: Tell) -> None:
    event = tell("The kick-off meeting was held in Oslo on 3 May 2018.").one("meeting")
    assert (event.date, event.place) == ("2018-05-03", "Oslo")


def test_meeting_that_takes_place_somewhere_needs_no_names_in_french(dire: Tell) -> None:
    event = dire("La prochaine réunion aura lieu à Lyon en septembre 2021.").one("meeting")
    assert (event.date, event.place, event.realis) == ("2021-09", "Lyon", "planned")


def test_meeting_without_a_place_needs_who_met(tell: Tell) -> None:
    assert tell("The meeting took place on 3 May 2018.").types() == []
