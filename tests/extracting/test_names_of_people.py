"""People's names: set off after a long post, with syllables that are other words elsewhere, of two family names."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, names, tell


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("It was read by the Envoy for Latin America and the Caribbean, Ana Sol, and they left.", "Ana Sol"),
        ("The last to sign was its Vice President for Asia-Pacific, Jean-Bo Sol.", "Jean-Bo Sol"),
        ("The text was written by Ek's deputy, Ana Sol-Zorb, in May.", "Ana Sol-Zorb"),
        ("They thanked the two outgoing presidents of the panel, Bo Ek and Ana Sol, at length.", "Ana Sol"),
        ("They met Dr. Solen Thi Thu Zorb from Hanoi.", "Solen Thi Thu Zorb"),
        ("CNES President Bo d'Estel-Sol came.", "Bo d'Estel-Sol"),
        ('"We did it," said Ana "Peg" Solen, Co-Founder and President of Zorbex.', 'Ana "Peg" Solen'),
        ("The Minister, the Honourable Dato Seri Setia Awang Hj Bosli bin Hj Zorb, spoke.", "Bosli bin Hj Zorb"),
    ],
)
def test_english_names_of_people(text: str, person: str) -> None:
    told = names(text)
    assert person in told
    assert told[person].kind == "person"


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "L'acte a été lu par la secrétaire d'État pour l'Amérique latine et les Caraïbes, Ana Sol, et ils sont partis.",
            "Ana Sol",
        ),
        ("Il était représenté par son adjointe, Ana Sol.", "Ana Sol"),
        ("Le signataire était son vice-président pour l'Asie-Pacifique, Jean-Bo Sol.", "Jean-Bo Sol"),
        ("Les deux présidents sortants du comité, Bo Ek et Ana Sol, ont parlé.", "Ana Sol"),
        ("Le jury est présidé par le professeur Ana Vos-Zorb, de l'Université de Delft.", "Ana Vos-Zorb"),
        ("Le prix revient au Dr Solen Thi Thu Zorb, de Hanoï.", "Solen Thi Thu Zorb"),
    ],
)
def test_french_names_of_people(text: str, person: str) -> None:
    told = names(text, french=True)
    assert person in told
    assert told[person].kind == "person"


def test_what_a_list_goes_on_with_after_a_post_is_nobody() -> None:
    assert not tell("The report names the head of the office, Zorb Optics, and the Lamp Institute.").ids("people")
    assert not dire("Le rapport cite le directeur du bureau, Zorb Optique, et l'Institut des lampes.").ids("people")
    assert tell("The report names the head of the office, Ana Sol, and the Lamp Institute.").ids("people") == {
        "ana-sol"
    }
    assert dire("Le rapport cite le directeur du bureau, Bo Ek, et l'Institut des lampes.").ids("people") == {"bo-ek"}


def test_the_family_name_before_the_mothers_stands_for_somebody() -> None:
    told = tell(
        "Bo Belmonte Zorb, director of Lumo, came. Afterwards Ana Sol, an engineer, and Belmonte signed an annex."
    )
    assert "belmonte" not in told.ids("organisations") | told.ids("people")
    assert "bo-belmonte-zorb" in told.ids("people")


def test_nobody_is_where_a_word_of_place_leads_to() -> None:
    assert not tell("The station at Al Zorbeej received the first signal from Blip-2 on 3 May.").ids("people")
    assert tell("Al Zorbeej received the first signal from Blip-2 on 3 May.").ids("people") == {"al-zorbeej"}
