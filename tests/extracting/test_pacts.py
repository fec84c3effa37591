"""Agreements over several words and sentences: who with whom, several at once, what came of them, which are one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told, dire, tell_or_dire

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    "text",
    [
        "CNES signed two agreements on 11 March 2019: a memorandum of understanding with JAXA and a protocol with DLR.",
        "On 11 March 2019 CNES signed a memorandum of understanding with JAXA and, with DLR, a protocol on dust.",
        "Le CNES a signé deux accords le 11 mars 2019 : un mémorandum d'entente avec la JAXA et un protocole avec le DLR.",
    ],
)
def test_each_of_several_documents_has_its_own_partner(text: str) -> None:
    assert tell_or_dire(text).agreed() == {
        ("memorandum", "signed", "2019-03-11", frozenset({"cnes", "jaxa"})),
        ("protocol", "signed", "2019-03-11", frozenset({"cnes", "dlr"})),
    }


def test_documents_coordinated_before_a_passive_are_all_signed(tell: Tell) -> None:
    told = tell(
        "A framework agreement between CNES and DLR and a letter of intent between CNES and JAXA were signed on "
        "3 June 2019."
    )
    assert told.agreed() == {
        ("framework", "signed", "2019-06-03", frozenset({"cnes", "dlr"})),
        ("letter_of_intent", "signed", "2019-06-03", frozenset({"cnes", "jaxa"})),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Under an agreement signed on 3 June 2019, CNES and DLR will share data.",
        "An agreement was signed on 3 June 2019 by which CNES and DLR share data.",
        "CNES announced an agreement with DLR, signed in Oslo on 3 June 2019.",
        "CNES and DLR met in Oslo. The two presidents signed an agreement on 3 June 2019.",
        "Ana Sol, on behalf of CNES, and Bo Ek, for DLR, signed an agreement on 3 June 2019.",
        "CNES President Ana Sol and her DLR counterpart Bo Ek signed an agreement on 3 June 2019.",
        "Aux termes d'un accord signé le 3 juin 2019, le CNES et le DLR partagent leurs données.",
    ],
)
def test_parties_are_those_of_the_sentence_or_the_one_before(text: str) -> None:
    assert tell_or_dire(text).agreed() == {("unspecified", "signed", "2019-06-03", frozenset({"cnes", "dlr"}))}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("CNES has suspended its framework agreement with DLR.", "suspended"),
        ("CNES has terminated, with effect from today, its framework agreement with DLR.", "ended"),
        ("The framework agreement between CNES and DLR, in force since 2013, expired on 31 January 2019.", "ended"),
        ("The framework agreement between CNES and DLR is in force.", "in_force"),
        ("Le CNES a suspendu son accord-cadre avec le DLR.", "suspended"),
        ("L'accord-cadre entre le CNES et le DLR a expiré le 31 janvier 2019.", "ended"),
    ],
)
def test_what_came_of_an_agreement_is_its_status(text: str, status: str) -> None:
    agreement = tell_or_dire(text).agreement()
    assert (agreement.kind, agreement.status, agreement.parties) == ("framework", status, {"cnes", "dlr"})


def test_what_has_not_been_suspended_is_not(tell: Tell) -> None:
    told = tell("On 3 June 2019 CNES and DLR signed a protocol. The protocol has not been suspended.")
    assert told.agreement().status == "signed"


def test_signed_and_expired_keeps_the_day_of_the_signature(tell: Tell) -> None:
    agreement = tell(
        "The memorandum of understanding between CNES and DLR, signed in 2010, expired on 31 December 2018."
    ).agreement()
    assert (agreement.status, agreement.date) == ("ended", "2010")


def test_what_is_signed_is_not_about_to_be(tell: Tell) -> None:
    told = tell(
        "Portugal became the 12th country to sign the Skellig Accords on 7 June 2019. Others are expected to "
        "sign the Accords next year."
    )
    assert told.agreed() == {("principles", "signed", "2019-06-07", frozenset({"PRT"}))}


def test_each_accession_is_one_of_its_own(tell: Tell) -> None:
    told = tell("Chile acceded to the Skellig Charter on 5 June 2019. Spain and Kenya signed the Charter in 2016.")
    assert told.agreed() == {
        ("charter", "signed", "2019-06-05", frozenset({"CHL"})),
        ("charter", "signed", "2016", frozenset({"ESP", "KEN"})),
    }


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("On 5 June 2019, CNES and DLR signed an amendment to their framework agreement of 2012.", "amended"),
        ("CNES and DLR signed on 5 June 2019 an extension of their framework agreement of 2012.", "extended"),
        ("By an amendment signed on 5 June 2019, CNES and DLR extended their framework agreement of 2012.", "extended"),
        ("Le 5 juin 2019, le CNES et le DLR ont signé un avenant à leur accord-cadre de 2012.", "amended"),
    ],
)
def test_an_amendment_is_of_the_agreement_that_it_changes(text: str, status: str) -> None:
    assert tell_or_dire(text).agreed() == {("framework", status, "2012", frozenset({"cnes", "dlr"}))}


def test_the_older_agreement_is_of_the_same_parties(tell: Tell) -> None:
    told = tell(
        "Pursuant to the framework agreement of 2014, CNES and JAXA signed an implementing arrangement on dust on "
        "5 June 2019."
    )
    assert told.agreed() == {
        ("implementing", "signed", "2019-06-05", frozenset({"cnes", "jaxa"})),
        ("framework", "signed", "2014", frozenset({"cnes", "jaxa"})),
    }


def test_what_is_replaced_is_superseded(tell: Tell) -> None:
    told = tell(
        "The new agreement between CNES and DLR, signed on 5 June 2019, replaces the memorandum of understanding signed "
        "in 2009."
    )
    assert told.agreed() == {
        ("unspecified", "signed", "2019-06-05", frozenset({"cnes", "dlr"})),
        ("memorandum", "superseded", "2009", frozenset({"cnes", "dlr"})),
    }


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("An exchange of letters between CNES and DLR that dates from 2005 still holds.", "2005"),
        ("Un échange de lettres entre le CNES et le DLR qui date du 3 mai 2005 tient toujours.", "2005-05-03"),
    ],
)
def test_the_day_that_an_agreement_dates_from_is_that_of_its_signature(text: str, date: str) -> None:
    assert tell_or_dire(text).agreed() == {("exchange_of_letters", "signed", date, frozenset({"cnes", "dlr"}))}


def test_capitals_alone_make_no_title(tell: Tell) -> None:
    agreement = tell("On 3 June 2019 CNES and DLR signed a Framework Agreement on peaceful uses of space.").agreement()
    assert (agreement.kind, agreement.row["title"]) == ("framework", None)


def test_subject_ends_before_day_place_and_verb(tell: Tell) -> None:
    told = tell("CNES and DLR signed a protocol on lunar dust in Bonn on 3 June 2019.")
    assert told.agreement().subject == "lunar dust"
    told = tell("The framework agreement between CNES and DLR on lunar dust is in force.")
    assert told.agreement().subject == "lunar dust"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("CNES and DLR concluded a partnership on 3 June 2019.", 1),
        ("CNES and DLR extended their partnership on 3 June 2019.", 0),
        ("Le CNES et le DLR ont conclu un partenariat le 3 juin 2019.", 1),
        ("Le partenariat entre le CNES et le DLR est en préparation.", 0),
    ],
)
def test_a_partnership_is_an_agreement_where_it_is_signed(text: str, count: int) -> None:
    assert len(tell_or_dire(text).agreements) == count


@pytest.mark.parametrize(
    "text",
    [
        "Midfielder Ana Sol has signed a three-year contract with Kelmar United on 3 June 2019.",
        "Vingt élèves ont signé un contrat avec leur école le 3 juin 2019.",
        "The couple signed the contract for their house on 3 June 2019.",
        "They exchanged letters in Rome on 3 June 2019.",
        "Their letters of protest were published on 3 June 2019.",
        "La direction et les élèves ont signé un accord sur les repas le 3 juin 2019.",
        "A separate agreement between CNES and DLR has yet to be signed.",
        "The directors called the extension to Mars a clear step on 3 June 2019.",
    ],
)
def test_what_nobody_of_ours_signs_is_no_agreement(text: str) -> None:
    assert [a for a in tell_or_dire(text).agreements if a.status not in ("negotiating", "signature_planned")] == []


def test_whose_it_is_may_stand_in_the_headline_alone(tell: Tell) -> None:
    told = tell(
        "The visit saw the signing of a memorandum on 3 June 2019.", title="Morocco – Portugal: a cable of light"
    )
    assert told.agreed() == {("memorandum", "signed", "2019-06-03", frozenset({"MAR", "PRT"}))}


def test_celui_ci_is_the_agreement_named_last() -> None:
    told = dire(
        "Le protocole cède la place à un accord-cadre entre le CNES et le DLR. Celui-ci a été signé le 3 juin 2019."
    )
    assert ("framework", "signed", "2019-06-03", frozenset({"cnes", "dlr"})) in told.agreed()
