"""Whose paper a text without letterhead or address is: for whom it speaks, and where that is nobody's to say."""

from __future__ import annotations

import pytest

from flows.extracting import find_publisher
from flows.model import Document, Source
from flows.normalising import normalise
from flows.publishers import UNKNOWN
from tests.extracting.telling import project


def publisher(text: str) -> str | None:
    """The publisher of a text that lies in no publisher's folder, by profile or by what it says."""
    document = Document("0" * 64, Source("a.txt", None, None, None), "text/plain", "utf-8", len(text), text)
    release = normalise(document, project().publishers)
    return find_publisher(release, project().registry) if release.publisher_id == UNKNOWN else release.publisher_id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # whose head is quoted
            "Zorbex to build two tugs for Kelix\n\n3 May 2022\n\nThe company Zorbex will build two tugs for the Danish "
            "company Kelix.\n\n“We are glad of it,” said Ana Sol, CEO of Zorbex.\n",
            "zorbex",
        ),
        (  # the subject of the first sentence, and its partner after "with"
            "An accord on reeds\n\n3 May 2022\n\nThe Zorb Reed Institute has signed an accord with the Kelix Space "
            "Agency. For the Kelix Space Agency it is the first.\n",
            "zorb-reed-institute",
        ),
        (  # at whose invitation another's head came
            "Coopération avec l'Institut kelbien des marées - Le Centre zorbien des roseaux à Oslo\n\n3 mai 2022\n\nÀ "
            "l'invitation de Bo Ek, directeur de l'Institut kelbien des marées, Ana Sol, présidente du Centre zorbien "
            "des roseaux, s'est rendue à Oslo.\n\n« C'est un beau jour », a déclaré Ana Sol.\n",
            "centre-zorbien-des-roseaux",
        ),
        (  # a news agency after the town
            "Talks on tugs\n\n16 May 2019\n\nOSLO. ZORBNEWSWIRE – The head of Kelix Corporation Bo Ek met the minister.\n",
            "zorbnewswire",
        ),
    ],
)
def test_a_text_tells_for_whom_it_speaks(text: str, expected: str) -> None:
    assert publisher(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        (
            "Australia and Peru agree\n\n3 May 2022\n\nThe Minister for Industry, Ana Sol, and Bo Ek, Director General "
            "of the Zorb Dune Bureau, signed an accord today. Ms Sol called it a step.\n"
        ),
        (
            "Deux organismes d'accord\n\n3 mai 2022\n\nLe ministre des Eaux, Bo Ek, a reçu hier les délégués du Bureau "
            "zorbien des dunes.\n"
        ),
    ],
)
def test_where_a_minister_comes_first_no_other_body_publishes(text: str) -> None:
    assert publisher(text) is None


def test_of_two_that_have_a_paragraph_about_them_the_text_begins_with_its_own() -> None:
    text = (
        "Zorbex Marine sells a tug to Kelix\n\n3 May 2022\n\nZorbex Marine has sold a tug to Kelix.\n\nAbout Kelix\nKelix "
        "runs tugs.\n\nAbout Zorbex Marine\nZorbex Marine builds tugs.\n"
    )
    assert publisher(text) == "zorbex-marine"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("From: Zorb Tide Agency and Ana Sol MP", "zorb-tide-agency"),
        ("Source: Zorb Tide Agency and the Ministry of Reeds", "zorb-tide-agency"),
    ],
)
def test_of_those_that_publish_together_the_first_is_told(line: str, expected: str) -> None:
    assert (
        publisher(f"More money for tides\n\n{line}\n3 May 2022\n\nSeveral boats will be built next year.\n") == expected
    )


def test_a_letterhead_in_any_language_is_known_by_its_letters() -> None:
    text = (
        "Zorb. Amt für Bildung und Technik (ZABT)\n\nLa Norvège prendra part à la conférence\n\n3 mai 2022\n\nLa "
        "délégation partira lundi pour Lisbonne avec tous ses membres.\n"
    )
    document = Document("0" * 64, Source("a.txt", None, None, None), "text/plain", "utf-8", len(text), text)
    assert normalise(document, project().publishers).title == "La Norvège prendra part à la conférence"


def test_a_signature_in_capitals_ends_before_its_office() -> None:
    text = (
        "La Norvège à Lisbonne\n\n3 mai 2022\n\nLa délégation partira lundi pour Lisbonne.\n\nElle rentrera le jeudi "
        "suivant.\n\nMINISTÈRE ZORBIEN DES EAUX Service d'information\n"
    )
    assert publisher(text) == "ministere-zorbien-des-eaux"


@pytest.mark.parametrize("opening", ["OSLO. May 4. ZORBMAPS - The", "OSLO, May 4, ZORBMAPS. The"])
def test_a_news_agency_may_stand_after_town_and_day(opening: str) -> None:
    text = f"Talks on tugs\n\n4 May 2020\n\n{opening} head of Kelix Corporation Bo Ek met the minister.\n"
    assert publisher(text) == "zorbmaps"
