"""Surface forms: every way in which a text may write what the registries know, and what each way may stand for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from flows.registry import Country, Mission, Organisation, Place

LANGUAGES = ("en", "fr")
_LETTER_MARK_DIGIT = re.compile(r"(?<=[^\W\d_])[- ](?=\d)")
_COMBINING = re.compile("[\u0300-\u036f]")


class Form(NamedTuple):
    """One thing that a surface form may name.

    ``kind``: country · organisation · mission · place, and ``key`` its id. ``language``: en · fr, null = any.
    ``ambiguous``: also a common word, a first name or another thing's name, so it counts only with a fitting word
    beside it. ``sort``: canonical · acronym · alias · spelling (an orthographic variant made by rule) · demonym ·
    prefix (``franco``, the first half of a compound).
    """

    kind: str
    key: str
    language: str | None
    ambiguous: bool
    sort: str


def surface_forms(
    countries: Iterable[Country],
    organisations: Iterable[Organisation],
    missions: Iterable[Mission],
    places: Iterable[Place],
) -> Mapping[str, tuple[Form, ...]]:
    """Surface form -> what it may name, one ``Form`` for each entity and language, in the order of the arguments.

    Case is as written, apostrophes both straight and curly. A form with several entities is either ambiguous
    throughout or a place that shares its name with what stands there (Luxembourg; the Kennedy Space Center).
    """
    found: dict[str, dict[tuple[str, str, str | None], Form]] = {}
    for text, form in _written(countries, organisations, missions, places):
        for variant in (text, text.replace("'", "’")) if "'" in text else (text,):
            found.setdefault(variant, {}).setdefault((form.kind, form.key, form.language), form)
    for text, form in _spellings(found):
        found.setdefault(text, {}).setdefault((form.kind, form.key, form.language), form)
    return MappingProxyType({text: tuple(by_entity.values()) for text, by_entity in found.items()})


def _written(
    countries: Iterable[Country],
    organisations: Iterable[Organisation],
    missions: Iterable[Mission],
    places: Iterable[Place],
) -> Iterator[tuple[str, Form]]:
    """Every form as the files give it; a French demonym also with a capital, as the noun has it."""
    for country in countries:
        yield from _country_forms(country)
    for organisation in organisations:
        named: list[tuple[str | None, str, str | None]] = [(organisation.name, "canonical", None)]
        named += [(organisation.name_fr, "alias", "fr"), (organisation.acronym, "acronym", None)]
        named += [(alias, "alias", None) for alias in organisation.aliases]
        yield from _entity_forms("organisation", organisation.organisation_id, named, organisation.ambiguous)
    for mission in missions:
        named = [(mission.name, "canonical", None), *((alias, "alias", None) for alias in mission.aliases)]
        yield from _entity_forms("mission", mission.mission_id, named, mission.ambiguous)
    for place in places:
        named = [(place.place, "canonical", None), *((alias, "alias", None) for alias in place.aliases)]
        yield from _entity_forms("place", place.place_id, named, place.ambiguous)


def _entity_forms(
    kind: str, key: str, named: Iterable[tuple[str | None, str, str | None]], ambiguous: tuple[str, ...]
) -> Iterator[tuple[str, Form]]:
    for text, sort, language in named:
        if text is None:
            continue
        somewhere = [tongue for tongue in LANGUAGES if f"{tongue}:{text}" in ambiguous]
        if somewhere:
            for tongue in LANGUAGES:
                yield text, Form(kind, key, tongue, tongue in somewhere, sort)
        else:
            yield text, Form(kind, key, language, text in ambiguous, sort)


def _country_forms(country: Country) -> Iterator[tuple[str, Form]]:
    languages = (
        ("en", country.name_en, country.aliases_en, country.demonyms_en, country.prefix_en, country.ambiguous_en),
        ("fr", country.name_fr, country.aliases_fr, country.demonyms_fr, country.prefix_fr, country.ambiguous_fr),
    )
    for language, name, aliases, demonyms, prefixes, ambiguous in languages:
        for sort, texts in (("canonical", (name,)), ("alias", aliases), ("demonym", demonyms), ("prefix", prefixes)):
            for text in texts:
                form = Form("country", country.country, language, text in ambiguous, sort)
                yield text, form
                if text[0].islower():
                    yield text[0].upper() + text[1:], form


def _spellings(found: Mapping[str, Mapping[tuple[str, str, str | None], Form]]) -> list[tuple[str, Form]]:
    """Variants by rule: ``Jason-3`` also ``Jason 3``, ``Pléiades`` also ``Pleiades``; never of a lower-case word,
    because an adjective without its accents may be another word."""
    spellings: list[tuple[str, Form]] = []
    for text, by_key in found.items():
        variants: set[str] = set()
        if _LETTER_MARK_DIGIT.search(text):
            variants = {_LETTER_MARK_DIGIT.sub(mark, text) for mark in ("-", " ")}
        if not text.isascii() and not text[0].islower():
            variants.add(_COMBINING.sub("", unicodedata.normalize("NFD", text)))
        for variant in sorted(variants - {text}):
            spellings += [(variant, form._replace(sort="spelling")) for form in by_key.values()]
    return spellings
