"""Posts beside names without a comma between, and what may stand between a title and its owner."""

from __future__ import annotations

import pytest

from tests.extracting.telling import Held, dire
from tests.extracting.telling import tell as tell_in_english

ENGLISH: list[tuple[str, Held]] = [
    ("They saw Ana Sol — director of the Zorb Institute — there.", ("ana-sol", "director", "zorb-institute")),
    ("They saw Ana Sol, Director (Zorb Institute), there.", ("ana-sol", "Director", "zorb-institute")),
    ("They saw Ana Sol (Zorb Institute, director) there.", ("ana-sol", "director", "zorb-institute")),
    ("They saw Ana Sol, Director, ZSAX, there.", ("ana-sol", "Director", "zsax")),
    ("They saw Ana Sol, director since 2019 of the Zorb Institute.", ("ana-sol", "director", "zorb-institute")),
    (
        "They saw Ana Sol, director in charge of tides at the Zorb Institute.",
        ("ana-sol", "director in charge of tides", "zorb-institute"),
    ),
    (
        "They saw Ana Sol, Director, Space Systems, Zorbex Ltd, there.",
        ("ana-sol", "Director, Space Systems", "zorbex-ltd"),
    ),
    (
        "They saw Ana Sol, Head of the Rivers Department of the Zorb Agency.",
        ("ana-sol", "Head of the Rivers Department", "zorb-agency"),
    ),
    (
        "They saw Ana Sol, Head of the Optics Laboratory, Zorb University, there.",
        ("ana-sol", "Head of the Optics Laboratory", "zorb-university"),
    ),
    ("CNES came. They saw Ana Sol, head of the Rivers Division.", ("ana-sol", "head of the Rivers Division", "cnes")),
    (
        "They saw Ana Sol, principal investigator of Zorb-2 at Zorb University.",
        ("ana-sol", "principal investigator of Zorb-2", "zorb-university"),
    ),
    (
        "They saw Ana Sol, Manager of Blue Relations of Zorbex Ltd.",
        ("ana-sol", "Manager of Blue Relations", "zorbex-ltd"),
    ),
    ("They saw the Chairman of the Zorb Committee Ana Sol there.", ("ana-sol", "Chairman", "zorb-committee")),
    ("They saw the Director of Zorbex Ltd, Senator Ana Sol.", ("ana-sol", "Director", "zorbex-ltd")),
    (
        "Ana Sol and Bo Ek will be vice-presidents of the Zorb Institute.",
        ("ana-sol", "vice-president", "zorb-institute"),
    ),
    ("Astronauts Ana Sol of ESA and Bo Ek of JAXA will fly.", ("bo-ek", "Astronaut", "jaxa")),
    ("The Zorb Institute, headed by Ana Sol, opened.", ("ana-sol", None, "zorb-institute")),
    ("Ana Sol, at the helm of the Zorb Institute, spoke.", ("ana-sol", None, "zorb-institute")),
    ("Ana Sol works for the Zorb Institute.", ("ana-sol", None, "zorb-institute")),
    ("Ana Sol joined the Zorb Institute in 2011 as an engineer.", ("ana-sol", "engineer", "zorb-institute")),
    ("For the Zorb Institute, Ana Sol signed the accord.", ("ana-sol", None, "zorb-institute")),
    ("Dr Ana Sol spoke. As head of the Zorb Institute, she knows.", ("ana-sol", "head", "zorb-institute")),
    ("Former Zorb Agency director Ana Sol spoke.", ("ana-sol", "Former Zorb Agency director", "zorb-agency")),
    ("They came:\n\n- Ana Sol – Director, Zorb Agency\n- Bo Ek – Adviser", ("ana-sol", "Director", "zorb-agency")),
    ("They came:\n\n- Ana Sol, Zorb Agency, Director\n- Bo Ek, ESA", ("ana-sol", "Director", "zorb-agency")),
    ("They came:\n\n- Head: Ana Sol, Zorb Agency\n- Adviser: Bo Ek, ESA", ("bo-ek", "Adviser", "esa")),
    ("They came:\n\nAna Sol\tDirector\tZorb Agency\nBo Ek\tAdviser\tESA", ("ana-sol", "Director", "zorb-agency")),
    ("They came:\n\nAna Sol    Director    Zorb Agency\nBo Ek    Adviser    ESA", ("bo-ek", "Adviser", "esa")),
    ("On the line:\n\nAna Sol, founder and CEO, Late Tides\n\nBo Ek, ESA", ("ana-sol", "CEO", "late-tides")),
    ("On the line:\n\nAna Sol, director, Tides and Reefs, Zorbex\n\nBo Ek, ESA", ("ana-sol", "director", "zorbex")),
    (
        "On the line:\n\nAna Sol, tides watch officer, ESA’s Reef Programme\n\nMore.",
        ("ana-sol", "tides watch officer", "esa"),
    ),
    ("On the line:\n\nAna Sol, ESA (European Space Agency) astronaut\n\nMore there.", ("ana-sol", "astronaut", "esa")),
    (
        "They heard Ana Sol, tides watch officer at the Zorb Institute.",
        ("ana-sol", "tides watch officer", "zorb-institute"),
    ),
]

FRENCH: list[tuple[str, Held]] = [
    (
        "Ils ont vu Ana Sol – directrice de l'Institut de Zorbourg – hier.",
        ("ana-sol", "directrice", "institut-de-zorbourg"),
    ),
    (
        "Ils ont vu Ana Sol, directrice (Institut de Zorbourg), hier.",
        ("ana-sol", "directrice", "institut-de-zorbourg"),
    ),
    (
        "Ils ont vu Ana Sol (Institut de Zorbourg, directrice) hier.",
        ("ana-sol", "directrice", "institut-de-zorbourg"),
    ),
    ("Ils ont vu Ana Sol, directrice, ZSAX, hier.", ("ana-sol", "directrice", "zsax")),
    (
        "Ils ont vu Ana Sol, directrice depuis 2019 de l'Institut de Zorbourg.",
        ("ana-sol", "directrice", "institut-de-zorbourg"),
    ),
    (
        "Ils ont vu Ana Sol, directrice en charge des marées à l'Institut de Zorbourg.",
        ("ana-sol", "directrice en charge des marées", "institut-de-zorbourg"),
    ),
    (
        "Ils ont vu Ana Sol, directrice Espace et Défense à l'Institut de Zorbourg.",
        ("ana-sol", "directrice Espace et Défense", "institut-de-zorbourg"),
    ),
    (
        "Ils ont vu Ana Sol, responsable scientifique de Zorb-2 à l'Institut de Zorbourg.",
        ("ana-sol", "responsable scientifique de Zorb-2", "institut-de-zorbourg"),
    ),
    (
        "Ils ont vu le président de l'Institut de Zorbourg Ana Sol hier.",
        ("ana-sol", "président", "institut-de-zorbourg"),
    ),
    (
        "Ils ont vu la directrice de Zorbex SA, le professeur Ana Sol.",
        ("ana-sol", "directrice", "zorbex-sa"),
    ),
    (
        "Ana Sol et Eva Ek seront vice-présidentes de l'Institut de Zorbourg.",
        ("ana-sol", "vice-présidente", "institut-de-zorbourg"),
    ),
    ("Les astronautes Ana Sol, de l'ESA, et Bo Ek, de la JAXA, voleront.", ("bo-ek", "astronaute", "jaxa")),
    ("L'Institut de Zorbourg, dirigé par Ana Sol, a ouvert.", ("ana-sol", None, "institut-de-zorbourg")),
    ("Ana Sol, à la tête de l'Institut de Zorbourg, a parlé.", ("ana-sol", None, "institut-de-zorbourg")),
    ("Ana Sol travaille à l'Institut de Zorbourg.", ("ana-sol", None, "institut-de-zorbourg")),
    (
        "Ana Sol a rejoint l'Institut de Zorbourg en 2011 comme ingénieure.",
        ("ana-sol", "ingénieure", "institut-de-zorbourg"),
    ),
    ("Pour l'Institut de Zorbourg, Ana Sol a signé l'accord.", ("ana-sol", None, "institut-de-zorbourg")),
    (
        "En tant que directrice de l'Institut de Zorbourg, Ana Sol a parlé.",
        ("ana-sol", "directrice", "institut-de-zorbourg"),
    ),
    ("Zorbex SA a élu Mme Ana Sol au poste de directrice.", ("ana-sol", "directrice", "zorbex-sa")),
    (
        "Présents :\n\n- Ana Sol – directrice, Institut de Zorbourg\n- Bo Ek – conseiller",
        ("ana-sol", "directrice", "institut-de-zorbourg"),
    ),
    ("Présents :\n\nAna Sol\tDirectrice\tZorbex SA\nBo Ek\tConseiller\tESA", ("bo-ek", "Conseiller", "esa")),
    (
        "En ligne :\n\nAna Sol, fondatrice et directrice, Marée Basse\n\nBo Ek, ESA",
        ("ana-sol", "directrice", "maree-basse"),
    ),
    ("En ligne :\n\nAna Sol, directrice, Marées et Récifs, Zorbex\n\nBo Ek, ESA", ("ana-sol", "directrice", "zorbex")),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_post_set_off_in_english(text: str, expected: Held) -> None:
    assert expected in tell_in_english(text).held()


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_post_set_off_in_french(text: str, expected: Held) -> None:
    assert expected in dire(text).held()


@pytest.mark.parametrize(
    "text",
    [
        "In the presence of the President of Croatia, Ana Sol, President of CNES, signed it.",
        "En présence de la Présidente de Croatie, Ana Sol, Présidente du CNES, a signé.",
    ],
)
def test_phrase_that_opens_a_sentence_ends_before_the_name(text: str) -> None:
    told = dire(text) if text.startswith("En ") else tell_in_english(text)
    assert {p.organisation for p in told.positions if p.holder == "ana-sol"} == {"cnes"}


def test_station_of_an_envoy_is_no_visit() -> None:
    told = tell_in_english("They saw the Ambassador of Norway in Tunis, Ana Sol.")
    assert {(p.holder, p.title) for p in told.positions} == {("ana-sol", "Ambassador of Norway in Tunis")}
