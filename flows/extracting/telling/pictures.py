"""Which lines say what a picture shows, or what became of the paper itself, and not what the release is news of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Container
from functools import lru_cache

from flows.extracting.words.reading import Reading
from flows.normalising.kinds import ENDS_SENTENCE, caption_pattern
from flows.normalising.phrases import any_of

_WORDS = 12
"""Words at most of the credit that ends a caption: "Norland Space Agency / Ana Sol"."""
_NOTE = 80
"""Letters in which a note on the paper itself says that it is one."""
_SENTENCE_END = re.compile(r"[.!?…”\"»)\]]\s+(?=\S)")
_BY = re.compile(r"[^\W\d_][\w.&’' -]*/[^\W\d_][\w.&’' /,-]*")


def pictured(reading: Reading) -> frozenset[int]:
    """The lines of the paragraphs that end in a credit: "The antenna is raised at Zorbourg. |NSA/Ana Sol|", "… |Credit:
    Zorbex|"."""
    return _lines(reading, ("body",), _ends_in_credit)


def editorial(reading: Reading) -> frozenset[int]:
    """The lines of a note on the paper itself: "|Editor's note:| This story was updated on 3 May"."""
    return _lines(
        reading, ("body", "boilerplate"), lambda text: _note().match(text[:_NOTE].replace("’", "'")) is not None
    )


def _lines(reading: Reading, kinds: Container[str], meant: Callable[[str], bool]) -> frozenset[int]:
    release = reading.release
    starts = [paragraph.start for paragraph in release.paragraphs]
    known: dict[int, bool] = {}
    found = set()
    for n, line in enumerate(reading.lines):
        if line.kind not in kinds:
            continue
        number = bisect_right(starts, reading.tokens.starts[line.a]) - 1
        if number not in known:
            paragraph = release.paragraphs[number]
            known[number] = meant(release.text[paragraph.start : paragraph.end])
        if known[number]:
            found.add(n)
    return frozenset(found)


@lru_cache(maxsize=1)
def _note() -> re.Pattern[str]:
    return re.compile(rf"{any_of('boilerplate', 'editorial')}\b[^:.]{{0,30}}:", re.IGNORECASE)


def _ends_in_credit(text: str) -> bool:
    """After its last sentence stands who made the picture, without a full stop."""
    text = text.rstrip()
    if text.endswith(ENDS_SENTENCE):
        return False
    end = max((match.end() for match in _SENTENCE_END.finditer(text)), default=0)
    tail = text[end:].strip("()[] ")
    words = tail.split()
    if not words or len(words) > _WORDS:
        return False
    credited = caption_pattern().match(tail) is not None or _BY.fullmatch(tail) is not None
    return credited or (end > 0 and all(word[:1].isupper() or not word[0].isalpha() for word in words))
