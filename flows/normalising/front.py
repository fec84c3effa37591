"""The front of a release: its header lines, title and subtitles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import takewhile

from flows.model import Span
from flows.normalising.dateline import read_dateline
from flows.normalising.drafts import Draft, Style
from flows.normalising.header import Header, read_header, read_loose_header
from flows.normalising.header_dates import header_dates
from flows.normalising.kinds import is_about, is_boilerplate_start, is_caption, is_end_mark, is_web_only
from flows.normalising.lines import Line, runs_on
from flows.normalising.mastheads import head_of, masthead_of
from flows.normalising.naming import (
    is_address,
    is_headed_by_acronym,
    is_letterhead,
    is_menu,
    is_name_like,
    is_navigation,
    is_paper,
    is_told_as_name,
    is_told_often,
    is_topic,
    is_weak_label,
    path_owner,
)
from flows.normalising.phrases import function_words, is_prose, phrase_start, phrases, plain, word_count
from flows.normalising.small_words import either, small
from flows.normalising.titles import GOOD, LEAST, owner_in, title_score

_FRONT_LINES = 30
_TITLE_WORDS, _TITLE_LENGTH = 45, 320
_SUBTITLES, _CANDIDATES = 3, 7
_WORDS_OF_TEXT = 6
_MENU_LINES, _LONGEST_NAME, _TAGLINE = 4, 5, 14
_PREFACE_LINES, _SHORTEST_PREFACE, _LONGEST_PREFACE, _TITLE_LINES = 6, 60, 500, 6
_SOON = 6
_SHORTEST_KICKER = 3
_NAMED = 99
"""The score of what the paper itself calls its title or subject."""
_NUMBERED = re.compile(r"\(?[0-9]{1,2}[.)]\s")


_NOTHING = Header(False, None, None, None, None)


class _Front:
    """The lines of a front with what was told of each, told once."""

    def __init__(self, text: str, lines: Sequence[Line], width: int, style: Style) -> None:
        self.text, self.lines, self.width, self.style = text, lines, width, style
        self._headers: dict[int, Header | None] = {}

    def content(self, index: int) -> str:
        line = self.lines[index]
        return self.text[line.start : line.end]

    def header(self, index: int) -> Header | None:
        if index not in self._headers:
            style = self.style
            content = self.content(index)
            header = read_header(content, style.language, style.publishers, style.profile)
            if header and not (header.date or header.number or header.sourced) and is_caption(content):
                header = None
            self._headers[index] = None if header and self._is_title_after_all(content, header) else header
        return self._headers[index]

    @staticmethod
    def _is_title_after_all(content: str, header: Header) -> bool:
        return is_weak_label(content) and not (header.date or header.number)

    def head(self) -> Span | None:
        """The body's name in the first line, where it is no header of another kind."""
        return head_of(self.content(0)) if self.header(0) is None else None

    def is_named_title(self, index: int) -> bool:
        """Whether "Title:" or "Subject:" stands before the line."""
        return index > 0 and plain(self.content(index - 1)) in phrases("header", "title_words")

    def has_title_below(self, index: int) -> bool:
        """Whether a line soon below may be the title."""
        below = range(index + 1, min(index + _SOON, len(self.lines)))
        lines = (self.content(at) for at in below if not self.header(at) and not is_prose(self.content(at)))
        return any(title_score(content, self.text, False) >= GOOD for content in lines)

    @cached_property
    def site_names(self) -> frozenset[int]:
        """Lines above a site's menu: the site's name and what it says of itself."""
        first = list(takewhile(lambda at: not is_prose(self.content(at)), range(min(len(self.lines), _MENU_LINES))))
        menu = next(
            (
                at
                for at in first
                if is_menu(self.content(at)) and ":" not in self.content(at) and not is_caption(self.content(at))
            ),
            0,
        )
        return frozenset(
            at for at in range(menu)
            if self.lines[at].mark != "heading" and not self.header(at) and word_count(self.content(at)) <= _TAGLINE
            and (at == 0 or self.lines[at].block == self.lines[menu].block or menu <= 2)
        )  # fmt: skip


def lay_out_front(text: str, lines: Sequence[Line], width: int, style: Style) -> tuple[list[Draft], int]:
    """Header, title and subtitles, and the index of the line where the body begins."""
    front = _Front(text, lines, width, style)
    drafts: list[Draft] = []
    candidates: list[tuple[int, int]] = []  # of each draft that may be the title: its index and its score
    index = after_title = 0
    while index < min(len(lines), _FRONT_LINES):
        titled = any(score >= GOOD for _, score in candidates)
        draft = _plain_draft(front, index, bool(candidates))
        if draft is not None:
            drafts.append(draft)
            index += 1
            continue
        group = _title_group(front, index) if after_title < _SUBTITLES + 1 and len(candidates) < _CANDIDATES else ()
        joined = " ".join(text[line.start : line.end] for line in group)
        if group and not titled and joined.endswith(".") and (preface := _preface(front, index, surely=True)):
            drafts.append(preface)
            index += len(preface.lines)
            continue
        named = front.is_named_title(index)
        above = any(score >= LEAST for _, score in candidates) and not named
        if not group or (above and not _may_follow(front, index, group, joined, titled)):
            if titled or not (preface := _preface(front, index)):
                break
            drafts.append(preface)
            index += len(preface.lines)
            continue
        score = title_score(joined, text, group[0].mark == "heading") if not named else _NAMED
        after_title += titled
        candidates.append((len(drafts), score))
        drafts.append(Draft("subtitle", group))
        index += len(group)
    return _with_title(text, drafts, candidates), index


def _plain_draft(front: _Front, index: int, titled: bool) -> Draft | None:
    """The line as a header, caption or part of a site; None where it may be a title or text."""
    line, content = front.lines[index], front.content(index)
    last = index + 1 >= len(front.lines)
    if index in front.site_names:
        owner = _NOTHING._replace(owner=Span(0, line.end - line.start)) if is_letterhead(content) else None
        return Draft("header", (line,), owner)
    if index == 0 and (name := masthead_of(content) or front.head()) and front.has_title_below(index):
        return Draft("header", (line,), _NOTHING._replace(owner=name))
    if is_menu(content) and (header := front.header(index)) and _heads_paper(content, header):
        return Draft("header", (line,), header)
    if is_navigation(content) and not (last or line.mark == "heading"):
        if length := path_owner(content):
            return Draft("header", (line,), _NOTHING._replace(owner=Span(0, length)))
        return Draft("boilerplate", (line,))
    if (line.mark != "list_item" or not titled) and (header := front.header(index)):
        return Draft("header", (line,), header)
    if is_web_only(content):
        return Draft("boilerplate", (line,))
    if is_caption(content) and not last and not (index == 0 and is_letterhead(content.partition("/")[0].strip())):
        return Draft("caption", (line,))
    if is_address(content) and not last:
        return Draft("header", (line,))
    if not last and not line.mark and (loose := read_loose_header(content, front.style.language, front.style.profile)):
        return Draft("header", (line,), loose)
    return None


def _heads_paper(content: str, header: Header) -> bool:
    """Whether a line with strokes is a paper's head rather than a menu: its kind in so many words, and a body's name
    (« Communiqué de presse | EXO | Astrophysique »)."""
    kinds = [piece for piece in re.split(r"[|•·–—]", content) if is_paper(piece) and word_count(piece) > 1]
    return bool(kinds) and (header.publisher is not None or header.owner is not None)


def _preface(front: _Front, index: int, surely: bool = False) -> Draft | None:
    """Running text above the paper itself ("The following release was issued by …", "This text is under embargo until
    …"): a label, number, date line or heading follows soon. Its date counts where no other does. ``surely``: a date
    line is not enough, for the text may be a title as well."""
    end = index + 1
    lines = front.lines
    while end < len(lines) and lines[end].block == lines[index].block:
        if not runs_on(front.text, lines[end - 1], lines[end], front.width):
            break
        end += 1
    content = " ".join(front.content(at) for at in range(index, end))
    if index > _PREFACE_LINES or not _SHORTEST_PREFACE <= len(content) <= _LONGEST_PREFACE:
        return None
    if read_dateline(content, front.style.language) or phrase_start("header", "weak_labels").match(plain(content)):
        return None
    for at in range(end, min(end + _PREFACE_LINES, len(lines))):
        header = front.header(at)
        dated = header is not None and header.date is not None and header.place is not None and not surely
        if lines[at].mark == "heading" or dated or (header and (header.label or header.number)):
            return Draft("boilerplate", tuple(lines[index:end]), _of_preface(front, index, end))
        if is_prose(front.content(at)):
            return None
    return None


def _of_preface(front: _Front, index: int, end: int) -> Header | None:
    """The one date that a preface gives, where it stands on a line of its own."""
    dates = header_dates(front.content(index), front.style.language) if end == index + 1 else ()
    return _NOTHING._replace(date=dates[0], updated=True) if len(dates) == 1 else None


def _title_group(front: _Front, index: int) -> tuple[Line, ...]:
    """The lines of a title that begins at ``index``; none where running text begins there."""
    text, lines = front.text, front.lines
    first = lines[index]
    if first.mark == "list_item" and (
        _NUMBERED.match(front.content(index)) or (index + 1 < len(lines) and lines[index + 1].mark == "list_item")
    ):
        return ()
    end = index + 1
    # What is twice as long as a title is none, however it goes on.
    while end < len(lines) and lines[end].start - first.start < 2 * _TITLE_LENGTH and _title_goes_on(front, end):
        end += 1
    joined = " ".join(text[line.start : line.end] for line in lines[index:end])
    if _fits_title(joined, first, front.style, last=end == len(lines)):
        return tuple(lines[index:end])
    # Text may follow in the same block: the title ends where a line is not full.
    for stop in range(index + 1, min(end, index + _TITLE_LINES)):
        if not runs_on(text, lines[stop - 1], lines[stop], front.width):
            shorter = " ".join(text[line.start : line.end] for line in lines[index:stop])
            return tuple(lines[index:stop]) if _fits_title(shorter, first, front.style, False) else ()
    return ()


def _title_goes_on(front: _Front, index: int) -> bool:
    """Whether the line ``index`` belongs to the title that the line before it is of: the same block, and the line
    before is full, is left open by a small word, a comma or a dash, or it goes on in small letters or in capitals."""
    line, following = front.lines[index - 1], front.lines[index]
    if following.block != line.block or following.mark or line.mark == "heading":
        return False
    before, content = front.content(index - 1), front.content(index)
    if _is_rest_of_name(before, content):
        return True
    if front.header(index) or is_caption(content) or is_letterhead(content) or is_navigation(content):
        return False
    if is_letterhead(before) or is_topic(before):
        return False
    if (dateline := read_dateline(content, front.style.language)) and (dateline.date or len(content) > 100):
        return False
    if before.isupper() and content.isupper():
        return word_count(before) > 1
    last_word = before.rpartition(" ")[2].lower()
    if last_word in function_words() or before.endswith((",", ";", "-", "–", "—", "&")) or content[0].islower():
        return True
    # In wrapped text a line's end ends nothing; capitals that stop do.
    return bool(front.width) and not before.isupper()


def _is_rest_of_name(before: str, content: str) -> bool:
    """A body's name in capitals that goes on in the next line: "MINISTRY OF ECONOMY / AND FINANCE"."""
    both = before.isupper() and content.isupper() and _GOES_ON.match(content.lower())
    return bool(both) and is_letterhead(before) and is_letterhead(f"{before} {content}")


_GOES_ON = re.compile(rf"{either('and', 'of')}(?=[^\W\d_])")


def _fits_title(joined: str, first: Line, style: Style, last: bool) -> bool:
    if first.mark == "heading":
        return True
    if word_count(joined) > _TITLE_WORDS or len(joined) > _TITLE_LENGTH:
        return False
    # "AURORA – Two agencies open a post" has the shape of a dateline; what follows one is a sentence.
    dateline = read_dateline(joined, style.language)
    if dateline and (dateline.date or joined.endswith((".", ",", ":")) or last):
        return False
    # One that ends as a sentence does may be a title where text follows, never when it is all there is.
    return not is_prose(joined) or (not last and word_count(joined) <= (20 if ". " in joined else 25))


def _may_follow(front: _Front, index: int, group: Sequence[Line], joined: str, titled: bool) -> bool:
    """Whether lines after a first candidate still stand above the text: no running text, and some of it follows."""
    if is_prose(joined) or group[0].mark == "list_item" or is_about(joined):
        return False
    if titled and (joined.endswith((".", ":", "?")) or group[0].mark == "heading"):
        return False
    if is_boilerplate_start(joined, front.style.profile) or is_end_mark(joined):
        return False
    following = front.lines[index + len(group) : index + len(group) + 8]
    return any(word_count(front.text[line.start : line.end]) >= _WORDS_OF_TEXT for line in following)


def _with_title(text: str, drafts: list[Draft], candidates: Sequence[tuple[int, int]]) -> list[Draft]:
    """The drafts with one of them the title: the first good one, else the best. Above it, names and labels are header
    and rubrics count with the subtitles."""
    chosen = next((at for at, score in candidates if score == _NAMED), None)
    if chosen is None:
        chosen = next((at for at, score in candidates if score >= GOOD), None)
    if chosen is None and candidates:
        at, score = max(candidates, key=lambda candidate: (candidate[1], -candidate[0]))
        alone = " ".join(text[line.start : line.end] for line in drafts[at].lines)
        chosen = at if score >= LEAST or is_topic(alone) else None
    if chosen is None and len(candidates) == 1 == len(drafts):
        # A headline in capitals may end in an institution's noun; an institution's name is shorter or told again.
        chosen = (
            0 if word_count(" ".join(text[line.start : line.end] for line in drafts[0].lines)) > _LONGEST_NAME else None
        )
    if chosen is None and not candidates:
        labelled = (at for at, draft in enumerate(drafts) if draft.kind == "header" and _names_paper(text, draft))
        chosen = next(labelled, None)
        if chosen is not None:
            drafts[chosen] = drafts[chosen]._replace(kind="title")
            return drafts
    if chosen is not None:
        # What stands above the label or number and has another good line below it is whose paper it is.
        labels = [at for at, draft in enumerate(drafts) if at > chosen and _is_label(text, draft)]
        chosen = next((at for at, score in candidates if labels and at > labels[0] and score >= GOOD), chosen)
        chosen = _first_of_block(text, drafts, candidates, chosen)
    for at, _ in candidates:
        content = " ".join(text[line.start : line.end] for line in drafts[at].lines)
        if at == chosen:
            drafts[at] = drafts[at]._replace(kind="title")
        elif name := owner_in(content, text):
            drafts[at] = drafts[at]._replace(kind="header", header=_NOTHING._replace(owner=Span(0, len(name))))
        elif is_weak_label(content) or is_letterhead(content) or _is_head(text, content, at, chosen):
            drafts[at] = drafts[at]._replace(kind="header", header=_owned(drafts[at], content))
    return drafts


def _first_of_block(text: str, drafts: list[Draft], candidates: Sequence[tuple[int, int]], chosen: int) -> int:
    """The line right above the chosen one, in its block, where it is a title's first line rather than a head:
    "Space cooperation with Norland / EXA and the NSB sign an agreement"."""
    above = chosen - 1
    if all(at != above for at, _ in candidates) or drafts[above].lines[-1].block != drafts[chosen].lines[0].block:
        return chosen
    content = " ".join(text[line.start : line.end] for line in drafts[above].lines)
    is_head = is_weak_label(content) or is_letterhead(content) or _is_head(text, content, above, chosen)
    return chosen if is_head or word_count(content) < _SHORTEST_KICKER else above


def _names_paper(text: str, draft: Draft) -> bool:
    """A line that is title and header at once: "Norland – Zorbia – Joint statement (Norrby, 3 May 2016)"."""
    content = text[draft.lines[0].start : draft.lines[-1].end]
    pieces = re.split(r"\s[–—-]\s|\s?\(|:\s", content)
    return len(pieces) > 2 and any(is_weak_label(piece) for piece in pieces)


def _is_label(text: str, draft: Draft) -> bool:
    content = text[draft.lines[0].start : draft.lines[-1].end]
    if draft.kind != "header":
        return False
    if draft.header and draft.header.number:
        return True
    return is_paper(content) or plain(content) in phrases("header", "labels")


def _is_head(text: str, content: str, at: int, chosen: int | None) -> bool:
    if chosen is not None and at > chosen:
        return False
    if is_headed_by_acronym(content) or (word_count(content) > 1 and is_told_often(content, text)):
        return True
    bare = " ".join(word for word in content.split() if word not in _JOINERS)
    return is_name_like(bare) and (not is_topic(content) or is_told_as_name(content, text))


_JOINERS = small("and", "of", "articles") | {"&"}
"""Small words within companies' and offices' names ("Airmax Defence and Space")."""


def _owned(draft: Draft, content: str) -> Header | None:
    """An institution's or company's name above the title as a header that names its owner."""
    if is_weak_label(content) or not plain(content):
        return None
    return _NOTHING._replace(owner=Span(0, draft.lines[-1].end - draft.lines[0].start))
