"""People told one after another, with where they are from or stand between their names."""

from __future__ import annotations

import pytest

from tests.extracting.telling import Held, tell_or_dire

ROWS: list[tuple[str, set[str]]] = [
    ("From left: Ana Sol, Bo Ek and Cy Oxley hold the flag.", {"ana-sol", "bo-ek", "cy-oxley"}),
    ("The crew includes Ana Sol, Bo Ek and Cy Oxley.", {"ana-sol", "bo-ek", "cy-oxley"}),
    ("They saw engineers Ana Sol, left, Bo Ek, center, and Cy Oxley, right, there.", {"ana-sol", "bo-ek", "cy-oxley"}),
    ("The report names Ana Tide, Bo Ridge and Cy Dale.", set()),
    (
        "De gauche à droite : Ana Solen, Bo Ekman et Cy Oxley lèvent le drapeau de la mission.",
        {"ana-solen", "bo-ekman", "cy-oxley"},
    ),
    ("Elle a vu Ana Solen (à gauche), Mme Bo Ekman (au centre) et Cy Oxley.", {"ana-solen", "bo-ekman", "cy-oxley"}),
]
POSTS: list[tuple[str, Held]] = [
    ("The ESA pilots are Ana Sol of Oslo, Norway; Bo Ek of Zorb, Peru; and Cy Ox.", ("bo-ek", "pilot", "esa")),
    ("Les astronautes de l'ESA sont Ana Solen et Bo Ekman.", ("bo-ekman", "astronaute", "esa")),
    (
        "Dr Ana Sol of Ethiopia was elected Chair of the Zorb Council. She succeeds Mr Bo Ek of Chad.",
        ("bo-ek", "Chair", "zorb-council"),
    ),
    ("M. Bo Ek, chercheur au CNES, et Ana Sol, cochercheuse à l'Institut Zorb.", ("ana-sol", "cochercheuse", "institut-zorb")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "people"), ROWS)
def test_what_one_name_of_a_row_shows_the_others_are_too(text: str, people: set[str]) -> None:
    assert tell_or_dire(text).ids("people") == people


@pytest.mark.parametrize(("text", "held"), POSTS)
def test_a_post_is_told_over_where_somebody_is_from(text: str, held: Held) -> None:
    assert held in tell_or_dire(text).held()
