"""Whose the posts are that their own sentence does not say: as told of the same person elsewhere, else who publishes.

"NASA Administrator Ana Sol … |Administrator Sol| said" · "Ana Sol, Head of Engineering" in a release of Zorbex
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flows.extracting.acting.actors import Actor
from flows.extracting.acting.appositions import is_address
from flows.extracting.acting.employers import is_generic, is_possessed, is_told, is_within, publishing, with_owner
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.naming.entities import Entities
from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.posts import Post
from flows.extracting.posts.titles import Title
from flows.extracting.words.reading import Line, Reading

_AT_WORK = frozenset(("astronaut", "scientist", "official", "executive"))
"""Ranks of those who are told with whom they work for and, elsewhere, with what they are."""
_MINISTRIES = frozenset(("ministry", "foreign_ministry"))
Told = dict[str, dict[tuple[str, frozenset[str]], Title]]
"""Person key -> rank and words of each title told with its owner -> the title."""


def settle(reading: Reading, entities: Entities, lines: Sequence[Clauses]) -> list[Clauses]:
    """The lines, each post without an owner given the one that the release tells elsewhere, if any."""
    told: Told = {}
    for clauses in lines:
        for actor in clauses.actors:
            if actor.kind == "person" and actor.unnamed is None:
                titles = (title for post in actor.posts for title in post.titles if _is_owned(reading, entities, title))
                mine = told.setdefault(actor.key, {})
                for title in titles:
                    mine.setdefault(_worded(reading, title), title)
    homes = _homes(entities, lines)
    settled: list[Clauses] = []
    intro: Piece | None = None
    above: Piece | None = None
    for clauses in lines:
        listed = clauses.line.kind == "list_item"
        if not listed:
            intro = _introducing(reading, entities, clauses.line)
            above = _heading(entities, clauses.line) or (above if clauses.line.kind == "heading" else None)
        settled.append(_settled(reading, entities, told, homes, clauses, intro or (above if listed else None)))
    return settled


def _heading(entities: Entities, line: Line) -> Piece | None:
    """The body whose name opens a heading, with people of its own in the lines below: "|Zorb University|"."""
    found = entities.by_piece.get(line.a) if line.kind == "heading" else None
    return found[0] if found is not None and found[1].kind == "organisation" else None


def _introducing(reading: Reading, entities: Entities, line: Line) -> Piece | None:
    """The one body of "The Council of |Zorbex| has appointed:", whose people the list names that follows."""
    if reading.tokens.words[line.b - 1] != ":":
        return None
    named = [entities.by_piece[i] for i in entities.starts(line.a, line.b) if i in entities.by_piece]
    bodies = {entity.key: piece for piece, entity in named if entity.kind == "organisation"}
    return next(iter(bodies.values())) if len(bodies) == 1 else None


def _homes(entities: Entities, lines: Sequence[Clauses]) -> dict[str, Piece]:
    """Person key -> the one body of whom they are told without a post: "Ana Sol of |Zorbex|"."""
    found: dict[str, dict[str, Piece]] = {}
    for clauses in lines:
        for actor in clauses.actors:
            home = entities.by_piece.get(actor.house.i) if actor.house is not None else None
            if actor.kind == "person" and not actor.posts and actor.house is not None and home is not None:
                found.setdefault(actor.key, {}).setdefault(home[1].key, actor.house)
    return {key: next(iter(bodies.values())) for key, bodies in found.items() if len(bodies) == 1}


def _settled(
    reading: Reading, entities: Entities, told: Told, homes: dict[str, Piece], clauses: Clauses, intro: Piece | None
) -> Clauses:
    if not any(actor.posts for actor in clauses.actors):
        return clauses
    groups = [
        group._replace(
            actors=tuple(
                _unaddressed(reading, _owned(reading, entities, told, homes, actor, intro)) for actor in group.actors
            )
        )
        for group in clauses.groups
    ]
    return replace(clauses, groups=groups, actors=[actor for group in groups for actor in group.actors])


def _owned(
    reading: Reading, entities: Entities, told: Told, homes: dict[str, Piece], actor: Actor, intro: Piece | None
) -> Actor:
    titles = [title for post in actor.posts for title in post.titles]
    if (
        actor.kind != "person"
        or actor.unnamed is not None
        or not titles
        or any(_is_owned(reading, entities, t) for t in titles)
    ):
        return actor
    ministry = _publishing_ministry(reading, entities, actor)
    if ministry is not None:
        return with_owner(actor, ministry, every=True)
    rank, words = _worded(reading, titles[0])
    mine = told[actor.key].items()
    same = next((t.owner for (other, w), t in mine if rank == other and (w <= words or words <= w)), None)
    if same is not None:
        return with_owner(actor, same, every=True)
    former = any(reading.hit(k, "former") is not None for k in range(titles[0].i, titles[0].j))
    if (
        actor.key in homes
        and not former
        and titles[0].rank in _AT_WORK
        and not _names_other(reading, entities, titles[0])
    ):
        return with_owner(actor, homes[actor.key], every=True)
    if not any(is_within(reading, actor, post) for post in actor.posts) or is_possessed(reading, actor.posts[0]):
        return actor
    if former:
        return actor
    if any(_names_other(reading, entities, title) for title in titles):
        return actor
    owner = intro or publishing(entities, actor.i)
    return with_owner(actor, owner) if owner is not None else actor


def _unaddressed(reading: Reading, actor: Actor) -> Actor:
    """Without the post of "|Professor| Sol": a form of address before a name, and nobody's in particular."""

    def addresses(post: Post) -> bool:
        before = post.titles[0].rank == "scientist" and post.j <= actor.name[0]
        return before and is_address(reading, post)

    if actor.kind != "person" or not any(addresses(post) for post in actor.posts):
        return actor
    return actor._replace(posts=tuple(post for post in actor.posts if not addresses(post)))


def _worded(reading: Reading, title: Title) -> tuple[str, frozenset[str]]:
    """Rank and words: "Administrator" is told again in "Administrator of Oil", one's words are among the other's."""
    return title.rank, frozenset(reading.tokens.lower[title.i : title.j])


def _publishing_ministry(reading: Reading, entities: Entities, actor: Actor) -> Piece | None:
    """The ministry that publishes, where it is for all that the minister is for: "Minister of Oil" of the Ministry of Oil."""
    title = next((t for post in actor.posts for t in post.titles if t.rank == "minister"), None)
    publisher = publishing(entities, actor.i) if title is not None else None
    found = entities.by_piece.get(publisher.i) if publisher is not None else None
    if title is None or found is None or found[1].term not in _MINISTRIES:
        return None
    lower, grammar = reading.tokens.lower, reading.grammar
    led = next((n + 1 for n in range(title.i, title.j) if lower[n] in grammar.of | grammar.contractions), None)
    own = {lower[n] for n in range(led, title.j) if reading.tokens.is_capitalised(n)} if led is not None else set()
    named = {
        word
        for key, entity in entities.by_piece.values()
        if entity.key == found[1].key
        for word in lower[key.i : key.j]
    }
    return publisher if own and own <= named else None


def _names_other(reading: Reading, entities: Entities, title: Title) -> bool:
    """ "founder of |Zorbex|": an owner stands there, known or not, even where it was taken for what the post is for."""
    tokens, grammar, k = reading.tokens, reading.grammar, title.j
    led = next((n + 1 for n in range(title.i, title.j) if tokens.lower[n] in grammar.of), title.j)
    unit = not grammar.units.isdisjoint(tokens.lower[led : title.j])
    if (
        not unit
        and not tokens.is_capitalised(title.i)
        and any(
            tokens.is_capitalised(n) and reading.hit(n, "field") is None and not is_generic(reading, n)
            for n in range(led, title.j)
            if not _flies(entities, n)
        )
    ):
        return True
    if k + 1 < len(tokens.words) and tokens.words[k] == "," and reading.hit(k + 1, "organisation_head") is not None:
        return tokens.is_capitalised(k + 1)
    if k + 1 >= len(tokens.words) or not (tokens.lower[k] in grammar.of or tokens.lower[k] in grammar.at_work):
        return False
    k = reading.past_determiners(k + 1, len(tokens.words) - 1)
    return tokens.is_capitalised(k) and not is_generic(reading, k) and not _flies(entities, k)


def _is_owned(reading: Reading, entities: Entities, title: Title) -> bool:
    """A body or a country has the post, and no craft only."""
    return is_told(reading, entities, title) and title.owner is not None and not _flies(entities, title.owner.i)


def _flies(entities: Entities, n: int) -> bool:
    """ "project manager of |Zorbsat|": a craft has no staff, who runs it has."""
    found = entities.by_piece.get(n)
    return found is not None and found[1].kind == "mission"
