"""How much a line looks like a title, beside what else stands above a text."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from flows.normalising.naming import (
    has_verb,
    is_address,
    is_letterhead,
    is_name_like,
    is_paper,
    is_topic,
    is_weak_label,
)
from flows.normalising.people import is_person
from flows.normalising.phrases import function_words, phrases, plain, post_nouns, word_count
from flows.normalising.small_words import small

GOOD = 2
"""From here on a line is a title wherever it stands: the first such line is the title."""
LEAST = -4
"""A line below this is none even where nothing else is there."""

_BY_LENGTH = {1: -3, 2: -3, 3: -1, 4: 0}
_MARKED, _LONG, _SENTENCE_LIKE, _VERB, _SMALL_WORD, _COLON = 3, 2, 2, 2, 1, 1
_LETTERHEAD, _TOPIC, _WEAK_LABEL, _NAME_LIKE, _RECURS, _STOP, _OPEN = -8, -5, -4, -2, -6, -1, -6
_LONGEST_NAME = 12
_ACRONYM_FIRST = re.compile(r"(?P<acronym>[A-Z][A-Z0-9&-]{2,9})\s[–—-]\s(?=[A-ZÀ-Þ])")
_OF_WHOM_AND_WHEN = re.compile(r"^[A-Z]{2,8} (?=\w)| (?:19|20)[0-9]{2}$")
"""What a rubric of papers says beside their kind: "EXA news releases 2006"."""
_MOTTO = re.compile(r"[^\W\d_]+(?:\s?[–—-]\s[^\W\d_]+){2,3}")
"""A state's motto below its name: « Unité – Travail – Progrès »."""
_ACRONYM = re.compile(r" \((?P<acronym>[A-Z][A-Za-z&-]{0,8}[A-Z])\)$")


def title_score(line: str, text: str, marked: bool) -> int:
    """Points for and against ``line`` as the title of ``text``; ``marked``: it bears the mark of a heading.

    A headline has five words or more, a verb, small words; an institution's name, a rubric or a word such as
    "statement" has not. A name that stands elsewhere in the text in the same words is a letterhead rather.
    """
    if is_address(line) or (is_paper(_OF_WHOM_AND_WHEN.sub("", line)) and not is_weak_label(line)):
        return _LETTERHEAD
    if is_of_person(line) or is_motto(line) or (line[0] == "(" and line[-1] == ")"):
        return _LETTERHEAD
    score = _BY_LENGTH.get(word_count(line), _LONG) + (_MARKED if marked else 0)
    if is_weak_label(line):
        return _WEAK_LABEL + (_MARKED if marked else 0)
    if is_letterhead(line):
        score += _LETTERHEAD
    elif is_topic(line):
        score += _TOPIC
    elif is_name_like(line):
        score += _NAME_LIKE
    elif owner_in(line, text):
        score += _LETTERHEAD
    score += _VERB if has_verb(line) else 0
    score += _COLON if ": " in line or " : " in line or line.endswith(("!", "?")) else 0
    score += _SMALL_WORD if any(word in function_words() for word in plain(line).split()) else 0
    says = has_verb(line) or word_count(line) >= max(_BY_LENGTH)  # « Sciences et techniques » is a rubric
    score += _SENTENCE_LIKE if says and _has_small_letters(line) and not is_letterhead(line) else 0
    score += _STOP if line.endswith((".", ",", ";")) else _OPEN if line.endswith(":") else 0
    score += _RECURS if word_count(line) <= _LONGEST_NAME and _recurs(line, text) else 0
    return score


def is_motto(line: str) -> bool:
    """A state's motto below its name."""
    return _MOTTO.fullmatch(line) is not None


def owner_in(line: str, text: str) -> str | None:
    """The name in a line of a body's name and its acronym ("Space Norland (SPANOR)") or of a company's name and its
    trade ("Exemple SA, maker of antennas"), where the text names it again or the letters say that it is no more than a
    name; null for any other line."""
    short = _ACRONYM.search(line)
    if short and not has_verb(line) and (text.count(short["acronym"]) > 1 or _spells_all(line[: short.start()], short)):
        return line if word_count(line) <= _LONGEST_NAME and line[0].isupper() and ":" not in line else None
    if (first := _ACRONYM_FIRST.match(line)) and not has_verb(line) and text.count(first["acronym"]) > 2:
        name = line.partition(",")[0]
        return name if _spells_in_part(name[first.end() :], first["acronym"]) else None
    name, comma, trade = line.partition(",")
    if not comma or not is_name_like(name) or has_verb(line) or not trade.strip()[:1].islower():
        return None
    if any(map(str.isdigit, name)):
        return None  # a craft's: "Zorb-2, from the bench to the sky"
    return name if word_count(trade) <= 8 and _recurs(name, text) else None


def _spells_all(name: str, short: re.Match[str]) -> bool:
    """ "Eidg. Amt für Beispiel und Technik (EABT)": a name and no more, in whatever language, by its acronym."""
    capitals = "".join(word[0] for word in name.split() if word[0].isupper())
    return len(short["acronym"]) > 2 and capitals == short["acronym"]


def _spells_in_part(name: str, acronym: str) -> bool:
    """ "AGENOR - Agência Espacial do Norte": a name in whatever language of which the acronym takes in every capital."""
    letters = iter(acronym)
    capitals = [word[0] for word in name.split() if word[0].isupper()]
    return len(capitals) > 1 and all(capital in letters for capital in capitals)


def is_of_person(line: str) -> bool:
    """A name with its form of address, perhaps its post, and no more ("The Hon Jane Doe MP", "Dr Jane Doe, Head of
    Space"): whose paper it is."""
    name, _, post = line.partition(", ")
    parts = name.split() if any(word in post_nouns() for word in plain(post).split()[:3]) else line.split()
    lead = list(takewhile(lambda part: _leads_to_name(plain(part)), parts))
    named = any(plain(part) in phrases("people", "honorifics") for part in lead)
    parts = parts[len(lead) :]
    while parts and plain(parts[-1]) in phrases("people", "honorifics"):
        parts.pop()
    return named and is_person(" ".join(parts))


def _leads_to_name(word: str) -> bool:
    """ "Senator the Hon Jane Doe"."""
    return word in small("articles") or word in post_nouns() or word in _words_of_honorifics()


@lru_cache(maxsize=1)
def _words_of_honorifics() -> frozenset[str]:
    return frozenset(word for phrase in phrases("people", "honorifics") for word in phrase.split())


def _has_small_letters(line: str) -> bool:
    """Whether a word of some weight is written small, as in a sentence."""
    return any(len(word) > 3 and word[0].islower() and word not in function_words() for word in line.split())


def _recurs(line: str, text: str) -> bool:
    """Whether a line of the text holds ``line`` and more: a title that is printed twice stands alone both times."""
    sample = text[:8000] + text[-2000:] if len(text) > 10_000 else text
    # A name keeps its capitals; only one in capitals throughout is written otherwise in the text.
    sample, sought = (sample.casefold(), line.casefold()) if line.isupper() else (sample, line)
    at = sample.find(sought)
    while at >= 0:
        end = at + len(sought)
        line_start, line_end = sample.rfind("\n", 0, at) + 1, sample.find("\n", end)
        rest = sample[line_start:at] + sample[end : line_end if line_end >= 0 else len(sample)]
        labelled = sample.endswith(": ", line_start, at)  # "Joint media release: Two agencies meet": its own line
        if len(rest.strip(" #*|–—-.:")) > 12 and not labelled:
            return True
        at = sample.find(sought, end)
    return False
