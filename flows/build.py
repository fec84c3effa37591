"""The way of the data, from raw/ to output/: the flow ``build``."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

# Used late, but imported with the rest, while the server comes up.
import frictionless  # noqa: F401
import pandera.pandas  # noqa: F401
import prefect.flow_engine
import prefect.task_engine  # noqa: F401
from prefect import flow, task, unmapped
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.events.worker import EventsWorker
from prefect.futures import as_completed
from prefect.logging.handlers import APILogWorker
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings
from prefect.states import Failed
from prefect.task_runners import ThreadPoolTaskRunner

from flows import cache, faults, packaging, pipeline, workplace
from flows.batches import ReadPart, in_batches, readers
from flows.model import Source, Tables
from flows.progress import followed
from flows.summary import BuildSummary, as_markdown, summarise, told, verdict
from flows.validating import Problem

log = logging.getLogger(__name__)


@flow(name="build", validate_parameters=False)
def build(raw: Path = workplace.RAW, output: Path = workplace.OUTPUT, workers: int = 2) -> BuildSummary | State[Any]:
    """Turn everything in ``raw/`` into validated tables in ``output/``; gives the ``BuildSummary``."""
    # Load
    folder = cache.folder_of(raw)
    known, unread = look_around(raw, folder)
    # Process
    with readers(workers, len(unread)) as reader:
        reading = read.map(in_batches(unread), unmapped(raw), unmapped(folder), unmapped(reader))
        parts = [future.result() for future in followed(as_completed(reading), "reading", len(reading))]
    # Save
    tables, version, problems = tell_and_save(known + parts, raw, output)
    summary = summarise(tables, len(unread), map(told, problems), version)
    create_markdown_artifact(as_markdown(summary), "build-summary", "What the build read, found, doubted and set aside")
    return Failed(message=verdict(summary), data=summary) if problems else summary


def _is_passing(_task: Any, _run: Any, state: Any) -> bool:
    """Whether another attempt may help: what the disk or the network did, not what the code or the data are."""
    return isinstance(state.result(raise_on_failure=False), OSError)


@task(name="look around", cache_policy=NO_CACHE)
def look_around(raw: Path, folder: Path) -> tuple[list[Path], list[Source]]:
    """The parts of ``raw/`` that lie in ``folder`` since an earlier build, and the files that are in none of them."""
    project = pipeline.open_project(raw)
    files = cache.keyed(pipeline.sources_of(raw, project), raw / "releases")
    recalled = cache.recall(folder, files)
    cache.forget_old(folder)
    log.info("%d files, %d of them not read before", len(files), len(recalled.unread))
    return list(recalled.parts), list(recalled.unread)


@task(name="read", cache_policy=NO_CACHE, retries=2, retry_delay_seconds=1, retry_condition_fn=_is_passing)
def read(batch: Sequence[Source], raw: Path, folder: Path, reader: ReadPart) -> Path:
    """Read, normalise and extract a batch of files; the folder of the part that they make."""
    return reader(batch, raw, folder)


def tell_and_save(parts: Sequence[Path], raw: Path, output: Path) -> tuple[Tables, str | None, Sequence[Problem]]:
    """The tables, the version of their package and what is wrong with them. A few files of which rows break a rule are
    set aside, and the rest is told again; with any problem left nothing is written."""
    aside: dict[str, str] = {}
    for _ in range(faults.ROUNDS):
        tables = tell_once(parts, raw, aside)
        version, problems = validate_and_save(tables, output)
        blamed = faults.files_at_fault(problems, tables, aside)
        if not blamed:
            break
        aside |= blamed
    return tables, version, problems


@task(name="tell once", cache_policy=NO_CACHE)
def tell_once(parts: Sequence[Path], raw: Path, aside: Mapping[str, str]) -> Tables:
    """Put the parts together, so that everything is told once, without the files of ``aside``: path -> reason."""
    return pipeline.tell_once([cache.load(part) for part in sorted(parts)], pipeline.open_project(raw), aside)


@task(name="validate and save", cache_policy=NO_CACHE)
def validate_and_save(tables: Tables, output: Path) -> tuple[str | None, Sequence[Problem]]:
    """Write the package and give its version, or give what is wrong with the tables and write nothing."""
    try:
        return packaging.save(tables, output), ()
    except packaging.InvalidTables as invalid:
        return None, invalid.problems


def run(raw: Path, output: Path, workers: int) -> BuildSummary:
    """Run the flow for a command. Raises what the flow raised; what is logged reaches the API before this returns."""
    logging.getLogger(EventsWorker.__name__).setLevel(logging.ERROR)  # it warns of what it is about to deliver
    # No heartbeat: its thread sleeps a second before it ends, and nobody watches a run that lasts as long as a command.
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        runner: Any = ThreadPoolTaskRunner(max_workers=workers)
        try:
            state = build.with_options(task_runner=runner)(raw, output, workers, return_state=True)
        finally:
            EventsWorker.drain_all()
            APILogWorker.drain_all(timeout=5)
    summary: Any = state.result(raise_on_failure=False)
    if isinstance(summary, BaseException):
        raise summary
    assert isinstance(summary, BuildSummary)
    return summary
