"""Mark-up inside a line taken out: Markdown emphasis, links, escapes and code marks, inline HTML, character references.

One pass over the tokens with a stack; a marker that finds no partner is text and stays. Linear in the length.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterator
from html.entities import html5
from typing import NamedTuple

from flows.model import OffsetMap
from flows.normalising.offsets import IDENTITY, Edit, apply_edits

_SUSPICIOUS = re.compile(r"[*_`\[\\<&~]")
_SIGN = re.compile(r"[*_`\]\\<&~]|!?\[")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_TAGS = (
    "a|abbr|b|big|blockquote|center|cite|code|del|dfn|div|em|figcaption|figure|font|h[1-6]|i|img|ins|kbd|mark|ol|p|q|s|"
    "samp|section|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|var"
)
_TOKEN = re.compile(
    r"(?P<run>\*+|_+|~~|`+)"
    r"|(?P<opening>!?\[)"
    r"|(?P<closing>\](?P<target>"
    r"\((?:[^()\s\\]|\([^()\s]{0,200}\)){0,2000}(?:[ \t]+(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?[ \t]*\)"
    r"|\[[^\[\]\n]{0,100}\])?)"
    r"|(?P<escape>\\[!\"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~])"
    r"|(?P<hard>\\(?=\n))"
    r"|(?P<comment><!--)"
    r"|(?P<script><(?P<name>script|style)(?: [^<>\n]{0,400})?>)"
    r"|(?P<line_break><br ?/?>|<hr ?/?>|</?(?:p|div|li|tr|h[1-6])(?: [^<>\n]{0,200})?>)"
    rf"|(?P<tag></?(?:{_TAGS})(?: [^<>\n]{{0,400}})?/?>)"
    r"|<(?P<auto>(?:https?://|mailto:)?[^\s<>@:]{1,100}[@:.][^\s<>]{1,300})>"
    r"|(?P<reference>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)",
    re.IGNORECASE,
)
_DEFINITION = re.compile(
    r"^ {0,3}\[[^\]\n]{1,100}\]:[ \t]*<?[^\s<>]{1,500}>?[ \t]{0,9}(?:\"[^\"\n]{0,200}\")?[ \t]{0,9}$", re.MULTILINE
)
_SCRIPT_END = re.compile(r"</(script|style)>", re.IGNORECASE)
_LONGEST_ALTERNATIVE_TEXT = 500
_MOST_SIGNS = 20_000
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:?")


class _Marker(NamedTuple):
    mark: str
    start: int
    end: int


def strip_inline(text: str) -> tuple[str, OffsetMap]:
    """``text`` without its inline mark-up, and the map back. Text without a sign of mark-up comes back as it is, and so
    does one with so many that it can be no release."""
    if not _SUSPICIOUS.search(text) or sum(map(text.count, "*_`[\\<&~]")) > _MOST_SIGNS:
        return text, IDENTITY
    return apply_edits(text, _without_overlap(sorted(_edits(text))))


def _without_overlap(edits: list[Edit]) -> Iterator[Edit]:
    taken = 0
    for edit in edits:
        if edit.start >= taken:
            yield edit
            taken = edit.end


def _edits(text: str) -> Iterator[Edit]:
    definitions = "]:" in text
    if definitions:
        yield from (Edit(match.start(), match.end(), "") for match in _DEFINITION.finditer(text))
    if "[^" in text:
        yield from (Edit(match.start(), match.end(), "") for match in _FOOTNOTE.finditer(text))
    emphasis: dict[str, list[_Marker]] = {"*": [], "_": [], "~": [], "`": []}
    brackets: list[_Marker] = []
    last_comment_end = text.rfind("-->")
    script_ends: dict[str, list[int]] = {"script": [], "style": []}
    for end in _SCRIPT_END.finditer(text):
        script_ends[end[1].lower()].append(end.end())
    position = paragraph_end = 0
    for sign in _SIGN.finditer(text):
        if sign.start() < position or not (match := _TOKEN.match(text, sign.start())):
            continue
        start, position = match.span()
        if start >= paragraph_end:
            blank_line = _BLANK_LINE.search(text, start)
            paragraph_end = blank_line.start() if blank_line else len(text)
            for open_markers in emphasis.values():
                open_markers.clear()
            brackets.clear()
        match match.lastgroup:
            case "run":
                yield from _emphasis(text, _Marker(match.group()[0], start, position), emphasis)
            case "opening":
                brackets.append(_Marker(match.group(), start, position))
            case "closing" | "target":
                if brackets:
                    yield from _link(text, brackets.pop(), match)
            case "escape" | "hard":
                yield Edit(start, start + 1, "")
            case "comment":
                if position <= last_comment_end:
                    position = text.find("-->", position) + 3
                    yield Edit(start, position, "")
            case "script":
                ends = script_ends[match["name"].lower()]
                if (n := bisect_left(ends, position)) < len(ends):
                    position = ends[n]
                    yield Edit(start, position, "")
            case "line_break":
                yield Edit(start, position, "\n")
            case "tag":
                yield Edit(start, position, "")
            case "auto":
                yield Edit(start, start + 1, "")
                yield Edit(position - 1, position, "")
            case _:
                yield from _character_reference(match.group(), start)


def _character_reference(reference: str, start: int) -> Iterator[Edit]:
    name = reference[1:]
    if name.startswith("#") or name in html5:
        character = html.unescape(reference)
        # A plain space for the entities of spaces, which the repair before this step cannot have seen.
        yield Edit(start, start + len(reference), " " if character.isspace() else character)


def _link(text: str, opening: _Marker, closing: re.Match[str]) -> Iterator[Edit]:
    """``[label](target)``, ``[label][name]`` -> label; a picture goes but for an alternative text of several words."""
    if closing.group("target") is None:
        return
    if opening.mark == "![":
        label = text[opening.end : min(closing.start(), opening.end + _LONGEST_ALTERNATIVE_TEXT)]
        if " " not in label.strip() or "](" in label:
            yield Edit(opening.start, closing.end(), "")
            return
    yield Edit(opening.start, opening.end, "")
    yield Edit(closing.start(), closing.end(), "")


def _emphasis(text: str, run: _Marker, open_markers: dict[str, list[_Marker]]) -> Iterator[Edit]:
    """Close the last open run of the same mark, or open one, by the flanking rules of CommonMark 0.31 § 6.2."""
    before = text[run.start - 1] if run.start else " "
    after = text[run.end] if run.end < len(text) else " "
    can_open = not after.isspace() and (after.isalnum() or not before.isalnum())
    can_close = not before.isspace() and (before.isalnum() or not after.isalnum())
    if run.mark == "_":
        can_open, can_close = can_open and not before.isalnum(), can_close and not after.isalnum()
    elif run.mark == "*" and before.isdigit() and after.isdigit():
        return
    partners = open_markers[run.mark]
    start = run.start
    while can_close and partners and start < run.end:
        partner = partners.pop()
        width = min(partner.end - partner.start, run.end - start)
        yield Edit(partner.end - width, partner.end, "")
        yield Edit(start, start + width, "")
        start += width
        if partner.end - width > partner.start:
            partners.append(_Marker(run.mark, partner.start, partner.end - width))
    if can_open and start < run.end:
        partners.append(_Marker(run.mark, start, run.end))
