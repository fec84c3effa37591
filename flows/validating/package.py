"""A package on disk, judged whole: descriptor, files, tables, and the two forms of each table against each other."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pyarrow as pa

from flows.model import Tables
from flows.validating.descriptor import Package, Resource, open_package
from flows.validating.independent import frictionless_problems
from flows.validating.problems import Problem
from flows.validating.reading import MOST_BYTES, difference, is_plain, read_csv, read_parquet
from flows.validating.tables import validate

_DIGESTS = {32: "md5", 40: "sha1", 64: "sha256", 128: "sha512"}


def check_package(path: Path, validated: Tables | None = None) -> list[Problem]:
    """All that is wrong with the package at ``path``, a folder or its ``datapackage.json``; empty = valid.

    Raises ``Unreadable`` where it is no package. ``validated`` are tables that passed ``validate`` in memory: where the
    files hold just these, they are not validated once more.
    """
    package, problems = open_package(path)
    sound: list[Resource] = []
    for resource in package.resources:
        wrong = _file_problems(resource)
        problems += wrong
        if not any(problem.code == "too_large" for problem in wrong):
            sound.append(resource)
    package = package._replace(resources=tuple(sound))
    tables, other_tables, wrong = _tables(package)
    problems += wrong
    known = (
        validated is not None
        and set(tables) == set(validated)
        and all(tables[table].equals(validated[table]) for table in tables)
    )
    schemas = {table: schema for table, schema in package.schemas.items() if table in tables}
    if not known:
        problems += [_at(problem, package) for problem in validate(tables, schemas)]
    if other_tables:
        problems += [_at(problem, package) for problem in validate({**tables, **other_tables}, schemas)]
    problems = list(dict.fromkeys(problems))
    told = {(problem.table, problem.row) for problem in problems}
    problems += [
        problem
        for problem in frictionless_problems(package)
        if (problem.table, problem.row) not in told and (problem.table, None) not in told
    ]
    return problems


def _file_problems(resource: Resource) -> list[Problem]:
    """Size and hash of the file against the descriptor's."""
    problems = []
    size = resource.file.stat().st_size
    if size > MOST_BYTES:
        return [Problem(resource.table, None, None, "too_large", f"the file has {size} bytes", resource.path)]
    if resource.size is not None and resource.size != size:
        message = f"the file has {size} bytes, datapackage.json says {resource.size}"
        problems.append(Problem(resource.table, None, None, "wrong_size", message, resource.path))
    if resource.hash is not None:
        named, _, digest = resource.hash.rpartition(":")
        method = named or _DIGESTS.get(len(digest), "")
        if method not in _DIGESTS.values():
            message = f"the hash {resource.hash[:80]!r} is of no known kind"
            problems.append(Problem(resource.table, None, None, "descriptor", message, resource.path))
        else:
            with resource.file.open("rb") as data:
                found = hashlib.file_digest(data, method).hexdigest()
            if found != digest.lower():
                message = f"the file's {method} is {found}, datapackage.json says {digest[:128]}"
                problems.append(Problem(resource.table, None, None, "wrong_hash", message, resource.path))
    return problems


def _tables(package: Package) -> tuple[dict[str, pa.Table], dict[str, pa.Table], list[Problem]]:
    """Each table from its Parquet file, else its CSV file; those whose CSV differs, from that; what is wrong."""
    tables: dict[str, pa.Table] = {}
    other_tables: dict[str, pa.Table] = {}
    problems: list[Problem] = []
    for table, schema in package.schemas.items():
        forms: dict[str, pa.Table] = {}
        for resource in package.resources:
            if resource.table != table or resource.format in forms:
                continue
            if resource.format == "parquet":
                read = read_parquet(table, schema, resource.file, resource.path, strict=package.ours)
            elif resource.format == "csv" and is_plain(schema, resource.dialect, resource.encoding):
                read = read_csv(table, schema, resource.file, resource.path)
            else:
                continue
            problems += read.problems
            if read.rows is not None:
                forms[resource.format] = read.rows
        if len(forms) == 2:
            path = next(
                resource.path for resource in package.resources if resource.table == table and resource.format == "csv"
            )
            differences = difference(table, schema, forms["csv"], forms["parquet"], path)
            problems += differences
            if differences:
                other_tables[table] = forms["csv"]
        if forms:
            tables[table] = forms.get("parquet", forms.get("csv"))
    return tables, other_tables, problems


def _at(problem: Problem, package: Package) -> Problem:
    """The problem with the file in which people will look for it: the table's CSV, else what there is."""
    paths = [resource.path for resource in package.resources if resource.table == problem.table]
    csv = [path for path in paths if path.endswith(".csv")]
    return problem._replace(file=next(iter([*csv, *paths]), None))
