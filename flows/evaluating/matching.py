"""When two names are one, and which told thing answers to which of gold's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache

from flows.evaluating.terms import terms

_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"(?<=\b\w)\.(?=\w\b)")
_NICKNAME = re.compile(r"[\"“”«»][^\"“”«»]*[\"“”«»]")


@cache
def words(text: str) -> tuple[str, ...]:
    """The words of a text, folded: no case, accents, punctuation or trade marks; ``U.S.`` is one word."""
    plain = unicodedata.normalize("NFKD", text.replace("®", " ").replace("™", " ").replace("°", " "))
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    return tuple(_WORD.findall(_DOTTED.sub("", plain.casefold())))


@cache
def bare(name: str) -> tuple[str, ...]:
    """A name's words without articles, prepositions and legal forms; all of them where nothing else is left."""
    left = terms("names")["stop_words"] | terms("names")["legal_forms"]
    return tuple(word for word in words(name) if word not in left) or words(name)


def same_organisation(gold: str, told: Iterable[str], countries: Set[str] = frozenset()) -> bool:
    """Whether one of the told organisation's names is gold's, or spells it out.

    ``countries``: words of countries' names and demonyms, which may stand on one side only
    ("Ministry of Research of Kazakhstan" is the "Ministry of Research" that the release means).
    """
    sought = bare(gold)
    for name in told:
        found = bare(name)
        if found == sought or "".join(found) == "".join(sought):
            return True
        if len(sought) == 1 and len(sought[0]) > 2 and sought[0] == "".join(word[0] for word in found):
            return True
        without = [tuple(word for word in side if word not in countries) for side in (sought, found)]
        if without[0] == without[1] and len(without[0]) > 1:
            return True
    return False


def same_mission(gold: str, told: Iterable[str]) -> bool:
    """Whether one of the told mission's names is gold's, hyphens, spaces and words such as "spacecraft" aside."""
    sought = _mission_key(gold)
    return any(_mission_key(name) == sought for name in told)


@cache
def _mission_key(name: str) -> str:
    every = bare(name)
    return "".join(word for word in every if word not in terms("names")["mission_words"]) or "".join(every)


def same_person(gold: str, told: Iterable[str]) -> bool:
    """Whether one of the told person's names is gold's.

    Titles and nicknames aside; middle names may be missing on one side, the family name may come first. A single word
    is a person's name only where gold has no more than that word.
    """
    sought = _personal(gold)
    return any(_same_personal(sought, _personal(name)) for name in told)


@cache
def _personal(name: str) -> tuple[str, ...]:
    every = words(_NICKNAME.sub(" ", name))
    return tuple(word for word in every if word not in terms("names")["honorifics"]) or every


def _same_personal(sought: tuple[str, ...], found: tuple[str, ...]) -> bool:
    if len(sought) == 1:
        return sought[0] in (found[-1], "".join(found))
    if len(found) < 2:
        return False
    if sorted(sought) == sorted(found) or "".join(sought) == "".join(found):
        return True
    ends_agree = sought[-1] == found[-1] and (sought[0] == found[0])
    return ends_agree and (set(sought) <= set(found) or set(found) <= set(sought))


def same_post(gold: str, told: str, aside: Set[str]) -> bool:
    """Whether a told title is the post of gold, or one of the posts that gold gives in one breath.

    ``aside``: words of the organisation and the country, which a title may carry or not. Number does not count: a post
    told of several people at once ("astronauts") is that of each.
    """
    found = _post(told, aside)
    breaths = [gold, *re.split(r",|;|/|\band\b|\bet\b", gold)]
    return any(_same_post(_post(breath, aside), found) for breath in breaths if words(breath))


def _post(title: str, aside: Set[str]) -> frozenset[str]:
    named = frozenset(bare(title)) - aside or frozenset(bare(title))
    return frozenset(word.removesuffix("s") if len(word) > 3 else word for word in named)


def _same_post(sought: frozenset[str], found: frozenset[str]) -> bool:
    qualifiers = terms("posts")["qualifiers"]
    if sought & qualifiers != found & qualifiers or not sought or not found:
        return False
    return sought <= found or found <= sought or 2 * len(sought & found) >= len(sought | found)


def one_to_one(points: Mapping[tuple[int, int], int], lefts: int) -> dict[int, int]:
    """The pairing of ``lefts`` things with others that pairs as many as possible, good pairs first.

    ``points``: (left, right) -> how well the two fit; pairs that do not fit are absent. Pairs are taken by points, then
    by number; a thing left over then claims a taken one whose holder can move on (augmenting paths), so none is lost
    to the order. Gives left -> right.
    """
    by_left: dict[int, list[int]] = {left: [] for left in range(lefts)}
    left_of: dict[int, int] = {}
    paired: set[int] = set()
    for left, right in sorted(points, key=lambda pair: (-points[pair], pair)):
        by_left[left].append(right)
        if left not in paired and right not in left_of:
            left_of[right] = left
            paired.add(left)
    for left in range(lefts):
        if left not in paired:
            _claim(left, by_left, left_of, set())
    return {left: right for right, left in sorted(left_of.items(), key=lambda item: item[1])}


def _claim(left: int, by_left: Mapping[int, Sequence[int]], left_of: dict[int, int], seen: set[int]) -> bool:
    for right in by_left[left]:
        if right in seen:
            continue
        seen.add(right)
        if right not in left_of or _claim(left_of[right], by_left, left_of, seen):
            left_of[right] = left
            return True
    return False
