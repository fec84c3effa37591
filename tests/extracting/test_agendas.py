"""Events on an agenda, whose day stands above, and the people on a roll below those who are to come."""

from __future__ import annotations

import pytest

from tests.extracting.telling import Event, Told, dire, tell


def gathering(told: Told) -> Event:
    return next(event for event in told.events if event.type == "gathering")


def test_an_hour_has_the_day_above_it() -> None:
    told = tell(
        "They come this week.\n\nMonday, June 24\n\n11 a.m. – Workshop on tides at the Zorb Institute\n\n"
        "Tuesday, June 25\n\n2 p.m.: Symposium on reefs at the Zorb Institute"
    )
    assert {event.date for event in told.events} == {"2019-06-24", "2019-06-25"}


def test_an_hour_has_the_day_above_it_in_french() -> None:
    told = dire(
        "Ils viennent cette semaine.\n\nLundi 24 juin\n\n11h00 – Atelier sur les marées à l'Institut de Zorbourg\n\n"
        "Mardi 25 juin\n\n14h30 : Colloque sur les récifs à l'Institut de Zorbourg"
    )
    assert {event.date for event in told.events} == {"2019-06-24", "2019-06-25"}


def test_a_sentence_below_a_day_has_its_own() -> None:
    told = tell("Monday, June 24\n\nA workshop on tides takes place at the Zorb Institute.")
    assert "2019-06-24" not in {event.date for event in told.events}


@pytest.mark.parametrize("lead", ["The workshop will include the following participants:", "Speakers include:"])
def test_those_listed_below_take_part(lead: str) -> None:
    told = tell(
        f"The agency will hold a workshop on tides on 24 June 2019.\n\n{lead}\n\n"
        "Ana Sol, director, Zorb Institute\n\nBo Ek, manager, ESA\n\nThe agency also has a pool. Eva Ott swims."
    )
    assert gathering(told).roles["attendee"] >= {"ana-sol", "bo-ek", "zorb-institute", "esa"}
    assert "eva-ott" not in gathering(told).who


def test_those_listed_below_take_part_in_french() -> None:
    told = dire(
        "L'agence organisera un atelier sur les marées le 24 juin 2019.\n\nLes intervenants seront :\n\n"
        "- Ana Sol, directrice, Institut de Zorbourg\n- Bo Ek, responsable, ESA\n\nL'agence a aussi une piscine."
    )
    assert gathering(told).roles["attendee"] >= {"ana-sol", "bo-ek", "esa"}


def test_a_list_of_things_calls_nobody() -> None:
    told = tell(
        "The agency will hold a workshop on tides on 24 June 2019.\n\nThe prizes are:\n\n"
        "Ana Sol, director, Zorb Institute\n\nBo Ek, manager, ESA"
    )
    assert gathering(told).who.isdisjoint({"ana-sol", "bo-ek"})
