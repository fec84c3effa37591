"""Who takes part in a visit or a meeting that a noun names, by the verb that leads to it.

"|A| arrived in Rome for a visit" · "Zorbex received |A| on a visit" · "|A| held a meeting with B"
"""

from __future__ import annotations

from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.sent import is_delegation
from flows.extracting.clauses.subjects import objects, subject
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.clauses.words_between import foreign
from flows.extracting.frames.implied import received_further_on, whose
from flows.extracting.words.reading import Reading

_NEAR = 14
_SERIES = 3
"""Words at most between a light verb and its noun: "held |a first series of bilateral| meetings"."""
_SEEN = 6
"""Words at most between a verb and whose it is that is seen."""
TALKS = ("meeting", "remote_talk", "negotiation")


def brought_together(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "a working meeting |brought together A and B|", « une réunion |a rassemblé A et B| »."""
    frames = reading.grammar.frames
    for other in clauses.triggers:
        if other.i >= trigger.j and other.form == "verb" and frames[other.frame].type == "gathering":
            near = barriers(clauses, trigger.j, other.i) == 0 and other.i - trigger.j <= _NEAR
            return objects(reading, clauses, other) if near else None
    return None


def sent_to_talk(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "talks |with a six-member delegation from A|", « une réunion |avec une délégation de six membres de A| »."""
    led = reading.hit(trigger.j, "marker") if trigger.j < clauses.line.b else None
    if led is None or led.value != "with":
        return None
    near = (g for g in clauses.groups if led.j <= g.at and g.at - trigger.j <= _NEAR)
    group = next(near, None)
    sent = (
        group is not None and is_delegation(reading, clauses.line, group) and barriers(clauses, trigger.j, group.i) == 0
    )
    return group if sent else None


def of_light_verb(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "|A| held on 3 May in Rome a meeting with B", « |A et B| ont ouvert le 3 mai des négociations »."""
    lower, grammar = reading.tokens.lower, reading.grammar
    for k in range(trigger.i - 1, max(clauses.line.a, trigger.i - _NEAR) - 1, -1):
        if lower[k] in grammar.light_verbs:
            kept = (n for n in range(k + 1, trigger.i) if n not in clauses.dated)
            plain = all(reading.tokens.words[n].islower() or lower[n] == "'" for n in kept)
            alone = foreign(reading, clauses, k + 1, trigger.i) <= (_SERIES if plain else 0)
            return subject(reading, clauses, trigger._replace(i=k)) if alone else None
    return None


def on_visit(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "|A| arrived in Rome for a visit", "during a visit to Rome, |A| met …": whom the sentence is about."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, trigger.i
    while k > clauses.line.a and (lower[k - 1] in grammar.possessives or _describes(reading, clauses, k - 1)):
        k -= 1
    k = reading.before_determiners(k, clauses.line.a)
    between = next((d.i for d in clauses.dates if d.j == k), k)
    while (
        between < k
        and between > clauses.line.a
        and (lower[between - 1] in grammar.complements or lower[between - 1] in grammar.determiners)
    ):
        between -= 1
    k = between
    if k == clauses.line.a or (lower[k - 1] not in grammar.occasions and lower[k - 1] not in grammar.light_verbs):
        return None
    if (led := whose(reading, clauses, trigger)) is not None:
        return led
    if lower[trigger.i - 1] in grammar.demonstratives:
        return None  # "After |this| visit, the ambassador said": told before, and not of who speaks of it
    within = next((g for g in clauses.groups if g.i < trigger.i < g.j and g.actors[0].name[1] <= trigger.i), None)
    before = within or _received(reading, clauses, trigger) or subject(reading, clauses, trigger)
    if before is not None:
        return before
    after = (
        g for g in clauses.groups if g.i > trigger.j and g.marker is None and reading.tokens.words[g.at - 1] == ","
    )
    return next(after, None)


def _describes(reading: Reading, clauses: Clauses, k: int) -> bool:
    """ "on a |three-day working| visit", "during his |last official| visit": a determiner, a number, an adjective."""
    word, grammar = reading.tokens.lower[k], reading.grammar
    if k in clauses.dated:
        return False
    if (
        word in grammar.determiners
        or word == "-"
        or word.isdigit()
        or word in grammar.cardinals
        or word in grammar.ordinals
    ):
        return True
    if not word.isalpha() or reading.tokens.is_capitalised(k) or grammar.is_small(word):
        return False
    if grammar.adjective_after_noun:  # « sa |première| visite », « sa |récente| visite »
        before = reading.tokens.lower[k - 1] if k > clauses.line.a else ""
        return (before in grammar.possessives or before in grammar.determiners) and reading.hit(k, "verb") is None
    free = word not in grammar.occasions and word not in grammar.light_verbs and word not in grammar.closed_words
    return free and reading.hit(k, "verb") is None


def _received(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "Zorbex received |Ana Sol| on an official visit": who is received visits."""
    frames = reading.grammar.frames
    for other in clauses.triggers:
        if other.form == "verb" and other.j <= trigger.i and frames[other.frame].needs == "guests":
            guest = objects(reading, clauses, other) or received_further_on(reading, clauses, other)
            return guest if guest is not None and guest.j <= trigger.i else None
    return None


def whose_is_seen(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "visited |the control room of Zorbex|", « a visité mardi |les salles blanches de Zorbex| »: whose it is that is
    seen, with nothing but plain words between."""
    lower, grammar = reading.tokens.lower, reading.grammar
    group = next((g for g in clauses.groups if g.i >= trigger.j), None)
    if group is None or group.marker != "of" or any(actor.kind != "organisation" for actor in group.actors):
        return None
    between = [k for k in range(trigger.j, group.at) if k not in clauses.dated and lower[k] not in grammar.determiners]
    plain = all(lower[k] == "'" or (lower[k].isalpha() and not reading.tokens.is_capitalised(k)) for k in between)
    verbs = any(reading.hit(k, "verb") is not None and lower[k].endswith(grammar.participle_endings) for k in between)
    return (
        group
        if plain and not verbs and 0 < len(between) <= _SEEN and barriers(clauses, trigger.j, group.at) == 0
        else None
    )


def held_so(reading: Reading, clauses: Clauses, trigger: Trigger) -> tuple[int | None, Group | None]:
    """ "the talks |she held| with B", « l'entretien |qu'Ana Sol a eu| avec B »: where who held what the noun names begins,
    null if nobody did, and who it is where it is a name."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, trigger.j
    while k < clauses.line.b and (lower[k] in grammar.relative_objects or lower[k] == "'"):
        k += 1
    named = next((g for g in clauses.groups if g.i <= k < g.j and g.i >= trigger.j), None)
    end = named.j if named is not None else k + 1
    after = reading.past_auxiliaries(end, clauses.line.b)
    said = lower[end : min(after + 1, clauses.line.b)]
    holds = any(word in grammar.light_verbs or word in grammar.had for word in said)
    return (k if holds else None), named
