"""Acronyms that the text spells out as a thing: no body, whatever stands beside them.

"lunar terrain vehicle (|LTV|)" · "|ZAM| (Zorb Air Mobility)" · « bras robotique orbital (|BRO|) »
"""

from __future__ import annotations

from flows.extracting.naming.bodies import is_acronym
from flows.extracting.naming.heads import is_thing_word
from flows.extracting.pieces.pieces import Piece
from flows.extracting.pieces.spelled import begins_spelled, spells
from flows.extracting.words.reading import Reading

_LONGEST = 12
_BODIES = ("organisation_head", "organisation_noun")
_THINGS_TOO = ("weak_company", "weak_research", "weak_military")
"""Heads of companies and parts that head the names of things as well: "Systems", "Facility", "Command"."""
_LONG_FOR_COMPANIES = 4
"""Words of "Zorb Automated Assembly Systems": companies are called with fewer."""


def spelled_as_things(reading: Reading, pieces: list[Piece]) -> set[str]:
    """The acronyms of one word whose long form, before or in the brackets, is headed by no noun for a body."""
    words, things = reading.tokens.words, set[str]()
    for piece in pieces:
        i, j = piece.i, piece.j
        if j != i + 1 or not is_acronym(reading, i) or any(not known.ambiguous for known in piece.known):
            continue
        if i > 1 and j < len(words) and words[i - 1] == "(" and words[j] in "),;":
            start = begins_spelled(reading, i - 1, words[i])
            end = i - 1
        elif j + 2 < len(words) and words[j] == "(":
            start, end = j + 1, _closing(reading, j + 1)
            start = start if end > start + 1 and spells(reading, piece, start, end) else None
        else:
            continue
        if start is not None and _is_thing(reading, start, end):
            things.add(words[i])
    return things


def _closing(reading: Reading, k: int) -> int:
    """Where the bracket closes that holds nothing but words from token ``k`` on; ``k`` where it holds more."""
    words = reading.tokens.words
    for j in range(k, min(k + _LONGEST, len(words))):
        if words[j] == ")":
            return j
        if not (words[j][0].isalpha() or words[j] in "-'’&,"):
            return k
    return k


def _is_thing(reading: Reading, i: int, j: int) -> bool:
    """The words ``i`` to ``j`` are headed by no noun for a body, but by a word that is known for something else."""
    tokens, grammar = reading.tokens, reading.grammar
    first = grammar.adjective_after_noun
    at = i if first else _last(reading, i, j)
    heads = [
        hit for name in _BODIES for hit in reading.hits_of(name, i, j) if (hit.i == at if first else hit.j == at + 1)
    ]
    heads += [hit for hit in reading.hits_of("organisation_head", i, j) if str(hit.value).startswith("foreign_")]
    if tokens.lower[at] in grammar.parts or any(hit.value not in _THINGS_TOO for hit in heads):
        return False
    if any(hit.value == "weak_company" for hit in heads) and j - i < _LONG_FOR_COMPANIES:
        return all(is_thing_word(reading, k) for k in range(i, j) if k != at)
    word = tokens.lower[at]
    return (
        not tokens.is_capitalised(at)
        or word in grammar.things
        or reading.hit(at, "mission_noun") is not None
        or word.endswith(grammar.field_endings)
        or (not first and grammar.is_plural(word))
    )


def _last(reading: Reading, i: int, j: int) -> int:
    """The noun before "of" or "for", or the last."""
    of = (k for k in range(i + 1, j) if reading.tokens.lower[k] in reading.grammar.organisation_prepositions)
    return next(of, j) - 1
