"""One person under several spellings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from operator import attrgetter
from typing import NamedTuple

from flows.deduplicating.forms import initials, letters, only_initials, same_given, transliterated
from flows.deduplicating.unions import Unions, attach


class Person(NamedTuple):
    """A person as the parts know one: ``posts`` are the ids of organisations and the codes of countries whose posts are
    held, with the countries of those organisations as ``of:FRA``."""

    person_id: str
    name: str
    family: str
    posts: frozenset[str]

    @property
    def given(self) -> str:
        """The name without the family name; empty where only one word is known."""
        before, found, after = self.name.rpartition(self.family)
        return " ".join((before + after).split()) if found else ""


def join_people(unions: Unions, people: Iterable[Person]) -> None:
    """Join those that are one person; full names first, then names with less in them, if only one fits."""
    ordered = sorted(people, key=attrgetter("person_id"))
    blocks: dict[tuple[str, str], list[Person]] = {}
    for person in ordered:
        for key in _keys(person):
            blocks.setdefault(key, []).append(person)
    loose: dict[str, set[str]] = {}
    for _, block in sorted(blocks.items()):
        for a, b in _full_pairs(block):
            unions.join(a.person_id, b.person_id)
        for short, full in _loose_pairs(block):
            loose.setdefault(short.person_id, set()).add(full.person_id)
    for person_id, candidates in sorted(loose.items()):
        attach(unions, person_id, candidates)


def _keys(person: Person) -> Iterator[tuple[str, str]]:
    given = person.given
    if given:
        yield transliterated(person.family, family=True), transliterated(letters(given)[:1])
        yield " ".join(sorted(transliterated(word, family=True) for word in person.name.split())), ""


def _full_pairs(block: list[Person]) -> Iterator[tuple[Person, Person]]:
    for a, b in combinations(block, 2):
        if only_initials(a.given) or only_initials(b.given):
            continue
        if letters(a.name) == letters(b.name) or (_same_post(a, b) and (_same_spelling(a, b) or _turned(a, b))):
            yield a, b


def _loose_pairs(block: list[Person]) -> Iterator[tuple[Person, Person]]:
    """Short form, full form: initials for given names, or fewer given names, in the same post."""
    for a, b in combinations(block, 2):
        for short, full in ((a, b), (b, a)):
            if (
                _same_post(a, b)
                and _family(a) == _family(b)
                and not only_initials(full.given)
                and _shorter(short, full)
            ):
                yield short, full


def _shorter(short: Person, full: Person) -> bool:
    few, many = initials(short.given), initials(full.given)
    if only_initials(short.given):
        return many[: len(few)] == few
    words, others = short.given.split(), full.given.split()
    return len(words) < len(others) and all(same_given(a, b) for a, b in zip(words, others, strict=False))


def _family(person: Person) -> str:
    return transliterated(person.family, family=True)


def _same_spelling(a: Person, b: Person) -> bool:
    return _family(a) == _family(b) and same_given(a.given, b.given)


def _turned(a: Person, b: Person) -> bool:
    """The same words in another order: the family name before or behind."""
    left, right = (sorted(transliterated(word) for word in person.name.split()) for person in (a, b))
    return left == right


def _same_post(a: Person, b: Person) -> bool:
    """One organisation or country in common; a body's own country counts where the other names the country alone."""
    shared = {post for post in a.posts & b.posts if not post.startswith("of:")}
    crossed = any(f"of:{post}" in other for one, other in ((a.posts, b.posts), (b.posts, a.posts)) for post in one)
    return bool(shared) or crossed


def spelt_apart(names: Mapping[str, str]) -> list[str]:
    """Of person id -> name the names that are spelt in several ways, initials and shorter forms left out."""
    by_letters: dict[str, str] = {}
    for _, name in sorted(names.items()):
        if not any(only_initials(word) for word in name.split()[:1]):
            by_letters.setdefault(letters(name), name)
    lengths = {len(name.split()) for name in by_letters.values()}
    return sorted(by_letters.values()) if len(by_letters) > 1 and len(lengths) == 1 else []
