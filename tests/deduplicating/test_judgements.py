"""Judgements of people: read strictly, obeyed everywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flows.deduplicating import JudgementError, deduplicate
from flows.deduplicating.judgements import read_judgements
from tests.deduplicating.telling import REGISTRY, Telling, rows


def _line(judgement: str = "same", **other: str) -> str:
    row = {
        "table": "people",
        "id": "ann-lee",
        "other_id": "anne-leigh",
        "judgement": judgement,
        "by": "a reader",
        "reason": "one biography",
    }
    return json.dumps(row | other)


def _file(folder: Path, *lines: str, name: str = "people.jsonl") -> Path:
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_no_folder_is_no_judgement(tmp_path: Path) -> None:
    assert read_judgements(None) == read_judgements(tmp_path / "nothing") == read_judgements(tmp_path)


def test_the_last_line_on_a_pair_counts_whatever_the_order_of_its_ids(tmp_path: Path) -> None:
    turned = _line("different", id="anne-leigh", other_id="ann-lee")
    judgements = read_judgements(_file(tmp_path, _line(), "", turned))
    assert (judgements.joined("people"), judgements.parted("people")) == ([], [("ann-lee", "anne-leigh")])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "people.jsonl, line 2: not JSON"),
        ("[]", "line 2: a judgement is a JSON object"),
        (_line(reason=" "), "line 2: reason must be a text"),
        (_line(judgement="maybe"), "line 2: judgement 'maybe' is neither"),
        (_line(table="texts"), "line 2: rows of 'texts' are not judged"),
        (_line(other_id="ann-lee"), "line 2: 'ann-lee' is judged against itself"),
        (_line(colour="red"), "line 2: unknown key colour"),
    ],
)
def test_a_line_that_cannot_be_obeyed_is_told_with_file_and_line(tmp_path: Path, line: str, told: str) -> None:
    with pytest.raises(JudgementError, match=told.replace("(", r"\(")):
        read_judgements(_file(tmp_path, _line(), line))


def test_contradictory_judgements_are_refused(tmp_path: Path) -> None:
    chain = [_line(id="a", other_id="b"), _line(id="b", other_id="c"), _line("different", id="a", other_id="c")]
    with pytest.raises(JudgementError, match="line 3: a and c are judged different"):
        read_judgements(_file(tmp_path, *chain))


def test_a_file_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_bytes(b'{"by": "Ren\xe9"}')
    with pytest.raises(JudgementError, match=r"x\.jsonl: not UTF-8"):
        read_judgements(tmp_path)


def test_people_judged_the_same_become_one_and_those_judged_different_stay_two(tmp_path: Path) -> None:
    first, second = Telling("orbis-1"), Telling("orbis-2")
    first.person("Ann Lee", first.organisation("Orbis", "orbis"))
    second.person("Anne Leigh", second.organisation("Orbis", "orbis"))
    first.person("Dmitry Volkov", "orbis")
    second.person("Dmitri Volkov", "orbis")
    parts = [first.part(), second.part()]
    apart = deduplicate(parts, REGISTRY, None)
    assert {row["person_id"] for row in apart["people"].to_pylist()} == {"ann-lee", "anne-leigh", "dmitri-volkov"}
    judged = _file(tmp_path, _line(), _line("different", id="dmitry-volkov", other_id="dmitri-volkov"))
    tables = deduplicate(parts, REGISTRY, judged)
    assert {row["person_id"] for row in tables["people"].to_pylist()} == {
        "anne-leigh",
        "dmitry-volkov",
        "dmitri-volkov",
    }


def test_events_agreements_and_releases_obey_judgements(tmp_path: Path) -> None:
    first, second = Telling("orbis-1"), Telling("orbis-2")
    made = []
    for telling in (first, second):
        bodies = [telling.organisation("Orbis", "orbis"), telling.organisation("Zenita", "zenita")]
        event = telling.event("exchange", "2031", bodies=bodies)
        agreement = telling.agreement(
            "contract" if telling is first else "protocol", "signed", bodies, day="2031-01-01"
        )
        made.append((event, agreement))
    parts = [first.part(), second.part()]
    assert len(deduplicate(parts, REGISTRY, None)["events"]) == 2
    lines = [
        _line(table=table, id=made[0][at], other_id=made[1][at]) for at, table in enumerate(("events", "agreements"))
    ]
    tables = deduplicate(parts, REGISTRY, _file(tmp_path, *lines))
    assert (len(tables["events"]), len(tables["agreements"])) == (1, 1)
    assert [row["releases"] for row in tables["events"].to_pylist()] == [2]
    lines.append(_line(table="releases", id="orbis-1", other_id="orbis-2"))
    assert len(rows(deduplicate(parts, REGISTRY, _file(tmp_path, *lines)), "releases")) == 1
