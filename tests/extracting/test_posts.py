"""Posts and whose they are: owners before and after, several titles, fields, ranks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Position, Told

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They heard CNES President Ana Sol there.", Position("ana-sol", "President", "agency_head", "cnes", "FRA")),
        ("They heard Ana Sol, President of CNES.", Position("ana-sol", "President", "agency_head", "cnes", "FRA")),
        (
            "They heard Ana Sol, Director General of ISRO.",
            Position("ana-sol", "Director General", "agency_head", "isro", "IND"),
        ),
        ("They heard ISRO's Chairman Ana Sol there.", Position("ana-sol", "Chairman", "agency_head", "isro", "IND")),
        ("They heard Ana Sol, CEO of Zorbex Ltd.", Position("ana-sol", "CEO", "executive", "zorbex-ltd", None)),
        ("They heard French President Ana Sol there.", Position("ana-sol", "President", "head_of_state", None, "FRA")),
        ("They heard Ana Sol, President of Portugal.", Position("ana-sol", "President", "head_of_state", None, "PRT")),
        (
            "They heard Portugal's Minister of Science Ana Sol there.",
            Position("ana-sol", "Minister of Science", "minister", None, "PRT"),
        ),
        (
            "They heard Ana Sol, Minister for Europe and Foreign Affairs.",
            Position("ana-sol", "Minister for Europe and Foreign Affairs", "minister", None, None),
        ),
        (
            "They heard Indian Prime Minister Ana Sol there.",
            Position("ana-sol", "Prime Minister", "head_of_government", None, "IND"),
        ),
        (
            "They heard Ana Sol, France's Ambassador to Norway.",
            Position("ana-sol", "Ambassador to Norway", "ambassador", None, "FRA"),
        ),
        (
            "They heard NASA Deputy Administrator Ana Sol there.",
            Position("ana-sol", "Deputy Administrator", "deputy_head", "nasa", "USA"),
        ),
        (
            "They heard Ana Sol, Director of the Zorbex Institute.",
            Position("ana-sol", "Director", "director", "zorbex-institute", None),
        ),
        ("They heard ESA astronaut Ana Sol there.", Position("ana-sol", "astronaut", "astronaut", "esa", None)),
        (
            "They heard Ana Sol, Head of the Norland Space Agency (NSA).",
            Position("ana-sol", "Head", "agency_head", "norland-space-agency", None),
        ),
    ],
)
def test_post_with_its_owner_and_rank(tell: Tell, text: str, expected: Position) -> None:
    assert expected in tell(text).positions


def test_two_titles_share_the_owner_that_follows(tell: Tell) -> None:
    told = tell("They heard Ana Sol, CEO and Chairman of the Board of Azercosmos.")
    assert {(p.title, p.organisation) for p in told.positions} == {
        ("CEO", "azercosmos"),
        ("Chairman of the Board", "azercosmos"),
    }


def test_post_before_a_name_with_two_holders_named_in_plural(tell: Tell) -> None:
    told = tell("The crew are astronauts Bo Ek, Ana Sol and Cy Oxley.")
    assert {(p.holder, p.title) for p in told.positions} == {
        ("bo-ek", "astronaut"),
        ("ana-sol", "astronaut"),
        ("cy-oxley", "astronaut"),
    }


def test_unnamed_office_holder_is_no_person(tell: Tell) -> None:
    told = tell("CNES met the President of Portugal in Oslo on 3 June 2019.")
    assert Position(None, "President of Portugal", "head_of_state", None, "PRT") in told.positions
    assert not told.ids("people")


def test_a_ministry_is_no_minister(tell: Tell) -> None:
    assert not tell("They saw the Norland Ministry of Trade there.").positions


def test_a_post_in_general_gives_no_position(tell: Tell) -> None:
    assert not tell("Every president has a director, and a director has a head.").positions


def test_a_person_may_hold_posts_in_two_houses(tell: Tell) -> None:
    told = tell("They heard Ana Sol, President of CNES, there. They heard Ana Sol, Director of the Zorbex Institute.")
    assert {p.organisation for p in told.positions if p.holder == "ana-sol"} == {"cnes", "zorbex-institute"}


def test_repeated_post_is_one_position_observed_twice(tell: Tell) -> None:
    told = tell("They heard CNES President Ana Sol there. They thanked CNES President Ana Sol later.")
    (row,) = told.table("positions")
    assert row["observations"] == 2


def test_position_is_seen_on_the_day_of_the_release(tell: Tell) -> None:
    (row,) = tell("They heard CNES President Ana Sol there.").table("positions")
    assert str(row["first_seen"]) == str(row["last_seen"]) == "2019-06-21"


def test_position_of_an_undated_release_has_no_day(tell: Tell) -> None:
    (row,) = tell("They heard CNES President Ana Sol there.", published=None).table("positions")
    assert row["first_seen"] is None


def test_post_of_single_word_org_before_comma(tell: Tell) -> None:
    t = tell("They heard Bo Ek, CEO of Zorbex, and left.")
    assert {p.organisation for p in t.positions} == {"zorbex"}


def test_post_of_two_word_org(tell: Tell) -> None:
    assert {p.organisation for p in tell("They heard Ana Sol, Head of Zorbex Optics.").positions} == {"zorbex-optics"}


def test_new_post_of_the_appointee(tell: Tell) -> None:
    assert ("Chair", "zorbex-committee") in {
        (p.title, p.organisation)
        for p in tell("CNES President Ana Sol was appointed Chair of the Zorbex Committee on 3 June 2019.").positions
        if p.holder
    }


def test_no_unnamed_post_beside_the_named(tell: Tell) -> None:
    assert all(
        p.holder
        for p in tell("CNES President Ana Sol was appointed Chair of the Zorbex Committee on 3 June 2019.").positions
    )


def test_took_office_as(tell: Tell) -> None:
    assert all(p.holder for p in tell("Dr Ana Sol took office on 3 June 2019 as Director General of DLR.").positions)


def test_then_is_no_title(tell: Tell) -> None:
    assert {p.title for p in tell("They saw Bo Ek, then Head of Roscosmos, there.").positions} == {"Head"}


def test_has_been_president(tell: Tell) -> None:
    assert tell("Ana Sol has been the President of CNES since 2015.").ids("people") == {"ana-sol"}


def test_who_is_the_director(tell: Tell) -> None:
    assert tell(
        "On 3 June 2019 ISRO Chairman Ana Sol and Bo Ek, who is the Director of DLR, signed a memorandum of understanding in Bengaluru."
    ).agreement().parties == {"isro", "dlr"}
