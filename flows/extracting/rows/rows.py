"""Rows of the contract's tables as one release gives them, each value with the slice of text behind it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from flows.extracting.frames.events import Event
from flows.extracting.telling.account import Account
from flows.ids import short_hash
from flows.model import Finding, Release, When

Row = dict[str, Any]
ID_COLUMN = {"person": "person_id", "organisation": "organisation_id", "mission": "mission_id", "country": "country"}


class Rows:
    """Rows by table as they are found; evidence beside them."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.release: Release = account.reading.release
        self.tables: dict[str, dict[str, Row]] = defaultdict(dict)

    def add(self, table: str, row_id: str, row: Row) -> None:
        """Add a row unless one with its id stands already."""
        self.tables[table].setdefault(row_id, row)

    def stated(self, table: str, row_id: str, fields: tuple[str, ...], start: int, end: int, rule_id: str) -> None:
        """The text from ``start`` to ``end`` states these fields of a row, those that are not null."""
        row, evidence, release_id = self.tables[table][row_id], self.tables["evidence"], self.release.release_id
        for name in fields:
            if row.get(name) is None:
                continue
            evidence_id = short_hash("v", table, row_id, name, release_id, start, end)
            if evidence_id not in evidence:
                evidence[evidence_id] = {
                    "evidence_id": evidence_id, "table": table, "row_id": row_id, "field": name,
                    "release_id": release_id, "start": start, "end": end, "rule_id": rule_id,
                }  # fmt: skip

    def at(self, tokens: tuple[int, int]) -> tuple[int, int]:
        """Token range -> offsets."""
        return self.account.reading.tokens.starts[tokens[0]], self.account.reading.tokens.end(tokens[1] - 1)

    def text(self, tokens: tuple[int, int]) -> str:
        """Token range -> the text as it stands."""
        start, end = self.at(tokens)
        return self.release.text[start:end]

    def finding(self, finding: Finding) -> None:
        """Add a finding of this release."""
        row = {
            "code": finding.code, "severity": finding.severity, "table": finding.table, "row_id": finding.row_id,
            "release_id": finding.release_id or self.release.release_id, "start": finding.start, "end": finding.end,
            "message": finding.message,
        }  # fmt: skip
        finding_id = short_hash("f", *row.values())
        self.add("findings", finding_id, {"finding_id": finding_id, **row})


def when_columns(when: When | None) -> Row:
    """The five date columns of the contract."""
    when = when or When()
    return {
        "date": when.date, "earliest": when.earliest, "latest": when.latest,
        "date_precision": when.precision, "date_basis": when.basis,
    }  # fmt: skip


def event_when(release: Release, event: Event) -> When:
    """The date told; where none is, an event that happened did so before it was published."""
    if event.dated is not None and event.dated.mention.when.date is not None:
        return event.dated.mention.when
    if release.published_on is not None and event.realis == "actual":
        return When(latest=release.published_on, basis="publication")
    return When()
