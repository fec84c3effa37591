"""Problems as people and machines read them: text, JSON, JUnit XML, GitHub workflow commands."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from flows.validating.problems import Problem

# What XML 1.0 cannot hold, even escaped; in a terminal the same characters could move the cursor or change colours.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def render(problems: Sequence[Problem], form: str = "text") -> str:
    """The problems in the form ``form``, one of ``FORMATS``, without a line end at the end. Raises ``KeyError``."""
    return _RENDERERS[form](problems)


def place(problem: Problem) -> str:
    """Where: table, row (counted from 1) and key, column."""
    parts = [problem.table or "package"]
    if problem.row is not None:
        parts.append(f"row {problem.row}" + (f" ({_clean(problem.key)})" if problem.key else ""))
    if problem.column:
        parts.append(f"column {_clean(problem.column)}")
    return ", ".join(parts)


def _text(problems: Sequence[Problem]) -> str:
    if not problems:
        return "valid"
    lines = [
        f"{place(problem)}: {_clean(problem.message)} [{problem.code}]"
        + (f"\n    in {_clean(problem.file)}" if problem.file else "")
        + f"\n    → {problem.remedy}"
        for problem in problems
    ]
    return "\n".join([*lines, f"{_count(problems)}: not valid"])


def _json(problems: Sequence[Problem]) -> str:
    told = [{**problem._asdict(), "remedy": problem.remedy} for problem in problems]
    return json.dumps({"valid": not problems, "problems": told}, ensure_ascii=False, indent=2)


def _junit(problems: Sequence[Problem]) -> str:
    """One test case a problem, so that a build server lists each; a single passed one where there is none."""
    cases = [_case(problem) for problem in problems] or ['  <testcase classname="entente.package" name="valid"/>']
    head = f'<testsuite name="entente validate" tests="{len(cases)}" failures="{len(problems)}" errors="0" skipped="0">'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *cases, "</testsuite>"])


def _case(problem: Problem) -> str:
    suite = "entente." + (problem.table or "package")
    whole = "\n".join([problem.message, problem.file or "", problem.remedy])
    return (
        f"  <testcase classname={quoteattr(suite)} name={quoteattr(place(problem))}>\n"
        f"    <failure type={quoteattr(problem.code)} message={quoteattr(_clean(problem.message))}>"
        f"{escape(_clean(whole))}</failure>\n"
        "  </testcase>"
    )


def _github(problems: Sequence[Problem]) -> str:
    """https://docs.github.com/actions/reference/workflow-commands-for-github-actions: one command a line, escaped."""
    lines = []
    for problem in problems:
        # The header is the file's first line; cells that hold line ends make this the earliest line it can be.
        line = f",line={problem.row + 1}" if problem.row is not None and problem.file else ""
        file = f"file={_property(problem.file)}{line}," if problem.file else ""
        message = f"{place(problem)}: {problem.message} → {problem.remedy}"
        lines.append(f"::error {file}title={_property(f'entente {problem.code}')}::{_data(message)}")
    return "\n".join(lines) or "::notice title=entente::valid"


def _data(text: str) -> str:
    return _CONTROL.sub("�", text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _clean(text: str | None) -> str:
    return _CONTROL.sub("�", (text or "").replace("\r", "␍"))


def _count(problems: Sequence[Problem]) -> str:
    return "1 problem" if len(problems) == 1 else f"{len(problems)} problems"


_RENDERERS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": _text,
    "json": _json,
    "junit": _junit,
    "github": _github,
}
FORMATS = tuple(_RENDERERS)
