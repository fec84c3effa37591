"""Who is at a gathering though no word of taking part says so: whose it is, in whose house, and who says or does
something there.

"the fall meeting |of the Zorb Union|" · "a workshop |at the seat of Zorbex|" · "|Ana Sol| presented her findings at a
workshop in Rome"
"""

from __future__ import annotations

from collections.abc import Iterator

from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.told import Context
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.frames.pronouns import pronoun_at
from flows.extracting.words.reading import Reading

_DESCRIBED = 4
"""Words at most that describe a gathering before it, and between it and "of A"."""
_HOUSE = 12
"""Words at most from a gathering to the house that it is held in."""
_DOING = 4
"""Words at most from a name to the verb that is said of it."""

There = tuple[Group, str, str]
"""A group, its role, and how it is found."""


def around_gathering(reading: Reading, clauses: Clauses, trigger: Trigger, context: Context) -> Iterator[There]:
    """Everybody of whom that is so, around the noun or name of a gathering."""
    if trigger.form not in ("noun", "name"):
        return
    house = [group for group in clauses.groups if _holds(reading, clauses, trigger, group)]
    for group in house:
        yield group, "host", "holding"
    if (came := _doing_so(reading, clauses, trigger, context)) is not None:
        group, role = came
        hosts = {actor.key for each in house for actor in each.actors}
        actors = tuple(actor for actor in group.actors if actor.key not in hosts)
        if actors:
            yield group._replace(actors=actors), role, "doing"


def _holds(reading: Reading, clauses: Clauses, trigger: Trigger, group: Group) -> bool:
    """ "the conference |of the Zorb Society|", "took place on 3 May in Rome, |at the Zorb Institute|"."""
    if group.at < trigger.j or any(actor.kind != "organisation" for actor in group.actors) or len(group.actors) > 2:
        return False
    lower, grammar = reading.tokens.lower, reading.grammar
    between = lower[trigger.j : group.at]
    if barriers(clauses, trigger.j, group.at) > 0 or group.marker not in ("of", "place", "to") or len(between) > _HOUSE:
        return False
    plain = all(word.isalpha() and not grammar.is_small(word) for word in between)
    if group.marker == "of" and trigger.form == "noun" and len(between) <= _DESCRIBED and plain:
        return grammar.adjective_after_noun or not between
    sited = group.marker == "of" and between[-1:] and between[-1] in grammar.sites
    led = lower[group.at] in grammar.venues or lower[group.at] in grammar.places
    if not sited and not (led and lower[group.at] not in grammar.origins):
        return False
    return not any(g.at >= trigger.j and g.j <= group.at and g.marker not in ("place", "of") for g in clauses.groups)


def _doing_so(reading: Reading, clauses: Clauses, trigger: Trigger, context: Context) -> tuple[Group, str] | None:
    """ "|Ana Sol| presented her findings |at a workshop| in Rome", "Zorbex, |which| agreed to it |at the summit|": who is
    said to do something there; a speaker where a person says something."""
    lower, grammar, a = reading.tokens.lower, reading.grammar, clauses.line.a
    k = _before_phrase(reading, clauses, trigger)
    if k <= a or (lower[k - 1] not in grammar.venues and lower[k - 1] not in grammar.of):
        return None
    k -= 1
    while k > a and (lower[k] in grammar.of or lower[k] == "'") and lower[k - 1] in grammar.venues:
        k -= 1
    if lower[k] not in grammar.venues:
        return None
    led = next((n for n in range(k - 1, a - 1, -1) if lower[n] in grammar.subordinators or lower[n] in ";:"), a - 1)
    if led >= a and lower[led] in grammar.relatives:
        group = next((g for g in clauses.groups if g.j in (led, led - 1)), None)
        verb = led + 1
    else:
        group = next((g for g in clauses.groups if led < g.i and g.j <= k and g.marker is None), None)
        verb = group.j if group is not None else led + 1
        if group is None and (group := pronoun_at(reading, clauses, verb, context)) is None:
            return None
    if group is None or group.actors[-1].possessive:
        return None
    verb += lower[verb] == ","
    if not any(_is_verb(reading, n) for n in range(verb, min(k, verb + _DOING))):
        return None
    people = any(actor.kind == "person" for actor in group.actors)
    speaks = any(lower[n] in grammar.speech or lower[n] in grammar.delivers for n in range(verb, k))
    if lower[k] in grammar.destinations and not speaks:
        return None  # « a convié Ana Sol |au| Forum » : where somebody goes, or is asked to go
    return group, "speaker" if people and speaks else "attendee"


def _is_verb(reading: Reading, k: int) -> bool:
    lower, grammar = reading.tokens.lower, reading.grammar
    if reading.tokens.is_capitalised(k):
        return False
    if not grammar.adjective_after_noun and lower[k].endswith(grammar.participle_endings):
        return True
    told = reading.hit(k, "verb") is not None or lower[k] in grammar.auxiliaries or lower[k] in grammar.speech
    return told or lower[k] in grammar.delivers or reading.hit(k, "plan") is not None


def _before_phrase(reading: Reading, clauses: Clauses, trigger: Trigger) -> int:
    """Where the noun phrase of the gathering begins: "at |the fall meeting|"."""
    k, grammar = trigger.i, reading.grammar
    while k > clauses.line.a and trigger.i - k < _DESCRIBED and reading.tokens.words[k - 1].isalnum():
        word = reading.tokens.lower[k - 1]
        if grammar.is_small(word) or word in grammar.venues:
            break
        k -= 1
    return reading.before_determiners(k, clauses.line.a)
