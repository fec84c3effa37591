"""People and their posts in builds that releases of many agencies share: told on after an apposition, by a nationality,
by an acronym beside a name, by a part of a body."""

from __future__ import annotations

import pytest

from tests.extracting.telling import Held, dire
from tests.extracting.telling import tell as tell_in_english

ENGLISH: list[tuple[str, Held]] = [
    ("Ana Sol, chairman of the Board of Directors of the Zorb Commission, met Dr Bo Ek.",
     ("ana-sol", "chairman of the Board of Directors", "zorb-commission")),
    ("They met the Minister of Transport, Building and Urban Affairs, Mr Bo Ek.",
     ("bo-ek", "Minister of Transport, Building and Urban Affairs", None)),
    ("It was led by Bo Ek, Joint Secretary for Arms Control, Ministry of Tides, and others.",
     ("bo-ek", "Joint Secretary for Arms Control", "ministry-of-tides")),
    ("They met Bo Ek, Head, Policy Bureau, Ministry of Tides and Ms Ana Sol.",
     ("bo-ek", "Head, Policy Bureau", "ministry-of-tides")),
    ("Ana Sol, director of the Zorb Institute, will become head of the Tide Institute.",
     ("ana-sol", "head", "tide-institute")),
    ("Bo Ek, director of the Zorb Institute, is now acting head of the Tide Institute.",
     ("bo-ek", "acting head", "tide-institute")),
    ("The head of the Zorb Institute's international department, Bo Ek, spoke.",
     ("bo-ek", "head of the Zorb Institute's international department", "zorb-institute")),
    ("Ana Sol is stepping in as director of the Zorb Institute.", ("ana-sol", "director", "zorb-institute")),
    ("The Director of ZRAB Ana Sol spoke.", ("ana-sol", "Director", "zrab")),
    ("They met Bo Ek, a lifelong champion of tides, former head of the Zorb Institute, and others.",
     ("bo-ek", "former head", "zorb-institute")),
    ("Bo Ek of the Zorb Institute, Oslo, is the principal investigator.",
     ("bo-ek", "principal investigator", "zorb-institute")),
    ("Bo Ek, who took over in May and serves as head of tides at the Zorb Institute, spoke.",
     ("bo-ek", "head of tides", "zorb-institute")),
    ("They met Ana Sol, a tide scientist and remote sensing expert with the Zorb Institute.",
     ("ana-sol", "remote sensing expert", "zorb-institute")),
    ("They met Bo Ek, lead optical navigation engineer, Zorbex Ltd, there.",
     ("bo-ek", "lead optical navigation engineer", "zorbex-ltd")),
    ("ESA astronaut and Expedition 90 Flight Engineer Ana Sol spoke.",
     ("ana-sol", "Expedition 90 Flight Engineer", "esa")),
    ("They met Bo Ek, deputy manager of the NASA Tide Motor Office.", ("bo-ek", "deputy manager", "nasa")),
    ("They met Bo Ek, director, Tides Division, Rivers Directorate, at the Zorb Institute.",
     ("bo-ek", "director, Tides Division, Rivers Directorate", "zorb-institute")),
    ("The pilot Ana Sol and the engineer Bo Ek, both of ESA, spoke.", ("ana-sol", "pilot", "esa")),
    ("They met Ana St. Sol, head of the Zorb Institute.", ("ana-st-sol", "head", "zorb-institute")),
    ("Prince Ali Sol, chairman of the Zorb Commission, met Dr Bo Ek.", ("ali-sol", "chairman", "zorb-commission")),
    ("“We are ready,” said Trade Minister, Ana Sol.", ("ana-sol", "Trade Minister", None)),
    ("They met Bo Ek, Head of Tides, and Director of Zorbex Ltd, there.", ("bo-ek", "Director", "zorbex-ltd")),
    ("They met Bo Ek, head of the Tides Department in the Zorb Institute.",
     ("bo-ek", "head of the Tides Department", "zorb-institute")),
    ("The director of the Zorb Research Agency, ZRA, Prof. Bo Ek spoke.", ("bo-ek", "director", "zorb-research-agency")),
    ("The Deputy Prime Minister, Minister of Trade, Ana Sol spoke.", ("ana-sol", "Minister of Trade", None)),
    ("They met the Minister of Gleaning and Weaving, Ana Sol.", ("ana-sol", "Minister of Gleaning and Weaving", None)),
    ("L-R: Head of the Zorb Space Agency, Ana Sol, and others.", ("ana-sol", "Head", "zorb-space-agency")),
    ("Flight engineers Bo Ek of ESA, seated left, and Ana Sol of NASA were seen.",
     ("ana-sol", "Flight engineer", "nasa")),
    ("Former astronaut and Zorb Institute president Ana Sol spoke.", ("ana-sol", "Former astronaut", None)),
    ("They met Bo Ek, CEO of Zorbsat Norway.", ("bo-ek", "CEO", "zorbsat-norway")),
    ("They met astronaut So-ra Yun.", ("so-ra-yun", "astronaut", None)),
    ("Pilot Bo Ek slept well. The crew had met Bo Ek of ESA.", ("bo-ek", "Pilot", "esa")),
    ("They met Ana Sol, Zorbsat Africa CEO and founder, there.", ("ana-sol", "founder", "zorbsat-africa")),
    ("The crew includes ESA's Ana Sol and Norway's Bo Ek.", ("ana-sol", None, "esa")),
]  # fmt: skip
FRENCH: list[tuple[str, Held]] = [
    ("La présidente de l'IZR Ana Sol parle.", ("ana-sol", "présidente", "izr")),
    ("La chercheuse Ana Sol, du laboratoire ZOLTAN, parle.", ("ana-sol", "chercheuse", "zoltan")),
    ("Bo Ek, président du Commissariat à l'énergie zorbienne, parle.",
     ("bo-ek", "président", "commissariat-a-lenergie-zorbienne")),
    ("Ils ont vu les astronautes canadiens Ana Sol et Bo Ek.", ("bo-ek", "astronaute", None)),
    ("La ministre de la Glanure et de la Vannerie publiques, chargée de l'Espace, Eva Lund, parle.",
     ("eva-lund", "ministre de la Glanure et de la Vannerie publiques, chargée de l'Espace", None)),
    ("Présent au Conseil de l'ESA, le ministre de l'Économie, Bo Ek, parle.", ("bo-ek", "ministre de l'Économie", None)),
    ("Ils ont vu les trois astronautes belges : Eva Lund et Bo Ek.", ("eva-lund", "astronaute", None)),
    ("La pilote Ana Sol et l'ingénieur Bo Ek, tous deux de l'ESA, parlent.", ("bo-ek", "ingénieur", "esa")),
    ("Jean LE SOL, président du Conseil régional de Zorbourg, parle.",
     ("jean-le-sol", "président", "conseil-regional-de-zorbourg")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_post_is_told(text: str, expected: Held) -> None:
    assert expected in tell_in_english(text).held()


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_post_is_told_in_french(text: str, expected: Held) -> None:
    assert expected in dire(text).held()


def test_somebody_is_told_by_nationality_in_french() -> None:
    told = dire("Le Norvégien Bo Ek et la Suédoise Ana Sol ont rencontré l'Italienne Eva Lund.")
    assert {"bo-ek", "ana-sol", "eva-lund"} <= {row["person_id"] for row in told.rows["people"]}


def test_an_adviser_of_somebody_who_flies_is_no_new_post() -> None:
    told = tell_in_english("Zorbex astronaut Ana Sol, who flew in 2019, acts as an adviser on tides.").held()
    assert {title for _, title, _ in told} == {"astronaut"}


LETTER = "The teams met. They signed what follows, in the two languages, on the day that both had named.\n\n"
LETTRE = "Les équipes se sont vues. Elles ont signé ce qui suit, dans les deux langues, au jour fixé.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            LETTER + "Ana Sol\n\nPresident\n\nZorb Research Institute",
            ("ana-sol", "President", "zorb-research-institute"),
        ),
        (LETTER + "Bo Ek\n\nDirector, Zorb Institute", ("bo-ek", "Director", "zorb-institute")),
    ],
)
def test_signature_tells_a_post(text: str, expected: Held) -> None:
    assert expected in tell_in_english(text).held()


def test_signature_tells_a_post_in_french() -> None:
    told = dire(LETTRE + "Pour l'Agence polaire de Zorbourg\n\nEva Lund\n\nPrésidente").held()
    assert ("eva-lund", "Présidente", "agence-polaire-de-zorbourg") in told


def test_entries_of_a_list_end_with_the_body() -> None:
    told = tell_in_english(
        LETTER
        + "Ana Sol, founder and CEO, Blue Zorbits\n\nBo Ek, manager, Tide Node-1, NASA's Johnson Space Center\n\n"
        + "Eva Lund, ESA (European Space Agency) astronaut"
    ).held()
    assert ("ana-sol", "CEO", "blue-zorbits") in told
    assert {(who, body) for who, _, body in told} >= {("bo-ek", "jsc"), ("eva-lund", "esa")}


def test_a_word_with_a_hyphen_is_nobodys_full_name() -> None:
    told = tell_in_english("The Zorbaris-EXT of the Zorb Institute met the Tides-NEXT.")
    assert not told.ids("people") and told.ids("organisations")


def test_who_is_elected_as_professor_is_no_elected_professor() -> None:
    told = tell_in_english(
        "The Council elected Professor Ana Sol, the Director of the Zorb Institute, as its Chairman."
    ).held()
    assert {title for _, title, _ in told} == {"Chairman", "Director"}


def test_two_offices_with_an_article_each_are_two_people() -> None:
    told = dire("Le vice-Premier ministre et le directeur général de l'ESA Bo Ek parlent.").held()
    assert told == {("bo-ek", "directeur général", "esa")}


def test_who_will_do_something_has_no_post_by_that() -> None:
    told = tell_in_english("The tide scientist Ana Sol, will judge the entries.").held()
    assert {title for _, title, _ in told} == {"tide scientist"}


def test_a_name_alone_after_a_quotation_speaks() -> None:
    told = dire("La ministre Eva Lund parle. « Nous sommes très fiers de soutenir ces équipes. » Eva Lund.")
    assert [row["person_id"] for row in told.rows["quotations"]] == ["eva-lund"]


def test_people_in_the_plural_after_one_name_are_others() -> None:
    told = tell_in_english("As published in Zorb Horizons, researchers of the Zorb Institute have found a lake.")
    assert not told.ids("people") and told.ids("organisations")
