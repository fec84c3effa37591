"""When two tellings are of one event."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from flows.extracting.frames.events import dates_agree
from flows.model import When
from tests.extracting.telling import Told

Tell = Callable[..., Told]

APRIL = When("2019-04", date(2019, 4, 1), date(2019, 4, 30), "month", "stated")
THIRD = When("2019-04-03", date(2019, 4, 3), date(2019, 4, 3), "day", "stated")
MAY = When("2019-05", date(2019, 5, 1), date(2019, 5, 31), "month", "stated")
OPEN = When("2019-04-15/..", date(2019, 4, 15), None, "open_interval", "stated")


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (APRIL, THIRD, True), (THIRD, MAY, False), (None, MAY, True), (When(), THIRD, True), (OPEN, MAY, True),
        (OPEN, THIRD, False), (None, None, True),
    ],
)  # fmt: skip
def test_dates_agree_when_they_overlap_or_are_not_given(one: When | None, other: When | None, agree: bool) -> None:
    assert dates_agree(one, other) is agree
    assert dates_agree(other, one) is agree


def test_signing_told_twice_is_one_event(tell: Tell) -> None:
    told = tell(
        "CNES and DLR signed a framework agreement on 3 June 2019. After the signing of the framework agreement, CNES "
        "was glad. The agreement was signed in the presence of the French President."
    )
    signing = told.one("signing")
    assert signing.date == "2019-06-03"
    assert signing.roles == {"signatory": {"cnes", "dlr"}, "witness": {"FRA"}}


def test_two_days_are_two_meetings(tell: Tell) -> None:
    told = tell("CNES met DLR in Bonn on 3 June 2019. CNES met DLR in Oslo on 5 June 2019.")
    assert [(e.date, e.place) for e in told.all("meeting")] == [("2019-06-03", "Bonn"), ("2019-06-05", "Oslo")]


def test_others_on_the_same_day_meet_for_themselves(tell: Tell) -> None:
    told = tell("CNES met DLR in Bonn on 3 June 2019. JAXA met ISRO in Tokyo on 3 June 2019.")
    assert [e.who for e in told.all("meeting")] == [{"cnes", "dlr"}, {"jaxa", "isro"}]


def test_two_satellites_are_two_launches(tell: Tell) -> None:
    told = tell("ISRO launched the Zorb-2 satellite in 2018. ISRO launched the Zorb-3 satellite in 2018.")
    assert [e.roles["mentioned"] for e in told.all("launch")] == [{"zorb-2"}, {"zorb-3"}]


def test_a_launch_told_twice_is_one(tell: Tell) -> None:
    told = tell(
        "ISRO launched the Zorb-2 satellite in 2018. The launch of the Zorb-2 satellite on 3 May 2018 went well."
    )
    assert told.one("launch").date == "2018-05-03"


def test_what_did_not_happen_is_an_event_of_its_own(tell: Tell) -> None:
    told = tell("CNES and DLR did not sign the protocol in 2015. CNES and DLR signed the protocol in 2018.")
    assert {(e.realis, e.date) for e in told.all("signing")} == {("negated", "2015"), ("actual", "2018")}


def test_headline_and_text_tell_one_signing(tell: Tell) -> None:
    told = tell(
        "CNES and DLR signed a framework agreement in Bonn on 3 June 2019. The day was long and warm.",
        title="CNES and DLR sign framework agreement",
    )
    signing = told.one("signing")
    assert (signing.date, signing.realis, signing.main) == ("2019-06-03", "actual", True)


def test_the_more_precise_date_is_kept(tell: Tell) -> None:
    told = tell(
        "CNES and DLR signed the Oslo Declaration in June 2019. The Oslo Declaration was signed by CNES on 3 June 2019."
    )
    assert told.one("signing").date == "2019-06-03"


def test_days_in_a_row_are_one_range(tell: Tell) -> None:
    told = tell("CNES met DLR in Bonn on Monday, 3 June and Tuesday, 4 June.")
    assert told.one("meeting").date == "2019-06-03/2019-06-04"
    assert told.one("meeting").row["date_precision"] == "range"


def test_date_columns_fit_together(tell: Tell) -> None:
    row = tell("CNES met DLR in Bonn in April 2018.").one("meeting").row
    assert (row["date"], str(row["earliest"]), str(row["latest"])) == ("2018-04", "2018-04-01", "2018-04-30")
    assert (row["date_precision"], row["date_basis"]) == ("month", "stated")


def test_publication_only_bounds_what_has_no_date(tell: Tell) -> None:
    row = tell("CNES President Ana Sol met Bo Ek, Head of DLR, in Bonn.").one("meeting").row
    assert (row["date"], row["earliest"], str(row["latest"])) == (None, None, "2019-06-21")
    assert row["date_basis"] == "publication"


def test_nothing_bounds_the_date_in_an_undated_release(tell: Tell) -> None:
    row = tell("CNES President Ana Sol met Bo Ek, Head of DLR, in Bonn.", published=None).one("meeting").row
    assert (row["date"], row["earliest"], row["latest"], row["date_basis"]) == (None, None, None, "unknown")
