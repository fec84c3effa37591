"""What the head noun of a piece says of it, and where it says nothing: parts of bodies, plain words, companies by chance.

"|Academy of Oil|" -> organisation-head · "|Lunar Dust Dynamics|" -> organisation-weak-head
"""

from __future__ import annotations

from flows.extracting.naming.beside import Voice, ends_before
from flows.extracting.pieces.headed import is_part
from flows.extracting.pieces.pieces import Piece
from flows.extracting.pieces.spelled import spells
from flows.extracting.words.reading import Line, Reading


def head_voice(reading: Reading, piece: Piece, line: Line) -> Voice | None:
    """The vote of a piece's head noun; null for a mission's noun where a house must follow: "built by |Zorb Explorer|"."""
    assert piece.head is not None
    kind, term = piece.head
    weak = kind == "organisation" and (
        (term == "company" and is_all_plain(reading, piece))
        or (term == "space_agency_generic" and is_all_plain(reading, piece) and not _is_determined(reading, piece))
        or (
            term.startswith("weak_")
            and not (_is_named(reading, piece) or _is_of_state(reading, piece) or _is_long(reading, piece))
        )
        or is_mere_part(reading, piece)
    )
    if kind == "mission" and ends_before(reading, "house", piece.i, line) is not None:
        return None
    weak = weak and not _is_seated(reading, piece, line)
    rule = f"{kind}-weak-head" if weak else f"{kind}-head"
    suffix = reading.ending("organisation_suffix", piece.j, piece.i + 1) if kind == "organisation" else None
    rule = "organisation-suffix" if suffix is not None and reading.tokens.is_capitalised(suffix.i) else rule
    return piece, rule, term.removeprefix("weak_")


def _is_seated(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "the |Zorb Sky Laboratory| in Oslo", « le |Laboratoire Zorb|, à Oslo »: a house with its seat, no unit and nothing that
    people only visit, is a body even where such a noun may name a part or a thing."""
    tokens, grammar, j = reading.tokens, reading.grammar, piece.j
    if piece.head is None or piece.head[1] not in ("research", "weak_research") or piece.j - piece.i < _NAMED_HOUSE:
        return False
    words = set(tokens.lower[piece.i : j])
    if words & (grammar.units | grammar.public_houses) or tokens.lower[piece.i - 1] in grammar.conjunctions:
        return False
    j += j < line.b and tokens.words[j] == ","
    return j + 1 < line.b and tokens.lower[j] in grammar.places - grammar.at_work and tokens.is_capitalised(j + 1)


_NAMED_HOUSE = 3
"""Words at least of a house's name: "Test |Facility|" is any."""


def is_generic(reading: Reading, piece: Piece) -> bool:
    """A whole piece that says only what sort of body is meant: « le |Conseil d'administration| », « les |PME| », "the
    |Space Agency|"."""
    organ = reading.hit(piece.i, "organ")
    if organ is not None and organ.j == piece.j:
        return True
    if piece.j == piece.i + 1 and reading.tokens.lower[piece.i] in reading.grammar.acronyms:
        return not piece.known
    if piece.j == piece.i + 1 and not piece.known and _is_form_alone(reading, piece):
        return True
    return _is_of_generic_words(reading, piece)


def _is_form_alone(reading: Reading, piece: Piece) -> bool:
    """ "the |Corporation|", "Inc. and |Ltd|": what companies end with, and nothing before it."""
    suffix = reading.hit(piece.i, "organisation_suffix")
    return suffix is not None and suffix.j >= piece.j and not reading.tokens.words[piece.i].isupper()


def _is_of_generic_words(reading: Reading, piece: Piece) -> bool:
    """ "Executive Board", "Space Agency", yet not "European Space Agency", a whole region's, nor "Centre of Space"."""
    lower, grammar = reading.tokens.lower[piece.i : piece.j], reading.grammar
    for word in lower:
        if not (word in grammar.generic or word in "-'" or word in grammar.determiners or word in grammar.of):
            return False
    if not grammar.of.isdisjoint(lower) and (
        lower[0] not in grammar.parts or not grammar.of_agencies.isdisjoint(lower)
    ):
        return False
    regional = lower[-1] in grammar.regions if grammar.adjective_after_noun else lower[0] in grammar.regions
    return not (regional and piece.head is not None and piece.head[0] == "organisation" and len(lower) > 1)


def is_paper(reading: Reading, piece: Piece) -> bool:
    """ "The |MoU| was signed": the word for a kind of agreement and nothing else."""
    return piece.j == piece.i + 1 and reading.hit(piece.i, "agreement") is not None


def is_of_mission(reading: Reading, piece: Piece, inner: Piece | None) -> bool:
    """ "Solar and Zorb Observatory (|ZOHO|)": the registry knows the acronym as a mission's, which the name spells."""
    if (
        inner is None
        or piece.head is None
        or piece.head[0] != "organisation"
        or not inner.known
        or any(known.kind != "mission" or known.ambiguous for known in inner.known)
    ):
        return False
    return not any(not known.ambiguous for known in piece.known) and spells(reading, inner, piece.i, piece.j)


_FAR_OWNER = 5
_PLAIN = 2
"""Words at least of what is all plain."""


def is_all_plain(reading: Reading, piece: Piece) -> bool:
    """ "Lunar Dust |Dynamics|": nothing but words for things; a company has a name."""
    words = [k for k in range(piece.i, piece.j) if reading.tokens.words[k].isalpha()]
    if any(reading.tokens.words[k].isupper() for k in words) or len(words) < _PLAIN:
        return False
    return all(is_thing_word(reading, k) for k in words)


def is_thing_word(reading: Reading, k: int) -> bool:
    """A word for things or fields, or an adjective by its ending."""
    word, grammar = reading.tokens.lower[k], reading.grammar
    return (
        word in grammar.common
        or word in grammar.sky
        or word in grammar.function_words
        or word.endswith(grammar.plain_endings)
        or reading.hit(k, "field") is not None
    )


def is_subject(reading: Reading, piece: Piece) -> bool:
    """ "Director for |Emerging Market Development|", "|Public Affairs| Director": what a post is for, and no body."""
    grammar, lower = reading.grammar, reading.tokens.lower
    words = [k for k in range(piece.i, piece.j) if reading.tokens.words[k].isalpha()]
    if piece.head is not None or len(words) < _PLAIN or any(reading.tokens.words[k].isupper() for k in words):
        return False
    formed = (*grammar.formed_endings, *grammar.field_endings)
    return all(is_thing_word(reading, k) or lower[k].endswith(formed) for k in words)


def _is_determined(reading: Reading, piece: Piece) -> bool:
    """ "the Export Administration", "Zorbex's Launch Service", yet not "a degree in Business Administration"."""
    before = piece.i - 1
    lower, grammar = reading.tokens.lower, reading.grammar
    if not grammar.organisation_prepositions.isdisjoint(lower[piece.i : piece.j]):
        return True
    owned = before >= 0 and reading.ending("entity", piece.i, before - _PLAIN) is not None
    return owned or (before >= 0 and (lower[before] in grammar.determiners or lower[before] in ("'s", "'")))


def _is_named(reading: Reading, piece: Piece) -> bool:
    """ "Zorbex Systems": a word that no lexicon knows before the head, no owner before that."""
    lower, grammar, first = reading.tokens.lower, reading.grammar, piece.i
    led = grammar.adjective_after_noun and piece.head == ("organisation", "weak_company") and piece.j - first in (2, 3)
    if led and reading.hit(first, "organisation_head") is not None:
        own = range(first + 1, piece.j)  # « |Groupe| Zorbex »
        return all(is_unknown(reading, k) and reading.tokens.is_capitalised(k) for k in own)
    if piece.head is None or piece.head[1] != "weak_company" or reading.hit(first, "post_modifier") is not None:
        return False
    if piece.j - first not in (2, 3) or not all(is_unknown(reading, k) for k in range(first, piece.j - 1)):
        return False
    before = lower[first - 1] if first > 0 else ""
    owner = reading.known(first - 2) if first > 1 and before == "'s" else None
    owned = owner is not None and any(known.kind == "organisation" for known in owner.value)
    return not (owned or before in grammar.determiners or lower[first].endswith(grammar.formed_endings))


def is_unknown(reading: Reading, k: int) -> bool:
    """A word that no lexicon and no registry knows."""
    word, grammar = reading.tokens.lower[k], reading.grammar
    return word not in grammar.things and reading.hit(k, "field") is None and reading.known(k) is None


def _is_of_state(reading: Reading, piece: Piece) -> bool:
    """ "Norlandic Directorate for Space", "International Dust Network": the adjective of a country, or of many, opens the
    name of what would else be a part or a thing."""
    first = reading.known(piece.i)
    company = piece.head is not None and piece.head[1] == "weak_company"
    if reading.tokens.lower[piece.i] in reading.grammar.regions and piece.j > piece.i + 1 and not company:
        return True
    return first is not None and first.j < piece.j and any(known.sort == "demonym" for known in first.value)


def _is_long(reading: Reading, piece: Piece) -> bool:
    """« le |Réseau| des forêts boréales » : with a capital and what it is for, where names begin with the head."""
    head = piece.head[1] if piece.head is not None else ""
    led = piece.i > 0 and not piece.opens and reading.tokens.words[piece.i - 1] not in ".!?"
    article = led and (
        reading.tokens.lower[piece.i - 1] in reading.grammar.before_known or reading.tokens.words[piece.i - 1] in "'’"
    )
    of_those = (
        reading.grammar.adjective_after_noun and reading.tokens.lower[piece.i + 1] in reading.grammar.contractions
    )
    return of_those and head == "weak_association" and article and piece.j > piece.i + 2


def is_mere_part(reading: Reading, piece: Piece) -> bool:
    """ "Office of Zorb Engagement", "Zorb Operations Division": a part of an organisation and no body of its own, as a
    "Department of Zorb" is, a government's, and a "Zorb Space Office", a country's, unless they are said to be owned."""
    tokens, grammar = reading.tokens, reading.grammar
    if grammar.adjective_after_noun or piece.head is None or not is_part(reading, piece):
        return False
    if piece.i > 1 and tokens.lower[piece.i - 1] == "'s":
        owner = reading.ending("entity", piece.i - 1, max(piece.i - _FAR_OWNER, 0))
        of_country = owner is not None and all(known.kind == "country" for known in owner.value)
        return not (of_country and piece.head[1] == "ministry")  # "Norland's Department of Reeds"
    acronym = piece.j + 2 < len(tokens.words) and tokens.words[piece.j] == "(" and tokens.words[piece.j + 2] == ")"
    named = tokens.lower[piece.i : piece.j]
    agency = acronym or not grammar.of_agencies.isdisjoint(named)
    of_state = piece.head[1] == "ministry" and not grammar.organisation_prepositions.isdisjoint(named)
    return not agency and not of_state
