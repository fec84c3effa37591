"""What the head of a release tells is kept, and what is begun or counted: houses launched, committees held, boards that met."""

from __future__ import annotations

import pytest

from flows.extracting import extract
from tests.extracting.telling import Told, project, read, tell_or_dire

ENGLISH = (
    "Press release\n\n21 June 2019\n\nNews of the week",
    "It was told to all of those who had come, and the day was long.",
)
FRENCH = (
    "Communiqué\n\n21 juin 2019\n\nNouvelles de la semaine",
    "Cela a été dit à tous ceux qui étaient là, et la journée fut longue.",
)


def at_head(text: str, front: str, behind: str) -> Told:
    """What a text tells whose first sentence is the one given."""
    release = read(f"{front}\n\n{text} {behind}\n")
    return Told(release, extract(release, project().registry))


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Peru and Chile held the 3rd Peru-Chile Joint Committee on Dust in Oslo on 3 June 2019.", "joint_session"),
        ("Le Pérou et le Chili ont tenu à Oslo, le 3 juin 2019, leur 3e Comité mixte sur les sables.", "joint_session"),
        ("CNES and ISRO launched a joint laboratory on 3 June 2019.", "creation"),
        ("Le CNES et l'ISRO ont lancé un laboratoire commun le 3 juin 2019.", "creation"),
        ("The Norwegian satellite Zorb-1 was launched from the Oslo space centre on 3 June 2019.", "launch"),
        ("Le satellite norvégien Zorb-1 a été lancé depuis le centre spatial d'Oslo le 3 juin 2019.", "launch"),
    ],
)  # fmt: skip
def test_what_is_begun_or_counted_is_told(text: str, type_: str) -> None:
    assert [(event.type, event.date) for event in tell_or_dire(text).events] == [(type_, "2019-06-03")]


@pytest.mark.parametrize(
    ("text", "head", "event"),
    [
        ("The boards of the tide and dust offices met on 3 June 2019.", ENGLISH, ("meeting", "2019-06-03")),
        ("The Zorb Academy was opened in Oslo with a ceremony attended by Ana Sol.", ENGLISH, ("creation", None)),
        ("L'Académie du Zorb a été inaugurée à Oslo en présence d'Ana Sol.", FRENCH, ("creation", None)),
    ],
)
def test_what_the_first_sentence_says_is_done_is_kept(
    text: str, head: tuple[str, str], event: tuple[str, str | None]
) -> None:
    assert [(each.type, each.date) for each in at_head(text, *head).events] == [event]
