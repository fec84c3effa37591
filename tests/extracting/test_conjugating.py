"""Forms made from a participle or a reflexive by the rules of the lexicon."""

from __future__ import annotations

import pytest

from flows.extracting.words.conjugating import conjugated
from flows.lexicon import lexicon


@pytest.mark.parametrize(
    ("phrase", "made"),
    [
        ("signé", {"signera", "signeront", "signa", "signèrent", "signait"}),
        ("lancé", {"lança", "lançait", "lancera"}),
        ("prolongé", {"prolongea", "prolongeait", "prolongera"}),
        ("placé en orbite", {"plaça en orbite", "placera en orbite"}),
        ("s'est amarré", {"s'amarrera", "s'amarra", "s'est également amarré"}),
        ("se sont rencontrés", {"se sont aussi rencontrés"}),
        ("s'est posé", {"se posera", "se posa"}),
    ],
)
def test_regular_forms_are_made(phrase: str, made: set[str]) -> None:
    assert made <= set(conjugated(phrase, lexicon("fr")["conjugation"]))


@pytest.mark.parametrize("phrase", ["né", "conclu", "signée", "mis en orbite", "entretien"])
def test_nothing_is_made_of_what_is_not_regular(phrase: str) -> None:
    assert list(conjugated(phrase, lexicon("fr")["conjugation"])) == [phrase]


def test_a_language_without_rules_has_what_it_lists() -> None:
    assert list(conjugated("signed", lexicon("en")["conjugation"])) == ["signed"]
