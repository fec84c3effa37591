"""Whose an agreement is where its own sentence names one side only, or none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]

_FIRST = "On 3 June 2019 CNES and DLR signed a memorandum of understanding in Bonn."


def test_what_is_to_follow_is_of_the_same_two(tell: Tell) -> None:
    told = tell(f"{_FIRST} An implementing arrangement will be signed on 4 September 2019.")
    protocol = next(a for a in told.agreements if a.status == "signature_planned")
    assert protocol.parties == {"cnes", "dlr"}


def test_the_other_side_of_a_known_pair_is_added(tell: Tell) -> None:
    told = tell(f"{_FIRST} On 5 June 2019 DLR ratified the contract with which it began.")
    assert all(a.parties == {"cnes", "dlr"} for a in told.agreements)


def test_the_publisher_is_the_other_side_where_it_acts(tell: Tell) -> None:
    told = tell(
        "DLR President Ana Sol visited Bonn on 2 June 2019. On 3 June 2019 the company Zorbex Systems signed a memorandum "
        "for two antennas.",
        publisher="dlr",
    )
    assert told.agreement().parties == {"dlr", "zorbex-systems"}


def test_accords_that_each_signs_for_itself_are_not_shared(tell: Tell) -> None:
    told = tell("On 3 June 2019 Norway and Portugal met in Oslo. On 4 June 2019 Norway signed the Lunar Dust Accords.")
    assert [a.parties for a in told.agreements] == [{"NOR"}]


def test_parties_take_part_in_the_signing(tell: Tell) -> None:
    told = tell(f"{_FIRST} An implementing arrangement was signed on 10 June 2019.")
    second = next(event for event in told.events if event.date == "2019-06-10")
    assert second.roles["party"] == {"cnes", "dlr"}


def test_a_country_that_owns_a_body_signs_nothing(tell: Tell) -> None:
    told = tell("On 3 June 2019 CNES signed a memorandum of understanding with South Korea's Zorb Space Institute.")
    assert told.agreement().parties == {"cnes", "zorb-space-institute"}


def test_whom_a_document_is_about_signs_nothing(tell: Tell) -> None:
    told = tell("On 3 June 2019 CNES and DLR signed a framework agreement on weather satellites for Kenya.")
    assert told.agreement().parties == {"cnes", "dlr"}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("CNES has signed an agreement on ocean colour with Blue Zorb.", "blue-zorb"),
        ("CNES and Blue Zorb today signed an agreement on ocean colour.", "blue-zorb"),
        ("CNES and the Directorate of Zorbology have signed an agreement on ocean colour.", "directorate-of-zorbology"),
        ("CNES and Zorb University on Monday signed an agreement on ocean colour.", "zorb-university"),
        ("CNES and Universidad de Zorbal have signed an agreement on ocean colour.", "universidad-de-zorbal"),
    ],
)
def test_who_signs_is_a_body_whatever_it_is_called(tell: Tell, text: str, party: str) -> None:
    assert tell(text).agreement().parties == {"cnes", party}


def test_the_paper_that_is_signed_is_no_party(tell: Tell) -> None:
    told = tell("CNES signed an MoU with Zorb University. The MoU was signed on 3 June 2019.")
    assert told.agreement().parties == {"cnes", "zorb-university"}


def test_the_institute_of_a_post_is_the_one_named_before(tell: Tell) -> None:
    told = tell(
        "The Zorb Institute has new plans. An agreement was signed on 3 June 2019 by Ana Sol, CEO of Blip Aerospace, and "
        "Bo Ek, director of the institute."
    )
    assert told.agreement().parties == {"zorb-institute", "blip-aerospace"}


def test_l_institut_d_un_poste_est_celui_nomme_avant(dire: Tell) -> None:
    told = dire(
        "L'Institut Zorb a de nouveaux projets. Un accord a été signé le 3 juin 2019 par Ana Sol, PDG de Blip Aérospatiale, "
        "et Bo Ek, directeur de l'institut."
    )
    assert told.agreement().parties == {"institut-zorb", "blip-aerospatiale"}


@pytest.mark.parametrize(
    "text",
    [
        "Thanks to an agreement signed with DLR on 3 June 2019, CNES will receive ocean data.",
        "CNES ratified the agreement with DLR on 3 June 2019.",
        "CNES has partnered with DLR under a memorandum of understanding signed on 3 June 2019.",
        "CNES has joined DLR in signing a memorandum of understanding on dust.",
        "CNES has partnered with DLR. A memorandum of understanding was signed on 3 June 2019.",
    ],
)
def test_the_two_bodies_of_its_sentences_own_it(tell: Tell, text: str) -> None:
    assert tell(text).agreement().parties == {"cnes", "dlr"}


def test_whom_its_subject_names_is_no_party(tell: Tell) -> None:
    told = tell("On 3 June 2019 CNES signed a memorandum of understanding on the archives of DLR.")
    assert told.agreement().parties == {"cnes"}


def test_les_dirigeants_signent_pour_les_leurs(dire: Tell) -> None:
    told = dire("Les dirigeants du CNES et du DLR ont signé un protocole d'accord sur la poussière.")
    assert told.agreement().parties == {"cnes", "dlr"}


def test_a_counterpart_is_the_body_named_after_it(tell: Tell) -> None:
    told = tell("On 3 June 2019 CNES and its Norwegian counterpart, the Zorb Institute, signed a framework agreement.")
    assert told.agreement().parties == {"cnes", "zorb-institute"}


def test_a_headlines_countries_are_homes(tell: Tell) -> None:
    told = tell(
        "On 3 June 2019 the Zorb Institute and Blip Aerospace signed a framework agreement on dust.",
        title="Norway and Peru sign framework agreement",
    )
    assert told.agreement().parties == {"zorb-institute", "blip-aerospace"}


def test_a_society_may_be_of_those_who_hold_a_post(tell: Tell) -> None:
    told = tell("CNES and the Zorb Society of Engineers signed a framework agreement on 3 June 2019.")
    assert told.agreement().parties == {"cnes", "zorb-society-of-engineers"}


def test_the_head_of_its_name_speaks_of_it_again(dire: Tell) -> None:
    told = dire("Le CNES et le DLR ont signé un protocole d'accord. Le protocole a été signé à Oslo le 3 juin 2019.")
    assert told.agreement().parties == {"cnes", "dlr"}


def test_capitals_of_a_letterhead_are_no_part_of_a_name(tell: Tell) -> None:
    told = tell("ZORB SPACE AGENCY and CNES signed a framework agreement. The Zorb Space Agency is glad.")
    assert {row["name"] for row in told.table("organisations")} >= {"Zorb Space Agency"}
