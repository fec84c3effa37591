"""Agreements as releases word them: long names with their acronyms, bodies under others, one agreement named twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told, dire

Tell = Callable[..., Told]


def _parties(told: Told) -> list[set[str]]:
    return [set(a.parties) for a in told.agreements]


@pytest.mark.parametrize(
    "text",
    [
        "The Zorb Orbit Centre, ZOC, has signed a memorandum with the Blip Ocean Institute, BOI, on dust.",
        "The Zorb Orbit Centre (ZOC) and the Blip Ocean Institute (Blipsches Ozeaninstitut; BOI) signed a memorandum.",
    ],
)
def test_an_acronym_between_commas_or_after_a_translation_is_the_name_before(tell: Tell, text: str) -> None:
    assert _parties(tell(text)) == [{"zorb-orbit-centre", "blip-ocean-institute"}]


def test_an_acronym_between_commas_is_the_name_before_in_french() -> None:
    told = dire("Le Centre orbital zorbien, COZ, a signé une convention avec l'Institut océanique de Blip, IOB.")
    assert _parties(told) == [{"centre-orbital-zorbien", "institut-oceanique-de-blip"}]


def test_the_first_word_of_a_sentence_is_a_name_where_it_signs_with_a_body(tell: Tell) -> None:
    told = tell("Zorbex and the Blip Institute signed an agreement on dust.")
    assert _parties(told) == [{"zorbex", "blip-institute"}]
    assert _parties(dire("Zorbex et l'Institut Blip ont renouvelé leur accord sur la poussière.")) == [
        {"zorbex", "institut-blip"}
    ]


def test_a_plural_that_opens_the_sentence_is_no_name(tell: Tell) -> None:
    found = tell("Crews and the Blip Institute signed a charter.").ids("organisations")
    assert "blip-institute" in found and "crews" not in found


@pytest.mark.parametrize(
    "text",
    [
        "Zorb GmbH under the Ministry of Waters signed a memorandum with CNES.",
        "Norway's national space agency Zorb GmbH signed a memorandum with CNES.",
    ],
)
def test_whom_a_body_is_under_or_where_it_is_at_home_signs_nothing(tell: Tell, text: str) -> None:
    assert _parties(tell(text)) == [{"zorb-gmbh", "cnes"}]


def test_whom_a_body_is_under_signs_nothing_in_french() -> None:
    told = dire("L'Institut Zorbex, sous le ministère des Eaux, a signé un mémorandum avec le CNES.")
    assert _parties(told) == [{"institut-zorbex", "cnes"}]


def test_bodies_sign_for_their_countries_though_no_register_knows_them(tell: Tell) -> None:
    told = tell(
        "Ana Sol, President of Zorbex, and Bo Ek, Director of the Blip Institute, signed a framework agreement on space "
        "between Norway and Spain."
    )
    assert _parties(told) == [{"zorbex", "blip-institute"}]
    told = dire(
        "Ana Sol, présidente de Zorbex, et Bo Ek, directeur de l'Institut Blip, ont signé un accord-cadre de coopération "
        "entre la Norvège et l'Espagne."
    )
    assert _parties(told) == [{"zorbex", "institut-blip"}]


@pytest.mark.parametrize(
    "text",
    [
        "CNES and DLR signed on 3 May 2019 a Zorb Use Agreement, an umbrella agreement that opens laboratories.",
        "The Zorb Use Agreement, an umbrella agreement between CNES and DLR, was signed on 3 May 2019.",
    ],
)
def test_an_agreement_in_apposition_is_the_one_before(tell: Tell, text: str) -> None:
    assert tell(text).agreed() == {("framework", "signed", "2019-05-03", frozenset({"cnes", "dlr"}))}


def test_an_agreement_in_apposition_is_the_one_before_in_french() -> None:
    told = dire("Le CNES et le DLR ont signé le 3 mai 2019 un accord, un mémorandum d'entente sur la poussière.")
    assert told.agreed() == {("memorandum", "signed", "2019-05-03", frozenset({"cnes", "dlr"}))}


def test_documents_in_a_list_are_each_their_own(tell: Tell) -> None:
    told = tell("CNES and DLR signed an agreement, a protocol and a contract.")
    assert {a.kind for a in told.agreements} == {"unspecified", "protocol", "contract"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Spain have signed a space deal. The memorandum was signed by Zorb GmbH and the Blip Institute.",
        "The space agencies of Norway and Spain signed a memorandum. The memorandum was signed for Zorb GmbH and the Blip "
        "Institute by their presidents.",
    ],
)
def test_of_an_agreement_of_bodies_their_countries_are_no_parties(tell: Tell, text: str) -> None:
    assert _parties(tell(text)) == [{"zorb-gmbh", "blip-institute"}]


def test_of_an_intergovernmental_agreement_the_countries_are_the_parties(tell: Tell) -> None:
    told = tell(
        "Norway and Spain signed an intergovernmental agreement on space. Ana Sol, President of Zorbex, signed the "
        "intergovernmental agreement with Bo Ek, Director of the Blip Institute."
    )
    assert _parties(told) == [{"NOR", "ESP"}]


@pytest.mark.parametrize(
    "text",
    [
        "The space agencies of Norway and Spain have signed a declaration of intent.",
        "The Norwegian and Spanish space agencies have signed a declaration of intent.",
        "Les agences spatiales de la Norvège et de l'Espagne ont signé une déclaration d'intention.",
        "Les agences spatiales norvégienne et espagnole ont signé une déclaration d'intention.",
        "Une déclaration d'intention a été signée entre les gouvernements norvégien et espagnol.",
    ],
)
def test_agencies_without_names_sign_for_their_countries(tell: Tell, text: str) -> None:
    assert _parties(dire(text) if " d'" in text else tell(text)) == [{"NOR", "ESP"}]


@pytest.mark.parametrize(
    "text",
    [
        "Norway became the 37th nation to sign the Vesna Accords, a pact that lays out rules for the Moon.",
        "La Norvège a signé les accords de Vesna.",
    ],
)
def test_accords_by_their_name_are_principles(tell: Tell, text: str) -> None:
    told = dire(text) if text.startswith("La") else tell(text)
    assert told.agreed() == {("principles", "signed", None, frozenset({"NOR"}))}


def test_who_attends_a_signing_for_a_body_signs_nothing_for_it(tell: Tell) -> None:
    told = tell(
        "Norway signed the Vesna Accords on 3 May 2019. CNES President Ana Sol participated in the signing ceremony for the "
        "agency, and Bo Ek, foreign minister, signed on behalf of Norway."
    )
    assert _parties(told) == [{"NOR"}]


@pytest.mark.parametrize(
    "text",
    [
        "Blue Heron has signed a contract with the Blip Institute.",
        "Kilovert won a contract from the Blip Institute.",
        "Blue Heron has been awarded a contract by the Blip Institute.",
    ],
)
def test_who_binds_itself_is_a_body_whatever_its_name(tell: Tell, text: str) -> None:
    (parties,) = _parties(tell(text))
    assert parties in ({"blue-heron", "blip-institute"}, {"kilovert", "blip-institute"})


def test_people_with_posts_are_no_bodies_though_they_sign(tell: Tell) -> None:
    told = tell("Ana Sol signed the agreement with the Blip Institute. Ana Sol, President of CNES, was glad.")
    assert told.ids("people") == {"ana-sol"}
    found = tell("Astronauts signed a contract with the Blip Institute.").ids("organisations")
    assert "blip-institute" in found and "astronauts" not in found


@pytest.mark.parametrize(
    "text",
    [
        "Zorbex, filiale du groupe Blip, et le CNES ont signé une lettre d'intention.",
        "Zorbex, filiale du groupe Blip basée à Oslo et spécialisée dans les communications, et le CNES ont signé une "
        "lettre d'intention.",
    ],
)
def test_what_a_body_is_may_stand_without_an_article(text: str) -> None:
    assert _parties(dire(text)) == [{"zorbex", "cnes"}]


@pytest.mark.parametrize(
    "text",
    [
        "Le CNES a confié à Zorbex, dans le cadre d'un contrat de 30 millions d'euros signé le 3 mai 2019, un segment.",
        "A contract worth 30 million euros signed on 3 May 2019 by CNES and Zorbex covers the ground segment.",
    ],
)
def test_what_a_contract_is_worth_parts_it_from_no_participle(tell: Tell, text: str) -> None:
    told = dire(text) if text.startswith("Le") else tell(text)
    assert told.agreed() == {("contract", "signed", "2019-05-03", frozenset({"cnes", "zorbex"}))}


def test_an_agreement_of_a_day_is_concluded_on_it() -> None:
    told = dire("L'accord du 1er février 2006 conclu entre la Norvège et l'Espagne répond à une demande.")
    assert told.agreed() == {("intergovernmental", "signed", "2006-02-01", frozenset({"NOR", "ESP"}))}


def test_whom_data_is_shared_with_under_an_agreement_signs_nothing(tell: Tell) -> None:
    told = tell(
        "Under an agreement with DLR signed in December 2018, CNES will share data with the agencies of Spain and Norway."
    )
    assert _parties(told) == [{"cnes", "dlr"}]


def test_a_body_is_not_for_the_mission_that_follows(tell: Tell) -> None:
    told = tell("Zorb GmbH signed a contract with the Blip Ocean Authority for the Rosel mission.")
    assert _parties(told) == [{"zorb-gmbh", "blip-ocean-authority"}]


@pytest.mark.parametrize(
    "text",
    [
        "The Zorb Institute, represented by its president Ana Sol, and the Blip Agency, represented by Bo Ek, signed an accord.",
        "The Zorb Institute (President Ana Sol) and the Blip Agency (Director Bo Ek) signed an accord.",
        "An accord between the Zorb Institute, represented by Ana Sol, and the Blip Agency was signed today.",
    ],
)
def test_who_represents_a_body_parts_no_list_of_them(tell: Tell, text: str) -> None:
    assert _parties(tell(text)) == [{"zorb-institute", "blip-agency"}]


def test_who_represents_a_body_signs_for_it() -> None:
    told = dire(
        "L'Institut Zorb, représenté par sa présidente Ana Sol, et l'Agence Blip, représentée par l'amiral Bo Ek, ont "
        "conclu mardi un partenariat."
    )
    assert _parties(told) == [{"institut-zorb", "agence-blip"}]
    assert {"ana-sol", "bo-ek"} <= told.one("signing").roles["signatory"]


def test_between_governments_the_countries_are_parties_whoever_signs(tell: Tell) -> None:
    told = tell(
        "Ana Sol, President of Zorb GmbH, and Bo Ek, Director of the Blip Institute, signed the MoU between the Government of "
        "Norway and the Government of Spain on a station."
    )
    assert _parties(told) == [{"NOR", "ESP"}]


def test_a_paper_may_be_called_otherwise_in_the_next_sentence(tell: Tell) -> None:
    told = tell(
        "Norway and Spain signed a framework agreement today. Ana Sol, CEO of Zorbex, signed the memorandum of understanding "
        "for Norway, whilst Bo Ek, Chair of the Blip Institute, signed for Spain."
    )
    assert [a.kind for a in told.agreements] == ["framework"]


def test_a_newly_created_body_is_at_home_in_its_country(tell: Tell) -> None:
    told = tell("CNES and Norway's newly created Blip Agency signed a declaration of intent.")
    assert _parties(told) == [{"cnes", "blip-agency"}]


def test_a_post_at_the_end_of_a_text_breaks_nothing(tell: Tell) -> None:
    assert tell("Also present were:\n\nAna Sol, Norwegian ambassador to Estonia").ids("countries")


@pytest.mark.parametrize(
    "text",
    [
        "CNES and Zorb GmbH today announced an agreement for six launches.",
        "CNES announced an agreement with Zorb GmbH for six launches.",
        "Le CNES et Zorb GmbH ont annoncé un accord pour six lancements.",
        "Le CNES a annoncé un accord avec Zorb GmbH pour six lancements.",
    ],
)
def test_an_agreement_that_its_parties_announce_is_theirs(tell: Tell, text: str) -> None:
    told = dire(text) if text.startswith("Le") else tell(text)
    assert told.agreed() == {("unspecified", "signed", None, frozenset({"cnes", "zorb-gmbh"}))}


@pytest.mark.parametrize(
    "text",
    [
        "The minister announced an agreement with the unions.",
        "CNES announced that an agreement with Zorb GmbH is possible.",
        "CNES has not announced an agreement with Zorb GmbH.",
    ],
)
def test_what_is_only_spoken_of_is_no_agreement_announced(tell: Tell, text: str) -> None:
    assert not tell(text).agreements


def test_a_task_order_is_a_contract_of_who_gets_it(tell: Tell) -> None:
    told = tell("In May 2019, CNES awarded a task order for payload delivery to Zorb GmbH.")
    assert told.agreed() == {("contract", "signed", "2019-05", frozenset({"cnes", "zorb-gmbh"}))}


def test_the_agency_is_the_whole_and_not_a_centre_of_it(tell: Tell) -> None:
    told = tell(
        "NASA works with Goddard Space Flight Center and Johnson Space Center. In May 2019, the agency awarded a contract to "
        "Zorb GmbH.",
    )
    assert _parties(told) == [{"nasa", "zorb-gmbh"}]


@pytest.mark.parametrize(
    "text",
    [
        "Zorb GmbH announced the signature of a contract with CNES.",
        "Zorb GmbH announces the signing of a contract with CNES for a satellite.",
        "Zorb GmbH annonce la signature avec le CNES d'un contrat portant sur un satellite.",
    ],
)
def test_who_announces_a_signature_with_somebody_signs(tell: Tell, text: str) -> None:
    told = dire(text) if " la " in text else tell(text)
    assert _parties(told) == [{"zorb-gmbh", "cnes"}]
