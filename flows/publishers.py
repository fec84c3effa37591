"""How each publisher writes: the profiles of ``raw/publishers/*.toml``, read and checked."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import re2

from flows.ids import slug
from flows.registry import Organisation

UNKNOWN = "unknown"
"""The ``publisher_id`` of a release whose publisher nothing tells."""


class ProfileError(ValueError):
    """A profile cannot be used; the message names the file, the key and what is expected there."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A publisher's habits. Patterns are google-re2; words are compared without case."""

    publisher_id: str
    names: tuple[str, ...]
    """As they stand in texts, the most distinctive first."""
    folders: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    """Patterns of a whole release number, or, where they hold a group, of what that group matches."""
    labels: tuple[str, ...] = ()
    """Lines that head its releases, besides those of the lexicons."""
    contacts: tuple[str, ...] = ()
    """Lines that open its contact block, besides those of the lexicons."""
    boilerplate: tuple[str, ...] = ()
    """Beginnings of paragraphs that stand under each of its releases."""
    country: str | None = field(default=None, kw_only=True)
    """ISO 3166-1 alpha-3, as the registry of organisations has it; empty for an international body."""


@dataclass(frozen=True, eq=False)
class Publishers:
    """All profiles, in the order of their ids."""

    profiles: tuple[Profile, ...] = ()

    def get(self, publisher_id: str | None) -> Profile | None:
        """The profile of ``publisher_id``, where there is one."""
        return self._by_id.get(publisher_id) if publisher_id else None

    def by_alias(self, name: str) -> str | None:
        """The publisher that bears ``name`` as its id, a folder's name, or one of its names; case does not matter."""
        return self._aliases.get(slug(name))

    def with_organisations(self, organisations: Collection[Organisation]) -> Publishers:
        """These profiles, and a bare one (names, site) for each space agency of the registry that has none. An agency's
        centre publishes for the agency: its names count as the agency's."""
        agencies = {each.organisation_id: each for each in organisations if each.type == "space_agency"}
        units = {each.organisation_id for each in agencies.values() if each.parent_id in agencies}
        sites = {each.organisation_id: _site(each) for each in organisations}
        own = [
            _bare_profile(each, None if sites.get(each.parent_id or "") == _site(each) else _site(each))
            for each in agencies.values()
            if each.organisation_id not in units
        ]
        countries = {each.organisation_id: each.country or "" for each in agencies.values()}
        profiles = [replace(each, country=countries.get(each.publisher_id)) for each in self.profiles]
        known = [*profiles, *(each for each in own if each.publisher_id not in self._by_id)]
        names: dict[str, list[str]] = {}
        for unit in sorted(units):
            parent = agencies[unit].parent_id
            while parent in units:
                parent = agencies[parent].parent_id
            names.setdefault(parent or "", []).extend(_bare_profile(agencies[unit], None).names)
        merged = [_with_names(profile, names.get(profile.publisher_id, ())) for profile in known]
        return Publishers(tuple(sorted(merged, key=lambda profile: profile.publisher_id)))

    @cached_property
    def _by_id(self) -> Mapping[str, Profile]:
        return {profile.publisher_id: profile for profile in self.profiles}

    @cached_property
    def _aliases(self) -> Mapping[str, str]:
        aliases: dict[str, str] = {}
        for profile in self.profiles:
            for alias in (profile.publisher_id, *profile.folders, *profile.names):
                aliases.setdefault(slug(alias), profile.publisher_id)
        return aliases


def _with_names(profile: Profile, names: Iterable[str]) -> Profile:
    return replace(profile, names=tuple(dict.fromkeys((*profile.names, *names))))


def _site(organisation: Organisation) -> str | None:
    """The host of a body's site. A page within a bigger site (a government's) does not make the whole site its own."""
    site = urlsplit(organisation.website or "")
    return site.hostname if site.hostname and site.path.strip("/") == "" else None


def _bare_profile(agency: Organisation, own: str | None) -> Profile:
    """``own``: the host of its site, where it does not share it with the body that it is a part of."""
    unsafe = {form.rpartition(":")[2] for form in agency.ambiguous}
    names = (agency.name, agency.acronym, agency.name_fr, *agency.aliases)
    return Profile(
        agency.organisation_id,
        tuple(dict.fromkeys(name for name in names if name and name not in unsafe)),
        folders=(agency.organisation_id, *((agency.acronym,) if agency.acronym else ())),
        domains=(own.removeprefix("www."),) if own else (),
        country=agency.country or "",
    )


_LISTS = ("names", "folders", "domains", "languages", "numbers", "labels", "contacts", "boilerplate")


def load_publishers(folder: Path) -> Publishers:
    """The profiles in ``folder``, one TOML file each. Raises ``ProfileError``."""
    profiles = [_profile(path) for path in sorted(folder.glob("*.toml"))]
    seen: dict[str, str] = {}
    for profile in profiles:
        for alias in sorted({slug(name) for name in (profile.publisher_id, *profile.folders)}):
            if seen.setdefault(alias, profile.publisher_id) != profile.publisher_id:
                raise ProfileError(f"{folder}: {seen[alias]} and {profile.publisher_id} both claim folder {alias!r}")
    return Publishers(tuple(sorted(profiles, key=lambda profile: profile.publisher_id)))


def _profile(path: Path) -> Profile:
    try:
        values: Mapping[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProfileError(f"{path}: not valid TOML: {error}") from error
    unknown = sorted(set(values) - {"publisher_id", *_LISTS})
    if unknown:
        raise ProfileError(f"{path}: unknown key {unknown[0]!r}; known are publisher_id, {', '.join(_LISTS)}")
    publisher_id = values.get("publisher_id")
    if not isinstance(publisher_id, str) or slug(publisher_id) != publisher_id:
        raise ProfileError(f"{path}: publisher_id must be a slug such as 'cnes', not {publisher_id!r}")
    lists = {key: _strings(path, key, values.get(key, [])) for key in _LISTS}
    if not lists["names"]:
        raise ProfileError(f"{path}: names must list at least one name as it stands in texts")
    for pattern in lists["numbers"]:
        try:
            re2.compile(pattern)
        except re2.error as error:
            raise ProfileError(f"{path}: numbers: {pattern!r} is no pattern of google-re2: {error}") from error
    return Profile(publisher_id, *(lists[key] for key in _LISTS))


def _strings(path: Path, key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise ProfileError(f"{path}: {key} must be a list of strings, not {value!r}")
    return tuple(value)
