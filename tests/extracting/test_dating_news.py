"""The day of the news where its own clause gives none."""

from __future__ import annotations

import pytest

from flows.extracting import extract
from tests.extracting.telling import Told, project, read

HEADS = {
    "en": "Press release\n\n21 June 2019\n\nESA appoints Ana Sol Director of Science\n\n",
    "fr": "Communiqué de presse\n\n21 juin 2019\n\nL'ESA nomme Ana Sol directrice de la science\n\n",
}


@pytest.mark.parametrize(
    ("language", "text", "main"),
    [
        ("en", "Meeting today in Oslo for its 12th session, the Council of ESA approved the appointment of Ana Sol as Director "
         "of Science, on a proposal by the Director General, who had looked for her long.", ("appointment", "2019-06-21")),
        ("fr", "Réuni ce jour à Oslo pour sa 12e session, le Conseil de l'ESA a approuvé la nomination d'Ana Sol au poste de "
         "directrice de la science, sur proposition du directeur général, qui l'a longtemps cherchée.",
         ("appointment", "2019-06-21")),
        ("en", "Today, on a tour of three laboratories of the far north of the country, the Honourable Ana Sol, Minister of "
         "Innovation and Minister responsible for CNES, announced that twelve companies are being awarded contracts.",
         ("contract_award", "2019-06-21")),
        # the ceremony told of in the next sentence
        ("en", "Norway and Malta have joined the Dark Sky Charter. They handed in their instruments of accession at a ceremony "
         "in Oslo on Tuesday.", ("accession", "2019-06-18")),
        ("fr", "Le CNES et le DLR ont signé un accord sur la banquise. La cérémonie s'est déroulée mercredi à Oslo en présence "
         "de la ministre de la Recherche.", ("signing", "2019-06-19")),
        # something else was done on that day
        ("en", "CNES and DLR have signed an agreement on sea ice. On Tuesday, the Zorb-1 satellite was launched from Kourou.",
         ("signing", None)),
    ],
)  # fmt: skip
def test_news_has_the_one_day_of_its_sentence(language: str, text: str, main: tuple[str, str | None]) -> None:
    release = read(HEADS[language] + text + "\n")
    told = Told(release, extract(release, project().registry))
    assert next(((event.type, event.date) for event in told.events if event.main), None) == main
