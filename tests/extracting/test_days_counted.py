"""Days that a text counts from one that it told, verbs of one craft, and steps of what was named before."""

from __future__ import annotations

import pytest

from tests.extracting.telling import tell_or_dire


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        ("Zorb-3 was launched on 3 May 2018 and reached its orbit two days later.", "mission_milestone", "2018-05-05"),
        ("Zorb-3 left the Earth on 3 May 2018, arriving at Mars a year later.", "mission_milestone", "2019"),
        (
            "Ana Sol met Bo Ek in Oslo on 3 May 2018. A week later she visited Zorbex Ltd in Bergen.",
            "visit",
            "2018-05-10",
        ),
        (
            "The seminar was held in Oslo from 3 to 5 May 2018. On the second day the guests visited Zorbex Ltd.",
            "visit",
            "2018-05-04",
        ),
        ("Ana Sol met Bo Ek in Oslo on 3 May 2018. In the afternoon she visited Zorbex Ltd.", "visit", "2018-05-03"),
        ("Zorb-3 a été lancé le 3 mai 2018 et a atteint son orbite deux jours plus tard.", "mission_milestone", "2018-05-05"),
        (
            "Le séminaire s'est tenu à Oslo du 3 au 5 mai 2018. Le dernier jour, les invités ont visité Zorbex SA.",
            "visit",
            "2018-05-05",
        ),
        (
            "Ana Sol a rencontré Bo Ek à Oslo le 3 mai 2018. Le surlendemain, elle a visité Zorbex SA à Bergen.",
            "visit",
            "2018-05-05",
        ),
    ],
)  # fmt: skip
def test_day_is_counted_from_what_was_told(text: str, type_: str, date: str) -> None:
    assert (type_, date) in {(event.type, event.date) for event in tell_or_dire(text).events}


@pytest.mark.parametrize(
    "text",
    [
        "Zorb-3 was launched on 3 May 2018 and entered service on 5 June 2018.",
        "Zorb-3 was delivered to Oslo on 3 May 2018 and shipped to Kourou on 5 June 2018.",
        "The archive holds images of Zorb-3, launched on 3 May 2018 and in service since 5 June 2018.",
        "Zorb-3 a été lancé le 3 mai 2018 et est entré en service le 5 juin 2018.",
        "Il fait suite à Zorb-3, lancé le 3 mai 2018 et qui a cessé d'émettre le 5 juin 2018.",
    ],
)
def test_verbs_of_one_craft_have_each_its_day(text: str) -> None:
    assert [(event.date, set(event.roles)) for event in sorted(tell_or_dire(text).events, key=lambda event: event.date or "")] == [
        ("2018-05-03", {"mentioned"}),
        ("2018-06-05", {"mentioned"}),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Zorbex Ltd is building a radar. Delivery is foreseen for May 2020.", True),
        ("Zorbex Ltd is building a radar. It will be assembled in Oslo and delivered to Bergen in May 2020.", True),
        ("The pupils wrote a book. It will be delivered to Bergen in May 2020.", False),
        ("L'Institut Zorbex construit un radar pour l'agence. Sa mise en service est attendue en mai 2020.", True),
        (
            "L'Institut Zorbex construit un radar pour l'agence. Il sera assemblé à Oslo et livré à Bergen en mai 2020.",
            True,
        ),
        ("Les élèves ont écrit un livre. Il sera livré à Bergen en mai 2020.", False),
    ],
)
def test_step_of_what_was_named_before(text: str, told: bool) -> None:
    expected = [("mission_milestone", "2020-05", "planned")] if told else []
    assert [(event.type, event.date, event.realis) for event in tell_or_dire(text).events] == expected
