"""Forms that a lexicon need not list: those that a language makes regularly from its participles.

« lancé » -> « lancera », « lança » · « s'est posé » -> « se posera » · « s'est rendu » -> « s'est également rendu »
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_VOWELS = "aeiouyhéèêàâîôûœ"


def conjugated(phrase: str, rules: Mapping[str, Any]) -> Iterator[str]:
    """The phrase and what ``rules``, the lexicon's [conjugation], make of it."""
    yield phrase
    reflexive = next((form for form in rules["reflexives"] if phrase.startswith(f"{form} ")), "")
    verb = phrase.removeprefix(reflexive).strip()
    for adverb in rules["adverbs"] if reflexive else ():
        yield f"{reflexive} {adverb} {verb}"
    participle, _, rest = verb.partition(" ")
    stem = participle.removesuffix(rules["participle"])
    if stem == participle or len(stem) < _SHORTEST:
        return
    pronoun = "" if not reflexive else "s'" if stem[0] in _VOWELS else "se "
    for ending in rules["endings"]:
        yield f"{pronoun}{_softened(stem, ending)}{ending} {rest}".rstrip()


_SHORTEST = 3


def _softened(stem: str, ending: str) -> str:
    """« lanç|a », « prolonge|a » : c and g sound before a as they do before e."""
    hard = ending[0] in "ao"
    return f"{stem[:-1]}ç" if hard and stem[-1] == "c" else f"{stem}e" if hard and stem[-1] == "g" else stem
