"""A body's full and short name, where a letterhead or a text sets them side by side."""

from __future__ import annotations

import pytest

from flows.normalising.bodies import BodyName, acronym_of, body_name, full_name_of
from flows.normalising.naming import is_letterhead


@pytest.mark.parametrize(
    ("written", "full", "acronym"),
    [
        ("Makvella Space Office (MSO), Norrby", "Makvella Space Office", "MSO"),
        ("MSO (Makvella Space Office)", "Makvella Space Office", "MSO"),
        ("OON – Office orbital du Nord", "Office orbital du Nord", "OON"),
        ("the Norrland Space Board", "Norrland Space Board", None),
        ("MSO", "MSO", None),
        ("MSO Newsroom", "MSO", None),
        ("Office orbital du Nord OON", "Office orbital du Nord", "OON"),
        ("Réseau des ports – Secrétariat, Norrby", "Réseau des ports", None),
        ("Norrland Space Board / Office orbital du Nord", "Norrland Space Board", None),
    ],
)
def test_both_names_are_told_apart(written: str, full: str, acronym: str | None) -> None:
    assert body_name(written) == BodyName(full, acronym)


@pytest.mark.parametrize(
    ("text", "acronym", "full"),
    [
        ("La signature de l'accord entre l'Office orbital du Nord (OON) et le port", "OON", "Office orbital du Nord"),
        ("signed by the Norrland Bureau of Space Affairs (NBSA)", "NBSA", "Norrland Bureau of Space Affairs"),
        ("In Norrby the minister (NBSA) spoke", "NBSA", None),
    ],
)
def test_an_acronym_is_spelt_by_the_words_before_it(text: str, acronym: str, full: str | None) -> None:
    found = full_name_of(text, acronym)
    assert (text[found.start : found.end] if found else None) == full


def test_a_short_form_is_found_where_the_text_defines_it() -> None:
    assert (
        acronym_of("The Norrland Space Board spoke. The Norrland Space Board (NSB) …", "Norrland Space Board") == "NSB"
    )
    assert acronym_of("The Norrland Space Board spoke.", "Norrland Space Board") is None


@pytest.mark.parametrize("line", ["The Agency", "L'Agence", "", "–", " / ", "“”", "(A)", "The The Board"])
def test_lines_of_next_to_nothing_are_no_letterheads(line: str) -> None:
    assert not is_letterhead(line)
    assert body_name(line).acronym is None
