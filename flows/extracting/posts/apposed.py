"""Posts in the place of an apposition or a predicate: after a comma, after "is", before a name that opens a sentence.

"Ana Sol|, now Head of Zorbex|" · "Bo Ek |has been a manager at Zorbex|" · "|Named Head of Zorbex in May|, Ana Sol …"
"""

from __future__ import annotations

from collections.abc import Mapping

from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.posts import Post, is_of_many
from flows.extracting.posts.times import is_time
from flows.extracting.posts.titles import Title
from flows.extracting.words.entries import is_entry
from flows.extracting.words.reading import Line, Reading, is_where

_FAR_HEAD = 8
_OPENING = 6
_SEAT = 6
"""Tokens of "in Oslo, Norway" after "based"."""
_LONGEST_TIME = 12
"""Tokens between "takes up" and "her duties as"."""
_MARKS = (":", "|", "–", "—", "-")


def after_adverbs(reading: Reading, k: int, stop: int) -> int:
    """Over "now", "until recently", "jusqu'alors": the token after the adverbs that may stand before a post."""
    while k < stop and (hit := reading.hit(k, "post_adverb")) is not None:
        k = hit.j + (hit.j < stop and reading.tokens.words[hit.j] == "," and reading.hit(hit.j + 1, "post") is not None)
    return k


def after_seat(reading: Reading, k: int, stop: int) -> int:
    """Over "based in Oslo," in "the director of Zorbex, |based in Oslo,| Ana Sol": the token after the comma that closes what
    is said of a body from token ``k`` on; ``k`` where nothing is."""
    busy = reading.hit(k, "busy") if k < stop else None
    if busy is None:
        return k
    return next((n + 1 for n in range(busy.j, min(busy.j + _SEAT, stop)) if reading.tokens.words[n] == ","), k)


def after_letters(reading: Reading, k: int, stop: int) -> int:
    """Over "Ana Sol|, Ph.D., OBE|, is", "Ana Sol |MP|, Minister of Oil": the token after the degrees and honours that follow
    a name which ends at token ``k``; ``k`` where none do."""
    words, n = reading.tokens.words, k
    while n + 1 < stop:
        comma = words[n] == ","
        hit = reading.hit(n + comma, "honorific")
        if hit is None or not (comma or words[n].isupper()) or (comma and words[n + 1].islower()):
            break  # "Bo Ek, |general| director of Zorbex"
        end = hit.j + (hit.j < stop and words[hit.j] == ".")
        if end < stop and words[end] not in (",", ".", ";", ")"):
            break  # "Bo Ek, |Dr| Ana Sol", "Bo Ek, |general| manager"
        n = end
    return n


def copula_ending(reading: Reading, j: int, stop: int) -> int | None:
    """The token of "is" at ``j``, or of "been" in "has been"; null where none stands there."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if j < stop and lower[j] in grammar.copulas:
        return j
    k = reading.past_auxiliaries(j, stop, planned=True)
    if j < k < stop and lower[k] in grammar.copulas:
        return k
    return k - 1 if k > j + 1 and lower[k - 1] in grammar.passive else None


def office_begins(reading: Reading, k: int, stop: int) -> int | None:
    """The token after "served as", or after "takes up on 1 May her duties as", at token ``k``: where the post begins that
    somebody holds; null where none is told."""
    served = reading.hit(k, "served_as") if k < stop else None
    if served is not None:
        return served.j
    taken = reading.hit(k, "takes_up") if k < stop else None
    if taken is None:
        return None
    n = taken.j
    while n < min(stop, taken.j + _LONGEST_TIME):
        duties = reading.hit(n, "duties")
        if duties is not None:
            return duties.j
        adverb = reading.hit(n, "post_adverb")
        if adverb is None and not is_time(reading, n) and reading.tokens.words[n] != ",":
            return None
        n = adverb.j if adverb is not None else n + 1
    return None


def apposed_post(reading: Reading, posts: Mapping[int, Post], comma: int, stop: int) -> Post | None:
    """The post in ", ground systems integration manager for X" that begins after the comma at token ``comma``."""
    tokens, grammar = reading.tokens, reading.grammar
    first = comma + 1 if comma + 1 in posts else after_adverbs(reading, comma + 1, stop)
    first += first < stop and tokens.lower[first] in grammar.respectively
    if first < stop and (tokens.lower[first] in grammar.conjunctions or reading.hit(first, "plan") is not None):
        return None
    for k in range(first, min(stop, first + _FAR_HEAD)):
        post = posts.get(k)
        if post is not None:
            if k == first:
                return post
            if post.titles[0].i == k or tokens.lower[k - 1] not in grammar.determiners:
                begins = reading.past_determiners(first, k)
                title = _of_body_before(reading, post.titles[0], first, k)
                if title.owner is not post.titles[0].owner:
                    return post._replace(i=first, titles=(title, *post.titles[1:]))
                owner_between = post.i != title.i
                widened = title if owner_between else title._replace(i=begins)
                return post._replace(i=first, titles=(widened, *post.titles[1:]))
            return None
        word = tokens.lower[k]
        if reading.hit(k, "marker") is not None or word in grammar.complements or word in grammar.places:
            return None
        if not word[0].isalnum() and word not in ("-", "'", "'s"):
            return None
        if (
            word in grammar.auxiliaries
            or word in grammar.subordinators
            or (reading.hit(k, "verb") is not None and k == first)
        ):
            return None
    return None


def _of_body_before(reading: Reading, title: Title, first: int, k: int) -> Title:
    """ ", |ESA| Zorb Increment Manager": a body known by name opens the apposition, what follows it is the title."""
    known = reading.known(first)
    body = known is not None and any(m.kind == "organisation" and not m.ambiguous for m in known.value)
    told = title.owner is not None and (title.owner.known or title.owner.head)
    if known is None or not body or told or known.j > k:
        return title
    begins = known.j + (reading.tokens.lower[known.j] == "'s")
    return title._replace(i=begins, owner=Piece(first, known.j, known.value, None, False))


def is_apart(reading: Reading, line: Line, k: int) -> bool:
    """A mark that sets off what is told of a name: a comma, a table's stroke, a dash; in a list a colon too."""
    tokens = reading.tokens
    word = tokens.words[k]
    if word == "-":
        return k > line.a and k + 1 < line.b and not tokens.touches(k) and not tokens.touches(k + 1)
    return word in (",", "|", "–", "—") or (word == ":" and line.kind == "list_item")


def bracketed_post(reading: Reading, posts: Mapping[int, Post], bracket: int, stop: int) -> Post | None:
    """The post in "Ana Sol |(Chief of Staff)|": it begins after the bracket and goes up to its end or to a comma."""
    post = apposed_post(reading, posts, bracket, stop)
    return post if post is not None and post.j < stop and reading.tokens.words[post.j] in "),;" else None


def heads_item(reading: Reading, line: Line, post: Post | None, k: int) -> bool:
    """The post in "|Director|: Ana Sol", "|Director| | Ana Sol": it opens its item or cell, and a mark follows at ``k``."""
    words = reading.tokens.words
    if post is None or post.j != k or words[k] not in _MARKS or (words[k] != "|" and line.kind != "list_item"):
        return False
    k = post.i - 1
    while k >= line.a and not words[k][0].isalnum() and words[k] != "|":
        k -= 1
    return k < line.a or words[k] == "|"


def signed_post(reading: Reading, line: Line, piece: Piece, by_start: Mapping[int, Post]) -> Post | None:
    """ "Ana Sol" alone on its line, and "|Director|" or "|Director|, Zorb Institute" on the next: the post below."""
    words = reading.tokens.words
    if line.kind != "heading" or piece.i > line.a or piece.j < line.b:
        return None
    post = by_start.get(line.b)
    below = next((other for other in reading.lines if other.a == line.b), None) if post is not None else None
    if post is None or below is None or not is_entry(reading.tokens, below):
        return None
    return post if post.j == below.b or words[post.j] == "," else None


def announces(reading: Reading, post: Post | None, k: int) -> bool:
    """ "the three |astronauts|: Ana Sol, Bo Ek and Cy Ox": a post in the plural right before the colon at ``k``."""
    return post is not None and post.j == k and reading.tokens.words[k] == ":" and is_of_many(reading, post)


def opening_post(reading: Reading, line: Line, by_start: Mapping[int, Post], i: int) -> Post | None:
    """The post in "|Head of Zorbex| since 2019, Ana Sol …", « |Nommée directrice de Zorbex| en mai, Ana Sol … »: nothing
    but a verb of appointment stands before it, and only when it was so stands between it and the comma before ``i``."""
    tokens, grammar = reading.tokens, reading.grammar
    if i - 2 <= line.a or tokens.words[i - 1] != ",":
        return None
    k = line.a
    while k < min(i, line.a + _OPENING) and k not in by_start:
        verb = reading.hit(k, "verb")
        if verb is not None and "appointment" in grammar.types(verb.value):
            k = verb.j
        elif (role := reading.hit(k, "role_of")) is not None:
            k = role.j
        elif is_time(reading, k) or tokens.lower[k] in grammar.appointed_as or not tokens.words[k][0].isalnum():
            k += 1
        else:
            return None
    post = by_start.get(k)
    return post if post is not None and all(_is_aside(reading, n) for n in range(post.j, i - 1)) else None


def _is_aside(reading: Reading, n: int) -> bool:
    """A word of when or where: "since 2019", "in Oslo"."""
    place = reading.known(n)
    led = reading.tokens.lower[n] in reading.grammar.places | reading.grammar.complements
    return is_time(reading, n) or led or (place is not None and is_where(place.value))
