"""How fast the stages are, on releases written by a pattern: ``make bench``, or ``ENTENTE_BENCH=5000 make bench``.

The texts are invented and alike in form, so the figures compare versions of the code, not publishers.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from flows import cache, pipeline
from flows.batches import in_batches, read_part
from flows.packaging import write_package
from flows.validating import validate
from flows.validating.package import check_package

RELEASES = int(os.environ.get("ENTENTE_BENCH", "200"))

_MONTHS = "January February March April May June July August September October November December".split()
_GIVEN = "Ada Bruno Clara Dario Elena Farid Greta Hugo Ines Jonas Karin Leo Marta Nils Olga Pavel".split()
_FAMILY = "Almeida Brandt Castell Dumas Eriksen Farkas Girard Holm Ivanova Jansen Kessler Lindqvist".split()
_AGENCIES = ("JAXA", "ISRO", "ASI", "DLR", "NASA", "Roscosmos", "KARI", "UAESA")
_PLACES = ("Tokyo", "Bangalore", "Rome", "Cologne", "Washington", "Moscow", "Seoul", "Abu Dhabi")
_TOPICS = ("ocean colour", "lunar dust", "wind profiles", "small launchers", "plant growth in orbit", "forest cover")


def release(number: int) -> str:
    """Release ``number`` of an invented year: about 150 words, never two alike."""
    day, month, year = number % 28 + 1, _MONTHS[number // 28 % 12], 2001 + number // 336 % 20
    agency, place = _AGENCIES[number % 8], _PLACES[number % 8]
    person = f"{_GIVEN[number % 16]} {_FAMILY[number // 16 % 12]}"
    topic, other = _TOPICS[number % 6], _TOPICS[(number // 6 + 1) % 6]
    return f"""Press release

{day} {month} {year}

PR{number % 900 + 100:03}-{year}

CNES and {agency} to work together on {topic}

CNES President {person} met the head of {agency} in {place} on {day} {month} {year}. They signed a framework agreement
on {topic}, number {number} in a series, and took stock of what was begun earlier on {other}. A first flight is planned
for {year + 2}, and teams of both agencies will meet again in Paris next year.

"We have long wanted to look at {topic} together," said {person}. "Our engineers have shown the way with work package
{number}, and the data will be open to everybody who can use them."

The agreement follows a letter of intent of {year - 1}. Working group {number % 37} will report on {other} to both
agencies every {number % 11 + 2} months.

Contacts
{person}   Tel. +33 (0)1 00 00 00 {number % 90 + 10:02}
"""


def bench_stages(tmp_path: Path) -> None:
    """Prints seconds and releases a second for each step of a build of ``RELEASES`` releases, without Prefect."""
    folder = tmp_path / "raw" / "releases" / "cnes"
    folder.mkdir(parents=True)
    for number in range(RELEASES):
        (folder / f"{number:06}.txt").write_text(release(number), encoding="utf-8")
    raw, parts_folder = tmp_path / "raw", tmp_path / "parts" / "bench"
    print(f"\n{RELEASES:,} releases")
    with _timed("open registries"):
        project = pipeline.open_project(raw)
    with _timed("inventory and keys"):
        keys = cache.keyed(pipeline.sources_of(raw, project), raw / "releases")
    with _timed("read, normalise, extract"):
        parts = [read_part(batch, raw, parts_folder) for batch in in_batches(tuple(keys.values()))]
    with _timed("recall from the cache"):
        assert cache.recall(parts_folder, keys).unread == ()
    with _timed("load parts"):
        loaded = [cache.load(part) for part in parts]
    with _timed("tell once"):
        tables = pipeline.tell_once(loaded, project)
    with _timed("validate"):
        problems = validate(tables)
    with _timed("write"):
        write_package(tables, tmp_path / "package")
    with _timed("check the package"):
        problems += check_package(tmp_path / "package", validated=tables)
    rows = sum(table.num_rows for table in tables.values())
    print(f"{rows:,} rows, {len(problems)} problems")


@contextmanager
def _timed(label: str) -> Iterator[None]:
    start = perf_counter()
    yield
    seconds = perf_counter() - start
    print(f"  {label:<26}{seconds:8.2f} s {RELEASES / max(seconds, 1e-9):10,.0f} /s")
