"""Hand-made tables against hand-made gold: each fault lowers its own layer, by as much as it should."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from flows.evaluating import GoldError, Report
from flows.evaluating.scores import Tally

Content = dict[str, Any]
Judge = Callable[[Content, Content], Report]
NOT_HELD = {"countries", "no agreement invented"}
"""Layers in which the hand-made release has nothing to judge."""


def _imperfect(report: Report) -> set[str]:
    return {layer for layer, tally in report.layers().items() if tally.f1 != 1.0}


def _row(rows: list[Content], column: str, value: str) -> Content:
    return next(row for row in rows if row[column] == value)


def test_tables_that_tell_what_gold_tells_are_perfect(rows: Content, gold: Content, judge: Judge) -> None:
    report = judge(rows, gold)
    assert _imperfect(report) == set()
    assert report.layers()["participants"] == Tally(6, 6, 6)
    assert not report.absent and not report.faults()


def test_a_wrong_date_lowers_the_layers_of_dates(rows: Content, gold: Content, judge: Judge) -> None:
    later = {"date": "2031-03-14", "earliest": date(2031, 3, 14), "latest": date(2031, 3, 14)}
    _row(rows["events"], "event_id", "e1").update(later)
    report = judge(rows, gold)
    assert _imperfect(report) == {"dates", "events with date"}
    assert report.layers()["dates"] == Tally(2, 3, 3)


def test_a_wrong_date_of_the_main_event_is_a_wrong_main_event(rows: Content, gold: Content, judge: Judge) -> None:
    _row(rows["events"], "event_id", "e2").update(date="2031-03", date_precision="month")
    assert _imperfect(judge(rows, gold)) == {"dates", "events with date", "main event"}


def test_a_wrong_role_lowers_participants_alone(rows: Content, gold: Content, judge: Judge) -> None:
    _row(rows["event_participants"], "participant_id", "m2")["role"] = "witness"
    report = judge(rows, gold)
    assert _imperfect(report) == {"participants", "participants of matched events"}
    tally = report.layers()["participants"]
    assert (tally.precision, tally.recall) == (pytest.approx(5 / 6), pytest.approx(5 / 6))


def test_a_wrong_speaker_lowers_speakers_alone(rows: Content, gold: Content, judge: Judge) -> None:
    rows["quotations"][0]["person_id"] = "bo-lind"
    assert _imperfect(judge(rows, gold)) == {"speakers"}


def test_a_quotation_that_ends_early_is_not_exact(rows: Content, gold: Content, judge: Judge) -> None:
    rows["quotations"][0]["text"] = "Ice is what brings us both here"
    assert _imperfect(judge(rows, gold)) == {"quotations"}


def test_a_quotation_told_as_one_may_be_two_in_gold(rows: Content, gold: Content, judge: Judge) -> None:
    whole = gold["quotations"][0]
    first = {**whole, "last_five_words": "Ice is what brings us"}
    second = {**whole, "first_five_words": "brings us both here today,"}
    gold["quotations"] = [first, second]
    assert _imperfect(judge(rows, gold)) == set()


def test_a_quotation_told_as_two_may_be_one_in_gold(rows: Content, gold: Content, judge: Judge) -> None:
    gold["quotations"][0]["first_five_words"] = "Ice is what"
    whole = rows["quotations"][0]
    cut = whole["text"].index("brings")
    rows["quotations"] = [
        {**whole, "text": whole["text"][:cut].strip(), "end": whole["start"] + cut},
        {**whole, "quotation_id": "q9", "text": whole["text"][cut:], "start": whole["start"] + cut},
    ]
    assert _imperfect(judge(rows, gold)) == set()


def test_a_publisher_is_right_under_any_name_that_gold_has_for_it(rows: Content, gold: Content, judge: Judge) -> None:
    gold["publisher"] = "Office of the Seas"
    gold["organisations"][0] = {"name": "Vesta", "also": ["Office of the Seas"]}
    assert _imperfect(judge(rows, gold)) == set()


def test_a_missed_event_and_a_false_one_are_counted(rows: Content, gold: Content, judge: Judge) -> None:
    _row(rows["events"], "event_id", "e3")["type"] = "award"
    report = judge(rows, gold)
    assert report.layers()["events"] == Tally(2, 3, 3)
    assert [fault.outcome.told for fault in report.faults()] == [None, "award 2033"]


def test_an_event_told_twice_is_right_once(rows: Content, gold: Content, judge: Judge) -> None:
    rows["events"].append({**rows["events"][0], "event_id": "e9"})
    rows["event_releases"].append({"event_id": "e9", "release_id": "vesta-12", "main": False})
    tally = judge(rows, gold).layers()["events"]
    assert (tally.right, tally.told, tally.gold) == (3, 4, 3)
    assert tally.f1 == pytest.approx(6 / 7)


def test_a_plan_told_as_fact_is_seen(rows: Content, gold: Content, judge: Judge) -> None:
    _row(rows["events"], "event_id", "e3")["realis"] = "actual"
    assert _imperfect(judge(rows, gold)) == {"plan or fact"}


@pytest.mark.parametrize(
    ("change", "layer"),
    [
        ({"kind": "contract"}, "agreement kind"),
        ({"date": "2030", "date_precision": "year"}, "agreement date"),
        ({"status": "negotiating"}, "agreement status"),
    ],
)
def test_a_wrong_agreement_is_found_but_not_right(
    rows: Content, gold: Content, judge: Judge, change: Content, layer: str
) -> None:
    for table in ("agreements", "agreement_history"):
        known = {key: value for key, value in change.items() if key in rows[table][0]}
        rows[table][0].update(known)
    if layer == "agreement status":  # an agreement not yet signed has no date of signature in gold either
        gold["agreements"][0]["signed_on"] = None
    assert _imperfect(judge(rows, gold)) == {"agreements", layer}


def test_a_party_too_many_is_a_wrong_agreement(rows: Content, gold: Content, judge: Judge) -> None:
    rows["organisations"].append({"organisation_id": "zorin", "name": "Zorin", "origin": "found"})
    rows["agreement_parties"].append(
        {"party_id": "t3", "agreement_id": "a1", "organisation_id": "zorin", "role": "party"}
    )
    assert _imperfect(judge(rows, gold)) == {"agreements", "agreement parties"}


def test_the_country_of_a_party_is_no_party_too_many(rows: Content, gold: Content, judge: Judge) -> None:
    rows["agreement_parties"].append({"party_id": "t3", "agreement_id": "a1", "country": "NOR", "role": "party"})
    assert _imperfect(judge(rows, gold)) == set()


def test_an_invented_agreement_is_told(rows: Content, gold: Content, judge: Judge) -> None:
    gold["agreements"] = []
    report = judge(rows, gold)
    assert report.layers()["no agreement invented"] == Tally(0, 1, 1)
    rows["agreements"], rows["agreement_history"], rows["evidence"] = [], [], rows["evidence"][:-1]
    assert judge(rows, gold).layers()["no agreement invented"] == Tally(1, 1, 1)


def test_an_agreement_told_by_several_releases_has_the_status_it_had_then(
    rows: Content, gold: Content, judge: Judge
) -> None:
    rows["agreements"][0]["status"] = "ended"
    rows["agreement_history"].append(
        {**rows["agreement_history"][0], "observation_id": "o2", "status": "ended", "release_id": "vesta-99"}
    )
    assert _imperfect(judge(rows, gold)) == set()


def test_an_optional_event_counts_neither_way(rows: Content, gold: Content, judge: Judge) -> None:
    gold["events"][2]["optional"] = True
    assert judge(rows, gold).layers()["events"] == Tally(2, 2, 2)
    rows["event_releases"] = rows["event_releases"][:2]
    assert judge(rows, gold).layers()["events"] == Tally(2, 2, 2)


def test_what_gold_calls_no_event_of_its_own_excuses_the_told_one(rows: Content, gold: Content, judge: Judge) -> None:
    gold["events"][2].update(type="statement", planned=False)
    assert judge(rows, gold).layers()["events"] == Tally(2, 2, 2)


def test_the_body_behind_a_person_is_no_false_participant(rows: Content, gold: Content, judge: Judge) -> None:
    rows["event_participants"].append(
        {"participant_id": "m7", "event_id": "e2", "organisation_id": "vesta", "role": "signatory"}
    )
    assert _imperfect(judge(rows, gold)) == set()
    rows["event_participants"].append({"participant_id": "m8", "event_id": "e2", "country": "NOR", "role": "host"})
    assert judge(rows, gold).layers()["participants"] == Tally(6, 7, 6)


def test_older_terms_of_gold_are_understood(rows: Content, gold: Content, judge: Judge) -> None:
    gold["events"][1]["type"] = "agreement_signing"
    gold["agreements"][0]["kind"] = "memorandum_of_understanding"
    for member in gold["events"][1]["participants"]:
        member["role"] = "principal"
    assert _imperfect(judge(rows, gold)) == set()


def test_a_wrong_title_publisher_and_number_are_told(rows: Content, gold: Content, judge: Judge) -> None:
    rows["releases"][0].update(title="Vesta and Norla", publisher_id="norla", number="13")
    assert _imperfect(judge(rows, gold)) == {"title", "publisher", "number"}


def test_countries_of_gold_are_alpha_2(rows: Content, gold: Content, judge: Judge) -> None:
    gold["countries"] = ["NO", "SE"]
    rows["mentions"].append(
        {"mention_id": "n9", "release_id": "vesta-12", "start": 0, "end": 5, "text": "Vesta", "kind": "country",
         "country": "NOR"}
    )  # fmt: skip
    assert judge(rows, gold).layers()["countries"] == Tally(1, 1, 2)


def test_an_acceptable_name_is_no_false_alarm(rows: Content, gold: Content, judge: Judge) -> None:
    gold["organisations"] = ["Vesta"]
    assert judge(rows, gold).layers()["organisations"] == Tally(1, 2, 1)
    gold["acceptable"] = {"organisations": ["Norla"]}
    assert judge(rows, gold).layers()["organisations"] == Tally(1, 1, 1)


def test_the_post_of_nobody_named_is_no_false_alarm(rows: Content, gold: Content, judge: Judge) -> None:
    rows["positions"].append({"position_id": "p3", "title": "Minister", "country": "NOR", "observations": 1})
    rows["evidence"].append({**rows["evidence"][4], "evidence_id": "v9", "row_id": "p3"})
    assert _imperfect(judge(rows, gold)) == set()


def test_rules_are_judged_by_what_they_made(rows: Content, gold: Content, judge: Judge) -> None:
    _row(rows["events"], "event_id", "e3")["type"] = "award"
    rules = judge(rows, gold).rules()
    assert rules["launch.passive", "events"] == Tally(0, 1, 0)
    assert rules["signing.active", "events"] == Tally(1, 1, 0)


def test_a_release_that_the_tables_lack_is_missed_whole(rows: Content, gold: Content, judge: Judge) -> None:
    rows["documents"][0]["path"] = "any/other.txt"
    rows["releases"][0]["release_id"] = "vesta-13"
    report = judge(rows, gold)
    assert report.absent == ("vesta-12",)
    assert report.layers()["events"] == Tally(0, 0, 3)
    assert report.layers()["title"].right == 0


def test_two_files_of_one_name_need_a_path(rows: Content, gold: Content, judge: Judge) -> None:
    other = {"document_id": "d2", "path": "b/vesta-12.txt", "release_id": "r2"}
    rows["documents"].append({**rows["documents"][0], **other})
    rows["releases"].append({**rows["releases"][0], "release_id": "r2"})
    with pytest.raises(GoldError, match="give a 'path'"):
        judge(rows, gold)
    gold["path"] = "any/vesta-12.txt"
    assert _imperfect(judge(rows, gold)) == set()


def test_groups_are_reported_apart(rows: Content, gold: Content, judge: Judge) -> None:
    report = judge(rows, gold)
    assert list(report.by(lambda release: release.language)) == ["en"]
    assert report.by(lambda release: release.publisher)["Vesta"] == report.layers()
