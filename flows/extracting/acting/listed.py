"""What follows a body or a country after a comma: the next of a list, or what it is.

"of Peru|, the Philippines| and Chile" · "of Zorbex|, the Blip Institute|, and Peru" · not "Zorbex|, the space agency,|"
"""

from __future__ import annotations

from flows.extracting.naming.entities import Entities
from flows.extracting.words.reading import Line, Reading

_LONGEST_LIST = 12
"""Bodies at most that are looked through for the end of a list."""
_LONGEST_BRACKET = 24


def is_listed_next(reading: Reading, line: Line, entities: Entities, one: tuple[str, str], k: int, close: int) -> bool:
    """ "of Peru|, the Philippines| and Chile", "of Zorbex|, the Blip Institute|, and Peru": another in a list, and not what
    the one before it is. ``one``: kind and key of that; ``k``: the token after the comma; ``close``: the mark that would
    end what it is."""
    words, lower, grammar = reading.tokens.words, reading.tokens.lower, reading.grammar
    found = entities.by_piece.get(reading.past_determiners(k, line.b)) if one[0] != "person" else None
    if found is None or found[1].kind not in ("country", "organisation") or found[1].key == one[1]:
        return False
    piece, entity = found
    j = piece.j
    if not reading.tokens.is_capitalised(j - 1):
        return False  # "Zorbex, |the Kazakh space agency|, and Blip"
    if j < close and words[j] == "(" and ")" in words[j:close]:
        j = words.index(")", j) + 1
    ended = j < line.b and lower[j] in grammar.conjunctions
    if entity.kind == "country":
        named = all(known.sort not in ("demonym", "prefix") for known in piece.known)
        return one[0] == "country" and named and (j >= close or ended)
    return ended or _list_goes_on(reading, line, entities, j)


def _list_goes_on(reading: Reading, line: Line, entities: Entities, j: int) -> bool:
    """ "the Blip Institute|, the Zorb Centre (ZC), and| Peru": after a comma others come, and at last a conjunction."""
    words, lower, grammar = reading.tokens.words, reading.tokens.lower, reading.grammar
    for _ in range(_LONGEST_LIST):
        if j + 1 >= line.b or words[j] != ",":
            return False
        if lower[j + 1] in grammar.conjunctions:
            return True
        found = entities.by_piece.get(reading.past_determiners(j + 1, line.b))
        if found is None or found[1].kind != "organisation" or not reading.tokens.is_capitalised(found[0].j - 1):
            return False
        j = found[0].j
        if words[j] == "(" and ")" in words[j : j + _LONGEST_BRACKET]:
            j = words.index(")", j) + 1
        if j < line.b and lower[j] in grammar.conjunctions:
            return True
    return False
