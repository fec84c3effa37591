"""What may stand after the noun for a body within a run of capitals, and what shows that the run names something else.

"Space Centre |Oslo|" · "Zorb Optics |Solar Imager|" · "Zorb Committee |Ana Sol|"
"""

from __future__ import annotations

from flows.extracting.pieces.head_first import holds_post
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Reading, is_where

_NUMERALS = frozenset("IVX")


def is_named_after(reading: Reading, j: int, end: int) -> bool:
    """ "Zorb Service |Medal|", "Aviation Challenge |Course|": a plain noun closes the run that is no body's."""
    last = reading.tokens.lower[end - 1]
    heads = any(reading.hit(k, "organisation_head") is not None for k in range(j, end))
    return not heads and last in reading.grammar.common and reading.tokens.lower[j] not in reading.grammar.of


def may_follow(reading: Reading, k: int, at: int, j: int, end: int) -> bool:
    """What a name may have after its head noun in a language that puts it last: "of …", where the body is ("Space Centre
    |Oslo|"), a number ("|Atlas V|"), its own name where only plain words stand before ("National Company |Zorb Blip|")."""
    tokens, grammar = reading.tokens, reading.grammar
    if grammar.adjective_after_noun or not grammar.organisation_prepositions.isdisjoint(tokens.lower[j:end]):
        return True
    head, place = reading.hit(at, "organisation_head"), reading.known(j)
    if head is None or str(head.value).startswith(("weak_", "foreign_")) or is_number(tokens.words[end - 1]):
        return True
    if place is not None and place.j == end and is_where(place.value):
        return True
    own = all(tokens.words[i].isalpha() and tokens.lower[i] not in grammar.things for i in range(j, end))
    return own and at > k and all(is_for_bodies(reading, i) for i in range(k, at))


def is_named_apart(reading: Reading, j: int) -> bool:
    """ "Zorb University |Boeing|", "Oslo State University |ZORB-N|": after the head another name begins."""
    return reading.known(j) is not None or (reading.tokens.words[j].isupper() and len(reading.tokens.words[j]) > 1)


def is_craft(reading: Reading, head: Hit, end: int) -> bool:
    """ "Zorb |Optics| Solar Imager": after a word that may head a company's name the run ends with a craft's noun."""
    last = reading.ending("mission_noun", end, head.j)
    return last is not None and str(head.value).startswith("weak_")


def is_holder(reading: Reading, k: int, j: int, end: int) -> bool:
    """ "Chairman of the Zorb Committee |Ana Sol|": two or three plain names after the body that a post before it leads."""
    tokens = reading.tokens
    names = [i for i in range(j, end) if tokens.words[i] != "-" or not tokens.touches(i)]
    if len(names) not in (2, 3) or not all(tokens.words[i].isalpha() and tokens.words[i][1:].islower() for i in names):
        return False
    return not any(is_thing(reading, i) for i in names) and holds_post(reading, k)


def is_number(word: str) -> bool:
    """``9``, ``V``: at the end of "United Launch Alliance |Atlas V|" the number of what the body made."""
    return word.isdigit() or is_numeral(word)


def is_numeral(word: str) -> bool:
    """``V``, ``IX``: Roman, as a series counts; ``L`` and more are letters."""
    return _NUMERALS.issuperset(word)


def is_for_bodies(reading: Reading, k: int) -> bool:
    """A word of which the lexicon knows that bodies are for it; any word in a language that says "de" before each."""
    return reading.grammar.adjective_after_noun or is_thing(reading, k)


def is_thing(reading: Reading, k: int) -> bool:
    """A word for things, for bodies in general or for a field, and nobody's name."""
    word, grammar = reading.tokens.lower[k], reading.grammar
    return word in grammar.common or word in grammar.generic or reading.hit(k, "field") is not None
