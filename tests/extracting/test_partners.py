"""Whose an agreement is that names one partner, is awarded or signed by "the two agencies"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told, tell_or_dire

Tell = Callable[..., Told]


def _parties(text: str) -> set[frozenset[str]]:
    return {parties for _, _, _, parties in tell_or_dire(text).agreed()}


@pytest.mark.parametrize(
    "text",
    [
        "CNES and DLR met in Oslo on 3 May 2019. The host agreement with Kenya was signed on 4 June 2018.",
        "Le CNES et le DLR se sont rencontrés à Oslo le 3 mai 2019. L'accord de siège avec le Kenya a été signé le 4 juin "
        "2018.",
    ],
)
def test_an_agreement_with_somebody_is_of_no_pair_without_them(text: str) -> None:
    assert all("KEN" in parties for parties in _parties(text))
    assert _parties(text)


@pytest.mark.parametrize(
    "text",
    [
        "CNES and DLR met in Oslo. The memorandum of understanding with the Zorbex Institute, in force since 2013, expired "
        "on 31 January 2019.",
        "Le CNES et le DLR se sont rencontrés à Oslo. Le mémorandum d'entente avec le Zorbex Institute, en vigueur depuis "
        "2013, a expiré le 31 janvier 2019.",
    ],
)
def test_what_ended_was_with_whom_it_names(text: str) -> None:
    assert _parties(text) == {frozenset({"cnes", "zorbex-institute"})}


@pytest.mark.parametrize(
    "text",
    [
        "The Danish Space Administration visited CNES. Denmark and France are close. The two agencies signed a letter of "
        "intent on 3 May 2019.",
        "Le CNES a reçu le Danish Space Administration. La France et le Danemark sont proches. Les deux agences ont signé "
        "une lettre d'intention le 3 mai 2019.",
    ],
)
def test_two_agencies_are_agencies(text: str) -> None:
    assert _parties(text) == {frozenset({"cnes", "danish-space-administration"})}


@pytest.mark.parametrize(
    "text",
    [
        "They have been partners since May 2014, when CNES and DLR signed a joint declaration in Berlin.",
        "Ils sont partenaires depuis mai 2014, date à laquelle le CNES et le DLR ont signé une déclaration conjointe.",
        "Ils sont partenaires depuis mai 2014, lorsque le CNES et le DLR ont signé une déclaration conjointe à Berlin.",
    ],
)
def test_since_when_is_when(text: str) -> None:
    assert tell_or_dire(text).agreed() == {("joint_declaration", "signed", "2014-05", frozenset({"cnes", "dlr"}))}


@pytest.mark.parametrize(
    "text",
    [
        "Zorb Optics Inc. was awarded a contract by CNES in March 2011.",
        "The antenna was made by Zorb Optics Inc. under a €2.1 million contract awarded by CNES in March 2011.",
        "Le CNES a attribué un contrat à Zorb Optics Inc. en mars 2011 pour une antenne.",
    ],
)
def test_an_awarded_contract_is_one(text: str) -> None:
    assert tell_or_dire(text).agreed() == {("contract", "signed", "2011-03", frozenset({"cnes", "zorb-optics-inc"}))}


def test_what_is_to_be_signed_lies_ahead(tell: Tell) -> None:
    told = tell(
        "DLR will supply maps to CNES under a seed exchange protocol to be signed before the end of October 2019."
    )
    assert {(a.status, frozenset(a.parties)) for a in told.agreements} == {
        ("signature_planned", frozenset({"cnes", "dlr"}))
    }
    told = tell("It was the first protocol to be signed by CNES and DLR on 3 May 2019.")
    assert {a.status for a in told.agreements} == {"signed"}


@pytest.mark.parametrize(
    "text",
    [
        "The Federal Council ratified the agreement between Switzerland and Kenya in May 2019.",
        "Le Conseil fédéral a ratifié en mai 2019 l'accord entre la Suisse et le Kenya.",
    ],
)
def test_a_federal_council_is_its_country(text: str) -> None:
    assert _parties(text) == {frozenset({"CHE", "KEN"})}
