"""A small valid dataset, told by hand: the rows of every table but ``vocabularies``.

All of it is invented: the two agencies, their people and their releases exist nowhere.
"""

from __future__ import annotations

import hashlib
from datetime import date

from tests.corpora.told_texts import FIRST, SECOND, TEXTS, evidence

Rows = list[dict[str, object]]


def rows() -> dict[str, Rows]:
    """The rows of every table."""
    one, two = TEXTS
    told: dict[str, Rows] = {
        "texts": [{"release_id": release, "text": text} for release, text in TEXTS.items()],
        "releases": [
            _release(
                one,
                "lusa",
                number="NR7-2021",
                title="Two agencies sign a framework agreement",
                published_on=date(2021, 5, 4),
                published_on_basis="stated",
                dateline_place="Lisbon",
                facts=6,
            ),
            _release(
                two,
                "nordspace",
                title="A framework agreement for the ocean",
                published_on=date(2021, 5, 5),
                published_on_basis="stated",
                facts=2,
            ),
        ],
        "documents": [
            _document("lusa/nr7-2021.txt", one, "accepted", relation="canonical", publisher_id="lusa"),
            _document("nordspace/ocean.txt", two, "accepted", relation="canonical", publisher_id="nordspace"),
            _document("nordspace/ocean-copy.txt", two, "duplicate", relation="near_duplicate", similarity=0.97),
            _document(
                "nordspace/empty.txt", None, "quarantined", reason="The file is empty: collect it again or delete it."
            ),
        ],
        "release_links": [{"release_id": two, "other_release_id": one, "relation": "same_event", "similarity": 0.125}],
        "countries": [
            {
                "country": "NAM",
                "alpha_2": "NA",
                "name_en": "Namibia",
                "name_fr": "Namibie",
                "region": "Southern Africa",
            },
            {"country": "NOR", "alpha_2": "NO", "name_en": "Norway", "name_fr": "Norvège", "region": "Northern Europe"},
            {
                "country": "PRT",
                "alpha_2": "PT",
                "name_en": "Portugal",
                "name_fr": "Portugal",
                "region": "Southern Europe",
            },
        ],
        "organisations": [
            {
                "organisation_id": "lusa",
                "name": "LUSA",
                "type": "space_agency",
                "country": "PRT",
                "origin": "curated",
                "website": "https://lusa.example",
            },
            {"organisation_id": "nordspace", "name": "Nordspace", "type": "space_agency", "origin": "found"},
        ],
        "people": [
            {"person_id": "ana-exemplo", "name": "Ana Exemplo", "family_name": "Exemplo", "origin": "found"},
            {"person_id": "bo-beispiel", "name": "Bo Beispiel", "family_name": "Beispiel", "origin": "found"},
        ],
        "positions": [
            {
                "position_id": "p1",
                "person_id": "ana-exemplo",
                "title": "President",
                "rank": "agency_head",
                "organisation_id": "lusa",
                "first_seen": date(2021, 5, 4),
                "last_seen": date(2021, 5, 4),
                "observations": 1,
            },
            {
                "position_id": "p2",
                "person_id": "bo-beispiel",
                "title": "head",
                "rank": "agency_head",
                "organisation_id": "nordspace",
                "first_seen": date(2021, 5, 4),
                "last_seen": date(2021, 5, 4),
                "observations": 1,
            },
        ],
        "missions": [
            {"mission_id": "sargasso-1", "name": "Sargasso-1", "kind": "satellite", "field": None, "origin": "found"},
        ],
        "names": [
            {"name_id": "n1", "organisation_id": "lusa", "name": "LUSA", "kind": "canonical", "observations": 2},
            {
                "name_id": "n2",
                "organisation_id": "nordspace",
                "name": "Nordspace",
                "kind": "canonical",
                "observations": 2,
            },
            {
                "name_id": "n3",
                "country": "PRT",
                "name": "Portuguese",
                "language": "en",
                "kind": "alias",
                "observations": 0,
            },
            {
                "name_id": "n4",
                "mission_id": "sargasso-1",
                "name": '=Sargasso "1", the first',
                "kind": "spelling",
                "observations": 0,
            },
        ],
        "events": [
            {
                "event_id": "e1",
                "type": "signing",
                "date": "2021-05-03",
                **_day(3),
                "realis": "actual",
                "place": "Lisbon",
                "country": "PRT",
                "agreement_id": "a1",
                "label": "Signing in Lisbon",
                "releases": 1,
            },
            {
                "event_id": "e2",
                "type": "meeting",
                "date": "2021-05-03",
                **_day(3),
                "realis": "actual",
                "place": "Lisbon",
                "releases": 2,
            },
            {
                "event_id": "e3",
                "type": "launch",
                "date": "2022-10",
                "earliest": date(2022, 10, 1),
                "latest": date(2022, 10, 31),
                "date_precision": "month",
                "date_basis": "stated",
                "realis": "planned",
                "country": "NOR",
                "releases": 1,
            },
        ],
        "event_participants": [
            {
                "participant_id": "t1",
                "event_id": "e1",
                "person_id": "ana-exemplo",
                "role": "signatory",
                "position_id": "p1",
            },
            {
                "participant_id": "t2",
                "event_id": "e1",
                "person_id": "bo-beispiel",
                "role": "signatory",
                "position_id": "p2",
            },
            {"participant_id": "t3", "event_id": "e2", "organisation_id": "lusa", "role": "principal"},
            {"participant_id": "t4", "event_id": "e3", "mission_id": "sargasso-1", "role": "mentioned"},
        ],
        "event_releases": [
            {"event_id": "e1", "release_id": one, "main": True},
            {"event_id": "e2", "release_id": one, "main": False},
            {"event_id": "e2", "release_id": two, "main": True},
            {"event_id": "e3", "release_id": one, "main": False},
        ],
        "agreements": [
            {
                "agreement_id": "a1",
                "kind": "framework",
                "title": "framework agreement",
                "subject": "ocean monitoring",
                "level": "agency",
                "binding": "unstated",
                "status": "signed",
                "date": "2021-05-03",
                **_day(3),
                "parent_agreement_id": "a2",
                "parent_relation": "pursuant_to",
            },
            {
                "agreement_id": "a2",
                "kind": "intergovernmental",
                "title": "intergovernmental agreement",
                "level": "government",
                "binding": "unstated",
                "status": "signed",
                "latest": date(2021, 5, 4),
                "date_precision": "unknown",
                "date_basis": "publication",
            },
        ],
        "agreement_parties": [
            {"party_id": "y1", "agreement_id": "a1", "organisation_id": "lusa", "role": "party"},
            {"party_id": "y2", "agreement_id": "a1", "organisation_id": "nordspace", "role": "party"},
        ],
        "agreement_history": [
            {
                "observation_id": "o1",
                "agreement_id": "a1",
                "status": "signed",
                "date": "2021-05-03",
                **_day(3),
                "event_id": "e1",
                "release_id": one,
            },
            {
                "observation_id": "o2",
                "agreement_id": "a2",
                "status": "signed",
                "date_precision": "unknown",
                "date_basis": "unknown",
                "release_id": one,
            },
        ],
        "quotations": [
            {
                "quotation_id": "q1",
                "release_id": one,
                "person_id": "ana-exemplo",
                "position_id": "p1",
                "cue": "said",
                "text": "We share one ocean and now we share our data. 🛰 The Sargasso-1 satellite comes first.",
                "start": FIRST.index("We share one"),
                "end": FIRST.index(" first.”") + 7,
            },
            {
                "quotation_id": "q2",
                "release_id": two,
                "text": "one of them very small",
                **_span(SECOND, "one of them very small"),
            },
        ],
        "mentions": [
            {
                "mention_id": "m1",
                "release_id": one,
                "text": "LUSA",
                "kind": "organisation",
                "organisation_id": "lusa",
                **_span(FIRST, "LUSA"),
            },
            {
                "mention_id": "m2",
                "release_id": one,
                "text": "Norway",
                "kind": "country",
                "country": "NOR",
                **_span(FIRST, "Norway"),
            },
            {
                "mention_id": "m3",
                "release_id": one,
                "text": "Ana Exemplo",
                "kind": "person",
                "person_id": "ana-exemplo",
                **_span(FIRST, "Ana Exemplo"),
            },
            {
                "mention_id": "m4",
                "release_id": one,
                "text": "Sargasso-1",
                "kind": "mission",
                "mission_id": "sargasso-1",
                **_span(FIRST, "Sargasso-1"),
            },
        ],
        "release_themes": [{"release_id": one, "theme": "water_oceans"}],
        "agreement_themes": [{"agreement_id": "a1", "theme": "water_oceans"}],
        "contacts": [
            {
                "contact_id": "c1",
                "release_id": one,
                "name": "Carla Contato",
                "role": "Press Officer",
                "organisation_id": "lusa",
            }
        ],
        "findings": [
            {
                "finding_id": "f1",
                "code": "no_speaker",
                "severity": "warning",
                "table": "quotations",
                "row_id": "q2",
                "release_id": two,
                "message": "The quotation has no speaker.",
                **_span(SECOND, "one of them very small"),
            },
            {
                "finding_id": "f2",
                "code": "encoding_repaired",
                "severity": "info",
                "message": "Two characters,\nrepaired.",
            },
        ],
        "dyads": [
            {
                "country_a": "NOR",
                "country_b": "PRT",
                "year": 2021,
                "events": 2,
                "meetings": 1,
                "visits": 0,
                "signings": 1,
                "launches": 0,
                "agreements_in_force": 1,
            }
        ],
        "retired_ids": [
            {"retired_id": "e0", "table": "events", "successor_id": "e1", "version": "0.1.0", "reason": "merged"}
        ],
    }
    told["evidence"] = [
        {
            "evidence_id": f"v{number:03d}",
            "table": table,
            "row_id": row,
            "field": field,
            "release_id": release,
            "rule_id": "by.hand",
            **_span(TEXTS[release], words),
        }
        for number, (table, row, field, release, words) in enumerate(evidence(one, two))
    ]
    return told


def _release(release_id: str, publisher_id: str, **other: object) -> dict[str, object]:
    text = TEXTS[release_id]
    return {
        "release_id": release_id,
        "publisher_id": publisher_id,
        "language": "en",
        "story_id": "lusa-nr7-2021",
        "words": len(text.split()),
        "sentences": text.count(".") + 2,
        "sentences_read": 2,
        "sentences_unread": 0,
        "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
        **other,
    }


def _document(path: str, release_id: str | None, status: str, **other: object) -> dict[str, object]:
    return {
        "document_id": hashlib.sha256(path.encode()).hexdigest(),
        "path": path,
        "media_type": "text/plain",
        "encoding": "utf-8",
        "bytes": 1000,
        "release_id": release_id,
        "status": status,
        **other,
    }


def _day(day: int) -> dict[str, object]:
    return {
        "earliest": date(2021, 5, day),
        "latest": date(2021, 5, day),
        "date_precision": "day",
        "date_basis": "stated",
    }


def _span(text: str, words: str) -> dict[str, object]:
    start = text.index(words)
    return {"start": start, "end": start + len(words)}
