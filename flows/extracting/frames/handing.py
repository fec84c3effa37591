"""What makes a verb of giving an exchange, whatever is given: from whom to whom, and when.

"The Institute gave forty licences |to Zorbex| on 3 May" · « L'Institut |a reçu de Zorbex| un récepteur le 3 mai »
"""

from __future__ import annotations

from flows.extracting.clauses.clauses import Clauses
from flows.extracting.clauses.told import Told
from flows.extracting.frames.hints import is_near
from flows.extracting.words.reading import Reading

_NEAR = 14
_OBJECT = 4
"""Words at most from a verb of giving to what is given."""
_SAID = ("prizes", "speeches", "funding", "contracts", "agreement", "announced", "duties", "status", "no_things")
"""Categories of what is handed to somebody and changes no hands: prizes, speeches, money, papers, thanks."""
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
    frames, until = reading.grammar.frames, trigger.j + _OBJECT
    if any(
        trigger.j <= t.i < until and t.form == "noun" and frames[t.frame].type != "exchange" for t in clauses.triggers
    ):
        return False  # "gave |audience| to A"
    sure = event.dated.mention.when.precision in _DAYS
    return sure or is_near(reading, clauses, trigger, "hardware", _NEAR)
