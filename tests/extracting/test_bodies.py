"""Acronyms and brands that no registry knows: what they own, whom they employ, what they do, what spells them."""

from __future__ import annotations

import pytest

from tests.extracting.telling import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They heard ZRAX astronaut Ana Sol there.", "ZRAX"),
        ("They heard Zorbex cosmonauts Bo Ek and Ana Sol there.", "Zorbex"),
        ("They saw ZorbSat's Blip spacecraft there.", "ZorbSat"),
        ("They saw Zorbex's Blip spacecraft there.", "Zorbex"),
        ("In the end ZRAX announced it.", "ZRAX"),
        ("They signed an agreement with ZRAX there.", "ZRAX"),
        ("They saw ZRAX (Zorbex Research Academy) there.", "ZRAX"),
        ("They saw the Zorbex Research Academy (ZRAX, Director Bo Ek) there.", "ZRAX"),
        ("They heard of the European Commission there.", "European Commission"),
        ("They saw a lamp built by Zorbex Alenia Space there.", "Zorbex Alenia Space"),
        ("Ils ont vu le siège du CZEX hier.", "CZEX"),
        ("Ils ont vu les équipes de Zorbex, de l'ESA et de Blipex hier.", "Blipex"),
        ("Ils ont entendu dire que l'ACZA finance le tout.", "ACZA"),
    ],
)
def test_use_tells_a_body(text: str, name: str) -> None:
    decided = names(text, french=text.startswith("Ils")).get(name)
    assert decided is not None
    assert decided.kind == "organisation"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They worked with RNA and with DNA there.", "DNA"),
        ("They signed the MOU with CNES there.", "MOU"),
        ("They heard of it from King Zorb VIII there.", "VIII"),
        ("They heard NASA Social participants there.", "Social"),
        ("They saw the ZRAX built by CNES there.", "ZRAX"),
        ("They came with ZRAX there.", "ZRAX"),
        ("Ils ont parlé de l'ADN hier.", "ADN"),
    ],
)
def test_what_names_no_body_stays_out(text: str, name: str) -> None:
    assert name not in names(text, french=text.startswith("Ils"))


def test_acronym_shows_where_a_name_begins_and_ends() -> None:
    assert (
        names("They saw the Smart Orbiter for Investigating Lakes (SOIL) there.")[
            "Smart Orbiter for Investigating Lakes"
        ].kind
        == "mission"
    )
    french = names("Ils ont vu l'Agence zorbienne d'études et d'observations lacustres (AZEOL) hier.", french=True)
    assert french["Agence zorbienne d'études et d'observations lacustres"].kind == "organisation"


def test_owner_named_by_itself_is_cut_from_what_it_owns() -> None:
    told = names("They launched a Zorbex Comet 9 rocket there. Then Zorbex cosmonauts Bo Ek and Ana Sol left.")
    assert told["Zorbex"].kind == "organisation"
    assert told["Comet 9"].kind == "mission"
    assert "Zorbex Comet 9" not in told


def test_ambiguous_mission_counts_in_a_text_about_spacecraft() -> None:
    assert "Spirit" not in names("They saw Spirit there.")
    assert names("They saw Spirit there, a rover beside other rovers and a lander.")["Spirit"].kind == "mission"


def test_acronym_that_stands_alone_elsewhere_is_cut_from_the_body_beside_it() -> None:
    told = names("It was held by the ZRAX Norland University there. The town, of which ZRAX is a part, was glad.")
    assert told["ZRAX"].kind == "organisation"
    assert told["Norland University"].kind == "organisation"
