"""The words of ``terms.toml``, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

ANY = "*"


@cache
def terms(section: str) -> Mapping[str, frozenset[str]]:
    """A section of ``terms.toml``: key -> its words."""
    with (Path(__file__).parent / "terms.toml").open("rb") as file:
        content = tomllib.load(file)
    return {key: frozenset(words) for key, words in content[section].items()}


def accepted(section: str, term: str) -> frozenset[str]:
    """The dataset's terms that are right where gold says ``term``: itself unless the section maps it otherwise."""
    return terms(section).get(term, frozenset({term}))


def agrees(section: str, gold_term: str, told: str | None) -> bool:
    """Whether the dataset's term is right where gold says ``gold_term``."""
    allowed = accepted(section, gold_term)
    return ANY in allowed or told in allowed
