"""What each piece names. Every place where a piece stands votes; the text as a whole decides.

"Zorbex" after "CEO of" is an organisation, so it is one everywhere in the text; a registry's word is one vote more, and
no name needs a registry. Each way of voting is a rule with an id, an example and a weight.
"""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from flows.extracting.naming.ballots import RULES, Ballot, Ballots
from flows.extracting.naming.brackets import bracketed
from flows.extracting.naming.enumerations import enumerated
from flows.extracting.naming.glosses import spelled_as_things
from flows.extracting.naming.listed_below import items_alike, people_with_bodies
from flows.extracting.naming.listed_people import listed_people
from flows.extracting.naming.neighbours import families, neighbours, siblings, spelled
from flows.extracting.naming.shaped import person_shaped
from flows.extracting.naming.voices import voices
from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.posts.posts import Post
from flows.extracting.words.reading import Reading

_SURE = 5
"""The weight of what shows a body even where its acronym stands for a thing: "|ZAM|, a company"."""


class Name(NamedTuple):
    """A piece decided. ``key``: registry id or null; ``term``: the type or kind that the text shows for it."""

    piece: Piece
    kind: str
    key: str | None
    term: str | None
    rule_id: str
    text: str


def decide(reading: Reading, pieces: list[Piece], posts: list[Post]) -> list[Name]:
    """The pieces that name something, decided, in order. A piece with no vote names nothing."""
    shelf = Shelf(pieces)
    ballots = Ballots(reading, pieces)
    in_brackets = {piece.i: inner for piece in pieces if (inner := bracketed(reading, shelf, piece)) is not None}
    for piece, rule_id, term in voices(reading, pieces, posts, shelf, in_brackets):
        ballots.at[piece.i].cast(rule_id, term)
    certain = {(known.kind, known.key) for piece in pieces for known in piece.known if not known.ambiguous}
    for piece in pieces:
        if piece.known and not (ballot := ballots.at[piece.i]).keys:
            for known in piece.known:
                unsure = known.ambiguous and not (known.kind == "mission" and (known.kind, known.key) in certain)
                ballot.cast("registry-ambiguous" if unsure else "registry", None, known.kind, known.key)
    things = spelled_as_things(reading, pieces)
    for piece in pieces if things else ():
        if ballots.texts[piece.i] in things:
            ballots.at[piece.i].withdraw("organisation", _SURE)
    for further in (
        families(reading, pieces, ballots),
        spelled(reading, pieces, ballots, in_brackets, things),
        neighbours(reading, pieces, ballots),
        enumerated(reading, pieces, ballots),
        items_alike(reading, pieces, ballots),
        people_with_bodies(reading, pieces, ballots),
        listed_people(reading, pieces, ballots),
        siblings(pieces, ballots),
    ):
        for piece, rule_id, term in further:
            if RULES[rule_id][0] != "organisation" or ballots.texts[piece.i] not in things:
                ballots.at[piece.i].cast(rule_id, term)
    names = []
    of_space = _speaks_of_space(reading, certain)
    leaders = {text: ballot.leader() for text, ballot in ballots.by_text.items()}
    for piece in pieces:
        kind = leaders[ballots.texts[piece.i]]
        name = _decided(reading, piece, kind, ballots.at[piece.i], of_space) if kind is not None else None
        if name is not None:
            names.append(name)
    return names


def _are_people(reading: Reading, piece: Piece) -> bool:
    """ "African |Americans|", "|Chinese| Canadians": people within a country; two demonyms side by side."""
    if not any(known.sort == "demonym" for known in piece.known):
        return False
    beside = [
        hit
        for i, hit in ((piece.j, reading.known(piece.j)), (piece.i - 1, reading.known(piece.i - 1)))
        if hit is not None
    ]
    twice = any(known.sort == "demonym" for hit in beside for known in hit.value)
    return twice or (piece.i > 0 and reading.tokens.lower[piece.i - 1] in reading.grammar.peoples)


def _is_language(reading: Reading, piece: Piece) -> bool:
    """ "written in |Portuguese|.", « rédigées en |portugais| », "a |Spanish|-speaking team", « adapté de l'|anglais| », "9
    million |US| dollars": which language or currency, and no noun for anything else whose adjective it would be."""
    words, lower, grammar = reading.tokens.words, reading.tokens.lower, reading.grammar
    i, j, after = piece.i, piece.j, grammar.adjective_after_noun
    beside = i - 1 if after else j + (words[j : j + 1] == ["-"])
    if 0 <= beside < len(lower) and lower[beside] in grammar.tongues:
        return True
    demonym = any(known.sort == "demonym" for known in piece.known)
    if not demonym or i == 0:
        return False
    k = _first_coordinated(reading, i)
    if k < i and lower[k - 1] in (grammar.tongues if after else grammar.places):
        return True
    if after and not reading.tokens.is_capitalised(i) and (lower[i - 1] == "'" or lower[i - 1] in grammar.definites):
        return j >= len(words) or not (reading.tokens.is_capitalised(j) or words[j] == "-")
    if lower[i - 1] not in grammar.places:
        return False
    if after:
        return lower[i - 1] not in grammar.contractions and not reading.tokens.is_capitalised(i)
    return j >= len(words) or words[j] in ".,;)"


def _first_coordinated(reading: Reading, i: int) -> int:
    """Where "|English|, French and Spanish" begins, of which the one at token ``i`` is one."""
    tokens, grammar = reading.tokens, reading.grammar
    for _ in range(_LONGEST_ROW):
        k = i - 1
        if k < 1 or not (tokens.words[k] == "," or tokens.lower[k] in grammar.conjunctions):
            break
        before = reading.known(k - 1)
        if before is None or before.j != k or all(known.sort != "demonym" for known in before.value):
            break
        i = k - 1
    return i


_LONGEST_ROW = 6
"""Languages at most that are told in a row."""


def _decided(reading: Reading, piece: Piece, kind: str, ballot: Ballot, of_space: bool) -> Name | None:
    rule_id = ballot.rules[kind][1]
    if kind == "person" and not person_shaped(reading, piece):
        return None
    if kind in ("organisation", "mission") and kind not in ballot.keys and _is_of_regions(reading, piece):
        return None
    if rule_id == "organisation-used" and not reading.grammar.adjective_after_noun:
        return None
    in_space = kind == "mission" and of_space and not piece.opens
    if rule_id in ("mission-numbered", "organisation-weak-head") or (rule_id == "registry-ambiguous" and not in_space):
        return None
    if rule_id in ("organisation-acts", "name-acts", "name-speech") and piece.opens:
        return None
    if kind == "country" and (_are_people(reading, piece) or _is_language(reading, piece)):
        return None
    text = reading.tokens.slice(piece.i, piece.j)
    return Name(piece, kind, ballot.keys.get(kind), ballot.terms.get(kind), rule_id, text)


def _is_of_regions(reading: Reading, piece: Piece) -> bool:
    """ "an |Arab| satellite", "the |Polish| camera": the adjective of one country or of many, and no name."""
    demonym = any(known.sort == "demonym" for known in piece.known)
    return piece.j == piece.i + 1 and (demonym or reading.tokens.lower[piece.i] in reading.grammar.regions)


_SPEAKS_OF_SPACE = 3
"""Words for spacecraft in a text where a capitalised "Hope" is a probe, whoever else it names."""


def _speaks_of_space(reading: Reading, certain: Set[tuple[str, str]]) -> bool:
    """The text names a mission or a space agency beyond doubt beside a word for spacecraft, or has many such words."""
    words, bodies = len(reading.of["mission_noun"]), reading.registry.organisations
    agency = any(
        kind == "mission" or (kind == "organisation" and key in bodies and bodies[key].type == "space_agency")
        for kind, key in certain
    )
    return words >= _SPEAKS_OF_SPACE or (agency and words > 0)
