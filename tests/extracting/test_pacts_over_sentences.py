"""Agreements told over several sentences: repeated in short, written down, renewed, approved, listed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Agreed, Told, tell_or_dire

Tell = Callable[..., Told]
_BOTH = frozenset({"cnes", "dlr"})


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "CNES signed a letter of intent with DLR. The letter was signed in Oslo on 3 May 2019 by Ana Sol.",
            ("letter_of_intent", "signed", "2019-05-03", _BOTH),
        ),
        (
            "Le CNES a signé une lettre d'intention avec le DLR. La lettre a été signée le 3 mai 2019 à Oslo par Ana Sol.",
            ("letter_of_intent", "signed", "2019-05-03", _BOTH),
        ),
        (
            "CNES has entered into a partnership with DLR. A memorandum of understanding was signed on 3 May 2019.",
            ("memorandum", "signed", "2019-05-03", _BOTH),
        ),
        (
            "Le CNES a noué un partenariat avec le DLR. Un mémorandum d'entente a été signé le 3 mai 2019.",
            ("memorandum", "signed", "2019-05-03", _BOTH),
        ),
        (
            "CNES and DLR have renewed their protocol on dust. The protocol, which expired in May, covers dust and ice.",
            ("protocol", "extended", None, _BOTH),
        ),
        (
            "Le CNES et le DLR ont renouvelé leur protocole. Le protocole, qui a expiré en mai, couvre la glace.",
            ("protocol", "extended", None, _BOTH),
        ),
        (
            "The board approved the protocol between CNES and DLR. The protocol is to be signed in Oslo next month.",
            ("protocol", "signature_planned", None, _BOTH),
        ),
        (
            "Le conseil a approuvé le protocole entre le CNES et le DLR. Le protocole doit être signé à Oslo en juillet.",
            ("protocol", "signature_planned", None, _BOTH),
        ),
        (
            "The protocol between CNES and DLR was initialled on 3 May 2019 and will be signed later.",
            ("protocol", "text_agreed", None, _BOTH),
        ),
        (
            "Le protocole entre le CNES et le DLR a été paraphé le 3 mai 2019 et sera signé plus tard.",
            ("protocol", "text_agreed", None, _BOTH),
        ),
        (
            "CNES and DLR today issued a joint statement on dust.",
            ("joint_declaration", "signed", "2019-06-21", _BOTH),
        ),
        (
            "Le CNES et le DLR ont publié le 3 mai 2019 une déclaration commune sur les poussières.",
            ("joint_declaration", "signed", "2019-05-03", _BOTH),
        ),
        (
            "A Memorandum of Understanding (MdU) between CNES and DLR on dust was signed on 3 May 2019.",
            ("memorandum", "signed", "2019-05-03", _BOTH),
        ),
        (
            "Le mémorandum d'entente (MdE) entre le CNES et le DLR a été signé le 3 mai 2019.",
            ("memorandum", "signed", "2019-05-03", _BOTH),
        ),
        (
            "CNES and DLR signed an amendment to their 2014 framework agreement in Oslo today.",
            ("framework", "amended", "2014", _BOTH),
        ),
        (
            "CNES concluded a data supply agreement with DLR on 3 May 2019.",
            ("data_arrangement", "signed", "2019-05-03", _BOTH),
        ),
        (
            "Le CNES a conclu le 3 mai 2019 avec le DLR une convention de mise à disposition d'images.",
            ("data_arrangement", "signed", "2019-05-03", _BOTH),
        ),
        (
            "CNES authorised its President to sign a protocol with DLR.",
            ("protocol", "signature_planned", None, _BOTH),
        ),
        (
            "Le CNES a autorisé son président à signer un protocole avec le DLR.",
            ("protocol", "signature_planned", None, _BOTH),
        ),
    ],
)
def test_several_sentences_tell_one_agreement(text: str, fact: Agreed) -> None:
    assert tell_or_dire(text).agreed() == {fact}


@pytest.mark.parametrize(
    "text",
    [
        "CNES concluded a contract with ESA and exchanged letters with DLR. Ana Sol signed both documents on 3 May 2019.",
        "Le CNES a conclu un contrat avec l'ESA et un protocole avec le DLR. Ana Sol a signé les deux textes le 3 mai 2019.",
    ],
)
def test_what_is_said_of_both_documents_is_said_of_each(text: str) -> None:
    assert {(date, parties) for _, _, date, parties in tell_or_dire(text).agreed()} == {
        ("2019-05-03", frozenset({"cnes", "esa"})),
        ("2019-05-03", _BOTH),
    }


def test_an_amending_protocol_and_what_it_amends_are_two() -> None:
    text = (
        "CNES and DLR signed on 3 May 2019 a protocol amending the 1998 agreement between CNES and DLR on dust. "
        "The protocol extends the use of the site."
    )
    assert tell_or_dire(text).agreed() == {
        ("protocol", "signed", "2019-05-03", _BOTH),
        ("unspecified", "amended", "1998", _BOTH),
    }


def test_a_headlines_plural_is_told_one_by_one(tell: Tell) -> None:
    text = "CNES approved a protocol with DLR. CNES also approved the extension of its memorandum with ESA."
    told = tell(text, title="CNES approves agreements with DLR and ESA")
    assert told.agreed() == {
        ("protocol", "ratified", None, _BOTH),
        ("memorandum", "extended", None, frozenset({"cnes", "esa"})),
    }


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "The governments of Kenya and Peru signed a framework agreement on 3 May 2019.",
            ("framework", "signed", "2019-05-03", frozenset({"KEN", "PER"})),
        ),
        (
            "Un accord-cadre a été signé le 3 mai 2019 par les gouvernements du Kenya et du Pérou.",
            ("framework", "signed", "2019-05-03", frozenset({"KEN", "PER"})),
        ),
        (
            "CNES and DLR signed an implementing arrangement between France and Germany on 3 May 2019.",
            ("implementing", "signed", "2019-05-03", _BOTH),
        ),
        (
            "Le CNES et le DLR ont signé le 3 mai 2019 un arrangement de mise en œuvre entre la France et l'Allemagne.",
            ("implementing", "signed", "2019-05-03", _BOTH),
        ),
        (
            "CNES and DLR have signed a contract covering two flights of the Sirocco rocket in 2024.",
            ("contract", "signed", None, _BOTH),
        ),
        (
            "Le CNES et le DLR ont signé un contrat portant sur deux vols de la fusée Sirocco en 2024.",
            ("contract", "signed", None, _BOTH),
        ),
        (
            "CNES and DLR stated their intention to conclude a protocol on dust.",
            ("protocol", "proposed", None, _BOTH),
        ),
        (
            "Le CNES et le DLR ont exprimé leur volonté de conclure un protocole sur la glace.",
            ("protocol", "proposed", None, _BOTH),
        ),
        (
            "The Kenyan Parliament ratified on 3 May 2019 the agreement with Peru on launches from Kenya.",
            ("intergovernmental", "ratified", None, frozenset({"KEN", "PER"})),
        ),
        (
            "Le Parlement kényan a ratifié mardi l'accord avec le Pérou sur les lancements depuis le Kenya.",
            ("intergovernmental", "ratified", None, frozenset({"KEN", "PER"})),
        ),
        ("CNES's protocol with DLR expired in May.", ("protocol", "ended", None, _BOTH)),
    ],
)
def test_whose_it_is_and_how_it_stands(text: str, fact: Agreed) -> None:
    assert tell_or_dire(text).agreed() == {fact}


def test_what_is_to_be_replaced_is_of_the_same_two() -> None:
    text = "CNES and DLR are working on a framework agreement that would replace the memorandum of 2009."
    assert tell_or_dire(text).agreed() == {
        ("framework", "negotiating", None, _BOTH),
        ("memorandum", "signed", "2009", _BOTH),
    }


def test_an_unknown_adjective_is_a_part_of_a_name_by_its_place() -> None:
    text = "Le 3 mai 2019, l'Agence spatiale vosgeotte et l'Institut andin de géodésie ont signé un protocole."
    assert {parties for *_, parties in tell_or_dire(text).agreed()} == {
        frozenset({"agence-spatiale-vosgeotte", "institut-andin-de-geodesie"})
    }


def test_an_implementing_arrangement_implements_nothing_by_its_kind(tell: Tell) -> None:
    told = tell("CNES signed a protocol with ESA and renewed its implementing arrangement with DLR.")
    assert {(a.kind, a.parent) for a in told.agreements} == {("protocol", None), ("implementing", None)}
