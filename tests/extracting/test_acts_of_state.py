"""Whose act it is and its day say enough: instruments that are handed in, talks that begin."""

from __future__ import annotations

import pytest

from tests.extracting.telling import tell_or_dire


@pytest.mark.parametrize(
    "text",
    [
        "Mexico deposited its ratification in May 2018.",
        "Mexico has completed its own ratification in May 2018.",
        "Mexico's instrument of ratification was deposited in May 2018.",
        "Le Mexique a déposé sa ratification en mai 2018 et il est lié par elle.",
        "Le Mexique a achevé sa propre ratification en mai 2018 et il est lié par elle.",
        "L'instrument de ratification du Mexique a été déposé en mai 2018.",
    ],
)
def test_an_instrument_handed_in_on_its_day_ratifies_for_its_owner(text: str) -> None:
    told = tell_or_dire(text)
    assert [(event.type, event.date, event.who) for event in told.events] == [("ratification", "2018-05", {"MEX"})]


@pytest.mark.parametrize(
    "text",
    [
        "Peru handed over its instrument of accession on 3 May 2018.",
        "Le 3 mai 2018, le Pérou a remis son instrument d'adhésion.",
    ],
)
def test_an_instrument_of_accession_is_no_device(text: str) -> None:
    told = tell_or_dire(text)
    assert [(event.type, event.date, event.who) for event in told.events] == [("accession", "2018-05-03", {"PER"})]


@pytest.mark.parametrize("text", ["Mexico's ratification is awaited.", "La ratification du Mexique est attendue."])
def test_a_ratification_without_a_day_is_of_an_agreement(text: str) -> None:
    assert not tell_or_dire(text).all("ratification")


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("The two sides opened negotiations in March 2019.", "actual"),
        ("Negotiations with Peru on a contract will begin in March 2020.", "planned"),
        ("Les deux parties ont ouvert des négociations en mars 2019.", "actual"),
        ("Les négociations avec le Pérou sur un contrat commenceront en mars 2020.", "planned"),
    ],
)
def test_talks_that_have_their_day_need_no_two_sides(text: str, realis: str) -> None:
    talks = tell_or_dire(text).one("negotiation")
    assert ((talks.date or "")[4:], talks.realis) == ("-03", realis)


@pytest.mark.parametrize("text", ["Negotiations with Peru go on.", "Les négociations avec le Pérou se poursuivent."])
def test_talks_of_no_day_need_two_sides(text: str) -> None:
    assert not tell_or_dire(text).events
