"""Signatures of which nothing is told but the day that the agreement bears.

"the |2010| agreement between A and B", "the memorandum |of 22 November 2006| with A" -> it was signed then
"""

from __future__ import annotations

from flows.extracting.clauses.clauses import Dated
from flows.extracting.clauses.pacts import MULTILATERAL
from flows.extracting.clauses.told import Told
from flows.extracting.clauses.triggers import Trigger
from flows.extracting.frames.events import Event
from flows.extracting.telling.account import BEFORE_SIGNATURE, Account
from flows.extracting.telling.parties import as_parts

_SIGNATURES = ("signing", "accession", "contract_award")


def sign_by_day(result: Account) -> None:
    """Each agreement of two or more that bears its day was signed on it, where no other event of its signature is told."""
    frame = result.reading.grammar.first_frame("signing")
    unsigned = {o.pact for o in result.observations if o.status in BEFORE_SIGNATURE}
    signed = {event.pact for event in result.events if event.type in _SIGNATURES}
    for n in sorted({o.pact for o in result.observations} - unsigned - signed):
        pact = result.pacts[n]
        if pact.signed_on is None or pact.kind in MULTILATERAL or len(pact.parties) < 2:
            continue
        day, phrase = pact.signed_on, pact.phrases[0]
        dated = Dated(result.reading.tokens.at(day.start), result.reading.tokens.at(day.end), day)
        line, parts = result.line_at(phrase.i), as_parts(pact.parties)
        trigger = Trigger(phrase.i, phrase.j, frame, "noun")
        told = Told("signing", trigger, line, parts, dated, None, "actual", phrase, rule_id="signing-dated", past=True)
        result.events.append(Event([told], n))
