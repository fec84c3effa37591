"""The tables, asked release by release."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from flows import contract
from flows.evaluating.dates import ToldDate
from flows.evaluating.told import (
    ENTITIES,
    Backing,
    Entity,
    Row,
    ToldAgreement,
    ToldEvent,
    ToldParticipant,
    told_date,
)
from flows.model import Span, Tables

_STATUSES = contract.vocabulary("agreement_status")


@dataclass
class Telling:
    """The tables, indexed by release. Built once; asked release by release."""

    tables: Tables
    _rows: dict[str, list[Row]] = field(default_factory=dict)
    _evidence: dict[tuple[str, str], list[Row]] = field(default_factory=lambda: defaultdict(list))
    _in_release: dict[tuple[str, str], list[Row]] = field(default_factory=lambda: defaultdict(list))
    _entities: dict[tuple[str, str], Entity] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for row in self.rows("evidence"):
            self._evidence[row["table"], row["row_id"]].append(row)
            self._in_release[row["table"], row["release_id"]].append(row)
        names: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in self.rows("names"):
            for kind, (_, key) in ENTITIES.items():
                if row[key] is not None:
                    names[kind, row[key]].append(row["name"])
        for kind, (table, key) in ENTITIES.items():
            for row in self.rows(table):
                known = [row[column] for column in ("name", "acronym", "name_en", "name_fr") if row.get(column)]
                every = tuple(dict.fromkeys([*known, *names[kind, row[key]]]))
                self._entities[kind, row[key]] = Entity(kind, row[key], known[0] if known else row[key], every, row)

    def rows(self, table: str) -> list[Row]:
        """The rows of a table."""
        if table not in self._rows:
            self._rows[table] = self.tables[table].to_pylist() if table in self.tables else []
        return self._rows[table]

    def of_release(self, table: str, release_id: str) -> Iterator[Row]:
        """The rows of a table that bear the release's id."""
        return (row for row in self.rows(table) if row["release_id"] == release_id)

    def backing(self, table: str, row_id: str, release_id: str, column: str | None = None) -> Backing:
        """The evidence of a row in a release, of one column or of all."""
        rows = [row for row in self._evidence.get((table, row_id), ())
                if row["release_id"] == release_id and column in (None, row["field"])]  # fmt: skip
        spans = sorted(Span(row["start"], row["end"]) for row in rows)
        return Backing(tuple(spans), tuple(sorted({row["rule_id"] for row in rows if row["rule_id"]})))

    def is_told(self, table: str, row_id: str, release_id: str) -> bool:
        """Whether the row has evidence in the release, or evidence nowhere."""
        rows = self._evidence.get((table, row_id))
        return not rows or any(row["release_id"] == release_id for row in rows)

    def entity(self, kind: str, key: str) -> Entity:
        """The entity of a key; one that no table knows has its key for a name."""
        return self._entities.get((kind, key)) or Entity(kind, key, key, (key,), {})

    def entity_of(self, row: Row) -> Entity | None:
        """The entity that a participant, party or mention names."""
        for kind, (_, key) in ENTITIES.items():
            if row.get(key) is not None:
                return self.entity(kind, row[key])
        return None

    def entities(self, kind: str, release_id: str) -> list[tuple[Entity, Backing]]:
        """The entities of a kind that a release names: mentioned in it, or with evidence in it."""
        table, key = ENTITIES[kind]
        found: dict[str, list[Span]] = defaultdict(list)
        rules: dict[str, set[str]] = defaultdict(set)
        for row in self.of_release("mentions", release_id):
            if row[key] is not None:
                found[row[key]].append(Span(row["start"], row["end"]))
                rules[row[key]].update(self.backing("mentions", row["mention_id"], release_id).rules)
        for row in self._in_release.get((table, release_id), ()):
            found[row["row_id"]].append(Span(row["start"], row["end"]))
            rules[row["row_id"]].update({row["rule_id"]} - {None})
        return [(self.entity(kind, key), Backing(tuple(sorted(found[key])), tuple(sorted(rules[key]))))
                for key in sorted(found)]  # fmt: skip

    def positions(self, release_id: str) -> list[tuple[Row, Backing]]:
        """The posts that a release tells of people; those of unnamed office holders are left out."""
        held = (row for row in self.rows("positions") if row["person_id"] is not None)
        told = ((row, self.backing("positions", row["position_id"], release_id)) for row in held)
        return [(row, backing) for row, backing in told if backing.spans]

    def events(self, release_id: str) -> list[ToldEvent]:
        """The events that a release tells."""
        main = {row["event_id"]: bool(row["main"]) for row in self.of_release("event_releases", release_id)}
        return [self._event(row, main[row["event_id"]], release_id)
                for row in self.rows("events") if row["event_id"] in main]  # fmt: skip

    def _event(self, row: Row, main: bool, release_id: str) -> ToldEvent:
        participants = [
            participant for participant in self.rows("event_participants")
            if participant["event_id"] == row["event_id"]
            and self.is_told("event_participants", participant["participant_id"], release_id)
        ]  # fmt: skip
        return ToldEvent(
            row, told_date(row), main,
            tuple(told for item in participants if (told := self._participant(item, release_id))),
            self.backing("events", row["event_id"], release_id),
            self.backing("events", row["event_id"], release_id, "date").rules,
        )  # fmt: skip

    def _participant(self, row: Row, release_id: str) -> ToldParticipant | None:
        entity = self.entity_of(row)
        if entity is None:
            return None
        posts = [post for post in self.rows("positions") if post["person_id"] == row["person_id"]
                 and (row["position_id"] in (None, post["position_id"]))] if row["person_id"] else []  # fmt: skip
        behind = {post[column] for post in posts for column in ("organisation_id", "country") if post[column]}
        backing = self.backing("event_participants", row["participant_id"], release_id)
        return ToldParticipant(entity, row["role"], frozenset(behind), backing)

    def agreements(self, release_id: str) -> list[ToldAgreement]:
        """The agreements that a release tells: those with evidence in it, or observed in it."""
        seen: dict[str, list[Row]] = defaultdict(list)
        for row in self.of_release("agreement_history", release_id):
            seen[row["agreement_id"]].append(row)
        return [self._agreement(row, seen[row["agreement_id"]], release_id) for row in self.rows("agreements")
                if seen[row["agreement_id"]]
                or self.backing("agreements", row["agreement_id"], release_id).spans]  # fmt: skip

    def _agreement(self, row: Row, history: Sequence[Row], release_id: str) -> ToldAgreement:
        parties = [party for party in self.rows("agreement_parties") if party["agreement_id"] == row["agreement_id"]]
        here = [party for party in parties if self.is_told("agreement_parties", party["party_id"], release_id)]
        history = sorted(history, key=lambda seen: (seen["latest"] or date.max, _STATUSES.index(seen["status"])))
        signed = [seen for seen in history if seen["status"] == "signed"]
        here_dated = not history or self.backing("agreements", row["agreement_id"], release_id, "date").spans
        when = told_date(signed[-1]) if signed else told_date(row) if here_dated else ToldDate(None, None, None, None)
        return ToldAgreement(
            row, history[-1]["status"] if history else row["status"], when,
            tuple(entity for party in here or parties if (entity := self.entity_of(party))),
            self.backing("agreements", row["agreement_id"], release_id),
        )  # fmt: skip
