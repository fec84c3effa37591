"""Lines that name who holds a post, and are neither sentences nor titles: entries of a list of people, signatures.

"Faculty Advisor: Dr |Ana Sol|" · "|Bo Ek|, Zorb engineer" · "|Ana Sol|" above "Director"
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from flows.extracting.words.phrases import Hit
from flows.extracting.words.tokens import Tokens

_LONGEST_LEAD = 9
_SHORTEST_NAME = 2
"""Tokens of a person's name before the comma and the post."""
_LONGEST_NAME = 5
_LONGEST_ENTRY = 14
_LONGEST_MODIFIED = 3
"""Tokens after the comma among which the post begins: "Ana Sol, |its first| President"."""
_ABOVE = 4
"""Lines above "Advisor: Ana Sol" in which the body stands whose advisor she is."""


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


def is_entry(tokens: Tokens, line: Line) -> bool:
    """A few words on a line of their own, with no full stop: a heading, or the last line of a text."""
    short = line.b - line.a <= _LONGEST_ENTRY and tokens.words[line.b - 1] not in ".!?:;"
    return line.kind == "heading" or (line.kind == "body" and short)


def below_colons(tokens: Tokens, of: Mapping[str, Mapping[int, Hit]], lines: Sequence[Line]) -> list[Line]:
    """The lines; two or more in a row that look like headings are a list below a sentence that ends in a colon, unless
    some of them head others: "Zorb University", "Advisor: Ana Sol". "Zorbex, Inc." among them is one more."""
    found, n = list(lines), 0
    while n < len(lines):
        m = n + 1
        while (
            m < len(lines)
            and lines[n].kind == "body"
            and (lines[m].kind == "heading" or _ends_in_form(tokens, of["organisation_suffix"], lines[m]))
        ):
            m += 1
        if m > n + 2 and tokens.words[lines[n].b - 1] == ":":
            below = lines[n + 1 : m]
            if not any(":" in tokens.words[line.a : line.b] for line in below):
                found[n + 1 : m] = (line._replace(kind="list_item", titled=False) for line in below)
        n = m
    return found


def _ends_in_form(tokens: Tokens, suffixes: Mapping[int, Hit], line: Line) -> bool:
    """ "Ana Sol, Zorbex, |Inc.|": a few words whose full stop is an abbreviation's."""
    short = line.kind == "body" and line.b - line.a <= _LONGEST_ENTRY
    last = range(max(line.a + 1, line.b - 3), line.b) if short and suffixes else ()
    return any(line.b - 1 <= suffixes[k].j for k in last if k in suffixes)


def with_holders(tokens: Tokens, of: Mapping[str, Mapping[int, Hit]], lines: Sequence[Line]) -> list[Line]:
    """The lines, each "Advisor: Dr Ana Sol" an item of a list, and what stands above it a name, where a word for a body
    opens or closes it: "Zorb University"."""
    found = list(lines)
    for n, line in enumerate(lines):
        if line.kind in ("heading", "header", "body") and _names_holder(tokens, of["post"], line):
            found[n] = line._replace(kind="list_item", titled=False)
            above = next((m for m in range(n - 1, max(n - _ABOVE, 0) - 1, -1) if _is_body(tokens, of, found[m])), None)
            if above is not None:
                found[above] = found[above]._replace(titled=False)
        elif line.kind == "heading" and _is_signed(tokens, of["post"], lines, n):
            for m in range(max(n - 1, 0), min(n + 3, len(lines))):
                found[m] = found[m]._replace(titled=False) if is_entry(tokens, lines[m]) else found[m]
    return found


def _is_signed(tokens: Tokens, posts: Mapping[int, Hit], lines: Sequence[Line], n: int) -> bool:
    """A name alone on its line, with who that is on the next: "Ana Sol" above "Director"."""
    line = lines[n]
    if n + 1 >= len(lines) or not _SHORTEST_NAME <= line.b - line.a <= _LONGEST_NAME:
        return False
    named = all(tokens.is_capitalised(k) or tokens.words[k] in ".-’'" for k in range(line.a, line.b))
    below = lines[n + 1]
    return named and below.a in posts and not any(k in posts for k in range(line.a, line.b))


def _names_holder(tokens: Tokens, posts: Mapping[int, Hit], line: Line) -> bool:
    """ "Faculty Advisor: Dr Ana Sol", "Head of Tides: Bo Ek, Zorb Institute": a post, a colon, and words with capitals to
    the end, a comma or a bracket."""
    words, colon = tokens.words, _after_lead(tokens, line.a, line.b)
    if colon is None or line.b - colon > _LONGEST_ENTRY:
        return False
    end = next((k for k in range(colon + 1, line.b) if words[k] in (",", "(")), line.b)
    ends = line.a in posts or any((hit := posts.get(k)) is not None and hit.j == colon for k in range(line.a, colon))
    named = _SHORTEST_NAME < end - colon <= _LONGEST_LEAD
    named = named and all(_may_be_named(tokens, k) for k in range(colon + 1, end))
    return ends and named and all(word.isalpha() for word in words[line.a : colon])


def _is_body(tokens: Tokens, of: Mapping[str, Mapping[int, Hit]], line: Line) -> bool:
    """A heading of few words that the word for a body opens or closes, a place after it aside: "Zorb University, Oslo"."""
    end = next((k for k in range(line.a, line.b) if tokens.words[k] == ","), line.b)
    heads = (hit for k in range(line.a, end) if (hit := of["organisation_head"].get(k)) is not None)
    sure = any((hit.i == line.a or hit.j == end) and not str(hit.value).startswith("weak_") for hit in heads)
    return sure and line.kind == "heading" and line.b - line.a < _LONGEST_LEAD


def lists_holder(tokens: Tokens, posts: Mapping[int, Hit], kind: str, a: int, b: int) -> bool:
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


def lists_company(tokens: Tokens, suffixes: Mapping[int, Hit], kind: str, a: int, b: int) -> bool:
    """ "Zorbex Inc., of Oslo", "Zorbex LLC" in a line of its own below the title: a company with its legal form."""
    if kind != "heading":
        return False
    ends = ((suffixes[k].j, k) for k in range(a + 1, min(a + _LONGEST_LEAD, b)) if k in suffixes)
    return any(tokens.is_capitalised(k) and (j >= b or tokens.words[j] == ",") for j, k in ends)


def _may_be_named(tokens: Tokens, k: int) -> bool:
    """What a person's name is written with: words with capitals, initials, hyphens."""
    return tokens.is_capitalised(k) or tokens.words[k] in ".-’'"


def _after_lead(tokens: Tokens, a: int, b: int) -> int | None:
    """The colon after the few words with which a line opens."""
    opening = tokens.words[a + 1 : min(a + _LONGEST_LEAD, b)]
    return a + 1 + opening.index(":") if ":" in opening else None
