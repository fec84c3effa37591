"""The words of each language, held as data: one TOML file per language under ``flows/lexicons``, all of one shape."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

LEXICONS = Path(__file__).resolve().parent / "lexicons"


class LexiconError(ValueError):
    """A lexicon file is missing or is not TOML; the message names the file and the place."""


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """BCP 47 codes of the languages that have a lexicon, sorted."""
    return tuple(sorted(path.stem for path in LEXICONS.glob("*.toml")))


@lru_cache(maxsize=64)
def lexicon(language: str) -> Mapping[str, Any]:
    """Section name -> its tables and tuples, read-only, of one language. Raises ``LexiconError``."""
    path = LEXICONS / f"{language}.toml"
    try:
        return read_lexicon(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise LexiconError(f"no lexicon for language {language!r}: add {path.name} beside the others") from error
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{path.name} is not valid TOML: {error}") from error


def read_lexicon(text: str) -> Mapping[str, Any]:
    """The lexicon written in ``text`` (TOML), read-only throughout. Raises ``tomllib.TOMLDecodeError``."""
    frozen: Mapping[str, Any] = _frozen(tomllib.loads(text))
    return frozen


@lru_cache(maxsize=1024)
def words(section: str, key: str, language: str | None = None) -> tuple[str, ...]:
    """The list ``[section] key`` of ``language``, or of all languages in order, each word once; none where absent."""
    wanted = languages() if language is None else (language,) if language in languages() else ()
    found = (word for code in wanted for word in lexicon(code).get(section, {}).get(key, ()))
    return tuple(dict.fromkeys(found))


def _frozen(value: Any) -> Any:
    """Tables as mapping proxies and lists as tuples: a cached value that nobody can change for others."""
    if isinstance(value, dict):
        return MappingProxyType({key: _frozen(item) for key, item in value.items()})
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return value
