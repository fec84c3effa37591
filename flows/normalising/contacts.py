"""The press-contact block: found by its heading or by its numbers and addresses, cut out, its people kept by name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache

from flows.model import Contact
from flows.normalising.details import Details, within
from flows.normalising.header_dates import is_dated
from flows.normalising.kinds import is_boilerplate_start, is_end_mark
from flows.normalising.lines import Line
from flows.normalising.naming import is_office
from flows.normalising.numbers import find_number
from flows.normalising.people import contacts_in, is_person, is_role, is_with_house
from flows.normalising.phrases import any_of, first_word, first_words, is_prose, phrases, plain, starts_with, word_count
from flows.normalising.small_words import CAPITAL
from flows.publishers import Profile

_LONGEST, _LONGEST_HEADING, _BODY_WORDS, _LONGEST_WORDS, _LONGEST_LIST = 160, 80, 4, 50, 320
_NAME_ABOVE = 4
"""How many lines a name may stand above its number: function, office and town lie between."""
_RUN = 12
"""How many numbers and addresses may follow one another below a name."""


class _Fact:
    """What one line is, as far as contact blocks go; told when asked, for most lines are never asked."""

    def __init__(self, text: str, line: Line, details: Details, profile: Profile | None) -> None:
        self.text = text[line.start : line.end]
        self.profile = profile
        self.detail = within(details.private, line.start, line.end)
        self.web = within(details.web, line.start, line.end)
        self.offset = line.start
        self.heading, self.after_heading = False, ""
        self.dated = is_dated(self.text)
        if self.dated:
            return
        if len(self.text) <= _LONGEST_HEADING or (
            len(self.text) <= _LONGEST_LIST
            and (self.detail or ":" in self.text[:_LONGEST_WORDS] or _RUBRIC.match(self.text))
        ):
            self.heading, self.after_heading = _heading(self.bare, profile)

    @property
    def rest(self) -> str:
        """What is left to read as a name: the bare line, or, in a heading, what stands after its words."""
        return self.after_heading if self.heading else self.bare

    @cached_property
    def bare(self) -> str:
        """The line without numbers, addresses and their labels."""
        kept, position = "", 0
        for start, end in sorted((*self.detail, *self.web)):
            kept += self.text[position : max(start - self.offset, position)] + " "
            position = max(end - self.offset, position)
        if not position:
            return self.text
        return _LEFT_OVER.sub("", _channels().sub(" ", " ".join((kept + self.text[position:]).split()))).strip()

    @cached_property
    def prose(self) -> bool:
        """Running text, which no contact block holds."""
        if len(self.text) > _LONGEST or is_prose(self.text):
            return True
        return word_count(self.rest) > 6 and bool(_SENTENCE_END.search(self.rest))

    @cached_property
    def stop(self) -> bool:
        """A line that ends a contact block: an end mark, boilerplate, the release's number, its place and day."""
        if self.heading:
            return False
        line, profile = self.text, self.profile
        return self.dated or is_end_mark(line) or is_boilerplate_start(line, profile) or _is_number(line, profile)


def cut_contacts(
    text: str, lines: Sequence[Line], details: Details, profile: Profile | None
) -> tuple[list[Line], tuple[Contact, ...]]:
    """The lines that are no part of a contact block, and the contacts that the block names.

    Two shapes: lines after a heading ("Press contacts"), and, wherever they stand, lines with nothing but a number or
    address, together with the name, function and office above them.
    """
    facts = [_Fact(text, line, details, profile) for line in lines]
    cut = [False] * len(lines)
    for index, fact in enumerate(facts):
        if fact.heading and not cut[index]:
            _cut_after_heading(index, facts, cut)
    for index, fact in enumerate(facts):
        if fact.detail and not cut[index] and not fact.prose and (not fact.rest or _is_contact(fact.rest)):
            _cut_cluster(index, facts, cut)
    _cut_signature(facts, cut)
    asked = _asked(facts, cut, profile)
    if not any(cut):
        return list(lines), asked
    _cut_leftovers_at_end(facts, cut)
    block = [fact for fact, gone in zip(facts, cut, strict=True) if gone]
    named = contacts_in(
        [fact.rest for fact in block],
        " ".join(fact.text for fact in block if "@" in fact.text),
        frozenset(index for index, fact in enumerate(block) if fact.detail and fact.rest),
        "\n".join(fact.text for fact, gone in zip(facts, cut, strict=True) if not gone),
    )
    known = {contact.name for contact in named}
    named += tuple(contact for contact in asked if contact.name not in known)
    return [line for line, gone in zip(lines, cut, strict=True) if not gone], named


def _asked(facts: Sequence[_Fact], cut: Sequence[bool], profile: Profile | None) -> tuple[Contact, ...]:
    """Whom a sentence that opens as a block's heading does tells to ask: "For more information contact Jane Doe at
    jane@example.org"."""
    found: dict[str, Contact] = {}
    known, pattern = _headings(profile.contacts if profile else ())
    for fact, gone in zip(facts, cut, strict=True):
        if gone or not fact.detail or first_word(fact.text) not in known or not pattern.match(plain(fact.text)):
            continue
        for match in _asking().finditer(fact.text):
            named = contacts_in([_UP_TO_NUMBER.split(fact.text[match.end() :], maxsplit=1)[0]], "")
            for contact in named[:1]:
                found.setdefault(contact.name, contact)
    return tuple(found.values())


_UP_TO_NUMBER = re.compile(r"[(@0-9+]|\s(?:[a-zà-ÿ]{1,4}|[a-zà-ÿ]'[a-zà-ÿ]+)\s")


@lru_cache(maxsize=1)
def _asking() -> re.Pattern[str]:
    asking = any_of("contacts", "asking")
    return re.compile(rf"(?i:\b{asking})\s")


def _is_contact(rest: str) -> bool:
    """A name, or a name and a function and no more ("Jane Doe Press Officer")."""
    return is_person(_BRACKETED.sub("", rest)) or any(contact.role for contact in contacts_in([rest], ""))


# "Greenbelt, Md." ends no sentence.
_SENTENCE_END = re.compile(r"(?:[!?]|(?<!, [A-Z][a-z])(?<!, [A-Z][a-z]{2})(?<!, [A-Z][a-z]{3})(?<!, [A-Z][a-z]{4})\.)$")


def _is_number(line: str, profile: Profile | None) -> bool:
    """Whether ``line`` is nothing but a release number of the profile's own pattern."""
    number = find_number(line, profile) if profile and profile.numbers and len(line) < 30 else None
    return number is not None and number.start == 0 and number.end == len(line)


_LEFT_OVER = re.compile(r"[\s:;,./|()<>\[\]–—-]+$|^[\s:;,./|()<>\[\]–—-]+")


@lru_cache(maxsize=1)
def _channels() -> re.Pattern[str]:
    labels = any_of("contacts", "channels")
    before_name = rf"\s?[:–—-]\s{{1,3}}[{CAPITAL}][a-z]"  # "Press office: Jane Doe"
    return re.compile(rf"(?<![\w'’.-])(?i:{labels})(?![\w'’-])(?!{before_name})\s?\.?\s?:?")


def _heading(line: str, profile: Profile | None) -> tuple[bool, str]:
    """Whether ``line`` opens a contact block, and what stands after the opening words on the same line."""
    known, pattern = _headings(profile.contacts if profile else ())
    house = _HOUSE.match(line)
    if first_word(line[house.end() :] if house else line) not in known:
        return False, ""
    bracketed = _RUBRIC.match(line)
    before, after = bracketed.groups() if bracketed else (line.partition(":")[0], line.partition(":")[2])
    if house and after:
        before = before[house.end() :]  # "EXB – Press office: Jane Doe"
    simple = plain(before)
    if not after and simple in phrases("header", "labels"):
        return False, ""  # « Information à la presse » heads the paper itself
    if not _made_of(simple, pattern) and not (after and _made_of(_without_body(before), pattern)):
        return False, ""
    after = after.strip(" ,")
    alone = _BRACKETED.sub("", after)
    if after and simple in phrases("contacts", "roles") and is_person(after):
        return True, line  # "Press officer: Jane Doe" tells her function too
    if not after or is_person(alone) or ("," in alone and is_person(alone.partition(",")[0])):
        return True, after
    if len(line) > _LONGEST and is_prose(after):
        return False, ""
    return (True, after) if is_office(after) or contacts_in([after], "") else (False, "")


_HOUSE = re.compile(r"[A-ZÀ-Þ][\w'’ -]{1,40}?\s[–—-]\s")
_RUBRIC = re.compile(r"[\[【(]([^\]】)]{2,40})[\]】)]\s?:?\s?(.{0,400})$")
"""A rubric in brackets: "[Contact] Jane Doe"."""
_BRACKETED = re.compile(r"\s?\([^()]{1,40}\)")


def _without_body(heading: str) -> str:
    """A heading, plain, without the body's name at its end ("Media contact at NSB", "Contacts presse Exemple SA")."""
    tokens = heading.split()
    end = len(tokens)
    while end > 1 and len(tokens) - end < _BODY_WORDS and (tokens[end - 1][:1].isupper() or tokens[end - 1][:1] == "("):
        end -= 1
    return plain(" ".join(tokens[:end]))


def _made_of(simple: str, headings: re.Pattern[str]) -> bool:
    """Whether a plain text is nothing but opening words: "for further information please contact"."""
    position, found = 0, False
    while position < len(simple):
        match = headings.match(simple, position) or _fillers().match(simple, position)
        if match is None or match.end() == position:
            return False
        found = found or match.re is headings
        position = match.end()
        while position < len(simple) and simple[position] == " ":
            position += 1
    return found


@lru_cache(maxsize=1)
def _fillers() -> re.Pattern[str]:
    return starts_with(phrases("contacts", "fillers"))


@lru_cache(maxsize=64)
def _headings(own: tuple[str, ...]) -> tuple[frozenset[str], re.Pattern[str]]:
    headings = phrases("contacts", "headings") | frozenset(map(plain, own))
    return first_words(headings | phrases("contacts", "roles")), starts_with(headings)


def _cut_after_heading(index: int, facts: Sequence[_Fact], cut: list[bool]) -> None:
    """Cut the heading and what belongs to it: all that follows at the end of the text, else as far as the last line
    that tells of contact (a number, an address, a function); nothing where running text follows at once."""
    end = index + 1
    while end < len(facts) and not (facts[end].prose or facts[end].stop):
        end += 1
    last, last_name = index if facts[index].rest else -1, -1
    for position in range(index, end):
        fact = facts[position]
        if fact.detail or (fact.web and not fact.rest and last >= 0):
            last = position
        elif position > index and (named := contacts_in([fact.rest], "")):
            # A name alone may be a title in capitals; one with a function or house is a contact's.
            last_name = position
            beside = position == last + 1 and is_with_house(fact.rest)
            last = position if named[0].role or beside else last
    if end == len(facts):
        last = end - 1
    elif last < 0:
        last = last_name
    for position in range(index, last + 1):
        cut[position] = True


def _cut_cluster(index: int, facts: Sequence[_Fact], cut: list[bool]) -> None:
    """Cut the line ``index``, which holds a number or address and no more, and up to the name above it."""
    cut[index] = True
    if facts[index].rest:
        return
    top = index
    while top and index - top < _RUN and (cut[top - 1] or (facts[top - 1].detail and not facts[top - 1].rest)):
        top -= 1
    for above in range(top - 1, max(top - 1 - _NAME_ABOVE, -1), -1):
        fact = facts[above]
        if cut[above] or fact.prose or fact.stop or fact.web or fact.text.endswith(":"):
            return
        if is_person(fact.rest):
            cut[above:index] = [True] * (index - above)
            return


def _cut_signature(facts: Sequence[_Fact], cut: list[bool]) -> None:
    """Cut who signs for the press at the end of the text: "Jane Doe / Head, Media Relations / Example Board", « Source : /
    Jeanne Dupont, chargée de communication »."""
    left = [index for index, gone in enumerate(cut) if not gone][-_SIGNATURE:]
    for place, index in enumerate(left):
        name, below = facts[index], left[place + 1 : place + 2]
        if name.prose or name.stop or not (read := contacts_in([name.rest], "")):
            continue
        alone = is_person(name.rest)
        told = alone and below and not (facts[below[0]].prose or facts[below[0]].stop)
        role = read[0].role or (facts[below[0]].text if told else None)
        if alone and place and _is_for_press(above := facts[left[place - 1]].text) and is_role(above):
            cut[left[place - 1]] = cut[index] = True
            return
        if role is None or not _is_for_press(role):
            continue
        if place and len(facts[left[place - 1]].text) <= _LONGEST_LABEL and facts[left[place - 1]].text.endswith(":"):
            cut[left[place - 1]] = True
        cut[index] = True
        if not read[0].role:
            cut[below[0]] = True
        return


_SIGNATURE, _LONGEST_LABEL = 6, 30


def _is_for_press(role: str) -> bool:
    """Whether a function is one of those who speak to the press, by a word of it."""
    parts = plain(role).split()
    return word_count(role) <= _LONGEST_ROLE and any(word in phrases("contacts", "press_words") for word in parts)


_LONGEST_ROLE = 12


def _cut_leftovers_at_end(facts: Sequence[_Fact], cut: list[bool]) -> None:
    """Cut the office, town or web address that stands after the last contact at the end of the text."""
    if not any(cut):
        return
    last = len(cut) - 1 - cut[::-1].index(True)
    rest = facts[last + 1 :]
    if rest and len(rest) <= 3 and all(_belongs(fact) for fact in rest):
        cut[last + 1 :] = [True] * len(rest)


def _belongs(fact: _Fact) -> bool:
    if fact.prose or fact.stop:
        return False
    return (fact.web and not fact.rest) or bool(_OFFICE_AND_TOWN.fullmatch(fact.text))


_OFFICE_AND_TOWN = re.compile(r"[A-ZÀ-Þ][^.:;!?]{2,70}, [A-ZÀ-Þ][\w .]{1,30}")
