"""The day of the news where its own clause gives none: the one day of these days that its sentence names.

"|Meeting today in Oslo|, the Council of Zorbex approved the appointment of two directors"
"""

from __future__ import annotations

from flows.extracting.clauses.clauses import Dated
from flows.extracting.clauses.told import Told
from flows.extracting.frames.events import Event
from flows.extracting.telling.account import PACT_EVENTS, Account
from flows.extracting.telling.choosing import NEWS_DAYS

_DONE = (*PACT_EVENTS, "appointment", "contract_award", "award", "creation", "negotiation", "exchange")
"""Types of what is done at one time, and told as done where it is announced."""


def date_news(result: Account) -> None:
    """Give the main event without a day that of its sentence at the head of the text, if it names but one."""
    for event in result.events:
        if not event.main or event.dated is not None or event.type not in _DONE or event.realis != "actual":
            continue
        for told in event.tellings:
            day = _day_beside(result, event, told)
            if day is not None:
                told.dated = day
                break


def _day_beside(result: Account, event: Event, told: Told) -> Dated | None:
    published, line = result.reading.release.published_on, result.clauses[told.line]
    if published is None or told.line not in result.lead() or told.trigger.form == "participle":
        return None
    fresh = []
    for dated in line.dates:
        when = dated.mention.when
        if when.precision != "day" or when.latest is None or dated.quoted or dated.headed:
            continue
        if 0 <= (published - when.latest).days <= NEWS_DAYS:
            fresh.append(dated)
    if len({dated.mention.when.date for dated in fresh}) != 1:
        return None
    return fresh[0]
