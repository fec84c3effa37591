"""Who has been a member of what, and since when: one day it joined.

"Kenya, |a member| of ORBA |since 2009|" · "ORBA, of which Kenya has been |a member since 2009|" · « |L'adhésion| du Kenya à
l'ORBA, effective |depuis 2009| »
"""

from __future__ import annotations

from collections.abc import Mapping

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses, Dated
from flows.extracting.clauses.subjects import subject
from flows.extracting.clauses.told import Context, Part
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.clauses.words_between import foreign
from flows.extracting.frames.pronouns import pronoun
from flows.extracting.naming.entities import Entities
from flows.extracting.words.reading import Reading

_DESCRIBED = 3
"""Words at most that say what sort of member: "the |24th full| member"."""
_RELATIVE = 9
"""Tokens at most from a relative pronoun to the noun: "of |which Kenya has long been a| member"."""
_DAY = 8
"""Tokens at most from the noun, or from what is joined, to the day: "effective, in law, |since| May"."""


def members_of(
    reading: Reading, entities: Entities, clauses: Clauses, trigger: Trigger, roles: Mapping[str, str], context: Context
) -> list[Part]:
    """Who joined, and what where it is named; none where the words tell of no member, or not since when."""
    body = _body_after(reading, entities, clauses, trigger)
    relative = _relative(reading, clauses, trigger)
    if relative is not None and body is None:
        body = next((g for g in clauses.groups if 0 <= relative - g.j <= 2), None)
    who = _owner(reading, clauses, trigger, relative) or _said_of(reading, clauses, trigger, body)
    who = who or pronoun(reading, clauses, trigger, context)
    if who is None or any(actor.kind == "person" for actor in who.actors):
        return []
    parts = [Part(actor, roles["subject"], "role-member") for actor in who.actors]
    joined = [] if body is None or body is who else [a for a in body.actors if a.kind == "organisation"]
    return parts + [Part(actor, roles["object"], "role-joined") for actor in joined]


def joined_on(reading: Reading, clauses: Clauses, trigger: Trigger, dated: Dated | None, parts: list[Part]) -> bool:
    """The day is that of joining: it follows the noun or what is joined, or it is said of who |became| a member."""
    if not parts:
        return False
    joined = [part.actor for part in parts if part.rule_id == "role-joined"]
    lower, grammar = reading.tokens.lower, reading.grammar
    before = max((part.actor.j for part in parts if part.actor.j <= trigger.i), default=trigger.i)
    if not grammar.becoming.isdisjoint(lower[before : trigger.i]):
        return True
    if dated is None:
        return False
    end = max([trigger.j, *(actor.j for actor in joined)])
    if not trigger.j <= dated.i <= end + _DAY:
        return False
    frames = reading.grammar.frames
    begins = any(frames[t.frame].status == "in_force" and end <= t.i < dated.i for t in clauses.triggers)
    since = begins or bool(reading.hits_of("dates_from", end, dated.i))
    return since or foreign(reading, clauses, end, dated.i) == 0


def _relative(reading: Reading, clauses: Clauses, trigger: Trigger) -> int | None:
    """Where the relative pronoun stands whose clause the noun is of: "to |which| Kenya is a party", "|whose| accession"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    for k in range(trigger.i - 1, max(clauses.line.a, trigger.i - _RELATIVE), -1):
        if lower[k] == ",":
            return None
        if lower[k] in grammar.relating:
            return k
    return None


def _owner(reading: Reading, clauses: Clauses, trigger: Trigger, relative: int | None) -> Group | None:
    """ "|Kenya|'s accession", « l'adhésion |du Kenya| à l'ORBA », "|Kenya|, whose accession": whose act the noun is."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if relative is not None and reading.past_determiners(relative + 1, trigger.i) == trigger.i:
        return next((g for g in clauses.groups if 0 <= relative - g.actors[-1].name[1] <= 1), None)
    own = next((g for g in clauses.groups if g.actors[-1].possessive and 0 <= trigger.i - g.j <= _DESCRIBED), None)
    first = _right_after(reading, clauses, trigger.j)
    lands = first is not None and all(actor.kind == "country" for actor in first.actors)
    return own or (first if lands and lower[trigger.j] in grammar.of else None)


def _right_after(reading: Reading, clauses: Clauses, k: int) -> Group | None:
    """The group that one word leads to at token ``k``: "member |of ORBA|"."""
    if (
        k >= clauses.line.b
        or reading.tokens.lower[k] not in reading.grammar.prepositions | reading.grammar.destinations
    ):
        return None
    start = reading.past_determiners(k + 1, clauses.line.b)
    return next((g for g in clauses.groups if g.i <= start < g.j), None)


def _body_after(reading: Reading, entities: Entities, clauses: Clauses, trigger: Trigger) -> Group | None:
    """What is joined, after the noun or after whose act it is; "Kenya, a member |of ESA|," is a group as a whole."""
    leading = reading.grammar.prepositions | reading.grammar.destinations
    k = trigger.j - (reading.tokens.lower[trigger.j - 1] in leading)
    first = _right_after(reading, clauses, k)
    if first is not None and first.i >= k and all(actor.kind == "country" for actor in first.actors):
        return _right_after(reading, clauses, first.j)
    if first is not None and first.i >= k:
        return first
    found = entities.by_piece.get(reading.past_determiners(k + 1, clauses.line.b)) if first is not None else None
    if found is None or found[1].kind != "organisation":
        return None
    i, j = found[0].i, found[0].j
    return Group((Actor(i, j, "organisation", found[1].key, (i, j)),), i, j, None, i)


def _said_of(reading: Reading, clauses: Clauses, trigger: Trigger, body: Group | None) -> Group | None:
    """ "|Kenya| has been a member", "|Kenya|, a member …,", "A member since 2009, |Kenya| …"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if body is not None and all(group.j > trigger.i for group in clauses.groups):
        commas = (k + 1 for k in range(body.j, clauses.line.b - 1) if lower[k] == ",")
        start = next(commas, None)
        return next((g for g in clauses.groups if start is not None and 0 <= g.i - start <= 1), None)
    who = subject(reading, clauses, trigger._replace(form="verb"))
    if who is None or who is body or foreign(reading, clauses, who.j, trigger.i) > _DESCRIBED:
        return None
    between = lower[who.j : trigger.i]
    linked = any(word in grammar.to_be or word in grammar.copulas or word in grammar.becoming for word in between)
    described = set(between) <= grammar.determiners | grammar.appointed_as | {",", "'"} or between[:1] == [","]
    return who if linked or described else None
