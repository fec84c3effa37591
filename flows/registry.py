"""The curated registries of raw/reference: countries, organisations, missions, places, and every form of their names.

A registry helps extraction and is never its only way: a folder without a file simply knows no such entities.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from flows import settings
from flows.surface_forms import Form as Form
from flows.surface_forms import surface_forms

_SLUG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_ALPHA_3 = re.compile(r"[A-Z]{3}")
_UNTIDY_LIST = re.compile(r"^[|\s]|[|\s]$|\s\||\|[\s|]")
PLACE_KINDS = ("city", "capital", "launch_site", "site", "region")

T = TypeVar("T")


class RegistryError(ValueError):
    """A registry that cannot be trusted: names the file, the row and the remedy."""


@dataclass(frozen=True, slots=True)
class Country:
    """ISO 3166-1 country; ``region`` is the UN M49 region. Demonyms: adjectives and nouns, French in lower case."""

    country: str
    alpha_2: str
    name_en: str
    name_fr: str
    region: str
    aliases_en: tuple[str, ...]
    aliases_fr: tuple[str, ...]
    demonyms_en: tuple[str, ...]
    demonyms_fr: tuple[str, ...]
    prefix_en: tuple[str, ...]
    prefix_fr: tuple[str, ...]
    ambiguous_en: tuple[str, ...]
    ambiguous_fr: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """``country`` is null where the organisation is international.

    ``ambiguous`` lists those of its forms that are, ``fr:UN`` one that is so in that language only."""

    organisation_id: str
    name: str
    name_fr: str | None
    acronym: str | None
    type: str
    country: str | None
    parent_id: str | None
    aliases: tuple[str, ...]
    ambiguous: tuple[str, ...]
    wikidata_id: str | None
    ror_id: str | None
    website: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Mission:
    """``host_mission_id``: an instrument's carrier, a module's station.

    ``ambiguous`` lists those of its forms that are."""

    mission_id: str
    name: str
    kind: str
    field: str | None
    operator_id: str | None
    host_mission_id: str | None
    aliases: tuple[str, ...]
    ambiguous: tuple[str, ...]
    cospar_id: str | None
    norad_id: int | None
    wikidata_id: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Place:
    """``country`` is null for a place in several or none (Latin America, the Indian Ocean): it hides what stands in
    its name ("American", "Indian") and says nothing itself."""

    place_id: str
    place: str
    country: str | None
    kind: str
    aliases: tuple[str, ...]
    ambiguous: tuple[str, ...]
    source: str


@dataclass(frozen=True, eq=False)
class Registry:
    """All that is known beforehand, by id, in the order of the ids."""

    countries: Mapping[str, Country]
    organisations: Mapping[str, Organisation]
    missions: Mapping[str, Mission]
    places: Mapping[str, Place]

    @cached_property
    def unions(self) -> frozenset[str]:
        """The bodies of states of which other bodies of states are: their name begins those bodies' names ("UN Office")."""
        known = self.organisations
        kinds = ("intergovernmental", "eu_body", "parliament")
        above = {each.parent_id for each in known.values() if each.parent_id in known and each.type in kinds}
        return frozenset(key for key in above if key is not None and known[key].type == "intergovernmental")

    def forms(self) -> Mapping[str, tuple[Form, ...]]:
        """Surface form -> what it may name, case as written, straight and curly apostrophes both.

        ISO codes are no forms: ``IT``, ``NO`` and ``CAN`` are words.
        """
        return self._forms

    @cached_property
    def _forms(self) -> Mapping[str, tuple[Form, ...]]:
        return surface_forms(
            self.countries.values(), self.organisations.values(), self.missions.values(), self.places.values()
        )


def load_registry(reference: Path, lacking: Path | None = None) -> Registry:
    """The registry in the folder ``reference``; read once per state of its files.

    A file that the folder lacks is read from ``lacking``; where that is null it is empty, save the countries, which are
    then the project's own, because the contract's codes come from them. Raises ``RegistryError``.
    """
    paths = {name: _path_of(name, reference, lacking) for name in ("countries", "organisations", "missions", "places")}
    return _load(tuple((name, path, _state(path)) for name, path in paths.items() if path is not None))


def _path_of(name: str, reference: Path, lacking: Path | None) -> Path | None:
    folders = [reference, lacking, settings.REFERENCE if name == "countries" else None]
    return next((folder / f"{name}.csv" for folder in folders if folder and (folder / f"{name}.csv").is_file()), None)


def _state(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_mtime_ns, status.st_size


@lru_cache(maxsize=8)
def _load(files: tuple[tuple[str, Path, tuple[int, int]], ...]) -> Registry:
    paths = {name: path for name, path, _ in files}
    registry = Registry(
        _entities(paths.get("countries"), "country", _country),
        _entities(paths.get("organisations"), "organisation_id", _organisation),
        _entities(paths.get("missions"), "mission_id", _mission),
        _entities(paths.get("places"), "place_id", _place),
    )
    _check_keys(registry, paths)
    return registry


class _Row:
    """A CSV row that knows where it stands, for its errors."""

    __slots__ = ("cells", "where")

    def __init__(self, cells: Mapping[str, str], where: str) -> None:
        self.cells = cells
        self.where = where

    def text(self, column: str) -> str:
        value = self.maybe(column)
        if value is None:
            raise RegistryError(f"{self.where}: {column} is empty; fill it in or take the row out")
        return value

    def maybe(self, column: str) -> str | None:
        try:
            return self.cells[column] or None
        except KeyError:
            raise RegistryError(f"{self.where}: there is no column {column}; add it to the header") from None

    def several(self, column: str) -> tuple[str, ...]:
        value = self.maybe(column)
        if value is None:
            return ()
        if _UNTIDY_LIST.search(value):
            raise RegistryError(f"{self.where}: {column} has an empty or blank-edged entry; write a|b|c")
        return tuple(value.split("|"))


def _entities(path: Path | None, key: str, build: Callable[[_Row], T]) -> dict[str, T]:
    """Id -> entity, sorted by id."""
    if path is None:
        return {}
    pattern = _ALPHA_3 if key == "country" else _SLUG
    entities: dict[str, T] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, strict=True)
        header = next(reader, [])
        for number, cells in enumerate(reader, start=2):
            where = f"{path.name}, row {number}"
            if len(cells) != len(header):
                raise RegistryError(f"{where}: {len(cells)} cells under {len(header)} columns; quote cells with commas")
            row = _Row(dict(zip(header, cells, strict=True)), where)
            entity_id = row.text(key)
            row.where = f"{where} ({entity_id})"
            if not pattern.fullmatch(entity_id):
                raise RegistryError(f"{row.where}: {key} must look like {pattern.pattern}")
            if entity_id in entities:
                raise RegistryError(f"{row.where}: {key} stands twice; merge the two rows")
            entities[entity_id] = build(row)
    return dict(sorted(entities.items()))


def _country(row: _Row) -> Country:
    return Country(
        row.text("country"), row.text("alpha_2"), row.text("name_en"), row.text("name_fr"), row.text("region"),
        row.several("aliases_en"), row.several("aliases_fr"), row.several("demonyms_en"), row.several("demonyms_fr"),
        row.several("prefix_en"), row.several("prefix_fr"), row.several("ambiguous_en"), row.several("ambiguous_fr"),
        row.text("source"),
    )  # fmt: skip


def _organisation(row: _Row) -> Organisation:
    return Organisation(
        row.text("organisation_id"), row.text("name"), row.maybe("name_fr"), row.maybe("acronym"),
        _term(row, "type", "organisation_type"), row.maybe("country"), row.maybe("parent_id"),
        row.several("aliases"), row.several("ambiguous"),
        row.maybe("wikidata_id"), row.maybe("ror_id"), row.maybe("website"), row.text("source"),
    )  # fmt: skip


def _mission(row: _Row) -> Mission:
    norad = row.maybe("norad_id")
    if norad is not None and not norad.isdecimal():
        raise RegistryError(f"{row.where}: norad_id {norad!r} is no catalogue number; write digits or leave it empty")
    field = _term(row, "field", "theme") if row.maybe("field") else None
    return Mission(
        row.text("mission_id"), row.text("name"), _term(row, "kind", "mission_kind"), field,
        row.maybe("operator_id"), row.maybe("host_mission_id"), row.several("aliases"), row.several("ambiguous"),
        row.maybe("cospar_id"), int(norad) if norad else None, row.maybe("wikidata_id"), row.text("source"),
    )  # fmt: skip


def _place(row: _Row) -> Place:
    kind = row.text("kind")
    if kind not in PLACE_KINDS:
        raise RegistryError(f"{row.where}: kind {kind!r} is none of {', '.join(PLACE_KINDS)}")
    return Place(
        row.text("place_id"), row.text("place"), row.maybe("country"), kind,
        row.several("aliases"), row.several("ambiguous"), row.text("source"),
    )  # fmt: skip


def _term(row: _Row, column: str, vocabulary: str) -> str:
    value = row.text(column)
    known = _vocabulary(vocabulary)
    if value not in known:
        raise RegistryError(f"{row.where}: {column} {value!r} is no term of {vocabulary}: {', '.join(known)}")
    return value


@lru_cache(maxsize=16)
def _vocabulary(name: str) -> tuple[str, ...]:
    with (settings.SCHEMAS / "vocabularies" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(row["id"] for row in csv.DictReader(file))


def _check_keys(registry: Registry, paths: Mapping[str, Path]) -> None:
    """Every country, parent, operator and host that a row names has a row."""
    for organisation_id, organisation in registry.organisations.items():
        where = _Where(paths, "organisations", organisation_id)
        where.resolve("country", organisation.country, "countries", registry.countries)
        where.resolve("parent_id", organisation.parent_id, "organisations", registry.organisations)
    for mission_id, mission in registry.missions.items():
        where = _Where(paths, "missions", mission_id)
        where.resolve("operator_id", mission.operator_id, "organisations", registry.organisations)
        where.resolve("host_mission_id", mission.host_mission_id, "missions", registry.missions)
    for place_id, place in registry.places.items():
        _Where(paths, "places", place_id).resolve("country", place.country, "countries", registry.countries)


class _Where(NamedTuple):
    paths: Mapping[str, Path]
    table: str
    row_id: str

    def resolve(self, column: str, key: str | None, target: str, rows: Mapping[str, object]) -> None:
        if key is not None and key not in rows:
            raise RegistryError(
                f"{self.paths[self.table].name}, row {self.row_id}: {column} {key!r} has no row in {target}.csv; "
                "add that row or leave the cell empty"
            )
