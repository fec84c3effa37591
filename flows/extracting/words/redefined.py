"""Acronyms that a text defines otherwise than the registry: in "Norland Aurora Bureau (NAB)" NAB is nobody else's."""

from __future__ import annotations

import re

from flows.extracting.words.phrases import Found, Known
from flows.extracting.words.tokens import Tokens
from flows.normalising.bodies import full_name_of
from flows.registry import Registry

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
"""Letters by which words of names are compared: organisation and organization, spatial and spatiale."""


def without_redefined(tokens: Tokens, found: Found, registry: Registry) -> None:
    """Take away the acronyms that the text gives to a name of other words than the registry's."""
    text, entities = tokens.text, found.of["entity"]
    places: dict[str, list[int]] = {}
    for i, hit in entities.items():
        if hit.j == i + 1 and tokens.words[i].isupper():
            places.setdefault(tokens.words[i], []).append(i)
    for acronym, at in places.items():
        span = full_name_of(text, acronym) if f"({acronym})" in text else None
        if span is None or not _is_another(text[span.start : span.end], entities[at[0]].value, registry):
            continue
        for i in at:
            found.at[i].remove(entities.pop(i))
            if not found.at[i]:
                del found.at[i]


def _is_another(name: str, meanings: tuple[Known, ...], registry: Registry) -> bool:
    """Whether each body and mission that the acronym may mean lacks a word of the name in all of its own names."""
    stems = _stems(name)
    return all(known.kind in _NAMED and not stems <= _stems(_names(known, registry)) for known in meanings)


_NAMED = ("organisation", "mission")


def _names(known: Known, registry: Registry) -> str:
    if known.kind == "organisation":
        body = registry.organisations[known.key]
        return " ".join((body.name, body.name_fr or "", *body.aliases))
    mission = registry.missions[known.key]
    return " ".join((mission.name, *mission.aliases))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text.casefold()))
