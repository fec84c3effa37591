"""A run of capitalised words cut into pieces: one name with its head noun, or the known names in it and what lies
between.

    "Zorb Committee Ana Sol" -> Zorb Committee · Ana Sol; "Soyuz MS-25 Zorbex" -> Soyuz MS-25 · Zorbex
"""

from __future__ import annotations

from flows.extracting.pieces.after_heads import is_number, is_thing
from flows.extracting.pieces.branches import is_branch
from flows.extracting.pieces.head_first import is_demonym, post_begins
from flows.extracting.pieces.headed import Piece, headed, known_whole
from flows.extracting.pieces.parted import acronyms_holder, holder_begins
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Line, Reading


def cut(reading: Reading, line: Line, k: int, end: int, opening: int) -> list[Piece]:
    """The pieces of one run: a whole name with a head noun, or the known names in it and what lies between."""
    while end > k + 1 and not reading.tokens.words[end - 1][0].isalnum() and reading.tokens.words[end - 1] != "®":
        end -= 1
    whole = None if line.titled else headed(reading, k, end, line.b)
    if whole is not None and len(whole) == 1 and whole[0].head is not None and whole[0].head[0] == "organisation":
        holder = holder_begins(reading, line, k, whole[0].j)
        whole = whole if holder is None else _with_holder(reading, whole[0], holder)
    if whole is not None:
        return whole
    holder = None if line.titled or end - k < _LED_NAME else acronyms_holder(reading, line, k, end)
    if holder is not None:
        return [Piece(k, holder, known_whole(reading, k, holder), None, False), Piece(holder, end, (), None, False)]
    pieces: list[Piece] = []
    rest = k
    named = bool(reading.of["honorific"]) and _led_by_honorific(reading, k)
    place_ends = reading.all_ending("entity", end)
    within = named or any(hit.i > k for hit in place_ends)
    if (
        place_ends
        and within
        and (_ends_in_other_name(reading, line, k, end, named) or is_branch(reading, line, k, end))
    ):
        return [Piece(k, end, (), None, False)]
    while rest < end:
        known = reading.known(rest)
        if known is not None and known.j < end and _begins_name(reading, known, end, named):
            known = None
        if known is not None and known.j + 1 < end and (_begins_code(reading, known) or _begins_word(reading, known)):
            known = None
        if known is not None and (rest == k or known.j <= end):
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
        while stop < end and ((inner := reading.known(stop)) is None or named or _is_within_word(reading, inner)):
            stop += 1
        first, last = _trimmed(reading, rest, stop)
        if first < last and not line.titled:
            pieces.append(Piece(first, last, (), None, first == opening and _one_word(reading, first, last)))
        rest = stop
    return pieces or [Piece(k, k + 1, (), None, k == opening)]


def _is_within_word(reading: Reading, known: Hit) -> bool:
    """ "Kelbix-|Argos|", "Ana |Montenegro|-Sol": a hyphen joins what is known to a word that is not, and makes it another
    name."""
    if _begins_word(reading, known):
        return True
    tokens = reading.tokens
    if not tokens.joins(known.i - 1):
        return False
    return all(meaning.kind == "mission" for meaning in known.value) and not tokens.words[known.i - 2].isupper()


def _with_holder(reading: Reading, piece: Piece, holder: int) -> list[Piece]:
    """ "Zorb Committee |Ana Sol|": the body, and who heads it, whose name begins at token ``holder``."""
    body = Piece(piece.i, holder, known_whole(reading, piece.i, holder), piece.head, False)
    return [body, Piece(holder, piece.j, (), None, False)]


def _ends_in_other_name(reading: Reading, line: Line, k: int, end: int, named: bool) -> bool:
    """ "the President, Ana |Holland|", "Dr |Paris|", "said Ana |Vega|": beside a post or a word of speech a family name
    that is a country's, a city's or a craft's too."""
    known = reading.ending("entity", end, k)
    if known is None or known.j != known.i + 1 or any(m.kind == "organisation" for m in known.value):
        return False
    if any(m.sort == "demonym" for m in known.value):
        return False
    if known.i == k:
        return named
    if reading.tokens.lower[k] in reading.grammar.prepositions:
        return False  # "In Peru, President Ana Sol"
    if any(reading.known(i) is not None or reading.hit(i, "organisation_head") is not None for i in range(k, known.i)):
        return False
    before = k - (k > line.a and (reading.tokens.words[k - 1] in ",:" or is_demonym(reading, k - 1)))
    comma = end + 1 < line.b and reading.tokens.words[end] == "," and post_begins(reading, end + 1)
    lower, speech = reading.tokens.lower, reading.grammar.speech
    speaks = (k > line.a and lower[k - 1] in speech) or (end < line.b and lower[end] in speech)
    if named or comma or speaks or reading.ending("post", before, line.a) is not None:
        return True
    set_off = before < k and end < line.b and reading.tokens.words[end] == ","
    return set_off and any(reading.hit(i, "post") is not None for i in range(max(line.a, k - _FAR), before))


_LED_NAME = 3
"""Words at least of an acronym and the name of who heads the body."""
_FAR = 12
"""Tokens between a post and the name that a comma sets off from it: "the |Minister| of Tides and Reefs, |Ana Vega|,"."""


def _led_by_honorific(reading: Reading, k: int) -> bool:
    """A form of address, and no modifier of posts, stands right before: what follows is one name."""
    k -= k > 0 and reading.tokens.words[k - 1] == "."
    ending = reading.all_ending("honorific", k)
    return bool(ending) and any(hit.i >= k - 2 and reading.hit(hit.i, "post_modifier") is None for hit in ending)


def _begins_name(reading: Reading, known: Hit, end: int, named: bool) -> bool:
    """ "Jordan Sol", "Rashid Al-Sol": a word that may be much else, before a word that nothing knows."""
    tokens, grammar, after = reading.tokens, reading.grammar, known.j
    while named and after + 1 < end and tokens.lower[after] in grammar.particles:
        after += 1
    if known.j != known.i + 1 or not tokens.is_capitalised(after) or reading.known(after) is not None:
        return False
    unsure = all(meaning.ambiguous and meaning.sort != "demonym" for meaning in known.value)
    return (
        (named or unsure)
        and not is_thing(reading, after)
        and not tokens.words[after].isupper()
        and tokens.words[after].isalpha()
    )


def _begins_code(reading: Reading, known: Hit) -> bool:
    """ "CST-110 Zorb", "OSLO-4": the name of a body, a town or a country that a hyphen and a number follow is none."""
    tokens, j = reading.tokens, known.j
    return (
        tokens.joins(j)
        and tokens.words[j + 1][0].isdigit()
        and all(meaning.kind != "mission" for meaning in known.value)
    )


def _begins_word(reading: Reading, known: Hit) -> bool:
    """ "INDIA-|ZORBSAT|", "UN-|Zorb|", "Zorbourg-|Kelix|": what a hyphen joins to a word that nothing knows is one name
    with it; no body that acts with another ("NASA-|Zorbex| launch")."""
    tokens, j = reading.tokens, known.j
    if not tokens.joins(j) or not tokens.is_capitalised(j + 1) or reading.known(j + 1) is not None:
        return False
    if any(meaning.sort == "prefix" or meaning.kind == "mission" for meaning in known.value):
        return False
    unions = reading.registry.unions
    return all(m.ambiguous or m.kind != "organisation" or m.key in unions for m in known.value)


_FLIGHT = {"launcher": "spacecraft", "programme": "spacecraft"}
"""What a numbered flight is whose name is a launcher's or a programme's: "Soyuz MS-25", "Artemis IV"."""


def _designator(reading: Reading, j: int, end: int) -> int:
    """After a mission's name: the end of "MS-25", "IV" or "87", which make it another mission; else 0."""
    words = reading.tokens.words
    if j >= end:
        return 0
    k = j + 1 if words[j] == "-" else j
    if (
        k == j + 1
        and k < end
        and reading.tokens.joins(j)
        and reading.tokens.is_capitalised(k)
        and reading.known(k) is None
    ):
        return k + 1  # "Zorb-|K|", "Zorb-|DUST|", "Zorb-|Next|"
    if k < end and (is_number(words[k]) or _is_letter_and_number(words[k])):
        return k + 1
    if k + 2 < end and words[k].isupper() and len(words[k]) <= 3 and words[k + 1] == "-" and words[k + 2].isdigit():
        return k + 3
    return 0


_LONGEST_VERSION = 4
"""Letters of ``44LP``, a launcher's version."""


def _is_letter_and_number(word: str) -> bool:
    """``C31``, ``F12``, ``C58A``, ``2R``."""
    lettered = word[0].isupper() and word[1:].rstrip("ABCDEFGX").isdigit()
    return lettered or (word[0].isdigit() and word[1:].isupper() and len(word) <= _LONGEST_VERSION)


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
