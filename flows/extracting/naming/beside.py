"""What stands right beside a name: verbs, nouns for kinds of things, appositions, and words that announce a name.

"the satellite |Zorb|" -> satellite · "|Zorbex|, a company" -> company · "a camera called |Zorb|" -> instrument
"""

from __future__ import annotations

from flows.extracting.pieces.head_first import adjective, is_demonym, noun_ends
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Line, Reading
from flows.extracting.words.tokens import OPENING_QUOTES

Voice = tuple[Piece, str, str | None]
"""A piece, the rule that speaks for it, and the type or kind that the words beside it show."""
_LONGEST_NOUN = 4
_LONGEST_LEAD = 6
_LONG_NAME = 5
"""Letters of a name in capitals that is hardly the acronym of who says so: "a camera, |ZORBEL|, flew"."""
_FAR_NOUN = 9


def verb_ending(reading: Reading, i: int, line: Line) -> Hit | None:
    """The verb that ends right before token ``i``."""
    return reading.ending("verb", i, max(line.a, i - 4))


def after_brackets(reading: Reading, j: int, line: Line) -> int:
    """Over the acronym in "Zorb Space Works |(ZSW)|": the token after it, ``j`` where there is none."""
    words = reading.tokens.words
    if j < line.b and words[j] == "(":
        return next((k + 1 for k in range(j, min(j + 8, line.b)) if words[k] == ")"), j)
    return j


def ends_before(reading: Reading, category: str, i: int, line: Line) -> int | None:
    """Where a phrase of a category begins that ends right before token ``i``, over determiners and opening quotes."""
    if category not in line.said:
        return None
    k = reading.leads.get(i)
    if k is None:
        k = reading.leads[i] = _over_determiners(reading, i, line)
    for hit in reading.ends[category].get(k, ()):
        if hit.i >= max(line.a, k - 4):
            return hit.i
    return None


def _over_determiners(reading: Reading, i: int, line: Line) -> int:
    lower, determiners = reading.tokens.lower, reading.grammar.determiners
    i = before_country(reading, i, line)
    while i > line.a and (lower[i - 1] in determiners or lower[i - 1] in "'“\"«"):
        i -= 1
    return i


def before_country(reading: Reading, i: int, line: Line) -> int:
    """ "built by |Norland's| Zorbex": where the country begins whose the name at token ``i`` is; ``i`` where none is."""
    if i - 1 <= line.a or reading.tokens.lower[i - 1] != "'s":
        return i
    owner = reading.ending("entity", i - 1, line.a)
    return owner.i if owner is not None and all(known.kind == "country" for known in owner.value) else i


def called(reading: Reading, category: str, piece: Piece, line: Line) -> str | None:
    """ "a spectrometer called |Zorb|", "satellites such as |Zorb|": the noun before."""
    if "called" not in line.said and "such_as" not in line.said:
        return None
    at = ends_before(reading, "called", piece.i, line) or ends_before(reading, "such_as", piece.i, line)
    if at is None:
        return None
    k = at
    while k > line.a and reading.ending("post_adverb", k, line.a) is not None:
        k = (reading.ending("post_adverb", k, line.a) or reading.hits[k][0]).i
    k -= k > line.a and reading.tokens.words[k - 1] == ","
    near = noun_ending(reading, category, k, line)
    if near is not None or piece.j - piece.i > 3:
        return near
    return _far_noun(reading, category, at, line)


def is_owner(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "a subsidiary of |Zorbex|", « la filiale spatiale de |Zorbex| » : whose a company is that is another's."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, of_before(reading, piece, line)
    if k is None:
        return False
    since = k - _LONGEST_NOUN if grammar.adjective_after_noun else k - 1
    while k - 1 > max(since, line.a) and lower[k - 1] not in grammar.owned and adjective(reading, k - 1):
        k -= 1
    return lower[k - 1] in grammar.owned


def of_before(reading: Reading, piece: Piece, line: Line) -> int | None:
    """The "of" that leads to a name, a determiner between them or not, if it does not open the line."""
    lower, of = reading.tokens.lower, reading.grammar.of
    right_before = piece.i > line.a and lower[piece.i - 1] in of
    k = piece.i - 1 if right_before else reading.before_determiners(piece.i, line.a) - 1
    return k if k > line.a and lower[k] in of else None


def _far_noun(reading: Reading, category: str, at: int, line: Line) -> str | None:
    """ "a |satellite| for the watch over lagoons, provisionally called Zorb": the only noun of the kind before, and no
    verb or name since."""
    found = reading.hits_of(category, max(line.a, at - _FAR_NOUN), at)
    if len(found) != 1 or reading.tokens.is_capitalised(found[0].i):
        return None
    clear = all(
        not reading.tokens.is_capitalised(k) and reading.hit(k, "verb") is None and reading.tokens.words[k] not in ";:."
        for k in range(found[0].j, at)
    )
    # "the |agency|'s projects, including Zorb", "the |agency| is testing beacons called Zorb": it has them, no more
    owns = reading.tokens.lower[found[0].j] in ("'s", "'", *reading.grammar.auxiliaries)
    clear = clear and not owns
    return str(found[0].value) if clear else None


def noun_ending(reading: Reading, category: str, i: int, line: Line) -> str | None:
    """The noun in "the camera |Zorb|", « la caméra « |Zorb| » »: its term."""
    i -= i > line.a and reading.tokens.words[i - 1] in OPENING_QUOTES
    for end in noun_ends(reading, line, i) if reading.grammar.adjective_after_noun else (i,):
        for hit in reading.all_ending(category, end):
            small = hit.i == line.a or not reading.tokens.is_capitalised(hit.i)
            plain = small or reading.tokens.is_branded(hit.i)  # "the |CubeSats| Zorb-1 and Zorb-2"
            if hit.i >= max(line.a, end - _LONGEST_NOUN) and plain:
                return str(hit.value)
    return None


def apposed_noun(reading: Reading, category: str, j: int, line: Line) -> str | None:
    """ ", an international initiative led by …" after the name: the noun's term."""
    tokens, grammar = reading.tokens, reading.grammar
    if j + 2 >= line.b or (tokens.words[j] not in (",", "(") and tokens.lower[j] not in grammar.copulas):
        return None
    if tokens.words[j] == "(":
        close = next((k for k in range(j, min(j + 12, line.b)) if tokens.words[k] == ")"), None)
        j = close + 1 if close is not None else j
    copula = j < line.b and tokens.lower[j] in grammar.copulas
    if j + 2 >= line.b or not (copula or tokens.words[j] == ","):
        return None
    bare = grammar.adjective_after_noun and not copula and _stands_bare(reading, category, j + 1)
    if tokens.lower[j + 1] not in grammar.determiners and not bare:
        return None
    for k in range(j + 1 if bare else j + 2, min(line.b, j + 9)):
        hit = reading.hit(k, category) if not tokens.is_capitalised(k) else None
        if hit is not None:
            if hit.j < line.b and (reading.hit(hit.j, category) is not None or tokens.lower[hit.j] == "'s"):
                continue
            many = category == "organisation_noun" and grammar.is_plural(tokens.lower[hit.j - 1])
            after = tokens.lower[hit.j] if hit.j < line.b else ""
            goes_on = after in grammar.auxiliaries and after not in grammar.destinations and not copula
            return str(hit.value) if not many and not goes_on and _closes(reading, hit.j, line) else None
        word = tokens.lower[k]
        if word in grammar.relative_objects or word in grammar.relatives:
            return None  # "|Zorb|, the instrument that the observatory built"
        if (not word[0].isalnum() and word not in ("-", "'", "'s")) or word in grammar.complements:
            return None
        if tokens.is_capitalised(k) and reading.hit(k, category) is None and _names_other(reading, k):
            return None
        if word in grammar.auxiliaries or reading.hit(k, "post") is not None:
            return None
    return None


def _names_other(reading: Reading, k: int) -> bool:
    """ "on its way to Zorb, the |Blip| spacecraft": a name of its own before the noun, no body's or country's."""
    known = reading.known(k)
    return known is None or any(meaning.kind == "mission" for meaning in known.value)


def _stands_bare(reading: Reading, category: str, k: int) -> bool:
    """« Zorb, |mission conjointe|… », « Zorbex, |filiale de|… » : the noun right after the comma, in the singular."""
    hit = reading.hit(k, category)
    return (
        hit is not None
        and not reading.tokens.is_capitalised(k)
        and not reading.grammar.is_plural(reading.tokens.lower[hit.j - 1])
    )


def _closes(reading: Reading, j: int, line: Line) -> bool:
    """An apposition may end before token ``j`` or go on there: no subject, whose verb would follow its noun."""
    if j >= line.b or not reading.tokens.words[j][0].isalpha():
        return True
    word, grammar = reading.tokens.lower[j], reading.grammar
    if grammar.adjective_after_noun and adjective(reading, j):
        return True
    if grammar.adjective_after_noun and reading.tokens.is_capitalised(j) and _names_other(reading, j):
        return False
    told = (grammar.is_small(word) and word not in grammar.auxiliaries) or reading.hit(j, "verb") is not None
    return told or (not grammar.is_plural(word) and not _leads_to_post(reading, j, line))


def _leads_to_post(reading: Reading, j: int, line: Line) -> bool:
    """ "is a rocket |motor design| engineer": words between a noun and a post that they say the kind of."""
    if reading.grammar.adjective_after_noun:
        return False
    for k in range(j, min(line.b, j + _LONGEST_NOUN)):
        if reading.hit(k, "post") is not None:
            return True
        if not reading.tokens.words[k].isalpha() or reading.tokens.lower[k] in reading.grammar.function_words:
            return False
    return False


def _whole(reading: Reading, category: str, parts: Hit, line: Line) -> Hit | None:
    """ "the |constellation| of twelve satellites, Zorb,": the one thing that is made of many."""
    lower, grammar, whole = reading.tokens.lower, reading.grammar, None
    for hit in reading.hits_of(category, max(line.a, parts.i - _LONGEST_NOUN), parts.i):
        if hit.j < parts.i and lower[hit.j] in grammar.of and not grammar.is_plural(lower[hit.j - 1]):
            whole = hit
    return whole


def one_of_many(reading: Reading, category: str, piece: Piece, line: Line) -> str | None:
    """ "Three experiments flew. The third, |ZORB|, …", « la dernière, |ZORB|, … » : one of those told before."""
    tokens, grammar, comma = reading.tokens, reading.grammar, piece.i - 1
    if comma < line.a + 2 or tokens.words[comma] != "," or not tokens.words[piece.i].isupper() or piece.j >= line.b:
        return None
    if tokens.words[piece.j] != ",":
        return None
    word, before = tokens.lower[comma - 1], tokens.lower[comma - 2]
    if before not in grammar.definites or not (word in grammar.ordinals or word in grammar.firsts):
        return None
    many = (
        hit
        for hit in reading.hits_of(category, max(comma - _FAR_BACK, 0), comma)
        if grammar.is_plural(tokens.lower[hit.j - 1])
    )
    found = list(many)
    return str(found[-1].value) if found else None


_FAR_BACK = 250
"""Tokens back from one of many to the noun for them, some sentences before."""
_FAR_LED = 12


def _noun_led(reading: Reading, category: str, comma: int, line: Line) -> Hit | None:
    """« le deuxième |satellite| d'observation de la Terre du Pakistan, Zorb-2, » : the noun that its complements part from
    the comma, in the singular and the only one of its sort."""
    tokens, grammar = reading.tokens, reading.grammar
    if not grammar.adjective_after_noun:
        return None
    found = [hit for hit in reading.hits_of(category, max(line.a, comma - _FAR_LED), comma) if hit.j < comma]
    if len(found) != 1 or tokens.is_capitalised(found[0].i) or grammar.is_plural(tokens.lower[found[0].j - 1]):
        return None
    between = range(found[0].j, comma)
    clear = all(
        (tokens.words[k].isalpha() or tokens.lower[k] == "'")
        and (reading.hit(k, "verb") is None or tokens.lower[k].endswith(grammar.participle_endings))  # « hébergée »
        and tokens.lower[k] not in grammar.auxiliaries
        and tokens.lower[k] not in grammar.relatives
        for k in between
    )
    return found[0] if clear else None


def set_off(reading: Reading, category: str, piece: Piece, line: Line) -> str | None:
    """ "and its lander, |Zorb|, touched down": the one thing that a possessive, definite or ordinal noun can mean."""
    words, comma = reading.tokens.words, piece.i - 1
    if comma <= line.a or words[comma] != "," or piece.j >= line.b or words[piece.j] not in ",.(":
        return None
    named = words[piece.i + 1] == "-" or any(word[0].isdigit() for word in words[piece.i : piece.j])
    if piece.j != piece.i + 1 and not named:
        return None
    noun = next((hit for hit in reading.all_ending(category, comma) if hit.i >= line.a), None)
    noun = noun if noun is not None else _noun_led(reading, category, comma, line)
    if noun is not None and reading.grammar.is_plural(reading.tokens.lower[comma - 1]):
        noun = _whole(reading, category, noun, line)
    if noun is None:
        return None
    k = noun.i
    while (
        k > line.a
        and k > noun.i - _LONGEST_LEAD
        and (
            words[k - 1] == "-"
            or is_demonym(reading, k - 1)
            or reading.tokens.lower[k - 1] in reading.grammar.sky
            or (words[k - 1].isalpha() and (k - 1 == line.a or not reading.tokens.is_capitalised(k - 1)))
        )
    ):
        k -= 1
        word = reading.tokens.lower[k]
        if word in reading.grammar.known_owners or word in reading.grammar.ordinals:
            return str(noun.value)
        if word in reading.grammar.indefinites:
            sure = words[piece.j] == "," and words[piece.i].isupper()
            return str(noun.value) if sure and (named or len(words[piece.i]) >= _LONG_NAME) else None
    return str(noun.value) if k > line.a and reading.tokens.lower[k - 1] == "'s" else None
