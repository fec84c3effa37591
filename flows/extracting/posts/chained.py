"""Titles one after another, and the words before a title's noun that nothing knows.

"CEO |and Chairman| of Zorbex" · "engineer and |remote sensing| expert" · "astronaut and |Expedition 70| Flight Engineer"
"""

from __future__ import annotations

from flows.extracting.pieces.head_first import post_at, post_begins
from flows.extracting.pieces.pieces import Shelf
from flows.extracting.posts.owners import is_craft
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Line, Reading

_LONGEST_MODIFIER = 4


def leads_to_noun(reading: Reading, line: Line, hit: Hit) -> bool:
    """ "the |lead| optical navigation engineer, Bo Ek": a title's noun that modifies the noun of another further on."""
    if reading.hit(hit.i, "post_modifier") is None or hit.j != hit.i + 1 or reading.tokens.is_capitalised(hit.i):
        return False
    return after_plain(reading, line, hit.j) > hit.j


def after_flight(reading: Reading, shelf: Shelf, k: int) -> int:
    """Over "Expedition 70" in "ESA astronaut and |Expedition 70| Flight Engineer Ana Sol": the token after it, else ``k``."""
    piece = shelf.starting.get(k)
    flight = piece is not None and not reading.grammar.adjective_after_noun and is_craft(reading, piece)
    return piece.j if piece is not None and flight and post_begins(reading, piece.j) else k


def next_title(reading: Reading, shelf: Shelf, line: Line, k: int, opens: bool) -> int | None:
    """After "CEO and ": where the next title begins, if one does; ``opens``: nobody is named before it in its line, so
    that the semicolon in "Minister of Oil; Minister of Tides, Ana Sol" joins too."""
    marks = "&/;" if opens else "&/"
    if (
        k + 3 < line.b
        and reading.tokens.words[k] == ","
        and reading.tokens.lower[k + 1] in reading.grammar.conjunctions
    ):
        return _after_comma(reading, shelf, line, k + 2)
    if k + 1 >= line.b or not (
        reading.tokens.lower[k] in reading.grammar.conjunctions or reading.tokens.words[k] in marks
    ):
        return None
    leads = reading.hit(k + 1, "leads")
    if leads is not None and leads.j < line.b and reading.tokens.lower[leads.j] in reading.grammar.determiners:
        return None  # "who heads Zorbex |and chairs the| board"
    i = reading.past_determiners(k + 1, line.b)
    at = after_flight(reading, shelf, i)
    while reading.hit(at, "post") is None and (modifier := reading.hit(at, "post_modifier")) is not None:
        at = modifier.j
    if at < line.b and reading.hit(at, "post") is not None:
        return i
    return i if after_plain(reading, line, at) > at else None


def _after_comma(reading: Reading, shelf: Shelf, line: Line, k: int) -> int | None:
    """ "Head of Tides, and |Director of| Zorbex, spoke": another title of the same person, where its owner and no further
    name ends what is told."""
    words, post = reading.tokens.words, post_at(reading, k)
    if post is None or post.j >= line.b or reading.grammar.is_plural_post(reading.tokens.lower[post.j - 1]):
        return None
    after = reading.tokens.lower[post.j]
    led = after in reading.grammar.of or after in reading.grammar.at_work
    owner = shelf.starting.get(reading.past_determiners(post.j + 1, line.b)) if led else None
    if owner is None or owner.j >= line.b or words[owner.j] not in ",.;":
        return None
    other = shelf.starting.get(owner.j + 1) if words[owner.j] == "," else None
    return k if other is None or other.known or other.head is not None else None


def after_plain(reading: Reading, line: Line, k: int) -> int:
    """Over "remote sensing" in "engineer and |remote sensing| expert at Zorbex": the token of the noun where a title in
    the singular has words before it that nothing knows, and goes on after it; else ``k``."""
    tokens, grammar, n = reading.tokens, reading.grammar, k
    while n < min(line.b, k + _LONGEST_MODIFIER) and reading.hit(n, "post") is None:
        word = tokens.words[n]
        if not word.isalpha() or not word.islower() or grammar.is_small(word) or reading.hit(n, "verb") is not None:
            return k
        n += 1
    post = reading.hit(n, "post") if n < line.b else None
    if post is None or grammar.adjective_after_noun or grammar.is_plural_post(tokens.lower[post.j - 1]):
        return k
    led = post.j >= line.b or tokens.words[post.j] in ",." or tokens.lower[post.j] in grammar.at_work
    led = led or tokens.lower[post.j] in grammar.of or reading.hit(post.j, "within") is not None
    return n if led and n > k else k
