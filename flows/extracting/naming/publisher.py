"""Who publishes a release that neither folder nor profile tells: whom its paper names as its owner, else the
organisation for which the text speaks; where it speaks for nobody enough, nobody is told.

A body's own paper names it first, in title and opening, begins with its head, quotes it, calls it "the Agency"; whom it
deals with stands after "with" or "of"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from flows.extracting.naming.entities import Entities
from flows.extracting.naming.letterhead import owner_of
from flows.extracting.posts.posts import Post
from flows.extracting.speech.speakers import Attribution
from flows.extracting.words.reading import Reading
from flows.model import Mention, Paragraph
from flows.normalising.phrases import any_of, first_letter_of
from flows.normalising.small_words import either

_AGENCIES = ("space_agency", "space_agency_generic", "foreign_agency")
_TYPE_WEIGHT = {**dict.fromkeys(_AGENCIES, 2), "ministry": 1, "company": 1}
_LETTERHEAD, _TITLE, _OPENING, _HEAD, _HOST = 6, 4, 3, 3, 12
_MOST_MENTIONS, _MOST_CALLED = 6, 3
_QUOTED_FIRST, _QUOTED, _QUOTED_ALONE = 3, 1, 1
_PARTNER = -2
_ONLY = 3
"""For the one space agency of a text that begins with nobody else, or whoever alone stands in its title and comes first
below it."""
_LATE = -6
"""For whom neither the title nor the first paragraphs name, where the title names another."""
_EARLY = 2
"""Paragraphs below the front that are the beginning with it."""
_UNTOLD = -4
"""What nothing tells the sort of may be an instrument or a project as well."""
_ENOUGH = 5
_OF_OTHERS = -4
"""For every body where the text begins with a minister."""
_HOME, _SUBJECT, _CHANNEL = 2, 2, 6
_AFTER_DATELINE = frozenset("-–—.:)")
_ASIDE = frozenset(("presence", "hosts", "support"))
"""Markers before those who are beside what is told, over their names and posts."""
_LONGEST_ASIDE = 14
_OF_STATES = frozenset(("minister", "ambassador", "head_of_state", "head_of_government"))
_NEAR = 3
"""Tokens between a name and the post beside it."""


def publisher_told(
    reading: Reading, entities: Entities, posts: Sequence[Post] = (), said: Sequence[Attribution] = ()
) -> str | None:
    """The id of the organisation that publishes: the one that letterhead, source, "About X" or an address name; else by
    title, beginning and count; null where it speaks for nobody enough. A centre publishes for its agency."""
    named, sure = owner_of(reading, entities)
    key = named if sure else _most_spoken_of(reading, entities, posts, said, named)
    return _agency_of(reading, key) if key else None


def _agency_of(reading: Reading, key: str) -> str:
    """The agency of which the registry knows ``key`` as a part, else ``key``."""
    known = reading.registry.organisations
    while (here := known.get(key)) and here.parent_id and (parent := known.get(here.parent_id)):
        if parent.type != "space_agency":
            break
        key = parent.organisation_id
    return key


def _most_spoken_of(
    reading: Reading, entities: Entities, posts: Sequence[Post], said: Sequence[Attribution], named: str | None
) -> str | None:
    """The one that most speaks for; where two are equal ``named``, of which a line of the front is not surely a body's
    name, else the one named first."""
    mentions = [mention for mention in sorted(entities.mentions) if mention.kind == "organisation"]
    if not mentions:
        return named
    scores = _scores(reading, entities, posts, said, mentions)
    best, *others = sorted(scores, key=lambda key: -scores[key])
    if scores[best] < _ENOUGH or (named and others and scores[best] == scores[others[0]]):
        return named
    return best


def _scores(
    reading: Reading,
    entities: Entities,
    posts: Sequence[Post],
    said: Sequence[Attribution],
    mentions: Sequence[Mention],
) -> dict[str, int]:
    """Each body with what speaks for it: its sort and how often it is named; letterhead, title and opening; whose head
    is named first and who is quoted; whom the text calls "the Agency", whose guests a delegation is."""
    scores: dict[str, int] = {}
    own = [_agency_of(reading, key) for key in _holders(reading, mentions)]
    counts = Counter(own)
    for mention, key in zip(mentions, own, strict=True):
        entity = entities.by_key["organisation", mention.key]
        weight = _TYPE_WEIGHT.get(entity.term, 0) if entity.term else 0 if entity.curated else _UNTOLD
        scores[key] = max(scores.get(key, _UNTOLD), weight + min(counts[key], _MOST_MENTIONS))
    called = Counter(key for mention, key in zip(mentions, own, strict=True) if mention.rule_id == "organisation-short")
    for key, count in called.items():
        scores[key] += min(count, _MOST_CALLED)
    led: set[str] = set()
    for paragraph, weight in _firsts(reading):
        inside = [m for m in mentions if paragraph.start <= m.start < paragraph.end]
        aside = {m.start for m in inside if _is_partner(reading, reading.tokens.at(m.start))}
        for partner in [m for m in inside if m.start in aside]:
            scores[_agency_of(reading, partner.key)] += _PARTNER
        leading = next((m for m in inside if m.start not in aside), None)
        if leading is not None:
            scores[_agency_of(reading, leading.key)] += weight // 2 if _is_complement(reading, leading) else weight
            if weight == _OPENING and _begins(reading, paragraph, leading):
                scores[_agency_of(reading, leading.key)] += _SUBJECT
            led.add(_agency_of(reading, leading.key))
    agencies = {m.key for m in mentions if entities.by_key["organisation", m.key].term in _AGENCIES}
    title, beginning = _beginning(reading)
    for host in _hosts(reading, mentions, beginning) & agencies:
        scores[_agency_of(reading, host)] += _HOST
    titled, early = (
        {key for mention, key in zip(mentions, own, strict=True) if _within(mention, paragraphs)}
        for paragraphs in (title, beginning)
    )
    of_agencies = {_agency_of(reading, key) for key in agencies}
    for only, alone in ((of_agencies, led <= of_agencies), (titled, led == titled)):
        if alone and len(only) == 1:
            scores[next(iter(only))] += _ONLY
    for key in scores.keys() - early if titled else ():
        scores[key] += _LATE
    for key in _at_home(reading, entities):
        scores[_agency_of(reading, key)] += _HOME
    for key in {
        key for mention, key in zip(mentions, own, strict=True) if key in early and _has_channel(reading, mention)
    }:
        scores[key] += _CHANNEL
    first, of_state = _of_first_post(reading, entities, posts)
    if first is not None:
        scores[_agency_of(reading, first)] += _HEAD
    if of_state:
        for key in scores:
            scores[key] += _OF_OTHERS
    quoted = [_agency_of(reading, key) for key in _quoted(reading, entities, posts, said)]
    for n, key in enumerate(dict.fromkeys(quoted)):
        scores[key] += _QUOTED if n else _QUOTED_FIRST
    if len(set(quoted)) == 1:
        scores[quoted[0]] += _QUOTED_ALONE
    return scores


def _within(mention: Mention, paragraphs: Sequence[Paragraph]) -> bool:
    return any(paragraph.start <= mention.start < paragraph.end for paragraph in paragraphs)


def _beginning(reading: Reading) -> tuple[list[Paragraph], list[Paragraph]]:
    """The title; and all of the front with the first paragraphs below it."""
    paragraphs = reading.release.paragraphs
    title = [paragraph for paragraph in paragraphs if paragraph.kind == "title"]
    header = [paragraph for paragraph in paragraphs if paragraph.kind == "header"]
    below = [paragraph for paragraph in paragraphs if paragraph.kind in ("body", "list_item")]
    return title, title + header + below[:_EARLY]


def _holders(reading: Reading, mentions: Sequence[Mention]) -> list[str]:
    """The key of each mention; that of the body whose part it is ("|Zorbex|'s Rivers Directorate")."""
    text, keys = reading.release.text, list[str]()
    for n, mention in enumerate(mentions):
        before = mentions[n - 1] if n else None
        owned = before is not None and text[before.end : mention.start] in _POSSESSIVES
        keys.append(keys[-1] if owned else mention.key)
    return keys


_POSSESSIVES = ("'s ", "’s ")


def _has_channel(reading: Reading, mention: Mention) -> bool:
    """Whether the text sends its readers to the body's pages: "on |Zorbex|'s YouTube channel", « le site du |Zorbex| »."""
    text = reading.release.text
    if _channel_before().search(text, max(mention.start - _NEAR_CHANNEL, 0), mention.start):
        return True
    return _channel_after().match(text, mention.end) is not None


_NEAR_CHANNEL = 60


@lru_cache(maxsize=1)
def _channel_before() -> re.Pattern[str]:
    channels = first_letter_of("header", "channels") + any_of("header", "channels")
    return re.compile(rf"\b(?i:{channels})\s{either('of')}(?:{either('articles')})?\Z")


@lru_cache(maxsize=1)
def _channel_after() -> re.Pattern[str]:
    return re.compile(rf"(?:['’]s?)?\s(?i:{any_of('header', 'channels')})\b")


def _firsts(reading: Reading) -> Iterator[tuple[Paragraph, int]]:
    """Letterhead, title and opening with what it weighs to be named first there."""
    for kinds, weight in ((("header",), _LETTERHEAD), (("title",), _TITLE), (("body", "list_item"), _OPENING)):
        paragraph = next((each for each in reading.release.paragraphs if each.kind in kinds), None)
        if paragraph is not None:
            yield paragraph, weight


def _is_complement(reading: Reading, mention: Mention) -> bool:
    """ "the Council of |Zorbex|", « la conférence du |Zorbex| » : what is said of something else."""
    before = reading.before_determiners(reading.tokens.at(mention.start), 0)
    return before > 0 and reading.tokens.lower[before - 1] in reading.grammar.of


def _begins(reading: Reading, paragraph: Paragraph, mention: Mention) -> bool:
    """ "|Zorbex| announces …", "OSLO – The |Zorb Board| has …": nothing stands before it but place, date and article."""
    release = reading.release
    first = next((s.start for s in release.sentences if s.end > paragraph.start), paragraph.start)
    dateline = release.fields.get("dateline_place")
    i = reading.tokens.at(mention.start)
    begun = reading.before_determiners(i, reading.tokens.at(first))
    return begun == reading.tokens.at(first) or (
        dateline is not None
        and dateline[0].start >= paragraph.start
        and reading.tokens.words[begun - 1] in _AFTER_DATELINE
    )


def _is_partner(reading: Reading, i: int) -> bool:
    """ "an accord with |Zorbex|", "in the presence of Ana Sol, head of |Zorbex|": who stands at token ``i`` is beside
    what another tells."""
    before = reading.before_determiners(i, 0)
    for k in range(before, max(before - _LONGEST_ASIDE, 0), -1):
        if reading.tokens.words[k - 1] in ".;:":
            return False
        marker = reading.ending("marker", k, 0)
        if marker is not None:
            return marker.value in _ASIDE if k < before else marker.value in ("with", *_ASIDE)
    return False


def _quoted(reading: Reading, entities: Entities, posts: Sequence[Post], said: Sequence[Attribution]) -> list[str]:
    """The bodies for which those speak whom the text quotes, in order."""
    speakers = [one.speaker.key for one in said if one.speaker is not None]
    if not speakers:
        return []
    people = [mention for mention in sorted(entities.mentions) if mention.kind == "person"]
    employers = _employers(reading, entities, posts, people)
    return [employers[key] for key in speakers if key in employers]


def _employers(
    reading: Reading, entities: Entities, posts: Sequence[Post], people: Sequence[Mention]
) -> dict[str, str]:
    """Each person with a post beside the name -> the body that the post is held at, where it is named first."""
    tokens, found = reading.tokens, dict[str, str]()
    held = {post.i: post for post in posts} | {post.j: post for post in posts}
    for person in people:
        i, j = tokens.at(person.start), tokens.at(person.end)
        near = (held.get(k) for k in (*range(j, j + _NEAR), *range(i, i - _NEAR, -1)))
        for post in near:
            owner = post.owner if post is not None else None
            body = entities.by_piece.get(owner.i) if owner is not None else None
            if body is not None and body[1].kind == "organisation":
                found.setdefault(person.key, body[1].key)
                break
    return found


def _at_home(reading: Reading, entities: Entities) -> set[str]:
    """The bodies of the country from which the text is sent: "OSLO – The |Norwegian Reed Board|", "|Zorbex|" where the
    registry has its country."""
    registry = reading.registry
    sent = registry.forms().get(reading.release.dateline_place or "", ())
    home = {registry.places[known.key].country for known in sent if known.kind == "place"} - {None}
    found: set[str] = set()
    for piece, entity in entities.by_piece.values() if home else ():
        if entity.kind == "organisation":
            known = registry.organisations.get(entity.key)
            inside = (reading.known(k) for k in range(piece.i, piece.j)) if known is None else ()
            named = {m.key for hit in inside if hit is not None for m in hit.value if m.kind == "country"}
            if not home.isdisjoint(named | {known.country if known else None}):
                found.add(entity.key)
    return found


def _hosts(reading: Reading, mentions: Sequence[Mention], beginning: Sequence[Paragraph]) -> set[str]:
    """Whose guests a delegation is that the text begins with: "at |Zorbex| headquarters", « au siège du |Zorbex| »; where
    the beginning says so."""
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
        if sited and mention.key != first.key and _within(mention, beginning):
            found.add(mention.key)
    return found


def _of_first_post(reading: Reading, entities: Entities, posts: Sequence[Post]) -> tuple[str | None, bool]:
    """The body whose office holder the text names first: a paper begins with its own head; and whether that is a
    minister or an ambassador, named before any body: the ministry or embassy that tells it need not be named."""
    begun = next((paragraph.start for paragraph in reading.release.paragraphs if paragraph.kind == "body"), 0)
    starts = (i for i, (_, entity) in entities.by_piece.items() if entity.kind == "organisation")
    alone = (i for i in starts if reading.tokens.starts[i] >= begun and not _is_partner(reading, i))
    first = min(alone, default=len(reading.tokens.starts))
    for post in sorted(posts, key=lambda post: post.i):
        if reading.tokens.starts[post.i] < begun or _is_partner(reading, post.owner.i if post.owner else post.i):
            continue
        held = entities.by_piece.get(post.owner.i) if post.owner is not None else None
        if held is not None and held[1].kind == "organisation":
            return held[1].key, False
        if post.owner is not None or post.titles[0].rank in _OF_STATES:
            return None, post.titles[0].rank in _OF_STATES and post.i < first
    return None, False
