"""Normal forms of names: what stays the same however a name is written."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz

from flows.ids import slug

ALIKE = 92
"""Of 100: the least likeness of two spellings of a given name; likeness proposes, letters and posts decide."""

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+")
_ROMAN = re.compile(r"(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_HUSHED = (("tsch", "s"), ("tch", "s"), ("sch", "s"), ("sh", "s"), ("ch", "s"))
_LONG = 7
"""Letters from which on ``ch`` and ``sh`` are one sound: Chen and Shen are two, Chevtchenko and Shevchenko one."""
_TRANSLITERATIONS = (
    ("zh", "z"), ("kh", "h"), ("ph", "f"), ("ou", "u"),
    ("y", "i"), ("j", "i"), ("w", "v"), ("ks", "x"), ("ii", "i"), ("ie", "e"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
_FRENCH_INE = re.compile(r"ine$")


@cache
def _words(key: str) -> frozenset[str]:
    table = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
    return frozenset(table[key])


def organisation_form(name: str) -> str:
    """``"The Acme Orbital Co., Ltd."`` -> ``acme orbital``: no article before, no legal form behind, no marks."""
    tokens = [token for token in slug(name).split("-") if token]
    while len(tokens) > 1 and tokens[0] in _words("articles"):
        tokens = tokens[1:]
    while len(tokens) > 1 and (ending := _legal_ending(tokens)):
        tokens = tokens[:-ending]
    return " ".join(tokens)


def _legal_ending(tokens: list[str]) -> int:
    """How many tokens at the end are a legal form: ``s a`` is two, ``inc`` one."""
    legal = _words("legal_forms")
    lengths = (length for length in (4, 3, 2, 1) if length < len(tokens) and "".join(tokens[-length:]) in legal)
    return next((length for length in lengths if length == 1 or all(len(token) <= 2 for token in tokens[-length:])), 0)


def mission_form(name: str) -> str:
    """``"Bion-M N°2"`` and ``"Bion-M2"`` -> ``bionm2``; a Roman numeral behind a name is its number; runs of digits
    stay apart (``Sat-1 1`` is not ``Sat-11``)."""
    text = unicodedata.normalize("NFKD", name.replace("º", "°"))
    tokens = _TOKEN.findall("".join(c for c in text if not unicodedata.combining(c)))
    form: list[str] = []
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else ""
        if token.lower() in _words("number_signs") and following.isdigit() and place:
            continue
        numeral = _roman(token) if place else None
        token = str(int(token)) if token.isdigit() else str(numeral) if numeral else token.casefold()
        form.append(f".{token}" if form and token[0].isdigit() and form[-1][-1].isdigit() else token)
    return "".join(form) or slug(name)


def _roman(token: str) -> int | None:
    """The value of an upper-case Roman numeral up to 39."""
    if not _ROMAN.fullmatch(token):
        return None
    values = [_ROMAN_VALUES[letter] for letter in token]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def is_acronym(name: str) -> bool:
    """``CNES``, ``JAXA``, ``ASI``: one word of capitals, two at least."""
    letters = name.replace(".", "")
    return letters.isalpha() and letters.isupper() and 2 <= len(letters) <= 10


def letters(text: str) -> str:
    """Lower-case ASCII letters only: ``"Le Gall"`` and ``"LeGall"`` -> ``legall``."""
    return slug(text).replace("-", "")


def transliterated(text: str, family: bool = False) -> str:
    """What the usual transcriptions of one name from another script share: ``Nabiyev``, ``Nabiev`` -> ``nabev``."""
    form = letters(text)
    for written, heard in (*_HUSHED, *_TRANSLITERATIONS) if len(form) >= _LONG else _TRANSLITERATIONS:
        form = form.replace(written, heard)
    if family:
        form = _FRENCH_INE.sub("in", form)
    return _DOUBLED.sub(r"\1", form)


def same_given(a: str, b: str) -> bool:
    """Two spellings of one given name: the same when transliterated, or very alike with the same first and last letter
    (``Daniel`` and ``Daniela`` are two names)."""
    left, right = transliterated(a), transliterated(b)
    if left == right:
        return True
    ends_agree = left[:1] == right[:1] and left[-1:] == right[-1:]
    return bool(ends_agree and min(len(left), len(right)) >= 5 and fuzz.ratio(left, right) >= ALIKE)


def initials(given: str) -> tuple[str, ...]:
    """``"Jean-Yves"``, ``"J.-Y."`` and ``"JY"`` -> ``("j", "y")``."""
    parts = [part for part in re.split(r"[\s.\-‐’']+", given) if part]
    if len(parts) == 1 and parts[0].isupper() and len(parts[0]) <= 3:
        parts = list(parts[0])
    return tuple(slug(part)[:1] for part in parts)


def only_initials(given: str) -> bool:
    """Whether no given name is written out."""
    parts = [part for part in re.split(r"[\s.\-‐]+", given) if part]
    return bool(parts) and all(
        len(part) == 1 or (len(parts) == 1 and part.isupper() and len(part) <= 3) for part in parts
    )
