"""Who is somewhere on a day, or arrives there, has come on a visit.

"|Ana Sol| will be in Oslo on 3 May" · "|A Peruvian delegation| arrived in Rome on 3 May" · "spent three days |at Zorbex|"
"""

from __future__ import annotations

from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.told import Told
from flows.extracting.clauses.words_between import foreign
from flows.extracting.words.reading import Reading

_BESIDE = 5
"""Words at most from the verb to where somebody is: "is |in the city of| Oslo"."""
_FAR = 24
"""Words at most from "a delegation" to the verb, who leads it between: "a delegation |led by A, Head of B,| arrived"."""
_HEAD = 4
"""Words at most from the head of a line to those who are sent: "|A Peruvian delegation|, made up of A and B, arrived"."""


def is_stay(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """Somebody who is no astronaut on the way to a flight, or a delegation, is on a day in a place or with a host."""
    dated, trigger, place = event.dated, event.trigger, event.place
    if dated is None or dated.mention.when.precision not in ("day", "range", "month"):
        return False
    people = [
        p.actor for p in event.parts if p.role == "visitor" and p.actor.kind == "person" and p.actor.unnamed is None
    ]
    flies = any(title.rank == "astronaut" for actor in people for post in actor.posts for title in post.titles)
    near = place is not None and place.i >= trigger.j and barriers(clauses, trigger.j, place.i) == 0
    near = near and place is not None and foreign(reading, clauses, trigger.j, place.i) <= _BESIDE
    near = near or _is_region(reading, clauses, event)
    host = any(part.role == "host" for part in event.parts)
    return (near or host) and not flies and (bool(people) or _is_sent(reading, clauses, event))


def _is_sent(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "|a delegation|, led by A, Head of B,", "|a Peruvian team| of five": what the verb is said of, in the same clause, or
    at the head of the line; not "a team said |that the probe| arrived"."""
    lower, trigger, a = reading.tokens.lower, event.trigger, clauses.line.a
    back = range(trigger.i - 1, max(a, trigger.i - _FAR) - 1, -1)
    sent = next((k for k in back if lower[k] in reading.grammar.delegations), None)
    if sent is not None and barriers(clauses, sent, trigger.i) == 0:
        return True
    opens = next((k for k in range(a, min(trigger.i, a + _HEAD)) if lower[k] in reading.grammar.delegations), trigger.i)
    led = next((k for k in range(trigger.i - 1, opens, -1) if lower[k] in reading.grammar.subordinators), None)
    return opens < trigger.i and (led is None or "," in lower[led : trigger.i])


def _is_region(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "was in |the Gulf| from 3 to 6 May": a name that no register has, right after "in the"."""
    k = reading.past_determiners(event.trigger.j, clauses.line.b)
    days = event.dated is not None and event.dated.mention.when.precision == "range"
    return days and k > event.trigger.j and k < clauses.line.b and reading.tokens.is_capitalised(k)
