"""Names that are places' or hold one: what a preposition and a country around a name show, and bodies called by where
they work.

"in |Zorbourg|, Norway" · « de |Zorbourg| (Norvège) » · « remercie |Campus Zorbie| »
"""

from __future__ import annotations

from collections.abc import Iterator

from flows.extracting.naming.beside import Voice
from flows.extracting.naming.bodies import is_acronym, is_brand
from flows.extracting.pieces.branches import called_by_country
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Line, Reading, is_where


def place_voices(reading: Reading, piece: Piece, line: Line) -> Iterator[Voice]:
    """What shows that a name is a place's, or a body's that is called after one."""
    if piece.known:
        if is_led_to(reading, piece, line) and any(m.kind == "place" and m.ambiguous for m in piece.known):
            yield piece, "place-located", None
        return
    if piece.head is not None:
        return
    if _is_set_in(reading, piece, line):
        yield piece, "place-set-off", None
    elif called_by_country(reading, piece.i, piece.j):
        yield piece, "organisation-branch", None


def is_led_to(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "in |Porto|", « à |Porto| »: a preposition of place right before a name."""
    return piece.i > line.a and reading.tokens.lower[piece.i - 1] in reading.grammar.places


def _is_set_in(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "in |Zorbourg|, Norway", "in |Zorbourg| (Norway)", « Zorbex, de |Zorbourg| (Norvège) » : the country comes next."""
    tokens, grammar, i, j = reading.tokens, reading.grammar, piece.i, piece.j
    if j + 1 >= line.b or tokens.words[j] not in (",", "(") or i <= line.a or is_acronym(reading, i):
        return False
    before = tokens.lower[i - 1]
    led = before in grammar.places and before not in grammar.at_work and before not in grammar.origins
    led = led or (before in grammar.of and i - 1 > line.a and tokens.words[i - 2] == ",")
    country = reading.known(j + 1) if led else None
    if country is None or not is_where(country.value, "demonym"):
        return False
    return tokens.words[j] == "," or tokens.words[country.j : country.j + 1] == [")"]


def is_in_region(reading: Reading, piece: Piece) -> bool:
    """ "a team from |Zorbourg|, Louisiana": a town, by the part of a country that follows."""
    if piece.head is not None or is_brand(reading, piece) or reading.tokens.words[piece.j : piece.j + 1] != [","]:
        return False
    region = reading.known(piece.j + 1)
    places = reading.registry.places
    return region is not None and all(
        known.kind == "place" and places[known.key].kind == "region" for known in region.value
    )
