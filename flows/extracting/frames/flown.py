"""What flies in an event, and what carries it: by its name in the clause, or told before ("its launch", "it landed")."""

from __future__ import annotations

from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.relative import before_insert, relative_before
from flows.extracting.clauses.told import Context, Flown
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.naming.entities import Entity
from flows.extracting.words.reading import UNDERTAKINGS, Reading

_NEAR = 14
_OBJECT = 3
"""Words at most from a verb to what it acts on."""
_SAME_SUBJECT = 24
"""Words at most from one verb to the conjunction that joins another to it."""
_NO_FLIGHT = ("launcher", *UNDERTAKINGS)
NOT_FLOWN = (*_NO_FLIGHT, "instrument")
"""Kinds of missions that are not what a flight is of."""


def missions_of(reading: Reading, clauses: Clauses, trigger: Trigger, context: Context) -> list[Flown]:
    """What flies and what carries it: (mission key, its tokens, role)."""
    found: list[Flown] = []
    anchor = _anchor(reading, clauses, trigger)
    for piece, entity in clauses.missions:
        if not trigger.i - 2 * _NEAR <= piece.i < trigger.j + 2 * _NEAR:
            continue
        lo, hi = (min(piece.j, anchor), anchor) if piece.i < trigger.i else (trigger.j, piece.i)
        listed = piece.i >= trigger.j and _is_listed(reading, clauses, lo, hi)
        if entity.term in UNDERTAKINGS or (barriers(clauses, lo, hi) > 0 and not listed):
            continue
        if any(other.frame == trigger.frame and lo <= other.i < hi for other in clauses.triggers):
            continue
        role = "launch_provider" if entity.term == "launcher" else "mentioned"
        if _is_station(reading, entity) and piece.i >= trigger.j:
            role = "host"
        found.append((entity.key, (piece.i, piece.j), role))
    alone = all(role != "mentioned" for _, _, role in found)
    if alone and context.mission is not None and (at := _recalled(reading, clauses, trigger, context)) is not None:
        named = next((e for p, e in reversed(clauses.missions) if p.j <= trigger.i and e.term not in _NO_FLIGHT), None)
        found = [(named.key if named is not None else context.mission, at, "mentioned"), *found]
    return list(dict.fromkeys(found))


def _anchor(reading: Reading, clauses: Clauses, trigger: Trigger) -> int:
    """Before which token the name of what flies is sought: the trigger, the clause inserted before it, the relative
    pronoun that goes back to the name, or the verb that has the same subject."""
    if (first := _coordinated(reading, clauses, trigger)) is not None:
        return _anchor(reading, clauses, first)
    antecedent = relative_before(reading, clauses, trigger)
    if antecedent is None:
        return before_insert(reading, clauses, trigger)
    return _first_relative(reading, clauses, antecedent)


def _coordinated(reading: Reading, clauses: Clauses, trigger: Trigger) -> Trigger | None:
    """ "Zorb-1 was |launched| in May and |reached its orbit|", « |lancé| en mai et qui |a cessé d'émettre| »: the verb
    before it that is said of the same, by a conjunction with no other subject behind it."""
    lower, grammar, a = reading.tokens.lower, reading.grammar, clauses.line.a
    if trigger.form == "noun" or _has_craft(clauses, trigger):
        return None
    k = trigger.i - 1
    while k > a and (lower[k] in grammar.to_be or lower[k] in grammar.purpose or reading.hit(k, "plan") is not None):
        k -= 1
    k -= k > a and lower[k] in grammar.relatives
    follows = lower[k] in grammar.conjunctions or _is_in_list(reading, clauses, trigger)
    if k <= a or not (follows or _is_before_or_after(reading, clauses, trigger, k)):
        return None
    before = [t for t in clauses.triggers if t.form != "noun" and t.j <= k and t.i != trigger.i]
    return before[-1] if before and k - before[-1].j <= _SAME_SUBJECT else None


def _is_in_list(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "was delivered in May|, tested| in June and shipped in July": between commas, before the last of several verbs."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if lower[trigger.i - 1] != "," or not lower[trigger.i].endswith(grammar.participle_endings):
        return False
    later = (t for t in clauses.triggers if trigger.j < t.i <= trigger.j + _SAME_SUBJECT and t.form != "noun")
    return any(lower[t.i - 1] in grammar.conjunctions for t in later)


def _is_before_or_after(reading: Reading, clauses: Clauses, trigger: Trigger, k: int) -> bool:
    """ "will fly by Oz |before arriving| at Blip", « survolera Oz |avant d'arriver| à Blip »: said of the same."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k = reading.before_apostrophe(k + 1) if lower[k] == "'" else k
    if k > clauses.line.a and lower[k] in grammar.of:
        k -= 1
    forms = grammar.infinitive_endings or grammar.progressive_endings
    verb = {lower[trigger.i], *lower[trigger.i - 1 : trigger.i]}
    return lower[k] in grammar.subordinators and any(word.endswith(forms) for word in verb)


def _has_craft(clauses: Clauses, trigger: Trigger) -> bool:
    """ "and landed |its Zorb-2 probe|": what is acted on is named right after."""
    near = (piece for piece, _ in clauses.missions if 0 <= piece.i - trigger.j <= _OBJECT)
    return trigger.form == "verb" and any(barriers(clauses, trigger.j, piece.i) == 0 for piece in near)


def _first_relative(reading: Reading, clauses: Clauses, k: int) -> int:
    """« Zorb-1, |dont| A a la charge |et dont| le lancement … » : the first of two that go back to one name."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if lower[k - 1] not in grammar.conjunctions:
        return k
    return next((n for n in range(k - 2, clauses.line.a, -1) if lower[n] == lower[k]), k)


def _is_listed(reading: Reading, clauses: Clauses, start: int, end: int) -> bool:
    """ "launched two satellites on 3 May: |Zorb-1|, for A, and |Zorb-2|": after a colon and what is counted."""
    colon = next((k for k in range(start, end) if reading.tokens.words[k] == ":"), None)
    if colon is None or not reading.hits_of("flying", start, colon):
        return False
    return barriers(clauses, start, colon) == 0 and barriers(clauses, colon + 1, end) == 0


def _is_station(reading: Reading, entity: Entity) -> bool:
    known = reading.registry.missions.get(entity.key) if entity.curated else None
    return entity.term == "station" or (known is not None and known.kind == "station")


def _recalled(reading: Reading, clauses: Clauses, trigger: Trigger, context: Context) -> tuple[int, int] | None:
    """Where "|its| launch" or "|the satellite| was launched" speaks of the mission named before, if it does."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if trigger.form == "noun" and trigger.i > clauses.line.a and lower[trigger.i - 1] in grammar.possessives:
        return trigger.i - 1, trigger.i
    if _is_bare(reading, clauses, trigger):
        return trigger.i, trigger.j
    if reading.grammar.frames[trigger.frame].needs == "feat":
        around = range(max(clauses.line.a, trigger.i - 8), min(clauses.line.b, trigger.j + 6))
        hits = (hit for k in around if (hit := reading.hit(k, "feats")) is not None and lower[k] in grammar.firsts)
        if (first := next(hits, None)) is not None:
            return first.i, first.j
    for hit in reading.hits_of("flying", max(clauses.line.a + 1, trigger.i - 8), trigger.i):
        if lower[hit.i - 1] in grammar.definites and barriers(clauses, hit.j, trigger.i) == 0:
            return hit.i - 1, hit.j
    return _pronoun(reading, clauses, trigger, context)


def _is_bare(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|Launch| is planned for 2025", "|the launch|, scheduled for May": of what was told before."""
    lower, grammar = reading.tokens.lower, reading.grammar
    whole = grammar.frames[trigger.frame].needs == "mission" or trigger.j - trigger.i > 1
    if trigger.form != "noun" or not whole or not clauses.dates:
        return False
    k = reading.before_apostrophe(trigger.i)
    while k > clauses.line.a and (lower[k] in grammar.elliptic or reading.hit(k, "ahead") is not None):
        k -= 1
    alone = k < clauses.line.a or lower[k] in grammar.definites
    return alone and trigger.j < clauses.line.b and lower[trigger.j] not in grammar.of


def _pronoun(reading: Reading, clauses: Clauses, trigger: Trigger, context: Context) -> tuple[int, int] | None:
    """ "|It| reached its orbit", « |Il| est arrivé à Zorbourg » : where no person was named since."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if trigger.i == clauses.line.a and trigger.form in ("verb", "participle"):
        return _pronoun_ahead(reading, clauses, trigger)
    k = trigger.i - 1
    due = lower[k] in grammar.complements  # "it is due |for launch|"
    k -= due
    while k > clauses.line.a and (
        lower[k] in grammar.auxiliaries or reading.hit(k, "plan") is not None or lower[k] in grammar.before_negated
    ):
        k -= 1
    due = due and any(hit.category == "plan" for hit in reading.hits_in(k, trigger.i))
    if not (due or trigger.form in ("verb", "passive")) or k < clauses.line.a or lower[k] not in grammar.objects_meant:
        return None
    person = context.person is not None and context.person.i > context.mission_at
    return None if person and lower[k] in grammar.singular_pronouns else (k, k + 1)


def _pronoun_ahead(reading: Reading, clauses: Clauses, trigger: Trigger) -> tuple[int, int] | None:
    """ "Launched in 2003, |it| studied galaxies": after the comma of a participle that opens the sentence."""
    lower, grammar = reading.tokens.lower, reading.grammar
    ahead = range(trigger.j, min(clauses.line.b - 1, trigger.j + _NEAR))
    comma = next((k for k in ahead if lower[k] == "," and k not in clauses.dated), None)
    meant = comma is not None and lower[comma + 1] in grammar.objects_meant
    return (comma + 1, comma + 2) if comma is not None and meant else None
