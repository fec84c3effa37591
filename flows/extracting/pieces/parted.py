"""Where a body's name ends and that of its head begins, with no mark between: "Chairman of the Zorb Committee |Ana Sol|"."""

from __future__ import annotations

from collections.abc import Sequence

from flows.extracting.pieces.after_heads import is_for_bodies
from flows.extracting.pieces.head_first import adjective, is_demonym
from flows.extracting.words.reading import Line, Reading, is_where

_FAR = 12
"""Tokens between a post and the body's name: what the post is for may stand between."""
_LONGEST_NAME = 6


def holder_begins(reading: Reading, line: Line, k: int, end: int) -> int | None:
    """The token at which the person's name begins in the run ``k`` to ``end``; null where the run is one name.

    A post that nobody before it holds must lead to the run: « le président de l'Institut de Zorbourg |Ana Sol| »."""
    after = reading.grammar.adjective_after_noun
    begins = _after_place(reading, k, end) if after else _after_head(reading, k, end)
    if begins is None or not _is_persons(reading, begins, end) or not _post_leads(reading, line, k):
        return None
    return begins


def acronyms_holder(reading: Reading, line: Line, k: int, end: int) -> int | None:
    """The same after an acronym that nothing knows: "the Director of ZRA |Ana Sol|", « la présidente de l'IZR |Ana Sol| »."""
    word = reading.tokens.words[k]
    short = word.isalpha() and word.isupper() and len(word) > 1 and reading.hit(k, "honorific") is None
    if not short or not _is_persons(reading, k + 1, end) or not _post_leads(reading, line, k):
        return None
    return k + 1


def _after_head(reading: Reading, k: int, end: int) -> int | None:
    """After the noun at the end of "Aerospace |Committee|"."""
    heads = (hit for i in range(end - 1, k, -1) if (hit := reading.hit(i, "organisation_head")) is not None)
    head = next((hit for hit in heads if reading.tokens.is_capitalised(hit.i)), None)
    if head is None:
        return _after_fields(reading, k, end)
    return head.j if not str(head.value).startswith("weak_") else None


def _after_fields(reading: Reading, k: int, end: int) -> int | None:
    """After what a body is for or where it is: "Ministry |of Rivers and Trade| Ana Sol", "University |of Oslo| Ana Sol"."""
    grammar, head = reading.grammar, reading.hit(k, "organisation_head")
    if head is None or head.j + 1 >= end or reading.tokens.lower[head.j] not in grammar.organisation_prepositions:
        return None
    n = reading.past_determiners(head.j + 1, end)
    while n < end:
        place = reading.known(n)
        plain = is_for_bodies(reading, n) or reading.tokens.lower[n] in grammar.conjunctions
        if place is not None and is_where(place.value):
            n = place.j
        elif plain or reading.tokens.words[n] in ",&":
            n += 1
        else:
            break
    return n


def _after_place(reading: Reading, k: int, end: int) -> int | None:
    """After the one word that "de" leads to, or the adjectives: « Institut de |Zorbourg| », « Agence |zorbienne| »."""
    if reading.hit(k, "organisation_head") is None:
        return None
    led = next((i for i in range(end - 2, k, -1) if reading.tokens.lower[i] in reading.grammar.of), None)
    if led is not None:
        return led + 2
    last = next((i for i in range(end - 1, k, -1) if adjective(reading, i) or is_demonym(reading, i)), None)
    return last + 1 if last is not None else None


def _is_persons(reading: Reading, i: int, end: int) -> bool:
    """Two words or more with a capital, none of which anything knows."""
    tokens, grammar = reading.tokens, reading.grammar
    if not 2 <= end - i <= _LONGEST_NAME or not tokens.is_capitalised(i):
        return False
    parts = [k for k in range(i, end) if tokens.words[k] != "-" or not tokens.touches(k)]
    if len(parts) < 2 or not all(tokens.words[k][1:].islower() and tokens.words[k].isalpha() for k in parts[:2]):
        return False
    small = is_korean(tokens.words[i:end])
    words = tokens.lower[i + small : end]
    plain = grammar.common.isdisjoint(words) and grammar.generic.isdisjoint(words)
    known = any(
        reading.known(k) is not None or reading.hit(k, "field") or reading.hit(k, "organisation_head")
        for k in range(i + small, end)
    )
    return plain and not known


def is_korean(words: Sequence[str]) -> bool:
    """ "Park Ji-won": a family name that is a word too, and a given name whose second half has a small letter."""
    return len(words) == 4 and words[2] == "-" and words[1][0].isupper() and words[3].isalpha() and words[3].islower()


def _post_leads(reading: Reading, line: Line, k: int) -> bool:
    """A post leads to the name at ``k`` by "of" or "at", and is told of nobody before it."""
    lower, grammar = reading.tokens.lower, reading.grammar
    led = reading.before_determiners(k, line.a)
    contracted = led > line.a and lower[led - 1] in grammar.contractions
    if led <= line.a or not (lower[led - 1] in grammar.of or lower[led - 1] in grammar.at_work or contracted):
        return False
    posts = reading.hits_of("post", max(line.a, led - _FAR), led)
    if not posts or reading.hits_of("verb", posts[-1].j, led) or "," in lower[posts[-1].j : led]:
        return False
    first = posts[-1].i
    while first > line.a and (modifier := reading.ending("post_modifier", first, line.a)) is not None:
        first = modifier.i
    first = reading.before_determiners(first, line.a)
    if first <= line.a + 1 or lower[first - 1] != "," or not reading.tokens.is_capitalised(first - 2):
        return True
    if reading.tokens.words[first - 2].isupper():
        return True  # "the director of |ZSA|, the engineer of Zorbex Ana Sol"
    return _has_post(reading, line, first - 1)


def _has_post(reading: Reading, line: Line, comma: int) -> bool:
    """ "From left: |Minister Bo Ek|, President of ZRA Ana Sol": who is named before the comma has a post already."""
    k = comma
    while k > max(line.a, comma - _LONGEST_NAME) and reading.tokens.is_capitalised(k - 1):
        if reading.ending("post", k, line.a) is not None:
            return k < comma - 1
        k -= 1
    return False
