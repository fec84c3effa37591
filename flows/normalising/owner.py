"""Whose paper it is where no profile knows: the name in letterhead, source, dateline, "About X", signature, address or
contacts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from flows.lexicon import words
from flows.model import Contact, Paragraph, Span
from flows.normalising.bodies import body_name, full_name_of
from flows.normalising.kinds import about_name
from flows.normalising.naming import is_headed_by_acronym, is_letterhead, may_publish
from flows.normalising.owner_at_end import imprint, signature, wire_mark
from flows.normalising.owner_in_contacts import NAMES, named_by_addresses, named_in_block, named_in_offices, to_be_asked
from flows.normalising.people import is_person
from flows.normalising.phrases import alternation, any_of, first_letter_of, phrases, plain, post_nouns
from flows.normalising.small_words import either

SOURCE, LETTERHEAD, ABOUT = "header.source", "header.letterhead", "boilerplate.about"
FIRM = (SOURCE, LETTERHEAD, "header.masthead", "dateline.agency", "closing.signature")
"""Rules of signs that only a publisher's own paper bears, whoever is named in it."""
_SAMPLE = 12_000
_LONGEST_LEAD = 24


def find_owner(
    text: str,
    paragraphs: Sequence[Paragraph],
    fields: Mapping[str, tuple[Span, str]],
    addresses: Sequence[str],
    contacts: Sequence[Contact],
    block: Sequence[str] = (),
) -> tuple[Span, str] | None:
    """Where the text names the body that publishes it, and the rule that says so; null where nothing does.

    ``addresses``: the e-mail addresses that were left out of ``text``; ``block``: the lines of its contact block."""
    told, body = fields.get("publisher_id"), named_in_block(text, block)
    if told and _is_firm(text, *told, block) and not (body and _carries(text, *told)):
        return told
    if span := wire_mark(text, paragraphs):
        return span, "closing.signature"
    if body:
        return body, "contact.body"
    if span := _about(text, paragraphs):
        return span, ABOUT
    if span := signature(text, paragraphs):
        return span, "closing.signature"
    if span := imprint(text, paragraphs):
        return span, "closing.imprint"
    if span := named_by_addresses(text, addresses):
        return span, "contact.address"
    if span := named_in_offices(text, block, {contact.name for contact in contacts}):
        return span, "contact.office"
    if span := to_be_asked(text, paragraphs):
        return span, "contact.sentence"
    if (number := fields.get("number")) and (span := _numbering(text, text[slice(*number[0])])):
        return span, "header.number_prefix"
    if span := _reporting(text, paragraphs):
        return span, "body.reporting"
    if span := _told(text, paragraphs):
        return span, "body.told_to"
    if span := _of_itself(text, paragraphs):
        return span, "body.self_reference"
    return told


def _is_firm(text: str, span: Span, rule_id: str, block: Sequence[str]) -> bool:
    """Whether a header's name is surely a body's. A line above a title that no noun, acronym or second mention tells
    for one ("EMBARGO: None") counts only where nothing else tells."""
    name = text[slice(*span)]
    return (
        rule_id != LETTERHEAD
        or name.isupper()
        or name in block
        or is_letterhead(name)
        or is_headed_by_acronym(name)
        or body_name(name).acronym is not None
        or text.count(name) > 1
    )


def _carries(text: str, span: Span, rule_id: str) -> bool:
    """Whether a dateline names but the service that hands out what another body tells ("Norland Information Service")."""
    parts = plain(text[slice(*span)]).split()
    return rule_id == "dateline.agency" and not phrases("header", "unit_words").isdisjoint((parts[0], parts[-1]))


def _about(text: str, paragraphs: Sequence[Paragraph]) -> Span | None:
    """The body in "About X"; of several, for partners have theirs too, the one that the text begins with."""
    found: list[Span] = []
    for paragraph in paragraphs:
        line = text[paragraph.start : paragraph.end]
        if paragraph.kind == "boilerplate" and (name := about_name(line)):
            articled = plain(line[: name.start]) not in phrases("boilerplate", "about")
            if may_publish(line[slice(*name)], articled):
                found.append(Span(paragraph.start + name.start, paragraph.start + name.end))
    # Spelt as the body is, not its site or its magazine.
    return min(
        found, key=lambda span: text.casefold().find(body_name(text[slice(*span)]).full.casefold()), default=None
    )


def _reporting(text: str, paragraphs: Sequence[Paragraph]) -> Span | None:
    """The news agency that says in the first paragraph that it reports or was told ("…, Nordsol reports.", "… told
    Nordsol."), or the body that tells what it does or announces ("The Example Board is pleased to …", "Zorbex Ltd.
    (NASDAQ: ZBX), a maker of antennas, today announced …", "…, the Example Board (EXB) announced today.")."""
    for start, end, kind in paragraphs:
        if kind == "body":
            named = (_named(text, start, found) for found in _reports().finditer(text, start, end))
            return next(filter(None, named), None)
    return None


def _named(text: str, start: int, found: re.Match[str]) -> Span | None:
    """The name in what :func:`_reports` found in the paragraph that begins at ``start``; null where it is nobody's or a
    person's."""
    first, end = found.span(next(group for group in "abcdefg" if found[group]))
    if found["c"] and text.endswith(", ", 0, first):
        return None  # "the Minister, |Jane Doe|, today announced"
    bare = Span(_past_article(text, first), end)
    if whole := _whole(text, start, bare):
        return whole
    announces = found["f"] or found["g"]
    return bare if not announces or _may_announce(text[slice(*bare)]) else None


def _may_announce(name: str) -> bool:
    """Whether the words before or after a verb of announcing are all of a name, and no person's."""
    if not post_nouns().isdisjoint(plain(name).split()):
        return False
    return is_letterhead(name) or (NAMES.fullmatch(name) is not None and not is_person(name))


def _whole(text: str, start: int, end: Span) -> Span | None:
    """The whole name that ``end`` ends, by its acronym, its nouns or as the paragraph's first words: « L'|Office orbital du
    Nord| (OON) a le plaisir … »."""
    short = _DEFINED.match(text, end.end + 1)
    if short and (named := full_name_of(text, short[1])) and named.end == end.end:
        return named
    for name in NAMES.finditer(text, max(start, end.start - _LONGEST_NAME), end.end):
        if name.end() == end.end and (led := _led(text, name.start(), end)):
            return led
    return _led(text, start, end)


def _led(text: str, start: int, end: Span) -> Span | None:
    """The name from ``start``, its article left out, to the end of ``end``, where it is longer than that."""
    begun = _past_article(text, start)
    return Span(begun, end.end) if begun < end.start and is_letterhead(text[begun : end.end]) else None


def _past_article(text: str, start: int) -> int:
    lead = _ARTICLE.match(text, start)
    return lead.end() if lead else start


_LONGEST_NAME = 100


@lru_cache(maxsize=1)
def _reports() -> re.Pattern[str]:
    after, quoting, before, deeds, announced, announcing = (
        any_of("header", key)
        for key in ("reporting", "reporting_others", "told_to", "own_deeds", "announced_by", "announcing")
    )
    us, at_us, we = any_of("header", "we_at"), any_of("header", "at_us"), any_of("header", "we")
    name, article = r"[A-ZÀ-Þ][\w-]{2,30}(?: [A-ZÀ-Þ][\w-]{1,30}){0,3}?", either("articles")
    long = rf"[A-ZÀ-Þ][\w'’&-]{{1,40}}(?: {either('of', 'articles', 'and')}{{0,3}}[A-ZÀ-Þ][\w'’&-]{{1,40}}){{0,7}}"
    bracket = r"(?: \([^()\n]{2,60}\))"
    return re.compile(
        rf", {article}?(?P<a>{name}) (?:(?i:{after})\.(?!\w)|{quoting}\b)|{before} {article}?(?P<b>{name})\.(?=\s|$)"
        rf"|(?P<c>{name})(?: (?i:{any_of('header', 'legal_forms')})\.?)?{bracket}?"
        rf"(?:, {article}?[a-zà-ÿ][^.;–—\n]{{3,160}}?,)?? {deeds}\b"
        rf"|\b(?i:{us}) {article}?(?P<d>{name})(?= [a-z]|,)"
        rf"|(?:(?<=\n)|(?<=[.!?:–—-] ))(?i:{at_us}) {article}?(?P<e>{name}), {we}\b"
        rf"|, {article}?(?P<f>{long}){bracket}? {announced}(?: [\w’'-]+){{0,3}}\."
        rf"|, {announcing}(?: [a-z0-9][\w’'-]*){{0,3}}? {article}?(?P<g>[A-ZÀ-Þ][^.,;:()\n]{{2,90}}?)(?={bracket}?\.)"
    )


def _told(text: str, paragraphs: Sequence[Paragraph]) -> Span | None:
    """The news agency to which somebody spoke ("told |NPA| that …", « dans une déclaration à la |NPA| »): letters that the
    text spells out nowhere, for its readers know them."""
    for start, end, kind in paragraphs:
        if kind == "body" and (found := _told_to().search(text, start, end)) and not full_name_of(text, found["name"]):
            return Span(*found.span("name"))
    return None


@lru_cache(maxsize=1)
def _told_to() -> re.Pattern[str]:
    keys = ("told_to", "statements_to")
    telling = first_letter_of("header", *keys) + any_of("header", *keys)
    return re.compile(rf"\b(?i:{telling})\s(?i:{either('articles')})?(?P<name>[A-Z]{{2,6}})(?![\w'’-]|\s\()")


def _numbering(text: str, number: str) -> Span | None:
    """The body whose acronym stands in its releases' number: "EXB/24/09"."""
    for acronym in re.findall(r"[A-Z]{3,8}", number):
        if span := full_name_of(text, acronym):
            return span
    return None


def _of_itself(text: str, paragraphs: Sequence[Paragraph]) -> Span | None:
    """The body that the text calls "the Bureau" for short, by the noun of its name ("the Example Satellite Bureau")."""
    bodies = [paragraph for paragraph in paragraphs if paragraph.kind == "body"]
    if not bodies:
        return None
    said, led = _own_noun()
    nouns = Counter(
        match.group(1).casefold()
        for match in said.finditer(text[:_SAMPLE], bodies[0].start)
        if led.search(text, max(match.start() - _LONGEST_LEAD, bodies[0].start), match.start())
    )
    for noun, _ in sorted(nouns.items(), key=lambda pair: (-pair[1], pair[0])):
        for match in NAMES.finditer(text, bodies[0].start, bodies[0].end):
            for part in _PARTNERS.finditer(match.group()):
                name = part.group()
                name = name[lead.end() :] if (lead := _ARTICLE.match(name)) else name
                if name.casefold().endswith(noun):
                    name = _POST.sub("", name)  # "Head of the Example Agency"
                elif led_by := _POST_BEFORE.search(name) or _OTHER_BEFORE.search(name):
                    name = name[led_by.end() :]  # "On Monday the Head of the Example Centre for Rivers"
                parts = name.casefold().split()
                if (
                    len(parts) > 1
                    and name[0].isupper()
                    and (noun in (parts[0], parts[-1]) or f" {noun} for " in f" {name.casefold()} ")
                ):
                    end = match.start() + part.end()
                    return Span(end - len(name), end)
    return _of_itself_in_small(text, bodies[0], nouns)


def _of_itself_in_small(text: str, opening: Paragraph, nouns: Counter[str]) -> Span | None:
    """The same where its name goes on in small letters: « l'Agence spatiale norlandaise (ASN) … l'Agence »; of several
    the one that is called so most often beside its full name."""
    sample, best, most = text[:_SAMPLE], None, 0
    for short in dict.fromkeys(_DEFINED.findall(sample, opening.start, opening.end)):
        if named := full_name_of(sample, short):
            name = sample[named.start : named.end]
            noun = next(iter(plain(name).split()), "")
            alone = nouns[noun] - sample.count(name)
            if alone > most:
                best, most = named, alone
    return best


_DEFINED = re.compile(r"\(([A-Z][A-Za-z0-9&-]{1,9})\)")
_AND = rf"(?:{either('and')}|&\s)"
_POST = re.compile(rf"^.{{1,80}} {either('of')}{either('articles')}")
_POST_BEFORE = re.compile(rf"^.{{1,80}}? {either('of')}(?:{either('articles')})(?=[A-ZÀ-Þ])")
_OTHER_BEFORE = re.compile(rf"^(?!{either('articles')})[A-ZÀ-Þ]\w{{1,12}} {either('articles')}(?=[A-ZÀ-Þ])")
""" "Under the Example Centre's roof", « Selon le Centre »."""
_PARTNERS = re.compile(rf"(?:(?! {_AND}).)+(?: {_AND}[A-ZÀ-Þ][\w-]*$)?")
_ARTICLE = re.compile(either("articles"), re.IGNORECASE)


@lru_cache(maxsize=1)
def _own_noun() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The noun for short, and the small word that must stand before it."""
    nouns = alternation(word.capitalize() for word in words("header", "own_nouns"))
    return (
        re.compile(rf"({nouns})(?:['’]s)?(?=[,.;:)]|\s(?!{either('of')})[a-zà-ÿ])"),
        re.compile(rf"\b(?i:{either('articles', 'of', 'others')})\Z"),
    )
