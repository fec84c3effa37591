"""Names that commas set off from a post, whatever the post is for or whose it is: "its Envoy for Reeds, |Ana Sol|,"."""

from __future__ import annotations

from collections.abc import Mapping

from flows.extracting.naming.shaped import full_name
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Line, Reading

_FAR = 18
"""Tokens between the post and the comma before the name."""


def is_set_off(reading: Reading, piece: Piece, line: Line, by_piece: Mapping[int, Piece]) -> bool:
    """A definite post stands before, nothing but what it is for and whose it is between them, and the name is closed."""
    tokens, comma = reading.tokens, piece.i - 1
    if comma <= line.a or tokens.words[comma] != "," or piece.known or not _is_closed(reading, piece, line, by_piece):
        return False
    if tokens.lower[comma - 1] in reading.grammar.seconds:
        return _is_owned(reading, comma - 1, line)
    posts = reading.hits_of("post", max(line.a, comma - _FAR), comma)
    post = next((hit for n, hit in enumerate(posts) if all(hit.i < one.i < hit.j for one in posts[n + 1 :])), None)
    if post is None or post.j > comma:
        return False
    begins = post.i
    while begins > line.a and (modifier := reading.ending("post_modifier", begins, line.a)) is not None:
        begins = modifier.i
    if not _is_owned(reading, begins, line) and not tokens.is_capitalised(post.i):
        return False
    return _is_clear(reading, post.j, comma, by_piece)


def _is_owned(reading: Reading, k: int, line: Line) -> bool:
    """ "|the| envoy", "|its two| envoys", "|Norland's| deputy": what makes a post a certain one."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k -= k > line.a and lower[k - 1] in grammar.cardinals
    before = lower[k - 1] if k > line.a else ""
    return (
        before in grammar.before_known
        or before in grammar.known_owners
        or before in ("'s", "'")
        or (before in grammar.determiners and lower[k] in grammar.cardinals)
    )


def _is_closed(reading: Reading, piece: Piece, line: Line, by_piece: Mapping[int, Piece]) -> bool:
    """A mark comes next, or "and" with the name of another."""
    tokens, j = reading.tokens, piece.j
    if j >= line.b or tokens.words[j] in ",.;":
        return True
    other = by_piece.get(j + 1) if tokens.lower[j] in reading.grammar.conjunctions else None
    return other is not None and not other.known and other.head is None and full_name(reading, other)


def _is_clear(reading: Reading, i: int, j: int, by_piece: Mapping[int, Piece]) -> bool:
    """No verb, no mark but commas of a list, and nobody's name between a post and the comma."""
    tokens, grammar = reading.tokens, reading.grammar
    for k in range(i, j):
        word = tokens.lower[k]
        if word in ".;:" or word in grammar.auxiliaries or word in grammar.relatives or word in grammar.speech:
            return False
        if reading.hit(k, "verb") is not None and not tokens.is_capitalised(k) and reading.hit(k, "field") is None:
            return False
        if tokens.words[k] == "," and not tokens.is_capitalised(k + 1):
            return False
        other = by_piece.get(k)
        if other is not None and not other.known and other.head is None and full_name(reading, other):
            return False
    return True
