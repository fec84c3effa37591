"""Where those are from who come to something: "a course for 40 |engineers from A and B|", « a réuni des |experts de A| ».

Which nouns mean people who come is data (``delegations`` of a lexicon); whom "from" leads to is grammar.
"""

from __future__ import annotations

from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.clauses.sent import is_delegation
from flows.extracting.words.reading import Reading

_NEAR = 8
"""Words at most from "participants" to "from", and from there to "namely A"."""
_OTHERS = ("by", "hosts", "chairs", "support")
"""Markers of those who do something: "organised |by| experts from A"."""


def come_from(reading: Reading, clauses: Clauses, group: Group) -> bool:
    """ "for |engineers from A and B|", "with participants from six countries, |namely A and B|": those who come are from
    there; not "organised |by engineers from A|"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    named = reading.ending("such_as", group.at, clauses.line.a)
    at = _origin(reading, clauses, named.i) if named is not None else group.at
    if at is None or (named is None and not is_delegation(reading, clauses.line, group)):
        return False
    back = range(at - 1, max(clauses.line.a, at - _NEAR) - 1, -1)
    k = next((k for k in back if lower[k] in grammar.delegations), clauses.line.a)
    if lower[k] not in grammar.delegations:
        return False
    while k > clauses.line.a and (lower[k - 1] in grammar.determiners or _is_plain(reading, k - 1)):
        if reading.all_ending("marker", k):
            break
        k -= 1
    return not any(hit.value in _OTHERS for hit in reading.all_ending("marker", k))


def _origin(reading: Reading, clauses: Clauses, at: int) -> int | None:
    """The "from" of "|from| six countries, namely A": a number and a noun for those who are named next."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k = at - 1 - (lower[at - 1] in (",", ":", "("))
    if k <= clauses.line.a or lower[k] not in grammar.pair_countries | grammar.pair_organisations:
        return None
    back = range(k - 1, max(clauses.line.a, k - _NEAR) - 1, -1)
    return next((n for n in back if lower[n] in grammar.origins or lower[n] in grammar.of), None)


def _is_plain(reading: Reading, k: int) -> bool:
    """A number, or a word that describes."""
    word = reading.tokens.lower[k]
    small = reading.grammar.is_small(word) or reading.hit(k, "verb") is not None
    return word.isdigit() or (word.isalpha() and not small and not reading.tokens.is_capitalised(k))
