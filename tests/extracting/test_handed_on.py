"""What is handed on from one to another, whatever it is; editions of what is held, whatever it is called."""

from __future__ import annotations

import pytest

from tests.extracting.telling import tell_or_dire


@pytest.mark.parametrize(
    "text",
    [
        "The Zorb Agency gave forty lamps to the Blip Institute on 3 May 2019.",
        "L'Agence Zorb a donné quarante lampes pour la cour à l'Institut Blip le 3 mai 2019.",
        "The Zorb Agency made available to the Blip Institute all it knows of dust on 3 May 2019.",
        "L'Agence Zorb a transmis hier à l'Institut Blip tout ce qu'elle sait des poussières.",
    ],
)
def test_who_gives_and_who_gets_make_an_exchange(text: str) -> None:
    assert tell_or_dire(text).types() == ["exchange"]


@pytest.mark.parametrize(
    "text",
    [
        "The Zorb Agency gave a speech to the Blip Institute on 3 May 2019.",
        "L'Agence Zorb a donné une conférence à l'Institut Blip le 3 mai 2019.",
        "The Zorb Agency gave forty lamps away on 3 May 2019.",
        "L'Agence Zorb a donné des lampes le 3 mai 2019 pour l'été.",
        "The Zorb Agency received an invitation from the Blip Institute on 3 May 2019.",
        "The Zorb Agency gave its full support to the Blip Institute on 3 May 2019.",
        "L'Agence Zorb a transmis le 3 mai 2019 une invitation à l'Institut Blip.",
        "Training was given to the Blip Institute by the Zorb Agency on 3 May 2019.",
        "L'Institut Blip a reçu de l'Agence Zorb une plainte le 3 mai 2019, comme chacun a pu le lire.",
    ],
)
def test_a_speech_or_an_invitation_is_none_nor_what_nobody_gets(text: str) -> None:
    assert "exchange" not in tell_or_dire(text).types()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The next edition will have Lima as its venue in 2021.", "2021"),
        ("Norway will host the third edition in May 2021.", "2021-05"),
        ("La prochaine édition, qui sera plus grande, aura Lima pour cadre en 2021 avec eux.", "2021"),
        ("La Norvège accueillera chez elle la troisième édition en mai 2021, et elle en est fière.", "2021-05"),
    ],
)
def test_an_edition_is_held(text: str, date: str) -> None:
    event = tell_or_dire(text).one("gathering")
    assert (event.date, event.realis) == (date, "planned")


@pytest.mark.parametrize(
    "text",
    ["The third edition of the atlas appeared in 2018.", "La troisième édition de l'atlas a paru en 2018 chez eux."],
)
def test_that_of_a_book_is_not(text: str) -> None:
    assert tell_or_dire(text).types() == []
