"""Where long names of bodies begin and end: fields in a list, complements, names of people, other bodies' heads."""

from __future__ import annotations

import pytest

from tests.extracting.telling import pieces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ils ont vu le ministère de la Houle et du Givre hier.", ["ministère de la Houle et du Givre"]),
        ("Ils ont vu le ministère de la Mer et de la Houle.", ["ministère de la Mer et de la Houle"]),
        (
            "Ils ont vu la Direction générale de la Météorologie et de l'Université de Zorb.",
            ["Direction générale de la Météorologie", "Université de Zorb"],
        ),
        (
            "Ils ont vu le Laboratoire d'études spatiales et d'instrumentation hier.",
            ["Laboratoire d'études spatiales et d'instrumentation"],
        ),
        ("Ils ont vu l'Institut de recherche en astrophysique.", ["Institut de recherche en astrophysique"]),
        ("Ils ont vu l'Institut polaire Bo-Ek hier.", ["Institut polaire Bo-Ek"]),
        ("Ils ont vu l'université Ana-Sol de Zorb hier.", ["université Ana-Sol de Zorb"]),
        ("Ils ont vu le Service zorbien des relations extérieures.", ["Service zorbien des relations extérieures"]),
        ("Ils ont vu l'École polytechnique de Zorb hier.", ["École polytechnique de Zorb"]),
        ("Ils ont vu l'Organisation arabe de coopération.", ["Organisation arabe de coopération"]),
        (
            "Ils ont vu le Département des marées de l'Université de Zorb.",
            ["Département des marées", "Université de Zorb"],
        ),
    ],
)
def test_french_names_go_on_to_their_end(text: str, expected: list[str]) -> None:
    assert pieces(text, french=True) == expected
