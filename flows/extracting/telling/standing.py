"""The status that a text gives an agreement by words and not by an event: "currently in preparation", "expired"."""

from __future__ import annotations

from typing import NamedTuple

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.groups import Group
from flows.extracting.clauses.agreements import Phrase
from flows.extracting.clauses.between import are_bodies, parties_after, partners
from flows.extracting.clauses.bounds import beginning
from flows.extracting.clauses.clauses import Clauses, Dated
from flows.extracting.clauses.words_between import foreign
from flows.extracting.words.reading import Reading

_INSERT = 20
"""Words at most from an agreement to its status over what is inserted: ", signed in 2010 in Oslo by A and B,"."""
_ENDS_ON = 5
"""Words at most from an end to its day: "expires, unless renewed, in May"."""
_BEFORE = 12
"""Words at most from a status to its agreement: "has terminated, with effect from today, its contract"."""
_AFTERWARDS = ("ended", "suspended", "in_force", "implementing")
"""What comes of an agreement after its signature."""
_BEFORE_SIGNATURE = ("negotiating", "text_agreed")
"""Where an agreement stands whose signature is told as an event to come."""
_REACHED = (
    "unspecified",
    "framework",
    "intergovernmental",
    "implementing",
    "memorandum",
    "protocol",
    "data_arrangement",
)
"""Kinds of what is reached; a contract is won, a charter signed."""
_ISSUED = ("joint_declaration", "letter_of_intent")
"""Kinds of what bodies state together, whether they sign it or not."""
_RESOLVED = 4
"""Words at most from a resolution to what is to be done: "|agreed| on 3 May |to prepare|"."""
_AHEAD = 6
"""Words at most from a status to the agreement after it, whose sides aside."""
_UNDER_WAY = 5
"""Words at most between talks and what they are about, whose sides aside: "talks |have been under way| with A on"."""
_SMALL = 1
"""Words at most, places and days aside, between an agreement and what links or settles it: "linked since 2012 |by|"."""


class Status(NamedTuple):
    """A status and the tokens that state it; ``parties``: whose the agreement is by these words; ``dated``: since when."""

    status: str
    i: int
    j: int
    parties: tuple[Actor, ...] = ()
    dated: Dated | None = None


def status_of(reading: Reading, line: Clauses, phrase: Phrase, known: bool) -> Status | None:
    """What the words around an agreement say of it. ``known``: events tell of it already, and only what came of it then
    is looked for."""
    found = _status_near(reading, line, phrase, known)
    if found is None and not known:
        found = _wanted(reading, line, phrase) or _linked(reading, line, phrase) or _had(reading, line, phrase)
        found = found or _reached(reading, line, phrase)
        found = found or _drafted(reading, line, phrase) or _in_talks(reading, line, phrase)
        found = found or _followed(reading, line, phrase) or _issued(reading, line, phrase)
        found = found or _announced(reading, line, phrase)
    if found is None or found.parties or known:
        return found
    return found._replace(parties=_acting(line, phrase, found))


def _status_near(reading: Reading, line: Clauses, phrase: Phrase, known: bool) -> Status | None:
    """ "the agreement currently in preparation", "the agreement, signed in 2010, expired": words of a status close to
    the phrase, in its clause."""
    words, start, frames = reading.tokens.words, phrase.extent, reading.grammar.frames
    inserted, resumed = _insert(reading, line, start)
    until = min(line.line.b, phrase.until, start + (_INSERT if inserted else 8))
    told: Status | None = None
    at = phrase.i - (reading.tokens.lower[phrase.i - 1] == "'")
    led = max((hit.i for hit in reading.all_ending("parents", at)), default=-1)
    for hit in reading.hits_of("status", max(line.line.a, phrase.i - _BEFORE), until):
        afterwards = hit.value in _AFTERWARDS
        if hit.j <= led and not afterwards:
            continue  # "negotiate, |under the treaty|, a protocol"
        if afterwards and any(t.i <= hit.i < t.j and frames[t.frame].needs == "agreement" for t in line.triggers):
            continue
        if (
            hit.j > phrase.until
            or (known and not afterwards and hit.value not in _BEFORE_SIGNATURE)
            or (hit.i < phrase.i - _AHEAD - _between(line, hit.j, phrase.i) and not afterwards)
        ):
            continue
        after = words[start : hit.i]
        if after[:1] == [","] and reading.tokens.lower[start + 1] in reading.grammar.relatives:
            after = after[1:]  # "a protocol, |which| expired in 2018"
        if any(word in ";:" for word in after) or ("," in after and not inserted):
            continue
        if hit.value != "signature_planned" and _is_unreal(reading, hit.i, afterwards):
            continue
        if hit.value == "ended" and _is_to_come(reading, line, hit.j):
            continue
        if afterwards and _is_parted(line, hit.i, phrase.i):
            continue
        told = Status(str(hit.value), hit.i, hit.j)
        if hit.i < start or hit.i >= resumed:
            break
    return told


def _between(line: Clauses, i: int, j: int) -> int:
    """Words with whom something is done, between what is done and what it is about: "negotiations |with A| on a treaty"."""
    return sum(g.j - g.at for g in line.groups if g.marker in ("with", "between") and i <= g.at and g.j <= j)


def _insert(reading: Reading, line: Clauses, k: int) -> tuple[bool, int]:
    """Whether something is put in after an agreement, and where the clause goes on: "the agreement|, in force since 2013,
    |expired", "the agreement |signed in 2010 with A |is suspended", "the agreement |that A signed |expired"."""
    if k >= line.line.b:
        return False, k
    apart = reading.tokens.words[k] == ","
    close = next((m for m in range(k + 1, min(line.line.b, k + _INSERT)) if reading.tokens.words[m] == ","), None)
    participle = any(trigger.i == k + apart and trigger.form == "participle" for trigger in line.triggers)
    if apart and close is not None:
        return True, close
    related = reading.tokens.lower[k] in reading.grammar.subordinators
    needs = (reading.grammar.frames[t.frame].needs for t in line.triggers if related and k < t.i <= k + _INSERT)
    return participle or "agreement" in needs, k


def _is_parted(line: Clauses, i: int, j: int) -> bool:
    """Another agreement stands between a status and the one that follows."""
    return any(i < phrase.i and phrase.j <= j for phrase in line.agreements)


def _is_unreal(reading: Reading, i: int, afterwards: bool) -> bool:
    """ "has |not| been suspended", "|could| be proposed"; what comes of it ``afterwards`` may lie ahead: "|will| end"."""
    unreal = ("negation", "hypothetical", "plan") if afterwards else ("negation", "hypothetical")
    return any(hit.category in unreal for k in range(i - 3, i) for hit in reading.hits.get(k, ()))


def _is_to_come(reading: Reading, line: Clauses, k: int) -> bool:
    """ "which expires |in December 2026|": after the release."""
    published = reading.release.published_on
    dated = next((d for d in line.dates if k <= d.i <= k + _ENDS_ON), None)
    day = dated.mention.when.earliest if dated is not None else None
    return published is not None and day is not None and day > published


def _linked(reading: Reading, line: Clauses, phrase: Phrase) -> Status | None:
    """ "A and B have been |linked| since 2012 by an agreement", "the agreement that |links| A to B": it is in force."""
    hit = _beside(reading, line, phrase, "linked")
    if hit is None or reading.tokens.is_capitalised(hit[0]):  # the |United| States
        return None
    after = parties_after(phrase, line.groups)
    parties = after.actors if after is not None else _before(line, hit[0])
    if len(parties) < 2:
        parties = tuple(actor for group in line.groups if are_bodies(group) for actor in group.actors)
        parties = parties if len({actor.key for actor in parties}) == 2 else ()
    return Status("in_force", *hit, parties, _since(line)) if len(parties) > 1 else None


def _had(reading: Reading, line: Clauses, phrase: Phrase) -> Status | None:
    """ "|A has an agreement with B| (since 2012)": it is in force."""
    at = phrase.i - (reading.tokens.lower[phrase.i - 1] == "'")
    hit = reading.ending("possessed", at, line.line.a)
    if hit is None or phrase.definite or phrase.loose or _is_unreal(reading, hit.i, True):
        return None
    parties = tuple(partners(line.groups, phrase))
    return Status("in_force", hit.i, hit.j, parties, _since(line)) if len(parties) > 1 else None


def _since(line: Clauses) -> Dated | None:
    """ "|since 2012|": the day from which on it goes on."""
    since = (d for d in line.dates if d.mention.when.precision == "open_interval")
    return next((beginning(d) for d in since), None)


def _reached(reading: Reading, line: Clauses, phrase: Phrase) -> Status | None:
    """ "A and B have |reached| an agreement", « un accord a été |trouvé| entre A et B » : what it says is settled."""
    hit = _beside(reading, line, phrase, "reached")
    if hit is None or phrase.kind not in _REACHED or phrase.i == phrase.j - 1 or _is_unreal(reading, hit[0], True):
        return None
    return Status("text_agreed", *hit)


def _issued(reading: Reading, line: Clauses, phrase: Phrase) -> Status | None:
    """ "A and B |issued| a joint statement today": it is theirs."""
    hit = _beside(reading, line, phrase, "issued") if phrase.kind in _ISSUED else None
    if hit is None or _is_unreal(reading, hit[0], True):
        return None
    by = next((g for g in line.groups if g.marker in ("by", "between") and g.at >= phrase.j and are_bodies(g)), None)
    parties = _before(line, hit[0]) if hit[1] <= phrase.i or by is None else by.actors
    dated = next((d for d in line.dates if _is_near(reading, line, hit, d)), None)
    return Status("signed", *hit, tuple(parties), dated) if len(parties) > 1 else None


def _announced(reading: Reading, line: Clauses, phrase: Phrase) -> Status | None:
    """ "|A and B announced| an agreement for six launches", "A announced an agreement |with B|": it is theirs."""
    hit = _beside(reading, line, phrase, "made_known") if phrase.kind in (*_REACHED, "contract") else None
    if hit is None or hit[1] > phrase.i or phrase.definite or phrase.plural or phrase.loose:
        return None
    if any(word in reading.grammar.subordinators for word in reading.tokens.lower[hit[1] : phrase.i]):
        return None  # "announced |that| an agreement is possible"
    status = Status("signed", *hit)
    parties = _acting(line, phrase, status)
    if len({actor.key for actor in parties}) < 2 or _is_unreal(reading, hit[0], True):
        return None
    return status._replace(parties=parties)


def _is_near(reading: Reading, line: Clauses, hit: tuple[int, int], dated: Dated) -> bool:
    """The day stands beside the words, places and other small words aside."""
    lo, hi = (hit[1], dated.i) if dated.i >= hit[1] else (dated.j, hit[0])
    return hi - lo <= _BEFORE and foreign(reading, line, lo, hi) == 0


def _followed(reading: Reading, line: Clauses, phrase: Phrase) -> Status | None:
    """ "An exchange of letters |followed on 5 November|": signed after what was told before."""
    hit = _beside(reading, line, phrase, "followed")
    if hit is None or phrase.definite or hit[0] < phrase.j or _is_unreal(reading, hit[0], True):
        return None
    dated = next((d for d in line.dates if d.i >= hit[1] and foreign(reading, line, hit[1], d.i) == 0), None)
    return Status("signed", *hit, (), dated) if dated is not None else None


def _drafted(reading: Reading, line: Clauses, phrase: Phrase) -> Status | None:
    """ "a |draft| agreement", « un |projet d'|accord », "to |draw up| an agreement"; who only resolves to do so wants it."""
    at = _beside(reading, line, phrase, "preparing") if not phrase.definite else None
    if at is not None and at[1] <= phrase.i and not _is_unreal(reading, at[0], False):
        resolved = reading.hits_of("resolved", max(line.line.a, at[0] - _RESOLVED), at[0])
        return Status("proposed" if resolved else "negotiating", *at)  # "agreed to prepare a protocol"
    hits = (hit for k in range(phrase.i - _SMALL - 3, phrase.j) if (hit := reading.hit(k, "draft")) is not None)
    return next((Status("negotiating", hit.i, hit.j) for hit in hits if phrase.i <= hit.j < phrase.j), None)


def _in_talks(reading: Reading, line: Clauses, phrase: Phrase) -> Status | None:
    """ "|Talks| are under way with A on a data protocol", « des |discussions| avec A en vue d'un accord »."""
    on = reading.ending("talks_on", phrase.i - (reading.tokens.lower[phrase.i - 1] == "'"), line.line.a)
    on = on or reading.ending("talks_on", phrase.i, line.line.a)
    talks = [*reading.hits_of("talks", line.line.a, on.i)] if on is not None else []
    if on is None or not talks or _is_unreal(reading, talks[-1].i, True):
        return None
    hit, words = talks[-1], reading.tokens.words[talks[-1].j : on.i]
    near = len(words) - _between(line, hit.j, on.i) <= _UNDER_WAY
    return Status("negotiating", hit.i, hit.j) if near and not any(word in ",;:.()" for word in words) else None


def _wanted(reading: Reading, line: Clauses, phrase: Phrase) -> Status | None:
    """ "the |possibility of| an agreement", « l'|opportunité d'|un accord » : nobody prepares it yet."""
    hit = reading.ending("wished", phrase.i, line.line.a)
    if hit is None or phrase.definite or phrase.kind not in (*_REACHED, "letter_of_intent"):
        return None
    if _is_unreal(reading, hit.i, False):
        return None
    return Status("proposed", hit.i, hit.j)


def _beside(reading: Reading, line: Clauses, phrase: Phrase, category: str) -> tuple[int, int] | None:
    """A word of a category right before or after an agreement, places, days and small words aside."""
    for hit in reading.hits_of(category, line.line.a, min(line.line.b, phrase.until)):
        lo, hi = (hit.j, phrase.i) if hit.j <= phrase.i else (phrase.extent, hit.i)
        if hit.i >= phrase.j and hit.i < phrase.extent:
            lo, hi = phrase.j, hit.i
        if hi - lo <= _BEFORE and foreign(reading, line, lo, hi) <= _SMALL:
            return hit.i, hit.j
    return None


def _before(line: Clauses, at: int) -> tuple[Actor, ...]:
    """The bodies that a verb is said of, of which the nearest counts."""
    groups = [g for g in line.groups if g.marker in (None, "between") and g.j <= at and are_bodies(g)]
    return groups[-1].actors if groups and not groups[-1].actors[-1].possessive else ()


def _acting(line: Clauses, phrase: Phrase, status: Status) -> tuple[Actor, ...]:
    """Who does what the status tells, and with or to whom: "|A| has proposed to |B| a memorandum"."""
    if status.i >= phrase.i:
        between = (g for g in line.groups if g.marker == "between" and g.at == status.j and are_bodies(g))
        return next((g.actors for g in between), ())
    doing = _before(line, status.i)
    both = (g for g in line.groups if g.marker == "between" and status.j <= g.at < phrase.i and are_bodies(g))
    if (sides := next(both, None)) is not None:
        return sides.actors
    with_one = [g for g in line.groups if g.marker in ("with", "to") and g.at >= status.j and are_bodies(g)]
    near: list[Group] = [g for g in with_one if g.j <= phrase.i or g.at - phrase.extent <= _SMALL]
    return (*doing, *(near[0].actors if near else ()))
