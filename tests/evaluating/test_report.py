"""The report for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from flows.evaluating import Report, render

Content = dict[str, Any]
Judge = Callable[[Content, Content], Report]


def test_faults_are_listed_with_sentence_and_rule(rows: Content, gold: Content, judge: Judge) -> None:
    rows["events"][2]["type"] = "award"
    text = render(judge(rows, gold))
    assert "false   vesta-12: award 2033  [launch.passive]" in text
    assert "“The Kestrel probe will be launched in 2033.”" in text
    assert "missed  vesta-12: launch 2033" in text


def test_details_limit_the_faults_of_each_layer(rows: Content, gold: Content, judge: Judge) -> None:
    rows["events"][2]["type"] = "award"
    report = judge(rows, gold)
    assert "award 2033" not in render(report, details=0)
    few = render(report, details=1)
    assert "missed  vesta-12" in few and "false   vesta-12" not in few
    assert "events: 2 faults" in few


def test_the_json_holds_every_layer_with_intervals(rows: Content, gold: Content, judge: Judge) -> None:
    content = json.loads(render(judge(rows, gold), format="json"))
    assert content["layers"]["participants"] == {
        "right": 6, "told": 6, "gold": 6, "precision": 1.0, "precision_interval": [0.6097, 1.0], "recall": 1.0,
        "recall_interval": [0.6097, 1.0], "f1": 1.0, "f1_interval": [0.7575, 1.0],
    }  # fmt: skip
    assert content["faults"] == [] and content["absent"] == []


def test_the_report_is_the_same_each_time(rows: Content, gold: Content, judge: Judge) -> None:
    assert render(judge(rows, gold)) == render(judge(rows, gold))
