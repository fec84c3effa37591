"""One title of a post: its noun, what it is for, and whose it is.

"|Deputy Director for Tides| of Zorbex" · "|Minister for Europe and Foreign Affairs|" · "|lead of Dune Studies| at Zorbex"
"""

from __future__ import annotations

from typing import NamedTuple

from flows.extracting.pieces.head_first import adjective, is_demonym
from flows.extracting.pieces.headed import is_part
from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.posts.chained import after_flight, after_plain
from flows.extracting.posts.complements import (
    body_end,
    charge_end,
    complement,
    fields_beside,
    organ_end,
    portfolios_end,
    superior_end,
    unit_end,
)
from flows.extracting.posts.fields import after_title_brackets, proviso_end
from flows.extracting.posts.owners import (
    acronym_of_ministry,
    after_station,
    apart_owner,
    beside_title,
    is_acronym,
    is_body,
    is_craft,
    is_place,
    is_unit,
    owner_after_unit,
    owner_at_end,
)
from flows.extracting.posts.reaching import body_ahead
from flows.extracting.posts.times import after_time
from flows.extracting.words.reading import Line, Reading

OF_STATES = frozenset(("minister", "ambassador", "head_of_state", "head_of_government"))
_OF_BODIES = frozenset(("head", "deputy", "director", "executive", "official"))
_RULERS = frozenset(("head_of_state", "head_of_government", "minister", "head"))
"""Ranks of those who travel on behalf of what they head: "the President of Norland to Oslo"."""


class Title(NamedTuple):
    """Tokens of one title and the rank that its head noun has in the lexicon; ``owner`` is a piece or null. A title that
    the text does not word has no tokens, ``i`` is ``j``."""

    i: int
    j: int
    rank: str
    owner: Piece | None


def title_at(reading: Reading, shelf: Shelf, line: Line, k: int, again: bool) -> tuple[Title, int]:
    """The title whose head noun, or a modifier of it, begins at ``k``, and the token after its complement."""
    start, k = k, after_flight(reading, shelf, k)
    if again:
        k = after_plain(reading, line, k)
    while (modifier := reading.hit(k, "post_modifier")) is not None and (
        (held := reading.hit(k, "post")) is None or _modifies(reading, held.j, modifier.j)
    ):
        k = modifier.j
    hit = reading.hit(k, "post")
    assert hit is not None
    while hit.j < line.b and (further := reading.hit(hit.j, "post")) is not None and shelf.starting.get(hit.j) is None:
        if _is_of_several(reading, hit.j) or (hit.value == "minister" and reading.hit(hit.j, "charged") is not None):
            break
        hit = further
    rank = str(hit.value)
    owner: Piece | None = None
    k = fields_beside(reading, shelf, line, _adjectives_end(reading, line, hit.j), rank)
    title_end, k = after_title_brackets(reading, shelf, line, k)
    if title_end == k > hit.j:
        title_end = k = fields_beside(reading, shelf, line, k, rank)
    while k + 1 < line.b:
        named = _named_project(reading, shelf, line, k) if owner is None else None
        if named is not None:
            k = title_end = named
        organ = (organ_end(reading, shelf, line, k) or superior_end(reading, line, k)) if owner is None else None
        if organ is not None:
            k = title_end = organ
        charged = charge_end(reading, shelf, line, k, rank) if owner is None else None
        if charged is not None:
            k = title_end = charged
        k = after_time(reading, line, k) if owner is None else k
        if k + 1 >= line.b:
            break
        seated = owner is not None and rank in _OF_BODIES and is_place(owner)
        within = owner is not None and (seated or is_part(reading, owner) or is_craft(reading, owner))
        within = within or (owner is not None and _is_inner(reading, shelf, line, owner, k))
        within = within or (owner is not None and rank not in OF_STATES and _is_origin(owner))
        placed = within and k + 2 < line.b and reading.tokens.lower[k] in reading.grammar.places
        inner = shelf.starting.get(reading.past_determiners(k + 1, line.b)) if placed else None
        if inner is not None and is_body(inner):
            title_end, owner, k = k, inner, inner.j  # "head of the Tides Department |in the Zorb Institute|"
            continue
        apart = within and _leads_to_work(reading, line, k)
        owned = complement(reading, shelf, line, k + apart) or (
            apart_owner(reading, shelf, line, k) if owner is None or within else None
        )
        if owned is None:
            break
        piece, after = owned
        holds = piece is not None and (is_body(piece) or is_acronym(reading, piece) or (seated and not piece.known))
        section = owner is not None and is_unit(reading, owner) and piece is not None and not piece.known
        holds = holds or (section and reading.tokens.lower[k] in reading.grammar.of)  # "the Tides Section |of Zorbex|"
        if within and piece is not None and (holds or reading.tokens.words[k] == ","):
            title_end, owner, k = k, piece, after
            continue
        of_field = piece is None and reading.grammar.adjective_after_noun
        led = reading.tokens.lower[k] in reading.grammar.of or of_field
        if owner is not None and not led and rank != "ambassador":
            is_for = piece is None and reading.tokens.lower[k] in reading.grammar.for_words
            k = after if is_for else k  # "Vice-President of Zorbex |for Science|, Ana Sol"
            break
        k = after
        if piece is not None and rank == "minister" and _is_portfolio(reading, piece):
            k = title_end = portfolios_end(reading, shelf, line, k)
        elif piece is None:
            listed = rank == "minister" and reading.grammar.adjective_after_noun
            title_end = k = portfolios_end(reading, shelf, line, k) if listed else k
        else:
            owner = owner or piece
            unit = unit_end(reading, line, k)
            body = body_end(reading, shelf, line, k) if unit is None else unit
            k = body
            if rank == "ambassador" or body > after:
                title_end = k
    if owner is not None and is_unit(reading, owner) and rank in _OF_BODIES:
        title_end, owner = k, None
    if (proviso := proviso_end(reading, line, k)) > k:
        k, title_end = proviso, proviso if owner is None else title_end
    if owner is None and (beside := beside_title(reading, shelf, line, k)) is not None:
        owner, k = beside, beside.j
    if owner is None and (beyond := owner_after_unit(reading, shelf, line, k)) is not None:
        owner, k = beyond
        apart = _leads_to_work(reading, line, k)
        whole = complement(reading, shelf, line, k + apart) if is_part(reading, owner) else None
        if whole is not None and whole[0] is not None and is_body(whole[0]):
            title_end, owner, k = k, whole[0], whole[1]
    if owner is None and (last := owner_at_end(reading, shelf, line, k)) is not None:
        owner, k = last
    named = owner is not None and (bool(owner.known) or owner.head is not None) and not is_place(owner)
    unsure = owner is not None and owner.j == k and not named
    if (
        (owner is None or unsure)
        and rank not in OF_STATES
        and (ahead := body_ahead(reading, shelf, line, k + _leads_to_work(reading, line, k))) is not None
    ):
        title_end, (owner, k) = k, ahead
    stationed = after_station(reading, shelf, line, k) if owner is not None and rank not in _RULERS else k
    if stationed > k:
        k, title_end = stationed, stationed if rank == "ambassador" else title_end
    ministry = acronym_of_ministry(reading, shelf, line, k) if rank == "minister" and k > hit.j else None
    owner, k = (ministry, max(k, ministry.j + 1)) if ministry is not None else (owner, k)
    return Title(start, title_end, rank, owner), k


def _is_inner(reading: Reading, shelf: Shelf, line: Line, owner: Piece, k: int) -> bool:
    """ "director of the Tides Center |of ESA|", « directrice du Centre des marées |de l'IZS| » : a house for research, and a
    body that is known, or an acronym, after "of" at token ``k``."""
    if (
        owner.known
        or owner.head is None
        or owner.head[1] != "research"
        or reading.tokens.lower[k] not in reading.grammar.of
    ):
        return False
    whole = shelf.starting.get(reading.past_determiners(k + 1, line.b))
    known = whole is not None and any(m.kind == "organisation" and not m.ambiguous for m in whole.known)
    return whole is not None and (known or is_acronym(reading, whole))


def _is_origin(owner: Piece) -> bool:
    """« l'astronaute |finlandaise| de Zorbex » : a nationality says whence somebody is, and not for whom they work."""
    return bool(owner.known) and all(known.sort == "demonym" for known in owner.known)


def _modifies(reading: Reading, j: int, after: int) -> bool:
    """ "|Principal| Deputy Director": a word that may be a title itself, up to token ``j``, and modifies another: a modifier
    comes next, with the title's noun after it; or it is part of a longer modifier, up to token ``after``."""
    modifier = reading.hit(j, "post_modifier")
    if after > j:
        joins = reading.tokens.lower[after - 1] in reading.grammar.conjunctions  # "|founder and| CEO"
        return reading.hit(after, "post") is not None and not joins
    return modifier is not None and reading.hit(j, "post") is None and reading.hit(modifier.j, "post") is not None


def _is_portfolio(reading: Reading, piece: Piece) -> bool:
    """ "Minister of |Gleaning|", "of |Future Industries|": one word that nothing knows, or words that end in a field."""
    field = reading.hit(piece.j - 1, "field") is not None
    firm = piece.head is not None and field and piece.head[1] in ("company", "weak_company")
    if not field and is_acronym(reading, piece) and reading.before_determiners(piece.i, 0) < piece.i:
        return False  # "Technical Secretary of the |ZSA|"
    return not piece.known and (piece.head is None or firm) and (field or piece.j == piece.i + 1)


def _named_project(reading: Reading, shelf: Shelf, line: Line, k: int) -> int | None:
    """The end of the name in "chef de projet |Zorb| chez Zorbex": one word, and the title's owner follows."""
    piece = shelf.starting.get(k) if reading.grammar.adjective_after_noun else None
    if piece is None or is_demonym(reading, k):
        return None
    if not is_craft(reading, piece) and (piece.head is not None or piece.j != piece.i + 1):
        return None
    if reading.ending("mission_noun", k, line.a) is not None and not reading.tokens.is_capitalised(k - 1):
        return piece.j
    owned = complement(reading, shelf, line, piece.j)
    return piece.j if owned is not None and owned[0] is not None else None


def _leads_to_work(reading: Reading, line: Line, k: int) -> bool:
    """ "director, Tides Division|, at| Zorbex": a comma at token ``k``, and where somebody works after it."""
    tokens = reading.tokens
    return k + 2 < line.b and tokens.words[k] == "," and tokens.lower[k + 1] in reading.grammar.at_work


def _is_of_several(reading: Reading, j: int) -> bool:
    """In "crew members Commander Ana Sol, …" a new title begins after the plural at whose end token ``j`` is."""
    tokens = reading.tokens
    plural = reading.grammar.is_plural_post(tokens.lower[j - 1])
    return plural and tokens.is_capitalised(j) and not tokens.is_capitalised(j - 1)


def _adjectives_end(reading: Reading, line: Line, k: int) -> int:
    """Over the adjectives that follow a title: "directeur |scientifique adjoint|"; a demonym is its owner."""
    while reading.grammar.adjective_after_noun and k < line.b:
        modifier = reading.hit(k, "post_modifier")
        if modifier is not None and not reading.tokens.is_capitalised(k):
            k = modifier.j
        elif adjective(reading, k) and not is_demonym(reading, k):
            k += 1
        else:
            break
    return k
