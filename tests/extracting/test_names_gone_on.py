"""Names of bodies that go on past what often ends one: holders of posts, unknown adjectives, purposes, towns, numbers."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, pieces, tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ils ont vu l'École nationale d'ingénieurs de Zorb hier.", ["École nationale d'ingénieurs de Zorb"]),
        ("Ils ont vu l'Ecole nationale d'ingénieurs de Zorb hier.", ["Ecole nationale d'ingénieurs de Zorb"]),
        ("Ils ont vu l'Institut des régions arides de Zorb.", ["Institut des régions arides de Zorb"]),
        ("Ils ont vu Bo Ek, de l'Institut de l'équateur, hier.", ["Bo Ek", "Institut de l'équateur"]),
        ("Ils ont vu l'université de Bretagne occidentale.", ["université de Bretagne occidentale"]),
        ("Ils ont vu l'Université de Zorb 3 hier.", ["Université de Zorb 3"]),
        ("Ils ont vu l'université Paris 8 hier.", ["université Paris 8"]),
        ("Ils ont vu l'Université du Québec à Zorb hier.", ["Université du Québec à Zorb"]),
        ("Ils ont vu l'Université du Zorbé à Oslo hier.", ["Université du Zorbé", "Oslo"]),
        ("Ils ont vu l'université de la Nouvelle-Calédonie.", ["université de la Nouvelle-Calédonie"]),
        ("Ils ont vu la Commission mixte franco-norvégienne.", ["Commission mixte franco-norvégienne"]),
        ("Ils ont vu le Premier Institut de géodésie de Zorb.", ["Premier Institut de géodésie de Zorb"]),
        ("Ils ont vu le pôle de compétitivité Mer Bretagne.", ["pôle de compétitivité Mer Bretagne"]),
        (
            "Ils ont vu l'Organisation pour la mise en valeur du bassin de la Zorb hier.",
            ["Organisation pour la mise en valeur du bassin de la Zorb"],
        ),
        ("Ils ont vu l'Autorité de régulation des fréquences.", ["Autorité de régulation des fréquences"]),
        ("Ils ont vu l'Union européenne des géosciences.", ["Union européenne des géosciences"]),
        (
            "Ils ont vu le Secrétariat d'Etat à la formation, à la recherche et à l'innovation.",
            ["Secrétariat d'Etat à la formation, à la recherche et à l'innovation"],
        ),
        (
            "Ils ont vu le département norvégien des Sciences et de la Technologie.",
            ["département norvégien des Sciences et de la Technologie"],
        ),
        ("Ils ont vu la faculté de médecine de Zorb.", ["faculté de médecine de Zorb"]),
    ],
)
def test_french_names_go_on_past_what_often_ends_one(text: str, expected: list[str]) -> None:
    assert pieces(text, french=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They saw the Survey and Geospatial Institute there.", ["Survey and Geospatial Institute"]),
        ("They saw the Gulf and Caribbean Reed Center there.", ["Gulf and Caribbean Reed Center"]),
        ("They saw the Zorb Reed and Dune Experiment there.", ["Zorb Reed and Dune Experiment"]),
        (
            "They saw the Department of Forestry, Fisheries and the Environment there.",
            ["Department of Forestry, Fisheries and the Environment"],
        ),
        ("They saw the University of the Philippines Zorbay there.", ["University of the Philippines Zorbay"]),
        ("They saw the ASEAN Foundation and the ESA Council.", ["ASEAN Foundation", "ESA", "Council"]),
        ("They saw the Secretary, Ministry of Earth Sciences Dr. Bo Ek.", ["Ministry of Earth Sciences", "Bo Ek"]),
        ("They saw the Norlandic Aerospace Force there.", ["Norlandic Aerospace Force"]),
    ],
)
def test_english_names_go_on_past_what_often_ends_one(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def test_an_acronym_shows_that_a_name_ends_in_places() -> None:
    told = tell(
        "They joined the Agency for Reeds in Africa and Madagascar (ARAMA) and the Reed Board of Norland (RBN)."
    )
    assert {row["name"] for row in told.table("organisations")} >= {"Agency for Reeds in Africa and Madagascar"}
    dit = dire("Ils ont vu l'Institut des sciences de la mer de Zorbourg (ISMEZ) et l'Institut du givre (IG).")
    assert {row["name"] for row in dit.table("organisations")} >= {"Institut des sciences de la mer de Zorbourg"}


@pytest.mark.parametrize(
    "text",
    [
        "The camera was developed at the Reed Institute in Oslo last year.",
        "She is an engineer in the orbits department at the Reed Institute in Oslo.",
        "They brought a magnetometer from the Reed Institute to the ship.",
    ],
)
def test_a_house_is_a_body_where_somebody_works_or_something_was_made(text: str) -> None:
    assert "reed-institute" in tell(text).ids("organisations")
    assert "reed-institute" in tell("The show will open at the Reed Institute in Oslo next week.").ids("organisations")
    assert not tell("The show will open at the Reed Museum in Oslo next week.").ids("organisations")


def test_an_institute_is_a_body_wherever_it_is_named_but_where_something_is_launched() -> None:
    assert dire("Les essais ont été réalisés à l'Institut des roseaux, à Oslo.").ids("organisations")
    assert not tell("Zorb-2 was launched from the Reed Space Center on 3 June 2019.").ids("organisations")
    assert not dire("Le spectacle aura lieu au musée de l'Air, à Oslo.").ids("organisations")


def test_a_town_before_its_country_is_no_body() -> None:
    told = tell(
        "The wind in Zorbpoint, Chile, is strong. Four planes took off from Zorbpoint. The Meeting was chaired by Bo."
    )
    assert not told.ids("organisations") & {"zorbpoint", "meeting"}
    assert not told.ids("people") & {"zorbpoint"}
    dit = dire("Construit par Plateformes Zorbel, de Zorbel (Norvège), le microsatellite a connu la mer. Il est beau.")
    assert "zorbel" not in dit.ids("missions") | dit.ids("organisations")


def test_a_french_body_is_called_by_a_country_without_an_article() -> None:
    dit = dire("Le logement est réservé par Campus Norvège. Le ministre de la Mer en Norvège remercie tout le monde.")
    assert "campus-norvege" in dit.ids("organisations")


def test_what_a_minister_is_for_is_no_company() -> None:
    assert not tell("It was opened by the Minister of Future Industries, Bo Ek.").ids("organisations") & {
        "future-industries"
    }
    assert "future-industries" in tell("It was opened by the Director of Future Industries, Bo Ek.").ids(
        "organisations"
    )


def test_a_network_of_many_and_a_countrys_department_are_bodies() -> None:
    dit = dire("Il a parlé du Réseau des forêts boréales, auquel le Brésil appartient.")
    assert "reseau-des-forets-boreales" in dit.ids("organisations")
    told = tell("It was built by Norway's Department of Industry, Science and Resources.")
    assert "department-of-industry-science-and-resources" in told.ids("organisations")
