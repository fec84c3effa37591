"""Who takes part: people with their posts, unnamed office holders, pairs and pronouns, lists."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]


def test_counterpart_is_the_country_with_its_post(tell: Tell) -> None:
    told = tell("CNES President Ana Sol met her Indian counterpart in Bengaluru on 3 June 2019.")
    meeting = told.one("meeting")
    assert meeting.roles == {"principal": {"ana-sol", "cnes", "IND"}}
    assert meeting.posts["IND"] == "Indian counterpart"
    assert told.ids("people") == {"ana-sol"}


def test_counterpart_beside_a_president_is_a_witness_of_his_own(tell: Tell) -> None:
    told = tell(
        "Monday 3 June, in the presence of Austrian President Cy Oxley and his Slovak counterpart, CNES President "
        "Ana Sol and Bo Ek, Chairman of DLR, signed a letter of intent."
    )
    signing = told.one("signing")
    assert signing.roles["witness"] == {"cy-oxley", "SVK"}
    assert signing.roles["signatory"] == {"ana-sol", "bo-ek"}
    assert signing.roles["party"] == {"cnes", "dlr"}


def test_unnamed_president_witnesses_as_his_country(tell: Tell) -> None:
    told = tell("CNES and DLR signed a protocol in the presence of the French President.")
    signing = told.one("signing")
    assert signing.roles["witness"] == {"FRA"}
    assert signing.posts["FRA"] == "French President"
    assert not told.ids("people")


def test_apposition_with_a_kind_of_house_is_swallowed(tell: Tell) -> None:
    told = tell(
        "Ana Sol, Head of Roscosmos, the Russian federal space agency, and Bo Ek, President of CNES, met in Oslo "
        "on 3 June 2019."
    )
    assert told.one("meeting").roles == {"principal": {"ana-sol", "bo-ek", "roscosmos", "cnes"}}


def test_list_of_organisations_is_one_group(tell: Tell) -> None:
    told = tell("CNES, DLR and ASI signed a joint declaration in 2018.")
    assert told.one("signing").roles == {"signatory": {"cnes", "dlr", "asi"}}


def test_list_of_people_with_posts_is_one_group(tell: Tell) -> None:
    told = tell("Ana Sol, CNES President, and Bo Ek, DLR Director, visited Zorbex Ltd on 3 June 2019.")
    visit = told.one("visit")
    assert visit.roles == {"visitor": {"ana-sol", "bo-ek", "cnes", "dlr"}, "host": {"zorbex-ltd"}}
    assert visit.posts == {"ana-sol": "President", "bo-ek": "Director"}


def test_two_agency_heads_are_those_who_met(tell: Tell) -> None:
    told = tell(
        "CNES President Ana Sol met Bo Ek, Director General of DLR, in Bonn on 3 June 2019 in the presence of "
        "Portugal's Minister of Science Cy Oxley. The two agency heads then signed a letter of intent."
    )
    assert told.one("signing").roles["signatory"] == {"ana-sol", "bo-ek"}
    assert "witness" not in told.one("signing").roles


def test_two_agencies_are_those_named_before(tell: Tell) -> None:
    told = tell("CNES and DLR met in Bonn on 3 June 2019. The two agencies signed a protocol in Oslo.")
    assert told.one("signing").roles == {"signatory": {"cnes", "dlr"}}


def test_two_countries_are_those_named_before(tell: Tell) -> None:
    told = tell(
        "Norway and Portugal work together. An intergovernmental agreement was signed by the two countries in 2009."
    )
    assert told.one("signing").roles == {"signatory": {"NOR", "PRT"}}


def test_they_are_the_subject_of_the_sentence_before(tell: Tell) -> None:
    told = tell("CNES and DLR met in Bonn on 3 June 2019. They signed a protocol.")
    assert told.one("signing").roles == {"signatory": {"cnes", "dlr"}}


def test_pair_without_anybody_named_is_nobody(tell: Tell) -> None:
    assert not tell("The two agencies signed a protocol on 3 June 2019.").ids("organisations") - {"cnes"}


@pytest.mark.parametrize(
    "text",
    [
        "The Norway final was held in Oslo on 3 June 2019.",
        "Norwegian scientists were happy on 3 June 2019.",
    ],
)
def test_a_country_that_says_what_sort_something_is_does_not_act(tell: Tell, text: str) -> None:
    assert all("NOR" not in event.who for event in tell(text).events)


def test_whose_visit_my_visit_is_the_speaker_s(tell: Tell) -> None:
    told = tell(
        "After the talks, CNES President Ana Sol commented: “During my last visit to Norway, I saw the interest.”"
    )
    visit = told.one("visit")
    assert visit.roles == {"visitor": {"ana-sol", "cnes"}, "host": {"NOR"}}
    assert visit.date is None


def test_possessor_does_not_act_for_what_it_owns(tell: Tell) -> None:
    told = tell("DLR's friends met CNES and ASI in Bonn on 3 June 2019.")
    assert all("dlr" not in event.who for event in told.events)


def test_unnamed_pair_of_office_holders(tell: Tell) -> None:
    assert tell("Kazakhstan's Prime Minister and the President of Portugal met in Oslo on 3 June 2019.").one(
        "meeting"
    ).roles == {"principal": {"KAZ", "PRT"}}
