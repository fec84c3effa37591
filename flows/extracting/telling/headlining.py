"""A title's event is told again at the head of the text: what the two tell is one event."""

from __future__ import annotations

from dataclasses import replace

from flows.extracting.frames.events import Event, may_be_of_one_craft
from flows.extracting.telling.account import LEAD, PACT_EVENTS, Account
from flows.extracting.telling.choosing import days_since, is_past

_SIGNED = (*PACT_EVENTS, "contract_award")


def join_headlines(result: Account) -> None:
    """Add what only the title tells, without a day, to the first event of its kind at the head of the body. Where it
    names nobody who takes part there, its names are left aside."""
    lead = set(result.body()[:LEAD])
    for headline in [event for event in result.events if _is_headline(result, event)]:
        told = (event for event in result.events if event is not headline and _is_told_in(result, event, lead))
        again = next((event for event in told if _may_be_one(headline, event)), None)
        if again is None:
            continue
        shared = bool(headline.who() & again.who())
        again.tellings += [each if shared else replace(each, parts=[], missions=[]) for each in headline.tellings]
        result.events.remove(headline)


def _is_headline(result: Account, event: Event) -> bool:
    kinds = {result.clauses[told.line].line.kind for told in event.tellings}
    return event.dated is None and event.realis in ("actual", "planned") and kinds <= {"title", "subtitle"}


def _is_told_in(result: Account, event: Event, lead: set[int]) -> bool:
    said = event.realis in ("actual", "planned") and not is_past(days_since(result, event))
    return said and any(told.line in lead for told in event.tellings)


def _may_be_one(headline: Event, event: Event) -> bool:
    alike = headline.type == event.type or {headline.type, event.type} <= set(_SIGNED)
    if not alike or (headline.pact is not None and event.pact is not None and headline.pact != event.pact):
        return False
    return may_be_of_one_craft(headline, event)
