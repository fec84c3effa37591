"""Who takes part and is not where the verb alone would look: the founded body, those behind a person, who signs for whom."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, tell

Roles = dict[str, set[str]]


def _roles(text: str, french: bool, event_type: str) -> Roles:
    """The participants of the only event of a type."""
    return (dire if french else tell)(text).one(event_type).roles


FOUNDED = [
    ("Founded in 2017 in Tartu, Norland Space Works builds probes.", {"mentioned": {"norland-space-works"}}),
    (
        "The Norland Space Agency (NSA) works for growth. It was established in 2018 under an Act of Parliament.",
        {"mentioned": {"norland-space-agency"}},
    ),
    (
        "Zorb-1 is the first satellite of Norland Space Works, a company founded in 2018 by Kenya and Uganda.",
        {"mentioned": {"norland-space-works"}, "lead": {"KEN", "UGA"}},
    ),
    (
        "The President of Norway opened the Norland Space Centre in Oslo on 14 June 2019.",
        {"mentioned": {"norland-space-centre"}, "lead": {"NOR"}},
    ),
]
FONDES = [
    (
        "Le mémorandum prévoit des échanges avec le Bureau spatial norlandais, créé en 2018.",
        "bureau-spatial-norlandais",
    ),
    (
        "L'Agence spatiale norlandaise (ASN) veille sur les côtes. Placée sous la tutelle du ministère, elle a été "
        "créée en 2014.",
        "agence-spatiale-norlandaise",
    ),
]


@pytest.mark.parametrize(("text", "roles"), FOUNDED)
def test_founded_body_takes_part_in_its_creation(text: str, roles: Roles) -> None:
    assert _roles(text, False, "creation") == roles


@pytest.mark.parametrize(("text", "body"), FONDES)
def test_founded_body_takes_part_in_french(text: str, body: str) -> None:
    assert _roles(text, True, "creation") == {"mentioned": {body}}
