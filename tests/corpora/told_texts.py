"""The two texts of the small dataset of ``told_by_hand``, and the slices of them that stand behind its values."""

from __future__ import annotations

from collections.abc import Iterator

FIRST = (
    "Lisbon, 4 May 2021\n"
    "NR 7-2021\n\n"
    "Two agencies sign a framework agreement\n\n"
    "On 3 May 2021 Ana Exemplo, President of LUSA, and Bo Beispiel, head of Nordspace, met in Lisbon and signed a "
    "framework agreement on ocean monitoring, pursuant to the intergovernmental agreement of 1999.\n\n"
    "“We share one ocean”, said Ana Exemplo, “and now we share our data. 🛰 The Sargasso-1 satellite comes first.”\n\n"
    "Sargasso-1 is due for launch in October 2022 from Norway."
)
SECOND = (
    "5 May 2021\n"
    "A framework agreement for the ocean\n\n"
    'Nordspace and LUSA have a framework agreement. The two agencies, "one of them very small", met in Lisbon on 3 May.'
)
TEXTS = {"lusa-nr7-2021": FIRST, "nordspace-20210505-a1b2c3": SECOND}


def evidence(one: str, two: str) -> Iterator[tuple[str, str, str, str, str]]:
    """Table, row, field, release and words of each slice."""
    yield from (
        ("releases", one, "number", one, "NR 7-2021"),
        ("releases", one, "title", one, "Two agencies sign a framework agreement"),
        ("releases", one, "published_on", one, "4 May 2021"),
        ("releases", one, "dateline_place", one, "Lisbon"),
        ("releases", two, "title", two, "A framework agreement for the ocean"),
        ("releases", two, "published_on", two, "5 May 2021"),
        ("organisations", "nordspace", "name", one, "Nordspace"),
        ("organisations", "nordspace", "type", two, "agencies"),
        ("people", "ana-exemplo", "name", one, "Ana Exemplo"),
        ("people", "bo-beispiel", "name", one, "Bo Beispiel"),
        ("missions", "sargasso-1", "name", one, "Sargasso-1"),
        ("missions", "sargasso-1", "kind", one, "satellite"),
        ("release_themes", f"{one}/water_oceans", "theme", one, "ocean"),
        ("agreement_themes", "a1/water_oceans", "theme", one, "ocean monitoring"),
        ("quotations", "q1", "text", one, "We share one ocean"),
        ("quotations", "q1", "text", one, "and now we share our data. 🛰 The Sargasso-1 satellite comes first."),
        ("quotations", "q1", "cue", one, "said"),
        ("quotations", "q1", "person_id", one, "Ana Exemplo"),
        ("quotations", "q2", "text", two, "one of them very small"),
        ("events", "e1", "type", one, "signed"),
        ("events", "e1", "date", one, "3 May 2021"),
        ("events", "e1", "place", one, "Lisbon"),
        ("events", "e1", "country", one, "Lisbon"),
        ("events", "e2", "type", one, "met"),
        ("events", "e2", "type", two, "met"),
        ("events", "e2", "date", two, "3 May"),
        ("events", "e2", "place", two, "Lisbon"),
        ("events", "e3", "type", one, "launch"),
        ("events", "e3", "date", one, "October 2022"),
        ("events", "e3", "country", one, "Norway"),
        ("agreements", "a1", "kind", one, "framework agreement"),
        ("agreements", "a1", "title", one, "framework agreement"),
        ("agreements", "a1", "subject", one, "ocean monitoring"),
        ("agreements", "a1", "status", one, "signed"),
        ("agreements", "a1", "date", one, "3 May 2021"),
        ("agreements", "a1", "parent_agreement_id", one, "the intergovernmental agreement of 1999"),
        ("agreements", "a1", "parent_relation", one, "pursuant to"),
        ("agreements", "a2", "kind", one, "intergovernmental agreement"),
        ("agreements", "a2", "title", one, "intergovernmental agreement"),
        ("agreements", "a2", "status", one, "agreement of 1999"),
        ("agreement_history", "o1", "status", one, "signed"),
        ("agreement_history", "o1", "date", one, "3 May 2021"),
        ("agreement_history", "o2", "status", one, "agreement of 1999"),
        ("agreement_parties", "y1", "organisation_id", one, "LUSA"),
        ("agreement_parties", "y2", "organisation_id", one, "Nordspace"),
    )
    for position, person, title, agency in (
        ("p1", "Ana Exemplo", "President", "LUSA"),
        ("p2", "Bo Beispiel", "head", "Nordspace"),
    ):
        yield from (
            ("positions", position, field, one, words)
            for field, words in (("person_id", person), ("title", title), ("rank", title), ("organisation_id", agency))
        )
    for participant, field, words, role in (
        ("t1", "person_id", "Ana Exemplo", "signed"),
        ("t2", "person_id", "Bo Beispiel", "signed"),
        ("t3", "organisation_id", "LUSA", "met"),
        ("t4", "mission_id", "Sargasso-1", "Sargasso-1"),
    ):
        yield "event_participants", participant, field, one, words
        yield "event_participants", participant, "role", one, role
