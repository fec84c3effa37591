"""Who may take part: people with their posts, holders of posts who are not named, organisations and countries.

"CNES President Ana Sol and Bo Ek, Head of Zorbex, the aerospace committee at the Ministry of Oil,"
-> two actors, posts and appositions swallowed
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from flows.extracting.acting.appositions import Actor, with_appositions
from flows.extracting.acting.employers import with_house_before
from flows.extracting.acting.groups import bodies_after, bodies_before
from flows.extracting.acting.holders import named_after
from flows.extracting.acting.houses import after_honorifics
from flows.extracting.acting.pairs import meant_together
from flows.extracting.acting.role_nouns import holder, holders
from flows.extracting.naming.entities import Entities, Entity
from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.posts import Post
from flows.extracting.words.reading import Line, Reading

_NEWLY = 2
"""Words of "newly created"."""

__all__ = ["Actor", "acting_places", "find_actors"]


def acting_places(reading: Reading, entities: Entities, posts: Mapping[int, Post]) -> list[int]:
    """Where actors may begin: at names, posts, forms of address, and words such as "the" and "both"; in order."""
    openers = reading.grammar.actor_openers
    opening = (k for k, word in enumerate(reading.tokens.lower) if word in openers)
    return sorted({*entities.by_piece, *posts, *reading.of["honorific"], *opening})


def find_actors(
    reading: Reading, line: Line, entities: Entities, posts: dict[int, Post], places: Sequence[int]
) -> list[Actor]:
    """The actors of a line in order, none overlapping another. ``posts``: first token -> post phrase; ``places``: where
    actors may begin."""
    actors: list[Actor] = []
    lower, grammar, named = reading.tokens.lower, reading.grammar, entities.by_piece
    honorifics, bodies, read = reading.of["honorific"], "organisation_noun" in line.said, line.a
    for k in places[bisect_left(places, line.a) : bisect_left(places, line.b)]:
        if k < read:
            continue
        starts = k in posts or k in named or lower[k] in grammar.pair_words
        if lower[k] in grammar.governments and (governed := _government(reading, line, entities, k)) is not None:
            actors.append(governed)
            read = governed.j
            continue
        meant = (
            _body_meant(reading, line, entities, k) if bodies and not starts and lower[k] in grammar.definites else None
        )
        if meant is not None:
            actors.append(meant)
            read = meant.j
            continue
        if not starts and k not in honorifics:
            continue
        pair = meant_together(reading, line, entities, posts, k)
        if pair:
            actors.extend(pair)
            read = pair[-1].j
            continue
        several = holders(reading, entities, posts, posts[k]) if k in posts else []
        if several:
            actors.extend(Actor(i, j, "person", key, (i, j)) for key, i, j in several)
            read = actors[-1].j
            continue
        actor = _actor(reading, line, entities, posts, k)
        if actor is not None and actor.unnamed is not None and _is_held(actors, actor):
            read = actor.j
            continue
        if actor is None:
            inside = named.get(k)
            read = inside[0].j if inside is not None and posts.get(k) is None else k + 1
            continue
        if actors and (_is_home(reading, actors[-1], actor) or _is_counterpart(reading, actors[-1], actor)):
            before = actors.pop()
            home = (before.key, before.name) if before.kind == "country" and actor.kind == "person" else actor.home
            actor = actor._replace(i=before.i, home=home)
        actors.append(actor)
        read = max(actor.j, k + 1)
    return actors


def _is_home(reading: Reading, owner: Actor, actor: Actor) -> bool:
    """ "|South Korea's| Zorb Institute", "|Norway's| national space agency Zorbex": where a body is at home, and nobody who
    acts beside it."""
    if not owner.possessive or owner.kind != "country" or actor.kind != "organisation":
        return False
    i, lower = owner.j + 1, reading.tokens.lower
    if actor.i - i == _NEWLY and lower[i + 1].endswith(reading.grammar.participle_endings):
        return reading.tokens.words[i].islower() and reading.hit(i, "verb") is None  # "Norway's |newly created| Zorbex"
    return actor.i == i or any(
        all(reading.tokens.words[k].isalpha() and reading.hit(k, "verb") is None for k in range(i, noun.i))
        for noun in reading.all_ending("organisation_noun", actor.i)
        if noun.i >= i
    )


def _is_counterpart(reading: Reading, owner: Actor, actor: Actor) -> bool:
    """ "|its Norwegian counterpart|, the Zorb Institute", « |son homologue norvégien|, l'Institut Zorb » : the body, or the
    person."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, owner.j
    if owner.kind == "person" or not any(t.rank == "counterpart" for post in owner.posts for t in post.titles):
        return False
    if actor.kind == "person":  # « son homologue norvégien, |le ministre Bo Ek| »
        held = bool(actor.posts) and actor.posts[0].i < actor.name[0] and actor.posts[0].owner is None
        return held and actor.i - k <= 2 and lower[k] == ","
    if actor.kind != "organisation":
        return False
    k += k < actor.i and lower[k] == ","
    return all(lower[n] in grammar.determiners or lower[n] == "'" for n in range(k, actor.i))


def _is_held(actors: list[Actor], actor: Actor) -> bool:
    """The post is that of somebody named before: "Ana Sol was appointed |Director of Zorbex|"."""
    return any(
        post.j == own.j for other in actors if other.unnamed is None for post in other.posts for own in actor.posts
    )


def _actor(reading: Reading, line: Line, entities: Entities, posts: dict[int, Post], k: int) -> Actor | None:
    post = posts.get(k)
    if post is not None:
        named = named_after(reading, line, entities, posts, post)
        if named is not None:
            return with_appositions(reading, line, entities, posts, named._replace(i=k))
        unnamed = _unnamed(reading, line, entities, post, k)
        if unnamed is not None:
            return unnamed
        key = holder(reading, entities, posts, post)
        if key is not None:
            return Actor(k, post.j, "person", key, (post.titles[0].i, post.titles[0].j))
        if post.i == k and (post.titles[0].i > k or post.owner is None):
            return None
    found = entities.by_piece.get(after_honorifics(reading, line, k))
    if found is None:
        return None
    piece, entity = found
    if piece.i > k and entity.kind != "person":
        return None
    if entity.kind == "mission":
        return None
    if entity.kind == "country" and piece.known and all(known.sort in ("demonym", "prefix") for known in piece.known):
        return _delegation(reading, line, piece, entity) or _agencies(reading, line, entities, piece, entity)
    if entity.kind == "country" and _is_attribute(reading, line, piece.j):
        return None
    possessive = piece.j < line.b and reading.tokens.lower[piece.j] in ("'s", "'")
    actor = Actor(k, piece.j, entity.kind, entity.key, (piece.i, piece.j), possessive=possessive)
    if entity.kind == "organisation" and (noun := reading.hit(piece.j, "organisation_noun")) is not None:
        ends = noun.j >= line.b or not (reading.tokens.is_capitalised(noun.j) or reading.tokens.lower[noun.j].isdigit())
        actor = actor._replace(j=noun.j) if ends and not reading.tokens.is_capitalised(piece.j) else actor
    actor = with_house_before(reading, line, entities, actor) if entity.kind == "person" else actor
    return actor if possessive else with_appositions(reading, line, entities, posts, actor)


def _body_meant(reading: Reading, line: Line, entities: Entities, k: int) -> Actor | None:
    """ "|the agency| will supply", « |l'entreprise| a livré »: the only one of its kind named before."""
    lower, grammar = reading.tokens.lower, reading.grammar
    at = k + 1
    if lower[k] not in grammar.definites or at >= line.b:
        return None
    at += lower[at] == "'"
    hit = reading.hit(at, "organisation_noun")
    if hit is None or hit.j >= line.b or reading.tokens.is_capitalised(at):
        return None
    after = lower[hit.j]
    if after in grammar.of or reading.tokens.is_capitalised(hit.j) or entities.by_piece.get(hit.j) is not None:
        return None
    if (
        after.isalpha()
        and after not in grammar.closed_words
        and after not in grammar.auxiliaries
        and reading.hit(hit.j, "verb") is None
    ):
        return None
    named = entities.named_before(k, str(hit.value))
    if len(named) > 1:  # the whole and not its centres; of several the one that speaks of itself
        known = reading.registry.organisations
        named -= {key for key in named if key in known and known[key].parent_id in named}
    if len(named) > 1:
        named &= {reading.release.publisher_id}
    if len(named) != 1:
        return None
    possessive = after in ("'s", "'")
    return Actor(k, hit.j, "organisation", named.pop(), (k, hit.j), possessive=possessive)


def _government(reading: Reading, line: Line, entities: Entities, k: int) -> Actor | None:
    """ "|the Government of Kenya|", « |le Gouvernement de la République française| », « |le gouvernement kényan| »."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if lower[k] not in grammar.governments or k + 1 >= line.b:
        return None
    of = lower[k + 1] in grammar.of
    if not of and not grammar.adjective_after_noun:
        return None
    found = entities.by_piece.get(reading.past_determiners(k + 2, line.b) if of else k + 1)
    if found is None or found[1].kind != "country":
        return None
    return Actor(k, found[0].j, "country", found[1].key, (found[0].i, found[0].j), unnamed=(k, found[0].j))


def _delegation(reading: Reading, line: Line, piece: Piece, entity: Entity) -> Actor | None:
    """ "the |Russian delegation|", « la |délégation russe| »: the country."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if grammar.adjective_after_noun and piece.i > line.a and lower[piece.i - 1] in grammar.delegations:
        return Actor(piece.i - 1, piece.j, "country", entity.key, (piece.i, piece.j), unnamed=(piece.i - 1, piece.j))
    if _shares_noun(reading, line, piece):
        return Actor(piece.i, piece.j, "country", entity.key, (piece.i, piece.j), unnamed=(piece.i, piece.j))
    after = lower[piece.j] if piece.j < line.b else ""
    follows = after in grammar.delegations or after in grammar.governments
    if not grammar.adjective_after_noun and follows:
        return Actor(piece.i, piece.j + 1, "country", entity.key, (piece.i, piece.j), unnamed=(piece.i, piece.j + 1))
    return None


def _agencies(reading: Reading, line: Line, entities: Entities, piece: Piece, entity: Entity) -> Actor | None:
    """ "the |Kenyan| and |Norwegian space agencies|", « les |agences spatiales kényane| et |norvégienne| »: the countries."""
    one = _beside(reading, line, entities, piece, before=True)
    other = _beside(reading, line, entities, piece, before=False)
    i, j = piece.i, piece.j
    if one is None and other is None:
        return None
    if reading.grammar.adjective_after_noun:
        noun = bodies_before(reading, line, (one or piece).i)
        i = noun if noun is not None and one is None else i
    else:
        noun = bodies_after(reading, line, (other or piece).j)
        j = noun if noun is not None and other is None else j
    return Actor(i, j, "country", entity.key, (piece.i, piece.j), unnamed=(i, j)) if noun is not None else None


def _beside(reading: Reading, line: Line, entities: Entities, piece: Piece, before: bool) -> Piece | None:
    """The other country in "Kenyan |and| Norwegian", before or after."""
    conjunction = piece.i - 1 if before else piece.j
    if not line.a < conjunction < line.b - 1 or reading.tokens.lower[conjunction] not in reading.grammar.conjunctions:
        return None
    found = entities.by_piece.get(conjunction - 1 if before else conjunction + 1)
    return found[0] if found is not None and found[1].kind == "country" else None


def _shares_noun(reading: Reading, line: Line, piece: Piece) -> bool:
    """ "the |Estonian| and Peruvian delegations", « les délégations estonienne et |péruvienne| »: one noun for two."""
    lower, grammar = reading.tokens.lower, reading.grammar
    if grammar.adjective_after_noun:
        if piece.i - 3 < line.a or lower[piece.i - 1] not in grammar.conjunctions:
            return False
        return _is_adjective(reading, piece.i - 2) and lower[piece.i - 3] in grammar.delegations
    if piece.j + 2 >= line.b or lower[piece.j] not in grammar.conjunctions:
        return False
    return _is_adjective(reading, piece.j + 1) and lower[piece.j + 2] in grammar.delegations


def _is_adjective(reading: Reading, k: int) -> bool:
    """Of a country, by the registry."""
    hit = reading.known(k)
    return hit is not None and any(known.kind == "country" and known.sort == "demonym" for known in hit.value)


def _is_attribute(reading: Reading, line: Line, j: int) -> bool:
    """ "the Azerbaijan final": a country's name before a common noun is an adjective."""
    if j >= line.b:
        return False
    word, grammar = reading.tokens.lower[j], reading.grammar
    return (
        word.isalpha()
        and not reading.tokens.is_capitalised(j)
        and reading.hit(j, "verb") is None
        and not grammar.is_small(word)
        and word not in grammar.conjunctions
        and word not in grammar.speech
        and reading.hit(j, "gathering") is not None
    )


def _unnamed(reading: Reading, line: Line, entities: Entities, post: Post, k: int) -> Actor | None:
    owner = post.owner
    found = entities.by_piece.get(owner.i) if owner is not None else None
    if found is None or found[1].kind not in ("country", "organisation"):
        return None
    if post.titles[0].rank in ("astronaut", "scientist", "official", "executive"):
        return None
    start = reading.past_determiners(k, post.j)
    possessive = post.j < line.b and reading.tokens.lower[post.j] in ("'s", "'")
    return Actor(k, post.j, found[1].kind, found[1].key, (found[0].i, found[0].j), (post,), (start, post.j), possessive)
