"""Rules over several columns of one row, as the schemas' ``checks`` declare them.

Each takes the columns and gives one boolean a row, never null: whether the rule holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import pyarrow as pa
import pyarrow.compute as pc

Check = Mapping[str, Any]
"""An entry of a schema's ``checks``."""

Mask: TypeAlias = pa.ChunkedArray


def exactly_one(rows: pa.Table, check: Check) -> Mask:
    """Exactly one of ``fields`` is not null."""
    return pc.equal(_how_many(rows, check["fields"]), 1)


def at_least_one(rows: pa.Table, check: Check) -> Mask:
    """At least one of ``fields`` is not null."""
    return pc.greater_equal(_how_many(rows, check["fields"]), 1)


def together(rows: pa.Table, check: Check) -> Mask:
    """All of ``fields`` are null, or none is."""
    count = _how_many(rows, check["fields"])
    return pc.or_(pc.equal(count, 0), pc.equal(count, len(check["fields"])))


def ordered(rows: pa.Table, check: Check) -> Mask:
    """The first of ``fields`` is not greater than the second, or with ``strict`` smaller; nulls are fine."""
    first, second = (rows[field] for field in check["fields"])
    compare = pc.less if check.get("strict") else pc.less_equal
    return pc.fill_null(compare(first, second), True)


def different(rows: pa.Table, check: Check) -> Mask:
    """The two ``fields`` do not hold the same value; nulls are fine."""
    first, second = (rows[field] for field in check["fields"])
    return pc.fill_null(pc.not_equal(first, second), True)


def required_when(rows: pa.Table, check: Check) -> Mask:
    """``field`` is not null where the columns of ``when`` hold one of the values listed."""
    return pc.or_(pc.is_valid(rows[check["field"]]), pc.invert(holds(rows, check["when"])))


def required_with(rows: pa.Table, check: Check) -> Mask:
    """``field`` is not null where the column ``with`` is not null."""
    return pc.or_(pc.is_valid(rows[check["field"]]), pc.is_null(rows[check["with"]]))


def dates(rows: pa.Table, check: Check) -> Mask:
    """Date (EDTF), earliest, latest and precision say the same (``fields`` names them in this order).

    A day is its own earliest and latest; month and year bound their days; the ends of a range of days are its bounds;
    a date has a precision and an unknown one has none.
    """
    date, earliest, latest, precision = (rows[field] for field in check["fields"])
    first, last = earliest.cast(pa.string()), latest.cast(pa.string())
    exact = pc.fill_null(pc.match_substring_regex(date, r"^[0-9-]+$"), False)
    ok = pc.or_(pc.is_null(date), pc.not_equal(precision, "unknown"))
    for name, form in _FORMS.items():
        of_form = pc.fill_null(pc.match_substring_regex(date, form), False)
        ok = pc.and_(ok, pc.or_(pc.or_(pc.not_equal(precision, name), pc.is_null(date)), of_form))
    for name, length in (("day", 10), ("month", 7), ("year", 4)):
        concerned = pc.and_(pc.equal(precision, name), exact)
        bound = pc.and_(
            pc.equal(pc.utf8_slice_codeunits(first, 0, length), date),
            pc.equal(pc.utf8_slice_codeunits(last, 0, length), date),
        )
        ok = pc.and_(ok, pc.or_(pc.invert(concerned), pc.fill_null(bound, False)))
    days = pc.fill_null(pc.match_substring_regex(date, r"^\d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}$"), False)
    ends = pc.and_(
        pc.equal(pc.utf8_slice_codeunits(date, 0, 10), first),
        pc.equal(pc.utf8_slice_codeunits(date, 11, 21), last),
    )
    return pc.fill_null(pc.and_(ok, pc.or_(pc.invert(days), pc.fill_null(ends, False))), False)


# The EDTF forms that a precision takes; part_of_year and unknown take any.
_FORMS: Mapping[str, str] = {
    "day": r"^\d{4}-\d{2}-\d{2}[~?%]?$",
    "range": r"^[^/.]+/[^/.]+$",
    "month": r"^\d{4}-(0[1-9]|1[0-2])[~?%]?$",
    "quarter": r"^\d{4}-3[3-6][~?%]?$|/",
    "half": r"^\d{4}-4[01][~?%]?$|/",
    "season": r"^\d{4}-2[1-4][~?%]?$",
    "year": r"^\d{4}[~?%]?$",
    "open_interval": r"^\.\./[^.]+$|^[^.]+/\.\.$",
}

ROW_RULES: Mapping[str, Callable[[pa.Table, Check], Mask]] = {
    "exactly_one": exactly_one,
    "at_least_one": at_least_one,
    "together": together,
    "ordered": ordered,
    "different": different,
    "required_when": required_when,
    "required_with": required_with,
    "dates": dates,
}


def columns_used(check: Check) -> tuple[str, ...]:
    """The columns of its own table that a check looks at."""
    named = [*check.get("fields", ()), *check.get("when", {})]
    named += [check[role] for role in ("field", "with", "key", "row") if role in check]
    if check["rule"] == "row_exists":
        named.append(check["table"])
    return tuple(dict.fromkeys(named))


def holds(rows: pa.Table, when: Mapping[str, list[Any]]) -> Mask:
    """Whether every column of ``when`` holds one of the values listed for it."""
    result = pa.chunked_array([pa.repeat(pa.scalar(True), rows.num_rows)])
    for column, values in when.items():
        result = pc.and_(result, pc.is_in(rows[column], value_set=pa.array(values, rows.schema.field(column).type)))
    return result


def _how_many(rows: pa.Table, fields: list[str]) -> pa.ChunkedArray:
    count = pc.is_valid(rows[fields[0]]).cast(pa.int64())
    for field in fields[1:]:
        count = pc.add(count, pc.is_valid(rows[field]).cast(pa.int64()))
    return count
