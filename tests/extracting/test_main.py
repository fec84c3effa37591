"""Which event a release is about, and what its title tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flows.extracting import extract
from tests.extracting.telling import Told, project, read

Tell = Callable[..., Told]


def main_of(told: Told) -> tuple[str, str | None] | None:
    """Type and date of the main event."""
    return next(((event.type, event.date) for event in told.events if event.main), None)


@pytest.mark.parametrize(
    ("title", "text", "main"),
    [
        # the occasion, and what was done there
        ("President of Peru visits Norway", "On 20 June, CNES and ISRO signed an agreement in Oslo. President Bo Ek of Peru "
         "visited Norway from 18 to 20 June.", ("signing", "2019-06-20")),
        # history at the head of the text
        ("CNES and ISRO go on", "CNES and ISRO signed a first agreement in 2004. On 20 June, CNES and ISRO signed a "
         "protocol on ice.", ("signing", "2019-06-20")),
        # news that stands further down
        ("Dr Sol on ice", "Ice melts. Snow falls. Rain comes. Wind blows. On 20 June, CNES and ISRO signed a protocol on ice.",
         ("signing", "2019-06-20")),
        # nothing but history
        ("Dr Sol on ice", "Ice melts. The Zorb-2 satellite was launched in May 2009.", None),
        # what the title says without a day, the text with one
        ("CNES and ISRO sign new deal", "CNES and ISRO signed on 20 June an amendment to their agreement of 2004.",
         ("amendment", "2019-06-20")),
    ],
)  # fmt: skip
def test_release_is_about_its_news(tell: Tell, title: str, text: str, main: tuple[str, str] | None) -> None:
    assert main_of(tell(text, title=title)) == main


@pytest.mark.parametrize(
    ("title", "text", "main"),
    [
        ("Le Président du Pérou en Norvège", "Le 20 juin, le CNES et l'ISRO ont signé un accord à Oslo. Le Président du Pérou, "
         "Bo Ek, a visité la Norvège du 18 au 20 juin.", ("signing", "2019-06-20")),
        ("Le CNES et l'ISRO continuent", "Le CNES et l'ISRO ont signé un premier accord en 2004. Le 20 juin, le CNES et l'ISRO "
         "ont signé un protocole sur les glaces.", ("signing", "2019-06-20")),
        ("Les glaces", "La glace fond. Le satellite Zorb-2 a été lancé en mai 2009.", None),
    ],
)  # fmt: skip
def test_release_is_about_its_news_in_french(dire: Tell, title: str, text: str, main: tuple[str, str] | None) -> None:
    assert main_of(dire(text, title=title)) == main


@pytest.mark.parametrize(
    "text",
    [
        "Press release\n\n21 June 2019\n\nSpace and ice\n\nPresident Bo Ek of Peru visited Norway from 18 to 20 June.\n\n"
        "On 19 June, CNES and ISRO signed an agreement in Oslo. The guests came by ship.\n",
        "Communiqué de presse\n\n21 juin 2019\n\nLa glace et l'espace\n\nLe Président du Pérou, Bo Ek, a visité la Norvège "
        "du 18 au 20 juin.\n\nLe 19 juin, le CNES et l'ISRO ont signé un accord à Oslo. Les hôtes sont venus par la mer.\n",
    ],
)
def test_what_opens_a_release_and_lasts_some_days_is_more_than_what_was_signed_in_them(text: str) -> None:
    release = read(text)
    assert main_of(Told(release, extract(release, project().registry))) == ("visit", "2019-06-18/2019-06-20")


def test_day_of_a_dateline_gives_way(tell: Tell) -> None:
    text = (
        "OSLO, 21 June 2019 – CNES and ISRO have signed a protocol on ice. The protocol was signed yesterday in Oslo."
    )
    assert [event.date for event in tell(text).all("signing")] == ["2019-06-20"]


def test_what_came_days_before_is_not_of_that_day(tell: Tell, dire: Tell) -> None:
    text = "The Zorb-2 capsule docked with the station last night, three days after lifting off."
    assert [event.date for event in tell(text).all("launch")] in ([], [None])
    texte = "La capsule Zorb-2 s'est amarrée hier soir à la station, trois jours après avoir décollé."
    assert [event.date for event in dire(texte).all("launch")] in ([], [None])


def test_who_was_there_may_stand_before_what_is_signed(tell: Tell, dire: Tell) -> None:
    text = (
        "Ana Sol and Bo Ek signed today in Oslo, in the presence of the Ambassador of Peru to Norway, Ms Lucia Sampaio, of the "
        "Minister of Science, Mr Gordon Whit, and of the Mayor of Oslo, Mr Cy Oxley, a memorandum of understanding between "
        "CNES and ISRO."
    )
    assert tell(text).one("signing").roles["signatory"] >= {"ana-sol", "bo-ek"}
    texte = (
        "Ana Sol et Bo Ek ont signé aujourd'hui à Oslo, en présence de l'ambassadrice du Pérou en Norvège, Mme Lucia Sampaio, "
        "et du ministre des Sciences, M. Gordon Whit, un protocole d'entente entre le CNES et l'ISRO."
    )
    assert dire(texte).one("signing").roles["signatory"] >= {"ana-sol", "bo-ek"}


def test_guest_may_stand_behind_day_house_and_a_long_post(dire: Tell) -> None:
    texte = (
        "Le Directeur du CNES, M. Bo Ek, a reçu, mardi 4 juin 2019 au siège du CNES, le Président de l'Agence maritime pour les "
        "activités spatiales, Mme Ana Sol."
    )
    assert dire(texte).one("meeting").date == "2019-06-04"


def test_rocket_may_rise(tell: Tell, dire: Tell) -> None:
    assert tell("The Zorb-2 satellite rose from Oslo on 4 June 2019.").one("launch").date == "2019-06-04"
    assert dire("Le satellite Zorb-2 s'est élevé du pas de tir le 4 juin 2019.").one("launch").date == "2019-06-04"


def test_launch_that_is_shown_is_told(tell: Tell) -> None:
    assert tell("CNES will broadcast the launch of the Zorb-2 satellite on 28 June.").one("launch").date == "2019-06-28"


def test_numbered_session_needs_no_body_beside_it(tell: Tell) -> None:
    text = (
        "At its 31st session, which was held in Oslo on 18 and 19 June with Prof. Ana Sol in the chair, the Council "
        "of Zorbex settled its budget."
    )
    assert tell(text).one("joint_session").date == "2019-06-18/2019-06-19"


def test_team_of_a_house_wins_its_prize(dire: Tell) -> None:
    texte = "L'équipe d'optique de l'Institut d'optique polaire a remporté le prix Zorb 2019 le 4 juin 2019."
    assert dire(texte).one("award").roles["awardee"] == {"institut-doptique-polaire"}
    courbe = texte.replace("'", "’")
    assert dire(courbe).one("award").roles["awardee"] == {"institut-doptique-polaire"}


def test_decision_and_taking_office_are_two_steps(tell: Tell, dire: Tell) -> None:
    text = "CNES has appointed Ana Sol as Director of Zorbex. Ms Sol will take up her duties on 1 September 2019."
    assert [event.date for event in tell(text).all("appointment")] == [None, "2019-09-01"]
    texte = "Le CNES a nommé Ana Sol directrice de Zorbex. Mme Sol prendra ses fonctions le 1er septembre 2019."
    assert [event.date for event in dire(texte).all("appointment")] == [None, "2019-09-01"]


def test_career_does_not_date_the_appointment(tell: Tell) -> None:
    text = "CNES has appointed Ana Sol as Director of Zorbex. Ana Sol was appointed Head of Research of CNES in 2006."
    assert main_of(tell(text, title="Ana Sol appointed Director of Zorbex")) == ("appointment", None)


def test_title_does_not_take_the_day_of_an_older_act(tell: Tell, dire: Tell) -> None:
    told = tell("Ice melts. CNES and ISRO signed an agreement in 2004.", title="CNES and ISRO sign agreement")
    assert "2004" in [event.date for event in told.all("signing") if not event.main]
    recounted = dire(
        "La glace fond. Le CNES et l'ISRO ont signé un accord en 2004.", title="Le CNES et l'ISRO signent un accord"
    )
    assert "2004" in [event.date for event in recounted.all("signing") if not event.main]


def test_day_of_the_week_in_a_title_is_that_of_the_text(tell: Tell) -> None:
    text = "CNES and ISRO will sign an agreement in Oslo on Tuesday, 25 June 2019."
    assert main_of(tell(text, title="CNES and ISRO to sign agreement on Tuesday")) == ("signing", "2019-06-25")


def test_contract_signed_is_the_one_awarded(tell: Tell) -> None:
    text = "CNES has awarded Zorbex Ltd a contract for two radars. On 18 June the contract was signed."
    assert [event.date for event in tell(text).all("contract_award")] == ["2019-06-18"]


def test_light_verb_does_not_part_its_noun_from_the_day(tell: Tell) -> None:
    text = "The Cabinet of Kenya today gave its late approval to the agreement between Kenya and Peru."
    assert [event.date for event in tell(text).all("ratification")] == ["2019-06-21"]
