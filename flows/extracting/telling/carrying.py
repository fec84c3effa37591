"""What a line leaves to the next ones: whom "they" will mean, what "it" and "its launch", which day "on this occasion"."""

from __future__ import annotations

from collections.abc import Sequence

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.groups import Group
from flows.extracting.clauses.clauses import Clauses, Dated
from flows.extracting.clauses.relations import parent_links
from flows.extracting.clauses.told import Context, Told
from flows.extracting.frames.flown import NOT_FLOWN
from flows.extracting.frames.recalls import REPEATING
from flows.extracting.frames.taking_place import named_last
from flows.extracting.words.reading import Reading

_OPENS = 4
"""Words at most before the craft that a sentence is about: "|The ocean satellite| Zorb-1 follows Zorb-0"."""


def for_next(reading: Reading, line: Clauses, number: int, told: Sequence[Told], context: Context) -> Context:
    """What was known before a line, and what the line and the events that it tells add."""
    sat_in = number if "sessions" in line.line.said else context.sat_in
    if not (told or line.actors or line.agreements or line.dates or line.missions):
        return context._replace(sat_in=sat_in)
    person = next(
        (actor for actor in reversed(line.actors) if actor.kind == "person" and actor.unnamed is None),
        context.person,
    )
    mission, mission_at = _mission_for_next(line) or (context.mission, context.mission_at)
    date = line.dates[-1] if line.dates else context.date
    named = next((phrase for phrase in reversed(line.agreements) if phrase.kind not in REPEATING), None)
    held = named_last(reading, line.line) or next(
        (each.type for each in told if each.type in ("joint_session", "meeting")), None
    )
    return (_after_events(reading, line, number, told, context) if told else context)._replace(
        subject=_subject_for_next(line) or context.subject,
        person=person,
        date=date,
        mission=mission,
        mission_at=mission_at,
        named=named or context.named,
        named_in=number if named is not None else context.named_in,
        crew=_crew(line, told, context) if context.flyers else context.crew,
        held=held or context.held,
        held_in=number if held is not None else context.held_in,
        sat_in=sat_in,
        chairs=_chairs(line) or context.chairs,
    )


def _after_events(reading: Reading, line: Clauses, number: int, told: Sequence[Told], context: Context) -> Context:
    """The same with what the events that a line tells add."""
    linked = parent_links(reading, line.line, line.agreements) if line.agreements else ()
    made = {parent.i: child for child, parent, _, _, _ in linked}
    agreed = tuple(
        made.get(event.agreement.i) or event.agreement
        for event in told
        if event.agreement is not None and event.agreement.recalls is None and event.status != "negotiating"
    )
    return context._replace(
        pair=next((people for event in told if len(people := _principals(event)) > 1), context.pair),
        agreed=agreed or context.agreed,
        agreed_in=number if agreed else context.agreed_in,
        event_date=_newest(told, context.event_date),
        guests=_guests(told) or context.guests,
    )


def _newest(told: Sequence[Told], known: Dated | None) -> Dated | None:
    """What "on this occasion" and "the day before" go back to: the newest day told of what has happened."""
    for event in told:
        when = event.dated.mention.when if event.dated is not None and not event.ahead else None
        if when is None or when.precision not in ("day", "range") or when.latest is None:
            continue
        if known is None or known.mention.when.latest is None or when.latest >= known.mention.when.latest:
            known = event.dated
    return known


def _subject_for_next(line: Clauses) -> Group | None:
    """Whom "they" will mean: the first group that no grammar word claims."""
    return next((group for group in line.groups if group.marker is None and not group.actors[-1].possessive), None)


def _mission_for_next(line: Clauses) -> tuple[str, int] | None:
    """What "it" and "its launch" will mean: the craft that opens the sentence, else the one named last."""
    flown = [(entity.key, piece.i) for piece, entity in line.missions if entity.term not in NOT_FLOWN]
    opening = [each for each in flown[:1] if each[1] - line.line.a <= _OPENS and line.line.kind == "body"]
    return next(iter(opening or reversed(flown)), None)


def _crew(line: Clauses, told: Sequence[Told], context: Context) -> tuple[Actor, ...]:
    """Whom "the crew" will mean: who flew in what was told last; until then the astronauts named last."""
    flew = {part.actor.key: part.actor for event in told for part in event.parts if part.actor.key in context.flyers}
    named = {a.key: a for a in line.actors if a.kind == "person" and a.key in context.flyers}
    some = flew.keys() < {actor.key for actor in context.crew}  # "|Sol and Ek| ventured out": part of the crew
    return (() if some else tuple(flew.values())) or context.crew or tuple(named.values())


def _guests(told: Sequence[Told]) -> tuple[Actor, ...]:
    """Whom "the delegation" will mean: who came."""
    came = [part.actor for event in told for part in event.parts if part.role == "visitor" and event.type == "visit"]
    return tuple({actor.key: actor for actor in came}.values())


def _chairs(line: Clauses) -> tuple[Actor, ...]:
    """Whom "the co-chairs" will mean: several people of whom a line says that they chair."""
    people = [actor for g in line.groups if g.marker == "chairs" for actor in g.actors if actor.kind == "person"]
    return tuple(people) if len({actor.key for actor in people}) > 1 else ()


def _principals(told: Told) -> tuple[Actor, ...]:
    """Whom "the two leaders" will mean: people who met, signed, came or received."""
    people = [
        part.actor
        for part in told.parts
        if part.actor.kind == "person" and part.role in ("principal", "signatory", "visitor", "host")
    ]
    return tuple({actor.key: actor for actor in people}.values())
