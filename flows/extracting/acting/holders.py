"""Who holds the post that stands before the name: "CNES President |Ana Sol|", "the Director of Zorbex, |Dr Bo Ek|"."""

from __future__ import annotations

from flows.extracting.acting.appositions import Actor
from flows.extracting.acting.houses import after_honorifics
from flows.extracting.naming.entities import Entities
from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.apposed import after_seat, announces, copula_ending, heads_item, opening_post
from flows.extracting.posts.posts import Post, is_of_many
from flows.extracting.words.reading import Line, Reading

_FAR = 16
"""Tokens from a post to the comma before its holder's name."""
_LONGEST_TIME = 8
"""Tokens of "since 3 May 2019" after a post."""


def named_after(reading: Reading, line: Line, entities: Entities, posts: dict[int, Post], post: Post) -> Actor | None:
    at = post.j
    comma = next((k for k in range(at, min(at + _LONGEST_TIME, line.b)) if reading.tokens.words[k] == ","), at)
    opens = comma + 1 < line.b and opening_post(reading, line, {post.i: post}, comma + 1) is not None
    if opens:
        at = after_seat(reading, comma + 1, line.b)
    elif at < line.b and (
        heads_item(reading, line, post, at)
        or announces(reading, post, at)
        or (reading.tokens.words[at] == "," and post.definite)
    ):
        at = after_seat(reading, at + 1, line.b)
    elif post.definite and (copula := copula_ending(reading, at, line.b)) is not None:
        at = copula + 1
    elif at + 1 < line.b and reading.tokens.lower[at] in reading.grammar.listing and _are_many(reading, post):
        at += 1  # "the pilots |are| Ana Sol and Bo Ek"
    elif post.definite and (reached := _reaching(reading, line, entities, post)) is not None:
        post, at = reached, reached.j + 1
    address, at = _address(reading, line, posts, at) if at > post.j else (None, at)
    at = after_honorifics(reading, line, at)
    found = entities.by_piece.get(at)
    if found is None or found[1].kind != "person" or at >= line.b:
        return None
    piece, entity = found
    if at > post.j and _ends_opening(reading, line, posts, piece):
        return None
    possessive = piece.j < line.b and reading.tokens.lower[piece.j] in ("'s", "'")
    held = (post,) if address is None else (post, address)
    return Actor(post.i, piece.j, "person", entity.key, (piece.i, piece.j), held, possessive=possessive)


def _reaching(reading: Reading, line: Line, entities: Entities, post: Post) -> Post | None:
    """ "the |Envoy for the Seas and Isles of Norland|, Dr Ana Sol,": whatever a post is for, up to the comma before a full
    name with a form of address; no verb and nobody else's name stands in it."""
    words, lower, grammar = reading.tokens.words, reading.tokens.lower, reading.grammar
    owner: Piece | None = None
    for n in range(post.j, min(post.j + _FAR, line.b - 1)):
        found = entities.by_piece.get(n)
        if words[n] == ",":
            at = after_honorifics(reading, line, n + 1)
            holder = entities.by_piece.get(at) if at > n + 1 and n > post.j else None
            if holder is None or holder[1].kind != "person":
                return None
            last = post.titles[-1]
            ends = reading.before_determiners(owner.i, line.a) - 1 if owner is not None and last.owner is None else n
            title = last._replace(j=max(ends, last.j), owner=last.owner or owner)
            return post._replace(j=n, titles=(*post.titles[:-1], title))
        verb = reading.hit(n, "verb") is not None and not reading.tokens.is_capitalised(n)
        said = lower[n] in grammar.auxiliaries or lower[n] in grammar.relatives or lower[n] in grammar.speech
        if said or (verb and reading.hit(n, "field") is None) or not (words[n][0].isalpha() or words[n] in "-'’&()"):
            return None
        if found is not None and found[1].kind == "person":
            return None
        owner = found[0] if found is not None and found[1].kind in ("organisation", "country") else owner
    return None


def _are_many(reading: Reading, post: Post) -> bool:
    """ "the |pilots| are", and no "members", who are told of with posts of their own."""
    return post.titles[0].rank != "official" and is_of_many(reading, post)


def _address(reading: Reading, line: Line, posts: dict[int, Post], at: int) -> tuple[Post | None, int]:
    """ "the Minister of Oil, |Senator| Ana Sol", « le président du ZSA, |le professeur| Bo Ek » : another title before the
    name, and the token after it; a form of address is passed over and is no post."""
    honoured = after_honorifics(reading, line, at)
    k = reading.past_determiners(at, line.b)
    post = posts.get(at) or posts.get(k) or posts.get(honoured)
    if post is None or post.owner is not None or len(post.titles) > 1 or post.j > k + 2:
        return None, k if reading.hit(k, "honorific") is not None else at
    calling = post.titles[0].rank == "official" and post.titles[0].j == post.titles[0].i + 1
    address = honoured > at or calling or reading.hit(k, "honorific") is not None
    return (None if address else post), post.j


def _ends_opening(reading: Reading, line: Line, posts: dict[int, Post], piece: Piece) -> bool:
    """ "In the presence of the President of Norland, |Ana Sol|, Director of Zorbex, …": the comma ends the phrase that
    opens the sentence, and the name after it has a post of its own."""
    opens = next((hit for hit in reading.hits_of("marker", line.a, line.a + 1)), None)
    own = posts.get(piece.j + 1) if piece.j + 1 < line.b and reading.tokens.words[piece.j] == "," else None
    return opens is not None and opens.value == "presence" and own is not None and own.owner is not None
