"""Agreements of "the two organisations", "both sides", "the parties": those whom the release is about."""

from __future__ import annotations

import pytest

from tests.extracting.telling import tell_or_dire


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "The antenna was handed over to the Peru Weather Office. In Oslo, CNES President Ana Sol and the Director of "
            "the Zorb Institute, Bo Ek, renewed for five years the agreement between the two organisations.",
            {"cnes", "zorb-institute"},
        ),
        (
            "The probe was built by the Zorb Institute with the Blip Institute at the University of Trondheim. The "
            "agreement between the two institutions was signed in Oslo in October 2018.",
            {"zorb-institute", "blip-institute"},
        ),
        (
            "Peru and Kenya were there. CNES has signed a memorandum with the Zorb Institute. The Zorb Institute is in "
            "Kenya. For CNES it is a first in Kenya. Images arrive under a protocol that the two parties "
            "concluded in Oslo in 2009.",
            {"cnes", "zorb-institute"},
        ),
        (
            "L'antenne a été livrée à l'Office péruvien du temps. À Oslo, la présidente du CNES, Ana Sol, et le directeur "
            "de l'Institut Zorb, Bo Ek, ont renouvelé pour cinq ans l'accord entre les deux organismes.",
            {"cnes", "institut-zorb"},
        ),
        (
            "Le Pérou et le Kenya étaient là. Le CNES a signé un mémorandum avec l'Institut Zorb. L'Institut Zorb est au "
            "Kenya. Pour le CNES, c'est une première au Kenya. Des images arrivent en vertu d'un protocole que les deux "
            "parties ont conclu à Oslo en 2009.",
            {"cnes", "institut-zorb"},
        ),
    ],
)
def test_those_meant_together_are_those_of_the_sentence_or_named_most(text: str, sides: set[str]) -> None:
    assert {frozenset(agreement.parties) for agreement in tell_or_dire(text).agreements} == {frozenset(sides)}


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Kenya met. The Joint Working Group heard the Zorb Institute. Both sides signed a protocol on 3 May 2019.",
        "La Norvège et le Kenya se sont réunis. La Commission mixte a entendu l'Institut Zorb. Les deux parties ont "
        "signé un protocole le 3 mai 2019.",
    ],
)
def test_a_committee_on_which_both_sit_is_no_side(text: str) -> None:
    assert {frozenset(agreement.parties) for agreement in tell_or_dire(text).agreements} == {frozenset({"NOR", "KEN"})}
