"""Agreements that a sentence names twice: in apposition, with what kind it is or whose.

"signed a Zorb Act Agreement, |an umbrella agreement| that opens its laboratories" -> one agreement, a framework
"ratified the treaty with Peru, |an accord| signed in 2013" -> one agreement, signed in 2013
"""

from __future__ import annotations

from flows.extracting.clauses.agreements import Phrase
from flows.extracting.clauses.pacts import MULTILATERAL
from flows.extracting.words.reading import Line, Reading

_VAGUE = "unspecified"


def said_again(reading: Reading, line: Line, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases, each apposition marked as what it repeats; the first of two takes the kind that the other tells."""
    again = list(phrases)
    for n in range(1, len(again)):
        one, other = again[n - 1], again[n]
        following = again[n + 1] if n + 1 < len(again) else None
        if one.recalls is None and _is_apposed(reading, line, one, other, following):
            again[n - 1] = one._replace(kind=other.kind if one.kind == _VAGUE else one.kind)
            again[n] = other._replace(recalls=(one.i, one.j), definite=True)
    return again


def _is_apposed(reading: Reading, line: Line, one: Phrase, other: Phrase, following: Phrase | None) -> bool:
    """Right after a comma and an indefinite article, where neither "and" nor a further comma makes a list of it."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if (
        (one.plural and one.kind not in MULTILATERAL)
        or other.plural
        or one.loose
        or other.title is not None
        or _VAGUE not in (one.kind, other.kind)
    ):
        return False
    if other.i <= one.j or lower[other.i - 1] != "," or one.extent != other.i - 1:
        return False
    if lower[other.i] not in grammar.determiners or lower[other.i] in grammar.pointing | grammar.definites:
        return False
    between = lower[other.extent : following.i] if following is not None else []
    small = grammar.conjunctions | grammar.adding | grammar.determiners | {",", ";"}
    listed = any(word in grammar.conjunctions for word in between)
    return not (listed and all(word in small for word in between))
