"""Frames of the English lexicon: for each, sentences that tell the event and tempting ones that do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flows.extracting.words.grammar import grammar
from tests.extracting.telling import Told

Tell = Callable[..., Told]
Roles = dict[str, set[str]]

FIRES: list[tuple[str, str, str | None, Roles]] = [
    (
        "appointment",
        "At Zorbex Ltd Dr Bo Ek was replaced by Dr Ana Sol on 3 June 2019.",
        "2019-06-03",
        {"appointee": {"ana-sol"}, "mentioned": {"bo-ek"}},
    ),
    (
        "appointment",
        "On 3 June 2019 CNES selected Dr Ana Sol to serve as Director of its centre.",
        "2019-06-03",
        {"appointee": {"ana-sol"}, "principal": {"cnes"}},
    ),
    ("appointment", "Appointed on 3 June 2019, Dr Ana Sol thanked CNES.", "2019-06-03", {"appointee": {"ana-sol"}}),
    ("creation", "The Zorbex Agency came into being in 1998.", "1998", {"mentioned": {"zorbex-agency"}}),
    (
        "visit",
        "Dr Bo Ek, President of Portugal, paid an official visit to France on 3 June 2019.",
        "2019-06-03",
        {"visitor": {"bo-ek"}, "host": {"FRA"}},
    ),
    (
        "meeting",
        "Dr Ana Sol, President of CNES, travelled to Oslo on 3 June 2019 to meet Dr Bo Ek, Director of DLR.",
        "2019-06-03",
        {"principal": {"ana-sol", "cnes", "bo-ek", "dlr"}},
    ),
    (
        "award",
        "Dr Ana Sol received the Comet Medal from Dr Bo Ek on 3 June 2019.",
        "2019-06-03",
        {"awardee": {"ana-sol"}, "awarder": {"bo-ek"}},
    ),
    (
        "signing",
        "On 3 June 2019 CNES President Ana Sol met Bo Ek, Head of the DLR, in Rome to sign a protocol on comets.",
        "2019-06-03",
        {"signatory": {"ana-sol", "bo-ek"}, "party": {"cnes", "dlr"}},
    ),
    ("signing", "On 3 June 2019 CNES and DLR signed a protocol.", "2019-06-03", {"signatory": {"cnes", "dlr"}}),
    (
        "signing",
        "On 3 June 2019 CNES signed a protocol with Zorbex Ltd.",
        "2019-06-03",
        {"signatory": {"cnes", "zorbex-ltd"}},
    ),
    ("signing", "A protocol was signed by CNES and DLR on 3 June 2019.", "2019-06-03", {"signatory": {"cnes", "dlr"}}),
    (
        "signing",
        "The signing of the protocol between CNES and DLR was on 3 June 2019.",
        "2019-06-03",
        {"party": {"cnes", "dlr"}},
    ),
    (
        "accession",
        "On 3 June 2019, Norway joined the European Space Alliance.",
        "2019-06-03",
        {"signatory": {"NOR"}, "party": {"european-space-alliance"}},
    ),
    ("ratification", "Portugal ratified the agreement on 3 June 2019.", "2019-06-03", {"party": {"PRT"}}),
    (
        "ratification",
        "The protocol between CNES and DLR came into force on 3 June 2019.",
        "2019-06-03",
        {"party": {"cnes", "dlr"}},
    ),
    (
        "amendment",
        "CNES and DLR amended their memorandum of understanding on 3 June 2019.",
        "2019-06-03",
        {"party": {"cnes", "dlr"}},
    ),
    (
        "amendment",
        "On 3 June 2019 CNES and DLR renewed their framework agreement.",
        "2019-06-03",
        {"party": {"cnes", "dlr"}},
    ),
    (
        "meeting",
        "CNES President Ana Sol met with Bo Ek, Director General of DLR, on 3 June 2019 in Bonn.",
        "2019-06-03",
        {"principal": {"ana-sol", "cnes", "bo-ek", "dlr"}},
    ),
    (
        "meeting",
        "A meeting between CNES and DLR took place in Bonn on 3 June 2019.",
        "2019-06-03",
        {"principal": {"cnes", "dlr"}},
    ),
    (
        "meeting",
        "On 3 June 2019, French President Cy Oxley received Bo Ek, President of Portugal, in Paris.",
        "2019-06-03",
        {"host": {"cy-oxley"}, "visitor": {"bo-ek"}},
    ),
    (
        "remote_talk",
        "CNES President Ana Sol spoke by telephone with Bo Ek, Chairman of DLR, on 3 June 2019.",
        "2019-06-03",
        {"principal": {"ana-sol", "cnes", "bo-ek", "dlr"}},
    ),
    (
        "remote_talk",
        "On 3 June 2019, a videoconference between CNES and DLR was held.",
        "2019-06-03",
        {"principal": {"cnes", "dlr"}},
    ),
    (
        "visit",
        "Ana Sol, President of CNES, visited the headquarters of ISRO in Bengaluru on 3 June 2019.",
        "2019-06-03",
        {"visitor": {"ana-sol", "cnes"}, "host": {"isro"}},
    ),
    (
        "visit",
        "A delegation of Norland Space Office visited JAXA on 3 June 2019.",
        "2019-06-03",
        {"visitor": {"norland-space-office"}, "host": {"jaxa"}},
    ),
    (
        "visit",
        "The official visit by the President of Portugal to France was long.",
        None,
        {"visitor": {"PRT"}, "host": {"FRA"}},
    ),
    (
        "visit",
        "At the invitation of JAXA, CNES President Ana Sol visited Tokyo on 3 June 2019.",
        "2019-06-03",
        {"host": {"jaxa"}, "visitor": {"ana-sol", "cnes"}},
    ),
    (
        "joint_session",
        "The 12th session of the France-Norway Space Committee was held in Oslo on 3 June 2019.",
        "2019-06-03",
        {"lead": {"france-norway-space-committee"}},
    ),
    (
        "launch",
        "ISRO launched the Zorb-2 satellite on 3 June 2019.",
        "2019-06-03",
        {"launch_provider": {"isro"}, "mentioned": {"zorb-2"}},
    ),
    (
        "launch",
        "The Zorb-2 satellite was launched by ISRO on 3 June 2019.",
        "2019-06-03",
        {"launch_provider": {"isro"}, "mentioned": {"zorb-2"}},
    ),
    ("launch", "The launch of the Zorb-3 satellite is planned for October 2020.", "2020-10", {"mentioned": {"zorb-3"}}),
    (
        "mission_milestone",
        "The Zorb-3 probe landed on the Moon on 3 June 2019.",
        "2019-06-03",
        {"mentioned": {"zorb-3"}},
    ),
    (
        "mission_milestone",
        "The capsule docked with the International Space Station on 3 June 2019.",
        "2019-06-03",
        {"host": {"iss"}},
    ),
    (
        "appointment",
        "The Council elected Ana Sol as its chair on 3 June 2019.",
        "2019-06-03",
        {"appointee": {"ana-sol"}},
    ),
    (
        "appointment",
        "In June 2019, Ana Sol succeeds Bo Ek as President of CNES.",
        "2019-06",
        {"appointee": {"ana-sol"}, "mentioned": {"bo-ek"}},
    ),
    (
        "appointment",
        "CNES President Ana Sol was appointed Chair of the Zorbex Committee on 3 June 2019.",
        "2019-06-03",
        {"appointee": {"ana-sol"}, "principal": {"zorbex-committee"}},
    ),
    (
        "award",
        "On 3 June 2019, ESA presented the Comet Medal to Dr Bo Ek.",
        "2019-06-03",
        {"awarder": {"esa"}, "awardee": {"bo-ek"}},
    ),
    (
        "award",
        "ESA awarded Dr Bo Ek the Comet Prize on 3 June 2019.",
        "2019-06-03",
        {"awarder": {"esa"}, "awardee": {"bo-ek"}},
    ),
    (
        "contract_award",
        "On 3 June 2019 NASA selected Zorbex Ltd for a contract.",
        "2019-06-03",
        {"awarder": {"nasa"}, "awardee": {"zorbex-ltd"}},
    ),
    (
        "contract_award",
        "NASA has awarded a contract to Zorbex Optics and Blue Lamp Inc. for a lander.",
        None,
        {"awarder": {"nasa"}, "awardee": {"zorbex-optics", "blue-lamp-inc"}},
    ),
    (
        "exchange",
        "JAXA handed over lunar samples to NASA on 3 June 2019.",
        "2019-06-03",
        {"contributor": {"jaxa"}, "attendee": {"nasa"}},
    ),
    ("creation", "CNES and DLR created a joint working group on 3 June 2019.", "2019-06-03", {"lead": {"cnes", "dlr"}}),
    (
        "creation",
        "Norway established the Norland Space Agency in 2014.",
        "2014",
        {"lead": {"NOR"}, "mentioned": {"norland-space-agency"}},
    ),
    ("gathering", "They met at the Oslo Space Show from 3 to 5 June 2019.", "2019-06-03/2019-06-05", {}),
    (
        "gathering",
        "The Zorb contest was organised by DLR in Oslo on 3 June 2019 with the support of CNES.",
        "2019-06-03",
        {"host": {"dlr"}, "contributor": {"cnes"}},
    ),
    (
        "negotiation",
        "CNES and DLR began negotiations on a framework agreement on 3 June 2019.",
        "2019-06-03",
        {"party": {"cnes", "dlr"}},
    ),
    (
        "joint_session",
        "The joint committee of CNES and DLR met in Oslo on 3 June 2019.",
        "2019-06-03",
        {"principal": {"cnes", "dlr"}},
    ),
]

SILENT: list[tuple[str, str]] = [
    ("negotiation", "The rover of CNES negotiated a steep hill on 3 June 2019."),
    ("signing", "A signed copy of the plan reached CNES and DLR on 3 June 2019."),
    ("signing", "On 3 June 2019 CNES and DLR saw signs of water and signed the guest book."),
    ("accession", "Ana Sol joined the team of CNES on 3 June 2019."),
    ("accession", "On 3 June 2019 CNES joined forces with DLR."),
    ("ratification", "The new prices of CNES took effect on 3 June 2019."),
    ("amendment", "CNES and DLR extended the runway on 3 June 2019."),
    ("amendment", "The extension of the building was agreed with DLR on 3 June 2019."),
    ("meeting", "The new engine met all requirements of CNES and DLR on 3 June 2019."),
    ("meeting", "The plan was received by CNES and DLR on 3 June 2019."),
    ("meeting", "CNES welcomes the results on 3 June 2019."),
    ("remote_talk", "The phone call lasted ten minutes."),
    ("visit", "Visit our site to learn more about ESA and JAXA."),
    ("joint_session", "The training session for CNES staff was held on 3 June 2019."),
    ("launch", "CNES launched a campaign on 3 June 2019."),
    ("launch", "Following the launch of an initiative for start-ups, CNES met Zorbex Ltd."),
    ("launch", "In 2017 the world celebrated the 60th anniversary of the launch of Sputnik 1."),
    ("mission_milestone", "The train arrived at the station on 3 June 2019."),
    ("mission_milestone", "The team landed a deal on 3 June 2019."),
    ("appointment", "On 3 June 2019 the hall was named after the engineer."),
    ("appointment", "NASA named the mission Zorb on 3 June 2019."),
    ("award", "The talk presented the results to Dr Ana Sol on 3 June 2019."),
    ("contract_award", "NASA selected five students for the camp on 3 June 2019."),
    ("exchange", "JAXA delivered a speech to NASA on 3 June 2019."),
    ("exchange", "CNES and DLR exchanged views on 3 June 2019."),
    ("creation", "The talks of CNES created new hope on 3 June 2019."),
    ("creation", "The door was opened by DLR on 3 June 2019."),
    ("gathering", "The agency held the view that costs fell on 3 June 2019."),
    ("gathering", "Ana Sol attended a good school on 3 June 2019."),
]


@pytest.mark.parametrize(("event_type", "text", "date", "roles"), FIRES)
def test_frame_tells_its_event(tell: Tell, event_type: str, text: str, date: str | None, roles: Roles) -> None:
    event = tell(text).one(event_type)
    assert event.date == date
    assert event.roles == roles


@pytest.mark.parametrize(("event_type", "text"), SILENT)
def test_trigger_without_its_needs_tells_nothing(tell: Tell, event_type: str, text: str) -> None:
    assert tell(text).all(event_type) == []


def test_every_frame_of_the_lexicon_has_a_sentence_for_and_one_against() -> None:
    types = {frame.type for frame in grammar("en").frames}
    assert types == {fires[0] for fires in FIRES}
    assert types == {silent[0] for silent in SILENT}


def test_day_that_a_subordinate_word_brings_in_is_not_the_range_told(tell: Tell) -> None:
    """A range says the whole; a day within it, told later beside the noun, does not narrow it."""
    text = (
        "CNES President Ana Sol will visit Norway from 3 to 5 July 2019. Her visit to Norway coincides with a feast on "
        "4 July 2019."
    )
    assert tell(text).all("visit")[0].date == "2019-07-03/2019-07-05"


def test_date_behind_a_colon_is_that_of_the_verb_there(tell: Tell) -> None:
    told = tell("CNES and DLR signed a protocol: on 3 July 2019 ISRO will launch the Zorb-2 satellite.")
    assert (told.one("signing").date, told.one("launch").date) == (None, "2019-07-03")


def test_house_of_who_met_is_no_session(tell: Tell) -> None:
    told = tell("On 3 June 2019, Dr Bo Ek, Director of the Zorbex Commission, met Dr Ana Sol, President of CNES.")
    assert told.types() == ["meeting"]


def test_board_that_met_and_appointed_is_told_by_the_appointment(tell: Tell) -> None:
    text = (
        "The board met on Friday and named Dr Ana Sol as Director of Zorbex Ltd with effect from 1 September 2019. Dr "
        "Bo Ek was appointed Chair of Zorbex Ltd with effect from 1 September 2019."
    )
    told = tell(text)
    assert [(event.date, event.roles["appointee"], event.main) for event in told.all("appointment")] == [
        ("2019-09-01", {"ana-sol"}, True),
        ("2019-09-01", {"bo-ek"}, False),
    ]


def test_body_meant_by_a_pronoun_was_founded(tell: Tell) -> None:
    text = "Dr Ana Sol, Director of the Zorbex Office, has worked there since it was founded in 1998."
    assert tell(text).one("creation").date == "1998"


def test_who_joins_a_forum_does_not_hold_it(tell: Tell) -> None:
    assert tell("CNES joined the European Data Forum in 2015.").all("gathering") == []


def test_passive_of_a_pronoun_honours_who_was_named_before(tell: Tell) -> None:
    text = "Dr Ana Sol leads the team. In 1988 she was awarded the Comet Medal."
    assert tell(text).one("award").roles["awardee"] == {"ana-sol"}


def test_date_of_a_participle_is_not_that_of_the_noun_before(dire: Tell) -> None:
    text = "La prochaine réunion du groupe de travail, créé en 2017, se tiendra à Oslo en mars 2020."
    assert dire(text).one("joint_session").date == "2020-03"


@pytest.mark.parametrize(
    "text",
    [
        "Congress established a panel for it in 1968.",
        "The fair of 2019 marked the 25th anniversary of the Zorb-1 landing on the Moon by the Zorb-1 spacecraft.",
        "The image uses data from NASA's retired Zorb-2 satellite of 3 June 2019.",
    ],
)
def test_words_that_only_look_like_events(tell: Tell, text: str) -> None:
    assert not {"gathering", "mission_milestone"} & set(tell(text).types())


def test_office_taken_over_is_nobody(tell: Tell) -> None:
    told = tell("Dr Ana Sol will take over as Director of the Zorbex Agency on 1 July 2019, after Dr Bo Ek retires.")
    appointment = told.one("appointment")
    assert (appointment.date, appointment.roles["appointee"]) == ("2019-07-01", {"ana-sol"})


def test_who_holds_a_gathering_is_its_host(tell: Tell) -> None:
    told = tell("CNES and ISRO will hold a joint workshop on the oceans in Toulouse on 3 July 2019.").one("gathering")
    assert (told.realis, told.roles["host"], told.place) == ("planned", {"cnes", "isro"}, "Toulouse")


def test_prize_itself_is_not_honoured(tell: Tell) -> None:
    told = tell("The Zorbex Prize was awarded to Dr Ana Sol on 3 June 2019 in Oslo.").one("award")
    assert told.roles == {"awardee": {"ana-sol"}}


def test_who_names_something_is_not_appointed(tell: Tell) -> None:
    assert tell("Dr Ana Sol was there in May 2019. She named robotics as a new area of 2019.").all("appointment") == []


def test_what_is_only_agreed_to_be_set_up_is_not_created(tell: Tell) -> None:
    assert (
        tell("The decisions of 2018 and the agreement to set up an office at Oslo please CNES.").all("creation") == []
    )


def test_what_is_only_called_so_is_not_appointed(tell: Tell) -> None:
    assert tell("On 3 June 2019 the team found a rock named Ana Sol. Ana Sol said yes.").all("appointment") == []
