"""No pattern of the project takes longer than its text is long; those that do are found."""

from __future__ import annotations

import re

import pytest

from flows.linting.patterns import attacks, patterns, slow


def test_no_pattern_of_the_project_is_slow() -> None:
    complaints = [slow(place, pattern) for place, pattern in patterns().items()]
    assert [complaint for complaint in complaints if complaint is not None] == []


def test_patterns_are_found_in_modules_and_in_what_they_make_for_a_language() -> None:
    found = patterns()
    assert "flows.extracting.words.tokens._TOKEN" in found
    assert any("(en)" in place for place in found)
    assert any("(fr)" in place for place in found)
    assert len(found) == len({id(pattern) for pattern in found.values()})


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+$",
        r"(?:\w+\s?)*:",
        r"\s*,",
        r"[-*\s]*[-*]{2,}[-*\s]*$",
        r"<[^>]*>",
        r"(?:A|A[a-z]*)+\.",
        r"x.*y.*z",
    ],
)
def test_a_pattern_that_looks_again_at_what_it_has_seen_is_told(pattern: str) -> None:
    complaint = slow("nowhere", re.compile(pattern))
    assert complaint is not None
    assert complaint.severity == "error"
    assert "bound its repetitions" in complaint.message


@pytest.mark.parametrize("pattern", [r"\w+", r"\s{0,9},", r"[.,]\d{1,9}", r"a|b", r"(?<=\s)x{1,3}y", r"\A\s*x"])
def test_a_pattern_in_linear_time_is_passed_over(pattern: str) -> None:
    assert slow("nowhere", re.compile(pattern)) is None


def test_attacks_repeat_what_the_pattern_repeats() -> None:
    assert ("ab", "0") in attacks(re.compile(r"a(?:b|c)[0-9]+"))
    assert ("", "x ") in attacks(re.compile(r"(?:\w\s)*!")) or ("", "a ") in attacks(re.compile(r"(?:\w\s)*!"))
