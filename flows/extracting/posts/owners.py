"""Whose a post is, where words stand between it and the owner's name.

"President of |the Danish company| Zorbex" · "Minister of |the Republic of| Norland" · "Minister of Oil and Tides |(MOTI)|"
"""

from __future__ import annotations

from flows.extracting.pieces.head_first import adjective, is_demonym
from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.words.reading import Line, Reading

_LONGEST_LEAD = 3
"""Adjectives between "the company" and its name."""


def acronym_of_ministry(reading: Reading, shelf: Shelf, line: Line, k: int) -> Piece | None:
    """ "Minister of Oil and Tides |(MOTI)|": the acronym is the ministry's; the brackets may be passed over already."""
    words = reading.tokens.words
    at = k if k < line.b and words[k] == "(" else k - 3 if k - 3 >= line.a and words[k - 1] == ")" else -1
    inner = shelf.starting.get(at + 1) if at >= 0 and words[at] == "(" else None
    if inner is None or inner.j != inner.i + 1 or inner.j >= line.b or words[inner.j] != ")":
        return None
    country = any(known.kind == "country" for known in inner.known)
    return inner if words[inner.i].isupper() and len(words[inner.i]) > 2 and not country else None


def after_state(reading: Reading, line: Line, i: int) -> int:
    """Over "Federal Republic of", « République de » before a country's name: the token of that name, else ``i``."""
    tokens, grammar = reading.tokens, reading.grammar
    k = i
    while k < min(i + _LONGEST_LEAD, line.b) and tokens.is_capitalised(k) and tokens.lower[k] not in grammar.states:
        k += 1
    k = k + 1 if k < line.b and tokens.lower[k] in grammar.states else i
    while i < k < line.b and adjective(reading, k) and not is_demonym(reading, k):
        k += 1
    if k == i or k >= line.b or tokens.lower[k] not in grammar.of:
        return i
    k += 1
    k = reading.past_determiners(k, line.b)
    known = reading.known(k)
    return k if known is not None and any(m.kind == "country" for m in known.value) else i


def led_by_noun(reading: Reading, shelf: Shelf, line: Line, i: int) -> Piece | None:
    """The name in "of |the Danish company Zorbex|", « de |la société danoise Zorbex| »: the owner that a noun announces."""
    tokens, after = reading.tokens, reading.grammar.adjective_after_noun
    first, k = shelf.starting.get(i), i
    if first is not None and first.j < line.b and after and not tokens.is_capitalised(i):
        k = first.j
    else:
        while not after and k < i + _LONGEST_LEAD and (is_demonym(reading, k) or _is_small_word(reading, k)):
            k += 1
        noun = reading.hit(k, "organisation_noun") if not tokens.is_capitalised(k) else None
        if noun is None:
            return None
        k = noun.j
        while after and k < min(line.b, noun.j + _LONGEST_LEAD) and (adjective(reading, k) or is_demonym(reading, k)):
            k += 1
    led = shelf.starting.get(k) if k < line.b else None
    return led if led is not None and tokens.is_capitalised(k) and not is_demonym(reading, k) else None


def _is_small_word(reading: Reading, k: int) -> bool:
    """A plain adjective before a noun: not the noun itself, no word of the grammar."""
    word, grammar = reading.tokens.lower[k], reading.grammar
    small = word.isalpha() and not reading.tokens.is_capitalised(k) and reading.hit(k, "organisation_noun") is None
    return small and word not in grammar.function_words | grammar.complements | grammar.conjunctions


def is_attribute(reading: Reading, line: Line, piece: Piece) -> bool:
    """ "an astronaut of |Slovenian| descent": a country's adjective before a noun in small letters owns no post."""
    demonym = bool(piece.known) and all(known.sort == "demonym" for known in piece.known)
    noun = piece.j < line.b and reading.tokens.words[piece.j].isalpha() and not reading.tokens.is_capitalised(piece.j)
    return demonym and noun and not reading.grammar.adjective_after_noun


def after_brackets(reading: Reading, shelf: Shelf, line: Line, j: int) -> int:
    """Over the acronym in "President of the Zorb Space Agency |(ZSA)|"."""
    words, inner = reading.tokens.words, shelf.starting.get(j + 1)
    closed = inner is not None and j < line.b and words[j] == "(" and inner.j < line.b and words[inner.j] == ")"
    return inner.j + 1 if closed and inner is not None else j


def is_body(piece: Piece) -> bool:
    known = any(known.kind == "organisation" and not known.ambiguous for known in piece.known)
    return known or (piece.head is not None and piece.head[0] == "organisation")


def can_own(piece: Piece) -> bool:
    return any(known.kind in ("organisation", "country", "mission") for known in piece.known)


def named_next(reading: Reading, shelf: Shelf, piece: Piece) -> Piece:
    """ "the Zorb space agency |ZSA|": the name right after a body's description in small letters; else the piece."""
    tokens, inner = reading.tokens, shelf.starting.get(piece.j)
    described = is_body(piece) and not tokens.is_capitalised(piece.j - 1)
    return inner if inner is not None and described and tokens.words[inner.i].isupper() else piece
