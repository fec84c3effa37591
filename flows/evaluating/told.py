"""What the tables tell of one release, as the evaluation looks at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows.evaluating.dates import ToldDate
from flows.model import Span

Row = Mapping[str, Any]
ENTITIES = {"person": ("people", "person_id"), "organisation": ("organisations", "organisation_id"),
            "mission": ("missions", "mission_id"), "country": ("countries", "country")}  # fmt: skip
"""Kind of entity -> its table and its key."""


@dataclass(frozen=True, slots=True)
class Backing:
    """The evidence of a row in one release: its slices and the rules that made it."""

    spans: tuple[Span, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, mission or country with every name under which it is known."""

    kind: str
    key: str
    name: str
    names: tuple[str, ...]
    row: Row


@dataclass(frozen=True, slots=True)
class ToldParticipant:
    """A participant and the bodies for which the post it is seen in stands."""

    entity: Entity
    role: str
    behind: frozenset[str]
    backing: Backing


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event as this release tells it."""

    row: Row
    when: ToldDate
    main: bool
    participants: tuple[ToldParticipant, ...]
    backing: Backing
    date_rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldAgreement:
    """An agreement as this release tells it: the status and date it had then, the parties that stand in this text."""

    row: Row
    status: str
    when: ToldDate
    parties: tuple[Entity, ...]
    backing: Backing


def told_date(row: Row) -> ToldDate:
    """The date columns of an event, an agreement or an observation."""
    return ToldDate(row["date"], row["earliest"], row["latest"], row["date_precision"])
