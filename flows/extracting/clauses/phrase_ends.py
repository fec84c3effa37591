"""Where what is said of an agreement may begin: after its noun, what it is about, between whom it is, what it is worth.

"the protocol on dust |signed| in Oslo" · "a contract worth 30 million euros |signed| in Oslo"
"""

from __future__ import annotations

from collections.abc import Iterator

from flows.extracting.clauses.agreements import Phrase
from flows.extracting.words.reading import Line, Reading

_FURTHER = 14
"""Words at most from an agreement to the comma before what is said of it."""
_AMOUNT = 9
"""Words at most from a contract over what it is worth."""


def ends_of(reading: Reading, line: Line, phrase: Phrase) -> Iterator[int]:
    """The tokens at which a verb, or the comma before it, is said of the phrase."""
    yield from (phrase.j, phrase.extent, phrase.tail)
    for start in sorted({phrase.j, phrase.extent}):  # "an agreement |on funds| signed between A and B"
        yield _past_amount(reading, line, start)
    comma = _set_off(reading, line, phrase)
    if comma is not None:
        yield comma


def _past_amount(reading: Reading, line: Line, start: int) -> int:
    """The token after "a contract |worth 30 million euros| signed in Oslo", « un accord |à long terme| signé en 2005 »."""
    words, lower, amount = reading.tokens.words, reading.tokens.lower, False
    for k in range(start, min(line.b, start + _AMOUNT)):
        if (verb := reading.hit(k, "verb")) is not None:
            past = lower[k].endswith(reading.grammar.participle_endings) and verb.j < line.b
            plain = not any(word in reading.grammar.determiners for word in lower[start:k])
            on = past and plain and "signing" in reading.grammar.types(verb.value) and _leads_on(reading, line, verb.j)
            return k if amount or on else start
        if (
            words[k] in ",;:()"
            or lower[k] in reading.grammar.conjunctions
            or lower[k] in reading.grammar.calendar
            or lower[k] in reading.grammar.subordinators
        ):
            break
        amount = amount or words[k][0].isdigit()
    return start


def _set_off(reading: Reading, line: Line, phrase: Phrase) -> int | None:
    """The comma in "the agreement between A and B for the uses of space|,| signed in Oslo": what follows is said of it."""
    words, grammar = reading.tokens.words, reading.grammar
    until = min(line.b - 2, phrase.extent + _FURTHER, phrase.until)
    for k in range(phrase.extent, until):
        if words[k] == ",":
            verb = reading.hit(k + 1, "verb")
            past = words[k + 1].endswith(grammar.participle_endings)
            signed = verb is not None and "signing" in grammar.types(verb.value) and _leads_on(reading, line, verb.j)
            return k if signed and past else None
        if reading.hit(k, "verb") is not None or reading.tokens.lower[k] in grammar.subordinators | grammar.auxiliaries:
            return None
    return None


def _leads_on(reading: Reading, line: Line, k: int) -> bool:
    """ "signed |in Oslo|", "signed |on 3 May|", « signé |par A| »: no object follows."""
    lower, grammar = reading.tokens.lower, reading.grammar
    led = lower[k] in grammar.prepositions or lower[k] in grammar.calendar or lower[k][0].isdigit()
    return led or reading.hit(k, "marker") is not None
