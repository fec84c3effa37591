"""Telephone numbers and e-mail addresses are found in their many forms, and quantities left alone."""

from __future__ import annotations

import pytest

from flows.normalising.details import private_details, web_addresses


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tel: +33 (0)1 00 11 22 33 anna@example.org", ["Tel: +33 (0)1 00 11 22 33", "anna@example.org"]),
        ("202-555-0101 / 301-555-0102", ["202-555-0101", "301-555-0102"]),
        ("(202) 555-0101 or 1-202-555-0101", ["(202) 555-0101", "1-202-555-0101"]),
        ("Tél. : 01 00 11 22 33", ["Tél. : 01 00 11 22 33"]),
        ("Phone: 080 22170000", ["Phone: 080 22170000"]),
        ("03-5555-6111 and 00 33 1 00 11 22 33", ["03-5555-6111", "00 33 1 00 11 22 33"]),
        ("Tél. :  1 00 00 00 61, call + 33 1 00 11 22 33", ["Tél. :  1 00 00 00 61", "+ 33 1 00 11 22 33"]),
        ("info (at) example.org, o’brien@mail.example.co.uk", ["info (at) example.org", "o’brien@mail.example.co.uk"]),
    ],
)
def test_numbers_and_addresses_are_found(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in private_details(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "H1821+643 and J0740+6620, doi 10.3847/2041-8213/ac0a81",
        "from 2014 to 2016, 1998-1999-2000, 2018-06-15 12:30, 15.06.2018, 06/11/2015",
        "400 000 000 euros and +50 000 000 000 more; in 24 teams (2018) 105 40 000 m",
        "Release PR111-2018 and 24-031, call 2018-2020",
    ],
)
def test_quantities_dates_and_names_are_no_telephone_numbers(text: str) -> None:
    assert list(private_details(text)) == []


def test_web_addresses_are_found_with_and_without_a_scheme() -> None:
    text = "See https://example.org/a?b=1 (or www.example.com), presse.example.fr, but not e.g. or U.S. or v2.1"
    found = [text[start:end] for start, end in web_addresses(text)]
    assert found == ["https://example.org/a?b=1", "www.example.com", "presse.example.fr"]
