"""Where the texts of annotated releases are, and how they are handed to the pipeline without a word from gold."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from flows.evaluating.gold import GoldRelease
from flows.evaluating.strict import GoldError

_SUFFIXES = (".txt", ".md", ".html", ".pdf")


def texts_of(gold: Sequence[GoldRelease], releases: Path) -> dict[str, Path]:
    """Gold's id -> the file of its text.

    A text is sought beside its annotation (by ``path``, else by the annotation's own name), then in ``../text/`` by the
    id, then below ``releases`` by ``path``. GoldError where there is none.
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
