"""Who publishes, as a side of what its release tells, and whom "we" means in it."""

from __future__ import annotations

from flows.extracting.acting.actors import Actor
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.clauses.told import Told
from flows.extracting.telling.account import Account

_WE = 4
"""Words at most from "we" to what we did: "|we| have just signed"."""


def publishing(result: Account) -> tuple[str | None, tuple[int, int]]:
    """The key of the publisher, and where it is named; above the text alone, where its letterhead stands."""
    entities, tokens = result.entities, result.reading.tokens
    if entities.publisher:
        piece, entity = entities.by_piece[entities.publisher[0]]
        return entity.key, (piece.i, piece.j)
    publisher = result.reading.release.publisher_id
    named = (each for each in entities.mentions if each.kind == "organisation" and each.key == publisher)
    letterhead = next(named, None)
    if letterhead is None:
        return None, (0, 0)
    return letterhead.key, (tokens.at(letterhead.start), tokens.at(letterhead.end))


def ourselves(result: Account, line: Clauses, event: Told) -> Actor | None:
    """ "|We| have just signed a contract with A": the body of who says so, else the publisher."""
    tokens, grammar, trigger = result.reading.tokens, result.reading.grammar, event.trigger
    if trigger.form != "verb" or any(part.rule_id == "role-subject" for part in event.parts):
        return None
    near = range(trigger.i - 1, max(line.line.a, trigger.i - _WE) - 1, -1)
    k = next((k for k in near if tokens.lower[k] in grammar.ourselves), None)
    if k is None or any(not tokens.words[n].isalpha() for n in range(k, trigger.i)):
        return None
    at = tokens.starts[k]
    quoted = (said for said in result.said if any(piece.start <= at < piece.end for piece in said.quoted.pieces))
    said = next(quoted, None)
    person = said.speaker.key if said is not None and said.speaker is not None else ""
    key = result.employer.get(person) if said is not None else publishing(result)[0]
    return Actor(k, k + 1, "organisation", key, (k, k + 1)) if key is not None else None
