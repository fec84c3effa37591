"""The forms under which entities were seen or are known, each once, with how often it was seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as pa

from flows import contract
from flows.deduplicating.columns import appended, query
from flows.deduplicating.entity_rows import KEYS, seen
from flows.deduplicating.forms import is_acronym, letters, mission_form, transliterated
from flows.deduplicating.identifiers import ENTITY
from flows.deduplicating.people import spelt_apart
from flows.ids import short_hash
from flows.registry import Registry

KINDS = contract.vocabulary("name_kind")
NO_LANGUAGE = ""


def fold_names(tables: Mapping[str, pa.Table], registry: Registry) -> dict[str, pa.Table]:
    """``names``: those of the parts, and of the registry for its entities; observations are the mentions in that form.

    One form is canonical: the name of the entity's row (of a country one a language). A form seen in several languages
    has none."""
    counts = seen(tables)
    columns = {
        "people": "person_id",
        "organisations": "organisation_id",
        "missions": "mission_id",
        "countries": "country",
    }
    canonical = {name: _canonical(tables[name], name, columns[name]) for name in columns}
    forms: dict[tuple[str, str, str], dict[str, set[str]]] = {}

    def add(column: str, entity: str, form: str, language: str | None, kind: str) -> None:
        told = forms.setdefault((column, entity, form), {"languages": set(), "kinds": set()})
        told["languages"].add(language or NO_LANGUAGE)
        told["kinds"].add(kind)

    for row in query(
        "select distinct * exclude (name_id, observations) from names order by all", names=tables["names"]
    ).to_pylist():
        column = next(key for key in ENTITY if row[key] is not None)
        add(column, row[column], row["name"], row["language"], row["kind"])
    for table, column in columns.items():
        for entity, own in canonical[table].items():
            for form, language in own:
                add(column, entity, form, language, "canonical")
            for form, language, kind in _known(registry, table, entity):
                add(column, entity, form, language, kind)
    own_forms = {
        (columns[table], entity): [form for form, _ in own]
        for table in columns
        for entity, own in canonical[table].items()
    }
    rows = []
    for (column, entity, form), told in sorted(forms.items()):
        if (column, entity) in own_forms:
            kind = _kind(column, form, own_forms[column, entity], told["kinds"])
            language = min(told["languages"]) or None if len(told["languages"]) == 1 else None
            values = {
                column: entity,
                "name": form,
                "language": language,
                "kind": kind,
                "observations": counts.get((entity, form), 0),
            }
            rows.append({"name_id": _name_id(values), **values})
    return {**tables, "names": contract.table_from_rows("names", rows)}


def _name_id(values: Mapping[str, Any]) -> str:
    return short_hash("n", *(values.get(column) for column in (*ENTITY, "name", "language")))


def _canonical(table: pa.Table, name: str, key: str) -> dict[str, list[tuple[str, str | None]]]:
    """Entity id -> its own names and their languages."""
    if name == "countries":
        rows = table.select(["country", "name_en", "name_fr"]).to_pylist()
        return {row["country"]: [(row["name_en"], "en"), (row["name_fr"], "fr")] for row in rows}
    return {row[key]: [(row["name"], None)] for row in table.select([key, "name"]).to_pylist()}


def _known(registry: Registry, table: str, entity: str) -> Iterator[tuple[str, str | None, str]]:
    """The forms that the registry gives an entity: form, language, kind."""
    if table == "organisations" and entity in registry.organisations:
        organisation = registry.organisations[entity]
        yield from ((form, None, "alias") for form in organisation.aliases)
        if organisation.name_fr:
            yield organisation.name_fr, "fr", "alias"
        if organisation.acronym:
            yield organisation.acronym, None, "acronym"
    if table == "missions" and entity in registry.missions:
        yield from ((form, None, "alias") for form in registry.missions[entity].aliases)


def _kind(column: str, form: str, own: list[str], kinds: set[str]) -> str:
    """Canonical where it is the entity's own name; what was so for a part alone is a spelling or an alias here."""
    if form in own:
        return "canonical"
    if told := sorted(kinds - {"canonical"}, key=KINDS.index):
        return told[0]
    if column != "person_id" and is_acronym(form):
        return "acronym"
    normal = mission_form if column == "mission_id" else transliterated if column == "person_id" else letters
    return "spelling" if normal(form) in {normal(name) for name in own} else "alias"


def spelling_variants(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """A finding for each person whose full name is spelt in several ways."""
    key = KEYS["people"]
    spelt: dict[str, dict[str, str]] = {}
    for row in query(
        f"select {key}, name, kind from names where {key} is not null order by all", names=tables["names"]
    ).to_pylist():
        if row["kind"] in ("canonical", "spelling", "transliteration"):
            spelt.setdefault(row[key], {})[row["name"]] = row["name"]
    rows: list[dict[str, object]] = []
    for person_id, names in spelt.items():
        if len(forms := spelt_apart(names)) > 1:
            said = {
                "code": "spelling_variant",
                "table": "people",
                "row_id": person_id,
                "message": f"Spelt in several ways: {', '.join(forms)}.",
            }
            rows.append(
                {
                    "finding_id": short_hash("f", *said.values()),
                    "severity": contract.severity("spelling_variant"),
                    **said,
                }
            )
    return {**tables, "findings": appended(tables["findings"], "findings", rows)}
