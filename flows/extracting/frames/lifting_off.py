"""What makes a launch, or the end of a flight, one that names no craft."""

from __future__ import annotations

from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.told import Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.clauses.words_between import foreign
from flows.extracting.frames.happening import is_due
from flows.extracting.words.reading import Reading

_SENT_UP = 40
"""Tokens at most from "launched" to what is launched, when and where between."""
_SITED = 12
"""Words at most that name the site between them."""


def is_sent_up(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "launched on Thursday, from Oslo, in Norway, |a sounding rocket|": when and where stand between."""
    trigger, until = event.trigger, min(clauses.line.b, event.trigger.j + _SENT_UP)
    flying = next(iter(reading.hits_of("flying", trigger.j, until)), None)
    if flying is None or trigger.form != "verb" or event.dated is None:
        return False
    apart = foreign(reading, clauses, trigger.j, flying.i) <= _SITED
    return apart and barriers(clauses, trigger.j, flying.i) == 0 and event.place is not None


def is_launch_due(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "|The launch|, scheduled for 3 May, will take place from Oslo", « |le prochain lancement de Zorb|, prévu en mai »: of
    what was told, or of a name that no register has."""
    trigger, lower = event.trigger, reading.tokens.lower
    if trigger.form != "noun" or event.dated is None or clauses.agreements:
        return False
    if not (is_due(reading, clauses, trigger) or reading.hit(trigger.j, "happens") is not None):
        return False
    of = trigger.j < clauses.line.b and lower[trigger.j] in reading.grammar.of
    return not of or reading.tokens.is_capitalised(reading.past_determiners(trigger.j + 1, clauses.line.b))


def is_ended(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "the first campaign of |the Zorb programme came to an end| on 4 June": what ends bears a name, or is a mission."""
    if reading.hit(trigger.i, "closing") is None or trigger.form == "noun":
        return False
    named = any(piece.j <= trigger.i and barriers(clauses, piece.j, trigger.i) == 0 for piece, _ in clauses.missions)
    before = reading.hits_of("mission_noun", clauses.line.a, trigger.i)
    return named or any(barriers(clauses, hit.j, trigger.i) == 0 for hit in before)
