"""Prizes: whether one is handed to somebody, told of again, or bears somebody's name.

"presented |the Zorbex Medal to| somebody" · "|The trophy| was presented by A" · "a |Zorbex| Silver Star Award"
"""

from __future__ import annotations

from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.clauses.told import Told
from flows.extracting.words.reading import Reading

_BESIDE = 4
"""Words at most from whose name a prize bears to its noun, and from the noun to whom it is given."""
_OWNED = 8
"""The same where the prize is the body's: "the Zorb Society|'s Ana Sol Space Flight Achievement Award|"."""
_HANDED = 6
"""Words at most from a verb of giving to the prize."""


def is_handed(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "presented |the Zorbex Medal to| somebody", whoever that is."""
    reach = range(event.trigger.j, min(clauses.line.b - 1, event.trigger.j + _HANDED))
    prize = next((k for k in reach if reading.hit(k, "prizes") is not None), None)
    if prize is None or event.trigger.form != "verb" or event.dated is None:
        return False
    lower, grammar = reading.tokens.lower, reading.grammar
    given = any(lower[k] in grammar.destinations for k in range(prize, min(clauses.line.b, prize + _BESIDE)))
    return given or any(part.role == "awarder" and part.actor.kind == "person" for part in event.parts)


def is_prize_told(reading: Reading, clauses: Clauses) -> bool:
    """ "|The trophy| was presented by A": no name says which, so that it was told before."""
    lower, grammar, line = reading.tokens.lower, reading.grammar, clauses.line
    prizes = reading.hits_of("prizes", line.a + 1, line.b)
    for hit in prizes:
        told = lower[hit.i - 1] in grammar.recalling or (
            lower[hit.i - 1] == "'" and lower[hit.i - 2] in grammar.recalling
        )
        named = hit.j < line.b and (reading.tokens.is_capitalised(hit.j) or lower[hit.j] in grammar.of)
        if not told or named or reading.tokens.is_capitalised(hit.i):
            return False
    return line.kind == "body" and bool(prizes)


def names_prize(reading: Reading, group: Group) -> bool:
    """ "received a |Zorbex| Silver Star Award", "the |Zorb Society|'s Ice Award": whose name the prize bears."""
    tokens = reading.tokens
    start = group.j + (tokens.lower[group.j] == "'s")
    reach = _OWNED if group.actors[-1].possessive else _BESIDE
    ends = (hit.i for hit in reading.hits_of("prizes", start, start + reach))
    return group.actors[-1].kind != "person" and any(
        all(tokens.is_capitalised(k) for k in range(start, i + 1)) for i in ends
    )
