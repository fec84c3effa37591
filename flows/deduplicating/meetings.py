"""Which events are one happening: the same launch, the same signature, the same people in the same place on one day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pyarrow as pa

from flows.deduplicating.columns import query

SHORT = 7
"""Days: a date as sharp as this tells one happening from the next."""
LONGEST = 400
"""Days: what is dated more loosely than a year is compared with nothing."""
SLIP = 550
"""Days, 18 months: how far a planned launch may slip and stay the same."""
PAIRED_BODIES = 6
"""Of the bodies of an event, how many make pairs by which others are found; in the order of their ids."""
CEREMONY = 3
BY_AGREEMENT = ("signing", "ratification")
"""What an agreement undergoes once."""
ONE_LAUNCH = ("satellite", "spacecraft", "instrument", "station")
"""Kinds of mission that are launched once."""


class Pair(NamedTuple):
    """Two events that may be one; ``sure`` where both are dated sharply, else ``a_loose`` says which one is not."""

    a: str
    b: str
    sure: bool
    a_loose: bool


def described(tables: Mapping[str, pa.Table], told: pa.Table) -> pa.Table:
    """Each event with its first release (release_id, turn, told, count_in_release) and who takes part, as sorted lists:
    people, bodies (with those whose posts they hold), countries, missions. Who is only mentioned takes no part; a
    mission does, because what is launched has no other role. A station that is flown to is not launched."""
    return query(
        """
        with part as (
            select p.*, s.organisation_id as body, s.country as state
            from participants p left join positions s using (position_id)
            where role <> 'mentioned' or mission_id is not null
        ), lists as (
            select event_id,
                list_sort(list_distinct(list(person_id))) as people,
                list_sort(list_distinct(list_concat(list(organisation_id), list(body)))) as bodies,
                list_sort(list_distinct(list_concat(list(country), list(state)))) as countries,
                list_sort(list_distinct(list(mission_id) filter (role <> 'host'))) as missions
            from part group by event_id
        )
        select e.event_id, e.type, e.realis, e.earliest, e.latest, e.date_precision, e.place, e.country, e.agreement_id,
            t.release_id, t.turn, t.told, count(*) over (partition by t.release_id) as count_in_release,
            coalesce(l.people, []::varchar[]) as people, coalesce(l.bodies, []::varchar[]) as bodies,
            coalesce(l.countries, []::varchar[]) as countries, coalesce(l.missions, []::varchar[]) as missions,
            date_diff('day', e.earliest, e.latest) as span
        from events e left join told t on t.id = e.event_id left join lists l using (event_id)
        order by e.event_id
        """,
        events=tables["events"],
        told=told,
        participants=tables["event_participants"],
        positions=tables["positions"],
    )


def launches_of_one(events: pa.Table, missions: pa.Table) -> list[Pair]:
    """Tellings of the launch of a thing that is launched once: each with the one before it in time, where the dates
    agree, or where a plan slipped, or was overtaken, by no more than ``SLIP``. Undated ones with the last. An
    instrument goes with its carrier, and tells nothing where a carrier is named."""
    found = query(
        f"""
        with carried as (
            select e.event_id, m.kind = 'instrument' as instrument,
                coalesce(case when m.kind = 'instrument' then m.host_mission_id end, m.mission_id) as carrier
            from events e, unnest(e.missions) as named(mission_id) join missions m using (mission_id)
            where e.type = 'launch' and m.kind in {ONE_LAUNCH} and e.realis in ('actual', 'planned')
        ), launch as (
            select distinct e.event_id, e.realis, e.earliest, e.latest, e.turn, e.told, c.carrier as mission_id,
                coalesce(e.earliest, e.latest) as day
            from (select *, bool_and(instrument) over (partition by event_id) as only_instruments from carried) c
                join events e using (event_id)
            where not c.instrument or c.only_instruments
        ), line as (
            select *, lag(event_id) over w as before_id, lag(earliest) over w as before_earliest,
                lag(latest) over w as before_latest, lag(realis) over w as before_realis
            from launch window w as (partition by mission_id order by day nulls last, latest, turn nulls last, event_id)
        )
        select before_id as a, event_id as b from line
        where before_id is not null and (
            coalesce(earliest, latest) is null or earliest is null
            or coalesce(before_latest, before_earliest) >= earliest - {CEREMONY}
            or ((before_realis = 'planned' or (realis = 'planned' and told <= before_latest))
                and coalesce(before_latest, before_earliest) >= earliest - {SLIP}))
        order by all
        """,
        events=events,
        missions=missions,
    )
    return [Pair(row["a"], row["b"], True, False) for row in found.to_pylist()]


def signatures_of_one(events: pa.Table) -> list[Pair]:
    """Tellings of what one agreement undergoes once: each with the one before it, where dates agree or one has none."""
    found = query(
        f"""
        with line as (
            select *, lag(event_id) over w as before_id, lag(latest) over w as before_latest
            from events where agreement_id is not null and type in {BY_AGREEMENT} and realis in ('actual', 'planned')
            window w as (
                partition by agreement_id, type order by earliest nulls last, latest, turn nulls last, event_id)
        )
        select before_id as a, event_id as b from line
        where before_id is not null
            and (earliest is null or before_latest is null or before_latest >= earliest - {CEREMONY})
        order by all
        """,
        events=events,
    )
    return [Pair(row["a"], row["b"], True, False) for row in found.to_pylist()]


def same_happening(events: pa.Table) -> list[Pair]:
    """Other events, told by different releases: found by a person, a mission or two bodies in common in a month, the
    same if the dates meet, one of them is sharp, nobody on both sides is somebody else, and no place conflicts."""
    found = query(
        f"""
        with dated as (
            select *, span < {SHORT} as sharp from events
            where span <= {LONGEST} and release_id is not null
                and not (type in {BY_AGREEMENT} and agreement_id is not null)
        ), anchored as (
            select event_id, unnest(list_transform(people, lambda p: 'p:' || p)) as anchor from dated
            union all select event_id, unnest(list_transform(missions, lambda m: 'm:' || m)) from dated
            union all select a.event_id, a.body || '+' || b.body
            from (select event_id, unnest(list_concat(bodies, countries)[:{PAIRED_BODIES}]) as body from dated) a
            join (select event_id, unnest(list_concat(bodies, countries)[:{PAIRED_BODIES}]) as body from dated) b
                on a.event_id = b.event_id and a.body < b.body
        ), blocked as (
            select distinct d.*, k.anchor,
                unnest(range(date_trunc('month', d.earliest), d.latest + interval 1 day, interval 1 month)) as month
            from dated d join anchored k using (event_id)
        ), pairs as (
            select distinct on (a.event_id, b.event_id)
                a.event_id as a, b.event_id as b, a.sharp as a_sharp, b.sharp as b_sharp, a.type,
                len(list_intersect(a.people, b.people)) as people,
                len(list_intersect(a.missions, b.missions)) as missions,
                len(list_intersect(a.bodies, b.bodies)) + len(list_intersect(a.countries, b.countries)) as bodies,
                len(a.people) as a_people, len(b.people) as b_people,
                len(list_intersect(a.people, b.people)) < least(len(a.people), len(b.people)) as other_people,
                len(list_intersect(a.bodies, b.bodies)) < least(len(a.bodies), len(b.bodies)) as other_bodies,
                len(list_intersect(a.missions, b.missions)) < least(len(a.missions), len(b.missions)) as other_missions,
                a.country = b.country as one_country,
                a.place is not null and b.place is not null and not contains(lower(a.place), lower(b.place))
                    and not contains(lower(b.place), lower(a.place)) or a.country <> b.country as elsewhere
            from blocked a join blocked b on a.type = b.type and a.anchor = b.anchor and a.month = b.month
                and a.event_id < b.event_id and a.release_id <> b.release_id
                and a.earliest <= b.latest and b.earliest <= a.latest and (a.sharp or b.sharp)
                and (a.realis = b.realis or (a.realis in ('actual', 'planned') and b.realis in ('actual', 'planned')))
        )
        select a, b, a_sharp, b_sharp from pairs
        where case
            when type in ('launch', 'mission_milestone')
                then missions > 0 and not other_missions and not coalesce(elsewhere, false)
            when type = 'appointment' then people > 0
            when type = 'creation' then (missions > 0 and not other_missions) or bodies > 1
            else (not coalesce(elsewhere, false) or (people > 1 and coalesce(one_country, false)))
                and ((people > 1 and not (other_people and other_bodies))
                    or (people = 1 and not other_people and not other_bodies)
                    or (people = 0 and (a_people = 0 or b_people = 0) and bodies > 1 and not other_bodies)
                    or (missions > 0 and not other_missions and bodies > 0 and not other_people and not other_bodies))
            end
        order by all
        """,
        events=events,
    )
    return [
        Pair(row["a"], row["b"], row["a_sharp"] and row["b_sharp"], not row["a_sharp"]) for row in found.to_pylist()
    ]
