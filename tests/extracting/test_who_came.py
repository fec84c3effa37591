"""Who came to something, told in lists: of countries and bodies, by where they are from, by the noun for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told, dire, tell

Tell = Callable[..., Told]
SESSION = "The fourth session of the Peru-Chile Space Committee was held in Lima on 3 June 2019. "
SEANCE = "La quatrième session du Comité spatial péruano-chilien s'est tenue à Lima le 3 juin 2019. "


@pytest.mark.parametrize(
    ("tell", "text", "who"),
    [
        (tell, "Delegates from Chile, Peru, the Philippines and Viet Nam attended the meeting.", {"CHL", "PER", "PHL", "VNM"}),
        (tell, "It was attended by representatives of Chile, Kenya, the Netherlands and Peru.", {"CHL", "KEN", "NLD", "PER"}),
        (tell, "It was attended by CNES, the Zorb Institute, and the Blip Centre.", {"cnes", "zorb-institute", "blip-centre"}),
        (tell, "The Chilean side included representatives of the Ministry of Mines; the Chilean Air Force; and the Blip Centre.",
         {"ministry-of-mines", "chilean-air-force", "blip-centre"}),
        (tell, "Delegations from Chile and Peru took part, as did the Blip Centre.", {"CHL", "PER", "blip-centre"}),
        (dire, "Du côté chilien, y ont participé des représentants du ministère des Mines et du Centre Blip.",
         {"ministere-des-mines", "centre-blip"}),
        (dire, "La délégation chilienne comprenait des représentants du ministère des Mines ; de l'Armée de l'air ; et du "
               "Centre Blip.", {"ministere-des-mines", "armee-de-lair", "centre-blip"}),
    ],
)  # fmt: skip
def test_a_list_of_those_present_goes_on_to_its_end(tell: Tell, text: str, who: set[str]) -> None:
    told = tell((SEANCE if tell is dire else SESSION) + text)
    assert who <= told.one("joint_session").roles["attendee"]


@pytest.mark.parametrize(
    ("tell", "text", "who"),
    [
        (tell, "A workshop in Lima on 3 June 2019 brought together experts from CNES and the Blip Centre.", {"cnes", "blip-centre"}),
        (tell, "A workshop was held in Lima on 3 June 2019 with participants from two countries, namely Chile and Peru.",
         {"CHL", "PER"}),
        (tell, "A workshop was held in Lima on 3 June 2019. Participants came from Chile and Peru.", {"CHL", "PER"}),
        (dire, "Un atelier a réuni à Lima le 3 juin 2019 des experts du CNES et du Centre Blip.", {"cnes", "centre-blip"}),
        (dire, "Un atelier s'est tenu à Lima le 3 juin 2019 avec des participants de deux pays, à savoir le Chili et le Pérou.",
         {"CHL", "PER"}),
        (dire, "Un atelier s'est tenu à Lima le 3 juin 2019. Les participants venaient du Chili et du Pérou.", {"CHL", "PER"}),
    ],
)  # fmt: skip
def test_those_come_from_where_the_participants_are_from(tell: Tell, text: str, who: set[str]) -> None:
    assert who <= tell(text).one("gathering").roles["attendee"]


def test_who_holds_a_course_is_its_host_whoever_comes() -> None:
    told = tell("CNES will hold a training course in Lima from 3 to 5 July 2019 for 40 engineers from Chile and Peru.")
    assert told.one("gathering").roles == {"host": {"cnes"}, "attendee": {"CHL", "PER"}}


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "A workshop was held in Lima on 3 June 2019. The instructors came from CNES and the Blip Centre."),
        (dire, "Un atelier s'est tenu à Lima le 3 juin 2019. Les formateurs venaient du CNES et du Blip Centre."),
    ],
)
def test_instructors_speak(tell: Tell, text: str) -> None:
    assert "cnes" in tell(text).one("gathering").roles["speaker"]


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, SESSION + "Mr Bo Ek, Secretary of the Blip Centre, led the Peruvian side."),
        (dire, SEANCE + "M. Bo Ek, secrétaire du Centre Blip, conduisait la partie péruvienne."),
    ],
)
def test_who_leads_a_side_chairs_the_session(tell: Tell, text: str) -> None:
    assert "bo-ek" in tell(text).one("joint_session").roles["chair"]


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "CNES and DLR signed an agreement in Lima on 3 June 2019, with Minister of Mines Ana Sol as witness."),
        (tell, "CNES and DLR signed an agreement in Lima on 3 June 2019. Minister of Mines Ana Sol stood as witness."),
        (dire, "Le CNES et le DLR ont signé un accord à Lima le 3 juin 2019 avec la ministre Ana Sol pour témoin."),
        (dire, "Le CNES et le DLR ont signé un accord à Lima le 3 juin 2019. La ministre Ana Sol a servi de témoin."),
    ],
)
def test_who_stands_by_as_a_witness_signs_nothing(tell: Tell, text: str) -> None:
    assert "ana-sol" in tell(text).one("signing").roles["witness"]


def test_talks_that_are_given_are_no_meeting() -> None:
    assert not tell("A workshop was held on 3 June 2019. Dr Ana Sol of CNES and Dr Bo Ek of DLR gave talks.").all(
        "meeting"
    )
    assert tell("A workshop was held on 3 June 2019. Dr Ana Sol of CNES and Dr Bo Ek of DLR held talks.").all("meeting")


def test_a_general_director_is_no_general() -> None:
    told = tell("Ana Sol met Bo Ek, general director of the Zorb Institute, in Lima on 3 June 2019.")
    assert "zorb-institute" in told.one("meeting").who


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "Ana Sol, Head of CNES, met Bo Ek, Head of DLR, in Lima on 3 June 2019. The heads of the two agencies signed a "
               "protocol."),
        (tell, SESSION + "It was co-chaired by Ana Sol, Head of CNES, and Bo Ek, Head of DLR. The co-chairs signed a protocol."),
        (tell, "Ana Sol, Head of CNES, travelled to Lima on 3 June 2019. There she and Dr Bo Ek, Head of DLR, signed a protocol."),
        (tell, "A protocol was signed in Lima on 3 June 2019 by Ana Sol for CNES and Bo Ek for DLR."),
        (dire, "Ana Sol, présidente du CNES, a rencontré Bo Ek, président du DLR, à Lima le 3 juin 2019. Les responsables des "
               "deux agences ont signé un protocole."),
        (dire, SEANCE + "Elle était coprésidée par Ana Sol, présidente du CNES, et Bo Ek, président du DLR. Les coprésidents "
               "ont signé un protocole."),
        (dire, "Un protocole a été signé à Lima le 3 juin 2019 par Ana Sol pour le CNES et par Bo Ek pour le DLR."),
    ],
)  # fmt: skip
def test_those_sign_who_are_meant_by_what_they_are(tell: Tell, text: str) -> None:
    assert tell(text).one("signing").roles["signatory"] >= {"ana-sol", "bo-ek"}


def test_who_was_there_on_another_day_is_not_added() -> None:
    told = tell("CNES and DLR signed a protocol in May 2015. Dr Ana Sol was present for the release of 19 June 2019.")
    assert "ana-sol" not in told.one("signing").who


def test_the_ambassador_and_the_governor_are_those_named_before() -> None:
    told = tell(
        "Ambassador Ana Sol met the Governor, Bo Ek, in Lima on 2 June 2019. CNES and DLR signed a protocol on 3 June 2019, "
        "with the Ambassador and the Governor as witnesses."
    )
    assert told.one("signing").roles["witness"] >= {"ana-sol", "bo-ek"}


def test_a_counterpart_is_who_is_named_after_the_comma() -> None:
    told = dire(
        "La ministre Ana Sol s'est entretenue le 3 juin 2019 à Lima avec son homologue péruvien, le ministre des Mines, M. Bo Ek."
    )
    assert told.one("meeting").roles["principal"] >= {"ana-sol", "bo-ek"}


def test_those_present_at_the_audience_are_told_before_another_event() -> None:
    told = dire(
        "Mme Ana Sol a reçu M. Bo Ek le 3 juin 2019 à Lima. Au cours de cette audience, à laquelle a assisté M. Cy Oxley, les "
        "parties ont salué l'accord signé à Oslo en mai 2014 entre le CNES et le DLR."
    )
    assert "cy-oxley" in told.one("meeting").roles["attendee"]


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "Dr Ana Sol toured the clean rooms and laboratories of the Zorb Institute in Lima on 3 June 2019."),
        (dire, "Mme Ana Sol a visité le 3 juin 2019 les salles blanches du Zorb Institute à Lima."),
    ],
)
def test_whose_house_is_seen_is_the_host(tell: Tell, text: str) -> None:
    assert tell(text).one("visit").roles["host"] >= {"zorb-institute"}


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "Dr Ana Sol recalled the talks she held with the Minister of Mines, Bo Ek, in Lima on 3 June 2019."),
        (tell, "The paper recalls the talks Dr Ana Sol had with the Minister of Mines, Bo Ek, in Lima on 3 June 2019."),
    ],
)
def test_who_held_talks_stands_in_their_relative_clause(tell: Tell, text: str) -> None:
    assert tell(text).one("meeting").roles["principal"] >= {"ana-sol", "bo-ek"}


@pytest.mark.parametrize(
    ("tell", "text", "roles"),
    [
        (tell, "The Zorb Observatory, which was set up by Peru and Chile in 2018, is growing.",
         {"lead": {"PER", "CHL"}, "mentioned": {"zorb-observatory"}}),
        (tell, "Many rockets were launched by the Zorb Institute since it was founded in 1967.", {"mentioned": {"zorb-institute"}}),
        (dire, "L'Observatoire de Lima, qui a été créé par le Pérou et le Chili en 2018, grandit.",
         {"lead": {"PER", "CHL"}, "mentioned": {"observatoire-de-lima"}}),
    ],
)  # fmt: skip
def test_what_a_relative_clause_says_was_founded(tell: Tell, text: str, roles: dict[str, set[str]]) -> None:
    assert tell(text).one("creation").roles == roles


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "The third session of the joint commission between Norway and Chile was held in Oslo on 3 June 2019. The first "
               "session was held in Lima in May 2016."),
        (dire, "La troisième session de la commission mixte entre la Norvège et le Chili s'est tenue à Oslo le 3 juin 2019. La "
               "première session s'était tenue à Lima en mai 2016."),
    ],
)  # fmt: skip
def test_a_committee_of_two_countries_is_theirs_in_all_its_sessions(tell: Tell, text: str) -> None:
    first = next(event for event in tell(text).all("joint_session") if event.date == "2016-05")
    assert first.who >= {"NOR", "CHL"}


def test_an_agency_that_publishes_awards_what_is_awarded() -> None:
    told = tell("CNES plans a new mission. A contract for its antenna was awarded to Zorbex Ltd on 3 June 2019.")
    assert told.one("contract_award").roles["awarder"] == {"cnes"}


def test_a_launch_pad_denies_no_launch() -> None:
    told = dire(
        "Le satellite Zorb-1 a été lancé le 3 juin 2019, depuis le pas de tir de Kourou, à bord d'une fusée Blip-3."
    )
    assert {event.realis for event in told.all("launch")} == {"actual"}


def test_what_one_country_ratifies_is_its_own_act() -> None:
    told = tell("The agreement, signed on 3 May 2017 by Peru and Chile, was ratified by Peru on 3 June 2019.")
    assert told.one("ratification").who == {"PER"}


@pytest.mark.parametrize(
    ("tell", "text", "who"),
    [
        (
            tell,
            "The camera was supplied by Zorbex Ltd under an agreement signed with CNES in May 2016.",
            {"zorbex", "cnes"},
        ),
        (
            dire,
            "La caméra a été fournie par Zorbex SA aux termes d'un accord signé avec le CNES en mai 2016.",
            {"zorbex", "cnes"},
        ),
    ],
)
def test_who_provides_under_an_agreement_signed_it(tell: Tell, text: str, who: set[str]) -> None:
    assert {key.removesuffix("-ltd").removesuffix("-sa") for key in tell(text).one("signing").who} == who


def test_rivals_for_a_contract_give_nothing() -> None:
    told = tell(
        "Zorbex Ltd won a contract from ESA on 3 June 2019 in competition with Blip Ltd and suppliers from Norway."
    )
    assert told.one("contract_award").roles["awarder"] == {"esa"}
    assert not told.all("gathering")


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "Zorbex Ltd received on 3 June 2019 the Exporter Prize presented by the Blip Institute."),
        (dire, "Zorbex SA a reçu le 3 juin 2019 le prix Exportateur décerné par le Blip Institute."),
    ],
)
def test_who_gives_a_prize_stands_after_its_own_verb(tell: Tell, text: str) -> None:
    assert "blip-institute" in tell(text).one("award").roles["awarder"]


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "The next workshop, which CNES will host together with DLR in Lima on 23 July 2019, is open to all."),
        (dire, "L'atelier que le CNES et le DLR organisent à Lima le 23 juillet 2019 est ouvert à tous."),
    ],
)
def test_who_holds_a_gathering_stands_in_its_relative_clause(tell: Tell, text: str) -> None:
    assert tell(text).one("gathering").roles["host"] == {"cnes", "dlr"}


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (
            tell,
            "Dr Ana Sol travelled to Lima on 3 June 2019. The next day, she took part in the Lima Space Conference.",
        ),
        (
            dire,
            "Mme Ana Sol s'est rendue à Lima le 3 juin 2019. Le lendemain, elle a participé au Forum spatial de Lima.",
        ),
    ],
)
def test_who_took_part_may_be_meant_by_a_pronoun(tell: Tell, text: str) -> None:
    assert "ana-sol" in tell(text).one("gathering").roles["attendee"]
