"""Posts told once, with the days on which they were seen, and those that cannot both be held."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from flows import contract
from flows.deduplicating.columns import query, shape
from flows.deduplicating.identifiers import with_natural_ids


def fold_positions(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """One row a person, title, body and country; a title counts as the same whatever its capitals, and a post whose
    country one release leaves out is that of the only country told elsewhere.

    ``observations`` counts the releases that give evidence of the post, ``first_seen`` and ``last_seen`` are the days
    of the earliest and latest of them; a post without evidence keeps what its parts say."""
    alike = query(
        """
        select * replace (
            min(title) over (partition by person_id, lower(title), organisation_id, country) as title)
        from (select * replace (
            case when country is null and person_id is not null and organisation_id is not null
                    and min(country) over same = max(country) over same then min(country) over same
                else country end as country)
            from positions
            window same as (partition by person_id, lower(title), organisation_id))
        order by position_id, title, organisation_id, country
        """,
        positions=tables["positions"],
    )
    told = with_natural_ids({**tables, "positions": shape(alike, "positions")}, "positions")
    ranks = contract.vocabulary("rank")
    folded = query(
        """
        with seen as (
            select e.row_id as position_id, min(r.published_on) as first_seen, max(r.published_on) as last_seen,
                count(distinct e.release_id) as observations
            from evidence e join releases r using (release_id) where e."table" = 'positions' group by all
        )
        select p.position_id, any_value(person_id) as person_id, any_value(title) as title,
            min_by(rank, (list_position($ranks, rank), rank)) as rank,
            any_value(organisation_id) as organisation_id, any_value(country) as country,
            min(coalesce(s.first_seen, case when s.observations is null then p.first_seen end)) as first_seen,
            max(coalesce(s.last_seen, case when s.observations is null then p.last_seen end)) as last_seen,
            max(coalesce(s.observations, p.observations)) as observations
        from positions p left join seen s using (position_id)
        group by p.position_id order by p.position_id
        """.replace("$ranks", repr(list(ranks))),
        positions=told["positions"],
        evidence=told["evidence"],
        releases=told["releases"],
    )
    return {**told, "positions": shape(folded, "positions")}


def overlaps(tables: Mapping[str, pa.Table]) -> list[dict[str, object]]:
    """Rows of findings: one person heading two bodies at a time, or two people heading one; one a head, against the one
    before whom was seen last, so that they never outnumber the posts.

    Posts seen on the day of a handover, the last of one holder and the first of the next, do not overlap."""
    found = query(
        """
        with head as (
            select person_id, organisation_id, min(position_id) as position_id,
                min(first_seen) as first_seen, max(last_seen) as last_seen
            from positions where rank = 'agency_head' and person_id is not null and organisation_id is not null
                and first_seen is not null
            group by all
        ), line as (
            select *, 'organisation' as shared, organisation_id as partition_id from head
            union all select *, 'person', person_id from head
        ), compared as (
            select *, max((last_seen, first_seen, person_id, organisation_id, position_id)) over (
                partition by shared, partition_id order by first_seen, person_id, organisation_id
                rows between unbounded preceding and 1 preceding) as before
            from line
        )
        select person_id, organisation_id, position_id, first_seen, before[3] as other_person,
            before[4] as other_organisation, before[5] as other
        from compared where first_seen < before[1] and before[2] < last_seen order by all
        """,
        positions=tables["positions"],
    )
    return [
        {
            "code": "overlapping_positions",
            "severity": contract.severity("overlapping_positions"),
            "table": "positions",
            "row_id": row["position_id"],
            "message": (
                f"{row['person_id']} heads {row['organisation_id']} and {row['other_person']} "
                f"{row['other_organisation']} at the same time, on {row['first_seen']} (post {row['other']})."
            ),
        }
        for row in found.to_pylist()
    ]
