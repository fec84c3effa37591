"""Normal forms of names."""

from __future__ import annotations

import pytest

from flows.deduplicating.forms import (
    initials,
    is_acronym,
    mission_form,
    only_initials,
    organisation_form,
    same_given,
    transliterated,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bor-M N°2", "Bor-M2"),
        ("Bor M 2", "Bor-M No. 2"),
        ("Selene II", "Selene 2"),
        ("Vesta-09", "Vesta 9"),
        ("Pléiade 1", "Pleiade-1"),
    ],
)
def test_one_mission_however_its_number_is_written(one: str, other: str) -> None:
    assert mission_form(one) == mission_form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Selene II", "Selene III"), ("Oceanis-2", "Oceanis-3"), ("Sat-1 1", "Sat-11"), ("Bor-M2", "Bor-K2"), ("X", "10")],
)
def test_other_digits_or_letters_are_another_mission(one: str, other: str) -> None:
    assert mission_form(one) != mission_form(other)


def test_legal_forms_and_articles_do_not_count() -> None:
    forms = {
        organisation_form(name)
        for name in ("Norla Orbital", "The Norla Orbital Co., Ltd.", "Norla Orbital, S.A.", "NORLA ORBITAL Inc")
    }
    assert forms == {"norla orbital"}
    assert organisation_form("Company") == "company"
    assert organisation_form("Norla Orbital 2") != organisation_form("Norla Orbital 3")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nabiyev", "Nabiev"),
        ("Mussabayev", "Musabayev"),
        ("Moussabaïev", "Mussabayev"),
        ("Chevtchenko", "Shevchenko"),
        ("Rogosine", "Rogosin"),
        ("Le Gall", "LeGall"),
    ],
)
def test_family_names_under_several_transcriptions(one: str, other: str) -> None:
    assert transliterated(one, family=True) == transliterated(other, family=True)


@pytest.mark.parametrize(
    ("one", "other"), [("Chen", "Shen"), ("Hansen", "Hanson"), ("Petrov", "Petrova"), ("Li", "Lu")]
)
def test_other_family_names_stay_apart(one: str, other: str) -> None:
    assert transliterated(one, family=True) != transliterated(other, family=True)


def test_given_names() -> None:
    assert same_given("Dmitry", "Dmitri")
    assert same_given("Dmitry", "Dimitri")
    assert not same_given("Daniel", "Daniela")
    assert not same_given("Ivan", "Iván Karl")


def test_initials() -> None:
    assert initials("Jean-Marc") == initials("J.-M.") == initials("JM") == ("j", "m")
    assert only_initials("J.-M.")
    assert not only_initials("Jean-M.")


def test_acronyms() -> None:
    assert is_acronym("ORB")
    assert is_acronym("O.R.B.")
    assert not is_acronym("Orb")
    assert not is_acronym("O2B")
