"""One event for each of the days that a verb is told with, and for each craft that has its own.

"Zorb-1 and Zorb-2 were launched |in 2016 and 2019|" · "launched Zorb-1 |in 2016| and Zorb-2 |in 2019|"
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from flows.extracting.clauses.clauses import Clauses, Dated
from flows.extracting.clauses.told import FLIGHTS, HELD, Flown, Told
from flows.extracting.words.reading import Reading

_SEVERAL = (*FLIGHTS, *HELD, "remote_talk", "award", "exchange")
"""Types of events of which one verb may tell several."""
_OPENED = 4
"""Words at most from "between" to the first of two days."""
_PRECISE = ("day", "month", "year", "part_of_year", "season", "quarter", "half")


def on_each_day(reading: Reading, clauses: Clauses, event: Told) -> list[Told]:
    """The event once for each day; empty where it has but one."""
    flown = sorted((each for each in event.missions if each[2] != "launch_provider"), key=_place)
    dates = [dated for dated in clauses.dates if dated.i >= event.trigger.j]
    said = any(word in reading.grammar.respectively for word in reading.tokens.lower[event.trigger.i : clauses.line.b])
    one_each = said or _is_counted_out(reading, event, dates)
    if len(flown) > 1 and len(flown) == len(dates) and one_each:
        return _one_each(event, flown, dates)
    own = _with_own_days(reading, clauses, event, flown, dates)
    return own or _counted_on(reading, clauses, event, dates)


def _place(mission: Flown) -> tuple[int, int]:
    return mission[1]


def _one_each(event: Told, flown: list[Flown], dates: list[Dated]) -> list[Told]:
    places = [event.trigger, *(event.trigger._replace(i=dated.i, j=dated.j) for dated in dates[1:])]
    ends = [mission[1][0] for mission in flown[1:]] + [None]
    carriers = [[each for each in event.missions if each[2] == "launch_provider" and _is_for(each, mission, end)]
                for mission, end in zip(flown, ends, strict=True)]  # fmt: skip
    return [
        replace(event, missions=[mission, *by], dated=dated, parts=list(event.parts), trigger=place)
        for mission, dated, place, by in zip(flown, dates, places, carriers, strict=True)
    ]


def _is_for(carrier: Flown, mission: Flown, end: int | None) -> bool:
    """ "Zorb-1 in 2016 |on a Vega|, and Zorb-2 …": it stands with the craft, before the next one."""
    return mission[1][1] <= carrier[1][0] and (end is None or carrier[1][0] < end)


def _is_counted_out(reading: Reading, event: Told, dates: list[Dated]) -> bool:
    """ "Zorb-1 and Zorb-2, launched |in 2016 and 2019|": right after the verb, a date for each."""
    words, grammar = reading.tokens.lower, reading.grammar
    if event.type != "launch" or event.trigger.form not in ("participle", "passive") or not dates:
        return False
    gaps = [words[event.trigger.j : dates[0].i], *(words[one.j : other.i] for one, other in pairwise(dates))]
    small = grammar.conjunctions | grammar.places | grammar.complements | grammar.determiners | {","}
    return all(word in small for gap in gaps for word in gap) and all(gap for gap in gaps[1:])


def _with_own_days(
    reading: Reading, clauses: Clauses, event: Told, flown: list[Flown], dates: list[Dated]
) -> list[Told]:
    """ "launched |Zorb-1 in 2016| and |Zorb-2 in 2019|", "|Zorb-1| was launched |in 2016| and |Zorb-2 in 2019|": names and days
    by turns, and no other verb."""
    if event.type not in FLIGHTS or len(flown) < 2 or len(flown) != len(dates):
        return []
    turns = all(dated.i >= mission[1][1] for mission, dated in zip(flown, dates, strict=True))
    turns = turns and all(mission[1][0] >= dated.j for mission, dated in zip(flown[1:], dates, strict=False))
    verbs = (t for t in clauses.triggers if t.form not in ("noun", "name") and t.i >= event.trigger.j)
    return _one_each(event, flown, dates) if turns and not any(t.i < dates[-1].i for t in verbs) else []


def _counted_on(reading: Reading, clauses: Clauses, event: Told, dates: list[Dated]) -> list[Told]:
    """ "their launches are planned |for 2024 and 2026|", "the first launch is due |in 2024, the second in 2026|"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    first = event.dated
    if event.type not in _SEVERAL or first is None or first.i < event.trigger.j or len(dates) < 2:
        return []
    opened = (reading.hit(k, "marker") for k in range(max(clauses.line.a, first.i - _OPENED), first.i))
    if any(marker is not None and marker.value == "between" for marker in opened):
        return []  # "|between| the spring of 2024 and the end of 2026"
    small = grammar.places | grammar.complements | grammar.determiners | grammar.elliptic | {","}
    found = [first]
    for dated in dates:
        gap = lower[found[-1].j : dated.i]
        led = bool(gap) and all(word in small or word in grammar.conjunctions for word in gap)
        told = led and any(word in grammar.conjunctions or word in grammar.elliptic for word in gap)
        precise = dated.mention.when.precision in _PRECISE and found[-1].mention.when.precision in _PRECISE
        if dated.i > found[-1].i and told and precise and _is_another(found[-1], dated):
            found.append(dated)
    if len(found) < 2:
        return []
    return [
        event,
        *(
            replace(
                event, dated=dated, trigger=event.trigger._replace(i=dated.i, j=dated.j, form="noun"),
                parts=list(event.parts), missions=list(event.missions),
            )
            for dated in found[1:]
        ),
    ]  # fmt: skip


def _is_another(one: Dated, other: Dated) -> bool:
    """The later day begins after the earlier one has ended: not "on 3 May 2019, |in 2019|"."""
    before, after = one.mention.when.latest, other.mention.when.earliest
    return before is not None and after is not None and before < after
