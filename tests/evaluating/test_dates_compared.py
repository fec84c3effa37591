"""Dates of gold against dates of the tables."""

from __future__ import annotations

from datetime import date

import pytest

from flows.evaluating.dates import GoldDate, ToldDate, can_be_same, same_date, span_of

JUNE = ToldDate("2018-06", date(2018, 6, 1), date(2018, 6, 30), "month")


def test_partial_dates_are_spans() -> None:
    assert span_of("2024-02") == (date(2024, 2, 1), date(2024, 2, 29))
    assert span_of("2018") == (date(2018, 1, 1), date(2018, 12, 31))
    with pytest.raises(ValueError, match="June 2018"):
        span_of("June 2018")


def test_precision_must_be_right_too() -> None:
    assert same_date(GoldDate.of("2018-06", None, None, "month"), JUNE)
    assert not same_date(GoldDate.of("2018-06-15", None, None, "day"), JUNE)
    assert not same_date(GoldDate.of("2018", None, None, "year"), JUNE)


def test_an_end_date_makes_a_range() -> None:
    told = ToldDate("2018-05-25/2018-05-26", date(2018, 5, 25), date(2018, 5, 26), "range")
    assert same_date(GoldDate.of("2018-05-25", "2018-05-26", None, "day"), told)
    with pytest.raises(ValueError, match="before it begins"):
        GoldDate.of("2018-05-25", "2018-05-24", None, "range")


def test_a_vague_date_may_be_any_within_the_span() -> None:
    gold = GoldDate.of("2018", None, "early summer 2018", "year")
    assert same_date(gold, JUNE)
    assert same_date(GoldDate.of("2018-04", "2018-06", "the second quarter of 2018", "quarter"), JUNE)
    assert not same_date(gold, ToldDate("2019-06", date(2019, 6, 1), date(2019, 6, 30), "month"))


def test_an_unresolved_day_lets_any_date_pass_and_no_date_lets_none_pass() -> None:
    assert same_date(GoldDate.of(None, None, "Friday", None), JUNE)
    assert not same_date(GoldDate.of(None, None, None, None), JUNE)
    assert same_date(GoldDate.of(None, None, None, None), ToldDate(None, None, date(2018, 7, 20), "open_interval"))


def test_dates_contradict_each_other_when_their_spans_share_no_day() -> None:
    gold = GoldDate.of("2018-06-15", None, None, "day")
    assert can_be_same(gold, JUNE)
    assert can_be_same(gold, ToldDate(None, None, date(2018, 7, 1), "open_interval"))
    assert not can_be_same(gold, ToldDate(None, None, date(2018, 6, 14), "open_interval"))
