"""Document -> Release: the steps in their order."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date

from flows.ids import slug
from flows.lexicon import languages
from flows.model import DateMention, Document, Paragraph, Release, Span
from flows.normalising.contacts import cut_contacts
from flows.normalising.dateline import read_dateline
from flows.normalising.dates import find_dates
from flows.normalising.details import find_details
from flows.normalising.drafts import Style
from flows.normalising.header import Header, canonical_number
from flows.normalising.language import UNDETERMINED, detect_language
from flows.normalising.layout import lay_out
from flows.normalising.lines import split_lines
from flows.normalising.markup import strip_inline
from flows.normalising.offsets import compose
from flows.normalising.publisher import choose_publisher
from flows.normalising.quotations import find_quoted
from flows.normalising.repair import repair
from flows.normalising.sentences import split_sentences
from flows.normalising.writing import Written, write
from flows.publishers import UNKNOWN, Publishers

ENGLISH = "en"
NOTHING_LEFT = "…"
"""The text of a release in which nothing but contact details stands: they are left out, as the sign says."""


def normalise(document: Document, publishers: Publishers) -> Release:
    """The press release in ``document``. Raises nothing for odd text: what cannot be told is null or ``unknown``."""
    repaired, from_repair = repair(document.text)
    stripped, from_markup = strip_inline(repaired)
    lines = split_lines(stripped)
    language = detect_language(stripped)
    publisher_id = document.source.publisher_id or choose_publisher(stripped, publishers)
    style = Style(language, publishers, publishers.get(publisher_id))
    details = find_details(stripped)
    kept, contacts = cut_contacts(stripped, lines, details, style.profile)
    written = write(stripped, lay_out(stripped, kept, style), details.private)
    text = written.text or NOTHING_LEFT
    paragraphs = written.paragraphs or (Paragraph(0, len(text), "body"),)

    fields, published_on, number = _fields(written, language)
    grammar = language if language in languages() else languages()[0]
    dates = find_dates(text, grammar, published_on) if language != UNDETERMINED else ()
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
        published_on_basis="stated" if published_on else "unknown",
        dateline_place=_slice(text, fields.get("dateline_place")),
        text=text,
        fields=fields,
        paragraphs=paragraphs,
        sentences=split_sentences(text, paragraphs, grammar),
        quoted=quoted,
        dates=dates,
        contacts=contacts,
        offsets=compose(written.offsets, compose(from_markup, from_repair)),
        findings=(*document.findings, *quote_findings),
    )


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


def _fields(written: Written, language: str) -> tuple[Mapping[str, tuple[Span, str]], date | None, str | None]:
    """The slices behind the release's columns with the rules that found them, its publication date and its number."""
    fields: dict[str, tuple[Span, str]] = {}
    published_on: date | None = None
    number: str | None = None
    for paragraph, draft in zip(written.paragraphs, written.drafts, strict=True):
        if paragraph.kind == "title":
            fields["title"] = (Span(paragraph.start, paragraph.end), "title.first_lines")
        if draft.header is None:
            continue
        located = {name: written.span_of(*span) for name, span in _parts(draft.header, draft.lines[0].start)}
        if (span := located.get("number")) and number is None:
            number = canonical_number(written.text[span.start : span.end])
            fields["number"] = (span, "header.number")
        if (span := located.get("published_on")) and published_on is None and draft.header.date is not None:
            published_on = draft.header.date.when.earliest
            fields["published_on"] = (span, "header.date")
        if span := located.get("dateline_place"):
            fields.setdefault("dateline_place", (span, "header.place"))
    body = next((paragraph for paragraph in written.paragraphs if paragraph.kind == "body"), None)
    dateline = read_dateline(written.text[body.start : body.end], language) if body else None
    if body and dateline:
        fields.setdefault("dateline_place", (_shift(dateline.place, body.start), "dateline.place"))
        stated = dateline.date
        if published_on is None and stated is not None and _is_day(stated):
            published_on = stated.when.earliest
            fields["published_on"] = (_shift(Span(stated.start, stated.end), body.start), "dateline.date")
    return fields, published_on, number


def _parts(header: Header, offset: int) -> list[tuple[str, Span]]:
    parts = [("number", header.number), ("dateline_place", header.place)]
    if header.date is not None:
        parts.append(("published_on", Span(header.date.start, header.date.end)))
    return [(name, _shift(span, offset)) for name, span in parts if span is not None]


def _shift(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)


def _is_day(mention: DateMention) -> bool:
    return mention.when.precision == "day" and mention.when.basis == "stated"
