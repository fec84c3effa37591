"""Which release tells a row first, and which of several dates is the surest."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from flows import contract
from flows.deduplicating.columns import query

PRECISIONS = contract.vocabulary("date_precision")
BASES = ("stated", "relative", "year_inferred", "publication", "unknown")
"""The surest first: a relative date needs one day of reference, an inferred year a guess."""


def first_told(tables: Mapping[str, pa.Table], name: str, links: str) -> pa.Table:
    """Columns id, release_id, told, turn: the release that first tells each row of ``name`` (by day of publication,
    unknown last, then id) and its place in that order; ``links`` is the table that binds them."""
    key = contract.primary_key(name)[0]
    return query(
        f"""
        with telling as (
            select {key} as id, release_id from links
            union select row_id as id, release_id from evidence where "table" = '{name}'
        ), turns as (
            select release_id, published_on, row_number() over (order by published_on nulls last, release_id) as turn
            from releases
        )
        select distinct on (id) id, release_id, published_on as told, turn
        from telling join turns using (release_id) order by id, turn
        """,
        links=tables[links],
        evidence=tables["evidence"],
        releases=tables["releases"],
    )
