"""Names and functions in the lines of a contact block."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from flows.ids import slug
from flows.lexicon import words
from flows.model import Contact
from flows.normalising.phrases import alternation, any_of, function_words, phrases, plain
from flows.normalising.small_words import CAPITAL, bare, either

_PARTICLES = rf"{any_of('people', 'particles')}['’]?"
_TITLES = alternation(
    word.capitalize() for word in words("people", "honorifics") if word not in words("people", "title_names")
)
_PART = rf"(?:d['’])?[{CAPITAL}](?:[\w'’-]*\w|\.)?\.?"
_PART_WITH_PARTICLES = rf"{_PART}(?: (?:{_PARTICLES}))*"
_NAME = re.compile(
    rf"(?:{_TITLES}\.? )?"
    rf"(?P<name>{_PART_WITH_PARTICLES}(?: {_PART_WITH_PARTICLES}){{0,3}} {_PART})"
)
_BRACKETED_TITLE = re.compile(rf"\({_TITLES}\.?\)\s?")
_BETWEEN = re.compile(rf"\s{{0,9}}(?:/|;|&|\||•|\b{bare('and', 'or')}\b)\s{{0,9}}")
_COMMA = re.compile(r"\s{0,9}(?:,|\s[–—-]\s|:|\()\s{0,9}")
_COLON = re.compile(r"\s{0,9}:\s{0,9}")
_DASH = re.compile(r"\s{1,9}[–—-]\s{1,9}")
_LAST_LETTERS = re.compile(r"\w\w$")


def is_person(text: str) -> bool:
    """Whether ``text`` is one or more people's names and no more ("Jane Doe / John Q. Public")."""
    parts = [part for part in _BETWEEN.split(_BRACKETED_TITLE.sub("", text).strip(" ,;/")) if part]
    return bool(parts) and all(_person(part) for part in parts)


def _person(text: str) -> str | None:
    """The name that ``text`` is, its form of address left out."""
    match = _NAME.fullmatch(text.strip())
    if not match or not _LAST_LETTERS.search(match["name"]):
        return None
    words_of_name = plain(match["name"]).split()
    if words_of_name[0] in function_words() or any(word in _other_words() for word in words_of_name):
        return None
    roles = phrases("contacts", "role_words")
    if _is_legal_form(match["name"].split()[-1]) or words_of_name[-1] in roles or words_of_name[0] in roles:
        return None
    return match["name"]


def _is_legal_form(word: str) -> bool:
    """The "SA" of "Example SA", the "Ltd" of "Example Ltd"; no "Sa" that ends somebody's name."""
    return word.strip(".").lower() in words("header", "legal_forms") and (word.isupper() or len(word) > 2)


@lru_cache(maxsize=1)
def _other_words() -> frozenset[str]:
    return phrases("contacts", "organisation_words") | phrases("contacts", "channels")


def contacts_in(
    lines: Iterable[str], addresses: str, reached: frozenset[int] = frozenset(), said: str = ""
) -> tuple[Contact, ...]:
    """The people whom the lines of a contact block name, in order, each once, with their function where it is given.

    ``Jane Doe Press Officer`` · ``Jane Doe, Head of Media`` · ``Press officer: Jane Doe`` · a function on the line
    after the name. ``addresses``: the block's e-mail addresses, which tell a name from the company on the next line;
    ``reached``: the lines that bear a number or address themselves, which a company's seldom does; ``said``: the text
    beside the block, which names the company after a name ("Jane Doe, Example Nord").
    """
    found: dict[str, str | None] = {}
    latest: list[str] = []
    addresses = slug(addresses)
    for index, line in enumerate(lines):
        names, role = _read(_BRACKETED_TITLE.sub("", line), addresses, said)
        if names and role and latest and index not in reached and ":" not in line and is_role(_COMMA.split(line)[0]):
            names = []  # the office and house of the one above: "Communications - Example Nord"
        if names:
            by_address = _in_address(latest, addresses) and not _in_address(names, addresses)
            if latest and index not in reached and role is None and by_address:
                continue
            latest = names
            for name in names:
                found[name] = found.get(name) or role
        elif role and latest:
            for name in latest:
                found[name] = found[name] or role
            latest = []
    return tuple(Contact(name, role) for name, role in found.items())


def _in_address(names: Iterable[str], addresses: str) -> bool:
    """Whether the last part of one of the names stands in the e-mail addresses."""
    return bool(addresses) and any(slug(name.split()[-1]) in addresses for name in names)


def _read(line: str, addresses: str, said: str) -> tuple[list[str], str | None]:
    """Names and function on one line; a house, an office or a rubric before a colon or a dash is passed over ("Example
    Nord: Jane Doe", "Press office – Jane Doe")."""
    for mark in (_COLON, _DASH):
        label, *after = mark.split(line, maxsplit=1)
        names, role = _read_parts(after[0], addresses, said) if after else ([], None)
        if names and (mark is _COLON or _is_office(label) or (label.isupper() and " " not in label.strip())):
            return names, role or (label.strip() if is_role(label) else None)
    return _read_parts(line, addresses, said)


def _is_office(label: str) -> bool:
    return any(word in _other_words() for word in plain(label).split())


def is_with_house(line: str) -> bool:
    """ "Jane Doe, Example Satellite Service": a name and the body it stands for, by that body's nouns."""
    name, *others = _COMMA.split(line)
    return is_person(name) and any(map(_is_office, others))


def _is_plain_office(line: str) -> bool:
    """ "Press Office, Jane Doe", « Service communication, Jeanne Dupont » : no house is named before the comma."""
    office = plain(_COMMA.split(line)[0]).split()
    return bool(office) and all(word in _other_words() for word in office)


def _read_parts(line: str, addresses: str, said: str) -> tuple[list[str], str | None]:
    names: list[str] = []
    role: str | None = None
    for index, part in enumerate(_COMMA.split(line)):
        part = part.strip(" )/.|")
        if not part:
            continue
        if is_role(part):
            role = role or part
            continue
        meant = _for_whom().match(part)
        if index and not names and not role and not meant and not _is_plain_office(line):
            break  # "Example Space Center, New Town": what follows an office is its town
        part = part[meant.end() :] if meant else part
        here, function = _read_part(part)
        if names and any(name in said and not _in_address([name], addresses) for name in here):
            continue  # "Jane Doe, Example Nord"
        names += here
        role = role or function
    return names, role


def _read_part(part: str) -> tuple[list[str], str | None]:
    """ "Jane Doe / John Q. Public", "Jane Doe Press Officer", "Jane Doe | Press Officer"."""
    names: list[str] = []
    role: str | None = None
    if _HOUSE_OF_TWO.search(part) and _is_office(part) and not _split_role(part)[1]:
        return names, role  # "Example Satellite and Information Service"
    for piece in _BETWEEN.split(part):
        if name := _person(piece):
            names.append(name)
            continue
        before, function = _split_role(piece)
        if function and (name := _person(before)):
            names.append(name)
            role = role or function
        elif names and is_role(piece):
            role = role or piece
    return names, role


_HOUSE_OF_TWO = re.compile(rf"[^\s,;/|]\s{either('and')}")


@lru_cache(maxsize=1)
def _for_whom() -> re.Pattern[str]:
    """What stands before a name after the office: "Secretariat, |attn.| Jane Doe"."""
    return re.compile(rf"{any_of('contacts', 'attention')}(?![\w'’])\.?:?\s?", re.IGNORECASE)


def is_role(text: str) -> bool:
    """Whether ``text`` is a function: of the lexicon, or of a few words of which one is a function's, and no name."""
    simple = plain(text)
    if simple in phrases("contacts", "roles"):
        return True
    parts = simple.split()
    if len(parts) > 10 or not any(word in phrases("contacts", "role_words") for word in parts):
        return False
    before, function = _split_role(text)
    named = any(_person(piece) for piece in text.split(" | "))  # "Researcher | Jane Doe"
    return not named and not (function and _person(before))


def _split_role(text: str) -> tuple[str, str | None]:
    """``Jane Doe Press Officer`` -> ``Jane Doe`` and ``Press Officer``; and so with the function first."""
    if match := _role_at_end().search(text):
        return text[: match.start()].strip(), match.group().strip()
    if match := _role_at_start().match(text):
        return text[match.end() :].strip(" :"), match.group().strip()
    return text, None


def _roles() -> str:
    return any_of("contacts", "roles")


@lru_cache(maxsize=1)
def _role_at_end() -> re.Pattern[str]:
    # Of a longer function the first word is a function's: "Head of Media", « responsable du pôle médias ».
    heads = any_of("contacts", "role_words")
    return re.compile(
        rf"(?<=\s)(?:{_roles()}|{heads}\s{either('of')}{either('articles')}?[\w' ’-]{{3,50}})$", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def _role_at_start() -> re.Pattern[str]:
    heads = any_of("contacts", "role_words")
    return re.compile(rf"(?:{_roles()}|{heads}(?:\s{heads})?)(?=\s)", re.IGNORECASE)
