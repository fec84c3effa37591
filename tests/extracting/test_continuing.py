"""What a sentence says of something told before it: documents meant again, guests, chairs and witnesses, lists."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, tell

SIGNED = "On 3 June 2019 CNES and DLR signed a protocol on mirrors in Oslo. "
VISIT = "On 3 June 2019 Dr Ana Sol visited the headquarters of CNES. "


def test_it_is_the_document_told_before() -> None:
    told = tell("CNES and DLR are bound by a memorandum of understanding. It was signed in Oslo on 3 June 2019.")
    assert told.one("signing").date == "2019-06-03"
    assert [agreement.kind for agreement in told.agreements] == ["memorandum"]


def test_the_document_makes_no_second_agreement() -> None:
    told = tell(SIGNED + "Dr Ana Sol, President of CNES, and Dr Bo Ek, Chair of DLR, signed the document.")
    assert told.one("signing").roles["signatory"] == {"cnes", "dlr", "ana-sol", "bo-ek"}
    assert len(told.agreements) == 1


def test_first_of_its_kind_is_another_agreement() -> None:
    told = tell(SIGNED + "The first, concluded with JAXA on 4 May 2015, has ended.")
    assert sorted(str(agreement.date) for agreement in told.agreements) == ["2015-05-04", "2019-06-03"]


def test_members_join_what_was_told_before() -> None:
    told = tell("On 3 June 2019 Norway signed the Artemis Accords. Chile and Kenya had joined in April.")
    assert {"CHL", "KEN"} <= {who for event in told.all("accession") for who in event.who}


def test_host_is_told_after_the_visit() -> None:
    told = tell(VISIT + "She was received by Dr Bo Ek.")
    assert told.one("visit").roles["host"] >= {"bo-ek"}


def test_chair_is_told_after_the_session() -> None:
    told = tell("The joint committee of CNES and DLR met in Oslo on 3 June 2019. It was chaired by Dr Ana Sol.")
    assert told.one("joint_session").roles["chair"] == {"ana-sol"}


def test_witness_is_told_after_the_signing() -> None:
    told = tell(SIGNED + "The texts were exchanged in the presence of Ambassador Ana Sol.")
    assert "ana-sol" in told.one("signing").roles["witness"]


def test_amendment_is_of_the_agreement_that_it_names() -> None:
    told = tell("An amendment to the agreement between CNES and DLR was signed on 3 June 2019.")
    assert told.one("amendment").date == "2019-06-03"
    assert [agreement.status for agreement in told.agreements] == ["amended"]


def test_missions_and_dates_go_together_respectively() -> None:
    told = tell("The satellites Zorb-1 and Zorb-2 will be launched in 2022 and 2023, respectively.")
    launches = {event.date: event.roles["mentioned"] for event in told.all("launch")}
    assert launches == {"2022": {"zorb-1"}, "2023": {"zorb-2"}}


def test_appointments_stand_in_a_table() -> None:
    table = "Staff changes\n\n| Name | Post | From |\n|---|---|---|\n| Ana Sol | Head of Launchers | 1 July 2019 |"
    assert tell(table).one("appointment").date == "2019-07-01"


def test_no_document_is_signed_where_none_is() -> None:
    assert not dire("Le CNES n'a signé aucun accord avec le DLR sur ce sujet.").agreements
    assert not tell("No agreement between CNES and DLR was signed during the visit.").agreements


def test_day_before_is_counted_from_what_was_told() -> None:
    told = dire(
        "Le 3 juin 2019, le CNES et le DLR ont signé un protocole à Oslo. La veille, Mme Ana Sol avait visité le CNES."
    )
    assert told.one("visit").date == "2019-06-02"


@pytest.mark.parametrize(
    "text",
    [
        "CNES President Ana Sol met Bo Ek, head of DLR, in Bonn on 3 June 2019. Dr Cy Oxley joined the talks.",
        "CNES President Ana Sol met Bo Ek, head of DLR, in Bonn on 3 June 2019. Also present was Dr Cy Oxley.",
    ],
)
def test_who_is_said_to_have_been_there_attends(text: str) -> None:
    assert tell(text).one("meeting").roles["attendee"] == {"cy-oxley"}


def test_who_presides_in_the_sentence_after_chairs() -> None:
    text = "La Commission spatiale s'est réunie à Bonn le 3 juin 2019. Le Dr Cy Oxley présidait la séance."
    assert dire(text).one("joint_session").roles["chair"] == {"cy-oxley"}


def test_who_signs_for_another_needs_no_second_verb() -> None:
    text = "On 3 June 2019 CNES and DLR signed a protocol. Dr Ana Sol signed for CNES, and Dr Bo Ek for DLR."
    assert {"ana-sol", "bo-ek"} <= tell(text).one("signing").roles["signatory"]
