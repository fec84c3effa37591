"""A made-up release, its gold and its tables, made by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from flows.contract import table_from_rows
from flows.evaluating import Report, evaluate
from flows.evaluating.loading import read_gold

TEXT = (
    "Vesta and Norla sign up for lunar work. "
    "On 4 March 2031, Vesta President Ada Quill and Bo Lind, Director General of Norla, met in Oslo. "
    "They signed a memorandum of understanding on lunar ice. "
    "The Kestrel probe will be launched in 2033. "
    "“Ice is what brings us both here today,” said Ada Quill."
)


Content = dict[str, Any]
Judge = Callable[[Content, Content], Report]


@pytest.fixture
def gold() -> Content:
    """What a reader finds in the text."""
    both = [{"name": "Vesta", "kind": "organisation"}, {"name": "Norla", "kind": "organisation"}]
    people = [{"name": "Ada Quill", "kind": "person"}, {"name": "Bo Lind", "kind": "person"}]
    return {
        "id": "vesta-12", "publisher": "Vesta", "language": "en", "release_number": "12", "published_on": "2031-03-05",
        "title": "Vesta and Norla sign up for lunar work",
        "events": [
            {"type": "meeting", "date": "2031-03-04", "date_precision": "day", "place": "Oslo", "country": "NO",
             "main": False, "participants": [{**one, "role": "principal"} for one in people + both],
             "evidence": "On 4 March 2031, Vesta President Ada Quill and Bo Lind, Director General of Norla, met"},
            {"type": "signing", "date": "2031-03-04", "date_precision": "day", "place": "Oslo", "country": "NO",
             "main": True, "participants": [{**one, "role": "signatory"} for one in people],
             "evidence": "They signed a memorandum of understanding on lunar ice"},
            {"type": "launch", "date": "2033", "date_precision": "year", "place": None, "country": None, "main": False,
             "planned": True, "participants": [], "evidence": "will be launched in 2033"},
        ],
        "agreements": [{"kind": "memorandum", "status": "signed", "signed_on": "2031-03-04",
                        "parties": ["Vesta", "Norla"], "subject": "lunar ice",
                        "evidence": "signed a memorandum of understanding on lunar ice"}],
        "people": [
            {"name": "Ada Quill", "position": "President", "organisation": "Vesta", "country": None, "evidence": "x"},
            {"name": "Bo Lind", "position": "Director General", "organisation": "Norla", "country": None,
             "evidence": "x"}],
        "organisations": ["Vesta", "Norla"], "countries": [], "missions": [{"name": "Kestrel", "kind": "spacecraft"}],
        "quotations": [{"speaker": "Ada Quill", "first_five_words": "Ice is what brings us",
                        "last_five_words": "brings us both here today,", "evidence": "said Ada Quill"}],
        "contacts": [{"name": "Cy Marsh", "position": None}],
    }  # fmt: skip


@pytest.fixture
def rows() -> Content:
    """Rows of tables that tell just what gold tells."""
    day = {"date": "2031-03-04", "earliest": date(2031, 3, 4), "latest": date(2031, 3, 4), "date_precision": "day",
           "date_basis": "stated"}  # fmt: skip
    year = {"date": "2033", "earliest": date(2033, 1, 1), "latest": date(2033, 12, 31), "date_precision": "year",
            "date_basis": "stated"}  # fmt: skip
    event = {"realis": "actual", "place": "Oslo", "country": "NOR", "label": "…", "releases": 1}
    ada, bo = ({"person_id": key, "position_id": post} for key, post in (("ada-quill", "p1"), ("bo-lind", "p2")))
    release = "vesta-12"
    return {
        "releases": [{"release_id": release, "publisher_id": "vesta", "number": "12", "language": "en",
                      "title": "Vesta and Norla sign up for lunar work", "published_on": date(2031, 3, 5),
                      "published_on_basis": "stated", "story_id": "s1", "words": 60, "facts": 9, "sentences": 7,
                      "sentences_read": 5, "sentences_unread": 1,
                      "text_sha256": "0" * 64}],
        "texts": [{"release_id": release, "text": TEXT}],
        "documents": [{"document_id": "d1", "path": "any/vesta-12.txt", "status": "accepted", "bytes": 1,
                       "relation": "canonical", "release_id": release}],
        "organisations": [
            {"organisation_id": "vesta", "name": "Vesta Space Centre", "acronym": "Vesta", "origin": "found"},
            {"organisation_id": "norla", "name": "Norla", "country": "NOR", "origin": "found"}],
        "people": [{"person_id": "ada-quill", "name": "Ada Quill", "origin": "found"},
                   {"person_id": "bo-lind", "name": "Bo Lind", "origin": "found"}],
        "positions": [{"position_id": "p1", "person_id": "ada-quill", "title": "President", "organisation_id": "vesta",
                       "observations": 1},
                      {"position_id": "p2", "person_id": "bo-lind", "title": "Director General",
                       "organisation_id": "norla", "observations": 1}],
        "missions": [{"mission_id": "kestrel", "name": "Kestrel", "kind": "spacecraft", "origin": "found"}],
        "countries": [{"country": "NOR", "alpha_2": "NO", "name_en": "Norway", "name_fr": "Norvège"}],
        "events": [{"event_id": "e1", "type": "meeting", **day, **event},
                   {"event_id": "e2", "type": "signing", **day, **event},
                   {"event_id": "e3", "type": "launch", **year, "realis": "planned", "label": "…", "releases": 1}],
        "event_releases": [{"event_id": f"e{n}", "release_id": release, "main": n == 2} for n in (1, 2, 3)],
        "event_participants": [
            {"participant_id": "m1", "event_id": "e1", "role": "principal", **ada},
            {"participant_id": "m2", "event_id": "e1", "role": "principal", **bo},
            {"participant_id": "m3", "event_id": "e1", "role": "principal", "organisation_id": "vesta"},
            {"participant_id": "m4", "event_id": "e1", "role": "principal", "organisation_id": "norla"},
            {"participant_id": "m5", "event_id": "e2", "role": "signatory", **ada},
            {"participant_id": "m6", "event_id": "e2", "role": "signatory", **bo}],
        "agreements": [{"agreement_id": "a1", "kind": "memorandum", "title": "memorandum of understanding",
                        "binding": "unstated", "status": "signed", **day}],
        "agreement_parties": [{"party_id": "t1", "agreement_id": "a1", "organisation_id": "vesta", "role": "party"},
                              {"party_id": "t2", "agreement_id": "a1", "organisation_id": "norla", "role": "party"}],
        "agreement_history": [{"observation_id": "o1", "agreement_id": "a1", "status": "signed", **day,
                               "release_id": release}],
        "quotations": [{"quotation_id": "q1", "release_id": release, "person_id": "ada-quill",
                        "text": "Ice is what brings us both here today,", "start": 260, "end": 298}],
        "contacts": [{"contact_id": "c1", "release_id": release, "name": "Cy Marsh"}],
        "mentions": [
            *_mentions("organisation_id", {"vesta": "Vesta", "norla": "Norla"}),
            *_mentions("person_id", {"ada-quill": "Ada Quill", "bo-lind": "Bo Lind"}),
            *_mentions("mission_id", {"kestrel": "Kestrel"})],
        "evidence": [
            _evidence("v1", "events", "e1", "type", "met", "meeting.verb"),
            _evidence("v2", "events", "e1", "date", "4 March 2031", "date.stated"),
            _evidence("v3", "events", "e2", "type", "signed", "signing.active"),
            _evidence("v4", "events", "e3", "type", "launched", "launch.passive"),
            _evidence("v5", "positions", "p1", "title", "President", "post.before"),
            _evidence("v6", "positions", "p2", "title", "Director General", "post.after"),
            _evidence("v7", "agreements", "a1", "kind", "memorandum of understanding", "agreement.object")],
    }  # fmt: skip


def _mentions(column: str, names: dict[str, str]) -> list[dict[str, Any]]:
    return [{"mention_id": f"n-{key}", "release_id": "vesta-12", "start": TEXT.index(name), "text": name,
             "end": TEXT.index(name) + len(name), "kind": column.removesuffix("_id"), column: key}
            for key, name in names.items()]  # fmt: skip


def _evidence(key: str, table: str, row_id: str, field: str, words: str, rule: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"evidence_id": key, "table": table, "row_id": row_id, "field": field, "release_id": "vesta-12",
            "start": start, "end": start + len(words), "rule_id": rule}  # fmt: skip


@pytest.fixture
def judge(tmp_path: Path) -> Judge:
    """Rows and gold's content -> the report."""

    def judged(rows: Content, gold: Content) -> Report:
        file = tmp_path / f"{gold['id']}.json"
        file.write_text(json.dumps(gold), "utf-8")
        return evaluate({name: table_from_rows(name, some) for name, some in rows.items()}, [read_gold(file)])

    return judged
