"""What stands between two tokens of a line beside dates and places."""

from __future__ import annotations

from flows.extracting.clauses.clauses import Clauses
from flows.extracting.words.reading import Reading, known_as


def without_adverbials(reading: Reading, clauses: Clauses, start: int, end: int) -> list[str]:
    """The words from ``start`` to ``end`` but for dates and "in Oslo": « a reçu |mardi à Zorbourg| Ana Sol »."""
    lower, grammar = reading.tokens.lower, reading.grammar
    skipped = set(clauses.dated)
    for i in range(start + 1, end):
        after = _place_ends(reading, clauses, i) if lower[i - 1] in grammar.places else None
        if after is not None:
            skipped |= set(range(i - 1, after))
            if reading.tokens.words[after] == "(" and ")" in reading.tokens.words[after:end]:
                skipped |= set(range(after, reading.tokens.words.index(")", after) + 1))
    return [lower[i] for i in range(start, end) if i not in skipped]


def _place_ends(reading: Reading, clauses: Clauses, i: int) -> int | None:
    """The token after the place or country that token ``i`` begins, by the registry or by the text."""
    hit = reading.known(i)
    if hit is not None and known_as(hit, "place", "country") is not None:
        return hit.j
    return clauses.places.get(i)


def foreign(reading: Reading, clauses: Clauses, start: int, end: int) -> int:
    """How many words between two tokens are neither of a date nor of a place: none in "signed |on 3 May in Rome|"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    count, k = 0, start
    while k < end:
        after = _place_ends(reading, clauses, k)
        if after is not None:
            k = after
            continue
        small = lower[k] in grammar.prepositions or lower[k] in grammar.determiners
        count += not (k in clauses.dated or small or lower[k] in ",'" or lower[k] in grammar.auxiliaries)
        k += 1
    return count
