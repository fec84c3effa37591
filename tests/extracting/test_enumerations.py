"""Lists of names: what some of them show, the others are too; and names that are more than a word that is known."""

from __future__ import annotations

import pytest

from tests.extracting.telling import Told, dire, pieces, tell


def bodies(told: Told) -> set[str]:
    """The ids of all organisations but the publisher."""
    return {row["organisation_id"] for row in told.table("organisations")} - {"cnes", "unknown"}


def missions(told: Told) -> set[str]:
    """The ids of all missions."""
    return {row["mission_id"] for row in told.table("missions")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The money goes to Zorbex, Kelixon, the Norby Reed Institute and the Tide Centre of Oslo.",
            {"zorbex", "kelixon", "norby-reed-institute", "tide-centre-of-oslo"},
        ),
        (
            "They chose Zorbex Inc., Kelixon and Norbeo.",
            {"zorbex-inc", "kelixon", "norbeo"},
        ),
    ],
)
def test_a_list_of_bodies_is_one_throughout(text: str, expected: set[str]) -> None:
    assert expected <= bodies(tell(text))


def test_a_french_list_of_bodies_is_one_throughout() -> None:
    told = dire("Le groupe réunit Zorbex, Kelixon, l'Institut norbien des roseaux et le Centre des marées de Norby.")
    assert {"zorbex", "kelixon", "institut-norbien-des-roseaux"} <= bodies(told)


def test_a_list_before_the_plural_of_a_mission_is_of_missions() -> None:
    assert {"zorbi", "kelixo", "norbeo"} <= missions(tell("Data from the Zorbi, Kelixo and Norbeo missions show ice."))


def test_people_in_a_list_with_one_body_are_no_bodies() -> None:
    told = tell("They thanked Ana Sol, Bo Ek and the Norby Reed Institute.")
    assert bodies(told) == {"norby-reed-institute"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They built INDIA-ZORBSAT together.", "INDIA-ZORBSAT"),
        ("They met Ana Montenegro-Solbek yesterday.", "Ana Montenegro-Solbek"),
        ("They flew on a Proton-K yesterday.", "Proton-K"),
        ("It is led by the University of California at Zorbourg today.", "University of California at Zorbourg"),
        ("It is led by the University of Maryland, Zorb County today.", "University of Maryland, Zorb County"),
        ("It belongs to NASA's New Reed Program today.", "New Reed Program"),
        ("It belongs to the Lunar Discovery and Exploration Program today.", "Lunar Discovery and Exploration Program"),
        ("The Zorb Cameras for Lunar Dust Studies were switched on.", "Zorb Cameras for Lunar Dust Studies"),
    ],
)
def test_a_name_is_more_than_the_word_in_it_that_is_known(text: str, expected: str) -> None:
    assert expected in pieces(text)


def test_bodies_that_a_hyphen_joins_stay_two() -> None:
    assert {"nasa", "isro"} <= bodies(tell("The NASA-ISRO team met in Oslo."))


def test_a_town_that_says_where_a_company_is_based_is_no_body() -> None:
    assert bodies(tell("The camera was built by the Zorbourg-based company Kelixon.")) == {"kelixon"}


def test_a_company_whose_first_word_is_another_is_whole() -> None:
    assert "kongsberg-zorbavia-us-llc" in bodies(tell("They chose Kongsberg Zorbavia US LLC for it."))


@pytest.mark.parametrize("text", ["The Zorbi missions show ice."])
def test_a_plural_noun_is_not_said_of_what_follows(text: str) -> None:
    assert missions(tell(text)) == {"zorbi"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The partners already approved include Zorbex, Kelixon Marino and Norbeo.",
            {"zorbex", "kelixon-marino", "norbeo"},
        ),
        (
            "It is a project of three companies, Zorbex, Kelixon and Norbeo, and of a school.",
            {"zorbex", "kelixon", "norbeo"},
        ),
        ("A ZORBSAT-led team will build it.", {"zorbsat"}),
        ("It is a subsidiary of Zorbex from Oslo.", {"zorbex"}),
        ("They heard the Columbia Reed Board yesterday.", {"columbia-reed-board"}),
    ],
)
def test_what_stands_beside_a_name_makes_it_a_bodys(text: str, expected: set[str]) -> None:
    assert expected <= bodies(tell(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le groupement regroupe trois laboratoires, ZORIA, KELIA et NORBIA, à Oslo.", {"zoria", "kelia", "norbia"}),
        ("Elle dirige Kelixon, la filiale spatiale de Zorbex.", {"kelixon", "zorbex"}),
        ("Le Conservatoire de l'Union africaine a signé l'accord.", {"conservatoire-de-lunion-africaine"}),
        ("La Banque ouest-africaine de développement a signé l'accord.", {"banque-ouest-africaine-de-developpement"}),
    ],
)
def test_the_same_in_french(text: str, expected: set[str]) -> None:
    assert expected <= bodies(dire(text))


def test_a_university_and_its_town_are_no_list() -> None:
    assert bodies(tell("They met at Zorb Technological University, Pomonby, and the Norby Reed Institute.")) == {
        "zorb-technological-university",
        "norby-reed-institute",
    }


def test_cubesats_are_a_noun_whatever_their_capitals() -> None:
    assert {"zorbi-3", "zorbi-4"} <= missions(tell("The CubeSats Zorbi-3 and Zorbi-4 were built in Oslo."))


def test_a_mission_before_a_comma_may_be_of_one_country() -> None:
    assert missions(tell("It began with the first Norwegian mission, Zorbik, in 1986.")) == {"zorbik"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The separation of ZORBI-OPT came 54 minutes later.", "zorbi-opt"),
        ("They tested the first stage of the Zorbik in Oslo.", "zorbik"),
    ],
)
def test_only_a_craft_has_such_parts(text: str, expected: str) -> None:
    assert missions(tell(text)) == {expected}


def test_only_a_craft_has_such_parts_in_french() -> None:
    assert missions(dire("La séparation de ZORBI-OPT a eu lieu 54 minutes plus tard.")) == {"zorbi-opt"}


def test_a_group_is_named_by_what_follows() -> None:
    assert "groupe-zorbex" in bodies(dire("Le contrat lie Groupe Zorbex et la société Kelixon depuis mars."))


def test_an_acronym_after_the_name_needs_no_brackets() -> None:
    assert bodies(dire("Elle dirige l'Agence spatiale européenne ESA depuis mars.")) == {"esa"}
