"""Whom a pronoun or a role means: "she added", "the minister said", "her counterpart replied"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from flows.extracting.speech.quoting import WORD, Quoting, governed
from flows.extracting.speech.roles import LETTERS, bearer, gender_told, may_be, told_gender
from flows.model import Mention

_COMMA = re.compile(r",\s*")
_SUBJECT = 60
"""Characters of a sentence in which its subject begins."""
_BETWEEN = 8
"""Words between a role and the name of its holder: "the director of the space centre in Kelm, |Ana Sol|"."""


def stands_for(release: Quoting, offset: int, floor: int, words: str, before: Mention | None) -> Mention | None:
    """Whom a pronoun or role means: the subject of the nearest sentence since the last quotation (``floor``), else who
    spoke ``before``, else the subject of the nearest sentence that names people.

    ``words``: the verb of saying with its pronoun, or the role; they may tell a woman from a man.
    """
    spoken = {word.lower() for word in LETTERS.findall(words)}
    gender = gender_told(spoken, release.words.feminine, release.words.masculine)
    by_role = release.words.role.search(words) is not None
    lower = words.lower()
    if any(latter in lower for latter in release.words.latter):
        named = [person for person in _named_before(release, offset) if may_be(release, person, gender)]
        return named[-1] if named else None
    if not release.words.counterparts.isdisjoint(spoken):
        others = [person for person in _named_before(release, offset) if before is None or person.key != before.key]
        return others[-1] if others and before is not None else None
    since = subject_before(release, offset, floor, gender, 3, before is None)
    if since is not None:
        return since
    named = [person for person in _named_before(release, offset) if may_be(release, person, gender)]
    if before is not None and before in named:
        sure = [person for person in named if told_gender(release, person) == gender] if by_role and gender else []
        return sure[-1] if sure and before not in sure else before
    if not named:
        return None
    subject = _subject_of(release, named[-1].start, gender)
    return subject or named[-1]


def subject_before(
    release: Quoting, offset: int, floor: int, gender: str | None = None, sentences: int = 2, anybody: bool = False
) -> Mention | None:
    """The person with whom the nearest of the ``sentences`` before ``offset`` and since ``floor`` begins; sentences
    that begin with a pronoun go on with who was told of before. ``anybody``: or the last whom the nearest one names."""
    last = bisect_right(release.sentences, offset - 1, key=lambda sentence: sentence.start) - 1
    left = sentences
    for sentence in reversed(release.sentences[max(last - 2 * sentences, 0) : last + 1]):
        if sentence.start >= floor and sentence.start < offset:
            subject = _subject_of(release, sentence.start, gender)
            if subject is not None and subject.end <= offset:
                return subject
            pronoun = opening_pronoun(release, release.text[sentence.start : min(sentence.end, offset)])
            if pronoun.lower() in release.words.latter:
                return next(reversed(release.within(0, sentence.start)), None)
            named = release.within(sentence.start, min(sentence.end, offset)) if anybody and not pronoun else ()
            if others := [person for person in named if may_be(release, person, gender)]:
                return others[-1]
            left -= not pronoun
        if left < 0:
            break
    return None


def opening_pronoun(release: Quoting, lead: str) -> str:
    """The pronoun with which a clause begins: "Welcoming the crew, |she| went on"."""
    for clause in lead.split(","):
        if (pronoun := release.words.pronoun.search(clause)) is not None:
            return str(pronoun[1])
    return ""


def _named_before(release: Quoting, offset: int) -> list[Mention]:
    return list(release.people[: bisect_left(release.starts, offset)])


def _subject_of(release: Quoting, offset: int, gender: str | None) -> Mention | None:
    """Who stands first in the sentence at ``offset``, by name or by role, unless a preposition governs the name."""
    index = bisect_right(release.sentences, offset, key=lambda sentence: sentence.start) - 1
    if index < 0:
        return None
    start, end = release.sentences[index].start, release.sentences[index].end
    first = [person for person in release.within(start, start + _SUBJECT) if may_be(release, person, gender)][:1]
    role = _role_first(release, start, end, first[0] if first else None)
    if role is not None:
        return role if may_be(release, role, gender) else None
    if not first:
        return None
    lead = release.text[start : first[0].start]
    return None if governed(release.words, lead) and not _is_post(release, lead) else first[0]


def _is_post(release: Quoting, lead: str) -> bool:
    """ "|Chair of the Board| Ana Sol": nothing but a post, with what it is held of."""
    words = [word.lower() for word in WORD.findall(lead)]
    left = release.words.agents | release.words.acts
    return "," not in lead and bool(words) and words[0] in release.words.posts and left.isdisjoint(words)


def _role_first(release: Quoting, start: int, end: int, first: Mention | None) -> Mention | None:
    """Whom the role means that a sentence begins with, "In her address, |the Ambassador| thanked Bo Ek", of those named
    before it; nobody where the name of its holder follows."""
    text, words = release.text, release.words
    limit = min(end, start + _SUBJECT)
    clauses = [start, *(comma.end() for comma in _COMMA.finditer(text, start, limit))]
    told = ((begin, words.role.search(text[begin:end])) for begin in clauses if begin < limit)
    begin, role = next(((at, found) for at, found in told if found and found[2].lower() in words.posts), (start, None))
    if role is None:
        return None
    noun = begin + role.start(2)
    if first is not None:
        between = WORD.findall(text[begin + role.end(2) : first.start])
        acts = words.acts.isdisjoint(word.lower() for word in between)
        if first.start < noun or (len(between) <= _BETWEEN and acts):
            return None
    return bearer(release, text[noun:end], start, None, role[0], True)
