"""Launches and steps of flights that are told by their day: what lies ahead, what only happens in space, what is built."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    ("text", "event_type", "date"),
    [
        ("Arrival at the Moon is planned for August 2024.", "mission_milestone", "2024-08"),
        ("A preliminary design review is expected in November 2023.", "mission_milestone", "2023-11"),
        ("Delivery in orbit is foreseen for October 2023.", "mission_milestone", "2023-10"),
        ("The launch, whose cost will be shared, is scheduled for 2025.", "launch", "2025"),
        ("The next flight, with a capsule from Lima, is foreseen in November 2023.", "launch", "2023-11"),
        ("Ana Sol and Bo Ek returned to Earth on 4 March 2018.", "mission_milestone", "2018-03-04"),
        ("The samples reached Earth on 24 September 2018.", "mission_milestone", "2018-09-24"),
        ("The balloons were released from Zorbville on 11 May 2018.", "launch", "2018-05-11"),
        ("Its camera was powered up on 21 February 2018.", "mission_milestone", "2018-02-21"),
        ("One of the reaction wheels failed on 22 December 2018.", "mission_milestone", "2018-12-22"),
        ("Manufacture of the flight model will begin in March 2024.", "mission_milestone", "2024-03"),
        ("The solar arrays were deployed on 4 May 2018.", "mission_milestone", "2018-05-04"),
    ],
)
def test_the_day_tells_a_step_without_the_name_of_a_craft(tell: Tell, text: str, event_type: str, date: str) -> None:
    told = tell(text)
    assert (told.types(), told.one(event_type).date) == ([event_type], date)


@pytest.mark.parametrize(
    ("text", "event_type", "date"),
    [
        ("L'arrivée à la Lune est prévue en août 2024.", "mission_milestone", "2024-08"),
        ("Une revue de conception est attendue en novembre 2023.", "mission_milestone", "2023-11"),
        ("La livraison en orbite des lampes est attendue pour octobre 2023.", "mission_milestone", "2023-10"),
        ("Le lancement, dont le coût sera partagé, est prévu en 2025.", "launch", "2025"),
        ("Le prochain vol, avec une capsule venue de Lima, est prévu en novembre 2023.", "launch", "2023-11"),
        ("Ana Sol et Bo Ek sont revenus sur Terre le 4 mars 2018.", "mission_milestone", "2018-03-04"),
        ("Les échantillons sont arrivés sur Terre le 24 septembre 2018.", "mission_milestone", "2018-09-24"),
        ("Les ballons ont été lâchés depuis Zorbourg le 11 mai 2018.", "launch", "2018-05-11"),
        ("Sa caméra a été mise sous tension le 21 février 2018.", "mission_milestone", "2018-02-21"),
        ("Une des roues à réaction est tombée en panne le 22 décembre 2018.", "mission_milestone", "2018-12-22"),
        ("La fabrication du modèle de vol commencera en mars 2024.", "mission_milestone", "2024-03"),
        ("Les panneaux solaires ont été déployés le 4 mai 2018.", "mission_milestone", "2018-05-04"),
    ],
)
def test_so_it_does_in_french(dire: Tell, text: str, event_type: str, date: str) -> None:
    told = dire(text)
    assert (told.types(), told.one(event_type).date) == ([event_type], date)


def test_what_is_done_before_something_else_is_done_by_the_same(tell: Tell, dire: Tell) -> None:
    craft = "The Zorb probe is in good health. Zorb will fly by an asteroid before arriving at Oz in 2028."
    assert "2028" in {event.date for event in tell(craft).all("mission_milestone")}
    craft = "La sonde Zorb se porte bien. Zorb survolera un astéroïde avant d'arriver à Oz en 2028."
    assert "2028" in {event.date for event in dire(craft).all("mission_milestone")}


@pytest.mark.parametrize(
    "text",
    [
        "The new agreement arrived at its end on 3 June 2018.",
        "The launch of a campaign of vaccination is scheduled for May 2024.",
        "The engineers left for the station on 3 June 2018.",
        "Ana Sol stood before the completed antenna on 3 May 2018.",
    ],
)
def test_other_words_of_the_same_sound_tell_no_flight(tell: Tell, text: str) -> None:
    told = tell(text)
    assert told.all("launch") + told.all("mission_milestone") == []
