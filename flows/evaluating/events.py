"""Layers of events: what happened, when, whether it is a plan, who took part and how, and which is the main one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flows.evaluating.dates import GoldDate, ToldDate, same_date
from flows.evaluating.event_pairs import Pairs, is_plan, pair_events, pair_participants
from flows.evaluating.gold import GoldEvent, GoldRelease
from flows.evaluating.outcomes import NOTHING, Outcome, locate, overlap, sentence_at
from flows.evaluating.telling import Telling
from flows.evaluating.terms import agrees
from flows.evaluating.told import ToldEvent, ToldParticipant


def judge_events(gold: GoldRelease, release_id: str, text: str, telling: Telling) -> Iterator[Outcome]:
    """All layers of events of a release."""
    expected = [event for event in gold.events if event.types]
    told = telling.events(release_id)
    pairs = pair_events(expected, told, text, telling)
    excused = _excused(gold, expected, told, pairs, text)
    yield from _existence(expected, told, pairs, excused, text)
    yield from _dates(expected, told, pairs, text)
    yield from _plans(expected, told, pairs)
    yield from _main(expected, told, pairs, text)
    yield from _participants(expected, told, pairs, excused, text, telling)


def _excused(
    gold: GoldRelease, expected: Sequence[GoldEvent], told: Sequence[ToldEvent], pairs: Pairs, text: str
) -> frozenset[int]:
    """Told events that are neither right nor false: gold calls them optional, or no event of their own."""
    silent = [locate(text, event.evidence) for event in gold.events if not event.types]
    excused = {pairs[left] for left, event in enumerate(expected) if event.optional and left in pairs}
    for right, event in enumerate(told):
        if right not in pairs.values() and any(overlap(event.backing.spans, span) for span in silent):
            excused.add(right)
    return frozenset(excused)


def _existence(
    expected: Sequence[GoldEvent], told: Sequence[ToldEvent], pairs: Pairs, excused: frozenset[int], text: str
) -> Iterator[Outcome]:
    for left, event in enumerate(expected):
        if event.optional:
            continue
        other = told[pairs[left]] if left in pairs else None
        dated = other is not None and same_date(event.date, other.when)
        rules = other.backing.rules if other else ()
        name, found = _named(event), _name(other) if other else None
        yield Outcome("events", name, found, other is not None, event.evidence, rules)
        yield Outcome("events with date", name, found, dated, event.evidence, rules)
    for right, candidate in enumerate(told):
        if right not in pairs.values() and right not in excused:
            sentence = sentence_at(text, candidate.backing.spans)
            for layer in ("events", "events with date"):
                yield Outcome(layer, None, _name(candidate), False, sentence, candidate.backing.rules)


def _dates(expected: Sequence[GoldEvent], told: Sequence[ToldEvent], pairs: Pairs, text: str) -> Iterator[Outcome]:
    """Value and precision of the dates of matched events; a date told where gold knows none is a false alarm."""
    for left, right in pairs.items():
        event, other = expected[left], told[right]
        if event.optional:
            continue
        value, found = _spoken(event.date), _spoken(other.when)
        if event.date.value is not None:
            right_date = same_date(event.date, other.when)
            yield Outcome("dates", value, found, right_date, event.evidence, other.date_rules)
        elif not event.date.free and other.when.value is not None:
            yield Outcome("dates", None, found, False, sentence_at(text, other.backing.spans), other.date_rules)


def _plans(expected: Sequence[GoldEvent], told: Sequence[ToldEvent], pairs: Pairs) -> Iterator[Outcome]:
    for left, right in pairs.items():
        event, other = expected[left], told[right]
        if not event.optional:
            said = "planned" if event.planned else "actual"
            fits = event.planned == is_plan(other)
            yield Outcome("plan or fact", said, other.row["realis"], fits, event.evidence, other.backing.rules)


def _main(expected: Sequence[GoldEvent], told: Sequence[ToldEvent], pairs: Pairs, text: str) -> Iterator[Outcome]:
    """One outcome a release with a main event: its type and date. A main event where gold has none is a false alarm."""
    chosen = next((left for left, event in enumerate(expected) if event.main), None)
    mains = [right for right, event in enumerate(told) if event.main]
    other = told[mains[0]] if mains else None
    if chosen is not None:
        event = expected[chosen]
        fits = other is not None and pairs.get(chosen) in mains and same_date(event.date, other.when)
        rules = other.backing.rules if other else ()
        yield Outcome("main event", _named(event), _name(other) if other else None, fits, event.evidence, rules)
    elif other is not None:
        sentence = sentence_at(text, other.backing.spans)
        yield Outcome("main event", None, _name(other), False, sentence, other.backing.rules)


def _participants(
    expected: Sequence[GoldEvent], told: Sequence[ToldEvent], pairs: Pairs, excused: frozenset[int], text: str,
    telling: Telling,
) -> Iterator[Outcome]:  # fmt: skip
    """Participants with their roles, of all events and of the matched ones alone."""
    for left, event in enumerate(expected):
        if event.optional:
            continue
        other = told[pairs[left]] if left in pairs else None
        for outcome in _roles(event, other, text, telling):
            yield outcome
            if other is not None:
                yield Outcome("participants of matched events", outcome.expected, outcome.told, outcome.right,
                              outcome.sentence, outcome.rules)  # fmt: skip
    for right, candidate in enumerate(told):
        if right in pairs.values() or right in excused:
            continue
        for member in candidate.participants:
            if member.entity.kind != "mission":
                yield _false_participant(member, candidate, text)


def _roles(event: GoldEvent, told: ToldEvent | None, text: str, telling: Telling) -> Iterator[Outcome]:
    pairs = pair_participants(event, told, telling) if told else {}
    for left, member in enumerate(event.participants):
        name = f"{member.name} ({member.roles[0]}) in: {_named(event)}"
        if told is None or left not in pairs:
            if not member.optional:
                yield Outcome("participants", name, None, False, event.evidence)
            continue
        found = told.participants[pairs[left]]
        fits = any(agrees("roles", role, found.role) for role in member.roles)
        if fits or not member.optional:
            said = f"{found.entity.name} ({found.role})"
            rules = found.backing.rules or told.backing.rules
            yield Outcome("participants", name, said, fits, event.evidence, rules)
    if told is None:
        return
    present = frozenset().union(*(member.behind for member in told.participants))
    for right, found in enumerate(told.participants):
        # A body or country behind a person who takes part is told twice at worst, not wrongly.
        implied = found.entity.kind in ("organisation", "country") and found.entity.key in present
        if right not in pairs.values() and not implied and found.entity.kind != "mission":
            yield _false_participant(found, told, text)


def _false_participant(member: ToldParticipant, event: ToldEvent, text: str) -> Outcome:
    spans = member.backing.spans or event.backing.spans
    said = f"{member.entity.name} ({member.role}) in: {_name(event)}"
    rules = member.backing.rules or event.backing.rules
    return Outcome("participants", None, said, False, sentence_at(text, spans), rules)


def _spoken(when: GoldDate | ToldDate) -> str:
    return f"{when.value or NOTHING} [{when.precision or 'unknown'}]"


def _named(event: GoldEvent) -> str:
    return f"{event.named} {event.date.value or NOTHING}" + (f", {event.place}" if event.place else "")


def _name(event: ToldEvent) -> str:
    place = f", {event.row['place']}" if event.row["place"] else ""
    return f"{event.row['type']} {event.when.value or NOTHING}{place}"
