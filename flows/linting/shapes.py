"""Whether all lexicons have the same shape, and whether code reads every key of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from flows.linting.complaints import ERROR, INFO, WARNING, Complaint

FLOWS = Path(__file__).resolve().parents[1]


def shapes(lexicons: Mapping[str, Mapping[str, Any]]) -> Iterator[Complaint]:
    """Keys that one language has and another lacks, frames included; keys that no code names."""
    keys = {language: dict(_keys(lexicon)) for language, lexicon in lexicons.items()}
    every = dict.fromkeys(key for of_language in keys.values() for key in of_language)
    for key in every:
        having = [language for language in keys if key in keys[language]]
        for language in keys:
            place = f"{language}.toml, {key}"
            if language not in having:
                yield Complaint(ERROR, "missing", place, f"is lacking; {', '.join(having)} has it")
            elif keys[language][key] == () and any(keys[other][key] for other in having):
                yield Complaint(
                    INFO, "empty", place, f"is empty; {', '.join(o for o in having if keys[o][key])} is not"
                )
    for key in every:
        last = key.rpartition(".")[2]
        if key.count(".") == 1 and not key.startswith(("themes", "attendance")) and not _is_named(last):
            yield Complaint(WARNING, "unused", f"all lexicons, {key}", "no code names this key: nothing reads it")
    yield from _frames(lexicons)


def _keys(lexicon: Mapping[str, Any], place: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in lexicon.items():
        here = f"{place}.{key}" if place else key
        if isinstance(value, Mapping):
            yield from _keys(value, here)
        elif key != "frames":
            yield here, value


def _frames(lexicons: Mapping[str, Mapping[str, Any]]) -> Iterator[Complaint]:
    """Each kind of frame, by type and status, stands in every language; by what it needs too, or grammar differs."""
    kinds = {language: set(map(_kind, lexicon["frames"])) for language, lexicon in lexicons.items()}
    for type_, status, needs in sorted(set().union(*kinds.values())):
        for language, own in kinds.items():
            place, named = f"{language}.toml, frames", f"no frame of type {type_}, status {status or 'none'}"
            if not any(kind[:2] == (type_, status) for kind in own):
                yield Complaint(ERROR, "missing", place, named)
            elif (type_, status, needs) not in own:
                yield Complaint(WARNING, "missing", place, f"{named}, that needs {needs}, as another language has")
    roles = {language: _roles(lexicon["frames"]) for language, lexicon in lexicons.items()}
    for kind in sorted(set().union(*roles.values())):
        given = {language: of[kind] for language, of in roles.items() if kind in of}
        for role in sorted(set().union(*given.values())):
            for language in (language for language, of in given.items() if role not in of):
                message = f"no {role[0]} = {role[1]!r}, which other lexicons have"
                yield Complaint(INFO, "role", f"{language}.toml, frames, {kind[0]}", message)


def _kind(frame: Mapping[str, Any]) -> tuple[str, str, str]:
    return frame["type"], frame.get("status", ""), frame["needs"]


def _roles(frames: Any) -> dict[tuple[str, str, str], set[tuple[str, str]]]:
    found: dict[tuple[str, str, str], set[tuple[str, str]]] = {}
    for frame in frames:
        own = ((key, value) for key, value in frame.items() if key not in ("type", "status", "needs", "verbs", "nouns"))
        found.setdefault(_kind(frame), set()).update(own)
    return found


def _is_named(key: str) -> bool:
    """Code names the key, or puts it together from a word and an end that it names (``f"{tense}_words"``)."""
    named = _named_in_code()
    return key in named or any("_" + key.split("_", n)[-1] in named for n in range(1, key.count("_") + 1))


@cache
def _named_in_code() -> frozenset[str]:
    """Every string and every attribute that the project's code names; of "section.key" the key as well."""
    found: set[str] = set()
    for path in sorted(FLOWS.rglob("*.py")):
        if path.parent.name == "linting":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= {node.value, node.value.rpartition(".")[2]}
            elif isinstance(node, ast.Attribute):
                found.add(node.attr)
    return frozenset(found)
