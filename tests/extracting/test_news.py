"""What a release is news of where captions, background and unnamed winners stand around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import OPENING, OUVERTURE, Told

Tell = Callable[..., Told]


def main_of(told: Told) -> tuple[str, str | None] | None:
    """Type and date of the main event."""
    return next(((event.type, event.date) for event in told.events if event.main), None)


CAPTION = "The Zorb-1 capsule docks with the station on 3 June 2019. CNES/Ana Sol\n\n"
LEGENDE = "La capsule Zorb-1 s'amarre à la station le 3 juin 2019. Crédit : CNES\n\n"


def test_picture_is_not_the_news(tell: Tell, dire: Tell) -> None:
    text = CAPTION + "CNES and ISRO signed a protocol on ice on 20 June."
    assert main_of(tell(text, title="Ice")) == ("signing", "2019-06-20")
    texte = LEGENDE + "Le CNES et l'ISRO ont signé un protocole sur les glaces le 20 juin."
    assert main_of(dire(texte, title="Les glaces")) == ("signing", "2019-06-20")


def test_picture_dates_what_the_text_tells(tell: Tell) -> None:
    text = (
        "Ana Sol and Bo Ek sign an agreement between CNES and ISRO in Oslo on 19 June 2019. CNES/Cy Oxley\n\n"
        "Ana Sol, President of CNES, and Bo Ek, Chairman of ISRO, have signed an agreement on ice."
    )
    assert main_of(tell(text, title="CNES and ISRO sign agreement")) == ("signing", "2019-06-19")


def test_what_is_said_in_passing_is_no_news(tell: Tell, dire: Tell) -> None:
    assert main_of(tell(f"{OPENING} CNES is testing the Zorb-1 rover, which will land on Mars.")) is None
    assert main_of(dire(f"{OUVERTURE} Le CNES teste le rover Zorb-1, qui se posera sur Mars.")) is None


def test_older_act_does_not_date_the_news(tell: Tell, dire: Tell) -> None:
    text = "CNES named Ana Sol Director of Zorbex on Monday. Ana Sol was named Head of Research of CNES in 2011."
    assert main_of(tell(text, published=None)) == ("appointment", None)
    texte = "Le CNES a nommé lundi Ana Sol directrice de Zorbex. Ana Sol avait été nommée cheffe du CNES en 2011."
    assert main_of(dire(texte, published=None)) == ("appointment", None)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("CNES awards contracts", "CNES has selected four companies to provide sensors."),
        ("CNES selects contractor", "CNES, on behalf of ISRO, has selected Blip Ltd (formerly Blop) of Oslo, Norway, to build "
         "a sensor."),
        ("CNES selects studies", "Nine companies have been selected to conduct early studies."),
    ],
)  # fmt: skip
def test_contract_may_go_to_whom_nobody_names(tell: Tell, title: str, text: str) -> None:
    assert main_of(tell(f"{text} {OPENING}", title=title)) == ("contract_award", None)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Le CNES attribue des contrats", "Le CNES a attribué cinq contrats à l'industrie pour étudier des capteurs."),
        ("Le CNES retient quatre sociétés", "Le CNES a retenu quatre entreprises pour fournir des capteurs."),
        ("Le CNES choisit", "Le CNES a choisi la société Blip Espace, de Toulouse, pour développer un capteur."),
    ],
)  # fmt: skip
def test_contract_may_go_to_whom_nobody_names_in_french(dire: Tell, title: str, text: str) -> None:
    assert main_of(dire(f"{text} {OUVERTURE}", title=title)) == ("contract_award", None)


def test_award_of_contracts_is_announced(tell: Tell, dire: Tell) -> None:
    text = "Minister Bo Ek announced today the award of 49 contracts to several companies."
    assert tell(text).one("contract_award").date == "2019-06-21"
    texte = "Le ministre Bo Ek a annoncé aujourd'hui l'attribution de 49 contrats à plusieurs entreprises."
    assert dire(texte).one("contract_award").date == "2019-06-21"


def test_who_was_chosen_for_something_else_wins_no_contract(tell: Tell) -> None:
    assert not tell("Students have been selected to travel to Oslo in June 2019.").all("contract_award")


def test_finalists_and_winners_need_no_names(tell: Tell, dire: Tell) -> None:
    text = f"CNES selected 12 finalist teams to compete in the next round of the Ice Challenge. {OPENING}"
    assert main_of(tell(text, title="CNES names finalists")) == ("award", None)
    texte = f"Le CNES a dévoilé les douze finalistes du Défi Glace. {OUVERTURE}"
    assert main_of(dire(texte, title="Les finalistes du Défi Glace sont connus")) == ("award", None)


def test_who_wins_takes_up_no_post(tell: Tell) -> None:
    assert not tell("Ana Sol was selected as the grand prize winner on 3 June 2019.").all("appointment")


def test_house_receives_whom_nobody_names(tell: Tell, dire: Tell) -> None:
    text = "CNES will host four astronauts at 10 a.m. Friday, June 28, at the Blip Museum in Oslo."
    assert tell(text).one("visit").date == "2019-06-28"
    assert dire("Le CNES accueillera quatre astronautes vendredi 28 juin à Paris.").one("visit").date == "2019-06-28"


def test_who_is_aloft_talks_from_afar(tell: Tell, dire: Tell) -> None:
    text = "Students from Oslo will hear from Ana Sol aboard the space station on Friday, June 28."
    assert tell(text).one("remote_talk").date == "2019-06-28"
    assert not tell("Ana Sol and Bo Ek discussed ice on 3 June 2019.").all("remote_talk")
    texte = "Vendredi 28 juin, des élèves s'entretiendront avec Ana Sol à bord de la station spatiale."
    assert dire(texte).one("remote_talk").date == "2019-06-28"


def test_day_is_more_than_its_week(tell: Tell) -> None:
    text = (
        "Students from Oslo will hear from Ana Sol aboard the space station next week. "
        "The Earth-to-space call will air live on Wednesday, June 26."
    )
    assert [event.date for event in tell(text).all("remote_talk")] == ["2019-06-26"]


def test_note_on_the_paper_tells_no_event(tell: Tell, dire: Tell) -> None:
    note = "Editor's note: This story was updated on 20 June 2019, to say when Zorb-1 was launched.\n\nIce melts."
    assert not tell(note).all("launch")
    note = "Note de la rédaction : ce texte a été mis à jour le 20 juin 2019, jour du lancement de Zorb-1.\n\nLa glace fond."
    assert not dire(note).all("launch")


def test_flight_told_of_by_the_way_is_no_news(tell: Tell, dire: Tell) -> None:
    text = "Snow falls. Ice was seen by the Zorb-1 satellite, which was launched on 3 June 2019."
    assert main_of(tell(text, title="Snow on ice")) is None
    texte = "La neige tombe. La glace a été vue par le satellite Zorb-1, qui a été lancé le 3 juin 2019."
    assert main_of(dire(texte, title="Neige sur glace")) is None


def test_what_can_be_done_is_not_done(tell: Tell, dire: Tell) -> None:
    assert not tell("The Zorb-1 rocket can launch the Blip-2 satellite into orbit.").all("launch")
    assert not dire("La fusée Zorb-1 est capable de lancer le satellite Blip-2.").all("launch")
    assert tell("The Zorb-1 rocket launched the Blip-2 satellite into orbit.").all("launch")
    assert dire("La fusée Zorb-1 a lancé le satellite Blip-2.").all("launch")


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        ("The Zorb-1 satellite will launch no earlier than 28 June.", "launch", "2019-06-28"),
        ("The Zorb-1 satellite is set to launch by November 2021.", "launch", "2021-11"),
        ("CNES is targeting no earlier than 1:05 a.m. EST Thursday, June 27, for a launch of the Zorb-1 satellite.", "launch",
         "2019-06-27"),
        ("CNES is targeting Thursday, June 27, for the landing of its Zorb-1 lander on the Moon.", "mission_milestone",
         "2019-06-27"),
    ],
)  # fmt: skip
def test_day_that_is_aimed_at_is_planned(tell: Tell, text: str, type_: str, date: str) -> None:
    event = tell(text).one(type_)
    assert (event.date, event.realis) == (date, "planned")


def test_day_that_is_aimed_at_is_planned_in_french(dire: Tell) -> None:
    event = dire("Le satellite Zorb-1 sera lancé au plus tôt le 28 juin.").one("launch")
    assert (event.date, event.realis) == ("2019-06-28", "planned")


def test_what_is_done_is_another_step_than_what_lies_ahead(tell: Tell) -> None:
    text = "The Zorb-1 lander has arrived at the spaceport. The Zorb-1 lander is to land on the Moon on 28 June."
    assert "planned" in [event.realis for event in tell(text).all("mission_milestone") if event.date == "2019-06-28"]


def test_body_may_own_the_prize_that_a_team_receives(tell: Tell) -> None:
    text = f"The Zorb-1 team received the Blip Society's Ana Sol Polar Flight Achievement Award. {OPENING}"
    assert main_of(tell(text, title="Zorb-1 earns Ana Sol Award")) == ("award", None)


def test_what_the_title_also_tells_was_signed_at_the_meeting(dire: Tell) -> None:
    texte = (
        "Le 20 juin, Ana Sol, présidente du CNES, a rencontré à Oslo Bo Ek, président de l'ISRO. Ana Sol et Bo Ek ont signé un "
        "accord sur les glaces."
    )
    assert main_of(dire(texte, title="Le CNES et l'ISRO signent un accord")) == ("signing", "2019-06-20")


def test_title_and_text_may_call_one_paper_by_two_names(tell: Tell) -> None:
    text = "Ana Sol of CNES and Bo Ek of ISRO signed a framework contract in Oslo today."
    told = tell(text, title="CNES and ISRO sign agreement")
    assert main_of(told) is not None and main_of(told)[1] == "2019-06-21"  # type: ignore[index]


def test_ceremony_has_the_hour_and_the_day_of_what_is_signed(tell: Tell) -> None:
    text = "Peru is to sign the Artemis Accords during a ceremony at 11:30 a.m. on Monday, June 24, in Oslo."
    assert [event.date for event in tell(text).events if event.type in ("signing", "accession")] == ["2019-06-24"]


def test_delay_looks_ahead(tell: Tell, dire: Tell) -> None:
    text = "The planned launch of the Zorb-1 satellite has been delayed until January."
    assert tell(text).one("launch").date == "2020-01"
    assert dire("Le lancement du satellite Zorb-1 a été reporté au 5 janvier.").one("launch").date == "2020-01-05"


def test_flight_gives_way_to_what_the_title_speaks_of(tell: Tell) -> None:
    text = (
        "The Zorb-1 capsule left the station on 20 June 2019. "
        "Students from Oslo will hear from Ana Sol aboard the station on Friday, June 28."
    )
    told = tell(text, title="Students to hear from astronaut aboard the station")
    assert main_of(told) == ("remote_talk", "2019-06-28")


def test_who_is_received_at_the_head_of_the_text_has_come(tell: Tell, dire: Tell) -> None:
    text = f"President Bo Ek of Peru has received Ana Sol, President of CNES. {OPENING}"
    assert [event.type for event in tell(text).events] == ["meeting"]
    texte = f"Le président du Pérou, Bo Ek, a reçu Ana Sol, présidente du CNES. {OUVERTURE}"
    assert [event.type for event in dire(texte).events] == ["meeting"]


def test_term_is_renewed(tell: Tell, dire: Tell) -> None:
    text = "The Council of Zorbex announced today the reappointment of Ana Sol as Director of Zorbex."
    assert tell(text).one("appointment").roles["appointee"] == {"ana-sol"}
    texte = "Le Conseil de Zorbex a annoncé aujourd'hui la reconduction d'Ana Sol dans ses fonctions de directrice."
    assert dire(texte).one("appointment").roles["appointee"] == {"ana-sol"}
