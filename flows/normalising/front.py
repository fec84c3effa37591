"""The front of a release: its header lines, title and subtitles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.normalising.dateline import read_dateline
from flows.normalising.drafts import Draft, Style
from flows.normalising.header import read_header
from flows.normalising.naming import is_letterhead, is_navigation
from flows.normalising.kinds import is_about, is_boilerplate_start, is_caption, is_end_mark, is_web_only
from flows.normalising.lines import Line, runs_on
from flows.normalising.phrases import function_words, is_prose, phrases, plain, word_count

_FRONT_LINES, _HEAD_LINES = 30, 6
_TITLE_WORDS, _TITLE_LENGTH = 45, 320
_SUBTITLES = 3
_KICKER_WORDS = 5
_WORDS_OF_TEXT = 6
_SIGN = re.compile(r"\s?[:|\]]\s+(?=\S)|\s[–—-]\s+(?=\S)")
_LONGEST_PREFIX = 60


def lay_out_front(text: str, lines: Sequence[Line], width: int, style: Style) -> tuple[list[Draft], int]:
    """Header, title and subtitles, and the index of the line where the body begins."""
    drafts: list[Draft] = []
    titles: list[int] = []
    index = 0
    while index < min(len(lines), _FRONT_LINES):
        line = lines[index]
        content = text[line.start : line.end]
        if line.mark != "list_item" or not titles:
            header = read_header(content, style.language, style.publishers, style.profile)
            if header is not None:
                drafts.append(Draft("header", (line,), header))
                index += 1
                continue
        if is_web_only(content):
            drafts.append(Draft("boilerplate", (line,)))
            index += 1
            continue
        if not titles and _heads_paper(text, lines, index, style):
            drafts.append(Draft("header", (line,)))
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


def _heads_paper(text: str, lines: Sequence[Line], index: int, style: Style) -> bool:
    """Whether the line is a site's menu, the site's name above it, or an institution's name above the title."""
    line, following = lines[index], lines[index + 1 : index + 3]
    content, after = text[line.start : line.end], [text[other.start : other.end] for other in following]
    if not after or line.mark == "heading":
        return False
    if is_navigation(content) or (following[0].block == line.block and is_navigation(after[0])):
        return True
    if not is_letterhead(content) or read_header(after[0], style.language, style.publishers, style.profile):
        return False
    return not is_prose(after[0]) and not read_dateline(after[0], style.language)


def with_prefix_split(text: str, lines: Sequence[Line], style: Style) -> list[Line]:
    """A header that shares the title's line gets a line of its own: "N° 12–2018: …", "[PR12-2018] …", "News | …"."""
    for index, line in enumerate(lines[:_HEAD_LINES]):
        content = text[line.start : line.end]
        if is_navigation(content) or read_header(content, style.language, style.publishers, style.profile):
            continue
        # The last sign that closes a header: a number may hold the same sign.
        for sign in reversed([*_SIGN.finditer(content, 0, _LONGEST_PREFIX)]):
            start = 1 if content[0] == "[" and sign.group().lstrip().startswith("]") else 0
            if word_count(content[sign.end() :]) < 3:
                continue
            prefix = read_header(content[start : sign.start()], style.language, style.publishers, style.profile)
            if prefix is None or prefix.date or (prefix.publisher and "|" not in sign.group()):
                continue
            own = line._replace(start=line.start + start, end=line.start + sign.start())
            return [*lines[:index], own, line._replace(start=line.start + sign.end()), *lines[index + 1 :]]
    return list(lines)


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
    if (
        end > index + 1
        and not runs_on(text, first, lines[index + 1], width)
        and _fits_title(alone, first, style, False)
    ):
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
    if width or (text[line.start : line.end].isupper() and content.isupper()):
        return True
    last_word = text[line.start : line.end].rpartition(" ")[2].lower()
    open_end = last_word in function_words() or last_word.endswith((",", "-", "–", "—", "&"))
    return open_end or text[following.start].islower()


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
    return any(word_count(text[line.start : line.end]) >= _WORDS_OF_TEXT for line in following)


def _with_kicker(text: str, drafts: list[Draft], titles: Sequence[int]) -> list[Draft]:
    """Where the first of several title lines just names the subject ("France-India space cooperation"), the title is
    the second; the kicker counts with the subtitles."""
    if len(titles) < 2:
        return drafts
    kicker, title = drafts[titles[0]], drafts[titles[1]]
    words = plain(text[kicker.lines[0].start : kicker.lines[-1].end])
    longer = word_count(text[title.lines[0].start : title.lines[-1].end]) > word_count(words)
    rubrics = tuple(sorted(phrases("header", "rubrics")))
    if longer and word_count(words) <= _KICKER_WORDS and (words.endswith(rubrics) or words.startswith(rubrics)):
        drafts[titles[0]], drafts[titles[1]] = kicker._replace(kind="subtitle"), title._replace(kind="title")
    return drafts
