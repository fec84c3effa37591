"""Agreements told by what stands for them, and contracts whose sides stand apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Agreed, Told, tell_or_dire

Tell = Callable[..., Told]
_BOTH = frozenset({"cnes", "dlr"})
_SOLD = frozenset({"cnes", "zorbex-systems"})
_VENDU = frozenset({"cnes", "zorbex-systemes"})
_NEWS = ("framework", "signed", "2019-05-03", _BOTH)
_OLD = ("framework", "superseded", "2009", _BOTH)


@pytest.mark.parametrize(
    "text",
    [
        "CNES and DLR signed a framework agreement on 3 May 2019. It replaces that of 2009.",
        "CNES and DLR signed a framework agreement on 3 May 2019. It succeeds the one concluded in Oslo in 2009.",
        "CNES and DLR signed a framework agreement on 3 May 2019, replacing an earlier one, signed in 2009.",
        "CNES and DLR signed a framework agreement on 3 May 2019. The document succeeds an earlier one signed in 2009.",
        "Le CNES et le DLR ont signé un accord-cadre le 3 mai 2019. Il remplace celui de 2009.",
        "Le CNES et le DLR ont signé un accord-cadre le 3 mai 2019. Ce document succède à celui conclu à Oslo en 2009.",
        "Le CNES et le DLR ont signé le 3 mai 2019 un accord-cadre qui remplace le précédent, signé en 2009.",
    ],
)
def test_what_stands_for_another_agreement_of_its_kind_is_one(text: str) -> None:
    assert tell_or_dire(text).agreed() == {_NEWS, _OLD}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "CNES and DLR have extended by five years the agreement they signed in 2014.",
            ("unspecified", "extended", "2014", _BOTH),
        ),
        ("The agreement CNES and DLR signed in 2014 covers data.", ("unspecified", "signed", "2014", _BOTH)),
        (
            "As part of the memorandum CNES signed with DLR in 2014, two radars have flown.",
            ("memorandum", "signed", "2014", _BOTH),
        ),
        (
            "CNES and DLR today renewed their protocol, first signed in 2014.",
            ("protocol", "extended", "2014", _BOTH),
        ),
        (
            "Le CNES et le DLR ont renouvelé leur protocole, initialement signé en 2014.",
            ("protocol", "extended", "2014", _BOTH),
        ),
    ],
)
def test_an_agreement_has_the_day_that_is_said_beside_it(text: str, fact: Agreed) -> None:
    assert tell_or_dire(text).agreed() == {fact}


@pytest.mark.parametrize(
    ("text", "date", "sides"),
    [
        (
            "The contract, signed in Oslo on 3 May 2019, is worth two million euros. Zorbex Systems will build the radar "
            "for CNES.",
            "2019-05-03",
            _SOLD,
        ),
        (
            "Zorbex Systems wins a contract\n\nCNES has chosen Zorbex Systems to build two satellites. The contract was "
            "signed on 3 May 2019.",
            "2019-05-03",
            _SOLD,
        ),
        (
            "Zorbex Systems was chosen by CNES to build two satellites under a contract worth two million euros.",
            None,
            _SOLD,
        ),
        (
            "Under a contract with CNES signed on 3 May 2019, Zorbex Systems will build two satellites.",
            "2019-05-03",
            _SOLD,
        ),
        (
            "The contract between CNES and the consortium led by Zorbex Systems was signed on 3 May 2019.",
            "2019-05-03",
            _SOLD,
        ),
        (
            "Le contrat, signé à Oslo le 3 mai 2019, porte sur deux millions d'euros. Zorbex Systèmes construira le radar "
            "pour le CNES.",
            "2019-05-03",
            _VENDU,
        ),
        (
            "Zorbex Systèmes a été choisie par le CNES pour construire deux satellites dans le cadre d'un contrat de deux "
            "millions d'euros.",
            None,
            _VENDU,
        ),
        (
            "Dans le cadre d'un contrat avec le CNES signé le 3 mai 2019, Zorbex Systèmes construira deux satellites.",
            "2019-05-03",
            _VENDU,
        ),
        (
            "Le contrat entre le CNES et le groupement industriel mené par Zorbex Systèmes a été signé le 3 mai 2019.",
            "2019-05-03",
            _VENDU,
        ),
        (
            "Zorbex Systèmes s'est vu attribuer par le CNES un contrat de deux millions d'euros.",
            None,
            _VENDU,
        ),
    ],
)
def test_the_sides_of_a_contract_may_stand_apart(text: str, date: str | None, sides: frozenset[str]) -> None:
    assert tell_or_dire(text).agreed() == {("contract", "signed", date, sides)}


@pytest.mark.parametrize(
    "text",
    [
        "CNES signed two contracts on 3 May 2019: the first with Zorbex Systems and the second with DLR.",
        "Le CNES a signé le 3 mai 2019 deux contrats : le premier avec Zorbex Systems, le second avec le DLR.",
    ],
)
def test_contracts_are_told_apart_by_partners(text: str) -> None:
    assert tell_or_dire(text).agreed() == {
        ("contract", "signed", "2019-05-03", _SOLD),
        ("contract", "signed", "2019-05-03", _BOTH),
    }


@pytest.mark.parametrize(
    ("signed", "passive", "rest"),
    [
        (
            "Twenty pupils of Rouen signed a contract with the sky",
            "The contract was signed",
            " on 3 May 2019. CNES gave them a radar of Zorbex Systems.",
        ),
        (
            "Vingt élèves de Rouen ont signé un contrat",
            "Le contrat a été signé",
            " le 3 mai 2019. Le CNES leur a montré un radar de Zorbex Systems.",
        ),
    ],
)
def test_a_contract_that_somebody_unnamed_signs_has_no_sides(signed: str, passive: str, rest: str) -> None:
    assert tell_or_dire(signed + rest).agreed() == set()
    assert tell_or_dire(passive + rest).agreed() == {("contract", "signed", "2019-05-03", _SOLD)}


@pytest.mark.parametrize(
    "text",
    [
        "CNES has awarded contracts to three companies:\n\n- Zorbex Systems, Oslo\n- Blip Aerospace, Lima\n",
        "Le CNES a attribué des contrats à trois entreprises :\n\n- Zorbex Systems, à Oslo\n- Blip Aerospace, à Lima\n",
    ],
)
def test_those_listed_below_win_the_contracts(text: str) -> None:
    assert tell_or_dire(text).one("contract_award").roles == {
        "awarder": {"cnes"},
        "awardee": {"zorbex-systems", "blip-aerospace"},
    }


@pytest.mark.parametrize(
    "text",
    [
        "CNES and DLR signed a memorandum in Oslo on 3 May 2019. The document was initialled by Ana Sol, President of CNES.",
        "Le CNES et le DLR ont signé un mémorandum le 3 mai 2019. Le document a été paraphé par Ana Sol, présidente du CNES.",
    ],
)
def test_who_initials_what_was_signed_signs_it(text: str) -> None:
    told = tell_or_dire(text)
    assert told.agreed() == {("memorandum", "signed", "2019-05-03", _BOTH)}
    assert "ana-sol" in told.one("signing").roles["signatory"]


@pytest.mark.parametrize(
    "text",
    [
        "CNES and DLR signed a memorandum on 3 May 2019. An implementing arrangement on dust will be signed next year.",
        "Le CNES et le DLR ont signé un mémorandum le 3 mai 2019. Une convention d'application sera signée l'an prochain.",
    ],
)
def test_what_is_to_follow_is_of_those_who_signed(text: str) -> None:
    assert {(kind, status, parties) for kind, status, _, parties in tell_or_dire(text).agreed()} == {
        ("memorandum", "signed", _BOTH),
        ("implementing", "signature_planned", _BOTH),
    }


@pytest.mark.parametrize(
    "text",
    [
        "CNES and DLR signed a framework agreement on 3 May 2019. It will enter into force after its ratification.",
        "Le CNES et le DLR ont signé un accord-cadre le 3 mai 2019. Il entrera en vigueur après sa ratification par les "
        "chambres.",
    ],
)
def test_what_awaits_its_ratification_is_signed(text: str) -> None:
    assert tell_or_dire(text).agreed() == {("framework", "signed", "2019-05-03", _BOTH)}


@pytest.mark.parametrize(
    "text",
    [
        "CNES and DLR signed a protocol on dust on 3 May 2019, based on the framework agreement of 2008. On the same day, CNES "
        "and DLR signed a letter of intent on ice.",
        "Le CNES et le DLR ont signé un protocole sur la poussière le 3 mai 2019, fondé sur l'accord-cadre de 2008. Le même "
        "jour, le CNES et le DLR ont signé une lettre d'intention sur la glace.",
    ],
)
def test_the_same_day_is_a_day(text: str) -> None:
    assert ("letter_of_intent", "signed", "2019-05-03", _BOTH) in tell_or_dire(text).agreed()


def test_what_is_under_another_is_what_a_day_set_off_by_a_comma_is_of(tell: Tell) -> None:
    told = tell(
        "CNES and DLR signed a framework agreement in 2008. The protocol under that agreement, concluded in 2011, has expired."
    )
    assert ("protocol", "ended", "2011", _BOTH) in told.agreed()
