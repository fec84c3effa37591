"""Whom a pronoun or a role means: "she added", "the minister said", "her counterpart replied"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from flows.extracting.speech.quoting import WORD, Quoting, governed
from flows.model import Mention

_BESIDE = 120
"""Characters on each side of a name in which its role stands."""
_APPOSED = 3
"""Words after a name's comma that tell a woman from a man: "|, the former chairwoman|"."""
_SUBJECT = 60
"""Characters of a sentence in which its subject begins."""
_SET_OFF = re.compile(r"[,;.(]")
_LETTERS = re.compile(r"[^\W\d_]+")


def bearer(release: Quoting, role: str, offset: int, but: str | None = None, spoken: str = "") -> Mention | None:
    """The person beside whose name the words of a role stand, the noun and the names in it; the nearest of the best.

    The text before the quotation is looked through, then what comes after it. ``but``: who is not meant; ``spoken``:
    the role with its article, which may tell a woman from a man.
    """
    words = [_unelided(word) for word in WORD.findall(_SET_OFF.split(role, maxsplit=1)[0])[:8]]
    own = next((n for n, word in enumerate(words) if word.lower() in release.words.oblique), len(words))
    sought = {
        word.lower() for n, word in enumerate(words) if n == 0 or word[0].isupper() or (n < own and len(word) > 3)
    }
    best: tuple[int, bool, bool, int] = (0, False, False, 0)
    found: Mention | None = None
    gender = _gender(
        {word.lower() for word in _LETTERS.findall(spoken)}, release.words.feminine, release.words.masculine
    )
    for number, person in enumerate(release.people):
        if person.key == but:
            continue
        score = len(sought.intersection(_role_words(release, number)))
        rank = (
            score,
            score > 0 and _may_be(release, person, gender),
            person.end <= offset,
            -abs(person.start - offset),
        )
        if score and rank > best:
            best, found = rank, person
    return found


def _role_words(release: Quoting, number: int) -> frozenset[str]:
    if number not in release.roles:
        words = WORD.findall(_beside(release, number))
        release.roles[number] = frozenset(_unelided(word).lower() for word in words)
    return release.roles[number]


def _unelided(word: str) -> str:
    """« l'|ambassadeur| » ; one letter or two stand before the apostrophe."""
    lead, mark, rest = word.replace("’", "'").partition("'")
    return rest if mark and len(lead) <= 2 and rest else word


def stands_for(release: Quoting, offset: int, floor: int, words: str, before: Mention | None) -> Mention | None:
    """Whom a pronoun or role means: the subject of the nearest sentence since the last quotation (``floor``), else who
    spoke ``before``, else the subject of the nearest sentence that names people.

    ``words``: the verb of saying with its pronoun, or the role; they may tell a woman from a man.
    """
    spoken = {word.lower() for word in _LETTERS.findall(words)}
    gender = _gender(spoken, release.words.feminine, release.words.masculine)
    by_role = release.words.role.search(words) is not None
    lower = words.lower()
    if any(latter in lower for latter in release.words.latter):
        named = [person for person in _named_before(release, offset) if _may_be(release, person, gender)]
        return named[-1] if named else None
    if not release.words.counterparts.isdisjoint(spoken):
        others = [person for person in _named_before(release, offset) if before is None or person.key != before.key]
        return others[-1] if others and before is not None else None
    since = subject_before(release, offset, floor, gender, 3) if before is not None else None
    if since is not None:
        return since
    named = [person for person in _named_before(release, offset) if _may_be(release, person, gender)]
    if before is not None and before in named:
        sure = [person for person in named if _told_gender(release, person) == gender] if by_role and gender else []
        return sure[-1] if sure and before not in sure else before
    if not named:
        return None
    subject = _subject_of(release, named[-1].start, gender)
    return subject or named[-1]


def subject_before(
    release: Quoting, offset: int, floor: int, gender: str | None = None, sentences: int = 2
) -> Mention | None:
    """The person with whom the nearest of the ``sentences`` before ``offset`` and since ``floor`` begins."""
    last = bisect_right(release.sentences, offset - 1, key=lambda sentence: sentence.start) - 1
    for sentence in reversed(release.sentences[max(last - sentences, 0) : last + 1]):
        if sentence.start >= floor and sentence.start < offset:
            subject = _subject_of(release, sentence.start, gender)
            if subject is not None and subject.end <= offset:
                return subject
    return None


def _named_before(release: Quoting, offset: int) -> list[Mention]:
    return list(release.people[: bisect_left(release.starts, offset)])


def _subject_of(release: Quoting, offset: int, gender: str | None) -> Mention | None:
    """Who stands first in the sentence at ``offset``, unless a preposition governs the name."""
    index = bisect_right(release.sentences, offset, key=lambda sentence: sentence.start) - 1
    if index < 0:
        return None
    start = release.sentences[index].start
    first = [person for person in release.within(start, start + _SUBJECT) if _may_be(release, person, gender)][:1]
    if not first or governed(release.words, release.text[start : first[0].start]):
        return None
    return first[0]


def _gender(words: set[str], feminine: frozenset[str], masculine: frozenset[str]) -> str | None:
    """Null where nothing tells, or where both are told."""
    woman, man = bool(words & feminine), bool(words & masculine)
    return None if woman == man else ("f" if woman else "m")


def _may_be(release: Quoting, person: Mention, gender: str | None) -> bool:
    """Nothing beside the names of the person tells of the other gender."""
    return gender is None or _told_gender(release, person) in (None, gender)


def _told_gender(release: Quoting, person: Mention) -> str | None:
    if person.key not in release.genders:
        release.genders[person.key] = _gender_of(release, person)
    return release.genders[person.key]


def _gender_of(release: Quoting, person: Mention) -> str | None:
    beside: set[str] = set()
    articles: set[str] = set()
    address: set[str] = set()
    for number, other in enumerate(release.people):
        if other.key == person.key:
            lead = release.text[max(other.start - _BESIDE, 0) : other.start].lower().split()[-2:]
            set_off = bool(lead) and lead[-1].endswith(",")  # « La ministre, |Léa Marchand|, a reçu … »
            beside.update(word.lower() for word in _LETTERS.findall(_beside(release, number, _APPOSED)))
            articles.update(lead[:-1] if not set_off else ())
            address.update(word.rstrip(".") for word in lead[-1:])
    words = release.words
    feminine, masculine = words.feminine - words.neutral, words.masculine - words.neutral
    told = _gender(address, feminine, masculine) or _gender(beside, feminine, masculine)
    return told or _gender(articles, words.feminine, words.masculine)


def _beside(release: Quoting, number: int, apposed: int | None = None) -> str:
    """What stands beside a person's name, up to the next name, joiner or sentence: where the role may be told. Of what
    follows, only the first words of an apposition where ``apposed`` says how many."""
    person, text = release.people[number], release.text
    left = max(person.start - _BESIDE, release.people[number - 1].end if number else 0)
    following = release.people[number + 1].start if number + 1 < len(release.people) else len(text)
    right = min(person.end + _BESIDE, following)
    before, after = text[left : person.start].split(), text[person.end : right].split()
    stops = [
        n for n, word in enumerate(before) if word == "|" or (_stops(release, word) and not _lists(release, before, n))
    ]
    ends = [index for index, word in enumerate(after) if _stops(release, word)]
    while not ends and right == following and after and after[-1][-1] not in ",;)|":
        after.pop()  # "heard |the envoy| Otto Brandt": that is told of the next name
    after = after[: ends[0] + 1 if ends else len(after)]
    if apposed is not None:
        after = after[: apposed + 1] if after and after[0][0] in ",(–—" else []
    return " ".join(before[stops[-1] + 1 if stops else 0 :] + after)


def _lists(release: Quoting, words: list[str], n: int) -> bool:
    """ "Minister of Science |and| Innovation", « de la Recherche |et| de l'Innovation » : what one post is for goes on."""
    if words[n] not in release.words.joiners or not 0 < n < len(words) - 1:
        return False
    before, after = words[n - 1].replace("’", "'").split("'")[-1], words[n + 1].replace("’", "'").split("'")[0]
    return (before[:1].isupper() and words[n + 1][0].isupper()) or after.lower() in release.words.oblique


def _stops(release: Quoting, word: str) -> bool:
    """A joiner or the end of a sentence; the full stop of "Mr." and « M. » ends none."""
    return word in release.words.joiners or (word[-1] in ".;:" and not 1 < len(word) < 4)
