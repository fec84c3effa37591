"""Who takes part in what a release tells though the sentence names but one side, or none: the publisher in its own
contracts, the two countries of a committee in each of its sessions.

"The study was |entrusted to Zorbex|" in a release by A -> A awarded it
"The |Norway-Chile Committee| met in Oslo on 3 May. |The first session| was held in Lima in 2019." -> Norway and Chile
"""

from __future__ import annotations

from flows.extracting.acting.actors import Actor
from flows.extracting.clauses.told import Part
from flows.extracting.frames.events import Event
from flows.extracting.telling.account import Account

_GIVING = ("space_agency", "ministry", "intergovernmental", "satellite_operator")
"""Kinds of publishers that award contracts."""
_WINNING = ("company", "launch_operator")
"""Kinds of publishers that win them."""
_PAIRED = ("role-adjective", "role-holding", "role-between")
"""Rules by which the two countries of a committee are told."""


def add_unsaid(result: Account) -> None:
    """Add to contracts the side that publishes, to sessions the two countries told of another one."""
    for event in result.events:
        if event.type == "contract_award" and event.realis == "actual":
            _add_publisher(result, event)
    _add_countries([event for event in result.events if event.type == "joint_session"])


def _add_publisher(result: Account, event: Event) -> None:
    """Of a contract of which one side is told the publisher is the other, if it is of the kind for it."""
    entities = result.entities
    parts = [part for told in event.tellings for part in told.parts if part.actor.kind != "person"]
    roles = {part.role for part in parts if part.role in ("awarder", "awardee")}
    if not entities.publisher or len(roles) != 1 or any(part.role in ("party", "signatory") for part in parts):
        return
    piece, entity = entities.by_piece[entities.publisher[0]]
    kind = result.entities_type(entity.key) or entity.term
    given = "awarder" not in roles
    if kind not in (_GIVING if given else _WINNING) or any(part.actor.key == entity.key for part in parts):
        return
    actor = Actor(piece.i, piece.j, entity.kind, entity.key, (piece.i, piece.j))
    event.tellings[0].parts.append(Part(actor, "awarder" if given else "awardee", "role-publisher"))


def _add_countries(sessions: list[Event]) -> None:
    """The two countries of the one committee that a release tells of, in those of its sessions that name none."""
    pairs = [pair for event in sessions if (pair := _countries(event))]
    if not pairs or any({p.actor.key for p in pair} != {p.actor.key for p in pairs[0]} for pair in pairs):
        return
    for event in sessions:
        parts = [part for told in event.tellings for part in told.parts]
        if not any(part.actor.kind == "country" for part in parts):
            event.tellings[0].parts += [part._replace(rule_id="role-same-body") for part in pairs[0]]


def _countries(event: Event) -> list[Part]:
    """Its two countries, as an adjective or who holds it says; empty where they are not two."""
    parts = [part for told in event.tellings for part in told.parts if part.rule_id in _PAIRED]
    alone = {part.actor.key: part for part in parts if part.actor.kind == "country"}
    return list(alone.values()) if len(alone) == 2 else []
