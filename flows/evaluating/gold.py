"""Annotated releases, typed. The format is told in ``tests/gold/README.md``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from flows.evaluating.dates import GoldDate


@dataclass(frozen=True, slots=True)
class GoldParticipant:
    """Who took part. ``kind``: person · organisation · country · mission. An optional one may be told or not."""

    name: str
    kind: str
    roles: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """``types`` are the dataset's event types that are right; none where gold says that it is no event of its own."""

    types: frozenset[str]
    named: str
    date: GoldDate
    place: str | None
    country: str | None
    main: bool
    planned: bool
    participants: tuple[GoldParticipant, ...]
    evidence: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldAgreement:
    """``parties`` are names of organisations and countries."""

    kind: str
    status: str
    signed_on: GoldDate
    parties: tuple[str, ...]
    subject: str | None
    evidence: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldPerson:
    """A person with one post; who holds two stands twice."""

    name: str
    position: str | None
    organisation: str | None
    country: str | None
    also: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class GoldName:
    """A mission or an organisation: its name and other names that are as right."""

    name: str
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldQuotation:
    """A direct quotation by its first five words and, where annotated, its last five."""

    speaker: str | None
    also: tuple[str, ...]
    first: str
    last: str | None
    evidence: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldRelease:
    """What a reader found in a release. ``set_name`` is the folder below the gold's, "" at its top."""

    gold_id: str
    file: Path
    set_name: str
    path: str | None
    publisher: str
    language: str
    number: str | None
    published_on: str | None
    title: str | None
    titles: tuple[str, ...]
    events: tuple[GoldEvent, ...]
    agreements: tuple[GoldAgreement, ...]
    people: tuple[GoldPerson, ...]
    organisations: tuple[GoldName, ...]
    countries: tuple[str, ...]
    missions: tuple[GoldName, ...]
    quotations: tuple[GoldQuotation, ...]
    contacts: tuple[str, ...]
    acceptable: Mapping[str, tuple[str, ...]]
    """people · organisations · countries · missions · contacts: names that may be told or not."""
