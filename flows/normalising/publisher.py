"""Whose release it is, told from the text where neither manifest nor folder tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

import re2

from flows.normalising.phrases import is_prose, phrases, plain
from flows.publishers import UNKNOWN, Publishers

_BEGINNING, _END = 6000, 2000
_HEAD_LINES, _HEAD_LENGTH = 12, 80
_OWN_ADDRESS, _OWN_NUMBER, _LETTERHEAD, _BOILERPLATE, _SITE, _IN_TITLE, _IN_HEAD, _MENTION = 6, 7, 6, 4, 2, 3, 1, 1
SURE = 6
"""A sign of this weight leaves no doubt: an address, a number of its own pattern, its letterhead."""
_BESIDE_NUMBER = 25
_MOST_MENTIONS = 3
_LEAST_SCORE = 2


class _Signs(NamedTuple):
    """What to look for, of all publishers together. Sites and boilerplate: lower case -> publisher."""

    names: re2._Regexp | None
    owner_of_name: dict[str, str]
    sites: re2._Regexp | None
    owner_of_site: dict[str, str]
    boilerplate: dict[str, str]
    labels: dict[str, str]
    numbers: tuple[tuple[re2._Regexp, str], ...]


class Choice(NamedTuple):
    """``own``: the weight of its strongest sign that only a publisher's own paper bears, 0 where it is only named;
    ``leading``: it is the first known publisher that the text names."""

    publisher_id: str
    own: int
    leading: bool


def weigh_publishers(text: str, publishers: Publishers) -> Choice:
    """The publisher for which the text speaks most, and how surely: by its addresses, number, letterhead, boilerplate
    and names; the one named first where two are equal; ``unknown`` where none is more than named in passing."""
    # The end is where addresses and boilerplate stand.
    sample = text if len(text) <= _BEGINNING + _END else f"{text[:_BEGINNING]}\n{text[-_END:]}"
    signs = _signs(publishers)
    scores: Counter[str] = Counter()
    own: Counter[str] = Counter()
    first_seen: dict[str, int] = {}
    mentions: Counter[str] = Counter()
    for match in signs.names.finditer(sample) if signs.names else ():
        named = signs.owner_of_name[match.group()]
        mentions[named] += 1
        first_seen.setdefault(named, match.start())
    for owner, count in mentions.items():
        scores[owner] += min(count, _MOST_MENTIONS) * _MENTION
    head = [line.strip(" \t#*") for line in sample.split("\n", _HEAD_LINES * 2) if line.strip()][:_HEAD_LINES]
    leading = None
    for line in head if mentions else ():
        if first := _first_named(line, signs):
            scores[first] += _IN_HEAD if is_prose(line) else _IN_TITLE
            leading = first
            break
    for owner, weight in _own_signs(sample.lower(), head, signs, publishers, mentions):
        scores[owner] += weight
        # Others may number in the same way: a letterhead or signature that names another body outweighs it.
        own[owner] = max(own[owner], weight if weight != _OWN_NUMBER else SURE - 1)
    order = sorted(scores, key=lambda owner: (-scores[owner], first_seen.get(owner, len(sample)), owner))
    if not order or scores[order[0]] < _LEAST_SCORE:
        return Choice(UNKNOWN, 0, False)
    return Choice(order[0], own[order[0]], leading == order[0])


def _own_signs(
    lowered: str, head: Sequence[str], signs: _Signs, publishers: Publishers, named: Container[str]
) -> Iterator[tuple[str, int]]:
    """What only a publisher's own paper bears: address, site, number, letterhead, boilerplate; each counted once.
    Others may number, label and close their papers in the same way: label, boilerplate and a number without letters of its
    own say something only where the text names the publisher."""
    sites: dict[str, int] = {}
    for match in signs.sites.finditer(lowered) if signs.sites else ():
        owner = signs.owner_of_site[match.group(2)]
        sites[owner] = max(sites.get(owner, 0), _OWN_ADDRESS if match.group(1) else _SITE)
    yield from sorted(sites.items())
    short = [line for line in head if len(line) <= _HEAD_LENGTH]
    letterheads = {publishers.by_alias(_after_source(line)) for line in short}
    labels = {owner for line in short if (owner := signs.labels.get(plain(line), "")) in named}
    yield from ((owner, _LETTERHEAD) for owner in sorted(filter(None, letterheads | labels)))
    together = "\n".join(short)
    numbered = {
        owner for pattern, owner in signs.numbers if pattern.search(together) is not None for line in short
        if (number := _own_number(line, pattern)) and (owner in named or _is_distinctive(number))
    }  # fmt: skip
    yield from ((owner, _OWN_NUMBER) for owner in sorted(numbered))
    underneath = {owner for start, owner in signs.boilerplate.items() if owner in named and start in lowered}
    yield from ((owner, _BOILERPLATE) for owner in sorted(underneath))


def _after_source(line: str) -> str:
    """``Source: Example Space Agency`` -> ``Example Space Agency``; any other line as it is."""
    before, _, after = line.partition(":")
    return after if after and plain(before) in phrases("header", "source_words") else line


def _own_number(line: str, pattern: re2._Regexp) -> str | None:
    """The number of the pattern in a line with little beside it ("RELEASE 24-031")."""
    match = pattern.search(line)
    return match.group() if match and len(line) - len(match.group()) <= _BESIDE_NUMBER else None


def _is_distinctive(number: str) -> bool:
    """Whether a number begins with letters of its publisher's own; "PR" and the like begin many a publisher's."""
    letters = "".join(takewhile(str.isalpha, number))
    return bool(letters) and letters.casefold() not in phrases("header", "number_prefixes")


def _first_named(line: str, signs: _Signs) -> str | None:
    match = signs.names.search(line) if signs.names else None
    return signs.owner_of_name[match.group()] if match else None


@lru_cache(maxsize=8)
def _signs(publishers: Publishers) -> _Signs:
    profiles = publishers.profiles
    names = _alternation(name for profile in profiles for name in profile.names)
    sites = {domain.lower(): profile.publisher_id for profile in profiles for domain in profile.domains}
    # A label that two publishers share, or that a lexicon knows, tells nobody.
    labels = Counter(plain(label) for profile in profiles for label in profile.labels)
    return _Signs(
        names=re2.compile(rf"\b(?:{names})\b") if names else None,
        owner_of_name={name: profile.publisher_id for profile in reversed(profiles) for name in profile.names},
        sites=re2.compile(rf"(@?)\b(?:[a-z0-9-]+\.)*({_alternation(sites)})\b") if sites else None,
        owner_of_site=sites,
        boilerplate={f"\n{start.lower()}": p.publisher_id for p in profiles for start in p.boilerplate},
        labels={
            plain(label): profile.publisher_id
            for profile in profiles
            for label in profile.labels
            if labels[plain(label)] == 1 and plain(label) not in phrases("header", "labels")
        },
        numbers=tuple(
            (re2.compile(rf"(?:^|[^\w/.-])(?:{pattern})(?:[^\w/-]|$)"), profile.publisher_id)
            for profile in profiles
            for pattern in profile.numbers
        ),
    )


def _alternation(values: Iterable[str]) -> str:
    return "|".join(re2.escape(value) for value in sorted(set(values), key=lambda value: (-len(value), value)))
