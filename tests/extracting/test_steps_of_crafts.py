"""Steps told by verbs that tell of much else besides: of a craft or of what is built, with the day in the clause."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told, tell_or_dire

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The Zorb-3 satellite survived its passage through the shadow on 4 May 2018.", "2018-05-04"),
        ("The detector was read out for the last time in June 2018.", "2018-06"),
        ("The flight model left the premises of Zorbex on 4 May 2018.", "2018-05-04"),
        ("The ground station at Zorbville resumed reception on 4 May 2018.", "2018-05-04"),
        ("Le satellite Zorb-3 a survécu à son passage dans l'ombre le 4 mai 2018.", "2018-05-04"),
        ("Les caméras ont été rallumées en juin 2018.", "2018-06"),
        ("Le modèle de vol a quitté les locaux de Zorbex le 4 mai 2018.", "2018-05-04"),
        ("La station sol a repris le suivi des orages le 4 mai 2018.", "2018-05-04"),
    ],
)
def test_what_a_craft_does_on_a_day_is_a_step(text: str, date: str) -> None:
    told = tell_or_dire(text)
    assert (told.types(), told.one("mission_milestone").date) == (["mission_milestone"], date)


def test_a_launcher_that_leaves_is_launched(tell: Tell) -> None:
    assert tell("Zorb-3 rode on a Falcon 9 that left Cape Canaveral on 4 May 2018.").one("launch").date == "2018-05-04"


def test_in_which_post_one_flies_parts_nothing(tell: Tell) -> None:
    told = tell("The astronaut Ana Sol flew as a mission specialist aboard the Zorb-2 spacecraft in 1996.")
    assert told.one("launch").date == "1996"


def test_what_goes_on_begins_and_ends(tell: Tell, dire: Tell) -> None:
    assert (
        tell("In-orbit tests of Zorb-3 are likely to conclude in July 2018.").one("mission_milestone").date == "2018-07"
    )
    assert dire("L'exploitation de Zorb-3 démarre en juillet 2019.").one("mission_milestone").date == "2019-07"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Sol left Oslo on 4 May 2018.",
        "The board left the question open on 4 May 2018.",
        "The Zorb-3 satellite survived its passage through the shadow.",
    ],
)
def test_others_and_what_has_no_day_make_none(tell: Tell, text: str) -> None:
    assert "mission_milestone" not in tell(text).types()
