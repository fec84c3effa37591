"""A small language for tests: what one invented release tells, as a part in the contract's shape."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import pyarrow as pa

from flows import contract
from flows.ids import short_hash, slug
from flows.registry import Country, Mission, Organisation, Registry

DAY_IN_2031 = date(2031, 3, 14)

COUNTRIES = {
    code: Country(code, alpha_2, name, name, "Somewhere", (), (), (), (), (), (), (), (), "invented")
    for code, alpha_2, name in (
        ("FRA", "FR", "France"),
        ("IND", "IN", "India"),
        ("BRA", "BR", "Brazil"),
        ("JPN", "JP", "Japan"),
    )
}
REGISTRY = Registry(
    COUNTRIES,
    {
        "orbis": Organisation(
            "orbis",
            "Orbis",
            None,
            "ORB",
            "space_agency",
            "FRA",
            "orbis-council",
            ("Orbis Agency",),
            (),
            None,
            None,
            None,
            "invented",
        ),
        "orbis-council": Organisation(
            "orbis-council", "Orbis Council", None, None, "ministry", "FRA", None, (), (), None, None, None, "invented"
        ),
        "zenita": Organisation(
            "zenita", "Zenita", None, None, "space_agency", "IND", None, (), (), None, None, None, "invented"
        ),
    },
    {
        "borealis-2": Mission(
            "borealis-2",
            "Borealis-2",
            "satellite",
            "climate",
            "orbis",
            None,
            ("Borealis-2",),
            (),
            None,
            None,
            None,
            "invented",
        )
    },
    {},
)


class Telling:
    """One release and what it tells; ``part()`` gives its rows. Ids are made as extraction makes them."""

    def __init__(
        self, release_id: str, published: date | None = DAY_IN_2031, text: str | None = None, **release: Any
    ) -> None:
        self.release_id = release_id
        self.published = published
        self.text = text or f"{release_id} tells of space."
        self.rows: dict[str, list[dict[str, Any]]] = {name: [] for name in contract.TABLES}
        self.place = 0
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        path = release.pop("path", f"{release_id}.txt")
        publisher = release.pop("publisher_id", "orbis")
        self.add(
            "releases",
            release_id=release_id,
            publisher_id=publisher,
            language="en",
            published_on=published,
            published_on_basis="stated" if published else "unknown",
            words=len(self.text.split()),
            facts=0,
            sentences=1,
            sentences_read=0,
            sentences_unread=0,
            text_sha256=digest,
            **release,
        )
        self.add("texts", release_id=release_id, text=self.text)
        self.add(
            "documents",
            document_id=hashlib.sha256(f"{path}{self.text}".encode()).hexdigest(),
            path=path,
            publisher_id=publisher,
            bytes=len(self.text),
            status="accepted",
            relation="canonical",
            release_id=release_id,
        )

    def add(self, name: str, /, **row: Any) -> None:
        self.rows[name].append(row)

    def evidence(self, table: str, row_id: str, *fields: str) -> None:
        for field in fields:
            self.place += 1
            self.add(
                "evidence",
                evidence_id=short_hash("v", table, row_id, field, self.release_id, self.place),
                table=table,
                row_id=row_id,
                field=field,
                release_id=self.release_id,
                start=self.place,
                end=self.place + 1,
                rule_id="invented.rule",
            )

    def _mention(self, kind: str, column: str, entity: str, name: str) -> None:
        self.place += 1
        self.add(
            "mentions",
            mention_id=short_hash("m", self.release_id, self.place),
            release_id=self.release_id,
            start=self.place,
            end=self.place + 1,
            text=name,
            kind=kind,
            **{column: entity},
        )
        self.add(
            "names",
            name_id=short_hash("n", entity, name, self.release_id),
            name=name,
            kind="canonical",
            observations=1,
            **{column: entity},
        )

    def organisation(self, name: str, organisation_id: str | None = None, **row: Any) -> str:
        entity = organisation_id or slug(name)
        self.add("organisations", organisation_id=entity, name=name, origin="found", **row)
        self.evidence("organisations", entity, "name", *(column for column, value in row.items() if value))
        self._mention("organisation", "organisation_id", entity, name)
        return entity

    def mission(self, name: str, mission_id: str | None = None, **row: Any) -> str:
        entity = mission_id or slug(name)
        self.add("missions", mission_id=entity, name=name, origin="found", **row)
        self.evidence("missions", entity, "name", *(column for column, value in row.items() if value))
        self._mention("mission", "mission_id", entity, name)
        return entity

    def person(self, name: str, organisation_id: str | None = None, title: str = "President", **position: Any) -> str:
        entity = slug(name)
        self.add(
            "people",
            person_id=entity,
            name=name,
            family_name=position.pop("family_name", name.split()[-1]),
            origin="found",
        )
        self.evidence("people", entity, "name")
        self._mention("person", "person_id", entity, name)
        if organisation_id or position:
            self.position(entity, organisation_id, title, **position)
        return entity

    def position(
        self,
        person_id: str,
        organisation_id: str | None,
        title: str,
        rank: str = "agency_head",
        country: str | None = None,
    ) -> str:
        position_id = short_hash("p", person_id, title, organisation_id, country)
        self.add(
            "positions",
            position_id=position_id,
            person_id=person_id,
            title=title,
            rank=rank,
            organisation_id=organisation_id,
            country=country,
            first_seen=self.published,
            last_seen=self.published,
            observations=1,
        )
        self.evidence("positions", position_id, "title", "person_id")
        return position_id

    def event(
        self,
        kind: str,
        day: str | None = None,
        realis: str = "actual",
        people: Iterable[str] = (),
        bodies: Iterable[str] = (),
        missions: Iterable[str] = (),
        countries: Iterable[str] = (),
        main: bool = False,
        role: str = "principal",
        **row: Any,
    ) -> str:
        self.place += 1
        event_id = short_hash("e", self.release_id, self.place, self.place + 1)
        self.add("events", event_id=event_id, type=kind, realis=realis, releases=1, **when(day), **row)
        self.evidence("events", event_id, "type", *(["date"] if day else []), *(["place"] if row.get("place") else []))
        self.add("event_releases", event_id=event_id, release_id=self.release_id, main=main)
        for column, entities in (
            ("person_id", people),
            ("organisation_id", bodies),
            ("mission_id", missions),
            ("country", countries),
        ):
            for entity in entities:
                self.participant(event_id, role, **{column: entity})
        return event_id

    def participant(self, event_id: str, role: str, **entity: Any) -> str:
        participant_id = short_hash("t", event_id, *entity.values(), role)
        self.add("event_participants", participant_id=participant_id, event_id=event_id, role=role, **entity)
        self.evidence("event_participants", participant_id, "role", *(key for key in entity if key != "position_id"))
        return participant_id

    def agreement(
        self,
        kind: str,
        status: str,
        parties: Sequence[str],
        day: str | None = None,
        seen: str | None = None,
        **row: Any,
    ) -> str:
        """``day``: of signature; ``seen``: of the state, where it is not the signature."""
        self.place += 1
        agreement_id = short_hash("a", self.release_id, self.place, self.place + 1)
        signature = when(day, row.pop("basis", "stated"))
        self.add(
            "agreements", agreement_id=agreement_id, kind=kind, binding="unstated", status=status, **signature, **row
        )
        self.evidence(
            "agreements", agreement_id, "kind", "status", *(field for field in ("title", "subject") if row.get(field))
        )
        observation_id = short_hash("o", agreement_id, status, self.release_id)
        self.add(
            "agreement_history",
            observation_id=observation_id,
            agreement_id=agreement_id,
            status=status,
            release_id=self.release_id,
            event_id=None,
            **(when(seen) if seen else signature),
        )
        for party in parties:
            column = "country" if party.isupper() else "organisation_id"
            party_id = short_hash("y", agreement_id, party)
            self.add("agreement_parties", party_id=party_id, agreement_id=agreement_id, role="party", **{column: party})
            self.evidence("agreement_parties", party_id, column)
        return agreement_id

    def part(self) -> dict[str, pa.Table]:
        return {name: contract.table_from_rows(name, rows) for name, rows in self.rows.items() if rows}


def when(day: str | None, basis: str = "stated") -> dict[str, Any]:
    """``2031-03-14``, ``2031-03``, ``2031`` or an open ``../2031-03-14`` as the date columns; null: unknown."""
    if day is None:
        return {"date_precision": "unknown", "date_basis": "unknown"}
    if day.startswith("../"):
        return {
            "date": day,
            "latest": date.fromisoformat(day[3:]),
            "date_precision": "open_interval",
            "date_basis": "publication",
        }
    parts = [int(piece) for piece in day.split("-")]
    if len(parts) == 3:
        first = last = date(*parts)
    elif len(parts) == 2:
        first = date(parts[0], parts[1], 1)
        last = date.fromordinal(date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1).toordinal() - 1)
    else:
        first, last = date(parts[0], 1, 1), date(parts[0], 12, 31)
    return {
        "date": day,
        "earliest": first,
        "latest": last,
        "date_precision": ("year", "month", "day")[len(parts) - 1],
        "date_basis": basis,
    }


def batch(*tellings: Telling) -> dict[str, pa.Table]:
    """Several releases in one part."""
    parts = [telling.part() for telling in tellings]
    names = [name for name in contract.TABLES if any(name in part for part in parts)]
    return {name: pa.concat_tables([part[name] for part in parts if name in part]) for name in names}


def rows(tables: dict[str, pa.Table], table: str, **wanted: Any) -> list[dict[str, Any]]:
    """The rows of a table whose columns have the wanted values."""
    return [row for row in tables[table].to_pylist() if all(row[column] == value for column, value in wanted.items())]


def dangling(tables: dict[str, pa.Table]) -> list[str]:
    """Foreign keys without a row, double primary keys, and evidence of nothing."""
    problems = []
    for name in contract.TABLES:
        key = contract.primary_key(name)
        ids = [tuple(row[column] for column in key) for row in tables[name].to_pylist()]
        if len(set(ids)) != len(ids) or ids != sorted(ids):
            problems.append(f"{name}: keys twice or not in order")
        for foreign in contract.foreign_keys(name):
            known = {row[foreign.other_columns[0]] for row in tables[foreign.other_table].to_pylist()}
            values = {row[foreign.columns[0]] for row in tables[name].to_pylist()} - {None}
            problems += [f"{name}.{foreign.columns[0]}: {value}" for value in sorted(values - known)]
    for pointer in ("evidence", "findings"):
        for row in tables[pointer].to_pylist():
            if row["table"]:
                found = [
                    other
                    for other in tables[row["table"]].to_pylist()
                    if contract.row_id(row["table"], other) == row["row_id"]
                ]
                if row["row_id"] and (len(found) != 1 or (pointer == "evidence" and found[0][row["field"]] is None)):
                    problems.append(f"{pointer}: {row['table']} {row['row_id']} {row.get('field')}")
    return problems
