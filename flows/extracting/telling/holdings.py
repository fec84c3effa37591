"""Posts that a text tells of somebody elsewhere than beside the name: by where they come from, by what they do at a
body, by a pronoun, and by who follows whom.

"|Ana Sol| of Zorbex" · "Ana Sol, who |heads| Zorbex" · "|She| was previously Head of Zorbex" · "Bo Ek |succeeds| Ana Sol"
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.appositions import is_address
from flows.extracting.acting.employers import appointing, named_ending, publishing
from flows.extracting.acting.houses import after_honorifics, after_noun
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.naming.entities import Entities
from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.posts.apposed import after_adverbs, apposed_post, copula_ending, office_begins, signed_post
from flows.extracting.posts.posts import Post
from flows.extracting.posts.reaching import body_ahead
from flows.extracting.posts.times import is_time
from flows.extracting.posts.titles import Title
from flows.extracting.words.entries import is_entry
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Line, Reading

_BRACKETED = 3
"""Tokens of an acronym in brackets."""
_OF_BODIES = ("deputy", "executive")
_BACK = 2
"""Lines before a pronoun in which the person is sought whom it means."""


class Holding(NamedTuple):
    """A post of somebody; ``was``: it is one they have left."""

    person: Actor
    title: Title
    was: bool = False


def find_holdings(
    reading: Reading, entities: Entities, posts: Mapping[int, Post], lines: Sequence[Clauses]
) -> list[Holding]:
    """All of them in order of telling. ``posts``: first token -> post phrase."""
    found: list[Holding] = []
    latest: dict[str, tuple[Title, ...]] = {}
    noted = 0
    for number, clauses in enumerate(lines):
        said = clauses.line.said
        people = [actor for actor in clauses.actors if actor.kind == "person" and actor.unnamed is None]
        for actor in people:
            if actor.posts:
                latest[actor.key] = tuple(title for post in actor.posts for title in post.titles)
            elif actor.house is not None:
                found.append(Holding(actor, Title(actor.name[1], actor.name[1], "other", actor.house)))
        if "leads" in said or "headship" in said:
            found.extend(_leading(reading, entities, clauses.line, people))
        if "served_as" in said or "duties" in said:
            found.extend(_serving(reading, posts, clauses.line, people))
        if "headship" in said:
            found.extend(_headships(reading, entities, clauses.line, people))
        if "headed" in said:
            found.extend(_headed(reading, entities, clauses.line, people))
        if "works" in said:
            found.extend(_working(reading, posts, entities, clauses.line, people))
        if clauses.line.kind == "heading":
            found.extend(_signing(reading, posts, entities, lines, number, people))
        found.extend(_by_pronoun(reading, posts, entities, lines, number))
        for holding in found[noted:]:
            if not holding.was and holding.title.i < holding.title.j:
                latest.setdefault(holding.person.key, (holding.title,))
        noted = len(found)
        for after, before in _succeeding(reading, lines, number, people) if "succeeds" in said else ():
            named = _role_after(reading, posts, clauses.line, before)
            told = named.titles if named is not None else latest.get(after.key, ()) if after is not None else ()
            if named is not None:
                body = appointing(reading, clauses.line, entities, before) or publishing(entities, before.i)
                told = tuple(title._replace(owner=title.owner or body) for title in told)
            told = tuple(title for title in told if title.rank != "counterpart")
            found.extend(Holding(before, title, True) for title in told if not before.posts)
            if after is not None and named is not None:
                found.extend(Holding(after, title) for title in told)
    return _without_known(entities, lines, _at_one_body(entities, lines, found))


def _at_one_body(entities: Entities, lines: Sequence[Clauses], found: Sequence[Holding]) -> list[Holding]:
    """ "Bo Ek, acting Head of Zorbex, will return to his position as |Deputy Head|": of the one body where else he serves."""
    bodies: dict[str, dict[str, Piece]] = {}
    held = [(h.person.key, h.title) for h in found]
    held += [
        (actor.key, title) for clauses in lines for actor in clauses.actors for p in actor.posts for title in p.titles
    ]
    for key, title in held:
        owner = entities.by_piece.get(title.owner.i) if title.owner is not None else None
        if owner is not None and owner[1].kind == "organisation":
            bodies.setdefault(key, {}).setdefault(owner[1].key, owner[0])

    def at_home(holding: Holding) -> Holding:
        own, title = bodies.get(holding.person.key, {}), holding.title
        if title.owner is not None or title.rank not in _OF_BODIES or len(own) != 1:
            return holding
        return holding._replace(title=title._replace(owner=next(iter(own.values()))))

    return [at_home(holding) for holding in found]


def _without_known(entities: Entities, lines: Sequence[Clauses], found: Sequence[Holding]) -> list[Holding]:
    """Without "Bo Ek of Zorbex" where a post of his there is worded elsewhere: "Zorbex engineer Bo Ek"."""
    worded = [(h.person.key, h.title) for h in found if h.title.i < h.title.j]
    for clauses in lines:
        named = (actor for actor in clauses.actors if actor.unnamed is None)
        worded += [(actor.key, title) for actor in named for post in actor.posts for title in post.titles]
    bodies = {(key, _employer(entities, title)) for key, title in worded}
    return [h for h in found if h.title.i < h.title.j or (h.person.key, _employer(entities, h.title)) not in bodies]


def _employer(entities: Entities, title: Title) -> str | None:
    owner = entities.by_piece.get(title.owner.i) if title.owner is not None else None
    return owner[1].key if owner is not None else None


def _leading(reading: Reading, entities: Entities, line: Line, people: Sequence[Actor]) -> Iterator[Holding]:
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
        helm = reading.hit(k, "headship") if k < line.b else None
        if helm is not None and (led := _body(reading, entities, line, helm.j)) is not None:
            yield Holding(actor, Title(helm.j, helm.j, "head", led))
            continue
        body = _body(reading, entities, line, hit.j) if hit is not None else None
        if hit is None or (k > actor.name[1] and not related):
            continue
        if body is None:
            shelf = Shelf([piece for piece, _ in entities.by_piece.values()])
            whole = body_ahead(reading, shelf, line, reading.past_determiners(hit.j, line.b))
            if whole is not None:  # "who heads |the Tides Department at| the Zorb Institute"
                yield Holding(actor, Title(hit.j, hit.j, "other", whole[0]))
            continue
        noun = grammar.is_plural_post(lower[hit.j - 1])
        yield Holding(actor, Title(hit.j - noun, hit.j, "head", body))


def _serving(reading: Reading, posts: Mapping[int, Post], line: Line, people: Sequence[Actor]) -> Iterator[Holding]:
    """ "Ana Sol |served as| Head of Zorbex", "Bo Ek |will step down as| Director"."""
    for actor in people:
        k = actor.j
        related = (
            k + 1 < line.b and reading.tokens.words[k] == "," and reading.tokens.lower[k + 1] in reading.grammar.who
        )
        k += 2 * related
        k += k < line.b and k > actor.name[1] and not related and reading.tokens.words[k] == ","
        k = _to_verb(reading, k, line.b)
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


def _signing(
    reading: Reading,
    posts: Mapping[int, Post],
    entities: Entities,
    lines: Sequence[Clauses],
    number: int,
    people: Sequence[Actor],
) -> Iterator[Holding]:
    """ "Ana Sol" alone on its line above "Director": for the body on the line after that, or "For Zorbex" above."""
    line = lines[number].line
    found = entities.by_piece.get(line.a)
    post = signed_post(reading, line, found[0], posts) if people and found is not None else None
    if post is None:
        return
    below = _whole_line(reading, entities, lines, number + 2, opens=False)
    above = _whole_line(reading, entities, lines, number - 1, opens=True)
    for title in post.titles:
        yield Holding(people[0], title._replace(owner=title.owner or below or above))


def _whole_line(reading: Reading, entities: Entities, lines: Sequence[Clauses], n: int, opens: bool) -> Piece | None:
    """The body that fills a line, or ``opens`` stands at its end: "Zorb Institute (ZI)", "For |Zorbex|"."""
    line = lines[n].line if 0 <= n < len(lines) else None
    if line is None or not is_entry(reading.tokens, line):
        return None
    for k in range(line.a, min(line.b, line.a + _BACK + 2) if opens else line.a + 1):
        found = entities.by_piece.get(k)
        if found is not None and found[1].kind == "organisation":
            rest = reading.tokens.words[found[0].j : line.b]
            short = len(rest) == _BRACKETED and rest[0] == "(" and rest[-1] == ")"
            return found[0] if not rest or short or opens else None
    return None


def _headships(reading: Reading, entities: Entities, line: Line, people: Sequence[Actor]) -> Iterator[Holding]:
    """« Ana Sol a été élue |à la présidence de Zorbex| », "elected Ana Sol |to the chair of| Zorbex": no title is worded."""
    for hit in reading.hits_of("headship", line.a, line.b):
        verbs = reading.hits_of("verb", line.a, hit.i)
        named = [actor for actor in people if actor.j <= hit.i]
        body = _body(reading, entities, line, hit.j)
        appoints = any("appointment" in reading.grammar.types(verb.value) for verb in verbs)
        if body is not None and named and appoints:
            yield Holding(named[-1], Title(hit.j, hit.j, "head", body))


def _headed(reading: Reading, entities: Entities, line: Line, people: Sequence[Actor]) -> Iterator[Holding]:
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


def _working(
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
    body = _body(reading, entities, line, hit.j) if hit is not None else None
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


def _body(reading: Reading, entities: Entities, line: Line, k: int) -> Piece | None:
    """The organisation that begins at token ``k``, over a time, determiners and "the Danish company"."""
    lower, grammar = reading.tokens.lower, reading.grammar
    organ = reading.hit(reading.past_determiners(k, line.b), "organ") if k < line.b else None
    k = organ.j if organ is not None and organ.j not in entities.by_piece else k
    while (
        k < line.b
        and entities.by_piece.get(k) is None
        and (lower[k] in grammar.determiners or lower[k] in grammar.of or is_time(reading, k))
    ):
        k += 1
    found = entities.by_piece.get(after_noun(reading, line, entities, k))
    return found[0] if found is not None and found[1].kind == "organisation" else None


def _by_pronoun(
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
        served = office_begins(reading, _to_verb(reading, k + 1, line.b), line.b)
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


def _to_verb(reading: Reading, k: int, stop: int) -> int:
    """Over "will", "now" between somebody and a verb of office."""
    k = after_adverbs(reading, k, stop)
    while k < stop and reading.hit(k, "served_as") is None and reading.hit(k, "takes_up") is None:
        if reading.tokens.lower[k] not in reading.grammar.auxiliaries and reading.hit(k, "plan") is None:
            break
        k += 1
    return k


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


def _role_after(reading: Reading, posts: Mapping[int, Post], line: Line, before: Actor) -> Post | None:
    """ "succeeds Ana Sol |as Head of Zorbex|", « succède à Ana Sol |au poste de directeur| »."""
    hit = reading.hit(before.name[1], "role_of")
    return apposed_post(reading, posts, hit.j - 1, line.b) if hit is not None and hit.j < line.b else None


def _succeeding(
    reading: Reading, lines: Sequence[Clauses], number: int, people: Sequence[Actor]
) -> Iterator[tuple[Actor | None, Actor]]:
    """(who follows, who leaves) in "Bo Ek |succeeds| Ana Sol", « Elle |remplacera| Mme Sol »."""
    line, lower, grammar = lines[number].line, reading.tokens.lower, reading.grammar
    by_start = {actor.name[0]: actor for actor in people}
    for hit in reading.hits_of("succeeds", line.a, line.b):
        k = reading.past_determiners(hit.j, line.b)
        before = by_start.get(after_honorifics(reading, line, k)) or next((a for a in people if a.i == k), None)
        if before is None:
            continue
        after = [actor for actor in people if actor.j <= hit.i]
        pronoun = next((n for n in range(hit.i - 1, line.a - 1, -1) if lower[n] in grammar.singular_pronouns), None)
        who = after[-1] if after else meant(reading, lines, number, pronoun) if pronoun is not None else None
        yield who, before
