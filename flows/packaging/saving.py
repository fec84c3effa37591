"""Tables into a folder: written beside it, checked whole, then put in its place by renaming, or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from flows import contract
from flows.model import Tables
from flows.packaging.descriptor import FileFacts, descriptor, file_facts, written
from flows.packaging.files import write_csv, write_parquet
from flows.settings import DESCRIPTOR, OUTPUT, ROOT, SCHEMAS
from flows.validating import Problem, validate
from flows.validating.package import check_package

try:
    import fcntl
except ImportError:  # Windows: two builds into one folder at a time are not kept apart
    fcntl = None  # type: ignore[assignment]

UNPUBLISHED = "0.1.0-dev"


class InvalidTables(ValueError):  # noqa: N818 - says what the tables are
    """The tables break the contract; nothing was written. ``problems`` says where."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        first = problems[0]
        super().__init__(f"{len(problems)} problems, the first in {first.table}: {first.message}")
        self.problems = tuple(problems)


class OutputError(OSError):
    """The folder cannot take the tables; the message says why and what to do. Nothing was changed."""


def save(tables: Tables, output: Path, descriptor_path: Path | None = None, version: str = UNPUBLISHED) -> str:
    """Put the tables into ``output`` as CSV and Parquet, with their descriptor; gives the version.

    The project's own ``output/`` is described by the ``datapackage.json`` at the project's root, beside ``schemas/``;
    any other folder becomes a package that stands by itself, descriptor and schemas included. What else lies in
    ``output`` (``versions/``, ``versions.json``) stays.

    All is written to a folder beside ``output`` and checked there; then ``output`` changes at once. Raises
    ``InvalidTables`` and ``OutputError``; then everything is as it was.
    """
    output = output.resolve()
    if descriptor_path is None:
        descriptor_path = (ROOT if output == OUTPUT.resolve() else output) / DESCRIPTOR
    base = descriptor_path.resolve().parent
    if not output.is_relative_to(base):
        raise OutputError(f"{output} must lie below {base}, the folder of its {DESCRIPTOR}")
    problems = validate(tables)
    if problems:
        raise InvalidTables(problems)
    _refuse_strangers(output, descriptor_path)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with _workbench(output) as bench:
            package = bench / "package"
            below = output.relative_to(base).as_posix()
            write_package(tables, package, version, data=below)
            problems = check_package(package, validated=tables)
            if problems:
                raise InvalidTables(problems)
            new = package if below == "." else package / below
            _keep_others(output, new, _own_files(output, descriptor_path))
            _swap(new, output, bench / "old", package / DESCRIPTOR, descriptor_path)
    except OutputError:
        raise
    except OSError as error:
        raise OutputError(
            f"{output} cannot be replaced: {error.strerror or error} ({error.filename}); "
            "name a folder whose parent you may write to, and that is not itself a mounted disk"
        ) from error
    return version


def write_package(tables: Tables, folder: Path, version: str = UNPUBLISHED, data: str = ".") -> None:
    """Write the tables as a package that stands by itself: data files in ``folder/data``, descriptor and schemas.

    Unchecked: ``save`` checks. The same tables give the same bytes.
    """
    (folder / data).mkdir(parents=True)
    (folder / "schemas").mkdir()
    files: dict[str, FileFacts] = {}
    for table in contract.TABLES:
        shutil.copyfile(SCHEMAS / f"{table}.json", folder / "schemas" / f"{table}.json")
        csv, parquet = folder / data / f"{table}.csv", folder / data / f"{table}.parquet"
        write_csv(tables[table], csv)
        write_parquet(tables[table], parquet, contract.schema(table))
        files[table] = file_facts(csv, folder)
        files[f"{table}-parquet"] = file_facts(parquet, folder)
    (folder / DESCRIPTOR).write_text(written(descriptor(tables, files, version)), encoding="utf-8")


def _own_files(output: Path, descriptor_path: Path) -> frozenset[str]:
    """The names in ``output`` that a build replaces: the tables' files, and what else its own package holds."""
    names = {f"{table}{ending}" for table in contract.TABLES for ending in (".csv", ".parquet")}
    if descriptor_path.resolve().parent == output:
        names |= {DESCRIPTOR, "schemas"}
    return frozenset(names)


def _refuse_strangers(output: Path, descriptor_path: Path) -> None:
    """A folder that was never ours and holds other things is left alone."""
    if not output.exists():
        return
    if not output.is_dir():
        raise OutputError(f"{output} is a file; name a folder")
    others = sorted(path.name for path in output.iterdir() if not path.name.startswith("."))
    ours = _own_files(output, descriptor_path) | {"versions", "versions.json"}
    if not descriptor_path.is_file() and not ours.issuperset(others):
        strangers = ", ".join([name for name in others if name not in ours][:5])
        raise OutputError(
            f"{output} holds other things ({strangers}) and no {DESCRIPTOR}; name an empty or a new folder"
        )


@contextmanager
def _workbench(output: Path) -> Iterator[Path]:
    """A folder beside ``output``, on the same disk, for one build at a time; what a killed build left is put right."""
    bench = output.parent / f".{output.name}.building"
    bench.mkdir(exist_ok=True)
    with _locked(bench, output):
        if (bench / "old").exists() and not output.exists():
            (bench / "old").rename(output)
        _empty(bench)
        try:
            yield bench
        finally:
            if output.exists() or not (bench / "old").exists():
                shutil.rmtree(bench)


@contextmanager
def _locked(bench: Path, output: Path) -> Iterator[None]:
    if fcntl is None:
        yield
        return
    handle = os.open(bench, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise OutputError(f"another build is writing {output}; wait for it to end") from error
    finally:
        os.close(handle)


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def _keep_others(output: Path, new: Path, own: frozenset[str]) -> None:
    """What else lies in ``output`` also in ``new``: as a second name of the same file, else as a copy."""
    for path in sorted(output.iterdir()) if output.is_dir() else ():
        if path.name in own:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.copytree(path, new / path.name, symlinks=True, copy_function=_link)
        else:
            _link(path, new / path.name)


def _link(source: Path | str, target: Path | str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _swap(new: Path, output: Path, old: Path, new_descriptor: Path, descriptor_path: Path) -> None:
    """``new`` becomes ``output`` and the descriptor follows; what goes wrong on the way is undone."""
    apart = descriptor_path.resolve().parent != output
    had = output.exists()
    if had:
        output.rename(old)
    try:
        new.rename(output)
        if apart:
            try:
                new_descriptor.replace(descriptor_path)
            except OSError:
                output.rename(new)
                raise
    except OSError:
        if had:
            old.rename(output)
        raise
