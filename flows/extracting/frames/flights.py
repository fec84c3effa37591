"""Who takes part in a launch or a step of a mission: who flies, whose the craft is, who launches, what they add to it.

"|NASA|'s Zorb probe, to which |B| is contributing with an instrument developed by |C|, on |D|'s rocket"
"|Ana Sol and Bo Ek| lifted off aboard the Zorb-2 spacecraft"
"""

from __future__ import annotations

from collections.abc import Iterator

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses, barriers, craft_end
from flows.extracting.clauses.told import Context, Part, Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Reading

_REACH = 28
_OWNED = 7
"""Words at most between whose a craft is and its name: "NASA's |new lunar landing craft| Zorb"."""
_APPOSED = 8
"""Tokens at most between a craft's name and whose it is in an apposition."""
_CREW = 8
_SMALL = 4
"""Tokens at most from "the" to "crew"."""


def flight_parts(reading: Reading, clauses: Clauses, event: Told, context: Context) -> list[Part]:
    """Those whom the grammar of the trigger alone does not give, nobody twice."""
    taken = {(part.actor.kind, part.actor.key) for part in event.parts}
    parts: list[Part] = []
    found = (
        *_owners(reading, clauses, event),
        *_partners(reading, clauses, event.trigger),
        *_crew(reading, clauses, event, context),
    )
    for actor, role, how in found:
        if (actor.kind, actor.key) not in taken:
            taken.add((actor.kind, actor.key))
            parts.append(Part(actor, role, f"role-{how}"))
    return parts


def _owners(reading: Reading, clauses: Clauses, event: Told) -> Iterator[tuple[Actor, str, str]]:
    """ "|NASA|'s Zorb", "the |SpaceX| Zorb", "the Zorb probe |of ESA|", "the Zorb rocket |operated by ESA|"."""
    flown = {at: role for _, at, role in event.missions}
    for piece, entity in clauses.missions:
        role = flown.get((piece.i, piece.j))
        if role is None:
            continue
        owner = "launch_provider" if role == "launch_provider" or entity.term == "launcher" else "operator"
        yield from ((actor, owner, "owner") for actor in owned_by(reading, clauses, piece))


def owned_by(reading: Reading, clauses: Clauses, piece: Piece) -> Iterator[Actor]:
    """The bodies that the words right beside a craft's name say it is of."""
    lower, grammar = reading.tokens.lower, reading.grammar
    for group in clauses.groups:
        last = group.actors[-1]
        if last.kind not in ("organisation", "country"):
            continue
        if group.j <= piece.i:
            between = lower[group.j + last.possessive : piece.i]
            owned = not between or (
                last.possessive and len(between) <= _OWNED and all(_is_noun(word) for word in between)
            )
        else:
            at = craft_end(reading, piece)
            operated = group.marker == "by" and lower[at] in grammar.operated
            apart = lower[at] == "," and group.at == at + 1
            owned = (group.marker == "of" and (group.at == at or apart)) or (operated and group.at == at + 1)
            owned = owned or _is_apposed(reading, clauses, piece, group)
        if owned:
            yield from group.actors if group.i > piece.i else (last,)


def _is_apposed(reading: Reading, clauses: Clauses, piece: Piece, group: Group) -> bool:
    """ "Zorb, |a mission of ESA|", « Zorb, |le satellite d'observation du CNES| », "Zorb, which is |operated by A|"."""
    words, lower, grammar = reading.tokens.words, reading.tokens.lower, reading.grammar
    between = range(piece.j + 1, group.at)
    if not 0 < len(between) <= _APPOSED or words[piece.j] != "," or any(words[k] in ",;:" for k in between):
        return False
    other = any(piece.j < craft.i < group.at for craft, _ in clauses.missions)
    if group.marker == "by":
        return lower[group.at - 1] in grammar.operated and not other
    said = any(lower[k] in grammar.auxiliaries or lower[k] in grammar.relatives for k in between)
    named = any(reading.hit(k, "mission_noun") or reading.hit(k, "flying") for k in between)
    return group.marker == "of" and named and not said and not other


def _is_noun(word: str) -> bool:
    return word[0].isalnum() or word == "-"


def _partners(reading: Reading, clauses: Clauses, trigger: Trigger) -> Iterator[tuple[Actor, str, str]]:
    """Whose the mission is, who has contributed and whose the launcher is, in the trigger's sentence."""
    lower, grammar = reading.tokens.lower, reading.grammar
    for group in clauses.groups:
        if group.j <= trigger.j or group.i - trigger.j > _REACH:
            continue
        after = set(lower[group.j : min(clauses.line.b, group.j + 3)])
        before = lower[group.at - 1] if group.at > clauses.line.a else ""
        if group.marker == "by" and before in grammar.contributes:
            role = "instrument_provider"
        elif after & grammar.contributes:
            role = "contributor"
        elif group.actors[-1].possessive and any(
            reading.hit(k, "mission_noun") for k in range(group.j, min(clauses.line.b, group.j + 6))
        ):
            role = "operator"
        else:
            continue
        yield from ((actor, role, "mission-partner") for actor in group.actors)


def _crew(reading: Reading, clauses: Clauses, event: Told, context: Context) -> Iterator[tuple[Actor, str, str]]:
    """ "with |astronauts Ana Sol and Bo Ek| aboard", "the |crew| splashed down": who flies."""
    trigger = event.trigger
    flying = [
        (group, actor)
        for group in clauses.groups
        if group.marker not in ("by", "of", "presence", "support")
        for actor in group.actors
        if actor.kind == "person" and actor.key in context.flyers
    ]
    for group, actor in flying:
        if _belongs(clauses, trigger, group):
            yield actor, "attendee", "crew"
    if flying or any(part.actor.kind == "person" for part in event.parts):
        return
    around = range(max(clauses.line.a, trigger.i - _CREW), min(clauses.line.b, trigger.j + _CREW))
    meant = next((k for k in around if _is_crew(reading, clauses, k)), None)
    if meant is not None and barriers(clauses, *sorted((meant, trigger.i))) <= 1:
        yield from ((actor, "attendee", "crew-recalled") for actor in context.crew)


def _is_crew(reading: Reading, clauses: Clauses, k: int) -> bool:
    """ "|the| seven-member |crew|", « l'|équipage| »; neither "two cosmonauts" nor the mission "Crew-9"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if lower[k] not in grammar.crews or any(piece.i <= k < piece.j for piece, _ in clauses.missions):
        return False
    return any(
        word in grammar.recalling or word in grammar.possessives or word in ("'", "'s")
        for word in lower[max(clauses.line.a, k - _SMALL) : k]
    )


def _belongs(clauses: Clauses, trigger: Trigger, group: Group) -> bool:
    """No other step of a flight lies nearer to who is named."""

    def apart(other: Trigger) -> int:
        return group.i - other.j if group.i >= other.j else other.i - group.j

    return all(
        apart(trigger) <= apart(other) or other.i == trigger.i for other in clauses.triggers if other.form != "noun"
    )
