"""Reading JSON objects strictly: what is missing, misspelt or of another type is told by file and key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


class GoldError(ValueError):
    """Gold that cannot be read as it stands; the message names the file and the key."""


@dataclass(frozen=True, slots=True)
class Fields:
    """A JSON object and where it stands, for example ``cnes-pr111-2018.json: events[2]``."""

    where: str
    values: Mapping[str, Any]

    @staticmethod
    def of(where: str, value: object, required: frozenset[str], optional: frozenset[str]) -> Fields:
        """The object ``value``, if its keys are the required ones and none beyond the optional ones."""
        if not isinstance(value, dict):
            raise GoldError(f"{where}: an object is expected, not {_named(value)}")
        for key in sorted(required - value.keys()):
            raise GoldError(f"{where}: the key '{key}' is missing")
        for key in sorted(value.keys() - required - optional):
            known = ", ".join(sorted(required | optional))
            raise GoldError(f"{where}: the key '{key}' is unknown (known: {known})")
        return Fields(where, value)

    def text(self, key: str) -> str:
        """A string that is not empty."""
        value = self.values.get(key)
        if not isinstance(value, str) or not value.strip():
            raise GoldError(f"{self.where}: '{key}' must be a text, not {_named(value)}")
        return value

    def text_or_none(self, key: str) -> str | None:
        """A string that is not empty, or null."""
        return None if self.values.get(key) is None else self.text(key)

    def flag(self, key: str) -> bool:
        """True or false; absent and null are false."""
        value = self.values.get(key)
        if value is not None and not isinstance(value, bool):
            raise GoldError(f"{self.where}: '{key}' must be true or false, not {_named(value)}")
        return bool(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings; absent and null are an empty one."""
        value = self.values.get(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            raise GoldError(f"{self.where}: '{key}' must be a list of texts")
        return tuple(value)

    def items(self, key: str, required: frozenset[str], optional: frozenset[str]) -> Iterator[Fields]:
        """The objects of a list; absent and null are an empty one."""
        value = self.values.get(key)
        if value is None:
            return
        if not isinstance(value, list):
            raise GoldError(f"{self.where}: '{key}' must be a list, not {_named(value)}")
        inside = f"{self.where}: {key}" if self.where.endswith(".json") else f"{self.where}.{key}"
        for number, item in enumerate(value):
            yield Fields.of(f"{inside}[{number}]", item, required, optional)


def _named(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "nothing"}
    return names.get(type(value), "a number")
