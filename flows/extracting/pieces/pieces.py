"""Pieces: the places in a text that may be a name.

A piece is a run of capitalised words, cut where a post, an honorific or a known name begins, and drawn on over "of …"
where it is headed by the word for a kind of organisation. What a piece names is decided later (``names``).

    "CNES President Ana Sol met the State University of Oil and Industry"
    -> CNES · Ana Sol · State University of Oil and Industry
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from flows.extracting.pieces.cut import cut
from flows.extracting.pieces.drawn import small_headed
from flows.extracting.pieces.entitled import entitled
from flows.extracting.pieces.head_first import (
    adjective,
    function_word,
    initial,
    is_demonym,
    post_at,
    post_begins,
)
from flows.extracting.pieces.headed import Piece, headed, known_whole
from flows.extracting.pieces.joined import (
    before_compound,
    before_countries,
    begins_item,
    department,
    honouring,
    over_adjectives,
    over_fields,
)
from flows.extracting.pieces.runs import run_end
from flows.extracting.pieces.spelled import explained, spelled_out
from flows.extracting.pieces.titled import titled_person
from flows.extracting.words.reading import Line, Reading
from flows.extracting.words.tokens import CLOSING_QUOTES, OPENING_QUOTES

__all__ = ["Piece", "Shelf", "find_pieces"]


class Shelf:
    """Pieces by where they begin and end."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.starting: Mapping[int, Piece] = {piece.i: piece for piece in pieces}
        self.ending: Mapping[int, Piece] = {piece.j: piece for piece in pieces}


def find_pieces(reading: Reading) -> list[Piece]:
    """All pieces of the text in order, none overlapping another."""
    found: list[Piece] = []
    words, lower, capital = reading.tokens.words, reading.tokens.lower, reading.tokens.capital
    credited, begins = reading.grammar.credits, _begun_small(reading)
    posts, honorifics, nouns = reading.of["post"], reading.of["honorific"], reading.of["mission_noun"]
    served = before_countries(reading)
    places = [k for k, large in enumerate(capital) if large or k in begins or lower[k] in credited]
    for line in reading.lines:
        if line.kind == "header":
            continue
        k = _first_word(reading, line)
        if line.titled and (person := titled_person(reading, line, k)) is not None:
            found.append(person)
            k = person.j
        opening = read = k
        named = "mission_noun" in line.said and not line.titled
        for k in places[bisect_left(places, opening) : bisect_left(places, line.b)]:
            if k < read:
                continue
            if lower[k] in credited and k + 1 < line.b and lower[k + 1] == ":":
                break
            if words[k - 1] in OPENING_QUOTES and _opens_quotation(reading, line, k):
                opening = k
            if k == opening and capital[k] and (naming := reading.hit(k, "called")) is not None:
                read = naming.j  # "Named |Zorb|, this satellite …"
                continue
            title = entitled(reading, line, k) if named and capital[k] else None
            if title is not None:
                found.append(title)
                read = title.j
                continue
            honoured = honouring(reading, line, k) if k in posts or k in honorifics else None
            if honoured is not None:
                found.append(honoured)
                read = honoured.j
                continue
            if k in honorifics and reading.tokens.is_capitalised(k) and not _is_numbered(reading, honorifics[k].j):
                read = honorifics[k].j
                continue
            service = department(reading, line, k) if k in served and capital[k] else None
            if service is not None:
                found.append(service)
                read = service.j
                continue
            if k in nouns and _is_branded_noun(reading, line, k):
                read = k + 1
                continue
            known = reading.known(k)
            if known is None and not _may_begin(reading, line, k):
                small = small_headed(reading, line, k) if reading.grammar.adjective_after_noun else None
                if small is not None:
                    found.append(Piece(k, small[0], (), small[1:], False))
                post = reading.hit(k, "post") if not capital[k] else None
                read = small[0] if small is not None else post.j if post is not None else k + 1
                continue
            if _is_body_of_post(reading, line, k):
                continue
            if (post := post_at(reading, k)) is not None:
                read = post.j
                continue
            lone = reading.grammar.adjective_after_noun and not reading.tokens.is_capitalised(k)
            if known is not None and lone and is_demonym(reading, k):
                found.append(Piece(k, known.j, known.value, None, False))
                read = known.j
                continue
            end = known.j if known is not None and not capital[k] else run_end(reading, line, k)
            end = before_compound(reading, k, end)
            if end == k:
                continue
            end = over_fields(reading, line, k, over_adjectives(reading, line, end))
            pieces = cut(reading, line, k, end, opening)
            found.extend(pieces)
            read = pieces[-1].j if pieces else k + 1
    if reading.of["organ"] or reading.of["council"]:
        found = [_without_organ(reading, piece) for piece in found]
    found = [_with_letter(reading, piece) if words[piece.i - 1] == "-" else piece for piece in found]
    found = [piece for piece in found if not _is_broken_off(reading, piece)]
    return _opened(reading, explained(reading, spelled_out(reading, found)))


def _is_broken_off(reading: Reading, piece: Piece) -> bool:
    """« le |Conseil de la| Première Nation »: nothing but a head and the small words that lead to what it is of."""
    tokens, grammar = reading.tokens, reading.grammar
    if piece.head is None or piece.j == piece.i + 1 or tokens.capital[piece.j - 1]:
        return False
    small = tokens.lower[piece.i + 1 : piece.j]
    return all(word in grammar.of or word in grammar.determiners or word == "'" for word in small)


def _is_branded_noun(reading: Reading, line: Line, k: int) -> bool:
    """ "the |CubeSats| Zorb-1 and Zorb-2": a noun that is written with capitals, before a name."""
    branded = reading.of["mission_noun"][k].j == k + 1 and reading.tokens.is_branded(k)
    return branded and k + 1 < line.b and reading.tokens.is_capitalised(k + 1)


def _begun_small(reading: Reading) -> set[int]:
    """Where without a capital a name may begin, or a post, whose words are none: forms of the registry, nouns that
    adjectives follow."""
    small = ("gathering", "small_head") if reading.grammar.adjective_after_noun else ()
    return {i for category in ("entity", "post", *small) for i in reading.of[category]}


def _opens_quotation(reading: Reading, line: Line, k: int) -> bool:
    """ "a signal: “|Small| launchers need …": a sentence that is said begins, not a name between quotation marks."""
    words = reading.tokens.words
    said = k - 1 > line.a and words[k - 1] in OPENING_QUOTES and words[k - 2] in (":", ",")
    return said and k + 1 < line.b and words[k + 1] not in CLOSING_QUOTES


def _with_letter(reading: Reading, piece: Piece) -> Piece:
    """ "|e-Zorb|", "|i-Sol Systems|": a brand that begins with a small letter and a hyphen."""
    tokens, i = reading.tokens, piece.i
    if (
        not tokens.joins(i - 1)
        or len(tokens.words[i - 2]) > 1
        or not tokens.words[i - 2].islower()
        or (i > 2 and tokens.touches(i - 2))
    ):
        return piece
    return piece._replace(i=i - 2, known=())


def _without_organ(reading: Reading, piece: Piece) -> Piece:
    """ "the Board of the |Zorb Space Authority|", « le conseil d'administration du |Centre zorbien| »: the body, where its
    own head or name follows; a "Board of Oil Studies" has none."""
    lower, grammar = reading.tokens.lower, reading.grammar
    body = piece.head is not None and piece.head[0] == "organisation"
    organ = (reading.hit(piece.i, "organ") or reading.hit(piece.i, "council")) if body else None
    if organ is None or organ.j + 1 >= piece.j or lower[organ.j] not in grammar.of:
        return piece
    i = reading.past_determiners(organ.j + 1, piece.j)
    determined = i > organ.j + 1 or lower[organ.j] in grammar.contractions or organ.j > organ.i + 1
    heads = reading.hits_of("organisation_head", i, piece.j)
    if determined and heads:
        return piece._replace(i=i, head=("organisation", str(heads[0].value)))
    if organ.j == organ.i + 1 or i >= piece.j:
        return piece
    suffixed = headed(reading, i, piece.j, piece.j)
    return suffixed[-1] if suffixed else Piece(i, piece.j, known_whole(reading, i, piece.j), None, False)


def _opened(reading: Reading, pieces: list[Piece]) -> list[Piece]:
    """A word that opens a sentence is a name where it has a second capital, or a capital elsewhere too."""
    words = reading.tokens.words
    elsewhere = {words[piece.i] for piece in pieces if not piece.opens and piece.j == piece.i + 1}
    sure = (
        piece.opens and (words[piece.i] in elsewhere or words[piece.i][1:] != words[piece.i][1:].lower())
        for piece in pieces
    )
    return [piece._replace(opens=False) if known else piece for piece, known in zip(pieces, sure, strict=True)]


def _is_numbered(reading: Reading, j: int) -> bool:
    """ "MK|-2|", "DR|-4|": a craft's number, and no form of address before it."""
    words = reading.tokens.words
    return j < len(words) and reading.tokens.joins(j) and words[j + 1].isdigit()


def _first_word(reading: Reading, line: Line) -> int:
    k = line.a
    while k < line.b and not reading.tokens.words[k][0].isalnum():
        k += 1
    return k


def _may_begin(reading: Reading, line: Line, k: int) -> bool:
    tokens = reading.tokens
    if line.titled or not tokens.is_capitalised(k):
        return False
    if len(tokens.words[k]) == 1 and initial(reading, k):
        return True
    if "post" in line.said and _is_field_of_post(reading, line, k):
        return False
    if tokens.lower[k] in reading.grammar.months_and_names and _is_given_name(reading, line, k):
        return True
    if tokens.lower[k] not in reading.grammar.function_words or _is_korean_given(reading, line, k):
        return True
    if k + 2 < line.b and tokens.joins(k + 1) and tokens.is_capitalised(k + 2):
        acronym = tokens.words[k].isupper() and tokens.words[k + 2].isupper() and len(tokens.words[k + 2]) > 2
        return reading.known(k + 2) is None and (len(tokens.words[k]) > 2 or acronym)
    named = k + 1 < line.b and tokens.is_capitalised(k + 1) and not function_word(reading, k + 1)
    if named and tokens.lower[k] in reading.grammar.particles and _after_honorific(reading, line, k):
        return True
    if tokens.words[k].isupper():
        return len(tokens.words[k]) > 2 or (named and len(tokens.words[k]) == 2)
    closed = tokens.lower[k] in reading.grammar.closed_words or tokens.lower[k] in reading.grammar.calendar
    return named and k > _first_word(reading, line) and (not closed or _opens_headed(reading, line, k))


def _opens_headed(reading: Reading, line: Line, k: int) -> bool:
    """ "NASA's |New| Zorb Program", "the |Other| Zorb Foundation": an adjective that no language counts among its smallest
    words, before a run that its head noun closes."""
    tokens = reading.tokens
    if tokens.lower[k] in reading.grammar.function_words - reading.grammar.determiners:
        return False
    if tokens.lower[k] in reading.grammar.definites or len(tokens.words[k]) < _SHORTEST:
        return False
    end = run_end(reading, line, k + 1)
    heads = (reading.ending(category, end, k + 2) for category in ("mission_noun", "organisation_head"))
    return any(head is not None and tokens.is_capitalised(head.i) for head in heads)


_SHORTEST = 3


def _is_korean_given(reading: Reading, line: Line, k: int) -> bool:
    """ "|So-ra| Yun": a hyphen, a syllable in small letters, and a family name."""
    tokens = reading.tokens
    joined = k + 3 < line.b and tokens.joins(k + 1) and tokens.words[k + 2].islower() and tokens.words[k + 2].isalpha()
    return joined and tokens.is_capitalised(k + 3) and not function_word(reading, k + 3)


def _is_given_name(reading: Reading, line: Line, k: int) -> bool:
    """ "|Jan| van der Sol", "|Jan| Ek": a month's short form where no day is, before what a family name begins with."""
    tokens, grammar = reading.tokens, reading.grammar
    if k + 1 >= line.b or (k > line.a and tokens.words[k - 1].isdigit()):
        return False
    following = tokens.lower[k + 1]
    particle = following in grammar.particles and not tokens.is_capitalised(k + 1)
    return particle or (tokens.is_capitalised(k + 1) and not function_word(reading, k + 1))


def _after_honorific(reading: Reading, line: Line, k: int) -> bool:
    """ "M. |Le| Fort": a surname's particle."""
    i = k - 1 if k > line.a and reading.tokens.words[k - 1] == "." else k
    return i > line.a and reading.hit(i - 1, "honorific") is not None


def _is_field_of_post(reading: Reading, line: Line, k: int) -> bool:
    """ "Education" in "Minister of Education, Culture and Sports Ana Sol" belongs to the post."""
    tokens, grammar = reading.tokens, reading.grammar
    after = grammar.adjective_after_noun
    before_field = _is_before_field(reading, line, k)
    of_noun = after and reading.known(k) is None and not tokens.words[k].isupper()
    if reading.hit(k, "field") is None and not of_noun and not before_field:
        return False
    if begins_item(reading, line, k) if after else _heads_run(reading, line, k):
        return False
    i = k - 1
    while i > line.a and (
        reading.hit(i, "field") is not None or tokens.words[i] == "," or tokens.lower[i] in grammar.conjunctions
        or tokens.lower[i] in grammar.complements or tokens.lower[i] in grammar.determiners or tokens.lower[i] == "'"
        or (after and adjective(reading, i)) or _is_before_field(reading, line, i)
    ):  # fmt: skip
        i -= 1
    return i < k - 1 and any(
        (hit := reading.hit(start, "post")) is not None
        and i < hit.j < k
        and _may_have_field(reading, k + before_field, hit.value)
        for start in range(max(line.a, i - 3), i + 1)
    )


def _is_before_field(reading: Reading, line: Line, k: int) -> bool:
    """ "Minister of Oil and |Electronic| Industry Ana Sol": an adjective between fields, and a full name after them."""
    tokens = reading.tokens
    if k + 4 > line.b or k - 2 < line.a or tokens.lower[k - 1] not in reading.grammar.conjunctions:
        return False
    fields = all(reading.hit(n, "field") is not None for n in (k - 2, k + 1))
    return fields and all(tokens.is_capitalised(n) for n in range(k, k + 4))


def _heads_run(reading: Reading, line: Line, k: int) -> bool:
    """ "Director of the |Oil Technology Institute|": the fields are a body's, whose head closes the run."""
    i = k
    while i < line.b and reading.tokens.is_capitalised(i) and not post_begins(reading, i):
        i += 1
    head = reading.ending("organisation_head", i, k + 1)
    if head is not None and not str(head.value).startswith("weak_"):
        return True
    craft = reading.ending("mission_noun", i, k + 1) if reading.tokens.words[k - 1] == "," else None
    return craft is not None and reading.tokens.is_capitalised(craft.i)  # "investigator, |Radio Zorb Lidar|"


def _may_have_field(reading: Reading, k: int, rank: str) -> bool:
    """A minister is for whatever follows "de"; another post for a field of the lexicon that heads no name."""
    if not reading.grammar.adjective_after_noun or rank == "minister":
        named = (
            reading.tokens.lower[k - 1] in reading.grammar.of
            or reading.tokens.lower[k - 1] in reading.grammar.determiners
            or reading.tokens.lower[k - 1] == "'"
        )
        return reading.hit(k, "field") is not None or named
    return reading.hit(k, "field") is not None and reading.hit(k, "organisation_head") is None


def _is_body_of_post(reading: Reading, line: Line, k: int) -> bool:
    """ "Members of the |Board| Ana Sol and Bo Ek": a plain word for a body, after a post, before a name."""
    tokens, grammar = reading.tokens, reading.grammar
    if tokens.lower[k] not in grammar.generic or k + 1 >= line.b or not tokens.is_capitalised(k + 1):
        return False
    i = k
    while i > line.a and (tokens.lower[i - 1] in grammar.determiners or tokens.lower[i - 1] in grammar.of):
        i -= 1
    plain = (
        tokens.lower[k + 1] in grammar.common or tokens.lower[k + 1] in grammar.generic or reading.known(k) is not None
    )
    return i < k and not plain and reading.ending("post", i, line.a) is not None
