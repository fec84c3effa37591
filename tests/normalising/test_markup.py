"""Mark-up goes, text stays, and a sign that marks nothing is text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.normalising.markup import strip_inline


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('*"We are glad."*', '"We are glad."'),
        ("**Anna Kontakt** Press Officer", "Anna Kontakt Press Officer"),
        ("***bold it* rest**", "bold it rest"),
        ("_so_ and __so__ but snake_case_name", "so and so but snake_case_name"),
        ("the 23<sup>rd</sup> session", "the 23rd session"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("x < y and y > z, 3<5", "x < y and y > z, 3<5"),
        ('[the network](https://example.org/a_(b) "Title") works', "the network works"),
        ("[see][1] it\n\n[1]: https://example.org", "see it\n\n"),
        ("[[a](b)](c)", "a"),
        ("![logo](a.png)Text ![A view of Mars](b.png)", "Text A view of Mars"),
        ("<https://example.org> and <anna@example.org>", "https://example.org and anna@example.org"),
        ("R&amp;D, &eacute;t&#233;&nbsp;5 but AT&T and &unknown;", "R&D, été 5 but AT&T and &unknown;"),
        (r"2 \* 3 \_a\_ \# C:\dir", r"2 * 3 _a_ # C:\dir"),
        ("before <!-- not shown --> after", "before  after"),
        ("`code` and ~~gone~~", "code and gone"),
        ("A note.[^1]", "A note."),
        ("Sagittarius A*, or Sgr A* (the star) and 5*3*2", "Sagittarius A*, or Sgr A* (the star) and 5*3*2"),
        ("an open *star\n\nand another*", "an open *star\n\nand another*"),
        ("He said [sic] so (twice)", "He said [sic] so (twice)"),
    ],
)
def test_inline_markup_is_taken_out(before: str, after: str) -> None:
    assert strip_inline(before)[0] == after


@given(st.text(st.sampled_from("ab *_`[]()<>!\\&;~\n/-#"), max_size=80))
def test_nothing_malformed_breaks_it_and_only_marks_are_lost(text: str) -> None:
    stripped, offsets = strip_inline(text)
    for index, character in enumerate(stripped):
        source = text[offsets.to_source(index)]
        assert source == character or character == "\n" or source == "&"


def test_scripts_and_styles_go_with_what_they_hold() -> None:
    page = 'They met.<script type="a">var x = "they signed</style>";</script> It rained.<STYLE>p {}</STYLE> <script> stays.'
    assert strip_inline(page)[0] == "They met. It rained. <script> stays."
