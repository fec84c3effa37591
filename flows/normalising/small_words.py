"""The small words of all languages, as parts of patterns: articles, "of", "and", and what stands before a date."""

from __future__ import annotations

import re
from functools import lru_cache

from flows.lexicon import words
from flows.normalising.phrases import alternation, longest_first, phrases

_SECTION = "small_words"


def either(*keys: str) -> str:
    """A pattern for any word of the lists ``[small_words] keys``, with what parts it from the next: "the ", « l’ »."""
    forms = longest_first(form for key in keys for form in words(_SECTION, key))
    return f"(?:{'|'.join(map(_led, forms))})"


def _led(form: str) -> str:
    return f"{re.escape(form[:-1])}['’]" if form.endswith("'") else rf"{re.escape(form)}\s"


def bare(*keys: str) -> str:
    """The same without what parts it from the next word."""
    return alternation(small(*keys))


@lru_cache(maxsize=64)
def small(*keys: str) -> frozenset[str]:
    """The words of the lists ``[small_words] keys``, plain: « l' » as « l »."""
    return frozenset().union(*(phrases(_SECTION, key) for key in keys))


CAPITAL = "A-ZÀ-ÖØ-Þ" + "".join(letter for letter in map(chr, range(0x100, 0x180)) if letter.isupper())
"""The capitals of languages in Latin letters, for a class of a pattern."""
PLACE_NAME = rf"[{CAPITAL}][\w'’.-]*(?:[ -](?:{bare('in_places')}[ -])?[{CAPITAL}][\w'’.-]*){{0,3}}"
"""A place's name: up to four capitalised words, small words of names between them."""
