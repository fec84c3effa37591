"""The day of what is told without one: that of the meeting, session or visit at which it happened."""

from __future__ import annotations

from flows.extracting.clauses.spans import some_day
from flows.extracting.clauses.told import Told
from flows.extracting.frames.events import Event
from flows.extracting.telling.account import PACT_EVENTS, Account

_OCCASIONS = ("meeting", "remote_talk", "visit", "joint_session")
_TOLD_ON = ("meeting", "remote_talk", "visit", "award")
"""Types of what the sentences after a meeting or a visit tell of it."""
_STORY = 2
"""Over how many lines a day goes on."""
_SITTINGS = ("joint_session", "meeting", "visit")
_DONE_THERE = (*PACT_EVENTS, "appointment", "negotiation")
"""What a body does when it sits: "The Council also |elected| …", « Les deux parties ont |arrêté le texte| … »."""
_REACH = 14
"""Over how many lines "the Council" sits still in the session told before."""
_HEAD = 4
"""Words at most at the head of a sentence to who did it: "|The two sides| also approved"."""


def date_by_occasion(result: Account) -> None:
    """What the same people sign in the sentence after they met, without another date, they signed there and then; what
    "the Council" decides it decides in its session. Of several days it is not known which."""
    met = [event for event in result.events if event.type in _OCCASIONS and event.dated is not None]
    for event in result.events:
        first = next((told for told in event.tellings if not told.headline), event.tellings[0])
        if event.type not in _DONE_THERE or event.dated is not None or event.realis != "actual" or first.headline:
            continue
        signed = (o for o in met if event.type in PACT_EVENTS and o.who() & event.who() and _is_after(o, first, 1))
        occasion = next(signed, None)
        if occasion is None and _is_by_who_sat(result, first):
            sat = (o for o in reversed(met) if o.type in _SITTINGS and o.realis == "actual")
            occasion = next((o for o in sat if _is_after(o, first, _REACH)), None)
        if occasion is not None and occasion.dated is not None:
            first.dated = some_day(occasion.dated, result.reading.release.published_on)
            first.place = first.place or occasion.place


def date_by_story(result: Account) -> None:
    """Whom somebody meets in the sentences after a day was told is met on that day: "A visited Oslo on 3 May. |She also
    met B|"."""
    dated = [event for event in result.events if event.type in _OCCASIONS and _is_on_day(event)]
    for event in result.events:
        first = next((told for told in event.tellings if not told.headline), None)
        if event.type not in _TOLD_ON or event.dated is not None or event.realis != "actual" or first is None:
            continue
        line = result.clauses[first.line]
        if line.line.kind != "body" or line.dates or first.trigger.form not in ("verb", "passive"):
            continue
        before = [(each.line, each.trigger.i, o) for o in dated for each in o.tellings if not each.headline]
        near = [b for b in before if 0 <= first.line - b[0] <= _STORY and b[1] < first.trigger.i and b[2] is not event]
        last = max(near, key=lambda b: b[:2], default=None)
        if last is not None and last[2].dated is not None and _goes_on(result, last[2], event, first):
            first.dated = some_day(last[2].dated, result.reading.release.published_on)


def _is_on_day(event: Event) -> bool:
    """It has happened, on a day or in some days."""
    when = event.dated.mention.when if event.dated is not None else None
    return event.realis == "actual" and when is not None and when.precision in ("day", "range")


def _goes_on(result: Account, occasion: Event, event: Event, told: Told) -> bool:
    """Somebody takes part in both, or the sentence begins with who was meant before."""
    reading, line = result.reading, result.clauses[told.line].line
    grammar, head = reading.grammar, reading.tokens.lower[line.a]
    meant = head in grammar.singular_pronouns or head in grammar.pronouns or head in grammar.objects_meant
    return meant or bool(occasion.who() & event.who())


def _is_after(occasion: Event, told: Told, reach: int) -> bool:
    return any(0 <= told.line - each.line <= reach for each in occasion.tellings)


def _is_by_who_sat(result: Account, told: Told) -> bool:
    """ "|The Council| approved", « |Les deux parties| ont arrêté le texte »: at the head of the sentence."""
    reading, line = result.reading, result.clauses[told.line].line
    lower, grammar = reading.tokens.lower, reading.grammar
    if line.kind != "body" or lower[line.a] not in grammar.recalling | grammar.pair_words:
        return False
    head = range(line.a + 1, min(told.trigger.i, line.a + _HEAD))
    return any(reading.hit(k, "sessions") is not None or lower[k] in grammar.pair_sides for k in head)
