"""The stages put together as plain functions: files -> parts -> one set of tables. No Prefect, no output."""

from __future__ import annotations

import gc
import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Any

from flows import settings
from flows.contract import ContractError, empty_tables, table_from_rows, vocabularies_table
from flows.deduplicating import deduplicate
from flows.extracting import UNKNOWN, Mentions, extract, find_mentions, publisher_of
from flows.model import Document, Release, SetAside, Source, Tables
from flows.normalising import normalise, release_id
from flows.publishers import Publishers, load_publishers
from flows.reading import inventory, read
from flows.registry import Registry, load_registry

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Project:
    """What a build knows beforehand: registries, publishers' profiles, people's judgements."""

    registry: Registry
    publishers: Publishers
    judgements: Path | None


def open_project(raw: Path) -> Project:
    """The registries, profiles and judgements of ``raw``; what it lacks is the project's own."""
    own_publishers, own_judgements = raw / "publishers", raw / "judgements"
    registry = load_registry(raw / "reference", settings.REFERENCE)
    profiles = load_publishers(own_publishers if own_publishers.is_dir() else settings.PUBLISHERS)
    return Project(
        registry,
        profiles.with_organisations(registry.organisations.values()),
        own_judgements if own_judgements.is_dir() else settings.RAW / "judgements",
    )


def sources_of(raw: Path, project: Project) -> list[Source]:
    """Every file below ``raw/releases``."""
    return inventory(raw / "releases", project.publishers)


def extract_batch(sources: Sequence[Source], releases: Path, project: Project) -> Tables:
    """Read, normalise and extract the files of a batch: one part. Raises ``OSError`` where a file cannot be read."""
    texts: dict[str, str] = {}
    with uncollected():
        told = [told_by(source, (releases / source.path).read_bytes(), project, texts) for source in sources]
    return _tables_of_files(told)


def _tables_of_files(told: Sequence[Mapping[str, list[Row]]]) -> Tables:
    """The tables of several files' rows; a file whose rows break the contract is set aside, and no other with it."""
    try:
        return _tables(told)
    except ContractError:
        return _tables([_within_contract(rows) for rows in told])


def _within_contract(rows: Mapping[str, list[Row]]) -> Mapping[str, list[Row]]:
    try:
        _tables([rows])
    except ContractError as error:
        return {"documents": [_set_aside(row, str(error)) for row in rows["documents"]]}
    return rows


def _set_aside(document: Row, fault: str) -> Row:
    reason = f"{document['path']}: {fault}; what was read cannot stand in the tables, please report it"
    return {**document, "status": "quarantined", "relation": None, "release_id": None, "reason": reason}


def _tables(told: Sequence[Mapping[str, list[Row]]]) -> Tables:
    rows: dict[str, list[Row]] = defaultdict(list)
    for one in told:
        for table, found in one.items():
            rows[table].extend(found)
    return {**empty_tables(), **{table: table_from_rows(table, found) for table, found in rows.items()}}


@contextmanager
def uncollected() -> Iterator[None]:
    """While a batch is read the collector rests: rows stay and all else goes by itself, for nothing points in circles;
    it would walk over registries and lexicons again and again."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def tell_alone(path: str, data: bytes, project: Project) -> Tables:
    """A single file as if it were all of ``raw/``: one part. ``path`` tells its kind by its end, and, below a folder
    ``releases``, its publisher by the folder it lies in. What cannot be read is a row of ``documents`` with the reason.
    """
    folders = PurePath(path).parts[:-1]
    below = folders[len(folders) - folders[::-1].index("releases") :] if "releases" in folders else ()
    publisher = next((found for name in reversed(below) if (found := project.publishers.by_alias(name))), None)
    return _tables_of_files([told_by(Source(path, publisher, None, None), data, project, {})])


def told_by(source: Source, data: bytes, project: Project, texts: dict[str, str]) -> dict[str, list[Row]]:
    """The rows of one file, by table. ``texts``: release id -> text of the batch so far; it is added to."""
    document = read(source, data)
    if isinstance(document, SetAside):
        return {"documents": [_document_row(document, "quarantined", None)]}
    try:
        release, found = _normalised(document, project)
        release = _told_apart(release, texts)
        rows = extract(release, project.registry, found.of(release) if found else None)
    except Exception as error:  # one file must never stop the run: it is set aside with the place of the fault
        reason = f"{source.path}: {type(error).__name__}: {error}; the text could not be read, please report it"
        aside = SetAside(document.document_id, source, document.media_type, document.encoding, document.size, reason)
        return {"documents": [_document_row(aside, "quarantined", None)]}
    return {**rows, "documents": [_document_row(document, "accepted", release.release_id)]}


def _normalised(document: Document, project: Project) -> tuple[Release, Mentions | None]:
    """The release; where no profile knows its publisher, with the one that its text is most about, and the mentions
    that were found on the way."""
    release = normalise(document, project.publishers)
    if release.publisher_id != UNKNOWN:
        return release, None
    found = find_mentions(release, project.registry)
    publisher = publisher_of(found)
    if publisher is None:
        return release, found
    if release.read_as != publisher and project.publishers.get(publisher) is not None:
        # How it writes is known: the text is laid out anew.
        known = replace(document, source=replace(document.source, publisher_id=publisher))
        return normalise(known, project.publishers), found
    identity = release_id(publisher, release.number, release.language, release.published_on, release.text)
    return replace(release, publisher_id=publisher, release_id=identity), found


def _told_apart(release: Release, texts: dict[str, str]) -> Release:
    """The release under an id of its own, where another text of the batch bears the same number: a revision, say."""
    if texts.setdefault(release.release_id, release.text) == release.text:
        return release
    digits = hashlib.sha256(release.text.encode()).hexdigest()[:6]
    return replace(release, release_id=f"{release.release_id}-{digits}")


def _document_row(document: Document | SetAside, status: str, release_id: str | None) -> Row:
    source = document.source
    return {
        "document_id": document.document_id, "path": source.path, "publisher_id": source.publisher_id,
        "media_type": document.media_type, "encoding": document.encoding, "bytes": document.size,
        "source_url": source.source_url, "collected_at": source.collected_at, "status": status,
        "relation": "canonical" if release_id else None, "release_id": release_id,
        "reason": document.reason if isinstance(document, SetAside) else None,
    }  # fmt: skip


def tell_once(parts: Sequence[Tables], project: Project, aside: Mapping[str, str] = MappingProxyType({})) -> Tables:
    """The whole dataset from its parts, every story told once; without the files of ``aside``: path -> what is wrong."""
    standing = [_without(part, aside) for part in parts] if aside else parts
    return {**deduplicate(standing, project.registry, project.judgements), "vocabularies": vocabularies_table()}


def _without(part: Tables, aside: Mapping[str, str]) -> Tables:
    """The part with those files in quarantine; what only they tell goes when everything is told once."""
    rows = part["documents"].to_pylist()
    rows = [_set_aside(row, aside[row["path"]]) if row["path"] in aside else row for row in rows]
    return {**part, "documents": table_from_rows("documents", rows)}


def tables_of(raw: Path, project: Project | None = None) -> Tables:
    """All tables of what lies in ``raw/``, in memory."""
    project = project or open_project(raw)
    sources = sources_of(raw, project)
    return tell_once([extract_batch(sources, raw / "releases", project)], project)
