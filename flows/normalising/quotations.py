"""Direct quotations: pairs of marks, and which of them hold speech rather than a title, a term or irony.

Marks: “…”, "…", « … », ‹ … ›, „…“, nested in one another; single marks ‘ ’ only ever stand within a quotation (they are
apostrophes too) and are left alone. What is speech is told by a verb of saying beside the marks, or by whole sentences
that stand between them where a sentence may begin; never by the names in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from flows.model import Finding, Paragraph, Quoted, Span
from flows.normalising.quotation_marks import Marked, pair_marks
from flows.normalising.sentences import sentence_end
from flows.normalising.speech import SpeechWords, indirect, reporting_cue, speech_words, unlisted_verb
from flows.normalising.unmarked import find_unmarked

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_FINAL = (".", "!", "?", "…")
_REACH = 260
"""Characters beside a mark in which its attribution is looked for."""
_GAP = 12
"""Characters of blanks and mark-up between two paragraphs."""
_NAME = r"[A-ZÀ-Ý][\w.’'-]*+(?:\s[A-ZÀ-Ý][\w.’'-]*+){1,5}"
_SIGNED = re.compile(rf"[\s.,]{{0,3}}(?:[–—-]{{1,2}}\s?|\(){_NAME}(?:[,)\n.][^\d)]*)?\)?[\s.]*$")
"""After a whole sentence: "— Ada Smith, director" or "(Ada Smith, director)"."""
_NAMED = re.compile(rf"^\W{{0,4}}{_NAME}(?:,[^:]*)?\s?[:–—]\s*$")
"""Before one: "Ada Smith, director:"."""
_NEVER_SPEECH_ALONE = frozenset(("title", "subtitle", "heading", "header"))


class _Context(NamedTuple):
    """A marked stretch with what stands around it in its paragraph and sentence."""

    marked: Marked
    content: str
    before: str
    """From the start of the sentence, or the mark before, to the opening mark."""
    after: str
    """From the closing mark to the end of the sentence, or the next mark."""
    kind: str
    starts_sentence: bool
    led: bool
    """The paragraph before ends with a colon, and this one begins with the opening mark."""


def find_quoted(
    text: str, paragraphs: Sequence[Paragraph], language: str | None = None
) -> tuple[tuple[Quoted, ...], tuple[Finding, ...]]:
    """The direct quotations of ``text`` in order, each whole with its pieces, and ``unbalanced_quotes`` findings.

    A quotation that an attribution interrupts (“A,” said X. “B.”) or that runs on over paragraphs is one. Where a
    mark is missing, the quotation ends with its paragraph; where all are, a line that leads to it or a dash tells it.
    ``language`` narrows the verbs of saying to one lexicon.
    """
    marked, findings = pair_marks(text, paragraphs)
    words = speech_words(language)
    unmarked = [*find_unmarked(text, paragraphs, words)]
    quotations: list[list[Span]] = []
    previous: _Context | None = None
    for context in _contexts(text, paragraphs, marked, language):
        spans = [span for span in context.marked.spans if span.end > span.start]
        if not spans:
            continue
        if previous is not None and _goes_on(text, previous, context, words):
            quotations[-1].extend(spans)
            previous = context
        elif is_speech(context, words):
            quotations.append(spans)
            previous = context
        elif previous is not None and previous.marked.paragraphs[-1] != context.marked.paragraphs[0]:
            previous = None
    return tuple(Quoted(tuple(spans)) for spans in sorted([*quotations, *unmarked])), findings


def _contexts(
    text: str, paragraphs: Sequence[Paragraph], marked: Sequence[Marked], language: str | None
) -> Iterator[_Context]:
    for number, one in enumerate(marked):
        first, last = paragraphs[one.paragraphs[0]], paragraphs[one.paragraphs[-1]]
        floor = max(first.start, marked[number - 1].close if number else 0)
        ceiling = min(last.end, marked[number + 1].open if number + 1 < len(marked) else last.end)
        low = max(floor, one.open - _REACH)
        begin = low
        while (stop := sentence_end(text, begin, one.open + 2, language)) <= one.open:
            begin = stop
        end = sentence_end(text, one.close, min(ceiling, one.close + _REACH), language)
        before = text[begin : one.open]
        yield _Context(
            one, text[one.spans[0].start : one.spans[-1].end], before, text[one.close : end], first.kind,
            not before.strip() and (begin > low or low == first.start or text[max(begin - _REACH, 0) :
            begin].rstrip().endswith((*_FINAL, "”", "»", '"', ":"))),
            not before.strip() and text[max(one.open - _GAP, 0) : one.open].rstrip("\n >*_").endswith(":"),
        )  # fmt: skip


def is_speech(context: _Context, words: SpeechWords) -> bool:
    """Speech, not a title or a term: attributed after, attributed before, or whole sentences where a sentence
    begins."""
    content = context.content.strip()
    count = len(_WORD.findall(content))
    naming = _naming(context.before[-60:], words)
    if count >= 3 and content[0].islower() and (judging := words.judging.search(context.before[-120:])) is not None:
        return bool(judging[2]) or naming is None
    if not count or naming is not None:
        return False
    if context.marked.broken:
        starts = context.marked.open == context.marked.spans[0].start and content[:1].isupper()
        return starts and attributed_after(context.content, context.after, words)
    if attributed_after(context.content, context.after, words):
        return context.starts_sentence or count >= 3 or bool(attributed_before(context.before, words))
    title = _is_title(content)
    if context.starts_sentence and count >= 4 and not title:
        if unlisted_verb(context.after, words, _is_separated(content, context.after)):
            return True
        if count >= 5 and content[0].isupper() and _SIGNED.match(context.after):
            return True
    if attributed_before(context.before, words):
        return content.endswith(_FINAL) or (count >= 3 and not title)
    whole = content.lstrip("[(…. ")[:1].isupper() and content.endswith(_FINAL) and count >= 5 and not title
    if _NAMED.match(context.before):
        return whole or (content[0].isupper() and content.endswith(_FINAL) and not title)
    if context.before.rstrip().endswith(":"):
        return whole or (count >= 3 and content[0].isupper() and content.endswith(_FINAL) and not title)
    if context.led and count >= 3 and not title and content.endswith(_FINAL):
        return True
    if context.starts_sentence and context.kind not in _NEVER_SPEECH_ALONE:
        return whole
    if count < 5 or title:
        return False
    according = words.according.search(context.before)
    viewed = according is not None and not context.before[: according.start(1)].strip()
    return reporting_cue(context.before, words) is not None or (viewed and according[1].lower() not in words.oblique)


def _naming(before: str, words: SpeechWords) -> Any:
    """« une caméra dite », but not « elle s'est dite », which is a verb of saying as a whole."""
    naming = words.naming.search(before)
    if naming is None:
        return None
    within = any(cue.start(1) < naming.start(1) < cue.end(1) for cue in words.cue.finditer(before))
    return None if within else naming


def attributed_after(content: str, after: str, words: SpeechWords) -> bool:
    """“…,” said X · “…,” X said · « … », a déclaré X · “…,” according to X."""
    separated = _is_separated(content, after)
    rest = after.lstrip(",;:–—-. \u00a0\u202f\n")
    if not rest:
        return False
    if words.closing.search(rest[:60]):
        return True
    cue = words.cue.search(rest[:200])
    according = words.according.search(rest[:30])
    if according is not None and not rest[: according.start(1)].strip() and separated:
        return rest[according.end(1) :].lstrip()[:1].isupper()
    if cue is None or _barred(rest[: cue.start(1)]):
        return False
    if content.rstrip().endswith(_FINAL) and indirect(rest[cue.end(1) :], words):
        return False
    lead = rest[: cue.start(1)]
    if not lead.strip():
        return True
    if not separated or len(_WORD.findall(lead)) > 16:
        return False
    speaks = (words.pronoun, words.other_pronoun, words.role, words.someone, words.particled)
    return rest[0].isupper() or any(pattern.search(rest) for pattern in speaks)


def _is_separated(content: str, after: str) -> bool:
    """A comma, dash or full stop parts what is said from what follows."""
    rest = after.lstrip()
    return content.rstrip().endswith((*_FINAL, ",", "—", "–", "-")) or rest.startswith((",", ";", "–", "—", "-"))


def _barred(lead: str) -> bool:
    """Something other than a speaker stands between mark and verb: another clause."""
    return ";" in lead or ":" in lead


def attributed_before(before: str, words: SpeechWords) -> bool:
    """X commented: “…” · X said, “…” · X said “…” · According to X, “…”."""
    stripped = before.rstrip()
    near = stripped[-160:]
    if not near:
        return False
    cues = list(words.cue.finditer(near))
    if near[-1] in ":,":
        if cues and (near[-1] == ":" or len(_WORD.findall(near[cues[-1].end(1) :])) <= 8):
            return True
        according = words.according.search(near)
        at_start = according is not None and not near[: according.start(1)].strip()
        return at_start or (according is not None and according[1].lower() not in words.oblique)
    return bool(cues) and not near[cues[-1].end(1) :].strip(" –—-")


def _is_title(content: str) -> bool:
    """Most longer words have a capital: "Cooperation Agreement on Space Science"."""
    longer = [word for word in _WORD.findall(content) if len(word) > 3]
    return len(longer) >= 2 and sum(word[0].isupper() for word in longer) > 0.6 * len(longer)


def _goes_on(text: str, previous: _Context, context: _Context, words: SpeechWords) -> bool:
    """The marked stretch is the next piece of the quotation before it: only its attribution stands between them."""
    if previous.marked.paragraphs[-1] != context.marked.paragraphs[0]:
        return False
    between = text[previous.marked.close : context.marked.open]
    if len(between) > _REACH:
        return False
    if not between.strip():
        return True
    one_sentence = len(between.rstrip()) <= len(previous.after.rstrip()) + 1
    if not one_sentence or not (
        attributed_after(previous.content, previous.after, words)
        or unlisted_verb(previous.after, words, _is_separated(previous.content, previous.after))
    ):
        return False
    stripped = between.rstrip()
    if stripped.endswith(":"):
        return False
    if stripped.endswith(_FINAL):
        if not (context.content[:1].isupper() or not context.content[:1].isalpha()):
            return False
        new_speaker = attributed_after(context.content, context.after, words) and not _by_pronoun(context.after, words)
        return not new_speaker and (
            context.content.rstrip().endswith((*_FINAL, ",")) or len(_WORD.findall(context.content)) >= 5
        )
    if stripped[-1].isalnum():
        # The full stop after the attribution is missing; a partial quotation would begin with a small letter.
        return (
            context.content[:1].isupper()
            and context.content.rstrip().endswith(_FINAL)
            and not _is_title(context.content)
        )
    return stripped.endswith((",", "—", "–")) and not words.naming.search(between[-60:])


def _by_pronoun(after: str, words: SpeechWords) -> bool:
    rest = after.lstrip(" ,;:–—-.\u00a0\u202f")
    cue = words.cue.search(rest[:120])
    if cue is None or any(rest.startswith(latter) for latter in words.latter):
        return False
    if words.inversion.search(cue[1]):
        return True
    return words.pronoun.search(rest[: cue.start(1) + 1] or rest[cue.end(1) :]) is not None or (
        not rest[: cue.start(1)].strip() and words.pronoun.search(rest[cue.end(1) :]) is not None
    )
