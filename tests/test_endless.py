"""Texts without end that tell the same, or something new, in every sentence: no longer than their length."""

from __future__ import annotations

import time

import pytest

from flows import settings
from flows.model import Source
from flows.pipeline import open_project, told_by

SECONDS = 8.0
"""Generous beside what it takes (1 to 2 s): comparing everything with everything takes minutes."""

AGAIN = "The agreement between Italy and Kenya was signed on 3 May 2020 in Rome.\n\n"


@pytest.mark.parametrize(
    "texts",
    (
        [AGAIN] * 1500,
        [
            f"Ana Sol{'abcdefghij'[n % 10] * (n % 7 + 1)} met Bo Ek on {n % 28 + 1} May {1990 + n % 40}.\n\n"
            for n in range(1500)
        ],
        ["NASA and ESA met JAXA and Bo Ek. Both sides agreed on tides.\n\n"] * 2500,
    ),
    ids=("the same event", "ever new events", "both sides again"),
)
def test_a_text_that_goes_on_telling_is_read_in_linear_time(texts: list[str]) -> None:
    project = open_project(settings.RAW)
    data = ("A title of its own\n\n" + "".join(texts)).encode()
    began = time.process_time()
    told = told_by(Source("a.txt", None, None, None), data, project, {})
    assert time.process_time() - began < SECONDS
    assert told["documents"][0]["status"] == "accepted" and told["events"]
