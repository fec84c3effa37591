"""What follows a title: whose the post is, what it is for, the organ of the owner that it heads.

"President |of the Board of Directors| |of Zorbex|" · "engineer |with Zorbex|" · "Director |for human spaceflight|"
"""

from __future__ import annotations

from flows.extracting.pieces.head_first import adjective, is_demonym
from flows.extracting.pieces.headed import is_part
from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.posts.fields import after_preposition, field_word, is_common
from flows.extracting.posts.owners import (
    after_brackets,
    after_state,
    can_own,
    is_attribute,
    is_body,
    is_place,
    is_surely_body,
    led_by_noun,
    named_next,
)
from flows.extracting.words.reading import Line, Reading

_LONGEST_COMPLEMENT = 18
_LONGEST_UNIT = 5
_SERVED = ("minister", "head_of_state", "head_of_government")
"""Ranks of whom somebody serves: « conseillère |du Premier ministre| »."""


def superior_end(reading: Reading, line: Line, k: int) -> int | None:
    """ "adviser |to the Minister|", « conseillère |auprès du ministre| », « |de la présidente| »: the token after the post
    of whom somebody serves, which belongs to the title; null where none is named."""
    led = reading.hit(k, "serving")
    of = led is None and reading.grammar.adjective_after_noun and reading.tokens.lower[k] in reading.grammar.of
    after = led.j if led is not None else k + 1
    if not (led or of) or after >= line.b:
        return None
    k = reading.past_determiners(after, line.b)
    bare = k == after and led is not None and led.j == led.i + 1
    if bare and k < line.b and reading.tokens.words[k].islower():
        return None  # "the first astronaut |to pilot| a craft"
    while reading.hit(k, "post") is None and (modifier := reading.hit(k, "post_modifier")) is not None:
        k = modifier.j
    superior = reading.hit(k, "post") if k < line.b else None
    if superior is None or (of and superior.value not in _SERVED):
        return None
    return superior.j


def organ_end(reading: Reading, shelf: Shelf, line: Line, k: int) -> int | None:
    """ "of the Board of Directors", « du comité directeur »: the token after an organ, which every body has and which
    belongs to the title; null where none is named."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if k >= line.b or lower[k] not in grammar.of:
        return None
    k += 1
    k = reading.past_determiners(k, line.b)
    organ = reading.hit(k, "organ") if k < line.b else None
    named = shelf.starting.get(k)
    longer = organ is not None and named is not None and named.j > organ.j  # "of the |Council| of Peru"
    return organ.j if organ is not None and not longer else None


def complement(reading: Reading, shelf: Shelf, line: Line, k: int) -> tuple[Piece | None, int] | None:
    """ "of CNES" -> (the piece, the token after it); "for human spaceflight" -> (null, the token after it)."""
    tokens, grammar = reading.tokens, reading.grammar
    demonym = shelf.starting.get(k)
    if grammar.adjective_after_noun and demonym is not None and any(m.sort == "demonym" for m in demonym.known):
        return demonym, demonym.j
    within = reading.hit(k, "within")
    at_work = within is not None or tokens.lower[k] in grammar.at_work
    if within is None and tokens.lower[k] not in grammar.complements:
        return None
    i = within.j if within is not None else k + 1
    while i < line.b and i not in shelf.starting and (tokens.lower[i] in grammar.determiners or tokens.lower[i] == "'"):
        i += 1
    if i >= line.b:
        return None
    if i + 2 in shelf.starting and tokens.lower[i + 1] == "'s" and reading.hit(i, "organisation_noun") is not None:
        i += 2  # "at the |agency's| Zorb Space Center"
    seat = reading.known(i)
    if (
        seat is not None
        and seat.j < line.b
        and tokens.joins(seat.j)
        and tokens.lower[seat.j + 1] in grammar.compound_ends
    ):
        i = seat.j + 2  # "President of |Oslo-based| Zorbex"
    i = after_state(reading, line, i) if i not in shelf.starting else i
    led = led_by_noun(reading, shelf, line, i)
    if led is not None:
        return led, after_brackets(reading, shelf, line, led.j)
    piece = shelf.starting.get(i)
    if piece is not None and is_attribute(reading, line, piece):
        return None
    piece = named_next(reading, shelf, piece) if piece is not None else None
    if piece is not None and _is_of_body_next(reading, shelf, line, k, piece):
        return None, piece.j
    inner = shelf.starting.get(piece.j) if piece is not None and is_body(piece) and piece.known else None
    organ = inner is not None and tokens.lower[inner.i] in grammar.generic
    if piece is not None and inner is not None and is_body(inner) and not inner.known and not organ:
        return (piece if is_part(reading, inner) else inner), inner.j  # "of the |NASA| Zorb Office"
    is_field = reading.hit(i, "field") is not None
    short = piece is not None and piece.j == i + 1 and tokens.words[i].isupper() and len(tokens.words[i]) > 2
    acronym = short and tokens.lower[k] not in grammar.for_words
    may_own = (
        piece is not None
        and not is_common(reading, piece)
        and (can_own(piece) or ((tokens.lower[k] in grammar.of or at_work or acronym) and not is_field))
    )
    if piece is not None and (may_own or piece.head):
        j = piece.j
        noun = reading.hit(j, "mission_noun") if j < line.b and not tokens.is_capitalised(j) else None
        if (
            noun is not None
            and not any(known.kind in ("organisation", "country") for known in piece.known)
            and piece.head is None
        ):
            return None, noun.j
        while j + 1 < line.b and tokens.lower[j] == "'s" and (next_piece := shelf.starting.get(j + 1)) is not None:
            j = next_piece.j
            whole = is_surely_body(next_piece) and not is_part(reading, next_piece)
            held = whole and tokens.lower[k] not in grammar.for_words
            piece = next_piece if held else piece  # "at Norway's |Zorb Institute|", yet "for |Zorbex|'s Tides Service"
        return piece, after_brackets(reading, shelf, line, j)
    if (
        piece is not None
        and not piece.known
        and tokens.lower[k] not in grammar.of
        and _is_purpose(reading, shelf, line, k, piece)
    ):
        return None, piece.j
    if within is not None:
        return None
    if piece is not None and is_place(piece) and tokens.lower[k] in grammar.for_words:
        return None, _fields_end(reading, shelf, line, piece.j)  # "Vice President |for Asia|", "|for Europe and Trade|"
    dative = grammar.adjective_after_noun and reading.hit(i, "field") is not None
    if tokens.lower[k] not in ("of", "for", "to") and tokens.lower[k] not in grammar.of and not dative:
        return None
    j = _fields_end(reading, shelf, line, i)
    return (None, j) if j > i else None


def _fields_end(reading: Reading, shelf: Shelf, line: Line, i: int) -> int:
    """The token after "Education, Culture and Sport" that begins at ``i``; ``i`` where no field does."""
    tokens, grammar, j = reading.tokens, reading.grammar, i
    while j < min(line.b, i + _LONGEST_COMPLEMENT) and field_word(reading, shelf, j):
        joins = tokens.words[j] == "," or tokens.lower[j] in grammar.conjunctions
        j = after_preposition(reading, j + 1) if joins else j + 1
    loose = grammar.conjunctions | grammar.of | grammar.determiners
    while j > i and (not tokens.words[j - 1][0].isalnum() or tokens.lower[j - 1] in loose):
        j -= 1
    return j


def portfolios_end(reading: Reading, shelf: Shelf, line: Line, k: int) -> int:
    """After "Minister of Gleaning": over "and Tides", « et des Marées publiques »: what nothing knows a minister is for, the
    same way as what is known."""
    tokens, grammar = reading.tokens, reading.grammar
    while k < line.b and grammar.adjective_after_noun and adjective(reading, k) and not is_demonym(reading, k):
        k += 1
    k += k + 1 < line.b and _is_attribute_at_end(reading, k)
    if k + 1 >= line.b or tokens.lower[k] not in grammar.conjunctions:
        return k
    n = k + 1
    while n < line.b and (
        tokens.lower[n] in grammar.of or tokens.lower[n] in grammar.determiners or tokens.lower[n] == "'"
    ):
        n += 1
    piece = shelf.starting.get(n)
    if reading.hit(n, "field") is not None and tokens.is_capitalised(n):
        return portfolios_end(reading, shelf, line, n + 1)
    single = piece is not None and not piece.known and piece.head is None and piece.j == n + 1
    return portfolios_end(reading, shelf, line, n + 1) if single else k


def _is_attribute_at_end(reading: Reading, k: int) -> bool:
    """« ministre des Mines et des Systèmes |embarqués|, Mme … »: a word between what a minister is for and the comma."""
    tokens, grammar = reading.tokens, reading.grammar
    small = tokens.words[k].isalpha() and tokens.words[k].islower() and not grammar.is_small(tokens.lower[k])
    return grammar.adjective_after_noun and small and tokens.is_capitalised(k - 1) and tokens.words[k + 1] == ","


def fields_beside(reading: Reading, shelf: Shelf, line: Line, k: int, rank: str) -> int:
    """« directeur |Espace et Défense| de Zorbex », "Minister |Rivers & Mines|; …", "Head |Media|, Zorbex": fields with a
    capital right after a title; in a language whose adjectives stand before the noun, where nobody may bear that name."""
    tokens = reading.tokens
    field = k < line.b and tokens.is_capitalised(k) and reading.hit(k, "field") is not None
    if not field or (reading.grammar.adjective_after_noun and tokens.is_capitalised(k - 1)):
        return k
    end = _fields_end(reading, shelf, line, k)
    if reading.grammar.adjective_after_noun or (rank == "minister" and end > k + 1):
        return end
    listed = rank != "minister" and tokens.is_capitalised(k - 1) and end + 1 < line.b and tokens.words[end] == ","
    body = shelf.starting.get(end + 1) if listed else None
    return end if body is not None and (is_body(body) or reading.tokens.words[body.i].isupper()) else k


def charge_end(reading: Reading, shelf: Shelf, line: Line, k: int, rank: str) -> int | None:
    """ "minister |in charge of Space and Mines|", « directrice |en charge des opérations| »: the token after what somebody
    answers for, after a comma too, which belongs to the title; null where nothing is named, or a body that is no
    minister's charge: "Minister |responsible for the Zorb Agency|"."""
    comma = k + 1 < line.b and reading.tokens.words[k] == "," and reading.hit(k + 1, "post") is None
    led = reading.hit(k + comma, "charged")
    if led is None:
        return _comma_field(reading, line, k)
    i = reading.past_determiners(led.j, line.b)
    body = shelf.starting.get(i)
    if rank == "minister" and body is not None and is_body(body):
        return body.j
    j = _fields_end(reading, shelf, line, i) if i < line.b else i
    return j if j > i else None


def _comma_field(reading: Reading, line: Line, k: int) -> int | None:
    """ "Director|, Space Systems|, Zorbex Ltd": fields with a capital between commas, after a title with one."""
    tokens, grammar, j = reading.tokens, reading.grammar, k + 1
    if k + 1 >= line.b or tokens.words[k] != "," or not tokens.is_capitalised(k - 1):
        return None
    while j < line.b and (
        reading.hit(j, "field") is not None
        or (j > k + 1 and (tokens.lower[j] in grammar.conjunctions or tokens.lower[j] in grammar.common))
    ):
        j += 1
    closed = j < line.b and (tokens.words[j] == "," or tokens.lower[j] in grammar.of)
    if j == k + 1 or not closed or not tokens.is_capitalised(j - 1):
        return None
    return j if tokens.is_capitalised(k + 1) and reading.hit(j + 1, "post") is None else None


def _is_of_body_next(reading: Reading, shelf: Shelf, line: Line, k: int, piece: Piece) -> bool:
    """ "Manager of |Coastal Dialogues| of Zorbex Ltd", "Head of |Antennas| at ESA": a name that nothing knows, and
    "of" or "at" with a body after it."""
    lower, grammar, j = reading.tokens.lower, reading.grammar, piece.j
    if piece.known or piece.head is not None or lower[k] not in grammar.of:
        return False
    if j + 1 >= line.b or not (lower[j] in grammar.of or lower[j] in grammar.at_work):
        return False
    body = shelf.starting.get(reading.past_determiners(j + 1, line.b))
    alone = piece.j < piece.i + 2 and (reading.tokens.words[piece.i].isupper() or lower[j] not in grammar.at_work)
    return body is not None and is_body(body) and not alone


def _is_purpose(reading: Reading, shelf: Shelf, line: Line, k: int, piece: Piece) -> bool:
    """ "Director for |Big Science| at the Ministry of Oil": a name that is no body's, with the owner after it."""
    marker, grammar, j = reading.hit(k, "marker"), reading.grammar, piece.j
    if marker is None or marker.value != "on_behalf" or j >= line.b:
        return False
    body = shelf.starting.get(j + 1) if reading.tokens.words[j] == "," else None
    led = reading.tokens.lower[j] in grammar.of or reading.tokens.lower[j] in grammar.complements
    return led or (body is not None and is_body(body))


def unit_end(reading: Reading, line: Line, k: int) -> int | None:
    """ "head of Zorbex|'s international department|", "of Zorbex|'s mobile base ZMB|, Ana Sol": the token after a part of the
    owner, which belongs to the title; null where none is named."""
    tokens, grammar = reading.tokens, reading.grammar
    if grammar.adjective_after_noun or k + 1 >= line.b:
        return None
    if tokens.lower[k] != "'s":
        return k + 1 if _is_place_of_body(reading, line, k) else None
    for n in range(k + 1, min(line.b, k + 1 + _LONGEST_UNIT)):
        if tokens.lower[n] in grammar.units or reading.hit(n, "organ") is not None:
            organ = reading.hit(n, "organ")
            return organ.j if organ is not None else n + 1
        if tokens.words[n] == "," and n > k + 1 and tokens.words[k + 1].islower():
            return n
        if not tokens.words[n].isalpha() or grammar.is_small(tokens.lower[n]):
            return None
    return None


def _is_place_of_body(reading: Reading, line: Line, k: int) -> bool:
    """ "of Zorbex's Oslo |base|, Ana Sol": a noun in small letters after a name that is said to be a body's."""
    tokens = reading.tokens
    noun = tokens.words[k].isalpha() and tokens.words[k].islower() and not reading.grammar.is_small(tokens.lower[k])
    owned = tokens.is_capitalised(k - 1) and "'s" in tokens.lower[max(line.a, k - _LONGEST_UNIT) : k]
    return noun and owned and tokens.words[k + 1] == "," and reading.hit(k, "post") is None


def body_end(reading: Reading, shelf: Shelf, line: Line, k: int) -> int:
    """After "Chair of the Zorbex": over "Executive Board", "Tides division", "ZGIS", "Space Operations": which part it is."""
    tokens, grammar = reading.tokens, reading.grammar
    part = shelf.starting.get(k)
    if part is not None and not part.known and part.head is None and not grammar.adjective_after_noun:
        if part.j < line.b and tokens.lower[part.j] in grammar.units:
            return part.j + 1
        if part.j == k + 1 and tokens.words[k].isupper() and len(tokens.words[k]) > 2:
            return part.j
        if all(reading.hit(n, "field") is not None and tokens.is_capitalised(n) for n in range(k, part.j)):
            return part.j
    while k < line.b and tokens.is_capitalised(k) and tokens.lower[k] in grammar.generic:
        k += 1
    return k
