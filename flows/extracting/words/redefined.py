"""Acronyms that a text defines otherwise than the registry: in "Norland Aurora Bureau (NAB)" NAB is nobody else's."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from flows.extracting.words.phrases import Found, Hit, Known
from flows.extracting.words.tokens import Tokens
from flows.model import Span
from flows.normalising.bodies import full_name_of
from flows.registry import Registry

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
"""Letters by which words of names are compared: organisation and organization, spatial and spatiale."""


def without_redefined(tokens: Tokens, found: Found, registry: Registry) -> None:
    """Take away the acronyms that the text gives to a name of other words than the registry's, or to no post."""
    text, entities, posts = tokens.text, found.of["entity"], found.of["post"]
    for span, at in _spelled_out(tokens, entities):
        if _is_another(text[span.start : span.end], entities[at[0]].value, registry):
            _take_away(found, entities, at)
    for span, at in _spelled_out(tokens, posts):
        if not any(span.start <= tokens.starts[i] < span.end for i in posts):
            _take_away(found, posts, at)  # "the Canal Sky Office (CSO)", not "the Chief Sky Officer (CSO)"


def _spelled_out(tokens: Tokens, hits: Mapping[int, Hit]) -> list[tuple[Span, list[int]]]:
    """Of each word in capitals that is a hit by itself the full name, where the text gives one, and where it stands."""
    places: dict[str, list[int]] = {}
    for i, hit in hits.items():
        if hit.j == i + 1 and tokens.words[i].isupper():
            places.setdefault(tokens.words[i], []).append(i)
    spans = ((full_name_of(tokens.text, each) if f"({each})" in tokens.text else None, places[each]) for each in places)
    return [(span, at) for span, at in spans if span is not None]


def _take_away(found: Found, hits: dict[int, Hit], at: Sequence[int]) -> None:
    for i in at:
        found.at[i].remove(hits.pop(i))
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
