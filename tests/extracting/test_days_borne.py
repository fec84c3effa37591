"""An agreement that bears its day, or has linked two since one, was signed on it."""

from __future__ import annotations

import pytest

from tests.extracting.telling import tell_or_dire


@pytest.mark.parametrize(
    "text",
    [
        "The probe rests on the framework agreement of 22 May 2006 between CNES and JAXA.",
        "Cooperation between CNES and JAXA rests on an agreement dated 22 May 2006.",
        "La sonde repose sur l'accord-cadre du 22 mai 2006 entre le CNES et la JAXA.",
        "La coopération entre le CNES et la JAXA repose sur un accord daté du 22 mai 2006.",
    ],
)
def test_an_agreement_that_bears_its_day_was_signed_on_it(text: str) -> None:
    signing = tell_or_dire(text).one("signing")
    assert (signing.date, signing.realis, signing.roles) == ("2006-05-22", "actual", {"party": {"cnes", "jaxa"}})


@pytest.mark.parametrize(
    "text",
    [
        "CNES has had an agreement with JAXA since 2014.",
        "CNES has been bound by an agreement to JAXA since 2014.",
        "Le CNES a un accord avec la JAXA depuis 2014.",
        "Une convention unit le CNES à la JAXA depuis 2014.",
    ],
)
def test_what_links_two_since_a_year_is_in_force_and_was_signed_then(text: str) -> None:
    told = tell_or_dire(text)
    assert told.agreed() == {("unspecified", "in_force", "2014", frozenset({"cnes", "jaxa"}))}
    assert told.one("signing").date == "2014"


@pytest.mark.parametrize(
    "text",
    [
        "CNES has an agreement with JAXA on lidars, and no other partner.",
        "Le CNES a un accord avec la JAXA sur les lidars, et pas d'autre partenaire.",
    ],
)
def test_an_agreement_that_somebody_has_is_in_force_whatever_its_day(text: str) -> None:
    told = tell_or_dire(text)
    assert told.agreed() == {("unspecified", "in_force", None, frozenset({"cnes", "jaxa"}))}
    assert not told.events


@pytest.mark.parametrize(
    "text",
    [
        "CNES has not had an agreement with JAXA since 2014.",
        "Under their agreement of 3 May 2024 with Norland, Peru and Kenya will share data.",
        "Le CNES n'a pas un accord avec la JAXA depuis 2014.",
    ],
)
def test_what_is_not_had_or_lies_ahead_was_signed_on_no_day(text: str) -> None:
    assert not tell_or_dire(text).events


def test_a_signature_told_with_its_day_is_told_once() -> None:
    told = tell_or_dire("CNES and JAXA signed a memorandum on 3 May 2019. The memorandum of 3 May 2019 covers lidars.")
    assert [event.date for event in told.events] == ["2019-05-03"]
