"""Who publishes a release that neither folder nor profile tells: the organisation that the text is most about."""

from __future__ import annotations

from collections import Counter

from flows.extracting.entities import Entities
from flows.extracting.reading import Reading

_TYPE_WEIGHT = {"space_agency": 4, "space_agency_generic": 4, "foreign_agency": 4, "ministry": 1, "research": 1, "company": 1}
_LETTERHEAD, _TITLE, _FIRST = 6, 2, 2
_ENOUGH = 5


def publisher_told(reading: Reading, entities: Entities) -> str | None:
    """The id of the organisation that publishes, by letterhead, title, first sentence and count; null where none
    stands out. Ties go to the one named first."""
    release, scores = reading.release, Counter[str]()
    order: list[str] = []
    for mention in sorted(entities.mentions):
        if mention.kind == "organisation":
            order.append(_publishes_for(reading, mention.key))
            scores[order[-1]] += 1
    for n, key in enumerate(dict.fromkeys(order)):
        own = [one for one in entities.by_key.values() if one.kind == "organisation" and _publishes_for(reading, one.key) == key]
        names = [name for entity in own for name in (entity.name, *entity.forms)]
        scores[key] += max(_TYPE_WEIGHT.get(entity.term or "", 0) for entity in own) + (_FIRST if n == 0 else 0)
        for paragraph in release.paragraphs:
            text = release.text[paragraph.start : paragraph.end].casefold()
            if any(name.casefold() in text for name in names):
                scores[key] += {"header": _LETTERHEAD, "title": _TITLE, "boilerplate": _TITLE}.get(paragraph.kind, 0)
    best = max(dict.fromkeys(order), key=lambda key: scores[key], default=None)
    return best if best is not None and scores[best] >= _ENOUGH else None


def _publishes_for(reading: Reading, key: str) -> str:
    """An agency's centre or headquarters publishes for the agency."""
    registry = reading.registry.organisations
    known = registry.get(key)
    parent = registry.get(known.parent_id) if known is not None and known.parent_id is not None else None
    agencies = known is not None and parent is not None and known.type == parent.type == "space_agency"
    return parent.organisation_id if agencies and parent is not None else key
