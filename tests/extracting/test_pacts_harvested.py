"""Agreements as releases word them: long names with their acronyms, bodies under others, one agreement named twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told, dire

Tell = Callable[..., Told]
Facts = set[tuple[str, str, str | None, frozenset[str]]]


def _facts(told: Told) -> Facts:
    return {(a.kind, a.status, a.date, frozenset(a.parties)) for a in told.agreements}


def _parties(told: Told) -> list[set[str]]:
    return [set(a.parties) for a in told.agreements]


@pytest.mark.parametrize(
    "text",
    [
        "The Zorb Orbit Centre, ZOC, has signed a memorandum with the Blip Ocean Institute, BOI, on dust.",
        "The Zorb Orbit Centre (ZOC) and the Blip Ocean Institute (Blipsches Ozeaninstitut; BOI) signed a memorandum.",
    ],
)
def test_an_acronym_between_commas_or_after_a_translation_is_the_name_before(tell: Tell, text: str) -> None:
    assert _parties(tell(text)) == [{"zorb-orbit-centre", "blip-ocean-institute"}]


def test_an_acronym_between_commas_is_the_name_before_in_french() -> None:
    told = dire("Le Centre orbital zorbien, COZ, a signé une convention avec l'Institut océanique de Blip, IOB.")
    assert _parties(told) == [{"centre-orbital-zorbien", "institut-oceanique-de-blip"}]


def test_the_first_word_of_a_sentence_is_a_name_where_it_signs_with_a_body(tell: Tell) -> None:
    told = tell("Zorbex and the Blip Institute signed an agreement on dust.")
    assert _parties(told) == [{"zorbex", "blip-institute"}]
    assert _parties(dire("Zorbex et l'Institut Blip ont renouvelé leur accord sur la poussière.")) == [
        {"zorbex", "institut-blip"}
    ]


def test_a_plural_that_opens_the_sentence_is_no_name(tell: Tell) -> None:
    assert "crews" not in tell("Crews and the Blip Institute signed a charter.").ids("organisations")


@pytest.mark.parametrize(
    "text",
    [
        "Zorb GmbH under the Ministry of Waters signed a memorandum with CNES.",
        "Norway's national space agency Zorb GmbH signed a memorandum with CNES.",
    ],
)
def test_whom_a_body_is_under_or_where_it_is_at_home_signs_nothing(tell: Tell, text: str) -> None:
    assert _parties(tell(text)) == [{"zorb-gmbh", "cnes"}]


def test_whom_a_body_is_under_signs_nothing_in_french() -> None:
    told = dire("L'Institut Zorbex, sous le ministère des Eaux, a signé un mémorandum avec le CNES.")
    assert _parties(told) == [{"institut-zorbex", "cnes"}]


def test_bodies_sign_for_their_countries_though_no_register_knows_them(tell: Tell) -> None:
    told = tell(
        "Ana Sol, President of Zorbex, and Bo Ek, Director of the Blip Institute, signed a framework agreement on space "
        "between Norway and Spain."
    )
    assert _parties(told) == [{"zorbex", "blip-institute"}]
    told = dire(
        "Ana Sol, présidente de Zorbex, et Bo Ek, directeur de l'Institut Blip, ont signé un accord-cadre de coopération "
        "entre la Norvège et l'Espagne."
    )
    assert _parties(told) == [{"zorbex", "institut-blip"}]


@pytest.mark.parametrize(
    "text",
    [
        "CNES and DLR signed on 3 May 2019 a Zorb Use Agreement, an umbrella agreement that opens laboratories.",
        "The Zorb Use Agreement, an umbrella agreement between CNES and DLR, was signed on 3 May 2019.",
    ],
)
def test_an_agreement_in_apposition_is_the_one_before(tell: Tell, text: str) -> None:
    assert _facts(tell(text)) == {("framework", "signed", "2019-05-03", frozenset({"cnes", "dlr"}))}


def test_an_agreement_in_apposition_is_the_one_before_in_french() -> None:
    told = dire("Le CNES et le DLR ont signé le 3 mai 2019 un accord, un mémorandum d'entente sur la poussière.")
    assert _facts(told) == {("memorandum", "signed", "2019-05-03", frozenset({"cnes", "dlr"}))}


def test_documents_in_a_list_are_each_their_own(tell: Tell) -> None:
    told = tell("CNES and DLR signed an agreement, a protocol and a contract.")
    assert {a.kind for a in told.agreements} == {"unspecified", "protocol", "contract"}
