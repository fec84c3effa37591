"""How a text shows that a name is a mission's: nouns for kinds of things beside it, launches, numbers.

"the |Zorb| ultraviolet spectrometer" · "the launch of |Zorb|" · "two cubesats, |Zorb-1| and Zorb-2"
"""

from __future__ import annotations

from collections.abc import Iterator

from flows.extracting.beside import Voice, after_brackets, apposed_noun, called, noun_ending, set_off
from flows.extracting.bodies import is_roman
from flows.extracting.pieces import Piece
from flows.extracting.reading import Line, Reading


def mission_voices(reading: Reading, piece: Piece, line: Line) -> Iterator[Voice]:
    tokens, grammar = reading.tokens, reading.grammar
    words = tokens.words[piece.i : piece.j]
    numbered = len(words) > 1 and words[0][0].isalpha() and any(word[0].isdigit() for word in words)
    numbered = numbered or (len(words) > 2 and words[-2] == "-" and len(words[-1]) == 1 and words[-1].isupper())
    numbered = numbered or (len(words) > 1 and is_roman(words[-1]))
    is_noun = (
        apposed_noun(reading, "mission_noun", piece.j, line)
        if piece.opens and not numbered and piece.head is None
        else None
    )
    if is_noun is not None:
        yield piece, "mission-apposed", is_noun
    if (piece.opens and not numbered) or (
        piece.head is not None and piece.head[0] != "mission" and piece.head[0] != "organisation"
    ):
        return
    in_sky = piece.j == piece.i + 1 and tokens.lower[piece.i] in grammar.sky
    k = start = after_brackets(reading, piece.j, line)
    if k < line.b and tokens.words[k] == ")" and piece.i > line.a and tokens.words[piece.i - 1] == "(":
        k = start = k + 1
    while k < min(line.b, start + 5) and tokens.lower[k] in grammar.mission_modifiers:
        k += 1
    noun = reading.hit(k, "mission_noun") if k < line.b and not tokens.is_capitalised(k) else None
    if _explains(reading, piece, line):
        noun = None
    if noun is not None and piece.head is None and not (in_sky and noun.value == "constellation"):
        yield piece, "mission-noun-after", str(noun.value)
    before = noun_ending(reading, "mission_noun", piece.i, line)
    before = (
        before
        or called(reading, "mission_noun", piece, line)
        or (_announced(reading, piece, line) if numbered else None)
        or set_off(reading, "mission_noun", piece, line)
    )
    if (
        before is not None
        and piece.head is None
        and not (tokens.lower[piece.i] in grammar.sky and before == "constellation")
    ):
        yield piece, "mission-noun-before", before
    apposed = apposed_noun(reading, "mission_noun", piece.j, line)
    if apposed is not None:
        yield piece, "mission-apposed", apposed
    if not in_sky and _launched(reading, piece, line):
        yield piece, "mission-launched", None
    if len(words) == 2 and numbered and tokens.lower[piece.i] in grammar.numbered:
        yield piece, "mission-flight", "programme"
    elif numbered:
        yield piece, "mission-numbered", None


def _explains(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "the Zorb instrument (|Photon| imager for dust)": words that spell out the name before the bracket."""
    bracket = piece.i - 1
    if bracket <= line.a or reading.tokens.words[bracket] != "(":
        return False
    return reading.ending("mission_noun", bracket, line.a) is not None


def _announced(reading: Reading, piece: Piece, line: Line) -> str | None:
    """ "two cubesats, |Zorb-1| and Zorb-2": the noun before a comma, in the plural."""
    words, comma = reading.tokens.words, piece.i - 1
    if comma <= line.a or words[comma] not in (",", ":") or not words[comma - 1].endswith("s"):
        return None
    return noun_ending(reading, "mission_noun", comma, line)


def _launched(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "the launch of |Zorb|", "|Zorb| was launched", "launched |Zorb|", "|Zorb-3| lifted off"."""
    tokens, grammar = reading.tokens, reading.grammar
    goes_on = piece.j < line.b and (tokens.lower[piece.j] == "'s" or tokens.is_capitalised(piece.j))
    if piece.head is not None or goes_on:
        return False
    k = piece.i
    while k > line.a and (tokens.lower[k - 1] in grammar.determiners or tokens.words[k - 1] in "'’"):
        k -= 1
    of = k > line.a and tokens.lower[k - 1] in grammar.of
    nouns = reading.all_ending("noun", k - 1) if of else ()
    verbs = [hit for hit in reading.all_ending("verb", k) if not tokens.is_capitalised(hit.i)]
    for hit in (*nouns, *verbs):
        if hit.i >= max(line.a, k - 5) and "launch" in grammar.types(hit.value):
            return True
    numbered = any(word[0].isdigit() for word in tokens.words[piece.i : piece.j])
    opening = reading.hit(line.a, "verb") if numbered and tokens.words[k - 1] == "," else None
    if opening is not None and tokens.lower[opening.j - 1].endswith(grammar.participle_endings):
        return "launch" in grammar.types(opening.value)
    j = piece.j
    while j < line.b and (tokens.lower[j] in grammar.auxiliaries or reading.hit(j, "plan") is not None):
        j += 1
    verb = reading.hit(j, "verb") if j < line.b else None
    if verb is None or "launch" not in grammar.types(verb.value):
        return False
    passive = any(tokens.lower[i] in grammar.passive for i in range(piece.j, j))
    return passive or numbered
