"""Counts and what follows from them: precision, recall, F1, each with an interval."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

_Z = 1.959963984540054
"""The 0.975 quantile of the normal distribution: intervals hold 95 %."""


class Interval(NamedTuple):
    """Lower and upper bound."""

    low: float
    high: float


def wilson(right: int, total: int) -> Interval | None:
    """Wilson's score interval (95 %) of a proportion; null where there is nothing to judge.

    Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927).
    """
    if total == 0:
        return None
    share = right / total
    spread = _Z * math.sqrt(share * (1 - share) / total + _Z * _Z / (4 * total * total))
    middle = share + _Z * _Z / (2 * total)
    scale = 1 + _Z * _Z / total
    low = 0.0 if right == 0 else (middle - spread) / scale
    high = 1.0 if right == total else (middle + spread) / scale
    return Interval(low, high)


@dataclass(frozen=True, slots=True)
class Tally:
    """``right`` of the ``told`` facts are right; gold holds ``gold`` of them."""

    right: int
    told: int
    gold: int

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.told + other.told, self.gold + other.gold)

    @property
    def precision(self) -> float | None:
        """The share of the told facts that is right; null where nothing is told."""
        return self.right / self.told if self.told else None

    @property
    def recall(self) -> float | None:
        """The share of gold that is told; null where gold holds nothing."""
        return self.right / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two; null where nothing is told and gold holds nothing."""
        return 2 * self.right / (self.told + self.gold) if self.told + self.gold else None

    @property
    def f1_interval(self) -> Interval | None:
        """An interval of F1 by way of Jaccard's index J = right / (told + gold - right).

        J is the proportion of right facts among all that are told or in gold, so it has a Wilson interval; and
        F1 = 2 J / (1 + J) rises with J, so the bounds carry over.
        """
        bounds = wilson(self.right, self.told + self.gold - self.right)
        return bounds and Interval(2 * bounds.low / (1 + bounds.low), 2 * bounds.high / (1 + bounds.high))
