"""Runs of words with capitals: where one ends that begins a name.

"Ana de la Sol" · "Le Floc'h" · "Zorbex Optics, Inc." · "Soyuz MS-25" · "Zorb 3B"
"""

from __future__ import annotations

from flows.extracting.pieces.head_first import function_word, post_at, post_begins
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Line, Reading, known_as
from flows.extracting.words.tokens import CLOSING_QUOTES, OPENING_QUOTES

_LONGEST = 16
_LONGEST_ACRONYM = 7
_LONGEST_NICKNAME = 6


def run_end(reading: Reading, line: Line, k: int) -> int:
    """Where the run of capitalised words that begins at ``k`` ends."""
    tokens, words, grammar = reading.tokens, reading.tokens.words, reading.grammar
    known = reading.known(k)
    j = known.j if known else k + 1
    stop = min(line.b, k + _LONGEST)
    while j < stop:
        begins = j in reading.hits
        if not begins and not tokens.capital[j] and words[j].isalpha() and tokens.lower[j] not in grammar.particles:
            break
        after = j + 1 < stop
        known = reading.known(j) if begins else None
        if known is not None and not line.titled and known.value[0].form[0].isupper():
            j = known.j
        elif line.titled:
            break
        elif (
            begins
            and (suffix := reading.hit(j, "organisation_suffix")) is not None
            and tokens.is_capitalised(j)
            and not _goes_on_in_post(reading, suffix.j, stop)
            and ((post := reading.hit(j, "post")) is None or post.j <= suffix.j)
        ):
            j = suffix.j
        elif tokens.is_capitalised(j) and (tokens.lower[j] not in grammar.calendar or _is_syllable(reading, j, stop)):
            if (
                function_word(reading, j)
                and tokens.lower[j] in grammar.particles
                and (skip := _particles(reading, j, stop))
            ):
                j = skip
                continue
            if _is_elided(reading, j, stop):
                j += 3
                continue
            if tokens.lower[j] in grammar.ordinals and after and tokens.is_capitalised(j + 1) and not known:
                j += 2
                continue
            if number := _sign_of_number(reading, j, stop):
                j = number
                continue
            if _post_begins(reading, j) or (function_word(reading, j) and not _is_hyphened(reading, j, stop)):
                break
            if reading.hit(j, "honorific") and not _is_hyphened(reading, j, stop):
                break
            j += 1
        elif (
            (
                after
                and tokens.joins(j)
                and words[j + 1][0].isalnum()
                and not (_ends_adjective(reading, j + 1) and j + 2 < stop and tokens.is_capitalised(j + 2))
            )
            or (
                tokens.lower[j] == "'"
                and after
                and tokens.touches(j)
                and tokens.touches(j + 1)
                and _goes_on(reading, j + 1)
            )
            or (words[j] == "." and after and j - 1 > k and _is_saint(reading, j - 1))
        ):
            j += 2
        elif words[j] == "." and after and _is_initial(reading, k, j - 1) and tokens.is_capitalised(j + 1):
            if _is_body(reading, j + 1):
                break
            j += 1
        elif words[j] == "." and after and words[j + 1] in OPENING_QUOTES and (skip := _nickname(reading, j + 1, stop)):
            j = skip
        elif words[j] in ("&", "°", "®", "+") and after and words[j + 1][0].isalnum():
            if words[j] == "&" and not tokens.is_capitalised(j + 1):
                break
            j += 1
        elif words[j] in ("®", "°"):
            j += 1
        elif (
            words[j] == ","
            and after
            and (suffix := reading.hit(j + 1, "organisation_suffix")) is not None
            and tokens.is_capitalised(j + 1)
            and not _goes_on_in_post(reading, suffix.j, stop)
            and not _is_initials(reading, suffix)
            and not _is_body(reading, j + 1)
        ):
            j = suffix.j
        elif (words[j] in OPENING_QUOTES or (words[j] == "(" and _is_calling(reading, k, j))) and (
            skip := _nickname(reading, j, stop)
        ):
            j = skip
        elif _is_number_and_letter(words[j]) and words[j - 1].isalpha():
            j += 1
        elif words[j].isdigit() and len(words[j]) <= 3 and not (after and tokens.lower[j + 1] in grammar.calendar):
            if tokens.lower[j - 1] in grammar.calendar or (after and tokens.lower[j + 1] in grammar.counted):
                break  # "May 2023", « Zorb |48| minutes plus tard »
            j += 1
        elif (
            tokens.lower[j] in grammar.particles
            and (skip := _particles(reading, j, stop))
            and reading.ending("mission_noun", k, line.a) is None
        ):
            j = skip
        else:
            break
    return j


def _goes_on_in_post(reading: Reading, j: int, stop: int) -> bool:
    """ "Ana Sol, |Co|-Founder": no form of a company, but the first half of a word."""
    return j < stop and reading.tokens.joins(j)


def _is_syllable(reading: Reading, j: int, stop: int) -> bool:
    """ "Sol Thi |Thu| Zorb": what is a day's or a month's short form elsewhere stands within somebody's name."""
    tokens = reading.tokens
    short = len(tokens.words[j]) <= _SYLLABLE and j + 1 < stop and tokens.is_capitalised(j + 1)
    beside = short and tokens.words[j - 1].isalpha() and tokens.words[j + 1][1:].islower()
    return beside and not function_word(reading, j + 1) and tokens.lower[j + 1] not in reading.grammar.calendar


_SYLLABLE = 3


def _is_hyphened(reading: Reading, j: int, stop: int) -> bool:
    """ "Ana |Major|-Sol": no form of address, but the first half of a name."""
    tokens = reading.tokens
    joined = j + 2 < stop and tokens.words[j + 1] == "-" and tokens.touches(j + 1) and tokens.is_capitalised(j + 2)
    return joined and tokens.lower[j] not in reading.grammar.alls


def _ends_adjective(reading: Reading, j: int) -> bool:
    """ "Zorbourg-|based| Kelix", where a name stands before the hyphen; "Zorb X-|ray| Observatory" is one name."""
    return reading.tokens.words[j] in reading.grammar.compound_ends and len(reading.tokens.words[j - 2]) > _SHORT


_SHORT = 2


def _post_begins(reading: Reading, j: int) -> bool:
    """A post, unless a word with a capital only stands before one in small letters: "Zorb |Space| astronauts"."""
    post = post_at(reading, j)
    return post is not None and (post.i == j or reading.tokens.is_capitalised(post.i))


def _sign_of_number(reading: Reading, j: int, stop: int) -> int:
    """The "MS-25" of "Soyuz MS-25", the "N° 2" of "Zorb-M N° 2", which look like other words: the end of it, else 0."""
    words = reading.tokens.words
    if j + 2 >= stop or not words[j + 2][0].isdigit():
        return 0
    numbered = words[j] in ("N", "n") and words[j + 1] in "°º"
    hyphened = words[j].isupper() and words[j + 1] == "-" and reading.tokens.touches(j + 1)
    return j + 3 if numbered or (hyphened and reading.tokens.touches(j + 2)) else 0


def _is_elided(reading: Reading, j: int, stop: int) -> bool:
    """The "N'Diaye" of "Awa N'Diaye": one capital, an apostrophe and a capital within a name."""
    tokens = reading.tokens
    return (
        j + 2 < stop
        and len(tokens.words[j]) == 1
        and tokens.lower[j + 1] == "'"
        and tokens.touches(j + 1)
        and tokens.touches(j + 2)
        and tokens.is_capitalised(j + 2)
        and tokens.words[j - 1][1:].islower()
    )


def _goes_on(reading: Reading, j: int) -> bool:
    """After an apostrophe: "d'|Aubrac|", "O'|Neil|", and the single letter of "Le Floc'|h|"."""
    words = reading.tokens.words
    if reading.tokens.is_capitalised(j):
        return True
    long = len(words[j]) >= _SYLLABLE and words[j].isalpha() and words[j - 2][1:].islower()  # "Fa'|alogo|"
    return (len(words[j]) == 1 or long) and not function_word(reading, j - 2)


def _nickname(reading: Reading, j: int, stop: int) -> int:
    """Barry |“Butch” Wilmore|, Barry E. |“Butch” Wilmore|: after the nickname and the name that must follow it."""
    tokens, words = reading.tokens, reading.tokens.words
    inner = range(j + 2, min(j + _LONGEST_NICKNAME, stop - 1))
    close = next((k for k in inner if words[k] in CLOSING_QUOTES or (words[k] == ")" and words[j] == "(")), None)
    if close is None or not (words[j - 1].isalpha() or _ends_initial(reading, j)):
        return 0
    short = close == j + 2 or all(len(words[k]) == 1 for k in range(j + 1, close))  # "Ana “C.J.” Sol"
    named = tokens.is_capitalised(j + 1) and tokens.is_capitalised(close + 1) and not function_word(reading, close + 1)
    return close + 2 if short and named else 0


def _is_calling(reading: Reading, k: int, j: int) -> bool:
    """ "Margaret |(Maggie)| Sol": one given name in brackets after another, and no acronym, country, form of address."""
    tokens = reading.tokens
    if j != k + 1 or j + 3 >= len(tokens.words) or tokens.words[j + 2] != ")" or not tokens.words[j + 1][1:].islower():
        return False
    plain = not any(reading.hits.get(n) for n in (k, j + 1, j + 3))
    return plain and tokens.words[j + 3][1:].islower() and tokens.words[k][1:].islower()


def _is_body(reading: Reading, j: int) -> bool:
    """ "beginning with Zorb V. |NASA| said": a body that the registry knows opens the next sentence."""
    known = reading.known(j)
    return known is not None and known_as(known, "organisation") is not None


def _is_initials(reading: Reading, suffix: Hit) -> bool:
    """The "A. S." of "Sol, A. S.": blanks between the letters, as no form of company has them."""
    return suffix.j > suffix.i + 2 and not reading.tokens.touches(suffix.i + 2)


def _ends_initial(reading: Reading, j: int) -> bool:
    """The full stop before token ``j`` is that of "Barry |E.|"."""
    words = reading.tokens.words
    return j > 1 and words[j - 1] == "." and len(words[j - 2]) == 1 and words[j - 2].isupper()


def _is_initial(reading: Reading, k: int, n: int) -> bool:
    """ "Ana |E|. Sol", "A. |Ye|. Sol": one letter, or two after another initial."""
    words = reading.tokens.words
    return len(words[n]) == 1 or (len(words[n]) == 2 and n - 2 >= k and words[n - 1] == "." and len(words[n - 2]) == 1)


def _is_saint(reading: Reading, k: int) -> bool:
    """ "Ana |St.| Sol": the full stop shortens a word within a family name."""
    tokens = reading.tokens
    ends = k + 2 >= len(tokens.words)
    return (
        not ends
        and tokens.lower[k] in reading.grammar.saints
        and tokens.touches(k + 1)
        and tokens.is_capitalised(k + 2)
    )


def _particles(reading: Reading, j: int, stop: int) -> int:
    """After "de", "von der" or "al-" inside a person's name or one in another language ("Universidad |de| Zorb"): the
    index after the capitalised word they lead to."""
    tokens = reading.tokens
    known = reading.known(j - 1)
    sure = known is not None and any(not meaning.ambiguous for meaning in known.value)
    head = reading.hit(j - 1, "organisation_head")
    document = reading.grammar.adjective_after_noun and reading.hit(j - 1, "agreement") is not None
    ranked = tokens.lower[j] in reading.grammar.appointed_as - reading.grammar.complements  # "as", not "as-Sol"
    ranked = ranked and tokens.words[j + 1 : j + 2] != ["-"]
    if sure or document or ranked or (head is not None and not str(head.value).startswith("foreign_")):
        return 0
    k = j
    while k < min(stop, j + 3) and (tokens.lower[k] in reading.grammar.particles or tokens.lower[k] in "-'"):
        k += 1
    known = reading.known(k) if k < stop else None
    is_other = known is not None and any(meaning.kind != "mission" for meaning in known.value)
    if k >= stop or not tokens.is_capitalised(k) or is_other or post_begins(reading, k):
        return 0
    if reading.grammar.adjective_after_noun and tokens.words[k].isupper() and len(tokens.words[k]) < _LONGEST_ACRONYM:
        return 0
    return k + 1 if reading.hit(k, "organisation_head") is None else 0


def _is_number_and_letter(word: str) -> bool:
    """``3B``, ``12A``: what numbers a satellite of a series."""
    return 1 < len(word) < 4 and word[:-1].isdigit() and word[-1].isupper()
