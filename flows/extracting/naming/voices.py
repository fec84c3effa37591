"""What each place where a piece stands says of it: the voices that ``names`` counts, by rule id.

"CEO of |Zorbex|" -> organisation-post-owner · "|Zorb|, a weather satellite," -> mission-apposed
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping

from flows.extracting.naming.beside import (
    Voice,
    after_brackets,
    apposed_noun,
    called,
    ends_before,
    is_owner,
    noun_ending,
    set_off,
)
from flows.extracting.naming.bodies import body_voices, is_brand, is_of_region, is_of_things, is_signatory, party_voices
from flows.extracting.naming.heads import (
    head_voice,
    is_all_plain,
    is_generic,
    is_mere_part,
    is_of_mission,
    is_paper,
    is_subject,
)
from flows.extracting.naming.listed_below import is_entry_alone, lists_of_bodies
from flows.extracting.naming.located import is_in_region, place_voices
from flows.extracting.naming.series import is_of_series
from flows.extracting.naming.shaped import full_name
from flows.extracting.naming.units import is_of_unit
from flows.extracting.naming.voices_of_missions import mission_voices
from flows.extracting.naming.voices_of_people import people_voices, speakers_told
from flows.extracting.pieces.head_first import post_begins
from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.posts.posts import Post
from flows.extracting.posts.titles import Title
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Line, Reading, is_where


def voices(
    reading: Reading, pieces: list[Piece], posts: list[Post], shelf: Shelf, in_brackets: Mapping[int, Piece]
) -> Iterator[Voice]:
    """What each place says of its piece by itself. ``in_brackets``: by first token, what stands for a piece after it."""
    lines, starts = reading.lines, [line.a for line in reading.lines]
    signing: set[int] = set()
    by_start = {post.i: post for post in posts} | {post.titles[0].i: post for post in posts}
    by_end = {post.j: post for post in posts}
    listed = lists_of_bodies(reading)
    speakers = speakers_told(reading, by_start, shelf.starting)
    for piece in pieces:
        line = lines[bisect_right(starts, piece.i) - 1]
        if is_generic(reading, piece) or _is_seat(reading, piece) or is_of_unit(reading, piece):
            continue
        if "agreement" in line.said and is_paper(reading, piece):
            continue
        if piece.head is not None:
            if is_of_mission(reading, piece, in_brackets.get(piece.i)):
                yield piece, "mission-acronym", None
                continue
            voice = head_voice(reading, piece, line)
            if voice is not None:
                yield voice
        if not _is_settled(piece):
            yield from people_voices(reading, piece, line, by_start, by_end, shelf.starting, speakers)
            yield from mission_voices(reading, piece, line)
            if "gathering" in line.said:
                yield from _gathering_voices(reading, piece, line)
            yield from _organisation_voices(reading, piece, line)
            yield from body_voices(reading, piece, line, shelf)
            yield from party_voices(reading, piece, line)
            if piece.i in listed and is_entry_alone(reading, piece, line):
                yield piece, "organisation-below", None
            if "agreement" in line.said and is_signatory(reading, piece, line):
                signing.add(piece.i)
                yield piece, "organisation-signatory", None
        yield from place_voices(reading, piece, line)
    for post in posts:
        for title in post.titles:
            if title.owner is not None:
                yield from _owner_voices(reading, title, title.owner)
    yield from _acronyms(reading, pieces, in_brackets, signing)


def _is_seat(reading: Reading, piece: Piece) -> bool:
    """ "the |Zorbourg|-based company Zorbex": where a body has its seat."""
    return _is_compounded(reading, piece, reading.grammar.based)


def _is_compounded(reading: Reading, piece: Piece, ends: Container[str]) -> bool:
    """ "|Zorbex|-led": one word with what a hyphen joins to it, which is one of ``ends``."""
    tokens, j = reading.tokens, piece.j
    hyphened = j + 1 < len(tokens.words) and tokens.words[j] == "-"
    return hyphened and tokens.lower[j + 1] in ends and tokens.joins(j)


def _owner_voices(reading: Reading, title: Title, owner: Piece) -> Iterator[Voice]:
    """What a post says of whose it is: "CEO of |Zorbex|", "|ZRA| engineer", "the |Zorbian| President"."""
    if any(known.kind == "country" and known.ambiguous for known in owner.known):
        yield owner, "country-post-owner", None
    if _employs(reading, title, owner):
        sure = title.rank in _OWNED or reading.tokens.lower[title.j - 1] in reading.grammar.flyers
        yield owner, "organisation-owner" if sure else "organisation-used", None
    if not _is_of_company(reading, owner) and _is_body_owner(reading, title, owner):
        yield owner, "organisation-post-owner", None


def _is_body_owner(reading: Reading, title: Title, owner: Piece) -> bool:
    """ "Director of |Blue Zorb|": a body has the post, by its rank, and no person, flight or field of work."""
    at_work = _is_at_work(reading, owner)
    if (title.rank not in _OWNED and not at_work) or _is_settled(owner) or _is_numbered(reading, owner):
        return False
    if _is_part_or_people(reading, owner) or reading.hits_of("public_office", title.i, title.j):
        return False
    if (title.rank != "executive" and is_subject(reading, owner)) or (
        title.rank == "minister" and (_is_field(reading, owner) or _is_of_trade(owner))
    ):
        return False
    if title.rank in _OF_BODIES or at_work or not full_name(reading, owner):
        return True
    led = title.rank in _LED and owner.i >= title.j
    return led or reading.tokens.lower[owner.i - 1] in reading.grammar.before_known


def _is_settled(piece: Piece) -> bool:
    return bool(piece.known) and any(not known.ambiguous for known in piece.known)


def _is_field(reading: Reading, owner: Piece) -> bool:
    """ "|Transport| Secretary Ana Sol": what the minister is for."""
    return owner.j == owner.i + 1 and reading.hit(owner.i, "field") is not None


def _is_of_trade(owner: Piece) -> bool:
    """ "Minister of |Future Industries|": what heads a company's name elsewhere, and no company has ministers."""
    return owner.head is not None and owner.head[1] in ("company", "weak_company")


def _is_part_or_people(reading: Reading, owner: Piece) -> bool:
    """ "chief of the |Tide and Reed| branch", "honouring |Black| astronauts", "|Fulfilling| President Sol's goal": the noun
    for a part in small letters comes next, it says which people within a country, or it is a verb."""
    tokens, grammar, j = reading.tokens, reading.grammar, owner.j
    if is_of_unit(reading, owner) or (owner.opens and tokens.lower[owner.i].endswith(grammar.progressive_endings)):
        return True
    part = j < len(tokens.words) and tokens.lower[j] in grammar.parts and not tokens.is_capitalised(j)
    mere = owner.head is None or owner.head[1].startswith("weak_")
    return (part and mere) or (j == owner.i + 1 and tokens.lower[owner.i] in grammar.peoples)


def _is_numbered(reading: Reading, owner: Piece) -> bool:
    """ "a member of |Crew 8|", "commander of |ZTS-12|": a flight."""
    return owner.head is None and any(word[0].isdigit() for word in reading.tokens.words[owner.i + 1 : owner.j])


def _employs(reading: Reading, title: Title, owner: Piece) -> bool:
    """ "|ZRA| engineer", "|Zorbex| cosmonauts": an acronym beside a post; one word before those who fly for a body."""
    if owner.known or owner.head is not None or _is_part_or_people(reading, owner):
        return False
    flies = (
        reading.tokens.lower[title.j - 1] in reading.grammar.flyers
        and owner.i < title.i
        and owner.j == owner.i + 1
        and not owner.opens
    )
    return is_brand(reading, owner) or (flies and not is_of_things(reading, owner.i))


def _is_of_company(reading: Reading, owner: Piece) -> bool:
    """ "Head of the |Oslo| company Zorbex": only where the body is, whose name follows the noun."""
    noun = reading.hit(owner.j, "organisation_noun")
    named = noun is not None and noun.j < len(reading.tokens.words) and reading.tokens.is_capitalised(noun.j)
    return named and owner.head is None


def _is_at_work(reading: Reading, owner: Piece) -> bool:
    """ "an engineer at |Zorbex|", "chez |Zorbex|"."""
    k = reading.before_determiners(owner.i, 1) - 1
    within = reading.ending("within", k + 1, max(k - 3, 0))
    if within is not None and reading.tokens.lower[within.i] not in reading.grammar.origins:
        return True
    return k >= 0 and reading.tokens.lower[k] in reading.grammar.at_work


_OF_BODIES = frozenset(("head", "executive"))
"""Ranks whose owner is an organisation even where it looks like somebody's name: "CEO of Blue Zorb"."""
_LED = frozenset(("director", "deputy"))
"""Ranks whose owner after "of" is what is led: "Director of |Blue Zorb|", never somebody."""
_OWNED = frozenset(("head", "deputy", "director", "executive", "minister", "official_of"))
"""Ranks whose owner is an organisation: "member of the Zorb Generation" and "Zorb crew member" say nothing of Zorb."""
_CORPORATE = frozenset(("signing", "meeting", "contract_award"))
_MAKING = frozenset(("house", "maker", "makes", "marker"))
"""Categories of the words without which nobody is said to make anything or to sign on somebody's behalf."""


def _organisation_voices(reading: Reading, piece: Piece, line: Line) -> Iterator[Voice]:
    if piece.head is not None and piece.head[0] in ("gathering", "agreement"):
        return
    if piece.known and is_where(piece.known):
        return  # "an agreement with |Georgia|", which may be a state of another country too
    if "organisation_noun" in line.said:
        before = (
            noun_ending(reading, "organisation_noun", piece.i, line)
            or called(reading, "organisation_noun", piece, line)
            or set_off(reading, "organisation_noun", piece, line)
        )
        craft = reading.ending("mission_noun", piece.i, line.a)
        if before is not None and (craft is None or craft.j - craft.i < 2):
            yield piece, "organisation-noun-before", before
        apposed = apposed_noun(reading, "organisation_noun", piece.j, line)
        if apposed is not None:
            yield piece, "organisation-apposed", apposed
    acting = piece.head is None and not piece.opens and (is_owner(reading, piece, line) or _is_leading(reading, piece))
    if acting or (not _MAKING.isdisjoint(line.said) and _follows_maker(reading, piece, line)):
        yield piece, "organisation-maker", None
    if "leads" in line.said and _led(reading, piece, line):
        yield piece, "organisation-led", None
    if "contracts" in line.said and _awardee(reading, piece, line):
        yield piece, "organisation-awardee", None
    if _seated(reading, piece, line):
        yield piece, "organisation-seated", None
    if "deed" not in line.said and _CORPORATE.isdisjoint(line.told):
        return
    if piece.opens or full_name(reading, piece):
        return
    tokens = reading.tokens
    prized = piece.head is None and "prizes" in line.said
    if prized and (reading.ending("prizes", piece.j, piece.i) or reading.hit(piece.i, "prizes")):
        return
    if piece.head is None and (is_all_plain(reading, piece) or is_of_region(reading, piece, line)):
        return
    j = reading.past_auxiliaries(piece.j, line.b)
    verb = reading.hit(j, "verb") if j < line.b else None
    deed = (
        piece.head is None
        and tokens.lower[piece.i] not in reading.grammar.sky
        and reading.hit(after_brackets(reading, piece.j, line), "deed")
    )
    if deed:
        yield piece, "organisation-acts", None
        return
    acts = (
        verb is not None
        and not tokens.is_capitalised(j)
        and not _CORPORATE.isdisjoint(reading.grammar.types(verb.value))
        and not _is_noun(reading, verb, line)
    )
    if acts and not _is_complement(reading, piece, line):
        yield piece, "organisation-acts", None


def _is_leading(reading: Reading, piece: Piece) -> bool:
    """ "a |Zorbex|-led team", "the |ZRA|-funded study": who leads or pays for what others do."""
    led = _is_compounded(reading, piece, reading.grammar.compound_makers)
    return led and not full_name(reading, piece) and not is_of_things(reading, piece.i)


def _seated(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "|Zorbex|, based in Oslo,", "Oslo-based |Zorbex|": what has its seat somewhere, and is nobody's full name."""
    tokens, i, j = reading.tokens, piece.i, piece.j
    based = i - 2 > line.a and tokens.lower[i - 1] in reading.grammar.based and tokens.is_capitalised(i - 3)
    if not (based or "seated" in line.said) or full_name(reading, piece):
        return False
    if piece.j == i + 1 and is_of_things(reading, i):
        return False
    if based:
        return tokens.words[i - 2] == "-" and (piece.head is None or piece.head[0] == "organisation")
    said = j + 1 < line.b and tokens.words[j] == "," and reading.hit(j + 1, "seated") is not None
    return said and piece.head is None and (not piece.opens or len(tokens.words[i]) > 1)


def _is_noun(reading: Reading, verb: Hit, line: Line) -> bool:
    """ "three regional Zorby |awards|": no verb, for nothing follows that is awarded."""
    grammar = reading.grammar
    after = reading.tokens.lower[verb.j] if verb.j < line.b else "."
    return "contract_award" in grammar.types(verb.value) and after in grammar.participle_ends


def _is_complement(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "an accord on the Sea of |Zorb| was signed": said of the noun before "of", unless that stands for a body."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k = reading.before_determiners(piece.i, line.a)
    of = k > line.a + 1 and lower[k - 1] in grammar.of
    return of and lower[k - 2] not in grammar.delegations and reading.hit(k - 2, "post") is None


def _follows_maker(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "satellites built by |Zorbex|", "a contract with the |Zorbex|"."""
    if (
        piece.opens
        or (piece.head is not None and piece.head[0] != "mission" and not piece.head[1].startswith("weak_"))
        or reading.tokens.lower[piece.i] in reading.grammar.common
        or reading.tokens.lower[piece.i] in reading.grammar.sky
    ):
        return False
    made = ends_before(reading, "house", piece.i, line) is not None
    if piece.head is None or piece.head[0] != "mission":
        made = made or (ends_before(reading, "maker", piece.i, line) is not None and not full_name(reading, piece))
        made = made or ("makes" in line.said and _makes(reading, piece, line))
        made = made or ("marker" in line.said and _is_acted_for(reading, piece, line))
    return made and not (is_of_series(reading, piece) or is_in_region(reading, piece))


def _led(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "who heads |Zorbex|": what somebody leads, where no noun follows that is led instead ("the Zorb mission")."""
    tokens, grammar = reading.tokens, reading.grammar
    if piece.head is not None or piece.opens or ends_before(reading, "leads", piece.i, line) is None:
        return False
    small = piece.j < line.b and tokens.words[piece.j].isalpha() and not tokens.is_capitalised(piece.j)
    after = tokens.lower[piece.j] if small else ""
    said = not small or after in grammar.closed_words or after in grammar.places or after in grammar.conjunctions
    said = said or after in grammar.subordinators
    return said and tokens.lower[piece.i] not in grammar.common and tokens.lower[piece.i] not in grammar.sky


def _is_acted_for(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "for |Zorbex|, by Ana Sol", "|Zorbex| by its director": on whose behalf somebody signs."""
    words, at = reading.tokens.words, ends_before(reading, "marker", piece.i, line)
    behalf = reading.hit(at, "marker") if at is not None else None
    k = piece.j + (piece.j < line.b and words[piece.j] == ",")
    by = reading.hit(k, "marker") if k < line.b else None
    if by is None or by.value != "by" or by.j >= line.b:
        return False
    own = reading.tokens.lower[by.j] in reading.grammar.possessives and post_begins(reading, by.j + 1)
    return own or (behalf is not None and behalf.value == "on_behalf")


def _makes(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "|Zorbex|, which builds antennas": what only a company does; people too, but nobody says "which" of them."""
    j = piece.j
    j += j < line.b and reading.tokens.words[j] == ","
    j += j < line.b and reading.tokens.lower[j] in reading.grammar.relative_objects
    related = j > piece.j and reading.tokens.lower[j - 1] in reading.grammar.relative_objects
    return j < line.b and reading.hit(j, "makes") is not None and (related or not full_name(reading, piece))


def _awardee(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "awarded a contract … to |Zorbex Optics|": who gets a contract is a company."""
    k = piece.i - 1
    if k <= line.a or reading.tokens.lower[k] not in reading.grammar.destinations:
        return False
    if not reading.hits_of("contracts", line.a, k):
        return False
    return any("contract_award" in reading.grammar.types(hit.value) for hit in reading.hits_of("verb", line.a, k))


def _gathering_voices(reading: Reading, piece: Piece, line: Line) -> Iterator[Voice]:
    tokens = reading.tokens
    if piece.opens or piece.head is not None:
        return
    if reading.grammar.adjective_after_noun and noun_ending(reading, "gathering", piece.i, line) is not None:
        yield piece, "gathering-noun-before", None
        return
    for k in range(piece.j, min(line.b, piece.j + 3)):
        hit = reading.hit(k, "gathering")
        if hit is not None and not tokens.is_capitalised(k):
            if not _is_span(reading, k):
                yield piece, "gathering-noun-after", None
            return
        noun = reading.hit(k, "mission_noun")
        if noun is not None and reading.grammar.is_plural(tokens.lower[noun.j - 1]):
            return  # "the Zorb missions show ice"
        if not tokens.lower[k].isalpha() or tokens.lower[k] in reading.grammar.function_words:
            return


def _acronyms(
    reading: Reading, pieces: list[Piece], in_brackets: Mapping[int, Piece], signing: Container[int]
) -> Iterator[Voice]:
    """ "Blue Comet Orbiter (BCO)": both are of one kind, which the long form's head tells."""
    for piece in pieces if in_brackets else ():
        inner = in_brackets.get(piece.i)
        if inner is None:
            continue
        for short, long in ((inner, piece), (piece, inner)):
            if long.head is None or short.head is not None or (short is piece and not is_brand(reading, short)):
                continue
            if _is_settled(short):
                continue
            kind, term = long.head if long.i not in signing else ("organisation", "")
            of_body = kind == "organisation" and not (term.startswith("weak_") or is_mere_part(reading, long))
            if of_body or kind == "mission":
                yield short, f"{kind}-acronym", term or None


def _is_span(reading: Reading, k: int) -> bool:
    """ "the 871st Martian |day|", "the first Zorb |weeks|": time is counted, and no gathering is named."""
    counted, word = reading.grammar.counted, reading.tokens.lower[k]
    return word in counted or any(word + ending in counted for ending in reading.grammar.plural_endings)
