"""What makes a verb a step of a flight or of what is built for one: what flies, what is built, and the day beside it.

"|Zorb-3| is planned for |2025|" · "sent its |first images|" · "|the antenna| was installed |in 2018|"
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice

from flows.extracting.clauses.clauses import Clauses, Dated, barriers
from flows.extracting.clauses.relative import before_insert, relative_before
from flows.extracting.clauses.told import Flown, Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.naming.entities import Entity
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import UNDERTAKINGS, Reading

_FAR = 30
_FEAT = 6
"""Words at most, dates aside, between a verb and what makes of it a step: "sent |on 3 May| its |first images|"."""
_QUALIFIED = 4
"""Words at most from "first" to what is the first: "the first |colour television image|"."""
_BEFORE = 14
"""Words at most between a device and what is said of it."""
_FLY = ("satellite", "constellation", "spacecraft", "launcher", None)
_SMALL = 2


def planned_to_fly(reading: Reading, clauses: Clauses, event: Told) -> list[Flown]:
    """ "|Zorb-3| is planned for |2025|": a mission's name, small words, the trigger, small words, a date."""
    return _crafts(reading, clauses, event) if _dates_after(reading, clauses, event.trigger) else []


def aloft(reading: Reading, clauses: Clauses, event: Told) -> list[Flown]:
    """ "|Zorb-3|, in orbit |since 2012|": it was launched then."""
    since = [d for d in _dates_after(reading, clauses, event.trigger) if d.mention.when.precision == "open_interval"]
    return _crafts(reading, clauses, event) if since else []


def _dates_after(reading: Reading, clauses: Clauses, trigger: Trigger) -> list[Dated]:
    """The dates that follow a trigger with nothing but small words between."""
    lower, grammar = reading.tokens.lower, reading.grammar
    return [
        d
        for d in clauses.dates
        if 0 <= d.i - trigger.j <= _SMALL
        and all(
            word in grammar.function_words or word in grammar.complements or word == "'"
            for word in lower[trigger.j : d.i]
        )
    ]


def _crafts(reading: Reading, clauses: Clauses, event: Told) -> list[Flown]:
    """What flies and stands right before the trigger; or "it" does, told before."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, event.trigger.i
    while k > clauses.line.a and lower[k - 1] in grammar.auxiliaries:
        k -= 1
    flown = _before(reading, clauses, k) or _before(reading, clauses, before_insert(reading, clauses, event.trigger))
    if not flown:
        return event.missions if event.missions and event.missions[0][1][1] == k else []
    piece, entity = flown[-1]
    return [(entity.key, (piece.i, piece.j), "mentioned")] if entity.term in _FLY else []


def _before(reading: Reading, clauses: Clauses, k: int) -> list[tuple[Piece, Entity]]:
    """The crafts whose names end before token ``k`` with nothing but small words between."""
    return [
        (piece, entity)
        for piece, entity in clauses.missions
        if piece.j <= k
        and (all(_is_small(reading, i) for i in range(piece.j, k)) or _is_laden(reading, clauses, piece, k))
    ]


def _is_laden(reading: Reading, clauses: Clauses, piece: Piece, k: int) -> bool:
    """ "Zorb-3 |with two satellites for Kenya|, is planned for 2025": what it carries stands between."""
    marker = reading.hit(piece.j, "marker")
    with_ = marker is not None and marker.value == "with"
    return with_ and k - piece.j <= _BEFORE and barriers(clauses, piece.j, k) == 0


def _is_small(reading: Reading, k: int) -> bool:
    noun = reading.hit(k, "mission_noun")
    return noun is not None or reading.tokens.lower[k] == ","


def is_carried(event: Told) -> bool:
    """ "the Vega rocket |will carry| Zorb-1 on 3 May", "Zorb-1 |was carried| aboard a Vega rocket on 3 May": a launcher on one
    side of the verb, a craft on the other, and the day."""
    trigger = event.trigger
    carriers = [at for _, at, role in event.missions if role == "launch_provider"]
    crafts = [at for _, at, role in event.missions if role != "launch_provider"]
    if event.dated is None or trigger.form == "noun":
        return False
    up = (
        trigger.form == "verb"
        and any(at[1] <= trigger.i for at in carriers)
        and any(at[0] >= trigger.j for at in crafts)
    )
    return up or (any(at[0] >= trigger.j for at in carriers) and any(at[1] <= trigger.i for at in crafts))


def leaves_by_launcher(reading: Reading, event: Told) -> bool:
    """ "Zorb-1 |left| Kourou |aboard a Vega rocket|", "a Falcon 9 that |left| Cape Canaveral": that is a launch."""
    leaves = any(word in reading.grammar.leaving for word in reading.tokens.lower[event.trigger.i : event.trigger.j])
    before = [role for _, at, role in event.missions if at[1] <= event.trigger.i]
    alone = before != [] and all(role == "launch_provider" for role in before) and event.dated is not None
    return leaves and (is_carried(event) or (alone and event.trigger.form == "verb"))


def is_feat(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "sent |its first images|", "|the engine| was tested"."""
    if "feats" not in clauses.line.said and "yields" not in clauses.line.said:
        return False
    undated = (k for k in range(trigger.j, min(clauses.line.b, trigger.j + _FAR)) if k not in clauses.dated)
    around: Iterable[int] = islice(undated, _FEAT)
    intransitive = any(0 <= date.i - trigger.j <= 1 for date in clauses.dates)
    if trigger.form == "passive" or intransitive:
        around = chain(range(max(clauses.line.a, trigger.i - 12), trigger.i), around if intransitive else ())
    for k in around:
        feat = reading.hit(k, "feats") is not None or _is_first(reading, clauses, k)
        if feat and barriers(clauses, min(k, trigger.j), max(k, trigger.i)) == 0:
            return True
    return False


def is_of_craft(reading: Reading, clauses: Clauses, trigger: Trigger) -> bool:
    """ "|Zorb-3| resumed its survey on |3 May|", "|the camera| had been read out |in May|": whatever is done, a craft by its
    name or what is built is the subject, and the clause has its day."""
    own = [
        d
        for d in clauses.dates
        if d.mention.when.date is not None and not d.headed and _is_of_clause(clauses, trigger, d)
    ]
    if trigger.form == "noun" or not own:
        return False
    relative = relative_before(reading, clauses, trigger)
    k = relative if relative is not None else before_insert(reading, clauses, trigger)
    since = max(clauses.line.a, k - _BEFORE)
    named = (
        (piece.i, piece.j)
        for piece, entity in clauses.missions
        if entity.term not in UNDERTAKINGS and since <= piece.i < k
    )
    built = ((hit.i, hit.j) for hit in (*reading.hits_of("devices", since, k), *reading.hits_of("flying", since, k)))
    return any(
        j <= k
        and barriers(clauses, j, k) == 0
        and _is_subject(reading, j, k)
        and (relative is not None or not _is_led(reading, clauses, i))
        for i, j in (*named, *built)
    )


def _is_of_clause(clauses: Clauses, trigger: Trigger, dated: Dated) -> bool:
    """The day stands in the verb's own clause, or opens the sentence."""
    return barriers(clauses, min(trigger.j, dated.j), max(trigger.i, dated.i)) <= (dated.j <= trigger.i)


def _is_subject(reading: Reading, end: int, k: int) -> bool:
    """What ends at a token has no other noun between it and the verb than what is of it or beside it."""
    grammar, lower = reading.grammar, reading.tokens.lower
    known = ("plan", "devices", "flying", "mission_noun")
    return all(
        grammar.is_small(lower[n]) or reading.tokens.is_capitalised(n) or lower[n] in ",'"
        or any(reading.hit(n, category) is not None for category in known)
        for n in range(end, k)
    )  # fmt: skip


def _is_led(reading: Reading, clauses: Clauses, i: int) -> bool:
    """ "the construction |of the antenna| began": a preposition leads it, and it is no subject."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k = reading.before_determiners(i, clauses.line.a)
    while k > clauses.line.a and (reading.hit(k - 1, "mission_noun") or lower[k - 1] == "'"):
        k = reading.before_determiners(k - 1, clauses.line.a)
    return k > clauses.line.a and (lower[k - 1] in grammar.prepositions or lower[k - 1] in grammar.contractions)


def _is_first(reading: Reading, clauses: Clauses, k: int) -> bool:
    """ "|the first| colour |image| of the Earth": of what is sent, the first or the last, with adjectives between."""
    if reading.tokens.lower[k] not in reading.grammar.firsts:
        return False
    noun = next(iter(reading.hits_of("yields", k + 1, min(clauses.line.b, k + _QUALIFIED))), None)
    small = reading.grammar.is_small
    return noun is not None and not any(
        small(word) or not word.isalnum() for word in reading.tokens.lower[k + 1 : noun.i]
    )


def _moved(reading: Reading, event: Told) -> dict[int, int]:
    """The craft that a verb has for its object, "moved |Zorb-3| to the pad", or that it is said of in the passive: first
    token -> token after it."""
    trigger, small = event.trigger, reading.grammar.is_small
    if trigger.form == "noun":
        return {}
    return {
        at[0]: at[1]
        for _, at, role in event.missions
        if role == "mentioned"
        and (at[0] >= trigger.j) == (trigger.form == "verb")
        and not any(small(word) for word in reading.tokens.lower[trigger.j : at[0]])
    }


def is_of_device(reading: Reading, clauses: Clauses, event: Told, dated: Dated) -> bool:
    """ "|the antenna| was installed", "installed |a receiver|", "delivery of |the flight model|", "|the station|, in service
    since", "moved |Zorb-3|": what is built and set to work; the date stands in the same clause."""
    words, trigger = reading.tokens.words, event.trigger
    if barriers(clauses, min(trigger.j, dated.j), max(trigger.i, dated.i)) > (dated.j <= trigger.i):
        return False
    after = range(trigger.j, min(clauses.line.b, trigger.j + _FAR))
    other = (k for k in after if k not in clauses.dated and words[k] != ",")
    before = range(max(clauses.line.a, trigger.i - _BEFORE), trigger.i)
    around = {"noun": islice(other, _FEAT), "verb": chain(islice(other, _FEAT), before)}
    moved = _moved(reading, event)
    to = reading.grammar.complements | reading.grammar.places
    leads = (k for k in (trigger.j - 1, *after) if k not in clauses.dated and reading.tokens.lower[k] in to)
    led = max(trigger.i, next(leads, clauses.line.b))
    for k in around.get(trigger.form, before):
        named = reading.tokens.is_capitalised(k) and k > clauses.line.a and not clauses.line.titled
        hit = reading.hit(k, "devices") if not named else None
        end = hit.j if hit is not None else moved.get(k)
        if trigger.form == "verb" and k > led:
            continue  # "arrived |at the station|": where to, and not what
        if end is not None and barriers(clauses, min(end, trigger.j), max(k, trigger.i)) == 0:
            return True
    return False
