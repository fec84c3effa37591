"""Deduplication at 20,000 invented releases: run with ``make bench``."""

from __future__ import annotations

import random
import time
from datetime import date, timedelta
from typing import Any

import pyarrow as pa

from flows import contract
from flows.deduplicating import deduplicate
from flows.deduplicating.similarity import similar_pairs
from tests.deduplicating.telling import REGISTRY, Telling

RELEASES, BATCH, SECONDS = 20_000, 500, 25.0
WORDS = [
    f"{a}{b}{c}"
    for a in ("mo", "ra", "ti", "lu", "se", "ka")
    for b in ("ban", "del", "fit", "gor", "hem")
    for c in ("a", "e", "i", "o", "")
]
FAMILIES = [f"{start}{end}" for start in WORDS[:60] for end in ("ova", "sen", "iyev", "berg", "ez")]
BODIES = [f"{word.title()} Space" for word in WORDS[:120]]


def _release(number: int) -> Telling:
    """Some 200 words; one in fifty is an edited copy of the one before."""
    chance = random.Random(number - (number % 50 == 1))
    words = chance.choices(WORDS, k=200)
    if number % 50 == 1:
        words[40] = words[120] = "edited"
    telling = Telling(f"orbis-pr{number}", date(2011, 1, 1) + timedelta(days=number // 4), " ".join(words))
    bodies = [telling.organisation(name) for name in chance.sample(BODIES, 3)]
    people = [
        telling.person(
            f"{chance.choice(('Ada', 'Bo', 'Cy', 'Dmitry', 'Dmitri'))} {chance.choice(FAMILIES).title()}", body
        )
        for body in bodies
    ]
    mission = telling.mission(f"{chance.choice(WORDS).title()}-{chance.randint(1, 9)}", kind="satellite")
    day = (date(2011, 1, 1) + timedelta(days=number // 4 - chance.randint(0, 3))).isoformat()
    telling.event("meeting", day, people=people[:2], bodies=bodies[:2], place="Paris", country="FRA", main=True)
    telling.event("launch", day[:4], "planned", missions=[mission])
    agreement = telling.agreement(chance.choice(("framework", "memorandum")), "signed", bodies[:2], day=day)
    telling.event("signing", day, bodies=bodies[:2], agreement_id=agreement, role="party")
    return telling


def _parts() -> list[dict[str, pa.Table]]:
    parts = []
    for start in range(0, RELEASES, BATCH):
        rows: dict[str, list[dict[str, Any]]] = {name: [] for name in contract.TABLES}
        for number in range(start, start + BATCH):
            for name, told in _release(number).rows.items():
                rows[name] += told
        parts.append({name: contract.table_from_rows(name, told) for name, told in rows.items() if told})
    return parts


def bench_twenty_thousand_releases_in_seconds() -> None:
    parts = _parts()
    started = time.perf_counter()
    tables = deduplicate(parts, REGISTRY, None)
    seconds = time.perf_counter() - started
    counts = {
        name: len(tables[name]) for name in ("releases", "people", "events", "agreements", "mentions", "evidence")
    }
    print(f"\n{RELEASES} releases told once in {seconds:.1f} s: {counts}")
    assert counts["releases"] == RELEASES - RELEASES // 50
    assert seconds < SECONDS


def bench_near_duplicates_of_twenty_thousand_texts() -> None:
    texts = pa.array([_release(number).text for number in range(RELEASES)])
    started = time.perf_counter()
    pairs = similar_pairs(texts, 0.6)
    seconds = time.perf_counter() - started
    print(f"\n{len(pairs.left)} pairs among {RELEASES} texts in {seconds:.1f} s ({RELEASES / seconds:.0f} texts/s)")
    assert len(pairs.left) == RELEASES // 50
