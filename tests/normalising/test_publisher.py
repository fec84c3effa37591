"""Whose release it is, told from addresses, numbers, letterheads, boilerplate and names."""

from __future__ import annotations

import pytest

from flows.normalising.language import detect_language
from flows.normalising.publisher import weigh_publishers
from flows.publishers import UNKNOWN, Profile, Publishers

PUBLISHERS = Publishers(
    (
        Profile("gsa", ("GSA", "Graustark Space Agency"), domains=("gsa.example",), boilerplate=("About the GSA",)),
        Profile(
            "rso", ("RSO", "Ruritanian Space Office"), domains=("rso.example",), numbers=(r"\bRS[0-9]+/[0-9]{2}\b",)
        ),
    )
)


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("GSA and RSO agree\n\nThe GSA and the RSO will cooperate.\n\npress@rso.example", "rso"),
        ("RS12/18\n\nTalks with the GSA and Graustark Space Agency, and the GSA", "rso"),
        ("Ruritanian Space Office\n\nThe GSA, the GSA and the GSA", "rso"),
        ("Talks\n\nThe RSO met the GSA.\n\nAbout the GSA\nIt was founded in 1980.", "gsa"),
        ("RSO and GSA agree\n\nThe RSO and the GSA will cooperate.", "rso"),
        ("A quiet day" + "\n\nThe minister spoke." * 12 + "\n\nThe RSO was named in passing.", UNKNOWN),
        ("Talks\nSource: Ruritanian Space Office\n\nThe GSA and the GSA and the GSA spoke of it.", "rso"),
        ("RSOX and GSAT fly", UNKNOWN),
        ("", UNKNOWN),
    ],
)
def test_the_text_tells_whose_it_is(text: str, publisher: str) -> None:
    assert weigh_publishers(text, PUBLISHERS).publisher_id == publisher


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister and his guests have signed an agreement which will be with them for the years to come.", "en"),
        ("Le ministre et ses invités ont signé un accord qui est entré en vigueur dans les deux pays.", "fr"),
        (
            "Der Minister und seine Gäste haben ein Abkommen über die gemeinsame Nutzung des Weltraums unterzeichnet.",
            "und",
        ),
        ("El ministro y sus invitados firmaron un acuerdo sobre el uso pacífico del espacio en la capital.", "und"),
        ("Il ministro e i suoi ospiti hanno firmato nella capitale un accordo sull'uso dello spazio.", "und"),
        ("Министр подписал соглашение о сотрудничестве.", "und"),
        ("", "und"),
    ],
)
def test_the_language_is_told_by_its_function_words(text: str, language: str) -> None:
    assert detect_language(text) == language
