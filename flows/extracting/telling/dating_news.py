"""The day of the news where its own clause gives none: the one day of these days that its sentence names.

"|Meeting today in Oslo|, the Council of Zorbex approved the appointment of two directors"
"""

from __future__ import annotations

from collections.abc import Sequence

from flows.extracting.clauses.clauses import Dated
from flows.extracting.clauses.told import HELD
from flows.extracting.frames.events import Event
from flows.extracting.telling.account import PACT_EVENTS, Account
from flows.extracting.telling.choosing import is_in_news_days

_DONE = (*PACT_EVENTS, "appointment", "contract_award", "award", "creation", "negotiation", "exchange")
"""Types of what is done at one time, and told as done where it is announced."""


def date_news(result: Account) -> None:
    """Give the main event without a day that of its sentence at the head of the text, if it names but one, else the one
    that the sentences beside it name: "A has joined the Charter. |At a ceremony on Tuesday| its letter was handed over"."""
    for event in result.events:
        if not event.main or event.dated is not None or event.type not in _DONE or event.realis != "actual":
            continue
        lead = result.lead()
        told = [each for each in event.tellings if each.line in lead and each.trigger.form != "participle"]
        own = next(filter(None, (_fresh_in(result, [each.line]) for each in told)), [])
        found = own or (_untaken(result, event, _fresh_in(result, lead)) if told else [])
        if found:
            told[0].dated = found[0]


def _fresh_in(result: Account, lines: Sequence[int]) -> list[Dated]:
    """Where the lines name the one day of these days that they name; nothing where they name several."""
    fresh = [
        dated for line in lines for dated in result.clauses[line].dates
        if dated.mention.when.precision == "day" and not (dated.quoted or dated.headed)
        and is_in_news_days(result, dated.mention.when)
    ]  # fmt: skip
    return fresh if len({dated.mention.when.date for dated in fresh}) == 1 else []


def _untaken(result: Account, event: Event, fresh: list[Dated]) -> list[Dated]:
    """The same days, if nothing else was done on them."""
    others = (o for o in result.events if o is not event and o.type not in HELD and o.realis == "actual")
    return [] if any(told.dated in fresh for o in others for told in o.tellings) else fresh
