"""Whose an agreement is by the words after it: "|between A and B|", "a contract worth ten million |with A|"."""

from __future__ import annotations

from collections.abc import Container

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.groups import Group
from flows.extracting.clauses.agreements import COMPLEMENT, Phrase, subject_after
from flows.extracting.words.reading import Line, Reading

_PARTIES = 3
"""Words at most from an agreement to "between" or "with"."""
_LONGEST_TITLE = 60
_AMOUNT = 10


def stretched(reading: Reading, line: Line, phrase: Phrase, groups: list[Group], dated: Container[int]) -> Phrase:
    """The phrase with "between A and B" after it, and the subject that may follow only then."""
    phrase = _past_amount(reading, _past_complement(reading, phrase, groups), groups)
    if any(g.marker == "on_behalf" and phrase.subject == (g.i, g.j) for g in groups):
        phrase = phrase._replace(subject=None, extent=phrase.j)
    between = parties_after(phrase, groups)
    quoted = _quotation_end(reading, line, phrase)
    if between is None:
        return phrase._replace(extent=max(phrase.extent, quoted))
    subject = phrase.subject or subject_after(reading, line, between.j, dated)
    return phrase._replace(subject=subject, extent=max(between.j, subject[1] if subject else 0, quoted))


def parties_after(phrase: Phrase, groups: list[Group]) -> Group | None:
    """The group in "an agreement |between A and B|"."""
    start = max(phrase.j, phrase.tail)
    return next(
        (
            g
            for g in groups
            if g.marker in ("between", "with") and 0 <= g.at - start <= _PARTIES and g.at < phrase.until
        ),
        None,
    )


def _past_complement(reading: Reading, phrase: Phrase, groups: list[Group]) -> Phrase:
    """ "a treaty |of friendship and mutual help| between A and B", « l'accord |d'État coopérant| avec A »."""
    lower, j = reading.tokens.lower, phrase.j
    if j >= len(lower) or lower[j] not in reading.grammar.of or phrase.title is not None:
        return phrase
    near = (g for g in groups if g.marker in ("between", "with") and _PARTIES < g.at - j <= COMPLEMENT + 1)
    at = next((g.at for g in near if g.at < phrase.until and not any(j < o.i < g.at for o in groups)), j)
    told = any(reading.hit(k, "verb") is not None and lower[k - 1] != "-" for k in range(j, at))
    if told or any(not (word.isalpha() or word in "'-") for word in lower[j:at]):
        return phrase
    return phrase._replace(tail=max(phrase.tail, at))


def _past_amount(reading: Reading, phrase: Phrase, groups: list[Group]) -> Phrase:
    """ "a contract |worth 30 million euros| between A and B"."""
    words = reading.tokens.words
    for group in groups:
        if group.marker in ("between", "with") and 3 < group.at - phrase.j <= _AMOUNT and group.at < phrase.until:
            inside = words[phrase.j : group.at]
            told = any(reading.hit(k, "verb") is not None for k in range(phrase.j, group.at))
            if any(word[0].isdigit() for word in inside) and not told and not any(word in ",;:.()" for word in inside):
                return phrase._replace(tail=group.at)
    return phrase


def _quotation_end(reading: Reading, line: Line, phrase: Phrase) -> int:
    """The token after “the Agreement between A and B on dust|,”| : a title in quotation marks is one phrase."""
    words = reading.tokens.words
    k = phrase.i - 1
    if k < line.a or words[k] not in '“"«':
        return 0
    until = min(line.b, k + _LONGEST_TITLE, phrase.until)
    close = next((m for m in range(phrase.j, until) if words[m] in '”"»'), None)
    return close + 1 if close is not None else 0


def are_bodies(group: Group) -> bool:
    """Organisations and countries alone."""
    return all(actor.kind in ("organisation", "country") for actor in group.actors)


def partners(groups: list[Group], phrase: Phrase) -> list[Actor]:
    """ "|A| announced an agreement with |B|": whose it is where it is told with one partner only."""
    other = parties_after(phrase, groups)
    if other is None or other.marker != "with" or not are_bodies(other):
        return []
    before = (g for g in reversed(groups) if g.marker is None and g.j <= phrase.i and are_bodies(g))
    one = next(before, None)
    return [*one.actors, *other.actors] if one is not None else []
