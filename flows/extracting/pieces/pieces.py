"""Pieces: the places in a text that may be a name.

A piece is a run of capitalised words, cut where a post, an honorific or a known name begins, and drawn on over "of …"
where it is headed by the word for a kind of organisation. What a piece names is decided later (``names``).

    "CNES President Ana Sol met the State University of Oil and Industry"
    -> CNES · Ana Sol · State University of Oil and Industry
"""

from __future__ import annotations

from collections.abc import Mapping

from flows.extracting.pieces.head_first import adjective, function_word, initial, is_demonym, post_begins, small_headed
from flows.extracting.pieces.headed import Piece, headed
from flows.extracting.pieces.joined import before_compound, honouring, over_adjectives, over_fields
from flows.extracting.pieces.parted import holder_begins
from flows.extracting.pieces.runs import run_end
from flows.extracting.pieces.spelled import spelled_out
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Line, Reading

__all__ = ["Piece", "Shelf", "find_pieces"]


class Shelf:
    """Pieces by where they begin and end."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.starting: Mapping[int, Piece] = {piece.i: piece for piece in pieces}
        self.ending: Mapping[int, Piece] = {piece.j: piece for piece in pieces}


def find_pieces(reading: Reading) -> list[Piece]:
    """All pieces of the text in order, none overlapping another."""
    found: list[Piece] = []
    lower, capital, credited = reading.tokens.lower, reading.tokens.capital, reading.grammar.credits
    begins = _begun_small(reading)
    for line in reading.lines:
        if line.kind in ("header",):
            continue
        k = _first_word(reading, line)
        if line.titled and (person := _titled_person(reading, line, k)) is not None:
            found.append(person)
            k = person.j
        opening = k
        while k < line.b:
            if not capital[k] and k not in begins and lower[k] not in credited:
                k += 1
                continue
            if lower[k] in credited and k + 1 < line.b and lower[k + 1] == ":":
                break
            honoured = honouring(reading, line, k)
            if honoured is not None:
                found.append(honoured)
                k = honoured.j
                continue
            honorific = reading.hit(k, "honorific") if reading.tokens.is_capitalised(k) else None
            if honorific is not None:
                k = honorific.j
                continue
            if reading.known(k) is None and not _may_begin(reading, line, k):
                small = small_headed(reading, line, k) if reading.grammar.adjective_after_noun else None
                if small is not None:
                    found.append(Piece(k, small[0], (), small[1:], False))
                post = reading.hit(k, "post") if not capital[k] else None
                k = small[0] if small is not None else post.j if post is not None else k + 1
                continue
            if _is_body_of_post(reading, line, k):
                k += 1
                continue
            if post_begins(reading, k):
                k = max(_post_end(reading, k), k + 1)
                continue
            if reading.grammar.adjective_after_noun and is_demonym(reading, k) and not reading.tokens.is_capitalised(k):
                known = reading.known(k)
                assert known is not None
                found.append(Piece(k, known.j, known.value, None, False))
                k = known.j
                continue
            known = reading.known(k)
            small_known = known is not None and not capital[k]
            end = known.j if known is not None and small_known else run_end(reading, line, k)
            end = before_compound(reading, k, end)
            if end == k:
                k += 1
                continue
            end = over_fields(reading, line, k, over_adjectives(reading, line, k, end))
            pieces = _cut(reading, line, k, end, opening)
            found.extend(pieces)
            k = pieces[-1].j if pieces else k + 1
    return _opened(reading, spelled_out(reading, [_without_organ(reading, piece) for piece in found]))


def _begun_small(reading: Reading) -> set[int]:
    """Where without a capital a name may begin, or a post, whose words are none: forms of the registry, nouns that
    adjectives follow."""
    small = ("gathering", "small_head") if reading.grammar.adjective_after_noun else ()
    return {i for category in ("entity", "post", *small) for i in reading.of[category]}


def _without_organ(reading: Reading, piece: Piece) -> Piece:
    """ "the Board of the |Zorb Space Authority|", « le conseil d'administration du |Centre zorbien| »: the body, where its
    own head follows; a "Board of Oil Studies" has none."""
    lower, grammar = reading.tokens.lower, reading.grammar
    organ = reading.hit(piece.i, "organ") if piece.head is not None and piece.head[0] == "organisation" else None
    if organ is None or organ.j + 2 >= piece.j or lower[organ.j] not in grammar.of:
        return piece
    i = reading.past_determiners(organ.j + 1, piece.j)
    determined = i > organ.j + 1 or lower[organ.j] in grammar.contractions
    head = next((hit for k in range(i, piece.j) if (hit := reading.hit(k, "organisation_head")) is not None), None)
    if head is None or not determined:
        return piece
    return piece._replace(i=i, head=("organisation", str(head.value)))


def _opened(reading: Reading, pieces: list[Piece]) -> list[Piece]:
    """A word that opens a sentence is a name where it has a second capital, or a capital elsewhere too."""
    words = reading.tokens.words
    elsewhere = {words[piece.i] for piece in pieces if not piece.opens and piece.j == piece.i + 1}
    sure = (
        piece.opens and (words[piece.i] in elsewhere or words[piece.i][1:] != words[piece.i][1:].lower())
        for piece in pieces
    )
    return [piece._replace(opens=False) if known else piece for piece, known in zip(pieces, sure, strict=True)]


def _titled_person(reading: Reading, line: Line, k: int) -> Piece | None:
    """ "|Ana Sol|, President of Zorbex" as a line of its own, where capitals mean nothing: two words or more that no
    lexicon knows, a comma, and a post."""
    tokens, grammar, j = reading.tokens, reading.grammar, k
    while j < line.b and j - k < _LONGEST_PERSON and (tokens.is_capitalised(j) or tokens.words[j] in ".-'’"):
        if tokens.lower[j] in grammar.common or tokens.lower[j] in grammar.function_words:
            return None
        j += 1
    names = sum(len(word) > 1 for word in tokens.words[k:j])
    if names < 2 or j + 1 >= line.b or tokens.words[j] != "," or reading.known(k) is not None:
        return None
    holds = any(reading.hit(n, "post") is not None for n in range(j + 1, min(j + _LONGEST_PERSON, line.b)))
    return Piece(k, j, (), None, False) if holds else None


_LONGEST_PERSON = 7


def _first_word(reading: Reading, line: Line) -> int:
    k = line.a
    while k < line.b and not reading.tokens.words[k][0].isalnum():
        k += 1
    return k


def _may_begin(reading: Reading, line: Line, k: int) -> bool:
    tokens = reading.tokens
    if line.titled or not tokens.is_capitalised(k):
        return False
    if initial(reading, k):
        return True
    if tokens.words[k] in ("I",) or _is_field_of_post(reading, line, k):
        return False
    if tokens.lower[k] in reading.grammar.months_and_names and _is_given_name(reading, line, k):
        return True
    if tokens.lower[k] not in reading.grammar.function_words:
        return True
    if (
        k + 2 < line.b
        and tokens.words[k + 1] == "-"
        and tokens.touches(k + 1)
        and tokens.touches(k + 2)
        and tokens.is_capitalised(k + 2)
    ):
        acronym = tokens.words[k].isupper() and tokens.words[k + 2].isupper() and len(tokens.words[k + 2]) > 2
        return reading.known(k + 2) is None and (len(tokens.words[k]) > 2 or acronym)
    named = k + 1 < line.b and tokens.is_capitalised(k + 1) and not function_word(reading, k + 1)
    if named and tokens.lower[k] in reading.grammar.particles and _after_honorific(reading, line, k):
        return True
    if tokens.words[k].isupper():
        return len(tokens.words[k]) > 2 or (named and len(tokens.words[k]) == 2)
    closed = tokens.lower[k] in reading.grammar.closed_words or tokens.lower[k] in reading.grammar.calendar
    return named and not closed and k > _first_word(reading, line)


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
    if reading.hit(k, "field") is None and not (after and reading.known(k) is None and not tokens.words[k].isupper()):
        return False
    if not after and _heads_run(reading, line, k):
        return False
    i = k - 1
    while i > line.a and (
        reading.hit(i, "field") is not None or tokens.words[i] == "," or tokens.lower[i] in grammar.conjunctions
        or tokens.lower[i] in grammar.complements or tokens.lower[i] in grammar.determiners or tokens.words[i] in "'’"
        or (after and adjective(reading, i))
    ):  # fmt: skip
        i -= 1
    return i < k - 1 and any(
        (hit := reading.hit(start, "post")) is not None and hit.j == i + 1 and _may_have_field(reading, k, hit.value)
        for start in range(max(line.a, i - 3), i + 1)
    )


def _heads_run(reading: Reading, line: Line, k: int) -> bool:
    """ "Director of the |Oil Technology Institute|": the fields are a body's, whose head closes the run."""
    i = k
    while i < line.b and reading.tokens.is_capitalised(i) and not post_begins(reading, i):
        i += 1
    head = reading.ending("organisation_head", i, k + 1)
    return head is not None and not str(head.value).startswith("weak_")


def _may_have_field(reading: Reading, k: int, rank: str) -> bool:
    """A minister is for whatever follows "de"; another post for a field of the lexicon that heads no name."""
    if not reading.grammar.adjective_after_noun or rank == "minister":
        named = (
            reading.tokens.lower[k - 1] in reading.grammar.of | reading.grammar.determiners
            or reading.tokens.words[k - 1] in "'’"
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


def _post_end(reading: Reading, k: int) -> int:
    while (modifier := reading.hit(k, "post_modifier")) is not None and reading.hit(k, "post") is None:
        k = modifier.j
    hit = reading.hit(k, "post") or reading.hit(k, "honorific")
    return hit.j if hit else k


def _cut(reading: Reading, line: Line, k: int, end: int, opening: int) -> list[Piece]:
    """The pieces of one run: a whole name with a head noun, or the known names in it and what lies between."""
    while end > k + 1 and not reading.tokens.words[end - 1][0].isalnum() and reading.tokens.words[end - 1] not in "®":
        end -= 1
    whole = None if line.titled else headed(reading, k, end, line.b)
    if whole is not None and len(whole) == 1 and whole[0].head is not None and whole[0].head[0] == "organisation":
        holder = holder_begins(reading, line, k, whole[0].j)
        whole = whole if holder is None else _with_holder(reading, whole[0], holder)
    if whole is not None:
        return whole
    pieces: list[Piece] = []
    rest = k
    named = _led_by_honorific(reading, k)
    if _is_named_like_place(reading, line, k, end, named):
        return [Piece(k, end, (), None, False)]
    while rest < end:
        known = reading.known(rest)
        if known is not None and known.j < end and _begins_name(reading, known, end, named):
            known = None
        if known is not None and known.j + 1 < end and _begins_code(reading, known):
            known = None
        if known is not None and known.j <= max(end, known.j if rest == k else end):
            numbered = _designator(reading, known.j, end)
            mission = next((m for m in known.value if m.kind == "mission"), None)
            if mission is not None and numbered:
                kind = reading.registry.missions[mission.key].kind
                pieces.append(Piece(rest, numbered, (), ("mission", _FLIGHT.get(kind, kind)), False))
                rest = numbered
                continue
            pieces.append(Piece(rest, known.j, known.value, None, False))
            rest = known.j
            continue
        stop = rest + 1
        while stop < end and (reading.known(stop) is None or named):
            stop += 1
        first, last = _trimmed(reading, rest, stop)
        if first < last and not line.titled:
            pieces.append(Piece(first, last, (), None, first == opening and _one_word(reading, first, last)))
        rest = stop
    return pieces or [Piece(k, k + 1, (), None, k == opening)]


def _with_holder(reading: Reading, piece: Piece, holder: int) -> list[Piece]:
    """ "Zorb Committee |Ana Sol|": the body, and who heads it, whose name begins at token ``holder``."""
    known = reading.known(piece.i)
    body = Piece(piece.i, holder, known.value if known and known.j == holder else (), piece.head, False)
    return [body, Piece(holder, piece.j, (), None, False)]


def _is_named_like_place(reading: Reading, line: Line, k: int, end: int, named: bool) -> bool:
    """ "the President, Ana |Holland|", "Dr |Paris|": beside a post a family name that is a country's or a city's too."""
    known = reading.ending("entity", end, k)
    if known is None or known.j != known.i + 1 or any(m.kind not in ("country", "place") for m in known.value):
        return False
    if any(m.sort == "demonym" for m in known.value):
        return False
    if known.i == k:
        return named
    if any(reading.known(i) is not None or reading.hit(i, "organisation_head") is not None for i in range(k, known.i)):
        return False
    before = k - (k > line.a and (reading.tokens.words[k - 1] == "," or is_demonym(reading, k - 1)))
    comma = end + 1 < line.b and reading.tokens.words[end] == "," and post_begins(reading, end + 1)
    return named or comma or reading.ending("post", before, line.a) is not None


def _led_by_honorific(reading: Reading, k: int) -> bool:
    """A form of address, and no modifier of posts, stands right before: what follows is one name."""
    k -= k > 0 and reading.tokens.words[k - 1] == "."
    hits = (hit for hit in reading.all_ending("honorific", k) if hit.i >= k - 2)
    return any(reading.hit(hit.i, "post_modifier") is None for hit in hits)


def _begins_name(reading: Reading, known: Hit, end: int, named: bool) -> bool:
    """ "Jordan Sol", "Rashid Al-Sol": a word that may be much else, before a word that nothing knows."""
    tokens, grammar, after = reading.tokens, reading.grammar, known.j
    while named and after + 1 < end and tokens.lower[after] in grammar.particles:
        after += 1
    if known.j != known.i + 1 or not tokens.is_capitalised(after) or reading.known(after) is not None:
        return False
    plain = (
        tokens.lower[after] in grammar.common
        or tokens.lower[after] in grammar.generic
        or reading.hit(after, "field") is not None
    )
    unsure = all(meaning.ambiguous and meaning.sort != "demonym" for meaning in known.value)
    return (named or unsure) and not plain and not tokens.words[after].isupper() and tokens.words[after].isalpha()


def _begins_code(reading: Reading, known: Hit) -> bool:
    """ "CST-110 Zorb": a body's acronym that a hyphen and a number follow is no body's."""
    tokens, j = reading.tokens, known.j
    if tokens.words[j] != "-" or not tokens.touches(j) or not tokens.touches(j + 1):
        return False
    return tokens.words[j + 1][0].isdigit() and all(meaning.kind == "organisation" for meaning in known.value)


_FLIGHT = {"launcher": "spacecraft", "programme": "spacecraft"}
"""What a numbered flight is whose name is a launcher's or a programme's: "Soyuz MS-25", "Artemis IV"."""


def _designator(reading: Reading, j: int, end: int) -> int:
    """After a mission's name: the end of "MS-25", "IV" or "87", which make it another mission; else 0."""
    words = reading.tokens.words
    if j >= end:
        return 0
    k = j + 1 if words[j] == "-" else j
    if k < end and (words[k].isdigit() or set(words[k]) <= set("IVX") or _is_letter_and_number(words[k])):
        return k + 1
    if k + 2 < end and words[k].isupper() and len(words[k]) <= 3 and words[k + 1] == "-" and words[k + 2].isdigit():
        return k + 3
    return 0


def _is_letter_and_number(word: str) -> bool:
    """``C31``, ``F12``, ``C58A``, ``2R``."""
    lettered = word[0].isupper() and word[1:].rstrip("ABCDEFGX").isdigit()
    return lettered or (word[0].isdigit() and word[1:].isupper() and len(word) < 4)


def _one_word(reading: Reading, i: int, j: int) -> bool:
    """ "Talks", but also "Pre-recorded": nothing after the first word has a capital, or is a number."""
    return not any(reading.tokens.is_capitalised(k) or reading.tokens.words[k][0].isdigit() for k in range(i + 1, j))


def _trimmed(reading: Reading, i: int, j: int) -> tuple[int, int]:
    words = reading.tokens.words
    while i < j and (not words[i][0].isalnum() or (words[i].islower() and words[i - 1] == "-")):
        i += 1
    while j > i and not (words[j - 1][0].isalnum() or words[j - 1] == "®"):
        j -= 1
    return i, j
