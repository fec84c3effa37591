"""Programmes and the like that have a title for a name, small words and all.

"the |Catching the Tide| project" · « le projet « |Bassins d'Afrique| » »
"""

from __future__ import annotations

from flows.extracting.pieces.head_first import function_word, post_begins
from flows.extracting.pieces.headed import Piece
from flows.extracting.words.reading import UNDERTAKINGS, Line, Reading, known_as
from flows.extracting.words.tokens import CLOSING_QUOTES, OPENING_QUOTES

_LONGEST = 9


def entitled(reading: Reading, line: Line, k: int) -> Piece | None:
    """The piece that begins at token ``k`` if it is a title that the noun for a mission tells to be its name."""
    if line.titled or "mission_noun" not in line.said or k <= line.a:
        return None
    if reading.tokens.words[k - 1] in OPENING_QUOTES:
        return _quoted(reading, line, k)
    before = reading.tokens.lower[k - 1]
    if reading.grammar.adjective_after_noun or not (before in reading.grammar.definites or before == "'s"):
        return None
    return _before_noun(reading, line, k)


def _quoted(reading: Reading, line: Line, k: int) -> Piece | None:
    """« le projet « |Bassins d'Afrique| » »: the noun, and between quotation marks words that are no names alone."""
    tokens = reading.tokens
    noun = reading.ending("mission_noun", k - 1, line.a)
    if noun is None or not tokens.is_capitalised(k) or tokens.is_capitalised(noun.i):
        return None
    end = next((j for j in range(k + 1, min(k + _LONGEST, line.b)) if tokens.words[j] in CLOSING_QUOTES), None)
    if end is None or end < k + 2 or any(tokens.words[j] in ".,;:!?" for j in range(k, end)):
        return None
    small = any(not tokens.is_capitalised(j) and tokens.words[j].isalpha() for j in range(k, end))
    return Piece(k, end, (), ("mission", str(noun.value)), False) if small else None


def _before_noun(reading: Reading, line: Line, k: int) -> Piece | None:
    """ "the |Space for Water| initiative": words with capitals, small ones between them, and the noun; no body's name."""
    tokens, grammar = reading.tokens, reading.grammar
    small = grammar.organisation_prepositions | grammar.definites | grammar.destinations | grammar.places
    joined, j = False, k
    while j < min(k + _LONGEST, line.b):
        if tokens.is_capitalised(j):
            known = reading.known(j)
            named = known is not None and known_as(known, "organisation", "mission", "country") is not None
            head = reading.hit(j, "organisation_head")
            named = named or (head is not None and not str(head.value).startswith("weak_"))
            if named or post_begins(reading, j) or function_word(reading, j):
                return None
        elif tokens.lower[j] in small and j > k:
            joined = True
        else:
            break
        j += 1
    noun = reading.hit(j, "mission_noun") if j < line.b else None
    named = joined and j > k + 2 and tokens.is_capitalised(j - 1)
    if noun is None or not named or noun.value not in UNDERTAKINGS or grammar.is_plural(tokens.lower[noun.j - 1]):
        return None
    return Piece(k, j, (), ("mission", str(noun.value)), False)
