"""Meetings, visits and sessions of which a day is told, though not everybody who came is named beside them."""

from __future__ import annotations

import pytest

from tests.extracting.telling import tell_or_dire


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        ("She met with the Minister of Dust, Bo Ek, on 4 June 2019.", "meeting", "2019-06-04"),
        ("A technical meeting with engineers of the Zorb Agency will take place in Oslo on 4 July 2019.", "meeting", "2019-07-04"),
        ("The two ministers will hold a video call on 4 July 2019.", "remote_talk", "2019-07-04"),
        ("The visit to the harbour of Oslo took place on 4 June 2019.", "visit", "2019-06-04"),
        ("The joint committee adopted a plan. Its next meeting will be held in Oslo on 4 July 2019.", "joint_session", "2019-07-04"),
        ("The working group was set up in Oslo. The first meeting was held on 4 June 2019.", "joint_session", "2019-06-04"),
        ("The parties expect to negotiate a treaty on dust on 4 July 2019 in Oslo with the Zorb Agency.", "negotiation", "2019-07-04"),
        ("Elle s'est entretenue avec le ministre des Poussières, Bo Ek, le 4 juin 2019.", "meeting", "2019-06-04"),
        ("Une réunion technique avec des ingénieurs de l'Agence Zorb aura lieu à Oslo le 4 juillet 2019.", "meeting", "2019-07-04"),
        ("Les deux ministres tiendront une visioconférence le 4 juillet 2019.", "remote_talk", "2019-07-04"),
        ("Le comité mixte a adopté un plan. Sa prochaine réunion se tiendra à Oslo le 4 juillet 2019.", "joint_session", "2019-07-04"),
        ("Le groupe de travail a été créé à Oslo. La première réunion s'est tenue le 4 juin 2019.", "joint_session", "2019-06-04"),
    ],
)  # fmt: skip
def test_a_day_is_enough(text: str, type_: str, date: str) -> None:
    assert date in {event.date for event in tell_or_dire(text).all(type_)}


@pytest.mark.parametrize(
    "text",
    [
        "The funds were met from the budget on 4 June 2019.",
        "The plan was agreed by video link on 4 June 2019.",
        "Bo Ek met the deadline on Zorb-1.",
        "They met Bo Ek in 2018.",
        "Les difficultés rencontrées le 4 juin 2019 sont levées.",
        "Le plan a été adopté par visioconférence le 4 juin 2019.",
        "Elle a rencontré Bo Ek en 2018.",
    ],
)
def test_nobody_meets(text: str) -> None:
    assert not {"meeting", "remote_talk"} & set(tell_or_dire(text).types())
