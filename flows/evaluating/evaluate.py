"""Gold against tables: every layer of every release judged, and the judgements put together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from flows.evaluating.agreements import judge_agreements
from flows.evaluating.entities import judge_contacts, judge_entities, judge_posts
from flows.evaluating.events import judge_events
from flows.evaluating.gold import GoldRelease
from flows.evaluating.header import judge_header
from flows.evaluating.outcomes import Outcome, total
from flows.evaluating.quotations import judge_quotations
from flows.evaluating.scores import Tally
from flows.evaluating.strict import GoldError
from flows.evaluating.telling import Telling
from flows.evaluating.told import Row
from flows.model import Tables

LAYERS = (
    "publisher", "number", "language", "published_on", "title",
    "people", "people with post", "organisations", "countries", "missions", "contacts",
    "main event", "events", "events with date", "dates", "plan or fact",
    "participants", "participants of matched events",
    "agreements", "agreements found", "agreement kind", "agreement parties", "agreement status", "agreement date",
    "no agreement invented",
    "quotations", "speakers",
)  # fmt: skip
"""In the order of the report."""
DERIVED = frozenset({"events with date", "participants of matched events", "agreements found"})
"""Layers that judge again what another one judges: left out of the lists of misses and of the rules."""


@dataclass(frozen=True, slots=True)
class Judged:
    """An outcome and the release that it is of."""

    release: GoldRelease
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Report:
    """All judgements. ``absent`` are ids of gold's releases that the tables lack: all that they hold is missed."""

    judged: tuple[Judged, ...]
    releases: int
    absent: tuple[str, ...]

    def layers(self, keep: Callable[[GoldRelease], bool] = lambda _: True) -> dict[str, Tally]:
        """Layer -> counts, over the releases that ``keep`` takes; layers without any judgement are left out."""
        by_layer: dict[str, list[Outcome]] = {}
        for judged in self.judged:
            if keep(judged.release):
                by_layer.setdefault(judged.outcome.layer, []).append(judged.outcome)
        return {layer: total(by_layer[layer]) for layer in LAYERS if layer in by_layer}

    def by(self, key: Callable[[GoldRelease], str]) -> dict[str, dict[str, Tally]]:
        """What ``key`` says of a release (its publisher, its language) -> layer -> counts."""
        values = sorted({key(judged.release) for judged in self.judged})
        return {value: self.layers(lambda release, value=value: key(release) == value) for value in values}  # type: ignore[misc]

    def rules(self) -> dict[tuple[str, str], Tally]:
        """(rule, layer) -> of what the rule had a hand in: how much is right. Its recall means nothing."""
        tallies: dict[tuple[str, str], Tally] = {}
        for judged in self.judged:
            outcome = judged.outcome
            if outcome.told is None or outcome.layer in DERIVED:
                continue
            for rule in outcome.rules:
                key = rule, outcome.layer
                tallies[key] = tallies.get(key, Tally(0, 0, 0)) + Tally(int(outcome.right), 1, 0)
        return dict(sorted(tallies.items()))

    def faults(self) -> list[Judged]:
        """Misses, false alarms and wrong values, by layer and then by release."""
        wrong = [judged for judged in self.judged
                 if not judged.outcome.right and judged.outcome.layer not in DERIVED]  # fmt: skip
        return sorted(wrong, key=lambda judged: (LAYERS.index(judged.outcome.layer), judged.release.gold_id))


def evaluate(tables: Tables, gold: Sequence[GoldRelease]) -> Report:
    """Compare tables with gold. GoldError where a file of gold could be several documents of the tables."""
    telling = Telling(tables)
    releases = {row["release_id"]: row for row in telling.rows("releases")}
    texts = {row["release_id"]: row["text"] for row in telling.rows("texts")}
    judged: list[Judged] = []
    absent: list[str] = []
    for release in gold:
        release_id = find_release(release, telling.rows("documents"), releases)
        if release_id is None:
            absent.append(release.gold_id)
        text = texts.get(release_id or "", "")
        judged += [Judged(release, outcome) for outcome in _judge(release, release_id, releases, text, telling)]
    return Report(tuple(judged), len(gold), tuple(absent))


def find_release(gold: GoldRelease, documents: Sequence[Row], releases: Mapping[str, Row]) -> str | None:
    """The release of gold: by its path, else by its file's name, else by its id; null where the tables lack it."""
    by_path = [row for row in documents if gold.path is not None and row["path"] == gold.path]
    stems = {gold.gold_id, gold.file.stem} | ({PurePosixPath(gold.path).stem} if gold.path else set())
    by_name = [row for row in documents if PurePosixPath(row["path"]).stem in stems]
    found = sorted({row["release_id"] for row in by_path or by_name if row["release_id"] in releases})
    if len(found) > 1:
        several = ", ".join(found)
        raise GoldError(f"{gold.file}: it could annotate each of {several}: give a 'path'")
    if found:
        return str(found[0])
    return gold.gold_id if gold.gold_id in releases else None


def _judge(
    gold: GoldRelease, release_id: str | None, releases: Mapping[str, Row], text: str, telling: Telling
) -> Iterator[Outcome]:
    yield from judge_header(gold, releases.get(release_id or ""), telling)
    known = release_id or ""
    yield from judge_entities(gold, known, text, telling)
    yield from judge_posts(gold, known, text, telling)
    yield from judge_contacts(gold, known, telling)
    yield from judge_events(gold, known, text, telling)
    yield from judge_agreements(gold, known, text, telling)
    yield from judge_quotations(gold, known, telling)
