"""A release under the reader's eye: its tokens, the phrases found in them, its sentences as token ranges."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from flows.extracting.words.bearing import without_names
from flows.extracting.words.grammar import Grammar, grammar
from flows.extracting.words.phrases import Hit, Known, phrases, telling
from flows.extracting.words.redefined import without_redefined
from flows.extracting.words.tokens import Tokens, tokenise
from flows.lexicon import languages
from flows.model import Release
from flows.normalising.date_words import date_words
from flows.registry import Registry

READ_AS = "en"
"""The lexicon for a text in a language that has none: names and dates may be found all the same."""

_TITLES = ("title", "subtitle", "heading", "header")
_LONGEST_LEAD = 9
_SHORTEST_NAME = 2
"""Tokens of a person's name before the comma and the post."""
_LONGEST_MODIFIED = 3
"""Tokens after the comma among which the post begins: "Ana Sol, |its first| President"."""
_ABOVE = 4
"""Lines above "Advisor: Ana Sol" in which the body stands whose advisor she is."""
_MOSTLY_CAPITALS = 0.7
LONGEST = 500
"""Tokens of a sentence. The longest of real releases have 120; what is longer is none, and is not read."""


class Line(NamedTuple):
    """A sentence as tokens ``a`` to ``b`` (exclusive). ``titled``: capitals mean nothing; ``kind`` as Paragraph.

    ``said``: the categories of the phrases that begin in it, ``told``: the types of events that its verbs and nouns
    may tell. What asks for others need not be tried on it."""

    a: int
    b: int
    kind: str
    titled: bool
    said: Set[str]
    told: Set[str]


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
        while k < until and (lower[k] in determiners or lower[k] == "'"):
            k += 1
        return k

    def before_determiners(self, k: int, since: int) -> int:
        """Where the determiners begin that stand right before token ``k``, not before ``since``; ``k`` where none do."""
        lower, determiners = self.tokens.lower, self.grammar.determiners
        while k > since and (lower[k - 1] in determiners or lower[k - 1] == "'"):
            k -= 1
        return k

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
            titled = (
                kind in _TITLES and _in_capitals(tokens, a, b) and not _lists_holder(tokens, of["post"], kind, a, b)
            )
            here = [hit for k in places[bisect_left(places, a) : bisect_left(places, b)] for hit in hits[k]]
            told = {kind for hit in here if hit.category in ("verb", "noun") for kind in words.types(hit.value)}
            lines.append(Line(a, b, kind, titled, {hit.category for hit in here}, told))
    listed = _with_holders(tokens, of, lines)
    return Reading(release, registry, words, tokens, hits, of, places, tuple(listed), Places(of), Ends(of))


def opens_with_hour(release: Release, start: int) -> bool:
    """ "|11 a.m.| – Briefing on tides", « |14h30| : ouverture »: a line of an agenda, by its first character."""
    if not release.text[start].isdigit():
        return False
    language = release.language if release.language in languages() else READ_AS
    hour = next(date_words(language).tokens.finditer(release.text, start), None)
    return hour is not None and hour.lastgroup == "time" and hour.start() == start


def _with_holders(tokens: Tokens, of: Mapping[str, Mapping[int, Hit]], lines: Sequence[Line]) -> list[Line]:
    """The lines, each "Advisor: Dr Ana Sol" an item of a list, and what stands above it a name, where a word for a body
    opens or closes it: "Zorb University"."""
    found = list(lines)
    for n, line in enumerate(lines):
        if line.kind in ("heading", "header", "body") and _names_holder(tokens, of["post"], line):
            found[n] = line._replace(kind="list_item", titled=False)
            above = next((m for m in range(n - 1, max(n - _ABOVE, 0) - 1, -1) if _is_body(tokens, of, found[m])), None)
            if above is not None:
                found[above] = found[above]._replace(titled=False)
    return found


def _names_holder(tokens: Tokens, posts: Mapping[int, Hit], line: Line) -> bool:
    """ "Faculty Advisor: Dr Ana Sol": a post, a colon, and words with capitals to the end."""
    words, colon = tokens.words, _after_lead(tokens, line.a, line.b)
    if colon is None or not 2 < line.b - colon <= _LONGEST_LEAD:
        return False
    ends = any((hit := posts.get(k)) is not None and hit.j == colon for k in range(line.a, colon))
    named = all(_may_be_named(tokens, k) for k in range(colon + 1, line.b))
    return ends and named and all(word.isalpha() for word in words[line.a : colon])


def _is_body(tokens: Tokens, of: Mapping[str, Mapping[int, Hit]], line: Line) -> bool:
    """A heading of few words that the word for a body opens or closes, a place after it aside: "Zorb University, Oslo"."""
    end = next((k for k in range(line.a, line.b) if tokens.words[k] == ","), line.b)
    heads = (hit for k in range(line.a, end) if (hit := of["organisation_head"].get(k)) is not None)
    sure = any((hit.i == line.a or hit.j == end) and not str(hit.value).startswith("weak_") for hit in heads)
    return sure and line.kind == "heading" and line.b - line.a < _LONGEST_LEAD


def _lists_holder(tokens: Tokens, posts: Mapping[int, Hit], kind: str, a: int, b: int) -> bool:
    """ "Zorbex: Ana Sol, President", "Ana Sol, President, Zorbex" below the title: a line that names who acts for a body,
    and no title, whatever its capitals."""
    colon = _after_lead(tokens, a, b)
    if colon is None and kind in ("title", "subtitle"):
        return False
    start = a if colon is None else colon + 1
    named = range(start + _SHORTEST_NAME, min(start + _LONGEST_LEAD, b))
    comma = next((k for k in named if tokens.words[k] == ","), None)
    if comma is None:
        return False
    longest = _LONGEST_MODIFIED if colon is not None else _LONGEST_LEAD
    held = any(k in posts for k in range(comma + 1, min(comma + 1 + longest, b)))
    return held and (colon is not None or all(_may_be_named(tokens, k) for k in range(start, comma)))


def _may_be_named(tokens: Tokens, k: int) -> bool:
    """What a person's name is written with: words with capitals, initials, hyphens."""
    return tokens.is_capitalised(k) or tokens.words[k] in ".-’'"


def _after_lead(tokens: Tokens, a: int, b: int) -> int | None:
    """The colon after the few words with which a line opens."""
    return next((k for k in range(a + 1, min(a + _LONGEST_LEAD, b)) if tokens.words[k] == ":"), None)


def _in_capitals(tokens: Tokens, a: int, b: int) -> bool:
    long_words: list[Any] = [i for i in range(a, b) if len(tokens.words[i]) > 3 and tokens.words[i][0].isalpha()]
    capitals = sum(tokens.is_capitalised(i) for i in long_words)
    return capitals > _MOSTLY_CAPITALS * len(long_words)
