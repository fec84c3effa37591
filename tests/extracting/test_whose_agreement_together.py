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


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("CNES praised the Zorb Institute, with which DLR signed a memorandum in 2019.", {"zorb-institute", "dlr"}),
        (
            '"I greet the Zorb Institute, with which we have just signed a contract for the launch of Blip-2," said Ana '
            "Sol, President of Zip Launch Services.",
            {"zorb-institute", "zip-launch-services"},
        ),
        ('"We have signed a memorandum with DLR," said Ana Sol, President of CNES.', {"cnes", "dlr"}),
        (
            "Le CNES a salué l'Institut Zorb, avec lequel le DLR a signé un mémorandum en 2019.",
            {"institut-zorb", "dlr"},
        ),
        (
            "« Je salue l'Institut Zorb, avec lequel nous venons de conclure un contrat sur le moteur de Blip-2 », a "
            "déclaré Ana Sol, présidente de Zip Lanceurs.",
            {"institut-zorb", "zip-lanceurs"},
        ),
        ("« Nous avons signé un mémorandum avec le DLR », a déclaré Ana Sol, présidente du CNES.", {"cnes", "dlr"}),
    ],
)
def test_with_whom_somebody_signs_and_who_we_are(text: str, sides: set[str]) -> None:
    assert [agreement.parties for agreement in tell_or_dire(text).agreements] == [sides]


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("Talks are under way between CNES and DLR on a memorandum.", "memorandum", {"cnes", "dlr"}),
        (
            "CNES has opened its doors. Discussions with DLR are under way about a protocol.",
            "protocol",
            {"cnes", "dlr"},
        ),
        ("Des discussions sont en cours entre le CNES et le DLR sur un mémorandum.", "memorandum", {"cnes", "dlr"}),
        (
            "Le CNES a ouvert ses portes. Des pourparlers avec le DLR sont engagés au sujet d'un protocole.",
            "protocol",
            {"cnes", "dlr"},
        ),
    ],
)
def test_talks_on_an_agreement_negotiate_it(text: str, kind: str, sides: set[str]) -> None:
    assert {(each.kind, each.status, frozenset(each.parties)) for each in tell_or_dire(text).agreements} == {
        (kind, "negotiating", frozenset(sides))
    }


@pytest.mark.parametrize(
    "text",
    [
        "No talks are under way between CNES and DLR on a memorandum.",
        "The two held talks on climate and on an island.",
        "Aucune discussion n'est en cours entre le CNES et le DLR sur un mémorandum.",
        "Des discussions sont en cours entre le CNES et le DLR sur le climat.",
    ],
)
def test_talks_that_are_none_negotiate_nothing(text: str) -> None:
    assert tell_or_dire(text).agreements == []


@pytest.mark.parametrize(
    "text",
    [
        "The treaty of friendship and mutual help between Norway and Kenya was signed in 2019.",
        "Le Pérou a salué l'accord de libre-échange entre la Norvège et le Kenya, signé en 2019.",
        "Le Pérou a salué l'accord d'État associé et de voisinage entre la Norvège et le Kenya, signé en 2019.",
    ],
)
def test_whose_an_agreement_is_stands_behind_what_it_is_of(text: str) -> None:
    assert [agreement.parties for agreement in tell_or_dire(text).agreements] == [{"NOR", "KEN"}]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The memorandum between CNES and DLR, signed in 2015, will expire next year.", "signed"),
        ("The memorandum between CNES and DLR, signed in 2015, expires in December 2026.", "signed"),
        ("The memorandum between CNES and DLR, signed in 2015, expired in December 2018.", "ended"),
        ("CNES and DLR will extend until the end of 2026 their memorandum on dust.", "extended"),
        ("CNES expects to conclude a memorandum with DLR before the end of the year.", "signature_planned"),
        ("The committee recommended that CNES and DLR conclude a memorandum before next summer.", "proposed"),
        ("Le mémorandum entre le CNES et le DLR, signé en 2015, arrivera à échéance l'an prochain.", "signed"),
        ("Le mémorandum entre le CNES et le DLR, signé en 2015, arrive à échéance en décembre 2026.", "signed"),
        ("Le mémorandum entre le CNES et le DLR, signé en 2015, est arrivé à échéance en décembre 2018.", "ended"),
        ("Le CNES et le DLR vont prolonger jusqu'à la fin de 2026 leur mémorandum sur la poussière.", "extended"),
        ("Le comité a recommandé au CNES et au DLR de conclure un mémorandum avant l'été prochain.", "proposed"),
    ],
)
def test_what_lies_ahead_has_not_come_about(text: str, status: str) -> None:
    assert [(each.status, each.parties) for each in tell_or_dire(text).agreements] == [(status, {"cnes", "dlr"})]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "The radar comes from Zorb Systems, to which CNES awarded a contract in March 2006.",
            {"cnes", "zorb-systems"},
        ),
        (
            "Le radar vient de Zorb Systèmes, à qui le CNES a attribué un contrat en mars 2006.",
            {"cnes", "zorb-systemes"},
        ),
        (
            "CNES welcomed its guests. A radar is studied with the Zorb Institute. A memorandum to this effect is to be signed.",
            {"cnes", "zorb-institute"},
        ),
        (
            "Le CNES a accueilli ses hôtes. Un radar est à l'étude avec l'Institut Zorb. Un mémorandum à ce sujet doit être "
            "signé.",
            {"cnes", "institut-zorb"},
        ),
    ],
)
def test_who_stands_before_is_a_side(text: str, sides: set[str]) -> None:
    assert [agreement.parties for agreement in tell_or_dire(text).agreements] == [sides]


@pytest.mark.parametrize(
    "text",
    [
        "They attended the signing of the following instruments:\n\na) a framework agreement between CNES and DLR;\n\n"
        "b) a letter of intent between the Zorb Institute and Blip University on a camera.",
        "Devant eux, les textes suivants ont été signés :\n\na) un accord-cadre entre le CNES et le DLR ;\n\n"
        "b) une lettre d'intention entre l'Institut Zorb et l'Université Blip sur une caméra.",
    ],
)
def test_lettered_items_are_a_list(text: str) -> None:
    assert [(each.kind, each.status, len(each.parties)) for each in tell_or_dire(text).agreements] == [
        ("framework", "signed", 2),
        ("letter_of_intent", "signed", 2),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Sol, Norwegian Minister of Research, and her Kenyan counterpart, Bo Ek, were there. On that occasion the two "
        "ministers adopted a joint declaration on ice.",
        "La ministre norvégienne de la Recherche, Ana Sol, et son homologue kényan, Bo Ek, étaient là. À cette occasion, les "
        "deux ministres ont adopté une déclaration conjointe sur la glace.",
    ],
)
def test_ministers_meant_by_a_word_sign_for_their_countries(text: str) -> None:
    assert [agreement.parties for agreement in tell_or_dire(text).agreements] == [{"NOR", "KEN"}]
