"""What comes from outside is opened with care: JSON within limits, files only inside the package's folder."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

MOST_JSON_BYTES = 16 * 1024**2
MOST_NESTING = 64

_PARENT = re.compile(r"(^|[/\\])\.\.([/\\]|$)")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_URL = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")


class NotJson(ValueError):  # noqa: N818 - says what the file is
    """The file is not a JSON object within the limits; the message says why."""


def read_json(file: Path) -> dict[str, Any]:
    """The JSON object in the file. Raises ``NotJson`` and ``OSError``."""
    size = file.stat().st_size
    if size > MOST_JSON_BYTES:
        raise NotJson(f"it has {size} bytes, more than {MOST_JSON_BYTES} are not read")
    try:
        text = file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotJson(f"it is not UTF-8 (byte {error.start})") from error
    if _nesting(text) > MOST_NESTING:
        raise NotJson(f"it is nested deeper than {MOST_NESTING} levels")
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    except ValueError as error:
        raise NotJson(f"it is not JSON: {error}") from error
    if not isinstance(value, dict):
        raise NotJson("it is JSON, but not an object")
    return value


def path_fault(path: object, base: Path) -> str | None:
    """Why the path may not be followed from the package's folder ``base``; null where it may."""
    if not isinstance(path, str) or not path or len(path) > 1000 or "\0" in path:
        return "is not a path"
    if _URL.match(path):
        return "is a URL or names a drive; nothing is fetched"
    if path.startswith(("/", "\\", "~")):
        return "is absolute"
    if _PARENT.search(path):
        return "leads upwards with '..'"
    if "\\" in path:
        return "holds a backslash; folders are parted by '/'"
    # A link may lead out of the folder although the path does not say so.
    if not (base / path).resolve().is_relative_to(base.resolve()):
        return "leads out of the package's folder by a link"
    return None


def _nesting(text: str) -> int:
    """How deep arrays and objects are nested; brackets in strings do not count."""
    depth = deepest = 0
    for bracket in re.findall(r"[\[\]{}]", _STRING.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(
            f"the name {next(name for name in names if names.count(name) > 1)!r} stands twice in an object"
        )
    return made


def _constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")
