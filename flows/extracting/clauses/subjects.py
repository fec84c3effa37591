"""Of whom a verb or a participle is said, and whom it reaches."""

from __future__ import annotations

from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.clauses.relative import joins, relative_before
from flows.extracting.clauses.sent import is_delegation, sent_beside
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.clauses.words_between import foreign, without_adverbials
from flows.extracting.words.reading import Reading

_BESIDE = ("along", "presence", "support", "by")
"""Markers of those who are told beside whom a verb is said of: "Ana Sol, accompanied by |experts of Zorbex|, visited"."""
_LED = 4
"""Words at most between a verb and "from B" in "met senior officials from B"."""


def subject(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """The group that a verb is said of: the nearest before it that no grammar word claims, over coordinated verbs."""
    if (relative := _antecedent(reading, clauses, trigger)) is not None:
        return relative
    joining = joins(reading, clauses, trigger)
    for candidate in reversed([g for g in clauses.groups if g.j <= trigger.i]):
        if joining:
            return candidate
        if is_delegation(reading, clauses.line, candidate):
            beside = sent_beside(reading, clauses.line, candidate)
            if beside is not None and beside.marker in _BESIDE:
                continue
            return candidate
        if candidate.marker in (
            "presence",
            "chairs",
            "support",
            "by",
            "of",
            "place",
            "other",
            "to",
            "hosts",
            "between",
            "on_behalf",
            "with",
        ):
            continue
        if candidate.actors[-1].possessive:
            continue
        if _is_object(reading, clauses, candidate, trigger):
            continue
        return candidate
    return None


def _antecedent(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "met |Bo Ek, who| flew in May", « a rencontré |Bo Ek, qui| s'envolera »: whom the relative pronoun goes back to."""
    k = relative_before(reading, clauses, trigger) if trigger.form != "noun" else None
    if k is None or reading.tokens.lower[k] in reading.grammar.possessives:
        return None
    if any(k < g.i and g.j == trigger.i and g.marker is None for g in clauses.groups):
        return None  # "Ana Sol, who recalled that |Peru| joined"
    ahead = next((g for g in clauses.groups if g.j in (k, k - 1) and not reading.tokens.is_capitalised(g.j)), None)
    if ahead is not None:
        return _before_place(reading, clauses, ahead) or ahead
    # "|Ana Sol, who had visited Rome in May|, said": what is said of her goes with her name
    return next((g for g in clauses.groups if len(g.actors) == 1 and g.actors[0].name[1] <= k < trigger.i < g.j), None)


def _before_place(reading: Reading, clauses: Clauses, land: Group) -> Group | None:
    """ "by |the Zorb Laboratory| in Toronto, Canada, which won": the body that the country only says the place of."""
    before = next((g for g in reversed(clauses.groups) if g.j <= land.at), None)
    if before is None or before.actors[-1].kind != "organisation" or [a.kind for a in land.actors] != ["country"]:
        return None
    between = reading.tokens.lower[before.j : land.i]
    placed = any(word in reading.grammar.places for word in between)
    return before if placed and foreign(reading, clauses, before.j, land.i) == 0 else None


def _is_object(reading: Reading, clauses: Clauses, candidate: Group, trigger: Trigger) -> bool:
    """The group stands right after another verb: it is that verb's object and not this one's subject."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k, subordinators = candidate.at, grammar.subordinators
    if k < candidate.i and lower[k] in subordinators:
        return False  # "announced |that| A has been appointed"
    while k > clauses.line.a and lower[k - 1] not in subordinators:
        if lower[k - 1] not in grammar.determiners and lower[k - 1] not in grammar.auxiliaries:
            break
        k -= 1
    return any(other.form != "noun" and other.j == k and other.i < trigger.i for other in clauses.triggers) or (
        k > clauses.line.a and lower[k - 1] in grammar.speech and not _is_related(reading, candidate)
    )


def _is_related(reading: Reading, candidate: Group) -> bool:
    """« déclare Ana Sol, |qui| a pris ses fonctions »: the name is the relative clause's subject."""
    lower = reading.tokens.lower
    k = candidate.j + (lower[candidate.j : candidate.j + 1] == [","])
    return k < len(lower) and lower[k] in reading.grammar.subordinators


def described(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """Of whom a participle is said: "|Zorbex|, founded in 1998, …", "Appointed in May, |Ana Sol| said"."""
    words = reading.tokens.words
    if trigger.i == clauses.line.a:
        fronted = (g for g in clauses.groups if g.at > trigger.j and words[g.at - 1] == "," and g.marker is None)
        return next(fronted, None)
    until = trigger.i - (words[trigger.i - 1] == ",")
    return next((g for g in clauses.groups if g.j == until), None)


def objects(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """The group that follows a verb with nothing but determiners and adverbs between."""
    grammar = reading.grammar
    for candidate in clauses.groups:
        if candidate.i >= trigger.j:
            between = without_adverbials(reading, clauses, trigger.j, candidate.i)
            if all(word in grammar.determiners or word in grammar.auxiliaries or word == "'" for word in between):
                return candidate
            if all(word in grammar.determiners or word in grammar.sites or word in grammar.of for word in between):
                return candidate
            if candidate.marker is None and foreign(reading, clauses, trigger.j, candidate.at) == 0:
                return candidate
            led = without_adverbials(reading, clauses, trigger.j, candidate.at)
            if (
                is_delegation(reading, clauses.line, candidate)
                and sum(word.isalnum() and word not in grammar.determiners for word in led) <= _LED
                and not any(word in ",;:" for word in led)
            ):
                return candidate
            return None
    return None
