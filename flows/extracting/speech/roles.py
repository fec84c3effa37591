"""Beside whose name the words of a role stand: "the minister", « la directrice du CNES » ; and whether that is a woman."""

from __future__ import annotations

import re

from flows.extracting.speech.quoting import WORD, Quoting
from flows.model import Mention

_BESIDE = 120
"""Characters on each side of a name in which its role stands."""
_APPOSED = 3
"""Words after a name's comma that tell a woman from a man: "|, the former chairwoman|"."""
_STEM = 5
"""Letters that a role and what its holder did share: "the |chair|", "the meeting was |chair|ed by Ana Sol"."""
_NEAR = 60
"""Characters before a name in which a verb governs it."""
_HONOURED = 3
"""Words before a name that address its bearer: "Her Excellency Dr"."""
_MODIFIED = 60
"""Characters of a role in which it is told that its holder comes or goes."""
_SET_OFF = re.compile(r"[,;.(]")
LETTERS = re.compile(r"[^\W\d_]+")


def bearer(
    release: Quoting, role: str, offset: int, but: str | None = None, spoken: str = "", latest: bool = False
) -> Mention | None:
    """The person beside whose name the words of a role stand, the noun and the names in it; the nearest of the best.

    The text before the quotation is looked through, then what comes after it. ``but``: who is not meant; ``spoken``:
    the role with its article, which may tell a woman from a man. Who comes and who goes share a role: "the outgoing
    director" is who is succeeded, "the new director" is not. Where nobody's role is told, who did what it is named for
    is meant. ``latest``: only those named before the offset.
    """
    words = [_unelided(word) for word in WORD.findall(_SET_OFF.split(role, maxsplit=1)[0])[:8]]
    own = next((n for n, word in enumerate(words) if word.lower() in release.words.oblique), len(words))
    sought = {
        word.lower() for n, word in enumerate(words) if n == 0 or word[0].isupper() or (n < own and len(word) > 3)
    }
    best: tuple[int, bool, bool, int] = (0, False, False, 0)
    found: Mention | None = None
    gender = gender_told(
        {word.lower() for word in LETTERS.findall(spoken)}, release.words.feminine, release.words.masculine
    )
    coming, going = release.words.coming.search(role[:_MODIFIED]), release.words.going.search(role[:_MODIFIED])
    left = _succeeded(release) if coming or going else set()
    for number, person in enumerate(release.people):
        if (
            person.key == but
            or (left and (person.key in left) != (going is not None))
            or (latest and person.start >= offset)
        ):
            continue
        score = len(sought.intersection(_role_words(release, number))) or (person.key in left and len(left) == 1)
        rank = (
            score,
            score > 0 and may_be(release, person, gender),
            person.end <= offset,
            -abs(person.start - offset),
        )
        if score and rank > best:
            best, found = rank, person
    return found or _agent(release, words[0].lower() if words else "", offset)


def _succeeded(release: Quoting) -> set[str]:
    """Keys of those right after a verb of succession: "Ana Sol, who succeeds |Bo Ek|"."""
    found = set()
    for number, person in enumerate(release.people):
        start = max(release.people[number - 1].end if number else 0, person.start - _NEAR)
        verbs = list(release.words.succeeding.finditer(release.text[start : person.start]))
        if verbs and len(WORD.findall(release.text[start + verbs[-1].end(1) : person.start])) <= _HONOURED:
            found.add(person.key)
    return found


def _agent(release: Quoting, noun: str, offset: int) -> Mention | None:
    """ "The meeting was chaired by |Ana Sol|" … "|the chair| said": who did, last before an offset, what the noun is of.
    Nobody, where the noun is too short to tell."""
    if len(noun) < _STEM:
        return None
    found = None
    for number, person in enumerate(release.people):
        if person.start >= offset:
            break
        floor = max(release.people[number - 1].end if number else 0, person.start - _NEAR)
        lead = [word.lower() for word in WORD.findall(release.text[floor : person.start])]
        by = next((n for n in range(len(lead) - 1, 0, -1) if lead[n] in release.words.agents), 0)
        if by and by + _HONOURED >= len(lead) - 1 and lead[by - 1].startswith(noun[:_STEM]):
            found = person
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


def gender_told(words: set[str], feminine: frozenset[str], masculine: frozenset[str]) -> str | None:
    """Null where nothing tells, or where both are told."""
    woman, man = bool(words & feminine), bool(words & masculine)
    return None if woman == man else ("f" if woman else "m")


def may_be(release: Quoting, person: Mention, gender: str | None) -> bool:
    """Nothing beside the names of the person tells of the other gender."""
    return gender is None or told_gender(release, person) in (None, gender)


def told_gender(release: Quoting, person: Mention) -> str | None:
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
            beside.update(word.lower() for word in LETTERS.findall(_beside(release, number, _APPOSED)))
            articles.update(lead[:-1] if not set_off else ())
            address.update(word.rstrip(".") for word in lead[-1:])
    words = release.words
    feminine, masculine = words.feminine - words.neutral, words.masculine - words.neutral
    told = gender_told(address, feminine, masculine) or gender_told(beside, feminine, masculine)
    return told or gender_told(articles, words.feminine, words.masculine)


def _beside(release: Quoting, number: int, apposed: int | None = None) -> str:
    """What stands beside a person's name, up to the next name, joiner or sentence: where the role may be told. Of what
    follows, only the first words of an apposition where ``apposed`` says how many."""
    person, text = release.people[number], release.text
    left = max(person.start - _BESIDE, release.people[number - 1].end if number else 0)
    following = release.people[number + 1].start if number + 1 < len(release.people) else len(text)
    right = min(person.end + _BESIDE, following)
    lead = text[left : person.start]
    if number and left == release.people[number - 1].end and lead.startswith(",") and "," in lead[1:]:
        lead = lead[lead.index(",", 1) + 1 :]  # "Ana Sol, |the director|, met Bo Ek": that is told of the name before
    before, after = lead.split(), text[person.end : right].split()
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
    if words[n] not in release.words.joiners or not 0 < n < len(words) - 1 or words[n - 1][-1] == ",":
        return False
    before, after = words[n - 1].replace("’", "'").split("'")[-1], words[n + 1].replace("’", "'").split("'")[0]
    return (before[:1].isupper() and words[n + 1][0].isupper()) or after.lower() in release.words.oblique


def _stops(release: Quoting, word: str) -> bool:
    """A joiner or the end of a sentence; the full stop of "Mr." and « M. » ends none."""
    return word in release.words.joiners or (word[-1] in ".;:" and not 1 < len(word) < 4)
