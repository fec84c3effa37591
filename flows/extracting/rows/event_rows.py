"""Events and who took part in them, as rows."""

from __future__ import annotations

from flows.extracting.frames.events import Event
from flows.extracting.rows.entity_rows import Positions
from flows.extracting.rows.rows import ID_COLUMN, Rows, event_when, when_columns
from flows.extracting.telling.account import PACT_EVENTS
from flows.ids import short_hash

_OWN = ("appointee", "mentioned")
"""Roles that are a person's own and not those of the body behind."""
_ASIDE = ("witness", "attendee", "speaker", "mentioned")
"""Roles that another one of the same body goes before."""


def add_events(rows: Rows, positions: Positions) -> dict[int, str]:
    """The events told; gives id of the object -> event_id."""
    ids: dict[int, str] = {}
    named: dict[str, list[str]] = {}
    for event in rows.account.events:
        told = event.tellings[0]
        start, end = rows.at((told.trigger.i, told.trigger.j))
        event_id = short_hash("e", rows.release.release_id, start, end)
        ids[id(event)] = event_id
        place, when = event.place, event_when(rows.release, event)
        rows.add("events", event_id, {
            "event_id": event_id, "type": event.type, **when_columns(when), "realis": event.realis,
            "place": rows.text((place.i, place.j)) if place else None, "country": place.country if place else None,
            "label": None, "releases": 1,
        })  # fmt: skip
        rows.stated("events", event_id, ("type",), start, end, told.rule_id)
        if event.dated is not None:
            rows.stated("events", event_id, ("date",), event.dated.mention.start, event.dated.mention.end, "event-date")
        if place is not None:
            rows.stated("events", event_id, ("place", "country"), *rows.at((place.i, place.j)), "event-place")
        took_part = named.setdefault(event_id, [])
        took_part += _participants(rows, event, event_id, positions)
        label = told.label
        rows.tables["events"][event_id]["label"] = (
            rows.text(label) if label is not None else ", ".join(dict.fromkeys(took_part)) or None
        )
        rows.add(
            "event_releases",
            event_id,
            {"event_id": event_id, "release_id": rows.release.release_id, "main": event.main},
        )
    return ids


def _participants(rows: Rows, event: Event, event_id: str, positions: Positions) -> list[str]:
    """Who and what takes part; gives the names of those after whom an event is called that has no name of its own."""
    roles: dict[tuple[str, str], tuple[str, tuple[int, int], str, str | None]] = {}

    def take(kind: str, key: str, role: str, at: tuple[int, int], rule_id: str, position: str | None) -> None:
        held = roles.get((kind, key))
        if held is None or (held[0] in _ASIDE and role not in _ASIDE):
            roles[kind, key] = (role, at, rule_id, position)

    for told in event.tellings:
        for part in told.parts:
            actor = part.actor
            holder = (actor.kind, actor.key) if actor.unnamed is None else ("unnamed", f"{actor.i}")
            take(actor.kind, actor.key, part.role, actor.unnamed or actor.name, part.rule_id, positions.get(holder))
        for mission, at, role in told.missions:
            take("mission", mission, role, at, "role-mission", None)
    people = [part for told in event.tellings for part in told.parts if part.actor.kind == "person"]
    for part in people:
        role = "party" if part.role == "signatory" else part.role
        for kind, key in rows.account.behind(part.actor.key) if role not in _OWN else ():
            take(kind, key, role, part.actor.name, "role-employer", None)
    if event.type in PACT_EVENTS and not any(kind in ("organisation", "country") for kind, _ in roles):
        pact = rows.account.pacts[event.pact] if event.pact is not None else None
        for (kind, key), at in pact.parties.items() if pact is not None else ():
            take(kind, key, "party", at, "role-pact-party", None)
    names = []
    for (kind, key), (role, at, rule_id, position) in roles.items():
        participant_id = short_hash("x", event_id, kind, key, role)
        rows.add("event_participants", participant_id, {
            "participant_id": participant_id, "event_id": event_id, ID_COLUMN[kind]: key, "role": role,
            "position_id": position,
        })  # fmt: skip
        rows.stated("event_participants", participant_id, (ID_COLUMN[kind], "role"), *rows.at(at), rule_id)
        if role not in ("witness", "host"):
            names.append(rows.account.entities.by_key[kind, key].name)
    return names
