"""The result does not depend on the order of the parts, nor on how releases are spread over them."""

from __future__ import annotations

import random
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from flows import contract
from flows.deduplicating import deduplicate
from tests.deduplicating.telling import REGISTRY, Telling, batch, dangling

PEOPLE = ("Ada Voss", "Dmitry Nabiyev", "Dmitri Nabiev", "J. Varga", "Jean Varga", "Bo Lind")
BODIES = ("Orbis", "Zenita", "Norla Orbital", "Norla Orbital Inc.", "NOI")
THINGS = ("Bor-M2", "Bor-M N°2", "Borealis 2", "Vesta IX", "Vesta-9")
KINDS = ("framework", "memorandum", "unspecified")
SENTENCES = tuple(
    f"the {word} of {other} turns over {third}"
    for word in ("probe", "crew")
    for other in ("mars", "venus")
    for third in ("ice", "dust", "rock")
)


def _release(number: int, seed: int) -> Telling:
    """An invented release whose facts are likely to meet those of others."""
    chance = random.Random(seed)
    published = date(2031, 1, 1) + timedelta(days=chance.randrange(200)) if chance.random() > 0.1 else None
    text = ". ".join(chance.sample(SENTENCES, 6)) if chance.random() < 0.7 else f"{'. '.join(SENTENCES)} {seed % 2}"
    telling = Telling(f"orbis-{number}", published, text)
    known = {"Orbis": "orbis", "Zenita": "zenita"}
    bodies = [
        telling.organisation(name, known.get(name), acronym="NOI" if "Norla" in name else None)
        for name in chance.sample(BODIES, 2)
    ]
    people = [telling.person(name, chance.choice(bodies)) for name in chance.sample(PEOPLE, 2)]
    missions = [telling.mission(name, kind=chance.choice(("satellite", None))) for name in chance.sample(THINGS, 1)]
    days = (f"2031-0{chance.randint(1, 3)}-0{chance.randint(1, 2)}", f"2031-0{chance.randint(1, 3)}", "2031", None)
    telling.event(
        "meeting",
        chance.choice(days),
        people=people,
        place=chance.choice((None, "Paris", "South Paris")),
        country="FRA",
        main=True,
    )
    telling.event("launch", chance.choice(days), chance.choice(("planned", "actual")), missions=missions)
    day = chance.choice(days)
    agreement = telling.agreement(chance.choice(KINDS), chance.choice(("signed", "negotiating")), bodies, day=day)
    telling.event("signing", day, bodies=bodies, agreement_id=agreement, role="party")
    return telling


@cache
def _whole(seed: int) -> dict[str, pa.Table]:
    return deduplicate([batch(*_tellings(seed))], REGISTRY, None)


def _tellings(seed: int) -> list[Telling]:
    return [_release(number, 100 * seed + number) for number in range(12)]


@settings(max_examples=12)
@given(st.integers(0, 8), st.permutations(range(12)), st.lists(st.integers(1, 11), max_size=4))
def test_order_and_batches_of_releases_do_not_matter(seed: int, order: list[int], cuts: list[int]) -> None:
    tellings = [_tellings(seed)[place] for place in order]
    edges = [0, *sorted(set(cuts)), len(tellings)]
    parts = [batch(*tellings[start:end]) for start, end in pairwise(edges)]
    result = deduplicate(parts, REGISTRY, None)
    for name, table in _whole(seed).items():
        assert result[name].equals(table), name


@given(st.integers(0, 8))
@settings(max_examples=9)
def test_every_key_resolves_and_every_table_is_in_the_contracts_shape(seed: int) -> None:
    tables = _whole(seed)
    assert dangling(tables) == []
    assert list(tables) == list(contract.TABLES)
    assert all(table.schema == contract.arrow_schema(name) for name, table in tables.items())


def test_things_are_indeed_told_once_in_these_releases() -> None:
    tables = _whole(1)
    told = batch(*_tellings(1))
    for name in ("releases", "people", "organisations", "missions", "events", "agreements"):
        assert 0 < len(tables[name]) < len(told[name]), name
