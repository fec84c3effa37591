"""For whom somebody works who is told with a body and no post: "Ana Sol |of Zorbex|", "Bo Ek |(Zorb Institute)|"."""

from __future__ import annotations

from collections.abc import Mapping

from flows.extracting.naming.entities import Entities
from flows.extracting.naming.insertions import after_rank
from flows.extracting.pieces.headed import is_part
from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.apposed import is_apart
from flows.extracting.posts.posts import Post
from flows.extracting.words.reading import Line, Reading, is_where

_LONGEST_LEAD = 5
_LONGEST_PLACE = 5


def house(
    reading: Reading, line: Line, entities: Entities, posts: Mapping[int, Post], j: int
) -> tuple[Piece, int] | None:
    """The organisation, and the token after it, in "Ana Sol |of the Zorb Institute|", "Ana Sol|, from Zorbex|", "Ana Sol|, for
    Zorbex|", "Ana Sol |(Zorbex)|", "Ana Sol|, Zorb Institute|, director" and, where a list goes on or ends, "Ana Sol|, Zorb
    Institute|".
    """
    words, lower, grammar = reading.tokens.words, reading.tokens.lower, reading.grammar
    bracket, comma = words[j] == "(", is_apart(reading, line, j)
    k = j + (bracket or comma)
    led = k < line.b and (lower[k] in grammar.of or lower[k] in grammar.origins or lower[k] in grammar.at_work)
    behalf = reading.hit(k, "marker") if comma and k < line.b else None
    behalf = behalf if behalf is not None and behalf.value == "on_behalf" else None
    led = (led or behalf is not None) and (not comma or words[j] == ",")
    k = behalf.j if led and behalf is not None else k + led
    if not (led or bracket or comma):
        return None
    k = reading.past_determiners(k, line.b)
    found = entities.by_piece.get(after_noun(reading, line, entities, k))
    if found is None or found[1].kind != "organisation":
        return None
    body = whole_body(reading, line, entities, found[0]) if led else found[0]
    end = body.j
    if not led and post_follows(reading, posts, line, end):
        return body, end
    if bracket and not led:
        close = next((k for k in range(end, min(end + _LONGEST_PLACE, line.b)) if words[k] == ")"), None)
        return (body, close + 1) if close is not None and words[end] in ",)" else None
    if comma and not led and not _ends_item(reading, line, entities, end):
        return None
    if comma and not led and reading.hit(end + 1, "represented") is not None:
        return None  # "represented by Ana Sol, |Zorbex|, represented by Bo Ek, and": the next of a list
    return body, end


def all_of(reading: Reading, line: Line, entities: Entities, j: int) -> tuple[Piece, int] | None:
    """ "Bo Ek and Ana Sol, |all from the Zorb Institute|", « |tous deux de l'Institut zorbien| »: the organisation, and the
    token after it."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k = first = j + (reading.tokens.words[j] == ",")
    while k < line.b and lower[k] in grammar.alls:
        k += 1
    if k == first or k + 1 >= line.b:
        return None
    within = lower[k] in grammar.of or lower[k] in grammar.origins or lower[k] in grammar.at_work
    if not within and reading.hit(k, "within") is None:
        return None
    found = entities.by_piece.get(after_noun(reading, line, entities, reading.past_determiners(k + 1, line.b)))
    return (found[0], found[0].j) if found is not None and found[1].kind == "organisation" else None


def post_follows(reading: Reading, posts: Mapping[int, Post], line: Line, end: int) -> bool:
    """In "Ana Sol, Zorb Institute|, director|" a post that is the name's follows its body, which ends at ``end``."""
    post = posts.get(end + 1) if end + 1 < line.b and is_apart(reading, line, end) else None
    return post is not None and (post.j >= line.b or reading.tokens.words[post.j] in ",;.)|–—")


def whole_body(reading: Reading, line: Line, entities: Entities, part: Piece) -> Piece:
    """The body in "of the Department of Physics |at Zorb University|", whose part the piece is; else the piece."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, part.j
    k += k < line.b and lower[k] == ","
    if not is_part(reading, part) or k >= line.b or not (lower[k] in grammar.of or lower[k] in grammar.at_work):
        return part
    found = entities.by_piece.get(reading.past_determiners(k + 1, line.b))
    return found[0] if found is not None and found[1].kind == "organisation" else part


def after_noun(reading: Reading, line: Line, entities: Entities, k: int) -> int:
    """Over "Danish company" in "the |Danish company| Zorbex", « la |société danoise| Zorbex »: the token of the name."""
    tokens, noun = reading.tokens, False
    for n in range(k, min(k + _LONGEST_LEAD, line.b)):
        found = entities.by_piece.get(n)
        if found is not None and found[1].kind != "country":
            return n if noun else k
        noun = noun or reading.hit(n, "organisation_noun") is not None
        if not tokens.words[n].isalpha() or (tokens.is_capitalised(n) and found is None):
            return k
    return k


def _ends_item(reading: Reading, line: Line, entities: Entities, j: int) -> bool:
    """An item of a list of people ends at token ``j``: the line does, or another person comes next; or a sentence ends with
    the body: "said Ana Sol, Zorb Institute"."""
    words, grammar = reading.tokens.words, reading.grammar
    if j + 1 == line.b and words[j] == ".":
        return True
    if line.kind == "list_item" and (j >= line.b or words[j] in ".;|" or _ends_with_place(reading, line, j)):
        return True
    if j >= line.b or (words[j] not in ",;" and reading.tokens.lower[j] not in grammar.conjunctions):
        return False
    k = j + 1
    while k < line.b and reading.tokens.lower[k] in grammar.conjunctions:
        k += 1
    found = entities.by_piece.get(after_honorifics(reading, line, k))
    return found is not None and found[1].kind == "person"


def _ends_with_place(reading: Reading, line: Line, j: int) -> bool:
    """ "Ana Sol, Zorb University|, Oslo|": nothing after the body but where it is."""
    if j + 1 >= line.b or reading.tokens.words[j] != ",":
        return False
    place = reading.known(j + 1)
    if place is not None and is_where(place.value):
        return place.j >= line.b or reading.tokens.words[place.j] == ","
    return j + 2 == line.b and reading.tokens.is_capitalised(j + 1)


def after_honorifics(reading: Reading, line: Line, k: int) -> int:
    """Over "Mr.", "Prof. (Mrs.)", "Son Excellence Mme": the token after them, ``k`` where there is none."""
    words = reading.tokens.words
    former = reading.hit(k, "former") if k < line.b else None  # "|retired| Colonel Bo Ek"
    k = former.j if former is not None and reading.hit(former.j, "honorific") is not None else k
    while k < line.b:
        bracket = words[k] == "("
        hit = reading.hit(k + bracket, "honorific")
        if hit is None:
            break
        end = hit.j + (hit.j < line.b and words[hit.j] == ".")
        if bracket and (end >= line.b or words[end] != ")"):
            break
        k = end + bracket
        k = after_rank(reading, k, line.b)
    return k
