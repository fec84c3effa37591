"""What an invented text tells: the real stages run over it, and its rows looked at by what they mean.

Entities go by their ids, so that an assertion reads ``{"signatory": {"ana-sol", "bo-ek"}}``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, NamedTuple

from flows import settings
from flows.extracting import extract
from flows.extracting.extract import find_mentions
from flows.extracting.naming.names import Name
from flows.extracting.pieces.pieces import find_pieces
from flows.extracting.words.reading import Reading, read_release
from flows.model import Document, Release, Source
from flows.normalising import normalise
from flows.normalising.language import detect_language
from flows.pipeline import Project, open_project

Row = dict[str, Any]
PUBLISHED = "21 June 2019"
OPENING = "Here is what the teams report. It is told in the order in which it came to be known this week."
OUVERTURE = "Voici ce que les équipes rapportent. Tout est dit dans l'ordre où cela a été connu cette semaine."
"""Without facts: shows where the body begins, and in which language it is, where a text is one short sentence."""
ENTITY_COLUMNS = ("person_id", "organisation_id", "mission_id", "country")
ID_COLUMNS = {
    "agreement_history": "observation_id", "agreement_parties": "party_id", "agreements": "agreement_id",
    "contacts": "contact_id", "countries": "country", "event_participants": "participant_id", "events": "event_id",
    "evidence": "evidence_id", "findings": "finding_id", "mentions": "mention_id", "missions": "mission_id",
    "names": "name_id", "organisations": "organisation_id", "people": "person_id", "positions": "position_id",
    "quotations": "quotation_id", "releases": "release_id",
}  # fmt: skip


class Event(NamedTuple):
    """An event with its participants' ids by role; ``posts``: participant's id -> title of the post it acts by."""

    event_id: str
    type: str
    date: str | None
    realis: str
    place: str | None
    country: str | None
    label: str | None
    roles: dict[str, set[str]]
    posts: dict[str, str]
    agreement_id: str | None
    main: bool
    row: Row

    @property
    def who(self) -> set[str]:
        """Everybody who takes part, whatever the role."""
        return set().union(*self.roles.values())


class Agreement(NamedTuple):
    """An agreement with its parties' ids and its history as (status, date) in order of telling."""

    agreement_id: str
    kind: str
    status: str
    date: str | None
    parties: set[str]
    subject: str | None
    title: str | None
    parent: str | None
    relation: str | None
    history: list[tuple[str, str | None]]
    row: Row


class Position(NamedTuple):
    """A post; ``holder`` is null where its holder is not named."""

    holder: str | None
    title: str
    rank: str
    organisation: str | None
    country: str | None


Held = tuple[str | None, str | None, str | None]
"""A post as holder, title and organisation."""
Agreed = tuple[str, str, str | None, frozenset[str]]
"""An agreement as kind, status, date and parties."""


class Evidence(NamedTuple):
    """A slice of text that states a value."""

    table: str
    field: str
    value: Any
    slice: str
    rule_id: str


@cache
def project() -> Project:
    """The project's own registries and profiles."""
    return open_project(settings.RAW)


def _entity(row: Row) -> str:
    return next(str(row[column]) for column in ENTITY_COLUMNS if row.get(column))


@dataclass(frozen=True)
class Told:
    """The rows that one text gives."""

    release: Release
    rows: dict[str, list[Row]]

    def table(self, name: str) -> list[Row]:
        """The rows of a table, none if it has none."""
        return self.rows.get(name, [])

    @cached_property
    def events(self) -> list[Event]:
        """All events in order of telling."""
        titles = {row["position_id"]: row["title"] for row in self.table("positions")}
        main = {row["event_id"]: row["main"] for row in self.table("event_releases")}
        found = []
        for row in self.table("events"):
            roles: dict[str, set[str]] = {}
            posts: dict[str, str] = {}
            for part in self.table("event_participants"):
                if part["event_id"] == row["event_id"]:
                    roles.setdefault(part["role"], set()).add(_entity(part))
                    if part["position_id"]:
                        posts[_entity(part)] = titles[part["position_id"]]
            found.append(
                Event(
                    row["event_id"], row["type"], row["date"], row["realis"], row["place"], row["country"],
                    row["label"], roles, posts, row.get("agreement_id"), main[row["event_id"]], row,
                )
            )  # fmt: skip
        return found

    def types(self) -> list[str]:
        """The types of all events, sorted."""
        return sorted(event.type for event in self.events)

    def all(self, event_type: str) -> list[Event]:
        """The events of a type."""
        return [event for event in self.events if event.type == event_type]

    def one(self, event_type: str) -> Event:
        """The only event of a type."""
        found = self.all(event_type)
        assert len(found) == 1, f"{len(found)} events of type {event_type}; all: {self.types()}"
        return found[0]

    @cached_property
    def agreements(self) -> list[Agreement]:
        """All agreements in order of telling."""
        kinds = {row["agreement_id"]: row["kind"] for row in self.table("agreements")}
        found = []
        for row in self.table("agreements"):
            mine = row["agreement_id"]
            parties = {_entity(party) for party in self.table("agreement_parties") if party["agreement_id"] == mine}
            history = [
                (seen["status"], seen["date"])
                for seen in self.table("agreement_history")
                if seen["agreement_id"] == mine
            ]
            found.append(
                Agreement(
                    mine, row["kind"], row["status"], row["date"], parties, row["subject"], row["title"],
                    kinds.get(row["parent_agreement_id"]), row["parent_relation"], history, row,
                )
            )  # fmt: skip
        return found

    def agreement(self) -> Agreement:
        """The only agreement."""
        assert len(self.agreements) == 1, f"{len(self.agreements)} agreements: {self.agreements}"
        return self.agreements[0]

    @cached_property
    def positions(self) -> set[Position]:
        """All posts."""
        return {
            Position(row["person_id"], row["title"], row["rank"], row["organisation_id"], row["country"])
            for row in self.table("positions")
        }

    def held(self) -> set[Held]:
        """Who holds which post where, of those with a holder."""
        return {(p.holder, p.title, p.organisation) for p in self.positions if p.holder is not None}

    def agreed(self) -> set[Agreed]:
        """Which agreements there are, how each stands and whose it is."""
        return {(a.kind, a.status, a.date, frozenset(a.parties)) for a in self.agreements}

    def ids(self, table: str) -> set[str]:
        """The ids of a table's rows."""
        return {row[ID_COLUMNS[table]] for row in self.table(table)}

    def row(self, table: str, row_id: str) -> Row:
        """One row by its id."""
        return next(row for row in self.table(table) if row[ID_COLUMNS[table]] == row_id)

    def slice(self, start: int, end: int) -> str:
        """The text between two offsets."""
        return self.release.text[start:end]

    @cached_property
    def evidence(self) -> list[Evidence]:
        """All evidence, with the value that it states."""
        values = {(table, row.get(ID_COLUMNS.get(table, ""))): row for table, rows in self.rows.items() for row in rows}
        return [
            Evidence(
                row["table"], row["field"], values.get((row["table"], row["row_id"]), {}).get(row["field"]),
                self.slice(row["start"], row["end"]), row["rule_id"],
            )
            for row in self.table("evidence")
        ]  # fmt: skip

    def rules(self) -> set[str]:
        """Every rule that gave evidence or a mention."""
        return {row["rule_id"] for row in self.table("evidence")}

    def by_rule(self, rule_id: str) -> set[str]:
        """The slices of text that a rule read."""
        return {each.slice for each in self.evidence if each.rule_id == rule_id}

    def findings(self) -> set[str]:
        """Codes of findings."""
        return {row["code"] for row in self.table("findings")}


def read(text: str, publisher: str | None = "cnes", path: str = "cnes/text.txt") -> Release:
    """A file's text, normalised."""
    document = Document("0" * 64, Source(path, publisher, None, None), "text/plain", "utf-8", len(text), text)
    return normalise(document, project().publishers)


def tell(
    body: str,
    title: str = "News of the week",
    published: str | None = PUBLISHED,
    publisher: str | None = "cnes",
) -> Told:
    """Read, normalise and extract a release with this body; its header is a line with the date, then the title."""
    header = f"Press release\n\n{published}\n\n" if published else "Press release\n\n"
    release = read(f"{header}{title}\n\n{OPENING}\n\n{body}\n", publisher)
    return Told(release, extract(release, project().registry))


def dire(body: str, title: str = "Nouvelles de la semaine", published: str | None = "21 juin 2019") -> Told:
    """The same in French."""
    header = f"Communiqué de presse\n\n{published}\n\n" if published else "Communiqué de presse\n\n"
    release = read(f"{header}{title}\n\n{OUVERTURE}\n\n{body}\n")
    assert release.language == "fr"
    return Told(release, extract(release, project().registry))


def tell_or_dire(body: str) -> Told:
    """The same in the language in which the body is written."""
    return dire(body) if detect_language(body) == "fr" else tell(body)


def reading(body: str, french: bool = False) -> Reading:
    """A text under the reader's eye, as the modules before the frames see it."""
    told = dire(body) if french else tell(body)
    return read_release(told.release, project().registry)


def names(body: str, french: bool = False) -> dict[str, Name]:
    """What each name of the text was decided to name, by the name as written (its last place counts)."""
    read_text = reading(body, french)
    return {name.text: name for name in find_mentions(read_text.release, read_text.registry).names}


def pieces(body: str, french: bool = False) -> list[str]:
    """The pieces of the body as written."""
    read_text = reading(body, french)
    start = read_text.tokens.at(read_text.release.text.index(body))
    return [read_text.tokens.slice(piece.i, piece.j) for piece in find_pieces(read_text) if piece.i >= start]
