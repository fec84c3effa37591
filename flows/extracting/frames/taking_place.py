"""What is said to take place on a day though no word for it tells an event: by its verb, and by what its subject is.

"|The next edition will be held| in Oslo in 2025" · « |La formation a eu lieu| en mars à Oslo »
"""

from __future__ import annotations

from collections.abc import Sequence

from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.relative import before_insert, relative_before
from flows.extracting.clauses.spans import lasting
from flows.extracting.clauses.subjects import subject
from flows.extracting.clauses.told import Context, Part, Told
from flows.extracting.clauses.triggers import Trigger, is_ordinal
from flows.extracting.clauses.when_where import when, where
from flows.extracting.clauses.words_between import foreign
from flows.extracting.frames.at_gatherings import around_gathering
from flows.extracting.frames.realis import realis
from flows.extracting.frames.roles import find_parts
from flows.extracting.frames.sessions import is_numbered
from flows.extracting.naming.entities import Entities
from flows.extracting.words.reading import Line, Reading

_SUBJECT = 48
"""Words at most from what is held to its verb."""
_HELD = ("joint_session", "negotiation", "meeting", "gathering")
"""Types of what is held, the surest first where one noun may tell several."""
_AFTER = 14
"""Tokens at most from the noun of what is gone to to its day."""
_ABOUT = 5
"""Words at most that say whose it is between the noun and its place."""
_DESCRIBED = 4
"""Words at most that describe such a noun."""
_ENDS = ("aspects", "opening", "closing")
_RECENT = 3
"""Over how many lines "it" and "the third one" are what was told to be held."""
_MODAL = frozenset(("plan", "ahead"))
"""Categories of the words that say when it is held, and not what."""
_SURE = ("day", "range", "month")
"""Precisions of a date that tell by themselves that something is held."""


def taking_place(
    reading: Reading, entities: Entities, clauses: Clauses, told: Sequence[Told], number: int, context: Context
) -> list[Told]:
    """What the line says is held and none of its events tells."""
    found: list[Told] = []
    for trigger in clauses.triggers if clauses.dates else ():
        if trigger.form == "noun":
            found += _gone_to(reading, entities, clauses, trigger, (*told, *found), number, context)
        counted = _numbered_after(reading, clauses, trigger)
        noun = _noun_of_participle(reading, clauses, trigger) or counted
        if noun is None and not _is_holding(reading, trigger):
            continue
        start, end = noun or _subject(reading, clauses, trigger)
        here = range(min(start, trigger.i), max(end, trigger.j))
        if start == end or any(event.trigger.i in here for event in (*told, *found)):
            continue
        kind = _kind(reading, clauses, start, end, number, context)
        dated = when(reading, clauses, trigger, context) if kind is not None else None
        if kind is None or dated is None or dated.mention.when.date is None:
            continue
        place = where(reading, entities, clauses, trigger, reading.grammar.frames[trigger.frame])
        said = realis(reading, clauses, trigger)
        sure = place is not None or said == "planned" or dated.mention.when.precision in _SURE
        if dated.i < clauses.line.a or not sure:
            continue
        if said not in ("actual", "planned"):
            continue
        parts = find_parts(reading, entities, clauses, trigger, reading.grammar.frames[trigger.frame], context)
        group = subject(reading, clauses, trigger) if counted is not None else None
        parts += [Part(actor, "attendee", "role-subject") for actor in (group.actors if group is not None else ())]
        at = trigger._replace(form="noun")
        event = Told(kind, at, number, parts, lasting(reading, clauses, trigger, dated), place, said, None)
        event.rule_id, event.headline = f"{kind.replace('_', '-')}-verb", clauses.line.kind != "body"
        event.name, event.label = " ".join(reading.tokens.lower[start:end]), (start, end)
        found.append(event)
    return found


def _gone_to(
    reading: Reading, entities: Entities, clauses: Clauses, trigger: Trigger, told: Sequence[Told], number: int,
    context: Context,
) -> list[Told]:  # fmt: skip
    """ "at the fall |meeting of Zorbex in Oslo on 3 May|", "the 4th Technical |Meeting in Oslo in May|": a noun of what is
    held with its place and its day."""
    frame = reading.grammar.frames[trigger.frame]
    ceremony = reading.tokens.lower[trigger.i] in reading.grammar.ceremonies
    if frame.type not in _HELD or ceremony or any(event.trigger.i == trigger.i for event in told):
        return []
    after = [d for d in clauses.dates if 0 < d.i - trigger.j <= _AFTER and d.mention.when.date is not None]
    dated = next((d for d in after if barriers(clauses, trigger.j, d.i) == 0), None)
    place = where(reading, entities, clauses, trigger, frame)
    if dated is None or place is None or not trigger.j < place.i < dated.i:
        return []
    between = [t for t in clauses.triggers if trigger.j <= t.i < dated.i]
    about = foreign(reading, clauses, trigger.j, dated.i)
    lower, k = reading.tokens.lower, reading.before_determiners(_adjectives(reading, clauses, trigger), clauses.line.a)
    while k > clauses.line.a and (lower[k - 1] in reading.grammar.of or lower[k - 1] == "'"):
        k -= 1
    venue = k > clauses.line.a and lower[k - 1] in reading.grammar.venues | reading.grammar.margins
    if between or about > _ABOUT or (about > 0 and lower[trigger.j] not in reading.grammar.of):
        return []
    kind = _type_of_noun(reading, trigger.i, dated.i)[1]
    if kind == "meeting":
        numbered = is_numbered(reading, clauses, trigger)
        kind = "joint_session" if numbered else "gathering" if venue and about else kind if venue else None
    if kind is None or not (venue or kind == "joint_session"):
        return []
    said = realis(reading, clauses, trigger)
    parts = [
        Part(actor, role, f"role-{how}")
        for group, role, how in (around_gathering(reading, clauses, trigger, context) if kind == "gathering" else ())
        for actor in group.actors
    ]
    event = Told(kind, trigger, number, parts, lasting(reading, clauses, trigger, dated), place, said, None)
    event.rule_id, event.headline = f"{kind.replace('_', '-')}-noun", clauses.line.kind != "body"
    event.name, event.label = " ".join(lower[trigger.i : trigger.j]), (trigger.i, trigger.j)
    return [event] if said in ("actual", "planned") else []


def _adjectives(reading: Reading, clauses: Clauses, trigger: Trigger) -> int:
    """Where the words that describe a noun begin before it: "|fall| meeting", "|technical working| meeting"."""
    k, small = trigger.i, reading.grammar.is_small
    while k > clauses.line.a and trigger.i - k < _DESCRIBED and reading.tokens.words[k - 1].isalnum():
        if small(reading.tokens.lower[k - 1]) or reading.tokens.lower[k - 1] in reading.grammar.venues:
            break
        k -= 1
    return k


def _is_holding(reading: Reading, trigger: Trigger) -> bool:
    """ "will be held", "took place", "was |organised|", and not "began", which much does that nobody comes to."""
    if reading.grammar.frames[trigger.frame].needs != "gathering" or trigger.form in ("noun", "name"):
        return False
    if any(reading.hits_of(category, trigger.i, trigger.j) for category in _ENDS):
        return False
    holds = trigger.form == "passive" and reading.tokens.lower[trigger.i] in reading.grammar.holding
    return holds or any(hit.j >= trigger.j for hit in reading.hits_of("happens", trigger.i, trigger.j))


def _noun_of_participle(reading: Reading, clauses: Clauses, trigger: Trigger) -> tuple[int, int] | None:
    """ "|its session| held on Tuesday in Oslo", « |la formation| organisée à Oslo en mai »: the noun right before a
    participle that a day or a place follows."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if lower[trigger.i] not in grammar.holding or trigger.form in ("noun", "passive") or trigger.j >= clauses.line.b:
        return None
    nouns = [*reading.all_ending("noun", trigger.i), *reading.all_ending("sessions", trigger.i)]
    nouns = [
        hit for hit in nouns if hit.i >= clauses.line.a and _type_of_noun(reading, hit.i, trigger.i)[1] is not None
    ]
    led = lower[trigger.j] in grammar.places or lower[trigger.j] in grammar.complements or trigger.j in clauses.dated
    led = led or reading.past_determiners(trigger.j, clauses.line.b) in clauses.dated
    return (nouns[0].i, trigger.i) if nouns and led else None


def _numbered_after(reading: Reading, clauses: Clauses, trigger: Trigger) -> tuple[int, int] | None:
    """ "held |the 3rd Norland-Zorbia Joint Committee|", « ont tenu à Lutz |leur 3e comité mixte| »: what meets stands for
    its meeting where it is counted."""
    if trigger.form != "verb" or reading.tokens.lower[trigger.i] not in reading.grammar.holding:
        return None
    lower, small = reading.tokens.lower, reading.grammar.is_small
    for hit in reading.hits_of("sessions", trigger.j, min(clauses.line.b, trigger.j + _AFTER)):
        k = hit.i - 1
        while k > trigger.j and hit.i - k <= _COUNTED and not small(lower[k]) and not is_ordinal(reading, k):
            k -= 1
        if k >= trigger.j and is_ordinal(reading, k) and barriers(clauses, trigger.j, k) == 0:
            return k, hit.j
    return None


_COUNTED = 6
"""Words at most from the ordinal to what meets: "the |3rd Norland-Zorbia Space| Committee"."""


def _subject(reading: Reading, clauses: Clauses, trigger: Trigger) -> tuple[int, int]:
    """The tokens of what is held: those before the verb in its clause, or before the relative pronoun."""
    words, a = reading.tokens.words, clauses.line.a
    relative = relative_before(reading, clauses, trigger)
    end = relative if relative is not None else before_insert(reading, clauses, trigger)
    end -= end > a and words[end - 1] == ","
    k = end
    while k > max(a, end - _SUBJECT) and barriers(clauses, k - 1, end) == 0:
        if relative is not None and words[k - 1] == ",":
            break
        k -= 1
    return k, end


def _kind(reading: Reading, clauses: Clauses, start: int, end: int, number: int, context: Context) -> str | None:
    """Which type of event the subject is: by its noun, by what was told before where it is "it"; null where it is none
    that is held."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if any(start <= phrase.i < end for phrase in clauses.agreements):
        return None
    for k in range(start, end):
        if lower[k] in grammar.ceremonies:
            return None  # what it was held for tells of it
        told, kind = _type_of_noun(reading, k, end)
        if told:
            return kind
    if any(lower[k] in grammar.rounds for k in range(start, end)):
        return context.held if number - context.held_in <= _RECENT and context.held is not None else "meeting"
    said = [k for k in range(start, end) if k not in clauses.dated and lower[k].isalpha()]
    small = grammar.closed_words | grammar.elliptic | grammar.objects_meant | grammar.stand_ins | grammar.auxiliaries
    if any(lower[k] not in small and not _MODAL & {hit.category for hit in reading.hits.get(k, ())} for k in said):
        return "gathering"
    return context.held if number - context.held_in <= _RECENT else None


def _type_of_noun(reading: Reading, k: int, end: int) -> tuple[bool, str | None]:
    """Whether a noun at token ``k`` tells an event, and its type if it is one that is held: "session", "meeting of the
    |committee|"."""
    types = {t for hit in reading.hits.get(k, ()) if hit.category == "noun" for t in reading.grammar.types(hit.value)}
    if reading.hit(k, "sessions") is not None:
        return True, "joint_session"
    kind = next((kind for kind in _HELD if kind in types), None)
    if kind == "joint_session" and "meeting" in types:
        of = any(reading.hit(n, "sessions") is not None for n in range(k + 1, end))
        kind = kind if of else "meeting"
    return bool(types), kind


def named_last(reading: Reading, line: Line) -> str | None:
    """What "it" and "the next one" will be: the type of what the line's last noun of something held tells."""
    for hit in reversed(reading.hits_of("noun", line.a, line.b)) if "noun" in line.said else ():
        if (kind := _type_of_noun(reading, hit.i, line.b)[1]) is not None:
            return kind
    return None
