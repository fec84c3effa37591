"""What stands beside a quotation: the stretches in which its speaker may be told, and the people named in them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from flows.model import Mention, Quoted, Sentence
from flows.normalising.sentences import sentence_end
from flows.normalising.speech import SpeechWords

REACH = 300
_LEADS_ON = (":", "–", "—", ",", ".", "!", "?", "…")
MARKS = "“”„«»‹›\"‘’'"
WORD = re.compile(r"[^\W\d_][\w’'-]*")


class Side(NamedTuple):
    """A stretch beside a quotation in which its attribution may stand."""

    start: int
    end: int


class Quoting(NamedTuple):
    """A release with the people named in it, for whom the quotations are looked through."""

    text: str
    sentences: Sequence[Sentence]
    people: Sequence[Mention]
    starts: Sequence[int]
    words: SpeechWords
    language: str
    roles: dict[int, frozenset[str]]
    """Number of a person -> the words beside the name, of those who were asked for."""
    genders: dict[str, str | None]
    """Key of a person -> the gender that the words beside the names tell, the same."""

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """The people named between two offsets."""
        return self.people[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def side_before(text: str, sentences: Sequence[Sentence], quoted: Quoted, floor: int) -> Side:
    """From the start of the sentence that leads up to the quotation; a sentence that ends with a colon leads up to
    it."""
    end = quoted.pieces[0].start
    while end > floor and (text[end - 1] in MARKS or text[end - 1].isspace()):
        end -= 1
    index = bisect_right(sentences, max(end - 1, 0), key=lambda sentence: sentence.start) - 1
    start = sentences[index].start if index >= 0 else floor
    if "\n" in text[end : quoted.pieces[0].start] and text[end - 1 : end] not in _LEADS_ON:
        return Side(end, end)  # a heading
    return Side(max(start, floor, end - REACH), end)


def sides_after(text: str, quoted: Quoted, ceiling: int, language: str) -> list[Side]:
    """What follows each piece, to the end of its sentence; the first piece's comes first."""
    sides = []
    pieces = quoted.pieces
    for number, piece in enumerate(pieces):
        start = piece.end
        while start < len(text) and (text[start] in MARKS or text[start].isspace()):
            start += 1
        limit = pieces[number + 1].start if number + 1 < len(pieces) else ceiling
        paragraph_end = text.find("\n", piece.end)
        limit = min(limit, start + REACH, len(text) if paragraph_end < 0 else paragraph_end)
        sides.append(Side(start, sentence_end(text, start, limit, language) if start < limit else start))
    return sides


def bounds(quoted: Sequence[Quoted], number: int, length: int) -> tuple[int, int]:
    """Where the quotation before ends and the next one begins."""
    floor = quoted[number - 1].pieces[-1].end if number else 0
    return floor, quoted[number + 1].pieces[0].start if number + 1 < len(quoted) else length


def governed(words: SpeechWords, lead: str) -> bool:
    """A preposition, or a verb whose object it is, stands between the clause's start and a name: ``lead`` is what
    precedes the name."""
    clause = lead[max(lead.rfind(","), lead.rfind(";")) + 1 :]
    return any(word.lower() in words.oblique for word in WORD.findall(clause))
