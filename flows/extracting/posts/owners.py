"""Whose a post is, where words stand between it and the owner's name.

"President of |the Danish company| Zorbex" · "Minister of |the Republic of| Norland" · "Minister of Oil and Tides |(MOTI)|"
"""

from __future__ import annotations

from flows.extracting.pieces.head_first import adjective, is_demonym, post_begins
from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.words.reading import Line, Reading, is_where

_LONGEST_LEAD = 3
"""Adjectives between "the company" and its name."""


def acronym_of_ministry(reading: Reading, shelf: Shelf, line: Line, k: int) -> Piece | None:
    """ "Minister of Oil and Tides |(MOTI)|": the acronym is the ministry's; the brackets may be passed over already."""
    words = reading.tokens.words
    at = k if k < line.b and words[k] == "(" else k - 3 if k - 3 >= line.a and words[k - 1] == ")" else -1
    inner = shelf.starting.get(at + 1) if at >= 0 and words[at] == "(" else None
    if inner is None or inner.j != inner.i + 1 or inner.j >= line.b or words[inner.j] != ")":
        return None
    country = any(known.kind == "country" for known in inner.known)
    return inner if words[inner.i].isupper() and len(words[inner.i]) > 2 and not country else None


def after_state(reading: Reading, line: Line, i: int) -> int:
    """Over "Federal Republic of", « République de » before a country's name: the token of that name, else ``i``."""
    tokens, grammar = reading.tokens, reading.grammar
    k = i
    while k < min(i + _LONGEST_LEAD, line.b) and tokens.is_capitalised(k) and tokens.lower[k] not in grammar.states:
        k += 1
    k = k + 1 if k < line.b and tokens.lower[k] in grammar.states else i
    while i < k < line.b and adjective(reading, k) and not is_demonym(reading, k):
        k += 1
    if k == i or k >= line.b or tokens.lower[k] not in grammar.of:
        return i
    k += 1
    k = reading.past_determiners(k, line.b)
    known = reading.known(k)
    return k if known is not None and any(m.kind == "country" for m in known.value) else i


def led_by_noun(reading: Reading, shelf: Shelf, line: Line, i: int) -> Piece | None:
    """The name in "of |the Danish company Zorbex|", « de |la société danoise Zorbex| »: the owner that a noun announces."""
    tokens, after = reading.tokens, reading.grammar.adjective_after_noun
    first, k = shelf.starting.get(i), i
    if first is not None and first.j < line.b and after and not tokens.is_capitalised(i):
        k = first.j
        if _is_named(reading, first) and not tokens.words[k].isupper():
            return None  # « directeur du ministère des Mines |Bo Ek| »: the body is named, what follows is the holder
    else:
        while (
            not after
            and k < min(line.b, i + _LONGEST_LEAD)
            and (is_demonym(reading, k) or _is_small_word(reading, k) or _is_place(reading, k))
        ):
            k += 1
        small = k < line.b and not tokens.is_capitalised(k)
        noun = reading.hit(k, "organisation_noun") if small else None
        if noun is None:
            return None
        k = noun.j
        while after and k < min(line.b, noun.j + _LONGEST_LEAD) and (adjective(reading, k) or is_demonym(reading, k)):
            k += 1
    led = shelf.starting.get(k) if k < line.b else None
    return led if led is not None and tokens.is_capitalised(k) and not is_demonym(reading, k) else None


def _is_named(reading: Reading, piece: Piece) -> bool:
    """ "ministère des |Mines|": a capital within what begins with a small letter."""
    return any(reading.tokens.is_capitalised(k) for k in range(piece.i + 1, piece.j))


def _is_place(reading: Reading, k: int) -> bool:
    """ "the |Oslo| company Zorbex": a town before a noun for bodies."""
    known = reading.known(k)
    place = known is not None and is_where(known.value)
    return place and known is not None and known.j == k + 1


def _is_small_word(reading: Reading, k: int) -> bool:
    """A plain adjective before a noun: not the noun itself, no word of the grammar."""
    word, grammar = reading.tokens.lower[k], reading.grammar
    small = word.isalpha() and not reading.tokens.is_capitalised(k) and reading.hit(k, "organisation_noun") is None
    said = word in grammar.function_words or word in grammar.complements or word in grammar.conjunctions
    return small and not said


def is_attribute(reading: Reading, line: Line, piece: Piece) -> bool:
    """ "an astronaut of |Slovenian| descent": a country's adjective before a noun in small letters owns no post."""
    demonym = bool(piece.known) and all(known.sort == "demonym" for known in piece.known)
    noun = piece.j < line.b and reading.tokens.words[piece.j].isalpha() and not reading.tokens.is_capitalised(piece.j)
    return demonym and noun and not reading.grammar.adjective_after_noun


def after_brackets(reading: Reading, shelf: Shelf, line: Line, j: int) -> int:
    """Over the acronym in "President of the Zorb Space Agency |(ZSA)|"."""
    words, inner = reading.tokens.words, shelf.starting.get(j + 1)
    closed = inner is not None and j < line.b and words[j] == "(" and inner.j < line.b and words[inner.j] == ")"
    if closed and inner is not None:
        return inner.j + 1
    between = (
        j + 2 < len(words) and words[j] == words[j + 2] == "," and words[j + 1].isupper() and len(words[j + 1]) > 2
    )
    return j + 2 if between and _is_initials(reading, shelf, j, j + 1) else j


def _is_initials(reading: Reading, shelf: Shelf, j: int, acronym: int) -> bool:
    """ "the Zorb Research Agency, |ZRA|,": the letters of the words with capitals of the name that ends at token ``j``."""
    piece, tokens = shelf.ending.get(j), reading.tokens
    if piece is None:
        return False
    letters = "".join(tokens.words[k][0] for k in range(piece.i, piece.j) if tokens.is_capitalised(k))
    return letters == tokens.words[acronym]


def is_body(piece: Piece) -> bool:
    known = any(known.kind == "organisation" and not known.ambiguous for known in piece.known)
    return known or (piece.head is not None and piece.head[0] == "organisation")


def is_surely_body(piece: Piece) -> bool:
    """A body by what is known or by a noun that only bodies have: no "Flight Facility"."""
    return is_body(piece) and (piece.head is None or not piece.head[1].startswith("weak_"))


def may_be_person(piece: Piece | None) -> bool:
    """Several words that nothing knows, and no noun for a body or a craft among them: as people's full names are."""
    return piece is not None and not piece.known and piece.head is None and piece.j - piece.i > 1


def is_unit(reading: Reading, piece: Piece) -> bool:
    """ "the |Rivers Division|", « la |Division des fleuves| »: a part that every body has, and whose is not said."""
    words = reading.tokens.lower[piece.i : piece.j]
    shortened = reading.tokens.words[piece.j : piece.j + 1] == ["("]
    plain = piece.head is not None and not piece.known and not shortened
    return plain and words[0 if reading.grammar.adjective_after_noun else -1] in reading.grammar.units


def after_station(reading: Reading, shelf: Shelf, line: Line, k: int) -> int:
    """Over "in Oslo" in "Ambassador of Norland |in Oslo|, Ana Sol", « au Togo »: the token after it, else ``k``."""
    lower, grammar = reading.tokens.lower, reading.grammar
    leads = k < line.b and any(
        lower[k] in words for words in (grammar.complements, grammar.contractions, grammar.places)
    )
    piece = (
        shelf.starting.get(reading.past_determiners(k + 1, line.b)) if leads and lower[k] not in grammar.of else None
    )
    if piece is None or not piece.known or not is_where(piece.known):
        return k
    closed = piece.j < line.b and reading.tokens.words[piece.j] in ",()"
    return piece.j if closed or reading.hit(piece.j, "honorific") is not None else k


def is_place(piece: Piece) -> bool:
    """A town, a region or a continent, and nothing else by that name; a country owns posts."""
    return bool(piece.known) and all(known.kind == "place" for known in piece.known)


def can_own(piece: Piece) -> bool:
    return any(known.kind in ("organisation", "country", "mission") for known in piece.known)


def named_next(reading: Reading, shelf: Shelf, piece: Piece) -> Piece:
    """ "the Zorb space agency |ZSA|": the name right after a body's description in small letters; else the piece."""
    tokens, inner = reading.tokens, shelf.starting.get(piece.j)
    described = is_body(piece) and not tokens.is_capitalised(piece.j - 1)
    return inner if inner is not None and described and tokens.words[inner.i].isupper() else piece


def apart_owner(reading: Reading, shelf: Shelf, line: Line, k: int) -> tuple[Piece, int] | None:
    """ "State Secretary|, Ministry of Oil|", "Director |(Zorb Institute)|"; in lists and tables "Director | |Zorbex Ltd|",
    "Director – |Zorbex Ltd|": an organisation that a mark sets off, and the token after it."""
    words = reading.tokens.words
    bracket, listed = words[k] == "(", line.kind == "list_item" and words[k] in ("|", "–", "—")
    piece = shelf.starting.get(k + 1) if bracket or listed or words[k] == "," else None
    if piece is None or not (is_body(piece) or (not bracket and is_acronym(reading, piece))):
        return None
    piece, j = after_possessives(reading, shelf, piece)
    if bracket:
        return (piece, j + 1) if j < line.b and words[j] == ")" else None
    j = after_brackets(reading, shelf, line, j)
    closed = j >= line.b or words[j] in ",;.:)|–—" or reading.hit(j, "verb") is not None
    closed = closed or _is_joined_to_title(reading, line, j) or _is_joined_to_person(reading, shelf, line, j)
    return (piece, j) if closed else None


def after_possessives(reading: Reading, shelf: Shelf, piece: Piece) -> tuple[Piece, int]:
    """ "NASA's |Zorb Space Center|", yet "|NASA|'s Zorb Program": the last body in a chain, and the token after it all."""
    j = piece.j
    while reading.tokens.lower[j : j + 1] == ["'s"] and (owned := shelf.starting.get(j + 1)) is not None:
        j = owned.j
        piece = owned if is_surely_body(owned) else piece
    return piece, j


def owner_after_unit(reading: Reading, shelf: Shelf, line: Line, k: int) -> tuple[Piece, int] | None:
    """ "director|, Rivers and Tides Office, ZSA|", "scientist|, Tides Camera at the Zorb Institute|": a body that words with
    capitals part from the title, which say where in it or for what; and the token after it."""
    tokens, grammar = reading.tokens, reading.grammar
    if k + 3 >= line.b or tokens.words[k] != "," or not tokens.is_capitalised(k + 1):
        return None
    n, plain = k + 1, False
    while n < min(line.b, k + _LONGEST_UNIT) and (tokens.is_capitalised(n) or _joins(reading, n)):
        if reading.hit(n, "post") is not None or reading.hit(n, "honorific") is not None:
            return None
        plain = plain or any(reading.hit(n, category) is not None for category in _OF_UNITS)
        n += 1
    if not plain or n + 1 >= line.b or not (tokens.words[n] == "," or tokens.lower[n] in grammar.at_work):
        return None
    led = tokens.words[n] != ","
    piece = shelf.starting.get(reading.past_determiners(n + 1, line.b))
    while piece is not None and tokens.lower[piece.j : piece.j + 1] == ["'s"] and piece.j + 1 in shelf.starting:
        piece = shelf.starting[piece.j + 1]
    if piece is None or not is_body(piece):
        return None
    return (piece, piece.j) if led or piece.j >= line.b or tokens.words[piece.j] in ",;.)" else None


def owner_at_end(reading: Reading, shelf: Shelf, line: Line, k: int) -> tuple[Piece, int] | None:
    """ "Ana Sol, founder|, Zorbex|", "Ana Sol, director|, Tides, Zorbex Ltd|" alone in its line, which says who holds what
    and no more: the name after the last comma, which may own the rest ("Zorbex's Tides Programme"), and the line's end."""
    words = reading.tokens.words
    holder = shelf.starting.get(next((n for n in range(line.a, k) if words[n][0].isalnum()), k))
    if k >= line.b or words[k] != "," or holder is None or holder.known or holder.j - holder.i < _SHORTEST_NAME:
        return None
    last = max(n for n in range(k, line.b) if words[n] == ",")
    piece = shelf.starting.get(reading.past_determiners(last + 1, line.b))
    if words[holder.j] != "," or last - k > _LONGEST_UNIT or piece is None:
        return None
    ends = piece.j == line.b or words[piece.j] == "(" or all(_belongs(reading, n) for n in range(piece.j, line.b))
    placed = any(known.kind in ("place", "country") for known in piece.known)
    told = any(
        reading.hit(n, category) is not None for n in range(k, line.b) for category in ("post", "verb", "honorific")
    )
    return (piece, line.b) if ends and not placed and not told else None


def _belongs(reading: Reading, n: int) -> bool:
    word = reading.tokens.lower[n]
    return reading.tokens.is_capitalised(n) or word[0].isdigit() or word == "'s" or _joins(reading, n)


_OF_UNITS = ("field", "organisation_head", "mission_noun")
_LONGEST_UNIT = 14
_SHORTEST_NAME = 2


def _joins(reading: Reading, n: int) -> bool:
    """What may stand between the words with capitals of a unit's name."""
    word, grammar = reading.tokens.lower[n], reading.grammar
    if word in ("-", "&", "/") or word in grammar.conjunctions or word in grammar.determiners:
        return True
    return word in grammar.of or word in grammar.organisation_prepositions


def is_acronym(reading: Reading, piece: Piece) -> bool:
    """ "Director, |ZSA|": capitals that stand for no degree."""
    word = reading.tokens.words[piece.i]
    plain = not piece.known and piece.j == piece.i + 1 and word.isalpha() and word.isupper()
    return plain and len(word) > 2 and reading.hit(piece.i, "honorific") is None


def is_craft(reading: Reading, piece: Piece) -> bool:
    """ "principal investigator of |Zorb-3|": something that flies, by what is known, by its noun or by its number."""
    known = any(known.kind == "mission" for known in piece.known)
    numbered = not piece.known and any(word[0].isdigit() for word in reading.tokens.words[piece.i : piece.j])
    return known or numbered or (piece.head is not None and piece.head[0] == "mission")


def beside_title(reading: Reading, shelf: Shelf, line: Line, k: int) -> Piece | None:
    """ "Chairman |ZSA|", « chercheuse |CNRS| », "Secretary |Ministry of Tides| Mr Bo Ek": an acronym or a body headed by
    its noun right after the title, at the end of what is told or before a form of address."""
    words, piece = reading.tokens.words, shelf.starting.get(k)
    if piece is None or k >= line.b:
        return None
    headed = piece.head is not None and piece.head[0] == "organisation" and reading.tokens.is_capitalised(k)
    named = (is_body(piece) and words[k].isupper()) or headed or (is_acronym(reading, piece) and words[k - 1] != ".")
    closed = piece.j >= line.b or words[piece.j] in ",;.)" or reading.hit(piece.j, "honorific") is not None
    titled = reading.tokens.is_capitalised(k - 1) or words[k - 1] == ")" or is_body(piece)
    return piece if named and closed and titled else None


def _is_joined_to_person(reading: Reading, shelf: Shelf, line: Line, j: int) -> bool:
    """Somebody else follows "and": "Director, Zorb Institute |and Dr Bo Ek|", "|and Bo Ek, Head| of Zorbex"."""
    tokens = reading.tokens
    if j + 1 >= line.b or tokens.lower[j] not in reading.grammar.conjunctions:
        return False
    if reading.hit(j + 1, "honorific") is not None:
        return True
    piece = shelf.starting.get(j + 1)
    if piece is None or not may_be_person(piece) or piece.j + 1 >= line.b:
        return False
    return tokens.words[piece.j] == "," and post_begins(reading, piece.j + 1)


def _is_joined_to_title(reading: Reading, line: Line, j: int) -> bool:
    """Another title follows "and": "State Secretary, Ministry of Oil, |and Chair of Zorbex|"."""
    if j + 1 >= line.b or reading.tokens.lower[j] not in reading.grammar.conjunctions:
        return False
    k = reading.past_determiners(j + 1, line.b)
    while reading.hit(k, "post") is None and (modifier := reading.hit(k, "post_modifier")) is not None:
        k = modifier.j
    return reading.hit(k, "post") is not None
