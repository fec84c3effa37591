"""What a date beside a trigger says of it besides its day: the news's, another step's, the time since when.

"A |announced today that| its probe has landed" · "docked |three days after| lifting off" · "attending |since Monday|"
"answered |a 3 May request|" · "The hall was inaugurated, |and on 3 May| rain fell"
"""

from __future__ import annotations

from flows.extracting.clauses.clauses import Clauses, Dated, barriers
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.words.grammar import Frame
from flows.extracting.words.reading import Reading

_UNDER_WAY = 14
"""Days at most since when something is held at the time of the release."""
_LED = 3
"""Words at most from "two days after" to what happened then: "après |avoir décollé|", "after |its successful launch|"."""

_LEADS = 3
"""Words at most from the day of a request to what is asked for: "of 29 May |for the| launch"."""


def is_of_news(reading: Reading, clauses: Clauses, trigger: Trigger, dated: Dated) -> bool:
    """ "A |announced today that| its probe has landed", "A has signed, |it was announced today|": the day of the news, and
    of what happened only if no other is told."""
    for hit in reading.hits_of("announced", clauses.line.a, trigger.i):
        beside = 0 <= dated.i - hit.j <= 1 or 0 <= hit.i - dated.j <= 1
        if beside and any(word in reading.grammar.subordinators for word in reading.tokens.lower[hit.j : trigger.i]):
            return True
    for hit in reading.hits_of("announced", trigger.j, clauses.line.b):
        beside = 0 <= dated.i - hit.j <= 1 or 0 <= hit.i - dated.j <= 1
        if beside and "," in reading.tokens.words[trigger.j : hit.i]:
            return True
    return False


def is_under_way(reading: Reading, frame: Frame, dated: Dated) -> bool:
    """ "have been attending a seminar |since Monday|": it began some days before the release."""
    published, when = reading.release.published_on, dated.mention.when
    if frame.type != "gathering" or published is None or when.earliest is None or when.latest is not None:
        return False
    return 0 <= (published - when.earliest).days <= _UNDER_WAY


def is_later(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "docked last night, |three days after| lifting off", « |trois mois après| son lancement » : not on that day."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, trigger.i - 1
    while k > clauses.line.a and lower[k].isalpha() and lower[k] not in grammar.later and trigger.i - k < _LED:
        k -= 1
    return k > clauses.line.a and lower[k] in grammar.later and lower[k - 1] in grammar.durations


def is_of_when(reading: Reading, clauses: Clauses, trigger: Trigger, dated: Dated) -> bool:
    """ "partners since |2014, when| they signed", « depuis |2014, année où| ils ont signé »: then it happened."""
    if dated.j + 1 >= clauses.line.b or reading.tokens.words[dated.j] != ",":
        return False
    led = any(hit.i == dated.j + 1 for hit in reading.hits_of("since_when", dated.j, clauses.line.b))
    return led and not any(t.form != "noun" and dated.j <= t.i < trigger.i for t in clauses.triggers)


def is_of_first_verb(reading: Reading, clauses: Clauses, trigger: Trigger, dated: Dated) -> bool:
    """ "was launched |on 3 May| and entered service on 5 June": the day of the verb before, with another behind this one."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, trigger.i - 1
    while k > dated.j and (lower[k] in grammar.to_be or reading.hit(k, "plan") is not None):
        k -= 1
    if lower[k] not in grammar.conjunctions or k - dated.j > 1:
        return False
    verbs = (t for t in clauses.triggers if t.form in ("verb", "passive", "participle") and t.j <= dated.i)
    return any(barriers(clauses, t.j, dated.i) == 0 for t in verbs)


def is_of_paper(reading: Reading, clauses: Clauses, trigger: Trigger, dated: Dated) -> bool:
    """ "answered a |Jan. 29| request", "a request |of 29 May| for the launch", « une demande |du 29 mai| pour le lancement »:
    the day of what the noun beside it names, which the trigger is not; yet "a |29 May| rocket launch"."""
    lower, grammar, line, after = reading.tokens.lower, reading.grammar, clauses.line, dated.j
    if dated.i <= line.a or after >= line.b:
        return False
    if lower[dated.i - 1] in grammar.indefinite and _is_noun(reading, after):
        return not (after <= trigger.i and all(_is_noun(reading, k) for k in range(after, trigger.i)))
    of = dated.i - 1 if lower[dated.i - 1] in grammar.of else reading.before_determiners(dated.i, line.a) - 1
    if trigger.form != "noun" or of <= line.a or lower[of] not in grammar.of or not _is_noun(reading, of - 1):
        return False
    if dated.mention.when.precision != "day" or lower[of - 1].endswith(grammar.participle_endings):
        return False  # « a effectué |du 3 au 5 mai| une visite »
    held = any(reading.ending(category, of, line.a) for category in ("noun", "sessions", "gathering"))
    led = range(after, trigger.i)
    return not held and 0 < len(led) <= _LEADS and all(lower[k] != "," and not _is_noun(reading, k) for k in led)


def _is_noun(reading: Reading, k: int) -> bool:
    """A word that may be a noun's: neither small nor a mark."""
    return reading.tokens.lower[k].isalpha() and not reading.grammar.is_small(reading.tokens.lower[k])


def opens_next(reading: Reading, clauses: Clauses, trigger: Trigger, dated: Dated) -> bool:
    """ "The hall was inaugurated, |and on 3 May| rain fell", « …, |et le 3 mai| il a plu »: the day of the next clause; yet
    "on 2 May |and on 3 May|", "in Lima and, |on 3 May|, in Oslo"."""
    lower, words, grammar = reading.tokens.lower, reading.tokens.words, reading.grammar
    k = reading.before_determiners(dated.i, trigger.j)
    k -= k > trigger.j and lower[k - 1] in grammar.prepositions
    apart = k > trigger.j and words[k - 1] == ","
    k -= 1 + apart
    if k < trigger.j or lower[k] not in grammar.conjunctions or any(day.j in (k, k - 1) for day in clauses.dates):
        return False
    n = dated.j + (dated.j < clauses.line.b and words[dated.j] == ",")
    if n >= clauses.line.b or not words[n].isalnum() or lower[n] in grammar.prepositions:
        return False
    said = any(lower[m] in grammar.auxiliaries or reading.hit(m, "verb") is not None for m in range(n, clauses.line.b))
    return said or not apart or lower[n] in grammar.pronouns | grammar.singular_pronouns


def is_decided(clauses: Clauses, trigger: Trigger) -> bool:
    """ "|On 5 June| the board appointed A as from 1 August", "announced |today| the appointment of A, effective 1 August":
    the day of the decision stands in the trigger's own clause."""
    others = [t.i for t in clauses.triggers if t.form in ("verb", "passive") and t.i != trigger.i]
    days = [
        d for d in clauses.dates if d.mention.when.precision == "day" and not any(i < d.i < trigger.i for i in others)
    ]
    return any(d.j <= trigger.i and barriers(clauses, d.j, trigger.i) == 0 for d in days) or any(
        0 <= d.i - trigger.j <= 1 for d in days
    )
