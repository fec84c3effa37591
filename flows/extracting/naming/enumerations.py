"""Enumerations of three names or more: what some of them show, the others are too.

"the money goes to Zorbex, |Blip Works|, |Kelix| and the Zorb Institute" · "the |Zorb|, |Blip| and Kelix missions"
"""

from __future__ import annotations

from collections.abc import Iterator

from flows.extracting.naming.ballots import Ballots
from flows.extracting.naming.beside import Voice
from flows.extracting.naming.bodies import is_brand, is_roman
from flows.extracting.naming.neighbours import is_campus
from flows.extracting.naming.shaped import full_name
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Reading, is_where

_PARTNERS = ("by", "with", "between", "support")
_LISTED = {"mission": "mission-listed", "organisation": "organisation-listed"}
_LEAST, _SURE, _WEAK = 3, 2, 2
_LONGEST_BRACKET = 8
_LONGEST_NAME, _LONG_NAME = 4, 3


def enumerated(reading: Reading, pieces: list[Piece], ballots: Ballots) -> Iterator[Voice]:
    """A vote for each undecided item of a list whose decided ones are all bodies or all missions."""
    for items in _lists(reading, pieces):
        kinds = [ballots.at[piece.i].leader() for piece in items]
        told = {kind for kind in kinds if kind is not None}
        led = told <= {"organisation"} and _is_led(reading, items[0].i)
        if led:
            yield from ((piece, "organisation-listed", None) for piece in items if _fits(reading, piece))
            continue
        kind = told.pop() if len(told) == 1 else None
        if kind not in _LISTED:
            continue
        sure = sum(ballots.at[piece.i].votes.get(kind, 0) > _WEAK for piece in items)
        rules = {ballots.at[piece.i].by_rule(kind) for piece in items}
        made = kind == "organisation" and sure and _is_made_by(reading, items[0].i)
        named = sure >= _SURE or not rules.isdisjoint((f"{kind}-noun-before", f"{kind}-noun-after", f"{kind}-suffix"))
        named = named or made or (kind == "organisation" and _is_beside_doer(reading, items[0].i))
        alone = kind == "organisation" and (sure >= _SURE or made)
        for piece, shown in zip(items, kinds, strict=True):
            fits = shown is None and sure and (named or is_brand(reading, piece)) and _fits(reading, piece)
            if fits and (alone or not full_name(reading, piece)):
                yield piece, _LISTED[kind], None


def _is_led(reading: Reading, i: int) -> bool:
    """ "the |partners| include |Zorbex|, …", « trois |laboratoires|, |ZOR|, … » : the noun for many bodies before a list."""
    tokens, grammar = reading.tokens, reading.grammar
    i = reading.before_determiners(i, 0)
    for category in ("such_as", "attending"):
        hit = reading.ending(category, i, max(i - _LONGEST_NAME, 0))
        if hit is not None and (category == "such_as" or hit.value == "member"):
            i = hit.i
            break
    else:
        if i == 0 or (tokens.words[i - 1] not in (",", ":") and tokens.lower[i - 1] not in grammar.listing):
            return False
        i -= 1
    nouns = reading.hits_of("organisation_noun", max(i - _LONGEST_NAME, 0), i)
    if not nouns or not grammar.is_plural(tokens.lower[nouns[-1].j - 1]):
        return False
    between = range(nouns[-1].j, i)
    return all(tokens.words[k].isalpha() and not tokens.capital[k] for k in between)


def _is_made_by(reading: Reading, i: int) -> bool:
    """ "supported |by| Zorbex, …", « fournies |par| Zorbex, … » : who makes or does something comes next."""
    i = reading.before_determiners(i, 0)
    return any(reading.ending(category, i, max(i - _LONGEST_NAME, 0)) for category in ("maker", "house"))


def _is_beside_doer(reading: Reading, i: int) -> bool:
    """ "with the support |of| Zorbex, …", "funded |by| Zorbex, …": a word that leads to those with whom something is done."""
    marker = reading.ending("marker", reading.before_determiners(i, 0), max(i - _LONGEST_NAME, 0))
    return marker is not None and marker.value in _PARTNERS


def _fits(reading: Reading, piece: Piece) -> bool:
    """A name of its own, by words that nothing knows."""
    if piece.head is not None or piece.known or piece.opens or piece.j - piece.i > _LONGEST_NAME:
        return False
    grammar, lower = reading.grammar, reading.tokens.lower
    if lower[piece.i] in grammar.acronyms or is_roman(reading.tokens.words[piece.i]):
        return False
    last = piece.j - 1 if piece.j - piece.i < _LONG_NAME else piece.i  # "Zorbdyne Scientific & |Imaging|"
    return all(lower[k] not in grammar.things and reading.hit(k, "field") is None for k in (piece.i, last))


def _lists(reading: Reading, pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Names with nothing but commas or semicolons between them, "and" before the last; what stands in brackets after one
    aside, and where it is: "Zorbex in Oslo, Norway; Kelbix in Bergen"."""
    items: list[Piece] = []
    closed = bracketed = located = False
    j = 0
    for piece in (*pieces, None):
        if items and piece is not None and piece.i <= j + 2 and _says_where(reading, j, piece, items[-1], located):
            j, located = piece.j, True
            continue
        between = _between(reading, j, piece.i) if items and piece is not None else None
        if between == "(" or (between == "," and piece is not None and is_campus(reading, items[-1], piece)):
            bracketed = bracketed or between == "("
            continue
        if between is None or closed or piece is None:
            if closed and len(items) >= _LEAST - bracketed:
                yield items
            items, closed, bracketed = [piece] if piece is not None else [], False, False
        else:
            items.append(piece)
            closed = between == "&"
        j, located = piece.j if piece is not None else 0, False


def _says_where(reading: Reading, j: int, piece: Piece, item: Piece, located: bool) -> bool:
    """ "Zorbex |in Oslo|, |Norway|", "Kelbix, |of Oslo|,": where the item is that ends at token ``j``, and the country of what
    was told before."""
    tokens, grammar = reading.tokens, reading.grammar
    if piece.head is not None:
        return False
    if piece.i == j + 2:
        set_off = tokens.words[j] == "," and tokens.words[piece.j : piece.j + 1] == [","]
        return set_off and tokens.lower[j + 1] in grammar.of and tokens.lower[item.i - 1] not in grammar.of
    if located:
        return tokens.words[j] == "," and bool(piece.known) and is_where(piece.known)
    return tokens.lower[j] in grammar.places and all(known.kind in ("country", "place") for known in piece.known)


def _between(reading: Reading, j: int, i: int) -> str | None:
    """ "," or "&" where nothing else lies between two names, "(" where the second is in brackets after the first."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if j < i and lower[j] == "(" and i - j < _LONGEST_BRACKET:
        close = next((k for k in range(j, min(j + _LONGEST_BRACKET, len(lower))) if lower[k] == ")"), None)
        if close is None or close >= i:
            return "("
        j = close + 1
    if not (lower[j] in ",;'" or lower[j] in grammar.conjunctions or lower[j] in grammar.determiners):
        return None
    words = ["," if word == ";" else word for word in lower[j:i] if word not in grammar.determiners and word != "'"]
    if grammar.adjective_after_noun and len(words) > 1 and words[-1] in grammar.of:
        words.pop()
    if words == [","]:
        return ","
    return "&" if words[-1:] and words[-1] in grammar.conjunctions and words[:-1] in ([], [","]) else None
