"""What each piece names. Every place where a piece stands votes; the text as a whole decides.

"Zorbex" after "CEO of" is an organisation, so it is one everywhere in the text; a registry's word is one vote more, and
no name needs a registry. Each way of voting is a rule with an id, an example and a weight.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple

from flows.extracting.naming.beside import Voice
from flows.extracting.naming.bodies import is_brand, signs
from flows.extracting.naming.brackets import bracketed
from flows.extracting.naming.voices import voices
from flows.extracting.naming.voices_of_people import full_name, person_shaped
from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.pieces.spelled import spells
from flows.extracting.posts.posts import Post
from flows.extracting.words.reading import Reading

RULES: Mapping[str, tuple[str, int, str]] = {
    # rule id: (kind it votes for, weight, example)
    "name-post-before": ("person", 6, "CNES President |Ana Sol|"),
    "name-post-after": ("person", 6, "|Ana Sol|, Head of Zorbex"),
    "name-honorific": ("person", 6, "Dr |Ana Sol|"),
    "name-speech": ("person", 2, "|Ana Sol| said"),
    "name-quoted": ("person", 2, "“…,” said |Ana Sol|"),
    "name-acts": ("person", 2, "met |Ana Sol|"),
    "name-with-people": ("person", 2, "Bo Ek, |Ana Sol| and Cy Ox"),
    "name-family": ("person", 3, "|Ana Sol| beside Dr Sol"),
    "name-profession": ("person", 4, "the herpetologist |Ana Sol|"),
    "name-relative": ("person", 4, "|Ana Sol|, who leads Zorbex"),
    "name-of-body": ("person", 2, "|Ana Sol| of Zorbex University"),
    "organisation-head": ("organisation", 4, "|Academy of Oil|"),
    "organisation-weak-head": ("organisation", 2, "|Zorbex Systems|"),
    "organisation-suffix": ("organisation", 7, "|Zorbex Ltd|"),
    "organisation-post-owner": ("organisation", 4, "CEO of |Zorbex|"),
    "organisation-apposed": ("organisation", 5, "|Zorbex|, a company"),
    "organisation-noun-before": ("organisation", 5, "the company |Zorbex|"),
    "organisation-acronym": ("organisation", 4, "Zorbex Research Academy (|ZRA|)"),
    "organisation-listed": ("organisation", 3, "CNES, |Zorbex| and ESA"),
    "organisation-awardee": ("organisation", 3, "awarded a contract to |Zorbex Optics|"),
    "organisation-maker": ("organisation", 3, "built by |Zorbex|"),
    "organisation-party": ("organisation", 3, "signed an agreement with |Blue Zorb|"),
    "organisation-led": ("organisation", 3, "Ana Sol, who heads |Zorbex|"),
    "organisation-owner": ("organisation", 2, "|ZRA|'s Oslo Centre"),
    "organisation-employs": ("organisation", 2, "Ana Sol (|ZRA|)"),
    "organisation-partner": ("organisation", 2, "signed an agreement with |ZRA|"),
    "organisation-used": ("organisation", 1, "together with |ZRA|"),
    "organisation-acts": ("organisation", 2, "|Zorbex| signed"),
    "mission-head": ("mission", 4, "|Blue Comet Orbiter|"),
    "mission-noun-after": ("mission", 4, "the |Zorb| ultraviolet spectrometer"),
    "mission-noun-before": ("mission", 4, "the satellite |Zorb|"),
    "mission-apposed": ("mission", 6, "|Zorb|, a weather satellite"),
    "mission-acronym": ("mission", 5, "Blue Comet Orbiter (|BCO|)"),
    "mission-launched": ("mission", 3, "the launch of |Zorb|"),
    "mission-flight": ("mission", 4, "|Expedition 12|"),
    "mission-sibling": ("mission", 3, "|Zorb-2| beside the satellite Zorb-1"),
    "mission-listed": ("mission", 2, "Zorb and |Blip|"),
    "mission-numbered": ("mission", 1, "|Zorb-2|"),
    "mission-hyphen": ("mission", 2, "|Zorbia-2|"),
    "mission-shape": ("mission", 2, "|ZorbiaSat|"),
    "mission-carrier": ("mission", 3, "launched on a |Zorb Heavy|"),
    "mission-does": ("mission", 3, "|Zorb| touched down"),
    "gathering-head": ("gathering", 5, "|Oslo Space Show|"),
    "gathering-noun-before": ("gathering", 5, "le congrès |Zorb|"),
    "gathering-noun-after": ("gathering", 5, "the |Zorb| contest"),
    "agreement-head": ("agreement", 5, "the |Oslo Declaration|"),
    "country-post-owner": ("country", 4, "the |Polish| ambassador"),
    "place-located": ("place", 2, "in |Porto|"),
    "registry": ("", 3, "|Roscosmos|"),
    "registry-ambiguous": ("", 1, "the |Hope| probe"),
}
_ORDER = ("person", "organisation", "mission", "gathering", "agreement", "country", "place")


class Name(NamedTuple):
    """A piece decided. ``key``: registry id or null; ``term``: the type or kind that the text shows for it."""

    piece: Piece
    kind: str
    key: str | None
    term: str | None
    rule_id: str
    text: str


class _Ballot:
    def __init__(self) -> None:
        self.votes: dict[str, int] = {}
        self.rules: dict[str, tuple[int, str]] = {}
        self.terms: dict[str, str] = {}
        self.keys: dict[str, str] = {}

    def cast(self, rule_id: str, term: str | None = None, kind: str | None = None, key: str | None = None) -> None:
        named, weight, _ = RULES[rule_id]
        kind = kind or named
        self.votes[kind] = self.votes.get(kind, 0) + weight
        if weight > self.rules.get(kind, (0, ""))[0]:
            self.rules[kind] = (weight, rule_id)
            if term:
                self.terms[kind] = term
        if term:
            self.terms.setdefault(kind, term)
        if key:
            self.keys.setdefault(kind, key)

    def by_rule(self, kind: str) -> str:
        """The weightiest rule that voted for a kind; empty where none did."""
        return self.rules.get(kind, (0, ""))[1]

    def leader(self) -> str | None:
        """The kind with the most votes."""
        votes = self.votes
        if len(votes) < 2:
            return next(iter(votes)) if votes else None
        return min(votes, key=lambda kind: (-votes[kind], _ORDER.index(kind)))


class _Ballots:
    """One ballot for all pieces that are written alike."""

    def __init__(self, reading: Reading, pieces: list[Piece]) -> None:
        words, by_text = reading.tokens.words, defaultdict[str, _Ballot](_Ballot)
        self.texts = {piece.i: "".join(words[piece.i : piece.j]).replace("’", "'") for piece in pieces}
        """First token of a piece -> how it is written, without blanks."""
        self.at = {i: by_text[text] for i, text in self.texts.items()}
        """First token of a piece -> its ballot."""


def decide(reading: Reading, pieces: list[Piece], posts: list[Post]) -> list[Name]:
    """The pieces that name something, decided, in order. A piece with no vote names nothing."""
    shelf = Shelf(pieces)
    ballots = _Ballots(reading, pieces)
    for piece, rule_id, term in voices(reading, pieces, posts, shelf):
        ballots.at[piece.i].cast(rule_id, term)
    certain = {(known.kind, known.key) for piece in pieces for known in piece.known if not known.ambiguous}
    for piece in pieces:
        if piece.known and not (ballot := ballots.at[piece.i]).keys:
            for known in piece.known:
                unsure = known.ambiguous and not (known.kind == "mission" and (known.kind, known.key) in certain)
                ballot.cast("registry-ambiguous" if unsure else "registry", None, known.kind, known.key)
    for further in (
        _families(reading, pieces, ballots),
        _spelled(reading, pieces, ballots, shelf),
        _neighbours(reading, pieces, ballots),
        _siblings(reading, pieces, ballots),
    ):
        for piece, rule_id, term in further:
            ballots.at[piece.i].cast(rule_id, term)
    names = []
    of_space = _speaks_of_space(reading, certain)
    for piece in pieces:
        name = _decided(reading, piece, ballots.at[piece.i], of_space)
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


def _decided(reading: Reading, piece: Piece, ballot: _Ballot, of_space: bool) -> Name | None:
    kind = ballot.leader()
    if kind is None:
        return None
    rule_id = ballot.rules[kind][1]
    if kind == "person" and not person_shaped(reading, piece):
        return None
    if rule_id == "organisation-used" and not reading.grammar.adjective_after_noun:
        return None
    in_space = kind == "mission" and of_space and not piece.opens
    if rule_id in ("mission-numbered", "organisation-weak-head") or (rule_id == "registry-ambiguous" and not in_space):
        return None
    if rule_id in ("organisation-acts", "name-acts", "name-speech") and piece.opens:
        return None
    if kind == "country" and _are_people(reading, piece):
        return None
    text = reading.tokens.slice(piece.i, piece.j)
    return Name(piece, kind, ballot.keys.get(kind), ballot.terms.get(kind), rule_id, text)


def _families(reading: Reading, pieces: list[Piece], ballots: _Ballots) -> Iterator[Voice]:
    """ "|Bo Ek|" in a text that tells of "Dr Ek", or where "Ek said": a full name with somebody's at its end."""
    words, lower, speech = reading.tokens.words, [*reading.tokens.lower, ""], reading.grammar.speech
    alone = [piece for piece in pieces if piece.j == piece.i + 1 and not piece.known and piece.head is None]
    families = {
        words[piece.i] for piece in alone
        if ballots.at[piece.i].votes.get("person", 0) > _WEAK
        or lower[piece.j] in speech
        or (piece.i > 0 and lower[piece.i - 1] in speech)
    }  # fmt: skip
    for piece in pieces if families else ():
        if piece.j == piece.i + 1 or piece.head is not None:
            continue
        if (words[piece.i] in families or words[piece.j - 1] in families) and full_name(reading, piece):
            yield piece, "name-family", None


def _spelled(reading: Reading, pieces: list[Piece], ballots: _Ballots, shelf: Shelf) -> Iterator[Voice]:
    """ "the |Zorb Space Directorate| (ZSD)": an acronym and the name that it spells are of one kind, which either shows."""
    for long in pieces:
        short = bracketed(reading, shelf, long)
        if short is None or not is_brand(reading, short) or not spells(reading, short, long.i, long.j):
            continue
        told = [(piece, _shown(ballots.at[piece.i])) for piece in (long, short)]
        weak = long.head is not None and long.head[1].startswith("weak_")
        kinds = {kind for _, kind in told if kind is not None} or ({"organisation"} if weak else set())
        if len(kinds) == 1 and (kind := kinds.pop()) in ("organisation", "mission"):
            term = long.head[1].removeprefix("weak_") if long.head is not None and long.head[0] == kind else None
            for piece, shown in told:
                if shown is None:
                    yield piece, f"{kind}-acronym", term


def _shown(ballot: _Ballot) -> str | None:
    """What a ballot decides; a weak head alone decides nothing."""
    kind = ballot.leader()
    return None if kind == "organisation" and ballot.by_rule(kind) == "organisation-weak-head" else kind


def _neighbours(reading: Reading, pieces: list[Piece], ballots: _Ballots) -> Iterator[Voice]:
    """Coordination: in "A, B and C" what is undecided is of the kind of what is decided."""
    tokens, grammar = reading.tokens, reading.grammar
    kinds: list[str | None] = []
    for piece in pieces:
        kinds.append(_shown(ballots.at[piece.i]))
    acting = {n for n, kind in enumerate(kinds) if kind == "person" and ballots.at[pieces[n].i].by_rule(kind) == _ACTS}
    for n in range(1, len(pieces)):
        left, right = pieces[n - 1], pieces[n]
        if (n in acting and kinds[n - 1] == "organisation") and signs(reading, right.j):
            kinds[n] = None
        if (kinds[n - 1] is None) == (kinds[n] is None):
            continue
        between = [
            word for word in tokens.lower[left.j : right.i] if word not in grammar.determiners and word not in "'’"
        ]
        if _repeats_of(reading, left, right):
            del between[-1]
        closing = any(word in grammar.conjunctions for word in between)
        glued = (n > 1 and pieces[n - 2].j == left.i) or (n + 1 < len(pieces) and pieces[n + 1].i == right.j)
        if (
            glued
            or _is_apposed(reading, left, right)
            or len(between) == 0
            or len(between) > 2
            or any(word != "," and word not in grammar.conjunctions for word in between)
        ):
            continue
        signing = closing and signs(reading, right.j)
        for known, open_, at in ((kinds[n - 1], right, n), (kinds[n], left, n - 1)):
            if kinds[at] is None and known in ("person", "organisation", "mission") and not open_.opens:
                if known == "person" and full_name(reading, open_):
                    kinds[at] = known
                    yield open_, "name-with-people", None
                elif (
                    known == "mission"
                    and (closing or _in_list(kinds, at, "mission") or _is_announced(ballots.at[left.i]))
                    and _is_like(reading, open_, right if open_ is left else left)
                ):
                    kinds[at] = known
                    yield open_, "mission-listed", None
                elif (
                    known == "organisation"
                    and (
                        closing
                        or _in_list(kinds, at, "organisation")
                        or (is_brand(reading, left) and is_brand(reading, right))
                        or _repeats_of(reading, left, right)
                    )
                    and _is_house(reading, open_, ballots.at[pieces[n - 1 if open_ is right else n].i], signing)
                    and _may_be_listed(reading, open_, ballots.at[pieces[n - 1 if open_ is right else n].i], signing)
                ):
                    kinds[at] = known
                    yield open_, "organisation-listed", None


def _repeats_of(reading: Reading, left: Piece, right: Piece) -> bool:
    """« les équipes de Zorbex, |d'|ESA et |de| la NASA » : each of the list has its own "de"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if not grammar.adjective_after_noun or right.i - left.j < 2:
        return False
    led = []
    for k in (left.i - 1, right.i - 1):
        while k > 0 and (lower[k] in grammar.determiners or lower[k] in "'’"):
            k -= 1
        led.append(k >= 0 and lower[k] in grammar.of | {"d"})
    return all(led)


def _is_house(reading: Reading, piece: Piece, beside: _Ballot, signing: bool) -> bool:
    """No full name of a person; unless what stands beside it was told to be a house or a party, where people do not
    belong, or both sign: "the Oslo Institute and |Blue Zorb| signed"."""
    houses = ("organisation-maker", "organisation-party")
    return signing or not full_name(reading, piece) or beside.by_rule("organisation") in houses


def _in_list(kinds: list[str | None], at: int, kind: str) -> bool:
    """Two of a kind on both sides: in "A, |Zorbex|, B" commas are enough."""
    return 0 < at < len(kinds) - 1 and kinds[at - 1] == kinds[at + 1] == kind


def _is_announced(left: _Ballot) -> bool:
    """ "satellites such as |Zorb|, Blip and Blop": a noun before the list says what all of it is."""
    return left.by_rule("mission") == "mission-noun-before"


def _is_like(reading: Reading, piece: Piece, mission: Piece) -> bool:
    """One word beside a mission's name of one, no body of the sky and no plain word."""
    lower, grammar = reading.tokens.lower, reading.grammar
    plain = lower[piece.i] in grammar.sky or lower[piece.i] in grammar.common or lower[piece.i] in grammar.generic
    return piece.head is None and not piece.known and not plain and piece.j == piece.i + 1 and mission.head is None


def _may_be_listed(reading: Reading, piece: Piece, beside: _Ballot, signing: bool) -> bool:
    """What stands beside a sure organisation and is no field ("Heliophysics"), no body of the sky, no "J. Sol"."""
    words, lower = reading.tokens.words[piece.i : piece.j], reading.tokens.lower[piece.i : piece.j]
    plain = (
        any(word in reading.grammar.common or word in reading.grammar.sky for word in lower)
        or reading.hit(piece.i, "field") is not None
    )
    plain = plain and not (signing and piece.head is not None and piece.head[0] == "organisation")
    plain = plain or reading.hit(piece.j, "organisation_noun") is not None
    initial = len(words) > 1 and len(words[0]) == 1 and words[1] == "."
    return beside.votes.get("organisation", 0) > _WEAK and not plain and not initial


_ACTS = "name-acts"
_WEAK = 2
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


def _is_apposed(reading: Reading, left: Piece, right: Piece) -> bool:
    """ "of Zorbex, |the| Policy Office": after a comma a determiner that the first of the two has not."""
    lower, grammar = reading.tokens.lower, reading.grammar
    between = lower[left.j : right.i]
    if not between or between[0] != "," or any(word in grammar.conjunctions for word in between):
        return False
    before = lower[left.i - 1] if left.i > 0 else ""
    return (
        any(word in grammar.determiners for word in between)
        and before not in grammar.determiners
        and before not in "'’"
    )


def _siblings(reading: Reading, pieces: list[Piece], ballots: _Ballots) -> Iterator[Voice]:
    """A numbered name that is a decided mission's name but for the number."""
    stems = set()
    for piece in pieces:
        ballot = ballots.at[piece.i]
        if ballot.leader() == "mission" and ballot.votes["mission"] > 1:
            stems.add(_stem(ballots.texts[piece.i]) or ballots.texts[piece.i])
    for piece in pieces if stems else ():
        if (
            ballots.at[piece.i].votes == {"mission": RULES["mission-numbered"][1]}
            and _stem(ballots.texts[piece.i]) in stems
        ):
            yield piece, "mission-sibling", None


def _stem(key: str) -> str | None:
    """``"Zorb-2"``, ``"Zorb 3B"`` -> ``Zorb``; null for a name without a number at its end."""
    roman = key.rstrip("IVX")
    if roman and roman != key and (roman[-1].islower() or roman[-1] == "-"):
        return roman.rstrip("-")
    lettered = len(key) > 2 and key[-1].isupper() and key[-2].isdigit()
    stem = key[:-2] if key[-2:-1] == "-" and key[-1].isupper() else (key[:-1] if lettered else key)
    stem = stem.rstrip("0123456789").rstrip("-")
    return stem if stem and stem != key else None
