"""Where long names of bodies begin and end: fields in a list, complements, names of people, other bodies' heads."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, pieces, tell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ils ont vu le ministère de la Houle et du Givre hier.", ["ministère de la Houle et du Givre"]),
        ("Ils ont vu le ministère de la Mer et de la Houle.", ["ministère de la Mer et de la Houle"]),
        (
            "Ils ont vu la Direction générale de la Pêche et de l'Institut de Zorb.",
            ["Direction générale de la Pêche", "Institut de Zorb"],
        ),
        (
            "Ils ont vu le Laboratoire d'études spatiales et d'instrumentation hier.",
            ["Laboratoire d'études spatiales et d'instrumentation"],
        ),
        ("Ils ont vu l'Institut de recherche en astrophysique.", ["Institut de recherche en astrophysique"]),
        ("Ils ont vu l'Institut polaire Bo-Ek hier.", ["Institut polaire Bo-Ek"]),
        ("Ils ont vu l'université Ana-Sol de Zorb hier.", ["université Ana-Sol de Zorb"]),
        ("Ils ont vu le Service zorbien des relations extérieures.", ["Service zorbien des relations extérieures"]),
        ("Ils ont vu l'École polytechnique de Zorb hier.", ["École polytechnique de Zorb"]),
        ("Ils ont vu l'Organisation arabe de coopération.", ["Organisation arabe de coopération"]),
        (
            "Ils ont vu le Département des marées de l'Université de Zorb.",
            ["Département des marées", "Université de Zorb"],
        ),
    ],
)
def test_french_names_go_on_to_their_end(text: str, expected: list[str]) -> None:
    assert pieces(text, french=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They saw the Zorb Marine and Coastal Institute.", ["Zorb Marine and Coastal Institute"]),
        ("They saw the Department of Reed and Sky there.", ["Department of Reed and Sky"]),
        ("They saw the King Bo University there.", ["King Bo University"]),
        ("They saw the UN Bureau for Zorb there.", ["UN Bureau for Zorb"]),
        ("They saw the Zorb Academy of the Norwegian Oil Union.", ["Zorb Academy of the Norwegian Oil Union"]),
        ("They saw the Directorate for Oil of the Ministry of Zorb.", ["Directorate for Oil", "Ministry of Zorb"]),
        ("They saw the Chairman of the Zorb Committee Bo Ek.", ["Zorb Committee", "Bo Ek"]),
        ("They saw the University of Oslo Berlin there.", ["University of Oslo Berlin"]),
        ("They saw the Zorb Optics Solar Imager there.", ["Zorb Optics Solar Imager"]),
        ("They saw a Zorb-built rover and Zorb Second Generation.", ["Zorb", "Zorb Second Generation"]),
    ],
)
def test_english_names_go_on_to_their_end(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def test_where_a_body_has_its_seat_tells_that_it_is_one() -> None:
    told = tell("Zorbex, based in Oslo, saw Blip. The Oslo-based Kelbix and startups including Lumo and Vond came.")
    assert {"zorbex", "kelbix", "lumo", "vond"} <= told.ids("organisations")
    told = dire("Hier, Zorbex, dont le siège est à Oslo, et Kelbix, implantée à Lyon, ont répondu.")
    assert {"zorbex", "kelbix"} <= told.ids("organisations")


def test_a_part_that_signs_is_a_body() -> None:
    assert "zorb-directorate" in tell("The Zorb Directorate signed an agreement with CNES.").ids("organisations")
    assert "zorb-directorate" not in tell("The Zorb Directorate saw it with CNES.").ids("organisations")
    assert "direction-polaire-de-zorb" in dire("La Direction polaire de Zorb a signé un accord.").ids("organisations")


def test_where_a_company_is_does_not_employ() -> None:
    told = tell("Ana Sol was Chief Executive of the Adelaide company Zorbex Aerospace.")
    assert "zorbex-aerospace" in told.ids("organisations")
    assert "adelaide" not in told.ids("organisations")


@pytest.mark.parametrize(
    ("text", "bodies", "missions"),
    [
        ("They heard of Lunar Dust Dynamics and of space-based Zorbing.", set(), set()),
        ("They heard of the company Lunar Dust Dynamics and of Zorbing.", {"lunar-dust-dynamics"}, set()),
        ("On its way to Mercury, the Blip spacecraft, a joint mission, met them.", set(), {"blip"}),
        ("They saw the Zorb Prize announced there.", set(), set()),
        ("They saw the Zorb Institute announced there.", {"zorb-institute"}, set()),
        ("They went to the Medical Center and into Outer Space.", set(), set()),
        ("They went to the Zorb Medical Center and into Outer Space.", {"zorb-medical-center"}, set()),
    ],
)
def test_what_is_no_body_and_no_mission(text: str, bodies: set[str], missions: set[str]) -> None:
    assert tell(text).ids("organisations") == bodies
    assert tell(text).ids("missions") == missions


def test_a_name_that_spells_a_mission_s_acronym_is_the_mission_s() -> None:
    told = tell("They saw the Solar and Heliospheric Observatory (SOHO) there.")
    assert (told.ids("organisations"), told.ids("missions")) == (set(), {"soho"})
    told = tell("They saw the Solar and Heliospheric Institute (SHI) there.")
    assert (told.ids("organisations"), told.ids("missions")) == ({"solar-and-heliospheric-institute"}, set())


def test_bodies_of_other_languages_and_of_fields_are_whole() -> None:
    told = tell("Ana Sol is Director of the Oil Technology Institute. They met the Fundació Blau de Zorb.")
    assert {"oil-technology-institute", "fundacio-blau-de-zorb"} <= told.ids("organisations")
    told = dire(
        "Ils ont vu l'Académie franco-britannique de l'air et l'institut médico-éducatif de Zorb et le lycée Bo-Ek."
    )
    assert {"academie-franco-britannique-de-lair", "institut-medico-educatif-de-zorb", "lycee-bo-ek"} <= told.ids(
        "organisations"
    )


def test_a_language_is_no_country() -> None:
    assert dire("Les offres sont rédigées en portugais ou en polonais.").ids("countries") == set()
    assert tell("The offers are written in Portuguese.").ids("countries") == set()
    assert tell("They met in Portuguese labs.").ids("countries") == {"PRT"}


@pytest.mark.parametrize(
    ("text", "french", "wanted"),
    [
        ("The talk of the company e-Zorb by its director Ana Sol closed the day.", False, "e-zorb"),
        ("The company i-Sol Systems built the antenna for ESA.", False, "i-sol-systems"),
        ("L'exposé de la société e-Zorb par sa directrice Ana Sol a clos la journée.", True, "e-zorb"),
        ("It was paid with the support of the company Zorbsat Africa.", False, "zorbsat-africa"),
        ("Elle est payée grâce au soutien de la société Zorbsat Norvège.", True, "zorbsat-norvege"),
    ],
)
def test_a_companys_letter_and_branch_are_of_its_name(text: str, french: bool, wanted: str) -> None:
    told = (dire if french else tell)(text).ids("organisations")
    assert wanted in told
    assert not {"zorb", "sol-systems", "zorbsat"} & told
