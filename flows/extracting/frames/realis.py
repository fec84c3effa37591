"""Whether what a trigger tells happened, lies ahead, might be or did not happen.

"A |signed|" · "A |will sign|" · "A |could| sign" · "A has |not| signed"
"""

from __future__ import annotations

from flows.extracting.clauses.clauses import Clauses
from flows.extracting.clauses.relative import joins
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.frames.happening import are_designated
from flows.extracting.words.reading import Reading

_NEAR = 14
_BESIDE = 6
"""Words at most, dates aside, from a plan to the noun of what is planned: "is |targeting| 3 May for a launch"."""
_ENDS = 2
"""Words from a plan to the end that is planned: "due |to expire|"."""
_MODAL = frozenset(("plan", "ahead", "negation", "hypothetical"))
"""Categories of the words that make what is told something else than a fact."""


def realis(reading: Reading, clauses: Clauses, trigger: Trigger) -> str:
    """actual, planned, hypothetical or negated, by the words around the trigger in its clause."""
    if clauses.line.kind in ("title", "subtitle") and trigger.i > clauses.line.a:
        headline = reading.tokens.lower[trigger.i - 1] in reading.grammar.purpose
        if headline and not any(t.form == "verb" and t.i < trigger.i for t in clauses.triggers):
            return "planned"
    if _is_discussed(reading, clauses, trigger):
        return "hypothetical"
    if _is_resolved(reading, clauses, trigger) or _is_to_be(reading, clauses, trigger):
        return "planned"
    if trigger.form != "noun" and reading.hits_of("plan", trigger.i, trigger.j - 1):
        return "planned"  # "is |slated to fly|"
    if _MODAL.isdisjoint(clauses.line.said):
        return "planned" if _is_in_future(reading, trigger) else "actual"
    words = [k for k in range(clauses.line.a, trigger.i) if k not in clauses.dated]  # a day is no way to its plan
    since = words[-_BESIDE] if len(words) >= _BESIDE else clauses.line.a
    for k in range(trigger.i - 1, (words[-_NEAR] if len(words) >= _NEAR else clauses.line.a) - 1, -1):
        hits = reading.hits.get(k, ()) if k not in clauses.dated else ()
        if _ends_clause(reading, clauses, trigger, k) and not joins(reading, clauses, trigger):
            if trigger.form in ("verb", "passive") and any(hit.category == "hypothetical" for hit in hits):
                return "hypothetical"
            break
        for hit in hits:
            opens = k == clauses.line.a and trigger.form != "noun"
            if hit.category == "negation" and reading.before_determiners(k, clauses.line.a) < k:
                continue  # « le |pas| de tir »
            if hit.category == "negation" and (hit.j >= trigger.i - 3 or trigger.form == "passive" or opens):
                return "negated"
            ends = (each.value == "ended" for each in reading.hits_of("status", hit.j, hit.j + _ENDS))
            if hit.category == "plan" and any(ends):
                continue  # "which was |due to expire|, has been extended"
            if hit.category == "plan" and (trigger.form != "noun" or k >= since):
                return "planned"
            if hit.category == "ahead" and trigger.form != "verb" and hit.j >= _before_date(clauses, trigger) - 2:
                return "planned"
            if (
                hit.category == "hypothetical"
                and hit.j >= trigger.i - 3
                and (k == clauses.line.a or reading.hit(k, "plan") is None)
            ):
                return "hypothetical"
    if _is_in_future(reading, trigger):
        return "planned"
    if trigger.form in ("noun", "name") and not _is_designated(reading, clauses, trigger):
        for hit in reading.hits_in(trigger.j, min(clauses.line.b, trigger.j + 8)):
            if hit.category in ("plan", "ahead"):
                return "planned"
    return "actual"


def _is_in_future(reading: Reading, trigger: Trigger) -> bool:
    """« Zorbex |lancera| un satellite » : the ending of the verb says so."""
    said, endings = reading.tokens.lower[trigger.i : trigger.j], reading.grammar.future_endings
    return trigger.form == "verb" and bool(endings) and any(word.endswith(endings) for word in said)


def _is_designated(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|selected| 12 finalist teams |to| compete |next| year": what they will do is not what is told."""
    winners = reading.grammar.frames[trigger.frame].needs == "winners"
    return winners and are_designated(reading, clauses, trigger)


def _before_date(clauses: Clauses, trigger: Trigger) -> int:
    """Where a noun begins, with the day right before it: "the planned |3 May launch|"."""
    return next((dated.i for dated in clauses.dates if dated.j == trigger.i), trigger.i)


def _is_resolved(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "They |decided| to prepare a protocol and |to sign| it", « ils sont |convenus de signer| » : it lies ahead."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, trigger.i - 1
    if k <= clauses.line.a or trigger.form != "verb" or grammar.frames[trigger.frame].type != "signing":
        return False
    infinitive = lower[trigger.i].endswith(grammar.infinitive_endings) if grammar.infinitive_endings else True
    led = lower[k] in grammar.purpose or lower[k] in grammar.of or lower[k] in grammar.destinations or lower[k] == "'"
    if not (infinitive and led):
        return False
    first = max(clauses.line.a, k - 2 * _NEAR)
    hits = sorted([*reading.hits_of("resolved", first, k), *reading.hits_of("wished", first, k)])
    return bool(hits) and not any(word in ";:" for word in lower[hits[-1].j : k])


def _is_discussed(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "They |discussed the renewal| of their agreement", « ont évoqué |sa prolongation| »: it is not said to happen."""
    if reading.grammar.frames[trigger.frame].type != "amendment" or trigger.form not in ("noun", "verb"):
        return False
    i = reading.before_determiners(trigger.i, clauses.line.a)
    return any(reading.ending("preparing", k, clauses.line.a) is not None for k in (i, i - 1) if k > clauses.line.a)


def _is_to_be(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "under a protocol |to be signed|": it lies ahead, but not "the first protocol to be signed"."""
    ahead = reading.hits_of("status", max(clauses.line.a, trigger.i - _NEAR), trigger.j)
    for hit in ahead if trigger.form in ("participle", "passive") else ():
        if hit.value == "signature_planned" and hit.i < trigger.i < hit.j:
            before = reading.tokens.lower[max(clauses.line.a, hit.i - _NEAR) : hit.i]
            return not any(word in reading.grammar.elliptic for word in before)
    return False


def _ends_clause(reading: Reading, clauses: Clauses, trigger: Trigger, k: int) -> bool:
    """Whether what stands before token ``k`` belongs to another clause than the trigger; the comma behind a day does
    not end one."""
    word = reading.tokens.lower[k]
    if k in clauses.dated or (word == "," and k - 1 in clauses.dated):
        return False
    return (
        word in ";:"
        or (word == "," and trigger.form not in ("verb", "passive"))
        or word in reading.grammar.subordinators
    )
