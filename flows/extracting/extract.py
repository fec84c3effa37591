"""From a release to its facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from flows.extracting.naming.entities import Entities, of_publisher
from flows.extracting.naming.letterhead import add_owner
from flows.extracting.naming.names import Name, decide
from flows.extracting.naming.possessions import cut_owners
from flows.extracting.naming.publisher import publisher_told
from flows.extracting.naming.resolving import resolve
from flows.extracting.pieces.pieces import Piece, find_pieces
from flows.extracting.posts.posts import Post, find_posts
from flows.extracting.rows.facts import rows_of
from flows.extracting.rows.rows import Row
from flows.extracting.speech.speakers import Attribution, attribute
from flows.extracting.telling.retelling import retell
from flows.extracting.words.reading import Reading, read_release
from flows.model import Release
from flows.registry import Registry


class Mentions(NamedTuple):
    """What is found of a release before it is asked what it tells."""

    reading: Reading
    pieces: list[Piece]
    posts: list[Post]
    names: list[Name]
    entities: Entities
    said: Sequence[Attribution]

    def of(self, release: Release) -> Mentions | None:
        """The same for a release that differs in its publisher only; null where it differs in more."""
        here = self.reading.release
        if (release.text, release.language, release.paragraphs, release.sentences) != (
            here.text, here.language, here.paragraphs, here.sentences,
        ):  # fmt: skip
            return None
        reading = replace(self.reading, release=release)
        if release.fields != here.fields:
            return _resolved(reading, self.pieces, self.posts, self.names)
        self.entities.publisher[:] = of_publisher(reading, self.entities)
        return self._replace(reading=reading)


def find_mentions(release: Release, registry: Registry) -> Mentions:
    """The names of a release, each place decided, the posts, and who is who."""
    reading = read_release(release, registry)
    pieces = find_pieces(reading)
    posts = find_posts(reading, pieces)
    names = decide(reading, pieces, posts)
    cut = cut_owners(reading, pieces, names)
    if cut is not pieces:
        pieces, posts = cut, find_posts(reading, cut)
        names = decide(reading, pieces, posts)
    return _resolved(reading, pieces, posts, names)


def publisher_of(mentions: Mentions) -> str | None:
    """The publisher by what the text is about; null where nothing stands out."""
    return publisher_told(mentions.reading, mentions.entities, mentions.posts, mentions.said)


def _resolved(reading: Reading, pieces: list[Piece], posts: list[Post], names: list[Name]) -> Mentions:
    entities = resolve(reading, pieces, posts, names)
    add_owner(reading, entities)
    people = sorted(mention for mention in entities.mentions if mention.kind == "person")
    release, language = reading.release, reading.grammar.language
    said = attribute(release.text, release.sentences, release.quoted, people, language)
    return Mentions(reading, pieces, posts, names, entities, said)


def find_publisher(release: Release, registry: Registry) -> str | None:
    """The same for a release of which nothing is found yet."""
    return publisher_of(find_mentions(release, registry))


def extract(release: Release, registry: Registry, found: Mentions | None = None) -> dict[str, list[Row]]:
    """Rows of the contract's tables for one release as if alone in the world: mentions, then frames, then facts.

    ``found``: its mentions, where they are known already."""
    # Mentions
    mentions = found or find_mentions(release, registry)
    reading, entities = mentions.reading, mentions.entities
    # Frames
    told = retell(reading, entities, mentions.posts, mentions.said)
    # Facts
    return rows_of(told)
