"""Whose paper it is where no profile knows: the name in letterhead, source, "About X", address or contacts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from flows.ids import slug
from flows.model import Contact, Paragraph, Span
from flows.normalising.kinds import about_name
from flows.normalising.phrases import phrases, plain

FIRM = ("header.source", "header.letterhead")
"""Rules of signs that only a publisher's own paper bears, whoever is named in it."""
_SAMPLE = 12_000
_MOST_ADDRESSES, _MOST_LINES = 6, 30
_LONGEST_NAME = 4
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w'’.&-]*\w|[A-ZÀ-Þ]")
_DOMAIN = re.compile(r"@\s?([A-Za-z0-9.-]+)")
_NAMES = re.compile(
    r"[A-ZÀ-Þ][\w'’&-]{1,40}(?: (?:(?:of|for|the|and|de|des|du|la|le|et) ){0,3}[A-ZÀ-Þ][\w'’&-]{1,40}){1,7}"
)
_DEFINED = (
    r"((?:[A-ZÀ-Þ][\w'’-]+)(?:[ ’'](?:(?:of|for|the|and|de|des|du|la|le|les|et|d|l|en|in)[ ’'])*[\w'’-]+){{1,8}})"
    r" ?\({acronym}\)"
)


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
    for paragraph in paragraphs:
        if paragraph.kind == "boilerplate" and (name := about_name(text[paragraph.start : paragraph.end])):
            return Span(paragraph.start + name.start, paragraph.start + name.end), "boilerplate.about"
    sample = text[:_SAMPLE]
    for label in dict.fromkeys(_labels(addresses[:_MOST_ADDRESSES])):
        if span := _named_by(sample, label):
            return span, "contact.address"
    people = {contact.name for contact in contacts}
    for line in block[:_MOST_LINES]:
        for name in _NAMES.findall(line):
            if name not in people and (span := _office(sample, name)):
                return span, "contact.office"
    return None


def _labels(addresses: Sequence[str]) -> Iterator[str]:
    """``jane@press.nsb.example`` -> ``nsb`` and ``press``, the labels of its domain but for the last."""
    for address in addresses:
        if match := _DOMAIN.search(address):
            labels = match.group(1).lower().strip(".").split(".")
            yield from (
                label.replace("-", "")
                for label in reversed(labels[:-1])
                if len(label) > 2 and label not in phrases("contacts", "organisation_words")
            )


def _named_by(text: str, label: str) -> Span | None:
    """The first name in ``text`` that a domain's label spells: "NSB", with its full name where it is defined, or
    "Tellaris", "Norrland Space"."""
    words = [(match.start(), match.end()) for match in _CAPITALISED.finditer(text)]
    for index, (start, end) in enumerate(words):
        for last_start, last_end in words[index : index + _LONGEST_NAME]:
            if last_start > end + 4:
                break
            end = last_end
            if slug(text[start:end]).replace("-", "") == label:
                return _defined(text, text[start:end]) or Span(start, end)
    return None


def _defined(text: str, acronym: str) -> Span | None:
    if not acronym.isupper():
        return None
    match = re.search(_DEFINED.format(acronym=re.escape(acronym)), text)
    return Span(*match.span(1)) if match else None


def _office(text: str, role: str) -> Span | None:
    """The name that a contact's office begins with and that the text has too ("Example Board Press Office")."""
    parts = role.split()
    for count in range(len(parts), 1, -1):
        name = " ".join(parts[:count])
        if len(plain(name)) > 6 and name[0].isupper() and (found := text.find(name)) >= 0:
            return Span(found, found + len(name))
    return None
