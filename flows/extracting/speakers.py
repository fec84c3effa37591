"""Who says a quotation: the person whom the words beside its marks name.

Each rule looks at one place: before the quotation, after its first piece, within it, or at the quotation before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any, NamedTuple

from flows.model import Mention, Quoted, Sentence, Span
from flows.normalising.sentences import sentence_end
from flows.normalising.speech import SpeechWords, reporting_cue, speech_words, unlisted_verb

_REACH = 300
_BESIDE = 90
"""Characters on each side of a name in which its role stands."""
_MARKS = '“”„«»‹›"'
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SIGNATURE = re.compile(r"[”\"»›“.\s]{0,6}\n\s{0,8}[–—-]{1,2}\s?")
_SIGNATURE_REACH = 40
"""Characters after the dash in which the name begins: a title may come first."""


class Attribution(NamedTuple):
    """A quotation with its speaker, where one is told, the words that tell it, and the rule that read them."""

    quoted: Quoted
    speaker: Mention | None
    cue: Span | None
    rule_id: str


class _Side(NamedTuple):
    """A stretch beside a quotation in which its attribution may stand."""

    start: int
    end: int


class _Found(NamedTuple):
    """What stands beside a quotation: its speaker by name, or a pronoun, or a role ("the director of CNES")."""

    speaker: Mention | None
    cue: Span | None
    pronoun: bool
    role: str = ""


class _Release(NamedTuple):
    text: str
    sentences: Sequence[Sentence]
    people: Sequence[Mention]
    starts: Sequence[int]
    words: SpeechWords
    language: str

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """The people named between two offsets."""
        return self.people[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def attribute(
    text: str,
    sentences: Sequence[Sentence],
    quoted: Sequence[Quoted],
    mentions: Sequence[Mention],
    language: str,
) -> tuple[Attribution, ...]:
    """One attribution for each quotation, in order.

    ``mentions`` may hold all kinds; only people speak. ``speaker`` is null where the text names none; the caller tells
    ``no_speaker``. Rules: ``speech_after`` “…,” said X · ``speech_before`` X said: “…” · ``speech_within`` « …, dit
    X, … » ·
    ``according_to`` · ``speech_pronoun`` he said · ``speech_signature`` — X under the quotation ·
    ``speech_continued`` no attribution of its own ·
    ``speech_unattributed``.
    """
    people = sorted((mention for mention in mentions if mention.kind == "person"), key=lambda mention: mention[:2])
    release = _Release(text, sentences, people, [person.start for person in people], speech_words(language), language)
    found: list[Attribution] = []
    for number, one in enumerate(quoted):
        floor = quoted[number - 1].pieces[-1].end if number else 0
        ceiling = quoted[number + 1].pieces[0].start if number + 1 < len(quoted) else len(text)
        found.append(_attribute(release, one, floor, ceiling, found[-1] if found else None))
    return tuple(found)


def _attribute(
    release: _Release, quoted: Quoted, floor: int, ceiling: int, previous: Attribution | None
) -> Attribution:
    before, sides_after = _before(release, quoted, floor), _after(release, quoted, ceiling)
    first_after = sides_after[0]
    pronoun: _Found | None = None
    if (outcome := _read_before(release, before)) is not None:
        if outcome.speaker is not None:
            return Attribution(quoted, outcome.speaker, outcome.cue, "speech_before")
        pronoun = outcome if outcome.pronoun else None
    for side in sides_after:
        if (outcome := _read_after(release, side)) is not None:
            if outcome.speaker is not None:
                return Attribution(quoted, outcome.speaker, outcome.cue, "speech_after")
            if outcome.pronoun or outcome.role:
                pronoun = pronoun or outcome
            elif pronoun is None:
                return Attribution(quoted, None, outcome.cue, "speech_unattributed")
    for side in (before, first_after):
        if (outcome := _read_according(release, side)) is not None:
            return Attribution(quoted, outcome.speaker, outcome.cue, "according_to")
    if pronoun is None and (outcome := _read_within(release, quoted)) is not None:
        if outcome.speaker is not None:
            return Attribution(quoted, outcome.speaker, outcome.cue, "speech_within")
        pronoun = outcome if outcome.pronoun else None
    if pronoun is not None:
        offset = quoted.pieces[0].start
        speaker = _bearer(release, pronoun.role, offset) if pronoun.role else None
        if speaker is None and pronoun.pronoun:
            speaker = _stands_for(release, offset, floor, previous)
        return Attribution(quoted, speaker, pronoun.cue, "speech_pronoun")
    if (signatory := _signatory(release, quoted)) is not None:
        return Attribution(quoted, signatory, None, "speech_signature")
    if previous is not None and previous.speaker is not None and _continues(release, previous.quoted, quoted):
        return Attribution(quoted, previous.speaker, None, "speech_continued")
    return Attribution(quoted, None, None, "speech_unattributed")


def _before(release: _Release, quoted: Quoted, floor: int) -> _Side:
    """From the start of the sentence that leads up to the quotation; a sentence that ends with a colon leads up to
    it."""
    text, opening = release.text, quoted.pieces[0].start
    end = opening
    while end > floor and (text[end - 1] in _MARKS or text[end - 1].isspace()):
        end -= 1
    starts = [sentence.start for sentence in release.sentences]
    index = bisect_right(starts, max(end - 1, 0)) - 1
    start = release.sentences[index].start if index >= 0 else floor
    return _Side(max(start, floor, end - _REACH), end)


def _after(release: _Release, quoted: Quoted, ceiling: int) -> list[_Side]:
    """What follows each piece, to the end of its sentence; the first piece's comes first."""
    sides = []
    pieces = quoted.pieces
    for number, piece in enumerate(pieces):
        start = piece.end
        while start < len(release.text) and (release.text[start] in _MARKS or release.text[start].isspace()):
            start += 1
        limit = pieces[number + 1].start if number + 1 < len(pieces) else ceiling
        paragraph_end = release.text.find("\n", piece.end)
        limit = min(limit, start + _REACH, len(release.text) if paragraph_end < 0 else paragraph_end)
        sides.append(
            _Side(start, sentence_end(release.text, start, limit, release.language) if start < limit else start)
        )
    return sides


def _read_before(release: _Release, side: _Side) -> _Found | None:
    """``speech_before``: "After the ceremony, X commented: “…”"."""
    stretch = release.text[side.start : side.end]
    if stretch.endswith((".", "!", "?", "…")):
        return None
    cue: Any
    if stretch.endswith((":", ",")):
        cue = next(iter(list(release.words.cue.finditer(stretch))[-1:]), None)
    else:
        cue = reporting_cue(stretch, release.words)
    if cue is None:
        speaker = _subject(release, release.within(side.start, side.end), side.start) if stretch.endswith(":") else None
        return _Found(speaker, None, False) if speaker else None
    span = Span(side.start + cue.start(1), side.start + cue.end(1))
    inverted = release.words.inversion.search(cue[1])
    people = release.within(side.start, span.start)
    lead = stretch[: cue.start(1)]
    if inverted or _last_word_is(release.words.pronoun, lead):
        return _Found(None, span, True)
    if _last_word_is(release.words.other_pronoun, lead):
        return _Found(None, span, False)
    speaker = _subject(release, people, side.start)
    if speaker is None:
        later = release.within(span.end, side.end)
        speaker = later[0] if later and _directly_after(release, span.end, later[0]) else None
    return _Found(speaker, span, False)


def _last_word_is(pronoun: Any, lead: str) -> bool:
    words = _WORD.findall(lead)
    return bool(words) and pronoun.search(words[-1]) is not None


def _subject(release: _Release, people: Sequence[Mention], start: int) -> Mention | None:
    """The one of the people before a verb who is its subject: the nearest whom no preposition governs; of two joined by
    "and" the first."""
    free = [number for number, person in enumerate(people) if not _governed(release, people, number, start)]
    if not people:
        return None
    chosen = free[-1] if free else len(people) - 1
    while (
        chosen > 0
        and chosen - 1 in free
        and _joined(release, release.text[people[chosen - 1].end : people[chosen].start])
    ):
        chosen -= 1
    return people[chosen]


def _joined(release: _Release, between: str) -> bool:
    words = between.split()
    return "," not in between and len(words) <= 8 and not release.words.joiners.isdisjoint(words)


def _governed(release: _Release, people: Sequence[Mention], number: int, start: int) -> bool:
    """A preposition, or a verb whose object it is, stands between the clause's start and the person."""
    left = people[number - 1].end if number else start
    lead = release.text[left : people[number].start]
    lead = lead[max(lead.rfind(","), lead.rfind(";")) + 1 :]
    return any(word.lower() in release.words.oblique for word in _WORD.findall(lead))


def _directly_after(release: _Release, end: int, person: Mention) -> bool:
    return len(_WORD.findall(release.text[end : person.start])) <= 12


def _read_after(release: _Release, side: _Side) -> _Found | None:
    """``speech_after``: "“…,” said X", "“…,” X, the head of Y, said", « … », a déclaré X."""
    stretch = release.text[side.start : side.end]
    if not stretch.strip() or stretch.rstrip().endswith(":"):
        return None
    cue = release.words.cue.search(stretch)
    if cue is None:
        return _read_unlisted(release, side)
    span = Span(side.start + cue.start(1), side.start + cue.end(1))
    if release.words.inversion.search(cue[1]):
        return _Found(None, span, True)
    lead = stretch[: cue.start(1)].strip(" ,;.–—-\u00a0\u202f")
    before = release.within(side.start, span.start)
    if lead:
        if len(_WORD.findall(lead)) <= 3 and release.words.pronoun.search(lead):
            return _Found(None, span, True)
        if len(_WORD.findall(lead)) <= 3 and release.words.other_pronoun.search(lead):
            return _Found(None, span, False)
        if before:
            return _Found(before[0], span, False)
        return None if len(_WORD.findall(lead)) > 12 else _role(release, span, lead)
    rest = release.text[span.end : side.end]
    if release.words.pronoun.search(rest):
        return _Found(None, span, True)
    after = release.within(span.end, side.end)
    if after and _directly_after(release, span.end, after[0]):
        return _Found(after[0], span, False)
    return _role(release, span, rest.lstrip(" ,"))


def _read_unlisted(release: _Release, side: _Side) -> _Found | None:
    """« … », sourit X: a verb that no lexicon lists, a name right after it."""
    verb = unlisted_verb(release.text[side.start : side.end], release.words)
    if verb is None:
        return None
    span = Span(side.start + verb[0], side.start + verb[1])
    people = release.within(span.end, min(side.end, span.end + 12))
    return _Found(people[0], span, False) if people else None


def _role(release: _Release, cue: Span, words: str) -> _Found:
    """A role that stands for somebody named elsewhere, "the minister", « la Directrice du CNES »; not "the agency"."""
    role = release.words.role.search(words)
    if role is None or role[2].lower() in release.words.collectives:
        return _Found(None, cue, False)
    return _Found(None, cue, role[2][0].islower(), words[role.start(2) :])


def _beside(release: _Release, number: int) -> str:
    """What stands beside a person's name, up to the next name, joiner or sentence: where the role may be told."""
    person, text = release.people[number], release.text
    left = max(person.start - _BESIDE, release.people[number - 1].end if number else 0)
    following = release.people[number + 1].start if number + 1 < len(release.people) else len(text)
    right = min(person.end + _BESIDE, following)
    before, after = text[left : person.start].split(), text[person.end : right].split()
    stops = [index for index, word in enumerate(before) if word in release.words.joiners or word[-1] in ".;:"]
    ends = [index for index, word in enumerate(after) if word in release.words.joiners or word[-1] in ".;:"]
    return " ".join(before[stops[-1] + 1 if stops else 0 :] + after[: ends[0] + 1 if ends else len(after)])


def _bearer(release: _Release, role: str, offset: int) -> Mention | None:
    """The person beside whose name the words of a role stand, the noun and the names in it; the nearest of the best.

    The text before the quotation is looked through, then what comes after it.
    """
    words = _WORD.findall(role)[:8]
    sought = {words[0].lower(), *(word.lower() for word in words[1:] if word[0].isupper())} if words else set()
    best: tuple[int, bool, int] = (0, False, 0)
    bearer: Mention | None = None
    for number, person in enumerate(release.people):
        beside = _beside(release, number)
        score = len(sought.intersection(word.lower() for word in _WORD.findall(beside)))
        rank = (score, person.end <= offset, -abs(person.start - offset))
        if score and rank > best:
            best, bearer = rank, person
    return bearer


def _read_according(release: _Release, side: _Side) -> _Found | None:
    """``according_to``: "According to X, “…”", « …, selon X »."""
    stretch = release.text[side.start : side.end]
    for match in release.words.according.finditer(stretch):
        end = side.start + match.end(1)
        people = release.within(end, side.end)
        if people and len(_WORD.findall(release.text[end : people[0].start])) <= 8:
            return _Found(people[0], Span(side.start + match.start(1), end), False)
    return None


def _read_within(release: _Release, quoted: Quoted) -> _Found | None:
    """``speech_within``: « Cet accord, se félicite X, ouvre la voie. »: the attribution between commas in the marks."""
    for piece in quoted.pieces:
        content = release.text[piece.start : piece.end]
        for cue in release.words.cue.finditer(content):
            if not content[: cue.start(1)].rstrip().endswith((",", "–", "—", "(")):
                continue
            span = Span(piece.start + cue.start(1), piece.start + cue.end(1))
            if release.words.inversion.search(cue[1]):
                return _Found(None, span, True)
            people = release.within(span.end, piece.end)
            if people and len(_WORD.findall(release.text[span.end : people[0].start])) <= 6:
                return _Found(people[0], span, False)
    return None


def _signatory(release: _Release, quoted: Quoted) -> Mention | None:
    """``speech_signature``: a line "— X, mission planner" under the quotation."""
    end = quoted.pieces[-1].end
    dash = _SIGNATURE.match(release.text, end)
    people = release.within(dash.end(), dash.end() + _SIGNATURE_REACH) if dash else ()
    return people[0] if people else None


def _stands_for(release: _Release, offset: int, floor: int, previous: Attribution | None) -> Mention | None:
    """Whom a pronoun means: somebody named first in a sentence since the last quotation, else its speaker, else whoever
    was named last."""
    since = release.within(floor, offset)
    if previous is not None and previous.speaker is not None:
        for sentence in release.sentences:
            if sentence.start >= floor and sentence.end <= offset:
                subjects = [person for person in since if sentence.start <= person.start < sentence.start + 60]
                if subjects and not _governed(release, subjects, 0, sentence.start):
                    return subjects[0]
        return previous.speaker
    before = release.people[: bisect_left(release.starts, offset)]
    return before[-1] if before else None


def _continues(release: _Release, previous: Quoted, quoted: Quoted) -> bool:
    """Nothing but the attribution of the quotation before stands between the two."""
    between = release.text[previous.pieces[-1].end : quoted.pieces[0].start]
    return len(between) <= _REACH
