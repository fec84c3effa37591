"""What has been read once is not read again: parts kept on disk under the content that made them.

    <cache>/<digest of everything that reads>/<digest of the part's keys>/part.json and <table>.parquet …

A *key* is the digest of one file's bytes and of what the inventory knows of it; a *part* holds the tables of one batch
of files and lists their keys. The invariant: a part is used only if all of its files still stand in raw/ unchanged,
if the code, words, registries and libraries that read them are the same, and if its own bytes are whole. So a build
from the cache and a build without one give the same tables.
"""

from __future__ import annotations

import hashlib
import json
import platform
import shutil
import tempfile
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows import settings
from flows.contract import empty_tables
from flows.model import Source, Tables
from flows.workplace import cache_home

READERS = ("ftfy", "google-re2", "pyarrow")
"""Distributions whose version can change what is read out of a file."""

LATER = (
    *("batches", "build", "cache", "cli", "docs", "faults", "progress", "server", "summary", "workplace"),
    *("deduplicating", "validating", "packaging", "evaluating", "linting", "showing"),
)
"""Modules and stages below ``flows/`` that come after reading or around it: a change there re-reads nothing."""

DIGESTS_KEPT = 3
"""How many states of code and registries keep their parts, the latest used ones: switching a branch costs nothing."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """What the cache knows of an inventory: whole parts (sorted), and the files in none of them (in their order)."""

    parts: tuple[Path, ...]
    unread: tuple[Source, ...]


def reading_digest(code: Path, folders: Iterable[Path]) -> str:
    """16 hexadecimal digits over the code below ``code`` that reads, all files of ``folders``, and the libraries."""
    digest = hashlib.sha256()
    reading = (path for path in code.rglob("*") if path.relative_to(code).parts[0].removesuffix(".py") not in LATER)
    named = [(path.relative_to(code), path) for path in reading if path.suffix in (".py", ".toml")]
    for number, folder in enumerate(folders):
        named += [(Path(str(number)) / path.relative_to(folder), path) for path in folder.rglob("*") if path.is_file()]
    for name, path in sorted((name.as_posix(), path) for name, path in named):
        digest.update(f"{name}\0{_file_digest(path)}\n".encode())
    for name in READERS:
        with suppress(PackageNotFoundError):  # not installed, so not used
            digest.update(f"{name} {version(name)}\n".encode())
    digest.update(f"python {platform.python_version()} unicode {unicodedata.unidata_version}".encode())
    return digest.hexdigest()[:16]


def document_key(source: Source, releases: Path) -> str:
    """The SHA-256 of the file's bytes and of its inventory row; of the error's kind where it cannot be opened."""
    try:
        content = _file_digest(releases / source.path)
    except OSError as error:  # for whoever reads it to say so; once it can be read, its key is another
        content = type(error).__name__
    return hashlib.sha256(f"{content} {json.dumps(astuple(source))}".encode()).hexdigest()


def folder_of(raw: Path) -> Path:
    """Where the parts of ``raw`` are kept: below ``workplace.cache_home()``, by the state of all that reads it."""
    registries = (settings.REFERENCE, settings.PUBLISHERS, raw / "reference", raw / "publishers")
    folders = dict.fromkeys(folder.resolve() for folder in (settings.SCHEMAS, *registries))
    return cache_home() / "parts" / reading_digest(Path(__file__).parent, folders)


def keyed(sources: Iterable[Source], releases: Path) -> dict[str, Source]:
    """Key -> file, in the order of ``sources``."""
    return {document_key(source, releases): source for source in sources}


def recall(folder: Path, keys: Mapping[str, Source]) -> Recalled:
    """Look up an inventory (key -> file) in the parts of ``folder``.

    Parts that are damaged, or that hold a file of this inventory beside one that is gone, are removed.
    """
    parts: list[Path] = []
    known: set[str] = set()
    for part in sorted(folder.glob("[!.]*/part.json")):  # what begins with a dot is being written
        held = _keys_of(part.parent)
        if held is None or (held & keys.keys() and not held <= keys.keys()):
            shutil.rmtree(part.parent, ignore_errors=True)
        elif held and held <= keys.keys() and known.isdisjoint(held):
            parts.append(part.parent)
            known |= held
    return Recalled(tuple(parts), tuple(source for key, source in keys.items() if key not in known))


def store(folder: Path, keys: Sequence[str], tables: Tables) -> Path:
    """Write a part, whole or not at all, and give its folder. Tables without rows are not written."""
    name = hashlib.sha256("\n".join(sorted(keys)).encode()).hexdigest()[:16]
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".part-", dir=folder) as unfinished:
        files = {}
        for table, rows in sorted(tables.items()):
            if rows.num_rows:
                path = Path(unfinished) / f"{table}.parquet"
                pq.write_table(rows, path, compression="zstd")
                files[path.name] = _file_digest(path)
        label = {"keys": sorted(keys), "files": files}
        (Path(unfinished) / "part.json").write_text(json.dumps(label, indent=1) + "\n", encoding="utf-8")
        target = folder / name
        shutil.rmtree(target, ignore_errors=True)
        Path(unfinished).rename(target)
        Path(unfinished).mkdir()  # what the context manager expects to remove
    return target


def load(part: Path) -> Tables:
    """The tables of a part, all tables of the contract present."""
    stored = {path.stem: pq.ParquetFile(path).read(use_threads=False) for path in sorted(part.glob("*.parquet"))}
    return {
        name: _as_contract(stored[name], empty) if name in stored else empty for name, empty in empty_tables().items()
    }


def forget_old(current: Path) -> None:
    """Of the states of the code beside ``current``, keep those used last: ``DIGESTS_KEPT`` with ``current``."""
    current.mkdir(parents=True, exist_ok=True)
    current.touch()
    states = sorted(
        (path for path in current.parent.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime_ns
    )
    for state in [path for path in states if path != current][: -(DIGESTS_KEPT - 1)]:
        shutil.rmtree(state, ignore_errors=True)


def _keys_of(part: Path) -> frozenset[str] | None:
    """The keys a part holds; null where its label or one of its files is damaged or missing."""
    try:
        label = json.loads((part / "part.json").read_text(encoding="utf-8"))
        whole = all(_file_digest(part / name) == digest for name, digest in label["files"].items())
        return frozenset(label["keys"]) if whole else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _as_contract(table: pa.Table, empty: pa.Table) -> pa.Table:
    return table.cast(empty.schema).replace_schema_metadata(None)


def _file_digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
