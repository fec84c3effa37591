"""How far it is: a bar where somebody watches a terminal, a plain line now and then where the output is a log."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

log = logging.getLogger(__name__)

T = TypeVar("T")

LINES = 10
"""Lines written to a log for one piece of work, at most."""


def followed(items: Iterable[T], label: str, total: int) -> Iterator[T]:
    """Pass ``items`` on, telling how many of ``total`` have gone by. Says nothing where there are none."""
    if total and sys.stderr.isatty():
        yield from _with_bar(items, label, total)
    else:
        yield from _with_lines(items, label, total)


def _with_bar(items: Iterable[T], label: str, total: int) -> Iterator[T]:
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield from bar.track(items, total=total, description=label)


def _with_lines(items: Iterable[T], label: str, total: int) -> Iterator[T]:
    every = max(-(-total // LINES), 1)
    for number, item in enumerate(items, start=1):
        if number % every == 0 or number == total:
            log.info("%s %d of %d", label, number, total)
        yield item
