"""Who publishes a release that neither folder nor profile tells: whom its paper names as its owner, else the
organisation that the text is most about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from flows.extracting.naming.entities import Entities
from flows.extracting.naming.letterhead import owner_of
from flows.extracting.posts.posts import Post
from flows.extracting.words.reading import Reading
from flows.model import Mention

_TYPE_WEIGHT = {"space_agency": 2, "space_agency_generic": 2, "foreign_agency": 2, "ministry": 1, "company": 1}
_LETTERHEAD, _TITLE, _OPENING, _FIRST, _HEAD, _HOST, _MOST_MENTIONS = 6, 2, 3, 2, 3, 12, 3
_UNTOLD = -2
"""What nothing tells the sort of may be an instrument or a project as well."""
_ENOUGH = 4


def publisher_told(reading: Reading, entities: Entities, posts: Sequence[Post] = ()) -> str | None:
    """The id of the organisation that publishes: the one that letterhead, source, "About X" or an address name; else by
    title, first sentence and count; null where none stands out. A centre publishes for its agency."""
    named, sure = owner_of(reading, entities)
    key = (named if sure else None) or _most_spoken_of(reading, entities, posts) or named
    return _agency_of(reading, key) if key else None


def _agency_of(reading: Reading, key: str) -> str:
    """The agency of which the registry knows ``key`` as a part, else ``key``."""
    known = reading.registry.organisations
    while (here := known.get(key)) and here.parent_id and (parent := known.get(here.parent_id)):
        if parent.type != "space_agency":
            break
        key = parent.organisation_id
    return key


def _most_spoken_of(reading: Reading, entities: Entities, posts: Sequence[Post]) -> str | None:
    """By letterhead, title, first sentence, whose head is named first, and count, each at most so often; ties go to the
    one named first."""
    release, scores = reading.release, Counter[str]()
    mentions = [mention for mention in sorted(entities.mentions) if mention.kind == "organisation"]
    order = list(dict.fromkeys(_agency_of(reading, mention.key) for mention in mentions))
    counts = Counter(_agency_of(reading, mention.key) for mention in mentions)
    if not order:
        return None
    for mention in mentions:
        entity = entities.by_key["organisation", mention.key]
        key = _agency_of(reading, mention.key)
        weight = _TYPE_WEIGHT.get(entity.term, 0) if entity.term else 0 if entity.curated else _UNTOLD
        scores[key] = max(scores[key], weight + min(counts[key], _MOST_MENTIONS))
    for kind, weight in (("header", _LETTERHEAD), ("title", _TITLE), ("body", _OPENING)):
        for paragraph in [each for each in release.paragraphs if each.kind == kind][:1]:
            inside = [m for m in mentions if paragraph.start <= m.start < paragraph.end]
            if inside:
                scores[_agency_of(reading, inside[0].key)] += weight
    scores[order[0]] += _FIRST
    agencies = {m.key for m in mentions if _TYPE_WEIGHT.get(entities.by_key["organisation", m.key].term or "") == 2}
    for host in _hosts(reading, mentions) & agencies:
        scores[_agency_of(reading, host)] += _HOST
    if first := _of_first_post(reading, entities, posts):
        scores[_agency_of(reading, first)] += _HEAD
    best = max(order, key=lambda key: scores[key])
    return best if scores[best] >= _ENOUGH else None


def _hosts(reading: Reading, mentions: Sequence[Mention]) -> set[str]:
    """Whose guests a delegation is that the text begins with: "at |Zorbex| headquarters", « au siège du |Zorbex| »."""
    tokens, grammar = reading.tokens, reading.grammar
    opening = next((paragraph for paragraph in reading.release.paragraphs if paragraph.kind == "body"), None)
    if opening is None or not mentions:
        return set()
    first = next((mention for mention in mentions if mention.start >= opening.start), None)
    if first is None:
        return set()
    begun, at = tokens.at(opening.start), tokens.at(first.start)
    if not any(tokens.lower[k] in grammar.delegations for k in range(begun, at)):
        return set()
    found: set[str] = set()
    for mention in mentions:
        i, j = tokens.at(mention.start), tokens.at(mention.end)
        before = reading.before_determiners(i, 0)
        while before and tokens.lower[before - 1] in grammar.of:
            before = reading.before_determiners(before - 1, 0)
        sited = (before < i and tokens.lower[before - 1] in grammar.sites) or (
            j < len(tokens.lower) and tokens.lower[j] in grammar.sites
        )
        if sited and mention.key != first.key:
            found.add(mention.key)
    return found


def _of_first_post(reading: Reading, entities: Entities, posts: Sequence[Post]) -> str | None:
    """The body whose office holder the text names first: a paper begins with its own head."""
    begun = next((paragraph.start for paragraph in reading.release.paragraphs if paragraph.kind == "body"), 0)
    for post in sorted(posts, key=lambda post: post.i):
        if reading.tokens.starts[post.i] >= begun and post.owner is not None:
            held = entities.by_piece.get(post.owner.i)
            return held[1].key if held is not None and held[1].kind == "organisation" else None
    return None
