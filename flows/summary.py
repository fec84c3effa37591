"""What a build did, for a person to read: what was read, found, doubted and set aside.

Names, paths and reasons come from outside: control characters never reach the terminal, nor mark-up a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from flows.contract import TABLES
from flows.model import Tables
from flows.validating.problems import Problem
from flows.validating.reports import place

LISTED = 20
"""How many of the files set aside, or of the problems, are listed; the rest is counted."""

_LOGISTICS = frozenset({"documents", "texts", "evidence", "findings", "vocabularies", "retired_ids"})
_COVERAGE = ("sentences", "sentences_read", "sentences_unread")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]+")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~&])")


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """The figures of one build. Sequences are sorted, so that equal builds tell it in equal words."""

    files: int
    """Files in raw/releases."""
    files_from_cache: int
    """Those of them that were not read again because nothing had changed."""
    releases: tuple[tuple[str, int], ...]
    """Language -> releases."""
    rows: tuple[tuple[str, int], ...]
    """Table -> rows, in the order of the contract."""
    findings: tuple[tuple[str, str, int], ...]
    """Severity, code, number; errors first."""
    duplicates: tuple[tuple[str, str], ...]
    """Path and relation of the documents that tell a release already told."""
    set_aside: tuple[tuple[str, str], ...]
    """Path and reason of the files in quarantine."""
    problems: tuple[str, ...] = ()
    """What validation found wrong; with any of it, nothing was written."""
    version: str | None = None
    """Of the package written; null where none was."""
    sentences: tuple[int, int, int] = (0, 0, 0)
    """Those read, those without facts, those that speak of a fact although none was read."""


def summarise(
    tables: Tables, files_read: int, problems: Iterable[str] = (), version: str | None = None
) -> BuildSummary:
    """The summary of the whole corpus' ``tables``, for which ``files_read`` files were read, the others being known."""
    documents = tables["documents"].select(["path", "status", "relation", "reason"]).to_pylist()
    return BuildSummary(
        files=len(documents),
        files_from_cache=max(len(documents) - files_read, 0),
        releases=tuple((language, count) for (language,), count in _counted(tables["releases"], ["language"])),
        rows=tuple((name, tables[name].num_rows) for name in TABLES),
        findings=tuple(
            (severity, code, count)
            for grave in ("error", "warning", "info")
            for (severity, code), count in _counted(tables["findings"], ["severity", "code"])
            if severity == grave
        ),
        duplicates=tuple(sorted((row["path"], row["relation"]) for row in documents if row["status"] == "duplicate")),
        set_aside=tuple(
            sorted(
                (row["path"], (row["reason"] or "").removeprefix(f"{row['path']}: "))
                for row in documents
                if row["status"] == "quarantined"
            )
        ),
        problems=tuple(problems),
        version=version,
        sentences=_sentences(tables["releases"]),
    )


def _sentences(releases: pa.Table) -> tuple[int, int, int]:
    every, read, unread = (pc.sum(releases[name]).as_py() or 0 for name in _COVERAGE)
    return read, every - read - unread, unread


def as_text(summary: BuildSummary) -> str:
    """The summary as lines for a terminal or a log, without colours."""
    lines = []
    for heading, rows in _sections(summary):
        lines += ["", heading]
        width = max((len(plain(label)) for label, _ in rows), default=0)
        lines += [f"  {plain(label):<{min(width, 48)}}  {plain(value)}".rstrip() for label, value in rows]
    return "\n".join([*lines[1:], "", verdict(summary)])


def as_markdown(summary: BuildSummary) -> str:
    """The summary as Markdown, for Prefect's page of the run or for a job's page."""
    blocks = [f"**{_escaped(verdict(summary))}**"]
    for heading, rows in _sections(summary):
        table = "\n".join(f"| {_escaped(label)} | {_escaped(value)} |" for label, value in rows)
        blocks.append(f"## {_escaped(heading)}\n\n| | |\n|---|---|\n{table}")
    return "\n\n".join(blocks) + "\n"


def verdict(summary: BuildSummary) -> str:
    """One line: what became of the build."""
    if summary.problems:
        return f"Not written: {_count(len(summary.problems), 'problem')} in the tables; everything is as it was."
    nothing = "" if summary.releases else ", no release in them"
    aside = f"; {_count(len(summary.set_aside), 'file')} set aside{nothing}" if summary.set_aside else ""
    return f"Written: version {summary.version}, all checks passed{aside}."


def told(problem: Problem) -> str:
    """A problem on one line: its place, what is wrong, the remedy."""
    return f"{place(problem)}: {problem.message}; {problem.remedy}"


def plain(text: str) -> str:
    """``text`` on one line, without what moves a cursor, rings a bell, turns the writing or cannot be encoded."""
    return _UNPRINTABLE.sub(" ", text.encode("utf-8", "replace").decode("utf-8"))


def _sections(summary: BuildSummary) -> list[tuple[str, list[tuple[str, str]]]]:
    """Headings with rows of label and value; sections without rows are left out."""
    releases = sum(count for _, count in summary.releases)
    unchanged = f" ({summary.files_from_cache:,} unchanged, from the cache)" if summary.files_from_cache else ""
    languages = ", ".join(f"{count} {language}" for language, count in summary.releases)
    read = [
        ("files", f"{summary.files:,}{unchanged}"),
        ("releases", f"{releases:,}" + (f" ({languages})" if languages else "")),
        *([("sentences", _coverage(summary.sentences))] if sum(summary.sentences) else []),
        *((f"duplicate: {path}", relation) for path, relation in summary.duplicates[:LISTED]),
    ]
    found = [(name, f"{count:,}") for name, count in summary.rows if count and name not in _LOGISTICS | {"releases"}]
    found += [(name, f"{count:,}") for name, count in summary.rows if name == "evidence"]
    doubted = [(f"{severity}: {code}", f"{count:,}") for severity, code, count in summary.findings]
    sections = [
        ("Read", read),
        ("Found", found),
        ("Doubted", doubted),
        ("Set aside", _listed(summary.set_aside)),
        ("Wrong", _listed([("", problem) for problem in summary.problems])),
    ]
    return [(heading, rows) for heading, rows in sections if rows]


def _coverage(sentences: tuple[int, int, int]) -> str:
    """``412 read (55 %), 280 without facts (38 %), 52 unread (7 %)``."""
    every = sum(sentences)
    named = zip(sentences, ("read", "without facts", "unread"), strict=True)
    return ", ".join(f"{count:,} {name} ({count / every:.0%})".replace("%", " %") for count, name in named)


def _listed(rows: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    every = list(rows)
    rest = len(every) - LISTED
    return every[:LISTED] + ([("…", f"and {rest:,} more")] if rest > 0 else [])


def _counted(table: pa.Table, columns: list[str]) -> list[tuple[tuple[str, ...], int]]:
    """Value tuples of ``columns`` with their number of rows, sorted."""
    grouped = table.group_by(columns).aggregate([([], "count_all")])
    return sorted((tuple(row[column] for column in columns), row["count_all"]) for row in grouped.to_pylist())


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", plain(text))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
