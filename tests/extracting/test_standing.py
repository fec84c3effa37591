"""Agreements that no signature is told of: linked by, reached, drafted, wished for, decided, followed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told, dire, tell_or_dire

Tell = Callable[..., Told]
_BOTH = frozenset({"cnes", "dlr"})


@pytest.mark.parametrize(
    ("text", "kind", "status", "date"),
    [
        ("CNES and DLR have been linked since 2012 by a framework agreement.", "framework", "in_force", "2012"),
        ("The flight took place under the agreement that links CNES and DLR.", "unspecified", "in_force", None),
        ("CNES and DLR have reached an agreement on dust.", "unspecified", "text_agreed", None),
        ("A draft protocol between CNES and DLR is on the table.", "protocol", "negotiating", None),
        ("CNES and DLR agreed to draw up a memorandum of understanding.", "memorandum", "proposed", None),
        ("CNES wishes to sign a framework agreement with DLR.", "framework", "proposed", None),
        ("CNES and DLR decided to sign a protocol on dust.", "protocol", "signature_planned", None),
        ("CNES is in talks with DLR on a protocol.", "protocol", "negotiating", None),
        ("CNES has proposed to DLR a memorandum of understanding on dust.", "memorandum", "proposed", None),
        ("Le CNES et le DLR sont liés depuis 2012 par un accord-cadre.", "framework", "in_force", "2012"),
        ("Une convention-cadre lie le CNES et le DLR depuis 2012.", "framework", "in_force", "2012"),
        ("Le CNES et le DLR sont parvenus à un accord.", "unspecified", "text_agreed", None),
        ("Un projet de protocole entre le CNES et le DLR est à l'étude.", "protocol", "negotiating", None),
        ("Le CNES et le DLR ont convenu d'élaborer un mémorandum d'entente.", "memorandum", "proposed", None),
        ("Le CNES souhaite conclure avec le DLR un accord-cadre.", "framework", "proposed", None),
        ("Le CNES a proposé au DLR un mémorandum d'entente.", "memorandum", "proposed", None),
    ],
)
def test_what_stands_between_two_bodies(text: str, kind: str, status: str, date: str | None) -> None:
    assert tell_or_dire(text).agreed() == {(kind, status, date, _BOTH)}


@pytest.mark.parametrize(
    "text",
    [
        "CNES and DLR could propose an agreement to their councils.",
        "CNES and DLR have not reached an agreement.",
        "Le CNES et le DLR ne sont pas parvenus à un accord.",
    ],
)
def test_what_may_be_or_is_not_is_no_agreement(text: str) -> None:
    assert not tell_or_dire(text).agreements


@pytest.mark.parametrize(
    "text",
    [
        "CNES and DLR signed a framework agreement on 5 October 2018. An exchange of letters followed on 5 May 2019.",
        "Le CNES et le DLR ont signé un accord-cadre le 5 octobre 2018. Un échange de lettres a suivi le 5 mai 2019.",
    ],
)
def test_what_followed_was_signed_by_the_same(text: str) -> None:
    assert tell_or_dire(text).agreed() == {
        ("framework", "signed", "2018-10-05", _BOTH),
        ("exchange_of_letters", "signed", "2019-05-05", _BOTH),
    }


def test_what_is_negotiated_now_is_not_only_planned(tell: Tell) -> None:
    told = tell(
        "CNES and DLR met in Oslo. An implementing arrangement is currently being negotiated and is expected to be "
        "signed next year."
    )
    assert told.agreed() == {("implementing", "negotiating", None, _BOTH)}


@pytest.mark.parametrize(
    "text",
    [
        "CNES President Ana Sol received DLR Chair Bo Ek on 3 June 2019. Both sides signed a letter of intent.",
        "La présidente du CNES, Ana Sol, a reçu le président du DLR, Bo Ek, le 3 juin 2019. Les deux parties ont signé "
        "une lettre d'intention.",
    ],
)
def test_both_sides_are_the_bodies_named_last(text: str) -> None:
    assert {(a.kind, frozenset(a.parties)) for a in tell_or_dire(text).agreements} == {("letter_of_intent", _BOTH)}


@pytest.mark.parametrize(
    "text",
    [
        "CNES and DLR met in Oslo. They will sign an implementing arrangement, whose text was initialled in May.",
        "Le CNES et le DLR se sont rencontrés à Oslo. Ils signeront un arrangement de mise en œuvre, dont le texte a été "
        "paraphé en mai.",
    ],
)
def test_whose_text_is_that_of_what_was_just_named(text: str) -> None:
    assert {(a.kind, a.status) for a in tell_or_dire(text).agreements} == {("implementing", "text_agreed")}


@pytest.mark.parametrize(
    "text",
    [
        "The Parliament of Norway ratified the agreement between Norway and Kenya in May 2019.",
        "Le Parlement de Norvège a ratifié en mai 2019 l'accord entre la Norvège et le Kenya.",
    ],
)
def test_a_parliament_is_its_country(text: str) -> None:
    assert tell_or_dire(text).agreement().parties == {"NOR", "KEN"}


def test_a_day_is_no_amount() -> None:
    told = dire("La convention que le CNES a signée en avril 2019 avec le DLR est suivie.")
    assert told.agreed() == {("unspecified", "signed", "2019-04", _BOTH)}


def test_a_contract_of_nobody_is_none(tell: Tell) -> None:
    met = "Norway and Kenya met in Oslo on 3 May 2019. "
    told = tell(met + "A contract is being negotiated.")
    assert not told.agreements
    assert told.one("meeting").who == {"NOR", "KEN"}
    told = tell(met + "A contract between CNES and DLR is being negotiated.")
    assert told.agreed() == {("contract", "negotiating", None, _BOTH)}


def test_two_adjectives_are_of_one_agreement() -> None:
    told = dire(
        "La Norvège et le Kenya sont liés par un accord de coopération scientifique et technique signé en 1992."
    )
    assert {(a.status, a.date, frozenset(a.parties)) for a in told.agreements} == {
        ("signed", "1992", frozenset({"NOR", "KEN"}))
    }


@pytest.mark.parametrize(
    "text",
    [
        "The governments of Norway and Kenya signed an agreement on 3 June 2019.",
        "The Norwegian government and the government of Kenya signed an agreement on 3 June 2019.",
        "Les gouvernements de la Norvège et du Kenya ont signé un accord le 3 juin 2019.",
        "Le gouvernement norvégien et le gouvernement kényan ont signé un accord le 3 juin 2019.",
    ],
)
def test_a_government_is_its_country(text: str) -> None:
    assert tell_or_dire(text).agreement().parties == {"NOR", "KEN"}
