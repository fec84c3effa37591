"""Frames of the French lexicon: for each, a sentence that tells the event, and tempting ones that do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flows.extracting.words.grammar import grammar
from tests.extracting.telling import Position, Told

Tell = Callable[..., Told]
Roles = dict[str, set[str]]

FIRES: list[tuple[str, str, str | None, Roles]] = [
    (
        "appointment",
        "Le Dr Bo Ek a passé le relais à la Dr Ana Sol le 3 juin 2019.",
        "2019-06-03",
        {"appointee": {"ana-sol"}, "mentioned": {"bo-ek"}},
    ),
    (
        "appointment",
        "Le 3 juin 2019 le CNES a choisi le Dr Ana Sol comme Directrice de son centre.",
        "2019-06-03",
        {"appointee": {"ana-sol"}, "principal": {"cnes"}},
    ),
    (
        "contract_award",
        "Zorbex SA a remporté le 3 juin 2019 un contrat de l'ESA.",
        "2019-06-03",
        {"awardee": {"zorbex-sa"}, "awarder": {"esa"}},
    ),
    ("signing", "Le CNES et le DLR ont signé aujourd'hui un protocole.", "2019-06-21", {"signatory": {"cnes", "dlr"}}),
    (
        "signing",
        "Le CNES et le DLR ont signé un protocole le 3 juin 2019.",
        "2019-06-03",
        {"signatory": {"cnes", "dlr"}},
    ),
    (
        "signing",
        "Le 3 juin 2019, le CNES a signé un protocole avec la société Zorbex.",
        "2019-06-03",
        {"signatory": {"cnes", "zorbex"}},
    ),
    ("accession", "Le 3 juin 2019, la Norvège a adhéré aux Accords Artemis.", "2019-06-03", {"signatory": {"NOR"}}),
    ("ratification", "Le Portugal a ratifié l'accord le 3 juin 2019.", "2019-06-03", {"party": {"PRT"}}),
    (
        "ratification",
        "Le protocole entre le CNES et le DLR est entré en vigueur le 1er février 2019.",
        "2019-02-01",
        {"party": {"cnes", "dlr"}},
    ),
    (
        "amendment",
        "Le CNES et le DLR ont modifié leur protocole d'accord le 3 juin 2019.",
        "2019-06-03",
        {"party": {"cnes", "dlr"}},
    ),
    (
        "amendment",
        "Le CNES et le DLR ont prolongé leur accord-cadre le 3 juin 2019.",
        "2019-06-03",
        {"party": {"cnes", "dlr"}},
    ),
    (
        "meeting",
        "Ana Sol, présidente du CNES, a rencontré Bo Ek, directeur du DLR, à Oslo le 3 juin 2019.",
        "2019-06-03",
        {"principal": {"ana-sol", "cnes", "bo-ek", "dlr"}},
    ),
    (
        "meeting",
        "Le président français Cy Oxley a reçu Bo Ek, présidente du Portugal, à Paris le 3 juin 2019.",
        "2019-06-03",
        {"host": {"cy-oxley"}, "visitor": {"bo-ek"}},
    ),
    (
        "remote_talk",
        "Ana Sol, présidente du CNES, s'est entretenue par téléphone avec Bo Ek, directeur du DLR, le 3 juin 2019.",
        "2019-06-03",
        {"principal": {"ana-sol", "cnes", "bo-ek", "dlr"}},
    ),
    (
        "visit",
        "Ana Sol, présidente du CNES, s'est rendue à Bangalore le 3 juin 2019 à l'invitation de l'ISRO.",
        "2019-06-03",
        {"visitor": {"ana-sol", "cnes"}, "host": {"isro"}},
    ),
    (
        "visit",
        "Une délégation du CNES a visité le siège de la JAXA à Tokyo le 3 juin 2019.",
        "2019-06-03",
        {"visitor": {"cnes"}, "host": {"jaxa"}},
    ),
    ("joint_session", "La 12e session du comité mixte s'est tenue à Oslo le 3 juin 2019.", "2019-06-03", {}),
    (
        "launch",
        "Le satellite Zorb-3 a été lancé le 3 juin 2019 depuis Kourou par une fusée Vega.",
        "2019-06-03",
        {"mentioned": {"zorb-3"}, "launch_provider": {"vega"}},
    ),
    (
        "mission_milestone",
        "La sonde Zorb-3 s'est posée sur la Lune le 3 juin 2019.",
        "2019-06-03",
        {"mentioned": {"zorb-3"}},
    ),
    (
        "appointment",
        "Le 3 juin 2019, Mme Ana Sol a été nommée directrice du DLR.",
        "2019-06-03",
        {"appointee": {"ana-sol"}, "principal": {"dlr"}},
    ),
    ("appointment", "Mme Ana Sol a pris ses fonctions le 3 juin 2019.", "2019-06-03", {"appointee": {"ana-sol"}}),
    (
        "appointment",
        "Le 3 juin 2019, Mme Ana Sol succède à M. Bo Ek.",
        "2019-06-03",
        {"appointee": {"ana-sol"}, "mentioned": {"bo-ek"}},
    ),
    (
        "award",
        "Le 3 juin 2019, l'ESA a remis la médaille Comète à Mme Ana Sol.",
        "2019-06-03",
        {"awarder": {"esa"}, "awardee": {"ana-sol"}},
    ),
    ("award", "La société Zorbex a remporté le prix Comète le 3 juin 2019.", "2019-06-03", {"awardee": {"zorbex"}}),
    (
        "contract_award",
        "Le CNES a attribué un contrat à la société Zorbex le 3 juin 2019.",
        "2019-06-03",
        {"awarder": {"cnes"}, "awardee": {"zorbex"}},
    ),
    (
        "contract_award",
        "La société Zorbex a décroché un contrat le 3 juin 2019.",
        "2019-06-03",
        {"awardee": {"zorbex"}},
    ),
    (
        "creation",
        "Le CNES et le DLR ont créé un groupe de travail le 3 juin 2019.",
        "2019-06-03",
        {"lead": {"cnes", "dlr"}},
    ),
    (
        "exchange",
        "Le CNES a livré le modèle de vol à la JAXA le 3 juin 2019.",
        "2019-06-03",
        {"contributor": {"cnes"}, "attendee": {"jaxa"}},
    ),
    ("gathering", "Le congrès Zorb s'est tenu à Oslo du 3 au 5 juin 2019.", "2019-06-03/2019-06-05", {}),
    (
        "negotiation",
        "Le CNES et le DLR ont entamé des négociations sur un accord-cadre le 3 juin 2019.",
        "2019-06-03",
        {"party": {"cnes", "dlr"}},
    ),
]

SILENT: list[tuple[str, str]] = [
    ("negotiation", "Le véhicule du CNES a négocié un virage serré le 3 juin 2019."),
    ("signing", "Le CNES et le DLR ont signé le livre d'or le 3 juin 2019."),
    ("accession", "Mme Ana Sol a rejoint l'équipe du CNES le 3 juin 2019."),
    ("ratification", "La hausse des prix du CNES a pris effet le 3 juin 2019."),
    ("amendment", "Le CNES et le DLR ont prolongé la piste le 3 juin 2019."),
    ("meeting", "Le projet rencontre un vif succès le 3 juin 2019."),
    ("remote_talk", "La visioconférence a duré dix minutes."),
    ("visit", "Le musée est ouvert à la visite le 3 juin 2019."),
    ("joint_session", "Le CNES et le DLR se sont rencontrés à Oslo le 3 juin 2019."),
    ("launch", "Le CNES a lancé une campagne le 3 juin 2019."),
    ("launch", "Le 60e anniversaire du lancement de Spoutnik a été célébré en 2017."),
    ("mission_milestone", "Le train est arrivé à la gare le 3 juin 2019."),
    ("appointment", "La salle a été nommée le 3 juin 2019 en mémoire de la fête."),
    ("award", "La conférence a remis les idées en place le 3 juin 2019."),
    ("contract_award", "Le CNES a choisi cinq étudiants le 3 juin 2019."),
    ("creation", "Les échanges ont créé un climat de confiance le 3 juin 2019."),
    ("exchange", "Le CNES a livré un beau discours le 3 juin 2019."),
    ("gathering", "La ministre a tenu un discours le 3 juin 2019."),
]


@pytest.mark.parametrize(("event_type", "text", "date", "roles"), FIRES)
def test_frame_tells_its_event(dire: Tell, event_type: str, text: str, date: str | None, roles: Roles) -> None:
    event = dire(text).one(event_type)
    assert event.date == date
    assert event.roles == roles


@pytest.mark.parametrize(("event_type", "text"), SILENT)
def test_trigger_without_its_needs_tells_nothing(dire: Tell, event_type: str, text: str) -> None:
    assert dire(text).all(event_type) == []


def test_every_frame_of_the_lexicon_has_a_sentence_for_and_one_against() -> None:
    types = {frame.type for frame in grammar("fr").frames}
    assert types == {fires[0] for fires in FIRES}
    assert types == {silent[0] for silent in SILENT}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ils ont vu Ana Sol, présidente du CNES.", Position("ana-sol", "présidente", "agency_head", "cnes", "FRA")),
        ("Ils ont vu le président du CNES, Ana Sol.", Position("ana-sol", "président", "agency_head", "cnes", "FRA")),
        ("Ils ont vu le président français Ana Sol.", Position("ana-sol", "président", "head_of_state", None, "FRA")),
        (
            "Ils ont vu Ana Sol, directrice générale de l'ISRO.",
            Position("ana-sol", "directrice générale", "agency_head", "isro", "IND"),
        ),
        (
            "Ils ont vu M. Ana Sol, P-DG de Norlandia SA.",
            Position("ana-sol", "P-DG", "executive", "norlandia-sa", None),
        ),
    ],
)
def test_post_with_its_owner_and_rank(dire: Tell, text: str, expected: Position) -> None:
    assert expected in dire(text).positions


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("un protocole d'accord", "memorandum"),
        ("une lettre d'intention", "letter_of_intent"),
        ("un accord-cadre", "framework"),
        ("un contrat", "contract"),
        ("un accord", "unspecified"),
        ("une déclaration conjointe", "joint_declaration"),
        ("un échange de lettres", "exchange_of_letters"),
    ],
)
def test_kind_of_agreement(dire: Tell, words: str, kind: str) -> None:
    agreement = dire(f"Le CNES et le DLR ont signé {words} en avril 2018.").agreement()
    assert (agreement.kind, agreement.parties, agreement.date) == (kind, {"cnes", "dlr"}, "2018-04")


def test_letter_is_made_under_an_older_agreement(dire: Tell) -> None:
    told = dire(
        "Le CNES et le DLR ont signé une lettre d'intention le 3 juin 2019, en application de l'accord "
        "intergouvernemental signé en 2009 par la France et l'Allemagne."
    )
    letter, older = told.agreements
    assert (letter.parent, letter.relation, letter.date) == ("intergovernmental", "pursuant_to", "2019-06-03")
    assert (older.parties, older.date) == ({"FRA", "DEU"}, "2009")


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Le CNES et le DLR ont signé un protocole le 3 juin 2019.", "actual"),
        ("Le CNES et l'ISRO signeront un protocole en octobre 2019.", "planned"),
        ("Le CNES et le DLR n'ont pas signé l'accord le 3 juin 2019.", "negated"),
    ],
)
def test_whether_it_happened(dire: Tell, text: str, realis: str) -> None:
    assert dire(text).one("signing").realis == realis


def test_witness_in_the_presence_of_an_unnamed_president(dire: Tell) -> None:
    told = dire("Le CNES et le DLR ont signé un accord en présence du président norvégien.")
    assert told.one("signing").roles["witness"] == {"NOR"}
    assert told.one("signing").posts["NOR"] == "président norvégien"


def test_guillemets_and_inversion(dire: Tell) -> None:
    (quotation,) = dire("« Nous sommes heureux », a déclaré Ana Sol, présidente du CNES.").table("quotations")
    assert (quotation["text"].strip(), quotation["person_id"]) == ("Nous sommes heureux", "ana-sol")


def test_compound_demonym_names_both_countries(dire: Tell) -> None:
    assert {"FRA", "NOR"} <= dire("Ils ont salué la coopération franco-norvégienne.").ids("countries")


def test_elision_does_not_hide_a_name(dire: Tell) -> None:
    told = dire("Ils ont vu l’ESA, qu’Ana Sol, présidente d’Arianespace, connaît.")
    assert {"esa", "arianespace"} <= told.ids("organisations")
    assert told.ids("people") == {"ana-sol"}


def test_instrument_rides_on_its_carrier(dire: Tell) -> None:
    told = dire("Le spectromètre Zorb, embarqué sur la mission Lumo, a été développé par le CNES.")
    assert told.row("missions", "zorb")["host_mission_id"] == "lumo"


def test_delegation_led_by_somebody_is_received(dire: Tell) -> None:
    told = dire(
        "Le CNES a accueilli du 3 au 5 juin 2019 une délégation de l'ISRO conduite par son directeur, Dr Bo Ek."
    )
    assert told.types() == ["visit"]
    visit = told.one("visit")
    assert visit.date == "2019-06-03/2019-06-05"
    assert visit.roles == {"host": {"cnes"}, "visitor": {"isro", "bo-ek"}}


def test_person_elected_stands_behind_an_adverbial(dire: Tell) -> None:
    told = dire("Le Conseil de Zorbex SA a élu à l'unanimité le Dr Ana Sol à sa présidence le 3 juin 2019.")
    assert told.one("appointment").roles["appointee"] == {"ana-sol"}
