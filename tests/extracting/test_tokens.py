"""Tokens: words, numbers and each mark by itself, with offsets that give the text back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extracting.words.tokens import token_key, tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Zorbex's Lumo-M N°2", ["Zorbex", "'s", "Lumo", "-", "M", "N", "°", "2"]),
        ("Zorbex’s stand", ["Zorbex", "’s", "stand"]),
        ("l'ESA et l’ISRO", ["l", "'", "ESA", "et", "l", "’", "ISRO"]),
        ("CNES-Zorbex", ["CNES", "-", "Zorbex"]),
        ("1,250.5 km", ["1,250.5", "km"]),
        ("O3b (MEO).", ["O3b", "(", "MEO", ")", "."]),
        ("Zorb® 2", ["Zorb", "®", "2"]),
        ("Škoda İzmir", ["Škoda", "İzmir"]),
        ("", []),
    ],
)
def test_text_is_cut_into_words_and_single_marks(text: str, words: list[str]) -> None:
    assert tokenise(text).words == words


@settings(max_examples=150)
@given(st.text(max_size=120))
def test_every_token_lies_where_it_says(text: str) -> None:
    tokens = tokenise(text)
    assert all(text[start : start + len(word)] == word for start, word in zip(tokens.starts, tokens.words, strict=True))
    assert "".join("".join(tokens.words).split()) == "".join(text.split())


def test_only_the_stretches_asked_for_are_cut() -> None:
    text = "header here\n\nbody there"
    assert tokenise(text, [(13, 23)]).words == ["body", "there"]
    assert tokenise(text, [(13, 23)]).starts == [13, 18]


def test_slice_and_at_lead_from_tokens_to_text_and_back() -> None:
    tokens = tokenise("Ana Sol, Head of Zorbex")
    assert tokens.slice(3, 6) == "Head of Zorbex"
    assert tokens.at(9) == 3
    assert tokens.end(1) == 7


@pytest.mark.parametrize(
    ("word", "capitalised"),
    [("Paris", True), ("eXploration", True), ("O3b", True), ("23rd", False), ("paris", False), ("2B", False)],
)
def test_what_counts_as_a_capital(word: str, capitalised: bool) -> None:
    assert tokenise(word).is_capitalised(0) is capitalised


def test_apostrophes_and_case_make_no_difference_to_a_key() -> None:
    assert token_key("L’Agence Zorb’s") == token_key("l'agence zorb's")


def test_touching_tokens_have_no_blank_between() -> None:
    tokens = tokenise("Lumo-M 2")
    assert [tokens.touches(i) for i in range(4)] == [False, True, True, False]
