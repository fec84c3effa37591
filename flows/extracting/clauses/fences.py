"""Where the clauses of a line part: at verbs that tell something, relative pronouns, semicolons and colons."""

from __future__ import annotations

from collections.abc import Set

from flows.extracting.clauses.triggers import Trigger
from flows.extracting.words.reading import Line, Reading

_LIGHT = 6
"""Words at most between a light verb and the noun that tells it: "gave |its late| approval"."""


def fences_of(reading: Reading, line: Line, triggers: list[Trigger], dated: Set[int]) -> list[int]:
    """Where clauses part, in order: at verbs that are triggers, relative pronouns, semicolons and colons.

    Verbs of gatherings divide nothing: "the signing |took place| on 2 March"."""
    if not triggers:
        return []
    words, lower, subordinators = reading.tokens.words, reading.tokens.lower, reading.grammar.subordinators
    frames = reading.grammar.frames
    verbs = {
        t.i for t in triggers
        if t.form not in ("noun", "name") and frames[t.frame].type != "gathering" and frames[t.frame].needs != "discussed"
        and lower[t.i] not in reading.grammar.copulas
        and not (frames[t.frame].type == "accession" and lower[t.j - 1] in reading.grammar.of)  # "|members of| A"
        and reading.hit(t.i, "plan") is None
        and reading.hit(t.i, "aspects") is None
        and not (_is_light(reading, triggers, t) or _is_going(reading, line, t))
    }  # fmt: skip
    linking = {k for hit in reading.hits_of("conjunction", line.a, line.b) for k in range(hit.i, hit.j)}
    marks = (k for k, word in enumerate(lower[line.a : line.b], line.a) if word in subordinators or word in ";:")
    return [
        k for k in sorted(verbs.union(marks))
        if k not in linking and k not in dated  # "the |following| day"
        and not (lower[k] == ":" and words[k - 1][-1:].isdigit())  # "at 06:14"
    ]  # fmt: skip


def _is_as_post(reading: Reading, k: int, line: Line) -> bool:
    """ "flew |as a mission specialist| aboard Zorb-2": in which post, and no clause."""
    if reading.tokens.lower[k] not in reading.grammar.appointed_as:
        return False
    after = reading.past_determiners(k + 1, line.b)
    return any(reading.hit(after, category) is not None for category in ("post", "post_modifier"))


def _is_going(reading: Reading, line: Line, trigger: Trigger) -> bool:
    """ "launched a rocket |carrying| Zorb-1", « a lancé une fusée |emportant| Zorb-1 » : no clause of its own."""
    lower, grammar = reading.tokens.lower, reading.grammar
    alone = trigger.i == line.a or lower[trigger.i - 1] not in grammar.to_be
    return alone and lower[trigger.i].endswith(grammar.progressive_endings)


def _is_light(reading: Reading, triggers: list[Trigger], trigger: Trigger) -> bool:
    """ "|gave| its late approval to": the noun tells it, the verb nothing beside."""
    if reading.tokens.lower[trigger.i] not in reading.grammar.light_verbs:
        return False
    return any(t.form == "noun" and 0 <= t.i - trigger.j <= _LIGHT for t in triggers)
