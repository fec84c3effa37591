"""Whose an agreement is where the clause that tells of it names nobody: by its sentence, else by those before it."""

from __future__ import annotations

from collections.abc import Sequence

from flows.extracting.account import Account, parties_of
from flows.extracting.actors import Group
from flows.extracting.agreements import are_bodies, parties_after, partners
from flows.extracting.clauses import Clauses
from flows.extracting.pacts import MULTILATERAL
from flows.extracting.told import Part, Told

_BEFORE = 4
"""Over how many lines those named together are still whom an agreement without parties is of."""
_FRONTED = 4
"""Words at most before an agreement that opens its sentence: "Under the terms of an agreement signed in 2014,"."""


def add_parties(result: Account, line: Clauses, told: Sequence[Told], event: Told) -> None:
    """Whose agreement it is where its own clause names nobody: those who negotiate it in the same sentence, else the
    bodies that the sentence is about: "|A and B| have reached an agreement, which was signed on 3 May"."""
    phrase = event.agreement
    if phrase is None or phrase.recalls is not None or event.type == "ratification" or phrase.parties:
        return
    known = parties_of(result, event)
    if len(known) > 1 or line.line.kind == "list_item":
        return
    between = parties_after(phrase, line.groups)
    if between is not None and between.marker == "between":
        return
    with_one = partners(line.groups, phrase)
    if known:
        if any((actor.kind, actor.key) == known[0][:2] for actor in with_one):
            event.parts += [Part(actor, "party", "role-sentence") for actor in with_one]
        return
    talks = (other for other in told if other.type in ("negotiation", "meeting") and len(other.parts) > 1)
    parts = next(([part.actor for part in other.parts] for other in talks), None) or with_one
    if not parts:
        named = (g for g in line.groups if len(g.actors) > 1 and are_bodies(g) and _may_own(result, line, event, g))
        parts = next((list(group.actors) for group in named), [])
    event.parts += [Part(actor, "party", "role-sentence") for actor in parts]


def fill_parties(result: Account, kept: set[int]) -> None:
    """Whose an agreement is that names nobody: those of the one of its kind told before it ("the first, signed in 2005"),
    else of those named together last: "|A and B| met. The presidents signed a protocol"."""
    first = {event.pact: event.tellings[0] for event in reversed(result.events)}
    for n in sorted(kept & {observation.pact for observation in result.observations}):
        pact = result.pacts[n]
        if pact.parties or pact.kind in MULTILATERAL:
            continue
        alike = (p for p in result.pacts if p.kind == pact.kind and len(p.parties) > 1)
        pact.parties = dict(next(alike, pact).parties)
        if not pact.parties and n in first:
            pact.parties = _named_before(result, first[n]) or (_in_titles(result) if pact.kind != "contract" else {})


def _in_titles(result: Account) -> dict[tuple[str, str], tuple[int, int]]:
    """The two countries of the headlines: "Morocco – Portugal: a cable between two shores"."""
    entities = result.entities
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for line in (clauses.line for clauses in result.clauses if clauses.line.kind in ("title", "subtitle", "heading")):
        for piece, entity in (entities.by_piece[i] for i in entities.starts(line.a, line.b) if i in entities.by_piece):
            if entity.kind == "country":
                found.setdefault((entity.kind, entity.key), (piece.i, piece.j))
    return found if len(found) == 2 else {}


def _named_before(result: Account, told: Told) -> dict[tuple[str, str], tuple[int, int]]:
    for line in reversed(result.clauses[max(0, told.line - _BEFORE) : told.line + 1]):
        for group in reversed([g for g in line.groups if g.i < told.trigger.i]):
            found = [body for actor in group.actors if (body := result.body_of(actor)) is not None]
            bodies = {(body.kind, body.key): body.name for body in found}
            if len(bodies) > 1:
                return bodies
    return {}


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
