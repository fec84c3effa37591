"""From when to when something was held: told in one sentence, or in several."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The fifth Zorb Space Week, organised by CNES, closed today in Oslo after four days of talks.",
         "2019-06-18/2019-06-21"),
        ("The training workshop on ice, organised since 10 June by CNES, closed on Friday in Oslo.", "2019-06-10/2019-06-21"),
        ("Some 120 experts are meeting this week in Oslo for the Zorb Forum. The five-day event, opened on Monday by the "
         "minister, is organised by CNES.", "2019-06-17/2019-06-21"),
        ("Some 120 experts gathered last week in Oslo for the Zorb Forum. Over three days, from 11 to 13 June, they looked "
         "at ice.", "2019-06-11/2019-06-13"),
        # what ends is something else
        ("The Zorb Forum was held in Oslo on 20 June. The visit of the Norwegian minister will end on Sunday.", "2019-06-20"),
    ],
)  # fmt: skip
def test_what_is_held_lasts_as_long_as_the_text_says(tell: Tell, text: str, days: str) -> None:
    assert [event.date for event in tell(text).all("gathering")] == [days]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("La cinquième Semaine spatiale d'Oslo, organisée par le CNES, s'est achevée aujourd'hui à Oslo après quatre jours de "
         "débats.", "2019-06-18/2019-06-21"),
        ("L'atelier de formation sur la glace, organisé depuis le 10 juin par le CNES, a été clôturé ce vendredi à Oslo.",
         "2019-06-10/2019-06-21"),
        ("Près de cent experts participent depuis hier, à Oslo, au deuxième Séminaire sur la glace, qu'organise le CNES. Les "
         "travaux s'achèveront dimanche.", "2019-06-20/2019-06-23"),
        ("Cent experts se sont réunis la semaine dernière à Oslo pour le 7e Forum spatial zorbe. Pendant trois jours, du 11 au 13 juin, "
         "ils ont étudié la glace.", "2019-06-11/2019-06-13"),
    ],
)  # fmt: skip
def test_what_is_held_lasts_as_long_as_the_text_says_in_french(dire: Tell, text: str, days: str) -> None:
    assert [event.date for event in dire(text).all("gathering")] == [days]
