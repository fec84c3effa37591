"""Reading in batches: how many files make a part, and who reads it, this process or one of several.

A batch never depends on the number of workers, nor on which of them reads it: only on the files.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from flows import cache
from flows.model import Source
from flows.pipeline import Project, extract_batch, open_project

PARTS = 64
"""How many parts a corpus is divided into, as long as they stay between one file and ``LARGEST`` files."""

LARGEST = 256
"""Files in a part at most: what is read again when one of them changes, and what a worker holds in memory."""

WORTH_PROCESSES = 1_000
"""From how many unread files on several processes are faster: each one takes 1 to 2 s to come up."""

ReadPart = Callable[[Sequence[Source], Path, Path], Path]
"""A function like ``read_part``."""


class ChangingFileError(OSError):
    """A file was written to while it was read; the next attempt reads it as it is then."""


def in_batches(sources: Sequence[Source]) -> list[tuple[Source, ...]]:
    """Divide the files, in their order, into ``PARTS`` batches of equal size, of ``LARGEST`` files at most."""
    size = min(max(-(-len(sources) // PARTS), 1), LARGEST)
    return [tuple(sources[start : start + size]) for start in range(0, len(sources), size)]


def read_part(batch: Sequence[Source], raw: Path, folder: Path) -> Path:
    """Read and extract the files of a batch and store their part in ``folder``; gives the part's own folder.

    Raises ``OSError`` where a file cannot be read, ``ChangingFileError`` where it did not hold still.
    """
    releases = raw / "releases"
    keys = [cache.document_key(source, releases) for source in batch]
    tables = extract_batch(batch, releases, _project(raw, folder.name))
    if [cache.document_key(source, releases) for source in batch] != keys:
        raise ChangingFileError(f"a file of the batch that begins with {batch[0].path} changed while it was read")
    return cache.store(folder, keys, tables)


@contextmanager
def readers(workers: int, files: int) -> Iterator[ReadPart]:
    """Give ``read_part``, or a function that has it done by one of ``workers`` processes where that is faster."""
    if workers < 2 or files < WORTH_PROCESSES:
        yield read_part
        return
    # Spawned, not forked: this process has threads (Prefect's) whose locks a fork would copy as they stand.
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield lambda batch, raw, folder: pool.submit(read_part, batch, raw, folder).result()


@lru_cache(maxsize=2)
def _project(raw: Path, state: str) -> Project:
    """Registries and profiles, opened once in a process for each ``state`` of theirs (see ``cache.folder_of``)."""
    return open_project(raw)
