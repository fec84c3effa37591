"""Titles that are names: programmes with small words in theirs, what a gathering is on; items of a list alike."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, pieces, tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They saw the Space for Water initiative there.", ["Space for Water"]),
        ("They saw the Catching the Tide project there.", ["Catching the Tide"]),
        ('They saw the project "Reeds of the North" there.', ["Reeds of the North"]),
        ("They saw the University of Zorb project there.", ["University of Zorb"]),
        (
            "They saw the Symposium on Norwegian Rocket and Balloon Programmes.",
            ["Symposium on Norwegian Rocket and Balloon Programmes"],
        ),
    ],
)
def test_a_programme_has_a_title(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def test_a_french_programme_has_a_title() -> None:
    assert pieces("Ils ont vu le projet « Bassins du Nord » hier.", french=True) == ["Bassins du Nord"]
    assert pieces('Ils ont vu le comité du projet "Bassins du Nord" hier.', french=True) == ["Bassins du Nord"]


def test_items_of_a_list_are_bodies_where_one_of_them_is() -> None:
    listed = "Three were chosen:\n\n- Zorbix (Norway), for lamps;\n\n- Kelbo Reeds (Peru), for reeds;\n\n- Lumo Ltd (Chile), for ice."
    assert {"zorbix", "kelbo-reeds"} <= tell(listed).ids("organisations")
    liste = "Ont été choisies :\n\n- Zorbix (Norvège), pour des lampes ;\n\n- Kelbo Marais (Pérou), pour un lac ;\n\n- Lumo SA (Chili)."
    assert {"zorbix", "kelbo-marais"} <= dire(liste).ids("organisations")


def test_whose_country_a_body_is_of_may_stand_before_it() -> None:
    told = tell("She signed an agreement with Norway's Blue Zorb Lamps. It was built by Peru's Kelbix.")
    assert {"blue-zorb-lamps", "kelbix"} <= told.ids("organisations")
