"""What somebody is by profession, by nationality, or in a crew: "the herpetologist |Ana Sol|", « le Belge |Bo Ek| »."""

from __future__ import annotations

from flows.extracting.pieces.head_first import is_demonym
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Line, Reading


def has_profession(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "the herpetologist |Ana Sol|", "|Ana Sol|, a marine biologist": a noun that ends as professions do."""
    tokens, grammar = reading.tokens, reading.grammar
    if piece.head is not None:
        return False
    before = piece.i - 1
    if before >= line.a and _is_profession(reading, before):
        return True
    j = piece.j
    if j + 2 >= line.b or tokens.words[j] != "," or tokens.lower[j + 1] not in grammar.determiners:
        return False
    for k in range(j + 2, min(line.b, j + 6)):
        if _is_profession(reading, k):
            return True
        if not tokens.lower[k].isalpha() or tokens.lower[k] in grammar.function_words:
            return False
    return False


def _is_profession(reading: Reading, k: int) -> bool:
    word = reading.tokens.lower[k]
    return (
        len(word) > 5
        and word.isalpha()
        and not reading.tokens.is_capitalised(k)
        and word.endswith(reading.grammar.professions)
    )


def has_nationality(reading: Reading, piece: Piece, line: Line) -> bool:
    """« la Norvégienne |Ana Sol| », « du Belge |Bo Ek| » : a citizen, in a language that writes adjectives small."""
    tokens, grammar, k = reading.tokens, reading.grammar, piece.i - 1
    if not grammar.adjective_after_noun or k <= line.a or not tokens.is_capitalised(k) or not is_demonym(reading, k):
        return False
    before = tokens.lower[k - 1]
    return (before in grammar.determiners or before in grammar.contractions or before == "'") and not (
        grammar.is_plural(tokens.lower[k])
    )


def is_of_crew(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "the crew includes ZRA's |Ana Sol| and Norway's |Bo Ek|": who sends somebody, after the word for a crew."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, piece.i - 1
    if k <= line.a or lower[k] != "'s":
        return False
    known = reading.ending("entity", k, line.a)
    sends = known is not None and any(one.kind in ("organisation", "country") for one in known.value)
    return sends and any(word in grammar.crews for word in lower[line.a : k])
