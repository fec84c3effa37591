"""What is said to be held or to take place, though no noun before the verb tells an event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    ("text", "type_", "date", "place"),
    [
        ("The training took place in March 2018 in Oslo.", "gathering", "2018-03", "Oslo"),
        ("The sixth Week will be held in 2025.", "gathering", "2025", None),
        ("The next edition, planned for May 2025, will be held in Oslo.", "gathering", "2025-05", "Oslo"),
        ("The next regular session will take place in Oslo on 3 May 2025.", "joint_session", "2025-05-03", "Oslo"),
        ("Consultations with partners were organised in Oslo on 5 June 2019.", "meeting", "2019-06-05", "Oslo"),
    ],
)
def test_type_is_that_of_the_subject(tell: Tell, text: str, type_: str, date: str, place: str | None) -> None:
    event = tell(text).one(type_)
    assert (event.date, event.place) == (date, place)


@pytest.mark.parametrize(
    ("text", "type_", "date", "place"),
    [
        ("La formation a eu lieu en mars 2018 à Oslo.", "gathering", "2018-03", "Oslo"),
        ("La prochaine Semaine se tiendra en 2025.", "gathering", "2025", None),
        ("La prochaine édition, prévue en mai 2025, se tiendra à Oslo.", "gathering", "2025-05", "Oslo"),
        ("Le prochain comité mixte aura lieu à Oslo en 2025.", "joint_session", "2025", "Oslo"),
        ("Des consultations ont été organisées à Oslo le 5 juin 2019.", "meeting", "2019-06-05", "Oslo"),
    ],
)
def test_type_is_that_of_the_subject_in_french(dire: Tell, text: str, type_: str, date: str, place: str | None) -> None:
    event = dire(text).one(type_)
    assert (event.date, event.place) == (date, place)


def test_pronoun_is_what_was_told_before(tell: Tell, dire: Tell) -> None:
    told = tell(
        "The second meeting of the working group was held in May 2018. The third one will be organised in 2025."
    )
    assert [event.date for event in told.all("joint_session")] == ["2018-05", "2025"]
    told = dire("La deuxième réunion du comité s'est tenue en mai 2018. La troisième sera organisée en 2025.")
    assert [event.date for event in told.all("joint_session")] == ["2018-05", "2025"]


@pytest.mark.parametrize(
    "text",
    [
        "The commissioning phase ended in March 2018 in Oslo.",
        "The signature of the agreement between CNES and DLR took place in Oslo on 3 May 2018.",
        "The training could be held in Oslo in May 2025.",
    ],
)
def test_other_subjects_are_not_held(tell: Tell, text: str) -> None:
    assert not {"gathering", "meeting", "joint_session"} & set(tell(text).types())


def test_verb_without_a_subject_in_its_clause_holds_nothing(tell: Tell, dire: Tell) -> None:
    told = tell(
        "The session was held in Oslo on 3 May 2018. In the 1970s, fewer commissions took place, which is known."
    )
    assert told.one("joint_session").date == "2018-05-03"
    told = dire("La session s'est tenue à Oslo le 3 mai 2018. Ont eu lieu à Rome en mai 2017 les essais.")
    assert told.one("joint_session").date == "2018-05-03"
