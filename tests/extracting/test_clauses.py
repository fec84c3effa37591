"""Clauses: who stands where around a verb, what belongs to which clause, and whether it happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("On 3 June 2019 CNES and DLR signed a protocol.", "actual"),
        ("CNES and DLR will sign a protocol in October 2019.", "planned"),
        ("CNES and DLR plan to sign a protocol in October 2019.", "planned"),
        ("CNES and DLR are expected to sign a protocol in October 2019.", "planned"),
        ("The upcoming signing of the protocol between CNES and DLR is in October 2019.", "planned"),
        ("CNES and DLR signed a protocol for October 2019.", "planned"),
        ("CNES and DLR could sign a protocol in June 2019.", "hypothetical"),
        ("CNES and DLR might sign a protocol in June 2019.", "hypothetical"),
        ("CNES and DLR did not sign the protocol in April 2018.", "negated"),
        ("CNES and DLR never signed the protocol in April 2018.", "negated"),
    ],
)
def test_whether_it_happened_is_told_by_the_words_around(tell: Tell, text: str, realis: str) -> None:
    assert tell(text).one("signing").realis == realis


def test_plan_beside_past_in_one_sentence(tell: Tell) -> None:
    told = tell("ISRO launched the Zorb-2 satellite on 3 April 2019; it will launch the Zorb-3 satellite in 2021.")
    assert [(e.realis, e.date, e.roles["mentioned"]) for e in told.all("launch")] == [
        ("actual", "2019-04-03", {"zorb-2"}),
        ("planned", "2021", {"zorb-3"}),
    ]


def test_each_event_takes_the_date_of_its_own_clause(tell: Tell) -> None:
    told = tell("CNES met DLR in Bonn on 3 April 2019, and CNES signed a protocol with JAXA on 5 April 2019.")
    assert told.one("meeting").date == "2019-04-03"
    assert told.one("signing").date == "2019-04-05"


def test_participle_takes_the_date_of_its_agreement(tell: Tell) -> None:
    told = tell(
        "On 3 June 2019 CNES and DLR met in Bonn to review the framework agreement signed by the two agencies in 2011."
    )
    assert told.one("meeting").date == "2019-06-03"
    assert told.one("signing").date == "2011"


def test_same_day_is_the_day_told_before(tell: Tell) -> None:
    told = tell("CNES and DLR met in Bonn on 3 June 2019. The two agencies signed a protocol the same day.")
    assert told.one("signing").date == "2019-06-03"


def test_object_of_another_verb_is_no_subject(tell: Tell) -> None:
    told = tell("DLR thanked CNES and signed a protocol with JAXA on 3 June 2019.")
    assert "cnes" not in told.one("signing").roles.get("signatory", set()) or "dlr" in told.one("signing").who


def test_witnesses_stand_by_the_verb_that_they_saw(tell: Tell) -> None:
    told = tell(
        "Monday 3 June, on the occasion of the visit to Norway of Cy Oxley, Minister for Europe and Foreign Affairs, "
        "CNES President Ana Sol met Bo Ek, President of DLR, in Oslo in the presence of France's Ambassador "
        "Dee Aldane to discuss cooperation."
    )
    assert told.one("visit").roles == {"visitor": {"cy-oxley"}, "host": {"NOR"}}
    assert told.one("meeting").roles == {
        "principal": {"ana-sol", "cnes", "bo-ek", "dlr"},
        "witness": {"dee-aldane", "FRA"},
    }
    assert (told.one("meeting").place, told.one("meeting").country) == ("Oslo", "NOR")


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("CNES met DLR in Bonn on 3 June 2019.", "Bonn", "DEU"),
        ("CNES met DLR at the French Embassy in Oslo on 3 June 2019.", "French Embassy in Oslo", "NOR"),
        ("CNES met DLR in Bengaluru, India, on 3 June 2019.", "Bengaluru", "IND"),
        ("CNES met DLR in Norway on 3 June 2019.", "Norway", "NOR"),
        ("CNES met DLR about Norway on 3 June 2019.", None, None),
    ],
)
def test_place_is_where_a_preposition_of_place_leads(
    tell: Tell, text: str, place: str | None, country: str | None
) -> None:
    meeting = tell(text).one("meeting")
    assert (meeting.place, meeting.country) == (place, country)


def test_what_is_remembered_did_not_happen_then(tell: Tell) -> None:
    told = tell(
        "CNES took part in the commemoration of the 50th anniversary of the launch of the Zorb satellite in 2017."
    )
    assert told.all("launch") == []


def test_relative_dates_resolve_by_the_release(tell: Tell) -> None:
    told = tell(
        "They discussed the launch this September of JAXA's Zorb-8 mission. It was decided at the "
        "Zorb Contest in December last year."
    )
    assert (told.one("launch").date, told.one("launch").realis) == ("2019-09", "planned")
    assert told.one("launch").roles == {"operator": {"jaxa"}, "mentioned": {"zorb-8"}}


def test_wrong_weekday_is_a_finding(tell: Tell) -> None:
    told = tell("Friday 4 June, CNES met DLR in Bonn.")
    assert "weekday_mismatch" in told.findings()
    assert told.one("meeting").date == "2019-06-04"
    assert "weekday_mismatch" not in tell("Tuesday 4 June, CNES met DLR in Bonn.").findings()


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        ("The probe flies a path that leads to a docking to the Zorb-1 module on 3 May 2020.", "mission_milestone", "2020-05-03"),
        ("Zorb-1 is slated to fly on the third ESA rocket in 2021.", "launch", "2021"),
    ],
)  # fmt: skip
def test_longer_words_that_tell_nothing_give_way_to_those_within(tell: Tell, text: str, type_: str, date: str) -> None:
    told = tell(text)
    assert (told.types(), told.one(type_).date) == ([type_], date)
