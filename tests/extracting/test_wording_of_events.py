"""Events in many words: for each type a few of the ways in which either language tells it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The Zorb-3 probe soared into space on 3 May 2018.", "launch"),
        ("The Zorb-3 probe was hurled into space on 3 May 2018.", "launch"),
        ("The Zorb-3 probe swept past Venus on 3 May 2018.", "mission_milestone"),
        ("The Zorb-3 capsule parachuted to Earth on 3 May 2018.", "mission_milestone"),
        ("ESA conferred the Kelbix Prize on Zorbex Ltd on 3 May 2018.", "award"),
        ("Ana Sol, Head of Zorbex, conferred with Bo Ek, Head of CNES, in Bergen on 3 May 2018.", "meeting"),
        ("The CNES museum opened its doors in Bergen on 3 May 2018.", "creation"),
        ("On 3 May 2018 CNES opened in Bergen, with ESA, a ground station.", "creation"),
        ("The signing ceremony between CNES and ESA is at noon on 3 May 2018.", "signing"),
        ("That contract went to Zorbex Ltd on 3 May 2018.", "contract_award"),
        ("ESA confirmed Ana Sol as the new Head of CNES on 3 May 2018.", "appointment"),
        (
            "CNES honoured the tide team of more than two hundred engineers on 3 May 2018 with the Kelbix Medal.",
            "award",
        ),
    ],
)
def test_words_of_events(tell: Tell, text: str, type_: str) -> None:
    assert [(event.type, event.date) for event in tell(text).events] == [(type_, "2018-05-03")]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("La sonde Zorb-3 a pris la route de Mars le 3 mai 2018.", "launch"),
        ("La sonde Zorb-3 a été larguée en orbite le 3 mai 2018.", "launch"),
        ("La sonde Zorb-3 a frôlé Vénus le 3 mai 2018.", "mission_milestone"),
        ("La mission Zorb-3 a reçu le feu vert le 3 mai 2018.", "mission_milestone"),
        ("Ana Sol, directrice de Zorbex, a discuté avec Bo Ek, directeur du CNES, à Bergen le 3 mai 2018.", "meeting"),
        ("Ana Sol, directrice de Zorbex, a téléphoné à Bo Ek, directeur du CNES, le 3 mai 2018.", "remote_talk"),
        ("Ana Sol, directrice de Zorbex, était en déplacement à Nairobi le 3 mai 2018.", "visit"),
        ("La commission mixte entre la France et le Kenya a délibéré à Nairobi le 3 mai 2018.", "joint_session"),
        ("Ana Sol a été placée à la tête du CNES le 3 mai 2018.", "appointment"),
        ("Le CNES a gratifié Ana Sol du prix Kelbix le 3 mai 2018.", "award"),
        ("Le CNES a octroyé un contrat à Zorbex SA le 3 mai 2018.", "contract_award"),
        ("Zorbex SA a raflé un contrat auprès du CNES le 3 mai 2018.", "contract_award"),
        ("Le CNES a fait don d'échantillons lunaires à l'ESA le 3 mai 2018.", "exchange"),
        ("Le CNES a érigé un musée à Bergen le 3 mai 2018.", "creation"),
        ("Le CNES a inauguré le 3 mai 2018 à Bergen, avec l'ESA, une station de réception.", "creation"),
        ("La cérémonie de signature entre le CNES et l'ESA a lieu le 3 mai 2018.", "signing"),
        ("Le CNES a retenu les services de Zorbex SA pour construire un satellite le 3 mai 2018.", "contract_award"),
    ],
)
def test_words_of_events_in_french(dire: Tell, text: str, type_: str) -> None:
    assert [(event.type, event.date) for event in dire(text).events] == [(type_, "2018-05-03")]


def test_who_leads_the_winners_is_awarded(tell: Tell) -> None:
    told = tell("The contract was awarded on 3 May 2018 to a consortium led by Zorbex Ltd.")
    assert told.one("contract_award").roles == {"awardee": {"zorbex-ltd"}}


def test_what_a_rocket_is_carrying_flies_in_the_same_clause(tell: Tell, dire: Tell) -> None:
    told = tell("ISRO launched a rocket carrying the Zorb-3 satellite on 3 May 2018.")
    dit = dire("L'ISRO a lancé une fusée emportant le satellite Zorb-3 le 3 mai 2018.")
    assert told.one("launch").roles["mentioned"] == dit.one("launch").roles["mentioned"] == {"zorb-3"}


def test_what_is_given_at_the_same_ceremony_has_its_day(tell: Tell, dire: Tell) -> None:
    told = tell(
        "The Kelbix Prize was presented to Ana Sol, Head of Zorbex, on 3 May 2018 in Bergen. "
        "During the same ceremony the Ozmar Medal was presented to Bo Ek, Head of CNES."
    )
    dit = dire(
        "Le prix Kelbix a été remis à Ana Sol, directrice de Zorbex, le 3 mai 2018 à Bergen. "
        "Au cours de la même cérémonie, la médaille Ozmar a été remise à Bo Ek, directeur du CNES."
    )
    for text in (told, dit):
        assert [award.date for award in text.all("award")] == ["2018-05-03", "2018-05-03"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("ESA is targeting no earlier than 1:05 a.m. Thursday, 3 October 2019, for the launch of the Zorb-3 lander.", "2019-10-03"),
        ("The launch of the Zorb-3 lander is planned for no earlier than 2022.", "2022/.."),
    ],
)  # fmt: skip
def test_the_day_before_which_nothing_starts_is_the_day_it_is_due(tell: Tell, text: str, date: str) -> None:
    assert tell(text).one("launch").date == date


def test_what_sort_of_place_it_is_may_stand_before_it(tell: Tell, dire: Tell) -> None:
    told = tell("ESA and CNES signed an agreement on 6 June 2018 in the historic city of Bologna.")
    dit = dire(
        "Depuis le port spatial de Kourou, une fusée Ariane 6 a décollé le 6 juin 2018 avec le satellite Zorb-1."
    )
    assert (told.one("signing").place, dit.one("launch").place) == ("Bologna", "Kourou")


def test_a_day_may_stand_between_what_lies_ahead_and_its_noun(tell: Tell) -> None:
    assert (
        tell("CNES put off the planned 3 October 2019 launch of the Zorb-3 satellite.").one("launch").realis
        == "planned"
    )


def test_what_is_sent_into_space_is_handed_to_nobody(tell: Tell, dire: Tell) -> None:
    assert not tell("On 3 May 2018 CNES shipped three satellites into space on an Indian rocket.").all("exchange")
    assert not dire("Le 3 mai 2018, le CNES envoie trois satellites dans l'espace grâce à une fusée indienne.").all(
        "exchange"
    )
    assert tell("On 3 May 2018 CNES shipped three instruments to DLR.").all("exchange")
    assert dire("Le 3 mai 2018, le CNES envoie trois satellites au DLR.").all("exchange")


def test_what_is_done_in_passing_is_told_by_a_gerund_in_french(dire: Tell) -> None:
    dit = dire("En inaugurant le 3 mai 2018 la station de Bergen, Ana Sol, directrice du CNES, a parlé des marées.")
    assert [event.type for event in dit.events] == ["creation"]


@pytest.mark.parametrize(
    "text",
    [
        "NASA has awarded $3.9 million to 13 teams at colleges of the north.",
        "NASA has chosen the first science instruments that astronauts will set up on the Moon.",
        "On 3 May 2018 NASA selected five proposals for its next mission.",
        "NASA awarded 3 million dollars to the University of Bergen.",
    ],
)
def test_money_is_awarded_and_instruments_are_chosen(tell: Tell, text: str) -> None:
    assert [event.type for event in tell(text, title="NASA selects and awards").events] == ["contract_award"]


@pytest.mark.parametrize(
    "text",
    [
        "La NASA a attribué 3,9 millions de dollars à 13 équipes d'universités.",
        "La NASA a choisi les premiers instruments que les astronautes poseront sur la Lune.",
        "Le 3 mai 2018, la NASA a retenu cinq propositions pour sa prochaine mission.",
        "La NASA a attribué 3 millions d'euros à l'Université de Bergen.",
        "La NASA sélectionnera cinq propositions en 2020.",
    ],
)
def test_money_is_awarded_and_instruments_are_chosen_in_french(dire: Tell, text: str) -> None:
    assert [event.type for event in dire(text, title="La NASA sélectionne et attribue").events] == ["contract_award"]


def test_money_of_a_prize_is_no_contract(tell: Tell) -> None:
    text = "On 3 May 2018 CNES awarded the Zorb Prize of 2 million dollars to Ana Sol."
    assert [event.type for event in tell(text).events] == ["award"]


def test_who_will_be_honoured_is_told(tell: Tell, dire: Tell) -> None:
    told = tell("Bo Ek will present Ana Sol with the Zorb Medal on Sunday.").one("award")
    dit = dire("Bo Ek remettra dimanche à Ana Sol la médaille Zorb.").one("award")
    assert {(each.date, each.realis) for each in (told, dit)} == {("2019-06-23", "planned")}


def test_what_is_opened_may_be_described_by_words_with_hyphens(tell: Tell) -> None:
    text = "On Friday the minister, Ana Sol, officially opened a 5-metre S-band receiving station in Bergen."
    assert tell(text).one("creation").date == "2019-06-21"
