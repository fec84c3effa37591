"""Constraints on single values, run by Arrow: what a schema's ``constraints`` ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc


class ValueCheck(NamedTuple):
    """A constraint that Arrow can run: the code of its problem, and which of the values (none of them null) hold it."""

    code: str
    holds: Callable[[pa.ChunkedArray], pa.ChunkedArray]


def value_checks(constraints: Mapping[str, Any]) -> Iterator[ValueCheck]:
    """The constraints on single values: enum, pattern, length, bounds."""
    if "enum" in constraints:
        terms = constraints["enum"]
        yield ValueCheck("unknown_term", lambda values: pc.is_in(values, value_set=pa.array(terms).cast(values.type)))
    if "pattern" in constraints:
        # Arrow matches with RE2: linear in the text, whatever pattern a stranger's schema brings.
        pattern = f"^(?:{constraints['pattern']})$"
        yield ValueCheck("pattern", lambda values: pc.match_substring_regex(values, pattern))
    if "minLength" in constraints or "maxLength" in constraints:
        least, most = constraints.get("minLength", 0), constraints.get("maxLength", 2**31 - 1)
        yield ValueCheck("bounds", lambda values: _between(pc.utf8_length(values), least, most))
    if "minimum" in constraints or "maximum" in constraints:
        low, high = constraints.get("minimum"), constraints.get("maximum")
        yield ValueCheck("bounds", lambda values: _between(values, low, high))


def _between(values: pa.ChunkedArray, low: Any, high: Any) -> pa.ChunkedArray:
    result = pc.is_valid(values)
    if low is not None:
        result = pc.and_(result, pc.greater_equal(values, pa.scalar(low).cast(values.type)))
    if high is not None:
        result = pc.and_(result, pc.less_equal(values, pa.scalar(high).cast(values.type)))
    return result
