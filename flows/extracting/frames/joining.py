"""What makes an accession one: that something is joined which has members."""

from __future__ import annotations

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.groups import Group
from flows.extracting.clauses.agreements import Phrase
from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.subjects import objects
from flows.extracting.clauses.told import Part, Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.naming.entities import Entities
from flows.extracting.words.reading import Reading

_JOINED = 9
"""Words at most of what is joined: "the Space Climate |Observatory|"."""


def is_accession(reading: Reading, entities: Entities, clauses: Clauses, event: Told, who: list[Part]) -> bool:
    """ "joined |the Zorbex Charter|", "joined |ESA|", « a rejoint |le réseau Zorb| en 2018 »: by others than persons."""
    if all(part.actor.kind == "person" for part in who):
        return False
    joined = objects(reading, clauses, event.trigger) or _led_to(reading, clauses, event.trigger)
    if event.agreement is not None and event.agreement.recalls is not None:
        return bool(who)
    body = joined is not None and any(_is_body(entities, actor) for actor in joined.actors)
    body = body or (joined is not None and _is_of_members(event, joined))
    body = body or _is_meant(reading, clauses, event)
    body = body or _is_initiative(reading, clauses, event.trigger) or _is_joined(reading, clauses, event)
    return body or (event.agreement is not None and _is_name(reading, event.agreement))


def _led_to(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "acceded in May 2023, in Oslo, |to the Zorb Federation|": bodies further on, behind a word that leads there."""
    after = next((g for g in clauses.groups if g.i >= trigger.j), None)
    if after is None or any(actor.kind != "organisation" for actor in after.actors):
        return None
    k = reading.before_determiners(after.i, clauses.line.a) - 1
    led = (
        reading.tokens.lower[k] in reading.grammar.destinations | reading.grammar.to_sign | reading.grammar.contractions
    )
    return after if led and barriers(clauses, trigger.j, after.i) == 0 else None


def _is_meant(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "the Safe Orbits initiative, which |Peru| joined in 2017": a pronoun stands for what a country joined, and its day."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, event.trigger.i
    who = next((part.actor for part in event.parts if part.actor.kind == "country" and part.actor.j <= k), None)
    if who is None or event.dated is None or not all(word in grammar.to_be for word in lower[who.j : k]):
        return False
    led = reading.before_apostrophe(reading.before_determiners(who.i, clauses.line.a))
    words = {lower[led], lower[led - 1] if led > clauses.line.a else ""}
    return not words.isdisjoint(grammar.relative_objects | grammar.relating)


def _is_name(reading: Reading, phrase: Phrase) -> bool:
    """ "the |Artemis Accords|": a title, or a noun written as one."""
    return phrase.title is not None or reading.tokens.is_capitalised(phrase.j - 1)


def _is_of_members(event: Told, joined: Group) -> bool:
    """ "|Poland| joined |ESA| in November 2012": a country joins no other body than one that has members."""
    lands = any(part.actor.kind == "country" and part.actor.key not in _keys(joined) for part in event.parts)
    return event.dated is not None and lands and all(actor.kind == "organisation" for actor in joined.actors)


def _keys(group: Group) -> set[str]:
    return {actor.key for actor in group.actors}


def _is_initiative(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "Kenya joined |the Zorbex Charter|": an initiative by its name right after the verb."""
    k = reading.past_determiners(trigger.j, clauses.line.b)
    return any(piece.i == k and entity.term == "initiative" for piece, entity in clauses.missions)


def _is_joined(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "joined |the AfriWeather network| in 2018", "France joined |the project| in 2004": something that bodies join, by
    its name or as told before, and the day."""
    after = range(event.trigger.j, min(clauses.line.b, event.trigger.j + _JOINED))
    until = next((k for k in after if reading.tokens.words[k] in ",;:"), after.stop)
    named = any(reading.tokens.is_capitalised(k) for k in range(event.trigger.j, until))
    at = reading.past_determiners(event.trigger.j, until)
    definite = any(word in reading.grammar.definites for word in reading.tokens.lower[event.trigger.j : at])
    definite |= at == event.trigger.j and reading.hit(at, "joined") is not None  # « s'est jointe |au| projet »
    sides = all(part.actor.kind != "person" for part in event.parts)
    known = named or (definite and sides and bool(event.parts))
    return known and event.dated is not None and bool(reading.hits_of("joined", event.trigger.j, until))


def _is_body(entities: Entities, actor: Actor) -> bool:
    """Something that a country or an agency joins: a network, an organisation, a committee."""
    entity = entities.by_key.get((actor.kind, actor.key))
    of_members = ("association", "intergovernmental", "joint_body")
    return entity is not None and entity.kind == "organisation" and entity.term in of_members
