"""The day of a signature that goes back to what was just told: at the ceremony, on the margins of the session."""

from __future__ import annotations

import pytest

from tests.extracting.telling import tell_or_dire

_SIGNED = "CNES and DLR signed a memorandum of understanding."
_SIGNÉ = "le CNES et le DLR ont signé un mémorandum d'entente."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"The forum took place in Oslo on 3 June 2019. In the margins of the forum, {_SIGNED}", "2019-06-03"),
        (f"The committee met in Oslo on 3 June 2019. At the end of the session, {_SIGNED}", "2019-06-03"),
        (f"The seminar took place in Oslo from 3 to 5 June 2019. At the opening ceremony, {_SIGNED}", "2019-06-03"),
        (f"The seminar took place in Oslo from 3 to 5 June 2019. During the closing session, {_SIGNED}", "2019-06-05"),
        (f"The seminar took place in Oslo from 3 to 5 June 2019. During the seminar, {_SIGNED}", "2019-06"),
        (f"Le forum a eu lieu à Oslo le 3 juin 2019. En marge du forum, {_SIGNÉ}", "2019-06-03"),
        (f"Le comité s'est réuni à Oslo le 3 juin 2019. À l'issue de la session, {_SIGNÉ}", "2019-06-03"),
        (f"L'atelier a eu lieu à Oslo du 3 au 5 juin 2019. Lors de la cérémonie d'ouverture, {_SIGNÉ}", "2019-06-03"),
        (
            f"L'atelier a eu lieu à Oslo du 3 au 5 juin 2019. En marge de la cérémonie de clôture, {_SIGNÉ}",
            "2019-06-05",
        ),
        (f"L'atelier a eu lieu à Oslo du 3 au 5 juin 2019. Au cours de l'atelier, {_SIGNÉ}", "2019-06"),
    ],
)
def test_what_is_signed_on_an_occasion_is_signed_on_its_day(text: str, day: str) -> None:
    assert tell_or_dire(text).agreed() == {("memorandum", "signed", day, frozenset({"cnes", "dlr"}))}
