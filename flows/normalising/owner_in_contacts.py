"""The body that publishes, by whom a reader is told to ask: the offices, bodies and addresses of a contact block."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from flows.ids import slug
from flows.model import Paragraph, Span
from flows.normalising.bodies import body_name, full_name_of
from flows.normalising.naming import is_letterhead, is_name_like, is_office
from flows.normalising.people import is_person
from flows.normalising.phrases import any_of, phrase_start, phrases, plain, post_nouns
from flows.normalising.small_words import either

_SAMPLE = 12_000
_MOST_ADDRESSES, _MOST_LINES = 6, 30
_LONGEST_NAME = 4
_ARTICLE = re.compile(either("articles"), re.IGNORECASE)
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w'’.&-]*\w|[A-ZÀ-Þ]")
_DOMAIN = re.compile(r"@\s?([A-Za-z0-9.-]+)")
NAMES = re.compile(
    rf"[A-ZÀ-Þ][\w'’&-]{{1,40}}(?: {either('of', 'articles', 'and')}{{0,3}}[A-ZÀ-Þ][\w'’&-]{{1,40}}){{0,7}}"
)


def named_in_block(text: str, block: Sequence[str]) -> Span | None:
    """The one body that stands on a line of its own in the contact block, below a name, and that the text speaks of:
    "Jane Doe / Example Space Agency (ESA) / Communications"; before all the one below "Author" or the like."""
    found: dict[str, Span] = {}
    for above, line in pairwise(block):
        if plain(above) in phrases("header", "byline_words") and is_letterhead(line):
            name = _ARTICLE.sub("", body_name(line).full)
            if told := re.search(rf"\b{re.escape(name)}\b", text[:_SAMPLE]):
                return Span(*told.span())
    for line in block[1:_MOST_LINES]:
        if (is_letterhead(line) or is_name_like(line)) and not (is_office(line) or is_person(line)):
            full, acronym = body_name(line)
            for name in filter(None, (full, acronym)):
                if told := re.search(rf"\b{re.escape(name)}\b", text[:_SAMPLE]):
                    found.setdefault(slug(full), Span(*told.span()))
    return next(iter(found.values())) if len(found) == 1 else None


def named_by_addresses(text: str, addresses: Sequence[str]) -> Span | None:
    """The body that the domain of an address spells."""
    labels = dict.fromkeys(_labels(addresses[:_MOST_ADDRESSES]))
    return next((span for label in labels if (span := _named_by(text[:_SAMPLE], label))), None)


def named_in_offices(text: str, block: Sequence[str], people: Container[str]) -> Span | None:
    """The body with which the name of an office in the contact block begins, nobody of ``people``."""
    for line in block[:_MOST_LINES]:
        for name in NAMES.findall(line):
            if name not in people and (span := _office(text[:_SAMPLE], name)):
                return span
    return None


def to_be_asked(text: str, paragraphs: Sequence[Paragraph]) -> Span | None:
    """The body in "For more information, contact the Example Agency"."""
    for start, end, kind in paragraphs[-_LAST_PARAGRAPHS:]:
        line = text[start:end]
        if kind not in ("boilerplate", "body") or not phrase_start("contacts", "headings").match(plain(line[:80])):
            continue
        if (asked := _asked().search(line)) and (name := NAMES.match(line, asked.end())):
            if is_person(name.group()) and (house := _AT_HOUSE.match(line, name.end())):
                name = NAMES.match(line, house.end()) or name
            elif is_office(name.group()):  # "contact the Press Office (tel. …) of the Example Board"
                bodies = [each for each in NAMES.finditer(line, name.end()) if is_letterhead(each.group())]
                name = bodies[0] if bodies else name
            return Span(start + name.start(), start + name.end())
    return None


_LAST_PARAGRAPHS = 3
_AT_HOUSE = re.compile(rf",?\s(?:{any_of('header', 'place_words')}\s|{either('of', 'by')})(?:{either('articles')})?")
""" "contact Jane Doe |at the |Example Board"."""


@lru_cache(maxsize=1)
def _asked() -> re.Pattern[str]:
    asking = any_of("contacts", "asking")
    return re.compile(rf"\b{asking}\s{either('articles')}?(?:[A-Z]\.){{0,3}}\s?", re.IGNORECASE)


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
    capitals = [(match.start(), match.end()) for match in _CAPITALISED.finditer(text)]
    for index, (start, end) in enumerate(capitals):
        for last_start, last_end in capitals[index : index + _LONGEST_NAME]:
            if last_start > end + 4:
                break
            end = last_end
            if slug(text[start:end]).replace("-", "") == label:
                if _IN_NAME.search(text, max(start - 12, 0), start):
                    whole = _WHOLE.search(text, max(start - _LONGEST_HEAD, 0), end)
                    if whole and is_letterhead(whole.group()):
                        return Span(*whole.span())
                    continue
                full = full_name_of(text, text[start:end]) if text[start:end].isupper() else None
                return full or Span(start, end)
    return None


_IN_NAME = re.compile(rf"\b{either('of')}{either('articles')}?$")
"""What stands before a word that is but a part of a name ("Department of State")."""
_LONGEST_HEAD = 60
_WHOLE = re.compile(rf"[A-ZÀ-Þ][\w-]{{1,30}} {either('of')}{either('articles')}?[A-ZÀ-Þ][\w-]{{1,30}}\Z")


def _office(text: str, role: str) -> Span | None:
    """The name that a contact's office begins with and that the text has too ("Example Board Press Office")."""
    parts = role.split()
    for count in range(len(parts), 0, -1):
        name = " ".join(parts[:count])
        if not name[0].isupper() or (len(plain(name)) <= 6 and count > 1):
            continue
        rare = text.count(name) < _OFTEN and not (name.isupper() and f"({name})" in text)
        if count == 1 and (plain(name) in _contact_words() | post_nouns() or rare):
            continue  # "Minister Doe's office": whose it is, yet no body
        if found := re.search(rf"\b{re.escape(name)}\b", text):
            return Span(*found.span())
    return None


_OFTEN = 3
"""A single word of a contact's office names the body where the text speaks of it as often as that, or spells it out."""


@lru_cache(maxsize=1)
def _contact_words() -> frozenset[str]:
    lists = ("organisation_words", "role_words", "roles", "channels", "headings")
    return frozenset(word for key in lists for phrase in phrases("contacts", key) for word in phrase.split())
