"""An acronym is whose the text says it is, whatever the registry knows by it."""

from __future__ import annotations

from tests.extracting.telling import dire, tell


def test_acronym_defined_for_another_body_is_not_the_registrys() -> None:
    told = tell("The Agency for Bird Ecology (ABE) met Zorbex in Oslo on 3 May 2019. ABE runs two stations.")
    assert "agency-for-bird-ecology" in told.ids("organisations")
    assert "abe" not in told.ids("organisations")


def test_acronym_beside_a_longer_form_of_its_own_name_stays_the_registrys() -> None:
    told = dire("Le Centre national des études spatiales (CNES) a reçu Mme Ana Sol. Le CNES exploite deux stations.")
    assert "cnes" in told.ids("organisations")


def test_country_keeps_its_acronym() -> None:
    assert "ARE" in tell("Ana Sol came from the United Arab Emirates (UAE). The UAE has a probe.").ids("countries")


def test_acronym_defined_for_a_body_is_no_post() -> None:
    told = tell("The Canal Tides Office (CTO) is small. CNES and CTO signed a protocol on 3 June 2019.")
    assert [set(agreement.parties) for agreement in told.agreements] == [{"cnes", "canal-tides-office"}]


def test_acronym_defined_for_a_post_is_one() -> None:
    told = tell("The Chief Technology Officer (CTO) of Zorbex Ltd spoke. They saw Ana Sol, CTO of Zorbex Ltd.")
    assert ("ana-sol", "CTO", "zorbex-ltd") in told.held()
