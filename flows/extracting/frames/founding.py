"""Whether what a verb of founding is said of is a body or a house: "opened an office", "Zorbex, founded in 1998"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses, Dated, barriers
from flows.extracting.clauses.relative import before_insert, relative_before
from flows.extracting.clauses.subjects import described, objects, subject
from flows.extracting.clauses.told import HELD, Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.clauses.words_between import foreign
from flows.extracting.naming.entities import Entities
from flows.extracting.words.reading import UNDERTAKINGS, Reading

_NEAR = 14
_BESIDE = ("with", "presence", "along", "support")
_OWN = 6
"""Tokens at most from "its creation" to the day: "its creation |in Oslo in| 2014"."""
_DESCRIBED = 2
"""Words at most that describe a creation: "its |official| creation"."""
_HOUSE = 3
"""Words at most from a verb of opening to what is opened, when, where and with whom aside."""
_SUBJECT = 12
"""Words at most from what is opened to what is inserted after it: "|the control centre| of the agency, |built in 2010|"."""
_SAID = 9
"""Words at most between a verb and what was begun."""


def is_created(reading: Reading, clauses: Clauses, trigger: Trigger, realis: str) -> bool:
    """ "opened |an office|", "|the observatory| was inaugurated", "the creation of |a working group|"."""
    if trigger.i > clauses.line.a and reading.tokens.lower[trigger.i - 1] in reading.grammar.purpose:
        return realis == "planned"  # "an agreement |to set up| an office": that it was done is not said
    of = reading.tokens.lower[reading.before_apostrophe(trigger.i)] if trigger.i > clauses.line.a else ""
    if (
        trigger.form == "noun"
        and reading.grammar.adjective_after_noun
        and of in reading.grammar.of - reading.grammar.before_nouns
    ):
        return False  # « le mécanisme |d'ouverture| du télescope »
    if reading.hit(trigger.i, "opening") is not None and _is_of_talks(reading, clauses, trigger):
        return False
    stands_alone = (
        trigger.form == "verb"
        and trigger.j < clauses.line.b
        and reading.tokens.lower[trigger.j] in reading.grammar.complements
    )
    apart = trigger.i > clauses.line.a and reading.tokens.words[trigger.i - 1] == ","
    if _is_before(reading, clauses, trigger):
        return True
    if trigger.form in ("verb", "noun") and trigger.i > clauses.line.a and not stands_alone and not apart:
        around: Iterable[int] = islice(_after(reading, clauses, trigger), 7)
    else:
        around = range(max(clauses.line.a, trigger.i - 9), min(clauses.line.b, trigger.j + 9))
    return any(
        reading.hit(k, "created") is not None and barriers(clauses, min(k, trigger.j), max(k, trigger.i)) == 0
        for k in around
    )


def _is_before(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|the centre|, built in 2010, was inaugurated", "|the centre|, which is to open in May": before what is inserted."""
    if trigger.form != "passive" and not (trigger.form == "verb" and _has_no_object(reading, clauses, trigger)):
        return False
    anchor = _subject_ends(reading, clauses, trigger)
    if anchor == trigger.i:
        return False
    ahead = reading.hits_of("created", max(clauses.line.a, anchor - _SUBJECT), anchor)
    return any(barriers(clauses, hit.j, anchor) == 0 for hit in ahead[-1:])


def _subject_ends(reading: Reading, clauses: Clauses, trigger: Trigger) -> int:
    """Where what the verb is said of ends: before the relative pronoun, or before what is inserted between commas."""
    relative = relative_before(reading, clauses, trigger)
    return relative if relative is not None else before_insert(reading, clauses, trigger)


def _after(reading: Reading, clauses: Clauses, trigger: Trigger) -> Iterator[int]:
    """The tokens after a verb, but for when, where and with whom: "opened |on 3 May in Oslo, with A,| a station"."""
    beside = {k for group in clauses.groups if group.marker in _BESIDE for k in range(group.at, group.j)}
    beside |= {k for i, j in clauses.places.items() for k in range(i - 1, j)}
    words = reading.tokens.words
    for k in range(trigger.j, clauses.line.b):
        joined = words[k] == "-" or (k > trigger.j and words[k - 1] == "-")  # "a |13-metre| antenna": one word
        if k not in clauses.dated and k not in beside and words[k] not in ",'’" and not joined:
            yield k


def _is_of_talks(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|the session| of the committee, which opened on 3 May": what is held begins, and no body comes to be."""
    nouns = reading.hits_of("noun", max(clauses.line.a, trigger.i - _NEAR), trigger.i)
    return any(set(HELD) & set(reading.grammar.types(hit.value)) for hit in nouns)


def founded(
    reading: Reading, entities: Entities, clauses: Clauses, trigger: Trigger, before: Group | None
) -> Group | None:
    """The bodies that come to be, by their names: "|Zorbex| was founded", "A opened |the Zorbex Centre|", "|it| was set up".

    ``before``: whom the sentence before is about, and "it" means."""
    if trigger.form == "noun":
        return _whose(reading, clauses, trigger, before)
    if trigger.form == "participle":
        found = described(reading, clauses, trigger) or _named_so(reading, clauses, trigger)
        found = found or _named_after(reading, clauses, trigger)
    elif trigger.form == "passive" or _has_no_object(reading, clauses, trigger):
        relative = relative_before(reading, clauses, trigger)
        ends = (relative, relative - 1) if relative is not None else ()
        found = next((g for g in clauses.groups if g.j in ends or g.actors[-1].name[1] in ends), None)
        if relative is not None and (found is None or found.actors[-1].kind == "person"):
            found = _body_ending(reading, entities, clauses, relative) or found
        if found is None and _is_of_body_before(reading, clauses, trigger):
            found = (_body_here(clauses, trigger) if relative is None else None) or before
        found = found or _named_so(reading, clauses, trigger) or _named_after(reading, clauses, trigger)
        found = found or subject(reading, clauses, trigger)
    else:
        found = objects(reading, clauses, trigger)
    return found if found is not None and all(actor.kind == "organisation" for actor in found.actors) else None


def whose_house(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "the seat |of Zorbex| in Rome will be inaugurated", "|Zorbex's| new laboratory was opened": who opens it."""
    if trigger.form not in ("passive", "participle"):
        return None
    for group in clauses.groups:
        near = group.j <= trigger.i and barriers(clauses, group.j, trigger.i) == 0
        if not near or any(actor.kind != "organisation" for actor in group.actors):
            continue
        of = group.marker == "of" and any(reading.hit(n, "created") for n in range(group.at - 2, group.at))
        owns = group.actors[-1].possessive and bool(reading.hits_of("created", group.j, trigger.i))
        if of or owns:
            return group
    return None


def _body_here(clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "launched by |Zorbex| since it was founded": the one body that the sentence names before."""
    ahead = [g for g in clauses.groups if g.j <= trigger.i and g.marker in (None, "by")]
    bodies = [g for g in ahead if all(actor.kind == "organisation" for actor in g.actors)]
    return bodies[-1] if len(bodies) == 1 and len(bodies[0].actors) == 1 else None


def _body_ending(reading: Reading, entities: Entities, clauses: Clauses, k: int) -> Group | None:
    """ "met Ana Sol, Head of |the Zorb Bureau (ZB)|, which was set up in May": the body right before the pronoun, though
    it stands in somebody's post."""
    words = reading.tokens.words
    while k > clauses.line.a and words[k - 1] in (",", ")", "("):
        k -= 1
    here = filter(None, map(entities.by_piece.get, range(max(clauses.line.a, k - _NEAR), k)))
    piece, entity = next(((p, e) for p, e in here if p.j == k), (None, None))
    if piece is None or entity is None or entity.kind != "organisation":
        return None
    return Group(
        (Actor(piece.i, piece.j, entity.kind, entity.key, (piece.i, piece.j)),), piece.i, piece.j, None, piece.i
    )


def _named_after(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "A public body founded in 1946, |Zorbex| …": who is called by the noun that opens the sentence."""
    noun = next(iter(reading.all_ending("organisation_noun", trigger.i)), None)
    if noun is None or any(g.j <= trigger.i for g in clauses.groups):
        return None
    return described(reading, clauses, trigger._replace(i=clauses.line.a))


def _whose(reading: Reading, clauses: Clauses, trigger: Trigger, before: Group | None) -> Group | None:
    """ "|Zorbex| has signed 40 contracts since |its creation|", "Since its founding in 1998, |Zorbex| …": the one body that
    the sentence names, before it or right after, else whom the sentence before is about."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, trigger.i - 1
    while k > clauses.line.a and lower[k].isalpha() and not grammar.is_small(lower[k]) and trigger.i - k <= _DESCRIBED:
        k -= 1
    if lower[k] not in grammar.possessives or k < clauses.line.a:
        return None
    ahead = [g for g in clauses.groups if g.j <= k and len(g.actors) == 1 and g.actors[0].kind == "organisation"]
    first = next((g for g in ahead if g.marker is None and not g.actors[0].possessive), None)
    if first is not None or ahead:
        return first or ahead[-1]
    after = next((g for g in clauses.groups if g.at >= trigger.j and reading.tokens.words[g.at - 1] == ","), None)
    opens = not any(g.j <= k for g in clauses.groups) and after is not None and after.marker is None
    if opens and after is not None:
        return after if len(after.actors) == 1 else None
    return before if not any(g.j <= k for g in clauses.groups) else None


def is_said_of(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """Whether what is founded stands before: "|the station|, inaugurated in 2004", "|Zorbex| came into being in 1998"."""
    apart = trigger.i > clauses.line.a and reading.tokens.words[trigger.i - 1] == ","
    return trigger.form == "participle" or apart or _has_no_object(reading, clauses, trigger)


def _named_so(reading: Reading, clauses: Clauses, trigger: Trigger) -> Group | None:
    """ "|Zorbex|, a company founded in 1998": whom the noun before the verb is in apposition to."""
    noun = next(iter(reading.all_ending("organisation_noun", trigger.i)), None)
    if noun is None or noun.i <= clauses.line.a:
        return None
    k = reading.before_determiners(noun.i, clauses.line.a)
    apart = k > clauses.line.a and reading.tokens.words[k - 1] == ","
    return next((g for g in clauses.groups if apart and g.j == k - 1), None)


def is_founded(reading: Reading, clauses: Clauses, event: Told) -> bool:
    """ "A founded |Zorbex| in 1998", "|Zorbex|, founded in 1998": a body by its name, with the date."""
    if event.dated is None:
        return False
    trigger = event.trigger
    if trigger.form == "passive" and _is_of_body_before(reading, clauses, trigger):
        return True
    if trigger.i == clauses.line.a and trigger.form != "noun" and _is_of_pronoun_ahead(reading, clauses, trigger):
        return True
    if trigger.form == "participle":
        group = described(reading, clauses, trigger)
    elif trigger.form == "noun":
        if _is_owned(reading, clauses, trigger, event.dated):
            return True
        group = next((g for g in clauses.groups if g.marker == "of" and 0 <= g.at - trigger.j <= 1), None)
    else:
        group = objects(reading, clauses, trigger) if trigger.form == "verb" else None
        alone = trigger.form == "passive" or _has_no_object(reading, clauses, trigger)
        apart = reading.tokens.words[trigger.i - 1] == ","
        group = group or (
            subject(reading, clauses, trigger) if alone else described(reading, clauses, trigger) if apart else None
        )
    if group is None and trigger.form in ("passive", "participle"):
        return is_initiated(reading, clauses, trigger)
    return group is not None and len(group.actors) == 1 and group.actors[0].kind == "organisation"


def _is_owned(reading: Reading, clauses: Clauses, trigger: Trigger, dated: Dated) -> bool:
    """ "since |its creation in 2014|", « depuis |sa fondation, en 1998| »: whose it is was named before, the day is its own."""
    before = reading.tokens.lower[trigger.i - 1] if trigger.i > clauses.line.a else ""
    near = 0 <= dated.i - trigger.j <= _OWN and foreign(reading, clauses, trigger.j, dated.i) == 0
    return before in reading.grammar.possessives and near


def _is_of_body_before(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "the Bureau, |which| was founded in 1998", "since |it| was founded": a body is meant that was named before."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k = trigger.i - 1
    while k > clauses.line.a and (lower[k] in grammar.to_be or reading.hit(k, "plan") is not None):
        k -= 1
    return lower[k] in grammar.objects_meant or lower[k] in grammar.relatives


def _is_of_pronoun_ahead(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|Set up in 2014, it| runs the network": who was named before comes to be."""
    words, until = reading.tokens.words, min(clauses.line.b - 1, trigger.j + _NEAR)
    comma = next((k for k in range(trigger.j, until) if words[k] == "," and k not in clauses.dated), None)
    return comma is not None and reading.tokens.lower[comma + 1] in reading.grammar.objects_meant


def _has_no_object(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|came into being| in 1998": nothing but the date, or the place and the date, follows; not "opened on 3 May |an
    office|"."""
    dated = next((dated for dated in clauses.dates if dated.i >= trigger.j), None)
    if trigger.form == "verb" and any(
        reading.hit(k, "created") for k in islice(_after(reading, clauses, trigger), _HOUSE)
    ):
        return False  # "inaugurated |on 3 May, alongside Ana Sol, the campus|"
    later = range(dated.j, min(clauses.line.b, dated.j + _NEAR)) if dated is not None else ()
    if any(reading.hit(k, "created") is not None and foreign(reading, clauses, trigger.j, k) == 0 for k in later):
        return False
    return dated is not None and dated.i - trigger.j <= _NEAR and foreign(reading, clauses, trigger.j, dated.i) == 0


def is_initiated(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "launched |the Zorbex programme| in 2018", "the |Zorbex initiative|, launched in 2018", « le |service| Zorbex a été
    lancé », "the |programme| began in 2018": nothing that flies."""
    begins = trigger.form == "verb" and _has_no_object(reading, clauses, trigger)
    back = trigger.form in ("passive", "participle") or begins
    around = range(max(clauses.line.a, trigger.i - _SAID), trigger.i) if back else range(trigger.j, trigger.j + _SAID)
    ends = _subject_ends(reading, clauses, trigger) if back else trigger.i
    around = range(max(clauses.line.a, ends - _SAID), ends) if ends < trigger.i else around
    lo, hi = around.start, min(around.stop, clauses.line.b)
    named = (hit.i for hit in reading.hits_of("initiatives", lo, hi))
    begun = {k for k in named if not begins or _is_programme(reading, k)}
    begun |= {hit.i for hit in reading.hits_of("works", lo, hi) if begins}
    if not back:
        begun.update(_house_begun(reading, trigger, hi))
    begun |= {piece.i for piece, entity in clauses.missions if entity.term == "initiative" and lo <= piece.i < hi}
    flies = bool(reading.hits_of("flying", lo, hi)) or any(
        entity.term not in UNDERTAKINGS and lo <= piece.i < hi for piece, entity in clauses.missions
    )
    at = trigger._replace(i=ends) if ends < trigger.i else trigger
    return not flies and any(barriers(clauses, min(k, at.j), max(k, at.i)) == 0 for k in begun)


def _house_begun(reading: Reading, trigger: Trigger, end: int) -> Iterator[int]:
    """ "launched |a joint laboratory| on 3 May": what is opened as well, right after the verb and not where it was done."""
    lower, grammar = reading.tokens.lower, reading.grammar
    led = grammar.complements | grammar.places
    k = next((k for k in range(trigger.j, end) if lower[k] in led or not (lower[k].isalnum() or lower[k] == "-")), end)
    return (hit.i for hit in reading.hits_of("created", trigger.j, k))


def _is_programme(reading: Reading, k: int) -> bool:
    """ "the |programme| began in 2018"; a series or a contest that begins is held then."""
    noun = reading.hit(k, "mission_noun")
    return noun is not None and noun.value in UNDERTAKINGS
