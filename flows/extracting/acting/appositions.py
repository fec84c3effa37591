"""What is told of an actor right after the name: posts, acronyms in brackets, whom somebody works for.

"Ana Sol|, Head of Zorbex|" · "Zorb Space Works |(ZSW)|" · "Bo Ek, |who is the Director of Zorbex|"
"""

from __future__ import annotations

from typing import NamedTuple

from flows.extracting.acting.houses import after_honorifics, after_noun, all_of, house, whole_body
from flows.extracting.acting.led_to import (
    appoints,
    further_post,
    is_name_next,
    post_told,
    role_post,
    taken_post,
)
from flows.extracting.acting.listed import is_listed_next
from flows.extracting.naming.entities import Entities
from flows.extracting.naming.insertions import after_origin, after_placing
from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.apposed import after_letters, apposed_post, bracketed_post, copula_ending, is_apart
from flows.extracting.posts.posts import Post, is_of_many
from flows.extracting.words.reading import Line, Reading, known_as

_LONGEST_APPOSITION = 24
_PAPER = 5
"""Tokens within which an agreement is named that is listed after another: ", a new framework agreement"."""
_OF_SCIENCE = ("official", "scientist")


class Actor(NamedTuple):
    """Tokens ``i`` to ``j``. ``kind`` and ``key`` as in ``Mention``; ``posts``: attached post phrases;
    ``unnamed``: the office by which a country or organisation is meant ("French President"), as token range."""

    i: int
    j: int
    kind: str
    key: str
    name: tuple[int, int]
    posts: tuple[Post, ...] = ()
    unnamed: tuple[int, int] | None = None
    possessive: bool = False
    house: Piece | None = None
    """The organisation that "of" adds to a person without a post: "Ana Sol of Zorbex"."""
    together: bool = False
    """So it does to those told with them: "Bo Ek and Ana Sol, all of Zorbex"."""
    home: tuple[str, tuple[int, int]] | None = None
    """The country of "his Norwegian counterpart Bo Ek", and where it is named."""


def with_appositions(reading: Reading, line: Line, entities: Entities, posts: dict[int, Post], actor: Actor) -> Actor:
    """Swallow ", Head of Zorbex", "(ZBX)" and ", the Kazakh space agency," after an actor."""
    words, lower, grammar = reading.tokens.words, reading.tokens.lower, reading.grammar
    j, attached, name_ends = actor.j, list(actor.posts), actor.name[1]
    while j < line.b:
        of = j + (words[j] == "," and j == actor.name[1])
        if (
            of < line.b
            and (lower[of] in grammar.of or (of == j and _leads_home(reading, of)))
            and actor.kind == "person"
            and (owned := _of_owner(reading, line, entities, actor, attached, of))
        ):
            attached, j = owned
            continue
        everyone = all_of(reading, line, entities, j) if actor.kind == "person" and actor.house is None else None
        if everyone is not None:
            actor, j = actor._replace(house=everyone[0], together=True), everyone[1]
            continue
        alone = actor.kind == "person" and j == actor.name[1] and _lacks_owner(line, attached)
        home = house(reading, line, entities, posts, j) if alone else None
        if home is not None:
            actor, j = actor._replace(house=home[0]), home[1]
            continue
        if words[j] == "(":
            close = next((k for k in range(j, min(line.b, j + _LONGEST_APPOSITION)) if words[k] == ")"), None)
            named = (entities.by_piece.get(k) for k in range(j, close or j))
            if close is None or (actor.kind != "person" and any(here and here[1].kind == "person" for here in named)):
                break
            inside = bracketed_post(reading, posts, j, line.b) if actor.kind == "person" else None
            attached += [inside] if inside is not None else []
            j = close + 1
            continue
        if words[j] == "®":
            j += 1
            continue
        if actor.kind == "person" and (placed := after_placing(reading, line, j)) > j:
            j = placed
            continue
        if actor.kind == "person" and j == actor.name[1] and (from_where := after_origin(reading, line, j)) > j:
            j = name_ends = from_where
            continue
        again = entities.by_piece.get(j + 1) if words[j] == "," and actor.kind == "organisation" else None
        if again is not None and again[1].key == actor.key and again[1].kind == actor.kind:
            j = again[0].j + (words[again[0].j : again[0].j + 1] == [","])  # "the Zorb Institute, |ZI,| signed"
            continue
        told_on = j + (words[j] == "," and j > actor.name[1])  # "Ana Sol, head of Zorbex, |is| …"
        copula = copula_ending(reading, told_on, line.b) if actor.kind == "person" else None
        said = apposed_post(reading, posts, copula, line.b) if copula is not None else None
        if said is not None:
            attached.append(said)
            break
        told = post_told(reading, line, posts, j) if actor.kind == "person" else None
        if told is not None:
            attached.append(told)
            j = told.j
            continue
        further = further_post(reading, line, posts, attached, j) if actor.kind == "person" else None
        if further is not None:
            attached.append(further)
            j = further.j
            continue
        role = role_post(reading, line, posts, j) if actor.kind == "person" else None
        if role is not None:
            if actor.house is not None and appoints(reading, line, actor.i):
                actor = actor._replace(house=None)  # "elected Bo Ek of Zorbex as Chair": of who elects
            attached.append(role)
            j = role.j
            continue
        told_name = j == name_ends or words[j - 1] == ")"
        takes = actor.kind == "person" and (told_name or (words[j] == "," and bool(attached)))
        taken = taken_post(reading, line, posts, j) if takes else None
        if taken is not None:
            attached.append(taken)
            break
        given = posts.get(j) if actor.kind == "person" and j == actor.name[1] else None
        if given is not None and not is_name_next(reading, given, line) and appoints(reading, line, actor.i):
            attached.append(given)
            j = given.j
            continue
        lettered = after_letters(reading, j, line.b) if actor.kind == "person" else j
        if lettered > j:
            j = lettered
            continue
        if j + 1 >= line.b or not is_apart(reading, line, j) or (words[j] not in ",|" and actor.kind != "person"):
            break
        where = reading.known(j + 1 + (words[j] == "," and lower[j + 1] in grammar.places))
        if (
            where is not None
            and actor.kind != "country"
            and where.j < line.b
            and words[where.j] == ","
            and known_as(where, "country", "place") is not None
        ):
            j = where.j
            continue
        post = apposed_post(reading, posts, j, line.b) if actor.kind == "person" else None
        if words[j] not in ",|" and (post is None or not _begins_at(reading, line, post, j + 1)):
            break
        if post is not None and attached and _is_of_next(reading, line, entities, post):
            break
        if post is not None and is_of_many(reading, post) and not _is_listed(reading, line, actor):
            break
        if post is not None and not is_name_next(reading, post, line):
            attached.append(post)
            j = post.j
            continue
        first = lower[j + 1]
        close = next(
            (k for k in range(j + 1, min(line.b, j + _LONGEST_APPOSITION)) if words[k] in ",;:—–" or k == line.b - 1),
            None,
        )
        if close is not None and is_listed_next(reading, line, entities, (actor.kind, actor.key), j + 1, close):
            break
        bare = grammar.adjective_after_noun and actor.kind == "organisation" and _is_bare(reading, j + 1)
        if close is None or not (bare or first in grammar.determiners or first in grammar.subordinators):
            break
        inner = range(j + 2, close)
        if any((here := entities.by_piece.get(k)) is not None and here[1].kind == "person" for k in inner):
            break
        if (
            actor.kind != "person"
            and (posts.get(j + 1) or posts.get(j + 2)) is not None
            and _names_holder(reading, line, close)
        ):
            break  # "at the council of ESA, |the Minister of Oil|, Ana Sol, spoke"
        if first in grammar.subordinators and any(k in posts and k != j + 2 for k in inner):
            break  # "Bo Ek, |who came with| the Minister of Oil, Ana Sol"
        if any(reading.hit(k, "agreement") is not None for k in range(j + 2, min(close, j + _PAPER))):
            break  # "a memorandum with Zorbex, |a letter of intent| with Blip,"
        if first in grammar.subordinators and first not in ("who", "which", "qui", "dont"):
            break
        if first in grammar.subordinators and any(_is_agent(reading, entities, line, k) for k in inner):
            break  # "Zorbex, |which was set up by Peru and Chile|, is growing"
        if first not in grammar.subordinators and any(
            lower[k] in grammar.auxiliaries or (reading.hit(k, "verb") and k + 1 < close) for k in inner
        ):
            break
        if words[close] != "," or reading.hit(close + 1, "represented") is not None:
            break  # "by Ana Sol, |the Krag Agency|, represented by Bo Ek, and": the next of a list
        if any(lower[k] in grammar.conjunctions for k in inner) and any(k in posts for k in inner):
            break
        j = close
        if j + 1 < line.b and lower[j + 1] in grammar.conjunctions:
            break
    if len(attached) > 1 and (is_address(reading, attached[0]) or _is_calling(actor, attached)):
        attached = attached[1:]
    if j == actor.j and not attached:
        return actor
    if attached and actor.house is not None:
        attached = [owned_by(_of_no_craft(entities, post), actor.house) for post in attached]
        actor = actor if actor.together else actor._replace(house=None)
    return actor._replace(j=j, posts=_of_one_body(attached))


def _is_agent(reading: Reading, entities: Entities, line: Line, k: int) -> bool:
    """ "by |Peru|": who does something is named there."""
    hit = reading.hit(k, "marker")
    return (
        hit is not None
        and hit.value == "by"
        and entities.by_piece.get(reading.past_determiners(hit.j, line.b)) is not None
    )


def _is_bare(reading: Reading, k: int) -> bool:
    """« Zorbex, |filiale| de Blip, et CNES ont signé » : what it is, in the singular and without an article."""
    noun = reading.hit(k, "organisation_noun")
    return (
        noun is not None
        and not reading.tokens.is_capitalised(k)
        and not reading.grammar.is_plural(reading.tokens.lower[noun.j - 1])
    )


def _names_holder(reading: Reading, line: Line, comma: int) -> bool:
    """Two words with capitals come after the comma: a person's name."""
    tokens, k = reading.tokens, after_honorifics(reading, line, comma + 1)
    return k + 1 < line.b and tokens.is_capitalised(k) and tokens.is_capitalised(k + 1)


def _lacks_owner(line: Line, attached: list[Post]) -> bool:
    """Nothing is told before the name but whence somebody is: "the Norwegian physicist Bo Ek|, of the Zorb Institute|"; or
    in a list only a post: "Director: Ana Sol|, Zorb Institute|"."""
    listed = line.kind == "list_item" and all(post.owner is None for post in attached)
    return listed or all(title.rank in _OF_SCIENCE and _is_people(title.owner) for p in attached for title in p.titles)


def _is_people(owner: Piece | None) -> bool:
    """ "|Norwegian|": a demonym."""
    return owner is not None and bool(owner.known) and all(known.sort == "demonym" for known in owner.known)


def _begins_at(reading: Reading, line: Line, post: Post, k: int) -> bool:
    """The post begins at token ``k``, its determiner or owner aside: after a dash no sentence about it may follow."""
    return post.i <= reading.past_determiners(k, line.b)


def _of_no_craft(entities: Entities, post: Post) -> Post:
    """ "Zorbex's Ana Sol, |Comet-3| principal investigator": whose body is named is not the craft's."""

    def own(owner: Piece | None) -> Piece | None:
        found = entities.by_piece.get(owner.i) if owner is not None else None
        kept = found is not None and found[1].kind in ("organisation", "country") and not _is_people(owner)
        return owner if kept else None

    return post._replace(titles=tuple(title._replace(owner=own(title.owner)) for title in post.titles))


def owned_by(post: Post, owner: Piece) -> Post:
    return post._replace(titles=tuple(title._replace(owner=title.owner or owner) for title in post.titles))


def _of_one_body(posts: list[Post]) -> tuple[Post, ...]:
    """ "Zorbex astronaut Ana Sol, |commander|": a crew's rank after a post that says for whom."""
    owner = posts[0].titles[0].owner if posts and posts[0].titles[0].rank == "astronaut" else None
    if owner is None:
        return tuple(posts)
    return tuple(
        post._replace(
            titles=tuple(
                title._replace(owner=title.owner or owner) if title.rank == "astronaut" else title
                for title in post.titles
            )
        )
        for post in posts
    )


def _is_listed(reading: Reading, line: Line, actor: Actor) -> bool:
    """Others are named right before: "Bo Ek |and| Ana Sol, astronauts"."""
    before = reading.tokens.lower[actor.i - 1] if actor.i > line.a else ""
    return before == "," or before in reading.grammar.conjunctions


def is_address(reading: Reading, post: Post) -> bool:
    """ "Professor" before a name: a form of address beside another post."""
    title = post.titles[0]
    hit = reading.hit(title.i, "honorific") or reading.hit(title.i, "title_name")
    return len(post.titles) == 1 and title.owner is None and hit is not None and hit.j == title.j


def _is_calling(actor: Actor, attached: list[Post]) -> bool:
    """ "the |engineer| Bo Ek, director of Zorbex": one word before a name for what somebody has learnt, and a post with its
    owner after it."""
    title = attached[0].titles[0]
    plain = title.rank in _OF_SCIENCE and title.owner is None and title.j == title.i + 1
    before = attached[0].j <= actor.name[0] and len(attached[0].titles) == 1
    return plain and before and attached[1].owner is not None


def _is_of_next(reading: Reading, line: Line, entities: Entities, post: Post) -> bool:
    """In "Ana Sol, the Minister of Oil, Bo Ek, …" the post with its determiner belongs to the next person."""
    if not post.definite or post.j >= line.b or reading.tokens.words[post.j] != ",":
        return False
    found = entities.by_piece.get(after_honorifics(reading, line, post.j + 1))
    return found is not None and found[1].kind == "person"


def _of_owner(
    reading: Reading, line: Line, entities: Entities, actor: Actor, attached: list[Post], j: int
) -> tuple[list[Post], int] | None:
    """ "State Secretary Ana Sol |of the Ministry of Oil|": the owner of a post that stands before the name."""
    if not attached or attached[0].i > actor.name[0]:
        return None
    owner = entities.by_piece.get(attached[0].owner.i) if attached[0].owner is not None else None
    of_project = attached[0].titles[0].rank == "scientist" and owner is not None and not _is_sure(owner[0])
    if attached[0].owner is not None and (owner is None or owner[1].kind != "mission") and not of_project:
        return None
    k = after_noun(reading, line, entities, reading.past_determiners(j + 1, line.b))
    found = entities.by_piece.get(k)
    if found is None or found[1].kind not in ("organisation", "country"):
        return None
    if of_project and not _is_sure(found[0]):
        return None
    body = whole_body(reading, line, entities, found[0])
    titles = tuple(title._replace(owner=body) for title in attached[0].titles)
    return [attached[0]._replace(titles=titles), *attached[1:]], body.j


def _is_sure(piece: Piece) -> bool:
    """A body by what is known of it or by its head: "principal investigator of ZALT, Bo Ek, of |Zorb University|"."""
    return piece.head is not None or any(known.kind == "organisation" for known in piece.known)


def _leads_home(reading: Reading, k: int) -> bool:
    """ "engineer Bo Ek |at| Zorbex", "Director Ana Sol |from| Zorbex": where somebody works."""
    return reading.tokens.lower[k] in reading.grammar.at_work | reading.grammar.origins
