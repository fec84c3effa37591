"""The days that each line names: not those of the header, two that follow one another as one span."""

from __future__ import annotations

from bisect import bisect_right

from flows.extracting.clauses.clauses import Dated
from flows.extracting.words.reading import Reading
from flows.model import DateMention, When

_DATELINE = 10
"""Words at most from the head of a paragraph to the day of its dateline."""
_SMALL = 2
"""Letters at most of what stands before the day: « Oslo, |le| 10 mars »."""
_ENDS = ("-", "–", "—", ":")
"""Marks after a dateline."""


def dates_by_line(reading: Reading) -> list[list[Dated]]:
    """The dates of each line, in order, and of each whether it is quoted or a dateline's."""
    dates: list[list[Dated]] = [[] for _ in reading.lines]
    tokens, n = reading.tokens, 0
    header = reading.release.fields.get("published_on")
    said = sorted(piece for quoted in reading.release.quoted for piece in quoted.pieces)
    starts = [piece.start for piece in said]
    for mention in reading.release.dates:
        if header is not None and header[0].start <= mention.start < header[0].end:
            continue
        i, j = tokens.at(mention.start), tokens.at(mention.end)
        while n < len(reading.lines) and reading.lines[n].b <= i:
            n += 1
        if n < len(reading.lines) and reading.lines[n].a <= i < j:
            before = bisect_right(starts, mention.start) - 1
            quoted = before >= 0 and mention.start < said[before].end
            dates[n].append(Dated(i, j, mention, quoted, _is_dateline(reading, n, i, j, mention)))
    return [_spans_of_days(reading, in_line) for in_line in dates]


def _is_dateline(reading: Reading, n: int, i: int, j: int, mention: DateMention) -> bool:
    """ "|OSLO, 10 March 2021 –| Zorbex has signed", "|OSLO. March 10.| Zorbex has signed": the day of the paper at the head
    of its first paragraph."""
    line, words, day = reading.lines[n], reading.tokens.words, mention.when.latest
    opens = line.kind == "body" and i - line.a <= _DATELINE and day == reading.release.published_on
    if not opens or mention.when.precision != "day":
        return False
    stops = words[j : j + 1] == ["."] and not any(word[0].islower() for word in words[line.a : i] if len(word) > _SMALL)
    return stops or any(word in _ENDS for word in words[j : j + 1])


def _spans_of_days(reading: Reading, dates: list[Dated]) -> list[Dated]:
    """ "on Friday, 3 May and Saturday, 4 May": two days that follow one another are one span."""
    joined: list[Dated] = []
    for dated in dates:
        if joined and _follows(reading, joined[-1], dated):
            one, two = joined[-1].mention, dated.mention
            when = When(f"{one.when.date}/{two.when.date}", one.when.earliest, two.when.latest, "range", one.when.basis)
            whole = DateMention(one.start, two.end, when, one.findings)
            joined[-1] = Dated(joined[-1].i, dated.j, whole, dated.quoted)
        else:
            joined.append(dated)
    return joined


def _follows(reading: Reading, last: Dated, dated: Dated) -> bool:
    """The next day, joined by a conjunction."""
    between = [word for word in reading.tokens.lower[last.j : dated.i] if word != ","]
    one, two = last.mention.when, dated.mention.when
    if one.precision != "day" or two.precision != "day" or one.latest is None or two.earliest is None:
        return False
    return len(between) == 1 and between[0] in reading.grammar.conjunctions and (two.earliest - one.latest).days == 1
