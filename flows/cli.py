"""The command ``entente``. What a command needs is imported in it, so that ``entente --help`` answers at once.

Exit codes of every command: 0 done; 1 something is wrong with the data (a build then writes nothing); 2 the command
could not do its work (no such folder, a registry that cannot be read, no server …), with a message that says what to
do; 3 done, but every file of a build was set aside, or any with ``--strict``; 130 interrupted.
"""

from __future__ import annotations

import gc
import logging
import os
import shutil
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, NoReturn

import typer

from flows import workplace

INVALID, UNUSABLE, SET_ASIDE, INTERRUPTED = 1, 2, 3, 130

app = typer.Typer(
    name="entente",
    help="Space agencies' press releases as validated tables.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class ReportFormat(StrEnum):
    """How the problems of a package are told."""

    TEXT = "text"
    JSON = "json"
    JUNIT = "junit"
    GITHUB = "github"


class FigureFormat(StrEnum):
    """How figures are told."""

    TEXT = "text"
    JSON = "json"


@app.command()
def build(
    raw: Annotated[
        Path,
        typer.Option(help="Folder that holds releases/; what else it lacks is the project's own.", show_default="raw"),
    ] = workplace.RAW,
    output: Annotated[
        Path,
        typer.Option(
            help="Folder for the tables; any other than the project's gets its own descriptor.", show_default="output"
        ),
    ] = workplace.OUTPUT,
    workers: Annotated[
        int, typer.Option(min=1, max=256, help="How many batches are read at a time.", show_default="all processors")
    ] = workplace.processors(),
    strict: Annotated[bool, typer.Option("--strict", help="End with code 3 if files were set aside.")] = False,
) -> None:
    """Turn the releases of raw/ into validated tables in output/.

    Says what was read, found, doubted and set aside. Nothing is written unless every check passes. A file that cannot
    be read is set aside with the reason and fails nothing; a file that has not changed is not read again. The run is
    told to the Prefect server of PREFECT_API_URL, or to a temporary one.

    Ends with code 0 if all is done, 1 if the tables are not valid, 2 if the work could not be done, 3 if every file
    was set aside (or any, with --strict).
    """
    from flows.server import prefect_api, quieten

    if not (raw / "releases").is_dir():
        _give_up(f"there is no folder {raw / 'releases'}; name the folder that holds releases/ with --raw")
    _log_to_screen()
    quieten(workplace.cache_home() / "prefect")
    with _own_errors_told(), prefect_api() as ready:
        with _imports_kept():
            from flows.build import run  # while the server comes up
        ready()
        summary = run(raw.resolve(), output.resolve(), workers)
    from flows.summary import as_text

    typer.echo(as_text(summary))
    if summary.problems:
        raise typer.Exit(INVALID)
    if summary.set_aside and (strict or not summary.releases):
        raise typer.Exit(SET_ASIDE)


@app.command()
def validate(
    package: Annotated[
        Path, typer.Argument(help="A package's folder or its datapackage.json.", show_default="the project's own")
    ] = workplace.HERE,
    format: Annotated[ReportFormat, typer.Option(help="How problems are told.")] = ReportFormat.TEXT,  # noqa: A002
) -> None:
    """Check a package on disk: descriptor, files, schemas, keys, rules and evidence.

    Ends with code 0 if it is valid, 1 if it is not, 2 if it cannot be read at all.
    """
    from flows.validating.package import check_package
    from flows.validating.reports import render

    with _own_errors_told():
        problems = check_package(package)
        typer.echo(render(problems, format.value))
    if problems:
        raise typer.Exit(INVALID)


@app.command()
def evaluate(
    gold: Annotated[
        Path, typer.Option(help="Folder of annotated releases.", show_default="tests/gold")
    ] = workplace.HERE / "tests" / "gold",
    raw: Annotated[
        Path,
        typer.Option(help="Folder that holds releases/; what else it lacks is the project's own.", show_default="raw"),
    ] = workplace.RAW,
    format: Annotated[FigureFormat, typer.Option(help="How figures are told.")] = FigureFormat.TEXT,  # noqa: A002
    details: Annotated[
        int | None, typer.Option(min=0, help="List so many faults of a layer.", show_default="all")
    ] = None,
) -> None:
    """Compare what raw/ gives with annotated releases: precision, recall, F1, misses and false alarms."""
    from flows.evaluating.evaluate import evaluate as compare
    from flows.evaluating.loading import load_gold
    from flows.evaluating.report import render
    from flows.evaluating.texts import lay_out
    from flows.pipeline import tables_of

    with _own_errors_told():
        annotated = load_gold(gold)
        if not (raw / "releases").is_dir():
            _give_up(f"there is no folder {raw / 'releases'}; name the folder that holds releases/ with --raw")
        with TemporaryDirectory(prefix="entente-") as folder:
            tables = tables_of(lay_out(annotated, raw, Path(folder)))
        typer.echo(render(compare(tables, annotated), format.value, details), nl=False)


@app.command()
def read(
    files: Annotated[list[str], typer.Argument(help="Releases, as files; - reads standard input.", metavar="FILE…")],
    json: Annotated[
        bool, typer.Option("--json", help="The rows by table, one JSON object a file, each on a line.")
    ] = False,
) -> None:
    """Tell what releases say, each on a page of its own, with the evidence underlined in its text.

    Names and dates are read as in a build, with the project's own registries. Ends with code 2 if a file cannot be
    read; the others are told all the same.
    """
    from flows.pipeline import open_project, tell_alone
    from flows.showing import as_json, reason_aside, show

    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    terminal = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    width = shutil.get_terminal_size().columns
    unreadable = shown = 0
    with _own_errors_told():
        project = open_project(workplace.RAW)
    for name in files:
        reason: str | None
        with _own_errors_told():
            try:
                data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
            except OSError as error:
                reason = f"{name}: {error.strerror or error}; name a file that can be opened, or - for standard input"
            else:
                told = tell_alone(name, data, project)
                reason = reason_aside(told)
        if reason is not None:
            unreadable += 1
            _complain(reason)
        elif json:
            typer.echo(as_json(told))
        else:
            typer.echo(("\n" if shown else "") + show(told, width, terminal), nl=False)
            shown += 1
    if unreadable:
        raise typer.Exit(UNUSABLE)


@app.command()
def lint(
    corpus: Annotated[
        list[Path] | None,
        typer.Option(help="Texts in which words and rules should fire.", show_default="tests/gold and raw/releases"),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="List also what is only news.")] = False,
) -> None:
    """Check the lexicons and the patterns of the rules.

    Lexicons: words misspelt, doubled, out of reach, in one language only, never firing. Patterns: none may take longer
    than a line is long. Ends with code 1 if there is an error; what is only worth a look is listed and fails nothing.
    """
    from flows.linting import ERROR, INFO, WARNING, as_lines, lint
    from flows.pipeline import open_project

    folders = corpus or [workplace.HERE / "tests" / "gold", workplace.RAW / "releases"]
    with _own_errors_told():
        files = sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in (".txt", ".md"))
        complaints = lint(files, open_project(workplace.RAW))
    lines = as_lines(complaints, INFO if everything else WARNING)
    errors = sum(complaint.severity == ERROR for complaint in complaints)
    typer.echo("\n".join([*lines, f"{errors} error{'s' * (errors != 1)}, {len(lines) - errors} to look at"]))
    if errors:
        raise typer.Exit(INVALID)


@app.command()
def docs() -> None:
    """Renew what is generated in README.md, schemas/README.md and CITATION.cff of a checkout."""
    from flows.docs import renew

    with _own_errors_told():
        for path in renew(workplace.HERE):
            typer.echo(f"renewed {path.name if path.parent == workplace.HERE else path.relative_to(workplace.HERE)}")


def main() -> None:
    """Run the command. A fault of the program's own ends it with a traceback, and not with the code of bad data."""
    code: object = None
    try:
        app()
    except SystemExit as end:
        code = end.code
    except Exception:
        traceback.print_exc()
        code = UNUSABLE
    _leave(code if isinstance(code, int) else int(code is not None))


def _leave(code: int) -> NoReturn:
    """End at once: what is torn down takes time, and where it is still in use its library complains at length."""
    with suppress(OSError):  # nobody reads any more: `entente … | head`
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


@contextmanager
def _imports_kept() -> Iterator[None]:
    """What is imported stays: to look for garbage in it, then and later, costs a tenth of a build."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@contextmanager
def _own_errors_told() -> Iterator[None]:
    """Turn what the code itself raises, and what the disk does, into a message and code 2; the rest is a fault of ours
    and keeps its traceback."""
    try:
        yield
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
    except (OSError, ValueError, RuntimeError) as error:
        if isinstance(error, OSError) or type(error).__module__.startswith("flows."):
            _give_up(str(error))
        raise


def _give_up(message: str) -> NoReturn:
    _complain(message)
    raise typer.Exit(UNUSABLE)


def _complain(message: str) -> None:
    from flows.summary import plain

    typer.echo(f"entente: {plain(message)}", err=True)


def _log_to_screen() -> None:
    """Where nobody watches a bar, what the flow logs goes to standard error as plain lines with the time."""
    logger = logging.getLogger("flows")
    logger.setLevel(logging.INFO)
    if not sys.stderr.isatty():
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%d %H:%M:%S"))
        logger.addHandler(handler)


if __name__ == "__main__":
    main()
