"""Counts and intervals."""

from __future__ import annotations

import pytest

from flows.evaluating.scores import Tally, wilson


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [  # Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_intervals_are_those_of_newcombe(right: int, total: int, low: float, high: float) -> None:
    bounds = wilson(right, total)
    assert bounds is not None
    assert bounds.low == pytest.approx(low, abs=5e-5)
    assert bounds.high == pytest.approx(high, abs=5e-5)


def test_wilson_is_symmetric_and_stays_within_bounds() -> None:
    all_right, none_right = wilson(7, 7), wilson(0, 7)
    assert all_right is not None and none_right is not None
    assert all_right.high == 1.0 and none_right.low == 0.0
    assert all_right.low == pytest.approx(1 - none_right.high)
    assert wilson(0, 0) is None


def test_known_counts_give_known_scores() -> None:
    tally = Tally(right=6, told=8, gold=12)
    assert (tally.precision, tally.recall, tally.f1) == (0.75, 0.5, 0.6)


def test_f1_lies_within_its_interval_and_the_interval_follows_jaccard() -> None:
    tally = Tally(right=6, told=8, gold=12)
    bounds, jaccard = tally.f1_interval, wilson(6, 14)
    assert bounds is not None and jaccard is not None
    assert bounds.low < 0.6 < bounds.high
    assert bounds.low == pytest.approx(2 * jaccard.low / (1 + jaccard.low))


def test_nothing_to_judge_has_no_score() -> None:
    empty = Tally(0, 0, 0)
    assert (empty.precision, empty.recall, empty.f1, empty.f1_interval) == (None, None, None, None)


def test_tallies_add_up() -> None:
    assert Tally(1, 2, 3) + Tally(4, 5, 6) == Tally(5, 7, 9)
