"""Names that an acronym in brackets closes: it shows where a name that is written in small letters begins and ends.

"|Smart Lander for Investigating Moon| (SLIM)" · « |Agence zorbienne d'études et d'observations| (AZEO) »
"""

from __future__ import annotations

from bisect import bisect_left
from unicodedata import normalize

from flows.extracting.pieces.head_first import is_demonym, post_begins
from flows.extracting.pieces.headed import Piece
from flows.extracting.words.reading import Reading, is_where
from flows.extracting.words.tokens import OPENING_QUOTES

_LONGEST = 16
_SHORTEST_ACRONYM = 3
MARKS = "(,–—"
"""Between an acronym and what it is short for."""


def explained(reading: Reading, pieces: list[Piece]) -> list[Piece]:
    """The pieces, those that spell the acronym before them made one name: "ZAPIR (short for the |Zorb Aerosol Lidar and
    Pathfinder in Reeds|)"."""
    starts, result, read = [piece.i for piece in pieces], list[Piece](), 0
    for n, piece in enumerate(pieces):
        if n < read:
            continue
        result.append(piece)
        read = n + 1
        span = explanation(reading, piece)
        if span is None:
            continue
        last = bisect_left(starts, span[1])
        inside = [one for one in pieces[read:last] if one.j <= span[1]]
        sure = any(not is_where(known for known in one.known if not known.ambiguous) for one in inside)
        if inside and not sure and not (len(inside) == 1 and (inside[0].i, inside[0].j) == span):
            heads = [one.head for one in inside if one.head is not None]
            result.append(Piece(*span, (), heads[-1] if heads else None, False))
            read = last
    return result


def explanation(reading: Reading, acronym: Piece) -> tuple[int, int] | None:
    """The tokens of "ZRA (|Zorb Research Academy|)", "ZRA, short for |Zorb Research Academy|,", which an acronym spells."""
    tokens, words, j = reading.tokens, reading.tokens.words, acronym.j
    if j + 3 >= len(words) or words[j] not in MARKS:
        return None
    short = words[acronym.i]
    if acronym.head is not None or not short.isupper() or len(short) < _SHORTEST_ACRONYM:
        return None
    led = reading.hit(j + 1, "stands_for")
    i = reading.past_determiners(led.j if led is not None else j + 1, len(words) - 1)
    closing = ")" if words[j] == "(" else ",.;)–—"
    if (led is None and words[j] != "(") or not tokens.is_capitalised(i):
        return None
    for k in range(i, min(i + _LONGEST, len(words))):
        if words[k] in closing:
            return (i, k) if k > i + 1 and spells(reading, acronym, i, k) else None
        told = words[k].islower() and reading.hit(k, "verb") is not None
        if told or not (words[k][0].isalpha() or words[k] in "-'’&,–"):
            return None
    return None


def spelled_out(reading: Reading, pieces: list[Piece]) -> list[Piece]:
    """The pieces, those before a bracketed acronym drawn on or together to the name that it stands for."""
    words = reading.tokens.words
    result: list[Piece] = []
    for n, piece in enumerate(pieces):
        at = piece.i - 1 - (piece.i > 1 and words[piece.i - 1] in OPENING_QUOTES)
        acronym = words[piece.i]
        if (
            piece.j == piece.i + 1
            and at > 0
            and words[at] == "("
            and acronym.isupper()
            and len(acronym) >= _SHORTEST_ACRONYM
            and n > 0
        ):
            _close(reading, result, at, piece)
        result.append(piece)
    return result


def _close(reading: Reading, pieces: list[Piece], at: int, acronym: Piece) -> None:
    """Let the last pieces before the bracket at token ``at`` be the name that ``acronym`` spells, if it does."""
    last, short = pieces[-1], reading.tokens.words[acronym.i]
    start = _first_of(reading, at, short)
    if start is None and (body := _begun(reading, pieces, at, acronym)) is not None:
        del pieces[body + 1 :]
        pieces[-1] = pieces[-1]._replace(j=at, known=())
        return
    if last.j == at and (last.head is not None or last.known) and start in (None, last.i):
        return
    if start is None and (small := _small_body(reading, at, short)) is not None and last.j <= small.i:
        pieces.append(small)
        return
    if start is None:
        head = last.head or _head_within(reading, last.i, last.j)
        if last.j < at and head is not None and head[0] == "organisation" and _is_tail(reading, last.j, at):
            drawn = last.head is not None or spells(reading, acronym, last.i, at)
            pieces[-1] = last._replace(j=at, known=(), head=head) if drawn else last
        return
    inside = [piece for piece in pieces[-_LONGEST:] if piece.j > start]
    heads = [piece.head for piece in inside if piece.head is not None]
    head = heads[0] if heads else _head_within(reading, start, at)
    settled = not all(is_where(m for m in piece.known if not m.ambiguous) for piece in inside)
    if not inside or head is None or head[0] not in ("organisation", "mission") or settled:
        return
    before = inside[0]
    del pieces[len(pieces) - len(inside) :]
    if before.i < start:
        pieces.append(before._replace(j=start, head=None))
    pieces.append(Piece(start, at, (), head, False))


def _begun(reading: Reading, pieces: list[Piece], at: int, acronym: Piece) -> int | None:
    """Which of the pieces begins « l'|Institut des sciences| de la mer de Zorbourg (ISMEZ) », "the |Agency for Reeds| in
    Norland (AREN)": a body's, with nothing but places and small words between it and the bracket, which spell the
    acronym with it."""
    for n in range(len(pieces) - 1, max(len(pieces) - 1 - _FEW, -1), -1):
        piece = pieces[n]
        if at - piece.i > _LONGEST or not is_where(piece.known):
            return None
        if piece.head is not None:
            body = piece.head[0] == "organisation" and n < len(pieces) - 1 and _is_placed(reading, piece.j, at)
            shorter = spells(reading, acronym, piece.i, piece.j)  # "Zorb Institute in Oslo (ZI)"
            return n if body and not shorter and spells(reading, acronym, piece.i, at) else None
    return None


_FEW = 4
"""Places at most that a body's name ends in."""


def _is_placed(reading: Reading, j: int, at: int) -> bool:
    """Nothing but small words and where the body is: « de la mer de Zorbourg », "in Asia and the Pacific"."""
    tokens, grammar, k = reading.tokens, reading.grammar, j
    while k < at:
        known = reading.known(k)
        if known is not None and is_where(known.value):
            k = known.j
            continue
        word = tokens.lower[k]
        small = (
            word in grammar.of or word in grammar.places or word in grammar.conjunctions or word in grammar.determiners
        )
        plain = grammar.adjective_after_noun and (word.isalpha() or word in "-'")
        if not (small or plain) or reading.hit(k, "verb") is not None or word in grammar.auxiliaries:
            return False
        if post_begins(reading, k) or known is not None or tokens.words[k].isupper():
            return False
        k += 1
    return True


def _small_body(reading: Reading, at: int, short: str) -> Piece | None:
    """« l'|agence zorbienne des eaux| (AZE) », "the |national reed agency| (NRA)": a body's name without a capital, whose
    head is the noun for one."""
    start = begins_spelled(reading, at, short)
    if start is None or start == 0 or reading.tokens.lower[start - 1] not in (*reading.grammar.definites, "'"):
        return None
    first = reading.grammar.adjective_after_noun
    head = reading.hit(start, "organisation_head") if first else reading.ending("organisation_head", at, start)
    if head is None or str(head.value).startswith("weak_"):
        return None
    return Piece(start, at, (), ("organisation", str(head.value)), False)


def begins_spelled(reading: Reading, at: int, acronym: str) -> int | None:
    """Where the words before the bracket at token ``at`` begin that spell the acronym, whether they have capitals or
    not: "linear |elastic| fracture mechanics (EFM)"."""
    return _first_of(reading, at, acronym, small=True)


def _first_of(reading: Reading, at: int, acronym: str, small: bool = False) -> int | None:
    """Where the words before the bracket begin whose capitals, or whose first letters, spell the acronym; ``small``: the
    first of them may have no capital."""
    tokens, grammar = reading.tokens, reading.grammar
    capitals = initials = ""
    for k in range(at - 1, max(at - 1 - _LONGEST, -1), -1):
        word = tokens.words[k]
        if not word[0].isalpha():
            if word not in "-'’&,":
                return None
            continue
        closed = tokens.lower[k] in grammar.function_words or tokens.lower[k] in grammar.complements
        elided = len(word) == 1 and word.islower() and tokens.lower[k + 1] == "'"
        if not (closed or elided):
            initials = normalize("NFD", word[0].upper())[0] + initials
        if not closed:
            capitals = "".join(letter for letter in word if letter.isupper()) + capitals
        if acronym in (capitals, initials) and (tokens.is_capitalised(k) or (small and acronym == initials)):
            return k
        if len(initials) > len(acronym) and len(capitals) > len(acronym):
            return None
    return None


def spells(reading: Reading, short: Piece, i: int, j: int) -> bool:
    """Whether an acronym's letters stand in this order in the words ``i`` to ``j`` and it begins as they do: "Zorbian
    Centre for Orbital Need" and "ZCON", « Centre zorbien d'observation » and "CEZO"."""
    letters = normalize("NFD", "".join(reading.tokens.lower[i:j]))
    wanted = normalize("NFD", "".join(reading.tokens.lower[short.i : short.j]))
    left = iter(letters)
    return j > i + 1 and letters[:1] == wanted[:1] and all(letter in left for letter in wanted if letter.isalnum())


def _head_within(reading: Reading, start: int, at: int) -> tuple[str, str] | None:
    for k in range(at - 1, start - 1, -1):
        for category, kind in (("organisation_head", "organisation"), ("mission_noun", "mission")):
            hit = reading.hit(k, category)
            if hit is not None and reading.tokens.is_capitalised(k):
                return kind, str(hit.value).removeprefix("weak_")
    return None


def _is_tail(reading: Reading, j: int, at: int) -> bool:
    """Nothing but what a name may have at its end: words in small letters that are no verb, "de", "et", a hyphen."""
    tokens, grammar = reading.tokens, reading.grammar
    if not grammar.adjective_after_noun or at - j > _LONGEST:
        return False
    return all(
        (tokens.words[k].isalpha() or tokens.lower[k] in "-'")
        and reading.hit(k, "verb") is None
        and tokens.lower[k] not in grammar.auxiliaries
        and not post_begins(reading, k)
        and (reading.known(k) is None or is_demonym(reading, k))
        for k in range(j, at)
    )
