"""Who is said to have been at something, and as what: "A attended", "was witnessed by A", "present were A and B".

Which words say so is data (``[attendance]`` of a lexicon: role -> phrases); where the people stand is grammar.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses, barriers
from flows.extracting.clauses.sent import is_delegation
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Reading

_BESIDE = ("with", "along")
_REACH = 12
"""Words at most from "was witnessed" to "by A", and from "present were" to A."""
_SENT = 9
"""Tokens at most from "delegation" to whom it included."""
_SMALL = 3
_SPOKEN = 6
"""Tokens at most from "gave" to "address", and from there to "by A"."""


_SAYING = frozenset(("attending", "speeches"))
"""Categories of the words that say so."""


class Attending(NamedTuple):
    """Somebody's part in what is told of, and the words that say so."""

    hit: Hit
    group: Group
    role: str


def may_say(clauses: Clauses) -> bool:
    """Whether a line may say so of anybody."""
    return not _SAYING.isdisjoint(clauses.line.said) or any(actor.kind == "country" for actor in clauses.actors)


def attending(reading: Reading, clauses: Clauses) -> Iterator[Attending]:
    """Everybody of whom a line says so, in the order of the words that do."""
    for hit in reading.hits_of("attending", clauses.line.a, clauses.line.b):
        if (role := part_of(reading, clauses, hit)) is not None and not _is_denied(reading, clauses, hit):
            yield from (Attending(hit, group, role) for group in _of(reading, clauses, hit))
    yield from _leading(reading, clauses)
    yield from _speaking(reading, clauses)


def _is_denied(reading: Reading, clauses: Clauses, hit: Hit) -> bool:
    """ "could |not| attend", « n'a |pas| assisté »: who was not there."""
    k = hit.i
    while k > clauses.line.a and reading.tokens.lower[k - 1] in reading.grammar.auxiliaries:
        k -= 1
    return reading.ending("negation", k, clauses.line.a) is not None


def _speaking(reading: Reading, clauses: Clauses) -> Iterator[Attending]:
    """ "|A| |gave| the opening |address|", "a |speech| was |delivered| |by A|", "opening |remarks| |by A|"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    for noun in reading.hits_of("speeches", clauses.line.a, clauses.line.b):
        back = range(noun.i - 1, max(clauses.line.a, noun.i - _SPOKEN) - 1, -1)
        verb = next((k for k in back if lower[k] in grammar.delivers or lower[k] in ",;:"), None)
        if verb is not None and lower[verb] in grammar.delivers:
            hit = noun._replace(i=verb)
            yield from (Attending(hit, group, "speaker") for group in _of(reading, clauses, hit))
            continue
        if (whose := _whose_speech(reading, clauses, noun)) is not None:
            yield Attending(noun, whose, "speaker")
            continue
        by = next((g for g in clauses.groups if g.marker == "by" and 0 <= g.at - noun.j <= _SPOKEN), None)
        said = by is not None and lower[by.at - 1] in grammar.delivers
        if by is not None and barriers(clauses, noun.j, by.at) <= said:
            yield Attending(noun, by, "speaker")


def _whose_speech(reading: Reading, clauses: Clauses, noun: Hit) -> Group | None:
    """ "|Ana Sol|, in |her opening speech|, said", « Dans |son allocution|, |Ana Sol| a salué … » : who speaks."""
    lower, grammar, a = reading.tokens.lower, reading.grammar, clauses.line.a
    back = range(noun.i - 1, max(a, noun.i - _SMALL) - 1, -1)
    own = next((k for k in back if lower[k] in grammar.possessives), None)
    if own is None or own == a:
        return None
    ends = (own - 1, own - 2) if lower[own - 2] == "," else ()
    before = next((g for g in clauses.groups if g.j in ends), None)
    after = next((g for g in clauses.groups if own - a <= 1 and g.marker is None and g.at >= noun.j), None)
    if after is not None and (after.at - noun.j > _SPOKEN or lower[after.at - 1] != ","):
        after = None
    group = before or after
    return group if group is not None and all(actor.kind == "person" for actor in group.actors) else None


def _leading(reading: Reading, clauses: Clauses) -> Iterator[Attending]:
    """ "|A|, Head of B, |led the Peruvian side|", « |A| conduisait |la partie péruvienne| »: who leads those of a country."""
    lower, grammar = reading.tokens.lower, reading.grammar
    for group in clauses.groups:
        within = range(group.i, group.j) if group.actors[0].unnamed is not None else range(group.j, group.j + 1)
        sent = group.actors[0].kind != "person" and any(
            lower[n] in grammar.delegations for n in within if n < clauses.line.b
        )
        k = reading.before_determiners(group.i, clauses.line.a) - 1
        if not sent or k <= clauses.line.a or lower[k] not in grammar.led:
            continue
        hit = Hit(k, k + 1, "attending", "leader")
        ahead = (g for g in _of(reading, clauses, hit) if g.j <= k)
        yield from (Attending(hit, g, "leader") for g in ahead if not _is_passive(reading, clauses, hit))


def members(reading: Reading, clauses: Clauses, trigger: Trigger) -> Iterator[Group]:
    """ "visited Rome at the head of a delegation |that included A and B|": who is in it, told in the same breath."""
    frames = reading.grammar.frames
    for hit in reading.hits_of("attending", trigger.j, clauses.line.b):
        told = any(trigger.j <= t.i < hit.i and frames[t.frame].type != "gathering" for t in clauses.triggers)
        if hit.value == "member" and part_of(reading, clauses, hit) == "member" and not told:
            if barriers(clauses, trigger.j, hit.i) <= 1:
                yield from _of(reading, clauses, hit)
            return


def _of(reading: Reading, clauses: Clauses, hit: Hit) -> list[Group]:
    if _is_passive(reading, clauses, hit):
        by = [g for g in clauses.groups if g.marker == "by" and g.at >= hit.j]
        if by and by[0].at - hit.j <= _REACH and barriers(clauses, hit.j, by[0].at) == 0:
            bodies = [
                g for g in _named(reading, clauses, clauses.groups) if g.j <= hit.i and _acts(reading, clauses, g, hit)
            ]
            represented = bodies[-1:] if hit.value == "representative" else []
            return [*represented, *(g for g in by if barriers(clauses, hit.j, g.at) == 0)]
    after = [g for g in clauses.groups if g.i >= hit.j and barriers(clauses, hit.j, g.at) == 0]
    if hit.value == "member":
        first = [g for g in after if g.at < hit.j] or _named(reading, clauses, after)  # "came |from A|"
        return _listed(reading, clauses, hit, first[:1])
    named = [g for g in _named(reading, clauses, clauses.groups) if g.actors[-1].name[1] <= hit.i]
    before = [g for g in named if _acts(reading, clauses, g, hit)]
    if before:
        likewise = [g for g in clauses.groups if g.i >= hit.j and _did_so(reading, hit, g)]
        return [*before, *(g for g in after if g.marker in _BESIDE and g not in likewise), *likewise]
    claimed = [g for g in after if g.at < hit.j]  # "bears the signatures |of A and B|"
    if claimed:
        return claimed[:1]
    inverted = _named(reading, clauses, after)[:1]
    led = reading.tokens.lower[hit.i - 1] in reading.grammar.whereat  # « L'entretien, |auquel| ont assisté A et B »
    opens = led or hit.i - clauses.line.a <= _SMALL or reading.tokens.lower[hit.j - 1] in reading.grammar.passive
    opens |= reading.tokens.words[hit.i - 1] == ","  # « Du côté chilien, |y ont participé| A et B »
    if not inverted or inverted[0].at - hit.j > _REACH or not (opens or _ends_in_copula(reading, hit)):
        return []
    return _listed(reading, clauses, hit, inverted)


def _did_so(reading: Reading, hit: Hit, group: Group) -> bool:
    """ "A took part, |as did B|", « A a pris part, |de même que B| »."""
    lower, k = reading.tokens.lower, group.at
    words = [word for word in lower[hit.j : k] if word != ","]
    linked = reading.ending("conjunction", k, hit.j) is not None or reading.ending("likewise", k, hit.j) is not None
    return linked and 0 < len(words) <= _SMALL and lower[hit.j] == ","


def part_of(reading: Reading, clauses: Clauses, hit: Hit) -> str | None:
    """The role of whom the noun means that "included" is said of: "the |delegation|, headed by A, included",
    "the |instructors| came from"; null where no noun means anybody.

    Who is told between stands for no word. Of other words that say so it is their own."""
    if hit.value != "member":
        return str(hit.value)
    lower, grammar = reading.tokens.lower, reading.grammar
    named = [actor for group in clauses.groups for actor in group.actors if actor.unnamed is None]
    inside = {k for actor in named for k in range(actor.i, min(actor.j, hit.i))}
    before = [k for k in range(clauses.line.a, hit.i) if k not in inside]
    for k in (*range(hit.j - 1, hit.i - 1, -1), *reversed(before[-_SENT:])):
        if lower[k] in grammar.orators:
            return "speaker"
        if lower[k] in grammar.onlookers:
            return "witness"
        if lower[k] in grammar.delegations or lower[k] in grammar.consortia:
            return "member"
    return None


def _listed(reading: Reading, clauses: Clauses, hit: Hit, first: list[Group]) -> list[Group]:
    """ "included A, Head of B, C|; D, E; and F|": with the first who stand after it those whom semicolons set apart."""
    found, end = list(first), first[-1].j if first else 0
    for group in clauses.groups if found else ():
        if group.i < end:
            continue
        apart = ";" in reading.tokens.lower[end : group.i]
        if any(end <= t.i < group.i and t.form not in ("noun", "name") for t in clauses.triggers):
            break
        people = all(actor.kind == "person" for actor in (*found[0].actors, *group.actors))
        if apart and people and group.marker is None:
            found.append(group)
        elif apart or people:
            break
        end = group.j  # "Team Leader, |Zorbex|; B": whose he is
    return found


def _named(reading: Reading, clauses: Clauses, groups: list[Group]) -> list[Group]:
    """Those whom no grammar word claims, and "representatives |of A|"."""
    return [g for g in groups if g.marker is None or g.actors[-1].possessive or is_delegation(reading, clauses.line, g)]


def _acts(reading: Reading, clauses: Clauses, group: Group, hit: Hit) -> bool:
    """ "|A|, |who| attended": no clause lies between but the one that says so."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if group.actors[-1].possessive:
        return hit.i - group.j <= 1  # "|A's| participation in"
    j = group.j if group.j <= hit.i else group.actors[-1].name[1]
    who = next((k for k in range(j, hit.i) if lower[k] in grammar.relatives), None)
    led = who is not None and (who - j <= 1 or group.j > hit.i)
    return barriers(clauses, j, hit.i) <= led


def _is_passive(reading: Reading, clauses: Clauses, hit: Hit) -> bool:
    """ "The launch |was witnessed|", « La réunion |était coprésidée| »."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, hit.i - 1
    while k > clauses.line.a and lower[k] in grammar.auxiliaries and lower[k] not in grammar.passive:
        k -= 1
    return k >= clauses.line.a and lower[k] in grammar.passive


def _ends_in_copula(reading: Reading, hit: Hit) -> bool:
    """ "Among those present |were| A and B", « |Étaient| présents A et B »."""
    return any(word in reading.grammar.passive for word in reading.tokens.lower[hit.i : hit.j])
