"""What a piece names: every place where it stands votes, and each way of voting is a rule with an example."""

from __future__ import annotations

import pytest

from flows.extracting.naming.ballots import RULES
from tests.extracting.telling import names, tell

# rule id -> (text with the name between bars, its kind; null: the rule alone decides nothing)
EXAMPLES = {
    "place-located": ("They met in |Porto| that day.", "place"),
    "name-post-before": ("They heard CNES President |Ana Sol| there.", "person"),
    "name-post-after": ("They heard |Ana Sol|, Head of DLR, there.", "person"),
    "name-honorific": ("They heard Dr |Ana Sol| there.", "person"),
    "name-speech": ("Then |Ana Sol| said that it works.", "person"),
    "name-quoted": ("|Ana Sol| was glad: “This is a good day for all of us.”", "person"),
    "name-acts": ("In Oslo CNES met |Ana Sol| at last.", "person"),
    "name-with-people": ("They heard Dr Bo Ek, |Ana Sol| and Dr Cy Oxley.", "person"),
    "organisation-head": ("They saw the |Academy of Oil| there.", "organisation"),
    "name-relative": ("They heard |Ana Sol|, who leads Zorbex.", "person"),
    "name-of-body": ("They heard |Ana Sol| of Zorbex University.", "person"),
    "name-family": ("They saw |Ana Sol| there. Dr Sol was glad.", "person"),
    "name-profession": ("They heard the herpetologist |Ana Sol| there.", "person"),
    "country-post-owner": ("They heard the |Polish| ambassador there.", "country"),
    "mission-listed": ("They saw satellites such as Zorb-1 and |Blip| there.", "mission"),
    "mission-flight": ("They saw |Expedition 12| there.", "mission"),
    "organisation-post-owner": ("They heard Dr Ana Sol, CEO of |Zorbex|.", "organisation"),
    "organisation-apposed": ("They saw |Zorbex|, a company of the north.", "organisation"),
    "organisation-noun-before": ("They saw the company |Zorbex| there.", "organisation"),
    "organisation-acronym": ("They saw the Zorbex Research Academy (|ZRA|) there.", "organisation"),
    "organisation-listed": ("They saw CNES, |Zorbex| and ESA there.", "organisation"),
    "organisation-awardee": ("ESA awarded a contract for a lander to |Zorbex Glaze| there.", "organisation"),
    "organisation-maker": ("They saw a lamp built by |Zorbex| there.", "organisation"),
    "organisation-party": ("In the end they signed an agreement with |Blue Zorb| there.", "organisation"),
    "organisation-signatory": ("In the end the |Zorb Sky Programme| signed a letter of intent there.", "organisation"),
    "organisation-owner": ("They saw |ZRAX|'s Oslo Centre there.", "organisation"),
    "organisation-employs": ("They heard Bo Ek (|ZRAX|) there.", "organisation"),
    "organisation-partner": ("They signed it together, between |ZRAX| and CNES.", "organisation"),
    "organisation-used": ("They saw it with |ZRAX| there.", None),
    "organisation-acts": ("In the end |Zorbex| signed it.", "organisation"),
    "mission-head": ("They saw the |Blue Comet Orbiter| there.", "mission"),
    "mission-noun-after": ("They saw the |Zorb| ultraviolet spectrometer there.", "mission"),
    "mission-noun-before": ("They saw the satellite |Zorb| there.", "mission"),
    "mission-apposed": ("They saw |Zorb|, a weather satellite of old.", "mission"),
    "mission-acronym": ("They saw the Blue Comet Orbiter (|BCO|) there.", "mission"),
    "mission-launched": ("They saw the launch of |Zorb| there.", "mission"),
    "mission-sibling": ("They saw |ZRB-2| beside the satellite ZRB-1.", "mission"),
    "mission-numbered": ("They saw |ZRB-2| there.", None),
    "mission-hyphen": ("They saw |Zorbia-2| there.", "mission"),
    "mission-shape": ("They saw |ZorbiaSat| there.", "mission"),
    "mission-carrier": ("It was launched from Oslo on a |Zorb Heavy|.", "mission"),
    "mission-does": ("In the end |Zorb| touched down.", "mission"),
    "organisation-led": ("They heard Dr Ana Sol, who heads |Zorbex|.", "organisation"),
    "gathering-head": ("They saw the |Oslo Space Show| there.", "gathering"),
    "gathering-noun-after": ("They saw the |Zorb| contest there.", "gathering"),
    "agreement-head": ("They read the |Oslo Declaration| there.", "agreement"),
    "registry": ("They saw |Roscosmos| there.", "organisation"),
    "registry-ambiguous": ("They saw |Spirit| there.", None),
}
FRENCH = {
    "organisation-noun-before": ("Ils ont vu la société |Zorbex| hier.", "organisation"),
    "mission-noun-before": ("Ils ont vu la sonde |Zorb| hier.", "mission"),
    "name-honorific": ("Ils ont vu Mme |Ana Sol| hier.", "person"),
    "name-quoted": ("« C'est un grand jour pour nous tous », a tweeté |Ana Sol| hier.", "person"),
    "name-post-after": ("Ils ont vu |Ana Sol|, présidente du DLR, hier.", "person"),
    "organisation-post-owner": ("Ils ont vu Mme Ana Sol, présidente de |Zorbex|.", "organisation"),
    "organisation-used": ("Ils ont vu le |CZEX| hier.", "organisation"),
    "mission-launched": ("Ils ont vu le lancement de |Zorb| hier.", "mission"),
    "mission-does": ("Hier soir |Zorb| s'est posée.", "mission"),
    "mission-carrier": ("Il a été lancé hier à bord d'une |Zorb|.", "mission"),
}


def marked(text: str) -> tuple[str, str]:
    """The text without its bars, and what stood between them."""
    before, name, after = text.split("|")
    return before + name + after, name


def test_examples_are_of_rules_that_stand() -> None:
    assert set(EXAMPLES) | set(FRENCH) <= set(RULES)


@pytest.mark.parametrize("rule_id", sorted(EXAMPLES))
def test_rule_decides_as_its_example_says(rule_id: str) -> None:
    text, name = marked(EXAMPLES[rule_id][0])
    decided = names(text).get(name)
    if EXAMPLES[rule_id][1] is None:
        assert decided is None
    else:
        assert decided is not None
        assert (decided.kind, decided.rule_id) == (EXAMPLES[rule_id][1], rule_id)


@pytest.mark.parametrize("rule_id", sorted(FRENCH))
def test_french_rule_decides_as_its_example_says(rule_id: str) -> None:
    text, name = marked(FRENCH[rule_id][0])
    decided = names(text, french=True)[name]
    assert (decided.kind, decided.rule_id) == (FRENCH[rule_id][1], rule_id)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They saw the Zorbex Systems stand. The company Zorbex Systems was glad.", "Zorbex Systems", "organisation"),
        ("They saw Zorb-2. The Zorb-2 satellite was new.", "Zorb-2", "mission"),
    ],
)
def test_a_weak_sign_needs_a_stronger_one_beside_it(text: str, name: str, kind: str) -> None:
    assert names(text)[name].kind == kind


def test_a_name_is_decided_by_all_its_places() -> None:
    told = tell("They saw Zorbex there. Dr Ana Sol, CEO of Zorbex.")
    assert "zorbex" in told.ids("organisations")
    assert sum(row["text"] == "Zorbex" for row in told.table("mentions")) == 2


def test_no_name_needs_a_registry() -> None:
    told = tell("On 3 June 2019 the company Zorbex signed a contract with Quilla Ltd for the Lumo probe.")
    assert {"zorbex"} <= told.ids("organisations")
    assert {row["origin"] for row in told.table("organisations") if row["organisation_id"] != "cnes"} == {"found"}


@pytest.mark.parametrize(
    "text",
    [
        "Earth and the Moon turn. The Universe is wide. Science is fun.",
        "On Tuesday in June they spoke of TV and the Web.",
        "Thanks to Technology and Innovation, all is well.",
        "The Agency and the Ministry agreed. The Government did too.",
    ],
)
def test_common_words_with_a_capital_name_nothing(text: str) -> None:
    told = tell(text)
    assert not told.ids("people")
    assert not told.ids("missions")
    assert told.ids("organisations") <= {"cnes"}


def test_a_title_in_capitals_names_nobody_by_its_capitals_alone() -> None:
    told = tell("CNES met DLR in Bonn on 3 June 2019.", title="Two Agencies Discuss Bold Plans And Happy Days")
    assert told.ids("organisations") == {"cnes", "dlr"}
    assert not told.ids("people")


def test_suffix_ends_the_company() -> None:
    assert "zorbex-ltd" in tell("In April 2018 CNES and DLR signed a protocol with Zorbex Ltd for the Lumo probe.").ids(
        "organisations"
    )


def test_organisation_suffix_rule_fires() -> None:
    assert names("They saw Zorbex Ltd there.")["Zorbex Ltd"].rule_id == "organisation-suffix"


def test_weak_head_alone() -> None:
    assert "Zorbex Systems" not in names("They saw the Zorbex Systems there.")


def test_forum_is_gathering() -> None:
    t = tell("The 4th Oslo Space Forum took place in Oslo from 3 to 5 June 2019, hosted by the Norwegian Space Agency.")
    assert t.one("gathering").roles == {"host": {"nosa"}}
    assert t.ids("organisations") == {"nosa"}


def test_signed_by_people() -> None:
    assert tell("The memorandum between ISRO and Zorbex Ltd was signed by Ana Sol and Bo Ek on 3 June 2019.").one(
        "signing"
    ).roles.get("signatory") == {"ana-sol", "bo-ek"}


def test_witnessed_by() -> None:
    assert tell(
        "The signature of the memorandum of understanding between CNES and DLR took place in Bonn on 3 June 2019, witnessed by Cy Oxley."
    ).one("signing").roles.get("witness") == {"cy-oxley"}


def test_medal_to_unknown_person() -> None:
    assert tell("On 3 June 2019, ESA presented the Comet Medal to Ana Sol.").one("award").roles.get("awardee") == {
        "ana-sol"
    }


def test_gathering_place() -> None:
    assert tell("The Zorb contest was held in Porto on 3 June 2019.").one("gathering").place == "Porto"


def test_forum_that_signs_is_an_organisation() -> None:
    assert names("They said the Zorb Forum signed a protocol with CNES.")["Zorb Forum"].kind == "organisation"
    assert names("They said the Zorb Forum was held there.")["Zorb Forum"].kind == "gathering"


@pytest.mark.parametrize("name", ["Don Ferrow", "Raja Sallow"])
def test_a_first_name_is_no_title(name: str) -> None:
    assert names(f"They heard CNES astronaut {name} there.")[name].kind == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ils saluent le |Laboratoire de chimie des tourbes d'Orléans| ce soir.", "organisation"),
        ("Le prix de la |Société zorbienne d'optique| pour ses travaux.", "organisation"),
        ("Il travaille à l'|Ambassade du Pérou au Kenya| depuis mai.", "organisation"),
        ("La lampe a été construite par |Zorbex Norvège| à Oslo.", "organisation"),
        ("Les satellites |OSLO-4| et ZORB-2 ont rejoint leur orbite.", "mission"),
        ("Le satellite |ZORB| 48 minutes plus tard sera séparé.", "mission"),
        ("Le |Centre norvégien d'incubation| prévu à Thoune s'ouvre en mai.", "organisation"),
    ],
)
def test_french_names_end_where_they_end(text: str, name: str) -> None:
    body, written = marked(text)
    found = names(body, french=True)
    assert {each: found[each].kind for each in found if each == written or each in written or written in each} == {
        written: name
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They work at the |Embassy of Peru in Kenya| there.", "organisation"),
        ("The lamp was built by |Zorbex Brazil| in Rio.", "organisation"),
        ("They saw that the satellites |OSLO-4| and ZORB-2 reached orbit.", "mission"),
    ],
)
def test_names_end_where_they_end(text: str, name: str) -> None:
    body, written = marked(text)
    assert names(body)[written].kind == name


def test_organs_and_plain_acronyms_are_no_bodies() -> None:
    found = names("Le Conseil d'administration de Zorbex SA a signé avec l'Etat un contrat pour les PME.", french=True)
    assert {name for name in found if found[name].kind == "organisation"} == {"Zorbex SA"}
