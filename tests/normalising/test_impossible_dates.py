"""What has no date: days that no calendar has, numbers that only look like days, days of a text without a date."""

from __future__ import annotations

from datetime import date

import pytest

from flows.normalising.dates import find_dates

PUBLISHED = date(2018, 6, 21)


@pytest.mark.parametrize(
    "text",
    ["on 31 June", "on 30 February 2018", "on 29 February 2019", "on 45/13/2018", "on 2018-13-45", "on 2018-00-10"],
)
def test_impossible_dates_have_no_value(text: str) -> None:
    found = find_dates(text, "en", PUBLISHED)
    assert [mention.when.date for mention in found] == [None]
    assert [finding.code for finding in found[0].findings] == ["impossible_date"]


@pytest.mark.parametrize("text", ["version 92.0.4512", "version 1.0.2018", "part 99.99.9999"])
def test_numbers_with_points_that_are_no_days_have_no_value(text: str) -> None:
    assert {mention.when.date for mention in find_dates(text, "en", PUBLISHED)} <= {None}


def test_relative_dates_of_an_undated_text_are_unknown() -> None:
    assert [mention.when.date for mention in find_dates("Today they met; last year they wrote.", "en", None)] == [
        None,
        None,
    ]
