"""Posts that several people share: "astronauts A and B", "A and B, pilot and commander, respectively"."""

from __future__ import annotations

from flows.extracting.acting.appositions import Actor, owned_by
from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.posts import Post, is_of_many
from flows.extracting.posts.titles import Title
from flows.extracting.words.reading import Reading

_LONGEST_ORGAN = 5


def shared_posts(reading: Reading, actors: tuple[Actor, ...]) -> list[Actor]:
    """ "astronauts A and B": both are; "the Zorbex Director A and Deputy Director B": both are of Zorbex."""
    shared: list[Actor] = []
    for actor in _all_of_one(actors):
        before = shared[-1] if shared else None
        if before is not None and actor.kind == before.kind == "person" and before.posts:
            plural = [post for post in before.posts if post.i < before.name[0] and _is_plural(reading, post)]
            plural = plural or [post for post in before.posts if post in actors[0].posts and _is_plural(reading, post)]
            if plural and (not actor.posts or all(post.i > actor.name[0] for post in actor.posts)):
                plural = [_at_home(post, actor.house) for post in plural]
                actor = actor._replace(posts=(*plural, *_owned_alike(plural[0], actor.posts)), house=None)
            elif _is_colleague(reading, actor, before) and not plural:
                owner = before.posts[0].owner
                titles = tuple(title._replace(owner=title.owner or owner) for title in actor.posts[0].titles)
                actor = actor._replace(posts=(actor.posts[0]._replace(titles=titles), *actor.posts[1:]))
        shared.append(actor)
    return _respectively(reading, _told_after_all(reading, _of_one_house(shared)))


def _of_one_house(actors: list[Actor]) -> list[Actor]:
    """ "researchers Bo Ek and Ana Sol |of Zorbex|": whose the shared post is, is told after the last of them."""
    told: list[Actor] = []
    for actor in reversed(actors):
        after = told[-1].posts[0] if told and told[-1].posts else None
        own = actor.posts[0] if actor.posts else None
        if own is not None and after is not None and after.owner is not None and own.titles[0].i == after.titles[0].i:
            actor = actor._replace(posts=tuple(owned_by(post, after.owner) for post in actor.posts))
        told.append(actor)
    return told[::-1]


def _all_of_one(actors: tuple[Actor, ...]) -> list[Actor]:
    """ "the pilot Bo Ek and Ana Sol, |all of Zorbex|": the body that is told of the last is that of those before, too."""
    told: list[Actor] = []
    since = 0
    for actor in actors:
        told.append(actor)
        if actor.together and actor.house is not None:
            told[since:] = [_of(one, actor.house) for one in told[since:]]
            since = len(told)
    return told


def _of(actor: Actor, home: Piece) -> Actor:
    if actor.kind != "person" or (actor.house is not None and not actor.together):
        return actor
    posts = tuple(owned_by(post, home) for post in actor.posts)
    return actor._replace(posts=posts, house=None if posts else home)


def _at_home(post: Post, house: Piece | None) -> Post:
    """ "astronauts Bo Ek of ESA and Ana Sol |of Zorbex|": the post is shared, whose it is is not."""
    if house is None:
        return post
    return post._replace(titles=tuple(title._replace(owner=house) for title in post.titles))


def _told_after_all(reading: Reading, actors: list[Actor]) -> list[Actor]:
    """ "Bo Ek and Ana Sol|, both engineers at Zorbex|", "Bo Ek et Ana Sol |seront vice-présidents de Zorbex|": a plural
    after the last of them tells of those before who have no post of their own."""
    last = actors[-1]
    plural = [
        post for post in last.posts if post.i >= last.name[1] and len(post.titles) == 1 and _is_plural(reading, post)
    ]
    if not plural or any(actor.kind != "person" or actor.unnamed is not None for actor in actors):
        return actors
    return [
        actor._replace(posts=tuple(plural)) if not actor.posts and actor.house is None else actor for actor in actors
    ]


def _owned_alike(first: Post, posts: tuple[Post, ...]) -> tuple[Post, ...]:
    """ "Zorbex astronauts Bo Ek, commander, and Ana Sol, |pilot|": who flies for one flies as whatever for the same."""
    rank = first.titles[0].rank
    return tuple(
        post._replace(
            titles=tuple(
                title._replace(owner=title.owner or first.owner) if title.rank == rank else title
                for title in post.titles
            )
        )
        for post in posts
    )


def _respectively(reading: Reading, actors: list[Actor]) -> list[Actor]:
    """ "Ana Sol and Bo Ek, pilot and commander, |respectively|": one title for each."""
    lower, last = reading.tokens.lower, actors[-1]
    post = last.posts[-1] if last.posts and last.posts[-1].i >= last.name[1] else None
    if post is None or len(post.titles) != len(actors) or len(actors) < 2:
        return actors
    if not any(
        word in reading.grammar.respectively for word in (*lower[post.j : post.j + 2], *lower[post.i - 2 : post.i + 1])
    ):
        return actors
    return [
        actor._replace(posts=(*(p for p in actor.posts if p is not post), post._replace(titles=(title,))))
        for actor, title in zip(actors, post.titles, strict=True)
    ]


def _is_colleague(reading: Reading, actor: Actor, before: Actor) -> bool:
    """A post without an owner after one with: "the Zorbex Director A and |Deputy Director| B"; one of
    "the institute" is of another body."""
    if not actor.posts or actor.posts[0].owner is not None or before.posts[0].owner is None:
        return False
    title = actor.posts[0].titles[0]
    at = plain_owner(reading, title)
    elsewhere = at is not None and (reading.hit(at, "organisation_noun") or reading.hit(at, "organisation_head"))
    return title.rank in ("deputy", "director", "official", "executive") and not elsewhere


def plain_owner(reading: Reading, title: Title) -> int | None:
    """The noun in "director of the |centre|", « directrice de l'|institut| », within the title or right after it."""
    lower, grammar, stop = reading.tokens.lower, reading.grammar, len(reading.tokens.lower)
    leads = grammar.of | grammar.at_work | (grammar.places if grammar.adjective_after_noun else frozenset())
    for led in range(min(title.j, stop - 1), title.i, -1):
        if lower[led] not in leads:
            continue
        k = led + 1
        while k < stop and (lower[k] in grammar.definites or lower[k] == "'"):
            k += 1
        definite = k > led + 1 or lower[led] in grammar.contractions
        return k if definite and k < stop and k >= title.j - 1 else None
    return None


def _is_plural(reading: Reading, post: Post) -> bool:
    """The head noun is a plural of which the lexicon has the singular too."""
    return is_of_many(reading, post)


def singular(reading: Reading, j: int) -> bool:
    """The word before token ``j`` is the plural of another post of the lexicon, and not of "Board of |Directors|"."""
    if reading.ending("organ", j, max(j - _LONGEST_ORGAN, 0)) is not None:
        return False
    return reading.grammar.is_plural_post(reading.tokens.lower[j - 1])
