"""Agreements told once: the tellings of several releases become one row with its history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from flows import contract
from flows.deduplicating.columns import query, shape
from flows.deduplicating.identifiers import rekey, with_natural_ids
from flows.deduplicating.judgements import Judgements
from flows.deduplicating.lives import SIGNED, STATUSES, UNSPECIFIED, Telling, join_tellings, subject_words
from flows.deduplicating.tellings import BASES, PRECISIONS, first_told
from flows.deduplicating.unions import Unions

DATE = ("date", "earliest", "latest", "date_precision", "date_basis")


def join_agreements(tables: Mapping[str, pa.Table], judgements: Judgements) -> dict[str, pa.Table]:
    """One id and one row an agreement; only tellings with the same parties are compared."""
    told = query(
        """
        with parties as (
            select agreement_id, string_agg(distinct party, ' ' order by party) as parties
            from (select agreement_id, coalesce(organisation_id, country) as party from agreement_parties)
            group by agreement_id
        ), blocks as (
            select *, count(*) over (partition by parties) as tellings
            from agreements left join parties using (agreement_id)
        )
        select b.*, f.release_id, f.told, f.turn from blocks b left join first_told f on f.id = b.agreement_id
        where (tellings > 1 and parties is not null) or agreement_id in (select unnest($judged::varchar[]))
        order by parties, turn, agreement_id
        """.replace("$judged", repr(sorted({i for pair in judgements.joined("agreements") for i in pair}))),
        agreements=tables["agreements"],
        agreement_parties=tables["agreement_parties"],
        first_told=first_told(tables, "agreements", "agreement_history"),
    ).to_pylist()
    rows = {row["agreement_id"]: row for row in told}
    tags = {agreement_id: row["release_id"] for agreement_id, row in rows.items() if row["release_id"]}
    unions = Unions(judgements.parted("agreements"), tags)
    for a, b in judgements.joined("agreements"):
        if a in rows and b in rows:
            unions.join(a, b, sure=True)
    blocks: dict[str, list[Telling]] = {}
    for row in told:
        if row["parties"] is not None:
            blocks.setdefault(row["parties"], []).append(_telling(row))
    for _, tellings in sorted(blocks.items()):
        join_tellings(unions, tellings)
    groups = [sorted((rows[i] for i in members), key=_turn) for members in unions.groups().values()]
    ids = {row["agreement_id"]: group[0]["agreement_id"] for group in groups for row in group}
    return _folded(rekey(tables, "agreements", ids), groups, ids)


def _telling(row: Mapping[str, Any]) -> Telling:
    return Telling(
        row["agreement_id"],
        row["release_id"],
        row["told"],
        row["kind"],
        row["status"],
        row["earliest"],
        row["latest"],
        row["date_precision"],
        subject_words(row["subject"]),
    )


def _turn(row: Mapping[str, Any]) -> tuple[float, str]:
    return row["turn"] if row["turn"] is not None else float("inf"), row["agreement_id"]


def _folded(
    tables: Mapping[str, pa.Table], groups: Sequence[Sequence[Mapping[str, Any]]], ids: Mapping[str, str]
) -> dict[str, pa.Table]:
    merged = [_one_row(group, ids) for group in groups]
    rows = tables["agreements"]
    alone = rows.filter(
        pc.invert(
            pc.is_in(rows["agreement_id"], value_set=pa.array([row["agreement_id"] for row in merged], pa.string()))
        )
    )
    joined = {**tables, "agreements": pa.concat_tables([alone, contract.table_from_rows("agreements", merged)])}
    return _with_status(_with_history(_with_parties(_without_own_parent(joined))))


def _one_row(group: Sequence[Mapping[str, Any]], ids: Mapping[str, str]) -> dict[str, Any]:
    """The group's row; its tellings come in the order of their releases. Title and subject are those of the first
    release that tells it as signed, the longest; the date is the surest of those that tell it as signed."""
    signed = [row for row in group if STATUSES.index(row["status"]) >= SIGNED]
    heads = [row for row in signed if row["release_id"] == signed[0]["release_id"]] if signed else []
    dated = min(
        signed or [group[-1]],
        key=lambda row: (PRECISIONS.index(row["date_precision"]), BASES.index(row["date_basis"]), _turn(row)),
    )
    parents = [row for row in group if row["parent_agreement_id"] is not None]
    parent = parents[0] if parents else {}
    return {
        "agreement_id": group[0]["agreement_id"],
        "kind": next((row["kind"] for row in group if row["kind"] != UNSPECIFIED), UNSPECIFIED),
        "title": _longest(heads, "title") or _first(group, "title"),
        "subject": _longest(heads, "subject") or _first(group, "subject"),
        "level": _first(group, "level"),
        "binding": next((row["binding"] for row in group if row["binding"] != "unstated"), "unstated"),
        "status": dated["status"],
        **{column: dated[column] for column in DATE},
        "parent_agreement_id": ids.get(parent["parent_agreement_id"], parent["parent_agreement_id"])
        if parent
        else None,
        "parent_relation": parent.get("parent_relation"),
    }


def _first(rows: Sequence[Mapping[str, Any]], column: str) -> Any:
    return next((row[column] for row in rows if row[column] is not None), None)


def _longest(rows: Sequence[Mapping[str, Any]], column: str) -> Any:
    values = [row[column] for row in rows if row[column] is not None]
    return min(values, key=lambda value: (-len(value), value)) if values else None


def _without_own_parent(tables: dict[str, pa.Table]) -> dict[str, pa.Table]:
    """No agreement is its own parent, although two tellings of it may have been told as parent and child."""
    own = "parent_agreement_id = agreement_id"
    sql = f"""select * replace (case when {own} then null else parent_agreement_id end as parent_agreement_id,
        case when {own} then null else parent_relation end as parent_relation) from agreements order by agreement_id"""
    return {**tables, "agreements": shape(query(sql, agreements=tables["agreements"]), "agreements")}


def _with_parties(tables: dict[str, pa.Table]) -> dict[str, pa.Table]:
    told = with_natural_ids(tables, "agreement_parties")
    sql = f"""select distinct on (party_id) * from rows
        order by party_id, list_position({list(contract.vocabulary("role"))!r}, role)"""
    themes = query("select distinct * from rows", rows=told["agreement_themes"])
    return {
        **told,
        "agreement_parties": shape(query(sql, rows=told["agreement_parties"]), "agreement_parties"),
        "agreement_themes": shape(themes, "agreement_themes"),
    }


def _with_history(tables: dict[str, pa.Table]) -> dict[str, pa.Table]:
    """One observation an agreement, status and release: that with the surest date."""
    told = with_natural_ids(tables, "agreement_history")
    sql = f"""select distinct on (observation_id) * from rows order by observation_id,
        list_position({list(PRECISIONS)!r}, date_precision), list_position({list(BASES)!r}, date_basis),
        date nulls last, event_id nulls last"""
    return {**told, "agreement_history": shape(query(sql, rows=told["agreement_history"]), "agreement_history")}


def _observed(tables: Mapping[str, pa.Table]) -> pa.Table:
    """The history with ``day`` (of the state), ``told`` (of the release) and ``step`` (of the status, from 0)."""
    return query(
        f"""select h.*, r.published_on as told, coalesce(h.latest, h.earliest, r.published_on) as day,
                list_position({list(STATUSES)!r}, h.status) - 1 as step
            from history h join releases r using (release_id)""",
        history=tables["agreement_history"],
        releases=tables["releases"],
    )


def _with_status(tables: dict[str, pa.Table]) -> dict[str, pa.Table]:
    """The latest observed status: by day, then by the order of the vocabulary. What is told as not yet signed after it
    was signed does not undo the signature (a finding says so)."""
    sql = f"""
        with ranked as (
            select *, step < {SIGNED} and bool_or(step >= {SIGNED}) over (partition by agreement_id) as undone
            from observed
        ), latest as (
            select distinct on (agreement_id) agreement_id, status from ranked
            order by agreement_id, undone, day desc nulls last, step desc
        )
        select a.* replace (coalesce(latest.status, a.status) as status)
        from agreements a left join latest using (agreement_id) order by agreement_id"""
    told = query(sql, agreements=tables["agreements"], observed=_observed(tables))
    return {**tables, "agreements": shape(told, "agreements")}


def regressions(tables: Mapping[str, pa.Table]) -> list[dict[str, object]]:
    """Rows of findings: a release tells as not yet signed what an earlier release told as signed before."""
    found = query(
        f"""
        select b.agreement_id, b.release_id, b.status, b.told, min(a.day) as signed_on
        from observed a join observed b using (agreement_id)
        where a.step >= {SIGNED} and b.step < {SIGNED} and b.told > a.day and b.day > a.day
        group by all order by all""",
        observed=_observed(tables),
    )
    return [
        {
            "code": "status_regression", "severity": contract.severity("status_regression"), "table": "agreements",
            "row_id": row["agreement_id"], "release_id": row["release_id"],
            "message": f"Told as {row['status']} on {row['told']}, although signed by {row['signed_on']}.",
        }
        for row in found.to_pylist()
    ]  # fmt: skip
