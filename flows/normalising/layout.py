"""The order of a release's lines: header, title, subtitles, then the body's paragraphs, each with its kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from flows.normalising.dateline import read_dateline
from flows.normalising.header import Header, find_number, read_header
from flows.normalising.kinds import (
    is_about,
    is_boilerplate_start,
    is_caption,
    is_end_mark,
    is_heading,
    is_web_only,
)
from flows.normalising.lines import Line, runs_on, wrap_width
from flows.normalising.phrases import function_words, is_prose, phrases, plain, word_count
from flows.publishers import Profile, Publishers

_FRONT_LINES = 30
_TITLE_WORDS, _TITLE_LENGTH = 45, 320
_SUBTITLES = 3
_KICKER_WORDS = 5
_TAIL_LINES = 3
_BOILERPLATE_PARAGRAPHS = 3


class Draft(NamedTuple):
    """A paragraph to be: its kind, its lines, and what it says as a header."""

    kind: str
    lines: tuple[Line, ...]
    header: Header | None = None


class Style(NamedTuple):
    """What laying out needs to know of the whole text."""

    language: str
    publishers: Publishers
    profile: Profile | None


def lay_out(text: str, lines: Sequence[Line], style: Style) -> list[Draft]:
    """The paragraphs of ``text``, made of ``lines`` in their order; every line is in exactly one of them."""
    width = wrap_width(lines)
    front, body = _front(text, lines, width, style)
    paragraphs = front + _body(text, lines[body:], width, style)
    return _with_number_at_end(text, paragraphs, style) if not any(d.header and d.header.number for d in front) else paragraphs


def _front(text: str, lines: Sequence[Line], width: int, style: Style) -> tuple[list[Draft], int]:
    """Header, title and subtitles, and the index of the line where the body begins."""
    drafts: list[Draft] = []
    titles: list[int] = []
    index = 0
    while index < min(len(lines), _FRONT_LINES):
        line = lines[index]
        content = text[line.start : line.end]
        if line.mark != "list_item" or not titles:
            header = read_header(content, style.language, style.publishers, style.profile)
            if header is not None and not (titles and _only_names(header)):
                drafts.append(Draft("header", (line,), header))
                index += 1
                continue
        if is_web_only(content):
            drafts.append(Draft("boilerplate", (line,)))
            index += 1
            continue
        if titles and is_caption(content):
            drafts.append(Draft("caption", (line,)))
            index += 1
            continue
        group = _title_group(text, lines, index, width, style) if len(titles) <= _SUBTITLES else ()
        if not group or (titles and not _is_subtitle(text, lines, index, group, style)):
            break
        titles.append(len(drafts))
        drafts.append(Draft("subtitle" if len(titles) > 1 else "title", group))
        index += len(group)
    return _with_kicker(text, drafts, titles), index


def _only_names(header: Header) -> bool:
    return header.number is None and header.date is None


def _title_group(text: str, lines: Sequence[Line], index: int, width: int, style: Style) -> tuple[Line, ...]:
    """The lines of a title that begins at ``index``; none where running text begins there."""
    first = lines[index]
    if first.mark == "list_item" and index + 1 < len(lines) and lines[index + 1].mark == "list_item":
        return ()
    end = index + 1
    while end < len(lines) and _title_goes_on(text, lines[end - 1], lines[end], width, style):
        end += 1
    joined = " ".join(text[line.start : line.end] for line in lines[index:end])
    if _fits_title(joined, first, style, last=end == len(lines)):
        return tuple(lines[index:end])
    alone = text[first.start : first.end]
    if end > index + 1 and not runs_on(text, first, lines[index + 1], width) and _fits_title(alone, first, style, False):
        return (first,)
    return ()


def _title_goes_on(text: str, line: Line, following: Line, width: int, style: Style) -> bool:
    """Whether a title's next line belongs to it: the same block, and in wrapped text short as well, or in any text a
    line that a small word, a comma or a dash leaves open, or that goes on in small letters."""
    if following.block != line.block or following.mark or line.mark == "heading":
        return False
    content = text[following.start : following.end]
    if read_header(content, style.language, style.publishers, style.profile) or is_caption(content):
        return False
    if width:
        return True
    last_word = text[line.start : line.end].rpartition(" ")[2].lower()
    open_end = last_word in function_words() or last_word.endswith((",", "-", "–", "—", "&"))
    return (open_end or text[following.start].islower()) and not is_prose(content)


def _fits_title(joined: str, first: Line, style: Style, last: bool) -> bool:
    if first.mark == "heading":
        return True
    if word_count(joined) > _TITLE_WORDS or len(joined) > _TITLE_LENGTH or read_dateline(joined, style.language):
        return False
    # One that ends as a sentence does may be a title where text follows, never when it is all there is.
    return not is_prose(joined) or (not last and word_count(joined) <= (20 if ". " in joined else 25))


def _is_subtitle(text: str, lines: Sequence[Line], index: int, group: Sequence[Line], style: Style) -> bool:
    """Whether lines after the title still belong to it: no running text, and a paragraph of it follows."""
    joined = " ".join(text[line.start : line.end] for line in group)
    if is_prose(joined) or group[0].mark == "list_item" or joined.endswith((".", ":", "?")) or is_about(joined):
        return False
    if is_boilerplate_start(joined, style.profile) or is_end_mark(joined):
        return False
    following = lines[index + len(group) : index + len(group) + 8]
    return any(word_count(text[line.start : line.end]) > 8 for line in following)


def _with_kicker(text: str, drafts: list[Draft], titles: Sequence[int]) -> list[Draft]:
    """Where the first of several title lines only names the subject ("France-India space cooperation"), the title is the
    second; the kicker counts with the subtitles."""
    if len(titles) < 2:
        return drafts
    kicker, title = drafts[titles[0]], drafts[titles[1]]
    words = plain(text[kicker.lines[0].start : kicker.lines[-1].end])
    longer = word_count(text[title.lines[0].start : title.lines[-1].end]) > word_count(words)
    if longer and word_count(words) <= _KICKER_WORDS and words.endswith(tuple(sorted(phrases("header", "rubrics")))):
        drafts[titles[0]], drafts[titles[1]] = kicker._replace(kind="subtitle"), title._replace(kind="title")
    return drafts


def _body(text: str, lines: Sequence[Line], width: int, style: Style) -> list[Draft]:
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
        elif kind == "body" and under_boilerplate:
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
    if is_caption(content):
        return "caption"
    if first.mark:
        return first.mark
    return "heading" if not last and is_heading(content) else "body"


def _with_number_at_end(text: str, drafts: list[Draft], style: Style) -> list[Draft]:
    """A line at the end that is nothing but a number of the publisher's own pattern is header, wherever it stands."""
    if style.profile is None or not style.profile.numbers:
        return drafts
    for index in range(max(len(drafts) - _TAIL_LINES, 0), len(drafts)):
        line = drafts[index].lines[0]
        content = text[line.start : line.end]
        number = find_number(content, style.profile)
        if number and number.start == 0 and number.end == len(content) and len(drafts[index].lines) == 1:
            drafts[index] = Draft("header", (line,), Header(False, number, None, None, None))
            break
    return drafts
