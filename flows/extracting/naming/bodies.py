"""How use alone shows that an acronym or a brand is a body's: what it owns, whom it employs, what it does.

"|ZRA|'s Oslo Centre" · "|ZRA| astronaut Ana Sol" · "|ZorbSat| announced" · « les experts du |CEZ| »
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import lru_cache

from flows.extracting.naming.beside import Voice, after_brackets, before_country
from flows.extracting.naming.shaped import full_name
from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Line, Reading, known_as
from flows.extracting.words.tokens import OPENING_QUOTES

_ACRONYM = range(3, 10)
_PARTNERS = ("with", "by", "between", "on_behalf", "hosts", "chairs", "support", "along")
_PRODUCTS = ("satellite", "spacecraft", "launcher", "constellation", "station")
_TOGETHER = frozenset(("signing", "meeting", "contract_award", "negotiation", "joint_session"))
_RENEWING = frozenset(("amendment", "ratification", "negotiation"))
_BINDING = frozenset(("signing", "contract_award", *_RENEWING))
_ROMAN = frozenset("IVXLCM")


def is_roman(word: str) -> bool:
    """``IV``, ``VII``, ``X``."""
    return _ROMAN.issuperset(word)


def is_acronym(reading: Reading, i: int) -> bool:
    """Three to nine capitals that the language does not use for something else; no Roman number."""
    word, grammar = reading.tokens.words[i], reading.grammar
    if not (len(word) in _ACRONYM and word.isupper() and word.isalpha()) or is_roman(word):
        return False
    small = reading.tokens.lower[i]
    return small not in grammar.acronyms and small not in grammar.generic and small not in grammar.calendar


def _is_pair(reading: Reading, piece: Piece) -> bool:
    """ "|Zorb & Kelbix|": a firm by the names of two, which nothing knows; no title: “|Fire & Air|”."""
    i, words = piece.i, reading.tokens.words
    if piece.j != i + 3 or words[i + 1] != "&" or words[i - 1] in OPENING_QUOTES:
        return False
    return not any(is_of_things(reading, k) or reading.hits.get(k) or len(words[k]) < _LONG_SIDE for k in (i, i + 2))


_LONG_SIDE = 4
"""Letters at least of each name in "Zorb & Kelbix": "Q & A" is no firm."""


def is_of_things(reading: Reading, i: int) -> bool:
    """A word for things in general, of the sky or of many countries."""
    word, grammar = reading.tokens.lower[i], reading.grammar
    return word in grammar.things or word in grammar.regions


def is_brand(reading: Reading, piece: Piece) -> bool:
    """An acronym, or one word with a capital inside after a small letter: ``ZorbSat``."""
    if piece.j != piece.i + 1:
        return False
    word = reading.tokens.words[piece.i]
    return (len(word) > 4 and has_inner_capital(word)) or is_acronym(reading, piece.i)


@lru_cache(maxsize=1 << 14)
def has_inner_capital(word: str) -> bool:
    return any(a.islower() and b.isupper() for a, b in itertools.pairwise(word))


def body_voices(reading: Reading, piece: Piece, line: Line, shelf: Shelf) -> Iterator[Voice]:
    """What the words beside an acronym or a brand say of it."""
    if _is_pair(reading, piece):
        yield piece, "organisation-pair", None
    if piece.head is None and not is_brand(reading, piece):
        yield from _plain_voices(reading, piece, line)
        return
    weak = piece.head is not None and piece.head[0] == "organisation" and piece.head[1].startswith("weak_")
    if piece.head is not None and not (weak and piece.j > piece.i + 1):
        return
    tokens, grammar = reading.tokens, reading.grammar
    following = shelf.starting.get(piece.j)
    centre = following is not None and following.head is not None and following.head[0] == "organisation"
    if centre or _owns(reading, piece, line):
        yield piece, "organisation-owner", None
    if _acts(reading, after_brackets(reading, piece.j, line), line):
        yield piece, "organisation-acts", None
    k = reading.before_determiners(piece.i, line.a)
    employed = k > line.a and tokens.lower[k - 1] in grammar.employed and _ends_person(reading, shelf, k - 1)
    if employed or _bracketed_after_person(reading, piece, shelf):
        yield piece, "organisation-employs", None
    elif not weak and _is_partner(reading, k, line):
        yield piece, "organisation-partner" if _of_pacts(reading, line) else "organisation-used", None
    elif not weak and (_stands_in(reading, piece, line) or _has_article(reading, piece, line)):
        yield piece, "organisation-used", None


_APART = 9
"""Words at most from an agreement to its "with": "an agreement on the exchange of weather data with"."""
_INSERTED = 6
"""Words at most between who signs and the verb: "(ZSW) have today in Oslo signed"."""


def party_voices(reading: Reading, piece: Piece, line: Line) -> Iterator[Voice]:
    """ "signed an agreement with |Blue Zorb|", « a signé avec |Blue Zorb| un accord » : who agrees with somebody and has
    no title is a body, whatever it is called; and a part of one that signs itself: "the |Zorb Directorate| signed"."""
    if "signing" not in line.told and "agreement" not in line.said:
        return
    if piece.head is not None and piece.head[0] != "organisation":
        return
    if piece.head is not None and _signs_alone(reading, piece, line):
        yield piece, "organisation-party", None
    if _binds_itself(reading, piece, line):
        yield piece, "organisation-party", None
        return
    if piece.opens or (piece.j == piece.i + 1 and is_of_things(reading, piece.i)):
        return
    k = reading.before_determiners(before_country(reading, piece.i, line), line.a)
    marker = reading.ending("marker", k, line.a)
    if marker is None or marker.value not in ("with", "between"):
        return
    named = reading.hits_of("agreement", max(line.a, marker.i - _APART), marker.i)
    if (named and _is_clear(reading, named[-1].j, marker.i)) or _ends_signing(reading, marker.i, line):
        country = any(known.kind == "country" for known in piece.known)
        yield piece, "country-party" if country else "organisation-party", None


def is_signatory(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "the |Zorb Sky Programme (ZSP)| and CNES signed a letter", "a contract with |Zorb Radar|": what is called like a
    programme or a device and yet agrees is a body."""
    if piece.head is None or piece.head[0] != "mission":
        return False
    j = after_brackets(reading, piece.j, line)
    verb = next(
        (hit for k in range(j, min(j + _INSERTED, line.b)) if (hit := reading.hit(k, "verb")) is not None), None
    )
    if verb is not None and signs(reading, j) and reading.hits_of("agreement", verb.j, min(verb.j + _APART, line.b)):
        return not any(word in reading.grammar.passive for word in reading.tokens.lower[j : verb.i])
    k = reading.before_determiners(piece.i, line.a)
    marker = reading.ending("marker", k, line.a)
    if marker is None or marker.value not in ("with", "between"):
        return False
    return any(hit.j == marker.i for hit in reading.hits_of("agreement", max(line.a, marker.i - _APART), marker.i))


def _signs_alone(reading: Reading, piece: Piece, line: Line) -> bool:
    """A verb of signing in the active voice comes next."""
    j = after_brackets(reading, piece.j, line)
    while j < line.b and reading.tokens.lower[j] in reading.grammar.auxiliaries:
        if reading.tokens.lower[j] in reading.grammar.passive:
            return False
        j += 1
    verb = reading.hit(j, "verb") if j < line.b else None
    return verb is not None and "signing" in reading.grammar.types(verb.value)


def _binds_itself(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "|Blue Zorb| has concluded a launch agreement with Zorbex", "|Zorbex| won a contract from the Blip Institute": who
    has no title and agrees with somebody, or gets a contract, is a body; a single first word must be known for nothing
    else."""
    if piece.head is not None or piece.known or is_all_things(reading, piece):
        return False
    j = after_brackets(reading, piece.j, line)
    while j < line.b and reading.tokens.lower[j] in reading.grammar.auxiliaries:
        j += 1
    verb = reading.hit(j, "verb") if j < line.b and not reading.tokens.is_capitalised(j) else None
    verb = verb or _announced(reading, j, line)
    if verb is None or _BINDING.isdisjoint(reading.grammar.types(verb.value)):
        return False
    named = reading.hits_of("agreement", verb.j, min(verb.j + _APART, line.b))
    if not named or (piece.opens and not is_named(reading, piece)):
        return False
    got = str(named[0].value) == "contract" and "contract_award" in reading.grammar.types(verb.value)
    partners = (
        reading.past_determiners(hit.j, line.b - 1)
        for hit in reading.hits_of("marker", verb.j, min(named[0].j + _APART, line.b))
        if hit.value in ("with", "between") and hit.j < line.b
    )
    person = full_name(reading, piece)
    return got or any(
        reading.tokens.is_capitalised(k) and (not person or _is_surely_body(reading, k, line)) for k in partners
    )


def _announced(reading: Reading, j: int, line: Line) -> Hit | None:
    """ "|Zorb Blue| announces |the signing| of", « annonce |la signature| de »: the noun for what is done."""
    if j >= line.b or reading.tokens.lower[j] not in reading.grammar.speech:
        return None
    k = reading.past_determiners(j + 1, line.b)
    while k < line.b and (reading.tokens.lower[k] in reading.grammar.auxiliaries or reading.tokens.lower[k] == "'"):
        k = reading.past_determiners(k + 1, line.b)
    return reading.hit(k, "noun") if k < line.b else None


def _is_surely_body(reading: Reading, k: int, line: Line) -> bool:
    """A name at token ``k`` with the noun for a body, an acronym, or one that the registry has: no sports team."""
    known, j = reading.known(k), k
    while j < line.b and (
        reading.tokens.is_capitalised(j) or reading.tokens.lower[j] in reading.grammar.function_words
    ):
        j += 1
    heads = (*reading.hits_of("organisation_head", k, j), *reading.hits_of("organisation_suffix", k, j))
    return bool(heads) or is_acronym(reading, k) or (known is not None and known_as(known, "organisation") is not None)


def is_all_things(reading: Reading, piece: Piece) -> bool:
    """ "Public |Services|", "the |Moon|": words for things alone."""
    return all(is_of_things(reading, k) for k in range(piece.i, piece.j))


def is_named(reading: Reading, piece: Piece) -> bool:
    """ "|Zorbex| and the Blip Institute signed": a first word that is known for nothing else, and no plural: "Crews and"."""
    grammar, word = reading.grammar, reading.tokens.lower[piece.i]
    plural = not grammar.adjective_after_noun and grammar.is_plural(word)  # else an article comes before it
    return is_brand(reading, piece) or not (plural or reading.hits.get(piece.i) or is_of_things(reading, piece.i))


def _is_clear(reading: Reading, i: int, j: int) -> bool:
    return not any(reading.tokens.words[k] in ",;:.()" or reading.hit(k, "verb") is not None for k in range(i, j))


def _ends_signing(reading: Reading, i: int, line: Line) -> bool:
    told = (reading.ending(category, i, max(line.a, i - 4)) for category in ("verb", "noun"))
    return any(hit is not None and "signing" in reading.grammar.types(hit.value) for hit in told)


def signs(reading: Reading, j: int) -> bool:
    """A verb of signing is the next one after a name that ends at ``j``: "and Blue Zorb |have today signed|", or one of
    what else is done with agreements, and it is done with one: "have |renewed| their agreement"."""
    for k in range(j, min(j + _INSERTED, len(reading.tokens.words))):
        verb = reading.hit(k, "verb")
        if verb is not None:
            types = reading.grammar.types(verb.value)
            renews = not _RENEWING.isdisjoint(types) and bool(reading.hits_of("agreement", verb.j, verb.j + _APART))
            return "signing" in types or renews
        if reading.tokens.words[k] in ",;:.":
            return False
    return False


def _plain_voices(reading: Reading, piece: Piece, line: Line) -> Iterator[Voice]:
    """ "|Zorbex|'s Blip spacecraft", "|Zorbex| developed", of one word that may be a name of anything."""
    tokens, j = reading.tokens, piece.j
    if piece.known or j > piece.i + 1 or j + 2 >= line.b or is_of_things(reading, piece.i):
        return
    if tokens.lower[j] == "'s" and tokens.is_capitalised(j + 1):
        k = j + 2
        while k < min(line.b, j + 5) and tokens.is_capitalised(k):
            k += 1
        noun = reading.hit(k, "mission_noun") if k < line.b else None
        if noun is not None and noun.value in _PRODUCTS:
            yield piece, "organisation-owner", None
        return
    located = piece.i > line.a and tokens.lower[piece.i - 1] in reading.grammar.places
    located = located or is_of_region(reading, piece, line)
    if not piece.opens and not located and _acts(reading, j, line):
        yield piece, "organisation-acts", None


def is_of_region(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "the city of |Zorbourg| hosted", « la région d'|Orbe| a accueilli » : what a place is called."""
    k = piece.i - 1 - (piece.i - 1 > line.a and reading.tokens.lower[piece.i - 1] == "'")
    of = k > line.a and reading.tokens.lower[k] in reading.grammar.of
    return of and reading.tokens.lower[k - 1] in reading.grammar.regional_nouns


def _acts(reading: Reading, j: int, line: Line) -> bool:
    """A verb of what bodies do at token ``j``, auxiliaries before it; no participle: "|Zorb| built by Zorbex"."""
    tokens, grammar = reading.tokens, reading.grammar
    while j < line.b and tokens.lower[j] in grammar.auxiliaries and reading.hit(j, "body_acts") is None:
        if tokens.lower[j] in grammar.passive:
            return False
        j += 1
    hit = reading.hit(j, "body_acts") if j < line.b and not tokens.is_capitalised(j) else None
    if hit is None:
        return False
    after = tokens.lower[hit.j] if hit.j < line.b else "."
    marker = reading.hit(hit.j, "marker")
    return not (after in grammar.participle_ends or (marker is not None and marker.value == "by"))


def _owns(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "|ZRA|'s Oslo Centre", "|ZRA| officials", "|ZRA| headquarters"."""
    tokens, grammar, j = reading.tokens, reading.grammar, piece.j
    if j + 1 < line.b and tokens.lower[j] == "'s":
        return tokens.is_capitalised(j + 1) or reading.hit(j + 1, "post") is not None
    return j < line.b and not tokens.is_capitalised(j) and tokens.lower[j] in grammar.people_of_bodies


def _is_partner(reading: Reading, k: int, line: Line) -> bool:
    """ "with |ZRA|", "hosted by the |ZRA|"."""
    marker = reading.ending("marker", k, line.a)
    if marker is None or marker.value not in _PARTNERS:
        return False
    return (
        marker.value != "on_behalf" or reading.tokens.lower[marker.i] not in reading.grammar.organisation_prepositions
    )


def _of_pacts(reading: Reading, line: Line) -> bool:
    """The sentence speaks of an agreement or of what bodies do together."""
    if "agreement" in line.said:
        return True
    verbs = reading.hits_of("verb", line.a, line.b)
    return any(not _TOGETHER.isdisjoint(reading.grammar.types(hit.value)) for hit in verbs)


def _stands_in(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "Director, |ZRA|,", "images that |ZRA| will use"."""
    tokens, i = reading.tokens, piece.i
    if i - 1 > line.a and tokens.words[i - 1] == ",":
        return reading.ending("post", i - 1, line.a) is not None
    will = piece.j < line.b and (
        tokens.lower[piece.j] in reading.grammar.auxiliaries or reading.hit(piece.j, "plan") is not None
    )
    return i > line.a and tokens.lower[i - 1] in reading.grammar.relative_objects and will


def _ends_person(reading: Reading, shelf: Shelf, j: int) -> bool:
    """A full name ends before token ``j``."""
    before = shelf.ending.get(j)
    return before is not None and before.head is None and not before.known and full_name(reading, before)


def _bracketed_after_person(reading: Reading, piece: Piece, shelf: Shelf) -> bool:
    """ "Ana Sol (|ZRA|)"."""
    words, i, j = reading.tokens.words, piece.i, piece.j
    if not (
        i > 1 and j < len(words) and words[i - 1] == "(" and words[j] == ")" and _ends_person(reading, shelf, i - 1)
    ):
        return False
    before = shelf.ending[i - 1]
    initials = "".join(word[0] for word in words[before.i : before.j] if word[0].isalpha())
    return not words[i].endswith(initials) and words[before.i][0] != words[i][0]


def _has_article(reading: Reading, piece: Piece, line: Line) -> bool:
    """« le |CEZ| », « du |CEZ| », « de l'|ACZ| »: spacecraft and instruments have none as a rule."""
    tokens, grammar, k = reading.tokens, reading.grammar, piece.i - 1
    if k < line.a or not grammar.adjective_after_noun:
        return False
    known = reading.known(k)
    if known is not None and all(m.sort == "demonym" for m in known.value) and not tokens.is_capitalised(k):
        return True
    return tokens.lower[k] == "'" or tokens.lower[k] in grammar.definites or tokens.lower[k] in grammar.contractions
