"""Speakers told by a line of their own: "— Ana Sol, planner" under a quotation, "Ana Sol, planner" above it."""

from __future__ import annotations

import re

from flows.extracting.speech.quoting import MARKS, WORD, Quoting, governed
from flows.model import Mention, Quoted

_SIGNATURE = re.compile(r"[”\"»›’'“.,\s]{0,6}(?:[–—-]{1,2}\s?|\((?=[^\W\d_])|\n\s{0,8}|(?<=[”\"»›’'])\s)")
_SIGNATURE_REACH = 40
"""Characters after the dash in which the name begins: a title may come first."""
_SIGNATURE_LINE = 160
"""Characters of a line that holds no more than somebody's name and posts."""
_HEADED_LEAD = 5
"""Words that lead to the name in a heading: "Comment by President |Sol|", « Le mot de la présidente, |Ana Sol| »."""


def signatory(release: Quoting, quoted: Quoted) -> Mention | None:
    """``speech_signature``: a line "— X, mission planner" or "X, mission planner" under the quotation, or « (X) »."""
    end = quoted.pieces[-1].end
    dash = _SIGNATURE.match(release.text, end)
    if dash is None:
        return None
    people = release.within(dash.end(), dash.end() + _SIGNATURE_REACH)
    line = release.text[dash.end() : release.text.find("\n", dash.end()) % (len(release.text) + 1)]
    signed = any(mark in dash[0] for mark in "–—-(")
    if not people or (not signed and not _names_only(release, people[0], dash.end(), line)):
        return None
    return people[0]


def heading(release: Quoting, quoted: Quoted, floor: int) -> Mention | None:
    """``speech_headed``: a line "X, mission planner" right above the quotation."""
    text = release.text
    end = len(text[floor : quoted.pieces[0].start].rstrip(f"{MARKS} \u00a0\u202f")) + floor
    above = text[floor:end].rstrip()
    if len(above) + floor == end:
        return None
    start = floor + above.rfind("\n") + 1
    people = release.within(start, floor + len(above))
    line = text[start : floor + len(above)]
    return people[0] if people and _names_only(release, people[0], start, line) else None


def _names_only(release: Quoting, person: Mention, start: int, line: str) -> bool:
    """A line of a name with its posts: the name comes first, no sentence follows, no verb of saying."""
    lead = release.text[start : person.start]
    return (
        len(line) <= _SIGNATURE_LINE
        and len(WORD.findall(lead)) <= (_HEADED_LEAD if governed(release.words, lead) else 2)
        and (not line.rstrip().endswith((".", "!", "?", ":", ";")) or _is_name_alone(release, person, start, line))
        and release.words.cue.search(line) is None
    )


def _is_name_alone(release: Quoting, person: Mention, start: int, line: str) -> bool:
    """« … » |Ana Sol.|: nothing but the name and a full stop."""
    return (
        not release.text[start : person.start].strip()
        and line.strip().rstrip(".") == release.text[person.start : person.end]
    )
