"""Endless lines and texts of next to nothing: they break nothing and take no longer than their length."""

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
from flows.normalising.publisher import weigh_publishers
from flows.normalising.release import MOST_LINES, normalise
from flows.normalising.repair import repair
from flows.normalising.writing import write
from flows.publishers import Profile, Publishers

PUBLISHERS = Publishers((Profile("rso", ("RSO",), domains=("rso.example",), numbers=(r"\bRS[0-9]+\b",)),))
SIZE = 200_000
# Generous beside what it takes (0.02 to 0.5 s): a quadratic step takes minutes.
SECONDS = 4.0
SIGNS = "a * [ < \\ ` _a ]( + @ . “ ( - — # | \u00a0 \u200b e\u0301 \u1100\u1161".split(" ")
PHRASES = (
    *("word ", "He met her. ", "[a](b) ", "<!-- ", "&amp;", "1 ", "202-555-0101 ", "a@b.org ", "RSO ", "RS1 ", "> "),
    *("A B C, ", "Jane Roe / ", "N° ", "<script> ", "5 May 2018 ", "http://a.b/", "a" + "\u0301" * 50),
)


@pytest.mark.parametrize("part", (*SIGNS, *PHRASES))
def test_one_endless_line_is_normalised_in_linear_time(part: str) -> None:
    text = part * (SIZE // len(part))
    began = time.process_time()
    stripped, _ = strip_inline(repair(text)[0])
    details = find_details(stripped)
    lines = split_lines(stripped)
    publisher = weigh_publishers(stripped, PUBLISHERS).publisher_id
    kept, _ = cut_contacts(stripped, lines, details, PUBLISHERS.get(publisher))
    style = Style(detect_language(stripped), PUBLISHERS, PUBLISHERS.get(publisher))
    written = write(stripped, lay_out(stripped, kept, style), details.private)
    assert time.process_time() - began < SECONDS
    assert len(written.text) <= len(text)


NEXT_TO_NOTHING = (
    *("", " ", "\n", "x", ".", "-", "#", "# ", "* ", "[]()", "1.", "<br>"),
    *("\ufeff", "\ud7ff\uffff", "🛰️ 🚀", "\u202eabc", "\u200b", "a\x00b", "ééé"),
)


@pytest.mark.parametrize("text", NEXT_TO_NOTHING)
def test_a_text_of_next_to_nothing_is_still_a_release(text: str) -> None:
    document = Document("0" * 64, Source("a.txt", None, None, None), "text/plain", "utf-8", len(text), text)
    assert normalise(document, PUBLISHERS).text


def test_rows_of_nothing_but_gaps_are_parted_in_linear_time() -> None:
    text = ("a" + "\t " * 30_000 + "\n") * 3
    began = time.process_time()
    assert "".join(text[line.start : line.end] for line in split_lines(text)).count("a") == 3
    assert time.process_time() - began < SECONDS


def test_a_file_with_more_lines_than_any_release_is_read_to_a_limit_and_says_so() -> None:
    text = "RSO opens a site\n\n" + "a b\n" * 200_000
    document = Document("0" * 64, Source("a.txt", None, None, None), "text/plain", "utf-8", len(text), text)
    began = time.process_time()
    release = normalise(document, PUBLISHERS)
    assert time.process_time() - began < SECONDS
    assert [finding.code for finding in release.findings] == ["unread_passage"]
    assert release.title == "RSO opens a site" and len(release.text) < MOST_LINES * 5
