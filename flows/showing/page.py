"""What one release says, as headings with lines of label and value: the content of a page, without its looks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from flows.model import Tables
from flows.showing.neutral import one_line
from flows.showing.rows import Row, rows_of

_KEYS = ("person_id", "organisation_id", "mission_id", "country")
_SURROUNDINGS = ("witness", "mentioned")


class Section(NamedTuple):
    """A heading and its lines. A label may be empty; a line below another that goes on with it has none."""

    heading: str
    lines: tuple[tuple[str, str], ...]


def sections(tables: Tables) -> tuple[str, tuple[Section, ...]]:
    """The title of the release, and what it says; sections in which nothing stands are left out."""
    told = _Told(rows_of(tables))
    release = told.rows["releases"][0]
    found = (
        ("Release", _release(told, release)),
        ("People", _people(told)),
        ("Organisations", _organisations(told)),
        ("Missions", _missions(told)),
        ("Countries", _countries(told)),
        ("Events", _events(told)),
        ("Agreements", _agreements(told)),
        ("Quotations", _quotations(told)),
        ("Themes", ((row["theme"], "") for row in told.rows["release_themes"])),
        ("Contacts", ((row["name"], row["role"] or "") for row in told.rows["contacts"])),
        ("Findings", _findings(told, release)),
    )
    kept = [
        Section(heading, tuple((one_line(label), one_line(value)) for label, value in lines))
        for heading, lines in found
    ]
    return one_line(release["title"] or "(no title)"), tuple(section for section in kept if section.lines)


class _Told:
    """The rows, with the names of the entities by key."""

    def __init__(self, rows: Mapping[str, list[Row]]) -> None:
        self.rows = rows
        french = rows["releases"][0]["language"] == "fr"
        self.names: dict[tuple[str, str], str] = {
            **{("person_id", row["person_id"]): row["name"] for row in rows["people"]},
            **{
                ("organisation_id", row["organisation_id"]): row["acronym"] or row["name"]
                for row in rows["organisations"]
            },
            **{("mission_id", row["mission_id"]): row["name"] for row in rows["missions"]},
            **{("country", row["country"]): row["name_fr" if french else "name_en"] for row in rows["countries"]},
        }
        self.positions = {row["position_id"]: row for row in rows["positions"]}

    def who(self, row: Row) -> str:
        """Whom a participant, a party or a position means."""
        column = next((key for key in _KEYS if row.get(key)), None)
        return str(self.names.get((column, row[column]), row[column])) if column else "?"

    def owner(self, position: Row) -> str | None:
        """The organisation, else the country, that a post belongs to."""
        for column in ("organisation_id", "country"):
            if position[column]:
                return self.names.get((column, position[column]), position[column])
        return None

    def post(self, position: Row) -> str:
        owner = self.owner(position)
        return f"{position['title']} ({owner})" if owner else str(position["title"])


def _release(told: _Told, release: Row) -> Iterator[tuple[str, str]]:
    yield "id", release["release_id"]
    yield "publisher", release["publisher_id"]
    if release["number"]:
        yield "number", release["number"]
    published = release["published_on"]
    yield "published", f"{published.isoformat() if published else 'no date'} ({release['published_on_basis']})"
    if release["dateline_place"]:
        yield "place", release["dateline_place"]
    yield "language", release["language"]
    yield "words", f"{release['words']:,}"
    yield "facts", f"{release['facts']:,}"
    if release.get("sentences") is not None:
        yield "sentences", _coverage(release)


def _coverage(release: Row) -> str:
    unread = release["sentences_unread"]
    without = release["sentences"] - release["sentences_read"] - unread
    return f"{release['sentences_read']} read, {without} without facts, {unread} unread"


def _people(told: _Told) -> Iterator[tuple[str, str]]:
    for person in told.rows["people"]:
        posts = [told.post(row) for row in told.rows["positions"] if row["person_id"] == person["person_id"]]
        yield person["name"], "; ".join(dict.fromkeys(posts))
    for position in told.rows["positions"]:
        if position["person_id"] is None:
            yield "(not named)", told.post(position)


def _organisations(told: _Told) -> Iterator[tuple[str, str]]:
    for row in told.rows["organisations"]:
        known = [row["type"], row["country"], None if row["origin"] == "curated" else "found in the text"]
        yield row["name"], ", ".join(filter(None, [row["acronym"] if row["acronym"] != row["name"] else None, *known]))


def _missions(told: _Told) -> Iterator[tuple[str, str]]:
    for row in told.rows["missions"]:
        host = (
            f"on {told.names.get(('mission_id', row['host_mission_id']), row['host_mission_id'])}"
            if row["host_mission_id"]
            else None
        )
        found = None if row["origin"] == "curated" else "found in the text"
        yield row["name"], ", ".join(filter(None, [row["kind"], row["operator_id"], host, found]))


def _countries(told: _Told) -> Iterator[tuple[str, str]]:
    for row in told.rows["countries"]:
        yield told.names["country", row["country"]], row["country"]


def _events(told: _Told) -> Iterator[tuple[str, str]]:
    main = {row["event_id"] for row in told.rows["event_releases"] if row["main"]}
    for event in sorted(
        told.rows["events"], key=lambda row: (row["event_id"] not in main, row["date"] or "~", row["event_id"])
    ):
        where = ", ".join(filter(None, [event["place"], event["country"]]))
        label = [event["label"], _when(event), where, event["realis"] if event["realis"] != "actual" else None]
        yield event["type"] + (" *" if event["event_id"] in main else ""), " · ".join(filter(None, label))
        yield from _participants(told, event["event_id"])


def _participants(told: _Told, event_id: str) -> Iterator[tuple[str, str]]:
    roles: dict[str, list[str]] = {}
    for row in told.rows["event_participants"]:
        if row["event_id"] == event_id:
            post = told.positions.get(row["position_id"] or "")
            unnamed = post is not None and row["person_id"] is None and post["person_id"] is None
            roles.setdefault(row["role"], []).append(told.post(post) if unnamed and post else told.who(row))
    for role in sorted(roles, key=lambda role: (role in _SURROUNDINGS, role)):
        yield "", f"{role}: {', '.join(dict.fromkeys(roles[role]))}"


def _agreements(told: _Told) -> Iterator[tuple[str, str]]:
    titles = {row["agreement_id"]: row["title"] or row["kind"] for row in told.rows["agreements"]}
    for row in told.rows["agreements"]:
        binding = {"stated_yes": "binding", "stated_no": "not binding"}.get(row["binding"])
        yield row["kind"], " · ".join(filter(None, [row["title"], row["status"], _when(row), row["level"], binding]))
        parties = [
            told.who(party) for party in told.rows["agreement_parties"] if party["agreement_id"] == row["agreement_id"]
        ]
        if parties:
            yield "", f"between: {', '.join(parties)}"
        if row["subject"]:
            yield "", f"subject: {row['subject']}"
        if row["parent_agreement_id"]:
            yield "", f"{row['parent_relation']}: {titles.get(row['parent_agreement_id'], row['parent_agreement_id'])}"
        history = [seen for seen in told.rows["agreement_history"] if seen["agreement_id"] == row["agreement_id"]]
        if len(history) > 1:
            ordered = sorted(history, key=lambda seen: (seen["date"] or "~", seen["observation_id"]))
            yield "", "history: " + " → ".join(f"{seen['status']} ({seen['date'] or 'no date'})" for seen in ordered)


def _when(row: Row) -> str:
    """``2018-06-15 (day, stated)``; where no date is told, what is known: ``before 2018-07-20``, ``no date``."""
    if row["date"]:
        return f"{row['date']} ({row['date_precision']}, {row['date_basis']})"
    return f"by {row['latest'].isoformat()} ({row['date_basis']})" if row["latest"] else "no date"


def _quotations(told: _Told) -> Iterator[tuple[str, str]]:
    for row in sorted(told.rows["quotations"], key=lambda row: row["start"]):
        yield told.who(row) if row["person_id"] else "(no speaker)", f"“{row['text']}”"


def _findings(told: _Told, release: Row) -> Iterator[tuple[str, str]]:
    text = next((row["text"] for row in told.rows["texts"] if row["release_id"] == release["release_id"]), "")
    for row in sorted(
        told.rows["findings"], key=lambda row: (row["start"] is None, row["start"] or 0, row["finding_id"])
    ):
        place = _cited(text, row["start"], row["end"]) if row["start"] is not None and row["end"] is not None else ""
        yield f"{row['severity']}: {row['code']}", f"{row['message']}{place}"


def _cited(text: str, start: int, end: int) -> str:
    words = text[start:end]
    return f" “{words if len(words) <= 90 else words[:87].rstrip() + '…'}”"
