"""What goes on over sentences: days that the next ones are told of too, other people met, other stops of a visit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]


def test_next_sentence_is_told_of_the_same_day(tell: Tell, dire: Tell) -> None:
    told = tell("CNES President Ana Sol met Dr Bo Ek in Oslo on 3 May 2019. She also met Dr Cy Oxley.")
    assert [event.date for event in told.all("meeting")] == ["2019-05-03", "2019-05-03"]
    told = dire("Mme Ana Sol, présidente du CNES, a rencontré M. Bo Ek à Oslo le 3 mai 2019. Elle s'est aussi entretenue "
                "avec M. Cy Oxley.")  # fmt: skip
    assert [event.date for event in told.all("meeting")] == ["2019-05-03", "2019-05-03"]


def test_other_place_on_its_own_day_is_another_visit(tell: Tell, dire: Tell) -> None:
    told = tell("Dr Ana Sol visited Norway from 3 to 6 May 2019. On 5 May 2019 she visited Rome.")
    assert [event.date for event in told.all("visit")] == ["2019-05-03/2019-05-06", "2019-05-05"]
    told = dire("Mme Ana Sol a visité la Norvège du 3 au 6 mai 2019. Le 5 mai 2019, elle a visité Rome.")
    assert [event.date for event in told.all("visit")] == ["2019-05-03/2019-05-06", "2019-05-05"]


@pytest.mark.parametrize(
    "text", ["CNES praised the decisions of the Council in its session held on 4 June 2019 in Oslo."]
)
def test_noun_before_a_participle_is_held(tell: Tell, text: str) -> None:
    assert tell(text).one("joint_session").date == "2019-06-04"


def test_noun_before_a_participle_is_held_in_french(dire: Tell) -> None:
    text = "Le CNES salue les décisions prises lors de la session tenue le 4 juin 2019 à Oslo."
    assert dire(text).one("joint_session").date == "2019-06-04"


def test_news_is_not_what_it_was_told_at(tell: Tell, dire: Tell) -> None:
    told = tell("CNES and DLR announced today at the Zorb Space Show the signature of a protocol on dust.")
    assert told.one("signing").main
    told = dire("Le CNES et le DLR ont annoncé aujourd'hui, à l'occasion du salon Zorb 2019, la signature d'un accord.")
    assert told.one("signing").main


def test_campaign_ends(tell: Tell) -> None:
    told = tell("The first campaign of the Zorb programme came to an end on 4 June 2019 in Norway.")
    assert told.types() == ["mission_milestone"]


def test_those_sent_are_met(tell: Tell, dire: Tell) -> None:
    told = tell("On 3 May 2019, Dr Ana Sol held talks with a six-member delegation from Norway.")
    assert told.one("meeting").who == {"ana-sol", "NOR"}
    told = dire("Tout va bien. Le 3 mai 2019, Mme Ana Sol a tenu une réunion avec une délégation de Norvège.")
    assert told.one("meeting").who == {"ana-sol", "NOR"}


def test_crowd_gathers_for_what_is_held(tell: Tell, dire: Tell) -> None:
    told = tell("More than 200 experts gathered last week in Oslo, Norway, for the 7th Zorb Users' Week.")
    assert told.types() == ["gathering"]
    told = dire("Plus de 200 experts se sont réunis la semaine dernière à Oslo pour la 7e Semaine de la poussière.")
    assert told.types() == ["gathering"]


def test_labels_of_pictures_are_no_news(tell: Tell) -> None:
    labels = "\n\n".join(f"{n}. Ana Sol, Minister of Trade; Bo Ek, Head of Zorbex" for n in (1, 2, 3))
    told = tell(
        f"{labels}\n\nOn 3 and 4 June 2019, Dr Ana Sol visited Norway. On 4 June 2019 CNES and DLR signed a protocol there.",
        title="Visit of Dr Ana Sol to Norway",
    )
    assert told.one("visit").main


def test_day_of_the_news_holds_on_to_the_end(tell: Tell, dire: Tell) -> None:
    told = tell("On 20 June 2019, Dr Ana Sol met Dr Bo Ek in Oslo. The hall was full. Many came from afar. Much was said of "
                "the sea. Alongside the meeting, CNES and Zorbex Inc. initialled a memorandum of understanding.")  # fmt: skip
    assert told.one("negotiation").date == "2019-06-20"
    told = dire("Le 20 juin 2019, Mme Ana Sol a rencontré M. Bo Ek à Oslo. La salle était pleine. Beaucoup venaient de "
                "loin. On a parlé de la mer. À l'issue de la cérémonie, Mme Ana Sol a remis à M. Cy Oxley la médaille de "
                "Chevalier du Mérite.")  # fmt: skip
    assert told.one("award").date == "2019-06-20"


_FAR = " Many came from afar. Much was said of the sea. The soup was hot. "


def test_day_of_the_news_may_be_told_without_an_event_and_is_the_last(tell: Tell) -> None:
    closing = _FAR + "Alongside the show, CNES and Zorbex Inc. initialled a memorandum of understanding."
    assert tell("On 20 June 2019 the hall was full." + closing).one("negotiation").date == "2019-06-20"
    for first, second in ((20, 13), (13, 20)):
        met = f"On {first} June 2019, Dr Ana Sol met Dr Bo Ek in Oslo. On {second} June 2019, Dr Cy Oxley met Dr Di Maro in Rome."
        assert tell(met + closing).one("negotiation").date == "2019-06-20"


@pytest.mark.parametrize(
    "text",
    [
        "They had signed a memorandum of understanding on dust.",
        "Many thanked CNES, which signed a memorandum of understanding on dust with DLR.",
        "In 2016 they opened talks. They signed a protocol then.",
    ],
)
def test_what_had_been_done_before_is_not_of_that_day(tell: Tell, text: str) -> None:
    news = "On 20 June 2019, CNES and DLR held talks in Oslo. The hall was full. Many came from afar."
    assert tell(f"{news} They signed a memorandum of understanding on dust.").one("signing").date == "2019-06-20"
    assert all(event.date != "2019-06-20" for event in tell(f"{news} {text}").all("signing"))


def test_what_was_announced_somewhere_is_not_about_that_place(tell: Tell, dire: Tell) -> None:
    told = tell("The seas are rising fast, CNES announced today at the Oslo Workshop on Ocean Data, held from 17 to 21 June "
                "in Norway.")  # fmt: skip
    assert not any(event.main for event in told.all("gathering"))
    told = dire("La mer monte vite, a annoncé ce jour le CNES à l'Atelier d'Oslo sur les données marines, qui se tient du "
                "17 au 21 juin en Norvège.")  # fmt: skip
    assert not any(event.main for event in told.all("gathering"))


def test_far_apart_in_a_sentence_that_tells_nothing_else(dire: Tell) -> None:
    told = dire("La deuxième session annuelle du Comité intergouvernemental des poussières (CIP) du Conseil des ports "
                "kelbiens (CPK) s'est achevée ce vendredi à Oslo, au terme de cinq jours de débats.")  # fmt: skip
    assert told.one("joint_session").date == "2019-06-17/2019-06-21"


def test_post_is_taken_up_on_its_day_where_today_is_unknown(tell: Tell) -> None:
    told = tell("Kelbix Ltd said today that Ana Sol has joined the firm as Director of Sales, effective September 12, 2019.",
                published=None)  # fmt: skip
    assert told.one("appointment").date == "2019-09-12"


def test_doors_that_stand_open_for_days_are_a_gathering(tell: Tell, dire: Tell) -> None:
    told = tell("The Museum of Lamps opens its doors for the Week of Dust from 4 to 10 October 2019.")
    assert told.one("gathering").date == "2019-10-04/2019-10-10"
    told = dire("Le Musée des lampes ouvre ses portes à tous pour la Semaine de la poussière du 4 au 10 octobre 2019.")
    assert told.one("gathering").date == "2019-10-04/2019-10-10"
