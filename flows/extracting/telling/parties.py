"""Whose each agreement of a release is once all is read: what its clauses and sentences leave open is filled from the rest
of the release, countries stand for their governments, and parties take part in the signature."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Set

from flows.extracting.acting.actors import Actor
from flows.extracting.clauses.pacts import LOOKED_BACK, MULTILATERAL, Pact
from flows.extracting.clauses.told import Part
from flows.extracting.telling.account import PACT_EVENTS, Account
from flows.extracting.telling.parties_near import (
    in_sentences,
    missing_side,
    near_sides,
    two_countries,
    who_met,
    whole_contract,
)
from flows.extracting.telling.sides import HEADLINES, Sides

_LOOSE = ("contract", "unspecified", "protocol", "joint_declaration", "principles", "charter", "exchange_of_letters")
"""Kinds whose words mean much else too: such an agreement has a party, a name or the day of its signature."""
_STATED = ("contract", "joint_declaration", "principles", "charter")
"""Kinds whose parties the text must name where no signature is told."""
_OF_STATE = ("head_of_state_or_government", "parliament")
"""Types of bodies by which a country agrees."""
_RATIFYING = ("role-by", "role-subject", "role-passive")
"""Rules that find who ratifies."""


def fill_parties(result: Account, kept: Set[int]) -> set[int]:
    """Give each of the agreements whose parties are not all told those of the first source that fits, and each signature
    the parties as participants; gives the agreements that are of somebody.

    Nobody known: the one of its kind told before it ("the first, signed in 2005"), those named together last, the
    headlines. One side known, or a kind that is never anything else: the nearest other agreement, a meeting, who
    publishes."""
    signed = {event.pact for event in result.events}
    observed = sorted(kept & {observation.pact for observation in result.observations})
    for n in observed:
        _without_homes(result, result.pacts[n])
        if n not in signed and result.pacts[n].kind in _STATED:
            continue
        if not result.pacts[n].parties and result.pacts[n].kind not in MULTILATERAL:
            result.pacts[n].parties = dict(next((found for found in near_sides(result, n) if found), {}))
        elif result.pacts[n].kind == "contract" and len(result.pacts[n].parties) == 1:
            result.pacts[n].parties |= whole_contract(result, n)
    owned = {n for n in kept if n not in signed or _is_of_somebody(result.pacts[n])}
    pairs = [(n, dict(result.pacts[n].parties)) for n in observed if len(result.pacts[n].parties) == 2]
    met = [*who_met(result), two_countries(result)]
    for n in (n for n in observed if n in owned):
        pact = result.pacts[n]
        if pact.kind in MULTILATERAL or pact.title is not None or len(pact.parties) > 1:
            continue
        place = bisect_right(pairs, n, key=lambda pair: pair[0])
        near = pairs[max(place - LOOKED_BACK, 0) : place + LOOKED_BACK]
        nearest = sorted(near, key=lambda pair: (abs(pair[0] - n), pair[0]))
        others = [parties for _, parties in nearest]
        sources = others if n not in signed and pact.kind in _STATED else [*in_sentences(result, n), *others, *met]
        for party, at in missing_side(result, pact, sources).items():
            pact.parties.setdefault(party, at)
    for n in owned:
        _as_countries(result, result.pacts[n])
    _let_sign(result)
    return {n for n in owned if (n in signed or result.pacts[n].parties) and _is_of_somebody(result.pacts[n])}


def _as_countries(result: Account, pact: Pact) -> None:
    """Beside a country a government or a parliament is the country's: "ratified by the Norwegian Parliament"."""
    lands = {key for kind, key in pact.parties if kind == "country"}
    for (kind, key), at in list(pact.parties.items()):
        if kind != "organisation" or result.entities_type(key) not in _OF_STATE:
            continue
        home = next((land for _, land in result.stands_for(kind, key)), None) or _land_in(result, at)
        if lands and (home is not None or len(lands) > 1):
            del pact.parties[kind, key]
            if home is not None and len(lands) < 2:
                pact.parties.setdefault(("country", home), at)


def _land_in(result: Account, at: tuple[int, int]) -> str | None:
    """The country that a body's name holds."""
    hits = (result.reading.known(k) for k in range(*at))
    lands = (known.key for hit in hits if hit is not None for known in hit.value if known.kind == "country")
    return next((land for land in lands if ("country", land) in result.entities.by_key), None)


def _without_homes(result: Account, pact: Pact) -> None:
    """A headline's "Norway and Peru agree" names the countries of the two bodies that do: they are no parties beside; nor
    is a country that is in the name of one of them, nor are those of which another sentence tells the same, unless
    governments conclude it."""
    bodies = {party: at for party, at in pact.parties.items() if party[0] == "organisation"}
    if pact.kind in MULTILATERAL or len(bodies) < 2:
        return
    lands = {party: at for party, at in pact.parties.items() if party not in bodies}
    if len(lands) > 1 and _lines(result, lands.values()).isdisjoint(_lines(result, bodies.values())):
        for party in bodies if pact.kind == "intergovernmental" else lands:
            del pact.parties[party]
    named = {_land_in(result, at) for (kind, _), at in pact.parties.items() if kind == "organisation"}
    for (kind, key), (i, _) in list(pact.parties.items()):
        if kind == "country" and (key in named or result.clauses[result.line_at(i)].line.kind in HEADLINES):
            del pact.parties[kind, key]


def _lines(result: Account, places: Iterable[tuple[int, int]]) -> set[int]:
    """The numbers of the lines in which tokens stand."""
    return {result.line_at(i) for i, _ in places}


def is_loose(pact: Pact) -> bool:
    """The word for it means much else too."""
    return pact.kind in _LOOSE


def _is_of_somebody(pact: Pact) -> bool:
    """A contract is of two, any other paper of a loose kind of one at least; else anybody may have signed anything."""
    if pact.kind == "contract":
        return len(pact.parties) > 1
    return bool(pact.parties or pact.title) or not is_loose(pact)


def _let_sign(result: Account) -> None:
    """Parties take part in the signature of what they agree."""
    for event in result.events:
        if event.pact is None or event.type not in PACT_EVENTS or result.pacts[event.pact].kind in MULTILATERAL:
            continue
        there = {(part.actor.kind, part.actor.key) for told in event.tellings for part in told.parts}
        ratifies = any(part.rule_id in _RATIFYING for told in event.tellings for part in told.parts)
        if event.type == "ratification" and ratifies:
            continue  # "was ratified |by Norway|": its own act
        event.tellings[0].parts += [
            part for part in as_parts(result.pacts[event.pact].parties) if (part.actor.kind, part.actor.key) not in there
        ]  # fmt: skip


def as_parts(parties: Sides) -> list[Part]:
    """Parties of an agreement as participants of its signature."""
    return [Part(Actor(*at, kind, key, at), "party", "role-party") for (kind, key), at in parties.items()]
