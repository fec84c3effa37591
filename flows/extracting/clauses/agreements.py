"""Agreements as a text speaks of them: the noun phrases, and what they say of the agreement.

"a framework cooperation agreement on space science" -> kind framework, subject "space science"
"""

from __future__ import annotations

import sys
from collections.abc import Container, Sequence
from itertools import pairwise
from typing import NamedTuple

from flows.extracting.naming.entities import Entities, Entity
from flows.extracting.pieces.head_first import adjective, is_demonym
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Line, Reading, known_as

_KINDS = ("agreement", "agreement_modifier")
_NOUNS = ("agreement", "when_signed")
_REACH = 9
_LONGEST_SUBJECT = 24
COMPLEMENT = 8
"""Words at most of « de mise à disposition de données »."""


class Phrase(NamedTuple):
    """A noun phrase of an agreement, tokens ``i`` to ``j``. ``parties``: (kind, key) inside it ("the CNES-Zorbex
    agreement"); ``title``: its proper name; ``subject``: token range of what it is about; ``plural``: of several."""

    i: int
    j: int
    kind: str
    title: str | None
    parties: tuple[tuple[str, str], ...]
    subject: tuple[int, int] | None
    definite: bool
    plural: bool
    extent: int
    """The token after all that belongs to it: its subject, "between A and B"."""
    headline: bool = False
    recalls: tuple[int, int] | None = None
    """The tokens of the phrase that it repeats: "it", "the document" stand for an agreement told before."""
    until: int = sys.maxsize
    """Where the next agreement of the line is named: what follows that is of that one."""
    tail: int = 0
    """The token after its own date, where one follows: "the agreement |of 14 March 2016| between A and B"."""
    loose: bool = False
    """Its noun means an agreement only where it is signed: "a partnership"."""
    another: bool = False
    """It is none of those told before: "the first, concluded with A"."""


def find_phrases(
    reading: Reading, line: Line, entities: Entities, starts: Sequence[int], dated: Container[int]
) -> list[Phrase]:
    """The agreement phrases of a line, in order. ``starts``: where its names begin; ``dated``: the tokens of its dates."""
    phrases: list[Phrase] = []
    left = line.a
    heads = [hit.i for category in _NOUNS if category in line.said for hit in reading.hits_of(category, line.a, line.b)]
    titles = [i for i in starts if i in entities.others]
    if not (heads or titles):
        return []
    for k in sorted({*heads, *titles}):
        phrase = (
            None
            if k < left
            else _titled(reading, line, entities, k, dated) or _common(reading, line, entities, k, left, dated)
        )
        if phrase is not None:
            phrases.append(phrase._replace(headline=line.kind in ("title", "subtitle", "heading", "header")))
            left = phrase.j
    mere = {phrase.i for phrase, after in pairwise(phrases) if _is_text_of(reading, phrase, after)}
    return [phrase for phrase in phrases if phrase.i not in mere]


def _is_text_of(reading: Reading, phrase: Phrase, after: Phrase) -> bool:
    """ "|the text| of a charter": it says nothing beside what it is the text of."""
    if phrase.kind != "document" or after.i <= phrase.j:
        return False
    between = reading.tokens.lower[phrase.j : after.i]
    return all(word in reading.grammar.of or word == "'" for word in between)


def _titled(reading: Reading, line: Line, entities: Entities, k: int, dated: Container[int]) -> Phrase | None:
    name = entities.others.get(k)
    if name is None or name.kind != "agreement":
        return None
    i, j = k, name.piece.j
    said = [hit for m in range(i, j) for category in _KINDS if (hit := reading.hit(m, category)) is not None]
    kinds = [str(hit.value) for hit in reversed(said) if hit.value not in ("unspecified", "document")]
    kind = kinds[0] if kinds else name.term or "unspecified"
    if kind == "unspecified" and any(reading.tokens.lower[m] in reading.grammar.accords for m in range(i, j)):
        kind = "principles"
    start = reading.before_determiners(k, line.a)
    named = any(all(not hit.i <= m < hit.j for hit in said) for m in range(i, j)) or kind == "principles"
    if named:
        return Phrase(start, j, kind, name.text, _paired_in(reading, entities, i, j), None, False, False, j)
    subject = subject_after(reading, line, j, dated)
    definite = reading.tokens.lower[start] in reading.grammar.definites
    return Phrase(start, j, kind, None, (), subject, definite, False, subject[1] if subject else j)


def _paired_in(reading: Reading, entities: Entities, i: int, j: int) -> tuple[tuple[str, str], ...]:
    """ "the |Canada-ESA| Cooperation Agreement": the two whom a hyphen joins within its name."""
    for k in range(i + 1, j - 1):
        if reading.tokens.words[k] in ("-", "–"):
            pair = [party for m in (k - 1, k + 1) if (party := _party_at(reading, m)) is not None]
            if len(pair) > 1 and all(party in entities.by_key for party in pair):
                return tuple(pair)
    return ()


def _party_at(reading: Reading, k: int) -> tuple[str, str] | None:
    """The country or the organisation that one token names."""
    hit = reading.known(k)
    known = hit.value if hit is not None and hit.j == k + 1 else ()
    return next(((each.kind, each.key) for each in known if each.kind in ("country", "organisation")), None)


def _common(
    reading: Reading, line: Line, entities: Entities, k: int, left: int, dated: Container[int]
) -> Phrase | None:
    certain = reading.hit(k, "agreement")
    hit = certain or reading.hit(k, "when_signed")
    if hit is None or _inside_name(entities, k):
        return None
    tokens, grammar = reading.tokens, reading.grammar
    kind, start, parties = str(hit.value), k, []
    modifier_at = None
    i = k - 1
    while i >= max(left, k - _REACH):
        word = tokens.lower[i]
        found = entities.by_piece.get(i)
        modifier = reading.hit(i, "agreement_modifier")
        if modifier is not None and modifier_at is None:
            modifier_at, kind = i, str(modifier.value) if kind == "unspecified" else kind
            start = i
        elif found is not None and found[1].kind in ("organisation", "country"):
            parties.append((found[1].kind, found[1].key))
            start = i
        elif word in grammar.determiners:
            start = i
            break
        elif word in grammar.data and kind == "unspecified":
            kind, start = "data_arrangement", i
        elif (
            (reading.hit(i, "verb") is not None and tokens.lower[i - 1] not in grammar.data)
            or word in grammar.auxiliaries
            or word in grammar.subordinators
            or (
                not (word[0].isalnum() or word in ("-", "–", "'", "'s"))
                or word in grammar.complements
                or word in grammar.of
            )
            or (word in grammar.conjunctions and not (parties and entities.by_piece.get(i + 1)))
        ):
            break
        i -= 1
    if start == k and (
        tokens.lower[max(k - 1, 0)] in grammar.adverbial or reading.ending("plan", k, line.a) is not None
    ):
        return None  # "in agreement with", "the panel |will deal| with them"
    lower = tokens.lower[start]
    definite = lower in grammar.definites or lower in grammar.plural_possessives
    plural = any(
        grammar.is_plural(word) or word in grammar.papers for word in (tokens.lower[hit.j - 1], tokens.lower[k])
    )
    j, kind, after = _adjectives(reading, line, entities, hit.j, kind)
    if not (parties or after):
        j, after = _pair_after(reading, line, entities, j)
    j = _past_acronym(reading, line, entities, j)
    subject = subject_after(reading, line, j, dated)
    if kind == "unspecified" and _are_named(reading, line, entities, hit):
        kind = "principles"
    if kind == "unspecified" and (_is_of_data(reading, subject) or _is_on_data(reading, line, j)):
        kind = "data_arrangement"
    return Phrase(
        start,
        j,
        kind,
        None,
        (*reversed(parties), *after),
        subject,
        definite,
        plural,
        subject[1] if subject else j,
        loose=certain is None,
    )


def _are_named(reading: Reading, line: Line, entities: Entities, noun: Hit) -> bool:
    """« les |accords de Zorb| » : by their name what many subscribe to; those of a country or a body are its own."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if noun.j + 1 >= line.b or lower[noun.j - 1] not in grammar.accords or lower[noun.j] not in grammar.of:
        return False
    i = noun.j + 1 + (lower[noun.j + 1] == "'")
    found = entities.by_piece.get(i)
    own = found is not None and found[1].kind in ("country", "organisation", "person")
    return reading.tokens.is_capitalised(i) and not own


def _adjectives(
    reading: Reading, line: Line, entities: Entities, j: int, kind: str
) -> tuple[int, str, list[tuple[str, str]]]:
    """After the head: « accord |intergouvernemental franco-zorbien| »: the phrase's end, kind and parties."""
    parties: list[tuple[str, str]] = []
    while reading.grammar.adjective_after_noun and j < line.b:
        modifier = reading.hit(j, "agreement_modifier")
        found = entities.by_piece.get(j)
        if modifier is not None:
            kind = str(modifier.value) if kind == "unspecified" else kind
            j = modifier.j
        elif found is not None and found[1].kind == "country" and is_demonym(reading, j):
            parties.append(("country", found[1].key))
            j = found[0].j
        elif found is not None and (other := _beside_hyphen(reading, entities, found[0].j)) is not None:
            parties += [(entity.kind, entity.key) for entity in (found[1], other[1])]
            j = other[0].j
        elif (reading.tokens.words[j] == "-" and parties) or (
            reading.tokens.lower[j] not in reading.grammar.subjects and adjective(reading, j)
        ):
            j += 1
        elif _adds_adjective(reading, line, j):
            j += 2
        else:
            break
    return j, kind, parties


def _pair_after(reading: Reading, line: Line, entities: Entities, j: int) -> tuple[int, list[tuple[str, str]]]:
    """« l'accord de libre-échange |Pérou-Norvège| »: a pair that a hyphen joins, after what the noun is of."""
    grammar = reading.grammar
    for k in range(j, min(line.b, j + COMPLEMENT)) if grammar.adjective_after_noun else ():
        found = entities.by_piece.get(k)
        if found is not None and (other := _beside_hyphen(reading, entities, found[0].j)) is not None:
            return other[0].j, [(entity.kind, entity.key) for entity in (found[1], other[1])]
        if found is not None or not (reading.tokens.words[k].isalpha() or reading.tokens.lower[k] in "-'"):
            break
        verb = reading.hit(k, "verb") is not None and reading.tokens.words[k - 1] != "-"
        if verb or reading.tokens.lower[k] in grammar.conjunctions:
            break
    return j, []


def _past_acronym(reading: Reading, line: Line, entities: Entities, j: int) -> int:
    """ "a Memorandum of Understanding |(MoU)| between A and B": what it is called for short."""
    words = reading.tokens.words
    short = j + 2 < line.b and words[j] == "(" and words[j + 2] == ")" and reading.tokens.is_capitalised(j + 1)
    return j + 3 if short and entities.by_piece.get(j + 1) is None else j


def _adds_adjective(reading: Reading, line: Line, j: int) -> bool:
    """« accord de coopération scientifique |et technique| »."""
    if j + 1 >= line.b or reading.tokens.lower[j] not in reading.grammar.conjunctions:
        return False
    return adjective(reading, j - 1) and adjective(reading, j + 1) and reading.hit(j + 1, "verb") is None


def _beside_hyphen(reading: Reading, entities: Entities, k: int) -> tuple[Piece, Entity] | None:
    """The other of two bodies joined by a hyphen: « l'accord Zorbex|-ZRA| »."""
    if k + 1 >= len(reading.tokens.words) or reading.tokens.words[k] not in ("-", "–"):
        return None
    other = entities.by_piece.get(k + 1)
    return other if other is not None and other[1].kind in ("organisation", "country") else None


def _is_document(reading: Reading, line: Line, k: int) -> bool:
    """ "… and |a statement of intent|": another document begins here, with its determiner."""
    if k >= line.b or reading.tokens.lower[k] not in reading.grammar.determiners:
        return False
    return any(reading.hit(i, "agreement") is not None for i in range(k + 1, min(line.b, k + 4)))


def _is_of_data(reading: Reading, subject: tuple[int, int] | None) -> bool:
    """ "on the |exchange| of lunar |data|": what it is about says what kind it is."""
    words = reading.tokens.lower[subject[0] : subject[1]] if subject is not None else []
    return any(word in reading.grammar.sharing for word in words[:4]) and any(
        word in reading.grammar.data for word in words
    )


def _is_on_data(reading: Reading, line: Line, j: int) -> bool:
    """« une convention |de mise à disposition de données| » : the same as a complement of the head."""
    words, grammar = reading.tokens.lower[j : min(line.b, j + COMPLEMENT)], reading.grammar
    if not grammar.adjective_after_noun or not words or words[0] not in grammar.of:
        return False
    of_data = next((n for n, word in enumerate(words) if word in grammar.data), None)
    return of_data is not None and not grammar.sharing.isdisjoint(words[: of_data + 1])


def _inside_name(entities: Entities, k: int) -> bool:
    return any((piece := entities.piece_at(i)) is not None and piece.j > k for i in range(k - _REACH, k))


def _is_of_signing(reading: Reading, line: Line, k: int) -> bool:
    """ "an agreement on dust |signed| by A", "|in Oslo|": what tells of its signature is not what it is about."""
    hit = reading.hit(k, "verb")
    if hit is not None and "signing" in reading.grammar.types(hit.value) and reading.hit(k, "noun") is None:
        return True
    known = reading.known(k + 1) if reading.tokens.lower[k] in reading.grammar.places and k + 1 < line.b else None
    return known is not None and known_as(known, "place") is not None


def _is_finite(reading: Reading, k: int) -> bool:
    """ "the agreement on dust |is| in force", "|will| be signed"."""
    word, grammar = reading.tokens.lower[k], reading.grammar
    ends = word in grammar.copulas or word in grammar.passive
    return ends or reading.hit(k, "plan") is not None or reading.hit(k, "followed") is not None


def subject_after(reading: Reading, line: Line, k: int, dated: Container[int]) -> tuple[int, int] | None:
    """What it is about: "on space science", "to step up cooperation between the two countries".

    ``dated``: the tokens of dates, which end it."""
    tokens, grammar = reading.tokens, reading.grammar
    if k >= line.b or (tokens.lower[k] not in grammar.subjects and tokens.lower[k] not in grammar.purpose):
        return None
    acting = reading.hit(k, "marker")
    if acting is not None and acting.j > k + 1:  # "on behalf of Kenya"
        return None
    toward = tokens.lower[k] in grammar.purpose and tokens.lower[k] not in grammar.subjects
    if toward and (k + 1 >= line.b or tokens.lower[k + 1] in grammar.determiners or tokens.is_capitalised(k + 1)):
        return None  # "a contract |to Zorbex|" is given to somebody
    start = k if tokens.lower[k] in grammar.purpose else k + 1
    while (
        start > k
        and start + 1 < line.b
        and (tokens.lower[start] in grammar.subjects or tokens.lower[start] in grammar.destinations)
    ):
        start += 1
    if start >= line.b or start in dated or tokens.lower[start] in grammar.calendar or tokens.lower[start][0].isdigit():
        return None
    j = start + 1
    while j < min(line.b, start + _LONGEST_SUBJECT) and tokens.words[j] not in ',;:.()“”"«»':
        if tokens.lower[j] in grammar.subordinators or reading.hit(j, "parents") is not None:
            break
        if tokens.lower[j] in grammar.conjunctions and _is_document(reading, line, j + 1):
            break
        if tokens.lower[j] in grammar.adding and any(_is_document(reading, line, m) for m in range(j + 1, j + 4)):
            break
        if j in dated or _is_of_signing(reading, line, j) or _is_finite(reading, j):
            break
        j += 1
    closing = grammar.function_words | grammar.complements | grammar.auxiliaries
    while j > start + 1 and tokens.lower[j - 1] in closing:
        j -= 1
    return (start, j) if j > start + 1 or (start == k + 1 and j > start) else None
