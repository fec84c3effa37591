"""Reading the registries: what a form stands for, and what a faulty file is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.registry import Form, RegistryError, load_registry

HEADERS = {
    "countries": "country,alpha_2,name_en,name_fr,region,aliases_en,aliases_fr,demonyms_en,demonyms_fr,"
    "prefix_en,prefix_fr,ambiguous_en,ambiguous_fr,source",
    "organisations": "organisation_id,name,name_fr,acronym,type,country,parent_id,aliases,ambiguous,"
    "wikidata_id,ror_id,website,source",
    "missions": "mission_id,name,kind,field,operator_id,host_mission_id,aliases,ambiguous,cospar_id,norad_id,"
    "wikidata_id,source",
    "places": "place_id,place,country,kind,aliases,ambiguous,source",
}
SYLDAVIA = "SYL,SY,Syldavia,Syldavie,Europe,Kingdom of Syldavia,,Syldavian,syldave|syldaves,Syldo,syldo,,,atlas"


def reference(folder: Path, **rows: list[str]) -> Path:
    rows.setdefault("countries", [SYLDAVIA])
    for name, lines in rows.items():
        (folder / f"{name}.csv").write_text("\n".join([HEADERS[name], *lines]) + "\n", encoding="utf-8")
    return folder


def test_rows_become_entities_with_nulls_for_empty_cells(tmp_path: Path) -> None:
    registry = load_registry(
        reference(
            tmp_path,
            organisations=["sprodj,Sprodj Rocket Centre,,SRC,space_agency,SYL,,Sprodj|Centre de Sprodj,SRC,,,,atlas"],
            missions=["lune-1,Lune-1,launcher,,sprodj,,,,,41,,atlas"],
        )
    )
    sprodj = registry.organisations["sprodj"]
    assert (sprodj.country, sprodj.parent_id, sprodj.aliases) == ("SYL", None, ("Sprodj", "Centre de Sprodj"))
    assert (registry.missions["lune-1"].norad_id, registry.missions["lune-1"].field) == (41, None)


def test_forms_tell_entity_language_and_ambiguity(tmp_path: Path) -> None:
    forms = load_registry(
        reference(tmp_path, organisations=["sprodj,Sprodj Centre,,SRC,space_agency,SYL,,,SRC,,,,atlas"])
    ).forms()
    assert forms["Kingdom of Syldavia"] == (Form("country", "SYL", "en", False, "alias"),)
    assert forms["syldaves"] == (Form("country", "SYL", "fr", False, "demonym"),)
    assert forms["Syldaves"] == (Form("country", "SYL", "fr", False, "demonym"),)
    assert forms["syldo"] == (Form("country", "SYL", "fr", False, "prefix"),)
    assert forms["SRC"] == (Form("organisation", "sprodj", None, True, "acronym"),)


def test_iso_codes_are_no_forms(tmp_path: Path) -> None:
    forms = load_registry(reference(tmp_path)).forms()
    assert "SY" not in forms
    assert "SYL" not in forms


def test_a_form_may_be_ambiguous_in_one_language_only(tmp_path: Path) -> None:
    forms = load_registry(
        reference(tmp_path, organisations=["un-o,Union,,UN,intergovernmental,,,,fr:UN,,,,atlas"])
    ).forms()
    assert {form.language: form.ambiguous for form in forms["UN"]} == {"en": False, "fr": True}


def test_spellings_with_hyphen_blank_apostrophe_and_without_accents(tmp_path: Path) -> None:
    forms = load_registry(reference(tmp_path, missions=["etoile-3,Étoile-3,satellite,,,,L'Astre,,,,,atlas"])).forms()
    for text in ("Étoile-3", "Étoile 3", "Etoile-3", "L'Astre", "L’Astre"):
        assert [form.key for form in forms[text]] == ["etoile-3"], text
    assert forms["Étoile 3"][0].sort == "spelling"


def test_an_accent_is_not_taken_off_a_lower_case_word(tmp_path: Path) -> None:
    row = SYLDAVIA.replace("syldave|syldaves", "pêché")
    assert "peche" not in load_registry(reference(tmp_path, countries=[row])).forms()


@pytest.mark.parametrize(
    ("table", "rows", "told"),
    [
        ("organisations", ["a,A,,,space_agency,XXX,,,,,,,atlas"], "country 'XXX' has no row in countries.csv"),
        ("organisations", ["a,A,,,space_agency,,b,,,,,,atlas"], "parent_id 'b' has no row"),
        ("organisations", ["a,A,,,bakery,,,,,,,,atlas"], "'bakery' is no term of organisation_type"),
        ("organisations", ["a,A,,,company,,,,,,,,x", "a,B,,,company,,,,,,,,x"], "stands twice"),
        ("organisations", ["A b,A,,,company,,,,,,,,x"], "must look like"),
        ("organisations", ["a,A,,,company,,,,,,,,"], "source is empty"),
        ("organisations", ["a,A,,,company,,,x||y,,,,,s"], "blank-edged"),
        ("organisations", ["a,A,,company"], "4 cells under 13 columns"),
        ("missions", ["m,M,satellite,,nobody,,,,,,,x"], "operator_id 'nobody' has no row in organisations.csv"),
        ("missions", ["m,M,instrument,,,gone,,,,,,x"], "host_mission_id 'gone' has no row"),
        ("missions", ["m,M,satellite,cookery,,,,,,,,x"], "'cookery' is no term of theme"),
        ("missions", ["m,M,satellite,,,,,,,12b,,x"], "norad_id '12b'"),
        ("places", ["p,P,SYL,volcano,,,x"], "kind 'volcano' is none of city"),
    ],
)
def test_a_faulty_row_is_named_with_its_remedy(tmp_path: Path, table: str, rows: list[str], told: str) -> None:
    with pytest.raises(RegistryError) as failure:
        load_registry(reference(tmp_path, **{table: rows}))
    assert told in str(failure.value)
    assert str(failure.value).startswith(f"{table}.csv, row ")


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    folder = reference(tmp_path)
    (folder / "places.csv").write_text("place_id,place,country,kind,aliases,source\np,P,SYL,city,,x\n", "utf-8")
    with pytest.raises(RegistryError, match="no column ambiguous"):
        load_registry(folder)


def test_missing_files_leave_only_the_countries(tmp_path: Path) -> None:
    registry = load_registry(tmp_path)
    assert not registry.organisations and not registry.missions and not registry.places
    assert "FRA" in registry.countries
    assert {form.kind for forms in registry.forms().values() for form in forms} == {"country"}


def test_a_missing_file_is_taken_from_the_folder_named_for_it(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    ours.mkdir()
    theirs.mkdir()
    reference(ours, organisations=["a,A,,,company,SYL,,,,,,,x"])
    (theirs / "places.csv").write_text(HEADERS["places"] + "\np,P,SYL,city,,,x\n", "utf-8")
    registry = load_registry(theirs, lacking=ours)
    assert list(registry.organisations) == ["a"]
    assert list(registry.places) == ["p"]


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    folder = reference(tmp_path)
    assert load_registry(folder) is load_registry(folder)
    reference(folder, places=["p,P,SYL,city,,,x"])
    assert list(load_registry(folder).places) == ["p"]
