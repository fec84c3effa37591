"""For whom somebody works whose post is told without an owner: who appoints them, else who publishes.

"|Zorbex| has appointed Ana Sol as Chief Engineer" · "Ana Sol, Head of Engineering" in a release of Zorbex
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from flows.extracting.acting.appositions import Actor
from flows.extracting.acting.sharing import plain_owner
from flows.extracting.naming.entities import Entities, Entity
from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.posts import Post
from flows.extracting.posts.titles import OF_STATES, Title
from flows.extracting.words.reading import Line, Reading

_RANKS = frozenset(("head", "deputy", "director", "executive", "official"))
"""Ranks that are held within an organisation; ministers, ambassadors, scientists and crews may be anybody's."""
_MARKS = (":", "–", "—", "|")
_TOLD_OF = 1000
"""Words at most back to the body that "the centre" means."""


def employed(reading: Reading, line: Line, entities: Entities, actors: Sequence[Actor]) -> list[Actor]:
    """The actors, each post without an owner given the one that its sentence or the release tells, if any."""
    told: list[Actor] = []
    for actor in actors:
        if actor.posts and actor.kind == "person":
            namesake = next((other for other in reversed(told) if other.kind == "person" and other.posts), None)
            actor = _employed(reading, line, entities, _of_counterpart(reading, entities, actor, namesake))
        told.append(actor)
    return told


def _employed(reading: Reading, line: Line, entities: Entities, actor: Actor) -> Actor:
    if actor.unnamed is not None:
        return actor
    actor = actor._replace(posts=tuple(_without_counterparts(actor.posts)))
    if any(is_told(reading, entities, title) for post in actor.posts for title in post.titles):
        return actor
    led = _represented(reading, line, entities, actor)
    if led is None and actor.posts and actor.posts[0].titles[0].rank not in OF_STATES:
        led = _meant(reading, line, entities, actor)
    if led is not None:
        return with_owner(actor, led, every=True)
    possessed = bool(actor.posts) and is_possessed(reading, actor.posts[0])
    possessed = possessed and not kinds_keeping(reading, actor.posts[0].titles[0])
    if not possessed and not any(is_within(reading, actor, post) for post in actor.posts):
        return actor
    if possessed:
        owner = _last_body(entities, line, actor.posts[0].i)
    else:
        owner = appointing(reading, line, entities, actor)
    return actor if owner is None else with_owner(actor, owner)


def is_told(reading: Reading, entities: Entities, title: Title) -> bool:
    """The title says whose it is, and by no bare noun that names nobody: "Director of |the Commission|"."""
    owner = title.owner
    if owner is None:
        return False
    return owner.i in entities.by_piece or owner.j > owner.i + 1 or not is_generic(reading, owner.i)


def is_generic(reading: Reading, k: int) -> bool:
    """ "of the |Agency|": a word for a body, which names none."""
    return reading.tokens.lower[k] in reading.grammar.generic or reading.hit(k, "organisation_noun") is not None


def _without_counterparts(posts: Sequence[Post]) -> Iterator[Post]:
    """ "a researcher |and co-author|": what somebody is to others, or made, is no post."""
    for post in posts:
        titles = tuple(title for title in post.titles if title.rank != "counterpart")
        if titles:
            yield post._replace(titles=titles)


def with_owner(actor: Actor, owner: Piece, every: bool = False) -> Actor:
    return actor._replace(posts=tuple(_owned(post, owner, every) for post in actor.posts))


def is_possessed(reading: Reading, post: Post) -> bool:
    """ "|its| director, Ana Sol"."""
    at = {post.i - 1, post.i, post.titles[0].i - 1}
    return any(reading.tokens.lower[k] in reading.grammar.possessives for k in at if k >= 0)


def _last_body(entities: Entities, line: Line, i: int) -> Piece | None:
    """The organisation named last before token ``i``, in its line or the two before."""
    for k in range(i - 1, max(line.a - _FAR, -1), -1):
        found = entities.by_piece.get(k)
        if found is not None and found[1].kind == "organisation":
            return found[0]
    return None


def _represented(reading: Reading, line: Line, entities: Entities, actor: Actor) -> Piece | None:
    """ "|Zorbex| was represented by Director Ana Sol", "for |Zorbex|, by Director Ana Sol": who acts through somebody."""
    lower, grammar = reading.tokens.lower, reading.grammar
    opened = _opened(reading, line, actor.i)
    named = named_ending(reading, entities, line, opened) if opened is not None else None
    if named is not None and named[1] == "organisation":
        return named[0]
    comma = actor.i - 1
    if comma > line.a and reading.tokens.words[comma] in _MARKS:
        listed = named_ending(reading, entities, line, comma)
        if listed is not None and listed[1] == "organisation" and _opens(reading, line, listed[0].i):
            return listed[0]
    if comma > line.a and reading.tokens.words[comma] == ",":
        opening = named_ending(reading, entities, line, comma)
        if opening is not None and opening[1] == "organisation" and _leads_in(reading, line, opening[0].i, actor):
            return opening[0]
    after = reading.hit(actor.j, "marker") if actor.j < line.b else None
    if after is not None and after.value == "on_behalf":
        k = reading.past_determiners(after.j, line.b)
        found = entities.by_piece.get(k)
        if found is not None and found[1].kind == "organisation":
            return found[0]
    by = reading.ending("person_before", actor.i, line.a) or reading.ending("marker", actor.i, line.a)
    if by is None or (by.category == "person_before" and by.j == by.i + 1):  # "Zorbex |thanked| Director Bo Ek"
        return None
    k = by.i
    verb = by.category == "person_before" or by.value == "chairs"
    while k > line.a and (lower[k - 1] in grammar.auxiliaries or lower[k - 1] == ","):
        k -= 1
    if k - 1 > line.a and lower[k - 1] in grammar.delegations:  # "the |Zorbex| delegation, led by Director Bo Ek"
        sender = named_ending(reading, entities, line, k - 1)
        k -= sender is not None and sender[1] == "organisation"
    ending = named_ending(reading, entities, line, k)
    if ending is not None and ending[1] == "country" and lower[ending[0].i - 1] in grammar.of:
        ending = named_ending(reading, entities, line, ending[0].i - 1)
    if ending is None or ending[1] != "organisation":
        return None
    owner = ending[0]
    return owner if verb or (by.value == "by" and _is_for(reading, line, owner.i)) else None


def with_house_before(reading: Reading, line: Line, entities: Entities, actor: Actor) -> Actor:
    """ "|Zorbex's| Ana Sol", "|For Zorbex,| Ana Sol": an organisation has the person."""
    if actor.i <= line.a + 1:
        return actor
    comma = actor.i - 1
    if reading.tokens.words[comma] == "," and not actor.posts:
        sender = named_ending(reading, entities, line, comma)
        sends = sender is not None and sender[1] == "organisation" and _is_for(reading, line, sender[0].i)
        return actor._replace(house=sender[0]) if sender is not None and sends else actor
    if reading.tokens.lower[comma] != "'s":
        return actor
    owner = named_ending(reading, entities, line, actor.i - 1)
    return actor._replace(house=owner[0]) if owner is not None and owner[1] == "organisation" else actor


def _is_for(reading: Reading, line: Line, i: int) -> bool:
    """ "|for| Zorbex", « |pour| l'institut Zorbex » : on whose behalf, what begins at token ``i``."""
    lower, before, nouns = reading.tokens.lower, i, reading.grammar.adjective_after_noun
    while before > line.a and (
        lower[before - 1] in reading.grammar.determiners
        or lower[before - 1] == "'"
        or (nouns and reading.hit(before - 1, "organisation_noun") is not None)
    ):
        before -= 1
    behalf = reading.ending("marker", before, line.a)
    return behalf is not None and behalf.value == "on_behalf"


def _leads_in(reading: Reading, line: Line, i: int, actor: Actor) -> bool:
    """ "|For| Zorbex, Director Ana Sol", "|At| Zorbex, Director Ana Sol": on whose behalf, or where one has such a post, as
    a line opens; ministers may be guests there."""
    if _is_for(reading, line, i):
        return True
    opens = reading.before_determiners(i, line.a) == line.a + 1
    at = opens and reading.tokens.lower[line.a] in reading.grammar.at_work | reading.grammar.places
    return at and bool(actor.posts) and actor.posts[0].titles[0].rank in _RANKS


def _opens(reading: Reading, line: Line, i: int) -> bool:
    """ "|Zorbex|: Ana Sol, President", "For |Zorbex|: …": what begins at token ``i`` opens its line or item."""
    lower, k = reading.tokens.lower, reading.before_determiners(i, line.a)
    if k > line.a and (_is_for(reading, line, i) or lower[k - 1] in reading.grammar.of):
        k -= 1
    return all(not word[0].isalpha() for word in lower[line.a : k])


def _opened(reading: Reading, line: Line, i: int) -> int | None:
    """The bracket in "Zorb Space Agency |(|ZSA, Administrator Ana Sol)", with nothing but an acronym after it."""
    words, k = reading.tokens.words, i - 1
    while k > line.a and i - k < _LONGEST_BRACKET and (words[k].isupper() or words[k] in ",;“”\"'’"):
        k -= 1
    return k if k > line.a and words[k] == "(" else None


_FAR = 40
"""Tokens before a sentence in which "its director" may find whose."""
_LONGEST_BRACKET = 7
_LONGEST_NAME = 14


def named_ending(reading: Reading, entities: Entities, line: Line, k: int) -> tuple[Piece, str] | None:
    """The piece that ends at token ``k``, an acronym in brackets after it aside, and its kind."""
    for n in range(max(line.a, k - _LONGEST_NAME), k):
        found = entities.by_piece.get(n)
        if found is not None and _ends(reading, found[0], k):
            return found[0], found[1].kind
    return None


def _ends(reading: Reading, piece: Piece, k: int) -> bool:
    """The piece, or the bracket after it, ends at token ``k``."""
    words = reading.tokens.words
    if piece.j < k and words[piece.j] == "(":
        return any(words[n] == ")" and n + 1 == k for n in range(piece.j, min(piece.j + 8, len(words))))
    return piece.j == k


def _of_counterpart(reading: Reading, entities: Entities, actor: Actor, namesake: Actor | None) -> Actor:
    """ "her |Zorbex| counterpart Bo Ek", "his |Norwegian| counterpart": for whom somebody acts who holds the same post as the
    one named before, the namesake."""
    title = next((title for post in actor.posts for title in post.titles if title.rank == "counterpart"), None)
    if title is None:
        return actor
    found = entities.by_piece.get(title.owner.i) if title.owner is not None else None
    if found is not None and namesake is not None and reading.tokens.lower[title.j - 1] in reading.grammar.peers:
        same = tuple(held._replace(owner=title.owner) for held in namesake.posts[0].titles)
        return actor._replace(posts=(actor.posts[0]._replace(titles=same), *actor.posts[1:]))
    if found is None:
        return actor
    piece, entity = found
    if entity.kind == "organisation":
        return actor._replace(house=piece)
    return actor._replace(home=(entity.key, (piece.i, piece.j))) if entity.kind == "country" else actor


def is_within(reading: Reading, actor: Actor, post: Post) -> bool:
    """A post of an organisation, and no bare "Vice President Sol", who may be a country's, nor "himself a specialist",
    nor "Mayor Sol", whose office is public."""
    title, lower = post.titles[0], reading.tokens.lower
    definite = post.definite and (not reading.grammar.adjective_after_noun or is_possessed(reading, post))
    vice = reading.hit(title.i, "vice")
    plain = vice is not None and vice.j == title.j
    if title.rank == "head":
        plain = title.j == title.i + 1 and lower[title.i] in reading.grammar.presidents
    bare = plain and post.j <= actor.name[0] and not definite
    indefinites = reading.grammar.determiners - reading.grammar.definites - reading.grammar.first_person
    indefinite = lower[post.i] in indefinites or (title.i > 0 and lower[title.i - 1] in indefinites)
    public = bool(reading.hits_of("public_office", title.i, title.j))
    return title.rank in _RANKS and not (bare or indefinite or public or kinds_keeping(reading, title))


def _meant(reading: Reading, line: Line, entities: Entities, actor: Actor) -> Piece | None:
    """ "|the centre|'s director, Ana Sol", « Ana Sol, directrice |du centre| » : the one named last whose name has that
    word, or that is of the kind; with a capital, "the Agency", who publishes, where its line names no other."""
    lower = reading.tokens.lower
    title = actor.posts[0].titles[0]
    owned = next((k for k in range(max(title.i - 1, line.a + 1), title.j) if lower[k] == "'s"), None)
    at = owned - 1 if owned is not None else plain_owner(reading, title)
    short = entities.by_piece.get(at) if at is not None else None
    if short is not None and short[1].kind == "organisation":
        return short[0]
    at = None if short is not None else at
    at = at if at is not None else _within_title(reading, title)
    if at is None:
        return _of_its_kind(reading, entities, title)
    noun, hits = lower[at], (reading.hit(at, category) for category in ("organisation_noun", "organisation_head"))
    kinds = {hit.value for hit in hits if hit is not None}
    if not kinds:
        return None

    def is_so(entity: Entity) -> bool:
        named = (word for form in (entity.name, *entity.forms) for word in form.lower().split())
        return entity.kind == "organisation" and (entity.term in kinds or noun in named)

    own = publishing(entities, title.i) if reading.tokens.is_capitalised(at) else None
    own = own if own is not None and is_so(entities.by_piece[own.i][1]) else None
    for k in reversed(entities.starts(max(title.i - _TOLD_OF, 0), title.i)):
        if own is not None and k < line.a:
            return own
        found = entities.by_piece.get(k)
        if found is not None and is_so(found[1]):
            return found[0]
    return own


def kinds_keeping(reading: Reading, title: Title) -> frozenset[str]:
    """The kinds of bodies that alone have such a post: "rector", « attachée culturelle »."""
    return frozenset(str(hit.value) for hit in reading.hits_of("kept_at", title.i, title.j))


def _of_its_kind(reading: Reading, entities: Entities, title: Title) -> Piece | None:
    """ "|Zorb University| … the rector, Ana Sol": the body named last that may have such a post."""
    kinds = kinds_keeping(reading, title)
    for k in reversed(entities.starts(max(title.i - _TOLD_OF, 0), title.i)) if kinds else ():
        piece, entity = entities.by_piece.get(k, (None, None))
        if piece is None or entity is None or entity.kind != "organisation":
            continue
        known = reading.registry.organisations.get(entity.key) if entity.curated else None
        if (known.type if known is not None else (entity.term or "").removeprefix("foreign_")) in kinds:
            return piece
    return None


def _within_title(reading: Reading, title: Title) -> int | None:
    """ "|center| director", "|University| President": the body by its kind, no part of one."""
    if (
        reading.grammar.adjective_after_noun
        or title.j < title.i + 2
        or reading.tokens.lower[title.j - 2] in reading.grammar.units
    ):
        return None
    k = title.j - 1
    noun = reading.ending("organisation_noun", k, title.i) or reading.ending("organisation_head", k, title.i)
    return noun.i if noun is not None and reading.ending("mission_noun", k, title.i) is None else None


def _owned(post: Post, owner: Piece, every: bool) -> Post:
    return post._replace(
        titles=tuple(title._replace(owner=owner) if every or title.rank in _RANKS else title for title in post.titles)
    )


def appointing(reading: Reading, line: Line, entities: Entities, actor: Actor) -> Piece | None:
    """The organisation whose verb of appointment somebody is the object of: the nearest before it."""
    types = reading.grammar.types
    verb = next(
        (
            hit.i
            for hit in reading.hits_of("verb", line.a, actor.i)
            if "appointment" in types(hit.value) and not reading.hits_of("succeeds", hit.i, hit.j)
        ),
        None,
    )
    if verb is None:
        return None
    for k in range(verb - 1, line.a - 1, -1):
        found = entities.by_piece.get(k)
        if found is not None and found[1].kind == "organisation" and reading.tokens.lower[found[0].j] != "'s":
            return found[0]
        if found is not None and found[1].kind == "person":
            return None
    return None


def publishing(entities: Entities, i: int) -> Piece | None:
    """Where the publisher, or a house of its own, is named last before token ``i``, else first."""
    if not entities.publisher:
        return None
    at = bisect_left(entities.publisher, i)
    return entities.by_piece[entities.publisher[max(at - 1, 0)]][0]
