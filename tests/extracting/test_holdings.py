"""Posts told elsewhere than beside the name: where somebody comes from, what they lead, pronouns, who follows whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Held, Told, dire
from tests.extracting.telling import tell as tell_in_english

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They heard Ana Sol of the Zorb Institute there.", ("ana-sol", None, "zorb-institute")),
        ("They heard Ana Sol (Zorb Institute) and Bo Ek (CNES).", ("ana-sol", None, "zorb-institute")),
        ("They heard Dr Ana Sol of the Danish company Zorbex Ltd.", ("ana-sol", None, "zorbex-ltd")),
        ("They heard Ana Sol, who heads the Zorb Institute.", ("ana-sol", "head", "zorb-institute")),
        ("They heard Ana Sol, who has led Zorbex since 2010.", ("ana-sol", None, "zorbex")),
        ("Dr Ana Sol spoke. She was previously head of the Zorb Institute.", ("ana-sol", "head", "zorb-institute")),
        ("Dr Ana Sol spoke. She served as dean of Zorb University.", ("ana-sol", "dean", "zorb-university")),
        ("Ana Sol, now chief scientist at Zorb Labs, spoke.", ("ana-sol", "chief scientist", "zorb-labs")),
        ("Ana Sol, until recently an engineer at Zorbex Ltd, spoke.", ("ana-sol", "engineer", "zorbex-ltd")),
        ("Director of the Zorb Institute since 2010, Ana Sol spoke.", ("ana-sol", "Director", "zorb-institute")),
        ("Ana Sol, Director of the Zorb Institute, succeeds Bo Ek.", ("bo-ek", "Director", "zorb-institute")),
        ("In May Ana Sol succeeds Bo Ek as head of the Zorb Institute.", ("ana-sol", "head", "zorb-institute")),
    ],
)
def test_post_told_apart_from_the_name(tell: Tell, text: str, expected: Held) -> None:
    assert expected in tell(text, publisher=None).held()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ils ont vu Ana Sol, de l'Institut de Zorbourg, hier.", ("ana-sol", None, "institut-de-zorbourg")),
        ("Ils ont vu Ana Sol, qui dirige l'Institut de Zorbourg.", ("ana-sol", None, "institut-de-zorbourg")),
        (
            "Mme Ana Sol a parlé. Elle était auparavant directrice de l'Institut de Zorbourg.",
            ("ana-sol", "directrice", "institut-de-zorbourg"),
        ),
        (
            "Nommée directrice de l'Institut de Zorbourg en mai, Ana Sol a parlé.",
            ("ana-sol", "directrice", "institut-de-zorbourg"),
        ),
        (
            "Ana Sol, directrice de l'Institut de Zorbourg, succède à Bo Ek.",
            ("bo-ek", "directrice", "institut-de-zorbourg"),
        ),
    ],
)
def test_french_post_told_apart_from_the_name(dire: Tell, text: str, expected: Held) -> None:
    assert expected in dire(text).held()


def test_a_pronoun_that_may_mean_two_people_gives_nobody_a_post(tell: Tell) -> None:
    told = tell("They heard Dr Ana Sol and Dr Bo Ek. He was once head of the Zorb Institute.", publisher=None)
    assert not told.held()


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The Zorb Institute was represented by its Director, Ana Sol.", "zorb-institute"),
        ("Zorbex Ltd, a Danish start-up led by its Director Ana Sol, won it.", "zorbex-ltd"),
        ("The accord was signed for Zorbex, by Director Ana Sol.", "zorbex"),
        ("They heard the Director of the Danish company Zorbex, Ana Sol.", "zorbex"),
        ("They heard Ana Sol, Director of the Office of Tides at the Zorb Institute.", "zorb-institute"),
    ],
)
def test_the_body_of_a_post_stands_elsewhere(tell: Tell, text: str, owner: str) -> None:
    posts = {(p.holder, p.organisation) for p in tell(text, publisher=None).positions}
    assert ("ana-sol", owner) in posts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Ana Sol (Chief of Staff) and Bo Ek (Legal Adviser).", ("ana-sol", "Chief of Staff", None)),
        ("They met Bo Ek, PhD, Director of the Zorb Institute.", ("bo-ek", "Director", "zorb-institute")),
        ("They met Mr. Sol, General Manager of Zorbex Ltd.", ("sol", "General Manager", "zorbex-ltd")),
        ("They met the Danish space agency (DZA, Director Ana Sol).", ("ana-sol", "Director", None)),
        ("Zorbex Ltd, whose CEO is Ana Sol, won it.", ("ana-sol", "CEO", "zorbex-ltd")),
        ("They met Ana Sol, ESA Zorb Increment Manager, there.", ("ana-sol", "Zorb Increment Manager", "esa")),
        ("They met Ana Sol, Director for Big Waves at the Zorb Institute.", ("ana-sol", "Director", "zorb-institute")),
        ("They met the Minister of Oil and Tides (MOTI) Ana Sol.", ("ana-sol", "Minister of Oil and Tides", "moti")),
        ("The Zorb Institute was heard. Bo Ek is head of the Institute.", ("bo-ek", "head", "zorb-institute")),
        ("Ana Sol will step down as Director of the Zorb Institute.", ("ana-sol", "Director", "zorb-institute")),
        ("They elected Ana Sol to the presidency of the Zorb Institute.", ("ana-sol", None, "zorb-institute")),
    ],
)
def test_post_in_another_place(tell: Tell, text: str, expected: Held) -> None:
    holder, title, body = expected
    found = {
        (h, t if t is None or title is None else t[: len(title)], o) for h, t, o in tell(text, publisher=None).held()
    }
    assert expected in found if body else (holder, title) in {(h, t) for h, t, _ in found}


def test_a_list_under_a_body_names_its_people(dire: Tell) -> None:
    told = dire(
        "L'Institut de Zorbourg a nommé :\n\n"
        "• Directeur technique : M. Bo Ek ;\n• Directrice des données : Mme Ana Sol."
    )
    assert told.held() == {
        ("bo-ek", "Directeur technique", "institut-de-zorbourg"),
        ("ana-sol", "Directrice des données", "institut-de-zorbourg"),
    }


def test_a_title_told_again_is_of_the_same_body(tell: Tell) -> None:
    told = tell("They met NASA Deputy Administrator Ana Sol. Deputy Administrator Sol spoke.")
    assert told.held() == {("ana-sol", "Deputy Administrator", "nasa")}


def test_titles_are_given_out_respectively(tell: Tell) -> None:
    told = tell("They saw NASA astronauts Ana Sol and Bo Ek, pilot and commander, respectively.", publisher=None)
    assert {("ana-sol", "pilot", "nasa"), ("bo-ek", "commander", "nasa")} <= {
        (holder, title, owner or "nasa") for holder, title, owner in told.held()
    }


def test_a_minister_is_not_of_the_body_that_they_chair_too(tell: Tell) -> None:
    told = tell("They heard Ana Sol, Minister of Oil and Chairman of Zorbex Ltd.", publisher=None)
    assert told.held() == {("ana-sol", "Minister of Oil", None), ("ana-sol", "Chairman", "zorbex-ltd")}


@pytest.mark.parametrize(
    "text",
    [
        "In CNES's view Ana Sol, former head of engineering, spoke. CNES was glad.",
        "CNES met Ana Sol, founder of Higher Zorbits, there.",
    ],
)
def test_the_publisher_is_not_whose_a_post_is_that_is_past_or_another_s(tell: Tell, text: str) -> None:
    assert not {(holder, owner) for holder, _, owner in tell(text).held()} & {("ana-sol", "cnes")}


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "They heard Ana Sol, President of the Board of Directors of Zorbex Ltd.",
            "en",
            ("ana-sol", "President of the Board of Directors", "zorbex-ltd"),
        ),
        ("They heard Ana Sol, a materials engineer with Zorbex.", "en", ("ana-sol", "materials engineer", "zorbex")),
        (
            "They heard Ana Sol, Director of Space Activities, Ministry of Tides.",
            "en",
            ("ana-sol", "Director of Space Activities", "ministry-of-tides"),
        ),
        ("They heard Ana Sol, now an adviser to the Minister of Tides.", "en", None),
        ("The Zorb Institute's Ana Sol spoke. Ana Sol is glad.", "en", ("ana-sol", None, "zorb-institute")),
        ("They heard Director Ana Sol from JAXA there.", "en", ("ana-sol", "Director", "jaxa")),
        (
            "Ana Sol and Bo Ek, respectively Director of the Zorb Institute and head of Zorb Labs, spoke.",
            "en",
            ("bo-ek", "head", "zorb-labs"),
        ),
        (
            "Elle a reçu Ana Sol, conseillère spatiale au sein de l'Institut Zorb.",
            "fr",
            ("ana-sol", "conseillère spatiale", "institut-zorb"),
        ),
        ("Pour l'Institut Zorb, la directrice Ana Sol a parlé.", "fr", ("ana-sol", "directrice", "institut-zorb")),
        (
            "Elle a reçu Ana Sol, secrétaire générale à l'agriculture et aux transports du Portugal.",
            "fr",
            ("ana-sol", "secrétaire générale à l'agriculture et aux transports", None),
        ),
    ],
)
def test_where_a_post_is_held(tell: Tell, text: str, language: str, expected: Held | None) -> None:
    found = (tell(text, publisher=None) if language == "en" else dire(text)).held()
    if expected is None:
        assert not any((title or "").startswith("Minister") for _, title, _ in found)
    else:
        assert expected in found


@pytest.mark.parametrize("told_by", [tell_in_english, dire])
def test_a_public_office_is_not_held_for_whoever_publishes(told_by: Tell) -> None:
    text = {
        tell_in_english: "CNES received Ana Sol, Commissioner for Transport and Tourism.",
        dire: "Le CNES a reçu Ana Sol, commissaire européenne aux transports.",
    }[told_by]
    assert [organisation for holder, _, organisation in told_by(text).held() if holder == "ana-sol"] == [None]


@pytest.mark.parametrize(
    ("text", "told_by"),
    [
        ("Zorbex was represented by its president, Ana Sol.", tell_in_english),
        ("A delegation of Zorbex was led by its president, Ana Sol.", tell_in_english),
        ("Zorbex était représentée par sa présidente, Ana Sol.", dire),
    ],
)
def test_who_acts_through_its_head_has_it(text: str, told_by: Tell) -> None:
    assert ("ana-sol", "zorbex") in {(holder, organisation) for holder, _, organisation in told_by(text).held()}
