"""Pieces whose head noun tells what they name, drawn on over "of …" and lists of fields.

"State University of Oil and Industry" -> organisation, university · "Blue Comet Orbiter" -> mission, spacecraft
"""

from __future__ import annotations

from typing import NamedTuple

from flows.extracting.pieces.after_heads import (
    is_craft,
    is_holder,
    is_named_after,
    is_named_apart,
    is_number,
    is_plain,
    may_follow,
)
from flows.extracting.pieces.drawn import drawn_on, over_seat
from flows.extracting.pieces.further import campus_end, purpose_end
from flows.extracting.pieces.head_first import (
    adjective,
    function_word,
    is_demonym,
    post_begins,
)
from flows.extracting.words.phrases import Hit, Known
from flows.extracting.words.reading import Reading, known_as

_HEADS = (
    ("organisation_suffix", "suffix"),
    ("organisation_head", "organisation"),
    ("gathering", "gathering"),
    ("mission_noun", "mission"),
    ("agreement", "agreement"),
)

_DEEDS = frozenset(("signing", "accession", "ratification", "contract_award", "award", "appointment", "amendment"))
"""What bodies do and gatherings do not."""


class Piece(NamedTuple):
    """Tokens ``i`` to ``j`` (exclusive). ``known``: the registry's meanings; ``head``: kind and term of its noun."""

    i: int
    j: int
    known: tuple[Known, ...]
    head: tuple[str, str] | None
    opens: bool
    """It opens its sentence with a single word, whose capital therefore says nothing."""


def known_whole(reading: Reading, i: int, j: int) -> tuple[Known, ...]:
    """What the registry knows tokens ``i`` to ``j`` as, all of them together."""
    known = reading.known(i)
    return known.value if known is not None and known.j == j else ()


def headed(reading: Reading, k: int, end: int, stop: int) -> list[Piece] | None:
    """A run with the noun of an organisation, a mission, a gathering or an agreement at its head, if it is one."""
    known = reading.known(k)
    if known is not None and known.j >= end:
        longer = _longer(reading, k, known, stop) if reading.grammar.adjective_after_noun else None
        return [longer] if longer is not None else _unsure(reading, k, known)
    if known is not None and _is_its_acronym(reading, known, end):
        return None
    if reading.grammar.adjective_after_noun and (first_head := _head_first(reading, k, end, stop)) is not None:
        return [first_head]
    head, head_at, head_end = None, k, k
    sure = known is not None and known_as(known, "organisation", "mission") is not None
    for i in range(known.j if known is not None and sure else k, end):
        for category, kind in _HEADS if i in reading.hits and reading.tokens.is_capitalised(i) else ():
            hit = reading.hit(i, category)
            within = hit is not None and head is not None and head[0] == kind == "organisation" and hit.j <= head_end
            if hit is None or within or hit.j > end + 1 or reading.tokens.joins(i - 1):
                continue  # "Val-|Institut|-du-Lac" is one word
            numbered = kind == "mission" and hit.j == end - 1 and reading.tokens.words[end - 1].isdigit()
            if kind == "organisation" and hit.j >= end and _is_gathering(reading, k, i, hit.j):
                continue
            if kind == "organisation" and hit.j < end and is_named_after(reading, hit.j, end):
                continue
            if kind == "organisation" and hit.j < end and is_craft(reading, hit, end):
                continue
            if kind in ("organisation", "suffix") or hit.j >= end or numbered:
                head, head_at, head_end = (kind, str(hit.value)), i, hit.j
                break
    if head is None:
        return None
    if head[1] == "weak_company" and _is_of_two(reading, known, end):
        return None
    closed = head[0] == "suffix"
    if closed:
        head = ("organisation", head[1])
    of_body = head[0] == "organisation"
    numbered = of_body and head_end < end - 1 and is_number(reading.tokens.words[end - 1])
    apart = numbered or (of_body and is_holder(reading, k, head_end, end))
    if of_body and not closed and not apart and head_end < end and not may_follow(reading, k, head_at, head_end, end):
        if head_at == k or not is_named_apart(reading, head_end):
            return None
        apart = True
    if apart and k < head_at:
        return [Piece(k, head_end, (), head, False), Piece(head_end, end, (), None, False)]
    j = max(end, head_end)
    of_company = head[1] in ("company", "weak_company") and head_at > k
    if head[0] == "organisation" and head_end >= end and not closed and not of_company:
        j = _of_phrase(reading, j, stop, head[1] == "association")
        j = over_seat(reading, head[1], j, stop)
    if head == ("mission", "instrument") and head_end >= end:
        j = purpose_end(reading, j, stop)
    if j == k + 1 and head_at == k:
        return None
    start = k
    before: list[Piece] = []
    first = reading.known(k)
    owns = first is not None and not (
        first.j == k + 1
        and reading.tokens.words[k][1:].islower()
        and (head[1] in ("company", "weak_company") or (head[0] == "organisation" and not head[1].startswith("weak_")))
    )
    if first is not None and head[0] == "organisation":
        owns = owns and not any(meaning.key in reading.registry.unions for meaning in first.value)
        of_craft = all(meaning.kind == "mission" for meaning in first.value)
        owns = owns and not (of_craft and not head[1].startswith("weak_"))  # "|Zorb| Accident Board"
    if closed and first is not None and not reading.tokens.words[k].isupper() and first.j < head_at:
        owns = False  # "|Zorb| Blip US LLC", where the registry knows another Zorb
    if (
        owns
        and first is not None
        and first.j <= head_at
        and any(m.kind in ("organisation", "mission") for m in first.value)
    ):
        if first.j == head_at and j == head_end and head[0] == "mission":
            return None
        before, start = [Piece(k, first.j, first.value, None, False)], first.j
        if start >= j - 1 and head[0] != "organisation":
            return None
    while start < j and not reading.tokens.words[start][0].isalnum():
        start += 1
    if closed and start >= head_at:
        return before or None
    return [*before, Piece(start, j, known_whole(reading, start, j), head, False)]


def _is_of_two(reading: Reading, first: Hit | None, end: int) -> bool:
    """ "the |Peru-Kenya| Space Dialogue": two countries before a noun for things and companies alike."""
    if first is None or first.j + 1 >= end or reading.tokens.words[first.j] != "-":
        return False
    other = reading.known(first.j + 1)
    pair = [known_as(hit, "country") for hit in (first, other) if hit is not None]
    return len(pair) == 2 and None not in pair


def _is_its_acronym(reading: Reading, known: Hit, end: int) -> bool:
    """« l'Agence zorbienne |AZ| » : after a known body's name its acronym, without brackets."""
    short, long = reading.known(known.j), known_as(known, "organisation")
    same = known_as(short, "organisation") if short is not None and short.j >= end else None
    return long is not None and same is not None and long.key == same.key


def _is_gathering(reading: Reading, k: int, i: int, j: int) -> bool:
    """ "the 4th Oslo |Forum|", "the Zorb |Congress|": a noun for gatherings and bodies alike, unless it is a country's,
    has members, or acts ("the Zorb Forum (ZF) signed")."""
    gathering, tokens, grammar = reading.hit(i, "gathering"), reading.tokens, reading.grammar
    if gathering is None or gathering.j != j or i == k:
        return False
    before = k - 1
    if before >= 0 and tokens.words[before][0].isdigit():
        return True
    while before > 0 and (tokens.lower[before] in grammar.determiners or tokens.lower[before] == "'"):
        before -= 1
    has_members = (
        before > 0 and tokens.lower[before] in grammar.of and reading.ending("post", before, before - 4) is not None
    )
    known = reading.known(k)
    of_state = known is not None and known.j == i and any(meaning.kind == "country" for meaning in known.value)
    after = j + 3 * (tokens.words[j : j + 1] == ["("] and tokens.words[j + 2 : j + 3] == [")"])
    after = reading.past_auxiliaries(after, len(tokens.words))
    verb = reading.hit(after, "verb")
    acts = verb is not None and not _DEEDS.isdisjoint(grammar.types(verb.value))
    passive = any(tokens.lower[n] in grammar.passive for n in range(j, after))
    return not (has_members or of_state or (acts and not passive) or reading.hit(j, "deed") is not None)


def is_part(reading: Reading, piece: Piece) -> bool:
    """Headed by the word for a part of an organisation: "Office of Zorb Affairs", « Bureau des affaires zorbiennes »."""
    tokens, grammar = reading.tokens, reading.grammar
    if piece.head is None or piece.head[0] != "organisation":
        return False
    if grammar.adjective_after_noun and tokens.lower[piece.i] in grammar.parts:
        return True
    end = next((k for k in range(piece.i, piece.j) if tokens.lower[k] in grammar.organisation_prepositions), piece.j)
    compound = "".join(tokens.lower[max(piece.i, end - 3) : end])
    return tokens.lower[end - 1] in grammar.parts or compound in grammar.parts


def _unsure(reading: Reading, k: int, known: Hit) -> list[Piece] | None:
    """ "Department of Oil", which several countries have: known, yet its head is what tells what it is."""
    if any(not meaning.ambiguous or meaning.kind != "organisation" for meaning in known.value):
        return None
    heads = (reading.hit(i, "organisation_head") for i in range(k, known.j) if reading.tokens.is_capitalised(i))
    head = next((hit for hit in heads if hit is not None), None)
    alone = head is not None and head.j - head.i == known.j - k
    return (
        [Piece(k, known.j, known.value, ("organisation", str(head.value)), False)]
        if head is not None and not alone
        else None
    )


def _longer(reading: Reading, k: int, known: Hit, stop: int) -> Piece | None:
    """« École polytechnique |de Zorbourg| », « ministère de la Mer |et du Ciel| »: a known name that is a plain head and
    its adjectives or complement begins the longer name of another body."""
    tokens, grammar = reading.tokens, reading.grammar
    head = reading.hit(k, "organisation_head")
    if head is None or known.j >= stop or any(m.kind != "organisation" for m in known.value):
        return None
    union = any(meaning.key in reading.registry.unions for meaning in known.value)
    named = any(is_demonym(reading, i) for i in range(k, known.j)) and not (union and _is_of_many(reading, known.j))
    if named or tokens.words[known.j] == "(":
        return None
    j = drawn_on(reading, head.j, stop, k)
    complements = any(tokens.lower[i] in grammar.of for i in range(head.j, known.j))
    listed = tokens.lower[known.j] in grammar.conjunctions or tokens.words[known.j] == ","
    placed = tokens.lower[known.j] in grammar.of and not complements and known.j > head.j
    adjectives = adjective(reading, known.j) and not is_demonym(reading, known.j)
    if j <= known.j or not (listed or placed or adjectives):
        return None
    return Piece(k, j, (), ("organisation", str(head.value)), False)


def _is_of_many(reading: Reading, j: int) -> bool:
    """« Union zorbienne |des géosciences| » : no union of states, but of those who have a field."""
    lower, grammar = reading.tokens.lower, reading.grammar
    many = j + 1 < len(lower) and lower[j] in grammar.contractions and grammar.is_plural(lower[j])
    return many and (reading.hit(j + 1, "field") is not None or lower[j + 1].endswith(grammar.field_endings))


def _head_first(reading: Reading, k: int, end: int, stop: int) -> Piece | None:
    """ "Agence spatiale zorbienne", "Déclaration de Zorbourg": a head with a capital, drawn on to the name's end."""
    at = k + 1 if reading.tokens.lower[k] in reading.grammar.before_heads else k
    found = (reading.hit(at, category) for category in ("organisation_head", "gathering", "agreement"))
    heads = [hit for hit in found if hit is not None and reading.tokens.is_capitalised(at)]
    if not heads:
        return None
    hit = max(heads, key=lambda hit: hit.j)
    kind = hit.category.removesuffix("_head")
    j = drawn_on(reading, max(end, hit.j), stop, k)
    if kind == "agreement" and j + 1 < stop and reading.tokens.words[j] == "," and post_begins(reading, j + 1):
        return None  # « Déclaration d'Ana Sol, directrice de Zorbex »
    j = over_seat(reading, str(hit.value), j, stop)
    proper = kind != "agreement" or any(reading.tokens.is_capitalised(i) for i in range(hit.j, j))
    is_name = j > k + 1 and proper and (j > hit.j or kind == "organisation")
    return Piece(k, j, (), (kind, str(hit.value)), False) if is_name else None


def _of_phrase(reading: Reading, j: int, stop: int, of_people: bool) -> int:
    """Draw an organisation on over "of Oil and Industry", "of Economy, Tourism, and Sport", "for Space Research".

    ``of_people``: it may be of those who hold a post, "Society of |Engineers|". A part ends before the body that has it:
    "Directorate for Oil of |the Ministry|"."""
    tokens, grammar = reading.tokens, reading.grammar
    part = tokens.lower[j - 1] in grammar.parts
    while j + 1 < stop and tokens.lower[j] in grammar.organisation_prepositions:
        k = reading.past_determiners(j + 1, stop)
        if part and _is_headed(reading, k, stop):
            return j
        indefinite = k > j + 1 and tokens.words[k - 1].isalpha() and tokens.lower[k - 1] not in grammar.definites
        if indefinite and tokens.lower[j] not in grammar.of:
            return j
        if k >= stop or not tokens.is_capitalised(k) or _is_body(reading, k):
            return j
        if part and k > j + 1 and _has_own_head(reading, k, stop):
            return j
        if post_begins(reading, k):
            many = of_people and grammar.is_plural(tokens.lower[k]) and k == j + 1 and not tokens.is_capitalised(k + 1)
            return k + 1 if many else j
        if tokens.lower[k] in grammar.calendar:
            return j
        end = _of_place(reading, k, _name_words(reading, k, stop), stop)
        if k > j + 1 and end < stop and not tokens.is_capitalised(end) and reading.hit(end, "mission_noun") is not None:
            return j  # "a contract from the Zorb Authority |for the Blip| mission"
        j = _listed(reading, end + _ends_in_people(reading, end, stop), stop)
    return j


def _ends_in_people(reading: Reading, j: int, stop: int) -> bool:
    """ "Society of Black |Engineers|": those who hold a post, many of them, close the name of what they are in."""
    tokens = reading.tokens
    plural = j < stop and tokens.is_capitalised(j) and reading.grammar.is_plural_post(tokens.lower[j])
    return plural and not (j + 1 < stop and tokens.is_capitalised(j + 1))


def _of_place(reading: Reading, k: int, j: int, stop: int) -> int:
    """ "University of California |San Diego|": a second place right after the first."""
    known, second = reading.known(k), reading.known(j) if j < stop else None
    if known is not None and known.j == j and (campus := campus_end(reading, known, j, stop)):
        return campus
    if known is None or second is None or known.j != j or not reading.tokens.is_capitalised(j):
        return j
    place = all(meaning.kind == "place" for hit in (known, second) for meaning in hit.value)
    return second.j if place else j


def _has_own_head(reading: Reading, k: int, stop: int) -> bool:
    """ "the |Ministry of Oil|", "the |Zorb Academy|": words for a body of its own."""
    heads = (reading.hit(i, "organisation_head") for i in range(k, _name_words(reading, k, stop)))
    return any(hit is not None and not str(hit.value).startswith("weak_") for hit in heads)


def _is_body(reading: Reading, k: int) -> bool:
    """ "the Council of |ESA|", "of |ZSA|": a body of its own, which the head before "of" is a part of."""
    known, word = reading.known(k), reading.tokens.words[k]
    if known is None:
        return word.isupper() and len(word) > 2
    return known_as(known, "organisation") is not None


def _is_headed(reading: Reading, k: int, stop: int) -> bool:
    """ "the Rivers Department of the |Zorb Agency|": what has the part is a body, by the noun that closes its name."""
    end = _name_words(reading, k, stop) if k < stop else k
    heads = (hit for hit in reading.hits_of("organisation_head", k + 1, end) if reading.tokens.is_capitalised(hit.i))
    return any(hit.j == end and not str(hit.value).startswith("weak_") for hit in heads)


def _name_words(reading: Reading, k: int, stop: int) -> int:
    known = reading.known(k)
    tokens = reading.tokens
    goes_on = known is not None and known.j < stop and tokens.is_capitalised(known.j) and is_demonym(reading, k)
    if known is not None and not goes_on and not (known.j + 1 < stop and tokens.joins(known.j)):
        return known.j
    while k < stop and (
        (tokens.is_capitalised(k) and not function_word(reading, k) and not post_begins(reading, k))
        or (tokens.words[k] == "-" and tokens.touches(k))
        or (tokens.words[k - 1] == "-" and tokens.touches(k) and k + 1 < stop and tokens.words[k + 1] == "-")
    ):
        k += 1
    return k


def _listed(reading: Reading, j: int, stop: int) -> int:
    """ ", Tourism, and Sport": further fields of an organisation's name, up to the "and" that must close the list."""
    tokens, grammar = reading.tokens, reading.grammar
    k = j
    while k + 1 < stop:
        comma = tokens.words[k] == ","
        closing = k + 1 if comma else k
        if closing + 1 < stop and tokens.lower[closing] in grammar.conjunctions:
            end = _name_words(reading, closing + 1, stop)
            sure = k > j or _is_spelt_out(reading, j, end, stop) or is_plain(reading, closing + 1)
            sure = sure or _is_formed(reading, closing + 1, end)
            return end if _is_field(reading, closing + 1) and sure else j
        if not comma or not _is_field(reading, k + 1):
            return j
        k = _name_words(reading, k + 1, stop)
    return j


def _is_spelt_out(reading: Reading, j: int, end: int, stop: int) -> bool:
    """ "Institute of Rivers |and Rain (ZIRR)|": the acronym in brackets has a letter for each word of the last item."""
    words = reading.tokens.words
    if end + 2 >= stop or words[end] != "(" or not words[end + 1].isupper() or words[end + 2] != ")":
        return False
    initials = "".join(word[0] for word in words[j:end] if word[0].isupper())
    return bool(initials) and words[end + 1].endswith(initials)


def _is_formed(reading: Reading, k: int, end: int) -> bool:
    """ "of Aeronautics and |Astronautics|", "for Lamps and |Coastal Health|": by its end the word for a field, or
    an adjective before a plain noun."""
    word, grammar = reading.tokens.lower[k], reading.grammar
    return word.endswith(grammar.field_endings) or (word.endswith(grammar.plain_endings) and is_plain(reading, end - 1))


def _is_field(reading: Reading, k: int) -> bool:
    """A capitalised word that is no name of its own: "Industry" after "Oil and"."""
    tokens = reading.tokens
    if not tokens.is_capitalised(k) or reading.known(k) or post_begins(reading, k) or tokens.words[k].isupper():
        return False
    end = _name_words(reading, k, min(k + 4, len(tokens.words)))
    heads = (reading.hit(i, "organisation_head") for i in range(k, end))
    return not any(hit is not None and not str(hit.value).startswith("weak_") for hit in heads)
