"""What an ordinary release may hold and once made tables that no check let pass: one such text stops a whole build."""

from __future__ import annotations

import pytest

from flows import settings
from flows.pipeline import Project, open_project, tell_alone, tell_once
from flows.validating import validate


@pytest.fixture(scope="module")
def project() -> Project:
    return open_project(settings.RAW)


@pytest.mark.parametrize(
    ("text", "table"),
    [
        (
            "N° 12–2018\n\nCNES et ESA\n\nParis, le 12 juin 2018\n\nLe CNES et l'ESA ont signé un accord à Oslo.",
            "releases",
        ),
        ("News No. 7 — 2018\n\nCNES and ESA\n12 June 2018\n\nCNES and ESA signed an agreement in Oslo.", "releases"),
        ("CNES in Oslo\n14 March 2023\n\nAna Sol, President of CNES, will visit Oslo later this week.", "events"),
        ("CNES in Oslo\n16 March 2023\n\nAna Sol, President of CNES, visited Oslo earlier this week.", "events"),
        (
            "Pacts\n12 June 2023\n\nIn Oslo, agreements were signed between CNES and ESA and between DLR and JAXA.",
            "agreements",
        ),
        (
            "Pacts\n12 June 2023\n\nThey signed agreements between CNES and ESA on tides, between DLR and JAXA on dunes, and "
            "between ASI and ISRO on rivers, in Oslo on 11 June 2023.",
            "agreements",
        ),
        (
            "Extended\n12 June 2023\n\nCNES and ESA extended the memorandum of understanding of May 2015. They signed the "
            "memorandum.",
            "agreements",
        ),
        (
            "Une convention\n12 juin 2023\n\nVoici ce que les équipes rapportent. Un avenant prolongeant la convention signée "
            "à Oslo le 3 mai 2021 entre l'ESA et le CNES est attendu. L'ESA et le CNES ont signé la convention.",
            "agreements",
        ),
        (
            "Old ties\n12 June 2023\n\nFrance and the United States signed an agreement in 1803 and another on satellites "
            "on 11 June 2023.",
            "agreements",
        ),
        (
            "A station\n12 June 2023\n\nAna Sol, President of CNES, visited Oslo on 11 June 2023. Her office answers calls on\n"
            "+33 1 00 11\n22 33 44, every day.",
            "events",
        ),
        (
            "Poland joins the Orb Charter; letter of intent with Norway on rockets\n12 June 2023\n\nThe Zorb Office (ZO) became "
            "on Wednesday a member of the Orb Charter.\n\nThe document of accession was signed in Warsaw by Ana Sol, President "
            "of ZO, and was handed over to the Ambassador, Bo Ek.",
            "events",
        ),
        (
            'IN HER WORDS, THE UNDERSECRETARY RECALLED THAT THE ALCE "WAS BORN OF A CONVERSATION BETWEEN NEIGHBORS WHO '
            'DISCOVERED THAT EACH ONE WAS BUYING, SEPARATELY AND EXPENSIVELY, THE SAME PHOTOGRAPH", AND THANKED THE PRO '
            "TEMPORE PRESIDENCY OF THE COMMUNITY OF LATIN AMERICAN AND CARIBBEAN STATES (CELAC), WHICH IS NOW IN THE HANDS "
            "OF SAINT VINCENT AND THE GRENADINES, FOR ITS SUPPORT.",
            "releases",
        ),
        (
            "L'ARRANGEMENT A ÉTÉ SIGNÉ À RABAT, POUR LA COMMISSION, PAR LE DIRECTEUR GÉNÉRAL DE L'INDUSTRIE DE LA DÉFENSE ET "
            "DE L'ESPACE, MIKAEL STRANDLUND, ET, POUR LE MAROC, PAR MME SALMA BENJELLOUN-ALAOUI, DIRECTRICE GÉNÉRALE DU "
            "CENTRE NATIONAL DE TÉLÉDÉTECTION ET D'INFORMATION GÉOGRAPHIQUE (CNTIG).",
            "releases",
        ),
        ("Papers\n12 June 2023\n\nCNES and ESA signed the Tides Document in Oslo on 11 June 2023.", "releases"),
    ],
)
def test_tables_of_the_text_pass_every_check(project: Project, text: str, table: str) -> None:
    tables = tell_once([tell_alone("odd.txt", f"{text}\n".encode(), project)], project)
    assert tables["documents"].to_pylist()[0]["status"] == "accepted"
    assert tables[table].num_rows
    assert validate(tables) == []
