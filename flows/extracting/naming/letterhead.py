"""The body that a release's paper names as its owner, as an entity with its full name and its acronym."""

from __future__ import annotations

import re
from functools import lru_cache

from flows.extracting.naming.entities import Entities, Entity, is_shouted, of_publisher
from flows.extracting.words.reading import Reading
from flows.ids import slug
from flows.lexicon import languages, lexicon
from flows.model import Mention
from flows.normalising.bodies import BodyName, acronym_of, body_name, full_name_of
from flows.normalising.mastheads import head_of
from flows.normalising.naming import is_headed_by_acronym, is_letterhead, is_told_often
from flows.normalising.owner import ABOUT
from flows.normalising.phrases import any_of, word_count
from flows.normalising.small_words import either


def owner_of(reading: Reading, entities: Entities) -> tuple[str | None, bool]:
    """The id of the body that ``Release.fields["publisher_id"]`` names: the registry's, that of an entity of the text,
    else the name's own slug; and whether it is surely a body, by what the text says of it or by its own words: a line
    above a title may be a town or a mission too."""
    field = reading.release.fields.get("publisher_id")
    if field is None:
        return None, False
    written = reading.release.text[field[0].start : field[0].end]
    name = _with_brand(entities, body_name(written))
    forms = [form for form in (name.full, name.acronym) if form]
    for form in forms:
        for known in reading.registry.forms().get(form, ()):
            if known.kind == "organisation":
                return known.key, True
    told = _in_full(reading.release.text, name)
    if fitting := _fitting(entities, told):
        return min(fitting, key=lambda entity: (not entity.curated, entity.key)).key, True
    if not told.full:
        return None, False
    other = slug(told.full) in {entity.key for entity in entities.by_key.values() if entity.kind != "organisation"}
    registered = reading.registry.forms()
    if _has_legal_form(reading.release.text, told.full) or (
        field[1] == ABOUT and _is_told_as_body(reading, field[0].end)
    ):
        return slug(told.full), True
    if not is_letterhead(told.full) and (other or any(f in registered or f.title() in registered for f in forms)):
        return None, False  # a country, a place or a mission above the title is what the text is about
    text = reading.release.text
    alone = is_letterhead(written) or head_of(written) is not None
    letterhead = alone or is_headed_by_acronym(written) or is_told_often(written, text)
    return slug(told.full), field[1] != "header.letterhead" or letterhead or told.acronym is not None


def _has_legal_form(text: str, name: str) -> bool:
    """Whether the text has the name as a company's somewhere ("Zorbex Inc."), whatever else bears it."""
    return bool(re.search(rf"\b{re.escape(name)},? {any_of('header', 'legal_forms')}\b", text, re.IGNORECASE))


def _is_told_as_body(reading: Reading, end: int) -> bool:
    """Whether what stands below "About X" begins with a noun of bodies: "The Organisation for …", "X is an agency"."""
    below = f" {reading.release.text[end : end + _BELOW].casefold()} "
    return any(f" {noun} " in below for noun, _ in _nouns())


_BELOW = 150


def add_owner(reading: Reading, entities: Entities) -> None:
    """Make the owner an entity under its full name, the acronym beside it, and one with what the text calls by either.
    Rules ``header.letterhead``, ``header.source``, ``closing.signature`` …: "Example Space Agency (ESA)" above a title
    tells what the text's "ESA" is."""
    key, sure = owner_of(reading, entities)
    field = reading.release.fields.get("publisher_id")
    if key is None or field is None or not sure:
        return
    named = Mention(field[0].start, field[0].end, "organisation", key, field[1])
    if (known := reading.registry.organisations.get(key)) is not None:
        if ("organisation", key) not in entities.by_key:
            whole = Entity("organisation", key, known.acronym or known.name, True, term=known.type, rule_id=field[1])
            whole.forms[reading.release.text[named.start : named.end]] = 1
            entities.by_key["organisation", key] = whole
            _name_it_here(reading, entities, named)
        return
    text = reading.release.text
    name = _in_full(text, _with_brand(entities, body_name(text[field[0].start : field[0].end])))
    fitting = _fitting(entities, name)
    if any(entity.curated for entity in fitting):
        return
    key = slug(name.full)
    spelt = [form for entity in fitting for form in entity.forms if form.casefold() == name.full.casefold()]
    full = next((form for form in spelt if is_shouted(name.full) and not is_shouted(form)), name.full)
    whole = Entity("organisation", key, full, False, term=_sort(name.full), rule_id=field[1])
    whole.acronym = name.acronym
    for entity in fitting:
        whole.term = entity.term or whole.term
        whole.acronym = whole.acronym or entity.acronym
        whole.forms.update(entity.forms)
        del entities.by_key["organisation", entity.key]
    merged = {entity.key for entity in fitting}
    entities.by_key["organisation", key] = whole
    for form in (name.full, name.acronym, _at_home(name.full, whole.term)):
        if form and form not in whole.forms:
            whole.forms[form] = 1
    for i, (piece, entity) in list(entities.by_piece.items()):
        if entity.kind == "organisation" and entity.key in merged:
            entities.by_piece[i] = (piece, whole)
    for n, mention in enumerate(entities.mentions):
        if mention.kind == "organisation" and mention.key in merged:
            entities.mentions[n] = mention._replace(key=key)
    _name_it_here(reading, entities, named._replace(key=key))
    entities.publisher[:] = of_publisher(reading, entities)


def _name_it_here(reading: Reading, entities: Entities, named: Mention) -> None:
    """The mention in the place of those of other names that were read within it ("Government Offices" of a country)."""
    here = [
        each
        for each in entities.mentions
        if each.kind != "country" and each.start < named.end and named.start < each.end
    ]
    if any(each.kind == named.kind and each.key == named.key for each in here):
        return
    entities.mentions[:] = sorted([named, *(each for each in entities.mentions if each not in here)])
    left = {(each.kind, each.key) for each in entities.mentions}
    starts = {each.start for each in here}
    for i in [i for i in entities.by_piece if reading.tokens.starts[i] in starts]:
        del entities.by_piece[i]
    for gone in {(each.kind, each.key) for each in here} - left:
        del entities.by_key[gone]


def _in_full(text: str, name: BodyName) -> BodyName:
    """The name with its other half, where the text sets the two side by side somewhere."""
    if name.acronym:
        return name
    if name.full.isupper() and " " not in name.full:
        full = full_name_of(text, name.full)
        return BodyName(text[full.start : full.end], name.full) if full else name
    return BodyName(name.full, acronym_of(text, name.full))


def _with_brand(entities: Entities, name: BodyName) -> BodyName:
    """ "Aerospace Committee (|Zorbcosmos|)": the word in brackets by which the text calls the body, as its short name;
    any other ("(Norby)") is no part of the name."""
    bracket = _BRACKET.match(name.full)
    if name.acronym or bracket is None:
        return name
    brand = bracket["brand"]
    borne = any(
        entity.kind == "organisation" and brand in (entity.name, *entity.forms) for entity in entities.by_key.values()
    )
    return BodyName(bracket["name"], brand if borne else None)


_BRACKET = re.compile(r"(?P<name>[^()]{4,120}?)\s\((?P<brand>[A-ZÀ-Þ][\w-]{2,30}(?: [\w-]{2,30})?)\)$")


def _fitting(entities: Entities, name: BodyName) -> list[Entity]:
    """The organisations of the text that bear either name."""
    wanted = {slug(form) for form in name if form}
    return [
        entity
        for _, entity in sorted(entities.by_key.items())
        if entity.kind == "organisation" and (entity.key in wanted or _is_borne(entity, wanted))
    ]


def _is_borne(entity: Entity, wanted: set[str]) -> bool:
    """Whether one of the entity's names is wanted, as it is or without office and town."""
    names = [entity.name, *entity.forms, *([entity.acronym] if entity.acronym else [])]
    longer = [name for name in names if any(each in slug(name) for each in wanted)]
    return any(slug(body_name(name).full) in wanted for name in longer)


def _at_home(name: str, term: str | None) -> str | None:
    """ "|Ministry of Ports| of the Republic of Norland", "|National Space Agency| of the Kingdom of Norland": as it is
    called at home; null where too little is left for a name, or it stands for its state."""
    home = _state().sub("", name)
    if home == name or term in ("embassy", "government"):
        return None
    is_ministry = term is not None and term.endswith("ministry")
    return home if is_ministry or word_count(home) > 2 else None


@lru_cache(maxsize=1)
def _state() -> re.Pattern[str]:
    states = any_of("header", "states")
    return re.compile(rf"\s{either('of')}{either('articles')}?(?i:{states})\s.{{1,60}}$")


def _sort(name: str) -> str | None:
    """What sort of body a name's nouns tell: the one it begins with ("Ministry of Industry"), else the longest."""
    simple = f" {name.casefold()} "
    told = [(noun, term) for noun, term in _nouns() if f" {noun} " in simple]
    first = next((term for noun, term in told if simple.startswith(f" {noun} ")), None)
    return first or (told[0][1] if told else None)


@lru_cache(maxsize=1)
def _nouns() -> tuple[tuple[str, str], ...]:
    heads = [lexicon(code)["organisations"]["heads"] for code in languages()]
    told = {(noun, term) for each in heads for term, nouns in each.items() for noun in nouns}
    return tuple(sorted(told, key=lambda pair: (-len(pair[0]), pair)))
