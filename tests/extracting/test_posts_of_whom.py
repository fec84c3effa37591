"""Whose a post is where the body is told by its kind, through a part, by an acronym, or with another apostrophe."""

from __future__ import annotations

import pytest

from tests.extracting.telling import Held, Told, dire, tell


@pytest.mark.parametrize(
    ("text", "who", "title", "body"),
    [
        ("They heard Ana Sol, an astronaut at the agency’s Zorb Space Center in Oslo.",
         "ana-sol", "astronaut", "zorb-space-center"),
        ("They heard Ana Sol, Chief of the Space Applications Section of CNES, in Oslo.",
         "ana-sol", "Chief of the Space Applications Section", "cnes"),
        ("They heard Ana Sol, Managing Director of CNES Space Operations.",
         "ana-sol", "Managing Director of CNES Space Operations", "cnes"),
        ("They met the Director of the Zorb Space Agency’s Malindi base, Ana Sol, in Oslo.",
         "ana-sol", "Director of the Zorb Space Agency’s Malindi base", "zorb-space-agency"),
        ("The delegation was headed by the Executive and Technical Secretary of the QAE, Dr. Bo Ek.",
         "bo-ek", "Executive and Technical Secretary", "qae"),
        ("From left: Deputy Minister Ana Sol, President of ZORBEK Bo Ek, Norwegian Ambassador Cy Ox.",
         "bo-ek", "President", "zorbek"),
        ("The Zorb Space Centre opened. Ana Sol, cultural attaché of the centre, spoke.",
         "ana-sol", "cultural attaché of the centre", "zorb-space-centre"),
    ],
)  # fmt: skip
def test_body_of_a_post(text: str, who: str, title: str, body: str) -> None:
    assert (who, title, body) in tell(text).held()


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("L'Ambassade de Zorbie à Oslo a ouvert. Ana Sol, attachée culturelle de l'ambassade, a parlé.",
         "attachée culturelle de l'ambassade", "ambassade-de-zorbie"),
        ("L’Ambassade de Zorbie à Oslo a ouvert. Ana Sol, attachée aux affaires polaires à l’Ambassade, a parlé.",
         "attachée aux affaires polaires", "ambassade-de-zorbie"),
    ],
)  # fmt: skip
def test_body_of_a_french_post(text: str, title: str, body: str) -> None:
    assert ("ana-sol", title, body) in dire(text).held()


def test_minister_of_a_list_whose_last_item_has_an_article() -> None:
    told = tell("The Portuguese Minister of Forests and the Coast, Ana Sol, received them.").held()
    assert ("ana-sol", "Minister of Forests and the Coast", None) in told


@pytest.mark.parametrize(
    ("told", "post"),
    [
        (tell("They heard Ana Sol, Principal Deputy Assistant Secretary for Tides and Reefs, in Oslo."),
         ("ana-sol", "Principal Deputy Assistant Secretary for Tides and Reefs", None)),
        (tell("They heard Ana Sol, Minister responsible for the Zorb Space Office (ZSO), in Oslo."),
         ("ana-sol", "Minister responsible for the Zorb Space Office", None)),
        (dire("Ana Sol, ministre responsable de l'Agence spatiale zorbienne (ASZ), a parlé."),
         ("ana-sol", "ministre responsable de l'Agence spatiale zorbienne", None)),
        (dire("Ils ont entendu l'Ambassadeur d'Italie près le Bénin, S.E.M. Bo Ek, à Cotonou."),
         ("bo-ek", "Ambassadeur d'Italie près le Bénin", None)),
        (dire("Ils ont entendu le Représentant-résident de la BOZ, M. Bo Ek, à Cotonou."),
         ("bo-ek", "Représentant-résident", "boz")),
        (dire("L'accord a été signé par le Professeur Bo Ek, qui dirige l'Institut des marées depuis 2004."),
         ("bo-ek", None, "institut-des-marees")),
    ],
)  # fmt: skip
def test_titles_of_several_words_and_who_answers_for_a_body(told: Told, post: Held) -> None:
    assert post in told.held()


@pytest.mark.parametrize("told", [tell("Professor Ana Sol spoke."), dire("Le professeur Ana Sol a parlé.")])
def test_a_form_of_address_alone_is_no_post(told: Told) -> None:
    assert told.ids("people") == {"ana-sol"}
    assert not told.held()


@pytest.mark.parametrize(
    ("told", "post"),
    [
        (tell("Ana Sol will take up her duties as Head of the Zorb Agency on 1 May."), ("Head", "zorb-agency")),
        (tell("Ana Sol assumed in May the duties of Head of the Zorb Agency."), ("Head", "zorb-agency")),
        (tell("Ana Sol is a pilot. She returns to her post as Head of the Zorb Agency."), ("Head", "zorb-agency")),
        (dire("Mme Ana Sol prendra, quant à elle, le 1er mai les fonctions de directrice de l'Institut zorbien."),
         ("directrice", "institut-zorbien")),
        (dire("Mme Ana Sol est pilote. Elle quitte son poste de directrice de l'Institut zorbien."),
         ("directrice", "institut-zorbien")),
    ],
)  # fmt: skip
def test_an_office_that_somebody_takes_or_leaves(told: Told, post: tuple[str, str]) -> None:
    assert ("ana-sol", *post) in told.held()


@pytest.mark.parametrize(
    ("told", "body"),
    [
        (tell("They met a delegation of Bergen Romsent led by its director, Ana Sol."), "bergen-romsent"),
        (tell("Bo Ek of CNES signed it; Tessal was represented by its director, Ana Sol."), "tessal"),
        (dire("Ils ont vu une délégation du Bergen Romsent conduite par son directeur, Ana Sol."), "bergen-romsent"),
        (tell("They say it.\n\nAna Sol\nDirector\nZorb Exploration Agency (ZEA)\n\nThe rest is told there."),
         "zorb-exploration-agency"),
    ],
)  # fmt: skip
def test_a_body_that_acts_through_its_director_or_stands_below_a_signature(told: Told, body: str) -> None:
    assert ("ana-sol", body) in {(who, owner) for who, _, owner in told.held()}


def test_a_post_is_of_the_body_at_which_a_sentence_begins_and_no_ministers() -> None:
    told = tell("At Airbus, Director Ana Sol signed an agreement with JAXA.")
    assert told.held() == {("ana-sol", "Director", "airbus")}
    told = tell("At Airbus, Minister Ana Sol signed an agreement with JAXA.")
    assert {(who, owner) for who, _, owner in told.held()} == {("ana-sol", None)}


def test_who_replaces_a_thing_takes_no_post() -> None:
    for told in (
        tell("Ana Sol, director of NASA, said that the pump was replaced by Bo Ek."),
        dire("Ana Sol, directrice de la NASA, dit que la pompe a été remplacée par Bo Ek."),
    ):
        assert {who for who, *_ in told.held()} == {"ana-sol"}
    for told in (
        tell("Ana Sol, director of NASA, was replaced by Bo Ek."),
        dire("Ana Sol, directrice de la NASA, est remplacée par Bo Ek."),
    ):
        assert {who for who, *_ in told.held()} == {"ana-sol", "bo-ek"}
