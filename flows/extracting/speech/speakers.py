"""Who says a quotation: the person whom the words beside its marks name.

Each rule looks at one place: before the quotation, after its first piece, within it, or at the quotation before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from flows.extracting.speech.meant import opening_pronoun, stands_for, subject_before
from flows.extracting.speech.quoting import (
    MARKS,
    REACH,
    WORD,
    Quoting,
    Side,
    bounds,
    governed,
    side_before,
    sides_after,
)
from flows.extracting.speech.roles import bearer
from flows.extracting.speech.signed import heading, signatory
from flows.model import Mention, Quoted, Sentence, Span
from flows.normalising.speech import indirect, reporting_cue, speech_words, unlisted_verb

_PHRASE = 5
"""Words of a role in which its noun stands."""
_OPENS, _CLOSES = ("“", "«", '"'), ("”", "»", '"')
_BLANK = " ,;.–—-\u00a0\u202f"


class Attribution(NamedTuple):
    """A quotation with its speaker, where one is told, the words that tell it, and the rule that read them."""

    quoted: Quoted
    speaker: Mention | None
    cue: Span | None
    rule_id: str


class _Found(NamedTuple):
    """What stands beside a quotation: its speaker by name, or a pronoun, or a role ("the director of CNES"). With a
    ``pronoun`` somebody named before is meant."""

    speaker: Mention | None
    cue: Span | None
    pronoun: bool
    role: str = ""
    words: str = ""
    """The pronoun, or the role with its article: they may tell a woman from a man."""


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
    X, … » · ``according_to`` · ``speech_pronoun`` he said · ``speech_signature`` — X under the quotation ·
    ``speech_headed`` X in a line above it · ``speech_led`` X in the sentence before it · ``speech_continued`` no
    attribution of its own · ``speech_unattributed``.
    """
    named = (mention for mention in mentions if mention.kind == "person" and not _is_quoted(text, mention))
    people = sorted(named, key=lambda mention: mention[:2])
    release = Quoting(
        text, sentences, people, [person.start for person in people], speech_words(language), language, {}, {}
    )
    found: list[Attribution] = []
    for number, one in enumerate(quoted):
        floor, ceiling = bounds(quoted, number, len(text))
        found.append(_attribute(release, one, floor, ceiling, found[-1] if found else None))
    return tuple(found)


def _is_quoted(text: str, mention: Mention) -> bool:
    """ "the drawing “|Beyond Sight|”": a name that fills quotation marks is a work's, and speaks of nothing."""
    return text[mention.start - 1 : mention.start] in _OPENS and text[mention.end : mention.end + 1] in _CLOSES


def _attribute(release: Quoting, quoted: Quoted, floor: int, ceiling: int, previous: Attribution | None) -> Attribution:
    before = side_before(release.text, release.sentences, quoted, floor)
    after = sides_after(release.text, quoted, ceiling, release.language)
    meant: _Found | None = None
    leading = _read_before(release, before)
    if leading is not None:
        if leading.speaker is not None:
            return Attribution(quoted, leading.speaker, leading.cue, "speech_before")
        meant = leading if leading.pronoun or leading.role else None
    for side in after:
        if (outcome := _read_after(release, side)) is not None:
            if outcome.speaker is not None:
                return Attribution(quoted, outcome.speaker, outcome.cue, "speech_after")
            if outcome.pronoun or outcome.role:
                meant = meant or outcome
            elif meant is None:
                return Attribution(quoted, None, outcome.cue, "speech_unattributed")
    for side in (*(() if _ended(release, before.end) else (before,)), after[0]):
        if (outcome := _read_according(release, side)) is not None:
            speaker = outcome.speaker or _meant(release, outcome, quoted, floor, previous)
            if speaker is not None:
                return Attribution(quoted, speaker, outcome.cue, "according_to")
    if (outcome := _read_within(release, quoted)) is not None:
        if outcome.speaker is not None:
            return Attribution(quoted, outcome.speaker, outcome.cue, "speech_within")
        meant = meant or outcome
    if meant is not None:
        return Attribution(quoted, _meant(release, meant, quoted, floor, previous), meant.cue, "speech_pronoun")
    if leading is not None and previous is not None and _in_one_sentence(release, previous.quoted, quoted):
        return Attribution(quoted, previous.speaker, leading.cue, "speech_continued")
    if leading is not None:
        return Attribution(quoted, None, leading.cue, "speech_unattributed")
    return _unattributed(release, quoted, floor, previous)


def _meant(release: Quoting, meant: _Found, quoted: Quoted, floor: int, previous: Attribution | None) -> Mention | None:
    """Whom the pronoun or role beside a quotation means."""
    offset, spoke = quoted.pieces[0].start, previous.speaker if previous else None
    if meant.role:
        other = release.words.counterparts.intersection(word.lower() for word in WORD.findall(meant.role)[:1])
        but = spoke.key if other and spoke else None
        if (named := bearer(release, meant.role, offset, but, meant.words)) is not None:
            return named
    return stands_for(release, offset, floor, meant.words, spoke) if meant.pronoun else None


def _unattributed(release: Quoting, quoted: Quoted, floor: int, previous: Attribution | None) -> Attribution:
    """The speaker of a quotation without a verb of saying: by a line under or above it, or by what goes before."""
    headed = heading(release, quoted, floor)
    if headed is not None and not (previous is not None and previous.speaker == headed and previous.cue is None):
        return Attribution(quoted, headed, None, "speech_headed")
    if (signed := signatory(release, quoted)) is not None:
        return Attribution(quoted, signed, None, "speech_signature")
    if (subject := subject_before(release, quoted.pieces[0].start, floor)) is not None:
        return Attribution(quoted, subject, None, "speech_led")
    if previous is not None and previous.speaker is not None and _continues(release, previous.quoted, quoted):
        return Attribution(quoted, previous.speaker, None, "speech_continued")
    return Attribution(quoted, None, None, "speech_unattributed")


def _read_before(release: Quoting, side: Side) -> _Found | None:
    """``speech_before``: "After the ceremony, X commented: “…”"."""
    stretch = release.text[side.start : side.end]
    if stretch.endswith((".", "!", "?", "…")):
        return None
    cue: Any
    if stretch.endswith((":", ",")):
        cue = next(iter(list(release.words.cue.finditer(stretch))[-1:]), None)
    else:
        cue = reporting_cue(stretch, release.words)
    introduces = stretch.endswith((":", "–", "—"))
    if cue is None:
        people = release.within(side.start, side.end) if introduces else ()
        if people:  # "A statement from X on the death of Y:"
            subject = _subject(release, people, side.start)
            free = not governed(release.words, release.text[side.start : subject.start]) if subject else False
            return _Found(subject if free else people[0], None, False)
        return _Found(None, None, True, words=stretch) if introduces and opening_pronoun(release, stretch) else None
    span = Span(side.start + cue.start(1), side.start + cue.end(1))
    people = release.within(side.start, span.start)
    lead = stretch[: cue.start(1)]
    if release.words.inversion.search(cue[1]):
        return _Found(None, span, True, words=cue[1])
    if _last_word_is(release.words.pronoun, lead):
        return _Found(None, span, True, words=WORD.findall(lead)[-1])
    if _last_word_is(release.words.other_pronoun, lead):
        return _Found(None, span, False)
    speaker = _subject(release, people, side.start)
    if speaker is None:
        later = release.within(span.end, side.end)
        speaker = later[0] if later and _directly_after(release, span.end, later[0]) else None
    if speaker is None and introduces and set(lead.lower().split()) <= release.words.joiners:
        return _Found(None, span, True)  # « Et d'ajouter : “…” »
    if speaker is None and (pronoun := opening_pronoun(release, stretch if introduces else lead)):
        return _Found(None, span, True, words=pronoun)
    return _Found(speaker, span, False) if speaker else _role(release, span, _clause(lead))


def _clause(lead: str) -> str:
    """What follows the last comma but for commas at the end."""
    lead = lead.strip(_BLANK)
    return lead[lead.rfind(",") + 1 :].strip(_BLANK)


def _last_word_is(pronoun: Any, lead: str) -> bool:
    words = WORD.findall(lead)
    return bool(words) and pronoun.search(words[-1]) is not None


def _subject(release: Quoting, people: Sequence[Mention], start: int) -> Mention | None:
    """The one of the people before a verb who is its subject: the nearest whom no preposition governs; of two joined by
    "and" the first. Of "Ana Sol, |who| came with the envoy, Bo Ek, said" only she may be."""
    free = [
        number
        for number, person in enumerate(people)
        if not governed(release.words, _lead(release, people, number, start))
    ]
    free = [n for n in free if n - 1 not in free or release.words.who.search(_lead(release, people, n, start)) is None]
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


def _lead(release: Quoting, people: Sequence[Mention], number: int, start: int) -> str:
    return release.text[people[number - 1].end if number else start : people[number].start]


def _joined(release: Quoting, between: str) -> bool:
    words = between.split()
    return "," not in between and len(words) <= 8 and not release.words.joiners.isdisjoint(words)


def _directly_after(release: Quoting, end: int, person: Mention) -> bool:
    return len(WORD.findall(release.text[end : person.start])) <= 12


def _read_after(release: Quoting, side: Side) -> _Found | None:
    """``speech_after``: "“…,” said X", "“…,” X, the head of Y, said", « … », a déclaré X."""
    stretch = release.text[side.start : side.end]
    leads_on = stretch.rstrip(f"{MARKS}{_BLANK}").endswith(":")  # “…,” said Ana Sol, adding: “…” is told of both
    if not stretch.strip() or (leads_on and (not stretch.lstrip().startswith(",")) and _ended(release, side.start)):
        return None
    cue = release.words.cue.search(stretch)
    if cue is None:
        return _read_unlisted(release, side)
    if (closing := release.words.closing.search(stretch)) is not None and cue.start(1) < closing.end(1):
        return None  # "“…” So said Ana Sol"
    if indirect(stretch[cue.end(1) :], release.words) and _ended(release, side.start):
        return None
    span = Span(side.start + cue.start(1), side.start + cue.end(1))
    if release.words.inversion.search(cue[1]):
        return _Found(None, span, True, words=cue[1])
    lead = stretch[: cue.start(1)].strip(_BLANK)
    before = release.within(side.start, span.start)
    if lead:
        if len(WORD.findall(lead)) <= 3 and release.words.pronoun.search(lead):
            return _Found(None, span, True, words=lead)
        if len(WORD.findall(lead)) <= 3 and release.words.other_pronoun.search(lead):
            return _Found(None, span, False)
        if before:
            return _Found(before[0], span, False)
        return None if len(WORD.findall(lead)) > 12 else _role(release, span, lead)
    rest = release.text[span.end : side.end]
    if (pronoun := release.words.pronoun.search(rest)) is not None:
        return _Found(None, span, True, words=pronoun[1])
    after = release.within(span.end, side.end)
    after = after[1:] if len(after) > 1 and _is_others(release, span.end, after[0]) else after
    if after and _directly_after(release, span.end, after[0]):
        return _Found(after[0], span, False)
    return _role(release, span, rest.lstrip(" ,"))


def _is_others(release: Quoting, start: int, person: Mention) -> bool:
    """ "said |Bo Ek|'s counterpart, Ana Sol", « a dit l'homologue de |Bo Ek|, Ana Sol » : named for whose role it is."""
    role = release.words.role.search(release.text[start : person.start].lstrip())
    return _owns(release, person) or (role is not None and role[2].lower() in release.words.counterparts)


def _owns(release: Quoting, person: Mention) -> bool:
    return release.text[person.end : person.end + 2].replace("’", "'") == "'s"


def _ended(release: Quoting, start: int) -> bool:
    """What is said before an offset is a sentence to its end, not to a comma."""
    return release.text[max(start - 6, 0) : start].rstrip(f"{MARKS} \u00a0\u202f").endswith((".", "!", "?", "…"))


def _read_unlisted(release: Quoting, side: Side) -> _Found | None:
    """« … », sourit X: a verb that no lexicon lists, a name or a role right after it."""
    verb = unlisted_verb(release.text[side.start : side.end], release.words)
    if verb is None:
        return None
    span = Span(side.start + verb[0], side.start + verb[1])
    people = release.within(span.end, side.end)
    if people and (people[0].start < span.end + 12 or _directly_after(release, span.end, people[0])):
        return _Found(people[0], span, False)
    return _role(release, span, release.text[span.end : side.end].lstrip())


def _role(release: Quoting, cue: Span, words: str) -> _Found:
    """A role that stands for somebody named elsewhere, "the minister", « la Directrice du CNES »; not "the agency"."""
    role = release.words.role.search(words)
    unnamed = role is not None and release.words.someone.search(words[role.start(2) :]) is not None  # « l'|un| des »
    if role is None or unnamed or _is_body(release, words[role.start(2) :]):
        return _Found(None, cue, False)
    named_before = role[2][0].islower() and role[2].lower() not in release.words.unnamed
    return _Found(None, cue, named_before or role[2][0].isdigit(), words[role.start(2) :], role[0])


def _is_body(release: Quoting, role: str) -> bool:
    """ "|agency|", "Kelm Space |Agency|", « |équipe| du directeur » ; not "agency's director", « directrice de l'agence »."""
    for word in WORD.findall(role)[:_PHRASE]:
        lower = word.lower()
        if lower in release.words.posts or lower in release.words.oblique:
            return False
        if lower in release.words.collectives:
            return role[role.find(word) + len(word) :].lstrip().split(" ")[0].lower() not in release.words.posts
    return False


def _read_according(release: Quoting, side: Side) -> _Found | None:
    """``according_to``: "According to X, “…”", « …, selon X »."""
    stretch = release.text[side.start : side.end]
    closing = release.words.closing.search(stretch)
    for match in (closing,) if closing is not None else release.words.according.finditer(stretch):
        end = side.start + match.end(1)
        people = release.within(end, side.end)
        if people and len(WORD.findall(release.text[end : people[0].start])) <= 8:
            return _Found(people[0], Span(side.start + match.start(1), end), False)
        role = _role(release, Span(side.start + match.start(1), end), release.text[end : side.end].lstrip())
        if role.role and not people:
            return role
    return None


def _read_within(release: Quoting, quoted: Quoted) -> _Found | None:
    """``speech_within``: « Cet accord, se félicite X, ouvre la voie. »: the attribution between commas in the marks."""
    for piece in quoted.pieces:
        content = release.text[piece.start : piece.end]
        for cue in release.words.cue.finditer(content):
            if not content[: cue.start(1)].rstrip().endswith((",", "–", "—", "(")):
                continue
            span = Span(piece.start + cue.start(1), piece.start + cue.end(1))
            if release.words.inversion.search(cue[1]):
                return _Found(None, span, True, words=cue[1])
            people = release.within(span.end, piece.end)
            if people and len(WORD.findall(release.text[span.end : people[0].start])) <= 6:
                return _Found(people[0], span, False)
            if (role := _role(release, span, content[cue.end(1) :].lstrip())).role:
                return role
    return None


def _in_one_sentence(release: Quoting, previous: Quoted, quoted: Quoted) -> bool:
    """ "Ana Sol praised “…” |and called it| “…”": no sentence ends, and nobody is named, between the two."""
    start, end = previous.pieces[-1].end, quoted.pieces[0].start
    ended = release.text[max(start - 2, 0) : start].rstrip(MARKS).endswith((".", "!", "?", "…"))
    between = release.text[start:end]
    closes = ended and "," not in between[:3]
    return not closes and end - start <= REACH and not any(stop in between for stop in (". ", "! ", "? ", "\n"))


def _continues(release: Quoting, previous: Quoted, quoted: Quoted) -> bool:
    """Nothing but the attribution of the quotation before stands between the two."""
    between = release.text[previous.pieces[-1].end : quoted.pieces[0].start]
    return len(between) <= REACH
