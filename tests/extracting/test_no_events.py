"""Words of events in sentences that tell none, or one of somebody else: nothing false is told."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, tell


@pytest.mark.parametrize(
    "text",
    [
        "CNES Administrator Ana Sol on Monday named Bo Ek director of the agency's Zorbex Space Centre.",
        "On 5 May 2019 President Ana Sol named Bo Ek ambassador.",
    ],
)
def test_who_names_somebody_is_not_appointed(text: str) -> None:
    assert tell(text).one("appointment").roles["appointee"] == {"bo-ek"}


def test_who_names_somebody_is_not_appointed_in_french_either() -> None:
    told = dire("Le 5 mai 2019, la présidente Ana Sol a nommé Bo Ek directeur du Centre spatial de Zorbourg.")
    assert told.one("appointment").roles["appointee"] == {"bo-ek"}


@pytest.mark.parametrize(
    ("text", "people", "missions"),
    [
        ("In 1980 Dr Ana Sol traveled to orbit four times.", {"ana-sol"}, set()),
        ("Dr Ana Sol, an astronaut, retired from CNES in 2018.", {"ana-sol"}, set()),
        ("In 2019 they met retired CNES astronaut Ana Sol.", {"ana-sol"}, set()),
        ("Four engines fire to help launch each Ariane 5 rocket.", set(), {"ariane-5"}),
        ("That is the thrust needed to launch Ariane 5.", set(), {"ariane-5"}),
        ("They work with the orbiting Hubble imager of CNES.", set(), {"hubble"}),
        ("The pictures captured by the Hubble telescope in 2019 are here.", set(), {"hubble"}),
    ],
)
def test_nothing_of_space_is_told_to_have_happened(text: str, people: set[str], missions: set[str]) -> None:
    told = tell(text)
    assert not told.events
    assert (told.ids("people"), told.ids("missions")) == (people, missions)


@pytest.mark.parametrize(
    ("text", "type_", "date", "who"),
    [
        ("In 1980 Dr Ana Sol traveled to Oslo.", "visit", "1980", {"ana-sol"}),
        ("Dr Ana Sol traveled to Oslo on 3 May 2019.", "visit", "2019-05-03", {"ana-sol"}),
        ("Dr Ana Sol, an astronaut, visited CNES in 2018.", "visit", "2018", {"ana-sol", "cnes"}),
        ("They helped launch the Zorb-2 satellite on 3 May 2019.", "launch", "2019-05-03", {"zorb-2"}),
        ("The Ariane 5 rocket was launched on 3 May 2019.", "launch", "2019-05-03", {"ariane-5"}),
        ("The Hubble telescope captured its first pictures in 2019.", "mission_milestone", "2019", {"hubble"}),
    ],
)
def test_what_happened_in_such_words_is_told(text: str, type_: str, date: str, who: set[str]) -> None:
    assert [(event.type, event.date, event.who) for event in tell(text).events] == [(type_, date, who)]


def test_an_orbiting_with_its_day_is_told() -> None:
    told = tell("They saw the orbiting on 9 March 2019 of the Zorb-2 satellite.")
    assert told.one("launch").date == "2019-03-09"


def test_who_an_agreement_is_between_did_not_meet() -> None:
    text = "Bo Ek, who met with parents last month, said the agreement between Kenya and Poland was rare."
    assert not tell(text).all("meeting")
    assert tell(text).ids("people") == {"bo-ek"}
    text = "Bo Ek, who met with Ana Sol on 3 May 2019, said the agreement between Kenya and Poland was rare."
    assert tell(text).one("meeting").who == {"ana-sol", "bo-ek"}
    assert tell("Kenya and Poland met on 3 May 2019.").one("meeting").who == {"KEN", "POL"}


@pytest.mark.parametrize(
    "text",
    [
        "Bo Ek signed a three-year contract with the Zorb Rovers on 3 May 2019.",
        "On 3 May 2019 Bo Ek signed a deal with the Zorb Rovers.",
    ],
)
def test_what_one_private_person_signs_is_no_agreement_of_bodies(text: str) -> None:
    told = tell(text)
    assert not told.agreements
    assert not told.events
    assert (told.ids("people"), told.ids("organisations")) == ({"bo-ek"}, {"zorb-rovers"})
    assert tell(text.replace("Bo Ek", "CNES")).agreement().parties == {"cnes", "zorb-rovers"}


def test_what_one_private_person_signs_is_no_agreement_in_french_either() -> None:
    told = dire("Bo Ek a signé un contrat de trois ans avec le Stade zorbien le 3 mai 2019.")
    assert not told.agreements
    assert not told.events
    assert told.ids("people") == {"bo-ek"}
    told = dire("Le CNES a signé un contrat de trois ans avec le DLR le 3 mai 2019.")
    assert (told.agreement().parties, told.one("contract_award").date) == ({"cnes", "dlr"}, "2019-05-03")


def test_a_head_who_signs_with_one_body_is_told() -> None:
    told = tell("Bo Ek, President of Zorbex, signed an agreement with the Oslo Institute on 3 May 2019.")
    assert told.agreement().parties == {"zorbex", "oslo-institute"}


def test_negotiations_of_treaties_in_general_are_of_no_treaty() -> None:
    text = "They met in Poland and Kenya. International treaty negotiations are conducted every three years."
    assert not tell(text).agreements
    assert tell(text).ids("countries") == {"KEN", "POL"}
    treaty = tell("Poland and Kenya began negotiations on a treaty on 3 May 2019.").agreement()
    assert (treaty.status, treaty.parties) == ("negotiating", {"KEN", "POL"})


def test_who_signs_on_behalf_of_a_body_is_told() -> None:
    told = tell("Bo Ek signed the agreement with Poland on 3 May 2019 on behalf of CNES.")
    assert "cnes" in told.agreement().parties
    assert (told.agreement().status, told.agreement().date) == ("signed", "2019-05-03")


def test_what_a_minister_is_for_is_no_body() -> None:
    told = tell("Transport Secretary Bo Ek met Dr Ana Sol.")
    assert told.ids("organisations") == set()
    assert told.one("meeting").who == {"ana-sol", "bo-ek"}


@pytest.mark.parametrize(
    "text",
    [
        "The image was taken on 3 June 2019, the 871st Martian day of the mission, after many Martian days in the dust.",
        "The rocket and its payload are staged on the launch rail and were prepared with the motors in April 2019.",
    ],
)
def test_days_of_a_planet_and_rockets_on_a_rail_are_no_gatherings(text: str) -> None:
    assert "gathering" not in {event.type for event in tell(text).events}
