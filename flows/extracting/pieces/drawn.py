"""How far a name goes on after its head noun, over adjectives and complements, most of them in small letters.

    "Centre national de recherches polaires de Zorbourg" · "ministère de la Recherche et de l'Innovation"

Only for languages whose adjectives follow their noun. Everything here gives token indices; nothing is decided.
"""

from __future__ import annotations

from flows.extracting.pieces.head_first import (
    adjective,
    function_word,
    holds_post,
    is_adjective_by_place,
    is_demonym,
    post_begins,
)
from flows.extracting.words.reading import Line, Reading, known_as

_LONGEST = 32
_LONGEST_FORM = 3
"""Letters of what is a form of address only: "M", "Dr", "Mme"; "Prince" stands in names of bodies too."""


def drawn_on(reading: Reading, j: int, stop: int, begin: int) -> int:
    """Where a name ends that begins at ``begin`` and whose head ends at ``j``: over adjectives, "de …" and further items
    of such a list."""
    tokens, grammar = reading.tokens, reading.grammar
    complement: str | None = None
    head, stop = j, min(stop, j + _LONGEST)
    part, held = tokens.lower[j - 1] in grammar.parts, holds_post(reading, begin)
    while j < stop:
        if adjective(reading, j) or (j > begin and is_adjective_by_place(reading, j, stop)):
            j += 2 if _joins_adjectives(reading, j + 1, stop) else 1
        elif _opens_compound(reading, j, stop):
            j += 3
        elif complement is None and (end := _named_after(reading, head, j, stop, held)):
            j, complement = end, "place"
        elif tokens.lower[j] in grammar.organisation_prepositions:
            if complement == "capital" and tokens.lower[j] not in grammar.of and not tokens.is_capitalised(j + 2):
                break  # « un contrat avec le ministère de la Mer |pour| la construction de »
            end, sort = _complement(reading, j, stop, j > head and complement is None, part, complement == "small")
            end, sort = (end, sort) if end or complement is not None else (_to_purpose(reading, head, j, stop), "place")
            if end == 0:
                break
            j, complement = end, sort
            if sort == "place":
                j = past_place(reading, begin, j, stop)
                break
        elif complement is None and (end := _to_field(reading, head, j, stop)):
            j, complement = end, "field"
        elif complement in ("small", "capital") and j + 1 < stop and _is_in_subject(reading, j):
            j += 2
        elif complement == "small" and _qualifies(reading, j, stop):
            j += 1
        elif complement == "small" and (end := _called_so(reading, j, stop, held)):
            j, complement = end, "place"
        elif complement not in (None, "place") and (end := _further(reading, j, stop, complement)):
            j = end
        else:
            break
    return past_place(reading, begin, j, stop) if complement == "capital" else j


def past_place(reading: Reading, begin: int, j: int, stop: int) -> int:
    """ "Université de Zorbourg |3|", « université de Zorbie |occidentale| », « Université du Zorbec |à Zorbourg| » : which of
    a place's universities it is; ``j`` for any other body."""
    tokens, grammar, head = reading.tokens, reading.grammar, reading.hit(begin, "organisation_head")
    if head is None or head.value != "university" or j >= stop:
        return j
    if tokens.words[j].isdigit() and len(tokens.words[j]) <= _LONGEST_NUMBER:
        return j + 1
    if adjective(reading, j) and not is_demonym(reading, j):
        return j + 1
    town = j + 1
    region = reading.ending("entity", j, begin)
    led = region is not None and town < stop and tokens.lower[j] in grammar.to_field and tokens.is_capitalised(town)
    if not led or function_word(reading, town) or post_begins(reading, town) or reading.hit(town, "organisation_head"):
        return j
    known = reading.known(town)
    if known is None:
        return j if tokens.words[town].isupper() else _words(reading, town, stop)
    return known.j if all(meaning.kind == "place" for meaning in known.value) else j


_LONGEST_NUMBER = 2


def _qualifies(reading: Reading, j: int, stop: int) -> bool:
    """« Institut des régions |arides| de Zorbourg » : a word that no lexicon has, in the number of the noun before it,
    where "de" and a name come next."""
    tokens, grammar = reading.tokens, reading.grammar
    word = tokens.lower[j]
    if not word.isalpha() or len(word) < _SHORTEST or tokens.is_capitalised(j) or j in reading.hits:
        return False
    if grammar.is_small(word) or word in grammar.speech or word in grammar.calendar or word in grammar.conjunctions:
        return False
    return grammar.is_plural(word) == grammar.is_plural(tokens.lower[j - 1]) and _ends_with_name(reading, j + 1, stop)


_SHORTEST = 4


def _called_so(reading: Reading, j: int, stop: int, held: bool) -> int:
    """« pôle de compétitivité |Mer Zorbie| », « Institut de recherche |Bo Ek| » : the end of its own name, right after what
    a body is for; after a post (``held``) only where a word in it is known, for it may be somebody's. 0: none."""
    tokens = reading.tokens
    if (
        not tokens.is_capitalised(j)
        or function_word(reading, j)
        or post_begins(reading, j)
        or reading.hit(j, "honorific")
    ):
        return 0
    known = reading.known(j)
    if (known is not None and known_as(known, "organisation", "mission") is not None) or tokens.words[j].isupper():
        return 0
    end = _words(reading, j, stop)
    plain = any(
        reading.known(k) or reading.hit(k, "field") or reading.hit(k, "organisation_head") for k in range(j, end)
    )
    return end if end > j + 1 and (plain or not held) else 0


def _to_purpose(reading: Reading, head: int, j: int, stop: int) -> int:
    """The end of « Organisation |pour la mise en valeur du bassin de la Zorbie| » : small words alone up to "de" and a name
    with a capital, after the head with one; else 0."""
    tokens, grammar = reading.tokens, reading.grammar
    if j != head or tokens.lower[j] in grammar.of or not tokens.is_capitalised(head - 1) or j + 2 >= stop:
        return 0
    if tokens.lower[j + 1] not in grammar.definites and tokens.lower[j + 1] != "l":
        return 0
    for k in range(j + 2, min(stop, j + 2 + _LONGEST_PURPOSE)):
        word = tokens.lower[k]
        if tokens.is_capitalised(k):
            before = reading.before_determiners(k, j)
            led = tokens.lower[before - 1] in grammar.of or tokens.lower[k - 1] in grammar.contractions
            known = reading.known(k)
            body = known is not None and known_as(known, "organisation", "mission") is not None
            fits = led and not body and not tokens.words[k].isupper() and not post_begins(reading, k)
            return (known.j if known is not None else _words(reading, k, stop)) if fits else 0
        small = word in grammar.of or word in grammar.determiners or word in grammar.places or word == "'"
        if not (small or (word.isalpha() and word not in grammar.auxiliaries and word not in grammar.relatives)):
            return 0
    return 0


_LONGEST_PURPOSE = 12


def _named_after(reading: Reading, head: int, j: int, stop: int, held: bool) -> int:
    """The end of a name in capitals that follows the head at once or over adjectives: "Institut |Ana-Sol|", « Institut
    polaire |Bo Ek| », « Centre |Prince Bo| »; after a country's adjective or a post (``held``) it may be somebody's. 0: none.
    """
    tokens = reading.tokens
    title = reading.hit(j, "honorific") if j < stop and tokens.is_capitalised(j) else None
    if title is not None and len(tokens.words[j]) > _LONGEST_FORM and title.j < stop and j == head:
        return _words(reading, title.j, stop) if tokens.is_capitalised(title.j) else 0
    if held and j > head:
        return 0
    if j >= stop or not tokens.is_capitalised(j) or function_word(reading, j) or post_begins(reading, j):
        return 0
    known = reading.known(j)
    if known is not None and j == head and all(meaning.kind == "place" for meaning in known.value):
        end = max(known.j, _words(reading, j, stop))  # "Université |Zorbourg 8|"
        return end + (end < stop and tokens.words[end].isdigit() and len(tokens.words[end]) <= _LONGEST_NUMBER)
    if known is not None or (tokens.words[j].isupper() and len(tokens.words[j]) > 1):
        return 0
    if j > head and is_demonym(reading, j - 1):
        return 0
    return _words(reading, j, stop)


def _to_field(reading: Reading, head: int, j: int, stop: int) -> int:
    """The end of "à l'énergie" in « Commissariat |à l'énergie| marine », « Secrétariat |aux sports| » : right after the
    head with a capital, a field in small letters; else 0."""
    tokens, grammar = reading.tokens, reading.grammar
    led = tokens.lower[j] in grammar.to_field and j == head and tokens.is_capitalised(head - 1)
    k = reading.past_determiners(j + 1, stop) if led else stop
    return k + 1 if k < stop and _is_subject(reading, k) else 0


def _is_subject(reading: Reading, k: int) -> bool:
    """ "astrophysique" in « recherche en |astrophysique| »: a field in small letters."""
    return reading.hit(k, "field") is not None and not reading.tokens.is_capitalised(k)


def _is_in_subject(reading: Reading, j: int) -> bool:
    """« Institut de recherche |en astrophysique| », « ministère des Ressources |en eau| »: what is studied or governed."""
    return reading.tokens.lower[j] in reading.grammar.subject_prepositions and _is_subject(reading, j + 1)


def _opens_compound(reading: Reading, j: int, stop: int) -> bool:
    """ "médico-éducatif": the first half of an adjective, a hyphen and the second."""
    tokens = reading.tokens
    half = tokens.lower[j].endswith("o") or tokens.lower[j] in reading.grammar.compass
    half = half and not tokens.is_capitalised(j) and j + 2 < stop and tokens.words[j + 1] == "-"
    return half and adjective(reading, j + 2)


def _joins_adjectives(reading: Reading, k: int, stop: int) -> bool:
    """The hyphen in "franco-zorbien", the "et" in "scientifique et technique"."""
    tokens = reading.tokens
    joins = tokens.words[k : k + 1] == ["-"] or (k < stop and tokens.lower[k] in reading.grammar.conjunctions)
    return joins and k + 1 < stop and adjective(reading, k + 1)


def _complement(reading: Reading, j: int, stop: int, qualified: bool, part: bool, nested: bool) -> tuple[int, str]:
    """The end of "de la Recherche", "d'études" and its sort: capital, small, or place (a name ends there); 0: none.

    ``qualified``: adjectives follow the head, « Institut zorbien des marées »: what comes next belongs to the name;
    ``part``: the head is a part's, « Département des sciences |de l'Université| de Zorbourg »; ``nested``: the word
    before is a complement itself, « Autorité de régulation |des fréquences| »."""
    tokens, grammar = reading.tokens, reading.grammar
    k = reading.past_determiners(j + 1, stop)
    if k > j + 1 and tokens.lower[j + 1] in grammar.possessives:
        return 0, ""  # « un prix de la Société zorbienne |pour ses travaux| »
    known = reading.known(k) if k < stop else None
    small = k >= stop or (function_word(reading, k) and (known is None or known.j == k + 1))
    if small or reading.hit(k, "honorific") is not None:
        return 0, ""
    if post_begins(reading, k):
        bare = k == j + 1 or (k == j + 2 and tokens.lower[k - 1] == "'")
        many = bare and not tokens.is_capitalised(k) and grammar.is_plural_post(tokens.lower[k])
        return (k + 1, "small") if many else (0, "")  # « École nationale |d'ingénieurs| »
    body = known_as(known, "organisation", "mission") if known is not None else None
    if body is not None:
        union = known is not None and body.key in reading.registry.unions and not part
        return (known.j, "place") if union and known is not None else (0, "")  # « Commission de |l'Union africaine| »
    if part and _heads_own(reading, k, stop):
        return 0, ""
    if known is not None and tokens.is_capitalised(k):
        return known.j, "place"
    if tokens.is_capitalised(k):
        is_acronym = tokens.words[k].isupper() and len(tokens.words[k]) > 1
        end = k if is_acronym else _words(reading, k, stop)
        return (end, "capital") if end > k else (0, "")
    word = tokens.lower[k]
    fits = word.isalpha() and len(word) > 2 and word not in grammar.calendar and reading.hit(k, "verb") is None
    before = k - 2 if tokens.lower[k - 1] == "'" else k - 1
    led = (before > j and tokens.lower[before] in grammar.determiners) or tokens.lower[j] in grammar.contractions
    plain = reading.hit(k, "field") is None and reading.hit(k, "organisation_head") is None
    if not fits or (plain and (led or word.endswith(grammar.infinitive_endings))):
        capital = reading.tokens.is_capitalised(j - 1) or qualified
        named = _ends_with_name(reading, k + 1, stop) or (capital and _shortened_next(reading, k + 1, stop))
        many = tokens.lower[j] in grammar.contractions and all(map(grammar.is_plural, (tokens.lower[j], word)))
        named = named or (many and (capital or nested or reading.hit(j - 1, "field") is not None))
        named = named or (led and _is_strong(reading, j) and _is_whole(reading, k + 1, stop))
        return (k + 1, "small") if fits and (named or (qualified and led)) else (0, "")
    return k + 1, "small"


_STRONG = ("research", "university", "space_agency_generic", "regulator", "association", "foreign_research")
"""Heads that have a name of their own after them, where a committee or a company need not."""


def _is_strong(reading: Reading, j: int) -> bool:
    """A head with a capital ends before token ``j`` that is hardly said of bodies in general."""
    head = reading.ending("organisation_head", j, max(j - _SHORTEST, 0))
    return head is not None and head.value in _STRONG and reading.tokens.is_capitalised(head.i)


def _is_whole(reading: Reading, k: int, stop: int) -> bool:
    """« l'Institut de l'équateur|,| », « le Musée de la ruche |a| » : the name ends with that word, by what comes next."""
    tokens, grammar = reading.tokens, reading.grammar
    if k >= stop:
        return True
    word = tokens.lower[k]
    return word in ".,;:)»" or word in grammar.auxiliaries or word in grammar.conjunctions or word in grammar.places


def _shortened_next(reading: Reading, k: int, stop: int) -> bool:
    """« Union des marées |(UDM)| »: an acronym in brackets comes next."""
    words = reading.tokens.words
    return k + 2 < stop and words[k] == "(" and words[k + 1].isupper() and words[k + 2] == ")"


def _ends_with_name(reading: Reading, k: int, stop: int) -> bool:
    """« Institut de physique du globe |de Zorbourg| »: "de" and a place or an unknown name come next."""
    tokens, grammar = reading.tokens, reading.grammar
    name = k + 2 if k + 1 < stop and tokens.lower[k + 1] == "'" else k + 1
    if name >= stop or tokens.lower[k] not in grammar.of or not tokens.is_capitalised(name):
        return False
    known = reading.known(name)
    return not post_begins(reading, name) and (known is None or any(m.kind == "place" for m in known.value))


def _words(reading: Reading, k: int, stop: int) -> int:
    tokens = reading.tokens
    while k < stop and (
        (tokens.is_capitalised(k) and not function_word(reading, k) and not post_begins(reading, k))
        or (tokens.words[k] == "-" and tokens.touches(k))
    ):
        k += 1
    return k


def _further(reading: Reading, j: int, stop: int, sort: str) -> int:
    """The end of ", de la Formation et de l'Innovation" or "et technologies" after a complement; 0: there is none."""
    tokens, grammar = reading.tokens, reading.grammar
    closing = tokens.lower[j] in grammar.conjunctions
    if not closing and tokens.words[j] != ",":
        return 0
    k = j + 1
    led = k < stop and tokens.lower[k] in grammar.organisation_prepositions
    if led or (k < stop and sort == "field" and tokens.lower[k] in grammar.to_field):
        k = reading.past_determiners(k + 1, stop)
    if k >= stop or tokens.is_capitalised(k) != (sort == "capital") or _heads_own(reading, k, stop):
        return 0
    if reading.hit(k, "field") is None and not (led and _is_parallel(reading, j, k, sort)):
        return 0
    end = _words(reading, k, stop) if sort == "capital" else k + 1
    while end < stop and adjective(reading, end):
        end += 1
    return end if closing or (end < stop and _further(reading, end, stop, sort)) else 0


def _heads_own(reading: Reading, k: int, stop: int) -> bool:
    """ "et de |l'Université| de Zorbourg": the head of another name, which goes on."""
    tokens, hit = reading.tokens, reading.hit(k, "organisation_head")
    if hit is None or hit.j >= stop or not tokens.is_capitalised(k):
        return False
    return tokens.is_capitalised(hit.j) or tokens.lower[hit.j] in reading.grammar.of


def _is_parallel(reading: Reading, j: int, k: int, sort: str) -> bool:
    """ "et |du Ciel|" after "de la Mer", "et |d'instrumentation|" after "d'études": led as the item before, and no name."""
    tokens, grammar = reading.tokens, reading.grammar
    word = tokens.lower[k]
    if not word.isalpha() or len(word) < 3 or reading.known(k) is not None or post_begins(reading, k):
        return False
    if word in grammar.determiners or function_word(reading, k) or reading.hit(k, "organisation_head") is not None:
        return False
    definite = k > j + 2 or tokens.lower[j + 1] in grammar.contractions
    if sort == "capital":
        return tokens.words[k][1:].islower() and (tokens.lower[k - 1] == "'" or definite)
    elided = k == j + 3 and tokens.lower[k - 1] == "'" and tokens.lower[k - 2] not in grammar.determiners
    return (k == j + 2 and not definite) or elided


def over_seat(reading: Reading, term: str, j: int, stop: int) -> int:
    """The end of "Embassy of Norland |in Zorbia|", « ambassade de Norlande |en Zorbie| »: an embassy is named by the country
    where it stands; ``j`` for any other body."""
    if term != "embassy" or j >= stop or reading.tokens.lower[j] not in reading.grammar.places:
        return j
    seat = reading.known(reading.past_determiners(j + 1, stop)) if j + 1 < stop else None
    return seat.j if seat is not None and all(meaning.kind == "country" for meaning in seat.value) else j


def small_headed(reading: Reading, line: Line, k: int) -> tuple[int, str, str] | None:
    """ "ministère de la Recherche", "agence spatiale zorbienne", "salon de Zorbourg": end, kind and term, or null."""
    hit = reading.hit(k, "gathering")
    if hit is not None and not reading.tokens.is_capitalised(k) and not line.titled:
        end = drawn_on(reading, hit.j, line.b, k)
        bodies = (body for body in reading.hits_of("organisation_head", hit.j, end) if reading.tokens.capital[body.i])
        if end == hit.j or any(
            reading.tokens.lower[body.i - 1] in (*reading.grammar.definites, "'") for body in bodies
        ):
            return None  # « le colloque de l'|Institut zorbien| », « avec le concours de l'|Université| de Zorbourg »
        j = _words(reading, end, line.b)
        is_known = any((known := reading.known(i)) is not None and known.j > end for i in range(end, j))
        j = end if is_known else j
        is_name = any(reading.tokens.is_capitalised(i) for i in range(hit.j, j))
        return (j, "gathering", str(hit.value)) if is_name else None
    hit = reading.hit(k, "small_head")
    kind = reading.hit(k, "organisation_head") if hit is not None else None
    if hit is None or kind is None or reading.tokens.is_capitalised(k) or line.titled:
        return None
    j = over_seat(reading, str(kind.value), drawn_on(reading, hit.j, line.b, k), line.b)
    added = range(hit.j, j)
    part = reading.tokens.lower[k] in reading.grammar.parts
    if part and (reading.tokens.is_capitalised(hit.j) or not reading.hits_of("field", hit.j, j)):
        return None  # « le département de la Zorbe », « le pôle Données »
    if any(reading.tokens.is_capitalised(i) for i in added):
        return j, "organisation", str(kind.value)
    is_agency = str(kind.value) == "space_agency" and any(
        is_demonym(reading, i) or (reading.hit(i, "field") is None and adjective(reading, i)) for i in added
    )
    return (j, "organisation", str(kind.value)) if is_agency else None
