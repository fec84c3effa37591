"""Who is added to a session, a visit, a prize by the sentences after it, and who is not."""

from __future__ import annotations

from tests.extracting.telling import dire, tell

SESSION = "The joint committee of CNES and DLR met in Oslo on 3 June 2019. A workshop will be held in Rome in 2020. "
SÉANCE = "Le comité mixte du CNES et du DLR s'est réuni le 3 juin 2019 à Oslo. Un atelier aura lieu à Rome en 2020. "


def test_members_belong_to_what_was_held() -> None:
    told = tell(SESSION + "The other members of the German delegation were Ana Sol, Head of Law, and Bo Ek, Adviser.")
    assert {"ana-sol", "bo-ek"} <= told.one("joint_session").who
    dit = dire(SÉANCE + "Les autres membres de la délégation étaient Ana Sol, directrice, et Bo Ek, conseiller.")
    assert {"ana-sol", "bo-ek"} <= dit.one("joint_session").who


def test_host_is_the_companys_president() -> None:
    told = tell("On 3 June 2019 Dr Ana Sol visited CNES. She was welcomed by the company's President, Bo Ek.")
    assert "bo-ek" in told.one("visit").roles["host"]
    dit = dire("Le 3 juin 2019, Mme Ana Sol a visité le CNES. Elle était guidée par M. Bo Ek, directeur.")
    assert "bo-ek" in dit.one("visit").roles["host"]


def test_meeting_is_held_between_two() -> None:
    dit = dire("Une réunion de travail s'est tenue le 3 juin 2019 à Rome entre l'Institut Zorb et le CNES.")
    assert dit.one("meeting").roles["principal"] == {"institut-zorb", "cnes"}


def test_opening_and_speeches_have_speakers() -> None:
    forum = "The Zorb Forum was held in Rome on 3 June 2019. "
    assert "ana-sol" in tell(forum + "Keynote speeches were given by Dr Ana Sol.").one("gathering").roles["speaker"]
    colloque = "Le colloque s'est tenu à Rome le 3 juin 2019. "
    assert "ana-sol" in dire(colloque + "Il a été ouvert par Mme Ana Sol.").one("gathering").roles["speaker"]


def test_trophy_is_that_of_the_prize_told_before() -> None:
    told = tell("On 3 May 2019 Ana Sol received the Zorb Prize. The trophy was handed to her by Dr Bo Ek.")
    assert told.one("award").roles["awarder"] >= {"bo-ek"}
    dit = dire("Le 3 mai 2019, Mme Ana Sol a reçu le prix Zorb. Le trophée a été remis par M. Bo Ek.")
    assert dit.one("award").roles["awarder"] >= {"bo-ek"}


def test_a_prize_bears_the_name_of_who_gives_it() -> None:
    told = tell("Ana Sol, an engineer, received a NASA Silver Star Award in 2018.")
    assert told.one("award").roles["awarder"] == {"nasa"} and "nasa" not in told.one("award").roles["awardee"]


def test_namesakes_and_first_astronauts_hold_no_office() -> None:
    assert "appointment" not in tell("Mr Kelbix Dorn was named after the valley of his mother.").types()
    assert "appointment" not in tell("On 3 May 2018 Dr Ana Sol became the first astronaut from Kenya.").types()


def test_whom_an_office_will_have_as_head_did_not_chair_its_opening() -> None:
    told = tell("The Zorb Office was inaugurated in Oslo on 3 June 2019. It will be headed by Dr Bo Ek.")
    assert "bo-ek" not in told.one("creation").who


def test_who_received_the_visitors_is_their_host() -> None:
    told = tell("On 3 June 2019 Dr Ana Sol visited CNES. Director Bo Ek welcomed the visitors.")
    assert "bo-ek" in told.one("visit").roles["host"]
    dit = dire("Le 3 juin 2019, Mme Ana Sol a visité le CNES. Le directeur, M. Bo Ek, a accueilli les visiteurs.")
    assert "bo-ek" in dit.one("visit").roles["host"]
