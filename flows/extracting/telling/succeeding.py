"""Who follows whom: "Bo Ek |succeeds| Ana Sol |as Head of Zorbex|"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.houses import after_honorifics
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.naming.entities import Entities
from flows.extracting.posts.apposed import apposed_post
from flows.extracting.posts.posts import Post
from flows.extracting.posts.times import is_time
from flows.extracting.posts.titles import Title
from flows.extracting.telling.offices import body_at
from flows.extracting.telling.pronouns import meant
from flows.extracting.words.reading import Line, Reading


def role_after(reading: Reading, posts: Mapping[int, Post], line: Line, before: Actor) -> Post | None:
    """ "succeeds Ana Sol |as Head of Zorbex|", « succède à Ana Sol |au poste de directeur| »."""
    hit = reading.hit(before.name[1], "role_of")
    return apposed_post(reading, posts, hit.j - 1, line.b) if hit is not None and hit.j < line.b else None


def helm_after(reading: Reading, entities: Entities, line: Line, before: Actor) -> Title | None:
    """ "succeeds Ana Sol |at the head of Zorbex|", « succède à Ana Sol |à la tête de Zorbex| » : no title is worded."""
    k = before.name[1]
    while k < line.b and reading.hit(k, "headship") is None and is_time(reading, k):
        k += 1
    helm = reading.hit(k, "headship") if k < line.b else None
    body = body_at(reading, entities, line, helm.j) if helm is not None else None
    return Title(helm.j, helm.j, "head", body) if helm is not None and body is not None else None


def succeeding(
    reading: Reading, lines: Sequence[Clauses], number: int, people: Sequence[Actor]
) -> Iterator[tuple[Actor | None, Actor]]:
    """(who follows, who leaves) in "Bo Ek |succeeds| Ana Sol", « Elle |remplacera| Mme Sol », "Ana Sol |was replaced by| Bo
    Ek"."""
    line, lower, grammar = lines[number].line, reading.tokens.lower, reading.grammar
    by_start = {actor.name[0]: actor for actor in people}

    def named_at(k: int) -> Actor | None:
        return by_start.get(after_honorifics(reading, line, k)) or next((a for a in people if a.i == k), None)

    for hit in reading.hits_of("succeeded_by", line.a, line.b):
        follower = named_at(hit.j)
        left = [actor for actor in people if actor.j <= hit.i]
        if follower is not None and left and not _is_of_things(reading, left[-1].j, hit.i):
            yield follower, left[-1]
    for hit in reading.hits_of("succeeds", line.a, line.b):
        before = named_at(reading.past_determiners(hit.j, line.b))
        if before is None:
            continue
        after = [actor for actor in people if actor.j <= hit.i]
        pronoun = next((n for n in range(hit.i - 1, line.a - 1, -1) if lower[n] in grammar.singular_pronouns), None)
        who = after[-1] if after else meant(reading, lines, number, pronoun) if pronoun is not None else None
        yield who, before


def _is_of_things(reading: Reading, j: int, k: int) -> bool:
    """ "Ana Sol said that |the pump| was replaced by Bo Ek": a noun with its determiner stands before the verb at token
    ``k``, and not the one who is named up to token ``j``."""
    lower, grammar, n = reading.tokens.lower, reading.grammar, k - 1
    while n > j and lower[n] in grammar.auxiliaries:
        n -= 1
    if n <= j or not lower[n].isalpha() or lower[n] in grammar.function_words or is_time(reading, n):
        return False
    noun = range(max(j, n - _LONGEST_NOUN), n)
    return reading.hit(n, "post") is None and any(lower[m] in grammar.determiners for m in noun)


_LONGEST_NOUN = 3
"""Words at most of "the old pump" but its last."""
