"""Forms that a lexicon need not list: those that a language makes regularly, and those of its irregular verbs.

« lancé » -> « lancera », « lança », « lancées » · « s'est posé » -> « se posera » · « s'est rendu » -> « s'est également
rendu », « s'être rendu » · "cleared the tower" -> "clear the tower" · "took off" -> "takes off"
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
    for form in rules["beside"] if reflexive else ():
        yield f"{form} {verb}"
    participle, _, rest = verb.partition(" ")
    if not reflexive and (rest or rules["alone"]):
        yield from (f"{form} {rest}".rstrip() for form in _irregular(participle, rules))
    stem = participle.removesuffix(rules["participle"])
    if stem == participle or len(stem) < _SHORTEST or not (rest or rules["alone"]):
        return
    pronoun = "" if not reflexive else rules["elided"] if stem[0] in rules["vowels"] else f"{rules['pronoun']} "
    if rules["bare"]:
        yield f"{stem} {rest}"
    for ending in rules["endings"]:
        yield f"{pronoun}{_softened(stem, ending, rules)}{ending} {rest}".rstrip()
    for ending in rules["agreeing"] if not reflexive else ():
        yield f"{participle}{ending} {rest}".rstrip()


_SHORTEST = 3


def _irregular(form: str, rules: Mapping[str, Any]) -> Iterator[str]:
    """The other forms of an irregular verb: "took" -> "take", "takes", "taken"."""
    for forms in rules["irregular"]:
        if form in forms:
            yield from (other for other in forms if other != form)


def _softened(stem: str, ending: str, rules: Mapping[str, Any]) -> str:
    """« lanç|a », « prolonge|a » : c and g sound before a as they do before e."""
    if ending[:1] not in rules["hardening"]:
        return stem
    return next((stem.removesuffix(hard) + soft for hard, soft in rules["softened"] if stem.endswith(hard)), stem)
