"""Several agreements of one verb: told apart by their partners, or by who signs each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told, dire, tell_or_dire

Tell = Callable[..., Told]


def _facts(told: Told) -> set[tuple[str, str | None, frozenset[str]]]:
    return {(a.kind, a.date, frozenset(a.parties)) for a in told.agreements}


@pytest.mark.parametrize(
    "text",
    [
        "CNES signed agreements with DLR on 3 June 2019 and with JAXA on 4 June 2019.",
        "Le CNES a signé des accords avec le DLR le 3 juin 2019 et avec la JAXA le 4 juin 2019.",
    ],
)
def test_a_plural_has_one_agreement_for_each_partner(text: str) -> None:
    assert _facts(tell_or_dire(text)) == {
        ("unspecified", "2019-06-03", frozenset({"cnes", "dlr"})),
        ("unspecified", "2019-06-04", frozenset({"cnes", "jaxa"})),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Two memoranda of understanding were signed on 3 June 2019: one between CNES and DLR, one between CNES and JAXA.",
        "Deux mémorandums d'entente ont été signés le 3 juin 2019 : l'un entre le CNES et le DLR, l'autre entre le CNES "
        "et la JAXA.",
    ],
)
def test_a_plural_has_one_agreement_for_each_pair(text: str) -> None:
    assert _facts(tell_or_dire(text)) == {
        ("memorandum", "2019-06-03", frozenset({"cnes", "dlr"})),
        ("memorandum", "2019-06-03", frozenset({"cnes", "jaxa"})),
    }


@pytest.mark.parametrize(
    "text",
    [
        "CNES signed a framework agreement with DLR on 3 June 2019, and ESA a protocol with JAXA.",
        "Le CNES a signé un accord-cadre avec le DLR le 3 juin 2019, et l'ESA un protocole avec la JAXA.",
    ],
)
def test_a_verb_may_be_left_out(text: str) -> None:
    assert _facts(tell_or_dire(text)) == {
        ("framework", "2019-06-03", frozenset({"cnes", "dlr"})),
        ("protocol", "2019-06-03", frozenset({"esa", "jaxa"})),
    }


def test_one_agreement_of_three_is_one(tell: Tell) -> None:
    told = tell("CNES signed an agreement with DLR and JAXA on 3 June 2019.")
    assert _facts(told) == {("unspecified", "2019-06-03", frozenset({"cnes", "dlr", "jaxa"}))}


def test_a_french_verb_may_open_the_sentence() -> None:
    told = dire("A été signée hier à Rabat une convention entre le CNES et le DLR.")
    assert _facts(told) == {("unspecified", "2019-06-20", frozenset({"cnes", "dlr"}))}


def test_what_replaces_another_is_what_is_signed(tell: Tell) -> None:
    told = tell("The memorandum replaces an agreement that CNES and DLR signed in 2003. They signed it on 3 June 2019.")
    assert _facts(told) == {
        ("unspecified", "2003", frozenset({"cnes", "dlr"})),
        ("memorandum", "2019-06-03", frozenset({"cnes", "dlr"})),
    }


def test_the_text_of_an_agreement_is_no_other(tell: Tell) -> None:
    told = tell("CNES and DLR signed a contract on 3 June 2019; they also initialled the text of a charter.")
    assert {a.kind for a in told.agreements} == {"contract", "charter"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway has concluded memoranda with several partners, including Peru in 2016 and Chile in 2018.",
        "La Norvège a conclu des mémorandums avec plusieurs partenaires, dont le Pérou en 2016 et le Chili en 2018.",
    ],
)
def test_examples_with_their_years_are_agreements(text: str) -> None:
    assert _facts(tell_or_dire(text)) == {
        ("memorandum", "2016", frozenset({"NOR", "PER"})),
        ("memorandum", "2018", frozenset({"NOR", "CHL"})),
    }


@pytest.mark.parametrize(
    "text",
    [
        "The Zorb Sky Programme (ZSP), in Kenya, and CNES signed a letter of intent on 3 June 2019.",
        "The Zorb Sky Programme (ZSP) and CNES signed a letter of intent on 3 June 2019.",
        "Le Programme céleste zorbien (PCZ) et le CNES ont signé une lettre d'intention le 3 juin 2019.",
    ],
)
def test_a_programme_that_signs_is_a_body(text: str) -> None:
    (parties,) = (a.parties for a in tell_or_dire(text).agreements)
    assert len(parties) == 2


@pytest.mark.parametrize(
    "text",
    [
        "CNES signed three agreements: a memorandum with JAXA, a letter of intent with the Zorb Institute, and a contract "
        "with Zorb Optics.",
        "Le CNES a signé trois accords : un mémorandum avec la JAXA, une lettre d'intention avec l'Institut Zorb et un "
        "contrat avec Zorb Optique.",
    ],
)
def test_listed_agreements_are_no_appositions(text: str) -> None:
    told = tell_or_dire(text)
    assert {a.kind: len(a.parties) for a in told.agreements} == {"memorandum": 2, "letter_of_intent": 2, "contract": 2}
