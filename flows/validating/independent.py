"""The CSV files judged by frictionless: a second opinion that shares no code with the rest.

It reads 15,000 rows a second, so of a long table it judges the head; the whole of it is judged by pandera, and by
its equality with the Parquet. A stranger's patterns are kept from it: it runs them with ``re``, which can take forever.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from flows import contract
from flows.contract import Schema
from flows.validating.descriptor import Package, Resource
from flows.validating.problems import MOST_PER_KIND, Problem

MOST_ROWS = 20_000

_FIELD_PROPERTIES = (
    "name",
    "type",
    "format",
    "missingValues",
    "trueValues",
    "falseValues",
    "decimalChar",
    "groupChar",
    "bareNumber",
)


def frictionless_problems(package: Package) -> Iterator[Problem]:
    """What frictionless finds in the package's CSV files."""
    resources = [resource for resource in package.resources if resource.format == "csv" and resource.schema]
    for resource in resources:
        yield from _judged(package, resource)


def _judged(package: Package, resource: Resource) -> Iterator[Problem]:
    from frictionless import Dialect, FrictionlessException
    from frictionless import Resource as FrictionlessResource
    from frictionless import Schema as FrictionlessSchema

    assert resource.schema is not None
    try:
        report = FrictionlessResource(
            path=resource.path,
            basepath=str(package.folder),
            format="csv",
            encoding=resource.encoding,
            dialect=Dialect.from_descriptor({k: v for k, v in resource.dialect.items() if k != "$schema"}),
            schema=FrictionlessSchema.from_descriptor(_plain(resource.schema)),
        ).validate(limit_rows=MOST_ROWS, limit_errors=MOST_PER_KIND)
    except FrictionlessException as error:
        yield Problem(resource.table, None, None, "frictionless", str(error.error.message)[:300], resource.path)
        return
    for row, column, kind, message in report.flatten(["rowNumber", "fieldName", "type", "message"]):
        place = None if row is None else row - 1  # frictionless counts the header
        yield Problem(resource.table, place, column, "frictionless", f"{kind}: {str(message)[:300]}", resource.path)


def _plain(schema: Schema) -> dict[str, Any]:
    """The schema without what frictionless need not see: our own properties, foreign keys, strange patterns."""
    return {
        "fields": [
            {
                **{name: field[name] for name in _FIELD_PROPERTIES if name in field},
                "constraints": _constraints(field.get("constraints", {})),
            }
            for field in schema["fields"]
        ],
        **({"primaryKey": list(contract.primary_key_of(schema))} if contract.primary_key_of(schema) else {}),
        "missingValues": schema.get("missingValues", [""]),
    }


def _constraints(constraints: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: value
        for name, value in constraints.items()
        if name != "jsonSchema" and (name != "pattern" or value in _own_patterns())
    }


@cache
def _own_patterns() -> frozenset[str]:
    return frozenset(
        field["constraints"]["pattern"]
        for schema in contract.schemas().values()
        for field in schema["fields"]
        if "pattern" in field.get("constraints", {})
    )
