"""How far a body's name goes on after its head over "of …": fields, lists of them, places.

"Ministry |of Economy, Tourism, and Sport|" · "University |of California San Diego|" · "Society |of Engineers|"
"""

from __future__ import annotations

from flows.extracting.pieces.after_heads import is_for_bodies
from flows.extracting.pieces.further import campus_end
from flows.extracting.pieces.head_first import function_word, is_demonym, post_begins
from flows.extracting.words.reading import Reading, is_where, known_as


def of_phrase(reading: Reading, j: int, stop: int, of_people: bool) -> int:
    """Draw an organisation on over "of Oil and Industry", "of Economy, Tourism, and Sport", "for Space Research".

    ``of_people``: it may be of those who hold a post, "Society of |Engineers|". A part ends before the body that has it:
    "Directorate for Oil of |the Ministry|"."""
    tokens, grammar = reading.tokens, reading.grammar
    part = tokens.lower[j - 1] in grammar.parts
    while j + 1 < stop and tokens.lower[j] in grammar.organisation_prepositions:
        k = reading.past_determiners(j + 1, stop)
        if part and _is_headed(reading, k, stop):
            return j
        indefinite = k > j + 1 and tokens.words[k - 1].isalpha() and tokens.lower[k - 1] not in grammar.definites
        if indefinite and tokens.lower[j] not in grammar.of:
            return j
        if k >= stop or not tokens.is_capitalised(k) or _is_body(reading, k):
            return j
        if part and k > j + 1 and _has_own_head(reading, k, stop):
            return j
        if post_begins(reading, k):
            many = of_people and grammar.is_plural(tokens.lower[k]) and k == j + 1 and not tokens.is_capitalised(k + 1)
            return k + 1 if many else j
        if tokens.lower[k] in grammar.calendar:
            return j
        end = _of_place(reading, k, _name_words(reading, k, stop), stop)
        if end < stop and _is_campus(reading, j, k, end, stop):
            end += 3 if end + 2 < stop and tokens.joins(end + 1) and tokens.is_capitalised(end + 2) else 1
        if k > j + 1 and end < stop and not tokens.is_capitalised(end) and reading.hit(end, "mission_noun") is not None:
            return j  # "a contract from the Zorb Authority |for the Blip| mission"
        j = _listed(reading, end + _ends_in_people(reading, end, stop), stop)
    return j


def _ends_in_people(reading: Reading, j: int, stop: int) -> bool:
    """ "Society of Black |Engineers|": those who hold a post, many of them, close the name of what they are in."""
    tokens = reading.tokens
    plural = j < stop and tokens.is_capitalised(j) and reading.grammar.is_plural_post(tokens.lower[j])
    return plural and not (j + 1 < stop and tokens.is_capitalised(j + 1))


def _of_place(reading: Reading, k: int, j: int, stop: int) -> int:
    """ "University of California |San Diego|": a second place right after the first."""
    known, second = reading.known(k), reading.known(j) if j < stop else None
    if known is not None and known.j == j and (campus := campus_end(reading, known, j, stop)):
        return campus
    if known is None or second is None or known.j != j or not reading.tokens.is_capitalised(j):
        return j
    place = all(meaning.kind == "place" for hit in (known, second) for meaning in hit.value)
    return second.j if place else j


def _is_campus(reading: Reading, of: int, k: int, j: int, stop: int) -> bool:
    """ "University of Norland |Zorbourg|": one word that nothing knows after a university's country or region."""
    tokens = reading.tokens
    head, region = reading.ending("organisation_head", of, max(of - 2, 0)), reading.known(k)
    if head is None or head.value != "university" or region is None or region.j != j or not tokens.is_capitalised(j):
        return False
    if not is_where(region.value, "demonym"):
        return False
    plain = j not in reading.hits and tokens.words[j][1:].islower() and not function_word(reading, j)
    after = j + 1 < stop and tokens.is_capitalised(j + 1)
    return plain and not after


def _has_own_head(reading: Reading, k: int, stop: int) -> bool:
    """ "the |Ministry of Oil|", "the |Zorb Academy|": words for a body of its own."""
    heads = (reading.hit(i, "organisation_head") for i in range(k, _name_words(reading, k, stop)))
    return any(hit is not None and not str(hit.value).startswith("weak_") for hit in heads)


def _is_body(reading: Reading, k: int) -> bool:
    """ "the Council of |ESA|", "of |ZSA|": a body of its own, which the head before "of" is a part of."""
    known, word = reading.known(k), reading.tokens.words[k]
    if known is None:
        return word.isupper() and len(word) > 2
    return known_as(known, "organisation") is not None


def _is_headed(reading: Reading, k: int, stop: int) -> bool:
    """ "the Rivers Department of the |Zorb Agency|": what has the part is a body, by the noun that closes its name."""
    end = _name_words(reading, k, stop) if k < stop else k
    heads = (hit for hit in reading.hits_of("organisation_head", k + 1, end) if reading.tokens.is_capitalised(hit.i))
    return any(hit.j == end and not str(hit.value).startswith("weak_") for hit in heads)


def _name_words(reading: Reading, k: int, stop: int) -> int:
    known = reading.known(k)
    tokens = reading.tokens
    goes_on = known is not None and known.j < stop and tokens.is_capitalised(known.j) and is_demonym(reading, k)
    if known is not None and not goes_on and not (known.j + 1 < stop and tokens.joins(known.j)):
        return known.j
    while k < stop and (
        (tokens.is_capitalised(k) and not function_word(reading, k) and not _addresses(reading, k, stop))
        or (tokens.words[k] == "-" and tokens.touches(k))
        or (tokens.words[k - 1] == "-" and tokens.touches(k) and k + 1 < stop and tokens.words[k + 1] == "-")
    ):
        k += 1
    return k


def _addresses(reading: Reading, k: int, stop: int) -> bool:
    """ "Ministry of Reeds |Dr.| Ana Sol": a post or a form of address begins with its full stop."""
    shortened = reading.hit(k, "honorific") is not None and k + 1 < stop and reading.tokens.words[k + 1] == "."
    return shortened or post_begins(reading, k)


def _listed(reading: Reading, j: int, stop: int) -> int:
    """ ", Tourism, and Sport": further fields of an organisation's name, up to the "and" that must close the list."""
    tokens, grammar = reading.tokens, reading.grammar
    k = j
    while k + 1 < stop:
        comma = tokens.words[k] == ","
        closing = k + 1 if comma else k
        if closing + 1 < stop and tokens.lower[closing] in grammar.conjunctions:
            if k > j and tokens.lower[closing + 1] in grammar.definites and tokens.is_capitalised(closing + 2):
                closing += 1  # "of Reeds, Tides |and the Sea|"
            end = _name_words(reading, closing + 1, stop)
            sure = k > j or _is_spelt_out(reading, j, end, stop) or is_for_bodies(reading, closing + 1)
            sure = sure or _is_formed(reading, closing + 1, end)
            return end if _is_field(reading, closing + 1) and sure else j
        if not comma or not _is_field(reading, k + 1):
            return j
        k = _name_words(reading, k + 1, stop)
    return j


def _is_spelt_out(reading: Reading, j: int, end: int, stop: int) -> bool:
    """ "Institute of Rivers |and Rain (ZIRR)|": the acronym in brackets has a letter for each word of the last item."""
    words = reading.tokens.words
    if end + 2 >= stop or words[end] != "(" or not words[end + 1].isupper() or words[end + 2] != ")":
        return False
    initials = "".join(word[0] for word in words[j:end] if word[0].isupper())
    return bool(initials) and words[end + 1].endswith(initials)


def _is_formed(reading: Reading, k: int, end: int) -> bool:
    """ "of Aeronautics and |Astronautics|", "for Lamps and |Coastal Health|": by its end the word for a field, or
    an adjective before a plain noun."""
    word, grammar = reading.tokens.lower[k], reading.grammar
    return word.endswith(grammar.field_endings) or (
        word.endswith(grammar.plain_endings) and is_for_bodies(reading, end - 1)
    )


def _is_field(reading: Reading, k: int) -> bool:
    """A capitalised word that is no name of its own: "Industry" after "Oil and"."""
    tokens = reading.tokens
    if not tokens.is_capitalised(k) or reading.known(k) or post_begins(reading, k) or tokens.words[k].isupper():
        return False
    end = _name_words(reading, k, min(k + 4, len(tokens.words)))
    heads = (reading.hit(i, "organisation_head") for i in range(k, end))
    return not any(hit is not None and not str(hit.value).startswith("weak_") for hit in heads)
