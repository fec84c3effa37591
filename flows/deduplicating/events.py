"""Events told once: what several releases tell becomes one row, and ``event_releases`` says who tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa

from flows import contract
from flows.deduplicating.columns import query, shape
from flows.deduplicating.identifiers import rekey, with_natural_ids
from flows.deduplicating.judgements import Judgements
from flows.deduplicating.meetings import Pair, described, launches_of_one, same_happening, signatures_of_one
from flows.deduplicating.tellings import BASES, PRECISIONS, first_told
from flows.deduplicating.unions import Unions, attach

REALIS = ("actual", "planned", "hypothetical", "negated")


def join_events(tables: Mapping[str, pa.Table], judgements: Judgements) -> dict[str, pa.Table]:
    """One id and one row an event. Agreements are joined before, because a signing is known by what is signed."""
    told = first_told(tables, "events", "event_releases")
    events = described(tables, told)
    unions = _unions(events, judgements)
    missions = query(
        """select mission_id, min(kind) as kind, min(host_mission_id) as host_mission_id from missions group by all""",
        missions=tables["missions"],
    )
    for pair in signatures_of_one(events):
        unions.join(pair.a, pair.b, sure=True)
    for pair in launches_of_one(events, missions):
        unions.join(pair.a, pair.b)
    _join_happenings(unions, same_happening(events))
    groups = unions.groups()
    turns = _turns(told, [member for members in groups.values() for member in members])
    ids = {}
    for members in groups.values():
        first = min(members, key=lambda event_id: (turns.get(event_id, len(told)), event_id))
        ids.update(dict.fromkeys(members, first))
    # The day on which an event was first told orders the rows that become one.
    ordered = query(
        "select e.*, t.turn from events e left join told t on t.id = e.event_id", events=tables["events"], told=told
    )
    return _with_releases(_with_participants(_with_rows(rekey(tables, "events", ids), ordered, ids)))


def _unions(events: pa.Table, judgements: Judgements) -> Unions:
    joined = judgements.joined("events")
    known = set(events["event_id"].to_pylist()) if joined else set()
    paired = query("select event_id, release_id from events where count_in_release > 1 order by all", events=events)
    tags = dict(zip(paired["event_id"].to_pylist(), paired["release_id"].to_pylist(), strict=True))
    unions = Unions(judgements.parted("events"), tags)
    for a, b in joined:
        if a in known and b in known:
            unions.join(a, b, sure=True)
    return unions


def _join_happenings(unions: Unions, pairs: Sequence[Pair]) -> None:
    """Dated pairs first; what is dated loosely joins the only happening that it can be, or none."""
    for pair in pairs:
        if pair.sure:
            unions.join(pair.a, pair.b)
    loose: dict[str, set[str]] = {}
    for pair in pairs:
        if not pair.sure:
            loose.setdefault(pair.a if pair.a_loose else pair.b, set()).add(pair.b if pair.a_loose else pair.a)
    for event_id, candidates in sorted(loose.items()):
        attach(unions, event_id, candidates)


def _turns(told: pa.Table, members: list[str]) -> dict[str, int]:
    rows = query(
        "select id, turn from told where id in (select id from members)",
        told=told,
        members=pa.table({"id": pa.array(members, pa.string())}),
    )
    return dict(zip(rows["id"].to_pylist(), rows["turn"].to_pylist(), strict=True))


def _with_rows(tables: dict[str, pa.Table], ordered: pa.Table, ids: Mapping[str, str]) -> dict[str, pa.Table]:
    """The surest date of those that tell it as it came to be: what happened before what was planned. Place, country,
    agreement and label from the same row, else from the next surest that has them."""
    old = [(old, new) for old, new in sorted(ids.items())]
    merged = pa.table(
        {"old": pa.array([a for a, _ in old], pa.string()), "new": pa.array([b for _, b in old], pa.string())}
    )
    surest = f"""list_position({list(REALIS)!r}, realis), list_position({list(PRECISIONS)!r}, date_precision),
        list_position({list(BASES)!r}, date_basis), turn nulls last, old_id"""

    def best(column: str) -> str:
        return f"first({column} order by {surest}) filter ({column} is not null) as {column}"

    folded = query(
        f"""
        with grouped as (
            select o.event_id as old_id, o.* replace (m.new as event_id)
            from ordered o join merged m on m.old = o.event_id
        ), dated as (select distinct on (event_id) * from grouped order by event_id, {surest}),
        rest as (
            select event_id, {best("place")}, {best("country")}, {best("label")}, {best("agreement_id")}
            from grouped group by event_id
        )
        select d.* exclude (old_id, turn) replace (
            r.place as place, r.country as country, r.label as label, r.agreement_id as agreement_id)
        from dated d join rest r using (event_id)
        union all by name
        select o.* exclude (turn) from ordered o where event_id not in (select old from merged)
        order by event_id
        """,
        ordered=ordered,
        merged=merged,
    )
    return {**tables, "events": shape(folded, "events")}


def _with_participants(tables: dict[str, pa.Table]) -> dict[str, pa.Table]:
    """Each participant once in each role; only mentioned is nobody who has a part."""
    told = with_natural_ids(tables, "event_participants")
    folded = query(
        """
        with once as (
            select distinct on (participant_id) * from participants order by participant_id, position_id nulls last
        ), counted as (
            select *, bool_or(role <> 'mentioned') over
                (partition by event_id, person_id, organisation_id, country, mission_id) as acts from once
        )
        select * exclude (acts) from counted where role <> 'mentioned' or not acts order by participant_id
        """,
        participants=told["event_participants"],
    )
    return {**told, "event_participants": shape(folded, "event_participants")}


def _with_releases(tables: dict[str, pa.Table]) -> dict[str, pa.Table]:
    """The releases that tell each event, and their number."""
    told = query(
        "select event_id, release_id, bool_or(main) as main from rows group by all order by all",
        rows=tables["event_releases"],
    )
    counted = query(
        """select e.* replace (coalesce(r.n, 0) as releases) from events e
           left join (select event_id, count(*) as n from told group by event_id) r using (event_id)
           order by event_id""",
        events=tables["events"],
        told=told,
    )
    return {**tables, "events": shape(counted, "events"), "event_releases": shape(told, "event_releases")}


def unconfirmed_plans(tables: Mapping[str, pa.Table]) -> list[dict[str, object]]:
    """Rows of findings: plans whose last day lies before the newest release, and of which none tells that they came to
    be."""
    found = query(
        """select event_id, latest, newest
           from events, (select max(published_on) as newest from releases)
           where realis = 'planned' and latest < newest order by event_id""",
        events=tables["events"],
        releases=tables["releases"],
    )
    return [_unconfirmed(row) for row in found.to_pylist()]


def _unconfirmed(row: Mapping[str, Any]) -> dict[str, object]:
    return {
        "code": "plan_unconfirmed",
        "severity": contract.severity("plan_unconfirmed"),
        "table": "events",
        "row_id": row["event_id"],
        "message": f"Planned for {row['latest']} at the latest; no release to {row['newest']} tells that it happened.",
    }
