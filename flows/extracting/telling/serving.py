"""Posts by what somebody does at a body: "Ana Sol, who |heads| Zorbex", "|served as| Director", "|works for| Zorbex"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.appositions import is_address
from flows.extracting.acting.employers import named_ending, publishing
from flows.extracting.naming.entities import Entities
from flows.extracting.pieces.pieces import Shelf
from flows.extracting.posts.apposed import after_adverbs, apposed_post, copula_ending, office_begins
from flows.extracting.posts.posts import Post, is_of_many
from flows.extracting.posts.reaching import body_ahead
from flows.extracting.posts.times import is_time
from flows.extracting.posts.titles import Title
from flows.extracting.telling.offices import Holding, body_at, to_verb
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Line, Reading


def leading(
    reading: Reading, entities: Entities, shelf: Shelf, line: Line, people: Sequence[Actor]
) -> Iterator[Holding]:
    """ "Ana Sol|, who has headed Zorbex|": the verb's noun is the title where the lexicon has it ("head")."""
    lower, grammar = reading.tokens.lower, reading.grammar
    for actor in people:
        if any(not is_address(reading, post) for post in actor.posts):
            continue
        k = actor.name[1]
        k += k < line.b and reading.tokens.words[k] == ","
        related = k < line.b and (lower[k] in grammar.who or lower[k] in grammar.relatives)
        k = after_adverbs(reading, k + related, line.b)
        hit = reading.hit(k, "leads") if k < line.b else None
        taken = reading.hit(k, "takes_up") if k < line.b else None  # "|took up| the chairmanship of Zorbex"
        helm = reading.hit(taken.j if taken is not None else k, "headship") if k < line.b else None
        if helm is not None and (led := body_at(reading, entities, line, helm.j)) is not None:
            yield Holding(actor, Title(helm.j, helm.j, "head", led))
            continue
        if helm is not None and taken is not None:
            begins = reading.past_determiners(helm.i, line.b)  # "took |charge of the Tides Office| of Zorbex"
            over = body_ahead(reading, shelf, line, begins + 1)
            if over is not None:
                ends = reading.before_determiners(over[0].i, line.a) - 1
                yield Holding(actor, Title(begins, ends, "director", over[0]))
                continue
        body = body_at(reading, entities, line, hit.j) if hit is not None else None
        if hit is None or (k > actor.name[1] and not related):
            continue
        if body is None:
            whole = body_ahead(reading, shelf, line, reading.past_determiners(hit.j, line.b))
            if whole is not None:  # "who heads |the Tides Department at| the Zorb Institute"
                yield Holding(actor, Title(hit.j, hit.j, "other", whole[0]))
            continue
        noun = grammar.is_plural_post(lower[hit.j - 1])
        yield Holding(actor, Title(hit.j - noun, hit.j, "head", body))


def serving(reading: Reading, posts: Mapping[int, Post], line: Line, people: Sequence[Actor]) -> Iterator[Holding]:
    """ "Ana Sol |served as| Head of Zorbex", "Bo Ek |will step down as| Director"."""
    for actor in people:
        k = actor.j
        related = (
            k + 1 < line.b and reading.tokens.words[k] == "," and reading.tokens.lower[k + 1] in reading.grammar.who
        )
        k += 2 * related
        k += k < line.b and k > actor.name[1] and not related and reading.tokens.words[k] == ","
        k = to_verb(reading, k, line.b)
        office = office_begins(reading, k, line.b)
        too = _serving_too(reading, line, k) if related and office is None else None
        office = too.j if too is not None else office
        post = apposed_post(reading, posts, office - 1, line.b) if office is not None else None
        for title in post.titles if post is not None else ():
            if title.rank != "counterpart" and not (actor.posts and title.rank == "official"):
                yield Holding(actor, title)


def _serving_too(reading: Reading, line: Line, k: int) -> Hit | None:
    """ "who took over in May |and serves as| Head of Zorbex": in the same relative clause."""
    lower, words = reading.tokens.lower, reading.tokens.words
    end = next((n for n in range(k, line.b) if words[n] in ",;:"), line.b)
    hits = reading.hits_of("served_as", k, end)
    return next((hit for hit in hits if lower[hit.i - 1] in reading.grammar.conjunctions), None)


def later(reading: Reading, posts: Mapping[int, Post], line: Line, actors: Sequence[Actor]) -> Iterator[Holding]:
    """ "Ana Sol joined Zorbex in 2010 |and became| its director", « …, puis |devient| directrice » : what is said further of
    the one with whom the sentence begins, where nobody else is named up to it."""
    lower, words, grammar = reading.tokens.lower, reading.tokens.words, reading.grammar
    first = actors[0] if actors else None
    if first is None or first.kind != "person" or first.unnamed is not None:
        return
    others = (actor.i for actor in actors[1:] if actor.kind == "person")
    for k in range(first.j, min(next(others, line.b), line.b - 1)):
        then = words[k] == "," and reading.hit(k + 1, "post_adverb") is not None
        if not (then or lower[k] in grammar.conjunctions):
            continue
        n = to_verb(reading, k + 1, line.b)
        office = office_begins(reading, n, line.b)
        at = office - 1 if office is not None else copula_ending(reading, n, line.b)
        post = apposed_post(reading, posts, at, line.b) if at is not None else None
        for title in post.titles if post is not None and not is_of_many(reading, post) else ():
            if title.rank != "counterpart":
                yield Holding(first, title)


def headships(reading: Reading, entities: Entities, line: Line, people: Sequence[Actor]) -> Iterator[Holding]:
    """« Ana Sol a été élue |à la présidence de Zorbex| », "elected Ana Sol |to the chair of| Zorbex": no title is worded."""
    for hit in reading.hits_of("headship", line.a, line.b):
        verbs = reading.hits_of("verb", line.a, hit.i)
        named = [actor for actor in people if actor.j <= hit.i]
        body = body_at(reading, entities, line, hit.j)
        appoints = any("appointment" in reading.grammar.types(verb.value) for verb in verbs)
        if body is not None and named and appoints:
            yield Holding(named[-1], Title(hit.j, hit.j, "head", body))


def headed(reading: Reading, entities: Entities, line: Line, people: Sequence[Actor]) -> Iterator[Holding]:
    """ "Zorbex|, headed by| Ana Sol", « Zorbex, |que dirige| Ana Sol » : no title is worded."""
    words = reading.tokens.words
    for actor in people:
        hit = reading.ending("headed", actor.i, line.a) if not actor.posts else None
        if hit is None:
            continue
        k = hit.i
        while k > line.a and (words[k - 1] == "," or reading.tokens.lower[k - 1] in reading.grammar.passive):
            k -= 1
        named = named_ending(reading, entities, line, k)
        if named is not None and named[1] == "organisation":
            yield Holding(actor, Title(hit.j, hit.j, "head", named[0]))


def working(
    reading: Reading, posts: Mapping[int, Post], entities: Entities, line: Line, people: Sequence[Actor]
) -> Iterator[Holding]:
    """ "Ana Sol |works for| Zorbex", "Ana Sol |joined| Zorbex in 2011 |as an engineer|"."""
    words, lower = reading.tokens.words, reading.tokens.lower
    for actor in people:
        if actor.posts and actor.posts[-1].i < actor.name[1]:
            continue
        j = actor.name[1]
        k = j + (j < line.b and words[j] == ",")
        if k > j and k < line.b and lower[k] in reading.grammar.who:
            yield from _worked(reading, posts, entities, line, actor, k + 1)
        k = actor.j + (actor.j < line.b and words[actor.j] == "," and bool(actor.posts))
        yield from _worked(reading, posts, entities, line, actor, k)


def _worked(
    reading: Reading, posts: Mapping[int, Post], entities: Entities, line: Line, actor: Actor, k: int
) -> Iterator[Holding]:
    """What the verb at token ``k`` tells of where somebody works, and as what."""
    k = after_adverbs(reading, k, line.b)
    hit = reading.hit(k, "works") if k < line.b else None
    body = body_at(reading, entities, line, hit.j) if hit is not None else None
    noun = _meant_by_noun(reading, line, hit.j) if hit is not None and body is None else None
    if noun is not None:
        body = publishing(entities, actor.i) or next(
            (found[0] for k in range(actor.i - 1, line.a - 1, -1) if (found := entities.by_piece.get(k)) is not None
             and found[1].kind == "organisation"), None,
        )  # fmt: skip
    if body is None:
        return
    k = noun if noun is not None else body.j
    while k < line.b and (role := reading.hit(k, "role_of")) is None and is_time(reading, k):
        k += 1
    role = reading.hit(k, "role_of") if k < line.b else None
    post = apposed_post(reading, posts, role.j - 1, line.b) if role is not None and role.j < line.b else None
    titles = post.titles if post is not None else (Title(body.i, body.i, "other", body),)
    for title in titles:
        yield Holding(actor, title._replace(owner=title.owner or body))


def _meant_by_noun(reading: Reading, line: Line, k: int) -> int | None:
    """ "joined |the company|", « a rejoint |l'agence| » : the token after a word for a body that is not named."""
    n = reading.past_determiners(k, line.b)
    noun = reading.hit(n, "organisation_noun") if k < n < line.b else None
    return noun.j if noun is not None and not reading.tokens.is_capitalised(n) else None
