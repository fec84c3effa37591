"""Who is sent: "a delegation |of A|", "colleagues |from B|", and the word that leads to those who are."""

from __future__ import annotations

from flows.extracting.acting.groups import Group
from flows.extracting.words.reading import Line, Reading

_LED = 4
"""Words at most between the noun for those who are sent and who sends them."""


def is_delegation(reading: Reading, line: Line, group: Group) -> bool:
    """ "a delegation |of A|", "colleagues |from B|": who is represented acts."""
    if group.at <= line.a:
        return False
    if group.marker != "of" and reading.tokens.lower[group.at] not in reading.grammar.origins:
        return False
    lower, grammar = reading.tokens.lower, reading.grammar
    if not grammar.adjective_after_noun:
        return lower[group.at - 1] in grammar.delegations
    back = range(group.at - 1, max(line.a, group.at - 1 - _LED) - 1, -1)
    sent = next((k for k in back if lower[k] in grammar.delegations), None)  # « l'|équipe d'optique| de Zorbex »
    return sent is not None and all(is_plain(reading, k) for k in range(sent + 1, group.at))


def sent_beside(reading: Reading, line: Line, group: Group) -> Group | None:
    """ "accompanied |by representatives of A|", "in the presence |of officials from B|": the body that sends them, with
    the word before those who are sent as its own; null where none stands there."""
    if group.marker not in ("of", "place") or not is_delegation(reading, line, group):
        return None
    lower, grammar = reading.tokens.lower, reading.grammar
    back = range(group.at - 1, max(line.a, group.at - 1 - _LED) - 1, -1)
    k = next((n for n in back if lower[n] in grammar.delegations), None)
    while k is not None and k > line.a:
        hit = next(iter(reading.all_ending("marker", k)), None)
        if hit is not None:
            return group._replace(marker=str(hit.value), at=hit.i)
        small = lower[k - 1] in grammar.determiners or lower[k - 1] == "'" or is_plain(reading, k - 1)
        if not small or group.at - k > 2 * _LED:
            return None
        k -= 1
    return None


def is_plain(reading: Reading, k: int) -> bool:
    """A word that describes: no name, no mark, no verb."""
    word = reading.tokens.words[k]
    return reading.tokens.lower[k] == "'" or (word.isalpha() and word.islower() and reading.hit(k, "verb") is None)
