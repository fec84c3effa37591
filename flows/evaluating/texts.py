"""Where the texts of annotated releases are, and how they are handed to the pipeline without a word from gold.

with TemporaryDirectory() as folder:
    report = evaluate(tables_of(lay_out(gold, raw, Path(folder))), gold)
"""

from __future__ import annotations

import glob
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from flows.evaluating.gold import GoldRelease
from flows.evaluating.strict import GoldError

_SUFFIXES = (".txt", ".md", ".html", ".pdf")
_BESIDE_RELEASES = ("reference", "publishers", "judgements")
"""What else ``raw`` may hold and the pipeline then uses."""


def lay_out(gold: Sequence[GoldRelease], raw: Path, folder: Path) -> Path:
    """A ``raw`` for the evaluation in an empty folder: the texts of gold, with the registries, profiles and judgements
    of ``raw`` where it has them. Gives the folder; GoldError where a text is missing."""
    gather(texts_of(gold, raw / "releases"), raw / "releases", folder)
    for name in _BESIDE_RELEASES:
        if (raw / name).is_dir():
            shutil.copytree(raw / name, folder / name)
    return folder


def texts_of(gold: Sequence[GoldRelease], releases: Path) -> dict[str, Path]:
    """Gold's id -> the file of its text.

    A text is sought beside its annotation (by ``path``, else by the annotation's own name), then in ``../text/`` by the
    id, then below ``releases`` by ``path``, else anywhere there by the id as its name. GoldError where there is none,
    or where several files bear the id.
    """
    return {release.gold_id: _text_of(release, releases) for release in gold}


def _text_of(release: GoldRelease, releases: Path) -> Path:
    folder = release.file.parent
    candidates = [folder / release.path] if release.path else []
    candidates += [release.file.with_suffix(suffix) for suffix in _SUFFIXES]
    candidates += [folder.parent / "text" / f"{release.gold_id}{suffix}" for suffix in _SUFFIXES]
    candidates += [releases / release.path] if release.path else []
    for candidate in candidates:
        if candidate.is_file():
            return candidate
    named = sorted(path for suffix in _SUFFIXES for path in releases.rglob(f"{glob.escape(release.gold_id)}{suffix}"))
    if len(named) > 1:
        raise GoldError(f"{release.file}: several texts for it: {', '.join(str(path) for path in named)}")
    if named:
        return named[0]
    raise GoldError(f"{release.file}: no text for it: neither {', nor '.join(str(path) for path in candidates)}")


def gather(texts: Mapping[str, Path], releases: Path, raw: Path) -> dict[str, str]:
    """Copy the texts to ``raw/releases/`` and tell where each one went: gold's id -> path below ``raw/releases``.

    What is already collected below ``releases`` keeps its path, for its folder is part of how it was collected; all
    else goes flat into one folder that names no publisher, so that the publisher must come from the text.
    """
    paths: dict[str, str] = {}
    for gold_id, text in sorted(texts.items()):
        if text.is_relative_to(releases):
            path = PurePosixPath(text.relative_to(releases).as_posix())
        else:
            path = PurePosixPath("annotated") / f"{gold_id}{text.suffix}"
        target = raw / "releases" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(text, target)
        paths[gold_id] = str(path)
    return paths
