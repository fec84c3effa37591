"""Coverage: every sentence is read, or is seen to tell nothing, or is listed as an ``unread_passage``.

- Read: a fact's evidence lies in it (header, title, event, agreement, post, quotation …); a name or a theme is none.
- Unread: something in it speaks of a fact, yet none came of it: a date beside words that may tell an event, a verb of
  one beside a name, its noun beside two names, an agreement beside a name; or it is too long to be a sentence.
- Without facts: all the rest.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from flows.extracting.clauses.clauses import Clauses
from flows.extracting.rows.rows import Rows
from flows.extracting.telling.account import Account
from flows.extracting.words.reading import LONGEST
from flows.model import Finding, Sentence
from flows.normalising.sentences import LONGEST_PARAGRAPH

_FACTS = frozenset((
    "releases", "contacts", "events", "event_participants", "agreements", "agreement_parties", "agreement_history",
    "positions", "quotations",
))  # fmt: skip
_FACT_FIELDS = frozenset((("missions", "host_mission_id"),))
_SILENT = frozenset(("header", "heading", "caption", "boilerplate"))
"""Paragraphs that tell no facts of their own, whatever words stand in them."""
_ACTORS = ("person", "organisation")


class Coverage(NamedTuple):
    """How many sentences a release has, how many of them were read, and the findings about those that were not."""

    sentences: int
    read: int
    unread: tuple[Finding, ...]


def add_coverage(rows: Rows) -> None:
    """Count the sentences in the release's row, and list the unread. To be called when all other rows stand."""
    found = coverage(rows.account, rows.tables["evidence"].values())
    release = rows.tables["releases"][rows.release.release_id]
    release |= {"sentences": found.sentences, "sentences_read": found.read, "sentences_unread": len(found.unread)}
    for finding in found.unread:
        rows.finding(finding)


def coverage(account: Account, evidence: Iterable[Mapping[str, Any]]) -> Coverage:
    """``evidence``: rows of the table of that name, of this release."""
    release = account.reading.release
    facts = _merged(
        {
            (row["start"], row["end"])
            for row in evidence
            if row["table"] in _FACTS or (row["table"], row["field"]) in _FACT_FIELDS
        }
    )
    starts = [start for start, _ in facts]
    by_start = {account.reading.tokens.starts[line.line.a]: line for line in account.clauses}
    read, unread = 0, []
    for sentence in release.sentences:
        if _holds_one(facts, starts, sentence):
            read += 1
        elif (why := _why_unread(by_start.get(sentence.start), sentence.start, sentence.end)) is not None:
            unread.append(_finding(why, sentence.start, sentence.end))
    endless = [paragraph for paragraph in release.paragraphs if paragraph.end - paragraph.start > LONGEST_PARAGRAPH]
    unread += [
        _finding(f"A paragraph of more than {LONGEST_PARAGRAPH:,} characters", *paragraph[:2]) for paragraph in endless
    ]
    return Coverage(len(release.sentences) + len(endless), read, tuple(unread))


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """In order, without overlap."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _holds_one(facts: Sequence[tuple[int, int]], starts: Sequence[int], sentence: Sentence) -> bool:
    """Whether a fact's evidence begins before the sentence ends and ends after it begins."""
    last = bisect_left(starts, sentence.end) - 1
    return last >= 0 and facts[last][1] > sentence.start


def _why_unread(line: Clauses | None, start: int, end: int) -> str | None:
    """What in a sentence without facts speaks of one; null where nothing does."""
    if line is None:
        return f"A sentence of more than {LONGEST} words" if end - start > LONGEST else None
    if line.line.kind in _SILENT:
        return None
    if not line.triggers and not line.agreements:
        return None
    verbs = any(trigger.form not in ("noun", "name") for trigger in line.triggers)
    names = len({(actor.kind, actor.key) for actor in line.actors if actor.kind in _ACTORS})
    if line.triggers and any(dated.mention.when.date is not None for dated in line.dates):
        return "A date beside words that may tell an event"
    if line.agreements and names:
        return "An agreement beside a name"
    return "Words that may tell an event beside a name" if line.triggers and names > (not verbs) else None


def _finding(why: str, start: int, end: int) -> Finding:
    return Finding("unread_passage", "info", f"{why}: no fact was read here.", None, None, None, start, end)
