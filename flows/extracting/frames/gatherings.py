"""Which nouns, names and verbs of gatherings tell of one, and what it is called.

"|the Oslo final of ActInSpace| on 3 May" · not "on the margins of |the forum|"
"""

from __future__ import annotations

from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.told import Told
from flows.extracting.clauses.triggers import Trigger, is_gone_to
from flows.extracting.clauses.words_between import foreign
from flows.extracting.frames.sessions import is_numbered
from flows.extracting.naming.entities import Entities
from flows.extracting.words.reading import Reading

_NEAR = 14
_JOINED = 2
"""Words at most from "joined" to what is joined and only seems to be held: "joined |the Space Week|"."""
_OWN = 4
"""Words at most that describe a gathering, before it and between it and its day: "the |annual summer| reception"."""
_THESE_YEARS = 1500
"""Days at most before the release that an anniversary was celebrated."""
_HOLDS = 3
"""Words at most from a verb of holding to the gathering that follows it."""


def is_gathering(reading: Reading, entities: Entities, clauses: Clauses, event: Told) -> bool:
    """A gathering counts when its name or noun stands with a date, and the event is called so; a verb needs the noun
    before it, whose day it leaves to that."""
    trigger = event.trigger
    frames = reading.grammar.frames
    if any(frames[t.frame].type == "accession" and 0 <= trigger.i - t.j <= _JOINED for t in clauses.triggers):
        return False
    lower, grammar = reading.tokens.lower, reading.grammar
    if trigger.i > clauses.line.a and lower[trigger.i] in grammar.unlike and lower[trigger.i - 1] in grammar.places:
        return False  # "won the contract in |competition| with Zorbex"
    opens = trigger.i == clauses.line.a and clauses.line.kind == "body" and trigger.j < clauses.line.b
    if trigger.form == "noun" and opens and reading.tokens.lower[trigger.j] not in reading.grammar.complements:
        return False  # "|Congress| established the panel in 1968"
    if trigger.form in ("noun", "name"):
        event.name = " ".join(reading.tokens.lower[trigger.i : trigger.j])
        event.label = _noun_phrase(reading, entities, clauses, trigger)
        mere = _is_mere_reference(reading, clauses, trigger, event.label)
        return event.dated is not None and (not mere or _is_described(reading, clauses, event))
    event.dated = None
    return bool(event.parts) and any(
        hit.category == "noun"
        and "gathering" in reading.grammar.types(hit.value)
        and reading.tokens.lower[hit.i] not in reading.grammar.ceremonies
        for hit in reading.hits_in(max(clauses.line.a, trigger.i - _NEAR), trigger.i)
    )


def is_occasion(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "attended the summer |reception|", "spoke at a |ceremony| in Rome on 3 May": gone to, or with a day of its own."""
    lower, grammar, trigger = reading.tokens.lower, reading.grammar, event.trigger
    k = trigger.i
    while k > clauses.line.a and trigger.i - k < _OWN and lower[k - 1].isalpha() and not grammar.is_small(lower[k - 1]):
        if reading.tokens.is_capitalised(k - 1) or reading.hit(k - 1, "verb") is not None:
            break
        k -= 1
    if any(is_gone_to(reading, clauses.line, n) for n in range(k, trigger.i + 1)):
        return True
    draws = (t for t in clauses.triggers if t.form == "verb" and 0 <= t.i - trigger.j <= _NEAR)
    if event.dated is not None and any(_draws(reading, clauses, trigger, other) for other in draws):
        return True
    k = reading.before_determiners(k, clauses.line.a)
    k -= k > clauses.line.a and lower[k - 1] in grammar.of and k - 1 > clauses.line.a  # « lors |d'|une cérémonie »
    dated = event.dated
    if k <= clauses.line.a or lower[k - 1] not in grammar.venues or dated is None or dated.i < trigger.j:
        return False
    return foreign(reading, clauses, trigger.j, dated.i) <= _OWN and barriers(clauses, trigger.j, dated.i) == 0


def _draws(reading: Reading, clauses: Clauses, trigger: Trigger, verb: Trigger) -> bool:
    """ "|A reception| in Rome |drew| 300 guests on 3 May", « une réception |a réuni| cent invités »."""
    begins = reading.hit(verb.i, "opening") is not None or reading.hit(verb.i, "closing") is not None
    held = reading.grammar.frames[verb.frame].type == "gathering" and not begins  # "registration for the event |opens|"
    return held and barriers(clauses, trigger.j, verb.i) == 0 and "," not in reading.tokens.words[trigger.j : verb.i]


def is_told_beside(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|The ceremony| took place on 3 May", "handed over the prize at |a ceremony|": what it was held for tells of it."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if lower[trigger.i] not in grammar.ceremonies:
        return False
    k = reading.before_apostrophe(trigger.i)
    return "prizes" in clauses.line.said or (k >= clauses.line.a and lower[k] in grammar.recalling)


def is_edition(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "Peru will host |the next edition| in 2025", « La |troisième édition| suivra en 2025 »: what was told before, once
    more; of "the third edition of the Zorb Show" the name tells."""
    trigger, lower, grammar = event.trigger, reading.tokens.lower, reading.grammar
    counted = is_numbered(reading, clauses, trigger) or reading.ending("ahead", trigger.i, clauses.line.a) is not None
    event.name, event.label = " ".join(lower[trigger.i : trigger.j]), (trigger.i, trigger.j)
    return event.dated is not None and counted and not set(lower[trigger.j : trigger.j + 1]) & grammar.of


def is_open_house(event: Told) -> bool:
    """ "Zorbex |opens its doors to the public| on 3 and 4 May": for some days, and not for good."""
    days = event.dated is not None and event.dated.mention.when.precision == "range"
    return days and any(part.role == "host" and part.actor.kind == "organisation" for part in event.parts)


def is_anniversary(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "Zorbex |celebrated its 20th anniversary| on 3 May": on a day of these years, which is not what is remembered."""
    trigger, dated, published = event.trigger, event.dated, reading.release.published_on
    after = range(trigger.j, min(clauses.line.b, trigger.j + _NEAR))
    year = next((k for k in after if reading.tokens.lower[k] in reading.grammar.anniversaries), None)
    if year is None or dated is None or dated.mention.when.precision not in ("day", "range", "month"):
        return False
    latest = dated.mention.when.latest
    if reading.tokens.lower[trigger.i - 1] in reading.grammar.purpose and event.realis != "planned":
        return False  # "to |commemorate| its 20th anniversary, A released a picture"
    recent = published is None or latest is None or (published - latest).days < _THESE_YEARS
    return recent and barriers(clauses, trigger.j, year) == 0


def _is_described(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "at the |workshop on dust in Oslo on 3 May|": what it was about stands between the noun and its day."""
    lower, grammar, trigger, dated = reading.tokens.lower, reading.grammar, event.trigger, event.dated
    k = reading.before_determiners(trigger.i, clauses.line.a)
    if k <= clauses.line.a or lower[k - 1] not in grammar.venues or dated is None or dated.i < trigger.j:
        return False
    said = any(lower[n] in grammar.to_be or reading.hit(n, "announced") for n in range(trigger.j, dated.i))
    about = foreign(reading, clauses, trigger.j, dated.i)
    return 0 < about <= _OWN and not said and barriers(clauses, trigger.j, dated.i) == 0


def _is_mere_reference(reading: Reading, clauses: Clauses, trigger: Trigger, label: tuple[int, int]) -> bool:
    """ "on the margins of |the forum|": a bare noun is of a gathering told elsewhere, unless a verb holds it."""
    lower, i = reading.tokens.lower, trigger.i
    if (
        trigger.form != "noun"
        or label != (trigger.i, trigger.j)
        or i == clauses.line.a
        or lower[i - 1] not in reading.grammar.before_known
    ):
        return False
    if trigger.j < clauses.line.b and lower[trigger.j] in reading.grammar.of | reading.grammar.copulas:
        return False
    verbs = (
        t
        for t in clauses.triggers
        if t.form not in ("noun", "name") and reading.grammar.frames[t.frame].type == "gathering"
    )
    return not any(
        (0 <= t.i - trigger.j <= _NEAR and barriers(clauses, trigger.j, t.i) == 0) or 0 <= trigger.i - t.j <= _HOLDS
        for t in verbs
    )


def _noun_phrase(reading: Reading, entities: Entities, clauses: Clauses, trigger: Trigger) -> tuple[int, int]:
    """ "the Azerbaijan final of ActInSpace" around its noun: names directly before it and after "of"."""
    i, j = trigger.i, trigger.j
    lower, grammar = reading.tokens.lower, reading.grammar
    while i > clauses.line.a and lower[i - 1][0].isalpha() and lower[i - 1] not in grammar.determiners:
        if lower[i - 1] in grammar.function_words or reading.hit(i - 1, "verb") or lower[i - 1] in grammar.complements:
            break
        i -= 1
    if j + 1 < clauses.line.b and lower[j] in grammar.of:
        k = reading.past_determiners(j + 1, clauses.line.b)
        found = entities.others.get(k) or entities.by_piece.get(k)
        if found is not None:
            j = found[0].j
    return i, j
