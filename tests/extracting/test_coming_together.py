"""Who comes together: visits, talks, sessions and gatherings, also where those who come are not named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    ("text", "type_", "date", "place"),
    [
        ("Ministers in charge of dust met in Oslo on 3 June 2019.", "meeting", "2019-06-03", "Oslo"),
        ("Meeting in Oslo on 3 June 2019, the ministers adopted a text on dust.", "meeting", "2019-06-03", "Oslo"),
        ("Some 300 people gathered in Oslo on 3 June 2019 for the eclipse.", "gathering", "2019-06-03", "Oslo"),
        ("A news conference was held in Oslo on 3 June 2019.", "gathering", "2019-06-03", "Oslo"),
        ("Ana Sol took part in a workshop on dust in Oslo on 3 June 2019.", "gathering", "2019-06-03", "Oslo"),
        ("The Council of the Zorb Agency, meeting in Oslo on 3 June 2019, said so.", "joint_session", "2019-06-03", "Oslo"),
        ("A Peruvian delegation arrived in Oslo on 3 June 2019.", "visit", "2019-06-03", "Oslo"),
        ("A delegation from Zorbex Ltd spent two days in Oslo, on 3 and 4 June 2019.", "visit", "2019-06-03/2019-06-04", "Oslo"),
        ("Talks are to resume in Oslo on 3 July 2019 between the Peruvian and Chilean delegations.", "meeting", "2019-07-03", "Oslo"),
        ("Ana Sol attended the summer reception in Oslo on 3 June 2019.", "gathering", "2019-06-03", "Oslo"),
        ("Pupils showed their rockets at a ceremony in Oslo on 3 June 2019.", "gathering", "2019-06-03", "Oslo"),
        ("Zorbex Ltd celebrated its 20th anniversary in Oslo on 3 June 2019.", "gathering", "2019-06-03", "Oslo"),
        ("A meeting of the heads of the agencies was held in Oslo on 3 June 2019.", "meeting", "2019-06-03", "Oslo"),
        ("Officials met for the 13th Peru-Chile Space Dialogue in Oslo on 3 June 2019.", "joint_session", "2019-06-03", "Oslo"),
        ("Zorbex Ltd opens its doors to the public on 3 and 4 June 2019 in Oslo.", "gathering", "2019-06-03/2019-06-04", "Oslo"),
        ("Minister Ana Sol will meet the press in Oslo on 3 July 2019.", "gathering", "2019-07-03", "Oslo"),
        ("Ministers Ana Sol and Bo Ek discussed dust in Oslo on 3 June 2019.", "meeting", "2019-06-03", "Oslo"),
        ("Minister Ana Sol is on a three-day working visit to Peru.", "visit", None, "Peru"),
    ],
)  # fmt: skip
def test_is_told(tell: Tell, text: str, type_: str, date: str | None, place: str) -> None:
    told = tell(text)
    event = told.one(type_)
    assert (told.types(), event.date, event.place) == ([type_], date, place)


@pytest.mark.parametrize(
    ("text", "type_", "date", "place"),
    [
        ("Les ministres chargés des poussières se sont réunis à Oslo le 3 juin 2019.", "meeting", "2019-06-03", "Oslo"),
        ("Réunis à Oslo le 3 juin 2019, les ministres ont adopté un texte.", "meeting", "2019-06-03", "Oslo"),
        (
            "Les ministres des États membres de Zorbex SA se sont réunis à Oslo le 3 juin 2019.",
            "meeting",
            "2019-06-03",
            "Oslo",
        ),
        ("Plus de 90 élèves se sont rassemblés à Oslo le 3 juin 2019.", "gathering", "2019-06-03", "Oslo"),
        ("Une conférence de presse s'est tenue à Oslo le 3 juin 2019.", "gathering", "2019-06-03", "Oslo"),
        ("La ministre Ana Sol a participé à un atelier à Oslo le 3 juin 2019.", "gathering", "2019-06-03", "Oslo"),
        ("Une délégation péruvienne est arrivée à Oslo le 3 juin 2019.", "visit", "2019-06-03", "Oslo"),
        ("Une réunion entre les ministres s'est tenue à Oslo le 3 juin 2019.", "meeting", "2019-06-03", "Oslo"),
        (
            "La ministre Ana Sol a assisté à la réception d'été à Oslo le 3 juin 2019.",
            "gathering",
            "2019-06-03",
            "Oslo",
        ),
        (
            "Des élèves ont montré leurs fusées lors d'une cérémonie à Oslo le 3 juin 2019.",
            "gathering",
            "2019-06-03",
            "Oslo",
        ),
        ("Zorbex SA a fêté ses vingt ans à Oslo le 3 juin 2019.", "gathering", "2019-06-03", "Oslo"),
        (
            "Le Centre Zorbex ouvre ses portes au public les 3 et 4 juin 2019 à Oslo.",
            "gathering",
            "2019-06-03/2019-06-04",
            "Oslo",
        ),
        ("La ministre Ana Sol rencontrera la presse à Oslo le 3 juillet 2019.", "gathering", "2019-07-03", "Oslo"),
        ("La ministre Ana Sol a conduit une délégation à Oslo le 3 juin 2019.", "visit", "2019-06-03", "Oslo"),
    ],
)
def test_is_told_in_french(dire: Tell, text: str, type_: str, date: str, place: str) -> None:
    told = dire(text)
    event = told.one(type_)
    assert (told.types(), event.date, event.place) == ([type_], date, place)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The heads of Zorbex Ltd and Blip Ltd gathered in Oslo on 3 June 2019.", {"principal": {"zorbex-ltd", "blip-ltd"}}),
        (
            "The Minister of Peru, Bo Ek, was the guest of Zorbex Ltd on 3 June 2019.",
            {"visitor": {"bo-ek", "PER"}, "host": {"zorbex-ltd"}},
        ),
    ],
)  # fmt: skip
def test_who_takes_part(tell: Tell, text: str, roles: dict[str, set[str]]) -> None:
    assert tell(text).events[0].roles == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Des responsables péruviens se sont rendus à Zorbex SA le 3 juin 2019.",
            {"visitor": {"PER"}, "host": {"zorbex-sa"}},
        ),
        (
            "La ministre Ana Sol a effectué le 3 juin 2019 une visite de travail au siège de Zorbex SA.",
            {"visitor": {"ana-sol"}, "host": {"zorbex-sa"}},
        ),
        (
            "En visite officielle au Pérou, la ministre Ana Sol a vu des lamas le 3 juin 2019.",
            {"visitor": {"ana-sol"}, "host": {"PER"}},
        ),
    ],
)
def test_who_takes_part_in_french(dire: Tell, text: str, roles: dict[str, set[str]]) -> None:
    assert dire(text).one("visit").roles == roles


@pytest.mark.parametrize(
    "text",
    [
        "The probe gathered data with Zorbex Ltd on 3 June 2019.",
        "Ana Sol is in charge of the lamps since 3 June 2019.",
        "The lamp is in Oslo on 3 June 2019.",
        "To celebrate its 20th anniversary, Zorbex Ltd showed a lamp on 3 June 2019.",
        "The ceremony took place in Oslo on 3 June 2019.",
        "A meeting of experts is to be thought of on 3 June 2019.",
    ],
)
def test_nobody_comes(tell: Tell, text: str) -> None:
    assert {"gathering", "meeting", "visit"}.isdisjoint(tell(text).types())


def test_an_ambassador_is_not_met_where_he_serves(tell: Tell) -> None:
    assert (
        tell("The Ambassador of Chile to Peru, Bo Ek, called on Zorbex Ltd on 3 June 2019.").one("visit").place is None
    )


def test_who_received_does_not_visit(tell: Tell) -> None:
    told = tell("Zorbex Ltd hosted the Minister of Peru, Bo Ek, during his official visit to Chile on 3 June 2019.")
    assert told.events and all("zorbex-ltd" not in event.roles.get("visitor", set()) for event in told.events)


def test_who_meets_for_a_dialogue_takes_part_in_it(tell: Tell) -> None:
    text = "Officials from Peru and Chile met for the 13th Peru-Chile Space Dialogue in Oslo on 3 June 2019."
    assert tell(text).one("joint_session").who == {"PER", "CHL"}


def test_two_delegations_of_one_noun(tell: Tell, dire: Tell) -> None:
    assert tell("The Peruvian and Chilean delegations met in Oslo on 3 June 2019.").one("meeting").who == {"PER", "CHL"}
    told = dire("Les délégations péruvienne et chilienne se sont rencontrées à Oslo le 3 juin 2019.")
    assert told.one("meeting").who == {"PER", "CHL"}


def test_a_first_visit_in_french(dire: Tell) -> None:
    told = dire("La ministre Ana Sol a effectué en juin 2019 sa première visite officielle au Pérou.")
    assert told.one("visit").roles == {"visitor": {"ana-sol"}, "host": {"PER"}}


def test_who_is_to_speak(tell: Tell, dire: Tell) -> None:
    told = tell("Minister Ana Sol will deliver the keynote at the workshop on beauty in Oslo on 3 July 2019.")
    assert told.one("gathering").roles == {"speaker": {"ana-sol"}}
    told = dire("La ministre Ana Sol interviendra lors du colloque sur les poussières à Oslo le 3 juillet 2019.")
    assert told.one("gathering").roles == {"speaker": {"ana-sol"}}


def test_who_goes_nowhere_visits_nobody(tell: Tell) -> None:
    assert tell("Ministers Ana Sol and Bo Ek went to stay.").types() == []
    assert tell("Ministers Ana Sol and Bo Ek went to Oslo.").types() == ["visit"]
