"""Posts by the lines below a signature."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from flows.extracting.acting.actors import Actor
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.naming.entities import Entities
from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.apposed import signed_post
from flows.extracting.posts.posts import Post
from flows.extracting.telling.offices import Holding
from flows.extracting.words.entries import is_entry
from flows.extracting.words.reading import Reading

_BRACKETED = 3
"""Tokens of an acronym in brackets."""
_OPENED = 4
"""Tokens at the beginning of a line in which a body opens it: "For and on behalf of |Zorbex|"."""


def signing(
    reading: Reading,
    posts: Mapping[int, Post],
    entities: Entities,
    lines: Sequence[Clauses],
    number: int,
    people: Sequence[Actor],
) -> Iterator[Holding]:
    """ "Ana Sol" alone on its line above "Director": for the body on the line after that, or "For Zorbex" above."""
    line = lines[number].line
    found = entities.by_piece.get(line.a)
    post = signed_post(reading, line, found[0], posts) if people and found is not None else None
    if post is None:
        return
    below = _whole_line(reading, entities, lines, number + 2, opens=False)
    above = _whole_line(reading, entities, lines, number - 1, opens=True)
    for title in post.titles:
        yield Holding(people[0], title._replace(owner=title.owner or below or above))


def _whole_line(reading: Reading, entities: Entities, lines: Sequence[Clauses], n: int, opens: bool) -> Piece | None:
    """The body that fills a line, or ``opens`` stands at its end: "Zorb Institute (ZI)", "For |Zorbex|"."""
    line = lines[n].line if 0 <= n < len(lines) else None
    if line is None or not is_entry(reading.tokens, line):
        return None
    for k in range(line.a, min(line.b, line.a + _OPENED) if opens else line.a + 1):
        found = entities.by_piece.get(k)
        if found is not None and found[1].kind == "organisation":
            rest = reading.tokens.words[found[0].j : line.b]
            short = len(rest) == _BRACKETED and rest[0] == "(" and rest[-1] == ")"
            return found[0] if not rest or short or opens else None
    return None
