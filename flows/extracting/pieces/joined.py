"""Names of bodies that a run of capitals does not hold: two fields before one head, a title that honours somebody.

"Zorb |Marine and Coastal Institute|" · "the |King Ana University|"
"""

from __future__ import annotations

from flows.extracting.pieces.head_first import adjective
from flows.extracting.pieces.headed import Piece, headed
from flows.extracting.pieces.runs import run_end
from flows.extracting.words.reading import UNDERTAKINGS, Line, Reading

_PAIRED = 3
_SHORTEST = 3
_LONGEST_RUN = 5
_SINGLE = ("instrument", *UNDERTAKINGS)
"""Kinds of missions of which one has two subjects: "the Zorb |Reed and Tide Experiment|"."""
_SOVEREIGN = ("head_of_state", "head_of_government")


def over_fields(reading: Reading, line: Line, k: int, end: int) -> int:
    """The end of "Zorb Marine |and Coastal Institute|", whose run ends before the "and"; ``end`` where none follows."""
    tokens, grammar = reading.tokens, reading.grammar
    if grammar.adjective_after_noun or line.titled or end + 2 >= line.b or end - k > _LONGEST_RUN:
        return end
    if tokens.lower[end] not in grammar.conjunctions or not tokens.is_capitalised(end + 1):
        return end
    fields = _is_field(reading, end - 1) and _is_field(reading, end + 1)
    if not fields and not _is_one_of_two(reading, line, k, end):
        return end
    inside = (reading.hit(i, "organisation_head") for i in range(k, end))
    if any(hit is not None and not str(hit.value).startswith("weak_") for hit in inside):
        return end
    run = run_end(reading, line, end + 1)
    heads = (hit for i in range(end + 2, run) if (hit := reading.hit(i, "organisation_head")) is not None)
    strong = any(hit.j >= run and (fields or not str(hit.value).startswith("weak_")) for hit in heads)
    return run if strong or _is_one_plan(reading, line, k, end, run, fields) else end


def before_countries(reading: Reading) -> set[int]:
    """Where the words begin that stand right before a country's name and may be fields: what ``department`` is tried on."""
    begins: set[int] = set()
    for country in reading.of["entity"].values():
        if all(m.kind == "country" and m.sort == "canonical" for m in country.value):
            since = max(country.i - _LONGEST_RUN - 1, 0)
            small = reading.grammar.adjective_after_noun
            k = country.i
            while k > since and (
                _is_field(reading, k - 1)
                or reading.tokens.lower[k - 1] in reading.grammar.conjunctions
                or (small and adjective(reading, k - 1))
            ):
                k -= 1
                begins.add(k)
    return begins


def department(reading: Reading, line: Line, k: int) -> Piece | None:
    """ "|Natural Resources Norland|", « |Pêches et Océans Zorbie| »: fields with capitals, adjectives and "and" between them,
    and right after them the country whose service this is."""
    tokens, grammar, j, fields = reading.tokens, reading.grammar, k, 0
    if line.titled or (k > line.a and (tokens.lower[k - 1] in grammar.of or tokens.joins(k - 1))):
        return None
    while j < min(k + _LONGEST_RUN + 1, line.b) and reading.known(j) is None:
        field = _is_field(reading, j)
        small = grammar.adjective_after_noun and adjective(reading, j)
        if not field and not (j > k and (small or tokens.lower[j] in grammar.conjunctions)):
            return None
        fields, j = fields + (field and reading.hit(j, "field") is not None), j + 1
    country = reading.known(j) if j < line.b and fields else None
    if country is None or tokens.lower[j - 1] in grammar.conjunctions or tokens.lower[j] in grammar.function_words:
        return None
    named = all(m.kind == "country" and m.sort == "canonical" for m in country.value) and tokens.is_capitalised(j)
    goes_on = country.j < line.b and (tokens.is_capitalised(country.j) or tokens.lower[country.j] == "'s")
    return Piece(k, country.j, (), ("organisation", "ministry"), False) if named and not goes_on else None


def _is_one_plan(reading: Reading, line: Line, k: int, end: int, run: int, fields: bool) -> bool:
    """ "the Zorb |Reed and Tide Experiment|", "the |Wide Field and Planetary Camera-2|", "the |Dune and Tide| program": one
    of its kind, with two subjects."""
    tokens, grammar = reading.tokens, reading.grammar
    last = run - 2 if tokens.words[run - 2] == "-" and tokens.words[run - 1].isdigit() else run
    planned = reading.ending("mission_noun", last, end + 2)
    if planned is not None and tokens.is_capitalised(planned.i):
        if grammar.is_plural(tokens.lower[last - 1]):
            return fields and planned.value == "programme"
        led = k > line.a and (tokens.lower[k - 1] in grammar.definites or tokens.lower[k - 1] in ("'s", "("))
        return led or planned.value == "programme" if fields else planned.value in _SINGLE
    small = reading.hit(run, "mission_noun") if fields and run < line.b else None
    return small is not None and small.value in UNDERTAKINGS and not grammar.is_plural(tokens.lower[small.j - 1])


def begins_item(reading: Reading, line: Line, k: int) -> bool:
    """« en présence de Bo Ek, ministre des Eaux, et d'|Ana Sol| »: the preposition said again leads to the next person,
    after a comma or before two words with capitals, and to no further field of the minister's."""
    tokens, grammar, i = reading.tokens, reading.grammar, k
    while i > line.a and (
        tokens.lower[i - 1] == "'"
        or (tokens.lower[i - 1] in grammar.of and tokens.lower[i - 1] not in grammar.contractions)
    ):
        i -= 1
    if i == k or i - 1 <= line.a or tokens.lower[i - 1] not in grammar.conjunctions or reading.hit(k, "field"):
        return False
    two = k + 1 < line.b and tokens.is_capitalised(k + 1) and reading.hit(k + 1, "field") is None
    return two or tokens.words[i - 2] == ","


def _is_one_of_two(reading: Reading, line: Line, k: int, end: int) -> bool:
    """ "the |Tide| and |Dune| Administration", "the U.S. |Tide| and |Dune| Service": one determiner or country, and
    nothing knows what stands on either side."""
    country = reading.known(k)
    of_state = country is not None and country.j < end and any(known.kind == "country" for known in country.value)
    i = country.j if country is not None and of_state else k
    around = (reading.known(n) for n in range(i, end + 2))
    unknown = all(hit is None or all(m.kind == "place" for m in hit.value) for hit in around)
    before = reading.tokens.lower[k - 1] if k > line.a else ""
    led = of_state or before in reading.grammar.definites or before == "("
    return unknown and end - i <= _PAIRED and led


def before_compound(reading: Reading, k: int, end: int) -> int:
    """ "a |Zorbex|-led consortium", "the |Zorbourg|-based firm": an adjective ends the run, and the name ends before it, and
    before the letters of "a |Zorb| X-ray image"; ``k`` where nothing is left that would be a name, as of "Ku-band"."""
    words = reading.tokens.words
    if end - 2 <= k or words[end - 2] != "-" or words[end - 1] not in reading.grammar.compound_ends:
        return end
    if len(words[end - 3]) < _SHORTEST and reading.known(end - 3) is None:
        return max(end - 3, k)
    return end - 2


def over_adjectives(reading: Reading, line: Line, end: int) -> int:
    """Over the list in "Oslo Economic, Financial and Commercial Council" to the end of the run with the head noun."""
    tokens, grammar = reading.tokens, reading.grammar
    if reading.hit(end - 1, "field") is None:
        return end
    j = end
    while j + 1 < line.b and (tokens.words[j] == "," or tokens.lower[j] in grammar.conjunctions):
        closing = tokens.lower[j] in grammar.conjunctions
        if reading.hit(j + 1, "field") is None or not tokens.is_capitalised(j + 1):
            if not closing and tokens.lower[j + 1] in grammar.conjunctions:
                j += 1
                continue
            return end
        run = run_end(reading, line, j + 1)
        if closing:
            headed = any(reading.hit(i, "organisation_head") for i in range(j + 2, run))
            return run if headed else end
        j = run
    return end


def _is_field(reading: Reading, k: int) -> bool:
    """A word for what bodies are for, or an adjective by its ending: "Coastal", "Hydrological"."""
    word = reading.tokens.lower[k]
    if reading.known(k) is not None or not reading.tokens.is_capitalised(k) or reading.tokens.words[k].isupper():
        return False
    return (
        reading.hit(k, "field") is not None
        or word in reading.grammar.common
        or word.endswith(reading.grammar.plain_endings)
    )


def honouring(reading: Reading, line: Line, k: int) -> Piece | None:
    """ "the |Prince Bo Centre|", "at |King Ana University|": a sovereign's title that opens the name of a body."""
    tokens, grammar = reading.tokens, reading.grammar
    hit = reading.hit(k, "post") or reading.hit(k, "honorific")
    if hit is None or hit.j != k + 1 or not tokens.is_capitalised(k) or k + 2 >= line.b or line.titled:
        return None
    if hit.category == "post" and hit.value not in _SOVEREIGN:
        return None
    if not tokens.is_capitalised(k + 1) or reading.known(k + 1) is not None:
        return None
    led = k > line.a and (
        tokens.lower[k - 1] in grammar.definites or tokens.lower[k - 1] in grammar.places | grammar.of
    )
    end = run_end(reading, line, k + 1)
    pieces = headed(reading, k + 1, end, line.b) if led else None
    body = pieces[0] if pieces is not None and len(pieces) == 1 else None
    if body is None or body.head is None or body.head[0] != "organisation" or body.head[1].startswith("weak_"):
        return None
    return body._replace(i=k, known=())
