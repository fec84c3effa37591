"""Posts with brackets after the title, without a preposition, in lines of their own; titles that are names."""

from __future__ import annotations

import pytest

from tests.extracting.telling import Held, dire, tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Zorbex Ltd saw the appointment of Ms Ana Sol as Chief Executive Officer (CEO) of the Quell Agency (QSA).",
            ("ana-sol", "Chief Executive Officer", "quell-agency"),
        ),
        ("They met Dr Ana Sol, Director (Policy), QSAX, there.", ("ana-sol", "Director (Policy)", "qsax")),
        (
            "They met Ana Sol, Director (International Cooperation), Zorb Institute, there.",
            ("ana-sol", "Director (International Cooperation)", "zorb-institute"),
        ),
        ("The team called on Chairman QSAX, Major General Bo Ek, there.", ("bo-ek", "Chairman", "qsax")),
        (
            "The Quell Agency (QSA, Administrator Bo Ek) announced it.",
            ("bo-ek", "Administrator", "quell-agency"),
        ),
        ("H.E. Bo Sultan Zhori, Director of Zorbex Ltd, came.", ("bo-sultan-zhori", "Director", "zorbex-ltd")),
        ("They met Ana Dean, Dean of the Quell University, there.", ("ana-dean", "Dean", "quell-university")),
        ("CNES came. It was attended by Minister Dean Brandt there.", ("dean-brandt", "Minister", None)),
        (
            "Zorbex Ltd has elected Bo Ek of the Quell Institute as Chair.",
            ("bo-ek", "Chair", "zorbex-ltd"),
        ),
        ("The Quell Agency delegation was led by Director Bo Ek.", ("bo-ek", "Director", "quell-agency")),
        (
            "The Quell Agency (QSA) came.\n\nSignatories\nQSA: Bo Ek, Director General",
            ("bo-ek", "Director General", "quell-agency"),
        ),
        ("CNES has the satellite Zorb-2. They met Ana Sol, manager of Zorb-2.", ("ana-sol", "manager", "cnes")),
        ("CNES came. They met the outgoing Director, Ana Sol.", ("ana-sol", "outgoing Director", "cnes")),
    ],
)
def test_post_beside_in_english(text: str, expected: Held) -> None:
    assert expected in tell(text).held()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ils saluent la nomination de Mme Ana Sol comme présidente-directrice générale (PDG) de l'Institut Zorb.",
            ("ana-sol", "présidente-directrice générale", "institut-zorb"),
        ),
        (
            "On a vu Ana Sol, directrice technique (CTO) de l'Institut Quell.",
            ("ana-sol", "directrice technique", "institut-quell"),
        ),
        ("L'Institut Zorb (IZX, président Bo Ek) l'annonce.", ("bo-ek", "président", "institut-zorb")),
        ("On a vu Bo Maréchal, directeur de l'Institut Zorb.", ("bo-marechal", "directeur", "institut-zorb")),
        (
            "En présence de Bo Ek, ministre des Eaux, et d'Ana Sol Vidal, directrice de l'Institut Zorb.",
            ("ana-sol-vidal", "directrice", "institut-zorb"),
        ),
        (
            "Zorbex SA a élu Mme Ana Sol de l'Institut Quell comme présidente.",
            ("ana-sol", "présidente", "zorbex-sa"),
        ),
        (
            "L'Institut Zorb est venu.\n\nSignataires\nInstitut Zorb : Bo Ek, directeur",
            ("bo-ek", "directeur", "institut-zorb"),
        ),
    ],
)
def test_post_beside_in_french(text: str, expected: Held) -> None:
    assert expected in dire(text).held()


def test_body_in_the_next_paragraph_owns_no_title() -> None:
    told = tell("They saw Ana Sol, Director\n\nNASA – The rest came.")
    assert ("ana-sol", "Director", "nasa") not in told.held()
    assert told.ids("organisations") == {"nasa"}
    told = tell("They saw Dr Bo Ek. They saw Ana Sol, Director, NASA.\n\nThe rest came.")
    assert told.held() == {("ana-sol", "Director", "nasa")}
    assert told.ids("people") == {"ana-sol", "bo-ek"}


@pytest.mark.parametrize(
    "text",
    ["They met the Minister of Science, Bo Ek, there.", "They met Minister of Science Bo Ek, and he spoke."],
)
def test_minister_of_a_ministry_that_does_not_publish_is_not_of_the_publisher(text: str) -> None:
    told = tell("CNES came. " + text)
    assert {(p.holder, p.title, p.organisation) for p in told.positions} == {("bo-ek", "Minister of Science", None)}
