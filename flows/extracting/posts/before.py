"""What stands before the noun of a post: modifiers, what it is for, whose it is.

"|Deputy| Director" · "|Rivers and Regional Growth| Minister" · "|the Zorb Agency's| Director"
"""

from __future__ import annotations

from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.posts.fields import is_common
from flows.extracting.posts.owners import is_body, is_craft
from flows.extracting.words.reading import Line, Reading

_MOST_NOUNS = 3


def _over_nouns(reading: Reading, left: int, k: int, head: int) -> int:
    """Back over "tides" and "control" in "a |tides control| officer", "Ana Sol, |tides control| officer": nouns between a
    determiner, or a name's comma, and a title in small letters."""
    tokens, grammar, n = reading.tokens, reading.grammar, k
    if grammar.adjective_after_noun or tokens.is_capitalised(k):
        return k
    while n > max(left, k - _MOST_NOUNS) and (_is_plain(reading, n - 1) or (n < k and tokens.joins(n - 1))):
        n -= 1
    while n < k and not tokens.words[n].isalpha():
        n += 1
    named = n - 1 > left and tokens.words[n - 1] == "," and tokens.is_capitalised(n - 2)
    holder = head + 1 < len(tokens.words) and tokens.is_capitalised(head + 1) and n < k - 1
    determined = n > left and tokens.lower[n - 1] in grammar.determiners
    return n if named or (determined and not holder) else k  # not "The |picture shows| astronaut Bo Ek"


def _is_plain(reading: Reading, n: int) -> bool:
    """A noun in small letters: no word of the grammar, no title, no deed."""
    word, kinds = reading.tokens.words[n], {hit.category for hit in reading.hits.get(n, ())}
    acts = "verb" in kinds and "noun" not in kinds
    return word.isalpha() and word.islower() and not reading.grammar.is_small(word) and not acts and "post" not in kinds


def _fields_start(reading: Reading, shelf: Shelf, k: int, left: int) -> int:
    """Back over "Rivers, |Mines and Regional Growth| Minister": what the post is for, where no name ends there."""
    tokens, grammar, begins = reading.tokens, reading.grammar, k
    if grammar.adjective_after_noun or not tokens.is_capitalised(k):
        return k
    joined = False
    while begins > left:
        closes = begins - 1 > left and (
            tokens.lower[begins - 1] in grammar.conjunctions or tokens.words[begins - 1] == "&"
        )
        if reading.hit(k, "field") is not None and (
            closes or (joined and begins - 1 > left and tokens.words[begins - 1] == ",")
        ):
            begins, joined = begins - 1, True
        piece = shelf.ending.get(begins)
        field = reading.ending("field", begins, left) if piece is None else None
        if piece is not None and piece.i >= left and is_common(reading, piece):
            k = begins = piece.i
        elif field is not None and tokens.is_capitalised(field.i):
            k = begins = field.i
        else:
            break
    return k


def _modifiers_start(reading: Reading, head: int, left: int) -> int:
    """Back over "Deputy", "project", "ground systems integration": the first token of the title."""
    k = head
    while k - 1 >= left:
        hit = reading.ending("post_modifier", k, left)
        if hit is not None and not _is_family(reading, k, head) and not _is_verb(reading, hit.i, left):
            k = hit.i
        elif reading.tokens.words[k - 1] == "-" and k - 2 >= left and reading.tokens.touches(k):
            k -= 1
        else:
            break
    while k < head and not reading.tokens.words[k][0].isalnum():
        k += 1
    return k


def _is_family(reading: Reading, k: int, head: int) -> bool:
    """« Ana |Sol| présidente » : a word in a capital after another one, before a title in small letters."""
    tokens = reading.tokens
    named = k > 1 and tokens.is_capitalised(k - 1) and tokens.is_capitalised(k - 2)
    return named and reading.grammar.adjective_after_noun and not tokens.is_capitalised(head)


def _is_verb(reading: Reading, k: int, left: int) -> bool:
    """ "The Council |elected| Professor Ana Sol", yet "the |elected| President": after a noun, not after a determiner."""
    verb = reading.hit(k, "verb")
    if verb is None or k <= left or reading.tokens.is_capitalised(k):
        return False
    types = reading.grammar.types(verb.value)
    return "appointment" in types and reading.before_determiners(k, left) == k and reading.tokens.words[k - 1].isalpha()


def title_start(reading: Reading, k: int, head: int) -> int:
    """Over the "then" of "Bo Ek, |then| Head of Zorbex": it goes with the verb and is no part of the title."""
    lower, grammar = reading.tokens.lower, reading.grammar
    while k < head and lower[k] in grammar.auxiliaries and lower[k] not in grammar.firsts:
        k += 1
    return k


def _flown_by(reading: Reading, shelf: Shelf, craft: Piece, left: int) -> Piece | None:
    """ "|ESA's| Zorb-2 project scientist": a craft has no staff, whose it is has."""
    if craft.i - 1 <= left or reading.tokens.lower[craft.i - 1] != "'s" or not is_craft(reading, craft):
        return None
    body = shelf.ending.get(craft.i - 1)
    return body if body is not None and body.i >= left and is_body(body) else None


def before_title(reading: Reading, shelf: Shelf, line: Line, head: int, left: int) -> tuple[int, Piece | None, int]:
    """Where the phrase begins whose noun is at ``head``, the owner named before it, and where its title begins."""
    tokens = reading.tokens
    k = _fields_start(reading, shelf, _modifiers_start(reading, head, left), left)
    title = at = k = _over_nouns(reading, max(left, line.a), k, head)
    if at - 1 >= line.a and tokens.lower[at - 1] == "'s":
        at -= 1
    if at - 1 >= line.a and tokens.words[at - 1] == ")":
        opening = next((i for i in range(at - 2, max(line.a, at - 14), -1) if tokens.words[i] == "("), None)
        at = opening if opening is not None else at
    owner = shelf.ending.get(at) if not reading.grammar.adjective_after_noun else None
    if owner is not None and owner.i >= left - 1:
        start = owner.i
        flown_by = _flown_by(reading, shelf, owner, left)
        if flown_by is not None:
            owner, start = flown_by, flown_by.i
    else:
        owner, start = None, k
    determiners = reading.grammar.determiners
    if (
        start - 2 >= line.a
        and tokens.lower[start - 1] in reading.grammar.pair_words
        and tokens.lower[start - 2] in determiners
    ):
        start -= 1
    while start - 1 >= line.a and (
        tokens.lower[start - 1] in determiners
        or (tokens.lower[start - 1] == "'" and start - 2 >= line.a and tokens.lower[start - 2] in determiners)
    ):
        start -= 1
    return start, owner, title
