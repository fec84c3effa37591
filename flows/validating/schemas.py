"""A Table Schema from outside: is it one, and can it be run?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as pa

from flows import contract
from flows.contract import ARROW_TYPES, Schema, arrow_schema_of, columns_of, foreign_keys_of, primary_key_of
from flows.validating.constraints import value_checks
from flows.validating.problems import Problem
from flows.validating.profile import profile_errors
from flows.validating.rows import ROW_RULES, Check, columns_used

# Our own properties; a schema of another package may use the same words for something else.
OWN_PROPERTIES = ("checks", "slice", "order", "evidenceUnless")
_KINDS_OF_EVIDENCE = (None, "verbatim", "unspaced", "stated")


def schema_problems(table: str, schema: Mapping[str, Any], file: str, ours: bool) -> list[Problem]:
    """What is wrong with the schema itself; empty = it can be run. ``ours``: our own properties are read too."""
    if table in contract.TABLES and schema == contract.schema(table):
        return []  # the project's own: its tests have judged it
    version = "1.0" if "datapackage.org/profiles/1" in str(schema.get("$schema", "2.0")) else "2.0"
    wrong = [
        Problem(table, None, None, "bad_schema", f"{place}: {said}", file)
        for place, said in profile_errors(schema, "tableschema", version)
    ]
    if wrong:
        return wrong
    return [Problem(table, None, column, "bad_schema", said, file) for column, said in _faults(schema, ours)]


def without_own_properties(schema: Schema) -> Schema:
    """The schema as any Table Schema, our own properties left out."""
    bare = {name: value for name, value in schema.items() if name not in OWN_PROPERTIES}
    bare["fields"] = [
        {name: value for name, value in field.items() if name not in ("evidence", "evidenceUnless")}
        for field in schema["fields"]
    ]
    return bare


def dangling_references(schemas: Mapping[str, Schema], files: Mapping[str, str]) -> Iterator[Problem]:
    """Foreign keys to tables or columns that the package does not have."""
    for table, schema in schemas.items():
        for key in foreign_keys_of(table, schema):
            at = ", ".join(key.columns)
            if key.other_table not in schemas:
                message = f"the foreign key refers to the table {key.other_table!r}, which the package does not have"
                yield Problem(table, None, at, "bad_schema", message, files.get(table))
            elif missing := [c for c in key.other_columns if c not in columns_of(schemas[key.other_table])]:
                message = f"the foreign key refers to {key.other_table}.{', '.join(missing)}, which does not exist"
                yield Problem(table, None, at, "bad_schema", message, files.get(table))
            elif len(key.columns) != len(key.other_columns):
                yield Problem(
                    table, None, at, "bad_schema", "the foreign key has sides of different length", files.get(table)
                )


def dangling_checks(schemas: Mapping[str, Schema], files: Mapping[str, str]) -> Iterator[Problem]:
    """Checks that refer to tables, columns or values that the package cannot have."""
    for table, schema in schemas.items():
        for check in schema.get("checks", ()):
            fault = _reference_fault(check, schemas) if check["rule"] in _LOOKS_ELSEWHERE else None
            if fault:
                message = f"the check {check['description']!r} {fault}"
                yield Problem(table, None, check["field"], "bad_schema", message, files.get(table))


def _reference_fault(check: Check, schemas: Mapping[str, Schema]) -> str | None:
    if check["table"] not in schemas:
        return f"refers to the table {check['table']!r}, which the package does not have"
    kinds = {field.name: field.type for field in arrow_schema_of(schemas[check["table"]])}
    when = check.get("when", {})
    named = [check.get("key", check["field"]), *when, *([check["other"]] if "other" in check else [])]
    missing = [name for name in named if name not in kinds]
    if missing:
        return f"refers to {check['table']}.{', '.join(missing)}, which does not exist"
    return next((f"cannot be run: {fault}" for name in when if (fault := _list_fault(when[name], kinds[name]))), None)


def _list_fault(values: object, kind: pa.DataType) -> str | None:
    """Why the values cannot be those of a column of this type; null where they can."""
    if not isinstance(values, list):
        return f"{values!r} is not a list"
    try:
        pa.array(values, kind)
    except (pa.ArrowException, TypeError, ValueError) as error:
        return f"{values!r}: {str(error).splitlines()[0][:100]}"
    return None


def _faults(schema: Schema, ours: bool) -> Iterator[tuple[str | None, str]]:
    names = columns_of(schema)
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield name, "two fields bear this name"
    for name in primary_key_of(schema):
        if name not in names:
            yield name, "the primary key names a field that does not exist"
    for key in foreign_keys_of("", schema):
        for name in key.columns:
            if name not in names:
                yield name, "a foreign key names a field that does not exist"
    for field in schema["fields"]:
        kind = ARROW_TYPES.get(field.get("type", "string"), pa.string())
        try:
            # On a null alone: tells a pattern that does not compile, an enum or bound of another type.
            for check in value_checks(field.get("constraints", {})):
                check.holds(pa.chunked_array([pa.nulls(1, kind)]))
        except (pa.ArrowException, TypeError, ValueError) as error:
            yield field["name"], f"the constraints cannot be run: {str(error).splitlines()[0][:200]}"
    if ours:
        yield from _own_faults(schema)


def _own_faults(schema: Schema) -> Iterator[tuple[str | None, str]]:
    kinds = {field.name: field.type for field in arrow_schema_of(schema)}
    for field in schema["fields"]:
        if field.get("evidence") not in _KINDS_OF_EVIDENCE:
            yield field["name"], f"evidence is {field.get('evidence')!r}, not one of {_KINDS_OF_EVIDENCE[1:]}"
    for unless in (schema.get("evidenceUnless", {}), *(field.get("evidenceUnless", {}) for field in schema["fields"])):
        if not isinstance(unless, dict) or any(
            name not in kinds or _list_fault(values, kinds[name]) for name, values in unless.items()
        ):
            yield None, f"evidenceUnless is {unless!r}, not columns with lists of their values"
    if not isinstance(schema.get("slice", {}), dict):
        yield None, "slice is not an object"
    checks = schema.get("checks", [])
    for check in checks if isinstance(checks, list) else [checks]:
        fault = _check_fault(check, kinds)
        if fault:
            yield None, f"the check {check!r} {fault}"


# What a rule's entry must have besides ``rule`` and ``description``.
_PARTS: Mapping[str, tuple[str, ...]] = {
    "exactly_one": ("fields",),
    "at_least_one": ("fields",),
    "together": ("fields",),
    "ordered": ("fields",),
    "different": ("fields",),
    "dates": ("fields",),
    "required_when": ("field", "when"),
    "required_with": ("field", "with"),
    "has_row": ("field", "table"),
    "count": ("field", "key", "table"),
    "among": ("field", "key", "table", "other"),
    "sha256": ("field", "key", "table", "other"),
    "unique_when": ("fields", "when"),
    "row_exists": ("table", "row"),
}
# Their ``when``, ``key`` and ``other`` are columns of the other table.
_LOOKS_ELSEWHERE = ("has_row", "count", "among", "sha256")
_LENGTHS = {"ordered": 2, "different": 2, "dates": 4}


def _check_fault(check: object, kinds: Mapping[str, pa.DataType]) -> str | None:
    rule = check.get("rule") if isinstance(check, dict) else None
    if not isinstance(check, dict) or not isinstance(rule, str) or rule not in _PARTS:
        return f"is none of the rules {', '.join(sorted(_PARTS))}"
    if not isinstance(check.get("description"), str):
        return "has no description"
    for part in _PARTS[rule]:
        value = check.get(part)
        if part == "fields":
            ok = isinstance(value, list) and 0 < len(value) == _LENGTHS.get(rule, len(value))
            ok = ok and all(isinstance(name, str) for name in check[part])
        elif part == "when":
            ok = isinstance(value, dict)
        else:
            ok = isinstance(value, str)
        if not ok:
            return f"lacks a proper {part!r}"
    if rule in _LOOKS_ELSEWHERE:
        used = {check["field"], check.get("key", check["field"])}
    else:
        used = set(columns_used(check))
    if not used <= kinds.keys():
        return f"names columns that do not exist: {', '.join(sorted(map(str, used - kinds.keys())))}"
    if rule in ROW_RULES:
        try:
            ROW_RULES[rule](pa.table({name: pa.nulls(1, kinds[name]) for name in sorted(used)}), check)
        except (pa.ArrowException, TypeError, ValueError) as error:
            return f"cannot be run: {str(error).splitlines()[0][:200]}"
    faults = (_list_fault(values, kinds[name]) for name, values in check.get("when", {}).items() if name in kinds)
    return next((fault for fault in faults if fault and rule not in _LOOKS_ELSEWHERE), None)
