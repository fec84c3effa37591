"""The values that the stages hand to one another: the ground floor, which imports no stage.

Offsets are Unicode code points. A ``Release``'s offsets count its ``text``; a ``Document``'s count the decoded file.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import pyarrow as pa

Tables = Mapping[str, pa.Table]
"""Table name -> Arrow table with exactly the columns of ``schemas/<table>.json``.

A *part* is the ``Tables`` of one batch of releases, each release told as if it were alone in the world;
deduplication turns many parts into one."""


class Span(NamedTuple):
    """Half-open: ``text[start:end]``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each character of a derived text came from, as runs of equal shift.

    ``derived[i]`` is the first offset of run ``i`` in the derived text, ``sources[i]`` its offset in the source.
    """

    derived: tuple[int, ...]
    sources: tuple[int, ...]

    def to_source(self, offset: int) -> int:
        """The source offset of the derived text's ``offset``."""
        if not self.derived:
            return offset
        run = max(bisect_right(self.derived, offset) - 1, 0)
        return self.sources[run] + offset - self.derived[run]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something odd that a reader should know; offsets are null where it concerns no place in a text."""

    code: str
    severity: str
    message: str
    table: str | None = None
    row_id: str | None = None
    release_id: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A file of raw/ before it is read: what the inventory and the manifest know of it."""

    path: str
    """POSIX path below the releases folder."""
    publisher_id: str | None
    """From the manifest, else from the folder's name where a profile bears it, else null."""
    source_url: str | None
    collected_at: str | None


@dataclass(frozen=True, slots=True)
class Document:
    """A file that could be decoded. ``text`` is the file's characters, its mark-up still in it, line ends as ``\\n``."""

    document_id: str
    source: Source
    media_type: str
    encoding: str
    size: int
    text: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class SetAside:
    """A file that goes to quarantine, with the reason that an operator reads: what, where, and the remedy."""

    document_id: str
    source: Source
    media_type: str | None
    encoding: str | None
    size: int
    reason: str


@dataclass(frozen=True, slots=True)
class When:
    """A resolved date: the four date columns of the contract but for their prefix.

    ``date`` is EDTF (ISO 8601-2); ``earliest``/``latest`` bound it, null = open; ``precision`` and ``basis`` are terms
    of the vocabularies ``date_precision`` and ``date_basis``.
    """

    date: str | None = None
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    precision: str = "unknown"
    basis: str = "unknown"


class DateMention(NamedTuple):
    """A date expression in a text, resolved; ``findings`` tells what is wrong with it (weekday_mismatch …)."""

    start: int
    end: int
    when: When
    findings: tuple[Finding, ...]


class Paragraph(NamedTuple):
    """A block of a release. ``kind``: header · title · subtitle · heading · body · list_item · caption · boilerplate."""

    start: int
    end: int
    kind: str


class Sentence(NamedTuple):
    """A sentence; ``paragraph`` indexes ``Release.paragraphs``."""

    start: int
    end: int
    paragraph: int


class Quoted(NamedTuple):
    """A direct quotation as it stands between quotation marks: its pieces without the marks, in order.

    More than one piece where an attribution interrupts it, or where it runs on over paragraphs."""

    pieces: tuple[Span, ...]


class Contact(NamedTuple):
    """A press contact: a name and, where given, a function. Never a number or an address."""

    name: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Release:
    """A press release, normalised: text repaired, joined and without mark-up and contact block; its parts located."""

    release_id: str
    document_id: str
    publisher_id: str
    language: str
    number: str | None
    title: str
    published_on: datetime.date | None
    published_on_basis: str
    dateline_place: str | None
    text: str
    fields: Mapping[str, tuple[Span, str]]
    """Release column (number, title, published_on, dateline_place, publisher_id …) -> its slice and the rule's id."""
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    quoted: tuple[Quoted, ...]
    dates: tuple[DateMention, ...]
    contacts: tuple[Contact, ...]
    offsets: OffsetMap
    """From ``text`` to ``Document.text``."""
    findings: tuple[Finding, ...] = ()
    read_as: str | None = None
    """The publisher by whose habits the lines were told apart; it need not be the one that publishes."""


class Mention(NamedTuple):
    """A place in a release that names an entity. ``kind``: person · organisation · mission · country; ``key`` its id."""

    start: int
    end: int
    kind: str
    key: str
    rule_id: str
