"""Header lines in the forms that agencies use, and lines that only look like them."""

from __future__ import annotations

import pytest

from flows.normalising.dateline import read_dateline
from flows.normalising.header import read_header
from flows.normalising.numbers import canonical_number
from flows.publishers import Profile, Publishers

RSO = Profile(
    "rso", ("RSO", "Ruritanian Space Office"), numbers=(r"\b[0-9]{4}-[0-9]{3}\b",), labels=("Letter to editors",)
)
PUBLISHERS = Publishers((RSO,))


def told(line: str, language: str = "en") -> tuple[str | None, str | None, str | None] | None:
    """Number, date and place that ``line`` gives; None where it is no header."""
    header = read_header(line, language, PUBLISHERS, RSO)
    if header is None:
        return None
    number = line[header.number.start : header.number.end] if header.number else None
    place = line[header.place.start : header.place.end] if header.place else None
    return number, header.date.when.date if header.date else None, place


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        ("PR111-2018", "en", ("PR111-2018", None, None)),
        ("PR199 - 2015", "en", ("PR199 - 2015", None, None)),
        ("RELEASE 24-031", "en", ("24-031", None, None)),
        ("MEDIA ADVISORY: M24-013", "en", ("M24-013", None, None)),
        ("N° 12–2018", "fr", ("12–2018", None, None)),
        ("Media Release No. 5/2019", "en", ("5/2019", None, None)),
        ("2024-057", "en", ("2024-057", None, None)),
        ("Paris, 6 November 2015", "en", (None, "2015-11-06", "Paris")),
        ("Paris, le 5 Juillet 2016", "fr", (None, "2016-07-05", "Paris")),
        ("July 5, 2016", "en", (None, "2016-07-05", None)),
        ("2019-03-05", "en", (None, "2019-03-05", None)),
        ("Publié le 12 mars 2019", "fr", (None, "2019-03-12", None)),
        ("FOR IMMEDIATE RELEASE: July 5, 2016", "en", (None, "2016-07-05", None)),
        ("Press release - PR 12/2018 - Paris, 5 July 2018", "en", ("PR 12/2018", "2018-07-05", "Paris")),
        ("April 3, 2018 (JST)", "en", (None, "2018-04-03", None)),
        ("5 May 2020 | Earth Science", "en", (None, "2020-05-05", None)),
        ("NOD-2025-04", "en", ("NOD-2025-04", None, None)),
        ("Réf. : RSO/2024/17", "fr", ("RSO/2024/17", None, None)),
        ("Embargoed until 6 May 2024, 10:00", "en", (None, "2024-05-06", None)),
        ("5 mai 2024 – Toulouse", "fr", (None, "2024-05-05", "Toulouse")),
        ("Ruritanian Space Office (RSO)", "en", (None, None, None)),
        ("PRESS RELEASE", "en", (None, None, None)),
        ("Letter to editors", "en", (None, None, None)),
    ],
)
def test_header_lines_are_read(line: str, language: str, expected: tuple[str | None, str | None, str | None]) -> None:
    assert told(line, language) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Ruritania and Graustark sign an agreement",
        "Release of the first images planned for 5 July 2016",
        "RSO signs with Graustark on 5 July 2016",
        "On 5 July 2016 the office opened its doors to the public.",
        "The year 2018 in review",
    ],
)
def test_titles_and_sentences_are_no_headers(line: str) -> None:
    assert told(line) is None


def test_a_number_is_written_without_blanks_and_with_hyphens() -> None:
    assert canonical_number("PR199 - 2015") == "PR199-2015"
    assert canonical_number("12–2018") == "12-2018"
    assert canonical_number("5 / 2019") == "5/2019"


@pytest.mark.parametrize(
    ("paragraph", "place", "day"),
    [
        ("STRELSAU — The two offices signed.", "STRELSAU", None),
        ("EDELWEISS, Graustark – The two offices signed.", "EDELWEISS", None),
        ("Strelsau, June 3 (ABC) – The two offices signed.", "Strelsau", None),
        ("STRELSAU/EDELWEISS, 23 July 2019 – The two offices signed.", "STRELSAU/EDELWEISS", "2019-07-23"),
        ("Strelsau (ABC) -- The two offices signed.", "Strelsau", None),
        ("STRELSAU, July 5, 2016 — The two offices signed.", "STRELSAU", "2016-07-05"),
        ("Strelsau, 6 November 2015. The two offices signed.", "Strelsau", "2015-11-06"),
    ],
)
def test_datelines_are_read(paragraph: str, place: str, day: str | None) -> None:
    dateline = read_dateline(paragraph, "en")
    assert dateline is not None
    assert paragraph[dateline.place.start : dateline.place.end] == place
    assert paragraph[dateline.end :] == "The two offices signed."
    if day:
        assert dateline.date is not None
        assert dateline.date.when.date == day


@pytest.mark.parametrize(
    "paragraph",
    [
        "Thursday 15 June, the president met his counterpart – Anna Beispiel – in Strelsau.",
        "Jean-Yves Exemple – the director – spoke.",
        "The station – Orbit One – flew on 5 July 2016.",
        "RSO: The office opened.",
    ],
)
def test_sentences_are_no_datelines(paragraph: str) -> None:
    assert read_dateline(paragraph, "en") is None
