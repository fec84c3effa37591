"""A release as a whole: its main event, its agreements' lives, its themes, quotations and contacts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told

Tell = Callable[..., Told]

STORY = (
    "Monday 3 June, in the presence of Dee Aldane, France's Ambassador to Norway, CNES President Ana Sol and Bo Ek, "
    "Head of Roscosmos, the Russian federal space agency, met at the French Embassy in Oslo to review cooperation.\n\n"
    "They began by hailing the orbiting on 4 March from the Guiana Space Centre of three Zorb-9 satellites by a Vega "
    "launcher. They also discussed the framework CNES-Roscosmos agreement currently in preparation.\n\n"
    "After the meeting, Ana Sol commented: “I had a useful meeting with Bo Ek. We go on.”"
)


def test_a_story_is_told_whole(tell: Tell) -> None:
    told = tell(STORY, title="CNES and Roscosmos meet in Oslo")
    meeting, launch = told.one("meeting"), told.one("launch")
    assert meeting.main
    assert not launch.main
    assert (meeting.date, meeting.place, meeting.country) == ("2019-06-03", "French Embassy in Oslo", "NOR")
    assert meeting.roles == {"principal": {"ana-sol", "bo-ek", "cnes", "roscosmos"}, "witness": {"dee-aldane", "FRA"}}
    assert told.agreement().status == "negotiating"
    (quotation,) = told.table("quotations")
    assert (quotation["text"], quotation["person_id"]) == ("I had a useful meeting with Bo Ek. We go on.", "ana-sol")
    assert quotation["cue"] == "commented"


def test_speaker_s_post_goes_with_the_quotation(tell: Tell) -> None:
    told = tell("ESA Director of Science Ana Sol said: “We did it well.”")
    (quotation,) = told.table("quotations")
    assert told.row("positions", quotation["position_id"])["title"] == "Director of Science"


def test_quotation_of_nobody_is_kept_and_told(tell: Tell) -> None:
    told = tell("On the wall stood: “All is well that ends well, and so do we.” It was dark there.")
    (quotation,) = told.table("quotations")
    assert quotation["person_id"] is None
    assert "no_speaker" in told.findings()


def test_exactly_one_event_is_the_main_one(tell: Tell) -> None:
    told = tell(STORY)
    assert sum(event.main for event in told.events) == 1


def test_signing_is_the_news_before_the_meeting(tell: Tell) -> None:
    told = tell("CNES President Ana Sol met Bo Ek, Director General of DLR, in Bonn on 3 June 2019 to sign a protocol.")
    assert told.one("signing").main


def test_a_release_with_nothing_to_tell_has_no_facts(tell: Tell) -> None:
    told = tell("Comets are made of ice and dust. They are old, and they glow when the Sun is near.")
    assert told.events == told.agreements == []
    assert told.table("releases")[0]["facts"] == 0


def test_facts_are_counted(tell: Tell) -> None:
    told = tell(STORY)
    tables = ("events", "agreements", "positions", "quotations", "missions")
    assert told.table("releases")[0]["facts"] == sum(len(told.table(table)) for table in tables) > 0


def test_theme_of_the_title_is_a_theme_of_the_release(tell: Tell) -> None:
    told = tell("All was calm in the house on that day.", title="Climate and ocean studies")
    assert {row["theme"] for row in told.table("release_themes")} == {"climate", "water_oceans"}


def test_a_word_said_once_is_no_theme(tell: Tell) -> None:
    assert not tell("A single flood was far away on that day.").table("release_themes")


def test_theme_of_an_agreement_is_in_its_subject(tell: Tell) -> None:
    told = tell("In April 2018, CNES and DLR signed a protocol on climate studies.")
    assert {row["theme"] for row in told.table("agreement_themes")} == {"climate"}


def test_contacts_are_people_of_the_publisher_without_numbers(tell: Tell) -> None:
    told = tell("All was calm.\n\nContacts\n\nJo Bloggs Press Officer\nTel. +33 1 23 45 67 89 jo@cnes.example")
    (contact,) = told.table("contacts")
    assert (contact["name"], contact["role"], contact["organisation_id"]) == ("Jo Bloggs", "Press Officer", "cnes")
    everything = str(told.rows)
    assert "45 67" not in everything
    assert "@" not in everything


def test_documents_in_a_list_are_signed_as_the_introduction_says(tell: Tell) -> None:
    told = tell(
        "On 3 June 2018 CNES and DLR signed two agreements. These agreements were signed by CNES and DLR in Bonn:\n\n"
        "- a memorandum of understanding on lunar dust\n- a protocol on ocean data\n\nThen they left."
    )
    assert {"memorandum", "protocol"} <= {agreement.kind for agreement in told.agreements}


@pytest.mark.parametrize(
    "body",
    [
        "Photo credit: Ana Sol and Bo Ek of Zorbex Ltd signed the agreement.",
        "Credit: Zorbex Ltd",
    ],
)
def test_captions_tell_no_facts(tell: Tell, body: str) -> None:
    told = tell(f"All was calm.\n\n{body}")
    assert told.events == told.agreements == []


def test_each_event_is_of_this_release(tell: Tell) -> None:
    told = tell(STORY)
    assert {row["event_id"] for row in told.table("event_releases")} == {event.event_id for event in told.events}
    assert {row["release_id"] for row in told.table("event_releases")} == {told.release.release_id}
