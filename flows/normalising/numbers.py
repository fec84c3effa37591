"""The number that a release bears: where it stands in a line, and how it is written in the dataset."""

from __future__ import annotations

import re
from functools import lru_cache

import re2

from flows.model import Span
from flows.normalising.phrases import any_of
from flows.normalising.small_words import either
from flows.publishers import Profile

_DASHES = str.maketrans("‐‑–—−", "-----")
_BLANKS_AROUND_DASH = re.compile(r"\s?([-/])\s?")

_VALUE = (
    r"(?:[A-Z]{1,6}[-/.]){0,2}[A-Z]{0,5}[- ]?[0-9]{1,8}(?: ?[-‐‑–/.] ?[A-Z0-9]{1,5})?(?:[-‐‑–/.][A-Z0-9]{1,5}){0,2}"
    rf"(?:(?: (?i:{either('of')})| ?\()(?:19|20)[0-9]{{2}}\b\)?)?"
)
# A prefix of capitals and two parts: PR111-2018, PR199 - 2015, CP 12/2018.
_PREFIXED = r"\b([A-Z]{1,6}(?:[-/.][A-Z]{1,4})?[-/ ]?[0-9]{1,4} ?[-‐‑–/] ?[0-9]{1,4}(?:[-‐‑/][0-9]{1,4})?)\b"
_SIGN = rf"(?:\b(?i:{any_of('header', 'number_signs')})\s?[°º.]{{1,2}}\s?|№\s?|\bN\s?o\s|#\s?)"
# Without a word before it a number has two parts at least, and nothing beside it but what headers hold.
_BARE = (
    r"(?:^|[|(\[#]|\s)"
    r"((?:[A-Z]{1,6}[-/.]?)?[0-9]{1,4} ?[-‐‑–/] ?[A-Z]?[0-9]{2,4}|[A-Z]{2,6}(?:[-/.][A-Z]{1,6}){0,2}[-/][0-9]{1,6})"
    r"(?:$|[|)\]:,]|\s)"
)


def canonical_number(written: str) -> str:
    """A number without blanks around its dashes, dashes as hyphens: ``PR199 - 2015`` -> ``PR199-2015``."""
    return _BLANKS_AROUND_DASH.sub(r"\1", " ".join(written.translate(_DASHES).split()))


def find_number(line: str, profile: Profile | None) -> Span | None:
    """Where a release number stands in ``line``: by the profile's patterns, else by the general ones."""
    for pattern in _number_patterns(profile.numbers if profile else ()):
        match = pattern.search(line)
        if match and not _LIFETIME.fullmatch(match.group(1 if pattern.groups else 0)):
            return Span(*match.span(1 if pattern.groups else 0))
    return None


_LIFETIME = re.compile(r"(?:1[6-9]|20)[0-9]{2} ?[-‐‑–] ?(?:1[6-9]|20)[0-9]{2}")
"""The years between which somebody lived or something lasted."""


@lru_cache(maxsize=64)
def _number_patterns(of_profile: tuple[str, ...]) -> tuple[re2._Regexp, ...]:
    named = any_of("header", "number_words", "labels")
    worded = rf"(?:\b(?i:{named})\b[\s:]{{0,3}}(?:{_SIGN})?|{_SIGN})[\s:]{{0,3}}({_VALUE})\b"
    return tuple(re2.compile(pattern) for pattern in (*of_profile, _PREFIXED, worded, _BARE))
