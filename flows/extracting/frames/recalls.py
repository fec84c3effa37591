"""Agreements that a clause speaks of without naming them: "it was signed", "the first, concluded with A"."""

from __future__ import annotations

from flows.extracting.clauses.agreements import Phrase
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.clauses.told import Context
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.words.reading import Reading

_RECALL = 3
"""Over how many lines "it" is still the agreement told last."""

DOCUMENT = "document"
"""The kind of phrases that only repeat: "the document", "its text"."""

_SHORT = "short"
"""The kind of a word of what was told before: "the letter" after "a letter of intent"."""

REPEATING = (DOCUMENT, _SHORT)
"""Kinds of phrases that name no agreement by themselves."""


def named_again(
    reading: Reading, clauses: Clauses, phrases: list[Phrase], number: int, context: Context
) -> list[Phrase]:
    """The phrases, those that say "document" replaced by what they mean.

    Line ``number``; one that introduces a list ("the following documents") stays, as an agreement of no kind told.
    """
    meant: list[Phrase] = []
    named = context.named if number - context.named_in <= 1 else None
    for phrase in phrases:
        if phrase.kind == _SHORT:
            known = (p for p in (*reversed(context.agreed), context.named) if p is not None and phrase.definite)
            head = reading.tokens.lower[phrase.j - 1]
            whole = next((p for p in known if head in reading.tokens.lower[p.i : p.j]), None)
            meant += [_as(whole, phrase.i, phrase.j)] if whole is not None else []
        elif phrase.kind != DOCUMENT:
            meant.append(phrase)
        elif (own := _owner(reading, clauses, phrase)) is not None:
            meant.append(_as(own, phrase.i, phrase.j))
        elif (
            named is not None
            and named.kind != "amendment"
            and named not in context.agreed
            and phrase.definite
            and not phrase.plural
        ):
            meant.append(_as(named, phrase.i, phrase.j))
        elif context.agreed and number - context.agreed_in <= _RECALL and (phrase.definite or phrase.plural):
            told = context.agreed if phrase.plural else context.agreed[-1:]
            meant.extend(_as(earlier, phrase.i, phrase.j) for earlier in told)
        elif phrase.plural and introduces(reading, clauses, number):
            meant.append(phrase._replace(kind="unspecified"))
    return meant


def introduces(reading: Reading, clauses: Clauses, number: int) -> bool:
    """A list follows line ``number``: it ends with a colon, or is a sentence with items after it."""
    if clauses.line.kind == "list_item":
        return False
    listed = number + 1 < len(reading.lines) and reading.lines[number + 1].kind == "list_item"
    return reading.tokens.words[clauses.line.b - 1] == ":" or (listed and clauses.line.kind == "body")


def _owner(reading: Reading, clauses: Clauses, phrase: Phrase) -> Phrase | None:
    """ "an arrangement on maps, |whose text| was initialled", « une convention |dont le texte| a été paraphé »."""
    lower, grammar = reading.tokens.lower, reading.grammar
    first = phrase.i - (lower[phrase.i] not in grammar.possessives)
    if lower[first] not in grammar.possessives or lower[first] not in grammar.relatives:
        return None
    before = [p for p in clauses.agreements if p.j <= first and p.kind != DOCUMENT]
    return before[-1] if before else None


def recalled(reading: Reading, clauses: Clauses, trigger: Trigger, number: int, context: Context) -> list[Phrase]:
    """What is signed, ratified … where the clause of a trigger names nothing.

    "|It| was signed for A by B" · "Signed in Rome, |it| …" · "|The signing| took place in Rome" · "|The first|,
    concluded with A in 2024" · "A and B |had joined| in April"
    """
    lower, grammar = reading.tokens.lower, reading.grammar
    elliptic = _elliptic(reading, clauses, trigger)
    if elliptic is not None and context.named is not None:
        return [_another(context.named, elliptic)._replace(parties=context.named.parties)]
    if reading.grammar.frames[trigger.frame].needs == "accords" and trigger.form == "verb":
        return _joined(reading, clauses, trigger, context)
    if trigger.form == "verb" and lower[trigger.j : trigger.j + 1] and lower[trigger.j] in grammar.objects_meant:
        here = [phrase for phrase in clauses.agreements if phrase.j <= trigger.i]
        meant = here[-1:] or context.agreed[-1:]
        return [_as(phrase, trigger.j, trigger.j + 1) for phrase in meant]
    agreed = context.agreed
    if not agreed or number - context.agreed_in > _RECALL:
        if context.named is None or number - context.named_in > 1:
            return []
        agreed = (context.named,)
    if trigger.form == "noun" and (
        agreed is not context.agreed or reading.grammar.frames[trigger.frame].type == "amendment"
    ):
        return []
    if trigger.form == "noun":
        return _by_noun(reading, clauses, trigger, context)
    if (
        trigger.form == "verb"
        and "behalf" in reading.grammar.frames[trigger.frame].roles
        and _has_no_object(reading, clauses, trigger)
    ):
        return [_as(agreed[-1], trigger.i, trigger.j)]
    if trigger.form not in ("passive", "participle"):
        return []
    if trigger.i == clauses.line.a:
        commas = (k for k in range(trigger.j, clauses.line.b - 1) if reading.tokens.words[k] == ",")
        fronted = next((k for k in commas if lower[k + 1] in grammar.objects_meant), None)
        return [_as(agreed[-1], fronted + 1, fronted + 2)] if fronted is not None else []
    k = trigger.i - 1
    while k > clauses.line.a and (lower[k] in grammar.to_be or reading.hit(k, "plan") is not None):
        k -= 1
    noun = next((t for t in clauses.triggers if t.form == "noun" and t.frame == trigger.frame and t.j == k + 1), None)
    if noun is not None:
        return _by_noun(reading, clauses, noun, context)
    named = context.named if k > clauses.line.a and lower[k] in grammar.elliptic else None
    if named is not None and (named.plural or lower[k - 1] in grammar.superlatives):
        return [_another(named, k)]  # "|The most recent| was concluded with A"
    if k < clauses.line.a or lower[k] not in grammar.objects_meant:
        return []
    return [_as(agreed[-1], k, k + 1)]


def _has_no_object(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "Ana Sol |signed on behalf of| her government", "Bo Ek |signed for| Zorbex": what was just told of."""
    marker = reading.hit(trigger.j, "marker") if trigger.j < clauses.line.b else None
    return marker is not None and marker.value == "on_behalf"


def _joined(reading: Reading, clauses: Clauses, trigger: Trigger, context: Context) -> list[Phrase]:
    """ "A and B |had joined| in April": what others joined, told before, where the verb has no object."""
    phrase = next(
        (
            p
            for p in (*reversed(context.agreed), context.named)
            if p is not None and p.kind in ("principles", "charter")
        ),
        None,
    )
    follows = reading.tokens.lower[trigger.j] if trigger.j < clauses.line.b else "."
    alone = follows in ".,;" or follows in reading.grammar.places or any(d.i == trigger.j for d in clauses.dates)
    return [_as(phrase, trigger.i, trigger.j)] if phrase is not None and alone else []


def _by_noun(reading: Reading, clauses: Clauses, trigger: Trigger, context: Context) -> list[Phrase]:
    """ "|the signing|", "|the signatures|" of what was told before, unless it says of what."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if trigger.i == clauses.line.a or lower[trigger.i - 1] not in grammar.pointing:
        return []
    if trigger.j < clauses.line.b and lower[trigger.j] in grammar.of:
        return []
    plural = grammar.is_plural(lower[trigger.i])
    return [_as(earlier, trigger.i, trigger.j) for earlier in (context.agreed if plural else context.agreed[-1:])]


def _elliptic(reading: Reading, clauses: Clauses, trigger: Trigger) -> int | None:
    """The ordinal in "The |first|, concluded with A", which says a noun once more without saying it."""
    lower, k = reading.tokens.lower, trigger.i - 2
    if k <= clauses.line.a or lower[k + 1] != "," or lower[k] not in reading.grammar.elliptic:
        return None
    return k if lower[k - 1] in reading.grammar.determiners else None


def _another(named: Phrase, k: int) -> Phrase:
    """One of its kind that a word without a noun tells of, at token ``k``."""
    again = _as(named, k, k + 1)
    return again._replace(title=None, subject=None, definite=False, plural=False, another=True, recalls=None)


def _as(earlier: Phrase, i: int, j: int) -> Phrase:
    return earlier._replace(
        i=i, j=j, extent=j, definite=True, headline=False, parties=(), recalls=earlier.recalls or (earlier.i, earlier.j)
    )
