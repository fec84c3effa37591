"""From a release to its facts."""

from __future__ import annotations

from flows.extracting.entities import resolve
from flows.extracting.facts import rows_of
from flows.extracting.names import decide
from flows.extracting.pieces import find_pieces
from flows.extracting.posts import find_posts
from flows.extracting.publisher import publisher_told
from flows.extracting.reading import read_release
from flows.extracting.retelling import retell
from flows.extracting.rows import Row
from flows.extracting.speakers import attribute
from flows.model import Release
from flows.registry import Registry


def find_publisher(release: Release, registry: Registry) -> str | None:
    """The publisher by what the text is about; null where nothing stands out."""
    reading = read_release(release, registry)
    pieces = find_pieces(reading)
    posts = find_posts(reading, pieces)
    return publisher_told(reading, resolve(reading, pieces, posts, decide(reading, pieces, posts)))


def extract(release: Release, registry: Registry) -> dict[str, list[Row]]:
    """Rows of the contract's tables for one release as if alone in the world: mentions, then frames, then facts."""
    reading = read_release(release, registry)
    # Mentions
    pieces = find_pieces(reading)
    posts = find_posts(reading, pieces)
    entities = resolve(reading, pieces, posts, decide(reading, pieces, posts))
    # Frames
    people = sorted(mention for mention in entities.mentions if mention.kind == "person")
    said = attribute(release.text, release.sentences, release.quoted, people, reading.grammar.language)
    told = retell(reading, entities, posts, said)
    # Facts
    return rows_of(told)
