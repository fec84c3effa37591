"""Towns that stand beside bodies, services called by their fields and country, languages and currencies, sorts of devices."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, names, pieces, tell


def kinds(body: str, french: bool = False) -> dict[str, str]:
    return {text: name.kind for text, name in names(body, french).items()}


@pytest.mark.parametrize(
    ("body", "french"),
    [
        ("It was built by the Zorb Institute, in Porby, and the Kelbix Observatory.", False),
        ("A contract between Kelbix Ltd, of Porby, and the Ministry of Tides was signed.", False),
        ("Construit par l'Institut zorbien, à Porby, et l'Observatoire de Kelbix, il vole.", True),
        ("Un contrat entre la société Kelbix, de Porby, et le ministère de la Mer a été signé.", True),
        ("La région de Porby a accueilli une délégation.", True),
        ("L'Islande accueillera, à Porby, une station de réception.", True),
    ],
)
def test_a_town_beside_bodies_is_none(body: str, french: bool) -> None:
    assert kinds(body, french).get("Porby") not in ("organisation", "mission")


@pytest.mark.parametrize(
    ("name", "french"),
    [
        ("Natural Resources Canada", False),
        ("Fisheries and Oceans Norway", False),
        ("Affaires mondiales Canada", True),
        ("Pêches et Océans Canada", True),
    ],
)
def test_a_service_is_called_by_its_fields_and_country(name: str, french: bool) -> None:
    body = f"Les images vont à {name} et au ministre." if french else f"The images go to {name} and the minister."
    assert kinds(body, french)[name] == "organisation"


@pytest.mark.parametrize(
    "body",
    [
        "The paper was written in English, French and Spanish.",
        "It costs US$2.4 million, or 9.6 million US dollars.",
        "Teachers of Portuguese-speaking schools came. A dish on Svalbard saw it.",
    ],
)
def test_languages_and_currencies_are_no_countries(body: str) -> None:
    assert not tell(body).ids("countries")


def test_languages_are_no_countries_in_french() -> None:
    told = dire(
        "Fait à Porby en langues française, anglaise et espagnole. Adapté de l'anglais, niveau d'anglais exigé."
    )
    assert not told.ids("countries")
    assert dire("Les équipes française et norvégienne volent, l'allemand Zorbex aussi.").ids("countries") == {
        "DEU", "FRA", "NOR",
    }  # fmt: skip


def test_a_country_that_is_also_a_state_is_a_party() -> None:
    assert kinds("The Ministry of Tides extended its agreement with Georgia by three years.")["Georgia"] == "country"


def test_letters_numerals_and_sorts_of_devices_are_no_missions() -> None:
    assert kinds("The Tethys-A and -B satellites fly.") == {"Tethys-A": "mission"}
    assert kinds("The flights Artemis II and III go on.") == {"Artemis II": "mission"}
    assert "ZUP" not in kinds("The satellite has a ZUP receiver.")
    assert "ZUP" not in kinds("Le satellite a un récepteur ZUP.", french=True)


def test_a_ministry_goes_on_and_ends() -> None:
    assert "ministère des Ressources en eau et de la Mer" in pieces(
        "Le ministère des Ressources en eau et de la Mer vient.", True
    )
    assert "ministère de la Mer" in pieces("Un contrat avec le ministère de la Mer pour la construction du port.", True)


def test_whose_a_gathering_or_help_is_stays_a_body() -> None:
    told = kinds(
        "Fait avec le concours de l'Université technique de Porby, lors du colloque de l'Institut zorbien.", True
    )
    assert told["Université technique de Porby"] == "organisation"
    assert told["Institut zorbien"] == "organisation"
