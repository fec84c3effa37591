"""Texts of a megabyte that no one would write take about a second and break nothing."""

from __future__ import annotations

import time

import pytest

from flows.model import Document, Source
from flows.normalising.contacts import cut_contacts
from flows.normalising.details import find_details
from flows.normalising.drafts import Style
from flows.normalising.language import detect_language
from flows.normalising.layout import lay_out
from flows.normalising.lines import split_lines
from flows.normalising.markup import strip_inline
from flows.normalising.publisher import choose_publisher
from flows.normalising.release import normalise
from flows.normalising.repair import repair
from flows.normalising.writing import write
from flows.publishers import Profile, Publishers

PUBLISHERS = Publishers((Profile("rso", ("RSO",), domains=("rso.example",), numbers=(r"\bRS[0-9]+\b",)),))
SIZE = 1_000_000
# Generous beside what it takes (0.1 to 1 s), for a busy machine; a quadratic step takes minutes.
SECONDS = 10.0


@pytest.mark.parametrize(
    "part",
    [
        "a", "word ", "He met her. ", "*", "[", "[a](b) ", "<", "<!-- ", "&amp;", "\\", "`", "_a", "](", "1 ", "202-555-0101 ",
        "+", "a@b.org ", "@", ".", "“", "\u00a0", "\u200b", "e\u0301", "a" + "\u0301" * 50, "\u1100\u1161", "RSO ", "RS1 ",
        "A B C, ", "Jane Roe / ", "N° ", "(", "5 May 2018 ", "http://a.b/", "-", "—", "#", "|", "> ",
    ],
)  # fmt: skip
def test_a_line_of_a_megabyte_is_normalised_in_linear_time(part: str) -> None:
    text = part * (SIZE // len(part))
    began = time.perf_counter()
    stripped, _ = strip_inline(repair(text)[0])
    details = find_details(stripped)
    lines = split_lines(stripped)
    publisher = choose_publisher(stripped, PUBLISHERS)
    kept, _ = cut_contacts(stripped, lines, details, PUBLISHERS.get(publisher))
    style = Style(detect_language(stripped), PUBLISHERS, PUBLISHERS.get(publisher))
    written = write(stripped, lay_out(stripped, kept, style), details.private)
    assert time.perf_counter() - began < SECONDS
    assert len(written.text) <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "x",
        ".",
        "\ufeff",
        "\ud7ff\uffff",
        "🛰️ 🚀",
        "\u202eabc",
        "-",
        "#",
        "# ",
        "* ",
        "[]()",
        "1.",
        "<br>",
        "​",
        "a\x00b",
        "é" * 3,
    ],
)
def test_a_text_of_next_to_nothing_is_still_a_release(text: str) -> None:
    document = Document("0" * 64, Source("a.txt", None, None, None), "text/plain", "utf-8", len(text), text)
    assert normalise(document, PUBLISHERS).text
