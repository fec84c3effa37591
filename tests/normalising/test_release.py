"""A document becomes a release: header, title, paragraphs, contacts, dates, ids, and offsets back to the file."""

from __future__ import annotations

import re
from datetime import date

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.contract import schema
from flows.model import Document, Release, Source
from flows.normalising import normalise
from flows.normalising.release import NOTHING_LEFT
from flows.publishers import Profile, Publishers
from flows.validating.privacy import privacy_problems

PUBLISHERS = Publishers(
    (
        Profile(
            "rso",
            ("RSO", "Ruritanian Space Office"),
            domains=("rso.example",),
            numbers=(r"\bRS[0-9]+ ?[-/] ?[0-9]{4}\b", r"\b[0-9]{4}-[0-9]{3}\b"),
        ),
    )
)
FULL = """

Press Release

Strelsau, 6 November 2015
RS12 - 2015

## Ruritania and Graustark sign space agreement

A station on the northern coast

Thursday 5 November, the director of the Ruritanian Space Office, Anna Beispiel, met her counterpart Jan Modaal
in Strelsau for the 23<sup>rd</sup> session. They spoke of a long-
term plan for coopera-
tion and signed an agree\u00adment.

After the session, Anna Beispiel said: *"I am glad of it. Write to me at anna@rso.example or +49 30 1234567 today."*

### What comes next

- A ground station
- A training course

Photo credit: RSO

**Note to editors**
The office was founded in 1970 and has 300 staff members.

https://www.rso.example/news

### CONTACTS

**Jane Roe** Press Officer\x20\x20
Tel. +33 (0)1 00 11 22 33 [jane.roe@rso.example](mailto:jane.roe@rso.example)

[press.rso.example](http://press.rso.example)
"""


def document(text: str, publisher: str | None = None) -> Document:
    return Document("0" * 64, Source("x/a.md", publisher, None, None), "text/markdown", "utf-8", len(text), text)


def release(text: str, publisher: str | None = None) -> Release:
    return normalise(document(text, publisher), PUBLISHERS)


def paragraphs(read: Release) -> list[tuple[str, str]]:
    return [(paragraph.kind, read.text[paragraph.start : paragraph.end]) for paragraph in read.paragraphs]


def test_a_whole_release_is_taken_apart() -> None:
    read = release(FULL)
    assert (read.release_id, read.publisher_id, read.number, read.language) == (
        "rso-rs12-2015",
        "rso",
        "RS12-2015",
        "en",
    )
    assert (read.published_on, read.published_on_basis, read.dateline_place) == (
        date(2015, 11, 6),
        "stated",
        "Strelsau",
    )
    assert read.title == "Ruritania and Graustark sign space agreement"
    assert [tuple(contact) for contact in read.contacts] == [("Jane Roe", "Press Officer")]
    assert paragraphs(read) == [
        ("header", "Press Release"),
        ("header", "Strelsau, 6 November 2015"),
        ("header", "RS12 - 2015"),
        ("title", "Ruritania and Graustark sign space agreement"),
        ("subtitle", "A station on the northern coast"),
        (
            "body",
            "Thursday 5 November, the director of the Ruritanian Space Office, Anna Beispiel, met her counterpart "
            "Jan Modaal in Strelsau for the 23rd session. They spoke of a long-term plan for cooperation and signed "
            "an agreement.",
        ),
        ("body", 'After the session, Anna Beispiel said: "I am glad of it. Write to me today."'),
        ("heading", "What comes next"),
        ("list_item", "A ground station"),
        ("list_item", "A training course"),
        ("caption", "Photo credit: RSO"),
        ("boilerplate", "Note to editors"),
        ("boilerplate", "The office was founded in 1970 and has 300 staff members."),
        ("boilerplate", "https://www.rso.example/news"),
    ]


def test_every_field_lies_on_the_slice_that_states_it() -> None:
    read = release(FULL)
    slices = {name: read.text[span.start : span.end] for name, (span, _) in read.fields.items()}
    assert slices == {
        "number": "RS12 - 2015",
        "published_on": "6 November 2015",
        "dateline_place": "Strelsau",
        "title": read.title,
    }


def test_dates_sentences_and_quotations_lie_in_the_text() -> None:
    read = release(FULL)
    assert [read.text[mention.start : mention.end] for mention in read.dates][:2] == [
        "6 November 2015",
        "Thursday 5 November",
    ]
    assert any(read.text[s.start : s.end].startswith("They spoke of") for s in read.sentences)
    (quoted,) = read.quoted
    assert [read.text[piece.start : piece.end] for piece in quoted.pieces] == ["I am glad of it. Write to me today."]


def test_a_date_in_the_body_is_no_publication_date() -> None:
    read = release(
        "RSO opens station\n\nThe office opened its station in Strelsau on 5 July 2016, the director said there.\n",
        "rso",
    )
    assert (read.published_on, read.published_on_basis) == (None, "unknown")
    assert re.fullmatch(r"rso-undated-[0-9a-f]{6}", read.release_id)


def test_without_a_number_the_id_is_made_of_date_and_text() -> None:
    read = release("RSO opens station\n5 July 2016\n\nThe office opened its station, the director said.\n", "rso")
    assert re.fullmatch(r"rso-20160705-[0-9a-f]{6}", read.release_id)


def test_the_number_of_an_unknown_publisher_makes_no_id() -> None:
    read = release("Media Release No. 5/2019\n\nA station opens\n\nThe station was opened by the minister this week.\n")
    assert (read.number, read.publisher_id) == ("5/2019", "unknown")
    assert read.release_id.startswith("unknown-undated-")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "A station opens\n The minister opened the station this week, and many guests came to see it.",
            "A station opens",
        ),
        (
            "STATION OPENS\nIN THE NORTH\n\nThe minister opened the station this week, and many guests came.",
            "STATION OPENS IN THE NORTH",
        ),
        ("# Press Release\n\n# A station opens\n\nThe minister opened the station this week.", "A station opens"),
        ("N° 12–2018: A station opens today\n\nThe minister opened the station this week.", "A station opens today"),
        ("[RS12-2018] A station opens today\n\nThe minister opened the station this week.", "A station opens today"),
        ("RSO | A station opens today\n\nThe minister opened the station this week.", "A station opens today"),
        (
            "A station for the north of\nthe country\nThe minister opened the station this week, at last.",
            "A station for the north of the country",
        ),
        (
            "Why Do Stations Open? Here’s How.\n\nThe minister opened the station this week.",
            "Why Do Stations Open? Here’s How.",
        ),
        ("STRELSAU — The minister opened the station this week, and many guests came to see it.", ""),
        (
            "The minister opened the station this week. Many guests came, and there was music "
            "until late at night in the old town.\n\nIt rained.",
            "",
        ),
        (
            "Graustark-Ruritania space cooperation\n\nThe two offices open a station\n\n"
            "The minister opened the station this week.",
            "The two offices open a station",
        ),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert release(text).title == title


def test_boilerplate_ends_and_captions_are_told_from_the_body() -> None:
    read = release(
        "A station opens\n\nNews/Jane Roe\n\nThe minister opened the station this week.\n\n© RSO 2018\n\n"
        "About 200 people came to see it.\n\nImages show the station.\n\n-end-\n\n"
        "About the RSO\n\nIt was founded in 1970.\n\nLearn more about the station at:\n\nhttps://rso.example\n\nFin\n"
    )
    assert [kind for kind, _ in paragraphs(read)] == [
        "title",
        "caption",
        "body",
        "caption",
        "body",
        "body",
        *["boilerplate"] * 6,
    ]


def test_a_number_at_the_end_is_found_after_the_contacts() -> None:
    read = release(
        "A station opens\n\nThe minister opened it.\n\nMedia Contact\n\nJane Roe\n\n202-555-0101\n\n2024-057\n", "rso"
    )
    assert (read.release_id, read.contacts[0].name) == ("rso-2024-057", "Jane Roe")


def test_place_and_date_that_sign_a_statement_date_it() -> None:
    read = release("JOINT STATEMENT\n\nThe two sides met for talks and agreed to go on.\n\nStrelsau, 4 May 2015\n")
    assert (read.published_on, read.dateline_place) == (date(2015, 5, 4), "Strelsau")


def test_french_is_read_as_well() -> None:
    read = release(
        "Communiqué de presse\n\nStrelsau, le 5 Juillet 2016\n\nLa Ruritanie et le Graustark signent un accord\n\n"
        "Mardi 5 juillet, la directrice a signé un accord avec son homologue dans les locaux de l’agence.\n\n"
        "Contact presse\nMarie Exemple – Responsable presse – Tél. 01 00 11 22 33 – marie@example.fr\n"
    )
    assert (read.language, read.published_on, read.dateline_place) == ("fr", date(2016, 7, 5), "Strelsau")
    assert read.title == "La Ruritanie et le Graustark signent un accord"
    assert [tuple(contact) for contact in read.contacts] == [("Marie Exemple", "Responsable presse")]


def test_another_language_is_undetermined_and_still_a_release() -> None:
    read = release(
        "Eine Station wird eröffnet\n\nDer Minister hat am Dienstag die neue Station der Behörde eröffnet.\n"
    )
    assert (read.language, read.title) == ("und", "Eine Station wird eröffnet")
    assert read.sentences


@pytest.mark.parametrize("text", ["jane.roe@example.org", "Press contact: Jane Roe, jane.roe@example.org"])
def test_a_text_of_contact_details_alone_leaves_a_sign(text: str) -> None:
    read = release(text)
    assert read.text == NOTHING_LEFT
    assert read.title == ""


_DETAIL = re.compile(r"\S@\S|[0-9]{3}-555-01|\+33")
_LINES = (
    *("Press Release", "5 July 2016", "RS12-2015", "A station opens in the north", "# Heading", "- item", "", "", " "),
    "The minister opened the station this week, and many guests came to see it.",
    "He met (see a@b.org) her, 202-555-0101.",
    *("coopera-", "tion of the offices", "“Open quotation", "CONTACTS", "Jane Roe Press Officer"),
    *("jane.roe@example.org", "+33 1 00 11 22 33", "***", "| a | b |", "About the RSO", "-end-"),
    *("\u00a0e\u0301\u00adx\ufb01", "[a](http://b.org) *c*", "&amp;<b>"),
)


@settings(max_examples=150)
@given(st.lists(st.sampled_from(_LINES), max_size=14), st.sampled_from(["\n", "\n\n"]))
def test_any_mixture_of_lines_gives_a_sound_release(lines: list[str], separator: str) -> None:
    text = separator.join(lines)
    read = release(text)
    assert read.text
    assert not _DETAIL.search(read.text)
    assert "\n\n".join(piece for _, piece in paragraphs(read)) == read.text
    for span, _ in read.fields.values():
        assert 0 <= span.start < span.end <= len(read.text)
    if read.text != NOTHING_LEFT:
        for index, character in enumerate(read.text):
            source = text[read.offsets.to_source(index)]
            assert source == character or character.isspace() or source in "ﬁe&"


@pytest.mark.parametrize(
    ("wrapped", "left"),
    [
        (
            "Who wants to come to the opening of the station calls +33 1 00 11\n22 33 44 for more.",
            "for more.",
        ),
        ("Write to jane@\nexample.org for more.", "Write for more."),
        ("Écrire à mailto:jeanne avant lundi.", "Écrire jeanne avant lundi."),
        ("Pinned are python@3.11 and 5@6.7 only.", "Pinned are only."),
        ("Mobile\n\n0655501234 is his.", "is his."),
        ("La recette est de +50 000 000 000 cette année.", "La recette est de +50 000 000 000 cette année."),
    ],
)
def test_what_becomes_a_number_or_an_address_once_lines_are_joined_is_left_out_too(wrapped: str, left: str) -> None:
    body = "The agency of Norland opened a ground station in the capital on Tuesday, it said in a note to the press."
    found = normalise(document(f"A station opens\n\n{body}\n\n{wrapped}\n\n{body}\n"), PUBLISHERS).text
    assert left in found
    texts = {"texts": pa.table({"release_id": ["a"], "text": [found]})}
    assert list(privacy_problems(texts, {"texts": schema("texts")})) == []
