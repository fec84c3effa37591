"""The body that publishes, by how a paper ends: its signature, its rights, who hands it out, a wire's mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from flows.lexicon import words
from flows.model import Paragraph, Span
from flows.normalising.bodies import body_name
from flows.normalising.kinds import is_end_mark
from flows.normalising.naming import has_verb, is_letterhead, is_office
from flows.normalising.people import is_person
from flows.normalising.phrases import alternation, phrases, plain, word_count
from flows.normalising.small_words import either


def signature(text: str, paragraphs: Sequence[Paragraph]) -> Span | None:
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
        told = names_body(text[:end], body_name(name).full)
        if told and (any(office) or len(pieces) > 1 or (name.isupper() and text.count(name) > _OFTEN)):
            return piece
    return None


def _is_unit(name: str) -> bool:
    """A department of a body rather than a body, by the word it begins or ends with."""
    parts = plain(name).split()
    return parts[0] in phrases("header", "unit_words") or parts[-1] in phrases("header", "unit_words")


def imprint(text: str, paragraphs: Sequence[Paragraph]) -> Span | None:
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


def wire_mark(text: str, paragraphs: Sequence[Paragraph]) -> Span | None:
    """The news service whose mark closes its piece: "(NPA)" alone, "NPA/is/be", or after initials and a partner
    "BE/ NBM / |NorNews|"."""
    for start, end, _ in paragraphs[1:][-_CLOSING_LINES:]:
        line = text[start:end]
        if len(line) <= _LONGEST_MARK and not is_end_mark(line) and (mark := _MARK.fullmatch(line)):
            return Span(start + mark.start(mark.lastgroup or 0), start + mark.end(mark.lastgroup or 0))
    return None


_LONGEST_MARK = 60
_MARK = re.compile(
    r"[(\[](?P<alone>[A-Z]{2,10})[)\]]|(?P<first>[A-Z]{3,8})(?:\s?/\s?[a-z]{1,4}){1,4}"
    r"|(?:[a-z]{1,4}\s?/\s?){1,4}(?P<last>[A-Z]{3,8})|[A-Z]{2,3}\s?/\s?(?:[\w-]{2,12}\s?/\s?){0,3}"
    r"(?P<site>(?=\S{0,24}[a-zà-ÿ])[A-ZÀ-Þ][\w-]{2,24}(?: [A-ZÀ-Þ][\w-]{1,24}){0,2})"
)


def names_body(text: str, name: str) -> bool:
    """Whether ``text`` speaks of ``name``, and it is no person's."""
    return name[:1].isupper() and bool(re.search(rf"\b{re.escape(name)}\b", text)) and not is_person(name)
