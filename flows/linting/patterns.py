"""The regular expressions of the code: each one is google-re2's, or takes no longer than the text is long.

Every pattern of ``re`` that the modules hold, or make for a language, is tried on lines written against it: what one of
its repetitions repeats, thousands of times over, and then a character that fits nothing. A step that looks again at
what it has seen takes sixteen times as long for a line four times as long. A pattern that its module only ever asks
whether it matches at a place (``match``, ``fullmatch``) is tried at the beginning of the line, any other everywhere.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import flows
from flows.lexicon import languages
from flows.linting.complaints import ERROR, Complaint

_STEPS = (16, 20, 24, 28, 34, 40, 50, 60, 75, 90, 110, 150, 220, 350)
"""Characters of the first lines: where each character doubles the time, a longer one would never come to its end."""
_LENGTHS = (500, 2_000, 8_000, 32_000)
"""Characters of the lines after them, each four times as long as the one before."""
_WORTH = 0.02
"""Seconds that a line must take for its time to be compared with that of the one before."""
_TOO_MUCH = 9
"""Times as long for a line four times as long: between 4, which is linear, and 16."""
_DEPTH = 4
_PASSED_OVER = frozenset(
    ("flows.docs", "flows.build", "flows.server", "flows.publish", "flows.collect", "flows.refresh")
)
"""Modules that read no text from outside themselves; some import prefect, which takes its time."""
_FITS_NOTHING = ("\x00", "\n", "!")


def patterns() -> dict[str, re.Pattern[str]]:
    """Place -> pattern: those that a module holds, alone or in a value of its own, and those made for a language."""
    found: dict[str, re.Pattern[str]] = {}
    for info in sorted(pkgutil.walk_packages(flows.__path__, "flows."), key=lambda info: info.name):
        if info.name in _PASSED_OVER or info.name.startswith("flows.linting"):
            continue
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            made = _made(value) if getattr(value, "__module__", None) == info.name else {"": value}
            for argument, held in made.items():
                for path, pattern in _held(held, _DEPTH):
                    found.setdefault(f"{info.name}.{name}{argument}{path}", pattern)
    return {place: pattern for place, pattern in found.items() if _is_own(place, pattern, found)}


def _is_own(place: str, pattern: re.Pattern[str], found: Mapping[str, re.Pattern[str]]) -> bool:
    """Not a second name for a pattern that stands elsewhere as well."""
    return next(other for other, same in found.items() if same is pattern) == place


def _made(value: Any) -> dict[str, Any]:
    """What a remembering function gives, for each language if it asks for one; nothing where it asks for more."""
    if not hasattr(value, "cache_info"):
        return {}
    asked = list(inspect.signature(value).parameters)
    if not asked:
        return {"()": value()}
    if asked == ["language"]:
        return {f"({language})": value(language) for language in languages()}
    return {}


def _held(value: Any, depth: int) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield "", value
    elif depth and isinstance(value, Mapping):
        for key, inner in value.items():
            for path, pattern in _held(inner, depth - 1):
                yield f"[{key}]{path}", pattern
    elif depth and isinstance(value, tuple | list):
        for number, inner in enumerate(value):
            for path, pattern in _held(inner, depth - 1):
                yield f"[{number}]{path}", pattern
    elif depth and is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            for path, pattern in _held(getattr(value, field.name, None), depth - 1):
                yield f".{field.name}{path}", pattern


def slow(place: str, pattern: re.Pattern[str]) -> Complaint | None:
    """The complaint about a pattern that is slower than linear on a line written against it."""
    tries = _tries(place)
    for start, pump in attacks(pattern):
        for end in _FITS_NOTHING:
            before = 0.0
            for length in (*_STEPS, *_LENGTHS):
                line = start + pump * (length // len(pump)) + end
                took = _seconds(tries, pattern, line)
                if took > _WORTH and (length in _STEPS or took > _TOO_MUCH * max(before, _WORTH / _TOO_MUCH**2)):
                    message = f"{took:.2f} s for {length:,} characters of {pump!r} after {start!r}"
                    return Complaint(ERROR, "slow", place, f"{message}: bound its repetitions or use google-re2")
                before = took
    return None


def _seconds(tries: Callable[[re.Pattern[str], str], None], pattern: re.Pattern[str], line: str) -> float:
    """Processor time, in seconds: where it is worth a complaint the least of five, for a pause is no slowness."""
    least = float("inf")
    for _ in range(5):
        began = time.process_time()
        tries(pattern, line)
        least = min(least, time.process_time() - began)
        if least <= _WORTH:
            break
    return least


def _tries(place: str) -> Callable[[re.Pattern[str], str], None]:
    """How the module of a pattern uses it."""
    module, _, name = place.rpartition(".")
    source = inspect.getsource(importlib.import_module(module)) if module in sys.modules and name.isidentifier() else ""
    used = set(re.findall(rf"\b{name}\b\.?(\w*)", source)) - {""} if source else {"finditer"}
    return _at_the_beginning if used and used <= {"match", "fullmatch"} else _everywhere


def _everywhere(pattern: re.Pattern[str], line: str) -> None:
    for _ in pattern.finditer(line):
        pass


def _at_the_beginning(pattern: re.Pattern[str], line: str) -> None:
    pattern.match(line)
    pattern.fullmatch(line)


def attacks(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """For each repetition in the pattern, what leads up to it and what it repeats; also both together, repeated."""
    found: dict[tuple[str, str], None] = {}
    _walk(list(parser.parse(pattern.pattern, pattern.flags)), "", found)
    return [("", " "), ("", "a"), ("", "A"), ("", "1"), *((start, pump) for start, pump in found if pump)]


def _walk(nodes: list[Any], before: str, found: dict[tuple[str, str], None]) -> str:
    """Note the repetitions among the nodes; gives a text that they match, after ``before``."""
    for code, value in nodes:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            least, most, body = value
            one = _walk(list(body), before, found)[len(before) :]
            if most == codes.MAXREPEAT or most > 50:
                found[before, one] = found["", one] = found["", before + one] = None
            before += one * max(min(least, 3), 0)
        elif code is codes.SUBPATTERN:
            before = _walk(list(value[-1]), before, found)
        elif code is codes.BRANCH:
            texts = [_walk(list(branch), before, found) for branch in value[1]]
            before = texts[0]
        elif code is codes.ATOMIC_GROUP:
            before = _walk(list(value), before, found)
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            _walk(list(value[1]), before, found)
        elif code not in (codes.AT, codes.GROUPREF, codes.GROUPREF_EXISTS):
            before += _sample(code, value)
    return before


def _sample(code: Any, value: Any) -> str:
    """A character that a literal, a class or a category matches."""
    if code is codes.LITERAL:
        return chr(value)
    if code is codes.ANY:
        return "x"
    if code is codes.NOT_LITERAL:
        return "x" if value != ord("x") else "y"
    if code is codes.IN:
        return _of_class(value)
    return ""


_CANDIDATES = "aA1 .,-'’xé_\n“\"(«%"


def _of_class(items: Any) -> str:
    negated = items[0][0] is codes.NEGATE
    if negated:
        return next((c for c in _CANDIDATES if not any(_is_in(c, item) for item in items[1:])), "x")
    code, value = items[0]
    if code is codes.LITERAL:
        return chr(value)
    if code is codes.RANGE:
        return chr(value[0])
    return next((c for c in _CANDIDATES if _is_in(c, items[0])), "a")


_CATEGORIES: Mapping[Any, Callable[[str], bool]] = {
    codes.CATEGORY_DIGIT: str.isdigit,
    codes.CATEGORY_SPACE: str.isspace,
    codes.CATEGORY_WORD: lambda c: c.isalnum() or c == "_",
    codes.CATEGORY_NOT_DIGIT: lambda c: not c.isdigit(),
    codes.CATEGORY_NOT_SPACE: lambda c: not c.isspace(),
    codes.CATEGORY_NOT_WORD: lambda c: not (c.isalnum() or c == "_"),
}


def _is_in(character: str, item: Any) -> bool:
    code, value = item
    if code is codes.LITERAL:
        return ord(character) == int(value)
    if code is codes.RANGE:
        return bool(value[0] <= ord(character) <= value[1])
    return code is codes.CATEGORY and bool(_CATEGORIES[value](character))
