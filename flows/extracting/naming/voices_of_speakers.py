"""Names that stand where the speaker of a quotation is told.

"“…,” said |Ana Sol|" · "|Ana Sol| put it so: “…”" · "“…” — |Ana Sol|"
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from flows.extracting.speech.quoting import Side, bounds, governed, side_before, sides_after
from flows.extracting.words.reading import Reading
from flows.normalising.speech import SpeechWords, reporting_cue, speech_words, unlisted_verb

_FARTHEST = 25
"""Tokens between a verb of saying and the name of who speaks: the posts may stand between."""
_NEAR = 60
"""Characters after a verb of saying within the marks."""
_INTRODUCE = (":", "–", "—")
_SIGN = ("–", "—", "-", "(")


def speaking(reading: Reading, may_speak: Callable[[int], bool]) -> frozenset[int]:
    """The first tokens of the names that stand where a quotation's speaker is told, of those that ``may_speak``."""
    release, words = reading.release, speech_words(reading.grammar.language)
    found: set[int | None] = set()
    for number, quoted in enumerate(release.quoted):
        floor, ceiling = bounds(release.quoted, number, len(release.text))
        found.add(_before(reading, words, side_before(release.text, release.sentences, quoted, floor), may_speak))
        for side in sides_after(release.text, quoted, ceiling, reading.grammar.language):
            found.add(_after(reading, words, side, may_speak))
        for piece in quoted.pieces:
            found.update(_within(reading, words, Side(*piece), may_speak))
    return frozenset(k for k in found if k is not None)


def _before(reading: Reading, words: SpeechWords, side: Side, may_speak: Callable[[int], bool]) -> int | None:
    """The first whom no preposition governs, else the last before a verb of saying, or the first without one."""
    text = reading.release.text
    stretch = text[side.start : side.end]
    if stretch.endswith((*_INTRODUCE, ",")):
        cue = words.cue.search(stretch)
    else:
        cue = reporting_cue(stretch, words)
    if cue is None and not stretch.endswith(_INTRODUCE) and words.according.search(stretch) is None:
        return None
    named = list(_names(reading, side.start, side.end, may_speak))
    free = [k for k in named if not governed(words, text[side.start : reading.tokens.starts[k]])]
    return next(iter([*free, *(named[:1] if cue is None else named[-1:])]), None)


def _after(reading: Reading, words: SpeechWords, side: Side, may_speak: Callable[[int], bool]) -> int | None:
    """The first before the verb of saying, else the first after it."""
    text = reading.release.text
    stretch = text[side.start : side.end]
    if stretch.startswith(_SIGN):
        return next(_names(reading, side.start, side.start + len(stretch.split(",")[0]), may_speak), None)
    cue = words.cue.search(stretch) or words.according.search(stretch[:30]) or words.closing.search(stretch)
    said = cue.span(1) if cue is not None else unlisted_verb(stretch, words)
    if said is None:
        return None
    before = next(_names(reading, side.start, side.start + said[0], may_speak), None)
    return before if before is not None else next(_names(reading, side.start + said[1], side.end, may_speak), None)


def _within(
    reading: Reading, words: SpeechWords, piece: Side, may_speak: Callable[[int], bool]
) -> Iterator[int | None]:
    """« Cet accord, se félicite |Ana Sol|, ouvre la voie. »: the first after a verb of saying that a comma sets off."""
    content = reading.release.text[piece.start : piece.end]
    for cue in words.cue.finditer(content):
        if content[: cue.start(1)].rstrip().endswith(","):
            after = piece.start + cue.end(1)
            yield next(_names(reading, after, min(after + _NEAR, piece.end), may_speak), None)


def _names(reading: Reading, start: int, end: int, may_speak: Callable[[int], bool]) -> Iterator[int]:
    first = reading.tokens.at(start)
    return (k for k in range(first, min(reading.tokens.at(end), first + _FARTHEST)) if may_speak(k))
