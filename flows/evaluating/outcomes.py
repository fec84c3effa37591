"""What became of each fact of gold and of each told one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from flows.evaluating.matching import words
from flows.evaluating.scores import Tally
from flows.model import Span

NOTHING = "(none)"
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Outcome:
    """A fact judged. ``expected`` null: a false alarm; ``told`` null: a miss; both there and not ``right``: wrong."""

    layer: str
    expected: str | None
    told: str | None
    right: bool
    sentence: str | None
    rules: tuple[str, ...] = ()

    @property
    def tally(self) -> Tally:
        """The outcome as counts."""
        return Tally(int(self.right), int(self.told is not None), int(self.expected is not None))


def total(outcomes: Iterable[Outcome]) -> Tally:
    """The counts of many."""
    return sum((outcome.tally for outcome in outcomes), Tally(0, 0, 0))


def sentence_at(text: str, spans: Iterable[Span]) -> str | None:
    """The sentence, roughly, in which the first of the slices stands; null where there is none."""
    first = min(spans, default=None)
    if first is None or first.start >= len(text):
        return None
    before = max(text.rfind(mark, 0, first.start) for mark in (". ", "\n", "? ", "! "))
    after = min((place for mark in (". ", "\n", "? ", "! ") if (place := text.find(mark, first.end)) >= 0),
                default=len(text))  # fmt: skip
    return " ".join(text[before + 1 : after + 1].split())[:_LONGEST]


def locate(text: str, sought: str) -> Span | None:
    """Where gold's evidence stands in a release's text, whitespace, case, mark-up and kind of quotation mark aside."""
    folded, places = _folded(text)
    pattern, _ = _folded(sought)
    start = folded.find(pattern) if pattern else -1
    if start < 0:
        return None
    return Span(places[start], places[start + len(pattern) - 1] + 1)


def _folded(text: str) -> tuple[str, list[int]]:
    """Letters and digits of a text in lower case, and the place of each in it."""
    kept: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if character.isalnum():
            for folded in "".join(words(character)):
                kept.append(folded)
                places.append(place)
    return "".join(kept), places


def overlap(one: Iterable[Span], other: Span | None) -> bool:
    """Whether one of the slices shares a character with the other."""
    return other is not None and any(span.start < other.end and other.start < span.end for span in one)
