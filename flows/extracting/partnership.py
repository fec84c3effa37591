"""Whose an agreement is where its own sentences do not say: of those between whom the rest of the release tells.

"|A and B| signed a memorandum. A data protocol is to follow." -> the protocol is of A and B
"The contract with |Zorbex|" in a release by A, which acts in it -> the contract is of A and Zorbex
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from flows.extracting.account import PACT_EVENTS, Account
from flows.extracting.actors import Actor
from flows.extracting.pacts import MULTILATERAL, Pact
from flows.extracting.told import Part

Parties = Mapping[tuple[str, str], tuple[int, int]]
"""(kind, key) of each -> the tokens that name it."""

_MET = ("meeting", "visit", "joint_session", "negotiation", "remote_talk")


def share_parties(result: Account) -> None:
    """Give each agreement that is kept both its parties, and each signature its parties as participants."""
    kept = sorted({o.pact for o in result.observations})
    pairs = [(n, result.pacts[n].parties) for n in kept if len(result.pacts[n].parties) == 2]
    met = _who_met(result)
    for n in kept:
        pact = result.pacts[n]
        if pact.kind in MULTILATERAL or pact.title is not None or len(pact.parties) > 1:
            continue
        nearest = sorted(pairs, key=lambda pair: (abs(pair[0] - n), pair[0]))
        for party, at in _missing(result, pact, [parties for _, parties in nearest] + met).items():
            pact.parties.setdefault(party, at)
    _let_sign(result)


def _missing(result: Account, pact: Pact, pairs: Iterable[Parties]) -> Parties:
    """The nearest pair that holds whom the agreement is known to be of, as countries where governments conclude it; else
    the publisher as the other side of a body."""
    known = set(pact.parties)
    governments = pact.kind == "intergovernmental"
    for pair in pairs:
        sides = _homes(result, pair) if governments else pair
        if len(sides) == 2 and known <= set(sides):
            return sides
    (kind, key), *_ = [*known, ("", "")]
    own = _publisher(result)
    return own if kind == "organisation" and ("organisation", key) not in own and not governments else {}


def _homes(result: Account, pair: Parties) -> Parties:
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for (kind, key), at in pair.items():
        home = (kind, key) if kind == "country" else next(iter(result.stands_for(kind, key)), None)
        if home is not None:
            found[home] = at
    return found


def _who_met(result: Account) -> list[Parties]:
    """The two bodies, or else the two countries, of each meeting that is told."""
    pairs: list[Parties] = []
    for event in result.events:
        if event.type not in _MET:
            continue
        parts = [part.actor for told in event.tellings for part in told.parts]
        for wanted in ("organisation", "country"):
            sides = {(actor.kind, actor.key): actor.name for actor in parts if actor.kind == wanted}
            if len(sides) == 2:
                pairs.append(sides)
                break
    return pairs


def _publisher(result: Account) -> Parties:
    """The publisher, where it does something in its release itself: a newspaper only tells."""
    entities = result.entities
    if not entities.publisher:
        return {}
    piece, entity = entities.by_piece[entities.publisher[0]]
    acts = any(
        entity.key == part.actor.key or result.employer.get(part.actor.key) == entity.key
        for event in result.events for told in event.tellings for part in told.parts
    )  # fmt: skip
    return {("organisation", entity.key): (piece.i, piece.j)} if acts else {}


def _let_sign(result: Account) -> None:
    """Parties take part in the signature of what they agree."""
    for event in result.events:
        if event.pact is None or event.type not in PACT_EVENTS or result.pacts[event.pact].kind in MULTILATERAL:
            continue
        there = {(part.actor.kind, part.actor.key) for told in event.tellings for part in told.parts}
        event.tellings[0].parts += [
            Part(Actor(*at, kind, key, at), "party", "role-party")
            for (kind, key), at in result.pacts[event.pact].parties.items() if (kind, key) not in there
        ]  # fmt: skip
