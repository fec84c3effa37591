"""Whose each mission is, as any sentence of a release says: who leads or operates it, builds it, gives it an instrument.

"Zorb-1, a joint mission |of A and B|" · "Zorb-1, |for A|" · "The satellite was developed |by A| in cooperation |with B|"
Told of the main event; of any other that the same sentence tells. Whose a launcher is holds for all its launches.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses, craft_end
from flows.extracting.clauses.told import FLIGHTS, Part
from flows.extracting.frames.events import Event
from flows.extracting.frames.flights import owned_by
from flows.extracting.naming.entities import Entity
from flows.extracting.pieces.pieces import Piece
from flows.extracting.telling.account import Account
from flows.extracting.words.reading import UNDERTAKINGS, Reading

_NAMED = 7
"""Words at most from "its" to the name in "its deep space probe Zorb-1"."""
_SOON = 2
"""Lines at most from a flight that is not the news to whose its craft is."""
_CALLED = 7
"""Words at most from "is" to "of A" in "Zorb-1 is a joint Earth observation mission of A"."""
_SAID = 14
"""Words at most from "Zorb-1" to "was built by A"."""
_RUNS = ("operator", "lead", "launch_provider", "contributor", "principal")
_BESIDE = {"support": "contributor", "on_behalf": "operator"}
"""Word before those named right after who builds a craft -> their part: "built by A |with the support of| B |for| C"."""
_AGENCIES = ("space_agency", "satellite_operator")
"""Kinds of publishers that fly what they tell of."""
_NOT_OWNED = (*UNDERTAKINGS, "instrument", "station")


class Owning(NamedTuple):
    """Somebody's part in a mission, and the line that says so."""

    mission: str
    actor: Actor
    role: str
    line: int


def add_owners(result: Account) -> None:
    """Give launches and steps of missions those whom the release names elsewhere as theirs."""
    flights = [event for event in result.events if event.type in FLIGHTS]
    found = list(_all(result)) if flights else []
    for event in flights:
        _add(event, found)
        _add_publisher(result, event)


def _add(event: Event, found: list[Owning]) -> None:
    lines = {told.line for told in event.tellings}
    flown = {key: role for told in event.tellings for key, _, role in told.missions}
    taken = {(part.actor.kind, part.actor.key) for told in event.tellings for part in told.parts}
    for each in found:
        who = (each.actor.kind, each.actor.key)
        carries = flown.get(each.mission) == "launch_provider"
        if each.mission not in flown or not (carries or event.main or any(0 <= each.line - n <= _SOON for n in lines)):
            continue
        if who in taken or (carries and (each.role != "operator" or each.actor.kind == "country")):
            continue
        taken.add(who)
        role = "launch_provider" if carries else each.role
        event.tellings[0].parts.append(Part(each.actor, role, "role-owning"))


def _add_publisher(result: Account, event: Event) -> None:
    """Whose release it is of whose craft nobody else is told to be: an agency tells of its own."""
    parts = [part for told in event.tellings for part in told.parts]
    run = any(part.role in _RUNS for part in parts if part.actor.kind != "person")
    if run or not event.main or event.realis != "actual":
        return
    actor = publishes(result)
    if actor is not None:
        event.tellings[0].parts.append(Part(actor, "operator", "role-publisher"))


def publishes(result: Account) -> Actor | None:
    """The publisher, if it is an agency: it tells of its own."""
    entities = result.entities
    if not entities.publisher:
        return None
    piece, entity = entities.by_piece[entities.publisher[0]]
    fits = entity.term in _AGENCIES
    return Actor(piece.i, piece.j, entity.kind, entity.key, (piece.i, piece.j)) if fits else None


def _all(result: Account) -> Iterator[Owning]:
    """In the order of the text; ``meant``: the mission named last, for "the satellite was built by A"."""
    reading, meant = result.reading, None
    for number, line in enumerate(result.clauses):
        crafts = [(piece, entity) for piece, entity in line.missions if entity.term not in _NOT_OWNED]
        for piece, entity in crafts:
            for actor in (*owned_by(reading, line, piece), *_beside(reading, line, piece)):
                yield Owning(entity.key, actor, "operator", number)
        for group, role, k in _made(reading, line):
            craft = _craft(reading, line, k, crafts, meant)
            if craft is not None:
                fits = role if craft[1] else "instrument_provider"
                yield from (Owning(craft[0], actor, fits, number) for actor in _bodies(group))
                for other in (g for g in line.groups if 0 <= g.at - group.j <= 1 and g.marker in _BESIDE and craft[1]):
                    yield from (Owning(craft[0], a, _BESIDE[other.marker or ""], number) for a in _bodies(other))
        flying = [entity for _, entity in crafts if entity.term != "launcher"]
        meant = flying[-1].key if flying else meant


def _bodies(group: Group) -> list[Actor]:
    return [actor for actor in group.actors if actor.kind in ("organisation", "country")]


def _beside(reading: Reading, line: Clauses, piece: Piece) -> Iterator[Actor]:
    """ "Zorb-1 |for A|", « Zorb-1, |pour A| », "|A| said that its probe Zorb-1"."""
    lower, grammar, end = reading.tokens.lower, reading.grammar, craft_end(reading, piece)
    apart = end + (lower[end : end + 1] == [","])
    for group in line.groups:
        if group.marker == "on_behalf" and group.at in (end, apart):
            yield from _bodies(group)
    k = piece.i
    while k > line.line.a and piece.i - k < _NAMED and _describes(reading, k - 1):
        k -= 1
    if k > line.line.a and lower[k - 1] in grammar.possessives:
        before = [g for g in line.groups if g.j < k and g.marker is None and not g.actors[-1].possessive]
        yield from _bodies(before[-1]) if before else ()


def _describes(reading: Reading, k: int) -> bool:
    """ "its |deep space probe| Zorb-1": an adjective or noun between whose a craft is and its name."""
    word, grammar = reading.tokens.lower[k], reading.grammar
    small = word in grammar.possessives or word in grammar.prepositions or word in grammar.determiners
    return word.isalpha() and not small


def _made(reading: Reading, line: Clauses) -> Iterator[tuple[Group, str, int]]:
    """Groups after "built by", "led by", "provided by", "is a mission of", the part that the verb gives, and the token
    before which stands what is said of."""
    lower, grammar = reading.tokens.lower, reading.grammar
    for group in line.groups:
        if group.marker == "of" and (copula := _is_of(reading, line, group)) is not None:
            yield group, "operator", copula - 1
        if group.marker not in ("by", "chairs", "between") or group.at <= line.line.a:
            continue
        near = set(lower[max(line.line.a, group.at - 3) : group.at]) | set(lower[group.at : group.i])
        if near & grammar.led:
            yield group, "operator", group.at - 1
        elif near & grammar.built and group.marker == "by":
            yield group, "contributor", group.at - 1
        elif near & grammar.furnished and group.marker == "by":
            yield group, "instrument_provider", group.at - 1


def _is_of(reading: Reading, line: Clauses, group: Group) -> int | None:
    """ "Zorb-1 |is| a joint mission |of A and B|": the verb between the craft and what it is called."""
    lower, grammar = reading.tokens.lower, reading.grammar
    first = max(line.line.a, group.at - _CALLED)
    k = next(
        (k for k in range(group.at - 1, first, -1) if not lower[k].isalpha() or lower[k] in grammar.copulas), first
    )
    return k if lower[k] in grammar.copulas and reading.hits_of("mission_noun", k, group.at) else None


def _craft(
    reading: Reading, line: Clauses, k: int, crafts: list[tuple[Piece, Entity]], meant: str | None
) -> tuple[str, bool] | None:
    """The mission that the verb at token ``k`` is said of, and whether of itself and not of a part of it."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if lower[line.line.a] in grammar.built | grammar.led | grammar.furnished and k - line.line.a <= 1:
        after = next((entity.key for piece, entity in crafts if piece.i > k), None)  # "|Built by A|, Zorb-1 will …"
        return (after or meant or "", True) if after or meant else None
    bodies = {group.j - 1 for group in line.groups if not set(lower[group.j : group.j + 1]) & grammar.conjunctions}
    for n in range(k, max(line.line.a, k - _SAID) - 1, -1):
        named = next((entity for piece, entity in crafts if piece.j - 1 == n), None)
        if named is not None:
            return named.key, True
        if n == line.line.a and lower[n] in grammar.objects_meant:
            return (meant, True) if meant is not None else None
        first = n - (n - 1 > line.line.a and _describes(reading, n - 1))  # "its |main| camera"
        led = first > line.line.a and (lower[first - 1] in grammar.definites or lower[first - 1] == "'")
        if led and reading.hit(n, "flying") is not None and lower[n] not in grammar.crews:
            return (
                (meant, reading.hit(n, "hardware") is None or reading.hit(n, "mission_noun") is not None)
                if meant
                else None
            )
        if led and reading.hit(n, "hardware") is not None:
            return (meant, False) if meant is not None else None
        noun = reading.hit(n, "organisation_noun") is not None and not reading.tokens.is_capitalised(n)
        if lower[n] in ";:" or noun or n in bodies:
            return None
    return None
