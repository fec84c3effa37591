"""Forms made from a participle or a reflexive by the rules of the lexicon."""

from __future__ import annotations

import pytest

from flows.extracting.words.conjugating import conjugated
from flows.extracting.words.phrases import telling
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
        ("s'est posé", {"se posera", "se posa", "s'être posé", "s'étant posé"}),
        ("allumé", {"allumée", "allumés", "allumées"}),
        ("pris son envol", {"prend son envol", "prendra son envol", "prirent son envol"}),
    ],
)
def test_forms_are_made(phrase: str, made: set[str]) -> None:
    assert made <= set(conjugated(phrase, lexicon("fr")["conjugation"]))


@pytest.mark.parametrize(
    ("phrase", "made"),
    [
        ("cleared the tower", {"clear the tower", "clears the tower"}),
        ("completed its mission", {"complete its mission", "completes its mission"}),
        ("flew its last", {"fly its last", "flies its last", "flown its last"}),
    ],
)
def test_verbs_with_a_word_behind_them_have_their_forms(phrase: str, made: set[str]) -> None:
    assert made <= set(conjugated(phrase, lexicon("en")["conjugation"]))


def test_before_a_preposition_a_form_may_be_a_noun() -> None:
    told = telling("en")
    assert ("verb", ("merged", "into")) in told
    assert ("verb", ("merge", "into")) not in told
    assert ("verb", ("ends", "its", "service")) in told


@pytest.mark.parametrize("phrase", ["né", "conclu", "signée", "entretien"])
def test_nothing_is_made_of_what_is_not_regular(phrase: str) -> None:
    assert list(conjugated(phrase, lexicon("fr")["conjugation"])) == [phrase]


def test_where_forms_alone_may_be_nouns_none_are_made() -> None:
    assert list(conjugated("signed", lexicon("en")["conjugation"])) == ["signed"]
