"""Who takes part as other sentences say: crews of a craft, those in lists, speakers, hosts, two countries' dialogues."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told, dire, tell

Tell = Callable[..., Told]
CREW = {"ana-sol", "bo-ek"}


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "Astronauts Ana Sol and Bo Ek lifted off aboard Zorb-5 on 3 May 2019. Zorb-5 splashed down on 6 June 2019."),
        (tell, "Zorb-5 splashed down on 6 June 2019. As part of Zorb-5, astronauts Ana Sol and Bo Ek spent a month in space."),
        (tell, "The Zorb-5 crew members Ana Sol and Bo Ek were in good health. Zorb-5 splashed down on 6 June 2019."),
        (dire, "Les astronautes Ana Sol et Bo Ek ont décollé à bord de Zorb-5 le 3 mai 2019. Zorb-5 a amerri le 6 juin 2019."),
    ],
)  # fmt: skip
def test_all_steps_of_a_flight_have_its_crew(tell: Tell, text: str) -> None:
    (step,) = (event for event in tell(text).all("mission_milestone") if event.date == "2019-06-06")
    assert step.roles.get("attendee") == CREW


@pytest.mark.parametrize(
    "text",
    [
        "Astronauts Ana Sol and Bo Ek lifted off aboard Zorb-5 on 3 May 2019. The Zorb-6 capsule landed on 6 June 2019.",
        "Astronauts Ana Sol and Bo Ek lifted off aboard Zorb-5 on 3 May 2019. The uncrewed Zorb-5 landed on 6 June 2019.",
        "Astronauts Ana Sol and Bo Ek lifted off aboard Zorb-5 on 3 May 2019. Zorb-5 landed on 6 June 2012.",
    ],
)
def test_another_flight_has_another_crew(text: str) -> None:
    (step,) = tell(text).all("mission_milestone")
    assert not step.roles.get("attendee")


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "CNES and DLR signed a protocol on 3 June 2019. Also present were:\n- Dr Ana Sol, Head of Zorbex\n- Dr Bo Ek\n"),
        (dire, "Le CNES et le DLR ont signé un protocole le 3 juin 2019. Étaient présents :\n- Dr Ana Sol, directrice\n"
               "- Dr Bo Ek\n"),
    ],
)  # fmt: skip
def test_those_listed_were_present(tell: Tell, text: str) -> None:
    assert tell(text).one("signing").roles["attendee"] >= CREW


def test_those_listed_below_a_briefing_attend_it_on_the_day_of_the_heading() -> None:
    told = tell(
        "The schedule is as follows.\n\nTuesday, June 25\n\n3 p.m.: Media teleconference with the following "
        "participants:\n\nAna Sol, project scientist, CNES\n\nBo Ek, vice president, DLR\n\nAll are invited to listen.\n"
    )
    talk = told.one("remote_talk")
    assert (talk.date, talk.roles["attendee"] & CREW) == ("2019-06-25", CREW)


@pytest.mark.parametrize(
    ("tell", "text", "role", "who"),
    [
        (tell, "Dr Ana Sol gave the opening address.", "speaker", "ana-sol"),
        (tell, "There were welcome remarks by Dr Ana Sol.", "speaker", "ana-sol"),
        (tell, "The event was hosted by CNES and DLR.", "host", "dlr"),
        (dire, "Mme Ana Sol a prononcé l'allocution d'accueil.", "speaker", "ana-sol"),
        (dire, "Un discours a été prononcé par Mme Ana Sol.", "speaker", "ana-sol"),
        (dire, "Ont également pris la parole Mme Ana Sol et M. Bo Ek.", "speaker", "bo-ek"),
    ],
)
def test_who_spoke_and_who_held_it_is_told_after_the_workshop(tell: Tell, text: str, role: str, who: str) -> None:
    lead = "A workshop on mirrors was held in Oslo on 3 June 2019. "
    tenu = "Un atelier sur les miroirs s'est tenu à Oslo le 3 juin 2019. "
    gathering = tell((tenu if tell is dire else lead) + text).one("gathering")
    assert who in gathering.roles[role]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S.-Slovenia strategic dialogue took place in Oslo on 3 June 2019.",
        "The Slovenia-Peru Space Dialogue was held in Oslo on 3 June 2019.",
        "The second meeting of the U.S.-Slovenia dialogue on space was held in Oslo on 3 June 2019.",
    ],
)
def test_two_countries_joined_by_a_hyphen_hold_their_dialogue(text: str) -> None:
    (event,) = tell(text).events
    assert event.roles in ({"principal": {"USA", "SVN"}}, {"principal": {"PER", "SVN"}})


def test_who_is_received_on_a_visit_is_the_visitor() -> None:
    told = tell(
        "DLR received Dr Ana Sol, President of CNES, on a visit to its seat on 3 June 2019. She was met by Dr Bo Ek."
    )
    visit = told.one("visit")
    assert (visit.roles["host"], visit.roles["visitor"]) == ({"dlr", "bo-ek"}, {"cnes", "ana-sol"})


def test_who_represents_a_body_at_the_signing_signs_no_other() -> None:
    told = tell("CNES and DLR signed a protocol on 3 June 2019. JAXA was represented at the signing by Dr Ana Sol.")
    assert "ana-sol" in told.one("signing").who


def test_whose_a_rocket_is_stands_before_its_name() -> None:
    launch = tell("Zorb-1 lifted off on 3 June 2019 on a SpaceX Falcon 9 rocket.").one("launch")
    assert {"spacex", "falcon-9"} <= launch.roles["launch_provider"]


@pytest.mark.parametrize(
    ("tell", "text", "who"),
    [
        (tell, "Zorb-1, built by DLR for JAXA, will watch the seas.", {"dlr", "jaxa"}),
        (tell, "Built by DLR and CNES, the satellite will watch the seas.", {"dlr", "cnes"}),
        (tell, "Zorb-1 is a joint ocean mission of CNES and ISRO.", {"cnes", "isro"}),
        (tell, "The launch was carried out by Arianespace.", {"arianespace"}),
        (dire, "Zorb-1, construit par le DLR pour le compte de la JAXA, observera la mer.", {"dlr", "jaxa"}),
        (dire, "Construit par le DLR et le CNES, le satellite observera la mer.", {"dlr", "cnes"}),
        (dire, "Zorb-1 est une mission océanique du CNES et de l'ISRO.", {"cnes", "isro"}),
        (dire, "Le lancement a été opéré par Arianespace.", {"arianespace"}),
    ],
)
def test_whose_the_craft_is_stands_in_the_next_sentence(tell: Tell, text: str, who: set[str]) -> None:
    lead = (
        "Le satellite Zorb-1 a été lancé le 3 juin 2019. " if tell is dire else "Zorb-1 was launched on 3 June 2019. "
    )
    assert who <= tell(lead + text).one("launch").who


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "Dr Ana Sol and Dr Bo Ek were also in attendance."),
        (tell, "Present were Dr Ana Sol, Head, Zorb Institute; and Dr Bo Ek, engineer."),
        (dire, "Mme Ana Sol et M. Bo Ek ont également pris part à la cérémonie."),
    ],
)
def test_those_present_are_told_with_an_adverb_or_set_apart(tell: Tell, text: str) -> None:
    lead = "Le CNES et le DLR ont signé un protocole le 3 juin 2019. "
    signed = "CNES and DLR signed a protocol on 3 June 2019. "
    assert tell((lead if tell is dire else signed) + text).one("signing").roles["attendee"] >= CREW


def test_who_shows_a_visitor_around_hosts_the_visit_and_not_the_show() -> None:
    told = tell("Dr Ana Sol visited CNES at the Oslo Space Show on 3 June 2019. She was shown around by Dr Bo Ek.")
    assert told.one("visit").roles["host"] >= {"bo-ek"}


def test_who_attended_the_ceremony_attended_what_was_opened() -> None:
    told = tell(
        "The Zorb station was inaugurated by Dr Ana Sol on 3 June 2019. Representatives of CNES also attended the ceremony."
    )
    assert "cnes" in told.one("creation").roles["attendee"]


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "In the presence of Minister Ada Lund, Ana Sol, President of CNES, and Bo Ek, Chair of DLR, signed a protocol "
               "on 3 June 2019."),
        (dire, "En présence de la ministre Ada Lund, Ana Sol, Présidente du CNES, et Bo Ek, Président du DLR, ont signé un "
               "protocole le 3 juin 2019."),
    ],
)  # fmt: skip
def test_one_witness_before_a_list_of_those_who_sign(tell: Tell, text: str) -> None:
    roles = tell(text).one("signing").roles
    assert (roles["witness"], roles["signatory"] & CREW) == ({"ada-lund"}, CREW)


def test_the_backup_crew_stays_on_the_ground() -> None:
    told = tell(
        "Zorb-5 lifted off on 3 June 2019. The crew is Dr Ana Sol and Dr Bo Ek. The back-up crew included Dr Cy Oxley."
    )
    assert told.one("launch").roles["attendee"] == CREW


def test_the_delegation_that_toured_came_on_the_visit_told_before() -> None:
    told = dire(
        "Le CNES a accueilli le 3 juin 2019 une délégation du DLR. La délégation, qui comprenait également Mme Ana Sol et "
        "M. Bo Ek, a visité les salles blanches."
    )
    assert told.one("visit").roles["visitor"] >= {"dlr", *CREW}


def test_those_who_were_at_the_talks_are_told_in_a_relative_clause() -> None:
    told = dire(
        "M. Cy Oxley, Président du CNES, a rencontré M. Al Lund, Président du DLR, le 3 juin 2019. L'entretien, auquel ont "
        "assisté Mme Ana Sol et M. Bo Ek, a porté sur la mer."
    )
    assert told.one("meeting").who >= CREW


def test_a_docking_without_a_craft_is_of_the_one_crew() -> None:
    told = tell(
        "Zorb-5 lifted off on 3 June 2019. The crew is Dr Ana Sol and Dr Bo Ek. Docking took place on 4 June 2019 at noon."
    )
    assert told.one("mission_milestone").roles["attendee"] == CREW


def test_a_body_is_there_by_whom_it_is_represented() -> None:
    told = tell("A workshop on mirrors was held in Oslo on 3 June 2019. CNES was represented by Dr Ana Sol.")
    assert told.one("gathering").roles["attendee"] == {"cnes", "ana-sol"}


def test_participants_come_from_bodies() -> None:
    told = tell("CNES and DLR held talks in Oslo on 3 June 2019. The main participants came from JAXA and ISRO.")
    assert told.one("meeting").who >= {"jaxa", "isro"}


@pytest.mark.parametrize(
    ("tell", "text"),
    [
        (tell, "The Zorb station was inaugurated on 3 June 2019 by Dr Ana Sol alongside Dr Bo Ek."),
        (dire, "La station Zorb a été inaugurée le 3 juin 2019 par Mme Ana Sol, aux côtés de M. Bo Ek."),
    ],
)
def test_who_stands_beside_at_an_opening_attends_it(tell: Tell, text: str) -> None:
    roles = tell(text).one("creation").roles
    assert (roles["lead"], roles["attendee"]) == ({"ana-sol"}, {"bo-ek"})


def test_whose_the_open_day_is_holds_it() -> None:
    assert tell("CNES's open day took place in Oslo on 3 June 2019.").one("gathering").roles["host"] == {"cnes"}
