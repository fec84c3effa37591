"""What follows from the tables: counts, links between releases, stories, and pairs of countries by year."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from flows import contract
from flows.deduplicating.columns import query, shape
from flows.deduplicating.unions import Unions

YEAR = next(field["constraints"] for field in contract.schema("dyads")["fields"] if field["name"] == "year")
STATUSES = contract.vocabulary("agreement_status")
IN_FORCE_FROM = STATUSES[STATUSES.index("signed") :]
OVER = ("ended", "superseded")


def with_links(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """``release_links`` with the releases that tell one event: each with the first that tells it, so that an event told
    a thousand times makes a thousand links and not half a million."""
    linked = query(
        """
        with turns as (
            select release_id, row_number() over (order by published_on nulls last, release_id) as turn from releases
        ), telling as (
            select event_id, release_id, first_value(release_id) over (partition by event_id order by turn) as first_id
            from event_releases join turns using (release_id)
        )
        select distinct greatest(release_id, first_id) as other_release_id, least(release_id, first_id) as release_id,
            'same_event' as relation, null::double as similarity
        from telling where release_id <> first_id
        """,
        releases=tables["releases"],
        event_releases=tables["event_releases"],
    )
    links = pa.concat_tables([tables["release_links"], shape(linked, "release_links")])
    return {**tables, "release_links": links}


def with_stories(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """``releases.story_id``: releases that are about one event, or of which one is a part of another, share the id of
    the first of them (by day of publication, unknown last, then id)."""
    pairs = query(
        """
        with main as (select event_id, release_id from event_releases where main)
        select distinct a.first_id as a, m.release_id as b
        from main m join (select event_id, min(release_id) as first_id from main group by event_id) a using (event_id)
        where a.first_id <> m.release_id
        union select release_id, other_release_id from links where relation <> 'same_event'
        order by all
        """,
        event_releases=tables["event_releases"],
        links=tables["release_links"],
    )
    unions = Unions()
    for a, b in zip(pairs["a"].to_pylist(), pairs["b"].to_pylist(), strict=True):
        unions.join(a, b)
    members = [(release_id, root) for root, group in unions.groups().items() for release_id in group]
    groups = pa.table(
        {
            "release_id": pa.array([m for m, _ in members], pa.string()),
            "root": pa.array([r for _, r in members], pa.string()),
        }
    )
    told = query(
        """select r.* replace (first_value(r.release_id) over (partition by coalesce(g.root, r.release_id)
               order by r.published_on nulls last, r.release_id) as story_id)
           from releases r left join groups g using (release_id) order by r.release_id""",
        releases=tables["releases"],
        groups=groups,
    )
    return {**tables, "releases": shape(told, "releases")}


def with_facts(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """``releases.facts``: the events, observations of agreements, posts and quotations that a release tells."""
    counted = query(
        """
        with facts as (
            select release_id from event_releases union all select release_id from history
            union all select release_id from quotations
            union all
            select release_id from (select distinct release_id, row_id from evidence where "table" = 'positions')
        ), counts as (select release_id, count(*) as n from facts group by all)
        select r.* replace (coalesce(c.n, 0) as facts)
        from releases r left join counts c using (release_id) order by release_id
        """,
        releases=tables["releases"],
        event_releases=tables["event_releases"],
        history=tables["agreement_history"],
        quotations=tables["quotations"],
        evidence=tables["evidence"],
    )
    return {**tables, "releases": shape(counted, "releases")}


def with_dyads(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """``dyads``: what two countries did in a year. An event counts if it happened, lies in one year, and both take
    part: themselves, by a body of theirs, or by someone who holds a post of theirs; who is only mentioned takes none. A
    row also stands for a year in which they signed an agreement, which is in force from then until the year before it
    was observed as ended or superseded. Years of other
    centuries, of which a text may recall a treaty, have no row."""
    found = query(
        f"""
        with taking_part as (
            select p.event_id, unnest([p.country, o.country, s.country, so.country]) as country
            from participants p left join organisations o using (organisation_id)
                left join positions s using (position_id)
                left join organisations so on so.organisation_id = s.organisation_id
            where p.role <> 'mentioned'
        ), present as (select distinct event_id, country from taking_part where country is not null),
        event_pairs as (
            select a.country as country_a, b.country as country_b, year(e.earliest) as year, e.type
            from present a join present b on a.event_id = b.event_id and a.country < b.country
                join events e on e.event_id = a.event_id
            where e.realis = 'actual' and year(e.earliest) = year(e.latest)
        ), counted as (
            select country_a, country_b, year, count(*) as events,
                count(*) filter (type in ('meeting', 'remote_talk')) as meetings,
                count(*) filter (type = 'visit') as visits,
                count(*) filter (type = 'signing') as signings, count(*) filter (type = 'launch') as launches
            from event_pairs group by all
        ), bound as (
            select distinct p.agreement_id, coalesce(p.country, o.country) as country
            from parties p left join organisations o using (organisation_id)
            where coalesce(p.country, o.country) is not null
        ), over_by as (
            select agreement_id, min(year(coalesce(h.earliest, h.latest, r.published_on))) as until
            from history h join releases r using (release_id) where h.status in {OVER} group by all
        ), agreement_pairs as (
            select a.country as country_a, b.country as country_b, year(coalesce(g.latest, g.earliest)) as since, until
            from bound a join bound b on a.agreement_id = b.agreement_id and a.country < b.country
                join agreements g on g.agreement_id = a.agreement_id
                left join over_by u on u.agreement_id = g.agreement_id
            where g.status in {IN_FORCE_FROM} and coalesce(g.latest, g.earliest) is not null
        ), years as (
            select country_a, country_b, year from counted
            union select country_a, country_b, since from agreement_pairs
        )
        select y.country_a, y.country_b, y.year, coalesce(any_value(c.events), 0) as events,
            coalesce(any_value(c.meetings), 0) as meetings, coalesce(any_value(c.visits), 0) as visits,
            coalesce(any_value(c.signings), 0) as signings, coalesce(any_value(c.launches), 0) as launches,
            count(g.since) as agreements_in_force
        from years y left join counted c using (country_a, country_b, year)
            left join agreement_pairs g on g.country_a = y.country_a and g.country_b = y.country_b
                and g.since <= y.year and (g.until is null or g.until > y.year)
        where y.year between {YEAR["minimum"]} and {YEAR["maximum"]}
        group by y.country_a, y.country_b, y.year order by all
        """,
        participants=tables["event_participants"],
        organisations=tables["organisations"],
        positions=tables["positions"],
        events=tables["events"],
        parties=tables["agreement_parties"],
        agreements=tables["agreements"],
        history=tables["agreement_history"],
        releases=tables["releases"],
    )
    return {**tables, "dyads": shape(found, "dyads")}


def in_order(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """Every table of the contract in its shape, sorted by primary key."""
    return {name: contract.sorted_by_key(name, shape(tables[name], name)).combine_chunks() for name in contract.TABLES}
