"""Agendas: the day that stands above the hours, and what is held then.

Monday, June 24
11 a.m. – Briefing on tides with the following participants:
Ana Sol, director, Zorbex
"""

from __future__ import annotations

from collections.abc import Sequence

from flows.extracting.acting.actors import Actor
from flows.extracting.clauses.clauses import Clauses, Dated
from flows.extracting.clauses.told import Part, Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.words.reading import Line, Reading, opens_with_hour


def days_above(reading: Reading, dates: Sequence[list[Dated]]) -> list[list[Dated]]:
    """The dates of each line; a line that opens with an hour has the day that stands alone in a line above it."""
    found, day = list(dates), None
    for n, line in enumerate(reading.lines):
        if len(dates[n]) == 1 and _is_all(reading, line, dates[n][0]):
            day = dates[n][0]
        elif day is not None and not dates[n] and opens_with_hour(reading.release, reading.tokens.starts[line.a]):
            found[n] = [day]
    return found


def _is_all(reading: Reading, line: Line, dated: Dated) -> bool:
    when = dated.mention.when.precision
    rest = (k for k in range(line.a, line.b) if not dated.i <= k < dated.j)
    return when == "day" and not any(reading.tokens.words[k].isalnum() for k in rest)


def briefing(reading: Reading, line: Clauses, number: int, publisher: Actor | None) -> Told | None:
    """ "4 p.m.: Media |teleconference| with the following participants:", on the day above; its host is who publishes."""
    kinds = (("remote_talk", "remote_briefing"), ("gathering", "briefing"))
    held = ((hit, kind) for kind, words in kinds for hit in reading.hits_of(words, line.line.a, line.line.b))
    found = next(held, None) if _opens_roll(reading, line) and line.dates else None
    if found is None or any(trigger.form in ("verb", "passive") for trigger in line.triggers):
        return None
    hit, kind = found
    frame = reading.grammar.first_frame(kind)
    host = [Part(publisher, "host", "role-publisher")] if publisher is not None else []
    at = Trigger(hit.i, hit.j, frame, "listed")
    told = Told(kind, at, number, host, line.dates[0], None, "actual", None)
    told.name = " ".join(reading.tokens.lower[line.line.a : hit.j])
    told.rule_id = f"{kind.replace('_', '-')}-listed"
    return told


def _opens_roll(reading: Reading, line: Clauses) -> bool:
    return reading.tokens.words[line.line.b - 1] == ":" and bool(reading.hits_of("rolls", line.line.a, line.line.b))
