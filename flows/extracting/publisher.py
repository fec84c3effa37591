"""Who publishes a release that neither folder nor profile tells: whom its paper names as its owner, else the
organisation that the text is most about."""

from __future__ import annotations

import re
from collections import Counter

from flows.extracting.entities import Entities, Entity
from flows.extracting.reading import Reading
from flows.ids import slug
from flows.normalising.naming import is_letterhead

_TYPE_WEIGHT = {"space_agency": 2, "space_agency_generic": 2, "foreign_agency": 2, "ministry": 1, "company": 1}
_LETTERHEAD, _TITLE, _OPENING, _FIRST, _MOST_MENTIONS = 6, 2, 3, 2, 3
_ENOUGH = 4
_ARTICLE = re.compile(r"^(?:the |la |le |les |l['’])", re.IGNORECASE)
_BRACKETS = re.compile(r"\s?\(([^()]*)\)\s*$")


def publisher_told(reading: Reading, entities: Entities) -> str | None:
    """The id of the organisation that publishes: the one that letterhead, source, "About X" or an address name; else by
    title, first sentence and count; null where none stands out. A centre publishes for its agency."""
    named, sure = _named_as_owner(reading, entities)
    key = (named if sure else None) or _most_spoken_of(reading, entities) or named
    return _agency_of(reading, key) if key else None


def _agency_of(reading: Reading, key: str) -> str:
    """The agency of which the registry knows ``key`` as a part, else ``key``."""
    known = reading.registry.organisations
    while (here := known.get(key)) and here.parent_id and (parent := known.get(here.parent_id)):
        if parent.type != "space_agency":
            break
        key = parent.organisation_id
    return key


def _named_as_owner(reading: Reading, entities: Entities) -> tuple[str | None, bool]:
    """The id of the name in ``Release.fields["publisher_id"]``: the registry's, that of an entity of the text, else the
    name's own slug; and whether it is surely a body, by what the text says of it or by its own words: a line above a
    title may be a town or a mission too."""
    field = reading.release.fields.get("publisher_id")
    if field is None:
        return None, False
    written = reading.release.text[field[0].start : field[0].end].strip(" .,:")
    bracket = _BRACKETS.search(written)
    split = [written[: bracket.start()], bracket.group(1)] if bracket and bracket.start() else []
    forms = [_ARTICLE.sub("", form).strip() for form in (*split, written)]
    wanted = {slug(form) for form in forms if form}
    for form in forms:
        for known in reading.registry.forms().get(form, ()):
            if known.kind == "organisation":
                return known.key, True
    fitting = [entity for _, entity in sorted(entities.by_key.items()) if wanted & _slugs(entity)]
    if bodies := [entity for entity in fitting if entity.kind == "organisation"]:
        return min(bodies, key=lambda entity: (not entity.curated, entity.key)).key, True
    if not forms[0]:
        return None, False
    full = _defined(reading.release.text, forms[0]) if forms[0].isupper() and " " not in forms[0] else None
    sure = field[1] != "header.letterhead" or is_letterhead(written) or full is not None
    return slug(full or forms[0]), sure and not fitting


def _defined(text: str, acronym: str) -> str | None:
    """The name before the acronym in brackets whose capitals spell it ("Example Space Agency (ESA)")."""
    at = text.find(f"({acronym})")
    if at < 0:
        return None
    tokens = text[max(at - 160, 0) : at].split()
    for count in range(2, min(len(tokens), 12) + 1):
        name = tokens[-count:]
        if name[0][:1].isupper() and "".join(token[0] for token in name if token[0].isupper()) == acronym:
            return " ".join(name)
    return None


def _slugs(entity: Entity) -> set[str]:
    names = [entity.name, *entity.forms, *([entity.acronym] if entity.acronym else [])]
    return {entity.key, *(slug(_ARTICLE.sub("", name)) for name in names)}


def _most_spoken_of(reading: Reading, entities: Entities) -> str | None:
    """By letterhead, title, first sentence and count, each at most so often; ties go to the one named first."""
    release, scores = reading.release, Counter[str]()
    mentions = [mention for mention in sorted(entities.mentions) if mention.kind == "organisation"]
    order = list(dict.fromkeys(_agency_of(reading, mention.key) for mention in mentions))
    counts = Counter(_agency_of(reading, mention.key) for mention in mentions)
    if not order:
        return None
    for mention in mentions:
        entity = entities.by_key["organisation", mention.key]
        key = _agency_of(reading, mention.key)
        scores[key] = max(scores[key], _TYPE_WEIGHT.get(entity.term or "", 0) + min(counts[key], _MOST_MENTIONS))
    for kind, weight in (("header", _LETTERHEAD), ("title", _TITLE), ("body", _OPENING)):
        for paragraph in [each for each in release.paragraphs if each.kind == kind][:1]:
            inside = [m for m in mentions if paragraph.start <= m.start < paragraph.end]
            if inside:
                scores[_agency_of(reading, inside[0].key)] += weight
    scores[order[0]] += _FIRST
    best = max(order, key=lambda key: scores[key])
    return best if scores[best] >= _ENOUGH else None
