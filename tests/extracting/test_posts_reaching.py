"""The body of a post that stands behind fields, parts and what its holder does; degrees; lines that name a holder."""

from __future__ import annotations

import pytest

from tests.extracting.telling import Held, dire, tell_or_dire

SAID = "“It works,” said Ana Sol, "
DIT = "« Cela marche », a déclaré Ana Sol, "


@pytest.mark.parametrize(
    "told",
    [
        SAID + "lead of Dune Charging and Tides Modelling at the Zorb Institute.",
        SAID + "a tides physicist within the Dunes and Rivers Science branch at the Zorb Institute.",
        SAID + "a physicist with the Rivers branch at the Zorb Institute.",
        SAID + "project manager for the Blue Dune camera at the Zorb Institute.",
        SAID + "the principal investigator for the Dune camera, at the Zorb Institute in Oslo.",
        SAID + "an engineer working on the Dune camera at the Zorb Institute.",
        SAID + "an analyst who leads planning for the camera at the Zorb Institute.",
        DIT + "responsable des études thermiques et de la propreté à l'Institut Zorb.",
        DIT + "ingénieure travaillant sur la caméra à l'Institut Zorb.",
        DIT + "chercheuse spécialisée dans les marées au sein de l'Institut Zorb.",
    ],
)
def test_a_post_reaches_its_body(told: str) -> None:
    read = dire(told) if told.startswith(DIT) else tell_or_dire(told)
    assert {owner for name, _, owner in read.held() if name == "ana-sol"} & BODIES


BODIES = {"zorb-institute", "institut-zorb"}


@pytest.mark.parametrize(
    "told",
    [
        SAID + "the director, in a meeting at the Zorb Institute.",
        SAID + "the director of a studio in a street near the Zorb Institute.",
    ],
)
def test_what_happens_at_a_body_is_no_post_there(told: str) -> None:
    assert not {owner for name, _, owner in tell_or_dire(told).held() if name == "ana-sol"} & BODIES


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (SAID + "a river mapping scientist with the Zorb Institute.", "river mapping scientist"),
        ("The camera was shown.\n\nAna Sol, Ph.D., is a researcher at the Zorb Institute.", "researcher"),
        ("The camera was shown.\n\nAna Sol, PhD, MBA, a researcher at the Zorb Institute, saw it.", "researcher"),
        ("The camera was shown.\n\nProject manager: Ana Sol, Zorb Institute", "Project manager"),
        ("“It works,” said the Zorb Institute's Ana Sol, Comet-3 project scientist.", "project scientist"),
    ],
)
def test_what_stands_around_a_holder(told: str, expected: str) -> None:
    assert ("ana-sol", expected, "zorb-institute") in tell_or_dire(told).held()


def test_a_form_of_address_after_a_comma_is_the_next_person_s() -> None:
    held: set[Held] = tell_or_dire(
        "The guests were Ana Sol, Dr Bo Ek, director of the Zorb Institute, and others."
    ).held()
    assert ("bo-ek", "director", "zorb-institute") in held
    assert not any(name == "ana-sol" for name, _, _ in held)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("They met the head of Zorbex's mobile rocket base ZMB, Ana Sol.", "zorbex"),
        ("They met the director of the Zorb Institute (ZI), Brigadier Engineer Ana Sol.", "zorb-institute"),
        ("They met the director of the Zorb Institute, Prof. (Mrs.) Ana Sol.", "zorb-institute"),
        (
            "“It works,” said Ana Sol, an engineer in the orbit computation department at CNES's Zorb Institute.",
            "zorb-institute",
        ),
        ("“It works,” said project leader Ana Sol from the Zorb Institute's Tides Base.", "zorb-institute"),
        ("The Vice President (Africa) of the Zorb Institute, Ms. Ana Sol, spoke.", "zorb-institute"),
        ("Ms Ana Sol (Spain) was elected as Chair of the Zorb Institute.", "zorb-institute"),
        ("They met the President of Oslo-based Zorbex Ltd, Ana Sol.", "zorbex-ltd"),
    ],
)
def test_whose_a_post_is_behind_other_words(told: str, expected: str) -> None:
    assert ("ana-sol", expected) in {(name, owner) for name, _, owner in tell_or_dire(told).held()}


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Minister of Oil and Electronic Industry Ana Sol met them.", "Minister of Oil and Electronic Industry"),
        (
            "Ana Sol, Minister of Oil and Minister responsible for the Zorb Institute, spoke.",
            "Minister responsible for the Zorb Institute",
        ),
        (
            "Bo Ek, president of Zorbex, who stood next to the minister of Science, Technology and Innovation, Ana Sol, spoke.",
            "minister of Science, Technology and Innovation",
        ),
        ("They were received by the Honourable Minister of Oil, Professor (Mrs.) Ana Sol.", "Minister of Oil"),
        (
            "Les équipes ont vu Ana Sol, ministre de l'Industrie et ministre responsable de l'Agence spatiale zorbienne.",
            "ministre responsable de l'Agence spatiale zorbienne",
        ),
    ],
)
def test_what_a_minister_is_for(told: str, title: str) -> None:
    assert ("ana-sol", title, None) in tell_or_dire(told).held()


def test_a_form_of_address_in_brackets_ends_no_sentence() -> None:
    told = tell_or_dire("They saw Engr. (Dr.) Ana Sol, director of the Zorb Institute, there.")
    assert ("ana-sol", "director", "zorb-institute") in told.held()


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "“It works,” said Ms Ana Sol, Director of Marine Tides at Norway's Zorb Institute.",
            ("Director of Marine Tides", "zorb-institute"),
        ),
        (
            "The talks were chaired by the Director of ESA for Science, Dr Ana Sol.",
            ("Director", "esa"),
        ),
        ("Zorbex Ltd's newly appointed director Ana Sol spoke.", ("newly appointed director", "zorbex-ltd")),
        (
            "They saw Bo Ek, general director of Blip Ltd; Ana Sol, head of the Zorb Institute; and others.",
            ("head", "zorb-institute"),
        ),
        ("The Norwegian physicist Ana Sol, of the Zorb Institute, spoke.", ("physicist", "zorb-institute")),
        (
            "Ana Sol, chief of Blip Ltd and a former director of the Zorb Institute, spoke.",
            ("former director", "zorb-institute"),
        ),
        ("They met with Minister of Future Industries, Ana Sol, in Oslo.", ("Minister of Future Industries", None)),
        ("They met the director of the Zorb Institute, based in Oslo, Ana Sol.", ("director", "zorb-institute")),
        (
            "Les équipes ont vu la directrice de l'Institut Zorb (IZ), basé à Oslo, Ana Sol.",
            ("directrice", "institut-zorb"),
        ),
        ("The engineer Ana Sol, director of the Zorb Institute, spoke.", ("director", "zorb-institute")),
        ("The Minister of Oil, Architect Ana Sol, spoke.", ("Minister of Oil", None)),
        (
            "Ils ont vu Ana Sol, directrice du centre de Brest de l'Institut Zorb.",
            ("directrice du centre de Brest", "institut-zorb"),
        ),
        (
            "Le ministre des Mines et des Systèmes embarqués, Mme Ana Sol, a parlé.",
            ("ministre des Mines et des Systèmes embarqués", None),
        ),
    ],
)
def test_how_a_post_is_told(told: str, expected: tuple[str, str | None]) -> None:
    assert ("ana-sol", *expected) in tell_or_dire(told).held()


def test_a_counterpart_holds_the_same_post_elsewhere() -> None:
    told = tell_or_dire("The French Minister of Oil, Bo Ek, and her Swedish counterpart, Ana Sol, were present.")
    assert {(p.holder, p.title, p.country) for p in told.positions} == {
        ("bo-ek", "Minister of Oil", "FRA"),
        ("ana-sol", "Minister of Oil", "SWE"),
    }


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Ana Sol took her oath on Monday as the second Administrator of the Zorb Institute.",
            ("Administrator", "zorb-institute"),
        ),
        (
            "They met Secretary of State for Science, Space and Health Ana Sol.",
            ("Secretary of State for Science, Space and Health", None),
        ),
        ("They met Ana Sol, deputy administrator for ESA's Tides Service.", ("deputy administrator", "esa")),
        ("“We did it,” said Ana Sol, Zorb Institute.", (None, "zorb-institute")),
    ],
)
def test_further_ways_to_tell_a_post(told: str, expected: tuple[str | None, str | None]) -> None:
    assert ("ana-sol", *expected) in tell_or_dire(told).held()
