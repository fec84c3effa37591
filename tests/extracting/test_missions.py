"""What rides on what, and who has which part in a flight."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told, names

Tell = Callable[..., Told]


@pytest.mark.parametrize(
    ("text", "instrument", "carrier"),
    [
        ("They spoke of the Zorb-2 mission and its Phib instrument.", "phib", "zorb-2"),
        ("The Phib spectrometer on the Zorb-2 probe was built by DLR.", "phib", "zorb-2"),
        (
            "ESA's Zorb-2 mission, to which CNES is contributing with the Phib ultraviolet spectrometer, is new.",
            "phib",
            "zorb-2",
        ),
        ("The Phib camera aboard the Lumo-M N°3 mission was built by DLR.", "phib", "lumo-m3"),
        ("They use the Phib instrument (Photons for Zorb-M3) of the Zorb-M3 capsule.", "phib", "zorb-m3"),
    ],
)
def test_instrument_is_told_to_ride_on_its_carrier(tell: Tell, text: str, instrument: str, carrier: str) -> None:
    told = tell(text)
    assert told.row("missions", instrument)["kind"] == "instrument"
    assert told.row("missions", instrument)["host_mission_id"] == carrier


@pytest.mark.parametrize(
    "text",
    [
        "They spoke of the Phib spectrometer and of the Zorb-2 probe.",
        "The Zorb-2 probe is larger than the Phib spectrometer.",
    ],
)
def test_instrument_beside_a_mission_does_not_ride_on_it(tell: Tell, text: str) -> None:
    assert tell(text).row("missions", "phib").get("host_mission_id") is None


def test_curated_mission_keeps_what_the_registry_knows(tell: Tell) -> None:
    row = tell("They spoke of the SWOT satellite.").row("missions", "swot")
    assert (row["origin"], row["kind"]) == ("curated", "satellite")


def test_launcher_and_agency_provide_the_launch(tell: Tell) -> None:
    told = tell("ISRO launched the Zorb-2 satellite on 3 April 2019 from Kourou aboard a Vega rocket.")
    launch = told.one("launch")
    assert launch.roles == {"launch_provider": {"isro", "vega"}, "mentioned": {"zorb-2"}}
    assert (launch.date, launch.place, launch.country) == ("2019-04-03", "Kourou", "GUF")


def test_each_has_the_part_that_the_sentence_gives(tell: Tell) -> None:
    told = tell(
        "The launch on 3 June 2019 of JAXA's Lumo mission, with an instrument developed by CNES and a radio to which "
        "DLR contributed, drew crowds."
    )
    assert told.one("launch").roles == {
        "operator": {"jaxa"},
        "instrument_provider": {"cnes"},
        "contributor": {"dlr"},
        "mentioned": {"lumo"},
    }


def test_several_satellites_of_a_kind_are_launched_at_once(tell: Tell) -> None:
    told = tell(
        "They hailed the orbiting on 4 March from the Guiana Space Centre of three Zorb-9 satellites "
        "by a Vega launcher."
    )
    launch = told.one("launch")
    assert (launch.date, launch.place, launch.realis) == ("2019-03-04", "Guiana Space Centre", "actual")
    assert launch.roles == {"mentioned": {"zorb-9"}, "launch_provider": {"vega"}}


def test_carrier_s_evidence_spans_both_names(tell: Tell) -> None:
    told = tell("They spoke of the Zorb-2 mission and its Phib instrument.")
    (evidence,) = [each for each in told.evidence if each.field == "host_mission_id"]
    assert "Zorb-2" in evidence.slice
    assert "Phib" in evidence.slice


@pytest.mark.parametrize(
    "t", ["Zorb-3 lifted off on 3 June 2019 from Kourou.", "Zorb-3 was launched by JAXA on 3 June 2019."]
)
def test_numbered_name_may_open_a_sentence(tell: Tell, t: str) -> None:
    assert tell(t).one("launch").roles["mentioned"] == {"zorb-3"}


def test_bracket_expansion_is_no_mission(tell: Tell) -> None:
    assert tell("They spoke of the Zorb-M3 mission and its Phib instrument (Photon imager for Zorb-M3).").ids(
        "missions"
    ) == {"zorb-m3", "phib"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Its lander, Zorb, is new.", "Zorb"),
        ("Norland's first lake-watching satellite, Blip, is new.", "Blip"),
        ("They saw a satellite for the watch over lagoons, provisionally called Zorb.", "Zorb"),
        ("They saw the Zorb wind satellite there.", "Zorb"),
        ("They saw the solar observatory Zorb there.", "Zorb"),
        ("They saw the balloon Zorb there.", "Zorb"),
    ],
)
def test_a_noun_near_by_names_a_mission(text: str, name: str) -> None:
    assert names(text)[name].kind == "mission"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ils ont vu le satellite forestier Zorb hier.", "Zorb"),
        ("Ils ont vu la caméra « Zorb-de-nuit » hier.", "Zorb-de-nuit"),
        ("Ils ont vu le radar C-ZAR, fourni hier.", "C-ZAR"),
        ("Ils ont vu le satellite Zorb 3A et son jumeau Zorb 3B.", "Zorb 3B"),
    ],
)
def test_french_mission_by_its_noun_or_its_twin(text: str, name: str) -> None:
    assert names(text, french=True)[name].kind == "mission"


@pytest.mark.parametrize("text", ["They saw Figure 4A and Figure 4B there.", "They read the Level-2 data there."])
def test_a_numbered_plain_word_is_no_mission(text: str) -> None:
    assert not [name for name in names(text).values() if name.kind == "mission"]


@pytest.mark.parametrize(
    ("text", "french"),
    [
        ("The crew includes Veldan, they said.", False),
        ("The passengers Korum and Tassel left.", False),
        ("L'équipage comprend Veldan, dit-on.", True),
    ],
)
def test_who_is_carried_is_no_mission(text: str, french: bool) -> None:
    assert not [name for name in names(text, french=french).values() if name.kind == "mission"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ESA spoke of its satellite fleet. Then they turned to Dragon at last.", True),
        ("They read a story there. Then they turned to Dragon at last.", False),
    ],
)
def test_a_word_that_may_be_a_mission_is_one_where_the_text_speaks_of_space(text: str, told: bool) -> None:
    assert ("Dragon" in names(text)) == told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zorb-1 lifted off from Porto on a Comet Heavy.", "Comet Heavy"),
        ("They saw the satellite Zorb, then Zorb IV there.", "Zorb IV"),
        ("They left aboard the Zorb MS-25 spacecraft there.", "Zorb MS-25"),
        ("They saw the Zorb Blue Test (ZBT) mission there.", "ZBT"),
        ("They saw a Zorbex Launch Alliance Comet V rocket there.", "Comet V"),
    ],
)
def test_missions_that_no_registry_knows(text: str, name: str) -> None:
    decided = names(text).get(name)
    assert decided is not None
    assert decided.kind == "mission"
