"""The body of a release: its lines joined into paragraphs, each with its kind."""

from __future__ import annotations

from collections.abc import Sequence

from flows.normalising.drafts import Draft, Style
from flows.normalising.kinds import is_boilerplate_start, is_caption, is_end_mark, is_heading, is_web_only
from flows.normalising.lines import Line, runs_on
from flows.normalising.phrases import phrases, plain

_BOILERPLATE_PARAGRAPHS = 3


def lay_out_body(text: str, lines: Sequence[Line], width: int, style: Style) -> list[Draft]:
    """Paragraphs of the body with their kinds."""
    drafts: list[Draft] = []
    under_boilerplate = 0
    index = 0
    while index < len(lines):
        end = index + 1
        while end < len(lines) and _goes_on(text, lines[end - 1], lines[end], width):
            end += 1
        group = tuple(lines[index:end])
        content = text[group[0].start : group[-1].end]
        kind = _kind(content, group[0], end == len(lines), style)
        if kind == "boilerplate" and is_heading(content) and not is_end_mark(content) and not is_web_only(content):
            under_boilerplate = _BOILERPLATE_PARAGRAPHS
        elif kind == "heading":
            under_boilerplate = 0
        elif kind in ("body", "list_item") and under_boilerplate:
            kind = "boilerplate"
            under_boilerplate -= 1
        drafts.append(Draft(kind, group))
        index = end
    return drafts


def _goes_on(text: str, line: Line, following: Line, width: int) -> bool:
    if following.block == line.block:
        return runs_on(text, line, following, width)
    # A page's end in the middle of a sentence: full to the margin, no stop, and small letters go on.
    full = width and line.end - line.start >= width * 0.8
    return bool(full and not following.mark and text[following.start].islower() and text[line.end - 1].isalpha())


def _kind(content: str, first: Line, last: bool, style: Style) -> str:
    if is_end_mark(content) or is_web_only(content) or is_boilerplate_start(content, style.profile):
        return "boilerplate"
    if last and plain(content) in phrases("boilerplate", "end_marks"):
        return "boilerplate"
    if is_caption(content):
        return "caption"
    if first.mark:
        return first.mark
    return "heading" if not last and is_heading(content) else "body"
