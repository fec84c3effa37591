"""The release itself, its quotations, themes, contacts and findings, as rows."""

from __future__ import annotations

import hashlib
from collections import defaultdict

from flows.contract import row_id
from flows.extracting.rows.agreement_rows import kept_agreements
from flows.extracting.rows.entity_rows import Positions
from flows.extracting.rows.rows import Row, Rows
from flows.ids import short_hash
from flows.model import Finding

UNKNOWN = "unknown"
"""The publisher of a release that does not tell it."""


def add_quotations(rows: Rows, positions: Positions) -> None:
    release = rows.release
    for said in rows.account.said:
        pieces = said.quoted.pieces
        start, end = pieces[0].start, pieces[-1].end
        quotation_id = short_hash("q", release.release_id, start, end)
        rows.add("quotations", quotation_id, {
            "quotation_id": quotation_id, "release_id": release.release_id,
            "person_id": said.speaker.key if said.speaker else None,
            "position_id": positions.get(("person", said.speaker.key)) if said.speaker else None,
            "text": " ".join(" ".join(release.text[p.start : p.end].split()) for p in pieces),
            "cue": release.text[said.cue.start : said.cue.end] if said.cue else None, "start": start, "end": end,
        })  # fmt: skip
        for piece in pieces:
            rows.stated("quotations", quotation_id, ("text",), piece.start, piece.end, said.rule_id)
        if said.speaker is not None:
            rows.stated("quotations", quotation_id, ("person_id",), said.speaker.start, said.speaker.end, said.rule_id)
        else:
            rows.finding(
                Finding(
                    "no_speaker",
                    "info",
                    "The text does not say who speaks.",
                    "quotations",
                    quotation_id,
                    None,
                    start,
                    end,
                )
            )
        if said.cue is not None:
            rows.stated("quotations", quotation_id, ("cue",), said.cue.start, said.cue.end, said.rule_id)


def add_release(rows: Rows) -> None:
    release = rows.release
    counted = ("events", "agreements", "positions", "quotations", "missions")
    rows.add("releases", release.release_id, {
        "release_id": release.release_id, "publisher_id": release.publisher_id, "number": release.number,
        "language": release.language, "title": release.title or None, "published_on": release.published_on,
        "published_on_basis": release.published_on_basis, "dateline_place": release.dateline_place,
        "words": len(release.text.split()), "facts": sum(len(rows.tables[table]) for table in counted),
        "text_sha256": hashlib.sha256(release.text.encode()).hexdigest(),
    })  # fmt: skip
    if (
        release.publisher_id not in rows.tables["organisations"]
        and release.publisher_id not in rows.account.reading.registry.organisations
    ):
        name = "Publisher not told" if release.publisher_id == UNKNOWN else release.publisher_id
        rows.add(
            "organisations",
            release.publisher_id,
            {"organisation_id": release.publisher_id, "name": name, "origin": "curated"},
        )
    for name, (span, rule_id) in release.fields.items():
        rows.stated("releases", release.release_id, (name,), span.start, span.end, rule_id)
    rows.add("texts", release.release_id, {"release_id": release.release_id, "text": release.text})
    for contact in release.contacts:
        contact_id = short_hash("c", release.release_id, contact.name)
        rows.add("contacts", contact_id, {
            "contact_id": contact_id, "release_id": release.release_id, "name": contact.name, "role": contact.role,
            "organisation_id": release.publisher_id,
        })  # fmt: skip
    _themes(rows)


def _themes(rows: Rows) -> None:
    """Themes that the title names or the text names twice; an agreement's are those of its subject."""
    reading = rows.account.reading
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for hit in reading.of["theme"].values():
        places[hit.value].append((hit.i, hit.j))
    titles = [line for line in reading.lines if line.kind in ("title", "subtitle")]
    for theme, at in sorted(places.items()):
        if len(at) > 1 or any(line.a <= at[0][0] < line.b for line in titles):
            _theme(rows, "release_themes", {"release_id": rows.release.release_id, "theme": theme}, at[0])
    for agreement_id, pact in kept_agreements(rows).items():
        for theme, at in sorted(places.items()):
            inside = [place for place in at if pact.subject and pact.subject[0] <= place[0] < pact.subject[1]]
            if inside:
                _theme(rows, "agreement_themes", {"agreement_id": agreement_id, "theme": theme}, inside[0])


def _theme(rows: Rows, table: str, row: Row, at: tuple[int, int]) -> None:
    key = row_id(table, row)
    rows.add(table, key, row)
    rows.stated(table, key, ("theme",), *rows.at(at), "theme-word")


def add_findings(rows: Rows) -> None:
    for finding in rows.release.findings:
        rows.finding(finding)
    for dated in rows.release.dates:
        for finding in dated.findings:
            rows.finding(finding)
    for piece in rows.account.entities.surnames_unresolved:
        start, end = rows.at((piece.i, piece.j))
        rows.finding(
            Finding(
                "unresolved_surname",
                "info",
                "A surname alone: no full name in this text ends with it.",
                None,
                None,
                None,
                start,
                end,
            )
        )
