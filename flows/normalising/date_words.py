"""A language's date words as the lexicon holds them, made ready for the date lexer: each word form gets a class.

A class is one letter; a stretch of text thus becomes a string of letters over which ``calendar_grammar`` states, for
all languages at once, what a date is: "Friday, June 15, 2018" is ``WcMDcY``.

====  =====================================  ====  =====================================
W w   weekday, its abbreviation              c     comma
M m   month; also a word (« Mars », "Jan")   -     hyphen or dash of a range
D     number 1-31, "3rd", « 1er »            t     to, until
Y     year, four digits                      &     and, or
N     any other number                       f     from, between, « du »
C     number word, "a"                       d     of
I Z   2018-06-15, 15/06/2018                 h     article
T     hour of the day                        p     in, on, for
e     early, mid, end of                     P     since, by, before, after, no earlier than
O     first, second, last                    r     this, last, next (before the word)
H Q   half, quarter                          s     dernier, prochain (after the word)
q     "Q3", « T3 »                           L     earlier, later
S     season                                 G g   ago, « il y a »
A U   year; day, week, weekend, month        X     today, yesterday, tomorrow
E K   "1960s"; « années » of a decade        %     what is counted ("students", "km")
y l   function word, other word, lower case  . |   end of sentence, end of line
x     anything else                          ( )   brackets
~     about, more than
====  =====================================  ====  =====================================
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import re2

from flows.lexicon import languages, lexicon
from flows.normalising.phrases import alternation

Value = int | str
"""What a word means within its class: the month's number, the offset of "last" (-1), the kind of "since"."""

_THIRDS = ("early", "mid", "late")
_SEASONS = ("spring", "summer", "autumn", "winter")
_OPENERS = ("since", "by", "before", "after", "not_before")
_UNITS = ("day", "week", "weekend", "month")
_TENSES = ("timeless", "future", "conditional", "planned", "before_past", "past")
"""Kinds of cues, the surer ones first."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """The date words of one language: forms with class and value, and the patterns that find them."""

    language: str
    forms: Mapping[str, tuple[str, Value]]
    """Word as written (months and weekdays) or in lower case (all others) -> class, value."""
    abbreviations: frozenset[str]
    """Forms that take their full stop with them."""
    guard: Any
    """google-re2 pattern: where in a text a date may stand."""
    tokens: re.Pattern[str]
    phrases: Mapping[str, re.Pattern[str]]
    ordinal_suffixes: frozenset[str]
    decade_suffixes: tuple[str, ...]
    in_year: frozenset[str]
    month_first: bool
    numeric_order: str
    tenses: tuple[tuple[str, Any], ...]
    """Kind (timeless, future, conditional, planned, before_past, past) and its cues' google-re2 pattern, the surer first."""


@lru_cache(maxsize=64)
def date_words(language: str) -> DateWords:
    """The date words of ``language``; of English where the language has no lexicon."""
    if language not in languages():
        return date_words("en")
    section = lexicon(language)["dates"]
    forms: dict[str, tuple[str, Value]] = {}
    for word, meaning in _entries(section):
        forms.setdefault(word, meaning)
    for word, meaning in _calendar_entries(section):
        forms[word] = meaning
    abbreviations = frozenset(
        form
        for names in (*section["months"], *section["weekdays"])
        for name in names[1:]
        for form in _cases(name, section)
    )
    return DateWords(
        language=language,
        forms=forms,
        abbreviations=abbreviations,
        guard=re2.compile(_guard(section)),
        tokens=re.compile(_token_pattern(section)),
        phrases=_phrase_patterns(forms),
        ordinal_suffixes=frozenset(section["ordinal_suffixes"]),
        decade_suffixes=section["decade_suffixes"],
        in_year=frozenset(section["in_year"]),
        month_first=section["month_first"],
        numeric_order=section["numeric_order"],
        tenses=tuple((name, _tense(section, name)) for name in _TENSES),
    )


def plain(word: str) -> str:
    """Lower case, the typewriter's apostrophe, single blanks: how forms are looked up."""
    return " ".join(word.replace("’", "'").lower().split())


def _calendar_entries(section: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, Value]]]:
    also_words = section["months_also_words"]
    for index, names in enumerate(section["months"], start=1):
        for name in names:
            for form in _cases(name, section):
                yield form, ("m" if form in also_words else "M", index)
    for index, names in enumerate(section["weekdays"]):
        for name in names:
            for form in _cases(name, section):
                yield form, ("W" if name == names[0] else "w", index)


def _cases(name: str, section: Mapping[str, Any]) -> tuple[str, ...]:
    small = () if section["capitals"] else (name.lower(),)
    return (*small, name[0].upper() + name[1:].lower(), name.upper())


def _entries(section: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, Value]]]:
    """Word in lower case -> class and value; where a word has two roles, the first one given here is its class."""
    yield from ((word, ("x", 0)) for word in section["not_dates"])
    yield from ((word, ("~", 0)) for word in section["approximate"])
    for offset, role in (
        (0, "today"),
        (-1, "yesterday"),
        (1, "tomorrow"),
        (-2, "day_before_yesterday"),
        (2, "day_after_tomorrow"),
    ):
        yield from ((word, ("X", offset)) for word in section[role])
    for third, role in enumerate(_THIRDS):
        yield from ((word, ("e", third)) for word in section[role])
    for season, role in enumerate(_SEASONS):
        yield from ((word, ("S", season)) for word in section[role])
    for role in _OPENERS:
        yield from ((word, ("P", role)) for word in section[role])
    yield from ((word, ("t", "to")) for word in section["range_to"])
    yield from ((word, ("t", "until")) for word in section["until"])
    yield from ((word, ("f", "from")) for word in section["range_from"])
    yield from ((word, ("f", "open")) for word in section["open_from"])
    yield from ((word, ("b", "between")) for word in section["range_between"])
    for offset, role in ((0, "this"), (-1, "last"), (1, "next")):
        yield from ((word, ("r", offset)) for word in section[role])
    for offset, role in ((-1, "last_after"), (1, "next_after")):
        yield from ((word, ("s", offset)) for word in section[role])
    for index, words in enumerate(section["ordinals"], start=1):
        yield from ((word, ("O", index)) for word in words)
    yield from ((word, ("O", 0)) for word in section["last_ordinals"])
    yield from ((word, ("C", index)) for index, word in enumerate(section["cardinals"], start=1))
    yield from ((word, ("C", 1)) for word in section["indefinite"])
    yield from ((word, ("p", 1)) for word in section["in_ahead"])
    yield from ((word, ("G", -1)) for word in section["ago"])
    yield from ((word, ("G", 1)) for word in section["hence"])
    yield from ((word, ("g", -1)) for word in section["ago_before"])
    yield from ((word, ("g", 1)) for word in section["hence_before"])
    for class_, role in (*(("U", unit) for unit in _UNITS), ("A", "year")):
        yield from ((word, (class_, f"{role}s" if word in section["plurals"] else role)) for word in section[role])
    for class_, role in (
        ("h", "articles"), ("d", "linkers"), ("&", "joiners"), ("Q", "quarter"), ("H", "half"),
        ("K", "decade_words"), ("p", "in"), ("%", "counted"), ("y", "after_year"),
    ):  # fmt: skip
        yield from ((word, (class_, word)) for word in section[role])
    yield from ((word, ("L", -1)) for word in section["earlier"])
    yield from ((word, ("L", 1)) for word in section["later"])
    for letters, kind in (("quarter_letters", "quarter"), ("half_letters", "half")):
        for letter in section[letters]:
            yield from ((f"{letter.lower()}{n}", ("q", f"{kind}:{n}")) for n in range(1, 5 if kind == "quarter" else 3))


def _bounded(words: Iterable[str]) -> str:
    """The words with a boundary on each side that is an ASCII letter (google-re2's ``\\b`` knows ASCII only)."""

    def edge(letter: str) -> str:
        return r"\b" if letter.isascii() and letter.isalnum() else ""

    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(edge(word[0]) + alternation([word]) + edge(word[-1]) for word in ordered) + ")"


def _guard(section: Mapping[str, Any]) -> str:
    def role(*names: str) -> list[str]:
        return [word for name in names for word in section[name]]

    calendar = [
        form for names in (*section["months"], *section["weekdays"]) for name in names for form in _cases(name, section)
    ]
    units = alternation(
        role("day", "week", "weekend", "month", "year", "spring", "summer", "autumn", "winter", "quarter", "half")
    )
    seasons = alternation(role("spring", "summer", "autumn", "winter"))
    article = r"(?:\s" + alternation(role("articles")) + ")?"
    alternatives = [
        r"\b(?:1[5-9]|20)\d\d(?:\b|s\b)",
        _bounded(calendar),
        "(?i:" + _bounded(role("today", "yesterday", "tomorrow", "day_before_yesterday", "day_after_tomorrow")) + ")",
    ]
    if before := role("this", "last", "next"):
        alternatives.append(r"(?i:\b" + alternation(before) + r"\s" + units + ")")
    if after := role("last_after", "next_after"):
        alternatives.append(f"(?i:{units}" + r"\s" + alternation(after) + ")")
    if ago := role("ago", "hence", "ago_before", "hence_before"):
        alternatives.append("(?i:" + _bounded(ago) + ")")
    alternatives.append(
        r"(?i:\b"
        + alternation(role("early", "mid", "late", "linkers", "range_from", "range_between", "open_from", "in"))
        + article
        + r"\s?"
        + alternation(role("year", "month"))
        + r"\b)"
    )
    counted = alternation(role("cardinals", "indefinite")) + r"|\d{1,2}"
    alternatives.append(
        rf"(?i:\b{alternation(role('in_ahead'))}\s(?:{counted})\s{alternation(role('month', 'year'))}\b)"
    )
    ordinals = alternation(word for words in section["ordinals"] for word in words)
    alternatives.append(rf"(?i:\b{ordinals}\s{alternation(role('quarter', 'half'))}\b)")
    alternatives.append(r"(?i:" + alternation(role("in", "range_to")) + article + r"\s?" + seasons + ")")
    if decades := role("decade_words"):
        alternatives.append(r"(?i:\b" + alternation(decades) + r"\s\d0\b)")
    anchor = "(?:" + "|".join(alternatives) + ")"
    # Anchors that stand close together are one hit: a hit costs more than the characters between.
    return anchor + r"(?:[\s\d,.()–-]{1,8}" + anchor + ")*"


def _token_pattern(section: Mapping[str, Any]) -> str:
    """Named groups: time · iso · numeric · number · word · mark · line. Every quantifier is bounded but ``\\w+``."""
    words, zones = alternation(section["time_words"]), alternation(section["time_zones"])
    zone = rf"(?:\s(?:{zones})(?!\w))?"
    return "|".join((
        rf"(?P<time>(?<![\w-])(?:(?i:\d{{1,2}}(?:[:.]\d\d)?(?::\d\d)?\s?{words}(?:\s?\d\d)?(?!\w)){zone}"
        rf"|\d{{1,2}}:\d\d(?::\d\d)?{zone}(?!\w)|\d{{1,2}}[hH]\d\d{zone}(?!\w)))",
        r"(?P<iso>(?<![\w-])\d{4}-\d\d-\d\d(?![\w-]))",
        r"(?P<numeric>(?<![\w/.-])\d{1,2}(?P<dot>[/.])\d{1,2}(?P=dot)\d{4}(?![\w/-]))",
        r"(?P<number>(?:[$€£¥]\s?)\d[\d.,]*|\d{1,3}(?:[, .\u00a0\u202f]\d{3})+(?!\d)|\d+[.,]\d+(?!\w))",
        r"(?P<word>\w+(?:[-‐‑–]\w+)*)",
        r"(?P<mark>[^\w\s])",
        r"(?P<line>\n)",
    ))  # fmt: skip


def _phrase_patterns(forms: Mapping[str, tuple[str, Value]]) -> Mapping[str, re.Pattern[str]]:
    """First word in lower case -> pattern of the phrases that begin with it ("no" -> "no earlier than")."""
    by_head: dict[str, list[str]] = {}
    for form in forms:
        head = re.match(r"\w+", form)
        if head and head.end() < len(form):
            by_head.setdefault(head[0], []).append(form)
    return {
        head: re.compile("(?i:" + "|".join(
            alternation([phrase]) + (r"(?=\w)" if phrase.endswith("'") else r"(?!\w)")
            for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
        ) + ")")
        for head, phrases in by_head.items()
    }  # fmt: skip


def _tense(section: Mapping[str, Any], name: str) -> Any:
    suffixes = section.get(f"{name}_suffixes", ())
    ending = rf"|\pL\pL({alternation(suffixes)})" if suffixes else ""
    before = alternation(section[f"{name}_words"])
    return re2.compile(rf"(?i)(?:(?:^|[^\pL\pN])({before}){ending})(?:$|[^\pL\pN])")
