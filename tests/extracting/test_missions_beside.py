"""Missions told by what stands beside them: numbered ones in a list, one of many, operations, what satellites send."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, tell


@pytest.mark.parametrize(
    ("text", "mission"),
    [
        ("They deployed the nanosatellites ZORBEL-1 and KELBEX-2 from the ship.", "KELBEX-2"),
        ("Two other satellites, Qinzorb-7 and Tian Kelbix-2, were launched too.", "Tian Kelbix-2"),
        ("Since 2009 the agency's Operation Zorb has used the airport.", "Operation Zorb"),
        ("It tells of Norway's second optical Earth observation satellite, ZORB-EO2, from the coast.", "ZORB-EO2"),
        ("A second satellite, ZORB-Sul, is planned for next year.", "ZORB-Sul"),
        (
            "It will carry eight nanosatellites with the Earth Observation Satellite-06.",
            "Earth Observation Satellite-06",
        ),
        ("They work with data from ZYX-2B and with maps.", "ZYX-2B"),
        ("The contract follows that for ZORBELA-2 (Norway).", "ZORBELA-2"),
        ("The payload is an aerosol sampler called ZEMUR, and it flew.", "ZEMUR"),
    ],
)
def test_english_missions(text: str, mission: str) -> None:
    assert mission in {row["name"] for row in tell(text).table("missions")}


@pytest.mark.parametrize(
    ("text", "mission"),
    [
        ("Ils ont déployé les nanosatellites ZORBEL-1 et KELBEX-2 depuis le bateau.", "KELBEX-2"),
        ("Depuis 2009, l'Opération Zorb utilise l'aéroport de la ville.", "Opération Zorb"),
        ("Il a parlé du deuxième satellite d'observation de la Terre du Pakistan, ZORB-EO2, hier.", "ZORB-EO2"),
        ("Un deuxième satellite, ZORB-Sul, est prévu l'an prochain.", "ZORB-Sul"),
        ("Trois expériences ont volé. La troisième, ZITOUNEL, proposée par des élèves, a réussi.", "ZITOUNEL"),
        ("L'institut reçoit depuis 2002 les images de ZYX-1A et les lit.", "ZYX-1A"),
        ("L'instrument ARIRANG-Zorb, un sondeur, a passé sa revue en mars.", "ARIRANG-Zorb"),
        ("C'est le troisième contrat, après celui de ZORBELA-2 (Norvège).", "ZORBELA-2"),
    ],
)
def test_french_missions(text: str, mission: str) -> None:
    assert mission in {row["name"] for row in dire(text).table("missions")}


def test_a_town_that_the_subject_follows_is_no_mission() -> None:
    assert not dire("Construit par Bo, de Zorbel (Norvège), le microsatellite a connu la mer.").ids("missions")
    assert not dire("La caméra a été installée au télescope du mont Zorbel en juin.").ids("missions")
    assert dire("Construit par Bo, le microsatellite Zorbel a connu la mer.").ids("missions") == {"zorbel"}
    assert dire("La caméra a été installée au télescope Zorbel en juin.").ids("missions") == {"zorbel"}


def test_a_long_name_in_capitals_is_set_off_from_a_craft() -> None:
    assert "navirel" in tell("It carries a hosted payload, NAVIREL, on behalf of the ministry.").ids("missions")
    assert "navirel" in dire("Il emporte une charge utile hébergée, NAVIREL, pour le ministère.").ids("missions")
    assert not tell("They built a camera, ZRA, and a ship.").ids("missions")
