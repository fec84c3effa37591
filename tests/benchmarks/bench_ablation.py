"""What extraction knows by itself: people and organisations found with full registries and with none but the countries.

make bench                                                       over tests/gold
python -m tests.benchmarks.bench_ablation --gold DIR --raw DIR   over other annotations
"""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import replace
from pathlib import Path

from flows import settings
from flows.evaluating.evaluate import Report, evaluate
from flows.evaluating.gold import GoldRelease
from flows.evaluating.loading import load_gold
from flows.evaluating.texts import lay_out
from flows.pipeline import Project, open_project, tables_of
from flows.registry import Registry

GOLD = settings.ROOT / "tests" / "gold"
LAYERS = ("people", "people with post", "organisations", "missions", "events", "participants", "agreements", "speakers")
HELD = ("people", "organisations")
"""What may not lean on registries."""
MOST = 0.05
"""By how much the F1 of these may fall."""


def judged(gold: list[GoldRelease], raw: Path) -> tuple[Report, Report]:
    """The judgements with the registries as they are, and with those of organisations, missions and places emptied."""
    full = open_project(raw)
    bare: Project = replace(full, registry=Registry(full.registry.countries, {}, {}, {}))
    return evaluate(tables_of(raw, full), gold), evaluate(tables_of(raw, bare), gold)


def falls(full: Report, bare: Report, keep: str | None = None) -> dict[str, tuple[float, float]]:
    """Layer -> F1 with and without registries; ``keep``: only the annotations of this set."""

    def wanted(release: GoldRelease) -> bool:
        return keep is None or release.set_name == keep

    with_registries, without = full.layers(wanted), bare.layers(wanted)
    return {
        layer: (with_registries[layer].f1 or 0.0, without[layer].f1 or 0.0)
        for layer in LAYERS
        if layer in with_registries and layer in without
    }


def report(folder: Path, raw: Path) -> dict[str, tuple[float, float]]:
    """Print F1 with and without registries, by set and over all; gives those over all."""
    gold = load_gold(folder)
    with tempfile.TemporaryDirectory() as place:
        full, bare = judged(gold, lay_out(gold, raw, Path(place)))
    sets = sorted({release.set_name for release in gold})
    for keep in (*(sets if len(sets) > 1 else ()), None):
        print(f"\n{folder.name if keep == '' else keep or 'all'}: F1 with registries, without, fall")
        for layer, (one, other) in falls(full, bare, keep).items():
            print(f"  {layer:<18} {one:.3f}  {other:.3f}  {one - other:+.3f}")
    return falls(full, bare)


def bench_registries_help_and_are_not_needed() -> None:
    found = report(GOLD, settings.RAW)
    assert {
        layer: round(found[layer][0] - found[layer][1], 3)
        for layer in HELD
        if found[layer][0] - found[layer][1] >= MOST
    } == {}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--gold", type=Path, default=GOLD, help="folder of annotations")
    arguments.add_argument("--raw", type=Path, default=settings.RAW, help="folder that holds releases/")
    given = arguments.parse_args()
    report(given.gold, given.raw)


if __name__ == "__main__":
    main()
