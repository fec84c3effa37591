"""People meant by a noun instead of a name: "the two ministers", "the Deputy Administrator".

Told by the posts that stand beside the names so far; nothing but tokens and entities is looked at, no event.
"""

from __future__ import annotations

from flows.extracting.naming.entities import Entities, Entity
from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.posts import Post
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Reading

_COMMON_RANKS = ("astronaut", "scientist", "official", "executive", "counterpart")
"""Ranks that many hold at once: "the engineer" says nothing of who it is."""

Named = tuple[Piece, Entity]


def meant_by_pair(reading: Reading, posts: dict[int, Post], before: list[Named], noun: Hit | None) -> list[Entity]:
    """Of people named before those who hold such a post ("the two ministers"), else those who did not only look on.

    Empty where neither leaves two."""
    if noun is not None:
        ending = {post.j: post for post in posts.values()}
        alike = [entity for piece, entity in before if noun.value in _ranks(reading, posts, ending, piece)]
        if len({entity.key for entity in alike}) > 1:
            return alike
    acting = [entity for piece, entity in before if not _looks_on(reading, piece.i)]
    return acting if len({entity.key for entity in acting}) > 1 else []


def holder(reading: Reading, entities: Entities, posts: dict[int, Post], post: Post) -> str | None:
    """The key of the one person named with a title before, whom the title alone means later; null if not one."""
    title = post.titles[0]
    if not post.definite or post.owner is not None or len(post.titles) > 1 or title.rank in _COMMON_RANKS:
        return None
    wanted = _words(reading, title.i, title.j)
    held: set[str] = set()
    for i, key, words in _titled(reading, entities, posts):
        if i >= post.i or len(held) > 1:
            break
        if words[: len(wanted)] == wanted:
            held.add(key)
    return held.pop() if len(held) == 1 else None


def _titled(reading: Reading, entities: Entities, posts: dict[int, Post]) -> list[tuple[int, str, list[str]]]:
    """Where people are named with a title beside, who, and the words of the title; worked out once a release."""
    known: list[tuple[int, str, list[str]]] | None = reading.memo.get("titled")
    if known is None:
        ending = {post.j: post for post in posts.values()}
        known = reading.memo["titled"] = [
            (i, entity.key, _words(reading, title.i, title.j))
            for i, (piece, entity) in sorted(entities.by_piece.items()) if entity.kind == "person"
            for post in _posts_beside(reading, posts, ending, piece) for title in post.titles
        ]  # fmt: skip
    return known


def _words(reading: Reading, i: int, j: int) -> list[str]:
    return reading.tokens.lower[i:j]


def _ranks(reading: Reading, posts: dict[int, Post], ending: dict[int, Post], piece: Piece) -> set[str]:
    return {title.rank for post in _posts_beside(reading, posts, ending, piece) for title in post.titles}


def _posts_beside(reading: Reading, posts: dict[int, Post], ending: dict[int, Post], piece: Piece) -> list[Post]:
    """The posts right before a name, over commas and honorifics, and right after it."""
    words, i = reading.tokens.words, piece.i
    while i > 0 and i not in ending and (words[i - 1] in ",." or reading.hit(i - 1, "honorific") is not None):
        i -= 1
    comma = piece.j < len(words) and words[piece.j] == ","
    return [post for post in (ending.get(i), posts.get(piece.j + 1) if comma else None) if post is not None]


def _looks_on(reading: Reading, i: int) -> bool:
    """ "in the presence of |Ana Sol|": no verb stands between the words that say so and the name."""
    start = max((line.a for line in reading.lines if line.a <= i), default=i)
    for k in range(i - 1, start - 1, -1):
        if reading.hit(k, "verb") is not None:
            return False
        marker = reading.hit(k, "marker")
        if marker is not None and marker.value == "presence":
            return True
    return False
