"""What a post is for: "Minister for |Education, Culture and Sport|", "head of |Systems Engineering|".

Words of the lexicon's fields, plain words, and lists of them; a name is no field.
"""

from __future__ import annotations

from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.words.reading import Line, Reading, is_where

_FAR = 6
"""Tokens after a comma within which the conjunction comes that closes a list of fields."""
_LONGEST_BRACKET = 7


def is_common(reading: Reading, piece: Piece) -> bool:
    """ "Systems Engineering" after "head of": what the post is for."""
    grammar = reading.grammar
    words = [
        (k, word) for k, word in enumerate(reading.tokens.lower[piece.i : piece.j], start=piece.i) if word[0].isalpha()
    ]
    plain = all(
        word in grammar.common or word in grammar.generic or reading.hit(k, "field") is not None for k, word in words
    )
    return piece.head is None and not piece.known and plain and not is_short(reading, piece)


def is_short(reading: Reading, piece: Piece) -> bool:
    """ "the |Bureau|", « l'|Institut| »: nothing but the word for a kind of body; which one the text has said before."""
    if piece.j != piece.i + 1 or piece.known or not reading.tokens.words[piece.i][1:].islower():
        return False
    lower, grammar, k = reading.tokens.lower, reading.grammar, piece.i - 1
    k -= k > 0 and lower[k] == "'"
    if k < 0 or not (lower[k] in grammar.definites or lower[k] in grammar.contractions):
        return False
    kind = reading.hit(piece.i, "organisation_head") or reading.hit(piece.i, "organisation_noun")
    return kind is not None and kind.j == piece.j and not str(kind.value).startswith("weak_")


def field_word(reading: Reading, shelf: Shelf, j: int) -> bool:
    tokens, grammar = reading.tokens, reading.grammar
    word = tokens.lower[j]
    if word in grammar.conjunctions or word == ",":
        after = j + 1
        if word == "," and after < len(tokens.words) and tokens.lower[after] in grammar.conjunctions:
            after += 1
        plain, after = after, after_preposition(reading, after)
        return (
            after < len(tokens.words)
            and tokens.words[after][0].isalpha()
            and (after > plain or tokens.is_capitalised(after) == tokens.is_capitalised(j - 1))
            and (reading.hit(after, "entity") is None or reading.hit(after, "field") is not None)
            and not _is_name(reading, shelf, after)
            and (word != "," or plain < after or _goes_on(reading, shelf, after))
            and field_word(reading, shelf, after)
            and (word != "," or tokens.is_capitalised(after))
        )
    field = reading.hit(j, "field") is not None
    if field and tokens.is_capitalised(j):
        return True
    if (
        not word[0].isalpha()
        or word in grammar.function_words
        or word in grammar.auxiliaries
        or word in grammar.subordinators
    ):
        return False
    if word in grammar.complements or word in grammar.speech or reading.hit(j, "charged") is not None:
        return False
    if field:
        return True
    if reading.hit(j, "post") or reading.hit(j, "verb") or reading.hit(j, "entity") or reading.hit(j, "honorific"):
        return False
    return not _is_name(reading, shelf, j)


def _goes_on(reading: Reading, shelf: Shelf, k: int) -> bool:
    """After a comma: a field, or a list that a conjunction closes; "Director of Programmes, |Ministry of Oil|" and
    "Director of Programmes, |Zorbex|," name the owner."""
    tokens, piece = reading.tokens, shelf.starting.get(k)
    if piece is not None and piece.head is not None and piece.head[0] == "organisation":
        return False
    closes = any(tokens.lower[n] in reading.grammar.conjunctions for n in range(k, min(k + _FAR, len(tokens.words))))
    return reading.hit(k, "field") is not None or closes


def after_title_brackets(reading: Reading, shelf: Shelf, line: Line, k: int) -> tuple[int, int]:
    """Over "|(CEO)| of Zorbex", "Director |(Policy)|, Zorbex", « directrice |(Espace)| »: what abbreviates a title or says
    what it is for, in brackets at token ``k``: the token after the title, and the token after the brackets."""
    tokens, grammar = reading.tokens, reading.grammar
    if k + 2 >= line.b or tokens.words[k] != "(":
        return k, k
    close = next((n for n in range(k + 2, min(line.b, k + _LONGEST_BRACKET)) if tokens.words[n] == ")"), None)
    if close is None:
        return k, k
    post = reading.hit(k + 1, "post")
    short = tokens.words[k + 1].isupper() and len(tokens.words[k + 1]) > 1
    if close == k + 2 and post is not None and short:
        return k, close + 1
    if (end := proviso_end(reading, line, k)) > k:
        return end, end
    inner = shelf.starting.get(k + 1)
    plain = inner is None or (not inner.known and inner.head is None)
    placed = inner is not None and inner.j == close and bool(inner.known)
    if inner is not None and placed and is_where(inner.known):
        return close + 1, close + 1  # "Vice President |(Africa)|"
    fields = plain and all(
        reading.hit(n, "field") is not None
        or tokens.lower[n] in grammar.common
        or tokens.lower[n] in grammar.conjunctions
        or tokens.lower[n] in grammar.generic
        or tokens.words[n] in "-,&"
        for n in range(k + 1, close)
    )
    return (close + 1, close + 1) if fields and tokens.is_capitalised(k + 1) else (k, k)


def proviso_end(reading: Reading, line: Line, k: int) -> int:
    """Over "Director of Tides |(acting)|", « ministre |(par intérim)| »: the token after the brackets at ``k``, else ``k``."""
    words = reading.tokens.words
    hit = reading.hit(k + 1, "proviso") if k + 2 < line.b and words[k] == "(" else None
    return hit.j + 1 if hit is not None and hit.j < line.b and words[hit.j] == ")" else k


def after_preposition(reading: Reading, j: int) -> int:
    """Over "de la" in "de la Recherche et |de l'|Innovation", where a preposition is said again before each item, and "the"
    in "of Farming and |the| Sea"."""
    tokens, grammar = reading.tokens, reading.grammar
    k = j
    if not grammar.adjective_after_noun and k < len(tokens.words) and tokens.lower[k] in grammar.definites:
        return j + 1 if reading.hit(j + 1, "field") is not None and tokens.is_capitalised(j + 1) else j
    led = k < len(tokens.words) and (tokens.lower[k] in grammar.of or tokens.lower[k] in grammar.complements)
    if grammar.adjective_after_noun and led:
        k += 1
        k = reading.past_determiners(k, len(tokens.words))
    return k if k < len(tokens.words) and reading.hit(k, "field") is not None else j


def _is_name(reading: Reading, shelf: Shelf, j: int) -> bool:
    piece = shelf.starting.get(j)
    return piece is not None and piece.head is None and piece.j - piece.i >= 2 and not _ends_as_field(reading, piece)


def _ends_as_field(reading: Reading, piece: Piece) -> bool:
    """ "Sustainable |Development|" in a list of what a post is for; "Tides |Applications Section|": the part in which."""
    unit = reading.tokens.lower[piece.j - 1] in reading.grammar.units
    return not piece.known and (unit or reading.hit(piece.j - 1, "field") is not None)
