"""Names in lists that their place shows: bodies below a sentence that says what they are, "These companies were
selected: |- Zorbex, Oslo|", or beside one that is known for a body; people, each with a body: "- |Ana Sol|, Zorbex".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from flows.extracting.naming.ballots import Ballots
from flows.extracting.naming.beside import Voice
from flows.extracting.naming.shaped import full_name
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Line, Reading, is_where

_ENDS = ",(–—|-"
_LEAST = 3
_SURE = 2
"""Items at least of a list of people with their bodies, and those among them whose bodies are known for such."""


def lists_of_bodies(reading: Reading) -> frozenset[int]:
    """Where the items begin of lists of bodies: their first tokens."""
    found: list[int] = []
    opened = False
    for line in reading.lines:
        if line.kind == "list_item" and opened:
            found.append(line.a)
        else:
            opened = reading.tokens.words[line.b - 1] == ":" and "rolls_of_bodies" in line.said
    return frozenset(found)


def is_entry_alone(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "|Zorbex|, of Oslo, Maine", "|Zorbex| – lamps": a name, and at most something apart from it, in an item."""
    words = reading.tokens.words
    closed = piece.j >= line.b or words[piece.j] in _ENDS
    return closed and not piece.known and words[line.b - 1] not in ".:!?"


def items_alike(reading: Reading, pieces: list[Piece], ballots: Ballots) -> Iterator[Voice]:
    """ "- Zorbex Ltd (Norway), for lamps; - |Kelbix| (Peru), for reeds": items that begin with a name and, in brackets or
    after a comma, a country are all bodies where one of them is, and none is a person."""
    starts = [piece.i for piece in pieces]
    items: list[Piece] = []
    for line in (*reading.lines, None):
        if line is not None and line.kind == "list_item":
            n = bisect_left(starts, line.a)
            first = pieces[n] if n < len(pieces) and pieces[n].i <= line.a + 1 else None
            if first is not None and _is_before_country(reading, first, line):
                items.append(first)
            continue
        kinds = {ballots.at[piece.i].leader() for piece in items}
        if len(items) > 1 and "organisation" in kinds and kinds <= {"organisation", None}:
            for piece in items:
                if ballots.at[piece.i].leader() is None and not piece.known:
                    yield piece, "organisation-below", None
        items = []


def _is_before_country(reading: Reading, piece: Piece, line: Line) -> bool:
    words, j = reading.tokens.words, piece.j
    j += words[j : j + 2] == [".", "("]  # "Zorbex Ltd|.| (Norway)"
    if j + 1 >= line.b or words[j] not in (",", "("):
        return False
    where = reading.known(j + 1)
    return (where is not None and is_where(where.value)) or (
        words[j] == "(" and _is_town_and_region(reading, j + 1, line)
    )


def _is_town_and_region(reading: Reading, k: int, line: Line) -> bool:
    """ "(|Zorbourg, North Zorbia|)": names with capitals on both sides of the one comma in brackets."""
    tokens, words = reading.tokens, reading.tokens.words
    close = next((n for n in range(k, min(k + _LONGEST_PLACE, line.b)) if words[n] == ")"), None)
    inside = range(k, close) if close is not None else range(0)
    named = all(tokens.is_capitalised(n) or words[n] in ",-.'’" for n in inside)
    return named and sum(words[n] == "," for n in inside) == 1


_LONGEST_PLACE = 9


def people_with_bodies(reading: Reading, pieces: list[Piece], ballots: Ballots) -> Iterator[Voice]:
    """ "- |Ana Sol|, Zorb University; - |Bo Ek| (Kelbix); - |Cy Ox|, |Blip Works|": items that are a full name and, apart from
    it, one body name people, where several of those bodies are known for such and no item begins with anything else."""
    starts, rolls = [piece.i for piece in pieces], list[list[tuple[Piece, Piece | None]]]([[]])
    of_teams = False
    for line in reading.lines:
        if line.kind != "list_item":
            of_teams = not reading.grammar.teams.isdisjoint(reading.tokens.lower[line.a : line.b])
            rolls.append([])
            continue
        if of_teams:
            continue  # "The winning |teams| are:"
        n = bisect_left(starts, line.a)
        first = pieces[n] if n < len(pieces) and pieces[n].i <= line.a + 1 and pieces[n].j <= line.b else None
        if first is None or (first.j < line.b and reading.tokens.words[first.j] not in _ENDS):
            rolls.append([])
            continue
        after = pieces[n + 1] if n + 1 < len(pieces) else None
        beside = after is not None and after.i <= min(first.j + 2, line.b - 1)
        rolls[-1].append((first, after if beside else None))
    for roll in rolls:
        bodies = [body for _, body in roll if body is not None]
        told = [ballots.at[body.i].leader() for body in bodies]
        if len(bodies) < _LEAST or told.count("organisation") < _SURE or not set(told) <= {"organisation", None}:
            continue
        if not all(_may_be_person(reading, first, ballots) for first, _ in roll):
            continue
        for first, body in roll:
            if ballots.at[first.i].leader() != "person":
                yield first, "name-listed", None
            if body is not None and not body.known and ballots.at[body.i].leader() is None:
                yield body, "organisation-below", None


def _may_be_person(reading: Reading, piece: Piece, ballots: Ballots) -> bool:
    """A full name of words for nothing else, of which nothing shows another kind but that it stands in a list."""
    grammar, lower = reading.grammar, reading.tokens.lower
    if piece.head is not None or piece.known or not full_name(reading, piece):
        return False
    plain = any(lower[k] in grammar.things or reading.hit(k, "field") is not None for k in range(piece.i, piece.j))
    ballot = ballots.at[piece.i]
    told = ballot.leader() in (None, "person") or ballot.by_rule("organisation") == "organisation-below"
    return not plain and told
