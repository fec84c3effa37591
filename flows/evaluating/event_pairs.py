"""Which told event is which of gold's, and which participant is which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flows.evaluating.dates import can_be_same, same_date
from flows.evaluating.entities import country_key, country_words
from flows.evaluating.gold import GoldEvent, GoldParticipant
from flows.evaluating.matching import bare, one_to_one, same_mission, same_organisation, same_person
from flows.evaluating.outcomes import locate, overlap
from flows.evaluating.telling import Telling
from flows.evaluating.terms import agrees
from flows.evaluating.told import Entity, ToldEvent

Pairs = Mapping[int, int]
"""Number of gold's -> number of the told one."""


def pair_events(expected: Sequence[GoldEvent], told: Sequence[ToldEvent], text: str, telling: Telling) -> Pairs:
    """Which told event is which of gold's.

    The type must be right. Then either the dates do not contradict each other and something else agrees (a
    participant, the place, the words, or the very day); or they do contradict, but both stand in the same words with a
    common participant or place: then it is the same event, wrongly dated.
    """
    points: dict[tuple[int, int], int] = {}
    for left, event in enumerate(expected):
        words_of_gold = locate(text, event.evidence)
        for right, candidate in enumerate(told):
            if candidate.row["type"] not in event.types:
                continue
            shared = len(pair_participants(event, candidate, telling))
            place = _same_place(event, candidate, telling)
            words = overlap(candidate.backing.spans, words_of_gold)
            exact = event.date.value is not None and same_date(event.date, candidate.when)
            compatible = can_be_same(event.date, candidate.when)
            if (shared or place or words or exact) if compatible else (words and (shared or place)):
                plan = event.planned == is_plan(candidate)
                points[left, right] = 8 * words + 6 * exact + 2 * compatible + min(shared, 4) + 2 * place + plan
    return one_to_one(points, len(expected))


def _same_place(event: GoldEvent, told: ToldEvent, telling: Telling) -> bool:
    if event.place and told.row["place"]:
        return bool(set(bare(event.place)) & set(bare(told.row["place"])))
    return bool(event.country and told.row["country"] == country_key(event.country, telling))


def is_plan(told: ToldEvent) -> bool:
    return told.row["realis"] in ("planned", "hypothetical")


def pair_participants(event: GoldEvent, told: ToldEvent, telling: Telling) -> Pairs:
    """Gold's participants by number -> the told ones', by name; right roles first."""
    points = {
        (left, right): 1 + any(agrees("roles", role, found.role) for role in member.roles)
        for left, member in enumerate(event.participants) for right, found in enumerate(told.participants)
        if same_participant(member, found.entity, telling)
    }  # fmt: skip
    return one_to_one(points, len(event.participants))


def same_participant(member: GoldParticipant, told: Entity, telling: Telling) -> bool:
    """Whether gold's participant is the told entity."""
    if member.kind != told.kind:
        return False
    if member.kind == "person":
        return same_person(member.name, told.names)
    if member.kind == "country":
        return country_key(member.name, telling) == told.key
    if member.kind == "mission":
        return same_mission(member.name, told.names)
    return same_organisation(member.name, told.names, country_words(telling))
