"""The name of a newspaper or news agency above what it prints: "The Norland Times", « Le Quotidien du Nord – Sciences »."""

from __future__ import annotations

import re

from flows.model import Span
from flows.normalising.naming import has_verb
from flows.normalising.phrases import any_of, phrases, plain, word_count
from flows.normalising.small_words import CAPITAL, small

_SECTION = re.compile(r"\s[–—|•·-]\s")
_EDITION = re.compile(rf"[\s,(]{{1,2}}{any_of('header', 'editions')}\)?$", re.IGNORECASE)
_MOST_WORDS = 6


def masthead_of(line: str) -> Span | None:
    """The name in a line that is a paper's masthead, its section and edition left out; null in any other: "|Le Courrier
    du Nord| en français", "|THE NORLAND HERALD| – Science"."""
    name = _EDITION.sub("", _SECTION.split(line, maxsplit=1)[0]).rstrip()
    words = name.split()
    if not 2 <= word_count(name) <= _MOST_WORDS or has_verb(name) or not re.fullmatch(rf"[{CAPITAL}][\w'’ .&-]*", name):
        return None
    parts = [plain(word) for word in words]
    articled = parts[0] in small("articles")
    papers = phrases("header", "mastheads")
    if parts[articled] not in papers and parts[-1] not in papers:
        return None
    others = small("articles", "of", "and")
    for word, part in zip(words, parts, strict=True):
        if not (word[0].isupper() or part in others or "’" in word or "'" in word):
            return None
    return Span(0, len(name))
