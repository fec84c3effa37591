"""Hard-wrapped lines are joined, broken words mended, lists and headings told."""

from __future__ import annotations

from itertools import pairwise

import pytest

from flows.normalising.lines import Line, join_lines, known_words, runs_on, split_lines, wrap_width


def joined(text: str, known_from: str = "") -> str:
    lines = split_lines(text)
    pieces = join_lines(text, lines, known_words(known_from or text))
    return "".join(piece.before + text[piece.start : piece.end] for piece in pieces)


def marks(text: str) -> list[tuple[str, str]]:
    return [(line.mark, text[line.start : line.end]) for line in split_lines(text)]


@pytest.mark.parametrize(
    ("wrapped", "mended"),
    [
        ("close coopera-\ntion in space", "close cooperation in space"),
        ("the chair, Jean-\nYves Exemple", "the chair, Jean-Yves Exemple"),
        ("the probe Xeno-\n2 flew", "the probe Xeno-2 flew"),
        ("a state-of-\nthe-art camera", "a state-of-the-art camera"),
        ("a long-\nterm plan", "a long-term plan"),
        ("the vice-\nprésident", "the vice-président"),
        ("a wind-\nmill, wind and mill", "a wind-mill, wind and mill"),
        ("a data-\nbase; the database grows", "a database; the database grows"),
        ("talks –\nand more", "talks – and more"),
    ],
)
def test_a_hyphen_at_a_line_end_is_kept_where_it_is_the_words_own(wrapped: str, mended: str) -> None:
    assert joined(wrapped) == mended


def test_bullets_go_and_numbers_stay() -> None:
    assert marks("* One\n- Two\n- Three\n• Four\n1. Five") == [
        ("list_item", "One"),
        ("list_item", "Two"),
        ("list_item", "Three"),
        ("list_item", "Four"),
        ("list_item", "1. Five"),
    ]


def test_a_dash_without_company_opens_no_list() -> None:
    assert marks("“We fly.”\n\n— Anna Beispiel, director\n\nText") == [
        ("", "“We fly.”"),
        ("", "— Anna Beispiel, director"),
        ("", "Text"),
    ]


def test_headings_of_both_markdown_forms_are_told_and_rules_dropped() -> None:
    assert marks("# One ##\n\nTwo\n===\n\n---\n\n* * *\n\n> said\n\n```\n| a | b |\n|---|---|") == [
        ("heading", "One"),
        ("heading", "Two"),
        ("", "said"),
        ("list_item", "a | b"),
    ]


WRAPPED = """The two offices agreed on a plan to build a station together on
the northern coast, where the weather is fair for most of the
year and the sea is near. The work begins in autumn, once the
parliaments of both countries have agreed.
It ends in spring.
"""


def test_wrapped_lines_run_on_until_the_next_word_would_have_fitted() -> None:
    lines = split_lines(WRAPPED)
    width = wrap_width(lines)
    assert 55 <= width <= 65
    assert [runs_on(WRAPPED, a, b, width) for a, b in pairwise(lines)] == [True, True, True, False]


def test_long_lines_are_paragraphs() -> None:
    text = ("A sentence that goes on for quite a while, and then some more. " * 5).strip()
    lines = split_lines(f"{text}\n{text}\n{text}\n{text}")
    assert wrap_width(lines) == 0
    assert not runs_on(f"{text}\n{text}", Line(0, len(text), "", 0), Line(len(text) + 1, 2 * len(text) + 1, "", 0), 0)
