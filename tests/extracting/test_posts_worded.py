"""How posts are worded: what a minister is for before the title, provisos in brackets, chains of portfolios, whose a
post is that its own words only hint at."""

from __future__ import annotations

import pytest

from tests.extracting.telling import Held, dire
from tests.extracting.telling import tell as tell_in_english

ENGLISH: list[tuple[str, Held]] = [
    ("Rivers and Regional Growth Minister Ana Sol spoke.", ("ana-sol", "Rivers and Regional Growth Minister", None)),
    ("Science and Technology Minister Bo Ek spoke.", ("bo-ek", "Science and Technology Minister", None)),
    ("They saw ESA Earth Observation Director Bo Ek.", ("bo-ek", "Earth Observation Director", "esa")),
    ("They saw Zorbex Robotics CEO Bo Ek.", ("bo-ek", "CEO", "zorbex-robotics")),
    (
        "Minister of State (Independent Charge) Water Resources; Minister of State Roads & Ports, Dr Ana Sol spoke.",
        ("ana-sol", "Minister of State (Independent Charge) Water Resources", None),
    ),
    ("Bo Ek, Director (acting) of the Zorb Institute, spoke.", ("bo-ek", "Director (acting)", "zorb-institute")),
    ("They saw Ana Sol, Head Media, Zorbex Ltd, there.", ("ana-sol", "Head Media", "zorbex-ltd")),
    ("They were received by Chairman ZSAX, Maj Gen (Retd) Bo Ek.", ("bo-ek", "Chairman", "zsax")),
    (
        "The Zorb Agency (ZSAX) came: Member (Technology) ZSAX Engr. Bo Ek.",
        ("bo-ek", "Member (Technology)", "zorb-agency"),
    ),
    ("NASA welcomed Vice President Ana Sol.", ("ana-sol", "Vice President", None)),
    ("The Council of the Zorb Agency named Ana Sol director.", ("ana-sol", "director", "zorb-agency")),
    ("They toured the Zorb Center. They met center director Bo Ek.", ("bo-ek", "center director", "zorb-center")),
    ("Contest coordinator, Ana Sol, spoke.", ("ana-sol", "Contest coordinator", None)),
    ("They met Ana Sol, science lead for rivers at ESA.", ("ana-sol", "science lead for rivers", "esa")),
    (
        "They met the Director of the Ministry of Culture and Sport Ana Saint-Sol.",
        ("ana-saint-sol", "Director", "ministry-of-culture-and-sport"),
    ),
    ("They met the Rector of the University of Oslo Ana Sol.", ("ana-sol", "Rector", "university-of-oslo")),
    ("They met Zorbex Co-Founder and CEO Ana Sol.", ("ana-sol", "Co-Founder", "zorbex")),
    (
        "They met Ana Sol, scientist, Tides and Rivers Office, Zorb Institute.",
        ("ana-sol", "scientist", "zorb-institute"),
    ),
    (
        "They met Ana Sol, scientist, Space Tides Directorate at the Zorb Institute.",
        ("ana-sol", "scientist", "zorb-institute"),
    ),
    ("Ana Sol was Head of Antennas at the Zorb Institute.", ("ana-sol", "Head of Antennas", "zorb-institute")),
    ("Ana Sol, who joined the Zorb Institute as CTO, spoke.", ("ana-sol", "CTO", "zorb-institute")),
    ("CNES met. Ana Sol joined the agency as an engineer.", ("ana-sol", "engineer", "cnes")),
    ("The Zorb Institute appointed Ana Sol, as head of tides.", ("ana-sol", "head of tides", "zorb-institute")),
    ("Ms Ana Sol of the Zorb Institute is moved to the post of Rector.", ("ana-sol", "Rector", "zorb-institute")),
    ("Zorb University\n\nThe Tide Finder\n\nAdvisor: Dr. Ana Sol", ("ana-sol", "Advisor", "zorb-university")),
    ("Ana Sol MP, Minister for Tides, spoke.", ("ana-sol", "Minister for Tides", None)),
    ("They met Park Ji-won, President of Zorbex Ltd.", ("park-ji-won", "President", "zorbex-ltd")),
    ("The race director, Ana Sol, spoke.", ("ana-sol", "race director", None)),
    (
        "They met Ana Sol, Mayor of Zorbham and vice-chair of the council.",
        ("ana-sol", "vice-chair of the council", None),
    ),
]
FRENCH: list[tuple[str, Held]] = [
    ("Ana Sol, directrice (par intérim) de l'Institut zorbien, parle.",
     ("ana-sol", "directrice (par intérim)", "institut-zorbien")),
    ("M. Bo Ek, n° 2 de l'Institut zorbien, parle.", ("bo-ek", "n° 2", "institut-zorbien")),
    ("La NASA a reçu la vice-présidente Ana Sol.", ("ana-sol", "vice-présidente", None)),
    ("Le Conseil de l'Agence polaire de Zorbourg a nommé Ana Sol directrice.",
     ("ana-sol", "directrice", "agence-polaire-de-zorbourg")),
    ("Ana Sol, adjointe au directeur de l'Institut zorbien, parle.",
     ("ana-sol", "adjointe au directeur", "institut-zorbien")),
    ("Ils ont vu le général (2S) Bo Ek, directeur de l'Institut zorbien.", ("bo-ek", "directeur", "institut-zorbien")),
    ("Le directeur du ministère des Mines polaires Bo Ek parle.", ("bo-ek", "directeur", "ministere-des-mines-polaires")),
    ("Ils ont vu la présidente de l'Agence spatiale canadienne Ana Saint-Sol.", ("ana-saint-sol", "présidente", "csa")),
    ("Ils ont vu le ministre délégué auprès du ministre des Mines, chargé de l'Espace, M. Bo Ek.",
     ("bo-ek", "ministre délégué auprès du ministre des Mines, chargé de l'Espace", None)),
    ("Mme Ana Sol, qui préside le conseil d'administration du Laboratoire zorbien, parle.",
     ("ana-sol", None, "laboratoire-zorbien")),
    ("Ana Sol, qui a rejoint l'Institut zorbien comme ingénieure, parle.",
     ("ana-sol", "ingénieure", "institut-zorbien")),
    ("Ils ont vu Ana Sol, conseillère du Premier ministre.", ("ana-sol", "conseillère du Premier ministre", None)),
    ("Ils ont vu Ana Sol, maire de Zorbourg et vice-présidente du conseil d'administration.",
     ("ana-sol", "vice-présidente du conseil d'administration", None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_post_is_told_as_worded(text: str, expected: Held) -> None:
    assert expected in tell_in_english(text).held()


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_post_is_told_as_worded_in_french(text: str, expected: Held) -> None:
    assert expected in dire(text).held()


def test_what_somebody_has_written_is_no_post() -> None:
    told = tell_in_english("They met Ana Sol, a researcher at ESA and first author of an atlas.").held()
    assert told == {("ana-sol", "researcher", "esa")}
