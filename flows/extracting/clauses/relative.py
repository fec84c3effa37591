"""Relative clauses and what is inserted between a verb and of whom it is said."""

from __future__ import annotations

from flows.extracting.clauses.clauses import Clauses
from flows.extracting.clauses.sent import is_plain
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.words.reading import Reading

_TO_RELATIVE = 8
"""Tokens at most from a relative pronoun to its verb."""
_DESCRIBED = 4
"""Plain words at most between the two."""


def joins(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "the 38th |country to| sign": who signs joins others."""
    lower, grammar = reading.tokens.lower, reading.grammar
    before = lower[trigger.i - 1]
    if trigger.i - 2 < clauses.line.a or (before not in grammar.to_sign and before not in grammar.purpose):
        return False
    return any(word in grammar.signatory_nouns for word in lower[max(clauses.line.a, trigger.i - 4) : trigger.i - 1])


def before_insert(reading: Reading, clauses: Clauses, trigger: Trigger) -> int:
    """Where the clause inserted before a verb begins, else the trigger: "Zorb-1, |launched in 2014|, fell silent"."""
    words, k = reading.tokens.words, trigger.i
    lower, grammar = reading.tokens.lower, reading.grammar
    while k > clauses.line.a and (
        lower[k - 1] in grammar.to_be
        or lower[k - 1] in grammar.purpose
        or lower[k - 1] == "'"
        or reading.hit(k - 1, "plan") is not None
    ):
        k -= 1
    if trigger.form not in ("verb", "passive") or k - 1 <= clauses.line.a or words[k - 1] != ",":
        return trigger.i
    return next((m for m in range(k - 2, clauses.line.a, -1) if words[m] == ","), trigger.i)


def relative_before(reading: Reading, clauses: Clauses, trigger: Trigger) -> int | None:
    """The relative pronoun whose verb or noun the trigger is: "Zorb-1, |which| was launched", « |dont| le lancement »,
    "Zorb Station, |whose| first element is due for launch"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    since, described = max(clauses.line.a, trigger.i - _TO_RELATIVE - 1), 0
    if grammar.relatives.isdisjoint(lower[since + 1 : trigger.i]):
        return None
    for k in range(trigger.i - 1, since, -1):
        if lower[k] in grammar.relatives:
            return k if not described or lower[k] in grammar.possessives else None
        small = lower[k] in grammar.to_be or lower[k] in grammar.determiners or lower[k] in grammar.complements
        small = small or lower[k] in grammar.clitics  # « Ana Sol, |qui lui| succédera »
        if not (small or lower[k] in grammar.purpose or reading.hit(k, "plan") is not None or lower[k] == "'"):
            described += 1
            if described > _DESCRIBED or not is_plain(reading, k) or reading.hit(k, "noun") is not None:
                return None
    return None
