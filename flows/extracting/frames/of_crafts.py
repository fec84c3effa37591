"""What a craft does, or what is done to what is built, on a day of its clause, by verbs that tell of much else besides.

"|Zorb-3| left its dock |on 3 May|" · "the detector |was read out| in June" · « |La sonde| a survécu à la nuit du 3 mai »

Such a verb bounds no clause and counts only where a craft or a device is its subject and nothing else is told there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.fences import fences_of
from flows.extracting.clauses.told import Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.frames.steps import is_of_craft
from flows.extracting.words.reading import Reading


def steps_of_crafts(reading: Reading, clauses: Clauses, told: Sequence[Told]) -> Iterator[tuple[Clauses, Trigger]]:
    """The line as such a verb divides it, and the verb as a trigger of what is said of something that flies."""
    if not clauses.dates or "craft_steps" not in clauses.line.said:
        return
    grammar, line = reading.grammar, clauses.line
    frame = next(n for n, each in enumerate(grammar.frames) if each.needs == "feat")
    taken = [event.trigger.i for event in told]
    for hit in reading.hits_of("craft_steps", line.a, line.b):
        k = hit.i - 1
        while k >= line.a and reading.tokens.lower[k] in grammar.to_be - grammar.passive:
            k -= 1
        passive = k >= line.a and reading.tokens.lower[k] in grammar.passive
        trigger = Trigger(hit.i, hit.j, frame, "passive" if passive else "verb")
        parted = clauses
        if not clauses.triggers:
            parted = replace(clauses, fences=fences_of(reading, line, [trigger], clauses.dated))
        free = all(barriers(parted, min(i, hit.j), max(i, hit.i)) > 0 for i in taken)
        if free and is_of_craft(reading, parted, trigger):
            taken.append(hit.i)
            yield parted, trigger
