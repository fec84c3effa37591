"""What is built or flies and was named before: "|delivery| is foreseen for 2026", "|it| will be installed in May"."""

from __future__ import annotations

from flows.extracting.clauses.clauses import Clauses, Dated, barriers
from flows.extracting.clauses.told import Context, Flown, Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.frames.happening import happens
from flows.extracting.words.reading import Reading

_BEFORE = 70
"""Words at most back to what is built: it was named in the sentence before."""
_COORDINATED = 12
"""Words at most between two participles of one subject: "will be |assembled in Oslo and delivered|"."""
_AHEAD = 10
"""Words at most from a noun to what says that it lies ahead: "|delivery| of the second unit |is foreseen|"."""
_BUILT = ("devices", "mission_noun", "flying")


def built_before(reading: Reading, clauses: Clauses, event: Told, dated: Dated, context: Context) -> list[Flown] | None:
    """The craft that a step of what is built is of, by a noun of its own or a pronoun; none where a part of one is, and
    null where nothing built was named shortly before."""
    trigger = event.trigger
    if barriers(clauses, min(trigger.j, dated.j), max(trigger.i, dated.i)) > (dated.j <= trigger.i):
        return None
    if trigger.form == "noun":
        meant = _is_alone(reading, clauses, trigger) and _is_told(reading, clauses, trigger, dated)
    else:
        meant = _is_of_pronoun(reading, clauses, trigger)
    if not meant:
        return None
    since = max(0, trigger.i - _BEFORE)
    named = [(piece.i, entity.key) for piece, entity in clauses.missions if piece.i < trigger.i]
    if not named and context.mission is not None and context.mission_at >= since:
        named = [(context.mission_at, context.mission)]
    built = [hit.i for each in _BUILT for hit in reading.hits_of(each, since, trigger.i)]
    if not named:
        return [] if built else None
    return [(named[-1][1], (trigger.i, trigger.j), "mentioned")]


def _is_alone(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|Delivery| is foreseen", "|its commissioning|", "|the installation|, planned for May": nothing says of what."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, reading.before_apostrophe(trigger.i)
    bare = k < clauses.line.a or not reading.tokens.words[k][-1:].isalnum()
    of = lower[trigger.j : trigger.j + 1]
    said_of = bool(of) and (of[0] in grammar.of or of[0] == "'")
    return not said_of and (bare or lower[k] in grammar.definites or lower[k] in grammar.possessives)


def _is_told(reading: Reading, clauses: Clauses, trigger: Trigger, dated: Dated) -> bool:
    """It takes place, lies ahead, or its day stands behind a colon: "commissioning|:| May 2026"."""
    if happens(reading, clauses, trigger) or reading.tokens.words[trigger.j : trigger.j + 1] == [":"]:
        return True
    until = min(clauses.line.b, trigger.j + _AHEAD)
    return dated.i > trigger.j and bool(reading.hits_of("plan", trigger.j, until))


def _is_of_pronoun(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|It| will be installed", "|they| were tested and |delivered|": what the pronoun stands for is acted on."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k = trigger.i - 1
    if k > clauses.line.a and lower[k] in grammar.conjunctions:
        first = next((t for t in reversed(clauses.triggers) if t.form == "passive" and t.j <= k), None)
        return first is not None and k - first.j <= _COORDINATED and _is_of_pronoun(reading, clauses, first)
    while (
        trigger.form == "passive"
        and k > clauses.line.a
        and (lower[k] in grammar.auxiliaries or lower[k] in grammar.purpose or reading.hit(k, "plan") is not None)
    ):
        k -= 1
    return trigger.form == "passive" and lower[k] in grammar.objects_meant
