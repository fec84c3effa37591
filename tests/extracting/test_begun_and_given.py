"""What comes to be, is given and is taken up, whatever it is called: by its verb and its day, or told as done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Our lamp division was set up in 1964 and has shone ever since.", "1964"),
        ("ZORB-CARE was established by Resolution 61/110 of 14 December 2006.", "2006-12-14"),
        ("On 3 May 2018, the Kelbian Space Agency inaugurated its new premises in Bergen.", "2018-05-03"),
        ("The lamp room was inaugurated on 3 May 2018 by Ana Sol.", "2018-05-03"),
        ("Ground was broken for the hall in February 2018.", "2018-02"),
        ("An official inauguration will take place in Bergen on 23 March 2020.", "2020-03-23"),
    ],
)
def test_what_is_founded_or_inaugurated_comes_to_be_whatever_it_is(tell: Tell, text: str, date: str) -> None:
    told = tell(text)
    assert (told.types(), told.one("creation").date) == (["creation"], date)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Notre division des lampes a été mise sur pied en 1964 et brille toujours.", "1964"),
        ("ZORB-CARE a été institué par la résolution 61/110 du 14 décembre 2006.", "2006-12-14"),
        ("Le 3 mai 2018, l'Agence spatiale kelbienne a inauguré à Bergen ses nouveaux locaux.", "2018-05-03"),
        ("La salle des lampes a été inaugurée le 3 mai 2018 par Ana Sol.", "2018-05-03"),
        ("La coupure du ruban a eu lieu le 3 mai 2018 à Bergen.", "2018-05-03"),
        ("Une inauguration officielle aura lieu à Bergen le 23 mars 2020.", "2020-03-23"),
    ],
)
def test_so_it_does_in_french(dire: Tell, text: str, date: str) -> None:
    told = dire(text)
    assert (told.types(), told.one("creation").date) == (["creation"], date)


@pytest.mark.parametrize(
    "text",
    [
        "Diplomatic relations between Kelbia and Norland were established on 2 October 1995.",
        "The first contact was established on 2 October 2018.",
        "Inaugurating the hall on 3 May 2018 took an hour.",
        "Ana Sol inaugurated the forum on 3 May 2018.",
        "Norland inaugurated President Ana Sol on 3 May 2018.",
        "President Ana Sol was inaugurated on 3 May 2018.",
    ],
)
def test_what_is_no_body_does_not(tell: Tell, text: str) -> None:
    assert tell(text).types() == []


def test_nor_in_french(dire: Tell) -> None:
    assert dire("Les relations entre les deux maisons ont été fondées en 1995 sur la confiance.").types() == []
    assert dire("Ana Sol a inauguré le forum le 3 mai 2018.").types() == []
    assert dire("L'inauguration du président Bo Ek a été célébrée le 3 mai 2018.").types() == []


def test_what_title_and_head_tell_as_begun_needs_no_day(tell: Tell, dire: Tell) -> None:
    told = tell("Zorbex has opened an office in Nairobi, Kenya.", title="Zorbex opens an office in Nairobi")
    assert told.types() == ["creation"]
    told = dire("Zorbex a ouvert un bureau à Nairobi, au Kenya.", title="Zorbex ouvre un bureau à Nairobi")
    assert told.types() == ["creation"]


def test_what_is_given_to_somebody_needs_no_day(tell: Tell, dire: Tell) -> None:
    before = "The week was long. Many people came to see the lamps. They liked what they saw there. "
    told = tell(before + "The first prize was awarded to Ana Sol of Kelbix Ltd. Kelbix Ltd employs ten people.")
    assert told.one("award").roles["awardee"] >= {"ana-sol"}
    told = tell(before + "Kelbix Ltd has won a contract for the lamps of the station.")
    assert told.one("contract_award").roles == {"awardee": {"kelbix-ltd"}}
    avant = "La semaine a été longue. Beaucoup de gens sont venus voir les lampes. Ils ont aimé ce qu'ils ont vu. "
    told = dire(avant + "La société Kelbix SA a obtenu un contrat pour les lampes de la station.")
    assert told.one("contract_award").roles == {"awardee": {"kelbix-sa"}}


def test_each_of_a_consortium_gets_the_contract_and_not_who_tells_of_it(tell: Tell, dire: Tell) -> None:
    told = tell(
        "Zorbex Inc said on 3 May 2018 that a contract for lamps was awarded to a consortium of the Peruvian firm Velorb Ltd "
        "and the Chilean firm Kelbix Ltd."
    )
    assert told.one("contract_award").roles == {"awardee": {"velorb-ltd", "kelbix-ltd"}}
    told = dire("Le 3 mai 2018, le contrat des lampes a été attribué à un groupement de Velorb SA et de Kelbix SA.")
    assert told.one("contract_award").roles == {"awardee": {"velorb-sa", "kelbix-sa"}}


def test_those_listed_right_below_an_award_get_it(tell: Tell, dire: Tell) -> None:
    told = tell(
        "CNES announced on 3 May 2018 the award of two contracts for the lamps. They were awarded after a call:\n\n"
        "- Velorb Ltd (Bergen): 3 million euros for the glass;\n- Kelbix Ltd (Lima): 4 million euros for the wire."
    )
    assert told.one("contract_award").roles["awardee"] == {"velorb-ltd", "kelbix-ltd"}
    told = dire(
        "Le CNES a annoncé le 3 mai 2018 l'attribution de deux contrats. Ils se répartissent comme suit :\n\n"
        "- Velorb SA (Bergen) : 3 millions d'euros pour le verre ;\n- Kelbix SA (Lima) : 4 millions pour le fil."
    )
    assert told.one("contract_award").roles["awardee"] == {"velorb-sa", "kelbix-sa"}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ana Sol, who will succeed him on 1 June 2020, is an engineer.", "2020-06-01"),
        ("Bo Ek will serve as interim director from 1 July 2019.", "2019-07-01"),
        ("Ana Sol was unanimously elected Chair of the Kelbix Committee on 3 May 2018.", "2018-05-03"),
        ("On 3 May 2018 Ana Sol was selected to be the next Director of the Kelbix Centre.", "2018-05-03"),
        ("On 3 May 2018 Ana Sol became Kelbia's deputy director.", "2018-05-03"),
    ],
)
def test_who_takes_up_a_post_is_told_however_it_is_put(tell: Tell, text: str, date: str) -> None:
    event = tell(text).one("appointment")
    assert (event.date, len(event.roles["appointee"])) == (date, 1)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ana Sol, qui lui succédera le 1er juin 2020, est ingénieure.", "2020-06-01"),
        ("Le 3 mai 2018, la Kelbie a nommé Ana Sol à la tête de l'agence.", "2018-05-03"),
        ("Le 3 mai 2018, le Conseil a choisi Ana Sol pour présider le Comité Kelbix.", "2018-05-03"),
        ("Ana Sol a rejoint Kelbix le 3 mai 2018 en qualité d'ingénieure en chef.", "2018-05-03"),
        ("Ana Sol prend la suite de Bo Ek le 1er septembre 2019.", "2019-09-01"),
        ("À compter du 3 juillet 2019, Ana Sol exercera les fonctions d'administratrice adjointe.", "2019-07-03"),
    ],
)
def test_so_it_is_in_french(dire: Tell, text: str, date: str) -> None:
    event = dire(text).one("appointment")
    assert (event.date, len(event.roles["appointee"])) == (date, 1)


def test_a_contract_awarded_on_a_day_is_told_whoever_has_it(tell: Tell, dire: Tell) -> None:
    told = tell("The lamps come under a subcontract that was awarded in December 2018.")
    assert told.one("contract_award").date == "2018-12"
    told = dire("Le recteur a remis à deux élèves les bourses Kelbix le 3 mai 2018.")
    assert told.one("award").date == "2018-05-03"
    assert dire("Cette lampe lui a valu le grand prix Kelbix en 2010.").one("award").date == "2010"
