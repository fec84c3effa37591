"""Whose a post is where the body is told by its kind, through a part, by an acronym, or with another apostrophe."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, tell


@pytest.mark.parametrize(
    ("text", "who", "title", "body"),
    [
        ("They heard Ana Sol, an astronaut at the agency’s Zorb Space Center in Oslo.",
         "ana-sol", "astronaut", "zorb-space-center"),
        ("They heard Ana Sol, Chief of the Space Applications Section of CNES, in Oslo.",
         "ana-sol", "Chief of the Space Applications Section", "cnes"),
        ("They heard Ana Sol, Managing Director of CNES Space Operations.",
         "ana-sol", "Managing Director of CNES Space Operations", "cnes"),
        ("They met the Director of the Zorb Space Agency’s Malindi base, Ana Sol, in Oslo.",
         "ana-sol", "Director of the Zorb Space Agency’s Malindi base", "zorb-space-agency"),
        ("The delegation was headed by the Executive and Technical Secretary of the QAE, Dr. Bo Ek.",
         "bo-ek", "Executive and Technical Secretary", "qae"),
        ("From left: Deputy Minister Ana Sol, President of ZORBEK Bo Ek, Norwegian Ambassador Cy Ox.",
         "bo-ek", "President", "zorbek"),
        ("The Zorb Space Centre opened. Ana Sol, cultural attaché of the centre, spoke.",
         "ana-sol", "cultural attaché of the centre", "zorb-space-centre"),
    ],
)  # fmt: skip
def test_body_of_a_post(text: str, who: str, title: str, body: str) -> None:
    assert (who, title, body) in tell(text).held()


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("L'Ambassade de Zorbie à Oslo a ouvert. Ana Sol, attachée culturelle de l'ambassade, a parlé.",
         "attachée culturelle de l'ambassade", "ambassade-de-zorbie"),
        ("L’Ambassade de Zorbie à Oslo a ouvert. Ana Sol, attachée de coopération scientifique à l’Ambassade, a parlé.",
         "attachée de coopération scientifique", "ambassade-de-zorbie"),
    ],
)  # fmt: skip
def test_body_of_a_french_post(text: str, title: str, body: str) -> None:
    assert ("ana-sol", title, body) in dire(text).held()


def test_minister_of_a_list_whose_last_item_has_an_article() -> None:
    told = tell("The Portuguese Minister of Agriculture and the Sea, Ana Sol, received them.").held()
    assert ("ana-sol", "Minister of Agriculture and the Sea", None) in told
