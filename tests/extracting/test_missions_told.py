"""Missions that no registry knows, by what a text says of them."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, names, tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They flew aboard Orzan to the Moon.", {"orzan"}),
        ("It rose after a launch on Zorbel 64.", {"zorbel-64"}),
        (
            "The maiden flight of Zorbel Heavy was late; Kelix Light's maiden flight was not.",
            {"zorbel-heavy", "kelix-light"},
        ),
        ("The two spectrometers, NIRZ and VISZ, were built.", {"nirz", "visz"}),
        ("The constellation of 12 satellites, Skygrel, was sold.", {"skygrel"}),
        ("Launched in 2016, TERRAZOR maps the field.", {"terrazor"}),
        ("Named Walrel, this probe of ninety tonnes will chart the sandbanks.", {"walrel"}),
        ('He hears a bell: "Large kettles want lids that are heavy," she said.', set()),
        ("They heard of data from Metopal-C and of Sentaro-2C.", {"metopal-c", "sentaro-2c"}),
        ("The Zogres MT-21 cargo ship was late.", {"zogres-mt-21"}),
        ("It was launched by PSLV-C58A in May.", {"pslv-c58a"}),
        ("They saw the L-band radar and an X-ray spectrometer.", set()),
        ("They heard of the penetrometer ZRET-L and the relay terminal Mirinel.", {"zret-l", "mirinel"}),
    ],
)
def test_missions_are_told_by_what_is_said_of_them(text: str, expected: set[str]) -> None:
    assert tell(text).ids("missions") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elle a volé à bord d'Orzan.", {"orzan"}),
        ("Le vol inaugural de Zorbel Heavy a été reporté.", {"zorbel-heavy"}),
        ("Les deux spectromètres, NIRZ et VISZ, ont été construits.", {"nirz", "visz"}),
        ("Ils ont parlé de Corel, mission conjointe des deux pays.", {"corel"}),
        ("Ils ont parlé de Brimol, l'instrument polonais de comptage des dunes.", {"brimol"}),
        ("Ils ont vu le récepteur de navigation Pirel.", {"pirel"}),
        ("Baptisée Walrel, cette sonde de neuf tonnes dessinera les bancs de sable.", {"walrel"}),
        ("Ils ont vu le satellite de la société Zorbex.", set()),
    ],
)
def test_french_missions_are_told_by_what_is_said_of_them(text: str, expected: set[str]) -> None:
    assert dire(text).ids("missions") == expected


def test_an_acronym_before_a_number_is_no_body() -> None:
    assert names("They saw the CST-110 Zorbel capsule there.")["CST-110 Zorbel"].kind == "mission"
