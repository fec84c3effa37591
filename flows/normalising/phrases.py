"""Short lines compared with the lexicons' phrases: without case, punctuation and typographic differences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import combining, normalize

from flows.lexicon import languages, lexicon, words

_NOT_WORD = re.compile(r"[^\w'@°&]+")
_TOKEN = re.compile(r"\S+")


def plain(text: str) -> str:
    """``"« Contacts presse : »"`` -> ``contacts presse``."""
    return _plain_line(text) if len(text) <= _LONGEST_LINE else _plain(text)


def _plain(text: str) -> str:
    return _NOT_WORD.sub(" ", text.casefold().replace("’", "'")).strip(" '_")


_plain_line = lru_cache(maxsize=1024)(_plain)
"""A short line is compared with many lists; what is longer is not kept."""
_LONGEST_LINE = 200


@lru_cache(maxsize=256)
def phrases(section: str, key: str) -> frozenset[str]:
    """The list ``[section] key`` of all lexicons, plain; longer ones without their accents too, as capitals are often
    written (« MINISTERE »)."""
    listed = frozenset(map(plain, words(section, key)))
    return listed | {bare for each in listed if len(bare := unaccented(each)) >= _LEAST_BARE}


@lru_cache(maxsize=1)
def post_nouns() -> frozenset[str]:
    """The nouns of posts of all lexicons, plain: "minister", « directrice »."""
    heads = (lexicon(code)["posts"]["heads"] for code in languages())
    return frozenset(plain(form) for each in heads for forms in each.values() for form in forms)


def unaccented(text: str) -> str:
    """``ministère`` -> ``ministere``."""
    return text if text.isascii() else "".join(c for c in normalize("NFD", text) if not combining(c))


_LEAST_BARE = 4
"""Letters of a word that is known without its accents; « à » and « où » without them are others."""


@lru_cache(maxsize=256)
def phrase_start(section: str, key: str) -> re.Pattern[str]:
    """Matches a plain text that begins with one of the phrases of ``[section] key``, as whole words."""
    return starts_with(phrases(section, key))


def longest_first(forms: Iterable[str]) -> list[str]:
    """Each form once, in the order in which a pattern must try them."""
    return sorted(set(forms), key=lambda form: (-len(form), form))


def alternation(forms: Iterable[str]) -> str:
    """A pattern for any of ``forms``: any blank for a blank, either apostrophe for one; of no form, one that never fits."""
    patterns = [re.escape(form).replace(r"\ ", r"\s").replace("'", "['’]") for form in longest_first(forms)]
    return "(?:" + ("|".join(patterns) or r"[^\s\S]") + ")"


def any_of(section: str, *keys: str) -> str:
    """A pattern for any phrase of the lists ``[section] keys``."""
    return alternation(form for key in keys for form in words(section, key))


def first_letter_of(section: str, *keys: str) -> str:
    """A look ahead at the letters that these phrases begin with: so far most of a text gets, and no phrase need be tried
    there. For Python's patterns; google-re2 looks ahead by itself."""
    letters = sorted({letter for key in keys for form in words(section, key) for letter in (form[0].lower(), form[0])})
    return f"(?=[{''.join(map(re.escape, letters))}])"


def starts_with(plain_phrases: Iterable[str]) -> re.Pattern[str]:
    """Matches a plain text that begins with one of ``plain_phrases``; the longest of them that fits."""
    # After an elision ("à propos d'") the name follows without a blank.
    alternatives = (
        re.escape(phrase) + ("" if phrase.endswith("'") else r"(?!\w)") for phrase in longest_first(plain_phrases)
    )
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
