"""When two names are one, and the pairing of two sides."""

from __future__ import annotations

import pytest

from flows.evaluating.header import number_parts
from flows.evaluating.matching import (
    one_to_one,
    same_mission,
    same_organisation,
    same_person,
    same_post,
    words,
)


def test_words_are_folded() -> None:
    assert words("L’Éclair® N°2, U.S.") == ("l", "eclair", "n", "2", "us")


@pytest.mark.parametrize(
    ("gold", "told", "same"),
    [
        ("Zoë Marchetti", "Dr. Zoe Marchetti", True),
        ("Ada L. Quill", "Ada Quill", True),
        ("Tanaka Miyu", "Miyu Tanaka", True),
        ("Bo “Sparks” Lind", "Bo Lind", True),
        ("Quill", "Ada Quill", True),
        ("Ada Quill", "Quill", False),
        ("Ada Quill", "Ida Quill", False),
        ("Ada Quill", "Ada Quillon", False),
    ],
)
def test_people_are_told_apart(gold: str, told: str, same: bool) -> None:
    assert same_person(gold, [told]) is same


@pytest.mark.parametrize(
    ("gold", "told", "same"),
    [
        ("NSB", ["Norla Space Bureau"], True),
        ("Norla", ["Norla Space Bureau", "NORLA"], True),
        ("Kessel Dynamics", ["Kessel Dynamics GmbH"], True),
        ("Ministry of the Economy", ["Ministry of Economy"], True),
        ("Ministry of Research", ["Ministry of Research of Norway"], True),
        ("Vesta", ["Vesta Launch"], False),
        ("Ministry of Research", ["Ministry of Defence"], False),
    ],
)
def test_organisations_are_known_by_any_of_their_names(gold: str, told: list[str], same: bool) -> None:
    assert same_organisation(gold, told, frozenset({"norway"})) is same


def test_missions_may_be_written_with_or_without_hyphens_and_kind() -> None:
    assert same_mission("Kestrel-2", ["the Kestrel 2 spacecraft"])
    assert not same_mission("Kestrel-2", ["Kestrel-3"])


@pytest.mark.parametrize(
    ("gold", "told", "same"),
    [
        ("Vesta President", "President", True),
        ("State Secretary, Ministry of Research", "State Secretary", True),
        ("Vice President of Vesta and Director General of its Institute", "Director General", True),
        ("Vesta astronaut", "astronauts", True),
        ("Vice President", "President", False),
        ("President", "Vice President", False),
        ("project manager for the Kestrel probe", "astronaut", False),
    ],
)
def test_posts_are_compared_without_their_body_and_with_their_rank(gold: str, told: str, same: bool) -> None:
    assert same_post(gold, told, frozenset({"vesta"})) is same


def test_pairing_pairs_as_many_as_possible() -> None:
    # The best pair alone would leave the second thing without a partner.
    assert one_to_one({(0, 0): 5, (0, 1): 4, (1, 0): 3}, 2) == {0: 1, 1: 0}


def test_pairing_prefers_the_better_pair() -> None:
    assert one_to_one({(0, 0): 1, (1, 0): 2}, 2) == {1: 0}


def test_pairing_does_not_depend_on_the_order_given() -> None:
    points = {(0, 0): 2, (0, 1): 2, (1, 0): 2, (1, 1): 2}
    backwards = dict(reversed(points.items()))
    assert one_to_one(points, 2) == one_to_one(backwards, 2) == {0: 0, 1: 1}


@pytest.mark.parametrize("told", ["12-2018", "N° 12–2018", "n° 12/2018", "Press release no. 12 of 2018"])
def test_a_numbers_label_and_dashes_do_not_count(told: str) -> None:
    assert number_parts("N° 12–2018") == number_parts(told)


def test_another_number_or_prefix_is_another_number() -> None:
    assert number_parts("12-2018") != number_parts("13-2018")
    assert number_parts("PR12-2018") != number_parts("CP12-2018")
    assert number_parts(None) == ()
