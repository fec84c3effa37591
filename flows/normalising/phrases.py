"""Short lines compared with the lexicons' phrases: without case, punctuation and typographic differences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from flows.lexicon import languages, words

_NOT_WORD = re.compile(r"[^\w'@°&]+")
_TOKEN = re.compile(r"\S+")


def plain(text: str) -> str:
    """``"« Contacts presse : »"`` -> ``contacts presse``."""
    return _NOT_WORD.sub(" ", text.casefold().replace("’", "'")).strip(" '_")


@lru_cache(maxsize=256)
def phrases(section: str, key: str) -> frozenset[str]:
    """The list ``[section] key`` of all lexicons, plain."""
    return frozenset(map(plain, words(section, key)))


@lru_cache(maxsize=256)
def phrase_start(section: str, key: str) -> re.Pattern[str]:
    """Matches a plain text that begins with one of the phrases of ``[section] key``, as whole words."""
    return starts_with(phrases(section, key))


def any_of(section: str, *keys: str) -> str:
    """A pattern for any phrase of the lists ``[section] keys`` as it is written, the longest first."""
    forms = {form for key in keys for form in words(section, key)}
    return f"(?:{'|'.join(map(re.escape, sorted(forms, key=lambda form: (-len(form), form))))})"


def starts_with(plain_phrases: Iterable[str]) -> re.Pattern[str]:
    """Matches a plain text that begins with one of ``plain_phrases``; the longest of them that fits."""
    ordered = sorted(plain_phrases, key=lambda phrase: (-len(phrase), phrase))
    # After an elision ("à propos d'") the name follows without a blank.
    alternatives = (re.escape(phrase) + ("" if phrase.endswith("'") else r"(?!\w)") for phrase in ordered)
    return re.compile("|".join(alternatives) or "(?!)")


@lru_cache(maxsize=256)
def first_words(plain_phrases: frozenset[str]) -> frozenset[str]:
    """The words that phrases begin with: a line that begins with none of them needs no closer look."""
    return frozenset(match.group() for phrase in plain_phrases if (match := _FIRST_WORD.search(phrase)))


def first_word(text: str) -> str:
    """The first word of ``text`` as ``first_words`` has it."""
    match = _FIRST_WORD.search(text, 0, 60)
    return match.group().casefold() if match else ""


_FIRST_WORD = re.compile(r"\w+")


def word_count(text: str) -> int:
    """How many words, as blanks part them."""
    return len(text.split())


@lru_cache(maxsize=1)
def function_words() -> frozenset[str]:
    """The function words of all lexicons."""
    return frozenset(word for code in languages() for word in words("language", "function_words", code))


_SENTENCE_END = re.compile(r"[.!?…][\"”»’)]?$")
_INNER_END = re.compile(r"(?:[a-zà-ÿ0-9]{4}|[)”\"])[.!?…][\"”»’)]? +[A-ZÀ-Þ“\"«]")


def is_prose(text: str) -> bool:
    """Whether a line or block reads as running text: a sentence's end and ten words, or over forty words."""
    count = word_count(text)
    if count > 40:
        return True
    if count < 10:
        return False
    return bool(_SENTENCE_END.search(text)) or bool(_INNER_END.search(text))
