"""Telephone numbers and e-mail addresses are found; years, coordinates and quantities are not taken for them."""

from __future__ import annotations

import pytest
import re2

from flows.contract import schema
from flows.normalising.details import PERSONAL
from flows.validating.privacy import free_text


@pytest.mark.parametrize(
    "text",
    [
        "Tel. +351 21 555 01 23",
        "Tel: +33 (0)1 55 55 01 23",
        "call 01 55 55 01 23 today",
        "01.55.55.01.23",
        "+1 202-555-0123",
        "(202) 555-0123",
        "202.555.0123",
        "Tél. : 0155550123",
        "Phone 555 0123 456",
        "+44 20 7946 0123",
        "write to ana.exemplo@lusa.example",
        "ana (at) lusa.example",
        "ana [at] lusa.example.org",
        "mailto:ana",
    ],
)
def test_number_or_address_is_found(text: str) -> None:
    assert re2.search(PERSONAL, text)


@pytest.mark.parametrize(
    "text",
    [
        "from 25 to 26 May 2018 and in 2019-2020",
        "2018-05-25/2018-05-26",
        "NR 7-2021",
        "1 000 000 000 euros",
        "orbit at 35,786 km, 98.7°, period 101.4 min",
        "temperatures of +20 to +30 degrees",
        "12 345 678 tonnes",
        "telephone calls in 2017 and 2018",
        "COSPAR 2018-080A, NORAD 43653",
        "the @CNES account",
        "at 14:30:00 on 3.5.2021",
        "ISBN 978-3-16-148410-0",
        "a budget of 2018: 2,438 M€; 2017: 2,334 M€",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not re2.search(PERSONAL, text)


def test_texts_names_and_messages_are_free_text() -> None:
    assert free_text(schema("texts")) == ("text",)
    assert {"name", "role"} <= set(free_text(schema("contacts")))
    assert "document_id" not in free_text(schema("documents"))
