"""Whom a pronoun, or a word that stands for somebody told before, means: "she", "they", "my visit", "the delegation"."""

from __future__ import annotations

from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.clauses.subjects import subject
from flows.extracting.clauses.told import Context
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.words.reading import Reading


def speaker(reading: Reading, clauses: Clauses, trigger: Trigger, context: Context) -> Group | None:
    """Whose visit "my visit" is, inside a quotation."""
    for k in range(trigger.i - 1, max(clauses.line.a, trigger.i - 4) - 1, -1):
        if reading.tokens.lower[k] in reading.grammar.first_person:
            actor = next((actor for first, last, actor in context.speakers if first <= k <= last), None)
            said = actor._replace(i=k, j=k + 1, name=(k, k + 1)) if actor is not None else None
            return Group((said,), k, k + 1, None, k) if said is not None else None
    return None


def pronoun(reading: Reading, clauses: Clauses, trigger: Trigger, context: Context) -> Group | None:
    """ "They then signed": the subject of the sentence before; "she took up her post": the person named last."""
    for k in range(trigger.i - 1, max(clauses.line.a, trigger.i - 5) - 1, -1):
        if (meant := pronoun_at(reading, clauses, k, context)) is not None:
            return meant
    return None


def _holds_office(group: Group) -> bool:
    """ "|the Ambassador of Peru|": somebody who is not named."""
    return len(group.actors) == 1 and group.actors[0].unnamed is not None and bool(group.actors[0].posts)


_ASIDE = ("along", "presence", "with", "chairs", "support")
"""Markers of those whom a sentence names beside the one it is about: "Ana Sol came with Bo Ek when |she| …"."""


def pronoun_at(reading: Reading, clauses: Clauses, k: int, context: Context) -> Group | None:
    """Whom the pronoun at token ``k`` means, if one is there: "|They| then met and signed"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if lower[k] in grammar.singular_pronouns:
        before = [a for a in reversed(clauses.actors) if a.kind == "person" and a.unnamed is None and a.j <= k]
        office = next((g for g in reversed(clauses.groups) if g.marker is None and g.j <= k and _holds_office(g)), None)
        if office is not None and not before:
            return office._replace(i=k, j=k + 1, at=k)  # "|the Ambassador of Peru| came to Oslo, where he was received"
        aside = {actor.i for g in clauses.groups if g.marker in _ASIDE for actor in g.actors}
        last = context.person or (before[0] if before else None)
        here = next((a for a in before if a.i not in aside), last)
        if here is not None and not before and lower[k] in grammar.objects_meant and here.i < _thing_at(context):
            return context.subject if _thing_at(context) > context.mission_at else None
        return Group((here._replace(i=k, j=k + 1, name=(k, k + 1)),), k, k + 1, None, k) if here is not None else None
    if (meant := _delegation(reading, k, context) or _chairs(reading, clauses, k, context)) is not None:
        return meant
    if lower[k] in grammar.objects_meant and lower[k] not in grammar.pronouns:
        body = context.subject is not None and len(context.subject.actors) == 1
        return context.subject if body and _thing_at(context) > context.mission_at else None
    if lower[k] in grammar.pronouns:
        together = (g for g in reversed(clauses.groups) if g.marker is None and g.j <= k and len(g.actors) > 1)
        if (named := next(together, None)) is not None:
            return named  # "|A and B| renewed the protocol they signed in 2014"
        several = context.subject is not None and len(context.subject.actors) > 1
        return context.subject if several else pair_of(context, k) or context.subject
    return None


def with_pronoun(reading: Reading, clauses: Clauses, group: Group | None, context: Context) -> Group | None:
    """ "There |he and| Bo Ek signed", "Bo Ek |and she| met": who acts beside those that are named."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if group is None or group.marker is not None:
        return None
    before, after = group.at - 2, group.j + 1
    if (
        before >= clauses.line.a
        and lower[before + 1] in grammar.conjunctions
        and lower[before] in grammar.singular_pronouns
    ):
        return pronoun_at(reading, clauses, before, context)
    if after < clauses.line.b and lower[group.j] in grammar.conjunctions and lower[after] in grammar.singular_pronouns:
        return pronoun_at(reading, clauses, after, context) if context.person is not None else None
    return None


def _chairs(reading: Reading, clauses: Clauses, k: int, context: Context) -> Group | None:
    """ "the |co-chairs| signed", « les |coprésidents| ont signé »: who chairs, as told before."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if len(context.chairs) < 2 or lower[k] not in grammar.chairpersons:
        return None
    i = k
    while i > clauses.line.a and (lower[i - 1] == "-" or lower[i - 1] in grammar.together_with):
        i -= 1
    if i <= clauses.line.a or lower[i - 1] not in grammar.recalling | grammar.pair_words:
        return None
    chairs = tuple(actor._replace(i=k, j=k + 1, name=(k, k + 1)) for actor in context.chairs)
    return Group(chairs, k, k + 1, None, k)


def _thing_at(context: Context) -> int:
    """Where the mission or body was named that « |Elle| a conclu un accord » may mean as well as a woman."""
    actors = context.subject.actors if context.subject is not None else ()
    body = actors[0].i if len(actors) == 1 and actors[0].kind != "person" else -1
    return max(body, context.mission_at)


def object_pronoun(reading: Reading, clauses: Clauses, trigger: Trigger, context: Context) -> Group | None:
    """ "Bo Ek came. Ana Sol received |him|", « Ana Sol |l'|a reçu »: who was named last, before a sentence about others."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, trigger.i - 1
    while k > clauses.line.a and (lower[k] in grammar.auxiliaries or lower[k] == "'"):
        k -= 1
    at = k if lower[k] in grammar.clitics else trigger.j
    follows = at < clauses.line.b and lower[at] in grammar.object_pronouns
    named = follows and grammar.frames[trigger.frame].type == "appointment" and _names_post(reading, at + 1)
    stands = at == k or named or (follows and not _owns(reading, clauses, at))
    acting = subject(reading, clauses, trigger) if stands else None
    if context.person is None or not stands or (acting is None and not named):
        return None
    if acting is not None and acting.actors[0].key == context.person.key:
        return None
    return Group((context.person._replace(i=at, j=at + 1, name=(at, at + 1)),), at, at + 1, None, at)


def _names_post(reading: Reading, k: int) -> bool:
    """ "named her |associate administrator|": a post follows, and the pronoun owns nothing."""
    return reading.hit(k, "post") is not None or reading.hit(k, "post_modifier") is not None


def _owns(reading: Reading, clauses: Clauses, at: int) -> bool:
    """ "received |her| award": a possessive."""
    if at + 1 >= clauses.line.b or not reading.tokens.words[at + 1].isalpha():
        return False
    word, grammar = reading.tokens.lower[at + 1], reading.grammar
    return word not in grammar.complements and word not in grammar.places and word not in grammar.function_words


def whose_post(reading: Reading, clauses: Clauses, trigger: Trigger, context: Context) -> Group | None:
    """ "since |her| selection in 2017, Ana Sol …", « jusqu'à |sa| nomination » : the one person of the sentence before it or
    after, else who was told of before."""
    k = trigger.i - 1
    if k < clauses.line.a or reading.tokens.lower[k] not in reading.grammar.possessives:
        return None
    people = [g for g in clauses.groups if len(g.actors) == 1 and g.actors[0].kind == "person" and g.marker is None]
    named = [g for g in people if g.j <= k][-1:] or [g for g in people if g.at >= trigger.j][:1]
    if named and named[0].actors[0].unnamed is None:
        return named[0]
    person = context.person if not named else None
    return Group((person._replace(i=k, j=k + 1, name=(k, k + 1)),), k, k + 1, None, k) if person is not None else None


def has_pronoun(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|she| then received": nothing but small words between the pronoun and the verb."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k = trigger.i - 1
    while k >= clauses.line.a and (lower[k] in grammar.auxiliaries or reading.hit(k, "plan") is not None):
        k -= 1
    return k >= clauses.line.a and (lower[k] in grammar.singular_pronouns or lower[k] in grammar.pronouns)


def pair_of(context: Context, k: int) -> Group | None:
    """ "their meeting": of the two who were told of together."""
    pair = tuple(actor._replace(i=k, j=k + 1, name=(k, k + 1)) for actor in context.pair)
    return Group(pair, k, k + 1, None, k) if len(pair) > 1 else None


def _delegation(reading: Reading, k: int, context: Context) -> Group | None:
    """ "The |delegation| then toured the plant", « les |visiteurs| se sont rendus »: those who came, as told before."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if not context.guests or lower[k] not in grammar.delegations or lower[k - 1] not in grammar.recalling:
        return None
    guests = tuple(actor._replace(i=k, j=k + 1, name=(k, k + 1)) for actor in context.guests)
    return Group(guests, k, k + 1, None, k)
