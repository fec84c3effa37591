"""An event as one place of a text tells it, and what a line takes from the ones before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.groups import Group
from flows.extracting.clauses.agreements import Phrase
from flows.extracting.clauses.clauses import Dated
from flows.extracting.clauses.triggers import Trigger


class Part(NamedTuple):
    """A participant in its role; ``rule_id`` says by which construction."""

    actor: Actor
    role: str
    rule_id: str


HELD = ("joint_session", "gathering", "meeting", "visit")
"""Types of events that people come together for, which may go on for days."""

FLIGHTS = ("launch", "mission_milestone")
"""Types of events in which something flies."""

ACTS_OF_STATE = ("accession", "ratification")
"""Types of events that a state does by an instrument which it deposits."""

Flown = tuple[str, tuple[int, int], str]
"""A mission that an event is of: its key, the tokens that name it, its role."""


class Place(NamedTuple):
    """Where: tokens ``i`` to ``j`` as written, and the country they lie in."""

    i: int
    j: int
    country: str | None


@dataclass(slots=True)
class Told:
    """An event as one place of the text tells it."""

    type: str
    trigger: Trigger
    line: int
    parts: list[Part]
    dated: Dated | None
    place: Place | None
    realis: str
    agreement: Phrase | None
    missions: list[Flown] = field(default_factory=list)
    label: tuple[int, int] | None = None
    rule_id: str = ""
    status: str | None = None
    headline: bool = False
    name: str | None = None
    """What a gathering is called, in lower case."""
    again: bool = False
    """A noun with "the" and without a day: what was told before."""
    ahead: bool = False
    """Its date lies after that of the release."""
    past: bool = False
    """Its date lies so long before that of the release that it is no news."""


class Context(NamedTuple):
    """What a line takes from the ones before it. ``subject``: whom "they" means; ``person``: whom "she"
    means; ``mission``: what "its launch" is of; ``pair``: who "the two
    leaders" are; ``date``: what "the same day" means; ``agreed``: the agreements told last, in line ``agreed_in``;
    ``named``: the agreement named last, in line ``named_in``; ``event_date``: that of what was told
    last, for "on this occasion"; ``speakers``: (first token, last token, actor) of each quotation, for "my visit";
    ``flyers``: keys of the release's astronauts; ``crew``: those named last; ``mission_at``: the token where ``mission``
    was named; ``guests``: who came on the visit told last; ``held``: the
    type of what was told last that people come together for, in line ``held_in``; ``sat_in``: the line that
    named a committee or its session last; ``chairs``: who chaired the session told last."""

    subject: Group | None
    person: Actor | None
    pair: tuple[Actor, ...]
    date: Dated | None
    mission: str | None
    speakers: tuple[tuple[int, int, Actor], ...]
    agreed: tuple[Phrase, ...] = ()
    agreed_in: int = 0
    named: Phrase | None = None
    named_in: int = 0
    event_date: Dated | None = None
    flyers: frozenset[str] = frozenset()
    crew: tuple[Actor, ...] = ()
    mission_at: int = -1
    guests: tuple[Actor, ...] = ()
    held: str | None = None
    held_in: int = 0
    sat_in: int = -9
    chairs: tuple[Actor, ...] = ()
