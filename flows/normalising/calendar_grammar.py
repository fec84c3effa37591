"""The date expressions of a stretch of tokens: which form fits where, what opens an interval, what hangs on what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.normalising.calendar_forms import PATTERNS, READERS, Tokens, is_between
from flows.normalising.calendar_reading import Reading
from flows.normalising.date_lexing import Stretch
from flows.normalising.date_words import DateWords, Value


def readings(text: str, stretch: Stretch, words: DateWords) -> Iterator[Reading]:
    """The date expressions of a stretch, in order, none overlapping another, with opener and link to the one before."""
    classes, values, starts, ends = stretch
    end_before = -1
    # What equal tokens say is worked out once; it is kept with offsets counted from the match's first token.
    known: dict[tuple[str, bool, tuple[Value, ...]], tuple[list[Reading], list[tuple[int, int]]]] = {}
    for match in PATTERNS[words.month_first].finditer(classes):
        i, j = match.span()
        form = match.lastgroup
        if form in ("one_year", "years") and not _is_year(text, stretch, i, j, words):
            continue
        key = (match[0] + (form or ""), "&" in match[0] and is_between(stretch, i), tuple(values[i:j]))
        if key not in known:
            found = READERS[form or ""](Tokens(stretch, i, j))
            known[key] = found, [(starts.index(one.start, i) - i, ends.index(one.end, i) - i) for one in found]
        for number, (reading, (first, last)) in enumerate(zip(*known[key], strict=True)):
            reading = Reading(starts[i + first], ends[i + last], *reading[2:])
            if number == 0:
                reading = _opened(text, stretch, i, _linked(stretch, end_before, i, reading))
            yield reading
            end_before = j


def _is_year(text: str, stretch: Stretch, i: int, j: int, words: DateWords) -> bool:
    """Four digits are a year and neither a count nor part of a code: "in 2000 scientists met", "2016-2018", but not
    "by 2000 students", "in 2000 km" or "N° 2018-12"."""
    classes = stretch.classes
    before, following = classes[i - 1 : i] if i else "", classes[j : j + 1]
    if (following and following in "%AU-") or before == "-":
        return False
    if classes[i:j][1:] in ("-Y", "tY", "&Y") and not (classes[i + 1] == "&" and before != "b"):
        return True
    if classes[j - 1] in "DN" and before not in tuple("pPfbtd"):
        return False
    word = text[stretch.starts[i - 1] : stretch.ends[i - 1]].lower() if i else ""
    return following != "l" or word in words.in_year or before in ("A", "(")


_LINK = re.compile(r"c?t[hp]{0,2}\Z")
_AND = re.compile(r"(?:c|c?&)[ph]{0,2}\Z")


def _linked(stretch: Stretch, end_before: int, i: int, reading: Reading) -> Reading:
    if end_before < 0 or i - end_before > 4:
        return reading
    between = stretch.classes[end_before:i]
    if _LINK.match(between):
        return reading._replace(link="range")
    if between == "-":
        return reading._replace(link="dash")
    if _AND.match(between):
        return reading._replace(link="list")
    return reading


def _opened(text: str, stretch: Stretch, i: int, reading: Reading) -> Reading:
    """Take in "since", "by", "no earlier than" before the date; the hour may stand between them."""
    classes = stretch.classes
    index = i - 1
    while index >= 0 and i - index <= 3 and classes[index] in "hdcTA":
        index -= 1
    # "After the June 2018 summit": the date belongs to the thing.
    adjectival = classes[i - 1 : i] == "h" and classes[i] in "MmYI"
    if index < 0 or adjectival or text.startswith(("'s", "’s"), reading.end):
        return reading
    opener = ""
    if classes[index] == "P":
        opener = str(stretch.values[index])
    elif classes[index] == "t" and stretch.values[index] == "until" and not reading.link:
        opener = "until"
    elif classes[index] == "f" and stretch.values[index] == "open" and index == i - 1 and reading.kind == "year":
        opener = "from"
    if opener == "before" and reading.kind in ("year_part", "month_part", "unit_part") and reading.values[0] == 2:
        opener = "by"  # "before the end of 2019" takes in its last days
    return reading._replace(opener=opener, start=stretch.starts[index]) if opener else reading
