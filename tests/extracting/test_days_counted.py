"""Days that a text counts from one that it told, verbs of one craft, and steps of what was named before."""

from __future__ import annotations

import pytest

from tests.extracting.telling import tell, tell_or_dire


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


@pytest.mark.parametrize(("day", "date"), [("23 March", None), ("23 March 2019", "2019-03-31")])
def test_nothing_is_counted_from_a_day_of_no_known_year(day: str, date: str | None) -> None:
    text = f"Zorb-2 was launched on 4 June 2012, Zorb-3 on 9 June 2015. Zorb-4 was delivered on {day}, and was launched eight days later."
    last = tell(text, published=None).events[-1]
    assert (last.type, last.date) == ("launch", date)


@pytest.mark.parametrize("figure", ["²", "9" * 5000, "0", "1000"])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ana Sol met Bo Ek in Oslo on 3 May 2018. ", " days later she visited Zorbex Ltd in Bergen."),
        ("Ana Sol concluded on 3 May 2018 a ", "-day visit to Bergen."),
        ("Ana Sol a rencontré Bo Ek à Oslo le 3 mai 2018. ", " jours plus tard, elle a visité Zorbex SA à Bergen."),
    ],
)
def test_figures_that_count_no_days_move_no_date(before: str, figure: str, after: str) -> None:
    assert {event.date for event in tell_or_dire(before + figure + after).events} <= {"2018-05-03", None}


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


@pytest.mark.parametrize(
    "text",
    [
        "ESA launched Zorb-1 in July 2016 on a Vega rocket, and Zorb-2 in May 2018.",
        "Zorb-1 was launched in July 2016 and Zorb-2 in May 2018.",
        "L'ESA a lancé Zorb-1 en juillet 2016 sur une fusée Vega, et Zorb-2 en mai 2018.",
        "Le satellite Zorb-1 a été lancé en juillet 2016 et Zorb-2 en mai 2018.",
    ],
)
def test_each_craft_has_its_own_day(text: str) -> None:
    flown = {event.date: event.roles["mentioned"] for event in tell_or_dire(text).events if event.type == "launch"}
    assert flown == {"2016-07": {"zorb-1"}, "2018-05": {"zorb-2"}}


@pytest.mark.parametrize(
    "text",
    [
        "The Zorb-1 satellites are to be launched in 2020 and 2022.",
        "The first launch of Zorb-1 is scheduled for 2020, the second for 2022.",
        "Le lancement des satellites Zorb-1 est prévu en 2020 et en 2022.",
    ],
)
def test_one_verb_tells_of_each_day(text: str) -> None:
    assert sorted((event.type, event.date) for event in tell_or_dire(text).events) == [
        ("launch", "2020"),
        ("launch", "2022"),
    ]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The control centre, built with the help of Zorbex Ltd, was inaugurated on 3 May 2018.", "2018-05-03"),
        ("The weather centre in Oslo, which is to open in 2022, will employ twenty people.", "2022"),
        ("CNES on 3 May 2018 officially opened a 5-metre S-band receiving station in Oslo.", "2018-05-03"),
        ("The project, whose cost is small, was launched in May 2018.", "2018-05"),
        ("The two sides announced the creation, from May 2020, of a programme on tides.", "2020-05"),
        ("Le centre de contrôle, installé à Oslo, a été inauguré le 3 mai 2018.", "2018-05-03"),
        ("Les deux parties ont annoncé la création, à l'horizon 2022, d'un laboratoire commun.", "2022"),
        ("Le projet, dont le coût est modeste, a été lancé en mai 2018 par les deux parties.", "2018-05"),
    ],
)
def test_what_comes_to_be_stands_apart_from_its_verb(text: str, date: str) -> None:
    assert [event.date for event in tell_or_dire(text).events if event.type == "creation"] == [date]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("CNES and ESA agreed to go on. The first annual meeting of the two agencies will take place in Oslo in May 2020.", "meeting"),
        ("The working group on tides met in Oslo on 3 May 2018. The next one will take place in Rome in May 2020.", "joint_session"),
        ("The Kelmar Society holds its annual meeting in Oslo in May 2020.", "gathering"),
        ("Les deux agences entendent poursuivre. Leur prochaine réunion annuelle aura lieu à Oslo en mai 2020.", "meeting"),
    ],
)  # fmt: skip
def test_meetings_to_come_are_what_was_told_before(text: str, type_: str) -> None:
    assert (type_, "2020-05") in {(event.type, event.date) for event in tell_or_dire(text).events}


@pytest.mark.parametrize(
    "text",
    [
        "ESA and JAXA will sign a protocol on data by the end of October 2019.",
        "L'ESA et la JAXA signeront d'ici la fin d'octobre 2019 un protocole sur les données.",
    ],
)
def test_what_lies_ahead_is_dated_by_when_it_is_due(text: str) -> None:
    assert [(event.type, event.date, event.realis) for event in tell_or_dire(text).events] == [
        ("signing", "2019-10", "planned")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "CNES and ESA agreed on the final text of the memorandum in May 2018.",
        "Le CNES et l'ESA se sont entendus sur le texte du mémorandum en mai 2018.",
    ],
)
def test_text_that_both_sides_agree_on_is_negotiated(text: str) -> None:
    assert [(event.type, event.date) for event in tell_or_dire(text).events] == [("negotiation", "2018-05")]


@pytest.mark.parametrize(
    "said",
    [
        "CNES appointed Ana Sol as Director after {}.",
        "CNES awarded contracts to Zorbex and Blip, which had responded to {}.",
    ],
)
def test_day_of_what_another_noun_names_is_not_that_of_the_verb(said: str) -> None:
    assert [event.date for event in tell(said.format("a 3 March 2018 request for proposals")).events] == [None]
    assert [event.date for event in tell(said.format("a request for proposals on 3 March 2018")).events] == [
        "2018-03-03"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Zorbex answered a 29 May 2018 request for a launch of Zorb-1.",
        "Zorbex answered a request of 29 May 2018 for the launch of Zorb-1.",
        "Zorbex recalled a 3 May 2018 decision on the visit of Ana Sol to Lima.",
        "Zorbex a répondu à une demande du 29 mai 2018 pour un lancement de Zorb-1.",
        "Zorbex a lu une lettre du 29 mai 2018 sur la visite d'Ana Sol à Lima.",
    ],
)
def test_nor_is_it_that_of_what_was_asked_for(text: str) -> None:
    assert "2018-05" not in {(event.date or "")[:7] for event in tell_or_dire(text).events}


@pytest.mark.parametrize(
    "text",
    [
        "Zorbex praised a 29 May 2018 rocket launch from Lima.",
        "On 29 May 2018 the launch of Zorb-1 took place.",
        "Ana Sol de Zorbex a effectué du 27 au 29 mai 2018 une visite à Lima.",
    ],
)
def test_yet_it_is_that_of_its_own_noun(text: str) -> None:
    assert [(event.date or "")[-10:] for event in tell_or_dire(text).events] == ["2018-05-29"]


@pytest.mark.parametrize(
    "text",
    [
        "The hall was inaugurated by Ana Sol, and on 3 May 2018 rain fell in Bergen.",
        "The hall was inaugurated and on 3 May 2018 it rained.",
        "Ana Sol of Zorbex visited Kelbix in Lima, and on 3 May 2018 rain fell.",
        "La salle a été inaugurée par Ana Sol, et le 3 mai 2018 la pluie est tombée.",
        "Ana Sol, de Zorbex, a visité Kelbix à Lima et, le 3 mai 2018, il a plu.",
    ],
)
def test_day_that_opens_the_next_clause_is_not_of_the_verb_before(text: str) -> None:
    assert "2018-05-03" not in {event.date for event in tell_or_dire(text).events}


@pytest.mark.parametrize(
    "text",
    [
        "Zorbex signed an agreement with Velorb in Lima and, on 3 May 2018, in Oslo.",
        "Zorbex a signé un accord avec Velorb à Lima et, le 3 mai 2018, à Oslo.",
    ],
)
def test_day_beside_another_place_is(text: str) -> None:
    assert [event.date for event in tell_or_dire(text).all("signing")] == ["2018-05-03"]


@pytest.mark.parametrize(
    "text",
    [
        "The office depends on funds, subject to the launch of Zorb-1 in May 2030.",
        "The office opens or closes, depending on the launch of Zorb-1 in May 2030.",
        "The office needs funds, assuming the launch of Zorb-1 in May 2030.",
        "Le bureau attend des fonds, en supposant le lancement de Zorb-1 en mai 2030.",
    ],
)
def test_what_hangs_on_a_condition_may_happen(text: str) -> None:
    assert [(event.type, event.realis) for event in tell_or_dire(text).events] == [("launch", "hypothetical")]
