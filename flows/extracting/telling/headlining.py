"""A title's event is told again at the head of the text, as is a caption's: what they tell is one event."""

from __future__ import annotations

from dataclasses import replace

from flows.extracting.clauses.told import FLIGHTS, Told
from flows.extracting.frames.events import Event, dates_agree, may_be_of_one_craft
from flows.extracting.telling.account import SIGNED, Account
from flows.extracting.telling.choosing import days_since, is_past


def join_headlines(result: Account) -> None:
    """Add what only the title tells, without a day, to the first event of its kind at the head of the body. Where it
    names nobody who takes part there, its names are left aside."""
    lead = result.head()
    for headline in [event for event in result.events if _is_headline(result, event)]:
        told = (event for event in result.events if event is not headline and _is_told_in(result, event, lead))
        again = next((event for event in told if _may_be_one(result, headline, event)), None)
        if again is None:
            continue
        shared = bool(headline.who() & again.who())
        again.tellings += [each if shared else replace(each, parts=[], missions=[]) for each in headline.tellings]
        result.events.remove(headline)


def join_captions(result: Account) -> None:
    """Add what only a caption tells to the event of its kind at the head of the text that may be the same."""
    lead = set(result.lead())
    for shown in [event for event in result.events if _is_caption(result, event)]:
        told = (event for event in result.events if event is not shown and _is_told_in(result, event, lead))
        again = next((event for event in told if _may_be_shown(event, shown)), None)
        if again is not None:
            again.tellings += shown.tellings
            result.events.remove(shown)


def _is_caption(result: Account, event: Event) -> bool:
    told = [each for each in event.tellings if not _is_entitled(result, each)]
    return bool(told) and all(each.line in result.pictured for each in told)


def _is_entitled(result: Account, told: Told) -> bool:
    return result.clauses[told.line].line.kind in ("title", "subtitle")


def _may_be_shown(event: Event, shown: Event) -> bool:
    one, other = (each.dated.mention.when if each.dated is not None else None for each in (event, shown))
    alike = event.type == shown.type and event.realis == shown.realis and dates_agree(one, other)
    if event.type in FLIGHTS:
        return alike and bool(event.crafts() & shown.crafts())
    return alike and bool(event.who() & shown.who())


def _is_headline(result: Account, event: Event) -> bool:
    said = event.dated is None and event.realis in ("actual", "planned")
    return said and all(_is_entitled(result, told) for told in event.tellings)


def _is_told_in(result: Account, event: Event, lead: set[int]) -> bool:
    said = event.realis in ("actual", "planned") and not is_past(days_since(result, event))
    return said and any(told.line in lead for told in event.tellings)


def _is_only_named(result: Account, headline: Event) -> bool:
    """What the title calls signed is told of nowhere else."""
    phrases = result.pacts[headline.pact].phrases if headline.pact is not None else []
    return all(phrase.headline for phrase in phrases)


def _may_be_one(result: Account, headline: Event, event: Event) -> bool:
    alike = headline.type == event.type or {headline.type, event.type} <= set(SIGNED)
    pacts = {headline.pact, event.pact} - {None}
    if not alike or (len(pacts) > 1 and not _is_only_named(result, headline)):
        return False
    return may_be_of_one_craft(headline, event)
