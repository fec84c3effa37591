"""A release under the reader's eye: its tokens, the phrases found in them, its sentences as token ranges."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from flows.extracting.words.bearing import without_names
from flows.extracting.words.entries import Line, below_colons, lists_company, lists_holder, with_holders
from flows.extracting.words.grammar import Grammar, grammar
from flows.extracting.words.phrases import Hit, Known, phrases, telling
from flows.extracting.words.redefined import without_redefined
from flows.extracting.words.tokens import Tokens, tokenise
from flows.lexicon import languages
from flows.model import Release
from flows.normalising.date_words import date_words
from flows.registry import Registry

__all__ = ["LONGEST", "READ_AS", "UNDERTAKINGS", "Ends", "Line", "Places", "Reading", "known_as", "read_release"]
READ_AS = "en"
"""The lexicon for a text in a language that has none: names and dates may be found all the same."""

_TITLES = ("title", "subtitle", "heading", "header")
_MOSTLY_CAPITALS = 0.7
_SENTENCE = 8
"""Words of a sentence; fewer in capitals may be a name."""
UNDERTAKINGS = ("programme", "initiative")
"""Kinds of missions that are undertakings: nothing of them flies."""
LONGEST = 500
"""Tokens of a sentence. The longest of real releases have 120; what is longer is none, and is not read."""


class Places(dict[str, list[int]]):
    """Where the phrases of a category begin, in order; made when first asked for."""

    def __init__(self, of: dict[str, dict[int, Hit]]) -> None:
        self._of = of

    def __missing__(self, category: str) -> list[int]:
        places = self[category] = list(self._of[category])
        return places


class Ends(dict[str, dict[int, list[Hit]]]):
    """The phrases of a category by the token after their end; made when first asked for."""

    def __init__(self, of: dict[str, dict[int, Hit]]) -> None:
        self._of = of

    def __missing__(self, category: str) -> dict[int, list[Hit]]:
        ends = self[category] = {}
        for hit in self._of[category].values():
            ends.setdefault(hit.j, []).append(hit)
        return ends


@dataclass(frozen=True, slots=True)
class Reading:
    """What the extraction modules look at. ``hits``: token index -> the phrases that begin there; ``places``: its keys;
    ``of``: the same phrases by category and token index."""

    release: Release
    registry: Registry
    grammar: Grammar
    tokens: Tokens
    hits: dict[int, list[Hit]]
    of: dict[str, dict[int, Hit]]
    places: list[int]
    lines: tuple[Line, ...]
    begins: Places
    ends: Ends
    leads: dict[int, int] = field(default_factory=dict, repr=False)
    """First token of a name -> the token after the last word before it that is no determiner and no mark."""
    looks: dict[tuple[str, int, int], bool] = field(default_factory=dict, repr=False)
    """What tokens look like, "person" or "full" name, where it was asked once: by what was asked, and their range."""

    def hit(self, i: int, category: str) -> Hit | None:
        """The longest phrase of a category that begins at token ``i``."""
        return self.of[category].get(i)

    def shorter(self, longer: Hit) -> Iterator[Hit]:
        """Of what may tell an event the phrases that begin where a longer one of their category does."""
        table, words = telling(self.grammar.language), tuple(self.tokens.lower[longer.i : longer.j])
        for n in range(len(words) - 1, 0, -1):
            frames = table.get((longer.category, words[:n]))
            if frames is not None:
                yield Hit(longer.i, longer.i + n, longer.category, frames)

    def hits_in(self, a: int, b: int) -> Iterator[Hit]:
        """All phrases that begin at tokens ``a`` to ``b`` (exclusive), in order."""
        for n in range(bisect_left(self.places, a), bisect_left(self.places, b)):
            yield from self.hits[self.places[n]]

    def hits_of(self, category: str, a: int, b: int) -> list[Hit]:
        """The phrases of a category that begin at tokens ``a`` to ``b`` (exclusive), in order."""
        found = self.of[category]
        if not found:
            return []
        places = self.begins[category]
        first = bisect_left(places, a)
        return [found[k] for k in places[first : bisect_left(places, b, first)]]

    def ending(self, category: str, j: int, a: int) -> Hit | None:
        """The longest phrase of a category that ends right before token ``j``, of those that begin from ``a`` on."""
        for hit in self.all_ending(category, j):
            if hit.i >= a:
                return hit
        return None

    def all_ending(self, category: str, j: int) -> Sequence[Hit]:
        """The phrases of a category that end right before token ``j``, the longest first."""
        return self.ends[category].get(j, ())

    def past_determiners(self, k: int, until: int) -> int:
        """The first token from ``k`` on, before ``until``, that is no determiner: "|the new agency", « de l'|agence »."""
        lower, determiners = self.tokens.lower, self.grammar.determiners
        while k < until and (lower[k] in determiners or lower[k] == "'") and not self._names(k):
            k += 1
        return k

    def _names(self, k: int) -> bool:
        """« la |Nouvelle|-Zorbie » : a name that the registry has begins with a capital, by what else is a determiner."""
        return self.tokens.capital[k] and (known := self.known(k)) is not None and known.j > k + 1

    def before_determiners(self, k: int, since: int) -> int:
        """Where the determiners begin that stand right before token ``k``, not before ``since``; ``k`` where none do."""
        lower, determiners = self.tokens.lower, self.grammar.determiners
        while k > since and (lower[k - 1] in determiners or lower[k - 1] == "'"):
            k -= 1
        return k

    def before_apostrophe(self, k: int) -> int:
        """The token before token ``k``, or the word before the apostrophe there: "|the| talks", « |l|'accord »."""
        return k - 1 - (self.tokens.lower[k - 1] == "'")

    def past_auxiliaries(self, k: int, until: int, planned: bool = False) -> int:
        """The first token from ``k`` on, before ``until``, that is no auxiliary, nor where ``planned`` a word of what is
        meant to be: "|has been| named", "|is expected to| lead"."""
        lower, auxiliaries = self.tokens.lower, self.grammar.auxiliaries
        while k < until and (lower[k] in auxiliaries or (planned and self.hit(k, "plan") is not None)):
            k += 1
        return k

    def known(self, i: int) -> Hit | None:
        """The registry's form that begins at token ``i``; its value is a tuple of ``Known``."""
        return self.of["entity"].get(i)


def known_as(hit: Hit, *kinds: str) -> Known | None:
    """The first unambiguous meaning of a registry hit, of the kinds asked for, if any."""
    for known in hit.value:
        if known.kind in kinds and not known.ambiguous:
            return known  # type: ignore[no-any-return]
    return None


def is_where(meanings: Iterable[Known], *sorts: str) -> bool:
    """Countries and places, and nothing else by that name; none of the sorts told ("demonym": "Norwegian")."""
    return all(known.kind in ("country", "place") and known.sort not in sorts for known in meanings)


def read_release(release: Release, registry: Registry) -> Reading:
    """Tokens, hits and lines of a release; of its paragraphs only those that have sentences."""
    language = release.language if release.language in languages() else READ_AS
    read = sorted({sentence.paragraph for sentence in release.sentences})
    tokens = tokenise(release.text, [release.paragraphs[number][:2] for number in read])
    hits, of = found = phrases(language, registry).find(tokens)
    without_redefined(tokens, found, registry)
    without_names(tokens, found)
    words, places = grammar(language), list(hits)
    lines = []
    for sentence in release.sentences:
        a, b = tokens.at(sentence.start), tokens.at(sentence.end)
        if a < b <= a + LONGEST:
            kind = release.paragraphs[sentence.paragraph].kind
            kind = "list_item" if kind in ("heading", "body") and opens_with_hour(release, tokens.starts[a]) else kind
            capitals = kind in _TITLES and _in_capitals(tokens, a, b)
            titled = (capitals or _shouted(tokens, a, b)) and not lists_holder(tokens, of["post"], kind, a, b)
            titled = titled and not lists_company(tokens, of["organisation_suffix"], kind, a, b)
            here = [hit for k in places[bisect_left(places, a) : bisect_left(places, b)] for hit in hits[k]]
            told = {kind for hit in here if hit.category in ("verb", "noun") for kind in words.types(hit.value)}
            lines.append(Line(a, b, kind, titled, {hit.category for hit in here}, told))
    listed = with_holders(tokens, of, below_colons(tokens, of, lines))
    return Reading(release, registry, words, tokens, hits, of, places, tuple(listed), Places(of), Ends(of))


def opens_with_hour(release: Release, start: int) -> bool:
    """ "|11 a.m.| – Briefing on tides", « |14h30| : ouverture »: a line of an agenda, by its first character."""
    if not release.text[start].isdigit():
        return False
    language = release.language if release.language in languages() else READ_AS
    hour = next(date_words(language).tokens.finditer(release.text, start), None)
    return hour is not None and hour.lastgroup == "time" and hour.start() == start


def _shouted(tokens: Tokens, a: int, b: int) -> bool:
    """ "THE MAYOR TODAY SIGNED AN AGREEMENT WITH …": a sentence of a text all in capitals, which show no name."""
    count = 0
    for word in tokens.words[a:b]:
        if len(word) > 1 and word.isalpha():
            if not word.isupper():
                return False
            count += 1
    return count >= _SENTENCE


def _in_capitals(tokens: Tokens, a: int, b: int) -> bool:
    long_words: list[Any] = [i for i in range(a, b) if len(tokens.words[i]) > 3 and tokens.words[i][0].isalpha()]
    capitals = sum(tokens.is_capitalised(i) for i in long_words)
    return capitals > _MOSTLY_CAPITALS * len(long_words)
