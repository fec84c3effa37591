"""What makes a verb of giving an exchange, whatever is given: from whom to whom, and when.

"The Institute gave forty licences |to Zorbex| on 3 May" · « L'Institut |a reçu de Zorbex| un récepteur le 3 mai »
"""

from __future__ import annotations

from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.told import Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.frames.hints import is_near
from flows.extracting.words.reading import Reading

_NEAR = 14
_OBJECT = 4
"""Words at most from a verb of giving to what is given."""
_SAID = ("prizes", "speeches", "funding", "contracts", "agreement", "announced", "duties", "status")
"""Categories of what is handed to somebody and changes no hands: prizes, speeches, money, papers."""
_GIVEN = 7
"""Words at most between a verb of giving and what is given, the other party between them."""
_DAYS = ("day", "range", "month")


def is_handed_on(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """Somebody gives and somebody else gets, on a day, or what is made to be used; no prize, speech, paper or money."""
    gave = {part.actor.key for part in event.parts if part.role == "contributor"}
    got = {part.actor.key for part in event.parts if part.role == "attendee"}
    if not gave or not got - gave or event.dated is None or clauses.agreements:
        return False
    trigger = event.trigger
    around = max(clauses.line.a, trigger.i - _NEAR), min(clauses.line.b, trigger.j + _NEAR)
    if any(reading.hits_of(category, *around) for category in _SAID):
        return False
    if _is_no_thing(reading, clauses, trigger):
        return False
    frames, until = reading.grammar.frames, trigger.j + _OBJECT
    if any(
        trigger.j <= t.i < until and t.form == "noun" and frames[t.frame].type != "exchange" for t in clauses.triggers
    ):
        return False  # "gave |audience| to A"
    sure = event.dated.mention.when.precision in _DAYS
    return sure or is_near(reading, clauses, trigger, "hardware", _NEAR)


def _is_no_thing(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "gave |advice| to A", "|support| was given to A": no thing is what goes from one to the other."""
    ahead = trigger.form in ("passive", "participle")
    start = max(clauses.line.a, trigger.i - _GIVEN) if ahead else trigger.j
    until = trigger.i if ahead else min(clauses.line.b, trigger.j + _GIVEN)
    return any(
        not any(actor.i <= hit.i < actor.j for actor in clauses.actors)
        and barriers(clauses, min(hit.j, trigger.j), max(hit.i, trigger.i)) == 0
        for hit in reading.hits_of("no_things", start, until)
    )
