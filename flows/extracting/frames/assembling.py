"""Who comes together though nobody is named: those who hold an office, by the plural, and crowds, by their number.

"|Ministers| of twelve states met in Rome on 3 May" · "|300 people| gathered in Oslo on 3 May"
"""

from __future__ import annotations

from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.told import Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.frames.sessions import is_numbered
from flows.extracting.words.reading import Reading

_FAR = 30
"""Words at most from those who meet to the verb: "|Ministers| in charge of space in the member states of A met"."""
_AFTER = 14
"""Words at most from "Meeting in Rome on 3 May," to who meets."""
_FOR = 20
"""Words at most from "gathered" to what they gathered for."""
_HOW = 2
"""Words at most from "via" to "a |videoconference|", and from a meeting to "of |Zorbex|"."""
_OWN = 4
"""Words at most that describe those who meet: "|some twenty senior| officials"."""


def is_met(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "|She met| the Minister, Bo Ek, |on 3 May|", "|the talks| in Rome on 3 May": whoever it was, there was a day; no
    "funds were met", no « difficultés |rencontrées| », and not what only says how: "signed |by video link|"."""
    trigger, dated = event.trigger, event.dated
    if dated is None or dated.mention.when.precision == "year":
        return False
    who = [part.actor for part in event.parts if part.role == "principal"]
    if trigger.form == "verb":
        met = any(actor.i >= trigger.j for actor in who) or (bool(who) and _is_on_days(event))
        return met or _is_alone(reading, clauses, trigger)
    near = dated.i >= clauses.line.a and barriers(clauses, min(trigger.j, dated.j), max(trigger.i, dated.i)) == 0
    if trigger.form != "noun" or not near or (not who and is_numbered(reading, clauses, trigger)):
        return False
    led = reading.ending("marker", trigger.i, clauses.line.a)
    means = led is not None and led.value == "by"
    means |= any(hit.i < trigger.i < hit.j for hit in reading.hits_of("remote", trigger.i - _HOW, trigger.j))
    own = [part.actor for part in event.parts if part.rule_id == "role-of" and part.actor.kind == "organisation"]
    its = len(own) == 1 and own[0].i - trigger.j <= _HOW  # "the fall meeting |of Zorbex|"
    return not means and not its


def _are_assembled(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """Those who hold an office, many of them, are who meets, on a day."""
    alone = _is_on_days(event) and _is_alone(reading, clauses, event.trigger)
    return alone and _come(reading, clauses, event.trigger, reading.grammar.assembling)


def is_crowd(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "|300 people| gathered in Oslo on 3 May": many who hold no office, on a day, somewhere."""
    alone = _is_on_days(event) and _is_alone(reading, clauses, event.trigger)
    return alone and _come(reading, clauses, event.trigger, reading.grammar.crowds)


def is_together(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "A and B |gathered in Rome|", "The heads of A and B |came together| on 3 May": not "gathered data"."""
    who = {part.actor.key for part in event.parts if part.role == "principal"}
    named = len(who) > 1 and event.dated is not None and _is_alone(reading, clauses, event.trigger)
    return named or _are_assembled(reading, clauses, event)


def is_for_gathering(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "200 experts |gathered| in Rome |for the 7th Zorb Week|": nobody is named, and what they came for is held."""
    lower, grammar, start = reading.tokens.lower, reading.grammar, event.trigger.j
    until = min(clauses.line.b, start + _FOR)
    led = next((k for k in range(start, until) if lower[k] in grammar.for_words), None)
    if event.type != "meeting" or event.trigger.form != "verb" or led is None:
        return False
    if any(part.role == "principal" for part in event.parts):
        return False
    return any(reading.tokens.is_capitalised(hit.i) for hit in reading.hits_of("gathering", led, until))


def is_of_sides(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|The first annual meeting| of the two agencies": the noun is that of a meeting, and not of one that a single body
    calls its members to."""
    own = reading.hits_of("noun", trigger.i, trigger.j)
    own += [shorter for hit in own for shorter in reading.shorter(hit)]
    meets = any("meeting" in reading.grammar.types(hit.value) for hit in own)
    if not meets or reading.tokens.is_capitalised(trigger.j - 1):
        return False
    bodies = {(actor.kind, actor.key) for actor in clauses.actors if actor.kind != "person"}
    several = reading.grammar.bodies_meant | reading.grammar.pair_organisations | reading.grammar.assembling
    nouns = reading.hits_of("organisation_noun", clauses.line.a, clauses.line.b)
    return len(bodies) != 1 and all(reading.tokens.lower[hit.j - 1] in several for hit in nouns)


def is_talk(event: Told) -> bool:
    """ "Ana Sol and Bo Ek |discussed| dust in Rome on 3 May", "Ana Sol |spoke| on 3 May |with Bo Ek|": several, on a day; a
    place as well where nobody is talked with."""
    people = {part.actor.key for part in event.parts if part.actor.kind == "person" and part.actor.unnamed is None}
    led_to = bool(people) and any(part.rule_id == "role-with" for part in event.parts)
    return _is_on_days(event) and ((led_to and len(event.parts) > 1) or (event.place is not None and len(people) > 1))


def _is_on_days(event: Told) -> bool:
    return event.dated is not None and event.dated.mention.when.precision in ("day", "range")


def _is_alone(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """No object follows the verb: "gathered |in| Rome", "met |on 3 May|", "came together |.|"."""
    k = reading.past_auxiliaries(trigger.j, clauses.line.b)
    if k >= clauses.line.b or k in clauses.dated or reading.past_determiners(k, clauses.line.b) in clauses.dated:
        return True
    word, grammar = reading.tokens.lower[k], reading.grammar
    led = word in grammar.prepositions or word in grammar.subordinators or word in grammar.with_words
    return led or not word.isalnum() or reading.hit(k, "remote") is not None or word in grammar.conjunctions


def _come(reading: Reading, clauses: Clauses, trigger: Trigger, who: frozenset[str]) -> bool:
    """One of the words for many people is what the verb is said of, before it or, after "Meeting in Rome,", behind."""
    lower, words = reading.tokens.lower, reading.tokens.words
    if trigger.i == clauses.line.a:
        comma = next((k for k in range(trigger.j, clauses.line.b) if words[k] == "," and k not in clauses.dated), None)
        first = comma + 1 if comma is not None else clauses.line.b
        after = range(first, min(clauses.line.b, first + _AFTER))
        return any(lower[k] in who and barriers(clauses, first, k) == 0 and _opens(reading, clauses, k) for k in after)
    back = range(trigger.i - 1, max(clauses.line.a, trigger.i - _FAR) - 1, -1)
    near = (k for k in back if lower[k] in who and _opens(reading, clauses, k))
    return any(barriers(clauses, k, trigger.i) == 0 for k in near)


def _opens(reading: Reading, clauses: Clauses, k: int) -> bool:
    """The noun opens its clause, its numbers and adjectives aside: "Some twenty |ministers|", not "of |ministers|"."""
    tokens, grammar, i = reading.tokens, reading.grammar, k
    counted = False
    while i > clauses.line.a and k - i <= _OWN:
        word = tokens.lower[i - 1]
        counted |= word.isdigit() or word in grammar.cardinals
        small = word in grammar.determiners or word in ("'", "-") or word.isdigit() or word in grammar.cardinals
        plain = word.isalpha() and not grammar.is_small(word) and reading.hit(i - 1, "verb") is None
        if i - 1 in clauses.dated or not (small or (plain and word not in grammar.closed_words)):
            break
        i -= 1
    before = tokens.lower[i - 1] if i > clauses.line.a else ","
    free = not before.isalnum() or before in grammar.subordinators or before in grammar.conjunctions
    return counted or free or i - 1 in clauses.dated
