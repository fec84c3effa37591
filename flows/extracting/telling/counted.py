"""Agreements that are told as several, and then one by one in the sentences that follow.

"Three agreements were signed in Oslo on 3 May. |The first|, a memorandum, links A and B. |The second| was concluded …"
"""

from __future__ import annotations

from dataclasses import replace

from flows.extracting.acting.actors import Actor
from flows.extracting.clauses.agreements import Phrase
from flows.extracting.clauses.between import are_bodies
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.clauses.told import Part, Told
from flows.extracting.clauses.triggers import Trigger, is_ordinal
from flows.extracting.frames.recalls import REPEATING
from flows.extracting.telling.account import Account
from flows.extracting.words.reading import Reading

_REACH = 8
"""Lines at most from "three agreements were signed" to one of them."""
_LED = 4
"""Words at most before the ordinal: "|As for the| third"."""
_PREDICATE = 9
"""Words at most from the ordinal to what it is: "The second |is a| letter of intent"."""
_SIGNED = ("signing", "negotiation", "contract_award")
_ROLES = {"between": "party", "with": "party", "by": "signatory"}


def counted_in(told: list[Told], line: Clauses, before: Told | None) -> Told | None:
    """The telling that counts several, after a line: of what the line tells, else the one before."""
    several = (
        event
        for event in told
        if event.type in ("signing", "contract_award")
        and event.realis == "actual"
        and event.agreement is not None
        and event.agreement.plural
        and event.agreement.recalls is None
        and not (event.agreement.parties or line.line.titled)
    )
    return next(several, before)


def one_of(reading: Reading, line: Clauses, number: int, told: list[Told], several: Told | None) -> list[Told]:
    """What a line tells, with the one of several that it tells of in place of what its verb says."""
    if several is None or not 0 < number - several.line <= _REACH or line.line.kind not in ("body", "list_item"):
        return told
    k = _ordinal(reading, line)
    own = next((p for p in line.agreements if k is not None and p.i <= k + 1 and k < p.j), None)
    if k is None or (own is None and not _stands_alone(reading, line, k + 1)) or several.agreement is None:
        return told
    end = own.j if own is not None else k + 1
    near = (p for p in line.agreements if 0 <= p.i - end <= _PREDICATE and not p.definite and not p.plural)
    said = next((p for p in near if p.kind not in REPEATING), None)
    verbs = [event for event in told if event.type in _SIGNED and _is_of(event, k, said, own)]
    phrase = said or (own or several.agreement._replace(kind="unspecified"))._replace(
        i=k, j=end, extent=end, subject=None
    )
    if phrase.kind == "unspecified" and several.agreement.kind != "data_arrangement":  # which all of them may not be
        phrase = phrase._replace(kind=several.agreement.kind)
    parts = _parts(reading, line, end)
    parts += [
        part._replace(role="signatory" if part.role == "party" else part.role)
        for event in verbs
        for part in event.parts
        if part.actor.i not in {other.actor.i for other in parts}
    ]
    if not (parts or verbs):
        return told
    one = replace(
        several,
        type="contract_award" if phrase.kind == "contract" else "signing",
        trigger=Trigger(k, k + 1, several.trigger.frame, "listed"),
        line=number,
        parts=parts,
        agreement=phrase._replace(another=True, plural=False, definite=False, title=None, recalls=None),
        missions=[],
        rule_id="signing-listed",
    )
    return [one, *(event for event in told if event not in verbs)]


def forget_several(result: Account, several: Told) -> None:
    """What is told one by one is no agreement beside those."""
    for event in result.events:
        event.tellings = [told for told in event.tellings if told is not several] or event.tellings
    result.events = [event for event in result.events if event.tellings != [several]]
    result.observations = [o for o in result.observations if o.told is not several]


def _ordinal(reading: Reading, line: Clauses) -> int | None:
    """The ordinal that opens the line: "The |first|", « Quant à la |troisième| »."""
    lower, grammar, a = reading.tokens.lower, reading.grammar, line.line.a
    for k in range(a + 1, min(line.line.b - 1, a + _LED + 1)):
        if lower[k] in grammar.elliptic or is_ordinal(reading, k):
            return k if lower[k - 1] in grammar.definites else None
        if reading.tokens.is_capitalised(k) or k in line.dated:
            return None
    return None


def _stands_alone(reading: Reading, line: Clauses, k: int) -> bool:
    """ "The first |is|", "The second|,|": no noun follows the ordinal."""
    word, grammar = reading.tokens.lower[k], reading.grammar
    return word == "," or word in grammar.to_be or word in grammar.copulas or reading.hit(k, "linked") is not None


def _is_of(event: Told, k: int, said: Phrase | None, own: Phrase | None) -> bool:
    """What a verb of the line says is said of the one that the ordinal means."""
    phrase = event.agreement
    if phrase is None:
        return False
    mine = {each.i for each in (said, own) if each is not None}
    return phrase.i in mine or phrase.i == k or phrase.recalls is not None


def _parts(reading: Reading, line: Clauses, end: int) -> list[Part]:
    """Whose it is: between or with whom, by whom it was signed, whom it links; else the two bodies that are named."""
    found: list[Part] = []
    links = [hit.j for hit in reading.hits_of("linked", end, line.line.b)]
    tied_until = -1
    for group in line.groups:
        tied = any(0 <= group.at - j <= 1 for j in links) and are_bodies(group)
        tied = tied or (group.marker == "to" and group.at == tied_until)  # « liant A |à B| »
        tied_until = group.j if tied else -1
        role = "party" if tied else _ROLES.get(group.marker or "")
        if group.at >= end and role is not None:
            found += [Part(actor, role, "role-listed") for actor in group.actors]
    if found:
        return found
    bodies: dict[str, Actor] = {}
    for group in line.groups:
        for actor in group.actors:
            if actor.kind == "organisation" and group.at >= end:
                bodies.setdefault(actor.key, actor)
    return [Part(actor, "party", "role-listed") for actor in bodies.values()] if len(bodies) == 2 else []
