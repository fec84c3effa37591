"""Events told beside others: gatherings by the way, whose creation it was, who joined what, visitors told of before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    ("text", "type_", "date", "place"),
    [
        ("The maps were shown at the ESA Symposium on Dust in Oslo in May 2018.", "gathering", "2018-05", "Oslo"),
        ("They spoke on the margins of the Zorb Summit in Oslo in May 2018.", "gathering", "2018-05", "Oslo"),
        ("The maps were shown at the Kelbix Tide Days in Oslo on 3 May 2018.", "gathering", "2018-05-03", "Oslo"),
        ("The maps were shown at the fall meeting of the Dust Society in Oslo on 3 May 2018.", "gathering",
         "2018-05-03", "Oslo"),
        ("They will look at it at the 4th Technical Meeting in Oslo in May 2025.", "joint_session", "2025-05", "Oslo"),
        ("Dr Ana Sol has led the Zorbex Agency since its creation in 2014.", "creation", "2014", None),
        ("Norway joined ESA in November 2018.", "accession", "2018-11", None),
        ("Norway joined the project in 2014.", "accession", "2014", None),
        ("On 3 May 2019 the guests visited the Zorbex Institute.", "visit", "2019-05-03", "Zorbex Institute"),
        ("Dr Ana Sol was in the Gulf from 3 to 6 May 2019.", "visit", "2019-05-03/2019-05-06", None),
        ("Dr Ana Sol, appointed on 2 May 2019 Head of Zorbex, was glad.", "appointment", "2019-05-02", None),
        ("Construction of the antenna began in August 2016.", "creation", "2016-08", None),
        ("The first flight, in March 2009, ended after a minute.", "launch", "2009-03", None),
        ("The agency announced on 3 May 2019 the award of three contracts.", "contract_award", "2019-05-03", None),
    ],
)  # fmt: skip
def test_is_told(tell: Tell, text: str, type_: str, date: str, place: str | None) -> None:
    event = tell(text).one(type_)
    assert (event.date, event.place) == (date, place)


@pytest.mark.parametrize(
    ("text", "type_", "date", "place"),
    [
        ("Les cartes ont été montrées lors du Sommet Zorb à Oslo en mai 2018.", "gathering", "2018-05", "Oslo"),
        ("Elles ont été montrées à la réunion annuelle de la Société des poussières à Oslo le 3 mai 2018.", "gathering",
         "2018-05-03", "Oslo"),
        ("Elle sera lue à la quatrième réunion technique, à Oslo, en mai 2025.", "joint_session", "2025-05", "Oslo"),
        ("Mme Ana Sol dirige l'Office Zorbex depuis sa création en 2014.", "creation", "2014", None),
        ("La Norvège a rejoint l'ESA en novembre 2018.", "accession", "2018-11", None),
        ("La Norvège s'est jointe au projet en 2014.", "accession", "2014", None),
        ("Le 3 mai 2019, le ministre a visité l'Institut Zorbex.", "visit", "2019-05-03", "Institut Zorbex"),
        ("Mme Ana Sol était dans le Golfe du 3 au 6 mai 2019.", "visit", "2019-05-03/2019-05-06", None),
        ("M. Bo Ek, nommé le 2 mai 2019 directeur de Zorbex, est content.", "appointment", "2019-05-02", None),
        ("Mme Ana Sol a officiellement pris fonction le 6 juin 2019.", "appointment", "2019-06-06", None),
        ("La construction de l'antenne a commencé en août 2016.", "creation", "2016-08", None),
        ("Le premier vol, en mars 2009, s'est achevé au bout d'une minute.", "launch", "2009-03", None),
        ("L'agence a annoncé le 3 mai 2019 l'attribution de trois contrats.", "contract_award", "2019-05-03", None),
        ("Cent experts participent depuis le 19 juin, à Oslo, au deuxième Séminaire sur la poussière.", "gathering",
         "2019-06-19", "Oslo"),
    ],
)  # fmt: skip
def test_is_told_in_french(dire: Tell, text: str, type_: str, date: str, place: str | None) -> None:
    event = dire(f"Tout va bien. {text}").one(type_)
    assert (event.date, event.place) == (date, place)


def test_whose_relative_clause_goes_with_the_name_is_its_subject(tell: Tell, dire: Tell) -> None:
    told = tell("Dr Ana Sol, who had visited the facilities in Oslo in May 2018, was glad.")
    assert told.one("visit").roles["visitor"] == {"ana-sol"}
    told = dire("Tout va bien. Mme Ana Sol, qui avait visité les installations d'Oslo en mai 2018, est contente.")
    assert told.one("visit").roles["visitor"] == {"ana-sol"}


def test_day_of_the_announcement_gives_way(tell: Tell) -> None:
    told = tell("CNES has signed a protocol with DLR, it was announced today. The protocol was signed on 17 June 2019.")
    assert told.one("signing").date == "2019-06-17"


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        ("It was left to the Dust Committee, which will meet on 11 February 2025.", "joint_session", "2025-02-11"),
        ("Dr Ana Sol travelled on to Zorbville on 4 June 2019.", "visit", "2019-06-04"),
        ("Zorbex Ltd won in January 2018 the tender for the lamps of a ship.", "contract_award", "2018-01"),
    ],
)
def test_is_told_of_what_was_named_before(tell: Tell, text: str, type_: str, date: str) -> None:
    assert tell(text).one(type_).date == date


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        ("Le dossier va au comité de la poussière, qui se réunira le 11 février 2025.", "joint_session", "2025-02-11"),
        ("Les hôtes français se rendront le 24 juin 2019 à Zorbville.", "visit", "2019-06-24"),
        ("Zorbex SA a remporté en janvier 2018 l'appel d'offres pour les lampes.", "contract_award", "2018-01"),
    ],
)
def test_is_told_of_what_was_named_before_in_french(dire: Tell, text: str, type_: str, date: str) -> None:
    assert dire(f"Tout va bien. {text}").one(type_).date == date
