"""Ways in which releases tell an event beside its plain verb: as a state, a participle, behind adverbials, by a pronoun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]

ENGLISH = [
    ("Zorb-2, in orbit since March 2017, has seen every glacier.", "launch", "2017-03"),
    ("A second spacecraft, Zorb-3, is scheduled to follow in spring 2020.", "launch", "2020-21"),
    ("The Zorb-3 satellite is expected to be orbited in 2020.", "launch", "2020"),
    ("CNES installed a new receiver at the station in November last year.", "mission_milestone", "2018-11"),
    ("The receiving station will enter service in 2020.", "mission_milestone", "2020"),
    ("A prototype of the camera was tested in November 2018 aboard a balloon.", "mission_milestone", "2018-11"),
    ("The Zorb-2 satellite is well. It reached its final orbit on 2 May 2019.", "mission_milestone", "2019-05-02"),
    ("The Zorb-2 satellite is well. Launch is planned for June 2020.", "launch", "2020-06"),
    ("The Zorb-2 satellite is well. The first launch is scheduled for 2020.", "launch", "2020"),
    ("The Zorb-2 satellite is well. The test campaign, which was completed in 2016, cost little.", "mission_milestone", "2016"),
    ("Zorb-3 with two satellites for Kenya, is planned for 2020.", "launch", "2020"),
    ("Kenya joined the Zorb network in 2018.", "accession", "2018"),
    ("The Zorb University has been a member of the Reed Maps Alliance since 2016.", "accession", "2016"),
    ("CNES launched the Blue Tide programme in 2018.", "creation", "2018"),
    ("The alert service, set up in 2018, serves ten countries.", "creation", "2018"),
    ("The agreement between CNES and DLR, signed in 2010 and renewed in 2018, covers research.", "amendment", "2018"),
    ("Ana Sol will take up on 1 September 2019 the post of Head of Zorbex.", "appointment", "2019-09-01"),
    ("Ana Sol, who was appointed Head of Zorbex in 2018, is an engineer.", "appointment", "2018"),
    ("The 3rd Peru-Kenya Antenna Dialogue was held on 12 June in Lima.", "joint_session", "2019-06-12"),
    ("At its meeting in Oslo on 5 June 2019, the Council approved and signed an agreement with ISRO.", "signing", "2019-06-05"),
    ("On 18 June, a delegation from ISRO was welcomed at CNES headquarters.", "visit", "2019-06-18"),
]  # fmt: skip
FRENCH = [
    ("Zorb-2, en orbite depuis mars 2017, a vu tous les glaciers.", "launch", "2017-03"),
    ("Le CNES a installé un nouveau récepteur à la station en novembre 2018.", "mission_milestone", "2018-11"),
    ("Chacun a fêté l'entrée en service, en mai 2016, du radar de Lima.", "mission_milestone", "2016-05"),
    ("L'antenne d'Oslo, mise en service en 2018, reçoit les données.", "mission_milestone", "2018"),
    ("Zorb-2 va bien. Il a atteint son orbite définitive le 2 mai 2019.", "mission_milestone", "2019-05-02"),
    ("Le satellite Zorb-2 a transmis samedi 15 juin 2019 ses premières images.", "mission_milestone", "2019-06-15"),
    ("Zorb-3, dont le CNES a la charge et dont le lancement est prévu en 2020, pèsera peu.", "launch", "2020"),
    ("Le satellite Zorb-2 va bien. Le lancement est prévu en juin 2020.", "launch", "2020-06"),
    ("Le satellite Zorb-2 va bien. Le premier lancement est prévu en 2020.", "launch", "2020"),
    ("Le Kenya a rejoint le réseau Zorb en 2018.", "accession", "2018"),
    ("Le CNES a lancé le programme Marée bleue en 2018.", "creation", "2018"),
    ("Le service d'alerte, mis en place en 2018, dessert dix pays.", "creation", "2018"),
    ("Depuis la création de l'ISRO, en 1969, tout va bien.", "creation", "1969"),
    ("L'accord entre le CNES et le DLR, signé en 2010 et reconduit en 2018, dure.", "amendment", "2018"),
    ("Ana Sol prendra quant à elle le 1er septembre 2019 les fonctions de Directrice.", "appointment", "2019-09-01"),
    ("Nommée en 2018 Directrice de Zorbex, Ana Sol est ingénieure.", "appointment", "2018"),
    ("Lors de sa séance du 5 juin 2019, le Conseil a approuvé et signé un accord avec l'ISRO.", "signing", "2019-06-05"),
    ("Le groupe de travail conjoint CNES-ISRO s'est réuni le 18 juin à Oslo.", "joint_session", "2019-06-18"),
    ("Le CNES a accueilli le 18 juin à Toulouse une délégation de l'ISRO.", "visit", "2019-06-18"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "type_", "date"), ENGLISH)
def test_every_way_of_telling_tells(tell: Tell, text: str, type_: str, date: str) -> None:
    assert [event.date for event in tell(text).all(type_)] == [date]


@pytest.mark.parametrize(("text", "type_", "date"), FRENCH)
def test_every_way_of_telling_tells_in_french(dire: Tell, text: str, type_: str, date: str) -> None:
    assert [event.date for event in dire(text).all(type_)] == [date]


@pytest.mark.parametrize(
    "text",
    [
        "ISRO launched four satellites in 2018 from the launch site that it runs.",
        "CNES keeps the agreement under which forty engines have been delivered; it was pleased on 9 March 2018.",
        "Ana Sol joined CNES in 2003 and was mission manager of the Zorb-2 satellite.",
    ],
)
def test_what_only_seems_to_be_a_step_is_none(tell: Tell, text: str) -> None:
    assert not {"creation", "mission_milestone"} & set(tell(text).types())


@pytest.mark.parametrize(
    ("text", "type_", "date", "roles"),
    [
        (
            "ISRO launched four satellites in 2018 from the launch site that it runs.",
            "launch",
            "2018",
            {"launch_provider": {"isro"}},
        ),
        ("ISRO created a launch site on 9 March 2018.", "creation", "2018-03-09", {"lead": {"isro"}}),
        (
            "CNES has delivered forty engines to ISRO on 9 March 2018.",
            "mission_milestone",
            "2018-03-09",
            {"lead": {"cnes"}, "attendee": {"isro"}},
        ),
        (
            "Ana Sol joined CNES in 2003 and the Zorb-2 satellite was tested on 9 March 2018.",
            "mission_milestone",
            "2018-03-09",
            {"mentioned": {"zorb-2"}},
        ),
    ],
)
def test_what_is_a_step_is_told(tell: Tell, text: str, type_: str, date: str, roles: dict[str, set[str]]) -> None:
    assert [(event.type, event.date, event.roles) for event in tell(text).events] == [(type_, date, roles)]


def test_delegation_goes_on_to_another_place(tell: Tell, dire: Tell) -> None:
    told = tell(
        "Bo Ek, president of ISRO, visited CNES in Paris on 3 June 2019. The delegation then toured a plant in Oslo on "
        "4 June 2019."
    )
    assert told.events[-1].roles == {"visitor": {"bo-ek", "isro"}}
    told = dire(
        "Bo Ek, président de l'ISRO, a visité le CNES à Paris le 3 juin 2019. La délégation s'est rendue à Oslo le 4 "
        "juin 2019."
    )
    assert told.events[-1].roles == {"visitor": {"bo-ek", "isro"}}


def test_guest_stands_behind_adverbials(tell: Tell, dire: Tell) -> None:
    roles = {"host": {"ana-sol", "cnes"}, "visitor": {"bo-ek"}}
    english = "Ana Sol, president of CNES, received this Tuesday, at the seat of the agency, Minister Bo Ek."
    assert tell(english).one("meeting").roles == roles
    french = "Ana Sol, présidente du CNES, a reçu en audience mardi, au siège de l'agence, le ministre Bo Ek."
    assert dire(french).one("meeting").roles == roles


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        (
            "ESA announced today that its Zorb-2 probe has completed its first flyby. On Sunday, 16 June, the spacecraft "
            "passed the asteroid.",
            "mission_milestone",
            "2019-06-16",
        ),
        (
            "Ana Sol, president of CNES, met with Bo Ek, president of ISRO, who is on a visit to Peru from 3 to 6 June, at "
            "the Harbour Hall on the evening of 5 June.",
            "meeting",
            "2019-06-05",
        ),
        (
            "CNES and ISRO have extended their framework agreement. The document was signed on 5 June 2019 in Oslo. It had last "
            "been renewed in 2014.",
            "amendment",
            "2019-06-05",
        ),
    ],
)
def test_date_is_that_of_the_event(tell: Tell, text: str, type_: str, date: str) -> None:
    assert next(event for event in tell(text).events if event.main and event.type == type_).date == date


def test_main_event_is_of_the_kind_that_the_title_speaks_of(tell: Tell, dire: Tell) -> None:
    text = "Meeting in Oslo on 5 June 2019, the joint committee of CNES and ISRO sat. Ana Sol was named Head of Zorbex."
    assert next(e for e in tell(text, title="New head appointed").events if e.main).type == "appointment"
    texte = "Réuni à Oslo le 5 juin 2019, le comité mixte du CNES et de l'ISRO a siégé. Ana Sol a été nommée Directrice de Zorbex."
    assert next(e for e in dire(texte, title="Une nouvelle directrice nommée").events if e.main).type == "appointment"


@pytest.mark.parametrize(
    ("text", "role", "who"),
    [
        ("The Zorbian side included DLR, JAXA and ISRO.", "attendee", {"dlr", "jaxa", "isro"}),
        ("Officials of JAXA and ISRO took part.", "attendee", {"jaxa", "isro"}),
        ("The session was witnessed in Oslo by Mr. Cy Oxley, Head of Zorbex; and Ms. Di Ana.", "witness", {"cy-oxley", "di-ana"}),
        ("It was attended by Mr. Cy Oxley and Ms. Di Ana.", "attendee", {"cy-oxley", "di-ana"}),
        ("Ms. Di Ana, who was present at the session, told the press.", "attendee", {"di-ana"}),
        ("The session was co-chaired by Ms. Di Ana and Mr. Cy Oxley.", "chair", {"di-ana", "cy-oxley"}),
    ],
)  # fmt: skip
def test_who_was_there_stands_in_a_sentence_of_its_own(tell: Tell, text: str, role: str, who: set[str]) -> None:
    told = tell(f"The third session of the joint committee was held in Oslo on 3 June 2019. {text}")
    assert who <= told.one("joint_session").roles[role]


@pytest.mark.parametrize(
    ("text", "role", "who"),
    [
        ("La délégation norvégienne comprenait des représentants du DLR et de l'ISRO.", "attendee", {"dlr", "isro"}),
        ("Du côté norvégien étaient présents le DLR, la JAXA et l'ISRO.", "attendee", {"dlr", "jaxa", "isro"}),
        ("Mme Di Ana, qui a assisté à la session, a parlé à la presse.", "attendee", {"di-ana"}),
        ("Elle était coprésidée, du côté norvégien, par Mme Di Ana et, du côté indien, par M. Cy Oxley.", "chair",
         {"di-ana", "cy-oxley"}),
    ],
)  # fmt: skip
def test_who_was_there_in_french(dire: Tell, text: str, role: str, who: set[str]) -> None:
    told = dire(f"La troisième session du comité mixte s'est tenue à Oslo le 3 juin 2019. {text}")
    assert who <= told.one("joint_session").roles[role]


def test_relative_clause_has_its_own_subject_and_date(tell: Tell, dire: Tell) -> None:
    told = tell("Ana Sol, president of CNES, met in Oslo with astronaut Bo Ek, who will fly to the station in 2020.")
    assert (told.one("meeting").date, told.one("launch").roles["attendee"]) == (None, {"bo-ek"})
    told = dire(
        "Ana Sol, présidente du CNES, a rencontré à Oslo l'astronaute Bo Ek, qui s'envolera en 2020 vers l'ISS."
    )
    assert (told.one("meeting").date, told.one("launch").roles["attendee"]) == (None, {"bo-ek"})


def test_owner_told_in_another_sentence_takes_part_in_the_launch(tell: Tell, dire: Tell) -> None:
    told = tell("Zorb-2, an Earth observation satellite of DLR, is well. The spacecraft lifted off on 3 June 2019.")
    assert told.one("launch").roles["operator"] == {"dlr"}
    told = dire("Zorb-2, le satellite d'observation du CNES, va bien. Il a décollé le 3 juin 2019 de Kourou.")
    assert told.one("launch").roles["operator"] == {"cnes"}


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        ("The Board concluded today its third session, which opened on 19 June in Oslo.", "joint_session", "2019-06-19/2019-06-21"),
        ("Bo Ek, president of ISRO, today concluded a three-day visit to Italy.", "visit", "2019-06-19/2019-06-21"),
        ("Bo Ek, president of ISRO, begins today a 3-day visit to Italy.", "visit", "2019-06-21/2019-06-23"),
        ("A delegation of ISRO, led by Bo Ek, today concluded two days of talks in Italy.", "visit", "2019-06-20/2019-06-21"),
        ("The Council of DLR, the Agency for Lakes, held its 107th meeting in Oslo on 5 and 6 June.", "joint_session",
         "2019-06-05/2019-06-06"),
        ("The Union Cabinet today gave its approval to the agreement between ISRO and CNES.", "ratification", "2019-06-21"),
        ("The agreement between CNES and ISRO was approved by Parliament on 5 June 2019.", "ratification", "2019-06-05"),
        ("On 7 June 2019, the engine was ignited on the test stand in Oslo.", "mission_milestone", "2019-06-07"),
        ("CNES put online today the Oasis Atlas, a free service.", "creation", "2019-06-21"),
        ("The Brolga launcher is expected to perform its maiden flight from Lima in 2022.", "launch", "2022"),
    ],
)  # fmt: skip
def test_what_lasts_is_approved_tested_or_put_online(tell: Tell, text: str, type_: str, date: str) -> None:
    assert [(event.type, event.date) for event in tell(text).events] == [(type_, date)]


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        ("Le Conseil a achevé aujourd'hui sa troisième session, ouverte le 19 juin à Oslo.", "joint_session",
         "2019-06-19/2019-06-21"),
        ("Bo Ek, président de l'ISRO, a achevé aujourd'hui une visite de trois jours en Italie.", "visit",
         "2019-06-19/2019-06-21"),
        ("Bo Ek, président de l'ISRO, entame aujourd'hui une visite de 3 jours en Italie.", "visit", "2019-06-21/2019-06-23"),
        ("Le Comité mixte franco-indien a tenu sa septième réunion les 5 et 6 juin 2019 à Oslo.", "joint_session",
         "2019-06-05/2019-06-06"),
        ("Le Conseil des ministres a donné hier son approbation au mémorandum entre l'ISRO et le CNES.", "ratification",
         "2019-06-20"),
        ("L'accord entre le CNES et l'ISRO a été approuvé par le Parlement le 5 juin 2019.", "ratification", "2019-06-05"),
        ("Le 7 juin 2019, le moteur a été allumé sur le banc d'essai d'Oslo.", "mission_milestone", "2019-06-07"),
        ("Le CNES a mis en ligne le 5 juin 2019 un nouveau portail de données.", "creation", "2019-06-05"),
        ("Le lanceur Brolga doit accomplir son vol inaugural depuis Lima en 2022.", "launch", "2022"),
    ],
)  # fmt: skip
def test_what_lasts_is_approved_tested_or_put_online_in_french(dire: Tell, text: str, type_: str, date: str) -> None:
    assert [(event.type, event.date) for event in dire(text).events] == [(type_, date)]


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        ("The Zorbian Premier announced today that Ana Sol has been appointed Head of Zorbex.", "appointment", "2019-06-21"),
        ("On 5 June 2019 the Board appointed Ana Sol as Director of Zorbex with effect from 1 August 2019.", "appointment",
         "2019-06-05"),
        ("All welcome the appointment of Ana Sol as Head of Zorbex. The appointment was confirmed yesterday.", "appointment",
         "2019-06-20"),
        ("On Monday, 24 June, Bo Ek, president of ISRO, will be in Oslo to discuss cooperation.", "visit", "2019-06-24"),
        ("The agreement with Norway was signed in Oslo on 24 January 2018.", "signing", "2018-01-24"),
        ("The Zorb-2 satellite is well. It is due for launch in November 2019.", "launch", "2019-11"),
        ("CNES and DLR work together since 2014, when they signed a declaration with ISRO.", "signing", "2014"),
        ("The committee of CNES and ISRO held its third session in Oslo on 5 and 6 June 2019. The agency was praised. "
         "The Committee also elected Ana Sol as its Chair.", "appointment", "2019-06"),
    ],
)  # fmt: skip
def test_day_is_that_of_the_deed(tell: Tell, text: str, type_: str, date: str) -> None:
    assert [event.date for event in tell(text).all(type_)] == [date]


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        ("Le Premier ministre a annoncé aujourd'hui la nomination d'Ana Sol à titre de présidente du DLR, à compter du 2 "
         "septembre 2019.", "appointment", "2019-06-21"),
        ("Le 5 juin 2019, le conseil a nommé Ana Sol directrice du DLR à compter du 1er août 2019.", "appointment",
         "2019-06-05"),
        ("Tous saluent la nomination d'Ana Sol au poste de directrice du DLR. La nomination a été confirmée hier.",
         "appointment", "2019-06-20"),
        ("Le lundi 24 juin, Bo Ek, président de l'ISRO, sera à Oslo pour discuter de coopération.", "visit", "2019-06-24"),
        ("L'accord avec la Norvège a été signé à Oslo le 24 janvier 2018.", "signing", "2018-01-24"),
        ("Le comité mixte du CNES et de l'ISRO a tenu sa troisième session à Oslo les 5 et 6 juin 2019. L'agence a été "
         "saluée. Les deux parties ont arrêté le texte d'un accord entre le CNES et l'ISRO.", "negotiation", "2019-06"),
    ],
)  # fmt: skip
def test_day_is_that_of_the_deed_in_french(dire: Tell, text: str, type_: str, date: str) -> None:
    assert [event.date for event in dire(text).all(type_)] == [date]


def test_flight_that_reached_its_orbit_is_the_launch(tell: Tell, dire: Tell) -> None:
    text = "The Zorb-2 satellite reached orbit on 5 June 2019. The satellite lifted off from Oslo on 5 June 2019."
    assert [e.type for e in tell(text, title="Zorb-2 reached its orbit").events if e.main] == ["launch"]
    texte = "Le satellite Zorb-2 a atteint son orbite le 5 juin 2019. Le satellite avait décollé le 5 juin 2019."
    assert [e.type for e in dire(texte, title="Zorb-2 a atteint son orbite").events if e.main] == ["launch"]
