"""A table judged by pandera: columns, types, nulls, uniqueness, enum, pattern, bounds, rules within a row.

The pandera schema is derived from the Table Schema, over pandas columns that are backed by Arrow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
import pandera.pandas as pandera
import pyarrow as pa
from pandera.errors import SchemaErrors

from flows.contract import ARROW_TYPES, Schema, is_required, primary_key_of
from flows.validating.constraints import ValueCheck, value_checks
from flows.validating.problems import Problem, few, shown
from flows.validating.rows import ROW_RULES, Check, columns_used
from flows.validating.shape import key_of

# pandera's own names of failures -> our codes
_FAILURES: Mapping[str, str] = {
    "not_nullable": "null_value",
    "field_uniqueness": "not_unique",
    "multiple_fields_uniqueness": "duplicate_key",
}


def frame(rows: pa.Table) -> pd.DataFrame:
    """The table as a pandas frame whose columns stay Arrow (no copy; integers stay integers beside nulls)."""
    return rows.to_pandas(types_mapper=pd.ArrowDtype)


def pandera_schema_of(schema: Schema) -> pandera.DataFrameSchema:
    """The pandera schema of a Table Schema; its checks are named after the code of the problem that they find."""
    key = list(primary_key_of(schema))
    return pandera.DataFrameSchema(
        {field["name"]: _column(schema, field) for field in schema["fields"]},
        checks=[
            _row_check(number, check)
            for number, check in enumerate(schema.get("checks", ()))
            if check["rule"] in ROW_RULES
        ],
        unique=key or None,
        strict=True,
        ordered=True,
    )


def value_problems(table: str, schema: Schema, rows: pa.Table) -> Iterator[Problem]:
    """What pandera finds wrong with a table of the right shape, in the order of columns and rows."""
    try:
        pandera_schema_of(schema).validate(frame(rows), lazy=True)
    except SchemaErrors as failure:
        yield from few(_told(table, schema, rows, failure.failure_cases))


def _column(schema: Schema, field: Mapping[str, Any]) -> pandera.Column:
    constraints = field.get("constraints", {})
    return pandera.Column(
        pd.ArrowDtype(ARROW_TYPES.get(field.get("type", "string"), pa.string())),
        checks=[_check(check) for check in value_checks(constraints)],
        nullable=not is_required(schema, field),
        unique=bool(constraints.get("unique")),
    )


def _check(check: ValueCheck) -> pandera.Check:
    def over_series(series: pd.Series) -> pd.Series:
        return _as_series(check.holds(_arrow(series)), series.index)

    return pandera.Check(over_series, name=check.code, ignore_na=True)


def _row_check(number: int, check: Check) -> pandera.Check:
    def over_frame(rows: pd.DataFrame) -> pd.Series:
        used = pa.table({column: _arrow(rows[column]) for column in columns_used(check)})
        return _as_series(ROW_RULES[check["rule"]](used, check), rows.index)

    return pandera.Check(over_frame, name=f"rule:{number}", ignore_na=False)


def _arrow(series: pd.Series) -> pa.ChunkedArray:
    values: pa.Array | pa.ChunkedArray = series.array.__arrow_array__()
    return values if isinstance(values, pa.ChunkedArray) else pa.chunked_array([values])


def _as_series(mask: pa.ChunkedArray, index: pd.Index) -> pd.Series:
    return pd.Series(mask.to_numpy(zero_copy_only=False).astype(bool) if len(mask) else [], index=index, dtype=bool)


def _told(table: str, schema: Schema, rows: pa.Table, failures: pd.DataFrame) -> list[Problem]:
    """pandera's failure cases as problems, each row once for a failure, sorted by place."""
    order = {name: place for place, name in enumerate(rows.column_names)}
    found: dict[tuple[int, str, str, int], Problem] = {}
    for failure in failures.itertuples(index=False):
        name = str(failure.check)
        row = None if failure.index is None or pd.isna(failure.index) else int(failure.index)
        if row is None:
            raise RuntimeError(f"{table}: pandera's check {name} failed with {failure.failure_case}")
        if name.startswith("rule:"):
            problem = _rule_broken(table, schema["checks"][int(name.removeprefix("rule:"))], rows, row)
        else:
            code = _FAILURES.get(name, name)
            column = ", ".join(primary_key_of(schema)) if code == "duplicate_key" else str(failure.column)
            problem = Problem(table, row + 1, column, code, _value_wrong(code, schema, rows, column, row))
        place = order.get((problem.column or "").partition(",")[0], -1)
        found.setdefault((place, problem.code, name, row), problem._replace(key=key_of(schema, rows, row)))
    return [found[place] for place in sorted(found)]


def _rule_broken(table: str, check: Check, rows: pa.Table, row: int) -> Problem:
    columns = columns_used(check)
    values = "; ".join(f"{column} = {shown(rows[column][row])}" for column in columns)
    return Problem(table, row + 1, columns[0], "rule", f"{check['description']} Here: {values}")


def _value_wrong(code: str, schema: Schema, rows: pa.Table, column: str, row: int) -> str:
    constraints: Mapping[str, Any] = next(
        (f.get("constraints", {}) for f in schema["fields"] if f["name"] == column), {}
    )
    value = shown(rows[column][row]) if column in rows.column_names else ""
    names = ("minimum", "maximum", "minLength", "maxLength")
    messages = {
        "null_value": "the cell is empty",
        "not_unique": f"{value} occurs more than once",
        "duplicate_key": "another row has the same primary key",
        "unknown_term": f"{value} is not one of the terms of the vocabulary",
        "pattern": f"{value} is not of the form {constraints.get('pattern')}",
        "bounds": f"{value} is not within "
        + ", ".join(f"{name} {constraints[name]}" for name in names if name in constraints),
    }
    return messages[code]
