"""Which files there are to read, and what the manifest and the folders' names know of them."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from flows.ids import slug
from flows.model import Source
from flows.publishers import Publishers

MANIFEST = "manifest.csv"


class ManifestError(ValueError):
    """The manifest cannot be used; the message names the file, the line and the remedy."""


def inventory(releases: Path, publishers: Publishers) -> list[Source]:
    """Every file below ``releases``, at any depth, in the order of its path; the manifest itself excepted.

    A link is followed only where it leads to a place within ``releases``. The publisher is the manifest's, else that of
    the deepest folder whose name a profile bears, else null. Raises ``ManifestError``; a missing folder has no files.
    """
    manifest = read_manifest(releases / MANIFEST)
    return [_source(path, manifest.get(path, {}), publishers) for path in sorted(_files(releases))]


def read_manifest(path: Path) -> Mapping[str, Mapping[str, str]]:
    """Rows of ``manifest.csv`` by their ``path``; none where there is no manifest. Raises ``ManifestError``."""
    if not path.is_file():
        return {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            if "path" not in (reader.fieldnames or ()):
                raise ManifestError(f"{path}: no column 'path' in its first line; write the header as in raw/releases")
            rows: dict[str, Mapping[str, str]] = {}
            for row in reader:
                key = str(PurePosixPath((row["path"] or "").strip().replace("\\", "/")))
                if key in rows:
                    raise ManifestError(f"{path}, line {reader.line_num}: {key!r} is listed twice; keep one of the two")
                rows[key] = {str(name): (value or "").strip() for name, value in row.items() if isinstance(value, str)}
            return rows
    except (UnicodeDecodeError, csv.Error) as error:
        raise ManifestError(f"{path}: not a CSV file in UTF-8 ({error}); save it as such") from error


def _files(releases: Path) -> Iterator[str]:
    root = releases.resolve()
    seen = {root}
    for folder, folders, files in os.walk(releases, followlinks=True):
        here = Path(folder)
        kept = []
        for name in folders:
            target = (here / name).resolve()
            # A linked folder that was walked already, or that holds this one, would be walked for ever.
            if target.is_relative_to(root) and target not in seen:
                seen.add(target)
                kept.append(name)
        folders[:] = sorted(kept)
        for name in files:
            path = here / name
            if path.is_file() and path.resolve().is_relative_to(root):
                relative = path.relative_to(releases).as_posix()
                if relative != MANIFEST:
                    yield relative


def _source(path: str, row: Mapping[str, str], publishers: Publishers) -> Source:
    stated = row.get("publisher") or None
    known = publishers.by_alias(stated) if stated else None
    publisher = (known or slug(stated)) if stated else _publisher_of_folder(path, publishers)
    return Source(path, publisher, row.get("source_url") or None, row.get("collected_at") or None)


def _publisher_of_folder(path: str, publishers: Publishers) -> str | None:
    for folder in reversed(PurePosixPath(path).parts[:-1]):
        if found := publishers.by_alias(folder):
            return found
    return None
