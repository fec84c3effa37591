"""Whose a craft is, told in another sentence than its launch: "|ESA|'s Zorb-2 … The spacecraft lifted off on 3 May"."""

from __future__ import annotations

from flows.extracting.acting.actors import Actor
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.clauses.told import Part
from flows.extracting.frames.events import Event, crafts
from flows.extracting.frames.flights import owners
from flows.extracting.words.reading import Reading

_RUNS = ("operator", "lead", "launch_provider", "principal")


def add_owners(reading: Reading, lines: list[Clauses], events: list[Event]) -> None:
    """Who owns what flew takes part, where nobody is told to run it."""
    owned: dict[str, dict[str, Actor]] = {}
    for line in lines:
        for piece, entity in line.missions:
            for actor in owners(reading, line, piece) if entity.term != "launcher" else ():
                owned.setdefault(entity.key, {}).setdefault(actor.key, actor)
    for event in events if owned else ():
        run = any(p.role in _RUNS and p.actor.kind != "person" for told in event.tellings for p in told.parts)
        if event.type != "launch" or run:
            continue
        flown = dict.fromkeys(key for told in event.tellings for key in sorted(crafts(told)))
        found = {actor.key: actor for key in flown for actor in owned.get(key, {}).values()}
        event.tellings[0].parts += [Part(actor, "operator", "role-owner") for actor in found.values()]
