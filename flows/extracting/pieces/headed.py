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
    may_follow,
)
from flows.extracting.pieces.drawn import drawn_on, over_seat
from flows.extracting.pieces.further import purpose_end, subject_end
from flows.extracting.pieces.head_first import (
    adjective,
    is_demonym,
    post_begins,
)
from flows.extracting.pieces.of_phrases import of_phrase
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
            last = hit.j == end - 1 or (
                hit.j == end - 2 and reading.tokens.joins(hit.j)
            )  # "Satellite 6", "Satellite-06"
            numbered = kind == "mission" and last and reading.tokens.words[end - 1].isdigit()
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
    # "|Construction| of Zorb's tower began": the noun of a field of work, unlike "|Bank| of Norland"
    worded = reading.hit(k, "field") is not None and not reading.grammar.adjective_after_noun
    of_company = head[1] in ("company", "weak_company") and (head_at > k or worded)
    if head[0] == "organisation" and head_end >= end and not closed and not of_company:
        j = of_phrase(reading, j, stop, head[1] == "association")
        j = over_seat(reading, head[1], j, stop)
    if head[0] == "gathering" and head_end >= end and not reading.grammar.adjective_after_noun:
        j = subject_end(reading, j, stop)
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
        owns = owns and not (head[1] in _NAMED_AFTER and first.j == head_at and j == head_end)  # "|Zorbex| Foundation"
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


_NAMED_AFTER = ("association", "university")
"""What a body founds under its own name and has not as an organ, as it has a council."""


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
