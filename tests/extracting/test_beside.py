"""Who is named in the sentence of something held and does nothing else there: they were at it."""

from __future__ import annotations

import pytest

from tests.extracting.telling import tell_or_dire


@pytest.mark.parametrize(
    ("text", "type_", "role", "who"),
    [
        (
            "The workshop on dust opened in Oslo on 3 June 2019 amid warm words for the Zorb Institute's Director, Ana Sol.",
            "gathering", "attendee", "ana-sol",
        ),
        (
            "L'atelier sur les poussières s'est ouvert à Oslo le 3 juin 2019 autour de la ministre Ana Sol.",
            "gathering", "attendee", "ana-sol",
        ),
        (
            "A workshop on dust was held in Oslo on 3 June 2019, the Zorb Institute lending the tables.",
            "gathering", "attendee", "zorb-institute",
        ),
        (
            "Un atelier sur les poussières s'est tenu à Oslo le 3 juin 2019, l'Institut Zorb prêtant les tables.",
            "gathering", "attendee", "institut-zorb",
        ),
    ],
)  # fmt: skip
def test_they_were_at_it(text: str, type_: str, role: str, who: str) -> None:
    assert who in tell_or_dire(text).one(type_).roles.get(role, set())


@pytest.mark.parametrize(
    "text",
    [
        "The workshop on dust was held in Oslo on 3 June 2019. Zorbex Ltd builds tables.",
        "L'atelier sur les poussières s'est tenu à Oslo le 3 juin 2019. Zorbex SA construit des tables.",
        "The wish to secure the Zorb Institute's help was voiced at the workshop on dust held in Oslo on 3 June 2019.",
    ],
)
def test_who_is_named_elsewhere_or_only_gave_something_was_not(text: str) -> None:
    assert tell_or_dire(text).one("gathering").who == set()


@pytest.mark.parametrize(
    "text",
    [
        "The workshop on dust was held in Oslo on 3 June 2019. Minister Ana Sol cut the ribbon.",
        "L'atelier sur les poussières s'est tenu à Oslo le 3 juin 2019. La ministre Ana Sol a coupé le ruban.",
    ],
)
def test_who_is_told_of_right_after_it_was(text: str) -> None:
    assert tell_or_dire(text).one("gathering").who == {"ana-sol"}


@pytest.mark.parametrize(
    "text",
    [
        "The workshop on dust was held in Oslo on 3 June 2019, according to Minister Ana Sol.",
        "The workshop on dust was held in Oslo on 3 June 2019 without Minister Ana Sol.",
        "The workshop on dust was held in Oslo on 3 June 2019 in memory of President Ana Sol.",
        "The workshop on dust was held in Oslo on 3 June 2019. Minister Ana Sol could not come.",
        "The workshop on dust was held in Oslo on 3 June 2019. Minister Ana Sol could not attend.",
        "L'atelier sur les poussières s'est tenu à Oslo le 3 juin 2019, selon la ministre Ana Sol.",
        "L'atelier sur les poussières s'est tenu à Oslo le 3 juin 2019 en l'absence de la ministre Ana Sol.",
        "L'atelier sur les poussières s'est tenu à Oslo le 3 juin 2019. La ministre Ana Sol n'a pas pu venir.",
    ],
)
def test_who_is_said_to_be_away_or_only_tells_of_it_was_not(text: str) -> None:
    assert tell_or_dire(text).one("gathering").who == set()
