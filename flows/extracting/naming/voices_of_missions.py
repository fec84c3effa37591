"""How a text shows that a name is a mission's: a noun beside it, its number, what it does and what is done to it.

"the |Zorb| spectrometer" · "|Zorb-2| lifted off" · "its lander, |Zorb|, touched down" · "on a |Zorb Heavy|"
"""

from __future__ import annotations

from collections.abc import Iterator

from flows.extracting.naming.beside import (
    Voice,
    after_brackets,
    apposed_noun,
    called,
    ends_before,
    noun_ending,
    of_before,
    one_of_many,
    set_off,
)
from flows.extracting.naming.bodies import is_acronym, is_brand, is_roman
from flows.extracting.naming.located import is_led_to
from flows.extracting.naming.series import counts_things, is_of_series
from flows.extracting.naming.shaped import full_name
from flows.extracting.pieces.pieces import Piece
from flows.extracting.words.grammar import Grammar
from flows.extracting.words.reading import Line, Reading


def mission_voices(reading: Reading, piece: Piece, line: Line) -> Iterator[Voice]:
    """What the words beside a name, and its own shape, say of it as a mission's."""
    tokens, grammar = reading.tokens, reading.grammar
    words, numbered = tokens.words[piece.i : piece.j], _is_numbered(reading, piece)
    counts = counts_things(reading, piece)
    if counts and tokens.lower[piece.i] in grammar.approximate:
        return  # « |Presque 40| fusées »
    nouns, launched = "mission_noun" in line.said, "launch" in line.told and not counts
    if nouns and piece.opens and not numbered and piece.head is None:
        is_noun = apposed_noun(reading, "mission_noun", piece.j, line)
        if is_noun is not None:
            yield piece, "mission-apposed", is_noun
    if (piece.opens and not numbered) or (
        piece.head is not None and piece.head[0] != "mission" and piece.head[0] != "organisation"
    ):
        return
    in_sky = piece.j == piece.i + 1 and tokens.lower[piece.i] in grammar.sky
    if piece.j > piece.i + 1 and not _ON_CRAFT.isdisjoint(line.said) and _is_part_of_craft(reading, piece, line):
        yield piece, "mission-on-craft", "instrument"
    if nouns:
        yield from _noun_voices(reading, piece, line, in_sky, numbered)
    one = one_of_many(reading, "mission_noun", piece, line) if piece.head is None else None
    if one is not None:
        yield piece, "mission-noun-before", one
    if launched and _carries(reading, piece, line):
        yield piece, "mission-carrier", "launcher"
    does = "craft_does" in line.said and not in_sky and piece.head is None
    if does and not full_name(reading, piece) and _does(reading, piece, line):
        yield piece, "mission-does", None
    if "craft_part" in line.said and not in_sky and _has_parts(reading, piece, line):
        yield piece, "mission-does", None
    if piece.head is None and _is_satellite_name(words):
        yield piece, "mission-shape", "satellite"
    if numbered and piece.head is None and is_of_series(reading, piece):
        yield piece, "mission-hyphen", None
    if launched and not in_sky and _launched(reading, piece, line):
        yield piece, "mission-launched", None
    if launched and "carrier" in line.said and _lifts(reading, piece, line):
        yield piece, "mission-launched", "launcher"
    if (launched or "aboard" in line.said) and _is_aboard(reading, piece, line, numbered):
        yield piece, "mission-aboard", None
    if "maiden" in line.said and _is_maiden(reading, piece, line):
        yield piece, "mission-maiden", None
    if piece.head is None and _is_operation(reading, piece):
        yield piece, "mission-head", "programme"
    if numbered and _is_seen_by(reading, piece, line):
        yield piece, "mission-does", None
    if len(words) == 2 and numbered and tokens.lower[piece.i] in grammar.numbered:
        yield piece, "mission-flight", "programme"
    elif numbered:
        yield piece, "mission-numbered", None


def _is_part_of_craft(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "the spacecraft's |Zorb Reference Unit|", "the |Zorb Facility| aboard the station", « l'|Unité zorbienne| à bord de » :
    a device, though bodies are called so too."""
    tokens, i = reading.tokens, piece.i - 1
    if piece.known or not tokens.is_capitalised(piece.j - 1) or (piece.head is None and full_name(reading, piece)):
        return False
    if i - 1 > line.a and tokens.lower[i] == "'s" and reading.ending("devices", i, line.a) is not None:
        return not tokens.is_capitalised(i - 1)
    j = after_brackets(reading, piece.j, line)
    numbered = any(word[0].isdigit() for word in tokens.words[piece.i : piece.j])
    return not numbered and j < line.b and reading.hit(j, "aboard") is not None


def _is_operation(reading: Reading, piece: Piece) -> bool:
    """ "|Operation Zorb|", « |Projet Zorb| » : such a noun with a capital, and a name that nothing knows."""
    tokens, grammar = reading.tokens, reading.grammar
    if piece.j < piece.i + 2 or tokens.lower[piece.i] not in grammar.undertakings or tokens.words[piece.i].isupper():
        return False
    named = range(piece.i + 1, piece.j)
    return tokens.words[piece.i + 1].isalpha() and all(
        tokens.lower[k] not in grammar.things and reading.hit(k, "field") is None and reading.hit(k, "post") is None
        for k in named
    )


def _is_seen_by(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "data from |ZORB-1A|", « les images de |Zorb-2| » : what a satellite sends."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, piece.i - 1
    if k - 1 <= line.a or piece.head is not None or piece.known:
        return False
    return lower[k - 1] in grammar.data and (
        lower[k] in grammar.origins or (grammar.adjective_after_noun and lower[k] in grammar.of)
    )


def _is_numbered(reading: Reading, piece: Piece) -> bool:
    """ "Zorb 2", "Zorb-M", "Zorb IV", yet not "Session 2": a number or a letter in a series, after more than a plain word."""
    words = reading.tokens.words[piece.i : piece.j]
    if len(words) < 2 or (len(words) < 4 and reading.tokens.lower[piece.i] in reading.grammar.common):
        return False
    digit = words[0][0].isalpha() and any(word[0].isdigit() for word in words)
    letter = len(words) > 2 and words[-2] == "-" and len(words[-1]) == 1 and words[-1].isupper()
    return digit or letter or is_roman(words[-1])


def _noun_voices(reading: Reading, piece: Piece, line: Line, in_sky: bool, numbered: bool) -> Iterator[Voice]:
    """What a noun for things that fly says of the name that it stands beside."""
    tokens, grammar = reading.tokens, reading.grammar
    k = start = after_brackets(reading, piece.j, line)
    if k < line.b and tokens.words[k] == ")" and piece.i > line.a and tokens.words[piece.i - 1] == "(":
        k = start = k + 1
    while (
        k < min(line.b, start + 5)
        and tokens.lower[k] in grammar.mission_modifiers
        and reading.hit(k, "mission_noun") is None
    ):
        k += 1
    k += _is_modified(reading, piece, line, k)
    noun = reading.hit(k, "mission_noun") if k < line.b and not tokens.is_capitalised(k) else None
    if noun is not None and (
        _explains(reading, piece, line)
        or _is_letter(reading, piece)
        or _is_sort(reading, piece, str(noun.value))
        or _is_of_sort(reading, piece, line, str(noun.value))
    ):
        noun = None
    if noun is not None and piece.head is None and not (in_sky and (not piece.known or noun.value == "constellation")):
        yield piece, "mission-noun-after", str(noun.value)
    before = noun_ending(reading, "mission_noun", piece.i, line)
    before = (
        before
        or called(reading, "mission_noun", piece, line)
        or (_announced(reading, piece, line) if numbered or is_brand(reading, piece) else None)
        or set_off(reading, "mission_noun", piece, line)
    )
    if before is not None and (_is_letter(reading, piece) or _is_of_sort(reading, piece, line, before)):
        before = None
    if (
        before is not None
        and piece.head is None
        and not (tokens.lower[piece.i] in grammar.sky and before == "constellation")
    ):
        yield piece, "mission-noun-before", before
    apposed = apposed_noun(reading, "mission_noun", piece.j, line)
    town = piece.i - 1 > line.a and tokens.words[piece.i - 2] == "," and tokens.lower[piece.i - 1] in grammar.places
    town = town and not numbered and not is_brand(reading, piece)  # « accueillera, à |Zorbourg|, une station »
    if apposed is not None and not town and not (apposed == "instrument" and is_led_to(reading, piece, line)):
        yield piece, "mission-apposed", apposed


def _lifts(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "lifted off on a |Zorb Heavy|", « mis en orbite par une |Zorb-9| »: what somebody is launched on."""
    tokens, grammar, k = reading.tokens, reading.grammar, piece.i - 1
    after = tokens.lower[piece.j] if piece.j < line.b else "."
    goes_on = after.isalpha() and after not in grammar.function_words and after not in grammar.places
    if piece.head is not None or k - 1 <= line.a or tokens.lower[k] not in grammar.indefinites or goes_on:
        return False
    return reading.ending("carrier", k, max(line.a, k - 3)) is not None and _tells_launch(reading, line.a, k)


def _tells_launch(reading: Reading, a: int, b: int) -> bool:
    """A verb or a noun of launching begins at tokens ``a`` to ``b`` (exclusive)."""
    hits = (*reading.hits_of("verb", a, b), *reading.hits_of("noun", a, b))
    return any("launch" in reading.grammar.types(hit.value) for hit in hits)


def _is_sort(reading: Reading, piece: Piece, kind: str) -> bool:
    """ "the |Antarctic| station", "the |Research| programme": what says of which sort a thing is, no name."""
    return piece.j == piece.i + 1 and reading.hit(piece.i, "field") is not None and kind in _GROUND


def _is_letter(reading: Reading, piece: Piece) -> bool:
    """ "the Zorb-A and -|B| satellites", "Zorb II and |III|": a letter or a number in a series, and no name by itself."""
    word = reading.tokens.words[piece.i]
    return piece.j == piece.i + 1 and not piece.known and (len(word) == 1 or (is_roman(word) and len(word) < _NUMERAL))


_NUMERAL = 5
_ON_CRAFT = frozenset(("devices", "aboard"))
"""Categories of the words without which nothing is said to be a part of a craft."""


def _is_of_sort(reading: Reading, piece: Piece, line: Line, kind: str) -> bool:
    """ "an |AIS| receiver", « un récepteur |AIS| »: any one of those that do so, by an acronym that nothing knows."""
    tokens, grammar = reading.tokens, reading.grammar
    if kind != "instrument" or piece.known or not is_acronym(reading, piece.i) or piece.j > piece.i + 1:
        return False
    first = piece.i - 2 if grammar.adjective_after_noun else piece.i - 1
    return first >= line.a and tokens.lower[first] in grammar.indefinites


_GROUND = ("station", "ground_system", "programme", "initiative", "instrument")
"""Kinds of which there are many that only a field tells apart: "the Research programme"."""


def _is_aboard(reading: Reading, piece: Piece, line: Line, numbered: bool) -> bool:
    """ "flew aboard |Zorb|", « à bord du |Zorb| »; with a number "a launch on |Zorb 64|" too."""
    tokens, grammar, j = reading.tokens, reading.grammar, piece.j
    if piece.head is not None or piece.known or full_name(reading, piece) or tokens.lower[piece.i] in grammar.common:
        return False
    after = tokens.lower[j] if j < line.b else "."
    plain = after.isalpha() and after not in grammar.function_words and reading.hit(j, "verb") is None
    if after == "'s" or (plain and after not in grammar.places and after not in grammar.complements):
        return False
    if ends_before(reading, "aboard", piece.i, line) is not None:
        return True
    k = reading.before_determiners(piece.i, line.a)
    launch = reading.ending("noun", k - 1, line.a) if k - 1 > line.a else None
    return (
        numbered
        and launch is not None
        and "launch" in grammar.types(launch.value)
        and tokens.lower[k - 1] in grammar.into_orbit | grammar.of
    )


def _is_maiden(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "|Zorb Heavy|'s maiden flight", "the maiden flight of |Zorb Heavy|"."""
    lower, j = reading.tokens.lower, piece.j
    if piece.head is not None or piece.known:
        return False
    if j + 1 < line.b and lower[j] == "'s" and reading.hit(j + 1, "maiden") is not None:
        return True
    k = reading.before_determiners(piece.i, line.a)
    of = k - 1 > line.a and lower[k - 1] in reading.grammar.of
    return of and reading.ending("maiden", k - 1, line.a) is not None


def _explains(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "the Zorb instrument (|Photon| imager for dust)": words that spell out the name before the bracket."""
    bracket = piece.i - 1
    if bracket <= line.a or reading.tokens.words[bracket] != "(":
        return False
    return reading.ending("mission_noun", bracket, line.a) is not None


def _announced(reading: Reading, piece: Piece, line: Line) -> str | None:
    """ "two cubesats, |Zorb-1| and Zorb-2", "two sensors, |ZOR| and ABC": the noun before a comma, in the plural."""
    words, comma = reading.tokens.words, piece.i - 1
    if comma <= line.a or words[comma] not in (",", ":"):
        return None
    noun = next((hit for hit in reading.all_ending("mission_noun", comma) if hit.i >= line.a), None)
    many = any(reading.grammar.is_plural(words[k]) for k in (comma - 1, noun.i if noun is not None else comma - 1))
    if not many or (is_brand(reading, piece) and not _is_listed(reading, piece, line)):
        return None
    return noun_ending(reading, "mission_noun", comma, line)


def _is_listed(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "and" and another name come next: "|ZOR| and ABC,"."""
    j = piece.j
    and_next = j + 2 < line.b and reading.tokens.lower[j] in reading.grammar.conjunctions
    return and_next and reading.tokens.is_capitalised(j + 1) and reading.known(j + 1) is None


def _launched(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "the launch of |Zorb|", "|Zorb| was launched", "launched |Zorb|", "|Zorb-3| lifted off"."""
    tokens, grammar = reading.tokens, reading.grammar
    goes_on = piece.j < line.b and (tokens.lower[piece.j] == "'s" or tokens.is_capitalised(piece.j))
    if piece.head is not None or goes_on:
        return False
    k = reading.before_determiners(piece.i, line.a)
    of = k > line.a and tokens.lower[k - 1] in grammar.of
    nouns = reading.all_ending("noun", k - 1) if of else ()
    verbs = [hit for hit in reading.all_ending("verb", k) if not tokens.is_capitalised(hit.i)]
    for hit in (*nouns, *verbs):
        if hit.i >= max(line.a, k - 5) and any(_flies_after(grammar, number) for number in hit.value):
            return True
    numbered = any(word[0].isdigit() for word in tokens.words[piece.i : piece.j])
    shown = numbered or is_brand(reading, piece)
    opening = reading.hit(line.a, "verb") if shown and tokens.words[k - 1] == "," else None
    if opening is not None and tokens.lower[opening.j - 1].endswith(grammar.participle_endings):
        return "launch" in grammar.types(opening.value)
    j = reading.past_auxiliaries(piece.j, line.b, planned=True)
    verb = reading.hit(j, "verb") if j < line.b else None
    if verb is None or "launch" not in grammar.types(verb.value):
        return False
    passive = any(tokens.lower[i] in grammar.passive for i in range(piece.j, j))
    return passive or numbered


def _flies_after(grammar: Grammar, number: int) -> bool:
    """What flies stands after such a word: "launched |Zorb|", yet not « prévu à |Zorbourg| »."""
    frame = grammar.frames[number]
    return frame.type == "launch" and frame.roles.get("object") == "mentioned"


def _is_satellite_name(words: list[str]) -> bool:
    """ "ZorbiaSat", "ZORBSAT", "Zorbasat-2", "NOR-ZORBSAT": the end that the names of satellites have."""
    word = words[2] if len(words) == 3 and words[1] == "-" and words[2].isalpha() else words[0]
    stem = word[:-3]
    return (
        len(stem) > 2
        and word[-3:] in ("Sat", "SAT", "sat")
        and stem[0].isupper()
        and (len(words) in (1, 3) or words[-1].isdigit())
    )


def _does(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "|Zorb| touched down", « |Zorb| s'est posée »: what spacecraft do, over a relative clause's comma at most."""
    k = reading.past_auxiliaries(piece.j, line.b)
    return any(n < line.b and reading.hit(n, "craft_does") is not None for n in {piece.j, k})


def _has_parts(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "the first stage of |Zorb 5|", « la séparation de |ZORB-K| » : whose a craft's parts and deeds are."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if piece.head is not None or piece.known or full_name(reading, piece) or lower[piece.i] in grammar.things:
        return False
    after = piece.j < line.b and (lower[piece.j] == "'s" or reading.tokens.is_capitalised(piece.j))
    of = of_before(reading, piece, line)
    return not after and of is not None and reading.ending("craft_part", of, line.a) is not None


def _carries(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "lifted off on a |Zorb Heavy|", « lancé par une |Zorb| »: what carries into orbit, one of many of its name."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, piece.i - 1
    if piece.head is not None or piece.known or k - 1 <= line.a or lower[k] in grammar.definites:
        return False
    single = k - 1 if lower[k] not in grammar.determiners else k
    if lower[single] not in grammar.determiners or lower[single] in grammar.known_owners:
        return False
    at = single - 1 - (lower[single - 1] == "'")
    aboard = lower[at] in grammar.into_orbit or (lower[at] in grammar.of and lower[at - 1] in grammar.hosted)
    plain = lower[piece.i] in grammar.common or lower[piece.i] in grammar.generic
    return aboard and not plain and _tells_launch(reading, line.a, single)


def _is_modified(reading: Reading, piece: Piece, line: Line, k: int) -> bool:
    """ "the Zorb |wind| satellite": one word more between a name with its article and the noun."""
    tokens, grammar = reading.tokens, reading.grammar
    if grammar.adjective_after_noun or k + 1 >= line.b or piece.i == line.a or piece.known:
        return False
    if tokens.lower[piece.i - 1] not in grammar.definites or reading.hit(k + 1, "mission_noun") is None:
        return False
    word = tokens.lower[k]
    small = word.isalpha() and not tokens.is_capitalised(k) and word not in grammar.closed_words
    known = any(reading.hit(k, category) for category in ("verb", "organisation_noun", "post", "mission_noun"))
    formed = word.endswith((*grammar.participle_endings, *grammar.progressive_endings))
    return small and not known and not formed and not grammar.is_plural(word)
