"""Votes that follow from what is decided already: names that stand together, spell one another or are numbered alike.

"CNES, |Zorbex| and ESA" · "Zorb Space Directorate (|ZSD|)" · "|Zorb-2|" beside the satellite Zorb-1
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from flows.extracting.naming.ballots import RULES, Ballot, Ballots
from flows.extracting.naming.beside import Voice
from flows.extracting.naming.bodies import is_brand, is_named, is_roman, signs
from flows.extracting.naming.shaped import full_name
from flows.extracting.pieces.pieces import Piece
from flows.extracting.pieces.spelled import spells
from flows.extracting.words.reading import Reading

_ACTS = "name-acts"
_WEAK = 2
_SURE = 5
_BESIDE = {"person": "name-with-people", "mission": "mission-listed", "organisation": "organisation-listed"}
"""The rules by which what is undecided is of the kind of what stands beside it."""


def families(reading: Reading, pieces: list[Piece], ballots: Ballots) -> Iterator[Voice]:
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


def spelled(
    reading: Reading, pieces: list[Piece], ballots: Ballots, in_brackets: Mapping[int, Piece], things: Container[str]
) -> Iterator[Voice]:
    """ "the |Zorb Space Directorate| (ZSD)": an acronym and the name that it spells are of one kind, which either shows;
    ``things``: the acronyms that are known to be no body's."""
    for long in pieces if in_brackets else ():
        short = in_brackets.get(long.i)
        if short is None or not is_brand(reading, short) or not spells(reading, short, long.i, long.j):
            continue
        told = [(piece, _shown(ballots.at[piece.i])) for piece in (long, short)]
        weak = ballots.texts[short.i] not in things and long.head is not None and long.head[1].startswith("weak_")
        kinds = {kind for _, kind in told if kind is not None} or ({"organisation"} if weak else set())
        sure = max(ballots.at[piece.i].votes.get("organisation", 0) for piece in (long, short)) > _WEAK
        if kinds == {"organisation"} and not sure and _is_thing(reading, long):
            continue
        if len(kinds) == 1 and (kind := kinds.pop()) in ("organisation", "mission"):
            term = long.head[1].removeprefix("weak_") if long.head is not None and long.head[0] == kind else None
            for piece, shown in told:
                if shown is None:
                    yield piece, f"{kind}-acronym", term


def _is_thing(reading: Reading, long: Piece) -> bool:
    """ "|the| Remote Grapple |System| (RGS)", "Single-Grain |Albedo| (SGA)": a plain noun, with its article where some
    companies are called so."""
    lower, grammar = reading.tokens.lower, reading.grammar
    last = lower[long.i if grammar.adjective_after_noun else long.j - 1]
    article = long.i > 0 and lower[long.i - 1] in grammar.determiners
    return (article or long.head is None) and last in grammar.common and last not in grammar.parts


def _shown(ballot: Ballot) -> str | None:
    """What a ballot decides; a weak head alone decides nothing."""
    kind = ballot.leader()
    return None if kind == "organisation" and ballot.by_rule(kind) == "organisation-weak-head" else kind


def neighbours(reading: Reading, pieces: list[Piece], ballots: Ballots) -> Iterator[Voice]:
    """Coordination: in "A, B and C" what is undecided is of the kind of what is decided."""
    tokens, grammar = reading.tokens, reading.grammar
    shown = {text: _shown(ballot) for text, ballot in ballots.by_text.items()}
    by_number = {text for text, ballot in ballots.by_text.items() if _is_numbered(ballot)}
    kinds = [shown[ballots.texts[piece.i]] for piece in pieces]
    numbered = {n for n, piece in enumerate(pieces) if ballots.texts[piece.i] in by_number}
    linking = grammar.conjunctions | grammar.determiners | {",", "'"}
    acting = {n for n, kind in enumerate(kinds) if kind == "person" and ballots.at[pieces[n].i].by_rule(kind) == _ACTS}
    shaped = {n for n, kind in enumerate(kinds) if kind == "mission" and _is_shaped(ballots.at[pieces[n].i])}
    for n in range(1, len(pieces)):
        left, right = pieces[n - 1], pieces[n]
        for one, other in ((n - 1, n), (n, n - 1)) if shaped else ():
            if one in shaped and kinds[other] == "organisation" and signs(reading, right.j):
                kinds[one] = None
        if (n in acting and kinds[n - 1] == "organisation") and signs(reading, right.j):
            kinds[n] = None
        for at, beside_at in ((n - 1, n), (n, n - 1)) if numbered else ():
            if at in numbered and beside_at not in numbered and kinds[beside_at] == "mission":
                kinds[at] = None
        if (kinds[n - 1] is None) == (kinds[n] is None) or tokens.lower[left.j] not in linking:
            continue
        between = [word for word in tokens.lower[left.j : right.i] if word not in grammar.determiners and word != "'"]
        if between and _repeats_of(reading, left, right):
            del between[-1]
        closing = any(word in grammar.conjunctions for word in between)
        owned = kinds[n - 1] == "person" and ballots.at[left.i].votes["person"] > _SURE  # "ESA astronauts |Bo Ek| and"
        glued = (n > 1 and pieces[n - 2].j == left.i and not owned) or (
            n + 1 < len(pieces) and pieces[n + 1].i == right.j
        )
        if (
            glued
            or _is_apposed(reading, left, right)
            or not 1 <= len(between) <= 2
            or any(word != "," and word not in grammar.conjunctions for word in between)
        ):
            continue
        signing = closing and signs(reading, right.j)
        for known, beside, open_, at in ((kinds[n - 1], left, right, n), (kinds[n], right, left, n - 1)):
            if kinds[at] is not None or known not in _BESIDE or (at > 0 and is_campus(reading, pieces[at - 1], open_)):
                continue
            if open_.opens and not (known == "organisation" and signing and is_named(reading, open_)):
                continue
            if known == "organisation" and _says_where(reading, open_, beside):
                continue
            listed = closing or _in_list(kinds, at, known)
            if known == "person":
                fits = full_name(reading, open_)
            elif known == "mission":
                listed = listed or _is_announced(ballots.at[left.i])
                listed = listed or (at == n - 1 and _is_closed(reading, pieces, kinds, n))
                fits = listed and (at in numbered or _is_like(reading, open_, beside))
            else:
                listed = listed or (is_brand(reading, left) and is_brand(reading, right))
                fits = (
                    (listed or _repeats_of(reading, left, right))
                    and _is_house(reading, open_, ballots.at[beside.i], signing)
                    and _may_be_listed(reading, open_, ballots.at[beside.i], signing)
                )
            if fits:
                kinds[at] = known
                yield open_, _BESIDE[known], None


def _says_where(reading: Reading, piece: Piece, beside: Piece) -> bool:
    """ "the Zorb Institute, in |Zorbourg|, and", "Zorbex, of |Zorbourg|, and", « à |Zorbourg| et l'Institut »: a preposition of
    places leads to the one name and not to the other."""
    words, lower, grammar = reading.tokens.words, reading.tokens.lower, reading.grammar
    if piece.head is not None or piece.i < 2 or lower[piece.i - 1] == lower[beside.i - 1]:
        return False
    if lower[piece.i - 1] in grammar.places and lower[piece.i - 1] not in grammar.at_work:
        return lower[piece.i - 1] not in grammar.origins
    set_off = words[piece.i - 2] == "," and words[piece.j : piece.j + 1] == [","]
    return set_off and lower[piece.i - 1] in grammar.of and beside.i > piece.i


def _is_numbered(ballot: Ballot) -> bool:
    """ "the satellites Zorb-1 and |Blip-2|": a number is all that speaks for it, which alone is not enough."""
    return set(ballot.votes) == {"mission"} and ballot.by_rule("mission") == "mission-numbered"


def _is_shaped(ballot: Ballot) -> bool:
    """ "|ZorbiaSat|": a satellite, or who owns some, as nothing but its end tells."""
    return ballot.by_rule("mission") == "mission-shape"


def is_campus(reading: Reading, left: Piece, right: Piece) -> bool:
    """ "Zorb State University, |Pomonby|, and Zorbex": after a university and a comma the town of it."""
    school = left.head is not None and left.head[1] == "university" and reading.tokens.words[left.j] == ","
    return school and right.i == left.j + 1 and right.head is None and not is_brand(reading, right)


def _repeats_of(reading: Reading, left: Piece, right: Piece) -> bool:
    """« les équipes de Zorbex, |d'|ESA et |de| la NASA » : each of the list has its own "de"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if not grammar.adjective_after_noun or right.i - left.j < 2:
        return False
    before = [reading.before_determiners(piece.i, 1) - 1 for piece in (left, right)]
    return all(k >= 0 and lower[k] in grammar.of for k in before)


def _is_house(reading: Reading, piece: Piece, beside: Ballot, signing: bool) -> bool:
    """No full name of a person; unless what stands beside it was told to be a house or a party, where people do not
    belong, or both sign: "the Oslo Institute and |Blue Zorb| signed"."""
    houses = ("organisation-maker", "organisation-party")
    several = full_name(reading, piece) or "-" in reading.tokens.words[piece.i : piece.j]
    return signing or not several or beside.by_rule("organisation") in houses


def _in_list(kinds: list[str | None], at: int, kind: str) -> bool:
    """Two of a kind on both sides: in "A, |Zorbex|, B" commas are enough."""
    return 0 < at < len(kinds) - 1 and kinds[at - 1] == kinds[at + 1] == kind


def _is_closed(reading: Reading, pieces: list[Piece], kinds: list[str | None], n: int) -> bool:
    """ "the |BIO|, FLEX and Zorb missions": the mission after the comma is followed by "and" another one."""
    if n + 1 >= len(pieces) or kinds[n + 1] != "mission" or kinds[n] != "mission":
        return False
    between = reading.tokens.lower[pieces[n].j : pieces[n + 1].i]
    return len(between) == 1 and between[0] in reading.grammar.conjunctions


def _is_announced(left: Ballot) -> bool:
    """ "satellites such as |Zorb|, Blip and Blop": a noun before the list says what all of it is."""
    return left.by_rule("mission") == "mission-noun-before"


def _is_like(reading: Reading, piece: Piece, mission: Piece) -> bool:
    """One word beside a mission's name of one, no body of the sky and no plain word."""
    lower, grammar = reading.tokens.lower, reading.grammar
    plain = lower[piece.i] in grammar.things or is_roman(reading.tokens.words[piece.i])
    return piece.head is None and not piece.known and not plain and piece.j == piece.i + 1 and mission.head is None


def _may_be_listed(reading: Reading, piece: Piece, beside: Ballot, signing: bool) -> bool:
    """What stands beside a sure organisation and is no field ("Heliophysics"), no body of the sky, no "J. Sol"."""
    words, lower = reading.tokens.words[piece.i : piece.j], reading.tokens.lower[piece.i : piece.j]
    plain = any(word in reading.grammar.things for word in lower) or reading.hit(piece.i, "field") is not None
    plain = plain and not (signing and piece.head is not None and piece.head[0] == "organisation")
    plain = plain or reading.hit(piece.j, "organisation_noun") is not None
    suffix = reading.hit(piece.i, "organisation_suffix")
    plain = plain or (suffix is not None and suffix.j >= piece.j and words[0] != words[0].upper())
    initial = len(words) > 1 and len(words[0]) == 1 and words[1] == "."
    return beside.votes.get("organisation", 0) > _WEAK and not plain and not initial


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
        and before not in ("", "'")
    )


def siblings(pieces: list[Piece], ballots: Ballots) -> Iterator[Voice]:
    """A numbered name that is a decided mission's name but for the number."""
    stems = set()
    for text, ballot in ballots.by_text.items():
        if ballot.votes.get("mission", 0) > 1 and ballot.leader() == "mission":
            stems.add(_stem(text) or text)
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
