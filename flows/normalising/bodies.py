"""The two names of a body, the full one and the short one, as a letterhead or a text writes them side by side."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from flows.lexicon import languages, lexicon
from flows.model import Span
from flows.normalising.naming import is_letterhead, is_name_like, is_office, is_paper, office_of
from flows.normalising.phrases import alternation, any_of, function_words, phrases, plain, unaccented
from flows.normalising.small_words import either

_ARTICLE = re.compile(rf"^(?:{either('articles')}|d['’])", re.IGNORECASE)
_BRACKETS = re.compile(r"^(?P<outer>[^()]{2,120}?)\s?\((?P<inner>[^()]{2,120})\)(?P<rest>[^()]{0,60})$")
_DASHED = re.compile(r"^(?P<outer>[^()]{2,120}?)(?:\s[–—-]|[–—:])\s(?P<inner>[^()]{2,120})$")
_SHORT = re.compile(r"[A-Z0-9][A-Za-z0-9&.-]{0,9}[A-Z0-9]")
_WINDOW, _MOST_WORDS = 160, 14
_WORD = re.compile(r"[^\W_][\w’'-]*")
_ELISION = re.compile(r"^(?:[dDlL]|qu)['’]")
_AFTER = re.compile(
    rf"(?:\s?\([^()]{{3,30}}\))?(?:\s?\(|,?\s{either('or')})(?P<short>[A-Z0-9][A-Za-z0-9&.-]{{0,9}}[A-Z0-9])(?![\w-])"
)
"""« |Agence exemple| (AE) », "|Example Agency| or EXA", with a word of its legal form between them."""


class BodyName(NamedTuple):
    """``full`` is the acronym itself where no more is told."""

    full: str
    acronym: str | None


@lru_cache(maxsize=512)  # a paper's owner is asked for at every step
def body_name(written: str) -> BodyName:
    """The first body of a letterhead: "Example Space Agency (ESA), Oslo", "ESA – Example Space Agency",
    "ESA": the article and the town left out."""
    written = _STROKES.split(written, maxsplit=1)[0].strip(' .,:;*_"“”«»')
    written = _accredited().sub(r"\g<seat>", written)
    if (office := office_of(written)) and _is_named(written[:office], written[office:]):
        written = written[office:]
    written = _first_of_two(_above_unit(written))
    first, *others = _PIECES.split(written)
    if len(others) == 1 and is_letterhead(first) and _is_another(others[0]) and not embassy_start().match(first):
        written = first  # of two that publish together, the first; or what follows is a town
    elif len(others) == 1 and is_letterhead(others[0]) and _is_heading(first, others[0]):
        written = others[0]  # "Norland Diplomacy – |Ministry of Rivers|"
    if told := _ACRONYM_TOLD.match(written):
        return BodyName(told[1], None)
    if len(others) == 1 and written.isupper() and is_letterhead(first) and _is_town(first, others[0]):
        written = first
    for shape in (_BRACKETS, _DASHED):
        if match := shape.match(written):
            names = [_bare(match["outer"]), _bare(match["inner"])]
            short = [name for name in names if _SHORT.fullmatch(name)]
            if len(short) == 1:
                return BodyName(names[names[0] == short[0]], short[0])
    name = _without_office(written)
    head, _, last = name.rpartition(" ")
    if " " in head and _SHORT.fullmatch(last) and last.isupper() and not name.isupper() and spells(head, last):
        return BodyName(_bare(head), last)
    return BodyName(_bare(name), None)


def _is_heading(first: str, body: str) -> bool:
    """Whether what stands before a body's name is a rubric or a channel, and no body with its office."""
    return is_name_like(first) and not (_SHORT.fullmatch(first) or is_office(body))


def _is_named(office: str, rest: str) -> bool:
    """What follows an office's "of": an acronym or a name ("Press service of the |State Company Zorbex|"); where all is in
    capitals they show a name below an office of the press alone ("OFFICE OF OUTER RIVERS" is the body)."""
    shown = not rest.isupper() or not phrases("contacts", "press_words").isdisjoint(plain(office).split())
    named = is_letterhead(f"{rest[0].upper()}{rest[1:]}") or (" " in rest and shown and is_name_like(rest))
    return named or _SHORT.fullmatch(rest) is not None


def _above_unit(written: str) -> str:
    """ "|Example Observatory| – Joint Unit for Sea, Sky and Wind (SSW)": the body whose unit stands after the dash."""
    dash = _DASH.search(written)
    if dash is None or not is_letterhead(written[: dash.start()]):
        return written
    unit = plain(written[dash.end() :]).split()[:2]
    return written if phrases("header", "unit_words").isdisjoint(unit) else written[: dash.start()]


_DASH = re.compile(r"\s[–—-]\s")


def _first_of_two(written: str) -> str:
    """ "|Example Agency| and the Ministry of Rivers", "|Example Agency| and Jane Doe MP": the first of those that publish
    together."""
    for joined in _JOINED.finditer(written):
        first, second = written[: joined.start()], written[joined.end() :]
        if is_letterhead(first) and (_LETTERED.fullmatch(second) or (joined["article"] and is_letterhead(second))):
            return first
    return written


_JOINED = re.compile(rf",?\s{either('and')}(?P<article>{either('articles')})?")
_LETTERED = re.compile(r"[A-ZÀ-Þ][\w.-]* [A-ZÀ-Þ][\w-]+ [A-Z]{2,4}")


@lru_cache(maxsize=1)
def _accredited() -> re.Pattern[str]:
    """ "|Embassy of Norland in Zorbia| and to the African Union", « |Ambassade de Norlande en Zorbie|, accréditée auprès
    du Quell »: an embassy's seat is in its name, not where else it stands for its state."""
    also = any_of("header", "also_accredited")
    return re.compile(
        rf"^(?P<seat>{embassy_start().pattern}.{{4,80}}?)(?:,\s|,?\s{either('and')}){also}\s.*$", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def embassy_start() -> re.Pattern[str]:
    """What an embassy's name begins with; its town is a part of the name, for a state has many."""
    nouns = {noun for code in languages() for noun in lexicon(code)["organisations"]["heads"]["embassy"]}
    return re.compile(rf"{either('articles')}?{alternation(nouns)}\b", re.IGNORECASE)


def _without_office(written: str) -> str:
    """The body alone: "Example Board – Secretariat, Oslo", "EXB Newsroom" and the like without the office and town."""
    pieces = _PIECES.split(written)
    kept = [piece for piece in pieces if not (is_office(piece) or is_paper(piece))]
    if len(pieces) > 1 and kept and len(kept) < len(pieces):
        return kept[0]
    words = written.split()
    for end in range(1, len(words) - 1):
        name, office = " ".join(words[:end]), " ".join(words[end:])
        if is_office(office) and not phrases("contacts", "press_words").isdisjoint(plain(office).split()):
            short = _SHORT.fullmatch(name) and (len(name) <= _LONGEST_SHORT or not written.isupper())
            if words[end - 1].lower() not in function_words() and (short or is_letterhead(name)):
                return name
            break
    while len(words) > 1 and words[-1].casefold() in phrases("header", "office_endings"):
        words.pop()
    return " ".join(words) if words and words[0].isupper() else written


_ACRONYM_TOLD = re.compile(rf"([A-Z][A-Za-z0-9&-]{{1,9}}), {either('articles')}(?=[a-zà-ÿ])")
"""« |EXA|, l'agence exemple » : the name, and in small letters what it is."""
_STROKES = re.compile(r"\s[|/]\s")
_PIECES = re.compile(r"\s[–—-]\s|,\s")


def _is_town(name: str, piece: str) -> bool:
    """ "EXAMPLE BOARD, |NORRBY|", "EMBASSY OF NORLAND – |ZORBIA|": capitals that the name does not begin with."""
    return len(piece) > _LONGEST_SHORT and not spells(name, piece) and not is_office(piece) and is_name_like(piece)


_LONGEST_SHORT = 5


def _is_another(piece: str) -> bool:
    """Whether a piece names another body or a town, rather than the acronym or an office of the body before it."""
    return not (_SHORT.fullmatch(piece) or is_office(piece)) and (is_letterhead(piece) or is_name_like(piece))


def spells(name: str, acronym: str) -> bool:
    """Whether the words of ``name`` begin with the letters of ``acronym``."""
    if not _SHORT.fullmatch(acronym) or " " not in name:
        return False
    words = [_ELISION.sub("", word) for word in _WORD.findall(name)]
    return _spells([word.casefold() for word in words], acronym.casefold())


def _bare(name: str) -> str:
    return _ARTICLE.sub("", name.strip(' .,:;"“”«»'))


def acronym_of(text: str, full: str) -> str | None:
    """The short form in brackets after ``full``, wherever the text defines it."""
    at = text.find(full)
    while at >= 0:
        if match := _AFTER.match(text, at + len(full)):
            return match["short"]
        at = text.find(full, at + len(full))
    return None


def full_name_of(text: str, acronym: str) -> Span | None:
    """The name before the acronym in brackets whose words it is made of: "Example Space Agency (ESA)", « Bureau romand
    de l'espace (BRE) »; the shortest that spells it."""
    at = text.find(f"({acronym})")
    if at < 0:
        return None
    words = list(_WORD.finditer(text, max(at - _WINDOW, 0), at))[-_MOST_WORDS:]
    letters = acronym.casefold()
    for first in range(len(words) - 2, -1, -1):
        start = words[first].start() + (elided.end() if (elided := _ELISION.match(words[first].group())) else 0)
        name = [_ELISION.sub("", word.group()) for word in words[first:]]
        if text[start].isupper() and _spells([word.casefold() for word in name], letters):
            return Span(start, words[-1].end())
    return None


def _spells(words: list[str], letters: str) -> bool:
    """Whether the words' first letters, those of small words or not, are the acronym's."""
    reached = {0}
    for word in map(unaccented, words):
        small = word in function_words() or len(word) < 3
        taken = {at + 1 for at in reached if at < len(letters) and letters[at] == word[0]}
        reached = taken | (reached if small else set())
    return len(letters) in reached
