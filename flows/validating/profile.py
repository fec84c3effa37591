"""The descriptor against the official JSON profile, offline.

dplib-py carries the profiles of versions 1.0 and 2.0 as files. They are read from there: its own function does not
recognise the URL of a profile that it carries and would fetch it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from dplib.settings import PROFILE_BASEDIR
from jsonschema.exceptions import ValidationError, best_match  # type: ignore[import-untyped]
from jsonschema.validators import validator_for  # type: ignore[import-untyped]


def profile_errors(descriptor: Mapping[str, Any], kind: str, version: str = "2.0") -> Iterator[tuple[str, str]]:
    """Where (``/resources/0/path``) and what is wrong, by the profile ``datapackage`` or ``tableschema``."""
    for error in _validator(kind, version).iter_errors(descriptor):
        closest = _closest(error)
        yield "/" + "/".join(str(part) for part in closest.absolute_path), _message(closest)


@cache
def _validator(kind: str, version: str) -> Any:
    profile = json.loads((Path(PROFILE_BASEDIR) / version / f"{kind}.json").read_text(encoding="utf-8"))
    return validator_for(profile)(profile)


def _closest(error: ValidationError) -> ValidationError:
    """Of an ``anyOf`` the branch that fits best: for a field, that of its own type."""
    if not error.context:
        return error
    deeper: ValidationError | None = best_match(iter(error.context))
    return error if deeper is None else _closest(deeper)


def _message(error: ValidationError) -> str:
    message = " ".join(error.message.split())
    return message if len(message) <= 300 else f"{message[:120]} … {message[-120:]}"
