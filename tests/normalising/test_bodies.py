"""A body's full and short name, where a letterhead or a text sets them side by side."""

from __future__ import annotations

import pytest

from flows.normalising.bodies import BodyName, acronym_of, body_name, full_name_of
from flows.normalising.mastheads import head_of
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
        ("NORRLAND SPACE BOARD, VESTERBY", "NORRLAND SPACE BOARD", None),
        ("EMBASSY OF NORRLAND – VESTERBY", "EMBASSY OF NORRLAND", None),
        ("NORRLAND SPACE BOARD – PRESS OFFICE", "NORRLAND SPACE BOARD", None),
        ("Press service of the State Company Zorbex", "State Company Zorbex", None),
        ("PRESS SERVICE OF THE STATE COMPANY ZORBEX", "STATE COMPANY ZORBEX", None),
        ("OFFICE OF OUTER RIVERS", "OFFICE OF OUTER RIVERS", None),
        ("BUREAU DES EAUX DU NORD", "BUREAU DES EAUX DU NORD", None),
        ("ZORBEX HEADQUARTERS", "ZORBEX", None),
        ("NORRLAND MEDIA CENTRE", "NORRLAND MEDIA CENTRE", None),
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


def test_a_paper_about_something_of_a_body_is_no_letterhead() -> None:
    assert not is_letterhead("UPDATE ON METAL FOUND IN VESTERBY COUNTY")
    assert is_letterhead("VESTERBY COUNTY")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Norrland Embassy in Zorbia", "Norrland Embassy in Zorbia"),
        ("Norrland High Commission Port Zorb", "Norrland High Commission Port Zorb"),
        ("NORRLAND ORBIT CLUSTER – MEMBERS' NEWS", "NORRLAND ORBIT CLUSTER"),
        ("Norrby News Agency - Daily Bulletin in English", "Norrby News Agency"),
        ("Norland in Zorbia – Norland Institute in Lutz", "Norland Institute in Lutz"),
        ("Politique orbitale du Nord (POLNOR)", "Politique orbitale du Nord (POLNOR)"),
        ("NORRLAND SPACE BOARD – PRESS OFFICE", None),
        ("ORBITE – La lettre trimestrielle du Cercle du Nord", "ORBITE"),
        ("Norland opens its embassy in Zorbia", None),
        ("Two towns, one antenna", None),
        ("Une antenne pour deux villes", None),
    ],
)
def test_a_first_line_may_be_a_body_and_its_place(line: str, name: str | None) -> None:
    found = head_of(line)
    assert (line[found.start : found.end] if found else None) == name
