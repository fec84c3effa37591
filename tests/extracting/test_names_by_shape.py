"""Names that their shape or their seat shows: a number in a series, a firm by two names, a house in its town."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, tell


@pytest.mark.parametrize("craft", ["Zorbia 6", "Vela 3", "ZORB-2", "Blip Zorbia-1", "Zorbia-IV", "Zorbia-2B"])
def test_a_name_with_its_number_in_a_series_is_a_craft(craft: str) -> None:
    assert craft in {
        row["name"] for row in tell(f"The pictures reached us by way of {craft} in 1965.").table("missions")
    }
    assert craft in {row["name"] for row in dire(f"Les vues nous sont venues par {craft} en 1965.").table("missions")}


@pytest.mark.parametrize(
    "thing", ["Gate 9", "Level 2", "Block 1", "Room 17", "ZORB-19", "Zorbia 565", "Lake-2", "Nearly 40"]
)
def test_what_is_counted_is_no_craft(thing: str) -> None:
    assert not tell(f"The pictures reached us by way of {thing} in 1965.").ids("missions")


@pytest.mark.parametrize("chose", ["Porte 9", "Niveau 2", "Salle 17", "Salles 17", "ZORB-19", "Presque 40"])
def test_ce_qui_est_compte_n_est_pas_un_engin(chose: str) -> None:
    assert not dire(f"Les vues nous sont venues par la {chose} en 1965.").ids("missions")


@pytest.mark.parametrize("thing", ["Nearly 40", "Almost 12", "Booth 4"])
def test_nor_is_it_where_it_is_launched(thing: str) -> None:
    assert not tell(f"{thing} were launched from Lima on 3 May 2018.").ids("missions")


@pytest.mark.parametrize("chose", ["Presque 40 fusées", "Porte 9"])
def test_ni_la_ou_on_lance(chose: str) -> None:
    assert not dire(f"{chose} ont été lancées le 3 mai 2018 depuis Lima.").ids("missions")


def test_a_firm_by_two_names_is_a_body() -> None:
    assert "zorb-kelbix" in tell("The chamber was printed at Zorb & Kelbix in Ulm.").ids("organisations")
    assert "zorb-kelbix" in dire("La chambre a été imprimée chez Zorb & Kelbix, à Ulm.").ids("organisations")
    assert not tell("The chamber was shown at “Fire & Air” in Ulm.").ids("organisations")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("On Tuesday he toured the Ana Zorb Laboratory in Lima.", "ana-zorb-laboratory"),
        ("Tests go on at the Zorb Assembly Facility in Oslo.", "zorb-assembly-facility"),
    ],
)
def test_a_house_with_its_seat_is_a_body(text: str, body: str) -> None:
    assert body in tell(text).ids("organisations")


def test_a_unit_or_a_venue_with_its_seat_is_none() -> None:
    assert not tell("She joined the Tide Motor Branch in Oslo.").ids("organisations")
    assert not tell("They met at the Zorb Visitor Complex in Oslo.").ids("organisations")
