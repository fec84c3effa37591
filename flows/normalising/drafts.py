"""What the parts of laying out hand to one another."""

from __future__ import annotations

from typing import NamedTuple

from flows.normalising.header import Header
from flows.normalising.lines import Line
from flows.publishers import Profile, Publishers


class Draft(NamedTuple):
    """A paragraph to be: its kind, its lines, and what it says as a header."""

    kind: str
    lines: tuple[Line, ...]
    header: Header | None = None


class Style(NamedTuple):
    """What laying out needs to know of the whole text."""

    language: str
    publishers: Publishers
    profile: Profile | None
