"""Which tellings of agreements are the life of one agreement, among those of the same parties."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import combinations, groupby
from typing import NamedTuple

from flows import contract
from flows.deduplicating.unions import Unions, attach
from flows.ids import slug

STATUSES = contract.vocabulary("agreement_status")
SIGNED = STATUSES.index("signed")
UNSPECIFIED = "unspecified"
SAME_CEREMONY = timedelta(days=3)
SAME_NEWS = timedelta(days=31)
UNDER_WAY = timedelta(days=730)
"""How long before its signature an agreement may be told as under way, and after it as signed on no given day."""
LATE = timedelta(days=365)
"""How long after its signature a release may still tell an earlier state of it, in error."""
FAR_BACK = timedelta(days=3653)
"""How far back an undated signature on the same subject is looked for."""
RELATED = 0.25
"""Share of the shorter subject's words: below it two stated subjects are two."""
CLOSE = 0.5
_SHORT_WORD = 3
_PLURAL = re.compile(r"s$")


class Telling(NamedTuple):
    """What one release says of one agreement: ``earliest``/``latest`` bound the signature, ``told`` is its own day."""

    agreement_id: str
    release_id: str
    told: date | None
    kind: str
    status: str
    earliest: date | None
    latest: date | None
    precision: str
    words: frozenset[str]

    @property
    def signed(self) -> bool:
        return STATUSES.index(self.status) >= SIGNED

    @property
    def seen(self) -> date | None:
        """The day of its state: when it was told, else the last day that its date can mean."""
        return self.told or self.latest or self.earliest


def subject_words(*texts: str | None) -> frozenset[str]:
    """The words of a subject that carry meaning, by length: no articles, no plural."""
    words = (word for text in texts if text for word in slug(text).split("-"))
    return frozenset(_PLURAL.sub("", word) for word in words if len(word) > _SHORT_WORD)


def join_tellings(unions: Unions, tellings: Iterable[Telling]) -> None:
    """Join what is one agreement: one signature told twice, the surest dates first; then its earlier life."""
    known = {telling.agreement_id: telling for telling in sorted(tellings, key=_order)}
    lives = _Lives(unions, known)
    told = list(known.values())
    signed = [telling for telling in told if telling.signed]
    line = _TimeLine(signed)
    on_a_day = [telling for telling in signed if telling.precision == "day"]
    for _, same in groupby(
        sorted(told, key=lambda telling: telling.release_id), key=lambda telling: telling.release_id
    ):
        for a, b in combinations(same, 2):
            if _told_twice(a, b):
                lives.join(a, b, sure=True)
    for a, b in _in_reach(on_a_day):
        if _dates_agree(a, b) and _subjects_agree(a, b):
            lives.join(a, b)
    for loose in [telling for telling in signed if telling.precision != "day"]:
        others = [other for other in line.near(loose) if other is not loose]
        lives.attach(loose, [other for other in others if _one_signature(loose, other)])
    under_way = [telling for telling in told if not telling.signed]
    for early in under_way:
        lives.attach_first(early, [later for later in line.near(early) if _before(early, later)])
    for a, b in _in_reach(under_way):
        if a.kind == b.kind and _within(a.seen, b.seen, UNDER_WAY) and _subjects_agree(a, b):
            lives.join(a, b)
    for late in under_way:
        lives.attach_first(late, [earlier for earlier in line.near(late) if _after(late, earlier)])


def _order(telling: Telling) -> tuple[date, date, str]:
    return telling.earliest or telling.latest or date.max, telling.told or date.max, telling.agreement_id


def _in_reach(tellings: list[Telling]) -> Iterable[tuple[Telling, Telling]]:
    """Each with those behind it, as long as their days are near enough to matter; tellings come in order of days."""
    for place, a in enumerate(tellings):
        for b in tellings[place + 1 :]:
            start, end = a.earliest or a.seen, b.earliest or b.seen
            if start and end and end - start > UNDER_WAY:
                break
            yield a, b


class _TimeLine:
    """Signed tellings by the day of signature: those near a telling are found without looking at all."""

    def __init__(self, signed: list[Telling]) -> None:
        self.tellings = sorted(signed, key=lambda telling: (_signature(telling), telling.agreement_id))
        self.days = [_signature(telling) for telling in self.tellings]

    def near(self, telling: Telling) -> list[Telling]:
        """Those signed from ``FAR_BACK`` before the telling's date to ``UNDER_WAY`` after it."""
        end = telling.latest or telling.seen
        start = telling.earliest or telling.seen
        first = bisect_left(self.days, start - FAR_BACK) if start and start.year > date.min.year + 10 else 0
        last = bisect_right(self.days, end + UNDER_WAY) if end and end.year < date.max.year - 10 else len(self.days)
        return self.tellings[first:last]


class _Lives:
    """Joins that keep to one stated kind a group."""

    def __init__(self, unions: Unions, known: Mapping[str, Telling]) -> None:
        self.unions, self.known = unions, known

    def kinds(self, telling: Telling) -> set[str]:
        members = self.unions.members(telling.agreement_id)
        return {self.known[member].kind for member in members if member in self.known} - {UNSPECIFIED}

    def fit(self, a: Telling, b: Telling) -> bool:
        return len(self.kinds(a) | self.kinds(b)) <= 1

    def join(self, a: Telling, b: Telling, sure: bool = False) -> None:
        if self.fit(a, b):
            self.unions.join(a.agreement_id, b.agreement_id, sure)

    def attach(self, loose: Telling, candidates: list[Telling]) -> None:
        attach(self.unions, loose.agreement_id, [other.agreement_id for other in candidates if self.fit(loose, other)])

    def attach_first(self, loose: Telling, candidates: list[Telling]) -> None:
        """Join to the candidate nearest in time, unless the telling has found its place."""
        if len(self.unions.members(loose.agreement_id)) == 1:
            seen = loose.seen or date.max
            near = sorted(candidates, key=lambda other: (abs((_signature(other) - seen).days), other.agreement_id))
            fitting = [other for other in near if self.fit(loose, other)]
            if fitting:
                self.unions.join(loose.agreement_id, fitting[0].agreement_id)


def _told_twice(a: Telling, b: Telling) -> bool:
    """One release, one kind, one status, one date: named twice."""
    return a.kind == b.kind and a.status == b.status and a[5:8] == b[5:8] and _subjects_agree(a, b)


def _overlap(a: Telling, b: Telling) -> float | None:
    """The share of the smaller subject's words that both have; null where one states none."""
    smaller = min(len(a.words), len(b.words))
    return len(a.words & b.words) / smaller if smaller else None


def _subjects_agree(a: Telling, b: Telling) -> bool:
    overlap = _overlap(a, b)
    same_day = a.precision == b.precision == "day" and a.earliest == b.earliest
    return same_day or overlap is None or overlap >= RELATED


def _dates_agree(a: Telling, b: Telling) -> bool:
    if a.precision == b.precision == "day" and a.earliest and b.earliest:
        return abs(a.earliest - b.earliest) <= SAME_CEREMONY
    starts = max(a.earliest or date.min, b.earliest or date.min)
    return starts <= min(a.latest or date.max, b.latest or date.max)


def _one_signature(a: Telling, b: Telling) -> bool:
    """Dates that agree; where the one's beginning is open, the other lies within reach or has the same subject."""
    if not _dates_agree(a, b) or not _subjects_agree(a, b):
        return False
    if a.earliest is not None and b.earliest is not None:
        return True
    if a.earliest is None and b.earliest is None:
        return a.kind == b.kind and _within(a.seen, b.seen, SAME_NEWS)
    undated, dated = (a, b) if a.earliest is None else (b, a)
    return _within(undated.seen, dated.latest, UNDER_WAY) or (_overlap(a, b) or 0.0) >= CLOSE


def _signature(telling: Telling) -> date:
    return telling.latest or telling.earliest or telling.told or date.max


def _before(early: Telling, signed: Telling) -> bool:
    """A state before signature, seen before it and not too long before."""
    if early.seen is None or not _subjects_agree(early, signed):
        return False
    signature = _signature(signed)
    return early.seen <= signature and _within(early.seen, signed.earliest or signature, UNDER_WAY)


def _after(late: Telling, signed: Telling) -> bool:
    """The same kind, told as under way although it was signed shortly before."""
    if late.seen is None or late.kind != signed.kind or not _subjects_agree(late, signed):
        return False
    return _signature(signed) < late.seen <= _signature(signed) + LATE if _signature(signed) < date.max else False


def _within(a: date | None, b: date | None, reach: timedelta) -> bool:
    return a is not None and b is not None and abs(a - b) <= reach
