"""An account as rows of the contract's tables."""

from __future__ import annotations

from flows.extracting.rows.agreement_rows import add_agreements
from flows.extracting.rows.coverage import add_coverage
from flows.extracting.rows.entity_rows import add_entities, add_positions
from flows.extracting.rows.event_rows import add_events
from flows.extracting.rows.mission_rows import add_carriers
from flows.extracting.rows.release_rows import add_findings, add_quotations, add_release
from flows.extracting.rows.rows import Row, Rows
from flows.extracting.telling.account import Account


def rows_of(account: Account) -> dict[str, list[Row]]:
    """All rows that one release gives, by table, each once."""
    rows = Rows(account)
    add_entities(rows)
    positions = add_positions(rows)
    events = add_events(rows, positions)
    add_agreements(rows, events)
    add_carriers(rows)
    add_quotations(rows, positions)
    add_release(rows)
    add_findings(rows)
    add_coverage(rows)
    return {table: list(by_id.values()) for table, by_id in rows.tables.items()}
