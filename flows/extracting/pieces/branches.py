"""Bodies that are called by where they work: "the company |Zorbsat Africa|", « remercie |Campus Zorbie| »."""

from __future__ import annotations

from flows.extracting.pieces.head_first import post_begins
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Line, Reading, is_where


def is_branch(reading: Reading, line: Line, k: int, end: int) -> bool:
    """ "the company |Zorbsat Africa|", « construit par |Zorbsat Norvège| »: a company's name that ends in where it works."""
    if called_by_country(reading, k, end):
        return True
    place = reading.ending("entity", end, k + 1)
    if place is None or not is_where(place.value, "demonym"):
        return False
    if any(reading.known(i) is not None for i in range(k, place.i)):
        return False
    noun = reading.ending("organisation_noun", k, line.a)
    company = noun is not None and noun.value == "company" and not reading.tokens.is_capitalised(noun.i)
    marker = reading.ending("marker", k, line.a)
    made = marker is not None and marker.value == "by" and reading.tokens.lower[k] not in reading.grammar.things
    before = reading.before_determiners(k, line.a)
    of = before > line.a and before == k and reading.tokens.lower[k - 1] in reading.grammar.of
    post = reading.ending("post", k - 1, line.a) if of else None
    if k > line.a and reading.tokens.words[k - 1] == "," and post_begins(reading, end):
        return True  # "Ana Sol, |Zorbsat Africa| CEO and founder"
    return company or made or (post is not None and post.value in ("head", "executive"))  # "CEO of |Zorbsat Norway|"


def called_by_country(reading: Reading, i: int, j: int) -> bool:
    """« |Campus Zorbie| », « |Investissement Zorbie| » : no article and no "de" before a country, where French has one."""
    place = _place(reading, i, j)
    return place is not None and all(_may_be_named(reading, k) for k in range(i, place.i))


def _place(reading: Reading, i: int, j: int) -> Hit | None:
    """The country or region in which a run of capitals ends that begins with another word."""
    if not reading.grammar.adjective_after_noun:
        return None
    place = reading.ending("entity", j, i + 1)
    if place is None or not is_where(place.value, "demonym", "prefix"):
        return None
    places = reading.registry.places
    region = all(known.kind == "country" or places[known.key].kind == "region" for known in place.value)
    return place if region else None


def _may_be_named(reading: Reading, k: int) -> bool:
    tokens = reading.tokens
    if tokens.words[k] == "-":
        return True
    plain = tokens.is_capitalised(k) and reading.known(k) is None and tokens.words[k][1:].islower()
    return plain and reading.hit(k, "post") is None and reading.hit(k, "honorific") is None
