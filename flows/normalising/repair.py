"""Characters as they should be: NFC, plain spaces, no ligatures, nothing invisible. Quotation marks and ® stay."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from flows.model import OffsetMap
from flows.normalising.offsets import IDENTITY, Edit, apply_edits, compose

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\v\f"
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffc\ufff9-\ufffb\ufe00-\ufe0f\u180e"
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_LINE_ENDS = "\u2028\u2029\x85"
_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}

# One set of characters to look for: an alternation is four times slower.
_ODD = re.compile(f"[{_INVISIBLE}{_CONTROLS}\ufb00-\ufb06\u00ad]+")
# What tells a terminal its colours goes as a whole: ESC [ 31 m, ESC ] title BEL.
_TERMINAL = "(?:\x1b\\[|\x9b)[0-?]{0,16}[ -/]{0,4}[@-~]|\x1b\\][^\x07\x1b\n]{0,200}(?:\x07|\x1b\\\\)"
_UNSEEN = f"(?![\x1b\x9b])[{_INVISIBLE}{_CONTROLS}\u00ad]"
_INVISIBLES_OR_LIGATURE = re.compile(f"{_TERMINAL}|(?:{_UNSEEN})+|[\x1b\x9b]|[\ufb00-\ufb06]")
_AFTER_SOFT_HYPHEN = re.compile("[ ]*\n[ ]*")
_ODD_IN_ASCII = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\t]")
_ODD_BLANK = re.compile(f"[{_SPACES}{_LINE_ENDS}]")
# A character beyond ASCII may compose with the one before it, never an ASCII one: such runs are composed by themselves.
_COMPOSABLE = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")
_PLAIN_BLANKS = {
    **dict.fromkeys(map(ord, "\t\v\f\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))), " "),
    **dict.fromkeys(map(ord, "\u2028\u2029\x85"), "\n"),
}
_BLANKS_BUT_TABS = {odd: blank for odd, blank in _PLAIN_BLANKS.items() if odd != ord("\t")}
_ROWS = re.compile(r"(?m)(?:^[^\s:][^\t\n:]*(?:\t[^\t\n:]+)+(?:\n|\Z)){2,}")


def repair(text: str) -> tuple[str, OffsetMap]:
    """``text`` (line ends ``\\n``) with its characters repaired, and the map back to it.

    A soft hyphen goes, and where a line ends with one the line end goes too, for the word runs on.
    """
    if text.isascii():
        if not _ODD_IN_ASCII.search(text):
            return text, IDENTITY
    elif unicodedata.is_normalized("NFC", text) and not _ODD.search(text) and not _ODD_BLANK.search(text):
        return text, IDENTITY
    plain = _with_plain_blanks(text) if _ODD_BLANK.search(text) else text  # one for one: offsets stay
    visible, first = apply_edits(plain, _odd_characters(plain)) if _ODD.search(plain) else (plain, IDENTITY)
    if unicodedata.is_normalized("NFC", visible):
        return visible, first
    composed, second = apply_edits(visible, _compositions(visible))
    return composed, compose(second, first)


def _with_plain_blanks(text: str) -> str:
    """One blank for each odd one; only in rows one below the other a tab stays, for it parts the cells of a table."""
    plain = text.translate(_PLAIN_BLANKS)
    if "\t" not in text:
        return plain
    kept, position = [], 0
    for rows in _ROWS.finditer(text):
        kept += [plain[position : rows.start()], rows.group().translate(_BLANKS_BUT_TABS)]
        position = rows.end()
    return "".join([*kept, plain[position:]])


def _odd_characters(text: str) -> Iterator[Edit]:
    for match in _INVISIBLES_OR_LIGATURE.finditer(text):
        odd = match.group()
        if odd in _LIGATURES:
            yield Edit(match.start(), match.end(), _LIGATURES[odd])
        else:
            broken = _AFTER_SOFT_HYPHEN.match(text, match.end()) if "\u00ad" in odd else None
            yield Edit(match.start(), broken.end() if broken else match.end(), "")


def _compositions(text: str) -> Iterator[Edit]:
    """Each base with its combining marks that NFC writes otherwise (``e`` + U+0301 -> ``é``)."""
    known: dict[str, list[Edit]] = {}
    for match in _COMPOSABLE.finditer(text):
        run, start = match.group(), match.start()
        edits = known.get(run)
        if edits is None:
            edits = known[run] = list(_composed(run))
        for edit in edits:
            yield Edit(start + edit.start, start + edit.end, edit.text)


def _composed(run: str) -> Iterator[Edit]:
    if unicodedata.is_normalized("NFC", run):
        return
    for base, end in _clusters(run):
        composed = unicodedata.normalize("NFC", run[base:end])
        if composed != run[base:end]:
            alike = _alike_at_end(run[base:end], composed)
            yield Edit(base, end - alike, composed[: len(composed) - alike])


def _alike_at_end(one: str, other: str) -> int:
    """How many characters both end with: what follows the mark that composes stays, each from its own place."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _clusters(run: str) -> Iterator[tuple[int, int]]:
    """Bounds of the stretches of ``run`` that NFC may change each by itself: a starter and the marks that follow it."""
    base = 0
    for index in range(1, len(run)):
        character = run[index]
        # Hangul vowels and finals are no marks but compose all the same, with Hangul before them.
        before = run[index - 1]
        hangul = "\u1160" <= character <= "\u11ff" and ("\u1100" <= before <= "\u11ff" or "가" <= before <= "힣")
        if unicodedata.category(character)[0] != "M" and not hangul:
            yield base, index
            base = index
    yield base, len(run)
