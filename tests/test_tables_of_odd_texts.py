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
        ("Papers\n12 June 2023\n\nCNES and ESA signed the Tides Document in Oslo on 11 June 2023.", "releases"),
    ],
)
def test_tables_of_the_text_pass_every_check(project: Project, text: str, table: str) -> None:
    tables = tell_once([tell_alone("odd.txt", f"{text}\n".encode(), project)], project)
    assert tables["documents"].to_pylist()[0]["status"] == "accepted"
    assert tables[table].num_rows
    assert validate(tables) == []
