"""Who publishes, by how the paper begins and ends where no letterhead tells."""

from __future__ import annotations

import pytest

from flows.extracting import find_publisher
from flows.model import Document, Source
from flows.normalising import normalise
from flows.publishers import UNKNOWN
from tests.extracting.telling import project

ENGLISH = "\n\nThe work began in 2019 after a visit to Lutz. A second phase should follow in the spring.\n"
FRENCH = "\n\nLe travail a commencé en 2019 après une visite à Lutz. Une seconde phase devrait suivre au printemps.\n"


def publisher(text: str) -> str | None:
    document = Document("0" * 64, Source("a.txt", None, None, None), "text/plain", "utf-8", len(text), text)
    release = normalise(document, project().publishers)
    return find_publisher(release, project().registry) if release.publisher_id == UNKNOWN else release.publisher_id


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("Lutz – The Zorb Guild of Tides (ZGT) lit a lamp.", "KO/ ZGT / ZorbNews", "zorbnews"),
        ("Lutz – La Guilde zorbienne des marées (GZM) a allumé un phare.", "KO/GZM/ZorbInfos", "zorbinfos"),
        ("The Zorb Bureau of Maps signed an accord on Tuesday.", "(NAP)", "nap"),
        ("Le Bureau zorbien des cartes a signé mardi un accord.", "APZ/is/be", "apz"),
        ("Le Bureau zorbien des cartes a signé mardi un accord.", "is/be/APZ", "apz"),
    ],
)
def test_a_news_service_closes_its_piece_with_its_mark(text: str, mark: str, expected: str) -> None:
    assert publisher(f"A lamp for the pier\n\n07/03/2011\n\n{text}{ENGLISH}\n{mark}\n") == expected


def test_initials_alone_are_nobodys_mark() -> None:
    assert publisher(f"A lamp for the pier\n\n07/03/2011\n\nIt was lit on Monday.{ENGLISH}\nTQV/LOK\n") is None


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Zorbex Ltd. (NASDAQ: ZBX), a maker of antennas, today announced a contract with Kelix Inc.", "zorbex"),
        ("LUTZ, Feb. 10, 2025 – Zorbex (NYSE: ZBX) today announced a contract with Kelix Inc.", "zorbex"),
        (
            "Lutz, le 10 février 2025 – Zorbex (Euronext : ZBX), équipementier, annonce un contrat avec Kelix SA.",
            "zorbex",
        ),
        (
            "Forty tugs will be built by Kelix Inc. in Lutz, the Zorb Board of Rivers (ZBR) announced today.",
            "zorb-board-of-rivers",
        ),
        (
            "Kelix SA bâtira 40 remorqueurs, a annoncé mardi le Conseil zorbien des fleuves (CZF).",
            "conseil-zorbien-des-fleuves",
        ),
        ("At Zorbex, we have always built antennas. Now Kelix Inc. has ordered 40 of them.", "zorbex"),
        ("Chez Zorbex, nous bâtissons des antennes. Kelix SA en a commandé quarante.", "zorbex"),
    ],
)
def test_who_announces_in_the_first_paragraph_publishes(opening: str, expected: str) -> None:
    told = publisher(f"Forty of them\n\n10 February 2025\n\n{opening}{FRENCH}")
    assert told is not None and told.startswith(expected)


def test_a_minister_who_announces_is_no_body() -> None:
    assert (
        publisher(f"An accord\n\n3 May 2022\n\nIt opens doors, Ports Minister Ana Sol has announced.{ENGLISH}") is None
    )


@pytest.mark.parametrize(
    "line",
    [
        "Issued by: ZITA Communications Unit",
        "Issued by: Communications Unit of ZITA",
        "Diffusé par : Cellule de communication de la ZITA",
    ],
)
def test_the_unit_that_issues_a_paper_tells_its_body(line: str) -> None:
    text = (
        "NOTICE\n\nDate: 4 May 2021\nEMBARGO: Lifted\n\nThe lamp on the pier burns again\n\nKeepers of the Zorb Institute for "
        f"Tides and Air (ZITA) lit it at dusk.{ENGLISH}\nZITA is glad of it.\n\n{line}\n"
    )
    assert publisher(text) == "zorb-institute-for-tides-and-air"


def test_a_service_in_the_dateline_hands_out_what_the_body_to_be_asked_tells() -> None:
    text = (
        "Chess on the ferry\n\n8 March 2017\n\nLUTZ, 8 March (Zorb Bulletin Service) - The ferry was lent by the Zorb "
        f"Office for Orbits (ZOO).{ENGLISH}\nFor more information, please contact:\n\nMila Oster\n"
        "Zorb Office for Orbits (ZOO)\nTelephone: 555 0100\n"
    )
    assert publisher(text) == "zorb-office-for-orbits"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Zorb Observatory of Tides - Joint Unit for Dunes and Reeds (DRU)", "zorb-observatory-of-tides"),
        (
            "Observatoire zorbien des marées - Unité commune Dunes et Roseaux (UDR)",
            "observatoire-zorbien-des-marees",
        ),
    ],
)
def test_of_a_body_and_its_unit_the_body_publishes(head: str, expected: str) -> None:
    assert (
        publisher(
            f"INFORMATION PRESSE\n{head}\n\nLutz, 9 mars 2012\n\nLes dunes ont reculé\n\nLe vent est tombé.{FRENCH}"
        )
        == expected
    )


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "A first for the University of Lutz: its weather balloon has come back",
            "The box lay among the oats when a farmer rang.\n\nNobody had hoped to see it again.\n\nThe Canadian Space Agency "
            "(CSA) had lent the radio. “It was old,” said Ana Sol, president of the CSA.\n\nOther balloons, on the website of the CSA",
            "university-of-lutz",
        ),
        (
            "Une première pour l'Université de Lutz : son ballon-sonde est revenu",
            "La boîte gisait dans l'avoine quand un fermier a appelé.\n\nPersonne n'espérait plus la revoir.\n\nL'Agence "
            "spatiale canadienne (ASC) avait prêté la radio. « Elle était vieille », a dit Ana Sol, présidente "
            "de l'ASC.\n\nD'autres ballons, sur le site de l'ASC",
            "universite-de-lutz",
        ),
    ],
)
def test_a_body_named_late_does_not_publish_what_another_is_the_title_of(title: str, text: str, expected: str) -> None:
    assert publisher(f"{title}\n\n07/03/2011\n\n{text}\n") == expected


@pytest.mark.parametrize(
    "sender", ["From: European Space Agency and Tides, Buoys & Ferries Office", "From: European Space Agency"]
)
def test_the_sender_may_stand_below_a_summary(sender: str) -> None:
    text = (
        "Press release\n\nA ferry reads the tide\n\nAnglers and schools learn how high the water stands, from four buoys on the "
        f"crossing.\n\n{sender}\nPublished 9 November 2016\n\nThe Canadian Space Agency lent a buoy.{ENGLISH}"
    )
    assert publisher(text) == "esa"


def test_a_regional_paper_is_a_paper() -> None:
    text = f"Communiqué de presse régional – Lutz – 4 mai 2021\n\nUne équipe capte un signal des marées\n\nIl a été bref.{FRENCH}"
    document = Document("0" * 64, Source("a.txt", None, None, None), "text/plain", "utf-8", len(text), text)
    release = normalise(document, project().publishers)
    assert (release.title, release.dateline_place) == ("Une équipe capte un signal des marées", "Lutz")
