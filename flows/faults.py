"""Which files stand behind problems of the tables: one odd release must not keep all others from being published.

A file of which rows break a rule is no better than one that cannot be read: it is set aside with its reason, and the
tables are told again without it. Where many files would have to go, the fault is not theirs, and none is blamed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from flows import contract
from flows.model import Tables
from flows.validating import Problem

SHARE = 5
"""At most one release in so many is blamed, and always one may be."""

ROUNDS = 10
"""How often the tables are told again at most: a round takes as long as all that follows reading."""


def files_at_fault(problems: Iterable[Problem], tables: Tables, aside: Collection[str] = ()) -> dict[str, str]:
    """Path -> what is wrong, of the files that told the rows in question; ``aside`` are those blamed before.

    Of several that told one row the last is blamed: the next round shows whether the others are at fault too.
    """
    documents = tables["documents"].filter(pc.equal(tables["documents"]["relation"], "canonical"))
    paths = dict(zip(documents["release_id"].to_pylist(), documents["path"].to_pylist(), strict=True))
    blamed: dict[str, str] = {}
    for problem in problems:
        tellers = [paths[release] for release in _tellers(problem, tables) if release in paths]
        if tellers:
            blamed.setdefault(max(tellers), f"{problem.table}.{problem.column}: {problem.message}")
    most = max(1, (len(paths) + len(aside)) // SHARE)
    return blamed if len(blamed) + len(aside) <= most else {}


def _tellers(problem: Problem, tables: Tables) -> set[str]:
    """The releases that tell the row: its own, else those of its evidence, else of that of a row that it names."""
    if problem.table is None or problem.row is None:
        return set()
    row: dict[str, Any] = tables[problem.table].slice(problem.row - 1, 1).to_pylist()[0]
    if row.get("release_id") is not None:
        return {row["release_id"]}
    named = [(key.other_table, row[key.columns[0]]) for key in contract.foreign_keys(problem.table)]
    for table, row_id in [(problem.table, contract.row_id(problem.table, row)), *named]:
        if told := _of_evidence(table, row_id, tables["evidence"]):
            return told
    return set()


def _of_evidence(table: str, row_id: str | None, evidence: pa.Table) -> set[str]:
    here = pc.and_(pc.equal(evidence["table"], table), pc.equal(evidence["row_id"], row_id))
    return set(evidence["release_id"].filter(here).to_pylist())
