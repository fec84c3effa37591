"""Each value has the slice of text that states it; every rule fires; the same text always gives the same rows."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from functools import cache

import pytest

from flows.contract import table_from_rows
from flows.extracting.words.grammar import grammar
from flows.settings import ROOT
from tests.extracting.telling import ENTITY_COLUMNS, ID_COLUMNS, Told, dire, tell
from tests.extracting.texts import ENGLISH, FRENCH

Tell = Callable[..., Told]
SOURCES = ROOT / "flows" / "extracting"


@cache
def all_told() -> tuple[Told, ...]:
    return (*(tell(text) for text in ENGLISH), *(dire(text) for text in FRENCH))


@pytest.mark.parametrize("number", range(len(ENGLISH) + len(FRENCH)))
def test_rows_fit_the_contract(number: int) -> None:
    for table, rows in all_told()[number].rows.items():
        assert table_from_rows(table, rows).num_rows == len(rows)


@pytest.mark.parametrize("number", range(len(ENGLISH) + len(FRENCH)))
def test_slice_states_the_value(number: int) -> None:
    """Texts stand in their slice; entities by a form of theirs or their owner's; days, months and years by a number."""
    told = all_told()[number]
    forms: dict[str, set[str]] = {}
    for row in told.table("names"):
        forms.setdefault(next(str(row[c]) for c in ENTITY_COLUMNS if row.get(c)), set()).add(row["name"])
    for each in told.evidence:
        assert each.slice.strip() == each.slice != "", each
        if (each.table, each.field) in {
            ("positions", "title"),
            ("agreements", "subject"),
            ("agreements", "title"),
            ("events", "place"),
            ("quotations", "cue"),
            ("releases", "title"),
        }:
            assert " ".join(each.slice.split()) == " ".join(str(each.value).split()), each
        elif each.field == "date" and each.value and each.rule_id == "event-date":
            years = re.findall(r"\d{4}", each.slice)
            assert not years or any(year in each.value for year in years), each
        elif each.table in ("positions", "mentions") and each.field in ENTITY_COLUMNS and each.value in forms:
            owners = forms[each.value] | {form for key in told.ids("organisations") for form in forms.get(key, ())}
            assert each.slice in owners, each
        elif each.table == "people" and each.field == "name":
            assert each.slice.split()[-1] in each.value, each


def test_an_agreement_called_anew_has_its_title_from_where_it_was_named() -> None:
    told = tell("Peru read a Blue Dust Agreement. They were joined on the last day by Zorb Ltd.")
    titles = [each for each in told.evidence if (each.table, each.field) == ("agreements", "title")]
    assert (
        [each.slice for each in titles] == [row["title"] for row in told.table("agreements")] == ["Blue Dust Agreement"]
    )


@pytest.mark.parametrize("number", range(len(ENGLISH) + len(FRENCH)))
def test_everything_that_was_read_has_evidence(number: int) -> None:
    told = all_told()[number]
    stated = {(row["table"], row["row_id"], row["field"]) for row in told.table("evidence")}
    for table, fields in {
        "events": ("type", "date", "place"),
        "agreements": ("kind", "status", "subject", "title"),
        "positions": ("title", "rank", "person_id", "organisation_id"),
        "quotations": ("text", "person_id", "cue"),
        "agreement_parties": ENTITY_COLUMNS,
        "event_participants": (*ENTITY_COLUMNS, "role"),
        "agreement_history": ("status", "date"),
        "people": ("name",),
        "missions": ("name",),
        "organisations": ("name",),
    }.items():
        for row in told.table(table):
            if table == "organisations" and row["organisation_id"] not in {
                mention.get("organisation_id") for mention in told.table("mentions")
            }:
                continue
            for field in fields:
                if row.get(field) is not None:
                    assert (table, row[ID_COLUMNS[table]], field) in stated, (table, field, row)


def test_evidence_lies_within_the_text() -> None:
    for told in all_told():
        for row in told.table("evidence"):
            assert 0 <= row["start"] < row["end"] <= len(told.release.text)


def test_every_id_that_a_row_names_stands() -> None:
    for told in all_told():
        people, organisations = told.ids("people"), told.ids("organisations")
        for table in ("event_participants", "positions", "mentions", "quotations", "names", "agreement_parties"):
            for row in told.table(table):
                assert row.get("person_id") is None or row["person_id"] in people
                assert row.get("organisation_id") is None or row["organisation_id"] in organisations
        assert {row["row_id"] for row in told.table("evidence") if row["table"] == "events"} <= told.ids("events")


def fired() -> set[str]:
    return set().union(*(told.rules() for told in all_told()))


def test_every_frame_fires_by_verb_and_by_noun() -> None:
    rules = fired()
    for frame in grammar("en").frames:
        assert any(rule.startswith(f"{frame.type.replace('_', '-')}-") for rule in rules), frame.type


@pytest.mark.parametrize(
    "rule_id",
    [
        "signing-verb",
        "signing-participle",
        "signing-passive",
        "signing-noun",
        "accession-verb",
        "ratification-verb",
        "ratification-noun",
        "amendment-verb",
        "meeting-verb",
        "meeting-noun",
        "remote-talk-verb",
        "remote-talk-noun",
        "visit-verb",
        "visit-noun",
        "joint-session-noun",
        "launch-verb",
        "launch-passive",
        "launch-noun",
        "mission-milestone-verb",
        "appointment-verb",
        "award-verb",
        "contract-award-verb",
        "exchange-verb",
        "creation-verb",
        "gathering-name",
        "gathering-noun",
        "event-date",
        "event-place",
        "role-subject",
        "role-object",
        "role-with",
        "role-between",
        "role-by",
        "role-of",
        "role-to",
        "role-presence",
        "role-host",
        "role-house",
        "role-chair",
        "role-behalf",
        "role-purpose",
        "role-passive",
        "role-possessive",
        "role-pronoun",
        "role-first-person",
        "role-attending",
        "role-mission-partner",
        "role-employer",
        "role-mission",
        "role-support",
        "agreement-party",
        "agreement-parent",
        "agreement-title",
        "agreement-subject",
        "agreement-framework",
        "agreement-memorandum",
        "agreement-letter-of-intent",
        "status-words",
        "status-signing-verb",
        "position-title",
        "position-rank",
        "position-holder",
        "position-owner",
        "name-surname",
        "name-post-before",
        "name-post-after",
        "name-honorific",
        "registry",
        "mission-carrier-before",
        "mission-carrier-after",
        "observed-at-publication",
        "theme-word",
        "speech_before",
        "speech_after",
        "according_to",
    ],
)
def test_rule_fires_in_these_texts(rule_id: str) -> None:
    assert rule_id in fired()


def test_every_way_of_taking_a_role_fires() -> None:
    """The ways are read from the code itself, so that one which is added and never fires is found."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SOURCES.rglob("*.py")))
    ways = {f"role-{how}" for how in re.findall(r"take\([^\n]*\"([a-z-]+)\"\)", source)}
    assert len(ways) > 8
    assert ways <= fired()


def fingerprint() -> str:
    rows = [{**told.rows} for told in (*map(tell, ENGLISH[:12]), *map(dire, FRENCH[:3]))]
    return hashlib.sha256(json.dumps(rows, default=str).encode()).hexdigest()


def test_the_same_text_gives_the_same_rows_in_the_same_order() -> None:
    assert fingerprint() == fingerprint()


def test_rows_do_not_depend_on_the_hash_seed() -> None:
    code = "from tests.extracting.test_evidence import fingerprint; print(fingerprint())"
    seen = set()
    for seed in ("1", "4242"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env=environment,
            timeout=60,
        )
        seen.add(done.stdout.strip())
    assert len(seen) == 1
    assert len(next(iter(seen))) == 64


@pytest.mark.parametrize(
    "body",
    ["", "...", "()[]«»“”", "((((", "“Ana Sol said", "»«", "The", "\u200b", "’s", "N°", "- - -", "Ana", "CNES", "?!"],
)
def test_odd_texts_are_read_without_a_fault(tell: Tell, body: str) -> None:
    told = tell(body)
    assert told.agreements == []
    assert [row["release_id"] for row in told.table("releases")] == [told.release.release_id]


@pytest.mark.parametrize(
    "body",
    [
        "Zorb " * 20_000,
        "ZORB " * 20_000,
        "Zorb-" * 20_000,
        "Head of " * 12_000,
        "CNES and " * 11_000,
        "Ana de la " * 10_000,
        "Ana Sol, Bo Ek, " * 6_000,
        "(" * 100_000,
        "(«“[ " * 20_000,
        "-" * 100_000,
        "CNES signed a memorandum with DLR " * 3_000,
        "the protocol between CNES and " * 3_000,
        "Zorbex Ana Sol. " * 6_000,
    ],
    ids=lambda body: body[:20],
)
def test_a_hundred_thousand_characters_of_one_thing_are_read_at_once(body: str) -> None:
    before = time.process_time()
    tell(body)
    assert time.process_time() - before < 2
