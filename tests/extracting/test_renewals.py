"""When an agreement is renewed, and that talk of it renews nothing."""

from __future__ import annotations

import pytest

from tests.extracting.telling import tell_or_dire


@pytest.mark.parametrize(
    "text",
    [
        "The memorandum with JAXA, which expired in March 2018, was renewed by CNES for five years.",
        "The memorandum between CNES and JAXA, which was due to expire in March 2018, has been extended until 2027.",
        "Le protocole avec la JAXA, qui a expiré en mars 2018, a été renouvelé par le CNES pour cinq ans.",
        "Le protocole entre le CNES et la JAXA, qui venait à échéance en mars 2018, a été prolongé jusqu'en 2027.",
    ],
)
def test_the_day_on_which_it_expired_is_not_that_of_its_renewal(text: str) -> None:
    told = tell_or_dire(text)
    assert [(event.type, event.date, event.realis) for event in told.events] == [("amendment", None, "actual")]
    assert [agreement.status for agreement in told.agreements] == ["extended"]


@pytest.mark.parametrize(
    "text",
    [
        "The two sides discussed the renewal of the agreement of 3 May 2018 between CNES and JAXA.",
        "Les deux parties ont évoqué la prolongation de l'accord du 3 mai 2018 entre le CNES et la JAXA.",
        "Les deux parties ont discuté du renouvellement de l'accord du 3 mai 2018 entre le CNES et la JAXA.",
    ],
)
def test_a_renewal_that_is_discussed_renews_nothing(text: str) -> None:
    told = tell_or_dire(text)
    assert [(event.type, event.date) for event in told.events] == [("signing", "2018-05-03")]
    assert [agreement.status for agreement in told.agreements] == ["signed"]
