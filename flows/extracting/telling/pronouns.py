"""Posts that are told of "she" or "he", and whom the pronoun means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.employers import named_ending
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.naming.entities import Entities
from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.apposed import apposed_post, copula_ending, office_begins
from flows.extracting.posts.posts import Post
from flows.extracting.posts.times import is_time
from flows.extracting.telling.offices import Holding, to_verb
from flows.extracting.words.reading import Line, Reading

_BACK = 2
"""Lines before a pronoun in which the person is sought whom it means."""


def by_pronoun(
    reading: Reading, posts: Mapping[int, Post], entities: Entities, lines: Sequence[Clauses], number: int
) -> Iterator[Holding]:
    """ "|She was previously| Head of Zorbex", "|he served as| its director", "|As Head of Zorbex, she| …"."""
    line, lower, grammar = lines[number].line, reading.tokens.lower, reading.grammar
    if grammar.singular_pronouns.isdisjoint(lower[line.a : line.b]):
        return
    for k in range(line.a, line.b):
        if lower[k] not in grammar.singular_pronouns:
            continue
        held = _said_before(reading, posts, line, k)
        person = meant(reading, lines, number, k) if held is not None else None
        if held is not None and person is not None:
            yield from (Holding(person, title) for title in held.titles if title.rank != "counterpart")
        served = office_begins(reading, to_verb(reading, k + 1, line.b), line.b)
        copula = copula_ending(reading, k + 1, line.b) if served is None else None
        at = served - 1 if served is not None else copula
        post = apposed_post(reading, posts, at, line.b) if at is not None else None
        person = meant(reading, lines, number, k) if post is not None else None
        if post is not None and person is not None:
            current = served is None and lower[k + 1] in grammar.copulas
            body = _where(reading, entities, line, k)
            for title in post.titles:
                if title.rank != "counterpart":
                    yield Holding(person, title._replace(owner=title.owner or body), not current)


def _where(reading: Reading, entities: Entities, line: Line, k: int) -> Piece | None:
    """ "came from |Zorbex|, where she was its director", « |Zorbex|, où elle dirige » : the body before "where" and the
    pronoun at token ``k``."""
    if reading.tokens.lower[k - 1] not in reading.grammar.wheres:
        return None
    named = named_ending(reading, entities, line, k - 1 - (reading.tokens.words[k - 2] == ","))
    return named[0] if named is not None and named[1] == "organisation" else None


def _said_before(reading: Reading, posts: Mapping[int, Post], line: Line, k: int) -> Post | None:
    """The post in "|As Head of Zorbex|, she …", before the pronoun at token ``k``."""
    role = reading.hit(line.a, "role_of") if k - 1 > line.a and reading.tokens.words[k - 1] == "," else None
    post = apposed_post(reading, posts, role.j - 1, k) if role is not None else None
    return post if post is not None and all(is_time(reading, n) for n in range(post.j, k - 1)) else None


def meant(reading: Reading, lines: Sequence[Clauses], number: int, k: int) -> Actor | None:
    """Whom the pronoun at token ``k`` means: the one person named before it in its line, else the one of the nearest
    line before that names people; null where it names two."""
    for n in range(number, max(number - _BACK, 0) - 1, -1):
        named = {
            actor.key: actor
            for actor in lines[n].actors
            if actor.kind == "person" and actor.unnamed is None and (n < number or actor.i < k)
        }
        if named:
            first = next(iter(named.values()))
            alone = len(named) == 1 or (n < number and reading.tokens.at(0) == first.i)
            return first if alone or first.i == lines[n].line.a else None
    return None
