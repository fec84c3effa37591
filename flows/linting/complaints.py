"""What the lint has to say: where, what, and how grave."""

from __future__ import annotations

from typing import NamedTuple

ERROR, WARNING, INFO = "error", "warning", "info"
GRAVEST_FIRST = (ERROR, WARNING, INFO)


class Complaint(NamedTuple):
    """``place``: file and section, or module and line. An error is a fault; a warning is worth a look; info is news."""

    severity: str
    code: str
    place: str
    message: str


def as_lines(complaints: list[Complaint], lowest: str) -> list[str]:
    """A line each, gravest first, down to ``lowest``."""
    shown = GRAVEST_FIRST[: GRAVEST_FIRST.index(lowest) + 1]
    ordered = sorted((c for c in complaints if c.severity in shown), key=lambda c: (shown.index(c.severity), c[1:]))
    return [f"{c.severity}: {c.place}: {c.message} [{c.code}]" for c in ordered]
