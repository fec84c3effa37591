"""The contact block goes, whatever its shape; its people stay by name and function."""

from __future__ import annotations

import pytest

from flows.model import Contact
from flows.normalising.contacts import cut_contacts
from flows.normalising.details import find_details
from flows.normalising.lines import split_lines

BODY = "The two offices signed an agreement in Strelsau on Tuesday, the director said."


def cut(text: str) -> tuple[list[str], list[tuple[str, str | None]]]:
    kept, contacts = cut_contacts(text, split_lines(text), find_details(text), None)
    assert all(isinstance(contact, Contact) for contact in contacts)
    return [text[line.start : line.end] for line in kept], [tuple(contact) for contact in contacts]


@pytest.mark.parametrize(
    ("block", "people"),
    [
        (
            "CONTACTS\n\nAnna Kontakt Press Officer\nJean-Luc Exemple Press Officer\n\n"
            "Tel: +33 (0)1 00 11 22 33 anna.kontakt@example.org\nTel: +33 (0)1 00 11 22 34 jl.exemple@example.org\n\n"
            "press.example.org",
            [("Anna Kontakt", "Press Officer"), ("Jean-Luc Exemple", "Press Officer")],
        ),
        (
            "Contacts presse\nMarie Dupont    Responsable presse    Tél. 01 00 11 22 33    marie@example.fr",
            [("Marie Dupont", "Responsable presse")],
        ),
        (
            "-end-\n\nJane Q. Doe / John Roe\n\nHeadquarters, Strelsau\n\n202-555-0101\n\n"
            "jane@example.org / john.roe@example.org\n\n"
            "Anna Kontakt\n\nNorthern Space Center, Edelweiss, Gr.\n\n301-555-0102\n\nanna.kontakt@example.org",
            [("Jane Q. Doe", None), ("John Roe", None), ("Anna Kontakt", None)],
        ),
        (
            "Press contact: Anna Kontakt, Head of Communications, anna@example.org",
            [("Anna Kontakt", "Head of Communications")],
        ),
        ("For further information, please contact:\nOffice of Press Relations\nPhone: 080 22170000", []),
        (
            "Media Contacts\nAnna Kontakt\nSpokesperson\n+49 30 1234567",
            [("Anna Kontakt", "Spokesperson")],
        ),
        (
            "Press contacts\nExample Nord: Jane Doe – jane@example.org\nExample Ltd: John Roe – john@example.org",
            [("Jane Doe", None), ("John Roe", None)],
        ),
        (
            "Contacts presse\nExemple SA : Jane Doe – jane@example.fr\nExemple Nord : John Roe – john@example.fr",
            [("Jane Doe", None), ("John Roe", None)],
        ),
        ("Media contact: Example press office – Jane Doe, 0491 570 006", [("Jane Doe", None)]),
        (
            "Contacts\n\nMedia: Jane Doe, jane@example.org\nScience: John Roe, john@example.org",
            [("Jane Doe", None), ("John Roe", None)],
        ),
        (
            "Inquiries: Jane Doe, Deputy Director, Example Relations Division of the Example Board (Tel: 044-202-4600)",
            [("Jane Doe", "Deputy Director")],
        ),
        (
            "Jane Doe | Media Relations | jane@example.org\nJohn Roe | Investor Relations | john@example.org",
            [("Jane Doe", "Media Relations"), ("John Roe", "Investor Relations")],
        ),
        (
            "Media contacts\nExample Ltd\nJane Doe\nHead of Press\n202-555-0101\n\nExample SA\nJohn Roe\n202-555-0102",
            [("Jane Doe", "Head of Press"), ("John Roe", None)],
        ),
        (
            "Demandes des médias : Jane Doe, cheffe de la communication, +33 1 44 76 74 04",
            [("Jane Doe", "cheffe de la communication")],
        ),
        (
            "[Contact] Example Programme Division: Deputy Director Jane Doe",
            [("Jane Doe", "Deputy Director")],
        ),
        ("Contact : Service communication, Jeanne Dupont", [("Jeanne Dupont", None)]),
        (
            "John Roe\nOrbital Machines\n202-555-0101\njohn.roe@example.org",
            [("John Roe", None)],
        ),
    ],
)
def test_the_block_is_cut_and_its_people_are_named(block: str, people: list[tuple[str, str | None]]) -> None:
    kept, contacts = cut(f"{BODY}\n\n{block}\n")
    assert contacts == people
    assert kept[0] == BODY
    assert set(kept[1:]) <= {"-end-"}


def test_a_block_at_the_top_leaves_title_and_text() -> None:
    text = f"Contact:\nJane Roe\n(202) 555-0101\njane.roe@example.org\n\nRURITANIA BUILDS STATION\n\n{BODY}\n"
    assert cut(text) == (["RURITANIA BUILDS STATION", BODY], [("Jane Roe", None)])


def test_what_follows_the_block_stays() -> None:
    kept, _ = cut(f"{BODY}\n\nContacts\nJane Roe\n202-555-0101\n\nAbout the RSO\nThe office was founded in 1970.\n")
    assert kept == [BODY, "About the RSO", "The office was founded in 1970."]


def test_a_heading_before_running_text_opens_no_block() -> None:
    text = f"{BODY}\n\nFor news media:\n\n{BODY}\n\nMore information\n\n{BODY}\n"
    assert cut(text) == ([line for line in text.split("\n") if line], [])


def test_people_in_running_text_are_no_contacts() -> None:
    sentence = "Media should contact Jane Roe at jane.roe@example.org or 202-555-0101 by 2 p.m. on Tuesday."
    assert cut(f"{BODY}\n\n{sentence}\n") == ([BODY, sentence], [])


@pytest.mark.parametrize(
    "sentence",
    [
        "For more information contact Jane Doe at jane@example.org or 202-555-0101.",
        "Pour tout renseignement, contacter Jane Doe au 01 44 76 74 04 ou à jane@example.fr.",
    ],
)
def test_sentence_that_opens_as_a_heading_names_a_contact(sentence: str) -> None:
    assert cut(f"{BODY}\n\n{sentence}\n")[1] == [("Jane Doe", None)]


def test_house_that_the_text_names_is_no_contact() -> None:
    text = "Example Nord has launched a rocket for the first time in its history, and all went as it should have gone."
    assert cut(f"{text}\n\nPress contact: Jane Doe, Example Nord, +47 555 01 922\n")[1] == [("Jane Doe", None)]
