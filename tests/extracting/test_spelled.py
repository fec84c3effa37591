"""Names that an acronym in brackets explains, and bodies that act through their organs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]


def test_an_acronym_and_the_name_that_it_spells_are_one_body_whatever_its_noun(tell: Tell) -> None:
    told = tell(
        "On 3 June 2019 the Zorb Orbit Directorate (ZOD) and the Kestrel Institute of Dust (KID) signed a memorandum. It "
        "was signed by the Director General of ZOD, Ana Sol, and by Bo Ek, President of the KID."
    )
    assert told.agreement().parties == {"zorb-orbit-directorate", "kestrel-institute-of-dust"}
    assert {post.holder: post.organisation for post in told.positions} == {
        "ana-sol": "zorb-orbit-directorate",
        "bo-ek": "kestrel-institute-of-dust",
    }


def test_an_acronym_draws_a_french_name_on_over_its_small_words(dire: Tell) -> None:
    told = dire("Le Centre zorbien d'observation (CEZO) a signé un contrat avec le CNES le 3 juin 2019.")
    assert told.agreement().parties == {"cnes", "centre-zorbien-dobservation"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("On 3 June 2019 the Board of the Zorb Space Authority appointed Ana Sol as director.", "zorb-space-authority"),
        ("On 3 June 2019 the Board of Oil Studies signed a contract with DLR.", "board-of-oil-studies"),
    ],
)
def test_a_body_that_acts_through_its_board_is_the_body(tell: Tell, text: str, body: str) -> None:
    assert body in {row["organisation_id"] for row in tell(text).rows["organisations"]}


def test_an_acronym_that_opens_its_own_name_owns_nothing(tell: Tell) -> None:
    told = tell(
        "On 3 June 2019 ZUFA signed a protocol with CNES. The ZUFA French-Zorbian University Academy met DLR on 4 June 2019."
    )
    bodies = {row["organisation_id"]: row["acronym"] for row in told.rows["organisations"]}
    assert bodies == {"zufa-french-zorbian-university-academy": "ZUFA", "cnes": "CNES", "dlr": "DLR"}
