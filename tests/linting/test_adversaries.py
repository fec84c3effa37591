"""A line of a megabyte, written to be slow, goes through reading, normalising and extracting in a second."""

from __future__ import annotations

import time

import pytest

from flows.pipeline import Project, open_project, tell_alone
from flows.settings import RAW

SIZE = 1_000_000
SECONDS = 2.0
"""It takes 0.1 to 0.8 on a core of its own; a step that is not linear takes minutes."""
PROSE = (
    "The agency and the ministry of the country have agreed that they will work with each other for the benefit of their "
    "people. This was said by the president, who has been there, and it is to be of use to all."
)
HEAD = f"A title of the release\n\n{PROSE}\n\n"
"""Prose before the line, so that its language is told."""
PARTS = (
    *(
        "a",
        "A",
        "1",
        "12 ",
        "(",
        "[",
        "<",
        "“",
        '"',
        "«",
        "'",
        "-",
        "*",
        "_",
        "#",
        "|",
        "@",
        ".",
        ",",
        "\u00a0",
        "é",
        "e\u0301",
    ),
    *(
        "A and ",
        "of the ",
        "Zorbex Qualis ",
        "CNES and ",
        "CNES, ",
        "Dr ",
        "J. ",
        "A. B. ",
        "l'",
        "a-",
        "a@",
        "[a](",
        "1.1",
        "1,1",
    ),
    *(
        "5 May 2018, ",
        "from 3 to ",
        "Monday ",
        "2018-",
        "1/2/",
        "the 5 ",
        "met ",
        "signed the agreement ",
        "launch of Zorb ",
    ),
    *("President of ", "Ministry of Oil, ", "in the presence of ", "the two countries ", "France's ", "between A and "),
    *(
        "met with Ana Sol, President of Zorb, and ",
        "“A,” said X. ",
        "“A said ",
        "Zorb Ltd, ",
        "http://a.b/",
        "+33 1 ",
        "&amp;",
    ),
    *(
        "On 5 May 2018 Ana Sol met Bo Ek in Paris. ",
        "He signed an agreement with CNES. ",
        "_a_ ",
        "<sup>",
        "Ã©",
        ".a",
        "\t",
    ),
)


@pytest.fixture(scope="module")
def project() -> Project:
    opened = open_project(RAW)
    tell_alone("a.txt", f"{HEAD}{PROSE}".encode(), opened)  # tables of words are made once
    return opened


@pytest.mark.parametrize("part", PARTS)
def test_an_endless_line_is_told_in_a_second(part: str, project: Project) -> None:
    line = (part * (SIZE // len(part) + 1))[:SIZE]
    took = [_seconds(f"{HEAD}{line}\n", project)]
    if took[0] >= SECONDS:  # perhaps the machine was at something else
        took.append(_seconds(f"{HEAD}{line}\n", project))
    assert min(took) < SECONDS


def _seconds(text: str, project: Project) -> float:
    data = text.encode()
    began = time.process_time()
    tables = tell_alone("a.txt", data, project)
    took = time.process_time() - began
    assert tables["documents"].num_rows == 1
    return took


@pytest.mark.parametrize("part", PARTS)
def test_a_long_sentence_of_it_breaks_nothing(part: str, project: Project) -> None:
    for size in (len(part), 300, 2_000):
        line = (part * (size // len(part) + 1))[:size]
        tables = tell_alone("a.txt", f"{HEAD}{line}\n".encode(), project)
        assert tables["documents"]["status"].to_pylist() == ["accepted"], tables["documents"]["reason"].to_pylist()
