"""Who goes somewhere, is received or talks with somebody, whatever stands between the verb and where, when and with whom."""

from __future__ import annotations

import pytest

from tests.extracting.telling import tell_or_dire


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        ("Minister Ana Sol flew to Lima on 3 May 2019.", "visit", "2019-05-03"),
        ("La ministre Ana Sol est partie pour Lima le 3 mai 2019.", "visit", "2019-05-03"),
        ("Minister Ana Sol is expected in Lima on 3 July 2019.", "visit", "2019-07-03"),
        ("La ministre Ana Sol est attendue à Lima le 3 juillet 2019.", "visit", "2019-07-03"),
        ("Minister Ana Sol stayed from 3 to 5 May 2019 in Lima.", "visit", "2019-05-03/2019-05-05"),
        ("La ministre Ana Sol a séjourné du 3 au 5 mai 2019 au Pérou.", "visit", "2019-05-03/2019-05-05"),
        ("Minister Ana Sol began a three-day trip to Mexico on 3 May 2019.", "visit", "2019-05-03"),
        (
            "La ministre Ana Sol a entamé le 3 mai 2019 un voyage de trois jours au Mexique.",
            "visit",
            "2019-05-03/2019-05-05",
        ),
        ("Minister Ana Sol was in Lima in May 2019.", "visit", "2019-05"),
        ("Les délégués de la société Zorbex SA ont passé deux jours à Lima en mai 2019.", "visit", "2019-05"),
        ("The guests were taken round the Zorb Institute on 3 May 2019.", "visit", "2019-05-03"),
        ("Minister Ana Sol was received on 3 May 2019 at the palace.", "meeting", "2019-05-03"),
        ("La ministre Ana Sol a été reçue le 3 mai 2019 au palais.", "meeting", "2019-05-03"),
        ("Minister Ana Sol spoke on 3 May 2019 with Bo Ek, Head of Blip.", "meeting", "2019-05-03"),
        ("La ministre Ana Sol a échangé le 3 mai 2019 avec Bo Ek, directeur de Blip.", "meeting", "2019-05-03"),
        ("Minister Ana Sol had lunch on 3 May 2019 with Bo Ek, Head of Blip.", "meeting", "2019-05-03"),
        ("La ministre Ana Sol a déjeuné le 3 mai 2019 avec Bo Ek, directeur de Blip.", "meeting", "2019-05-03"),
        (
            "Minister Ana Sol discussed dust over the phone with Bo Ek, Head of Blip, on 3 May 2019.",
            "remote_talk",
            "2019-05-03",
        ),
        ("La ministre Ana Sol a eu le 3 mai 2019 un échange au téléphone avec Bo Ek.", "remote_talk", "2019-05-03"),
        (
            "A delegation, made up of Ana Sol, Head of Blip, and Bo Ek, stayed in Lima on 3 May 2019.",
            "visit",
            "2019-05-03",
        ),
        ("A Peruvian delegation is expected in Oslo on 3 July 2019.", "visit", "2019-07-03"),
        ("Une délégation péruvienne est attendue à Oslo le 3 juillet 2019.", "visit", "2019-07-03"),
        ("The joint commission wound up its work in Oslo on 3 May 2019.", "joint_session", "2019-05-03"),
        ("The festivities will go on in Lima on 3 September 2019.", "gathering", "2019-09-03"),
        ("Les festivités se poursuivront à Lima le 3 septembre 2019.", "gathering", "2019-09-03"),
    ],
)
def test_is_told(text: str, type_: str, date: str) -> None:
    told = tell_or_dire(text)
    assert (told.types(), told.one(type_).date) == ([type_], date)


@pytest.mark.parametrize(
    "text",
    [
        "The probe began its trip to Lima on 3 May 2019.",
        "La sonde a entamé son voyage à Lima le 3 mai 2019.",
        "The delegation said that the probe arrived in Lima on 3 May 2019.",
        "Une équipe a construit la sonde qui est arrivée à Lima le 3 mai 2019.",
        "Minister Ana Sol stayed in touch with Lima on 3 May 2019.",
        "Minister Ana Sol spoke on 3 May 2019 of the dust with pride.",
        "La ministre Ana Sol a parlé le 3 mai 2019 des poussières avec fierté.",
    ],
)
def test_is_not_told(text: str) -> None:
    assert {"visit", "meeting", "remote_talk"}.isdisjoint(tell_or_dire(text).types())
