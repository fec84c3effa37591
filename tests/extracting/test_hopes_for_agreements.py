"""Agreements that somebody wants, that are recommended or possible; and those that will end."""

from __future__ import annotations

import pytest

from tests.extracting.telling import tell_or_dire

_BOTH = frozenset({"cnes", "dlr"})


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The committee recommended that CNES and DLR conclude a memorandum of understanding.", "proposed"),
        ("The committee recommended to CNES and DLR to conclude a memorandum of understanding.", "proposed"),
        ("The ministers encouraged CNES and DLR to sign a memorandum of understanding.", "proposed"),
        ("They considered the prospect of a memorandum of understanding between CNES and DLR.", "proposed"),
        ("It was decided to prepare a memorandum of understanding between CNES and DLR, and to sign it.", "proposed"),
        ("CNES expects to conclude a memorandum of understanding with DLR.", "signature_planned"),
        (
            "The CNES-DLR memorandum of understanding must now be approved and will be signed in Oslo.",
            "signature_planned",
        ),
        ("Les ministres ont encouragé le CNES et le DLR à signer un mémorandum d'entente.", "proposed"),
        ("Le CNES et le DLR ont évoqué l'opportunité d'un mémorandum d'entente.", "proposed"),
        ("Le CNES et le DLR ont exploré la possibilité de conclure un mémorandum d'entente.", "proposed"),
        ("Il a été décidé de préparer un mémorandum d'entente entre le CNES et le DLR, et de le signer.", "proposed"),
    ],
)
def test_what_is_wanted_is_not_signed(text: str, status: str) -> None:
    assert tell_or_dire(text).agreed() == {("memorandum", status, None, _BOTH)}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The protocol that CNES and DLR signed in 2015 expires in December 2021.", "signed"),
        ("The protocol between CNES and DLR, signed in 2015, will expire in 2021.", "signed"),
        ("The protocol that CNES and DLR signed in 2015 expired in May 2019.", "ended"),
        ("Le protocole que le CNES et le DLR ont signé en 2015 expire en décembre 2021.", "signed"),
        ("Le protocole entre le CNES et le DLR, signé en 2015, arrivera à échéance en 2021.", "signed"),
        ("Le protocole que le CNES et le DLR ont signé en 2015 est arrivé à échéance en mai 2019.", "ended"),
    ],
)
def test_what_will_end_has_not_ended(text: str, status: str) -> None:
    assert tell_or_dire(text).agreed() == {("protocol", status, "2015", _BOTH)}


@pytest.mark.parametrize(
    "text",
    [
        "A protocol, to be signed between the French Space Research Agency (FSRA) and DLR in March, was approved.",
        "A protocol should be signed between the French Space Research Agency (FSRA) and DLR in March.",
        "Un protocole devrait être signé entre l'Agence d'études spatiales (AES) et le DLR en mars.",
    ],
)
def test_the_month_of_a_signature_to_come_is_ahead(text: str) -> None:
    assert tell_or_dire(text).agreement().status == "signature_planned"
