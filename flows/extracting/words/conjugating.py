"""Forms that a lexicon need not list: those that a language makes regularly from its participles.

« lancé » -> « lancera », « lança » · « s'est posé » -> « se posera » · « s'est rendu » -> « s'est également rendu »
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


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
    pronoun = "" if not reflexive else rules["elided"] if stem[0] in rules["vowels"] else f"{rules['pronoun']} "
    for ending in rules["endings"]:
        yield f"{pronoun}{_softened(stem, ending, rules)}{ending} {rest}".rstrip()


_SHORTEST = 3


def _softened(stem: str, ending: str, rules: Mapping[str, Any]) -> str:
    """« lanç|a », « prolonge|a » : c and g sound before a as they do before e."""
    if ending[0] not in rules["hardening"]:
        return stem
    return next((stem.removesuffix(hard) + soft for hard, soft in rules["softened"] if stem.endswith(hard)), stem)
