"""Whose an agreement is by its sentence, where its clause names nobody.

"|A and B| have reached an agreement, which was signed on 3 May" -> of A and B, who are its sentence's
"supplied by |A| under an agreement signed with |B|" -> of A and B"""

from __future__ import annotations

from collections.abc import Sequence

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.groups import Group
from flows.extracting.clauses.agreements import Phrase
from flows.extracting.clauses.between import are_bodies, parties_after, partners
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.clauses.told import Part, Told
from flows.extracting.telling.account import Account, parties_of
from flows.extracting.telling.ours import ourselves

_FRONTED = 6
"""Words at most before an agreement that opens its sentence: "Under the terms of an agreement signed in 2014,"."""


def add_parties(result: Account, line: Clauses, told: Sequence[Told], event: Told) -> None:
    """Whose agreement it is where its own clause names nobody: those who negotiate it in the same sentence, else the
    bodies that the sentence is about: "|A and B| have reached an agreement, which was signed on 3 May"."""
    phrase = event.agreement
    if phrase is None or phrase.recalls is not None or phrase.parties:
        return
    if (ours := ourselves(result, line, event)) is not None:
        event.parts.append(Part(ours, "signatory", "role-first-person"))
    known = parties_of(result, event)
    if event.type == "ratification":
        other = parties_after(phrase, line.groups) if event.status == "ratified" else None
        if other is not None and other.marker == "with" and are_bodies(other):
            event.parts += [Part(actor, "party", "role-sentence") for actor in other.actors]
        return
    if len(known) > 1 or line.line.kind == "list_item":
        return
    between = parties_after(phrase, line.groups)
    if between is not None and between.marker == "between":
        return
    with_one = partners(line.groups, phrase)
    maker = maker_under(result, line, phrase)
    if known and maker and {(actor.kind, actor.key) for actor in maker}.isdisjoint({each[:2] for each in known}):
        event.parts += [Part(actor, "party", "role-sentence") for actor in maker]
        return
    if known:
        if any((actor.kind, actor.key) == known[0][:2] for actor in with_one):
            event.parts += [Part(actor, "party", "role-sentence") for actor in with_one]
        elif between is not None:
            event.parts += [Part(actor, "party", "role-sentence") for actor in _opened(result, line, event)]
        return
    talks = (other for other in told if other.type in ("negotiation", "meeting") and len(other.parts) > 1)
    parts = next(([part.actor for part in other.parts] for other in talks), None) or with_one
    if not parts and between is not None and are_bodies(between):
        parts = [*between.actors, *_opened(result, line, event)]
    if not parts:
        named = (g for g in line.groups if len(g.actors) > 1 and are_bodies(g) and _may_own(result, line, event, g))
        parts = next((list(group.actors) for group in named), [])
    event.parts += [Part(actor, "party", "role-sentence") for actor in parts]


def maker_under(result: Account, line: Clauses, phrase: Phrase) -> Sequence[Actor]:
    """ "supplied by |A| under an agreement signed with B", « fourni par |A| aux termes d'un accord »: who acts under it."""
    reading, words = result.reading, result.reading.tokens.words
    at = phrase.i - (reading.tokens.lower[phrase.i - 1] == "'")
    starts = {
        hit.i - n for hit in reading.all_ending("parents", at) for n in range(2) if n == 0 or words[hit.i - 1] == ","
    }
    near = (g for g in line.groups if g.marker in ("by", None) and g.j in starts and are_bodies(g))
    return next((g.actors for g in near if len(g.actors) == 1), ())


def _opened(result: Account, line: Clauses, event: Told) -> list[Actor]:
    """ "Under a contract with A signed in 2014, |B| will build": the body whose sentence the agreement opens."""
    own = (g for g in line.groups if g.at > event.trigger.j and are_bodies(g) and _may_own(result, line, event, g))
    return [actor for group in own for actor in group.actors]


def _may_own(result: Account, line: Clauses, event: Told, group: Group) -> bool:
    """ "Cooperation between |A and B| rests on an agreement signed in 1997", "Under an agreement signed in 2014, |A and B|
    share data", "an agreement was signed by which |A and B| share data"."""
    words, phrase = result.reading.tokens.words, event.agreement
    if group.marker not in (None, "between") or phrase is None:
        return False
    if group.j <= event.trigger.i:
        return True
    opens = phrase.i - line.line.a <= _FRONTED and event.trigger.form == "participle" and words[group.at - 1] == ","
    led = result.reading.tokens.lower[group.at - 1] in result.reading.grammar.relative_objects
    return group.marker is None and group.at > event.trigger.j and (opens or led)
