"""One organisation, and one mission, under several names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, pairwise
from operator import attrgetter
from typing import NamedTuple

from flows.deduplicating.forms import is_acronym, mission_form, organisation_form
from flows.deduplicating.unions import Unions, attach


class Organisation(NamedTuple):
    """An organisation as the parts or the registry know it, under all its names."""

    organisation_id: str
    names: tuple[str, ...]
    acronym: str | None
    country: str | None
    type: str | None

    @property
    def acronyms(self) -> frozenset[str]:
        """Its acronym, and those of its names that are one."""
        named = {name.replace(".", "") for name in self.names if is_acronym(name)}
        return frozenset(named | ({self.acronym} if self.acronym else set()))

    @property
    def forms(self) -> frozenset[str]:
        """The normal forms of its names that are words."""
        return frozenset(organisation_form(name) for name in self.names if not is_acronym(name))


class Mission(NamedTuple):
    """A mission as the parts or the registry know it, under all its names."""

    mission_id: str
    names: tuple[str, ...]
    kind: str | None


Fits = Callable[[Organisation, Organisation], bool]
SMALL_BLOCK = 50
KINDS_APART = ("launcher", "instrument", "ground_system", "station")
"""A thing of one of these kinds is nothing of another kind under the same name."""


def join_organisations(unions: Unions, organisations: Iterable[Organisation]) -> None:
    """Join those that are one body: the same name but for its legal form; the same acronym in the same country, or with
    a name that holds the other; an acronym alone where only one body bears it."""
    known = {
        organisation.organisation_id: organisation
        for organisation in sorted(organisations, key=attrgetter("organisation_id"))
    }
    by_form: dict[str, list[str]] = {}
    by_acronym: dict[str, list[str]] = {}
    for organisation in known.values():
        for form in sorted(organisation.forms):
            by_form.setdefault(form, []).append(organisation.organisation_id)
        for acronym in sorted(organisation.acronyms):
            by_acronym.setdefault(acronym, []).append(organisation.organisation_id)
    for _, ids in sorted(by_form.items()):
        _join_block(unions, known, ids, _same_name)
    for _, ids in sorted(by_acronym.items()):
        _join_block(unions, known, [i for i in ids if known[i].forms], _same_acronym)
    for _, ids in sorted(by_acronym.items()):
        for bare in (known[i] for i in ids if not known[i].forms):
            fitting = [i for i in ids if known[i].forms and _one_country(bare, known[i])]
            attach(unions, bare.organisation_id, fitting)


def _join_block(unions: Unions, known: Mapping[str, Organisation], ids: list[str], fits: Fits) -> None:
    """Join within one block: first those of one country, then those of none to the only country there is."""
    by_country: dict[str, list[str]] = {}
    for organisation_id in ids:
        by_country.setdefault(known[organisation_id].country or "", []).append(organisation_id)
    for country, members in sorted(by_country.items()):
        for a, b in _within(members):
            if (country or fits is not _same_acronym) and fits(known[a], known[b]):
                unions.join(a, b)
    for bare in by_country.get("", []):
        others = [i for country, members in by_country.items() if country for i in members]
        attach(unions, bare, [i for i in others if fits(known[bare], known[i])])


def _within(members: list[str]) -> Iterator[tuple[str, str]]:
    """All pairs of a small block; of a large one neighbours, and each with the first: enough for what is all alike."""
    if len(members) <= SMALL_BLOCK:
        yield from combinations(members, 2)
    else:
        yield from pairwise(members)
        yield from ((members[0], other) for other in members[2:])


def _same_name(a: Organisation, b: Organisation) -> bool:
    return bool(a.forms & b.forms)


def _same_acronym(a: Organisation, b: Organisation) -> bool:
    if a.type and b.type and a.type != b.type:
        return False
    if a.country and a.country == b.country:
        return True
    return any(set(x.split()) <= set(y.split()) or set(y.split()) <= set(x.split()) for x in a.forms for y in b.forms)


def _one_country(a: Organisation, b: Organisation) -> bool:
    return a.country is None or b.country is None or a.country == b.country


def join_missions(unions: Unions, missions: Iterable[Mission]) -> None:
    """Join those whose names are the same but for marks, blanks and how a number is written, and of one kind."""
    known = sorted(missions, key=attrgetter("mission_id"))
    kinds = {mission.mission_id: mission.kind for mission in known}
    by_form: dict[str, list[str]] = {}
    for mission in known:
        for form in sorted({mission_form(name) for name in mission.names}):
            by_form.setdefault(form, []).append(mission.mission_id)
    for _, ids in sorted(by_form.items()):
        by_kind: dict[str, list[str]] = {}
        for mission_id in ids:
            kind = kinds[mission_id] or ""
            by_kind.setdefault(kind if kind in KINDS_APART else "" if not kind else "other", []).append(mission_id)
        for _, members in sorted(by_kind.items()):
            for a, b in _within(members):
                unions.join(a, b)
        for bare in by_kind.get("", []):
            attach(unions, bare, [i for kind, members in by_kind.items() if kind for i in members])
