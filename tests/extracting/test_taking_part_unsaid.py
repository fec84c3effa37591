"""Who takes part though no word of taking part says so: whose house, whose creation, who represents, who says something."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told, dire, tell

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    ("tell", "text", "role", "who"),
    [
        (tell, "A workshop was held at the headquarters of the Zorb Institute in Lima on 3 June 2019.", "host", {"zorb-institute"}),
        (tell, "The annual conference of the Zorb Society will take place in Lima from 5 to 8 August 2019.", "host",
         {"zorb-society"}),
        (tell, "Ana Sol presented the first results at a workshop in Lima on 3 June 2019.", "speaker", {"ana-sol"}),
        (tell, "Chile and Peru agreed on it in Lima in May 2019 at the summit of the Zorb Group.", "attendee", {"CHL", "PER"}),
        (dire, "Un atelier s'est tenu le 3 juin 2019 au siège de l'Institut Zorb à Lima.", "host", {"institut-zorb"}),
        (dire, "Le Chili et le Pérou en sont convenus à Lima en mai 2019 lors du sommet du Groupe Zorb.", "attendee",
         {"CHL", "PER"}),
    ],
)  # fmt: skip
def test_a_gathering_has_a_house_and_those_who_speak_there(tell: Tell, text: str, role: str, who: set[str]) -> None:
    assert tell(text).one("gathering").roles.get(role, set()) == who


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (
            tell,
            "Ana Sol invited the Zorb Institute to the Oslo Space Forum, which will be held in Oslo on 3 August 2019.",
        ),
        (
            dire,
            "Ana Sol a convié l'Institut Zorb à prendre part au Forum spatial d'Oslo, qui se tiendra le 3 août 2019.",
        ),
    ],
)
def test_who_asks_somebody_to_a_gathering_is_not_told_to_speak_there(tell: Tell, text: str) -> None:
    assert "speaker" not in tell(text).one("gathering").roles


@pytest.mark.parametrize(
    ("tell", "text", "who"),
    [
        (tell, "The Zorb Institute has trained many engineers since its creation in 1998.", "zorb-institute"),
        (tell, "Since its official founding in 1998, the Zorb Institute has trained many engineers.", "zorb-institute"),
        (tell, "Ana Sol met Bo Ek, Head of the Zorb Bureau (ZB), which was set up in May 2018.", "zorb-bureau"),
        (dire, "L'Institut Zorb a vendu quarante antennes depuis sa création en 1998.", "institut-zorb"),
        (dire, "Depuis sa création en 1998, l'Institut Zorb a vendu quarante antennes.", "institut-zorb"),
        (dire, "Ana Sol a rencontré Bo Ek, directeur du Bureau Zorb (BZ), qui a été créé en mai 2018.", "bureau-zorb"),
    ],
)
def test_a_body_whose_creation_is_told_comes_to_be(tell: Tell, text: str, who: str) -> None:
    assert tell(text).one("creation").roles["mentioned"] == {who}


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "The laboratory was opened in Lima in 2018 with funding from the Zorb Bank."),
        (tell, "The laboratories, funded by the Zorb Bank, were opened in Lima in 2018."),
        (dire, "Le laboratoire a été inauguré à Lima en 2018 avec l'appui de l'Agence Zorb."),
        (dire, "Les laboratoires, financés par l'Agence Zorb, ont été inaugurés à Lima en 2018."),
    ],
)
def test_who_helps_to_open_something_contributes(tell: Tell, text: str) -> None:
    assert tell(text).one("creation").roles["contributor"] == {"agence-zorb" if tell is dire else "zorb-bank"}


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "An agreement was signed on 3 June 2019 between the Zorb Institute, represented by Ana Sol, the Krag Agency, "
               "represented by Bo Ek, and the Blip Society, represented by Eva Lund."),
        (dire, "Un accord a été signé le 3 juin 2019 entre l'Institut Zorb, représenté par Ana Sol, l'Agence Krag, représentée "
               "par Bo Ek, et la Société Blip, représentée par Eva Lund."),
    ],
)  # fmt: skip
def test_each_side_of_a_list_has_who_represents_it(tell: Tell, text: str) -> None:
    signing = tell(text).one("signing")
    assert signing.roles["signatory"] == {"ana-sol", "bo-ek", "eva-lund"}
    assert len(signing.roles["party"]) == 3


@pytest.mark.parametrize(
    ("tell", "text", "role", "who"),
    [
        (tell, "Ana Sol received the Volta Medal of the Zorb Society in 2018.", "awarder", "zorb-society"),
        (dire, "Ana Sol a reçu le prix Volta de la Société Zorb en 2018.", "awarder", "societe-zorb"),
    ],
)
def test_a_prize_is_given_by_whom_it_is_of(tell: Tell, text: str, role: str, who: str) -> None:
    assert tell(text).one("award").roles[role] == {who}


@pytest.mark.parametrize(
    ("tell", "text", "who"),
    [
        (tell, "The camera will be built by Krag Space Ltd in its plants in Lima, under a contract signed in Oslo on 3 June 2019.",
         "krag-space"),
        (dire, "La caméra sera construite par Krag Espace SA dans ses usines de Lima, aux termes d'un contrat signé à Oslo le "
               "3 juin 2019.", "krag-espace"),
    ],
)  # fmt: skip
def test_who_builds_something_under_a_contract_has_signed_it(tell: Tell, text: str, who: str) -> None:
    assert any(who in each for each in tell(text).one("contract_award").who)


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (
            tell,
            "Ana Sol visited Lima on 3 June 2019, accompanied by representatives of the Zorb Institute and the Krag Agency.",
        ),
        (
            tell,
            "Ana Sol visited Lima on 3 June 2019. She was accompanied by experts from the Zorb Institute and the Krag Agency.",
        ),
        (
            dire,
            "Ana Sol a visité Lima le 3 juin 2019, accompagnée de représentants de l'Institut Zorb et de l'Agence Krag.",
        ),
        (
            dire,
            "Ana Sol a visité Lima le 3 juin 2019. Elle était accompagnée d'experts de l'Institut Zorb et de l'Agence Krag.",
        ),
    ],
)
def test_who_is_sent_along_visits_too(tell: Tell, text: str) -> None:
    sent = {"institut-zorb", "agence-krag"} if tell is dire else {"zorb-institute", "krag-agency"}
    assert tell(text).one("visit").roles["visitor"] == {"ana-sol"} | sent


@pytest.mark.parametrize(
    ("tell", "text", "who"),
    [
        (tell, "Ana Sol, Head of the Zorb Institute, visited Oslo on 3 June 2019 at the head of a delegation that included the "
               "President of the Krag Agency, Mr Bo Ek.", {"ana-sol", "bo-ek", "krag-agency"}),
        (dire, "Ana Sol, directrice de l'Institut Zorb, s'est rendue à Oslo le 3 juin 2019 à la tête d'une délégation qui "
               "comprenait le président de l'Agence Krag, M. Bo Ek.", {"ana-sol", "bo-ek", "agence-krag"}),
    ],
)  # fmt: skip
def test_the_members_of_a_delegation_visit_with_whom_leads_it(tell: Tell, text: str, who: set[str]) -> None:
    assert who <= tell(text).one("visit").roles["visitor"]


@pytest.mark.parametrize(
    ("tell", "text", "who"),
    [
        (
            tell,
            "The Council of the Zorb Organisation held its 48th session in Lima on 3 June 2019.",
            "zorb-organisation",
        ),
        (dire, "Le Conseil de l'Organisation Zorb a tenu sa 48e session à Lima le 3 juin 2019.", "organisation-zorb"),
    ],
)
def test_a_session_is_of_the_body_whose_council_meets(tell: Tell, text: str, who: str) -> None:
    assert tell(text).one("joint_session").roles["lead"] == {who}


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "The Zorb Institute announced on 3 June 2019 the award of four contracts for the design of the camera."),
        (
            dire,
            "L'Institut Zorb a annoncé le 3 juin 2019 l'attribution de quatre contrats pour la conception de la caméra.",
        ),
    ],
)
def test_who_announces_the_award_of_contracts_awards_them(tell: Tell, text: str) -> None:
    who = "institut-zorb" if tell is dire else "zorb-institute"
    assert tell(text).one("contract_award").roles["awarder"] == {who}


def test_the_words_of_a_counted_day_part_no_clause() -> None:
    told = tell(
        "Norway and the Zorb Institute met on 3 June 2019. The agreement was signed the following day by Ana Sol and Bo Ek."
    )
    assert {"ana-sol", "bo-ek"} <= told.one("signing").roles["signatory"]


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "A workshop was held in Lima on 3 June 2019. In her welcome address, Ms Ana Sol praised the teams."),
        (tell, "A workshop was held in Lima on 3 June 2019. Speaking on the occasion, Ms Ana Sol called for more."),
        (dire, "Un atelier s'est tenu à Lima le 3 juin 2019. Dans son allocution, Mme Ana Sol a salué les équipes."),
        (dire, "Un atelier s'est tenu à Lima le 3 juin 2019. Prenant la parole, Mme Ana Sol a demandé davantage."),
    ],
)
def test_whose_address_it_is_speaks_at_what_was_told_before(tell: Tell, text: str) -> None:
    assert tell(text).one("gathering").roles["speaker"] == {"ana-sol"}


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "Two companies have won contracts from the Zorb Institute on 3 June 2019: Krag Ltd and Blip Ltd."),
        (tell, "The Zorb Institute announced on 3 June 2019 the award of two contracts. The winners are Krag Ltd, of Oslo; and "
               "Blip Ltd, of Lima."),
        (tell, "The Zorb Institute awarded the contract on 3 June 2019 to a consortium led by Krag Ltd and made up of Krag Ltd and "
               "Blip Ltd."),
        (dire, "Deux sociétés ont obtenu des contrats de l'Institut Zorb le 3 juin 2019 : Krag SA et Blip SA."),
        (dire, "L'Institut Zorb a annoncé le 3 juin 2019 l'attribution de deux contrats. Les lauréats sont Krag SA, d'Oslo ; et "
               "Blip SA, de Lima."),
    ],
)  # fmt: skip
def test_who_is_listed_after_an_award_gets_it(tell: Tell, text: str) -> None:
    award = tell(text).one("contract_award")
    assert {who.split("-")[0] for who in award.roles["awardee"]} == {"krag", "blip"}
    assert award.roles["awarder"] == {"institut-zorb" if tell is dire else "zorb-institute"}


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "Ms Ana Sol visited Oslo on 3 June 2019, where she was received by the Minister of Research, Bo Ek."),
        (
            dire,
            "Mme Ana Sol s'est rendue le 3 juin 2019 à Oslo, où elle a été reçue par le ministre de la Recherche, Bo Ek.",
        ),
    ],
)
def test_where_a_visitor_is_received_is_the_same_visit(tell: Tell, text: str) -> None:
    told = tell(text)
    assert not told.all("meeting")
    assert told.one("visit").roles["host"] >= {"bo-ek"}
