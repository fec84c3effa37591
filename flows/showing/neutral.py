"""Text from outside made harmless for a terminal: nothing in it moves a cursor, rings a bell or turns the writing."""

from __future__ import annotations

import re

_ACTING = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_BLANK = frozenset("\t\v\f\r\u2028\u2029")


def one_line(text: str) -> str:
    """``text`` on one line, runs of blanks made one."""
    return " ".join(same_length(text).split())


def same_length(text: str) -> str:
    """``text`` with each acting character replaced by one other, so that offsets still hold; line ends stay."""
    return _ACTING.sub(_harmless, text)


def _harmless(match: re.Match[str]) -> str:
    character = match[0]
    if character == "\n":
        return character
    return " " if character in _BLANK else "\ufffd"
