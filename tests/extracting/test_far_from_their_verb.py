"""What is signed stands far from its verb, or the verb is said of talks about it."""

from __future__ import annotations

import pytest

from tests.extracting.telling import tell_or_dire


@pytest.mark.parametrize(
    "text",
    [
        "The agreement for access to the images of Zorb-1 and Zorb-2 that CNES concluded with DLR in May 2014 runs on.",
        "The agreement, worth 12 million euros and covering three years of work at the station of the two houses in the "
        "north of the island, was concluded in May 2014 between CNES and DLR.",
        "The tower was built under a financing agreement concluded between CNES and DLR in May 2014.",
        "L'accord d'accès aux images de Zorb-1 et de Zorb-2 que le CNES a conclu avec le DLR en mai 2014 court encore.",
        "L'accord, d'un montant de 12 millions d'euros et couvrant trois ans de travaux à la station des deux maisons dans "
        "le nord de l'île, a été conclu en mai 2014 entre le CNES et le DLR.",
        "La tour a été construite dans le cadre d'un accord de financement conclu entre le CNES et le DLR en mai 2014.",
    ],
)
def test_what_is_signed_may_stand_far_from_its_verb(text: str) -> None:
    [event] = tell_or_dire(text).all("signing")
    assert (event.date, event.who) == ("2014-05", {"cnes", "dlr"})


@pytest.mark.parametrize(
    "text",
    [
        "Talks between CNES and DLR on a framework agreement are to begin in Rome in September 2019.",
        "Les pourparlers entre le CNES et le DLR sur un accord-cadre doivent débuter à Rome en septembre 2019.",
    ],
)
def test_talks_on_an_agreement_negotiate_it(text: str) -> None:
    told = tell_or_dire(text)
    assert [(event.type, event.date) for event in told.events] == [("negotiation", "2019-09")]
    assert told.events[0].roles["party"] == {"cnes", "dlr"}


@pytest.mark.parametrize(
    "text",
    [
        "Negotiations between CNES and DLR on a framework agreement were concluded on 3 May 2019.",
        "Le CNES et le DLR ont conclu le 3 mai 2019 les négociations sur un accord-cadre.",
    ],
)
def test_concluded_talks_sign_nothing(text: str) -> None:
    assert not tell_or_dire(text).all("signing")


@pytest.mark.parametrize(
    "text",
    [
        "CNES has similar agreements with many partners. The most recent was concluded with DLR in November 2018.",
        "Le CNES a des accords similaires avec ses partenaires. Le plus récent a été conclu avec le DLR en novembre 2018.",
    ],
)
def test_the_most_recent_is_another_of_its_kind(text: str) -> None:
    assert [(event.date, "dlr" in event.who) for event in tell_or_dire(text).all("signing")] == [("2018-11", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Korea looks at the European initiative SafeOrbits, which Ireland joined in 1975.",
        "Le programme SafeOrbits, auquel l'Irlande a adhéré dès 1975, compte trente membres et il grandit encore.",
    ],
)
def test_who_joined_stands_behind_the_pronoun(text: str) -> None:
    [event] = tell_or_dire(text).all("accession")
    assert (event.date, event.roles["signatory"]) == ("1975", {"IRL"})


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("CNES and DLR affixed their signatures in May 2018 to a convention on data.", "signing"),
        ("CNES and DLR hammered out in May 2018 the final version of a protocol on dust.", "negotiation"),
        ("Le CNES et le DLR ont apposé en mai 2018 leurs paraphes sur une convention.", "signing"),
        ("Le CNES et le DLR ont arrêté en mai 2018 la version finale du protocole.", "negotiation"),
    ],
)
def test_the_day_stands_between_the_verb_and_the_paper(text: str, kind: str) -> None:
    [event] = tell_or_dire(text).all(kind)
    assert (event.date, event.who) == ("2018-05", {"cnes", "dlr"})
