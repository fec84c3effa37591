"""Who is a member of something joined it one day, whichever word says so."""

from __future__ import annotations

import pytest

from tests.extracting.telling import tell_or_dire


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Kenya has been a cooperating state of ESA since 2009.", "2009"),
        ("Kenya, a member of ESA since May 2009, sent its experts.", "2009-05"),
        ("A member of ESA since 2009, Kenya sent its experts.", "2009"),
        ("On 3 May 2018 Kenya became the 24th Member State of ESA.", "2018-05-03"),
        ("ESA, of which Kenya has been a full member since 2009, built the tower.", "2009"),
        ("Kenya's accession to ESA, effective since May 2009, opened doors.", "2009-05"),
        ("Le Kenya est État coopérant de l'ESA depuis 2009, et il envoie ses ingénieurs.", "2009"),
        ("Le Kenya, membre de l'ESA depuis mai 2009, a envoyé ses ingénieurs.", "2009-05"),
        ("Membre de l'ESA depuis 2009, le Kenya a envoyé ses ingénieurs.", "2009"),
        ("Le Kenya est devenu le 3 mai 2018 le 24e État membre de l'ESA.", "2018-05-03"),
        ("L'ESA, dont le Kenya est membre depuis 2009, a construit la tour.", "2009"),
        ("L'adhésion du Kenya à l'ESA, effective depuis mai 2009, a ouvert des portes.", "2009-05"),
    ],
)
def test_a_member_joined_on_the_day_since_when_it_is_one(text: str, date: str) -> None:
    [event] = tell_or_dire(text).all("accession")
    assert (event.date, event.roles) == (date, {"signatory": {"KEN"}, "party": {"esa"}})


@pytest.mark.parametrize(
    "text",
    [
        "Kenya, a member of ESA, sent its experts to Rome on 3 May 2018.",
        "Ana Sol has been a member of the council of ESA since 2009.",
        "Le Kenya, membre de l'ESA, a envoyé ses ingénieurs à Rome le 3 mai 2018.",
        "Ana Sol est membre du conseil de l'ESA depuis 2009, et elle y siège souvent.",
    ],
)
def test_a_member_that_acts_on_a_day_or_a_person_joins_nothing(text: str) -> None:
    assert not tell_or_dire(text).all("accession")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya acceded in May 2018, in Rome, to the International Astronautical Federation.",
        "Le Kenya a adhéré en mai 2018, à Rome, à la Fédération internationale d'astronautique, où il a désormais une voix.",
    ],
)
def test_day_and_place_stand_before_what_is_acceded_to(text: str) -> None:
    [event] = tell_or_dire(text).all("accession")
    assert (event.date, event.place, "KEN" in event.who) == ("2018-05", "Rome", True)
