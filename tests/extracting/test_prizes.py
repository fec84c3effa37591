"""Prizes that only their capitals or a verb tell, to whom they go, and who is named their winner."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told, tell_or_dire

Tell = Callable[..., Told]

TOLD = [
    ("Minister Cy Dale presented the Halvard Ring to Dr Ana Sol on 3 May 2019.", {"cy-dale"}, {"ana-sol"}),
    ("Professor Bo Ek was invested with the Tamgha Zorb on 3 May 2019.", set(), {"bo-ek"}),
    ("Dr Bo Ek picked up the Guild's Silver Compass in Oslo on 3 May 2019.", set(), {"bo-ek"}),
    ("Professor Bo Ek was honoured on 3 May 2019 in Oslo for his work on icy moons.", set(), {"bo-ek"}),
    ("A gold medal was bestowed on Dr Ana Sol on 3 May 2019.", set(), {"ana-sol"}),
    ("The jury named Dr Ana Sol laureate of the Zorb Medal on 3 May 2019.", set(), {"ana-sol"}),
    ("Le ministre Cy Dale a remis la bague Halvard à Mme Ana Sol le 3 mai 2019.", {"cy-dale"}, {"ana-sol"}),
    ("Mme Ana Sol a reçu le 3 mai 2019 à Oslo le Compas d'argent de la guilde.", set(), {"ana-sol"}),
    ("Mme Ana Sol a été distinguée le 3 mai 2019 à Oslo pour ses travaux.", set(), {"ana-sol"}),
    ("Le jury a désigné le 3 mai 2019 Mme Ana Sol lauréate du prix Zorb.", set(), {"ana-sol"}),
]


@pytest.mark.parametrize(("text", "awarders", "awardees"), TOLD)
def test_a_prize_is_told(text: str, awarders: set[str], awardees: set[str]) -> None:
    event = tell_or_dire(text).one("award")
    assert event.date == "2019-05-03"
    assert event.roles.get("awarder", set()) == awarders
    assert event.roles.get("awardee", set()) == awardees


def test_who_is_honoured_to_come_wins_nothing(tell: Tell) -> None:
    assert not tell("Professor Bo Ek was honoured to speak in Oslo on 3 May 2019.").all("award")


def test_who_is_named_director_of_a_prize_wins_none(tell: Tell) -> None:
    told = tell("Dr Ana Sol was named Director of the Zorb Prize on 3 May 2019.")
    assert not told.all("award") and told.one("appointment").roles["appointee"] == {"ana-sol"}


def test_two_capitals_may_name_a_place_and_no_prize(tell: Tell) -> None:
    assert not tell("Dr Ana Sol captured the Eagle River on 3 May 2019.").all("award")


@pytest.mark.parametrize("when", ["", "today ", "on 3 May 2019 "])
def test_an_honour_to_be_somewhere_is_none(tell: Tell, when: str) -> None:
    assert not tell(f"Professor Bo Ek was honoured {when}to be in Oslo.").all("award")
