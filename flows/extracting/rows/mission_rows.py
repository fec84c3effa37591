"""What is told of missions: which instrument rides on what, as rows."""

from __future__ import annotations

from flows.extracting.naming.entities import Entity
from flows.extracting.rows.rows import Rows
from flows.extracting.telling.account import Account


def add_carriers(rows: Rows) -> None:
    """Which instrument rides on what, and whose a mission is, as the text says it."""
    for told in carried(rows.account):
        row = rows.tables["missions"].get(told[0])
        if row is not None and row.get("host_mission_id") is None and told[1] != told[0]:
            row["host_mission_id"] = told[1]
            rows.stated("missions", told[0], ("host_mission_id",), *rows.at(told[2]), told[3])


def carried(account: Account) -> list[tuple[str, str, tuple[int, int], str]]:
    """(instrument, carrier, tokens, rule) for each instrument told to be on a mission, within one line.

    "the Zorb-2 mission and its |Phib| instrument" · "the |Phib| spectrometer on Zorb-2" · "the Zorb-2 mission, to
    which A is contributing with the |Phib| spectrometer" · "the |Phib| instrument (Photon imager for Zorb-2)"
    """
    reading, found = account.reading, []
    for clauses in account.clauses:
        missions = clauses.missions
        for n, (piece, entity) in enumerate(missions):
            if _kind(account, entity) != "instrument":
                continue
            before = next(
                (
                    (p, e)
                    for p, e in reversed(missions[:n])
                    if _kind(account, e) not in ("instrument", "launcher", "initiative")
                ),
                None,
            )
            after = next(
                (
                    (p, e)
                    for p, e in missions[n + 1 :]
                    if _kind(account, e) not in ("instrument", "launcher", "initiative")
                ),
                None,
            )
            if before is not None:
                between = reading.tokens.lower[before[0].j : piece.i]
                if any(word in reading.grammar.possessives or word in reading.grammar.contributes for word in between):
                    found.append((entity.key, before[1].key, (before[0].i, piece.j), "mission-carrier-before"))
                    continue
            if after is not None and after[0].i - piece.j <= 8:
                between = reading.tokens.lower[piece.j : after[0].i]
                if any(word in reading.grammar.hosted for word in between) or "(" in between:
                    found.append((entity.key, after[1].key, (piece.i, after[0].j), "mission-carrier-after"))
    return found


def _kind(account: Account, entity: Entity) -> str | None:
    known = account.reading.registry.missions.get(entity.key) if entity.curated else None
    return known.kind if known is not None else entity.term
