"""What makes a visit one: who goes to whom, or where."""

from __future__ import annotations

from flows.extracting.clauses.clauses import Clauses
from flows.extracting.clauses.sent import is_delegation
from flows.extracting.clauses.subjects import objects, subject
from flows.extracting.clauses.told import Part, Place, Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.frames.implied import received_further_on, receives_unnamed
from flows.extracting.words.reading import Reading


def is_reception(reading: Reading, clauses: Clauses, event: Told, who: list[Part]) -> bool:
    """ "Zorbex received |a delegation of A|", « a accueilli |Bo Ek| »: guests come, who are people or sent by somebody."""
    received = objects(reading, clauses, event.trigger) or received_further_on(reading, clauses, event.trigger)
    if event.trigger.form == "passive":
        if _is_of_visit(reading, clauses, event.trigger):
            return False
        received = subject(reading, clauses, event.trigger)
    sent = received is not None and is_delegation(reading, clauses.line, received)
    came = any(part.actor.kind == "person" or part.actor.unnamed is not None for part in who)
    unnamed = event.dated is not None and receives_unnamed(reading, clauses, event.trigger)
    return ((sent or came) and (len(event.parts) >= 2 or _has_day(event))) or unnamed


def _is_of_visit(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "visited Zorbex on 3 May, |where they were received| by B": the same visit, whose host B is."""
    lower, grammar, frames = reading.tokens.lower, reading.grammar, reading.grammar.frames
    k = trigger.i - 1
    while k > clauses.line.a and lower[k] in grammar.auxiliaries:
        k -= 1
    meant = lower[k] in grammar.pronouns or lower[k] in grammar.singular_pronouns
    led = meant and lower[k - 1] in grammar.subordinators and lower[k - 1] not in grammar.relatives
    led &= any(group.marker == "hosts" and group.at <= trigger.i < group.i for group in clauses.groups)
    return led and any(t.i < k and frames[t.frame].type == "visit" and t.form != "name" for t in clauses.triggers)


def is_visit(reading: Reading, clauses: Clauses, event: Told, who: list[Part]) -> bool:
    """Somebody goes to somebody or somewhere on Earth: "visited Zorbex", no "visiting spacecraft"."""
    reach = range(event.trigger.i, min(clauses.line.b, event.trigger.j + 4))
    if any(reading.hit(k, "to_orbit") is not None for k in reach):
        return False
    people = any(part.actor.kind == "person" or part.actor.unnamed is not None for part in who)
    hosted = (bool(who) or _has_day(event)) and any(part.role == "host" for part in event.parts)
    led = event.place is not None or people or hosted
    return led or _goes_somewhere(reading, clauses, event) or _has_day(event)


def _goes_somewhere(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "The guests |will go on Monday to Zorbville|": to what bears a name that no register has."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, event.trigger.j
    while k < clauses.line.b and (k in clauses.dated or lower[k] in grammar.conjunctions | grammar.determiners):
        k += 1
    led = {lower[k - 1], *lower[k : k + 1]} & (grammar.destinations | grammar.places)
    k += k < clauses.line.b and lower[k] in grammar.destinations | grammar.places
    end = k
    while end < clauses.line.b and reading.tokens.is_capitalised(end):
        end += 1
    if not (_has_day(event) and led and end > k):
        return False
    event.place = Place(k, end, None)
    return True


def _has_day(event: Told) -> bool:
    """ "|The guests| visited Zorbex |on 3 May|", "|the visit to the harbour| on Monday": who came was told before."""
    when = event.dated.mention.when if event.dated is not None else None
    return event.trigger.form in ("verb", "noun", "passive") and when is not None and when.precision in ("day", "range")
