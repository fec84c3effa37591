"""Prizes: whether one is given, handed to somebody, told of again, or bears somebody's name.

"presented |the Zorbex Medal to| somebody" · "|The trophy| was presented by A" · "a |Zorbex| Silver Star Award" · "was
decorated with |the Silver Sextant|" · "was |honoured| on 3 May in Oslo"
"""

from __future__ import annotations

from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.told import Part, Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.words.reading import Reading

_BESIDE = 4
"""Words at most from whose name a prize bears to its noun, and from the noun to whom it is given."""
_OWNED = 8
"""The same where the prize is the body's: "the Zorb Society|'s Ana Sol Space Flight Achievement Award|"."""
_HANDED = 6
"""Words at most from a verb of giving to the prize."""
_NAMED = 10
"""The same to a prize that only its capitals tell, and from a verb of naming to what somebody wins."""
_CEREMONY = 18
"""Words at most from "honoured" to the ceremony."""


def is_award(reading: Reading, clauses: Clauses, event: Told, who: list[Part], near: bool) -> bool:
    """Whether a prize is given. ``near``: a word for one stands beside."""
    trigger = event.trigger
    given = (
        trigger.form == "noun"
        or any(part.role == "awardee" for part in who)
        or any(part.rule_id == "role-object" for part in who)
        or is_handed(reading, clauses, event)
    )
    alone = trigger.form == "noun" or reading.hit(trigger.i, "prizes") is not None
    if near:
        return (not alone and event.dated is not None) or (given and bool(who))
    if is_prize_named(reading, clauses, trigger):
        return any(part.role == "awardee" and part.actor.kind == "person" for part in who)
    return _is_honoured(reading, clauses, event, who)


def is_prize_named(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "was decorated with |the Tamgha Zorb|", "picked up |the Silver Sextant|": a capital that nobody bears, after a verb
    that gives nothing but honours or in a word that then names one."""
    bestows = reading.hit(trigger.i, "bestows") is not None
    ahead = range(max(clauses.line.a + 1, trigger.i - _NAMED), trigger.i) if trigger.form == "passive" else ()
    for k in (*range(trigger.j, min(clauses.line.b, trigger.j + _NAMED)), *ahead):
        here = reading.tokens.is_capitalised(k)
        follows = k + 1 < clauses.line.b and reading.tokens.is_capitalised(k + 1)
        named = here != follows  # "the |Silver Sextant|", « la palme |Zorbex| », but no "Eagle River"
        if (bestows and k >= trigger.j and here) or (named and reading.hit(k, "prize_names") is not None):
            borne = k in clauses.dated or any(actor.i <= k < actor.j for actor in clauses.actors)
            if not borne and barriers(clauses, min(k, trigger.j), max(k, trigger.i)) == 0:
                return True
    return False


def may_be_honoured(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "was |honoured| on 3 May in Oslo": a verb that says so without a prize, and no "is honoured today to"."""
    if reading.hit(trigger.i, "honours") is None:
        return False
    lower, grammar, k = reading.tokens.lower, reading.grammar, trigger.j
    day = k + (k < clauses.line.b and lower[k] in grammar.prepositions and k not in clauses.dated)
    while day in clauses.dated:
        day = k = day + 1
    return k >= clauses.line.b or lower[k] not in grammar.purpose


def _is_honoured(reading: Reading, clauses: Clauses, event: Told, who: list[Part]) -> bool:
    """ "|Ana Sol was honoured| on 3 May", "honoured the team |at a ceremony| on 3 May"."""
    trigger, lower = event.trigger, reading.tokens.lower
    if not may_be_honoured(reading, clauses, trigger) or event.dated is None:
        return False
    if any(p.role == "awardee" and p.actor.kind == "person" and not p.actor.possessive for p in who):
        return trigger.form in ("verb", "passive")
    around = lower[max(clauses.line.a, trigger.i - _CEREMONY) : min(clauses.line.b, trigger.j + _CEREMONY)]
    return bool(who) and any(word in reading.grammar.ceremonies for word in around)


def is_for_prize(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "was selected as |the grand prize winner|", "named Ana Sol |laureate| of the Zorb Medal", "was named Scientist |of
    the Year|": who wins takes up no post."""
    lower, conjunctions = reading.tokens.lower, reading.grammar.conjunctions
    for k in range(trigger.j, min(clauses.line.b, trigger.j + _NAMED)):
        if lower[k] in ",;:" or lower[k] in conjunctions or reading.hit(k, "headship") is not None:
            return False
        titled = reading.tokens.is_capitalised(k) and reading.hit(k, "prize_names") is not None
        if titled or reading.hit(k, "laureates") is not None or reading.hit(k, "prizes") is not None:
            return True
        if reading.hit(k, "post") is not None:
            return False
    return False


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
