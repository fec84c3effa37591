"""Layers of agreements: found, right as a whole, and each of kind, parties, status and date; invented ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flows.evaluating.dates import can_be_same, same_date
from flows.evaluating.entities import country_key, country_words
from flows.evaluating.gold import GoldAgreement, GoldRelease
from flows.evaluating.matching import bare, one_to_one, same_organisation
from flows.evaluating.outcomes import NOTHING, Outcome, locate, overlap, sentence_at
from flows.evaluating.telling import Telling
from flows.evaluating.terms import agrees
from flows.evaluating.told import Entity, ToldAgreement


def judge_agreements(gold: GoldRelease, release_id: str, text: str, telling: Telling) -> Iterator[Outcome]:
    """All layers of agreements of a release."""
    expected, told = gold.agreements, telling.agreements(release_id)
    pairs = pair_agreements(expected, told, text, telling)
    for left, agreement in enumerate(expected):
        if agreement.optional:
            continue
        name, rules = _named(agreement), told[pairs[left]].backing.rules if left in pairs else ()
        other = told[pairs[left]] if left in pairs else None
        found = _name(other) if other else None
        yield Outcome("agreements found", name, found, other is not None, agreement.evidence, rules)
        aspects = _aspects(agreement, other, telling) if other else {}
        whole = bool(aspects) and all(fits for _, _, fits in aspects.values())
        yield Outcome("agreements", name, found, whole, agreement.evidence, rules)
        for layer, (said, heard, fits) in aspects.items():
            yield Outcome(layer, said, heard, fits, agreement.evidence, rules)
    false = [other for right, other in enumerate(told) if right not in pairs.values()]
    for other in false:
        for layer in ("agreements found", "agreements"):
            yield Outcome(layer, None, _name(other), False, sentence_at(text, other.backing.spans), other.backing.rules)
    if not expected and release_id:
        invented = "; ".join(_name(other) for other in false) or NOTHING
        sentence = sentence_at(text, false[0].backing.spans) if false else None
        rules = tuple(sorted({rule for other in false for rule in other.backing.rules}))
        yield Outcome("no agreement invented", NOTHING, invented, not false, sentence, rules)


def pair_agreements(
    expected: Sequence[GoldAgreement], told: Sequence[ToldAgreement], text: str, telling: Telling
) -> dict[int, int]:
    """Which told agreement is which of gold's: by its words, its parties, then kind, date and title."""
    points: dict[tuple[int, int], int] = {}
    for left, agreement in enumerate(expected):
        place = locate(text, agreement.evidence)
        for right, other in enumerate(told):
            words = overlap(other.backing.spans, place)
            parties = sum(any(_same_party(name, party, telling) for party in other.parties)
                          for name in agreement.parties)  # fmt: skip
            compatible = can_be_same(agreement.signed_on, other.when)
            if not words and not (parties and compatible):
                continue
            kind = agrees("agreement_kinds", agreement.kind, other.row["kind"])
            exact = agreement.signed_on.value is not None and same_date(agreement.signed_on, other.when)
            title = len(set(bare(agreement.subject or "")) & set(bare(other.row["title"] or "")))
            points[left, right] = 6 * words + 2 * parties + 3 * kind + 4 * exact + 2 * compatible + min(title, 6)
    return one_to_one(points, len(expected))


def _aspects(agreement: GoldAgreement, other: ToldAgreement, telling: Telling) -> dict[str, tuple[str, str, bool]]:
    date = agreement.signed_on
    fits_date = same_date(date, other.when)
    return {
        "agreement kind": (agreement.kind, other.row["kind"] or NOTHING,
                           agrees("agreement_kinds", agreement.kind, other.row["kind"])),
        "agreement parties": (", ".join(agreement.parties), ", ".join(party.name for party in other.parties) or NOTHING,
                              _same_parties(agreement, other, telling)),
        "agreement status": (agreement.status, other.status or NOTHING,
                             agrees("agreement_statuses", agreement.status, other.status)),
        "agreement date": (date.value or NOTHING, other.when.value or NOTHING, fits_date),
    }  # fmt: skip


def _same_parties(agreement: GoldAgreement, other: ToldAgreement, telling: Telling) -> bool:
    """Every party of gold's is told, and none beyond them.

    Allowed beyond them: the country of a party or a party's body; and any where gold names one party or none, for the
    others are then not what the release is about.
    """
    matched = {party.key for party in other.parties
               if any(_same_party(name, party, telling) for name in agreement.parties)}  # fmt: skip
    if not all(any(_same_party(name, party, telling) for party in other.parties) for name in agreement.parties):
        return False
    if len(agreement.parties) < 2:
        return True
    homes = {party.row.get("country") for party in other.parties if party.key in matched} | matched
    return all(party.key in matched or party.key in homes or party.row.get("country") in matched
               for party in other.parties)  # fmt: skip


def _same_party(name: str, party: Entity, telling: Telling) -> bool:
    if party.kind == "country":
        return country_key(name, telling) == party.key
    return same_organisation(name, party.names, country_words(telling))


def _named(agreement: GoldAgreement) -> str:
    parties = "–".join(agreement.parties)
    return f"{agreement.kind} {parties} {agreement.status} {agreement.signed_on.value or NOTHING}"


def _name(other: ToldAgreement) -> str:
    parties = "–".join(party.name for party in other.parties)
    return f"{other.row['kind']} {parties} {other.status} {other.when.value or NOTHING}"
