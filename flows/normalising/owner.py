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
from flows.normalising.naming import has_verb, is_letterhead, is_office, may_publish
from flows.normalising.owner_in_contacts import NAMES, named_by_addresses, named_in_block, named_in_offices, to_be_asked
from flows.normalising.people import is_person
from flows.normalising.phrases import alternation, any_of, phrases, plain, word_count
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
    if told := fields.get("publisher_id"):
        return told
    if span := named_in_block(text, block):
        return span, "contact.body"
    if span := _about(text, paragraphs):
        return span, ABOUT
    if span := _signature(text, paragraphs):
        return span, "closing.signature"
    if span := _imprint(text, paragraphs):
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
    return None


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
    Nordsol."), or the body that tells what it is pleased to do ("The Example Board is pleased to …")."""
    for start, end, kind in paragraphs:
        if kind == "body":
            found = _reports().search(text, start, end)
            if not found or (found["c"] and text.endswith(", ", 0, found.start())):
                return None  # "the Minister, Jane Doe, today announced"
            span = Span(*found.span(found.lastgroup or 0))
            if found["c"] and (whole := _subject(text, start, span)):
                return whole
            lead = _ARTICLE.match(text, span.start, span.end)
            return Span(lead.end() if lead else span.start, span.end)
    return None


def _subject(text: str, start: int, end: Span) -> Span | None:
    """The whole name that ``end`` ends, by its acronym or as the paragraph's first words: « L'|Office orbital du Nord|
    (OON) a le plaisir … »."""
    short = _DEFINED.match(text, end.end + 1)
    if short and (named := full_name_of(text, short[1])) and named.end == end.end:
        return named
    lead = _ARTICLE.match(text, start)
    begun = lead.end() if lead else start
    return Span(begun, end.end) if begun < end.start and is_letterhead(text[begun : end.end]) else None


@lru_cache(maxsize=1)
def _reports() -> re.Pattern[str]:
    after, quoting, before, deeds = (
        any_of("header", key) for key in ("reporting", "reporting_others", "told_to", "own_deeds")
    )
    us = any_of("header", "we_at")
    name, article = r"[A-ZÀ-Þ][\w-]{2,30}(?: [A-ZÀ-Þ][\w-]{1,30}){0,3}?", either("articles")
    return re.compile(
        rf", {article}?(?P<a>{name}) (?:(?i:{after})\.(?!\w)|{quoting}\b)|{before} {article}?(?P<b>{name})\.(?=\s|$)"
        rf"|(?P<c>{name})(?: \([A-Z][\w-]+\))?,? {deeds}\b|\b(?i:{us}) {article}?(?P<d>{name})(?= [a-z]|,)"
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
    telling = any_of("header", "told_to", "statements_to")
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


def _signature(text: str, paragraphs: Sequence[Paragraph]) -> Span | None:
    """The body in the line with which a paper closes: "Example Space Agency (ESA)", "Press office, Example Board, Oslo",
    « CNES, service de presse »."""
    told = [paragraph for paragraph in paragraphs if paragraph.kind in ("body", "heading", "list_item")]
    for start, end, _ in told[1:][-_CLOSING_LINES:]:
        line = text[start : min(end, start + _SIGNATURE_SIZE + 1)]
        if (
            len(line) > _SIGNATURE_SIZE
            or word_count(line) > _LONGEST_SIGNATURE
            or line.endswith((".", "!", "?", ":"))
            or has_verb(line)
            or _handed_out().match(line)
        ):
            continue
        pieces = [_shouted(text, Span(start + m.start(), start + m.end())) for m in _PIECE.finditer(line)]
        if signed := _signed(text, start, pieces):
            return signed
    return None


def _shouted(text: str, piece: Span) -> Span:
    """ "|EXAMPLE MINISTRY OF RIVERS| Press office": the name that capitals set apart; else the piece as it is."""
    capitals = _SHOUTED.match(text, piece.start, piece.end)
    return Span(piece.start, capitals.end()) if capitals and is_letterhead(capitals.group()) else piece


_SHOUTED = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’&-]+(?: [A-ZÀ-Þ'’&-]+){2,13}(?= [A-ZÀ-Þ][a-zà-ÿ])")


def _signed(text: str, end: int, pieces: Sequence[Span]) -> Span | None:
    """Of the pieces of a closing line, which begins at ``end``, the one that is a body: no office or department of
    one."""
    office = [is_office(text[piece.start : piece.end]) for piece in pieces]
    for piece, of_press in zip(pieces, office, strict=True):
        name = text[piece.start : piece.end]
        if of_press or any(map(str.isdigit, name)) or _is_unit(name):
            continue
        if is_letterhead(name):
            return piece
        told = _names_body(text[:end], body_name(name).full)
        if told and (any(office) or len(pieces) > 1 or (name.isupper() and text.count(name) > _OFTEN)):
            return piece
    return None


def _is_unit(name: str) -> bool:
    """A department of a body rather than a body, by the word it begins or ends with."""
    parts = plain(name).split()
    return parts[0] in phrases("header", "unit_words") or parts[-1] in phrases("header", "unit_words")


def _imprint(text: str, paragraphs: Sequence[Paragraph]) -> Span | None:
    """The body in a last line that holds the rights or names the source ("© 2022 Example Agency. All rights reserved",
    « Source : Agence exemple »)."""
    for start, end, _ in paragraphs[1:][-_CLOSING_LINES:]:
        line = text[start : min(end, start + _SIGNATURE_SIZE)]
        before, colon, _ = line.partition(":")
        sourced = bool(colon) and plain(before) in phrases("header", "source_words")
        if not colon and (lead := _handed_out().match(line)):  # "Issued by the Example Board"
            before, sourced = lead.group(), True
        if not (sourced or _RIGHTS.search(line)):
            continue
        first = len(before) if sourced else 0
        pieces = [Span(start + piece.start(), start + piece.end()) for piece in _IMPRINTED.finditer(line, first)]
        names = [text[piece.start : piece.end] for piece in pieces]
        if sourced and names and is_letterhead(names[0][0].upper() + names[0][1:]):
            return pieces[0]  # « Communiqué par le ministère de la Mer / Agence exemple »
        if signed := _signed(text, start, pieces):
            return signed
        for piece, name in zip(pieces, names, strict=True):
            if name[0].isupper() and (sourced or _is_told(text, name)) and not is_office(name):
                return piece
    return None


@lru_cache(maxsize=1)
def _handed_out() -> re.Pattern[str]:
    """What names the source without a colon: "Issued by the", and a single word in capitals as wires have it: "SOURCE"."""
    known = words("header", "source_words")
    phrases_of, alone = [word for word in known if " " in word], [word.upper() for word in known if " " not in word]
    return re.compile(rf"(?:(?i:{alternation(phrases_of)})|{alternation(alone)})\s{{1,3}}(?i:{either('articles')})?")


_RIGHTS = re.compile(r"©|\([cC]\)|\b[Cc]opyright\b")
_IMPRINTED = re.compile(r"(?!(?i:copyright|c\b))[^\W\d_](?:[^©|–—•·/.,:()0-9]*[^\s©|–—•·/.,:()0-9])?")


def _is_told(text: str, name: str) -> bool:
    return text.count(name) > 1 and not is_person(name) and plain(name) not in phrases("boilerplate", "captions")


_CLOSING_LINES, _LONGEST_SIGNATURE, _SIGNATURE_SIZE, _OFTEN = 2, 14, 200, 3
_PIECE = re.compile(r"[^\s,|–—•·/](?:[^,|–—•·/]*[^\s,|–—•·/])?")


def _names_body(text: str, name: str) -> bool:
    """Whether ``text`` speaks of ``name``, and it is no person's."""
    return name[:1].isupper() and bool(re.search(rf"\b{re.escape(name)}\b", text)) and not is_person(name)
