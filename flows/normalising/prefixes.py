"""What shares a line with the title and is no part of it: a number or label before it, a date or site after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.normalising.drafts import Style
from flows.normalising.header import read_header
from flows.normalising.lines import Line
from flows.normalising.naming import is_letterhead, is_name_like, is_navigation
from flows.normalising.phrases import is_prose, phrases, plain, word_count

_HEAD_LINES = 12
_SIGN = re.compile(r"\s?[:|\]]\s+(?=\S)|\s[–—-]\s+(?=\S)")
_CLOSING = re.compile(r"\s[|–—-]\s(?=[^|–—]*$)|\s?\|\s?(?=[^|]*$)")
_DAY_AT_END = re.compile(r"\s(?=\(?[0-9]{1,4}([./-])[0-9]{1,2}\1[0-9]{2,4}\b\)?(?:\s?[|•·–-].{0,24})?$)")
"""« … la mer monte |12/02/2018 | 3 minutes| », "… in Oslo |(2021.05.03)|": a day in figures is none of the title's."""
_ENCLOSED = re.compile(r"(?:<|＜|「|『|\*)\s?(\S[^<>＜＞「」『』*]{7,400}\S)\s?(?:>|＞|」|』|\*)\s?(\([^()]{6,30}\))?$")
_LONGEST_PREFIX, _LONGEST_SUFFIX = 60, 50
_LEAST_WORDS, _LEAST_AFTER_DATE = 3, 4


def with_prefix_split(text: str, lines: Sequence[Line], style: Style) -> list[Line]:
    """A header that shares the title's line gets a line of its own: "N° 12–2018: …", "[PR12-2018] …", "News | …",
    "Title: …", "… | 12 May 2019"."""
    for index, line in enumerate(lines[:_HEAD_LINES]):
        content = text[line.start : line.end]
        if len(content) > 400 or (is_prose(content) and index) or line.mark == "list_item":
            break
        if is_navigation(content) or read_header(content, style.language, style.publishers, style.profile):
            continue
        *headers, title = _before(line, content, style) or [line]
        content = text[title.start : title.end]
        parted = _enclosed(title, content) or _after(text, title, content, style)
        if headers or parted:
            return [*lines[:index], *headers, *(parted or [title]), *lines[index + 1 :]]
    return list(lines)


def _before(line: Line, content: str, style: Style) -> list[Line] | None:
    # The last sign that closes a header: a number may hold the same sign.
    for sign in reversed([*_SIGN.finditer(content, 0, _LONGEST_PREFIX)]):
        start = 1 if content[0] == "[" and sign.group().lstrip().startswith("]") else 0
        rest = content[sign.end() :]
        named = plain(content[: sign.start()]) in phrases("header", "title_words")
        if word_count(rest) < (1 if named else _LEAST_WORDS):
            continue
        prefix = read_header(content[start : sign.start()], style.language, style.publishers, style.profile)
        if prefix is None or ((prefix.publisher or prefix.owner) and "|" not in sign.group() and not prefix.label):
            continue
        if prefix.number and not (prefix.label or prefix.date or prefix.number == (0, sign.start() - start)):
            continue  # "Flight AB-09: …" is all the title's
        if prefix.date and (rest.endswith((".", ",")) or is_prose(rest) or word_count(rest) < _LEAST_AFTER_DATE):
            continue
        own = line._replace(start=line.start + start, end=line.start + sign.start())
        quoted = named and len(rest) > 2 and rest[0] == rest[-1] and rest[0] in "\"'"
        title = line._replace(start=line.start + sign.end() + quoted, end=line.end - quoted)
        return [own, title._replace(mark="heading" if named else line.mark)]
    return None


def _enclosed(line: Line, content: str) -> list[Line] | None:
    """ "< A station opens > (May 12, 2019)": a title between signs, and the day after it."""
    found = _ENCLOSED.match(content)
    if found is None:
        return None
    spans = [found.span(1), *([found.span(2)] if found[2] else [])]
    return [line._replace(start=line.start + start, end=line.start + end, mark="") for start, end in spans]


def _after(text: str, line: Line, content: str, style: Style) -> list[Line] | None:
    """ "A station opens | Example Space Agency", "A station opens – 12 May 2019"; with a dash before a body where the
    title stands once more by itself."""
    end = max(len(content) - _LONGEST_SUFFIX, 0)
    sign = _DAY_AT_END.search(content, end) or _CLOSING.search(content, end)
    if sign is None or word_count(content[: sign.start()]) < _LEAST_AFTER_DATE or is_prose(content):
        return None
    rest = content[sign.end() :]
    header = read_header(rest, style.language, style.publishers, style.profile)
    if f"\n{content[: sign.start()]}\n" in text[line.end :] and (header or is_letterhead(rest) or is_name_like(rest)):
        return [line._replace(start=line.start + sign.end(), mark="")]
    if header is None and not ("|" in sign.group() and (is_letterhead(rest) or is_name_like(rest))):
        return None
    if header and not (header.date or header.number or "|" in sign.group()):
        return None
    return [line._replace(end=line.start + sign.start()), line._replace(start=line.start + sign.end(), mark="")]
