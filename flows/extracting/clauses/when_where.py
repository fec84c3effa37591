"""When and where what a trigger tells happened, by the dates and places of its line."""

from __future__ import annotations

from collections.abc import Sequence

from flows.extracting.clauses.bounds import at_earliest, beginning, due
from flows.extracting.clauses.clauses import Clauses, Dated, barriers
from flows.extracting.clauses.days_beside import (
    is_decided,
    is_later,
    is_of_first_verb,
    is_of_news,
    is_of_paper,
    is_of_when,
    is_under_way,
    opens_next,
)
from flows.extracting.clauses.occasions import on_occasion
from flows.extracting.clauses.relative import relative_before
from flows.extracting.clauses.sent import is_delegation
from flows.extracting.clauses.told import FLIGHTS, Context, Place
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.clauses.words_between import foreign
from flows.extracting.naming.entities import Entities
from flows.extracting.words.grammar import Frame
from flows.extracting.words.reading import Reading, known_as

_FAR = 48
_NEAR = 14
_PENALTY = 12
_ENDED = 4
"""Words at most from the first word of an end to its day: "|came to an end in| May"."""
_OPENING = 12
"""Words at most before the date in "At its meeting in Oslo on 3 May, A …"."""
_SITE = 3
"""Words at most of what sort of place it is: "the |historic port| of Oslo"."""
_BESIDE = 6
"""Tokens at most from a noun over a place to its date."""
_VAGUE = 20
"""What a day that cannot be resolved stands back by: "Today (Sunday), |30 January 2011|, A signed"."""


def _word_before(reading: Reading, clauses: Clauses, i: int) -> str:
    lower = reading.tokens.lower
    i = reading.before_determiners(i, clauses.line.a)
    return lower[i - 1] if i > clauses.line.a else ""


def when(reading: Reading, clauses: Clauses, trigger: Trigger, context: Context) -> Dated | None:
    """The date nearest to the trigger, boundaries of clauses counting as distance; a date after it goes first."""
    best: tuple[int, int, Dated] | None = None
    frame = reading.grammar.frames[trigger.frame]
    extends, words = frame.status == "extended", reading.tokens.words
    resolved = frame.needs in ("agreement", *_POSTS) and any(
        dated.mention.when.date is not None for dated in clauses.dates
    )
    far = 2 * _FAR if _is_alone(reading, clauses, trigger) else _FAR
    for dated in clauses.dates:
        if trigger.form != "participle" and _is_of_agreement(reading, clauses, dated):
            continue
        lasts = frame.needs in _MAY_LAST or frame.status == "in_force" or _is_aimed_at(reading, clauses, frame)
        if not lasts and _is_due(reading, clauses, trigger, dated):
            dated = due(reading, dated)
        if dated.mention.when.precision == "open_interval" and not lasts:
            if not (is_of_when(reading, clauses, trigger, dated) or is_under_way(reading, frame, dated)):
                continue
            dated = beginning(dated)
        if frame.needs in _POSTS and (dated.mention.when.date or "").startswith(_OPEN):
            continue  # "confirmed A as Head |until 31 July|"
        if extends and dated.i > 0 and reading.tokens.lower[dated.i - 1] in reading.grammar.to_sign:
            continue
        if extends and any(hit.value == "ended" for hit in reading.hits_of("status", dated.i - _ENDED, dated.i)):
            continue  # "which expired |in May|, was extended"
        if _is_of_other_clause(reading, clauses, trigger, dated) or _is_of_relative(reading, clauses, trigger, dated):
            continue
        if is_of_paper(reading, clauses, trigger, dated) or opens_next(reading, clauses, trigger, dated):
            continue
        if dated.i >= trigger.j:
            distance = dated.i - trigger.j
            crossed = barriers(clauses, trigger.j, dated.i)
        elif dated.j <= trigger.i:
            if is_later(reading, clauses, trigger):
                continue
            distance = trigger.i - dated.j + 6
            crossed = barriers(clauses, dated.j, trigger.i)
            opening = dated.i <= clauses.line.a + 3 and not _is_owned(reading, clauses, trigger, dated)
            if opening and not any(other.i < dated.i for other in clauses.triggers):
                distance //= 3
        else:
            distance, crossed = 0, 0
        if frame.needs == "agreement" and dated.i >= trigger.j and _is_divided(words, trigger.j, dated.i):
            continue
        vague = resolved and dated.mention.when.date is None
        cost = distance + _PENALTY * crossed + _VAGUE * vague
        begins = dated.mention.when.precision == "open_interval" and dated.i >= trigger.j
        if frame.needs in _POSTS and begins and not is_decided(clauses, trigger):
            cost = 0  # "met on Friday and named A |as from 1 May|": from then on she holds the post
        elif any(
            t.i != trigger.i and t.form in ("verb", "participle") and t.j <= dated.i <= t.j + 1
            for t in clauses.triggers
        ):
            cost += _PENALTY  # "the group, |created in 2017|, will sit in May"
        elif dated.j <= trigger.i and is_of_first_verb(reading, clauses, trigger, dated):
            cost += _PENALTY  # "was launched |on 3 May| and entered service on 5 June"
        elif trigger.form == "verb" and _is_of_noun(reading, clauses, trigger, dated):
            cost += 2 * _PENALTY  # "met B, on |a visit to Rome from 2 to 4 May|, on 3 May"
        if cost <= far and (best is None or cost < best[0]):
            best = (cost, dated.i, dated)
    if best is None:
        return on_occasion(reading, clauses, context, frame.needs == "agreement")
    begins = frame.needs in _BEGINS or frame.status == "in_force"
    dated = beginning(best[2]) if begins else at_earliest(reading, best[2]) if frame.type in FLIGHTS else best[2]
    nearer = any(
        other.i != trigger.i
        and _between(trigger, dated, other)
        and _is_other(reading, trigger, other)
        and not any(other.j <= own.i < dated.i for own in clauses.dates)
        for other in clauses.triggers
    )
    opens = trigger.form in ("verb", "passive") and _opens(reading, clauses, dated)
    if nearer and best[0] > _NEAR and not opens:
        return None
    return dated._replace(quoted=True) if is_of_news(reading, clauses, trigger, dated) else dated


def _is_alone(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """The sentence names one day and tells of nothing else: however far apart they stand, it is the day of that."""
    days = [dated for dated in clauses.dates if not dated.headed]
    return len(days) == 1 and not any(_is_other(reading, trigger, other) for other in clauses.triggers)


def _is_divided(words: Sequence[str], a: int, b: int) -> bool:
    """A colon stands between, other than that of an hour: "at 11:30 on 3 May"."""
    return any(words[k] == ":" and not words[k - 1][-1:].isdigit() for k in range(a, b))


def _is_due(reading: Reading, clauses: Clauses, trigger: Trigger, dated: Dated) -> bool:
    """ "|will sign| the protocol |by June|", "plan |to meet| before the end of the year": when at last, of what lies ahead."""
    when, grammar = dated.mention.when, reading.grammar
    if when.precision != "open_interval" or when.earliest is not None or dated.i < trigger.j:
        return False
    if barriers(clauses, trigger.j, dated.i) > 0:
        return False
    lower = reading.tokens.lower
    meant = lower[trigger.i - 1] in grammar.purpose or bool(reading.hits_of("plan", trigger.i - _BESIDE, trigger.i))
    meant = meant or (trigger.form == "noun" and bool(reading.hits_of("plan", trigger.j, dated.i)))
    return meant or bool(grammar.future_endings and lower[trigger.i].endswith(grammar.future_endings))


def _is_aimed_at(reading: Reading, clauses: Clauses, frame: Frame) -> bool:
    """ "is |targeted| to land no earlier than 3 May": a day ahead, and no time since."""
    return frame.type in FLIGHTS and bool(reading.hits_of("plan", clauses.line.a, clauses.line.b))


def _is_owned(reading: Reading, clauses: Clauses, trigger: Trigger, dated: Dated) -> bool:
    """ "|Today|'s signing follows a visit": the date of another noun that stands right after it."""
    frames = reading.grammar.frames
    return any(
        t.form == "noun" and 0 <= t.i - dated.j <= 2 and frames[t.frame].type != frames[trigger.frame].type
        for t in clauses.triggers
    )


def _is_of_noun(reading: Reading, clauses: Clauses, trigger: Trigger, dated: Dated) -> bool:
    """Right before the date stands a noun that tells another event, with nothing but a place between."""
    frames = reading.grammar.frames
    alike = {t.i for t in clauses.triggers if frames[t.frame].type == frames[trigger.frame].type}
    return any(
        t.form == "noun"
        and t.i not in alike  # "to sign the accords during |a ceremony on 3 May|"
        and trigger.j <= t.i
        and not any(phrase.i <= t.i < phrase.j for phrase in clauses.agreements)
        and frames[t.frame].type != frames[trigger.frame].type
        and 0 <= dated.i - t.j <= _BESIDE
        and foreign(reading, clauses, t.j, dated.i) <= 1
        for t in clauses.triggers
    )


def _opens(reading: Reading, clauses: Clauses, dated: Dated) -> bool:
    """ "|On 3 May|, A approved and signed", « |Lors de sa séance du 3 mai|, A a approuvé et ratifié »: the date holds
    for the whole sentence."""
    if dated.i <= clauses.line.a + 3:
        return True
    words, a = reading.tokens.words, clauses.line.a
    a = next(
        (k + 1 for k in range(a, min(dated.i, a + _OPENING)) if words[k] in "-–—"), a
    )  # "Oslo, 4 May – On 3 May, A …"
    apart = dated.j < clauses.line.b and words[dated.j] == "," and dated.i - a <= _OPENING
    told = any(t.form in ("verb", "passive", "participle") and t.i < dated.i for t in clauses.triggers)
    return apart and not told and "," not in words[a : dated.i]


def _is_of_other_clause(reading: Reading, clauses: Clauses, trigger: Trigger, dated: Dated) -> bool:
    """ "A signed a contract: |in May 2020| B will launch": behind a colon or semicolon stands another verb for it."""
    lo, hi = (trigger.j, dated.i) if trigger.j <= dated.i else (dated.j, trigger.i)
    words = reading.tokens.words
    marks = [k for k in range(lo, hi) if words[k] == ";" or (words[k] == ":" and not words[k - 1][-1:].isdigit())]
    if not marks:
        return False
    near, far = (marks[-1], clauses.line.b) if dated.i > trigger.i else (clauses.line.a, marks[0])
    return any(other.form in ("verb", "passive") and near <= other.i < far for other in clauses.triggers)


def _is_of_relative(reading: Reading, clauses: Clauses, trigger: Trigger, dated: Dated) -> bool:
    """ "met Bo Ek, who flew to the station |in 2014|": with the verb of a relative clause stands the date of what it tells."""
    return any(
        t.form in ("verb", "passive")
        and trigger.j <= t.i
        and reading.hit(t.i, "aspects") is None
        and 0 <= dated.i - t.j <= _BESIDE
        and "," not in reading.tokens.words[t.j : dated.i]
        and reading.grammar.frames[t.frame].type not in ("gathering", reading.grammar.frames[trigger.frame].type)
        and relative_before(reading, clauses, t) is not None
        for t in clauses.triggers
    )


_POSTS = ("appointee", "chosen", "entrusted", "post", "post_as", "term")
"""Needs of frames of who takes up a post, which is held from a day on."""

_BEGINS = (*_POSTS, "flight", "feat", "aloft", "device", "accords", "membership", "created", "initiated")
"""Needs of frames of what happens on the first day of a span: "in service |since 3 May|"."""

_MAY_LAST = ("mission", "planned_flight", *_BEGINS)
"""Needs of frames that a span without an end may date: "no earlier than 3 May", "from 1 May on"."""


_OPEN = ".."
"""How a date begins that has an end alone."""


def _is_other(reading: Reading, trigger: Trigger, other: Trigger) -> bool:
    """Another event than the trigger's own: not what it was held at, nor the same told by a noun."""
    frames = reading.grammar.frames
    if reading.hit(other.i, "aspects") is not None:
        return False
    return (
        frames[other.frame].type not in ("gathering", frames[trigger.frame].type)
        and frames[other.frame].status != frames[trigger.frame].status
    )


def _is_of_agreement(reading: Reading, clauses: Clauses, dated: Dated) -> bool:
    """ "their agreement of 2014": the agreement's own date."""
    return (
        dated.i > 0
        and reading.tokens.lower[dated.i - 1] in reading.grammar.of
        and any(phrase.j == dated.i - 1 or phrase.extent == dated.i - 1 for phrase in clauses.agreements)
    )


def _between(trigger: Trigger, dated: Dated, other: Trigger) -> bool:
    return trigger.j <= other.i < dated.i or dated.j <= other.i < trigger.i


def where(reading: Reading, entities: Entities, clauses: Clauses, trigger: Trigger, frame: Frame) -> Place | None:
    """The place nearest after the trigger that "in", "at" or "from" leads to; for a visit also what "to" leads to."""
    line, grammar = clauses.line, reading.grammar
    wanted = grammar.places | (
        grammar.destinations if frame.type == "visit" or frame.needs == "guests" else frozenset()
    )
    held = (a for a in clauses.actors if a.j > a.name[1] or (a.i < a.name[0] and a.kind == "person"))
    inside = {i for actor in held for i in range(actor.i, actor.j)}  # "|the Ambassador of Chile to Peru|, Ana Sol"
    inside |= {i for g in clauses.groups if is_delegation(reading, clauses.line, g) for i in range(g.i, g.j)}
    candidates: list[tuple[int, Place]] = []
    for i in entities.starts(line.a, line.b):
        place = None if i in inside else _place_at(reading, entities, clauses, i)
        if place is None:
            continue
        before = _word_before(reading, clauses, i)
        before = _before_site(reading, clauses, i) if before in grammar.of else before
        direct = trigger.form == "verb" and (
            _follows(reading, trigger, i)
            if frame.type == "visit"
            else frame.type == "launch" and _leaves(reading, trigger, i)
        )
        if before not in wanted and not direct:
            continue
        if place.i >= trigger.j:
            cost = place.i - trigger.j + _PENALTY * barriers(clauses, trigger.j, place.i)
        else:
            cost = trigger.i - place.j + 6 + _PENALTY * barriers(clauses, place.j, trigger.i)
        if cost <= _FAR:
            candidates.append((cost, place))
    return min(candidates, default=(0, None), key=lambda item: (item[0], item[1].i if item[1] else 0))[1]


def _before_site(reading: Reading, clauses: Clauses, i: int) -> str:
    """ "|in| the city of Oslo", « |depuis| le port spatial de Kourou »: the word before what sort of place it is."""
    lower, grammar, a = reading.tokens.lower, reading.grammar, clauses.line.a
    end = reading.before_determiners(i, a) - 1
    k = end
    while k > max(a, end - _SITE) and lower[k - 1].isalpha() and not grammar.is_small(lower[k - 1]):
        k -= 1
    of_site = any(word in grammar.sites for word in lower[k:end])
    return _word_before(reading, clauses, k) if of_site and lower[end] in grammar.of else ""


def _follows(reading: Reading, trigger: Trigger, i: int) -> bool:
    """ "visited |Japan|", « a visité |le Japon| »."""
    between = reading.tokens.lower[trigger.j : i]
    return trigger.j <= i and all(word in reading.grammar.determiners or word == "'" for word in between)


def _leaves(reading: Reading, trigger: Trigger, i: int) -> bool:
    """« a décollé |de Baïkonour| » : right after the verb that word leads to where from."""
    between = reading.tokens.lower[trigger.j : i]
    small = reading.grammar.determiners | {"'"}
    return bool(between) and between[0] in reading.grammar.of and all(word in small for word in between[1:])


def _place_at(reading: Reading, entities: Entities, clauses: Clauses, i: int) -> Place | None:
    """A place that begins at token ``i``: a city, a site, a country, or a house and the city it stands in."""
    registry = reading.registry
    other = entities.others.get(i)
    if other is not None and other.kind == "place":
        place = registry.places.get(other.key or "")  # none of "in |Zorbourg|, Norway"
        return _with_city(reading, entities, clauses, Place(i, other.piece.j, place.country if place else None))
    if other is not None and other.kind == "site":
        known = registry.organisations.get(other.key or "")
        return _with_city(reading, entities, clauses, Place(i, other.piece.j, known.country if known else None))
    if other is not None and other.kind == "gathering":
        return next((p for k in range(i, other.piece.j) if (p := _known_place(reading, k)) is not None), None)
    found = entities.by_piece.get(i)
    if (
        found is not None
        and found[1].kind == "country"
        and not all(k.sort in ("demonym", "prefix") for k in found[0].known)
    ):
        return Place(i, found[0].j, found[1].key)
    if found is not None and found[1].kind == "organisation" and found[1].term in _HOUSES:
        return _with_city(reading, entities, clauses, Place(i, found[0].j, None))
    return None


def _known_place(reading: Reading, k: int) -> Place | None:
    hit = reading.known(k)
    known = known_as(hit, "place") if hit is not None else None
    return (
        Place(k, hit.j, reading.registry.places[known.key].country) if hit is not None and known is not None else None
    )


_HOUSES = ("embassy", "research", "university", "ministry", "head_of_state_or_government", "parliament")


def _with_city(reading: Reading, entities: Entities, clauses: Clauses, place: Place) -> Place:
    """Draw "the French Embassy" on over "in Moscow"; take the country from the city."""
    k = place.j
    if k + 1 < clauses.line.b and (reading.tokens.lower[k] in reading.grammar.places or reading.tokens.words[k] == ","):
        inner = _place_at(reading, entities, clauses, k + 1)
        if inner is not None and (reading.tokens.words[k] != "," or inner.country is not None):
            extends = reading.tokens.words[k] != ","
            return Place(place.i, inner.j if extends else place.j, place.country or inner.country)
    return place
