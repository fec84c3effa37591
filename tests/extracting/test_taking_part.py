"""Who takes part and is not where the verb alone would look: the founded body, those behind a person, who signs for whom."""

from __future__ import annotations

import pytest

from tests.extracting.telling import dire, tell

Roles = dict[str, set[str]]


def _roles(text: str, french: bool, event_type: str) -> Roles:
    """The participants of the only event of a type."""
    return (dire if french else tell)(text).one(event_type).roles


FOUNDED = [
    ("Founded in 2017 in Tartu, Norland Space Works builds probes.", {"mentioned": {"norland-space-works"}}),
    (
        "The Norland Space Agency (NSA) works for growth. It was established in 2018 under an Act of Parliament.",
        {"mentioned": {"norland-space-agency"}},
    ),
    (
        "Zorb-1 is the first satellite of Norland Space Works, a company founded in 2018 by Kenya and Uganda.",
        {"mentioned": {"norland-space-works"}, "lead": {"KEN", "UGA"}},
    ),
    (
        "The President of Norway opened the Norland Space Centre in Oslo on 14 June 2019.",
        {"mentioned": {"norland-space-centre"}, "lead": {"NOR"}},
    ),
]
FONDES = [
    (
        "Le mémorandum prévoit des échanges avec le Bureau spatial norlandais, créé en 2018.",
        "bureau-spatial-norlandais",
    ),
    (
        "L'Agence spatiale norlandaise (ASN) veille sur les côtes. Placée sous la tutelle du ministère, elle a été "
        "créée en 2014.",
        "agence-spatiale-norlandaise",
    ),
]


@pytest.mark.parametrize(("text", "roles"), FOUNDED)
def test_founded_body_takes_part_in_its_creation(text: str, roles: Roles) -> None:
    assert _roles(text, False, "creation") == roles


@pytest.mark.parametrize(("text", "body"), FONDES)
def test_founded_body_takes_part_in_french(text: str, body: str) -> None:
    assert _roles(text, True, "creation") == {"mentioned": {body}}


THERE = [
    (
        "The satellite Zorb-1 was launched on 14 June 2019 from Kourou on a Vega rocket. The launch was witnessed at "
        "the site by Ana Sol, Chair of Zorbex; Bo Ek, Ambassador of Norway; and Lia Dorn, Vice President of CNES.",
        "launch",
        "witness",
        {"ana-sol", "bo-ek", "lia-dorn"},
    ),
    (
        "The satellite Zorb-1 was launched on 14 June 2019 from Kourou on a Vega rocket. “This is a day of pride”, said "
        "Ana Sol, head of Zorbex, who attended the launch with the Norwegian minister Bo Ek.",
        "launch",
        "attendee",
        {"ana-sol", "bo-ek"},
    ),
    (
        "CNES and ISRO held the third session of their joint committee on 9 May 2019 in Lima. The Indian delegation was "
        "headed by Lia Dorn, manager at ISRO, and the French delegation by Cy Oxley, manager at CNES.",
        "joint_session",
        "chair",
        {"lia-dorn", "cy-oxley"},
    ),
    (
        "The fifth session of the joint committee was held in Oslo on 3 June 2019. Representatives of CNES and DLR also "
        "took part.",
        "joint_session",
        "attendee",
        {"cnes", "dlr"},
    ),
    (
        "A delegation of DLR led by Ana Sol visited CNES in Paris on 5 June 2019. The delegation included Bo Ek, head "
        "of division, and Lia Dorn, legal adviser.",
        "visit",
        "visitor",
        {"ana-sol", "bo-ek", "lia-dorn"},
    ),
    (
        "CNES and DLR signed a memorandum of understanding on 14 June 2019. The signatories were Ana Sol, President of "
        "CNES, and Bo Ek, Director of DLR.",
        "signing",
        "signatory",
        {"ana-sol", "bo-ek"},
    ),
    (
        "CNES and DLR have concluded a cooperation agreement. The document was signed on 14 June 2019 by Ana Sol, Chair "
        "of CNES, Bo Ek, Member of the Board, and Lia Dorn, Director of DLR.",
        "signing",
        "signatory",
        {"ana-sol", "bo-ek", "lia-dorn"},
    ),
    (
        "Ana Sol, director of CNES, was awarded the Zorb Medal on 5 June 2019. The medal was presented by Bo Ek, "
        "President of the Norland Academy.",
        "award",
        "awarder",
        {"bo-ek"},
    ),
]
PRESENTS = [
    (
        "Le satellite Zorb-1 a été lancé le 14 juin 2019 depuis Kourou par une fusée Vega. Ana Sol, présidente de Zorbex, "
        "a assisté au lancement aux côtés de Bo Ek, président du CNES.",
        "launch",
        "attendee",
        {"ana-sol", "bo-ek"},
    ),
    (
        "Le CNES et le DLR ont tenu à Lima, les 5 et 6 juin 2019, la deuxième réunion de leur groupe de travail. La "
        "réunion était coprésidée, du côté français, par Ana Sol, directrice au CNES, et, du côté allemand, par Bo Ek, "
        "directeur au DLR.",
        "joint_session",
        "chair",
        {"ana-sol", "bo-ek"},
    ),
    (
        "La cinquième session de la commission mixte s'est tenue le 5 juin 2019 à Lima. Des représentants du CNES et du "
        "DLR y ont participé.",
        "joint_session",
        "attendee",
        {"cnes", "dlr"},
    ),
    (
        "Une délégation du DLR conduite par Ana Sol a visité le CNES à Paris le 5 juin 2019. La délégation comprenait "
        "Bo Ek, chef de division, et Lia Dorn, conseillère juridique.",
        "visit",
        "visitor",
        {"ana-sol", "bo-ek", "lia-dorn"},
    ),
    (
        "Le CNES et l'ISRO ont conclu une convention le 2 mai 2018. Le texte a été paraphé et signé, du côté indien, par "
        "Lia Dorn, directrice de l'ISRO, et, du côté français, par Cy Oxley, président du CNES.",
        "signing",
        "signatory",
        {"lia-dorn", "cy-oxley"},
    ),
    (
        "Ana Sol, directrice du CNES, a reçu la médaille Zorb le 5 juin 2019. La distinction lui a été remise par Bo Ek, "
        "président de l'Académie norlandaise.",
        "award",
        "awarder",
        {"bo-ek"},
    ),
]


@pytest.mark.parametrize(("text", "event_type", "role", "who"), THERE)
def test_who_is_told_of_in_a_sentence_of_its_own(text: str, event_type: str, role: str, who: set[str]) -> None:
    assert _people(_roles(text, False, event_type), role) >= who


@pytest.mark.parametrize(("text", "event_type", "role", "who"), PRESENTS)
def test_who_is_told_of_in_a_sentence_of_its_own_in_french(
    text: str, event_type: str, role: str, who: set[str]
) -> None:
    assert _people(_roles(text, True, event_type), role) >= who


@pytest.mark.parametrize(
    ("text", "french"),
    [
        ("Ana Sol, Minister of Transport, for Peru, and Ambassador Bo Ek, for Norway, signed an agreement.", False),
        ("La ministre Ana Sol, pour le Pérou, et l'ambassadeur Bo Ek, pour la Norvège, ont signé un accord.", True),
    ],
)
def test_each_signs_for_whom_it_is_said(text: str, french: bool) -> None:
    assert _roles(text, french, "signing") == {"signatory": {"ana-sol", "bo-ek"}, "party": {"PER", "NOR"}}


def _people(roles: Roles, role: str) -> set[str]:
    return roles.get(role, set())


OWNED = [
    (
        "The Zorb-1 satellite was launched on 12 June 2019 from Kourou. The satellite has been developed by the Norland "
        "Space Agency (NSA).",
        "operator",
        {"norland-space-agency"},
    ),
    ("Zorb-1, a joint mission of CNES and DLR, was launched on 12 June 2019 from Kourou.", "operator", {"cnes", "dlr"}),
    (
        "Zorb-1 was launched on 12 June 2019 from Kourou. Zorb-1 is operated by CNES and was built by Norland Space Works.",
        "contributor",
        {"norland-space-works"},
    ),
    (
        "CNES announced that its deep space probe Zorb-1 was launched on 12 June 2019 from Kourou.",
        "operator",
        {"cnes"},
    ),
]
POSSEDES = [
    (
        "Un lanceur Vega a placé sur orbite le 12 juin 2019 le satellite Zorb-1, développé en coopération entre le DLR et "
        "le CNES.",
        "operator",
        {"cnes", "dlr"},
    ),
    (
        "Zorb-1, mission conjointe du CNES et du DLR, a été lancé le 12 juin 2019 depuis Kourou.",
        "operator",
        {"cnes", "dlr"},
    ),
    (
        "Le satellite Zorb-1 a été lancé le 12 juin 2019 depuis Kourou. Il a été construit par Norland Aérospatiale.",
        "contributor",
        {"norland-aerospatiale"},
    ),
]


@pytest.mark.parametrize(("text", "role", "who"), OWNED)
def test_whose_a_craft_is_may_be_said_elsewhere(text: str, role: str, who: set[str]) -> None:
    assert _people(_roles(text, False, "launch"), role) >= who


@pytest.mark.parametrize(("text", "role", "who"), POSSEDES)
def test_whose_a_craft_is_may_be_said_elsewhere_in_french(text: str, role: str, who: set[str]) -> None:
    assert _people(_roles(text, True, "launch"), role) >= who


def test_launcher_brings_whose_it_is_into_every_launch() -> None:
    told = tell("CNES's Zorb Heavy rocket flew in 2018. Zorb-1 was launched on 12 June 2019 on a Zorb Heavy rocket.")
    assert "cnes" in _people(next(e for e in told.all("launch") if e.date == "2019-06-12").roles, "launch_provider")


@pytest.mark.parametrize(
    ("text", "event_type", "role", "who"),
    [
        (
            "The Minister of Trade, Ana Sol, met with Bo Ek, Secretary of State of Portugal, who is on a visit to Norway "
            "from 12 to 14 June 2019.",
            "visit",
            "visitor",
            {"bo-ek", "PRT"},
        ),
        (
            "Ana Sol, director of CNES, arrived in Nairobi on 17 June 2019. Accompanied by the Ambassador of Norway, Lia "
            "Dorn, she was received on 18 June by the Director General of DLR, Bo Ek.",
            "meeting",
            "host",
            {"bo-ek", "dlr"},
        ),
        (
            "The antenna was carved by Norland Robotics of Bergen under a contract awarded by DLR in July 2011.",
            "contract_award",
            "awardee",
            {"norland-robotics"},
        ),
    ],
)
def test_who_is_meant_stands_before(text: str, event_type: str, role: str, who: set[str]) -> None:
    assert _people(_roles(text, False, event_type), role) == who


@pytest.mark.parametrize(
    ("text", "french", "body"),
    [
        ("DLR has appointed Dr Ana Sol as Chief Engineer with effect from 3 June 2019.", False, "dlr"),
        ("Dr Ana Sol was named Director of the Norland Space Agency on 3 June 2019.", False, "norland-space-agency"),
        ("Le DLR a nommé Ana Sol ingénieure en chef le 3 juin 2019.", True, "dlr"),
        ("Ana Sol a été nommée directrice de l'Institut Kestrel le 3 juin 2019.", True, "institut-kestrel"),
    ],
)
def test_body_that_fills_a_post_takes_part(text: str, french: bool, body: str) -> None:
    assert _people(_roles(text, french, "appointment"), "principal") == {body}


def test_publisher_flies_what_its_release_is_about() -> None:
    told = tell("CNES has good news. The Zorb-1 probe landed on the Moon on 3 June 2019.").one("mission_milestone")
    assert told.roles == {"mentioned": {"zorb-1"}, "operator": {"cnes"}}


@pytest.mark.parametrize(
    ("text", "french"),
    [
        (
            "CNES and DLR signed a framework agreement on 14 June 2019. CNES was represented by its President, Ana Sol, "
            "DLR by its director, Bo Ek.",
            False,
        ),
        (
            "CNES and DLR signed a framework agreement on 14 June 2019. It bears the signatures of Ana Sol, President of "
            "CNES, and Bo Ek, director of DLR.",
            False,
        ),
        (
            "Le CNES et le DLR ont signé un accord-cadre le 14 juin 2019. Les signataires sont la présidente du CNES, "
            "Ana Sol, et le directeur du DLR, Bo Ek.",
            True,
        ),
        (
            "Le CNES et le DLR ont signé un accord-cadre le 14 juin 2019. L'accord porte les signatures d'Ana Sol, "
            "présidente du CNES, et de Bo Ek, directeur du DLR.",
            True,
        ),
    ],
)
def test_who_put_the_names_is_told_after_the_signing(text: str, french: bool) -> None:
    assert _people(_roles(text, french, "signing"), "signatory") >= {"ana-sol", "bo-ek"}


def test_pronoun_that_may_mean_a_body_means_the_one_named_since() -> None:
    text = (
        "Mme Ana Sol, présidente de Zorbex, a ouvert la séance. L'Agence spatiale norlandaise (ASN) exploite trois "
        "satellites. Elle a signé le 3 mai 2019 un accord avec l'Agence spatiale vélane (ASV)."
    )
    assert _roles(text, True, "signing") == {"signatory": {"agence-spatiale-norlandaise", "agence-spatiale-velane"}}
