"""Agreements: kinds, parties, subjects, the history of their status, and what they are made under."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a memorandum of understanding", "memorandum"),
        ("a letter of intent", "letter_of_intent"),
        ("a framework agreement", "framework"),
        ("an umbrella agreement", "framework"),
        ("an implementing arrangement", "implementing"),
        ("an exchange of letters", "exchange_of_letters"),
        ("a protocol", "protocol"),
        ("a joint declaration", "joint_declaration"),
        ("a contract", "contract"),
        ("an agreement", "unspecified"),
        ("a data sharing agreement", "data_arrangement"),
        ("a framework space science agreement", "framework"),
    ],
)
def test_kind_is_what_the_words_say(tell: Tell, words: str, kind: str) -> None:
    agreement = tell(f"In April 2018, CNES and DLR signed {words} in Bonn.").agreement()
    assert (agreement.kind, agreement.status, agreement.date) == (kind, "signed", "2018-04")
    assert agreement.parties == {"cnes", "dlr"}


def test_an_agreement_of_countries_alone_is_intergovernmental(tell: Tell) -> None:
    agreement = tell("In April 2018, Norway and Portugal signed an agreement in Oslo.").agreement()
    assert (agreement.kind, agreement.row["level"]) == ("intergovernmental", "government")


@pytest.mark.parametrize(
    ("parties", "level"),
    [("CNES and DLR", "agency"), ("CNES and Zorbex Ltd", "company"), ("Norway and Portugal", "government")],
)
def test_level_is_that_of_the_parties(tell: Tell, parties: str, level: str) -> None:
    assert tell(f"In April 2018, {parties} signed a protocol.").agreement().row["level"] == level


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("In April 2018, CNES signed a protocol with DLR.", {"cnes", "dlr"}),
        ("In April 2018, a protocol between CNES and DLR was signed.", {"cnes", "dlr"}),
        ("A protocol was signed by CNES and DLR in April 2018.", {"cnes", "dlr"}),
        ("The signature of a protocol between CNES and DLR took place in April 2018.", {"cnes", "dlr"}),
        (
            "In April 2018, CNES President Ana Sol and Bo Ek, Director General of DLR, signed a protocol.",
            {"cnes", "dlr"},
        ),
        ("The Oslo Declaration was signed by Norway and Portugal on 3 April 2018.", {"NOR", "PRT"}),
    ],
)
def test_parties_are_found_wherever_they_stand(tell: Tell, text: str, parties: set[str]) -> None:
    agreement = tell(text).agreement()
    assert agreement.parties == parties
    assert agreement.status == "signed"


def test_subject_is_what_follows_on(tell: Tell) -> None:
    agreement = tell("In April 2018, CNES and DLR signed a protocol on lunar dust and ice.").agreement()
    assert agreement.subject == "lunar dust and ice"


def test_purpose_is_a_subject(tell: Tell) -> None:
    agreement = tell("In April 2018, CNES and DLR signed a protocol to step up cooperation in space.").agreement()
    assert agreement.subject == "to step up cooperation in space"


def test_title_is_kept(tell: Tell) -> None:
    assert tell("The Oslo Declaration was signed by Norway and Portugal on 3 April 2018.").agreement().title == (
        "Oslo Declaration"
    )


def test_day_of_signature_that_the_text_does_not_give_is_only_bounded(tell: Tell) -> None:
    row = tell("CNES and DLR signed a protocol in the presence of the French President.").agreement().row
    assert (row["date"], row["earliest"], row["date_basis"]) == (None, None, "publication")
    assert str(row["latest"]) == "2019-06-21"


def test_an_agreement_in_preparation_is_negotiated_on_the_day_of_the_release(tell: Tell) -> None:
    agreement = tell("They discussed the framework CNES-Roscosmos agreement currently in preparation.").agreement()
    assert (agreement.kind, agreement.status, agreement.parties) == ("framework", "negotiating", {"cnes", "roscosmos"})
    assert agreement.history == [("negotiating", "2019-06-21")]
    assert agreement.date is None


def test_letter_is_pursuant_to_the_older_agreement(tell: Tell) -> None:
    told = tell(
        "Monday 3 June, CNES President Ana Sol and Bo Ek, Chairman of DLR, signed a letter of intent to step up space "
        "cooperation between Austria and Slovakia.\n\nThis letter of intent aims to develop cooperation, pursuant to "
        "the intergovernmental agreement signed by the two countries in 2007."
    )
    letter, older = told.agreements
    assert (letter.kind, letter.parent, letter.relation) == ("letter_of_intent", "intergovernmental", "pursuant_to")
    assert letter.parties == {"cnes", "dlr"}
    assert (older.kind, older.status, older.date, older.parties) == (
        "intergovernmental",
        "signed",
        "2007",
        {"AUT", "SVK"},
    )


def test_heritage_of_an_agreement_signed_by_one_person(tell: Tell) -> None:
    told = tell(
        "CNES and Roscosmos signed a framework agreement on 3 June 2019. This agreement, which draws its heritage from "
        "the first intergovernmental agreement signed by President Cy Oxley in 1971, aims to promote projects."
    )
    assert [(a.kind, a.date, a.parent) for a in told.agreements] == [
        ("framework", "2019-06-03", "intergovernmental"),
        ("intergovernmental", "1971", None),
    ]
    assert [e.roles.get("signatory") for e in told.all("signing")] == [{"cnes", "roscosmos"}, {"cy-oxley"}]


def test_an_agreement_that_amends_another_says_so(tell: Tell) -> None:
    told = tell("The protocol signed by CNES and DLR on 3 June 2019 amends the framework agreement signed in 2011.")
    assert ("protocol", "framework", "amends") in {(a.kind, a.parent, a.relation) for a in told.agreements}


@pytest.mark.parametrize(
    ("words", "binding"),
    [
        ("a legally binding agreement", "stated_yes"),
        ("a non-binding letter of intent", "stated_no"),
        ("a contract", "unstated"),
    ],
)
def test_binding_is_only_what_the_text_says(tell: Tell, words: str, binding: str) -> None:
    assert tell(f"In April 2018, CNES and DLR signed {words}.").agreement().row["binding"] == binding


def test_one_agreement_told_twice_is_one(tell: Tell) -> None:
    told = tell(
        "CNES and DLR signed a framework agreement on 3 June 2019. The agreement was signed in the presence of the "
        "French President. This agreement will help science."
    )
    assert told.agreement().parties == {"cnes", "dlr"}
    assert told.one("signing").roles["witness"] == {"FRA"}


def test_two_agreements_of_different_years_are_two(tell: Tell) -> None:
    told = tell(
        "CNES, DLR and ASI signed a joint declaration in 2018. In 2015 CNES and JAXA signed a framework agreement."
    )
    assert [(a.kind, a.date, a.parties) for a in told.agreements] == [
        ("joint_declaration", "2018", {"cnes", "dlr", "asi"}),
        ("framework", "2015", {"cnes", "jaxa"}),
    ]


def test_entry_into_force_is_an_observation(tell: Tell) -> None:
    agreement = tell(
        "The framework agreement between CNES and the Norwegian Space Agency entered into force on 1 February 2019."
    ).agreement()
    assert (agreement.status, agreement.parties) == ("in_force", {"cnes", "nosa"})
    assert agreement.history == [("in_force", "2019-02-01")]
    assert agreement.date is None


def test_planned_signature_is_no_signature(tell: Tell) -> None:
    agreement = tell("CNES and ISRO will sign a protocol in October 2019.").agreement()
    assert agreement.status == "signature_planned"
    assert agreement.history == [("signature_planned", "2019-10")]


@pytest.mark.parametrize(
    "text",
    [
        "A signed copy of the agreement lies in the archive of CNES.",
        "CNES works in agreement with DLR on it.",
        "CNES and DLR reached an understanding of comets in 2018.",
        "CNES and DLR did not sign the agreement in 2018.",
        "CNES and DLR share principles and a deal of patience.",
        "The contract bridge club of CNES met in April 2018.",
    ],
)
def test_no_agreement_is_invented(tell: Tell, text: str) -> None:
    assert tell(text).agreements == []


def test_on_whose_behalf_it_is_signed_is_not_what_it_is_about(tell: Tell) -> None:
    agreement = tell(
        "On 3 June 2019 Minister for Space Ana Sol signed the Lunar Dust Accords on behalf of Norway."
    ).agreement()
    assert (agreement.subject, agreement.parties) == (None, {"NOR"})
