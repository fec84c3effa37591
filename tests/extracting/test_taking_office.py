"""Posts taken up in other words: chosen on a day, a board joined, an office given, a term made longer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told, tell_or_dire

Tell = Callable[..., Told]

TOLD = [
    "Dr Ana Sol was chosen on 3 May 2019 from 4,000 candidates.",
    "Zorbex Aerospace picked Dr Ana Sol, until April head of tides at CNES, as its next director on 3 May 2019.",
    "Dr Ana Sol joined the supervisory board of Zorbex on 3 May 2019.",
    "Dr Ana Sol emerged on 3 May 2019 as chair of the Zorb Council.",
    "The presidency was entrusted to Dr Ana Sol on 3 May 2019.",
    "The Council prolonged the mandate of Dr Ana Sol on 3 May 2019.",
    "Dr Ana Sol took the oath of office on 3 May 2019.",
    "Mme Ana Sol a été choisie le 3 mai 2019 parmi 4 000 candidats.",
    "Mme Ana Sol a rejoint le conseil de surveillance de Zorbex le 3 mai 2019.",
    "La présidence a été confiée à Mme Ana Sol le 3 mai 2019.",
    "Le Conseil a prolongé le 3 mai 2019 le mandat de Mme Ana Sol.",
    "Les délégués ont élu le 3 mai 2019, pour quatre ans, à la présidence du comité la géographe Ana Sol.",
]


@pytest.mark.parametrize("text", TOLD)
def test_who_takes_office_is_told(text: str) -> None:
    event = tell_or_dire(text).one("appointment")
    assert event.date == "2019-05-03" and event.roles["appointee"] == {"ana-sol"}


def test_who_is_congratulated_is_not_appointed_then(tell: Tell, dire: Tell) -> None:
    assert not tell("Mr Bo Ek congratulated Dr Ana Sol on her appointment as minister.").all("appointment")
    assert not tell("On 3 May 2019, Mr Bo Ek congratulated Dr Ana Sol on her appointment to lead CNES.").all(
        "appointment"
    )
    assert not dire("Le 3 mai 2019, M. Bo Ek a félicité Mme Ana Sol pour sa nomination à la tête du CNES.").all(
        "appointment"
    )


def test_who_comes_to_a_meeting_of_a_board_takes_no_office(tell: Tell) -> None:
    assert not tell("Dr Ana Sol joined the board meeting of Zorbex on 3 May 2019.").all("appointment")


def test_who_leaves_takes_no_office(tell: Tell) -> None:
    told = tell("Dr Ana Sol joined Zorbex. She will take up her post on 1 August 2019, succeeding Mr Bo Ek.")
    assert all("bo-ek" not in event.roles.get("appointee", set()) for event in told.all("appointment"))
