"""What words are to the names that they stand in or beside: posts, function words, adjectives, nouns before a name."""

from __future__ import annotations

from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Line, Reading
from flows.extracting.words.tokens import OPENING_QUOTES

_REACH = 8
_LONG = 4


def post_at(reading: Reading, k: int) -> Hit | None:
    """The post at ``k``, over modifiers before it: the "Director General" of "Deputy |Director General|"."""
    posts, modifiers = reading.of["post"], reading.of["post_modifier"]
    while k not in posts:
        if k not in modifiers:
            return None
        k = modifiers[k].j
    return posts[k]


def post_begins(reading: Reading, k: int) -> bool:
    """A post stands at ``k``, modifiers before it allowed."""
    return post_at(reading, k) is not None


def holds_post(reading: Reading, k: int) -> bool:
    """A post leads to what begins at ``k``: "Chairman of the |Zorb Committee|", « la directrice du |Centre zorbien| »."""
    lower, grammar = reading.tokens.lower, reading.grammar
    i = reading.before_determiners(k, max(k - 3, 0))
    of = i > 0 and (lower[i - 1] in grammar.of)
    return of and reading.ending("post", i - 1, max(i - 8, 0)) is not None


def function_word(reading: Reading, j: int) -> bool:
    """A word such as "the" or "le"; in capitals it may be an acronym, and before a full stop an initial."""
    if reading.tokens.lower[j] not in reading.grammar.function_words:
        return False
    word = reading.tokens.words[j]
    return not word.isupper() or (len(word) == 1 and not initial(reading, j))


def initial(reading: Reading, j: int) -> bool:
    """The "L." of "Jamie L. Sol", the "A." of "A. S. Sol": one capital, a full stop, and a name or an initial next, or a
    nickname in quotes."""
    words = reading.tokens.words
    if j + 2 >= len(words) or len(words[j]) != 1 or not words[j].isupper() or words[j + 1] != ".":
        return False
    k = j + 2 + (words[j + 2] in OPENING_QUOTES)
    return reading.tokens.touches(j + 1) and k < len(words) and reading.tokens.is_capitalised(k)


def adjective(reading: Reading, k: int) -> bool:
    """A word in small letters that may say what sort its noun is: a demonym, a field, or by its ending."""
    tokens, grammar = reading.tokens, reading.grammar
    word = tokens.lower[k]
    if not word.isalpha() or tokens.is_capitalised(k) or word in grammar.function_words or word in grammar.calendar:
        return False
    if is_demonym(reading, k) or reading.hit(k, "field") is not None or word in grammar.regions:
        return True
    if not word.endswith(grammar.adjective_endings) or word in grammar.auxiliaries or word in grammar.speech:
        return False
    if word in grammar.complements or word in grammar.conjunctions:
        return False
    return reading.hit(k, "verb") is None and reading.hit(k, "post") is None


def is_adjective_by_place(reading: Reading, k: int, stop: int) -> bool:
    """« l'Agence spatiale |vosgeotte| a signé », « l'Agence |frisonne| et le Centre » : a word of no other sort between a
    name in the making and an auxiliary, a bracket or what is told with it; « l'Institut |andin| de géodésie »."""
    tokens, grammar = reading.tokens, reading.grammar
    word = tokens.lower[k]
    if k + 1 >= stop or not word.isalpha() or len(word) < _LONG or tokens.is_capitalised(k) or k in reading.hits:
        return False
    if grammar.is_small(word) or word in grammar.speech or word in grammar.conjunctions or word in grammar.calendar:
        return False
    if not tokens.is_capitalised(k - 1) and reading.hit(k - 1, "field") is None and not adjective(reading, k - 1):
        return False
    after = tokens.lower[k + 1]
    if after in grammar.auxiliaries or after in grammar.passive or after == "(":
        return True
    if after in grammar.of:
        return word.endswith(grammar.place_endings)
    return after in grammar.conjunctions and k + 2 < stop and tokens.lower[k + 2] in grammar.determiners


def is_demonym(reading: Reading, k: int) -> bool:
    """A country's adjective, or the first half of one: "zorbien", "franco"."""
    known = reading.known(k)
    return known is not None and any(meaning.sort in ("demonym", "prefix") for meaning in known.value)


def noun_ends(reading: Reading, line: Line, i: int) -> list[int]:
    """Where a noun may end that names what stands at ``i``: before it, and before the adjectives that lie between."""
    tokens, grammar = reading.tokens, reading.grammar
    ends, k = [i], i
    while k - 1 >= line.a and i - k < _REACH:
        word = tokens.lower[k - 1]
        if tokens.is_capitalised(k - 1) or (word in grammar.before_nouns and _is_thing_or_body(reading, k)):
            break
        if word in grammar.mission_modifiers or adjective(reading, k - 1) or (k < i and word in grammar.of):
            k -= 1
        elif (k < i and (word in grammar.determiners or word == "'")) or _is_purpose(reading, k - 1, line.a):
            k -= 1
            continue
        else:
            break
        ends.append(k)
    return ends


def _is_thing_or_body(reading: Reading, k: int) -> bool:
    """« en compagnie du |satellite| zorbien Zorb-2 » : with its article it is what the name is called by."""
    return reading.hit(k, "mission_noun") is not None or reading.hit(k, "organisation_noun") is not None


_NOUNS = (
    "organisation_noun",
    "mission_noun",
    "gathering",
    "agreement",
    "post",
    "verb",
    "honorific",
    "organisation_head",
)


def _is_purpose(reading: Reading, k: int, since: int) -> bool:
    """« un récepteur de |navigation| Zorb », « un service d'|alerte| Zorb » : a plain noun after a bare "de"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    word, before = lower[k], k - 1 - (k > since and lower[k - 1] == "'")
    if not word.isalpha() or len(word) < 3 or word in grammar.function_words or before <= since:
        return False
    if lower[before] in grammar.contractions:
        return False  # « le télescope du |mont| Zorb »
    return lower[before] in grammar.of and all(reading.hit(k, category) is None for category in _NOUNS)
