"""Which lines say what a picture shows, and not what the release is news of."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from flows.extracting.words.reading import Reading
from flows.normalising.phrases import any_of

_WORDS = 12
"""Words at most of the credit that ends a caption: "Norland Space Agency / Ana Sol"."""
_SENTENCE_END = re.compile(r"[.!?…”\"»)\]]\s+(?=\S)")
_ENDS = (".", "!", "?", "…", "”", '"', "»", ":", ";", ",")
_BY = re.compile(r"[^\W\d_][\w.&’' -]*/[^\W\d_][\w.&’' /,-]*")


def pictured(reading: Reading) -> frozenset[int]:
    """The lines of the paragraphs that end in a credit: "The antenna is raised at Zorbourg. |NSA/Ana Sol|", "… |Credit:
    Zorbex|"."""
    release = reading.release
    starts = [paragraph.start for paragraph in release.paragraphs]
    ends_so: dict[int, bool] = {}
    found = set()
    for n, line in enumerate(reading.lines):
        number = bisect_right(starts, reading.tokens.starts[line.a]) - 1
        if line.kind != "body":
            continue
        if number not in ends_so:
            paragraph = release.paragraphs[number]
            ends_so[number] = _ends_in_credit(release.text[paragraph.start : paragraph.end])
        if ends_so[number]:
            found.add(n)
    return frozenset(found)


def _ends_in_credit(text: str) -> bool:
    """After its last sentence stands who made the picture, without a full stop."""
    text = text.rstrip()
    if text.endswith(_ENDS):
        return False
    end = max((match.end() for match in _SENTENCE_END.finditer(text)), default=0)
    tail = text[end:].strip("()[] ")
    words = tail.split()
    if not words or len(words) > _WORDS:
        return False
    credited = _credits().match(tail) is not None or _BY.fullmatch(tail) is not None
    return credited or (end > 0 and all(word[:1].isupper() or not word[0].isalpha() for word in words))


@lru_cache(maxsize=1)
def _credits() -> re.Pattern[str]:
    return re.compile(rf"{any_of('boilerplate', 'captions')}(?!\w)", re.IGNORECASE)
