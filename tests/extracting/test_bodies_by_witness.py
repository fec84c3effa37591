"""What shows that an acronym or a capitalised word is no body's: what it is spelt out as, what a post is for."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, tell


@pytest.mark.parametrize(
    "text",
    [
        "They saw the lunar dust vehicle (LDV). CNES and LDV will be there.",
        "CNES and ZAM will meet. ZAM (Zorb Air Mobility) is new. They heard of ZAM officials.",
        "CNES met the ZRS, the Zorbic Reflection Spectroscopy (ZRS). ZRS officials said so.",
        "They use the Tidal Transportation System (TTS). CNES and TTS meet.",
    ],
)
def test_an_acronym_spelt_out_as_a_thing_is_no_body(text: str) -> None:
    assert tell(text).ids("organisations") <= {"cnes"}


def test_in_french_the_first_word_of_the_long_form_tells() -> None:
    told = dire("Le CNES a signé avec le BRO un accord. Le bras robotique orbital (BRO) est en service.")
    assert told.ids("organisations") == {"cnes"}
    told = dire("Le CNES a signé un accord avec l'agence zorbienne des eaux (AZE).")
    assert len(told.ids("organisations")) == 2


def test_an_acronym_spelt_out_as_a_body_is_one() -> None:
    told = tell("The Zorb Reed Authority (ZRA) signed an agreement with the Kelbix Dust Office (KDO).")
    assert {"zorb-reed-authority", "kelbix-dust-office"} <= told.ids("organisations")
    told = tell("They signed an agreement with KBV (Kelbix Blipan Vorra).")
    assert told.ids("organisations")


@pytest.mark.parametrize(
    "text",
    [
        "Ana Sol, Director for Emerging Market Development, came.",
        "They saw the Public Affairs Director Ana Sol.",
        "Ana Sol is chief of the Tidal Systems branch there.",
        "Fulfilling President Sol's goal took years.",
        "They honoured Black astronauts there.",
        "They met a team from Zorbourg, Louisiana, there.",
    ],
)
def test_what_a_post_is_for_is_no_body(text: str) -> None:
    assert not tell(text).ids("organisations")


def test_who_employs_is_a_body_all_the_same() -> None:
    assert "zorbex" in tell("Ana Sol, Director of Zorbex, came.").ids("organisations")
    assert "zorbex" in tell("They met engineers from Zorbex, Norway, there.").ids("organisations")
    assert "kelbix-energy" in tell("Ana Sol, CEO of Kelbix Energy, came.").ids("organisations")


def test_a_body_spelt_in_small_letters_before_its_acronym_is_one() -> None:
    told = tell("CNES signed an agreement with the national reed agency (NRA).")
    assert {"cnes", "national-reed-agency"} <= told.ids("organisations")


@pytest.mark.parametrize(
    "text",
    [
        "Her picture “Beyond Dunes,” said Bo Ek, won.",
        "They visited Kelbix Reach there and drove on.",
        "NASA Johnson said so and met them.",
        "They met at Kelbix Beach, and Kelbix Beach said so.",
    ],
)
def test_titles_and_places_are_nobody(text: str) -> None:
    assert tell(text).ids("people") <= {"bo-ek"}


def test_titles_in_french_are_nobody() -> None:
    told = dire("La cible « Pelle Dorée », a déclaré Bo Ek, attend. Ils ont visité Pelle Dorée.")
    assert told.ids("people") <= {"bo-ek"}


def test_who_is_appointed_as_something_is_named_to_there() -> None:
    told = tell("They announced the appointment of Bo Ek as Zorbex Director.")
    assert "bo-ek" in told.ids("people")
