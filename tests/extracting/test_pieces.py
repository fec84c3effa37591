"""Pieces: runs of capitalised words, cut where a post or a known name begins, drawn on where a head asks for it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from flows.extracting.pieces.pieces import find_pieces
from tests.extracting.telling import names, pieces, reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They heard CNES President Ana Sol there.", ["CNES", "Ana Sol"]),
        ("It met the State University of Oil and Industry there.", ["State University of Oil and Industry"]),
        ("It met the Norland Ministry of Trade and Culture there.", ["Norland Ministry of Trade and Culture"]),
        ("They heard Ana de la Sol and Bo van der Ek.", ["Ana de la Sol", "Bo van der Ek"]),
        ("They heard Jean-Luc O’Sol there.", ["Jean-Luc O’Sol"]),
        ("They heard Barry “Ace” Sol there.", ["Barry “Ace” Sol"]),
        ("They heard Ana L. Sol there.", ["Ana L. Sol"]),
        ("They heard A. S. Sol and Bo I. Ek there.", ["A. S. Sol", "Bo I. Ek"]),
        ("They heard Sheikh Khalifa bin Rashid Al Sol there.", ["Khalifa bin Rashid Al Sol"]),
        ("They heard the President, Ana Holland, there.", ["Ana Holland"]),
        ("They saw Skylark Orbital on an Electra rocket.", ["Skylark Orbital", "Electra"]),
        ("They saw the Council of ESA there.", ["Council", "ESA"]),
        ("It met the Institute of Rivers and Wells (IRW).", ["Institute of Rivers and Wells", "IRW"]),
        ("It met the Ministry of Air, Space and Waterways.", ["Ministry of Air, Space and Waterways"]),
        ("It met the University of Zorb-os-Mares there.", ["University of Zorb-os-Mares"]),
        ("They saw Axiom Zorb Labs and NASA Zorb Center there.", ["Axiom Zorb Labs", "NASA", "Zorb Center"]),
        ("They named Zorbex Optics, Inc. there.", ["Zorbex Optics, Inc."]),
        ("They named the Lumo-M N°2 mission.", ["Lumo-M N°2"]),
        ("They flew the Blue Comet Orbiter 2 there.", ["Blue Comet Orbiter 2"]),
        ("They thanked Dr Ana Sol and Mr. Bo Ek.", ["Ana Sol", "Bo Ek"]),
        ("They spoke of CNES-Roscosmos ties.", ["CNES", "Roscosmos"]),
        ("On Tuesday, June 4, ESA spoke.", ["ESA"]),
        ("They flew Soyuz MS-25 in it.", ["Soyuz MS-25"]),
        (
            "It met the Norland Economic, Financial and Commercial Council there.",
            ["Norland Economic, Financial and Commercial Council"],
        ),
        ("they said that nothing had a name.", []),
    ],
)
def test_where_names_begin_and_end(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ils ont vu le Centre national de recherches polaires de Zorbourg.",
            ["Centre national de recherches polaires de Zorbourg"],
        ),
        ("Ils ont vu l'Agence spatiale zorbienne hier.", ["Agence spatiale zorbienne"]),
        (
            "Ils ont vu le ministère de la Recherche et de l'Innovation hier.",
            ["ministère de la Recherche et de l'Innovation"],
        ),
        ("Ils ont vu l'agence qu'Ana Sol dirige.", ["Ana Sol"]),
        ("Ils ont vu Johann N. Sol-Ek hier.", ["Johann N. Sol-Ek"]),
        ("Ils ont vu l'agence spatiale indienne ZSRO hier.", ["agence spatiale indienne", "ZSRO"]),
        ("Ils ont vu la réunion du Conseil de l'ESA hier.", ["Conseil", "ESA"]),
        ("Ils ont vu La Zorb-de-Fondation hier.", ["Zorb-de-Fondation"]),
        ("Ils ont vu l’Institut zorbien des antennes hier.", ["Institut zorbien des antennes"]),
        ("Ils ont vu l'Institut de physique du globe de Zorb.", ["Institut de physique du globe de Zorb"]),
        ("Ils ont vu l'Union des marées (UDM) hier.", ["Union des marées", "UDM"]),
        ("Ils ont vu Mme Awa N'Diaye-Sol hier.", ["Awa N'Diaye-Sol"]),
    ],
)
def test_french_names_are_drawn_on_over_adjectives_and_complements(text: str, expected: list[str]) -> None:
    assert pieces(text, french=True) == expected


def test_minister_s_fields_belong_to_the_post() -> None:
    found = pieces("They heard the Minister of Education, Culture and Sports Ana Sol there.")
    assert found == ["Ana Sol"]


def test_a_sentence_s_first_word_is_a_piece_that_proves_nothing() -> None:
    assert "Talks" not in names("Talks went on.")


def test_pieces_do_not_overlap() -> None:
    read = reading("CNES President Ana Sol of the Zorbex Academy of Oil (ZAO) met Bo Ek, Lumo-2's father, in Oslo.")
    found = find_pieces(read)
    assert len(found) > 4
    assert all(left.j <= right.i for left, right in pairwise(found))


def test_who_took_a_picture_is_no_piece() -> None:
    assert pieces("Credit: Ana Sol of Zorbex Optics") == []
