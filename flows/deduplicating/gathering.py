"""Many parts made one, without what only a duplicate told.

In a part, rows of a release that does not stand go; so do events, agreements, posts and entities that nothing
remaining names. Each part is pruned by itself, because two texts of one release share its ids.
"""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

from flows import contract
from flows.deduplicating.columns import among, concat, once, query, shape
from flows.deduplicating.identifiers import ENTITY, referencing
from flows.model import Tables

ENTITIES = ("organisations", "people", "missions", "countries")
OWNED = {"event_participants": "event_id", "agreement_parties": "agreement_id", "agreement_themes": "agreement_id"}
"""Tables without a release of their own -> the column that names the row they belong to."""
DERIVED = ("documents", "release_links", "dyads", "vocabularies", "retired_ids")


def gather(parts: Sequence[Tables], kept: pa.Table) -> dict[str, pa.Table]:
    """All tables but the derived ones, of the releases that stand (``kept``: columns part, release_id).

    Tables that hold one row per key in the parts hold one here; entities and what hangs on them are folded later.
    """
    pruned = []
    for number, part in enumerate(parts):
        stands = kept.filter(pc.equal(kept["part"], number))["release_id"].combine_chunks()
        shaped = {name: shape(part[name], name) for name in contract.TABLES if name in part and name not in DERIVED}
        whole = {name: shaped.get(name, contract.empty_table(name)) for name in contract.TABLES}
        pruned.append(prune(whole, stands))
    names = [name for name in contract.TABLES if name not in DERIVED]
    gathered = {name: concat([part[name] for part in pruned], name) for name in names}
    apart = {*ENTITIES, "names", "positions"}
    return {
        **{name: contract.empty_table(name) for name in DERIVED},
        **{name: table if name in apart else once(table, name) for name, table in gathered.items()},
    }


def prune(part: dict[str, pa.Table], stands: pa.Array) -> dict[str, pa.Table]:
    """The part without releases other than ``stands`` and without what only they tell."""
    if pc.all(among(part["releases"]["release_id"], stands)).as_py() in (True, None):
        return part
    left = dict(part)
    for name, table in part.items():
        if "release_id" in table.column_names:
            unbound = pc.is_null(table["release_id"])
            left[name] = table.filter(pc.or_(unbound, among(table["release_id"], stands)))
    for name in ("events", "agreements"):
        left[name] = _named(left, name, excluding=(*OWNED, name))
        for owned, column in OWNED.items():
            if column == contract.primary_key(name)[0]:
                left[owned] = left[owned].filter(among(left[owned][column], left[name][column]))
    left["positions"] = _named(left, "positions", excluding=("positions",))
    anchored = {**left, "names": part["names"].slice(0, 0), **{name: part[name].slice(0, 0) for name in ENTITIES}}
    for _ in range(len(ENTITIES)):
        # A carrier, an operator, a parent: named only by another entity, itself perhaps named only so.
        anchored = {**anchored, **{name: _named({**anchored, name: part[name]}, name, ()) for name in ENTITIES}}
    left.update({name: _evident(anchored[name], name, left["evidence"]) for name in ENTITIES})
    left["names"] = _mentioned(part["names"], left["mentions"])
    return left


def _evident(rows: pa.Table, name: str, evidence: pa.Table) -> pa.Table:
    """The rows of entities, those found without the values of which no evidence is left: a duplicate told them."""
    if "origin" not in rows.column_names:
        return rows
    key = contract.primary_key(name)[0]
    curated = pc.equal(rows["origin"], "curated")
    here = evidence.filter(pc.equal(evidence["table"], name))
    for field in contract.schema(name)["fields"]:
        column = field["name"]
        if "evidence" in field and column != "name":
            told = among(rows[key], here["row_id"].filter(pc.equal(here["field"], column)))
            values = pc.if_else(pc.or_(curated, told), rows[column], pa.scalar(None, rows[column].type))
            rows = rows.set_column(rows.column_names.index(column), rows.schema.field(column), values)
    return rows


def _mentioned(names: pa.Table, mentions: pa.Table) -> pa.Table:
    """The names in whose form their entity is still mentioned."""
    entity = f"coalesce({', '.join(ENTITY)})"
    sql = f"select * from names where ({entity}, name) in (select ({entity}, text) from mentions) order by all"
    return shape(query(sql, names=names, mentions=mentions), "names")


def _named(tables: dict[str, pa.Table], name: str, excluding: tuple[str, ...]) -> pa.Table:
    """The rows of table ``name`` that a column of another table, or evidence, names."""
    key = contract.primary_key(name)[0]
    rows = tables[name]
    evidence = tables["evidence"]
    named = [evidence["row_id"].filter(pc.equal(evidence["table"], name))]
    for other, column in referencing(name):
        if (other, column) != (name, key) and other not in excluding:
            named.append(tables[other][column])
    values = pa.chunked_array([chunk for column in named for chunk in column.chunks], pa.string())
    return rows.filter(among(rows[key], values))
