"""What meets in a session: a committee or a working group by its noun, before its verb or beside "meeting".

"|the joint committee| of A and B met" · "the third meeting |of the joint working group|"
"""

from __future__ import annotations

from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.relative import relative_before
from flows.extracting.clauses.told import Context, Told
from flows.extracting.clauses.triggers import Trigger, is_ordinal
from flows.extracting.naming.entities import Entities
from flows.extracting.words.reading import Reading

_NEAR = 14
_HOLDING = 30
"""Words at most from what meets to its meeting: "|the Council| of A, the Organisation for B, held its |4th meeting|"."""
_OWNED = 5
"""Words at most from "its" to the meeting: "|its| fourth annual |meeting|"."""
_OWN = 6
"""Words at most of what "which" goes back to: "the |committee for dust|, which"."""
_RECENT = 12
"""Lines at most from a committee to "its next meeting"."""
_OF = 10
"""Words at most from "meeting of" to what meets."""


def session_before(reading: Reading, clauses: Clauses, trigger: Trigger) -> int | None:
    """Where "|the joint committee| of A and B met", "Meeting in Rome, |the committee| …" names what met: the token
    after it."""
    if trigger.i == clauses.line.a:
        comma = next((k for k in range(trigger.j, clauses.line.b) if reading.tokens.words[k] == ","), clauses.line.b)
        if not any(comma > i > trigger.j for i in clauses.places):
            return None
        first = range(comma + 1, min(clauses.line.b, comma + _NEAR))
        hit = next((hit for k in first if (hit := reading.hit(k, "sessions")) is not None), None)
        return hit.j if hit is not None and barriers(clauses, comma, hit.i) == 0 else None
    if (relative := relative_before(reading, clauses, trigger)) is not None and relative > clauses.line.a:
        until = relative - (reading.tokens.words[relative - 1] == ",")
        sat = reading.hits_of("sessions", max(clauses.line.a, until - _OWN), until)
        beside = sat and "," not in reading.tokens.words[sat[-1].j : until]
        return sat[-1].j if beside and barriers(clauses, sat[-1].j, until) == 0 else None
    if reading.tokens.words[trigger.i - 1] == "," and not any(0 <= i - trigger.j <= _NEAR for i in clauses.places):
        return None
    for k in range(trigger.i - 1, max(clauses.line.a, trigger.i - _NEAR) - 1, -1):
        hit = reading.hit(k, "sessions")
        if hit is not None and hit.j <= trigger.i and barriers(clauses, hit.j, trigger.i) == 0:
            held = any(a.kind == "person" and a.i <= k < a.j for a in clauses.actors)
            free = [
                g for g in clauses.groups
                if hit.j <= g.i < trigger.i and g.marker is None and not _is_apposed(reading, clauses, hit.j, g)
            ]  # fmt: skip
            return hit.j if not free and not held else None
    return None


def _is_apposed(reading: Reading, clauses: Clauses, start: int, group: Group) -> bool:
    """« le groupe de travail conjoint |CNES-ISRO| » : whose it is, right after it, joined by hyphens."""
    lower, grammar = reading.tokens.lower, reading.grammar
    first = next(g for g in clauses.groups if g.i >= start)
    between = lower[start : first.i] + lower[first.j : group.i]
    return all(word in "-–/" or (word.isalpha() and word not in grammar.closed_words) for word in between)


def is_session_of(reading: Reading, entities: Entities, clauses: Clauses, event: Told, context: Context) -> bool:
    """ "the third meeting |of the joint working group|", "|the committee| held its fourth meeting", "|The next meeting|
    will be held in Rome" right after a committee."""
    trigger = event.trigger
    lower, grammar, end = reading.tokens.lower, reading.grammar, clauses.line.b
    if trigger.j < end and lower[trigger.j] in grammar.of:
        return any(_meets(reading, entities, k) for k in range(trigger.j, min(end, trigger.j + _OF)))
    owned = any(word in grammar.possessives for word in lower[max(clauses.line.a, trigger.i - _OWNED) : trigger.i])
    around = (
        *range(max(clauses.line.a, trigger.i - _HOLDING), trigger.i - 1),
        *range(trigger.j, min(end, trigger.j + _NEAR)),
    )
    if owned and any(_meets(reading, entities, k) for k in around):
        return True
    if any(word in grammar.indefinite for word in lower[max(clauses.line.a, trigger.i - 2) : trigger.i]):
        return False
    one = is_numbered(reading, clauses, trigger) or reading.ending("ahead", trigger.i, clauses.line.a) is not None
    return one and event.dated is not None and event.line - context.sat_in <= _RECENT


def session_owner(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "the Council |of Zorbex| held its 48th session", « la Commission |de Zorbex| a clos sa session » : whose it is that
    meets."""
    lower, grammar, a = reading.tokens.lower, reading.grammar, clauses.line.a
    if not any(word in grammar.possessives for word in lower[max(a, trigger.i - _OWNED) : trigger.i]):
        return None
    for group in clauses.groups:
        if group.marker != "of" or group.j > trigger.i or any(actor.kind == "person" for actor in group.actors):
            continue
        sits = reading.hit(group.at - 1, "sessions") or reading.hit(group.at - 1, "organisation_noun")
        opens = reading.past_determiners(a, group.at) >= group.at - _OWNED
        if sits is not None and opens and barriers(clauses, group.j, trigger.i) == 0:
            return group
    return None


def is_numbered(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "the |third| session", "the |13th Peru-Estonia Space| Dialogue": by an ordinal, names alone between."""
    tokens, k = reading.tokens, trigger.i - 1
    while k > clauses.line.a and trigger.i - k < _OF and (tokens.is_capitalised(k) or tokens.words[k] in "-–"):
        k -= 1
    return is_ordinal(reading, k) or is_ordinal(reading, trigger.i - 1)


def _meets(reading: Reading, entities: Entities, k: int) -> bool:
    """A committee by its noun, or a joint body by its name: "the |JWG|"."""
    named = entities.by_piece.get(k)
    return reading.hit(k, "sessions") is not None or (named is not None and named[1].term == "joint_body")
