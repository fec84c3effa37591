"""A release's lines laid out: header, title, subtitles, body, and a header line that stands at the end."""

from __future__ import annotations

from collections.abc import Sequence

from flows.normalising.body import lay_out_body
from flows.normalising.drafts import Draft, Style
from flows.normalising.front import lay_out_front, with_prefix_split
from flows.normalising.header import Header, find_number, read_header
from flows.normalising.lines import Line, wrap_width

_TAIL_LINES, _TAIL_LENGTH = 3, 60


def lay_out(text: str, lines: Sequence[Line], style: Style) -> list[Draft]:
    """The paragraphs of ``text``, made of ``lines`` in their order; every line is in exactly one of them."""
    width = wrap_width(lines)
    lines = with_prefix_split(text, lines, style)
    front, body = lay_out_front(text, lines, width, style)
    return _with_header_at_end(text, front + lay_out_body(text, lines[body:], width, style), style)


def _with_header_at_end(text: str, drafts: list[Draft], style: Style) -> list[Draft]:
    """A line at the end that is nothing but a number of the publisher's own pattern, or place and date, is header."""
    numbered = any(draft.header and draft.header.number for draft in drafts)
    dated = any(draft.header and draft.header.date for draft in drafts)
    for index in range(max(len(drafts) - _TAIL_LINES, 1), len(drafts)):
        line = drafts[index].lines[0]
        content = text[line.start : line.end]
        if len(drafts[index].lines) > 1 or len(content) > _TAIL_LENGTH or not any(map(str.isdigit, content)):
            continue
        own = style.profile is not None and bool(style.profile.numbers)
        number = find_number(content, style.profile) if own and not numbered else None
        if number and number.start == 0 and number.end == len(content):
            drafts[index] = Draft("header", (line,), Header(False, number, None, None, None))
            continue
        header = None if dated else read_header(content, style.language, style.publishers, style.profile)
        if header and header.date and header.place:
            drafts[index] = Draft("header", (line,), header)
    return drafts
