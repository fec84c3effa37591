"""The day of the news where its own clause gives none: the one day of these days that its sentence names.

"|Meeting today in Oslo|, the Council of Zorbex approved the appointment of two directors"
"""

from __future__ import annotations

from collections.abc import Sequence

from flows.extracting.clauses.clauses import Dated
from flows.extracting.clauses.told import HELD
from flows.extracting.frames.events import Event
from flows.extracting.telling.account import PACT_EVENTS, Account
from flows.extracting.telling.choosing import NEWS_DAYS

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
        for lines in (*([each.line] for each in told), [line for line in lead if told]):
            day = _day_in(result, event, lines)
            if day is not None:
                told[0].dated = day
                break


def _day_in(result: Account, event: Event, lines: Sequence[int]) -> Dated | None:
    """The one day of these days that the lines name, if nothing else was done on it."""
    published = result.reading.release.published_on
    if published is None:
        return None
    fresh = []
    for dated in (each for line in lines for each in result.clauses[line].dates):
        when = dated.mention.when
        if when.precision != "day" or when.latest is None or dated.quoted or dated.headed:
            continue
        if 0 <= (published - when.latest).days <= NEWS_DAYS:
            fresh.append(dated)
    if len({dated.mention.when.date for dated in fresh}) != 1:
        return None
    others = (o for o in result.events if o is not event and o.type not in HELD and o.realis == "actual")
    taken = len(lines) > 1 and any(told.dated in fresh for o in others for told in o.tellings)
    return None if taken else fresh[0]
