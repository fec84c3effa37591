"""Document -> Release: the steps in their order."""

from __future__ import annotations

import hashlib
from datetime import date

from flows.ids import slug
from flows.lexicon import languages
from flows.model import Document, Finding, Paragraph, Release, Span
from flows.normalising.bodies import body_name
from flows.normalising.contacts import cut_contacts
from flows.normalising.dates import find_dates
from flows.normalising.details import find_details
from flows.normalising.drafts import Style
from flows.normalising.fields import read_fields
from flows.normalising.language import UNDETERMINED, detect_language
from flows.normalising.layout import lay_out
from flows.normalising.lines import split_lines
from flows.normalising.markup import strip_inline
from flows.normalising.naming import is_letterhead
from flows.normalising.offsets import compose
from flows.normalising.owner import ABOUT, FIRM, LETTERHEAD, SOURCE, find_owner
from flows.normalising.publisher import SURE, Choice, weigh_publishers
from flows.normalising.quotations import find_quoted
from flows.normalising.repair import repair
from flows.normalising.sentences import readable, split_sentences
from flows.normalising.writing import write
from flows.publishers import UNKNOWN, Publishers

ENGLISH = "en"
MOST_LINES = 10_000
"""Lines of a file that are read. The longest release has some hundreds; what is longer is a log, a list or a dump."""
_ENDLESS = Finding("unread_passage", "warning", f"More than {MOST_LINES:,} lines: those that follow are not read.")
NOTHING_LEFT = "…"
"""The text of a release in which nothing but contact details stands: they are left out, as the sign says."""


def normalise(document: Document, publishers: Publishers) -> Release:
    """The press release in ``document``. Raises nothing for odd text: what cannot be told is null or ``unknown``."""
    raw = _first_lines(document.text)
    repaired, from_repair = repair(raw)
    stripped, from_markup = strip_inline(repaired)
    lines = split_lines(stripped)
    language = detect_language(stripped)
    given = document.source.publisher_id
    choice = Choice(given, SURE, True) if given else weigh_publishers(stripped, publishers)
    publisher_id = choice.publisher_id
    style = Style(language, publishers, publishers.get(publisher_id))
    details = find_details(stripped)
    kept, contacts = cut_contacts(stripped, lines, details, style.profile)
    written = write(stripped, lay_out(stripped, kept, style), details.private)
    text = written.text or NOTHING_LEFT
    paragraphs = written.paragraphs or (Paragraph(0, len(text), "body"),)

    grammar = language if language in languages() else languages()[0]
    read = read_fields(written, grammar, style.profile.country if style.profile else None)
    published_on, number, fields = read.published_on, read.number, dict(read.fields)
    if not given and (choice.own < SURE or fields.get("publisher_id", ("", ""))[1] == SOURCE):
        left = frozenset(kept)
        addresses = [stripped[span.start : span.end] for span in details.private]
        block = [stripped[line.start : line.end] for line in lines if line not in left] if contacts or addresses else []
        owner = find_owner(text, paragraphs, fields, addresses, contacts, block)
        publisher_id = _agreed(choice, owner, text, publishers)
        if owner:
            fields["publisher_id"] = owner
    dates = find_dates(readable(text, paragraphs), grammar, published_on, number) if language != UNDETERMINED else ()
    quoted, quote_findings = find_quoted(text, paragraphs)
    title = next((paragraph for paragraph in paragraphs if paragraph.kind == "title"), None)
    return Release(
        release_id=release_id(publisher_id, number, language, published_on, text),
        document_id=document.document_id,
        publisher_id=publisher_id,
        language=language,
        number=number,
        title=text[title.start : title.end] if title else "",
        published_on=published_on,
        published_on_basis=read.basis,
        dateline_place=_slice(text, fields.get("dateline_place")),
        text=text,
        fields=fields,
        paragraphs=paragraphs,
        sentences=split_sentences(text, paragraphs, grammar),
        quoted=quoted,
        dates=dates,
        contacts=contacts,
        offsets=compose(written.offsets, compose(from_markup, from_repair)),
        findings=(*document.findings, *quote_findings, *([_ENDLESS] if len(raw) < len(document.text) else [])),
        read_as=choice.publisher_id,
    )


def _first_lines(text: str) -> str:
    """``text``, or where it has more lines than any release the first of them."""
    rest = text.split("\n", MOST_LINES)[MOST_LINES:]
    return text[: len(text) - len(rest[0])] if rest else text


def release_id(publisher_id: str, number: str | None, language: str, published_on: date | None, text: str) -> str:
    """``cnes-pr111-2018``; without a number ``cnes-20180527-3f9c2a``, or ``cnes-undated-3f9c2a``.

    The number of an unknown publisher is not used: another's may have the same. A release and its translation may bear
    one number: languages other than English are told apart by their code.
    """
    if number and publisher_id != UNKNOWN:
        return slug(f"{publisher_id} {number}" if language == ENGLISH else f"{publisher_id} {number} {language}")
    digits = hashlib.sha256(text.encode()).hexdigest()[:6]
    return f"{publisher_id}-{f'{published_on:%Y%m%d}' if published_on else 'undated'}-{digits}"


def _slice(text: str, field: tuple[Span, str] | None) -> str | None:
    return text[field[0].start : field[0].end] if field else None


def _agreed(choice: Choice, owner: tuple[Span, str] | None, text: str, publishers: Publishers) -> str:
    """The chosen publisher, unless the paper names another as its owner and the chosen one's signs are weaker: then
    that one, or ``unknown`` where no profile knows it."""
    if owner is None:
        return choice.publisher_id if choice.own else UNKNOWN  # named is not enough: others may be named first
    span, rule_id = owner
    written = text[span.start : span.end]
    firm = rule_id in FIRM and (rule_id != LETTERHEAD or is_letterhead(written))
    firm = firm or (rule_id == ABOUT and not choice.leading)
    if choice.own and not firm:
        return choice.publisher_id
    named = (publishers.by_alias(form) for form in (written, *body_name(written)) if form)
    return next(filter(None, named), UNKNOWN)
