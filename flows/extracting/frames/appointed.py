"""What makes an appointment one: a post that follows, somebody who was told of before."""

from __future__ import annotations

from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.subjects import objects
from flows.extracting.clauses.told import Part, Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.frames.hints import post_follows_as
from flows.extracting.frames.prizes import is_for_prize
from flows.extracting.words.grammar import Frame
from flows.extracting.words.reading import Reading

_BESIDE = 3
"""Words at most from whose a term is to its noun."""
_NEAR = 14
"""Words at most from "named" to a post."""


def is_appointment(reading: Reading, clauses: Clauses, frame: Frame, event: Told, who: list[Part]) -> bool:
    """Whether somebody is appointed: a person, named or told of before, to a post and for no prize."""
    mentions = frame.roles.get("object") == "mentioned"
    if mentions and not any(p.role == "mentioned" and p.actor.kind == "person" for p in who):
        told = post_follows_as(reading, clauses, event.trigger) or _is_of_him(reading, event.trigger, who)
        return event.trigger.form == "verb" and event.dated is not None and told
    if _is_only_called(reading, clauses, event) or is_for_prize(reading, clauses, event.trigger):
        return False
    if not who and event.trigger.form == "noun" and event.dated is not None:
        return _is_the_one_told(reading, clauses, event.trigger)
    appointed = [part for part in who if part.actor.kind == "person" and part.role == "appointee"]
    owned = all(part.rule_id == "role-possessive-pronoun" for part in appointed)
    # "her appointment |in May|", but not "on 3 May B congratulated A on |her appointment|"
    dated = event.dated is not None and event.dated.i >= event.trigger.j
    return bool(appointed) and (dated or not owned)


def is_chosen(reading: Reading, clauses: Clauses, event: Told, who: list[Part]) -> bool:
    """ "was |chosen| as Director", "|Selected| in 2009 from 4,000 candidates, Ana Sol": to a post, or on a day of its own
    and for no prize."""
    people = [part.actor for part in who if part.actor.kind == "person" and part.role == "appointee"]
    if not people or post_follows_as(reading, clauses, event.trigger):
        return bool(people)
    spans = [(actor.i, actor.j) for actor in people if event.trigger.form == "passive"]
    if event.dated is None or event.dated.i < clauses.line.a or is_for_prize(reading, clauses, event.trigger):
        return False
    beside = [*spans[:1], (event.dated.i, event.dated.j)]
    trigger = event.trigger
    return all(barriers(clauses, min(j, trigger.j), max(i, trigger.i)) == 0 for i, j in beside)


def term_holder(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "extended |Ana Sol|'s term", « le mandat |de Mme Ana Sol| a été prolongé »: whose term it is."""
    for term in reading.hits_of("terms", clauses.line.a, clauses.line.b):
        if barriers(clauses, min(term.j, trigger.j), max(term.i, trigger.i)) > 0:
            continue
        for group in clauses.groups:
            owns = group.actors[-1].possessive and 0 <= term.i - group.j <= _BESIDE
            of = group.marker == "of" and 0 <= group.at - term.j <= 1
            if (owns or of) and all(actor.kind == "person" for actor in group.actors):
                return group
    return None


def takes_post(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "becomes |Head| of Zorbex", "will lead |Zorbex|"."""
    return _post_follows(reading, clauses, trigger) or _will_lead(reading, clauses, trigger)


def _is_of_him(reading: Reading, trigger: Trigger, who: list[Part]) -> bool:
    """ "Ana Sol, who |will succeed him|", « Ana Sol, qui |lui succédera| »: a person follows who was told of before."""
    lower, grammar = reading.tokens.lower, reading.grammar
    after, before = set(lower[trigger.j : trigger.j + 1]), set(lower[trigger.i - 1 : trigger.i])
    meant = bool(after & grammar.object_pronouns or before & grammar.clitics)
    return meant and any(part.actor.kind == "person" and part.role == "appointee" for part in who)


def _is_only_called(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "a rock |named| Zorbex Peak": no post follows, the verb only says what it is called."""
    trigger = event.trigger
    if reading.hit(trigger.i, "called") is None or not any(part.rule_id == "role-object" for part in event.parts):
        return False
    around = range(trigger.j, min(clauses.line.b, trigger.j + _NEAR))
    return all(reading.hit(k, "post") is None and reading.hit(k, "headship") is None for k in around)


def _is_the_one_told(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|The appointment| was confirmed yesterday": of whom was told before."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k = reading.before_apostrophe(trigger.i)
    definite = k == clauses.line.a and lower[k] in grammar.pointing
    return definite and trigger.j < clauses.line.b and lower[trigger.j] not in grammar.of


def _post_follows(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "becomes |Head| of Zorbex"."""
    for k in range(trigger.j, min(clauses.line.b, trigger.j + 4)):
        post = reading.hit(k, "post")
        if post is not None:
            return bool(post.value != "astronaut")  # "became the first astronaut of Kenya": in no office
        word = reading.tokens.lower[k]
        if word in ("'s", "'") or reading.tokens.lower[k + 1 : k + 2] == ["'s"]:
            continue  # "became |Zorbex's| deputy director"
        small = (
            word in reading.grammar.appointed_as
            or word in reading.grammar.determiners
            or word in reading.grammar.complements
        )
        if not small and reading.hit(k, "post_modifier") is None:
            return False
    return False


def _will_lead(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "will lead |the Zorbex Agency|": a body follows a verb of the time ahead."""
    led = objects(reading, clauses, trigger) if reading.hit(trigger.i, "plan") is not None else None
    return led is not None and all(actor.kind == "organisation" for actor in led.actors)
