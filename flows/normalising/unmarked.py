"""Speech without quotation marks: the paragraph under "X said:", and what begins with a dash, as some languages have it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from flows.model import Paragraph, Span
from flows.normalising.phrases import plain, word_count
from flows.normalising.small_words import CAPITAL, small
from flows.normalising.speech import SpeechWords

_NAME = re.compile(rf"[{CAPITAL}][\w.’'-]{{0,30}}+(?:\s(?:\w{{1,3}}\s)?[{CAPITAL}][\w.’'-]{{0,30}}+){{1,5}}")
_MARK = re.compile(r"[\"“”„«»]")
_DASH = re.compile(rf"(?:^|(?<=[:.!?]\s))[–—]\s(?=[{CAPITAL}])")
_BEARER = re.compile(rf"(?:[a-zà-ÿ-]+\s){{0,4}}[{CAPITAL}]")
""" "says |project manager A|na Sol"."""
_FINAL = (".", "!", "?", "…")
_LONGEST_LEAD, _LEAST_WORDS, _MOST_PARAGRAPHS = 220, 5, 4


def find_unmarked(text: str, paragraphs: Sequence[Paragraph], words: SpeechWords) -> Iterator[list[Span]]:
    """The pieces of each stretch of speech that no marks enclose, in order.

    "Jane Doe, Minister for Ports, said: / |We are glad of it.|" · "– |It was a long night|, says Jane Doe." ·
    "Jane Doe adds: – |It was a long night.|"
    """
    for number, (start, end, kind) in enumerate(paragraphs):
        if kind not in ("body", "heading") or _MARK.search(text, start, end):
            continue
        content = text[start:end]
        if content.endswith(":") and kind == "body" and _leads(content, words):
            if said := _below(text, paragraphs, number + 1, words):
                yield said
        elif pieces := _dashed(content, words):
            yield [Span(start + piece.start, start + piece.end) for piece in pieces]


def _leads(line: str, words: SpeechWords) -> bool:
    """Whether somebody named, and a verb of saying at its end, is all that a line with a colon says."""
    if len(line) > _LONGEST_LEAD:
        return False
    cues = list(words.cue.finditer(line))
    if not cues or line[cues[-1].end(1) :].strip(" :"):
        return False
    named = _NAME.search(line[: cues[-1].start(1)])
    return named is not None and plain(named.group()).split()[0] not in small("articles")


def _below(text: str, paragraphs: Sequence[Paragraph], first: int, words: SpeechWords) -> list[Span]:
    """The paragraph below such a line, and those after it in which the speaker goes on about "us"."""
    said: list[Span] = []
    for start, end, kind in paragraphs[first : first + _MOST_PARAGRAPHS]:
        content = text[start:end]
        told = (
            kind != "body"
            or _MARK.search(content)
            or not content.endswith(_FINAL)
            or word_count(content) < _LEAST_WORDS
        )
        if told or (said and not words.own.search(content)):
            break
        said.append(Span(start, end))
    return said


def _dashed(content: str, words: SpeechWords) -> list[Span]:
    """What follows a dash at the start of a paragraph as far as its attribution, and after it behind another dash; or
    what follows a dash behind a colon and a verb of saying."""
    dashes = list(_DASH.finditer(content)) if "–" in content or "—" in content else []
    if not dashes:
        return []
    first = dashes[0]
    if first.start() == 0:
        cue = next(
            (cue for cue in words.cue.finditer(content) if _attributes(content, cue.start(1), cue.end(1), words)), None
        )
        if cue is None:
            return []
        later = [Span(dash.end(), len(content)) for dash in dashes[1:] if dash.start() > cue.end(1)][:1]
        return [Span(first.end(), len(content[: cue.start(1)].rstrip(" ,"))), *later]
    lead = content[: first.start()].rstrip()
    return [Span(first.end(), len(content))] if lead.endswith(":") and words.cue.search(lead) else []


def _attributes(content: str, start: int, end: int, words: SpeechWords) -> bool:
    """Whether a verb of saying stands after what is said and before who says it."""
    after = content[end:].lstrip()
    closed = content[:start].rstrip().endswith((",", "!", "?"))
    speaks = _BEARER.match(after) or any(who.search(after) for who in (words.pronoun, words.role, words.someone))
    return closed and bool(speaks)
