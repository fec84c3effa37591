"""Craft of which only the year stands beside their names, in a sentence that tells of another one's launch.

"Zorb-3 is the third satellite launched for A, after |Zorb-1 in 2009| and |Zorb-2 in 2012|"
"""

from __future__ import annotations

from dataclasses import replace

from flows.extracting.clauses.clauses import Clauses, Dated
from flows.extracting.clauses.told import Told
from flows.extracting.frames.flown import NOT_FLOWN
from flows.extracting.naming.entities import Entity
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.reading import Reading


def with_dated_crafts(reading: Reading, clauses: Clauses, told: list[Told]) -> list[Told]:
    """What a line tells, each such craft launched in its own year, which is no other launch's."""
    launch = next((event for event in told if event.type == "launch"), None)
    pairs = _pairs(reading, clauses) if launch is not None else []
    if launch is None or not pairs:
        return told
    own = {piece.i for piece, _, _ in pairs}
    years = {dated.i for _, _, dated in pairs}
    kept: list[Told] = []
    for event in told:
        event.missions = [mission for mission in event.missions if mission[1][0] not in own]
        if event.type == "launch" and event.dated is not None and event.dated.i in years:
            event.dated = None
        if event.dated is not None or event.missions or event.type != "launch":
            kept.append(event)
    trigger = launch.trigger
    return kept + [
        replace(
            launch, trigger=trigger._replace(i=piece.i, j=piece.j, form="participle"), dated=dated, place=None, parts=[],
            missions=[(entity.key, (piece.i, piece.j), "mentioned")], realis="actual", rule_id="launch-dated-craft",
        )
        for piece, entity, dated in pairs
    ]  # fmt: skip


def _pairs(reading: Reading, clauses: Clauses) -> list[tuple[Piece, Entity, Dated]]:
    """The craft with a year right after each, from "after" on."""
    lower, grammar = reading.tokens.lower, reading.grammar
    found: list[tuple[Piece, Entity, Dated]] = []
    for piece, entity in clauses.missions:
        dated = next((d for d in clauses.dates if 0 <= d.i - piece.j <= 1), None)
        if dated is None or entity.term in NOT_FLOWN:
            continue
        between = lower[piece.j : dated.i]
        k = reading.before_determiners(piece.i, clauses.line.a)
        word = lower[k - 1] if k > clauses.line.a else ""
        follows = bool(found) and found[-1][2].j in (k - 1, k - 2) and (word == "," or word in grammar.conjunctions)
        if all(w in grammar.places or w == "(" for w in between) and (follows or word in grammar.preceded):
            found.append((piece, entity, dated))
    return found
