"""Posts that a text tells of somebody elsewhere than beside the name: by where they come from, by what they do at a
body, by a pronoun, and by who follows whom.

"|Ana Sol| of Zorbex" · "Ana Sol, who |heads| Zorbex" · "|She| was previously Head of Zorbex" · "Bo Ek |succeeds| Ana Sol"
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flows.extracting.acting.employers import appointing, publishing
from flows.extracting.clauses.clauses import Clauses
from flows.extracting.naming.entities import Entities
from flows.extracting.pieces.pieces import Piece, Shelf
from flows.extracting.posts.posts import Post
from flows.extracting.posts.titles import Title
from flows.extracting.telling.offices import Holding
from flows.extracting.telling.pronouns import by_pronoun
from flows.extracting.telling.serving import headed, headships, later, leading, serving, working
from flows.extracting.telling.signing import signing
from flows.extracting.telling.succeeding import helm_after, role_after, succeeding
from flows.extracting.words.reading import Reading

_OF_BODIES = ("deputy", "executive")
_SUCCESSIONS = frozenset(("succeeds", "succeeded_by"))


def find_holdings(
    reading: Reading, entities: Entities, posts: Mapping[int, Post], lines: Sequence[Clauses]
) -> list[Holding]:
    """All of them in order of telling. ``posts``: first token -> post phrase."""
    found: list[Holding] = []
    latest: dict[str, tuple[Title, ...]] = {}
    noted = 0
    shelf = Shelf([piece for piece, _ in entities.by_piece.values()])
    for number, clauses in enumerate(lines):
        said = clauses.line.said
        people = [actor for actor in clauses.actors if actor.kind == "person" and actor.unnamed is None]
        for actor in people:
            if actor.posts:
                latest[actor.key] = tuple(title for post in actor.posts for title in post.titles)
            elif actor.house is not None:
                found.append(Holding(actor, Title(actor.name[1], actor.name[1], "other", actor.house)))
        if "leads" in said or "headship" in said:
            found.extend(leading(reading, entities, shelf, clauses.line, people))
        if "served_as" in said or "duties" in said:
            found.extend(serving(reading, posts, clauses.line, people))
        found.extend(later(reading, posts, clauses.line, clauses.actors))
        if "headship" in said:
            found.extend(headships(reading, entities, clauses.line, people))
        if "headed" in said:
            found.extend(headed(reading, entities, clauses.line, people))
        if "works" in said:
            found.extend(working(reading, posts, entities, clauses.line, people))
        if clauses.line.kind == "heading":
            found.extend(signing(reading, posts, entities, lines, number, people))
        found.extend(by_pronoun(reading, posts, entities, lines, number))
        for holding in found[noted:]:
            if not holding.was and holding.title.i < holding.title.j:
                latest.setdefault(holding.person.key, (holding.title,))
        noted = len(found)
        for after, before in succeeding(reading, lines, number, people) if _SUCCESSIONS & said else ():
            named = role_after(reading, posts, clauses.line, before)
            told = named.titles if named is not None else latest.get(after.key, ()) if after is not None else ()
            if named is not None:
                body = appointing(reading, clauses.line, entities, before) or publishing(entities, before.i)
                told = tuple(title._replace(owner=title.owner or body) for title in told)
            elif (helm := helm_after(reading, entities, clauses.line, before)) is not None:
                found.append(Holding(before, helm, True))
                found.extend([Holding(after, helm)] if after is not None else [])
                continue
            elif "succeeded_by" in said and after is not None and not told:
                titles = latest.get(before.key, ())
                found.extend(Holding(after, title) for title in titles if title.rank != "counterpart")
                continue
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
