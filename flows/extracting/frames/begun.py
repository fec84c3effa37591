"""What comes to be by the verb alone, on a day of its own clause, whatever it is called.

"|inaugurated| its new premises on 3 May" · "our balloon division was |set up| in 1964" · "|Founded| in 2012, Zorbex …"
"""

from __future__ import annotations

from collections.abc import Iterator

from flows.extracting.clauses.clauses import Clauses, Dated, barriers
from flows.extracting.clauses.told import HELD, Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.words.reading import Reading

_SAID = 5
"""Words at most from a verb to what it does, and from a noun to whose it is."""
_SUBJECT = 12
"""Words at most from what is founded to its verb: "|relations| between Norway and Peru |were established|"."""
_FAR = 24
"""Words at most from a verb to its day."""


def is_begun(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """Whether nothing else can be meant: what is opened with a ceremony is no talk and nobody who takes office; what is
    founded or set up is a body, no relations and no record."""
    trigger, dated = event.trigger, event.dated
    opened, founded = reading.hit(trigger.i, "inaugurates"), reading.hit(trigger.i, "founds")
    if dated is None or (opened is None and founded is None) or not _is_of_clause(clauses, trigger, dated):
        return False
    lower, grammar = reading.tokens.lower, reading.grammar
    if trigger.form == "verb" and any(map(lower[trigger.i].endswith, grammar.progressive_endings)):
        return False  # "firmly |establishing| the fidelity of the scale"
    if trigger.form == "verb" and lower[reading.before_apostrophe(trigger.i)] in grammar.purpose | grammar.of:
        return event.realis == "planned"  # "agreed |to set up| a group": that it was done is not said
    if opened is not None:
        return not (
            any(_is_held(reading, k) for k in _beside(clauses, trigger, _SAID))
            or _is_of_person(reading, clauses, trigger)
        )
    return not any(reading.hit(k, "founds_no_body") is not None for k in _beside(clauses, trigger, _SUBJECT))


def _beside(clauses: Clauses, trigger: Trigger, reach: int) -> Iterator[int]:
    """The words of its clause before a verb, and some after it."""
    for k in range(max(clauses.line.a, trigger.i - reach), min(clauses.line.b, trigger.j + _SAID)):
        within = trigger.i <= k < trigger.j
        if not within and barriers(clauses, min(k, trigger.j), max(k, trigger.i)) == 0:
            yield k


def _is_of_clause(clauses: Clauses, trigger: Trigger, dated: Dated) -> bool:
    """Its day stands in its own clause, or opens the sentence."""
    if dated.i < clauses.line.a or min(abs(dated.i - trigger.j), abs(trigger.i - dated.j)) > _FAR:
        return False
    return barriers(clauses, min(trigger.j, dated.j), max(trigger.i, dated.i)) <= (dated.j <= trigger.i)


def _is_held(reading: Reading, k: int) -> bool:
    """ "inaugurated |the forum|": what is held begins, and nothing comes to be."""
    noun = reading.hit(k, "noun")
    return noun is not None and not set(HELD).isdisjoint(reading.grammar.types(noun.value))


def _is_of_person(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "the inauguration of |President Ana Sol|", "|Ana Sol| was inaugurated": who takes up an office."""
    lower, grammar = reading.tokens.lower, reading.grammar
    small = grammar.determiners | grammar.of | grammar.auxiliaries | {"'"}
    for actor in clauses.actors:
        between = range(trigger.j, actor.i) if actor.i >= trigger.j else range(actor.j, trigger.i)
        beside = actor.i >= trigger.j or trigger.form == "passive"
        if actor.kind == "person" and beside and len(between) <= _SAID and all(lower[k] in small for k in between):
            return True
    return False
