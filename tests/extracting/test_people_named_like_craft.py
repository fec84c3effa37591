"""People whose family name is in the registry as something else: a craft, a town, a country."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, tell


@pytest.mark.parametrize(
    "text",
    [
        "The Minister of Tides, Ana Vega, spoke.",
        "“It flies,” said Ana Vega.",
        "They saw Ana Vega, director of the Zorb Institute.",
        "The director of the reef programme, Ana Vega, spoke.",
    ],
)
def test_a_persons_family_name_may_be_a_crafts(text: str) -> None:
    told = tell(text)
    assert ([row["name"] for row in told.table("people")], told.table("missions")) == (["Ana Vega"], [])


@pytest.mark.parametrize(
    "text",
    [
        "La ministre des Marées, Ana Vega, a parlé.",
        "« Il vole », a déclaré Ana Vega.",
        "Elle a vu Ana Vega, directrice de l'Institut de Zorbourg.",
    ],
)
def test_a_persons_family_name_may_be_a_crafts_in_french(text: str) -> None:
    told = dire(text)
    assert ([row["name"] for row in told.table("people")], told.table("missions")) == (["Ana Vega"], [])


def test_the_family_name_alone_speaks_for_its_bearer() -> None:
    english = tell("The astronaut Ana Vega spoke. “It flies,” Vega said.")
    french = dire("L'astronaute Ana Vega a parlé. « Il vole », a déclaré Vega.")
    assert [[row["person_id"] for row in told.table("quotations")] for told in (english, french)] == [["ana-vega"]] * 2


def test_a_craft_beside_people_stays_a_craft() -> None:
    told = tell("The director of the Vega rocket, Ana Sol, spoke. The Vega rocket flew on 3 June 2019.")
    assert [row["name"] for row in told.table("missions")] == ["Vega"]
    assert [row["name"] for row in told.table("people")] == ["Ana Sol"]
