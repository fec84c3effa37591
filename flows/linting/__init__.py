"""The lint for what no other lint reads: the words of the lexicons and the patterns of the rules."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from flows.extracting.words.grammar import grammar
from flows.lexicon import languages, lexicon
from flows.linting.complaints import ERROR, GRAVEST_FIRST, INFO, WARNING, Complaint, as_lines
from flows.linting.firing import never_fired
from flows.linting.lists import looks
from flows.linting.patterns import patterns, slow
from flows.linting.shadows import shadows
from flows.linting.shapes import shapes
from flows.pipeline import Project

__all__ = ["ERROR", "GRAVEST_FIRST", "INFO", "WARNING", "Complaint", "as_lines", "lint"]


def lint(corpus: Sequence[Path], project: Project) -> list[Complaint]:
    """What is wrong, or worth a look, in lexicons and patterns. ``corpus``: texts in which words should fire."""
    lexicons = {language: lexicon(language) for language in languages()}
    complaints = list(shapes(lexicons))
    for language, words in lexicons.items():
        complaints += looks(language, words)
        complaints += shadows(language, words, grammar(language))
    complaints += filter(None, (slow(place, pattern) for place, pattern in patterns().items()))
    return complaints + list(never_fired(corpus, project))
