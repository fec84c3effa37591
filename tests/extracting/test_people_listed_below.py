"""People in a list below a sentence that says what they are, each with a body, and lines that name who holds a post."""

from __future__ import annotations

import pytest

from tests.extracting.telling import Told, dire, tell

LEAD = "The jury has chosen among all those whom it heard this week.\n\n"
TETE = "Le jury a choisi parmi tous ceux qu'il a entendus cette semaine.\n\n"
AT = {("ana-sol", None, "zorbex-inc"), ("bo-ek-lund", None, "zorb-state-university"), ("cy-oxley", None, "quill")}


@pytest.mark.parametrize(
    "opening",
    ["The winners are:", "The following people were chosen:", "The recipients are:", "These are the investigators:"],
)
def test_people_and_their_bodies_are_listed(opening: str) -> None:
    items = "Ana Sol, Zorbex, Inc.\n\nBo Ek-Lund, Zorb State University\n\nCy Oxley, Quill\n\nDi Maro"
    told = tell(f"{LEAD}{opening}\n\n{items}\n\nEach of them will come to the house and be heard again.")
    assert told.held() >= AT
    assert told.ids("people") == {"ana-sol", "bo-ek-lund", "cy-oxley", "di-maro"}


@pytest.mark.parametrize("opening", ["Les lauréats sont :", "Les personnes suivantes ont été choisies :"])
def test_people_and_their_bodies_are_listed_in_french(opening: str) -> None:
    items = "- Ana Sol, Zorbex\n- Bo Ek, Université de Zorbourg\n- Cy Oxley, Institut des marées"
    told = dire(f"{TETE}{opening}\n\n{items}\n\nChacun d'eux viendra à la maison et sera entendu de nouveau.")
    assert {(who, body) for who, _, body in told.held()} == {
        ("ana-sol", "zorbex"), ("bo-ek", "universite-de-zorbourg"), ("cy-oxley", "institut-des-marees"),
    }  # fmt: skip


@pytest.mark.parametrize("opening", ["The winning teams are:", "The following companies were chosen:"])
def test_teams_and_companies_are_no_people(opening: str) -> None:
    items = "Dune Riders, Zorb State University\n\nTide Makers, Zorb College\n\nReed Keepers, Oslo University"
    told: Told = tell(f"{LEAD}{opening}\n\n{items}\n\nEach of them will come to the house and be heard again.")
    assert not told.ids("people")


@pytest.mark.parametrize(
    ("line", "who", "body"),
    [
        ("Principal investigator: Ana Sol, Zorb State University, Los Angeles", "ana-sol", "zorb-state-university"),
        ("Principal investigator: M. Ana Damas, Zorb Community College", "m-ana-damas", "zorb-community-college"),
        ("Responsable scientifique : Ana Sol, Université de Zorbourg, Oslo", "ana-sol", "universite-de-zorbourg"),
    ],
)
def test_line_of_a_holder_with_a_body_and_its_place(line: str, who: str, body: str) -> None:
    told = (
        dire(f"{TETE}{line}\n\nLe travail va durer toute l'année.")
        if "Resp" in line
        else tell(f"{LEAD}{line}\n\nAll go.")
    )
    assert (who, body) in {(holder, owner) for holder, _, owner in told.held()}
