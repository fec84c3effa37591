"""Layers of the header: publisher, number, language, date and title, one judgement each a release."""

from __future__ import annotations

from collections.abc import Iterator

from flows.evaluating.entities import country_words
from flows.evaluating.gold import GoldRelease
from flows.evaluating.matching import same_organisation, words
from flows.evaluating.outcomes import NOTHING, Outcome
from flows.evaluating.telling import Telling
from flows.evaluating.terms import terms
from flows.evaluating.told import Backing, Row

HEADER = ("publisher", "number", "language", "published_on", "title")


def judge_header(gold: GoldRelease, release: Row | None, telling: Telling) -> Iterator[Outcome]:
    """Five outcomes; a release that the tables lack is wrong in all."""
    told = _told(release, telling)
    for layer, expected in _expected(gold).items():
        right = release is not None and _RIGHT[layer](gold, release, telling)
        rules = _backing(layer, release, telling).rules if release else ()
        value = told[layer] if release else "(no such release)"
        yield Outcome(layer, expected or NOTHING, value or NOTHING, right, None, rules)


def _backing(layer: str, release: Row, telling: Telling) -> Backing:
    column = "publisher_id" if layer == "publisher" else layer
    return telling.backing("releases", release["release_id"], release["release_id"], column)


def _expected(gold: GoldRelease) -> dict[str, str | None]:
    values = (gold.publisher, gold.number, gold.language, gold.published_on, gold.title)
    return dict(zip(HEADER, values, strict=True))


def _told(release: Row | None, telling: Telling) -> dict[str, str | None]:
    if release is None:
        return {}
    publisher = telling.entity("organisation", release["publisher_id"]).name if release["publisher_id"] else None
    day = release["published_on"]
    values = (publisher, release["number"], release["language"], day and str(day), release["title"])
    return dict(zip(HEADER, values, strict=True))


def _same_publisher(gold: GoldRelease, release: Row, telling: Telling) -> bool:
    """Under any name that gold has for it: its organisations tell the other names of the one that publishes."""
    key = release["publisher_id"]
    if key is None:
        return False
    listed = next((each for each in gold.organisations if gold.publisher in (each.name, *each.also)), None)
    names = dict.fromkeys((gold.publisher, *((listed.name, *listed.also) if listed else ())))
    told, places = telling.entity("organisation", key).names, country_words(telling)
    return any(same_organisation(name, told, places) for name in names)


def _same_number(gold: GoldRelease, release: Row, _: Telling) -> bool:
    return number_parts(gold.number) == number_parts(release["number"])


def number_parts(written: str | None) -> tuple[str, ...]:
    """A number's parts without the label before it: "N° 12–2018", "Release no. 12 of 2018" and "12-2018" are one."""
    parts = words(written or "")
    label = next((at for at, part in enumerate(parts) if any(map(str.isdigit, part))), 0)
    known = terms("numbers")
    kept = parts[label:] if all(part in known["labels"] for part in parts[:label]) else parts
    return tuple(part for part in kept if part not in known["joints"])


def _same_language(gold: GoldRelease, release: Row, _: Telling) -> bool:
    return gold.language.partition("-")[0] == (release["language"] or "").partition("-")[0]


def _same_day(gold: GoldRelease, release: Row, _: Telling) -> bool:
    told = release["published_on"]
    return gold.published_on == (str(told) if told else None)


def _same_title(gold: GoldRelease, release: Row, _: Telling) -> bool:
    told = words(release["title"] or "")
    return told in [words(title) for title in gold.titles or ("",)]


_RIGHT = dict(zip(HEADER, (_same_publisher, _same_number, _same_language, _same_day, _same_title), strict=True))
