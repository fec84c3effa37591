"""``datapackage.json``: read with care, held against the official profile, and against what the profile cannot see.

The v2 profile passes versions that are none, foreign keys to nowhere, paths of mixed formats, a name given twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from flows.contract import Schema
from flows.validating.problems import Problem, Unreadable, shown
from flows.validating.profile import profile_errors
from flows.validating.schemas import dangling_checks, dangling_references, schema_problems, without_own_properties
from flows.validating.strangers import NotJson, path_fault, read_json

DESCRIPTOR = "datapackage.json"
PARQUET = "application/vnd.apache.parquet"
_MOST_RESOURCES = 10_000

# semver.org, 2.0.0
_VERSION = re.compile(
    r"(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})"
    r"(-[0-9A-Za-z-]{1,40}(\.[0-9A-Za-z-]{1,40}){0,9})?(\+[0-9A-Za-z.-]{1,80})?"
)


class Resource(NamedTuple):
    """A resource whose file can be looked at: safe path, known format, schema where it has one."""

    name: str
    table: str
    """The name without ``-parquet``: what the CSV and the Parquet of a table share."""
    path: str
    file: Path
    format: str
    """``csv``, ``parquet`` or whatever the descriptor or the file's name says."""
    size: int | None
    hash: str | None
    encoding: str
    dialect: Mapping[str, Any]
    schema: Schema | None


class Package(NamedTuple):
    """A package as far as its descriptor goes."""

    folder: Path
    ours: bool
    """Whether it is Entente's own dataset: then its tables keep all rules of the contract that travels with it."""
    resources: tuple[Resource, ...]
    schemas: Mapping[str, Schema]


def open_package(path: Path) -> tuple[Package, list[Problem]]:
    """The package at ``path`` (its folder or its descriptor) and what is wrong with the descriptor.

    Raises ``Unreadable`` where there is no descriptor or it is no JSON object.
    """
    file = path / DESCRIPTOR if path.is_dir() else path
    if not file.is_file():
        raise Unreadable(f"{path} is no data package: there is no file {file}")
    try:
        told = read_json(file)
    except (NotJson, OSError) as error:
        raise Unreadable(f"{file} cannot be read: {error}") from error
    folder = file.parent
    version = "1.0" if "profile" in told and "$schema" not in told else "2.0"
    problems = [_of(f"{place}: {said}") for place, said in profile_errors(told, "datapackage", version)]
    problems += _head_problems(told)
    ours = told.get("name") == "entente"
    resources: list[Resource] = []
    listed = told.get("resources")
    schema_files: dict[str, str] = {}
    for place, resource in enumerate(listed[:_MOST_RESOURCES] if isinstance(listed, list) else []):
        found = _resource(resource, place, folder, ours, problems, schema_files) if isinstance(resource, dict) else None
        if found:
            resources.append(found)
    problems += _names_twice(listed)
    schemas: dict[str, Schema] = {}
    for one in resources:
        if one.schema is not None and one.table not in schemas:
            schemas[one.table] = one.schema
    problems += dangling_references(schemas, schema_files)
    problems += dangling_checks(schemas, schema_files)
    problems += _parquet_alone(resources, ours)
    problems += _unused_schemas(folder, schema_files, ours)
    return Package(folder, ours, tuple(resources), schemas), problems


def _head_problems(told: Mapping[str, Any]) -> Iterator[Problem]:
    version = told.get("version")
    if version is None and told.get("name") == "entente":
        yield Problem(None, None, None, "version", "there is no version", DESCRIPTOR)
    elif version is not None and not (isinstance(version, str) and _VERSION.fullmatch(version)):
        yield Problem(None, None, None, "version", f"the version {shown(version)} is no semantic version", DESCRIPTOR)
    listed = told.get("resources")
    if isinstance(listed, list) and len(listed) > _MOST_RESOURCES:
        message = f"there are {len(listed)} resources; only {_MOST_RESOURCES} are checked"
        yield Problem(None, None, None, "too_large", message, DESCRIPTOR)


def _names_twice(listed: object) -> Iterator[Problem]:
    seen: set[str] = set()
    for resource in listed if isinstance(listed, list) else []:
        name = resource.get("name") if isinstance(resource, dict) else None
        if isinstance(name, str) and name in seen:
            yield Problem(name, None, None, "duplicate_name", f"two resources are named {name!r}", DESCRIPTOR)
        elif isinstance(name, str):
            seen.add(name)


def _resource(
    told: Mapping[str, Any], place: int, folder: Path, ours: bool, problems: list[Problem], schema_files: dict[str, str]
) -> Resource | None:
    """The resource, if its file can be looked at; what is wrong with its description goes to ``problems``."""
    name = told["name"] if isinstance(told.get("name"), str) else f"resource {place + 1}"
    table = name.removesuffix("-parquet")
    paths = told.get("path")
    if paths is None:
        return None  # inline data: the profile has judged it
    paths = paths if isinstance(paths, list) else [paths]
    faults = [(path, path_fault(path, folder)) for path in paths]
    bad = [
        Problem(table, None, None, "unsafe_path", f"the path {shown(path)} {fault}", DESCRIPTOR)
        for path, fault in faults
        if fault
    ]
    formats = {_format(path, told) for path in paths if isinstance(path, str)}
    endings = {Path(path).suffix.lower() for path in paths if isinstance(path, str)}
    if len(endings) > 1:
        bad.append(
            Problem(
                table,
                None,
                None,
                "mixed_path",
                f"the path lists files of several formats: {', '.join(sorted(endings))}",
                DESCRIPTOR,
            )
        )
    schema = _schema(told.get("schema"), table, folder, ours, bad, schema_files)
    form = next(iter(formats), "")
    if form == "parquet" and ("encoding" in told or "dialect" in told):
        bad.append(
            Problem(table, None, None, "descriptor", "a Parquet file has neither encoding nor dialect", DESCRIPTOR)
        )
    if ours and form not in ("csv", "parquet"):
        bad.append(Problem(table, None, None, "descriptor", f"the format is {form!r}, not csv or parquet", DESCRIPTOR))
    for path in paths:
        if path_fault(path, folder) is None and not (folder / path).is_file():
            bad.append(Problem(table, None, None, "missing_file", f"there is no file {path}", path))
    problems += bad
    if len(paths) != 1 or any(problem.code in ("unsafe_path", "missing_file") for problem in bad):
        return None
    return Resource(
        name=name,
        table=table,
        path=paths[0],
        file=folder / paths[0],
        format=form,
        size=told["bytes"] if isinstance(told.get("bytes"), int) else None,
        hash=told["hash"] if isinstance(told.get("hash"), str) else None,
        encoding=told["encoding"] if isinstance(told.get("encoding"), str) else "utf-8",
        dialect=told["dialect"] if isinstance(told.get("dialect"), dict) else {},
        schema=schema,
    )


def _schema(
    told: object, table: str, folder: Path, ours: bool, problems: list[Problem], schema_files: dict[str, str]
) -> Schema | None:
    if told is None:
        if ours:
            problems.append(Problem(table, None, None, "bad_schema", "the resource has no schema", DESCRIPTOR))
        return None
    file = DESCRIPTOR
    if isinstance(told, str):
        fault = path_fault(told, folder)
        if fault:
            problems.append(
                Problem(table, None, None, "unsafe_path", f"the schema's path {shown(told)} {fault}", DESCRIPTOR)
            )
            return None
        file = told
        if not (folder / told).is_file():
            problems.append(Problem(table, None, None, "missing_file", f"there is no schema {told}", told))
            return None
        try:
            told = read_json(folder / told)
        except (NotJson, OSError) as error:
            problems.append(Problem(table, None, None, "bad_schema", f"the schema cannot be read: {error}", file))
            return None
    if not isinstance(told, dict):
        return None  # the profile has said so
    known = schema_files.get(table) == file != DESCRIPTOR  # CSV and Parquet share a schema: it is judged once
    schema_files[table] = file
    wrong = schema_problems(table, told, file, ours)
    if not known:
        problems += wrong
    if wrong:
        return None
    return told if ours else without_own_properties(told)


def _parquet_alone(resources: list[Resource], ours: bool) -> Iterator[Problem]:
    names = {resource.name for resource in resources}
    for resource in resources if ours else ():
        other = resource.table if resource.name != resource.table else f"{resource.table}-parquet"
        if other not in names:
            message = f"there is a resource {resource.name!r} and none named {other!r} that can be read"
            yield Problem(resource.table, None, None, "missing_table", message, DESCRIPTOR)


def _unused_schemas(folder: Path, schema_files: Mapping[str, str], ours: bool) -> Iterator[Problem]:
    """A schema that lies in the package and that no resource uses: its table has been left out."""
    if not ours:
        return
    used = set(schema_files.values())
    for file in sorted((folder / "schemas").glob("*.json")):
        if (path := file.relative_to(folder).as_posix()) not in used:
            yield Problem(file.stem, None, None, "unused_schema", f"no resource uses the schema {path}", DESCRIPTOR)


def _format(path: str, told: Mapping[str, Any]) -> str:
    if told.get("mediatype") == PARQUET:
        return "parquet"
    named = told.get("format")
    return (named if isinstance(named, str) else Path(path).suffix.lstrip(".")).lower()


def _of(message: str) -> Problem:
    return Problem(None, None, None, "descriptor", message, DESCRIPTOR)
