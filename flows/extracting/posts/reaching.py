"""The body of a post that stands behind what the post is for and the part in which it is held.

"lead of |Surface Charging and Dust Physics at| Zorb Space Center" · "physicist in |the Tides branch at| Zorbex" ·
"engineer |working on the camera at| Zorbex"
"""

from __future__ import annotations

from flows.extracting.pieces.headed import is_part
from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.posts.fields import is_common
from flows.extracting.posts.owners import after_brackets, after_possessives, is_body, is_unit
from flows.extracting.words.reading import Line, Reading

_FAR = 18
"""Tokens after a title within which its body stands."""


def body_ahead(reading: Reading, shelf: Shelf, line: Line, k: int) -> tuple[Piece, int] | None:
    """The body that "at", "within" or "of" leads to, past names of fields and parts from token ``k`` on, and the token
    after it; null where other words come before one."""
    tokens, grammar = reading.tokens, reading.grammar
    part: tuple[Piece, int] | None = None
    busy = reading.hit(k, "busy") if k < line.b else None
    lead = n = begins = k if busy is None else busy.j
    plain = False
    if k in shelf.starting:
        return None  # "Director |Ana Sol| from Zorbex"
    while n < min(line.b, k + _FAR):
        piece, after = shelf.starting.get(n), _after_lead(reading, n)
        if after is not None:
            if plain and busy is None and tokens.lower[lead] not in grammar.of:
                break  # "the director in a |meeting| at Zorbex"
            lead, n, plain = n, reading.past_determiners(after, line.b), False
            begins = n
        elif piece is not None:
            if (n == begins or tokens.lower[n - 1] == "'s") and _holds(reading, piece, lead):
                piece, j = after_possessives(reading, shelf, piece)
                body = piece, after_brackets(reading, shelf, line, j)
                if not _is_of_body(reading, piece):
                    return body
                part = part or body
            elif is_body(piece) and not _is_of_body(reading, piece):
                break
            plain, n = False, piece.j
        elif tokens.lower[n] in grammar.units or reading.hit(n, "organ") is not None:
            plain, n = False, n + 1
        elif tokens.lower[n] in grammar.conjunctions or tokens.lower[n] in ("-", "&", "/", "'s"):
            n += 1
        elif tokens.words[n] == "(" and tokens.words[n + 2 : n + 3] == [")"] and tokens.words[n + 1].isupper():
            n += 3
        elif _is_noun(reading, n):
            named = tokens.is_capitalised(n - 1) or reading.hit(n, "field") is not None  # "the Tides |branch|"
            plain, n = plain or not named, n + 1
        else:
            break
    return part


def _after_lead(reading: Reading, n: int) -> int | None:
    """The token after a word that leads to where a post is held or what it is for."""
    within = reading.hit(n, "within")
    if within is not None:
        return within.j
    return n + 1 if reading.tokens.lower[n] in reading.grammar.complements else None


def _is_of_body(reading: Reading, piece: Piece) -> bool:
    """A part, whose whole may be named after it: "the Tides Department at |Zorbex|"."""
    return is_part(reading, piece) or is_unit(reading, piece)


def _holds(reading: Reading, piece: Piece, lead: int) -> bool:
    """A body; after "at" or "within" also a name that nothing knows and that is no part's."""
    lower, grammar = reading.tokens.lower, reading.grammar
    work = lower[lead] in grammar.at_work or reading.hit(lead, "within") is not None
    of_part = not grammar.units.isdisjoint(lower[piece.j : piece.j + 1])
    return is_body(piece) or (
        work and not piece.known and not piece.head and not of_part and not is_common(reading, piece)
    )


def _is_noun(reading: Reading, n: int) -> bool:
    """A word in small letters between names: no verb, no title, none of the grammar's."""
    word = reading.tokens.words[n]
    if not word.isalpha() or reading.grammar.is_small(word.lower()) or word.lower() in reading.grammar.subordinators:
        return False
    return reading.hit(n, "post") is None and reading.hit(n, "verb") is None and reading.hit(n, "honorific") is None
