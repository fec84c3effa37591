"""Tables in memory, judged by all rules of their schemas."""

from __future__ import annotations

from collections.abc import Mapping

from flows import contract
from flows.contract import Schema
from flows.model import Tables
from flows.validating.across import across_problems
from flows.validating.evidence import evidence_problems
from flows.validating.keys import foreign_key_problems, order_problems
from flows.validating.privacy import privacy_problems
from flows.validating.problems import Problem
from flows.validating.shape import shape_problems


def validate(tables: Tables, schemas: Mapping[str, Schema] | None = None) -> list[Problem]:
    """All that is wrong with the tables, in the order of checks; empty = valid.

    ``schemas`` are the project's own contract unless given; every table that they describe must be there. A table
    whose columns are not the schema's is told so and takes no part in the checks that build on them.
    """
    from flows.validating.frames import value_problems  # pandas and pandera: half a second

    schemas = contract.schemas() if schemas is None else schemas
    missing, unknown = [
        [name for name in some if name not in others] for some, others in ((schemas, tables), (tables, schemas))
    ]
    problems = [Problem(table, None, None, "missing_table", "the table is missing") for table in missing]
    problems += [Problem(table, None, None, "unknown_table", "the contract has no such table") for table in unknown]
    sound: dict[str, Schema] = {}
    for table, schema in schemas.items():
        if table not in tables:
            continue
        wrong = list(shape_problems(table, schema, tables[table]))
        if not wrong:
            wrong = list(value_problems(table, schema, tables[table]))
            sound[table] = schema
        problems += wrong
    whole = {table: tables[table].combine_chunks() for table in sound}
    problems += foreign_key_problems(whole, sound)
    problems += order_problems(whole, sound)
    problems += across_problems(whole, sound)
    problems += evidence_problems(whole, sound)
    problems += privacy_problems(whole, sound)
    return problems
