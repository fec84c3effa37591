"""What ties one agreement to another: under which it is made, which it changes or takes the place of.

"Pursuant to |the agreement of 2009|, A and B signed a protocol" · "It replaces |that of 2009|"
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from flows.extracting.clauses.agreements import Phrase
from flows.extracting.words.reading import Line, Reading

_REACH = 9
"""Words at most from the words that tie to the agreement."""
_DESCRIBED = 3
"""Words at most between them and what stands for one: "replaces |a first| one"."""
_RELATIONS = {"parents": "pursuant_to", "amends": "amends", "replaces": "replaces"}


def parent_links(
    reading: Reading, line: Line, phrases: list[Phrase]
) -> Iterator[tuple[Phrase | None, Phrase, str, int, int]]:
    """(child phrase or null, parent phrase, relation, tokens of the linking words) for each link told in a line."""
    for hit in reading.hits_in(line.a, line.b) if phrases else ():
        relation = _RELATIONS.get(hit.category)
        if relation is None:
            continue
        parent = next((p for p in phrases if 0 <= p.i - hit.j <= _REACH or (hit.i < p.i <= hit.j < p.j)), None)
        if parent is not None:
            child = next((p for p in reversed(phrases) if p.j <= hit.i and p is not parent), None)
            yield child, parent, relation, hit.i, hit.j


def with_stand_ins(reading: Reading, line: Line, phrases: list[Phrase], dated: Container[int]) -> list[Phrase]:
    """The phrases, and what stands for another one of their kind: "it replaces |that| of 2009", « il succède à |celui|
    signé en 2009 ». ``dated``: the tokens of the line's dates."""
    words, grammar = reading.tokens.lower, reading.grammar
    found = []
    for category in ("replaces", "amends") if not line.titled else ():
        for hit in reading.hits_of(category, line.a, line.b) if category in line.said else ():
            for k in range(hit.j, min(line.b - 1, hit.j + _DESCRIBED + 1)):
                if words[k] in grammar.stand_ins and _is_of_a_day(reading, line, k + 1, dated):
                    found.append(Phrase(hit.j, k + 1, "unspecified", None, (), None, False, False, k + 1, another=True))
                if not words[k].isalpha() or any(p.i <= k < p.j for p in phrases):
                    break
    return sorted([*phrases, *found], key=lambda phrase: phrase.i) if found else phrases


def _is_of_a_day(reading: Reading, line: Line, k: int, dated: Container[int]) -> bool:
    """ "that |of 2009|", "the one|, signed in 2009|", « celui |du 3 mai 2009| »."""
    words, grammar = reading.tokens.lower, reading.grammar
    if words[k] in grammar.of:
        return k + 1 in dated
    k += words[k] == "," and k + 1 < line.b
    verb = reading.hit(k, "verb")
    signed = verb is not None and "signing" in grammar.types(verb.value)
    return signed and any(m in dated for m in range(k + 1, min(line.b, k + _REACH)))
