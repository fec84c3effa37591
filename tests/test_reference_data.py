"""The registries in raw/reference: complete, sourced, of one mind about every name.

What loading already refuses (dangling keys, unknown terms, doubled ids, empty sources) is proved by loading at all.
"""

from __future__ import annotations

import csv
import json
import re
from collections import Counter

import pytest

from flows import settings
from flows.registry import Form, Registry, load_registry

REGISTRIES = ("countries", "organisations", "missions", "places")


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry(settings.REFERENCE)


def rows(name: str) -> list[dict[str, str]]:
    with (settings.REFERENCE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_all_countries_and_enough_of_the_rest(registry: Registry) -> None:
    assert len(registry.countries) == 249
    assert len({country.alpha_2 for country in registry.countries.values()}) == 249
    assert len(registry.organisations) >= 130
    assert len(registry.missions) >= 200
    assert sum(organisation.type == "space_agency" for organisation in registry.organisations.values()) >= 60


def test_every_country_has_both_names_and_a_region(registry: Registry) -> None:
    for country in registry.countries.values():
        assert country.name_en and country.name_fr
        assert country.region in {"Africa", "Americas", "Antarctica", "Asia", "Europe", "Oceania"}


@pytest.mark.parametrize(
    ("form", "country"),
    [
        ("Russian Federation", "RUS"), ("UAE", "ARE"), ("U.S.", "USA"), ("Great Britain", "GBR"), ("Turkey", "TUR"),
        ("South Korea", "KOR"), ("États-Unis", "USA"), ("Etats-Unis", "USA"), ("Émirats arabes unis", "ARE"),
        ("Azeri", "AZE"), ("Kazakhstani", "KAZ"), ("Emirati", "ARE"), ("françaises", "FRA"), ("kazakhes", "KAZ"),
        ("grecque", "GRC"), ("turques", "TUR"), ("azerbaïdjanaise", "AZE"), ("sino", "CHN"), ("Franco", "FRA"),
        ("Côte d’Ivoire", "CIV"), ("nigérian", "NGA"), ("nigérien", "NER"), ("Nigerien", "NER"), ("Swiss", "CHE"),
    ],
)  # fmt: skip
def test_country_is_known_by(registry: Registry, form: str, country: str) -> None:
    assert {(found.kind, found.key) for found in registry.forms()[form]} == {("country", country)}


@pytest.mark.parametrize("form", ["Georgia", "Jordan", "Chad", "Polish", "Jersey", "Grenade", "Maurice", "Réunion"])
def test_a_form_that_is_also_something_else_is_flagged(registry: Registry, form: str) -> None:
    assert any(found.kind == "country" and found.ambiguous for found in registry.forms()[form])


@pytest.mark.parametrize(
    "form", ["Hope", "Gateway", "Dragon", "SPOT", "Argos", "Orion", "Juno", "Dawn", "Aqua", "Terra", "Galileo", "Vega"]
)
def test_a_mission_named_like_a_common_word_is_flagged(registry: Registry, form: str) -> None:
    assert all(found.ambiguous for found in registry.forms()[form])


def test_a_form_of_two_entities_is_flagged_throughout_or_names_a_place_and_what_stands_there(
    registry: Registry,
) -> None:
    def lies_in(form: Form) -> str | None:
        if form.kind == "place":
            return registry.places[form.key].country
        return registry.organisations[form.key].country if form.kind == "organisation" else form.key

    clashes = {}
    for text, forms in registry.forms().items():
        entities = {(form.kind, form.key) for form in forms}
        one_is_a_place = Counter(kind for kind, _ in entities)["place"] == 1 and len({*map(lies_in, forms)}) == 1
        if len(entities) > 1 and not one_is_a_place and not all(form.ambiguous for form in forms):
            clashes[text] = sorted(entities)
    assert clashes == {}


@pytest.mark.parametrize("name", REGISTRIES)
def test_rows_stand_in_the_order_of_their_ids(name: str) -> None:
    ids = [next(iter(row.values())) for row in rows(name)]
    assert ids == sorted(ids)


@pytest.mark.parametrize("name", REGISTRIES)
def test_every_source_is_a_page_that_can_be_opened(name: str) -> None:
    for row in rows(name):
        assert re.match(r"https://[a-z0-9.-]+\.[a-z]+(/\S*)?( \(.*\))?$", row["source"]), row["source"]


@pytest.mark.parametrize("name", REGISTRIES)
def test_lists_hold_nothing_twice_nor_the_name_itself(name: str) -> None:
    for row in rows(name):
        for column in row:
            entries = row[column].split("|") if column.startswith(("aliases", "demonyms", "prefix", "ambig")) else []
            assert len(entries) == len(set(entries)), (name, row, column)
        names = {row.get("name"), row.get("acronym"), row.get("place")} - {None, ""}
        assert not names & set(row.get("aliases", "").split("|")), row


@pytest.mark.parametrize("name", REGISTRIES)
def test_what_is_flagged_is_a_form_of_its_row(name: str) -> None:
    for row in rows(name):
        for column in (column for column in row if column.startswith("ambiguous") and row[column]):
            flagged = {re.sub("^(?:en|fr):", "", form) for form in row[column].split("|")}
            forms = {form for other, cell in row.items() if other != column for form in cell.split("|")}
            assert flagged <= forms, (flagged - forms, row)


def test_texts_use_straight_apostrophes_and_no_odd_blanks() -> None:
    for name in REGISTRIES:
        text = (settings.REFERENCE / f"{name}.csv").read_text(encoding="utf-8")
        assert not re.search("[’\u00a0\u202f\t]|  | ,|\r", text), name


def test_instruments_know_their_carrier_only_as_another_mission(registry: Registry) -> None:
    for mission in registry.missions.values():
        assert mission.host_mission_id != mission.mission_id


def test_identifiers_have_their_shape(registry: Registry) -> None:
    for organisation in registry.organisations.values():
        assert re.fullmatch(r"Q\d+", organisation.wikidata_id or "Q1")
        assert re.fullmatch(r"0[a-z0-9]{8}", organisation.ror_id or "000000000")
    for mission in registry.missions.values():
        assert re.fullmatch(r"Q\d+", mission.wikidata_id or "Q1")
        assert re.fullmatch(r"\d{4}-\d{3}[A-Z]{1,3}", mission.cospar_id or "1957-001A")


def test_parents_do_not_run_in_circles(registry: Registry) -> None:
    for start in registry.organisations:
        seen = [start]
        while (parent := registry.organisations[seen[-1]].parent_id) is not None:
            assert parent not in seen
            seen.append(parent)


@pytest.mark.parametrize("name", ["countries", "organisations", "missions"])
def test_rows_fit_the_contract_of_their_table(name: str) -> None:
    schema = json.loads((settings.SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    for row in rows(name):
        for field in schema["fields"]:
            constraints, value = field.get("constraints", {}), row.get(field["name"], "")
            if not value:
                assert not constraints.get("required") or field["name"] == "origin", (row, field["name"])
                continue
            assert re.fullmatch(constraints.get("pattern", ".*"), value), (row, field["name"])
            assert value in constraints.get("enum", [value]), (row, field["name"])
