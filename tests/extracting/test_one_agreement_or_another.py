"""Whether a phrase means an agreement told before or another, and what a verb has for its object."""

from __future__ import annotations

import pytest

from tests.extracting.telling import Agreed, tell_or_dire

_BOTH = frozenset({"cnes", "dlr"})
_OTHER = frozenset({"cnes", "esa"})


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "CNES and DLR signed a memorandum in 2006. This memorandum was renewed in November 2011.",
            {("memorandum", "extended", "2006", _BOTH)},
        ),
        (
            "Le CNES et le DLR ont signé un protocole d'entente en 2006. Ce protocole a été reconduit en novembre 2011.",
            {("memorandum", "extended", "2006", _BOTH)},
        ),
        (
            "CNES approved the Data Access Agreement with DLR. The Data Access Agreement with ESA was renewed in May 2019.",
            {("data_arrangement", "ratified", None, _BOTH), ("data_arrangement", "extended", None, _OTHER)},
        ),
        (
            "CNES and DLR concluded an implementing arrangement in 2011. In 2013, CNES and ESA extended their implementing "
            "arrangement on dust.",
            {("implementing", "signed", "2011", _BOTH), ("implementing", "extended", None, _OTHER)},
        ),
        (
            "CNES and DLR extended to 2029, by an exchange of letters, their memorandum on dust.",
            {("memorandum", "extended", None, _BOTH)},
        ),
        (
            "Le CNES et le DLR ont prolongé, par un échange de lettres, leur mémorandum d'entente.",
            {("memorandum", "extended", None, _BOTH)},
        ),
        (
            "Les travaux ont commencé après l'accord de coopération à long terme signé à Oslo en 2005 entre le CNES et le DLR.",
            {("unspecified", "signed", "2005", _BOTH)},
        ),
        (
            "CNES flies the radar under its agreement with DLR – concluded in 2005 and renewed in 2015 – in Oslo.",
            {("unspecified", "extended", "2005", _BOTH)},
        ),
    ],
)
def test_what_is_said_of_one_agreement_is_not_said_of_another(text: str, facts: set[Agreed]) -> None:
    assert tell_or_dire(text).agreed() == facts


@pytest.mark.parametrize(
    "text",
    [
        "Views were exchanged about the agreement with CNES in Oslo on 3 May 2019.",
        "Ana Sol signed the minutes of the second meeting of the committee of the agreement on dust on 3 May 2019.",
        "Elle passera trois mois à Oslo en vertu de la convention avec le CNES.",
    ],
)
def test_what_a_verb_does_not_have_for_its_object_is_not_signed(text: str) -> None:
    assert {status for _, status, _, _ in tell_or_dire(text).agreed()} <= {"in_force"}


def test_some_three_countries_are_whichever_they_are() -> None:
    text = (
        "Norway, Peru and Kenya fly radars. An agreement between three countries was in the air. "
        "Norway and Peru signed a memorandum on dust in January 2017."
    )
    assert tell_or_dire(text).agreed() == {("memorandum", "signed", "2017-01", frozenset({"NOR", "PER"}))}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "A memorandum between the Orbital Commission in the Kingdom of Norway and CNES was signed on 3 May 2019.",
            frozenset({"orbital-commission", "cnes"}),
        ),
        (
            "Un mémorandum entre la Commission orbitale au Royaume de Norvège et le CNES a été signé le 3 mai 2019.",
            frozenset({"commission-orbitale", "cnes"}),
        ),
    ],
)
def test_where_a_body_is_takes_no_part(text: str, parties: frozenset[str]) -> None:
    assert tell_or_dire(text).agreed() == {("memorandum", "signed", "2019-05-03", parties)}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Sol, President of CNES, came to Oslo. She and Bo Ek, Head of DLR, signed a protocol on dust on 3 May 2019.",
        "Ana Sol, présidente du CNES, est venue à Oslo. Elle et Bo Ek, directeur du DLR, ont signé un protocole le 3 mai 2019.",
    ],
)
def test_a_pronoun_signs_beside_a_name(text: str) -> None:
    assert tell_or_dire(text).agreed() == {("protocol", "signed", "2019-05-03", _BOTH)}


def test_a_pair_joined_by_a_hyphen_after_the_noun_is_whose_it_is() -> None:
    text = "L'accord de libre-échange Pérou-Norvège, entré en vigueur le 15 août 2011, le permet au CNES."
    assert tell_or_dire(text).agreed() == {("intergovernmental", "in_force", None, frozenset({"PER", "NOR"}))}


@pytest.mark.parametrize(
    "text",
    [
        "Three agreements were signed in Oslo on 3 May 2019. The first, a memorandum of understanding, links CNES and DLR. "
        "The second was concluded between ESA and JAXA. As for the third, it is a letter of intent between NASA and ISRO.",
        "Trois conventions ont été signées à Oslo le 3 mai 2019. La première, un mémorandum d'entente, lie le CNES et le DLR. "
        "La deuxième a été conclue entre l'ESA et la JAXA. Quant à la troisième, il s'agit d'une lettre d'intention entre la "
        "NASA et l'ISRO.",
    ],
)
def test_several_are_told_one_by_one(text: str) -> None:
    assert tell_or_dire(text).agreed() == {
        ("memorandum", "signed", "2019-05-03", _BOTH),
        ("unspecified", "signed", "2019-05-03", frozenset({"esa", "jaxa"})),
        ("letter_of_intent", "signed", "2019-05-03", frozenset({"nasa", "isro"})),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Two agreements were signed in Oslo on 3 May 2019. The first agreement, initialled by Ana Sol, President of CNES, and "
        "Bo Ek, Head of DLR, covers dust.",
        "Deux accords ont été signés à Oslo le 3 mai 2019. Le premier accord, paraphé par Ana Sol, présidente du CNES, et Bo "
        "Ek, directeur du DLR, porte sur la glace.",
    ],
)
def test_one_of_several_has_their_day_and_its_own_signatories(text: str) -> None:
    told = tell_or_dire(text)
    assert told.agreed() == {("unspecified", "signed", "2019-05-03", _BOTH)}
    assert told.one("signing").roles["signatory"] >= {"ana-sol", "bo-ek"}


def test_the_first_of_other_things_is_no_agreement() -> None:
    text = "Two agreements on two probes were signed by CNES and DLR. The first probe, built by Zorbex, was launched in 2018."
    assert {parties for _, _, _, parties in tell_or_dire(text).agreed()} == {_BOTH}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("CNES proposed that DLR sign a memorandum on dust.", {("memorandum", "proposed", None, _BOTH)}),
        (
            "Il est proposé que le CNES et le DLR concluent un mémorandum.",
            {("memorandum", "proposed", None, _BOTH)},
        ),
        (
            "CNES and DLR have begun to negotiate, under the framework agreement, an implementing arrangement on dust.",
            {("implementing", "negotiating", None, _BOTH)},
        ),
        (
            "Le CNES et le DLR ont commencé à négocier, dans le cadre de l'accord-cadre, un arrangement de mise en œuvre.",
            {("implementing", "negotiating", None, _BOTH)},
        ),
        (
            "The protocol between CNES and DLR for the uses of outer space in the Arctic, signed at Oslo on 3 May 2018, is good.",
            {("protocol", "signed", "2018-05-03", _BOTH)},
        ),
        (
            "CNES and DLR signed an annex to the 2015 memorandum on 3 May 2019.",
            {("unspecified", "signed", "2019-05-03", _BOTH)},
        ),
        (
            "The radar was supplied by DLR under an agreement signed with CNES in 2014.",
            {("unspecified", "signed", "2014", _BOTH)},
        ),
        (
            "Le radar a été fourni par le DLR aux termes d'un accord signé avec le CNES en 2014.",
            {("unspecified", "signed", "2014", _BOTH)},
        ),
    ],
)
def test_what_is_suggested_negotiated_or_done_under_an_agreement(text: str, facts: set[Agreed]) -> None:
    assert {
        (kind, status, day, who) for kind, status, day, who in tell_or_dire(text).agreed() if kind != "memorandum"
    } | {fact for fact in tell_or_dire(text).agreed() if fact[1] == "proposed"} == facts
