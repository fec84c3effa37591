"""A release's lines laid out: header, title, subtitles, body, and a header line that stands at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.model import Span
from flows.normalising.body import lay_out_body
from flows.normalising.drafts import Draft, Style
from flows.normalising.front import lay_out_front
from flows.normalising.header import Header, read_header
from flows.normalising.header_dates import header_dates
from flows.normalising.lines import Line, wrap_width
from flows.normalising.numbers import find_number
from flows.normalising.phrases import first_word, first_words, phrase_start, phrases, plain
from flows.normalising.prefixes import with_prefix_split

_OPENING, _TAIL_LINES, _TAIL_LENGTH, _CLOSING_LENGTH = 6, 6, 60, 200
_PLACE_AT = re.compile(r"\s*([A-ZÀ-Þ][\w'’-]*(?:[ -][A-ZÀ-Þ][\w'’-]*){0,3})")


def lay_out(text: str, lines: Sequence[Line], style: Style) -> list[Draft]:
    """The paragraphs of ``text``, made of ``lines`` in their order; every line is in exactly one of them."""
    width = wrap_width(lines)
    lines = with_prefix_split(text, lines, style)
    front, body = lay_out_front(text, lines, width, style)
    return _with_header_at_end(text, front + lay_out_body(text, lines[body:], width, style), style)


def _with_header_at_end(text: str, drafts: list[Draft], style: Style) -> list[Draft]:
    """A line at the end that is nothing but a number, or a date with its place or label, is header; and so are the
    formula with which a statement closes ("Done at Paris on 4 May 2015") and the sender below a summary."""
    numbered = any(draft.header and draft.header.number for draft in drafts)
    dated = any(draft.header and draft.header.date for draft in drafts)
    titled = next((at + 1 for at, draft in enumerate(drafts) if draft.kind == "title"), len(drafts))
    begun = next((at for at, draft in enumerate(drafts) if draft.kind == "body"), len(drafts))
    opening = range(min(begun, titled), min(begun + _OPENING, len(drafts)))
    for index in sorted({*opening, *range(max(len(drafts) - _TAIL_LINES, 1), len(drafts))}):
        line = drafts[index].lines[0]
        content = text[line.start : line.end]
        if len(drafts[index].lines) > 1:
            continue
        if index in opening and ":" in content and index < len(drafts) - 1 and not drafts[index].header:
            sender = read_header(content, style.language, style.publishers, style.profile)
            if sender and sender.sourced and (sender.publisher or sender.owner):
                drafts[index] = Draft("header", (line,), sender)  # "From: Example Agency" below a summary
                continue
        if not any(map(str.isdigit, content)):
            continue
        if not dated and (closing := _closing(content, style)):
            drafts[index] = Draft("header", (line,), closing)
            dated = True
        if len(content) > (_TAIL_LENGTH if index not in opening else 2 * _TAIL_LENGTH) or drafts[index].header:
            continue
        own = style.profile is not None and bool(style.profile.numbers)
        number = find_number(content, style.profile) if own and not numbered else None
        if number and number.start == 0 and number.end == len(content):
            drafts[index] = Draft("header", (line,), Header(False, number, None, None, None))
            continue
        header = read_header(content, style.language, style.publishers, style.profile)
        if header and header.date and _is_of_event(text, drafts, index):
            continue
        near = index < begun + _OPENING or index == len(drafts) - 1
        if header and header.date and not dated and (header.place or header.label or near):
            drafts[index] = Draft("header", (line,), header)
            dated = True
        elif header and header.number and not numbered and (header.label or header.number == (0, len(content))):
            drafts[index] = Draft("header", (line,), header)
    return drafts


def _is_of_event(text: str, drafts: Sequence[Draft], index: int) -> bool:
    """Whether the line next to this one says when in the day, where or who: an invitation's "Date: 3 May 2016"."""
    beside = [
        text[drafts[at].lines[0].start : drafts[at].lines[-1].end]
        for at in (index - 1, index + 1)
        if 0 <= at < len(drafts)
    ]
    return any(plain(each.partition(":")[0]) in phrases("header", "event_words") for each in beside if ":" in each)


def _closing(content: str, style: Style) -> Header | None:
    """Place and date of a closing formula; null where the line is none."""
    if first_word(content) not in first_words(phrases("header", "closings")) or len(content) > _CLOSING_LENGTH:
        return None
    match = phrase_start("header", "closings").match(plain(content))
    dates = header_dates(content, style.language) if match else ()
    if match is None or not dates:
        return None
    place = _PLACE_AT.match(content, match.end(), dates[0].start)
    return Header(False, None, dates[0], Span(*place.span(1)) if place else None, None)
