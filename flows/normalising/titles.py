"""How much a line looks like a title, beside what else stands above a text."""

from __future__ import annotations

from flows.normalising.naming import has_verb, is_address, is_letterhead, is_name_like, is_paper, is_topic, is_weak_label
from flows.normalising.phrases import function_words, plain, word_count

GOOD = 2
"""From here on a line is a title wherever it stands: the first such line is the title."""
LEAST = -4
"""A line below this is none even where nothing else is there."""

_BY_LENGTH = {1: -3, 2: -3, 3: -1, 4: 0}
_MARKED, _LONG, _SENTENCE_LIKE, _VERB, _SMALL_WORD, _COLON = 3, 2, 2, 2, 1, 1
_LETTERHEAD, _TOPIC, _WEAK_LABEL, _NAME_LIKE, _RECURS, _STOP = -7, -5, -4, -2, -3, -1


def title_score(line: str, text: str, marked: bool) -> int:
    """Points for and against ``line`` as the title of ``text``; ``marked``: it bears the mark of a heading.

    A headline has five words or more, a verb, small words; an institution's name, a rubric or a word such as
    "statement" has not. A name that stands elsewhere in the text in the same words is a letterhead rather.
    """
    if is_address(line) or (is_paper(line) and not is_weak_label(line)):
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
    score += _VERB if has_verb(line) else 0
    score += _COLON if ": " in line or " : " in line or line.endswith(("!", "?")) else 0
    score += _SMALL_WORD if any(word in function_words() for word in plain(line).split()) else 0
    score += _SENTENCE_LIKE if _has_small_letters(line) and not is_letterhead(line) else 0
    score += _STOP if line.endswith((".", ",", ";")) else 0
    score += _RECURS if word_count(line) <= 6 and _recurs(line, text) else 0
    return score


def _has_small_letters(line: str) -> bool:
    """Whether a word of some weight is written small, as in a sentence."""
    return any(len(word) > 3 and word[0].islower() and word not in function_words() for word in line.split())


def _recurs(line: str, text: str) -> bool:
    sample = text[:8000] + text[-2000:] if len(text) > 10_000 else text
    return sample.casefold().count(line.casefold()) > 1
