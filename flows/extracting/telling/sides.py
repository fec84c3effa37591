"""The two sides of an agreement that stand sentences apart, or one in a headline.

"A orders two probes | The contract was signed today. |B| will build them" · "A chose B. |The contract| was signed on 3 May"
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flows.extracting.telling.account import Account
from flows.extracting.telling.choosing import is_fresh

Sides = Mapping[tuple[str, str], tuple[int, int]]
"""(kind, key) of each -> the tokens that name it."""

HEADLINES = ("title", "subtitle", "heading")
_ACTING = (None, "with", "by", "between", "on_behalf", "along", "of", "to", "other")
"""Marks of groups that may be of those who act in a sentence."""
_OPENS = 4
"""Words at most before a contract that its sentence is about: "|The contract|, signed today, …", "Under |the contract|, …"."""
_AWARD = ("awarder", "awardee")


def bodies_of_line(result: Account, number: int, inside: tuple[int, int] = (0, 0)) -> Sides:
    """The organisations of a line. ``inside``: the tokens of an agreement, whose subject names others."""
    found: dict[tuple[str, str], tuple[int, int]] = {}
    starts = {actor.i for group in result.clauses[number].groups for actor in group.actors}
    for group in result.clauses[number].groups:
        within = inside[0] <= group.i < inside[1] and group.marker not in ("with", "between")
        for actor in group.actors if group.marker in _ACTING and not within else ():
            body = result.body_of(actor)
            if actor.possessive and not starts.isdisjoint((actor.j, actor.j + 1)):
                continue  # "|Zorbex's| Radar Institute"
            if body is not None and body.kind == "organisation":
                found.setdefault((body.kind, body.key), body.name)
    return found


def lands_of_line(result: Account, number: int) -> Sides:
    """The two countries of a line that names no body: "Peru's data are kept in Kenya under the agreement signed in 2017"."""
    entities, line = result.entities, result.clauses[number].line
    here = [entities.by_piece[i] for i in entities.starts(line.a, line.b) if i in entities.by_piece]
    lands = {(entity.kind, entity.key): (piece.i, piece.j) for piece, entity in here if entity.kind == "country"}
    return lands if len(lands) == 2 and all(entity.kind != "organisation" for _, entity in here) else {}


def of_contract(result: Account, n: int, number: int) -> Iterator[Sides]:
    """The sides of contract ``n``, told in line ``number``: who gave and who won it, by its event or by another one that is
    told of; else the two bodies of its sentence and the next, or of these and the headlines."""
    awards = [event for event in result.events if event.type == "contract_award"]
    for event in sorted(awards, key=lambda event: (event.pact != n, abs(event.tellings[0].line - number))):
        parts = [part for told in event.tellings for part in told.parts]
        sides = {
            (p.actor.kind, p.actor.key): p.actor.name for p in parts if p.role in _AWARD and p.actor.kind != "person"
        }
        if {part.role for part in parts} >= set(_AWARD) and len(sides) > 1:
            yield sides
    own = [told for event in awards if event.pact == n for told in event.tellings]
    if any(told.trigger.form == "verb" and told.line == number for told in own):
        return  # "|Twenty pupils| signed a contract": somebody unnamed
    phrase = next((p for p in result.pacts[n].phrases if result.clauses[number].line.a <= p.i), None)
    if phrase is None or not phrase.definite or phrase.i - result.clauses[number].line.a > _OPENS:
        return  # "It is A's, under |a contract| signed in 2014": none that is spoken of
    near = bodies_of_line(result, number)
    last = len(result.clauses) - 1
    following = bodies_of_line(result, number + 1) if number < last else {}
    yield from _if_two({**near, **following})
    titled = [m for m, clauses in enumerate(result.clauses) if clauses.line.kind in HEADLINES]
    heads = {party: at for m in titled for party, at in bodies_of_line(result, m).items()}
    yield from _if_two({**heads, **near})
    yield from _if_two({**heads, **near, **following})


def of_news(result: Account, n: int) -> Sides:
    """The bodies that signed what the release is about, where it tells of one signature alone, and ``n`` is to follow it."""
    news = {event.pact for event in result.events if event.type == "signing" and is_fresh(result, event)}
    planned = {event.pact for event in result.events if event.realis == "planned"}
    signed = [m for m in news if m is not None and m != n and m not in planned]
    parties = result.pacts[signed[0]].parties if len(signed) == 1 and n in planned else {}
    bodies = {party: at for party, at in parties.items() if party[0] == "organisation"}
    return next((dict(each) for each in (bodies, parties) if len(each) == 2), {})


def _if_two(found: Sides) -> Iterator[Sides]:
    if len(found) == 2:
        yield found
