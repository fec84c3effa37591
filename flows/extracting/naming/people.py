"""Who is who among a release's people: the full names written in it, and whom a shorter or other form of one means.

"Yoon Tae-hwan" · "Tae-Hwan Yoon" · "Dr Yoon" · "Aleksei Sol" · "Alexey Soll" -> one person each
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from flows.extracting.naming.names import Name
from flows.extracting.naming.shaped import full_name
from flows.extracting.naming.voices_of_people import honorific_before
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Reading

_SOUNDS = (("x", "ks"), ("y", "i"), ("j", "i"), ("w", "v"), ("kh", "h"), ("ou", "u"))
"""Letters for one another in names that come from other alphabets: "Alexey" and "Aleksei"."""
_TWICE = re.compile(r"([b-df-hj-np-tv-z]|i)\1+")


@dataclass(frozen=True, slots=True)
class People:
    """``fullest``: every full name -> the fullest form of it; the others: an end of a name, the sound of an end, a first
    word, and a part of the surname in the middle or at a hyphen -> the fullest names that have it."""

    fullest: dict[str, str]
    by_end: dict[str, list[str]]
    by_sound: dict[str, list[str]]
    by_first: dict[str, list[str]]
    by_part: dict[str, list[str]]


def plain(text: str) -> str:
    """A name as it is kept: single blanks, straight apostrophes."""
    return " ".join(text.replace("’", "'").split())


def people_named(reading: Reading, names: Iterable[Name]) -> People:
    """The full names of people, each with its fullest form ("Jamie Sol" -> "Jamie L. Sol")."""
    written = dict.fromkeys(
        plain(name.text) for name in names if name.kind == "person" and full_name(reading, name.piece)
    )
    fullest = _fullest(list(written))
    people = People(fullest, {}, {}, {}, {})
    for full in dict.fromkeys(fullest.values()):
        words = full.split()
        for n in range(1, len(words)):
            end = " ".join(words[n:])
            people.by_end.setdefault(end, []).append(full)
            people.by_sound.setdefault(sound(end), []).append(full)
        people.by_first.setdefault(sound(words[0]), []).append(full)
        for part in dict.fromkeys(_parts(words[1:])):
            people.by_part.setdefault(sound(part), []).append(full)
    return people


def _parts(surnames: list[str]) -> Iterator[str]:
    """ "|Mirel| Sol", "|Mirel|-|Sol|", "d'|Orval|": what of two surnames, or after a particle, may stand for them."""
    for n, word in enumerate(surnames):
        own = word.partition("'")[2] if word.find("'") in (1, 2) and word[0].islower() else word
        if own != word or 0 < n + 1 < len(surnames):
            yield own
        if "-" in own:
            yield from own.split("-")
    for n in range(2, len(surnames)):
        yield " ".join(surnames[:n])


@lru_cache(maxsize=4096)
def sound(text: str) -> str:
    """Letters without accents, case and the differences of transliteration."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", text).lower() if c.isalpha() or c == " ")
    for letter, other in _SOUNDS:
        folded = folded.replace(letter, other)
    return _TWICE.sub(r"\1", folded)


def _fullest(written: list[str]) -> dict[str, str]:
    by_end: dict[str, list[str]] = {}
    by_start: dict[str, list[str]] = {}
    by_last: dict[str, list[str]] = {}
    by_words: dict[tuple[str, ...], str] = {}
    for full in written:
        words = full.split()
        for n in range(1, len(words)):
            by_end.setdefault(" ".join(words[n:]).casefold(), []).append(full)
        for n in range(2, len(words)):
            by_start.setdefault(" ".join(words[:n]).casefold(), []).append(full)
        by_last.setdefault(words[-1], []).append(full)
        by_words.setdefault(tuple(sorted(sound(word) for word in words)), full)
    fullest: dict[str, str] = {}
    for short in written:
        words = short.split()
        alike = [long for long in by_last[words[-1]] if _shortens(words, long.split())]
        longer = [*by_end.get(short.casefold(), ()), *alike, *by_start.get(short.casefold(), ())]
        fullest[short] = longer[0] if longer else by_words[tuple(sorted(sound(word) for word in words))]
    for short, long in fullest.items():
        fullest[short] = fullest.get(long, long)
    return fullest


def _shortens(words: list[str], other: list[str]) -> bool:
    """ "Jamie Sol" and "J. Sol" of "Jamie L. Sol"."""
    initial = len(words) == 2 and len(words[0]) == 2 and words[0][1] == "." and other[0] != words[0]
    if initial:
        return other[0][0] == words[0][0]
    return len(other) > len(words) and other[0] == words[0] and set(words) <= set(other)


def bearer(reading: Reading, piece: Piece, people: People, recent: dict[str, str], speaks: bool) -> str | None:
    """The full name that this piece is, or is a part of. Of two who share it the one named last (``recent``: the last
    word of a name -> the full name). By its first word, or by one of two surnames, somebody is meant after an honorific
    or where the piece ``speaks`` for a person: family names come first in some countries."""
    if piece.head is not None or not people.fullest:
        return None
    text = plain(reading.tokens.slice(piece.i, piece.j))
    if text in people.fullest:
        return people.fullest[text]
    if any(not known.ambiguous for known in piece.known):
        return None
    heard = sound(text)
    bearers = people.by_end.get(text) or people.by_sound.get(heard, [])
    if not bearers:
        named = people.by_first.get(heard, [])
        named = named or (owners if len(owners := people.by_part.get(heard, [])) == 1 else [])  # "Bo |Sol| Ek"
        bearers = named if named and (speaks or honorific_before(reading, piece)) else []
    if len(bearers) > 1:
        last = recent.get(reading.tokens.words[piece.j - 1])
        return last if last in bearers else bearers[0]
    return bearers[0] if bearers else None
