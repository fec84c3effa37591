"""The body that a paper names as its owner is an organisation of the text, under one id with all its names."""

from __future__ import annotations

from flows.pipeline import tell_alone
from tests.extracting.telling import project

BODY = (
    "The engineers of both sides spent the week comparing antennas in a hall beside the harbour.\n\n"
    "The MSO will open the station in the spring, and the MSO will run it until further notice.\n"
)


def told(text: str) -> tuple[str, set[str]]:
    """The publisher's id, and the names of the organisation that bears it."""
    tables = tell_alone("a.txt", text.encode(), project())
    publisher = tables["releases"].to_pylist()[0]["publisher_id"]
    names = [row["name"] for row in tables["names"].to_pylist() if row["organisation_id"] == publisher]
    own = [row["acronym"] for row in tables["organisations"].to_pylist() if row["organisation_id"] == publisher]
    return publisher, {*names, *filter(None, own)}


def test_the_letterhead_tells_what_the_texts_acronym_stands_for() -> None:
    publisher, names = told(f"Makvella Space Office (MSO)\n\nA new station is opened by the sea in the north\n\n{BODY}")
    assert publisher == "makvella-space-office"
    assert {"MSO", "Makvella Space Office"} <= names


def test_a_body_that_only_the_letterhead_names_is_an_organisation() -> None:
    publisher, names = told(
        "Office orbital du Nord (OON)\nLe 14 mai 2019\n\nUne classe au bord de la mer\n\n"
        "Vingt élèves ont compté les satellites avec leur maîtresse, et la pluie est venue à la fin de la soirée."
    )
    assert publisher == "office-orbital-du-nord"
    assert {"OON", "Office orbital du Nord"} <= names


def test_a_name_read_within_the_owners_gives_way_to_it() -> None:
    publisher, names = told(
        f"A new station is opened by the sea in the north\n\n{BODY}\n\nGovernment Offices of Sweden"
    )
    assert publisher == "government-offices-of-sweden"
    assert "Government Offices of Sweden" in names


def test_a_paper_begins_with_its_own_head() -> None:
    publisher, _ = told(
        "ESA and partners speak of a station by the sea\n\n8 November 2017\n\n"
        "Ana Sol, President of the Brazilian Space Agency, took part in the talks with ESA by the harbour. Some brought "
        "antennas, others their lunch."
    )
    assert publisher == "aeb"


def test_a_ministry_bears_its_name_without_the_state_too() -> None:
    _, names = told(
        f"Ministry of Ports and Industry of the Republic of Norland\n\nA new station is opened by the sea in the north\n\n{BODY}"
    )
    assert {"Ministry of Ports and Industry", "Ministry of Ports and Industry of the Republic of Norland"} <= names
    _, names = told(
        "Ministère des Ports du Royaume de Norlande\nLe 14 mai 2019\n\nUne classe au bord de la mer\n\n"
        "Vingt élèves ont compté les satellites avec leur maîtresse, et la pluie est venue à la fin de la soirée."
    )
    assert "Ministère des Ports" in names


def test_the_word_by_which_the_text_calls_the_owner_is_its_short_name() -> None:
    publisher, names = told(
        f"Zorbtel opens a station by the sea\n\nZorbtel opened a station. Zorbtel is glad of it.\n\n{BODY}\n\n"
        "Press Service of the Makvella Orbit Committee (Zorbtel)"
    )
    assert (publisher, "Zorbtel" in names) == ("makvella-orbit-committee", True)
    publisher, names = told(
        "Zorbtel ouvre une station\n\nZorbtel a ouvert une station près du port. Zorbtel s'en réjouit avec la ville, "
        "et vingt élèves ont compté les satellites avec leur maîtresse.\n\nService de presse du Comité orbital (Zorbtel)"
    )
    assert (publisher, "Zorbtel" in names) == ("comite-orbital", True)


def test_a_national_body_bears_its_name_without_the_state_too() -> None:
    _, names = told(f"National Orbit Commission of the Republic of Norland\n\nA station is opened by the sea\n\n{BODY}")
    assert "National Orbit Commission" in names
    _, names = told(f"Agence orbitale nationale de la République de Norlande\n\nUne station près du port\n\n{BODY}")
    assert "Agence orbitale nationale" in names


def test_at_whose_seat_a_delegation_is_received_is_its_host() -> None:
    publisher, _ = told(
        "Two days by the sea\n\n21 June 2017\n\nA delegation from the Makvella Space Bureau (MSB), led by its Chairwoman Ana "
        "Sol, ended its visit. MSB has six antennas.\n\nShe and Bo Ek signed a letter of intent at ASI headquarters."
    )
    assert publisher == "asi"
    publisher, _ = told(
        "Deux jours au bord de la mer\n\n21 juin 2017\n\nUne délégation du Bureau spatial makvellien (BSM), conduite par sa "
        "présidente Ana Sol, a terminé sa visite. Le BSM a six antennes.\n\nElle a signé une lettre d'intention avec Bo Ek au "
        "siège du CNES."
    )
    assert publisher == "cnes"


def test_whom_a_text_calls_by_its_noun_alone_publishes() -> None:
    publisher, _ = told(
        "Des hôtes au bord de la mer\n\n21 juin 2017\n\nLe Bureau spatial makvellien (BSM) et l'Agence orbitale norlandaise "
        "(AON) ont comparé leurs antennes. L'Agence recevra deux ingénieurs du BSM, et le directeur de l'Agence s'en réjouit."
    )
    assert publisher == "agence-orbitale-norlandaise"
