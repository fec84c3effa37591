"""Several agreements of one verb that are told apart by their partners alone, or by who signs each.

"A signed agreements |with B| on 3 May and |with C| on 4 May" · "Two letters were signed: one |between A and B|, one
|between A and C|" · "A signed a letter with B, and |C a protocol with D|"
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.groups import Group
from flows.extracting.clauses.agreements import Phrase
from flows.extracting.clauses.between import are_bodies
from flows.extracting.clauses.clauses import Clauses, Dated
from flows.extracting.clauses.pacts import MULTILATERAL
from flows.extracting.clauses.told import Part, Told
from flows.extracting.words.reading import Reading

_SIGNED = ("signing", "contract_award")


def told_apart(reading: Reading, clauses: Clauses, event: Told, agreements: list[Phrase]) -> list[Told]:
    """One event for each agreement, where a plural names several or a verb is left out; empty where neither is."""
    if event.type not in _SIGNED or event.agreement is None:
        return []
    roles = reading.grammar.frames[event.trigger.frame].roles
    if len(agreements) == 1 and event.agreement.plural and event.agreement.recalls is None:
        return _one_each(reading, clauses, event, roles)
    return []


def gapped(reading: Reading, clauses: Clauses, event: Told) -> list[Told]:
    """The event, and those of which only "and |C a protocol with D|" is said; empty where nothing is."""
    if event.trigger.form != "verb" or event.agreement is None or event.type not in _SIGNED:
        return []
    roles = reading.grammar.frames[event.trigger.frame].roles
    found = [(group, phrase) for phrase in clauses.agreements for group in clauses.groups
             if group.j == phrase.i and group.marker is None and phrase.i > event.agreement.j and not phrase.definite
             and are_bodies(group) and _is_added(reading, group)]  # fmt: skip
    if not found:
        return []
    ends = [group.i for group, _ in found[1:]] + [clauses.line.b]
    told = [_until(clauses, event, found[0][0].i)]
    for (group, phrase), end in zip(found, ends, strict=True):
        partners = [g for g in clauses.groups if g.marker == "with" and phrase.j <= g.at < end]
        acting = [*group.actors, *(actor for g in partners for actor in g.actors)]
        told.append(replace(
            event, trigger=event.trigger._replace(i=phrase.i, j=phrase.j), agreement=phrase, missions=[],
            parts=[Part(actor, roles.get("subject", "party"), "role-gapped") for actor in acting],
            dated=_dated(clauses, phrase.i, end) or told[0].dated,
        ))  # fmt: skip
    return told


def _is_added(reading: Reading, group: Group) -> bool:
    """ "a letter with B|, and| C": a conjunction, a comma or a semicolon stands before who signs next."""
    word = reading.tokens.lower[group.at - 1]
    return word in reading.grammar.conjunctions or word in ",;"


def _until(clauses: Clauses, event: Told, end: int) -> Told:
    """The first event alone: who signs the next ones is no part of it."""
    dated = event.dated if event.dated is None or event.dated.i < end else _dated(clauses, event.trigger.j, end)
    return replace(event, parts=[part for part in event.parts if part.actor.i < end], dated=dated)


def _one_each(reading: Reading, clauses: Clauses, event: Told, roles: Mapping[str, str]) -> list[Told]:
    phrase = event.agreement
    assert phrase is not None
    if phrase.kind in (*MULTILATERAL, "exchange_of_letters") or phrase.parties:
        return []
    after = [g for g in clauses.groups if phrase.j <= g.at < phrase.until and are_bodies(g)]
    between = [g for g in after if g.marker == "between"]
    partners = [g for g in after if g.marker == "with"]
    sides: list[tuple[Group, tuple[Actor, ...]]] = [(group, group.actors) for group in between]
    if len(between) < 2:
        sides = [(group, (actor,)) for group in partners for actor in group.actors]
    sides = sides or [(group, group.actors) for group in _examples(reading, clauses, phrase)]
    if len(sides) < 2 or (between and partners):
        return []
    taken = {actor.i for _, actors in sides for actor in actors}
    others = [part for part in event.parts if part.actor.i not in taken]
    told: list[Told] = []
    for n, (group, actors) in enumerate(sides):
        end = next((g.at for g, _ in sides[n + 1 :] if g is not group), clauses.line.b)
        own = phrase if n == 0 else phrase._replace(
            i=min(actors[0].i, group.at - 1) if len(between) > 1 else actors[0].i,
            j=group.at if len(between) > 1 else actors[0].j, extent=group.j, another=True, subject=None,
        )  # fmt: skip
        parts = [
            Part(actor, roles.get(group.marker or "with", "party"), f"role-{group.marker or 'with'}")
            for actor in actors
        ]
        trigger = event.trigger if n == 0 else event.trigger._replace(i=actors[0].i, j=actors[0].i + 1)
        dated = _dated(clauses, group.j, end) or event.dated
        told.append(replace(event, trigger=trigger, agreement=own, parts=others + parts, dated=dated, missions=[]))
    return told


def _examples(reading: Reading, clauses: Clauses, phrase: Phrase) -> list[Group]:
    """ "agreements with several partners, including |Peru in 2018| and |Chile in 2020|": each with its own date."""
    led = any(hit.value == "with" for hit in reading.hits_of("marker", phrase.j, clauses.line.b))
    dated = {dated.i for dated in clauses.dates}
    after = [g for g in clauses.groups if g.marker is None and g.at > phrase.j and are_bodies(g)]
    return [g for g in after if led and dated & {g.j, g.j + 1}]


def _dated(clauses: Clauses, start: int, end: int) -> Dated | None:
    """The first date between two tokens."""
    return next((dated for dated in clauses.dates if start <= dated.i < end), None)
