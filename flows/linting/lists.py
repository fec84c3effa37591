"""The lists of a lexicon with their places, and what is wrong with the words in them by their looks alone."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from flows.linting.complaints import ERROR, INFO, WARNING, Complaint

_CASED = frozenset(("dates", "sentences", "quotations", "speech", "language"))
"""Sections whose words may have capitals: they are compared as they stand."""
_STRANGE = re.compile(r"[^\w\s'’&.,/°º%()+@#:!?…»«$€£\[\]|*-]")
_TRIPLE = re.compile(r"([^\W\d_i])\1\1")
_WORD = re.compile(r"[^\W\d_]{4,}")
_FINAL_ACCENT = re.compile(r"é(e?s?)$")
_MOSTLY = 0.8
_SCRIPTS = frozenset(("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "HEBREW", "ARABIC", "FULLWIDTH"))


class Listed(NamedTuple):
    """A list of words: its place in the file (``posts.heads.minister``, ``frames[3:meeting].verbs``) and its words."""

    place: str
    words: tuple[str, ...]


def lists(lexicon: Mapping[str, Any], place: str = "") -> Iterator[Listed]:
    """Every list of strings, nested ones (months and their short forms) drawn flat, in the order of the file."""
    for key, value in lexicon.items():
        here = f"{place}.{key}" if place else key
        if isinstance(value, Mapping):
            yield from lists(value, here)
        elif isinstance(value, list | tuple) and value and isinstance(value[0], Mapping):
            for number, table in enumerate(value):
                yield from lists(table, f"{here}[{number}:{table.get('type', '')}]")
        elif isinstance(value, list | tuple):
            flat = (word for item in value for word in (item if isinstance(item, list | tuple) else (item,)))
            yield Listed(here, tuple(flat))


def looks(language: str, lexicon: Mapping[str, Any]) -> Iterator[Complaint]:
    """Blanks, characters, capitals, apostrophes and accents that a word of this list should not have, or lacks."""
    every = list(lists(lexicon))
    accented = _accented(every)
    for listed in every:
        place = f"{language}.toml, {listed.place}"
        small = sum(word == word.lower() for word in listed.words)
        cased = listed.place.partition(".")[0] in _CASED or small < _MOSTLY * len(listed.words)
        for word, count in Counter(listed.words).items():
            if count > 1:
                yield Complaint(ERROR, "duplicate", place, f"{word!r} stands in it {count} times: keep one")
            yield from _spelling(place, word, cased)
            for plain, right in _accents_missing(word, listed.words, accented):
                message = f"{plain!r} in {word!r} is written {right!r} elsewhere: is an accent missing?"
                yield Complaint(INFO, "accent", place, message)


def _spelling(place: str, word: str, cased: bool) -> Iterator[Complaint]:
    if not word.strip() or word != " ".join(word.split()):
        yield Complaint(ERROR, "blanks", place, f"{word!r} is empty or has blanks at its ends, doubled or odd")
    strange = _STRANGE.search(word) if any(map(str.isalnum, word)) else None  # signs alone are a list of signs
    if strange is not None:
        yield Complaint(ERROR, "character", place, f"{word!r} holds {strange[0]!r}, which no text will hold there")
    elif unicodedata.normalize("NFC", word) != word:
        yield Complaint(ERROR, "character", place, f"{word!r} writes a letter as two characters: texts have one (NFC)")
    if len({script for letter in word if (script := _script(letter)) in _SCRIPTS}) > 1:
        yield Complaint(ERROR, "script", place, f"{word!r} mixes letters of two scripts")
    if len(word) > 3 and _TRIPLE.search(word):
        yield Complaint(WARNING, "spelling", place, f"{word!r} has a letter three times in a row")
    if "’" in word and not cased:
        yield Complaint(WARNING, "apostrophe", place, f"{word!r}: write ', which stands for ’ as well")
    if not cased and word != word.lower():
        yield Complaint(WARNING, "capital", place, f"{word!r} has a capital among words without")


def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").partition(" ")[0]


def _folded(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _accented(every: list[Listed]) -> dict[str, str]:
    """Word without accents -> the word with them, as the lexicon writes it somewhere."""
    words = (word for listed in every for phrase in listed.words for word in _WORD.findall(phrase.lower()))
    return {_folded(word): word for word in words if _folded(word) != word}


def _accents_missing(phrase: str, siblings: tuple[str, ...], accented: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Words of the phrase without the accents that they have elsewhere; not where both spellings stand side by side,
    nor where the accent makes a participle of a verb (« signe », « signé »)."""
    for plain in _WORD.findall(phrase.lower()):
        right = accented.get(plain, plain)
        only_final = _folded(_FINAL_ACCENT.sub(r"e\1", right)) == _FINAL_ACCENT.sub(r"e\1", right)
        if not only_final and not any(right in sibling.lower() for sibling in siblings):
            yield plain, right
