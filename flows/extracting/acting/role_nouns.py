"""People meant by a noun instead of a name: "the two ministers", "the Deputy Administrator".

Told by the posts that stand beside the names so far; nothing but tokens and entities is looked at, no event.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from flows.extracting.naming.entities import Entities, Entity
from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.posts import Post
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Reading

_COMMON_RANKS = ("astronaut", "scientist", "official", "executive", "counterpart")
"""Ranks that many hold at once: "the engineer" says nothing of who it is."""

Named = tuple[Piece, Entity]


def meant_by_pair(
    reading: Reading, entities: Entities, posts: dict[int, Post], before: list[Named], noun: Hit | None
) -> list[Entity]:
    """Of people named before those who hold such a post ("the two ministers"), else those who did not only look on.

    Empty where neither leaves two."""
    if noun is not None:
        beside = _beside(reading, entities, posts)
        alike = [entity for piece, entity in before if noun.value in _ranks(beside[piece.i])]
        if len({entity.key for entity in alike}) > 1:
            return alike
    acting = [entity for piece, entity in before if not _looks_on(reading, piece.i)]
    return acting if len({entity.key for entity in acting}) > 1 else []


def holders_between(
    reading: Reading, entities: Entities, posts: dict[int, Post], a: int, b: int
) -> Iterator[tuple[str, str, str]]:
    """(person, whose post, rank) of everybody named with a post, tokens ``a`` to ``b`` (exclusive), in their order."""
    beside = _beside(reading, entities, posts)
    for i in entities.starts(a, b):
        for title in (title for post in beside.get(i, ()) for title in post.titles):
            owner = entities.by_piece.get(title.owner.i) if title.owner is not None else None
            if owner is not None:
                yield entities.by_piece[i][1].key, owner[1].key, title.rank


def holder(reading: Reading, entities: Entities, posts: dict[int, Post], post: Post) -> str | None:
    """The key of the one person named with a title before, whom the title alone means later; null if not one."""
    title = post.titles[0]
    if not post.definite or post.owner is not None or len(post.titles) > 1 or title.rank in _COMMON_RANKS:
        return None
    if entities.titled is None:
        entities.titled = _titled(reading, entities, posts)
    first_two = islice(entities.titled.get(tuple(reading.tokens.lower[title.i : title.j]), {}).items(), 2)
    held = [key for key, i in first_two if i < post.i]
    return held[0] if len(held) == 1 else None


def holders(reading: Reading, entities: Entities, posts: dict[int, Post], post: Post) -> list[tuple[str, int, int]]:
    """ "with |the Ambassador and the Vice Governor|": (person, tokens) of each title, if each is of one named before."""
    if not post.definite or post.owner is not None or len(post.titles) < 2:
        return []
    found = []
    for title in post.titles:
        key = holder(reading, entities, posts, post._replace(titles=(title,)))
        if key is None:
            return []
        found.append((key, title.i, title.j))
    return found if len({key for key, _, _ in found}) == len(found) else []


def _titled(reading: Reading, entities: Entities, posts: dict[int, Post]) -> dict[tuple[str, ...], dict[str, int]]:
    """As ``Entities.titled``."""
    titled: dict[tuple[str, ...], dict[str, int]] = {}
    for i, held in _beside(reading, entities, posts).items():
        person = entities.by_piece[i][1].key
        for title in (title for post in held for title in post.titles):
            for end in range(title.i + 1, title.j + 1):
                titled.setdefault(tuple(reading.tokens.lower[title.i : end]), {}).setdefault(person, i)
    return titled


def _ranks(held: list[Post]) -> set[str]:
    return {title.rank for post in held for title in post.titles}


def _beside(reading: Reading, entities: Entities, posts: dict[int, Post]) -> dict[int, list[Post]]:
    """As ``Entities.beside``."""
    if entities.beside is None:
        ending = {post.j: post for post in posts.values()}
        entities.beside = {
            i: _posts_beside(reading, posts, ending, piece)
            for i, (piece, entity) in sorted(entities.by_piece.items())
            if entity.kind == "person"
        }
    return entities.beside


def _posts_beside(reading: Reading, posts: dict[int, Post], ending: dict[int, Post], piece: Piece) -> list[Post]:
    """The posts right before a name, over commas and honorifics, and right after it."""
    words, i = reading.tokens.words, piece.i
    while i > 0 and i not in ending and (words[i - 1] in ",." or reading.hit(i - 1, "honorific") is not None):
        i -= 1
    comma = piece.j < len(words) and words[piece.j] == ","
    return [post for post in (ending.get(i), posts.get(piece.j + 1) if comma else None) if post is not None]


def _looks_on(reading: Reading, i: int) -> bool:
    """ "in the presence of |Ana Sol|": no verb stands between the words that say so and the name."""
    at = bisect_right(reading.lines, i, key=lambda line: line.a) - 1
    start = reading.lines[at].a if at >= 0 else i
    for k in range(i - 1, start - 1, -1):
        if reading.hit(k, "verb") is not None:
            return False
        marker = reading.hit(k, "marker")
        if marker is not None and marker.value == "presence":
            return True
    return False
