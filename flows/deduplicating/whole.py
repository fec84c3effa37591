"""Many releases, each told as if alone, become one dataset in which everything is told once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow as pa

from flows.deduplicating import (
    agreements,
    derive,
    documents,
    entities,
    events,
    filling,
    gathering,
    identifiers,
    names,
    positions,
)
from flows.deduplicating.columns import appended
from flows.deduplicating.judgements import read_judgements
from flows.ids import short_hash
from flows.model import Tables
from flows.registry import Registry


def deduplicate(parts: Sequence[Tables], registry: Registry, judgements: Path | None) -> dict[str, pa.Table]:
    """The whole dataset, sorted, but for ``vocabularies`` and ``retired_ids``, which are empty.

    ``parts``: tables in the contract's shape, of any number of releases each; a part holds one text at most under one
    release id. ``judgements``: a ``.jsonl`` file or a folder of them, or null. The result does not depend on the order
    of the parts nor on how releases are spread over them. Raises ``PartsError`` and ``JudgementError``.
    """
    # Load
    judged = read_judgements(judgements)
    told = documents.settle(parts, judged)
    tables = gathering.gather(parts, told.kept)
    tables.update(documents=told.documents, release_links=told.links)
    # Process
    tables = entities.join_entities(tables, registry, judged)
    tables = positions.fold_positions(tables)
    tables = agreements.join_agreements(tables, judged)
    tables = events.join_events(tables, judged)
    tables = filling.fill_entities(tables, registry)
    tables = names.spelling_variants(names.fold_names(tables, registry))
    doubts = (
        told.doubts + positions.overlaps(tables) + agreements.regressions(tables) + events.unconfirmed_plans(tables)
    )
    tables = identifiers.told_once(_with_findings(tables, doubts))
    # Save
    tables = derive.with_stories(derive.with_links(tables))
    return derive.in_order(derive.with_dyads(derive.with_facts(tables)))


def _with_findings(tables: Mapping[str, pa.Table], rows: Sequence[Mapping[str, object]]) -> dict[str, pa.Table]:
    numbered = [{"finding_id": short_hash("f", *row.values()), **row} for row in rows]
    return {**tables, "findings": appended(tables["findings"], "findings", numbered)}
