"""Whether a noun is said to take place, or to be done, by the words around it: tests, reviews, phases, flights.

"The countdown |test| took place on 3 May" · "A conducted a |hot fire| on 3 May" · « L'|essai| a été mené en mai »
"""

from __future__ import annotations

from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.subjects import subject
from flows.extracting.clauses.told import Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Reading

_BEFORE = 9
"""Words at most from a verb to the noun that is its object: "completed |an initial 12-test certification| series"."""
_PLANNED = 4
"""Words at most from a plan to its infinitive: "|plans| to hold"; "chose teams |to begin| a test" tells none."""
_COUNTED = 5
"""Words at most that count and describe winners: "the 60 young winning teams"."""
_AFTER = 16
"""Words at most from a noun to the verb that it is the subject of: "the test |of the engine at Lampsfeld| took place"."""


def happens(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """Whether what the noun names takes place, goes on, ends, lies ahead on its day, or is what somebody does."""
    said = _is_subject(reading, clauses, trigger) or is_due(reading, clauses, trigger)
    return said or doing(reading, clauses, trigger) is not None


def is_due(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|the first images| are expected in mid-July", « |la livraison|, prévue en mai »: a plan is all that stands between
    the noun and its day."""
    dated = next((d for d in clauses.dates if d.i >= trigger.j), None)
    if trigger.form != "noun" or dated is None or dated.i - trigger.j > _AFTER:
        return False
    frames, small = reading.grammar.frames, reading.grammar.is_small
    plans = [*reading.hits_of("plan", trigger.j, dated.i), *reading.hits_of("verb", trigger.j, dated.i)]
    for hit in plans:
        due = hit.category == "plan" or any(frames[number].needs == "planned_flight" for number in hit.value)
        beside = all(small(word) or word == "'" for word in reading.tokens.lower[hit.j : dated.i])
        commas = [k for k in range(trigger.j, hit.i) if reading.tokens.words[k] == "," and k not in clauses.dated]
        since = commas[1] + 1 if len(commas) == 2 else trigger.j  # "the launch|, whose cost is high,| is planned"
        if due and beside and barriers(clauses, since, hit.i) == 0:
            return _is_free(reading, clauses, trigger.j, hit.i)
    return False


def are_announced(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "The |winners| of the contest |were announced| in May", "A |announced| the |winners|": the prizes were given."""
    until = min(clauses.line.b, trigger.j + _AFTER)
    said = (
        hit for category in ("announced", "designated") for hit in reading.hits_of(category, trigger.j, until)
        if _is_done(reading, clauses, hit)
    )  # fmt: skip
    if any(_is_free(reading, clauses, trigger.j, hit.i) for hit in said):
        return True
    return are_designated(reading, clauses, trigger)


def are_designated(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "A |selected| 12 |finalist teams|": the verb stands before them."""
    k = _before_counted(reading, clauses, trigger.i)
    return bool(reading.all_ending("announced", k) or reading.all_ending("designated", k))


def _before_counted(reading: Reading, clauses: Clauses, k: int) -> int:
    """Where what counts and describes a noun begins: "selected |the twelve young| finalists"."""
    lower, words, since = reading.tokens.lower, reading.tokens.words, max(clauses.line.a, k - _COUNTED)
    while k > since and not (reading.all_ending("announced", k) or reading.all_ending("designated", k)):
        plain = words[k - 1].islower() and words[k - 1].isalpha() and lower[k - 1] not in reading.grammar.prepositions
        if not (plain or words[k - 1].isdigit() or lower[k - 1] == "'" or lower[k - 1] in reading.grammar.determiners):
            break
        k -= 1
    return k


def is_of_day(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "his second |spaceflight in 2010|", "|In 2010| he made his second spaceflight": the day is the noun's own, and not
    "after his spaceflight, A named him Head |in 2010|"."""
    dated, trigger = event.dated, event.trigger
    if trigger.form != "noun" or dated is None or happens(reading, clauses, trigger):
        return dated is not None
    return 0 <= dated.i - trigger.j <= _BEFORE and not {",", ";"} & set(reading.tokens.words[trigger.j : dated.i])


def doer(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "|A| conducted a hot fire": who does it."""
    verb = doing(reading, clauses, trigger) if trigger.form == "noun" else None
    group = subject(reading, clauses, trigger._replace(i=verb, form="verb")) if verb is not None else None
    return group if group is not None and barriers(clauses, group.j, trigger.i) <= 1 else None


def _is_subject(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "the test |took place|", "the review, |held in Oslo|", « l'essai |a été mené| »: a verb of taking place follows."""
    until = min(clauses.line.b, trigger.j + _AFTER)
    verbs = [hit.i for hit in reading.hits_of("happens", trigger.j, until)]
    done = (hit for hit in reading.hits_of("does_so", trigger.j, until) if _is_done(reading, clauses, hit))
    verbs += [_with_auxiliaries(reading, trigger.j, hit.i) for hit in done]
    return any(barriers(clauses, trigger.j, k) == 0 and _is_free(reading, clauses, trigger.j, k) for k in verbs)


def _is_done(reading: Reading, clauses: Clauses, hit: Hit) -> bool:
    """ "was |conducted|", "the test |held| in Oslo": a passive, or a participle that a place, a day or "by A" follows."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, hit.i - 1
    while lower[k] in grammar.auxiliaries and lower[k] not in grammar.passive:
        k -= 1
    if lower[k] in grammar.passive or hit.j >= clauses.line.b:
        return lower[k] in grammar.passive
    marker = reading.hit(hit.j, "marker")
    on = reading.past_determiners(hit.j, clauses.line.b) in clauses.dated
    led = lower[hit.j] in grammar.complements or lower[hit.j] in grammar.places or on
    return led or (marker is not None and marker.value == "by")


def _with_auxiliaries(reading: Reading, start: int, k: int) -> int:
    """Where the verb's auxiliaries begin: "the review |was successfully| completed"."""
    while k > start and reading.tokens.lower[k - 1] in reading.grammar.auxiliaries:
        k -= 1
    return k


def _is_free(reading: Reading, clauses: Clauses, start: int, end: int) -> bool:
    """No other subject lies between: nothing, an apposition between commas, or what the noun is of."""
    commas = [k for k in range(start, end) if reading.tokens.words[k] == "," and k not in clauses.dated]
    return not commas or commas[-1] == end - 1 or len(commas) == 2


def doing(reading: Reading, clauses: Clauses, trigger: Trigger) -> int | None:
    """Where the verb stands that the noun is the object of, with nothing but its own words and dates between."""
    lower, grammar = reading.tokens.lower, reading.grammar
    for k in range(trigger.i - 1, max(clauses.line.a, trigger.i - _BEFORE) - 1, -1):
        if reading.hit(k, "does_so") is not None:
            before = range(max(clauses.line.a, k - _PLANNED), k)
            meant = lower[k - 1] in grammar.purpose and not any(reading.hit(n, "plan") for n in before)
            return None if meant else k
        if k in clauses.dated or lower[k] in grammar.determiners or lower[k] == "'":
            continue
        if lower[k] in grammar.subordinators or lower[k] in grammar.conjunctions:
            return None
        if not (lower[k].isalnum() or lower[k] == "-"):
            return None
        acts = reading.hit(k, "verb") is not None and lower[k - 1] not in grammar.determiners
        if lower[k] in grammar.complements or lower[k] in grammar.places or acts:
            return None
    return None


def awaits_force(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "will enter into force after its |ratification|", « entrera en vigueur dès sa |ratification| » : still to come."""
    grammar = reading.grammar
    for other in clauses.triggers if trigger.form == "noun" else ():
        if other.form != "noun" and other.i < trigger.i and grammar.frames[other.frame].type == "ratification":
            ahead = reading.ending("plan", other.i, clauses.line.a) is not None
            if ahead or (grammar.future_endings and reading.tokens.lower[other.i].endswith(grammar.future_endings)):
                return True
    return False
