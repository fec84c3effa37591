"""Names told one after another, with where somebody is from or stands between them: what one shows, the others are too.

"the astronauts are Ana Sol of Oslo, Norway; |Bo Ek| of Lima, Peru; and |Cy Ox|" · "From left: |Ana Sol|, |Bo Ek| and Cy Ox"
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from flows.extracting.naming.ballots import Ballots
from flows.extracting.naming.beside import Voice
from flows.extracting.naming.insertions import after_origin, after_placing
from flows.extracting.naming.shaped import full_name
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Line, Reading

_LONGEST_BRACKET = 10
_LEAST = 3
_FAR = 6
"""Tokens before a list in which the noun stands for those whom it names: "the new |astronauts| include"."""


def listed_people(reading: Reading, pieces: list[Piece], ballots: Ballots) -> Iterator[Voice]:
    """A vote for each undecided name of a row in which somebody is known for a person, or which a word for people opens."""
    starts = [line.a for line in reading.lines]
    by_start = {piece.i: piece for piece in pieces if _may_be_person(reading, piece, ballots)}
    read = 0
    for piece in by_start.values():
        if piece.i < read:
            continue
        line = reading.lines[max(bisect_right(starts, piece.i) - 1, 0)]
        row, closed = [piece], False
        while not closed and (following := _next(reading, line, by_start, row[-1].j)) is not None:
            row.append(following[0])
            closed = following[1]
        read = row[-1].j
        if len(row) < _LEAST - closed:
            continue
        if any(ballots.at[one.i].leader() == "person" for one in row) or _is_opened(reading, line, row[0].i):
            yield from ((one, "name-with-people", None) for one in row if ballots.at[one.i].leader() is None)


def _may_be_person(reading: Reading, piece: Piece, ballots: Ballots) -> bool:
    """A full name of no body's and no thing's words, of which nothing shows another kind."""
    if piece.head is not None or piece.known or not full_name(reading, piece):
        return False
    things = reading.grammar.things
    plain = any(
        reading.tokens.lower[k] in things or reading.hit(k, "field") is not None for k in range(piece.i, piece.j)
    )
    return not plain and ballots.at[piece.i].leader() in (None, "person")


def _next(reading: Reading, line: Line, by_start: Mapping[int, Piece], j: int) -> tuple[Piece, bool] | None:
    """The name that the list goes on with after the one that ends at ``j``, and whether a conjunction adds it."""
    words, lower, grammar = reading.tokens.words, reading.tokens.lower, reading.grammar
    j = after_placing(reading, line, after_origin(reading, line, j))
    if j < line.b and words[j] == "(":
        j = next((k + 1 for k in range(j, min(line.b, j + _LONGEST_BRACKET)) if words[k] == ")"), j)
    k = j + (j < line.b and words[j] in ",;")
    closed = k < line.b and lower[k] in grammar.conjunctions
    k += closed
    if k == j:
        return None
    while k < line.b and (address := reading.hit(k, "honorific")) is not None:
        k = address.j + (address.j < line.b and words[address.j] == ".")
    following = by_start.get(k)
    return (following, closed) if following is not None else None


def _is_opened(reading: Reading, line: Line, i: int) -> bool:
    """ "From left: |Ana Sol|, …", "Pictured are |Ana Sol|, …", "The crew includes |Ana Sol|, …": who stands in a picture, and
    a noun for people before what leads to a list."""
    tokens, grammar, k = reading.tokens, reading.grammar, i - 1
    if k <= line.a or not (tokens.words[k] in ",:" or tokens.lower[k] in grammar.listing):
        return False
    placed = tokens.lower[k - 1] in grammar.placings and not grammar.is_small(tokens.lower[k - 1])
    if placed or tokens.words[k] == ",":
        return placed
    before = range(max(line.a, k - _FAR), k)
    people = any(grammar.is_plural_post(tokens.lower[n]) and reading.hit(n, "post") is not None for n in before)
    return people or any(tokens.lower[n] in grammar.crews for n in before)
