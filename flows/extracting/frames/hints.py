"""What must stand beside a trigger for it to mean its frame's event, whoever takes part: most triggers are none, and
this is seen before it is looked for who, when and where."""

from __future__ import annotations

from collections.abc import Collection

from flows.extracting.clauses.agreements import Phrase
from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.told import ACTS_OF_STATE
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.frames.founding import is_initiated
from flows.extracting.frames.happening import are_announced, happens
from flows.extracting.frames.prizes import is_for_prize, is_prize_named, may_be_honoured
from flows.extracting.frames.steps import is_feat, is_of_craft
from flows.extracting.words.grammar import Frame
from flows.extracting.words.reading import Reading

_NEAR = 14
PRIZE = 30
"""Words at most from the name of a prize to "was awarded", and from "received on 3 May from the hands of A" to it."""
_APPOSED = 36
"""Words at most from "picked A" to "as its next Director", over what is said of A between commas."""
_BOARD = 6
"""Words at most from "joins" to the board."""
_GIVEN = 3
"""Words at most from "gave" to "talks"."""
FLOWN_BY_NAME = frozenset(("to_orbit",))
"""What frames need that mean nothing without a mission's name."""
_DATED = frozenset((
    "anniversary", "assigned", "crowd", "device", "discussed", "done", "edition", "feat", "handed", "hardware",
    "initiated", "open_house", "post", "post_as", "press", "spaceflight", "stay", "together",
))  # fmt: skip
"""What frames need that mean nothing without their day."""
_UNDERGONE = ("passive", "participle")
"""Forms that say what is done to somebody: "|was chosen| in 2009 from 4,000 candidates"."""
_CONTRACTS = frozenset(("contracts", "agreement", "funding", "built_if_chosen"))


def may_mean(
    reading: Reading, clauses: Clauses, frame: Frame, trigger: Trigger, agreements: Collection[Phrase]
) -> bool:
    """Whether what a frame needs may be there: "launched a campaign" is no launch."""
    if frame.type == "appointment" and _is_namesake(reading, trigger):
        return False
    match frame.needs:
        case "agreement":
            return bool(agreements) or trigger.form == "noun"
        case "feat":
            return is_feat(reading, clauses, trigger) or is_of_craft(reading, clauses, trigger)
        case "actors":
            return not _is_speech(reading, clauses, trigger)
        case "contract":
            told = bool(clauses.dates) or "suppliers" in clauses.line.said
            to_do = told and not reading.grammar.purpose.isdisjoint(reading.tokens.lower[trigger.j : clauses.line.b])
            return to_do or not _CONTRACTS.isdisjoint(clauses.line.said)
        case "visit":  # "it |came to| be known"
            return reading.grammar.passive.isdisjoint(reading.tokens.lower[trigger.j : trigger.j + 1])
        case "voices":
            return trigger.form == "noun" or bool(reading.hits_of("aloft_voices", trigger.j, clauses.line.b))
        case "winners":
            return are_announced(reading, clauses, trigger)
        case "done":
            return happens(reading, clauses, trigger)
        case "initiated":
            return is_initiated(reading, clauses, trigger)
        case "session_meets":
            return "sessions" in clauses.line.said
        case "hardware":
            return is_near(reading, clauses, trigger, "hardware", 12) and not _is_instrument(reading, clauses, trigger)
        case "device" | "handed":
            return not _is_instrument(reading, clauses, trigger)
        case "prize":
            if reading.hit(trigger.i, "naming_verbs") is not None:
                return is_for_prize(reading, clauses, trigger)
            told = is_near(reading, clauses, trigger, "prizes", PRIZE) or may_be_honoured(reading, clauses, trigger)
            return told or is_prize_named(reading, clauses, trigger)
        case "chosen":
            return trigger.form in _UNDERGONE or post_follows_as(reading, clauses, trigger)
        case "post_as":
            return post_follows_as(reading, clauses, trigger) or _enters_board(reading, clauses, trigger)
        case "entrusted":
            return _gives_duties(reading, clauses, trigger)
        case "term":
            return bool(reading.hits_of("terms", clauses.line.a, clauses.line.b))
        case "duties":
            return bool(reading.hits_of("duties", trigger.j, min(clauses.line.b, trigger.j + _NEAR)))
    return True


def means_undated(
    reading: Reading, clauses: Clauses, frame: Frame, trigger: Trigger, missions: Collection[object]
) -> bool:
    """Whether a trigger may mean its frame's event though no day is told."""
    match frame.needs:
        case "gathering" | "held":
            return trigger.form not in ("noun", "name")
        case "flight":
            return bool(missions)
        case "mission":
            return bool(missions) or is_near(reading, clauses, trigger, "flying")
    return frame.needs not in _DATED


def is_near(reading: Reading, clauses: Clauses, trigger: Trigger, category: str, reach: int = 10) -> bool:
    """A phrase of a category stands so many words around a trigger, in its clause or the one before."""
    if category not in clauses.line.said:
        return False
    first, last = max(clauses.line.a, trigger.i - reach), min(clauses.line.b, trigger.j + reach)
    return any(
        barriers(clauses, min(k, trigger.j), max(k, trigger.i)) <= (0 if k > trigger.i else 1)
        for k, *_ in reading.hits_of(category, first, last)
    )


def post_follows_as(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "takes over as |Manager|", "joins on 1 May as the new |Head|", "was chosen |to lead| Zorbex"."""
    for k in range(trigger.j, min(clauses.line.b - 1, trigger.j + _APPOSED)):
        beside = k - trigger.j < _NEAR and barriers(clauses, trigger.j, k) == 0
        if reading.hit(k, "headship") is not None and beside:
            return True
        # "picked A, until May head of tides at Blip|, as| its next Director"
        apposed = reading.tokens.words[k - 1] == "," and trigger.form != "noun"
        if reading.tokens.lower[k] in reading.grammar.appointed_as and (beside or apposed):
            post = reading.past_determiners(k + 1, clauses.line.b - 1)
            while reading.tokens.lower[post] in reading.grammar.passive:
                post = reading.past_determiners(post + 1, clauses.line.b - 1)  # "selected |to be| the next Director"
            if reading.hit(post, "post") is not None or reading.hit(post, "post_modifier") is not None:
                return True
    return False


def _enters_board(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "joins |the supervisory board|", « entre |au conseil d'administration| »: whose member somebody becomes; no "board
    |meeting|"."""
    boards = reading.hits_of("boards", trigger.j, min(clauses.line.b, trigger.j + _BOARD))
    held = [(t.i, t.j) for t in clauses.triggers if t.form == "noun"]
    return any(barriers(clauses, trigger.j, hit.i) == 0 and not any(i <= hit.j < j for i, j in held) for hit in boards)


def _gives_duties(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|the presidency| was entrusted to A", « a confié |la direction| à A »: the post that a verb gives."""
    lo, hi = (clauses.line.a, trigger.i) if trigger.form == "passive" else (trigger.j, clauses.line.b)
    near = reading.hits_of("duties", max(lo, trigger.i - _NEAR), min(hi, trigger.j + _NEAR))
    return any(barriers(clauses, min(hit.j, trigger.j), max(hit.i, trigger.i)) == 0 for hit in near)


def _is_speech(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "A and B |gave talks|", "talks |were given| by A": what is said to others, and no meeting."""
    hit, lower, grammar = reading.hit(trigger.i, "speeches"), reading.tokens.lower, reading.grammar
    if hit is None or trigger.form != "noun" or hit.j != trigger.j:
        return False
    before = lower[max(clauses.line.a, trigger.i - _GIVEN) : trigger.i]
    after = lower[trigger.j : min(clauses.line.b, trigger.j + _GIVEN)]
    said = any(word in grammar.delivers for word in after) and any(word in grammar.passive for word in after)
    return said or any(word in grammar.delivers for word in before)


def _is_instrument(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "handed over the |instrument of ratification|": nothing that is built."""
    after = reading.hits_of("noun", trigger.j, min(clauses.line.b, trigger.j + _NEAR))
    return any(not set(ACTS_OF_STATE).isdisjoint(reading.grammar.types(hit.value)) for hit in after)


def _is_namesake(reading: Reading, trigger: Trigger) -> bool:
    """ "The rock is named |after| a town", « nommé |d'après| une ville »."""
    lower, preceded = reading.tokens.lower, reading.grammar.preceded
    after = lower[trigger.j : trigger.j + 3]
    return after[:1] != [] and (after[0] in preceded or (after[1:2] == ["'"] and after[-1] in preceded))
