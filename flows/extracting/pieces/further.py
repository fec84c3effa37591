"""How far a name goes on after its head: the town of a university, what an instrument is for.

"University of Maryland|, Zorb County|" · "Zorb Cameras |for Lunar Dust Studies|"
"""

from __future__ import annotations

from flows.extracting.pieces.after_heads import is_for_bodies
from flows.extracting.pieces.head_first import function_word, post_begins
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Reading


def campus_end(reading: Reading, region: Hit, j: int, stop: int) -> int:
    """ "University of California |at Zorbourg|", "University of Maryland|, Zorb County|": after the part of a country
    that has the university, which of its towns; 0 where none is named."""
    tokens, registry = reading.tokens, reading.registry
    if any(m.kind != "place" or registry.places[m.key].kind != "region" for m in region.value) or j + 1 >= stop:
        return 0
    if tokens.words[j] != "," and tokens.lower[j] not in reading.grammar.at_work:
        return 0
    town = reading.known(j + 1)
    if town is not None and any(m.kind != "place" or registry.places[m.key].kind == "region" for m in town.value):
        return 0
    if not tokens.is_capitalised(j + 1) or function_word(reading, j + 1) or post_begins(reading, j + 1):
        return 0
    end = town.j if town is not None else j + 1
    while end < stop and (tokens.joins(end) or (tokens.is_capitalised(end) and not post_begins(reading, end))):
        if tokens.words[end].isupper() and len(tokens.words[end]) > 1:
            break
        end += 1
    return end if not reading.hits_of("organisation_head", j + 1, end) else 0


def purpose_end(reading: Reading, j: int, stop: int) -> int:
    """ "Zorb Cameras |for Lunar Dust Studies|": what an instrument is for, where plain words with capitals say it."""
    tokens, grammar = reading.tokens, reading.grammar
    if j + 2 >= stop or tokens.lower[j] not in grammar.organisation_prepositions - grammar.of:
        return j
    end = k = j + 1
    while end < stop and (tokens.is_capitalised(end) or tokens.joins(end)) and reading.known(end) is None:
        end += 1
    last = tokens.lower[end - 1]
    plain = is_for_bodies(reading, end - 1) or last.endswith(grammar.field_endings) or grammar.is_plural(last)
    plain = plain and end > k + 1
    return end if plain and not any(reading.hit(i, "organisation_head") for i in range(k, end)) else j


def subject_end(reading: Reading, j: int, stop: int) -> int:
    """ "Symposium |on Norlandic Rocket and Balloon Programmes|": what a gathering is on, where a noun for missions or a
    body's head closes it that would else be read as one."""
    tokens, grammar = reading.tokens, reading.grammar
    if j + 2 >= stop or tokens.lower[j] not in grammar.organisation_prepositions - grammar.of:
        return j
    end = k = j + 1
    while end < stop and (
        (tokens.is_capitalised(end) and not function_word(reading, end) and not post_begins(reading, end))
        or tokens.joins(end)
        or (end > k and tokens.lower[end] in grammar.conjunctions and end + 1 < stop and tokens.is_capitalised(end + 1))
    ):
        known = reading.known(end)
        if known is not None and any(one.kind in ("organisation", "mission") for one in known.value):
            return j
        end += 1
    closed = any(reading.ending(category, end, k) is not None for category in ("mission_noun", "organisation_head"))
    return end if closed and grammar.is_plural(tokens.lower[end - 1]) else j
