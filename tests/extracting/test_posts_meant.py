"""Whose a post is where only its own word tells: ministers, rectors, attachés; and what is said of somebody beside a
post."""

from __future__ import annotations

import pytest

from tests.extracting.telling import Held, dire, tell

_VISIT = "The delegation visited Zorb University and the Tarlian Space Agency. "
_MINISTRY = "The Ministry of Tides and Digital Mines hosted the talks. "
_VISITE = "La délégation a visité l'Université de Zorb et l'Agence spatiale tarlienne. "
_MINISTERE = "Le ministère norvégien des Marées et du Sel a reçu la délégation. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_VISIT + "The rector, Bo Ek, thanked the guests.", ("bo-ek", "rector", "zorb-university")),
        ("The Embassy of Chile in Oslo opened the show. Bo Ek, cultural attaché, was there.",
         ("bo-ek", "cultural attaché", "embassy-of-chile")),
        (_MINISTRY + "They met the Deputy Minister of Digital Mines of Norway, Bo Ek.",
         ("bo-ek", "Deputy Minister of Digital Mines", "ministry-of-tides-and-digital-mines")),
        ("The document was signed by Bo Ek, Scientific Secretary, Zorb Space Organisation (ZSO), and by Ana Sol.",
         ("bo-ek", "Scientific Secretary", "zorb-space-organisation")),
    ],
)  # fmt: skip
def test_word_of_a_post_tells_its_body(text: str, expected: Held) -> None:
    assert expected in tell(text).held()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_VISITE + "Elle a été reçue par le recteur, M. Bo Ek.", ("bo-ek", "recteur", "universite-de-zorb")),
        ("L'ambassade du Chili a ouvert l'exposition. M. Bo Ek, premier secrétaire, était présent.",
         ("bo-ek", "premier secrétaire", "ambassade-du-chili")),
        (_MINISTERE + "M. Bo Ek, ministre norvégien des Marées et du Sel, a parlé.",
         ("bo-ek", "ministre norvégien des Marées et du Sel", "ministere-norvegien-des-marees-et-du-sel")),
    ],
)  # fmt: skip
def test_word_of_a_post_tells_its_body_in_french(text: str, expected: Held) -> None:
    assert expected in dire(text).held()


def test_minister_of_something_else_is_of_no_ministry_told() -> None:
    held = tell(_MINISTRY + "They met the Minister of Trade of Norway, Bo Ek.").held()
    assert ("bo-ek", "Minister of Trade", None) in held


def test_minister_keeps_the_country() -> None:
    told = tell(_MINISTRY + "They met the Minister of Digital Mines of Norway, Bo Ek.")
    assert {row["country"] for row in told.table("positions") if row["person_id"] == "bo-ek"} == {"NOR"}


def test_what_is_said_of_somebody_beside_a_post_is_none() -> None:
    told = tell("They met Bo Ek, Director of the Zorb Space Agency. Bo Ek, a specialist in tides, spoke.").held()
    assert told == {("bo-ek", "Director", "zorb-space-agency")}
    dit = dire(
        "Ils ont vu Bo Ek, directeur de l'Agence spatiale de Zorb. Le professeur Bo Ek, spécialiste, a parlé."
    ).held()
    assert {title for _, title, _ in dit} == {"directeur"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Researchers Ana Sol and Bo Ek from the University of Zorb found it.",
         {("ana-sol", "Researcher", "university-of-zorb"), ("bo-ek", "Researcher", "university-of-zorb")}),
        ("They heard Dr. Ana Sol, who came from Zorb Institute, where she served as Vice President for Sales.",
         {("ana-sol", "Vice President for Sales", "zorb-institute")}),
        ("They heard ESA's Zorb-2 project scientist Ana Sol.",
         {("ana-sol", "project scientist", "esa")}),
    ],
)  # fmt: skip
def test_body_told_of_one_is_that_of_another_post(text: str, expected: set[Held]) -> None:
    assert expected <= tell(text).held()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les chercheurs Ana Sol et Bo Ek, de l'Université de Zorb, ont parlé.",
         {("ana-sol", "chercheur", "universite-de-zorb"), ("bo-ek", "chercheur", "universite-de-zorb")}),
        ("Ils ont vu Mme Ana Sol, venue de l'Institut Zorb, où elle était directrice des ventes.",
         {("ana-sol", "directrice des ventes", "institut-zorb")}),
    ],
)  # fmt: skip
def test_body_told_of_one_is_that_of_another_post_in_french(text: str, expected: set[Held]) -> None:
    assert expected <= dire(text).held()
