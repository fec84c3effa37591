"""What may stand between somebody's name and the next one of a list: where they are from, where they stand in a picture.

"Ana Sol |of Oslo, Norway|; Bo Ek" · "Ana Sol|, left|, and Bo Ek" · « Ana Sol |(à gauche)| et Bo Ek »
"""

from __future__ import annotations

from flows.extracting.words.reading import Line, Reading, is_where

_LONGEST_PLACING = 6
_LONGEST_TOWN = 3
_LONGEST_RANK = 9


def after_origin(reading: Reading, line: Line, j: int) -> int:
    """Over "of Norway", "from Oslo, Norway", "of Zorbourg, Norway" at token ``j``: the token after it, else ``j``. A town
    that nothing knows must have what is known of its place after a comma."""
    tokens, grammar = reading.tokens, reading.grammar
    if j + 1 >= line.b or not (tokens.lower[j] in grammar.of or tokens.lower[j] in grammar.origins):
        return j
    k = reading.past_determiners(j + 1, line.b)
    end = known = _where(reading, line, k)
    while known == k and end < line.b and (end == k or (end < k + _LONGEST_TOWN and tokens.is_capitalised(end))):
        if not tokens.is_capitalised(end):
            return j
        end += 1
    beyond = _where(reading, line, end + 1) if end < line.b and tokens.words[end] == "," else 0
    return beyond if beyond > end + 1 else end if known > k else j


def _where(reading: Reading, line: Line, k: int) -> int:
    """The token after the country or place that begins at ``k``; ``k`` where none does."""
    hit = reading.known(k) if k < line.b else None
    return hit.j if hit is not None and is_where(hit.value, "demonym") and hit.j <= line.b else k


def after_rank(reading: Reading, k: int, stop: int) -> int:
    """Over "(ret.)", "(USAF, Ret.)", « à la retraite » after a rank, at token ``k``: the token after it, else ``k``."""
    words = reading.tokens.words
    if k >= stop:
        return k
    if words[k] != "(":
        said = reading.hit(k, "retired")
        return said.j if said is not None and said.j > k + 1 and words[k].islower() else k
    n = k + 1
    while n < min(stop, k + _LONGEST_RANK) and (said := reading.hit(n, "retired")) is not None:
        n = said.j
        n += n < stop and words[n] == "."
        n += n < stop and words[n] == ","
    return n + 1 if k + 1 < n < stop and words[n] == ")" else k


def rank_begins(reading: Reading, k: int, begins: int) -> int:
    """Back over the same before a name that begins at token ``k``: the token at which it begins, else ``k``."""
    for n in range(max(begins, k - _LONGEST_RANK), k - 1):
        if after_rank(reading, n, k) == k:
            return n
    return k


def after_placing(reading: Reading, line: Line, j: int) -> int:
    """Over ", seated left" up to the comma after it, or over "(left)", at token ``j``: the token after it, else ``j``."""
    words, placings = reading.tokens.words, reading.grammar.placings
    if j >= line.b or words[j] not in ",(":
        return j
    k = j + 1
    while k < min(line.b, j + _LONGEST_PLACING) and reading.tokens.lower[k] in placings:
        k += 1
    ends = k < line.b and (words[k] in ",;" or reading.tokens.lower[k] in reading.grammar.conjunctions)
    if k == j + 1 or k >= line.b or not (words[k] == ")" if words[j] == "(" else ends):
        return j
    return k + (words[k] == ")")
