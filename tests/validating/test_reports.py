"""Each form of report names table, row, column, what is wrong and the remedy, and cannot be broken by what it tells."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from flows.validating import FORMATS, Problem, render

PROBLEM = Problem("events", 3, "type", "unknown_term", "'party' is not one of the terms", "output/events.csv", "e3")
NASTY = Problem("events", 1, "type", "pattern", "a<b>&\"'\r\n::error::%0A\x1b[31m\x00,x", "out/a:b,c%.csv", "k\n")


@pytest.mark.parametrize("form", FORMATS)
def test_report_names_place_fault_and_remedy(form: str) -> None:
    report = render([PROBLEM], form)
    for part in ("events", "3", "type", "party", "output/events.csv", "vocabulary"):
        assert part in report


def test_text_says_valid_or_how_many() -> None:
    assert render([]) == "valid"
    assert render([PROBLEM, PROBLEM]).endswith("2 problems: not valid")


def test_text_moves_no_cursor() -> None:
    assert "\x1b" not in render([NASTY])


def test_json_is_json() -> None:
    report = json.loads(render([PROBLEM], "json"))
    assert report["valid"] is False
    assert report["problems"][0]["row"] == 3
    assert report["problems"][0]["key"] == "e3"
    assert json.loads(render([], "json")) == {"valid": True, "problems": []}


def test_junit_is_xml_with_a_case_for_each_problem() -> None:
    suite = ElementTree.fromstring(render([PROBLEM, NASTY], "junit"))
    assert suite.get("failures") == "2"
    assert [case.find("failure").get("type") for case in suite] == ["unknown_term", "pattern"]  # type: ignore[union-attr]
    passed = ElementTree.fromstring(render([], "junit"))
    assert (passed.get("tests"), passed.get("failures"), len(passed)) == ("1", "0", 1)


def test_github_command_is_one_line_and_escaped() -> None:
    lines = render([PROBLEM, NASTY], "github").split("\n")
    assert len(lines) == 2
    assert lines[0].startswith("::error file=output/events.csv,line=4,title=entente unknown_term::events, row 3 (e3)")
    assert lines[1].startswith("::error file=out/a%3Ab%2Cc%25.csv,line=2,")
    assert "%0D%0A::error::%250A" in lines[1]
    assert "\x1b" not in lines[1]
