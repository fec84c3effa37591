"""What people decided: two rows are the same, or they are not. Append-only files, which the merging obeys."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

TABLES = ("releases", "organisations", "people", "missions", "events", "agreements")
REQUIRED = ("table", "id", "other_id", "judgement", "by", "reason")
OPTIONAL = ("date",)


class JudgementError(ValueError):
    """A judgement that cannot be obeyed: names the file, the line and the remedy."""


class Judgement(NamedTuple):
    """Two ids of one table, in alphabetical order, and where it was said."""

    table: str
    ids: tuple[str, str]
    same: bool
    where: str


@dataclass(frozen=True)
class Judgements:
    """Table -> pairs of ids, each in alphabetical order; no pair is in both."""

    same: Mapping[str, frozenset[tuple[str, str]]] = field(default_factory=dict)
    different: Mapping[str, frozenset[tuple[str, str]]] = field(default_factory=dict)

    def joined(self, table: str) -> list[tuple[str, str]]:
        """The pairs judged the same, sorted."""
        return sorted(self.same.get(table, frozenset()))

    def parted(self, table: str) -> list[tuple[str, str]]:
        """The pairs judged different, sorted."""
        return sorted(self.different.get(table, frozenset()))


def read_judgements(path: Path | None) -> Judgements:
    """The judgements of a ``.jsonl`` file, or of every ``.jsonl`` file in a folder in the order of their names.

    The last line on a pair counts. Ids that no row bears are allowed: what they name may come back.
    Raises ``JudgementError`` for a line that is not such an object, and for judgements that contradict each other.
    """
    if path is None or not path.exists():
        return Judgements()
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    last: dict[tuple[str, tuple[str, str]], Judgement] = {}
    for file in files:
        for judgement in _lines(file):
            last[judgement.table, judgement.ids] = judgement
    for table in TABLES:
        _refuse_contradiction([judgement for judgement in last.values() if judgement.table == table])
    return Judgements(_pairs(last.values(), same=True), _pairs(last.values(), same=False))


def _lines(file: Path) -> Iterable[Judgement]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise JudgementError(f"{file.name}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _judgement(line, f"{file.name}, line {number}")


def _judgement(line: str, where: str) -> Judgement:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        raise JudgementError(f"{where}: not JSON ({error.msg} at character {error.pos + 1})") from error
    if not isinstance(value, dict):
        raise JudgementError(f"{where}: a judgement is a JSON object with {', '.join(REQUIRED)}")
    missing = [key for key in REQUIRED if not isinstance(value.get(key), str) or not value[key].strip()]
    if missing:
        raise JudgementError(f"{where}: {', '.join(missing)} must be a text that is not empty")
    if strangers := sorted(set(value) - set(REQUIRED) - set(OPTIONAL)):
        raise JudgementError(f"{where}: unknown key {', '.join(strangers)}; known are {', '.join(REQUIRED + OPTIONAL)}")
    if value["table"] not in TABLES:
        raise JudgementError(f"{where}: rows of {value['table']!r} are not judged; judged are {', '.join(TABLES)}")
    if value["judgement"] not in ("same", "different"):
        raise JudgementError(f"{where}: judgement {value['judgement']!r} is neither same nor different")
    if value["id"] == value["other_id"]:
        raise JudgementError(f"{where}: {value['id']!r} is judged against itself; name two ids")
    ids = (min(value["id"], value["other_id"]), max(value["id"], value["other_id"]))
    return Judgement(value["table"], ids, value["judgement"] == "same", where)


def _refuse_contradiction(judgements: list[Judgement]) -> None:
    parent: dict[str, str] = {}

    def root(node: str) -> str:
        while parent.setdefault(node, node) != node:
            node = parent[node]
        return node

    for judgement in judgements:
        if judgement.same:
            parent[root(judgement.ids[1])] = root(judgement.ids[0])
    for judgement in judgements:
        if not judgement.same and root(judgement.ids[0]) == root(judgement.ids[1]):
            raise JudgementError(
                f"{judgement.where}: {' and '.join(judgement.ids)} are judged different, but other lines make them the "
                "same; add a line that takes one of them back"
            )


def _pairs(judgements: Iterable[Judgement], same: bool) -> dict[str, frozenset[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for judgement in judgements:
        if judgement.same is same:
            found.setdefault(judgement.table, set()).add(judgement.ids)
    return {table: frozenset(pairs) for table, pairs in found.items()}
